package complaint

import "time"

// move takes the case to its next state and its clocks with it: at one instant
// a stop comes before a pause and a pause before a start.
func (f *fold) move(row *Transition, e *Event) {
	for _, k := range row.Stops {
		f.stop(k, Stopped, e)
	}
	for _, k := range row.Cancels {
		f.stop(k, Cancelled, e)
	}
	from := f.c.State
	if row.To != 0 {
		f.c.State = row.To
	}
	f.reset(e)
	for _, k := range row.Revives {
		f.revive(k, e)
	}
	for _, k := range row.Starts {
		f.start(k, e)
	}
	if from != f.c.State || e.Step == Wait || e.Step == Hear || e.Step == Retarget || len(row.Revives) > 0 {
		f.pause(e.At)
	}
	if len(row.Revives) > 0 || e.redates() {
		f.sudden(e)
	}
}

// redates reports whether the step changes dates that clocks have.
func (e *Event) redates() bool {
	return e.Step == Retarget || e.Step == Recalendar || e.Step == Absorb || e.Step == Extend
}

// known is when a date that an event sets comes to be known.
func known(e *Event) time.Time {
	if e.Recorded.After(e.At) {
		return e.Recorded
	}
	return e.At
}

// start begins a new cycle of a clock, if the policy has a rule for it.
func (f *fold) start(k Clock, e *Event) {
	last := f.c.latest(k)
	if k == InformClock && f.renew(last, e) {
		return
	}
	r := Run{Clock: k, Cycle: 1, Phase: Running, Started: e.At, Known: known(e)}
	if last != nil {
		r.Cycle = last.Cycle + 1
	}
	switch k {
	case PromiseClock:
		r.Dated, r.Named = true, e.Due
	case LevelClock:
		r.Level = int8(min(f.c.Level, 127))
		fallthrough
	default:
		r.Rule, r.Named = f.policy.rule(k, &f.c, f.c.Level), first(e)
		if rule := f.policy.at(r.Rule); rule == nil || !rule.starts(e.Step) {
			return
		}
	}
	f.c.Runs = append(f.c.Runs, r)
	f.still(&f.c.Runs[len(f.c.Runs)-1], e.At)
	f.watch(len(f.c.Runs) - 1)
}

// renew lets the next cycle of the inform clock take the place of one that
// ended this instant and was kept, unless it has warnings that may have fallen.
// Its rule is still the right one: a retarget gives every running clock its new
// one.
func (f *fold) renew(last *Run, e *Event) bool {
	if last == nil || last.Phase != Stopped || !last.Missed.IsZero() || !last.Stopped.Equal(e.At) || f.policy.at(last.Rule).warns() {
		return false
	}
	last.Cycle, last.Kept, last.Phase, last.Dated = last.Cycle+1, last.Kept+1, Running, false
	last.Started, last.Stopped, last.Named, last.Known = e.At, time.Time{}, first(e), known(e)
	f.moved(last)
	return true
}

// moved drops what was worked out of the date of a clock that goes on, and keeps
// next below it.
func (f *fold) moved(r *Run) {
	for i := range f.c.Runs {
		if r == &f.c.Runs[i] {
			if i < len(f.dues) {
				f.dues[i].at = time.Time{}
			}
			f.watch(i)
		}
	}
}

// watch keeps next below the date of a clock that starts or goes on.
func (f *fold) watch(i int) {
	if at := f.soonest(i); at.Before(f.next) {
		f.next = at
	}
}

// soonest is when a clock is due, or an instant before that, remembered.
func (f *fold) soonest(i int) time.Time {
	if i >= len(f.dues) {
		return f.floor(&f.c, &f.c.Runs[i])
	}
	d := &f.dues[i]
	if d.at.IsZero() {
		d.at, d.exact = f.floor(&f.c, &f.c.Runs[i]), false
	}
	return d.at
}

// date is when a clock is due, remembered.
func (f *fold) date(i int) (at time.Time, ok bool) {
	if i < len(f.dues) && f.dues[i].exact && !f.dues[i].at.IsZero() {
		return f.dues[i].at, true
	}
	due := f.due(&f.c, &f.c.Runs[i])
	if i < len(f.dues) && !due.None {
		f.dues[i].at, f.dues[i].exact = due.At, true
	}
	return due.At, !due.None
}

// first is the earlier of the visit and the date that an event names.
func first(e *Event) time.Time {
	if e.Step != Defer || e.Due.IsZero() || !e.Visit.IsZero() && e.Visit.Before(e.Due) {
		return e.Visit
	}
	return e.Due
}

// stop ends the cycles of a clock that run. Of several promises the one that
// is kept ends.
func (f *fold) stop(k Clock, phase Phase, e *Event) {
	for i := f.c.earliest(k); i < len(f.c.Runs); i++ {
		r := &f.c.Runs[i]
		if r.Clock != k || !r.live() || e.Step == Keep && e.Number != 0 && e.Number != r.Cycle {
			continue
		}
		if e.Step.Automatic() && r.Missed.IsZero() {
			f.miss(r, e.At, 0)
		}
		f.resume(r, e.At)
		r.Phase, r.Stopped = phase, e.At
		if e.Step == Keep {
			return
		}
	}
}

// earliest is the place of the first cycle of a clock that may run: the latest
// of all, but for promises, of which several may be open.
func (c *Case) earliest(k Clock) int {
	if k == PromiseClock {
		return 0
	}
	i := len(c.Runs) - 1
	for i >= 0 && c.Runs[i].Clock != k {
		i--
	}
	return max(i, 0)
}

// revive takes up a clock that had stopped, as the policy wants it.
func (f *fold) revive(k Clock, e *Event) {
	r := f.c.latest(k)
	if r == nil || r.live() {
		return
	}
	mode := f.policy.Reopen.Mode
	if rule := f.policy.at(r.Rule); rule != nil && rule.Reopen != 0 {
		mode = rule.Reopen
	}
	switch mode {
	case Ignore:
		return
	case Restart:
		f.start(k, e)
		return
	}
	if k.pauses() {
		f.c.stand(Pause{Clock: k, Cycle: r.Cycle, From: r.Stopped, To: e.At, Ended: true})
	}
	r.Phase, r.Stopped, r.Known = Running, time.Time{}, known(e)
	f.moved(r)
}

// pause makes every clock stand still or run as its rule says of the state.
func (f *fold) pause(t time.Time) {
	for i := range f.c.Runs {
		if r := &f.c.Runs[i]; r.live() && !f.still(r, t) {
			f.resume(r, t)
		}
	}
}

// still makes a running clock stand still if its rule says so of the state, and
// reports whether it does.
func (f *fold) still(r *Run, t time.Time) bool {
	rule := f.policy.at(r.Rule)
	if rule == nil || r.Dated || !rule.pausedBy(f.c.State, f.c.Waiting) {
		return false
	}
	if r.Phase == Running {
		r.Phase = Paused
		f.c.stand(Pause{Clock: r.Clock, Cycle: r.Cycle, From: t})
	}
	return true
}

// stand adds a pause; few cases have more than some.
func (c *Case) stand(p Pause) {
	if c.Pauses == nil {
		c.Pauses = make([]Pause, 0, 4)
	}
	c.Pauses = append(c.Pauses, p)
}

// resume ends a pause.
func (f *fold) resume(r *Run, t time.Time) {
	if r.Phase != Paused {
		return
	}
	for i := range f.c.Pauses {
		if p := &f.c.Pauses[i]; p.Clock == r.Clock && p.Cycle == r.Cycle && p.To.IsZero() {
			p.To = t
		}
	}
	r.Phase, r.Known = Running, t
	f.moved(r)
}

// reset applies the steps that change dates: another policy, tier or calendar,
// an earlier receipt, an extension.
func (f *fold) reset(e *Event) {
	switch e.Step {
	case Retarget:
		f.retarget(e)
	case Recalendar:
		f.c.Calendar = e.Calendar
		f.time, _ = f.desk.workTime(e.Calendar)
	case Absorb:
		f.absorb(e)
		return
	case Extend:
		if r := f.c.extended(e); r != nil {
			f.resume(r, e.At)
			r.Dated, r.Named, r.Known = true, e.Due, known(e)
		}
		f.next, f.dues = time.Time{}, dates{}
		return
	default:
		return
	}
	for i := range f.c.Runs {
		if r := &f.c.Runs[i]; r.live() {
			r.Known = known(e)
		}
	}
	f.next, f.dues = time.Time{}, dates{}
}

// retarget finds every running clock its rule in the new policy and tier, and
// cancels those that have none.
func (f *fold) retarget(e *Event) {
	if e.Policy != "" {
		f.c.Policy, f.policy = e.Policy, version(f.desk.Policies, e.Policy)
	}
	if e.Tier != "" {
		f.c.Tier = e.Tier
	}
	f.c.Level = max(0, min(f.c.Level, len(f.policy.Ladder)-1))
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		if !r.live() || r.Clock == PromiseClock {
			continue
		}
		if r.Rule = f.policy.rule(r.Clock, &f.c, int(r.Level)); r.Rule == 0 && !r.Dated {
			f.resume(r, e.At)
			r.Phase, r.Stopped = Cancelled, e.At
		}
	}
}

// absorb lets the earlier receipt win: the clocks that the raise started run
// from it.
func (f *fold) absorb(e *Event) {
	c := &f.c
	if e.Received.IsZero() || !e.Received.Before(c.Received) {
		return
	}
	was := c.Received
	c.Received = e.Received
	for i := range c.Runs {
		if r := &c.Runs[i]; r.live() && r.Started.Equal(was) {
			r.Started, r.Known = e.Received, known(e)
		}
	}
	f.next, f.dues = time.Time{}, dates{}
}

// extended is the running cycle that an extension names, nil if none runs.
func (c *Case) extended(e *Event) *Run {
	for i := range c.Runs {
		if r := &c.Runs[i]; r.Clock == e.Clock && r.live() && (e.Number == 0 || e.Number == r.Cycle) {
			return r
		}
	}
	return nil
}

// misses marks every running clock whose date lies before an instant.
func (f *fold) misses(t time.Time) {
	if !f.next.IsZero() && !t.After(f.next) {
		return
	}
	next := t.Add(days(36500))
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		if r.Phase != Running || !r.Missed.IsZero() {
			continue
		}
		at := f.soonest(i)
		if at.Before(t) {
			due, ok := f.date(i)
			if !ok {
				continue
			}
			at = due
		}
		if at.Before(t) {
			f.miss(r, at, 0)
			continue
		}
		if at.Before(next) {
			next = at
		}
	}
	f.next = next
}

// sudden marks the clocks whose date an event itself put into the past.
func (f *fold) sudden(e *Event) {
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		if r.Phase != Running || !r.Missed.IsZero() {
			continue
		}
		if due := f.due(&f.c, r); !due.None && due.At.Before(e.At) {
			f.miss(r, due.At, e.Step)
		}
	}
}

// miss notes that a date passed.
func (f *fold) miss(r *Run, due time.Time, by Step) {
	if by == 0 {
		by = f.c.blame(r, due)
	}
	r.Missed, r.Fell, r.By = due, due, by
	if r.Known.After(due) {
		r.Fell = r.Known
	}
}

// blame is the step behind a missed date: raise for a date that had passed
// when the complaint was written down, unset for time alone.
func (c *Case) blame(r *Run, due time.Time) Step {
	if due.Before(c.Recorded) && r.Started.Equal(c.Received) {
		return Raise
	}
	return 0
}
