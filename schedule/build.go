package schedule

import "context"

// What the search weighs, against each other and never against booking one
// need more: a minute of way, a day off the target, and the unevenness of the
// days (the sum of the squares of their stops).
const (
	wayWeight    = 4
	targetWeight = 5
	evenWeight   = 5
)

// costly is a cost that no spot reaches.
const costly = 1 << 30

// search is a solution in the making. It always can be driven as it stands.
type search struct {
	*problem
	ctx     context.Context
	stopped bool
	from    int // the first day that may change: nothing leaves an earlier one or is put there
	routes  []route
	at      []int // by job: its day, or nowhere
	saving  []int // by job that is in: the minutes of way that it costs its day

	spare [2]route // for trying
	seq   []int    // for trying
}

// solve books what it can of the jobs and orders the days. It ends in a state
// where no job that is left out can be inserted or exchanged for one less
// urgent, unless the context stopped it earlier.
func solve(ctx context.Context, p *problem) *search {
	s := newSearch(ctx, p)
	s.run()
	return s
}

// newSearch is a search in which no job is in.
func newSearch(ctx context.Context, p *problem) *search {
	s := &search{problem: p, ctx: ctx, routes: make([]route, len(p.shifts)), at: make([]int, len(p.jobs)), saving: make([]int, len(p.jobs))}
	for day := range s.routes {
		p.set(&s.routes[day], day, nil)
	}
	for j := range s.at {
		s.at[j] = nowhere
	}
	return s
}

// run books the jobs that are not in yet, improves the days, and fills them.
func (s *search) run() {
	for j := range s.jobs {
		if s.halted() {
			return
		}
		if s.at[j] == nowhere {
			s.insert(j)
		}
	}
	for round := 0; ; round++ {
		if round < maxRounds {
			s.improve()
		}
		if !s.fill() || s.stopped {
			return
		}
	}
}

// movable reports whether a job is in on a day that may change.
func (s *search) movable(j int) bool { return s.at[j] != nowhere && s.at[j] >= s.from }

// maxRounds bounds how often the days are improved between fillings. Every
// further filling books more, or more urgent, jobs, so the last one ends.
const maxRounds = 4

// halted looks at the context; once it is done the search stays halted. No
// context is one that never ends.
func (s *search) halted() bool {
	if !s.stopped && s.ctx != nil && s.ctx.Err() != nil {
		s.stopped = true
	}
	return s.stopped
}

// allowed reports whether job j may be on a day for its windows and the jobs
// of its site, not counting the job except.
func (s *search) allowed(j, day, except int) bool {
	if len(s.window(j, day)) == 0 {
		return false
	}
	for _, k := range s.groups[s.jobs[j].site] {
		if k == j || k == except || s.at[k] == nowhere {
			continue
		}
		if c, _, _ := s.between(j, day, k, s.at[k]); c != agrees {
			return false
		}
	}
	return true
}

// spot is a place for a job.
type spot struct{ day, place int }

// best is the cheapest spot for a job, its own place left aside if it is in, if
// one costs less than bound.
func (s *search) best(j, bound int) (best spot, ok bool) {
	job := &s.jobs[j]
	for i := range job.windows {
		day := job.first + i
		if day < s.from {
			continue
		}
		r := &s.routes[day]
		if s.at[j] == day {
			r = &s.spare[0]
			s.vacate(r, j)
		}
		fixed := s.fixedCost(j, day, len(r.jobs))
		if fixed >= bound || !s.allowed(j, day, nowhere) {
			continue
		}
		most := min((bound-fixed+wayWeight-1)/wayWeight, never)
		if place, detour, why := s.tryIn(r, &s.shifts[day], job, job.windows[i], most); why == fits {
			best, ok = spot{day, place}, true
			bound = fixed + wayWeight*detour
		}
	}
	return best, ok
}

// fixedCost is the cost of a job on a day among other stops, ways aside.
func (s *search) fixedCost(j, day, others int) int {
	return s.dayCost(j, day) + evenWeight*(2*others+1)
}

// dayCost is the cost of a job's distance from its target, and of a day that
// it would rather not have.
func (s *search) dayCost(j, day int) int {
	job := &s.jobs[j]
	cost := targetWeight * abs(day-job.target)
	if job.extra != nil {
		cost += job.extra[day-job.first]
	}
	return cost
}

// insert puts a job at its cheapest spot, if it has one.
func (s *search) insert(j int) bool {
	spot, ok := s.best(j, costly)
	if ok {
		s.put(j, spot.day, spot.place)
	}
	return ok
}

// put inserts a job at a place of a day.
func (s *search) put(j, day, place int) {
	r := &s.routes[day]
	s.seq = append(s.seq[:0], r.jobs[:place]...)
	s.seq = append(s.seq, j)
	s.seq = append(s.seq, r.jobs[place:]...)
	s.set(r, day, s.seq)
	s.at[j] = day
	s.reckon(day)
}

// take removes a job from its day and returns its place.
func (s *search) take(j int) (place int) {
	day := s.at[j]
	r := &s.routes[day]
	s.seq, place = without(s.seq[:0], r.jobs, j)
	s.set(r, day, s.seq)
	s.at[j] = nowhere
	s.reckon(day)
	return place
}

// reckon brings the savings of a day up to date.
func (s *search) reckon(day int) {
	r := &s.routes[day]
	for k, j := range r.jobs {
		a, site, b := r.path[k], r.path[k+1], r.path[k+2]
		s.saving[j] = s.way(a, site) + s.way(site, b) - s.way(a, b)
	}
}

// without appends all jobs but j to out and says where j stood.
func without(out, jobs []int, j int) (_ []int, place int) {
	for k, other := range jobs {
		if other == j {
			place = k
		} else {
			out = append(out, other)
		}
	}
	return out, place
}

func abs(n int) int { return max(n, -n) }
