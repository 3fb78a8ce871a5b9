package schedule

import "github.com/rapport-go/rapport/internal/timing"

// stop is a job with when, where and how it is served.
type stop struct {
	job                int
	way                int
	arrive, start, end int
}

// dayTimes is a day minute by minute. rest is empty where no break is due.
type dayTimes struct {
	stops             []stop
	rest              span
	leave, back, ways int
}

// timing is the day of a sequence of jobs: every stay as early as the sequence
// allows, the break where the rep is then home first, or else the stays are
// earliest, and home left as late as that leaves possible. ok is false if the sequence cannot be driven.
func (p *problem) timing(day int, jobs []int) (best dayTimes, ok bool) {
	if len(jobs) == 0 {
		return dayTimes{}, true
	}
	if p.shifts[day].Pause == 0 {
		return p.timingWith(day, jobs, nowhere)
	}
	best.back = timing.Never
	for slot := 0; slot <= 2*len(jobs)+1; slot++ {
		if out, fits := p.timingWith(day, jobs, slot); fits && out.before(best) {
			best, ok = out, true
		}
	}
	return best, ok
}

// before reports whether the rep is home sooner or else served sooner.
func (t dayTimes) before(other dayTimes) bool {
	if t.back != other.back {
		return t.back < other.back
	}
	sum := 0
	for k := range t.stops {
		sum += t.stops[k].end - other.stops[k].end
	}
	return sum < 0
}

// timingWith is the day with the break in one slot: 2k is before the way to
// stop k, 2k+1 on arrival there, and so on to the way home.
func (p *problem) timingWith(day int, jobs []int, slot int) (out dayTimes, ok bool) {
	s := &p.shifts[day]
	out.stops = make([]stop, len(jobs))
	t, site := s.Begins(), 0
	pause := func(here int) {
		if here == slot && t < timing.Never {
			t = s.Rest(t)
			out.rest = span{Lo: t - s.Pause, Hi: t}
		}
	}
	for k, j := range jobs {
		job := &p.jobs[j]
		d := p.way(site, job.site)
		pause(2 * k)
		t = s.Ride(t, d)
		arrive := t
		pause(2*k + 1)
		t = timing.Stay(p.window(j, day), t, job.stay)
		out.stops[k] = stop{job: j, way: d, arrive: arrive, start: t - job.stay, end: t}
		out.ways += d
		site = job.site
	}
	home := p.way(site, 0)
	pause(2 * len(jobs))
	t += home
	out.back = t
	pause(2*len(jobs) + 1)
	if t > dayMinutes || out.back > dayMinutes {
		return dayTimes{}, false
	}
	out.ways += home
	first := &out.stops[0]
	until := first.start
	if slot == 1 {
		until = out.rest.Lo
	}
	out.leave = s.RideBack(until, first.way)
	first.arrive = out.leave + first.way
	return out, true
}
