package schedule

// The timing of a day. The rep is always in one of two states: the break is
// still to come, or it is taken (or none is due). In each state only the
// earliest time matters going forward, and only the latest going back, because
// waiting is always possible. So a stay can be tried at any place of a day in
// time that depends on the windows alone.

// times is a time in each state.
type times struct {
	before int // the break still to come
	after  int // taken, or none due
}

// ride is the earliest arrival after a way of d minutes that may begin at t.
func (s *shift) ride(t, d int) int {
	if d == 0 || t >= never {
		return t
	}
	for _, o := range s.open {
		if start := max(t, o.lo); start+d <= o.hi {
			return start + d
		}
	}
	return never
}

// rideBack is the latest departure for a way of d minutes that arrives by t.
func (s *shift) rideBack(t, d int) int {
	if d == 0 || t < 0 {
		return t
	}
	for i := len(s.open) - 1; i >= 0; i-- {
		o := s.open[i]
		if end := min(t, o.hi); end-d >= o.lo {
			return end - d
		}
	}
	return nowhere
}

// rest is the earliest end of the break if it may begin at t.
func (s *shift) rest(t int) int { return stay(s.breaks, t, s.pause) }

// restBack is the latest time at which the break can still be begun and be
// over by t.
func (s *shift) restBack(t int) int { return stayBack(s.breaks, t, s.pause) }

// stay is the earliest end of a stay of n minutes within one window that may
// begin at t.
func stay(windows []span, t, n int) int {
	for _, w := range windows {
		if start := max(t, w.lo); start+n <= w.hi {
			return start + n
		}
	}
	return never
}

// stayBack is the latest time from which a stay of n minutes can be over by t.
func stayBack(windows []span, t, n int) int {
	for i := len(windows) - 1; i >= 0; i-- {
		w := windows[i]
		if end := min(t, w.hi); end-n >= w.lo {
			return end - n
		}
	}
	return nowhere
}

// begin is when the rep is free to leave.
func (s *shift) begin() times {
	if s.pause == 0 {
		return times{never, s.open0()}
	}
	return times{s.open0(), never}
}

// reach is the earliest times of being at a place d minutes on, from the times
// of being free at the last.
func (s *shift) reach(free times, d int) times {
	at := times{s.ride(free.before, d), s.ride(free.after, d)}
	if free.before < never {
		at.after = min(at.after, s.rest(at.before), s.ride(s.rest(free.before), d))
	}
	return at
}

// serve is the earliest ends of a stay, from the times of being there.
func serve(windows []span, at times, n int) times {
	return times{stay(windows, at.before, n), stay(windows, at.after, n)}
}

// finish is the latest times of being free at the last stop, d minutes from
// home: the rep is home by midnight and takes the break before or after.
func (s *shift) finish(d int) times {
	home := dayMinutes - d
	if s.pause == 0 {
		return times{nowhere, home}
	}
	return times{max(s.restBack(home), s.restBack(dayMinutes)-d), home}
}

// reachBack is the latest times of being free at a place, from the latest
// times of being at the next, d minutes on.
func (s *shift) reachBack(at times, d int) times {
	free := times{s.rideBack(at.before, d), s.rideBack(at.after, d)}
	if s.pause > 0 {
		free.before = max(free.before, s.restBack(free.after))
	}
	return free
}

// serveBack is the latest times of being at a stop, from the latest times of
// being free there.
func (s *shift) serveBack(windows []span, free times, n int) times {
	at := times{stayBack(windows, free.before, n), stayBack(windows, free.after, n)}
	if s.pause > 0 {
		at.before = max(at.before, s.restBack(at.after))
	}
	return at
}

// within reports whether the earliest times meet the latest in either state.
func (t times) within(latest times) bool {
	return t.before <= latest.before || t.after <= latest.after
}

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
	if p.shifts[day].pause == 0 {
		return p.timingWith(day, jobs, nowhere)
	}
	best.back = never
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
	t, site := s.open0(), 0
	pause := func(here int) {
		if here == slot && t < never {
			t = s.rest(t)
			out.rest = span{t - s.pause, t}
		}
	}
	for k, j := range jobs {
		job := &p.jobs[j]
		d := p.way(site, job.site)
		pause(2 * k)
		t = s.ride(t, d)
		arrive := t
		pause(2*k + 1)
		t = stay(p.window(j, day), t, job.stay)
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
		until = out.rest.lo
	}
	out.leave = s.rideBack(until, first.way)
	first.arrive = out.leave + first.way
	return out, true
}

// open0 is when the day begins.
func (s *shift) open0() int {
	if len(s.open) == 0 {
		return never
	}
	return s.open[0].lo
}
