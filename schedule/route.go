package schedule

import "github.com/rapport-go/rapport/internal/timing"

// route is the stops of one day in order, with the earliest and latest times
// that let a further stop be tried at any place without timing the day anew.
type route struct {
	jobs []int
	path []int          // the sites in order, home at both ends
	legs []int          // the minutes from each site of the path to the next
	free []timing.Times // free[k]: earliest, after k stops; free[0] is the start
	at   []timing.Times // at[k]: latest, on arrival at stop k
	work int            // minutes of stays and ways, home included
}

// set makes r the route of the jobs on a day.
func (p *problem) set(r *route, day int, jobs []int) {
	s, n := &p.shifts[day], len(jobs)
	r.jobs = append(r.jobs[:0], jobs...)
	r.free = append(r.free[:0], s.Begin())
	r.at = append(r.at[:0], make([]timing.Times, n)...)
	r.path, r.legs, r.work = append(r.path[:0], 0), r.legs[:0], 0
	for k, j := range jobs {
		job := &p.jobs[j]
		d := p.way(r.path[k], job.site)
		r.free = append(r.free, timing.Serve(p.window(j, day), s.Reach(r.free[k], d), job.stay))
		r.path, r.legs = append(r.path, job.site), append(r.legs, d)
		r.work += d + job.stay
	}
	home := p.way(r.path[n], 0)
	r.path, r.legs = append(r.path, 0), append(r.legs, home)
	r.work += home
	if n == 0 {
		return
	}
	free := s.Finish(home)
	for k := n - 1; ; k-- {
		j := jobs[k]
		r.at[k] = s.ServeBack(p.window(j, day), free, p.jobs[j].stay)
		if k == 0 {
			return
		}
		free = s.ReachBack(r.at[k], p.way(r.path[k], r.path[k+1]))
	}
}

// end is the earliest time at which all stays can be over.
func (r *route) end() int {
	last := r.free[len(r.jobs)]
	return min(last.Before, last.After)
}

// feasible reports whether the route can be driven within the day's limits.
func (p *problem) feasible(r *route, day int) bool {
	n, s := len(r.jobs), &p.shifts[day]
	if n == 0 {
		return true
	}
	return n <= s.stops && r.work <= s.work && r.free[n].Within(s.Finish(p.way(r.path[n], 0)))
}

// detour is the minutes of way that a stop at the site adds at a place of the
// route.
func (p *problem) detour(r *route, site, place int) int {
	return p.way(r.path[place], site) + p.way(site, r.path[place+1]) - r.legs[place]
}

// room is the outcome of trying a job on a day.
type room uint8

const (
	fits     room = iota
	fullDay       // no stop more
	fullWork      // the limit of minutes, wherever it is put
	noTime        // no place of the sequence leaves time for it
)

// try finds the place of the route where job j costs the least way, the last
// of equal ones, and why there is none.
func (p *problem) try(r *route, day, j int) (place, detour int, why room) {
	return p.tryIn(r, &p.shifts[day], &p.jobs[j], p.window(j, day), never)
}

// tryIn is try with the shift and the windows as given, not as they are, for a
// detour of less than most.
func (p *problem) tryIn(r *route, s *shift, job *job, windows []span, most int) (place, detour int, why room) {
	if len(r.jobs) >= s.stops {
		return nowhere, 0, fullDay
	}
	place, detour, why = nowhere, most, fullWork
	for k := len(r.jobs); k >= 0; k-- {
		more := p.detour(r, job.site, k)
		if more >= detour || r.work+job.stay+more > s.work {
			continue
		}
		if why == fullWork {
			why = noTime
		}
		if p.timely(r, s, windows, job, k) {
			place, detour, why = k, more, fits
		}
	}
	return place, detour, why
}

// timely reports whether the job can be served at a place of the route with
// all that follows.
func (p *problem) timely(r *route, s *shift, windows []span, job *job, place int) bool {
	at := s.Reach(r.free[place], p.way(r.path[place], job.site))
	free := timing.Serve(windows, at, job.stay)
	if place == len(r.jobs) {
		return free.Within(s.Finish(p.way(job.site, 0)))
	}
	return s.Reach(free, p.way(job.site, r.path[place+1])).Within(r.at[place])
}
