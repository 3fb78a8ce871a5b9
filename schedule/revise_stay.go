package schedule

import "slices"

// stay decides which bookings keep their day: those that the facts allow
// there, most urgent first, as far as gaps and the day's time go.
func (v *revision) stay() {
	s := v.search
	for j := range v.jobs {
		k := &v.jobs[j]
		if k.home == nowhere {
			continue
		}
		switch {
		case len(s.window(j, k.home)) == 0:
			k.why = v.unfit(j, k.home)
		case !s.allowed(j, k.home, nowhere):
			k.why = v.conflicts(s, v.brief.need[j], k.home)[0]
		default:
			s.at[j], k.free = k.home, false
		}
	}
	for day := s.from; day < len(s.routes); day++ {
		v.stayOn(day)
	}
}

// stayOn keeps a day's bookings in their order: all of them at their minute if
// that can be driven, or else at others, or else as many as fit, most urgent
// first.
func (v *revision) stayOn(day int) {
	seq := slices.DeleteFunc(v.known(day), func(j int) bool { return v.search.at[j] != day })
	if v.drives(day, seq, v.exactly) || v.drives(day, seq, nil) {
		return
	}
	in := v.mostUrgent(day, seq)
	v.hold(day, in, nil)
	for _, j := range seq {
		if !slices.Contains(in, j) {
			v.lose(day, j)
		}
	}
	if !v.drives(day, in, v.exactly) {
		v.hold(day, in, nil)
	}
}

// mostUrgent is the jobs of a sequence, in its order, that can be driven
// together, each taken if it can beside the more urgent ones taken before.
func (v *revision) mostUrgent(day int, seq []int) []int {
	s := v.search
	order := slices.Clone(seq)
	slices.Sort(order)
	var in []int
	for _, j := range order {
		with := slices.DeleteFunc(slices.Clone(seq), func(k int) bool { return k != j && !slices.Contains(in, k) })
		if s.set(&s.spare[0], day, with); s.feasible(&s.spare[0], day) {
			in = with
		}
	}
	return in
}

// lose takes a job off the day it had, for which those that keep it leave no
// room.
func (v *revision) lose(day, j int) {
	k := &v.jobs[j]
	v.search.at[j], k.free = nowhere, true
	if _, k.why = v.blocked(v.search, v.brief.need[j], day); k.why.Code == 0 {
		// It fits at another place of the sequence, and there it will go.
		k.why = Reason{Code: DayChanged, Date: v.field[day].date, Time: interval(k.stay)}
	}
}

// drives makes a sequence the route of a day, as hold does, and reports whether
// it can be driven.
func (v *revision) drives(day int, seq []int, limit func(j, day int) []span) bool {
	v.hold(day, seq, limit)
	return v.search.feasible(&v.search.routes[day], day)
}

// hold makes a sequence the route of a day, with each job that has its home
// there held to the windows that limit gives it; no limit, or none given, is
// the windows that the facts allow.
func (v *revision) hold(day int, seq []int, limit func(j, day int) []span) {
	for _, j := range seq {
		job := &v.problem.jobs[j]
		job.hold = nil
		if limit != nil && v.jobs[j].home == day {
			job.hold, job.held = limit(j, day), day
		}
	}
	v.search.set(&v.search.routes[day], day, seq)
	v.search.reckon(day)
}

// release holds no job of a day any more.
func (v *revision) release(day int) { v.hold(day, slices.Clone(v.search.routes[day].jobs), nil) }

// exactly is the minutes of a job's earlier stay, none where the facts forbid
// it.
func (v *revision) exactly(j, day int) []span {
	k, job := v.jobs[j].stay, &v.problem.jobs[j]
	inside := func(w span) bool { return w.Lo <= k.Lo && k.Hi <= w.Hi }
	if k.Length() != job.stay || !slices.ContainsFunc(job.windows[day-job.first], inside) {
		return nil
	}
	return []span{k}
}

// notBefore is the windows of a job from its earlier stay on.
func (v *revision) notBefore(j, day int) []span {
	job := &v.problem.jobs[j]
	left := intersect(job.windows[day-job.first], []span{{Lo: v.jobs[j].stay.Lo, Hi: dayMinutes}})
	return slices.DeleteFunc(left, func(w span) bool { return w.Length() < job.stay })
}
