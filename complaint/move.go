package complaint

import (
	"slices"
	"time"
)

// move takes the case to its next state and its clocks with it: at one instant
// a stop comes before a pause and a pause before a start.
func (f *fold) move(way *route, e *Event) {
	informed := way.informs && f.informed(e)
	for l := way.stops; l != 0; l = l.rest() {
		if k := l.first(); k != InformClock || !informed {
			f.stop(k, Stopped, e)
		}
	}
	for l := way.cancels; l != 0; l = l.rest() {
		f.stop(l.first(), Cancelled, e)
	}
	from := f.c.State
	if way.to != 0 {
		f.c.State = way.to
	}
	if way.redates {
		f.reset(e)
	}
	f.standing = f.mayStand()
	for l := way.revives; l != 0; l = l.rest() {
		f.revive(l.first(), e)
	}
	for l := way.starts; l != 0; l = l.rest() {
		if k := l.first(); k != InformClock || !informed {
			f.start(k, e)
		}
	}
	if from != f.c.State || e.Step == Wait || e.Step == Hear || e.Step == Retarget || way.revives != 0 {
		f.pause(e.At)
	}
	if way.revives != 0 || way.redates {
		f.sudden(e)
	}
}

// start begins a new cycle of a clock, if the policy has a rule for it.
func (f *fold) start(k Clock, e *Event) {
	last := f.latest(k)
	place, level := int32(0), int8(0)
	if k == LevelClock {
		level = int8(min(f.c.Level, 127))
	}
	if k != PromiseClock {
		if place = f.first[k]; place > 0 {
			place = f.policy.ruleFrom(place, k, &f.c, f.c.Level)
		}
		if rule := f.policy.at(place); rule == nil || !rule.starts(e.Step) {
			return
		}
	}
	if k == InformClock {
		f.keeps = 0
	}
	// The runs are the fold's own and only grow: what is behind them is zero.
	n := len(f.c.Runs)
	if n == cap(f.c.Runs) {
		f.c.Runs = slices.Grow(f.c.Runs, 1)
	}
	f.c.Runs = f.c.Runs[:n+1]
	r := &f.c.Runs[n]
	r.Clock, r.Phase, r.Level, r.Cycle, r.Rule, r.Started = k, Running, level, 1, place, e.At
	if last != nil {
		r.Cycle = last.Cycle + 1
	}
	if k == PromiseClock || e.Terms != nil || e.Intake != nil {
		f.date(r, e)
	}
	f.begun(n)
	if f.standing.has(k) {
		f.still(r, e.At)
	}
}

// informed lets the next cycle of the inform clock take the place of the one
// that ends with the event, if that was kept, unless it has warnings that may
// have fallen. Its rule is still the right one: a retarget gives every running
// clock its new one.
func (f *fold) informed(e *Event) bool {
	r := f.latest(InformClock)
	if r == nil || r.Phase != Running {
		return false
	}
	if e.At.Unix()-r.Started.Unix() >= f.keeps && !f.kept(r, e.At) {
		return false
	}
	r.Cycle++
	r.Started = e.At
	if e.Terms != nil || e.Intake != nil || !r.Named.IsZero() {
		r.Named = time.Time{}
		f.date(r, e)
	}
	return true
}

// kept reports whether the running cycle of the inform clock has not fallen due,
// and no warning of it. If its rule is simple, f.keeps is from then on how many
// seconds after its start a cycle that takes its place is kept for sure. What
// else touches the clock sets it back to 0.
func (f *fold) kept(r *Run, t time.Time) bool {
	rule := f.policy.at(r.Rule)
	if r.Dated || rule.warns() {
		return false
	}
	if late, _ := f.missed(&f.c, r, t); !late.IsZero() {
		return false
	}
	if rule != nil && rule.AtMost.Kind == 0 && !rule.NextVisit {
		f.keeps = rule.Target.least()
	}
	return true
}

// date notes what the event that starts a cycle names, if anything.
func (f *fold) date(r *Run, e *Event) {
	switch {
	case r.Clock == PromiseClock:
		r.Dated, r.Named = true, e.terms().Due
	case e.Terms != nil:
		r.Named = e.visit()
	}
	if e.Intake != nil && e.Intake.Recorded.After(e.At) {
		f.know(r, e)
	}
}

// know notes when the date that an event gives to a cycle comes to be known.
func (f *fold) know(r *Run, e *Event) {
	at := e.At
	if in := e.Intake; in != nil && in.Recorded.After(at) {
		at = in.Recorded
	}
	i := f.c.knownAt(r)
	switch {
	case i >= 0:
		f.c.Known[i].At = at
	case !at.Equal(r.Started):
		f.c.Known = append(f.c.Known, Known{Clock: r.Clock, Cycle: r.Cycle, At: at})
	}
}

// visit is the next visit that an event names, or the date of a deferral if that
// is earlier.
func (e *Event) visit() time.Time {
	t := e.terms()
	if e.Step == Defer && !t.Due.IsZero() && (t.Visit.IsZero() || !t.Visit.Before(t.Due)) {
		return t.Due
	}
	return t.Visit
}

// stop ends the cycle of a clock that runs. Of several promises the one that is
// kept ends.
func (f *fold) stop(k Clock, phase Phase, e *Event) {
	if k == PromiseClock {
		f.stopPromises(phase, e)
	} else if r := f.latest(k); r != nil && r.live() {
		f.end(r, phase, e)
	}
}

func (f *fold) stopPromises(phase Phase, e *Event) {
	number := e.terms().Number
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		if r.Clock != PromiseClock || !r.live() || e.Step == Keep && number != 0 && number != r.Cycle {
			continue
		}
		f.end(r, phase, e)
		if e.Step == Keep {
			return
		}
	}
}

// end ends a cycle that runs or stands still. What falls due by itself was
// missed, if only just.
func (f *fold) end(r *Run, phase Phase, e *Event) {
	if e.Step.Automatic() {
		if f.settle(r, e.At); f.c.miss(r) == nil {
			f.miss(r, e.At, 0)
		}
	}
	if r.Phase == Paused {
		f.settle(r, e.At)
		f.resume(r, e.At)
		r.Settled = true
	}
	r.Phase, r.Stopped = phase, e.At
}

// revive takes up a clock that had stopped, as the policy wants it.
func (f *fold) revive(k Clock, e *Event) {
	r := f.latest(k)
	if r == nil || r.live() {
		return
	}
	f.settle(r, e.At)
	mode := f.policy.Reopen.Mode
	if rule := f.policy.at(r.Rule); rule != nil && rule.Reopen != 0 {
		mode = rule.Reopen
	}
	f.keeps = 0
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
	r.Phase, r.Stopped, r.Settled = Running, time.Time{}, false
	f.know(r, e)
}

// pause makes every clock stand still or run as its rule says of the state.
func (f *fold) pause(t time.Time) {
	if f.paused == 0 && f.standing == 0 {
		return
	}
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		switch {
		case r.Phase == Running && f.standing.has(r.Clock):
			f.still(r, t)
		case r.Phase == Paused && !f.stands(r):
			f.resume(r, t)
		}
	}
}

// mayStand is the clocks that may stand still in the state.
func (f *fold) mayStand() clockSet {
	set := f.digest.stands[min(f.c.State, Learned+1)]
	if f.c.Waiting {
		set |= f.waits
	}
	return set
}

// stands reports whether a clock's rule makes it stand still in the state.
func (f *fold) stands(r *Run) bool {
	rule := f.policy.at(r.Rule)
	return rule != nil && !r.Dated && rule.pausedBy(f.c.State, f.c.Waiting)
}

// still makes a running clock stand still if its rule says so of the state.
func (f *fold) still(r *Run, t time.Time) {
	if f.stands(r) {
		r.Phase = Paused
		f.paused++
		f.c.stand(Pause{Clock: r.Clock, Cycle: r.Cycle, From: t})
	}
}

// stand adds a pause; few cases have more than some.
func (c *Case) stand(p Pause) {
	if c.Pauses == nil {
		c.Pauses = make([]Pause, 0, 2)
	}
	c.Pauses = append(c.Pauses, p)
}

// resume ends a pause.
func (f *fold) resume(r *Run, t time.Time) {
	for i := range f.c.Pauses {
		if p := &f.c.Pauses[i]; p.Clock == r.Clock && p.Cycle == r.Cycle && p.To.IsZero() {
			p.To = t
		}
	}
	r.Phase = Running
	f.paused--
}

// goOn is resume for a clock that stands still.
func (f *fold) goOn(r *Run, t time.Time) {
	if r.Phase == Paused {
		f.resume(r, t)
	}
}

// reset applies the steps that change dates: another policy, tier or calendar,
// an earlier receipt, an extension.
func (f *fold) reset(e *Event) {
	f.keeps = 0
	switch e.Step {
	case Retarget:
		f.retarget(e)
	case Recalendar:
		f.c.Calendar = e.intake().Calendar
		f.time, _ = f.desk.workTime(f.c.Calendar)
	case Absorb:
		f.absorb(e)
		return
	case Extend:
		if r := f.c.extended(e); r != nil {
			f.goOn(r, e.At)
			r.Dated, r.Named = true, e.terms().Due
			f.know(r, e)
		}
		return
	default:
		return
	}
	for i := range f.c.Runs {
		if r := &f.c.Runs[i]; r.live() {
			f.know(r, e)
		}
	}
}

// retarget finds every running clock its rule in the new policy and tier, and
// cancels those that have none.
func (f *fold) retarget(e *Event) {
	if e.intake().Policy != "" {
		f.c.Policy, f.policy = e.intake().Policy, version(f.desk.Policies, e.intake().Policy)
		f.digest.read(f.policy)
	}
	if e.intake().Tier != "" {
		f.c.Tier = e.intake().Tier
	}
	f.c.Level = max(0, min(f.c.Level, len(f.policy.Ladder)-1))
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		if !r.live() || r.Clock == PromiseClock {
			continue
		}
		if r.Rule = f.policy.rule(r.Clock, &f.c, int(r.Level)); r.Rule == 0 && !r.Dated {
			f.goOn(r, e.At)
			r.Phase, r.Stopped = Cancelled, e.At
		}
	}
}

// absorb lets the earlier receipt win: the clocks that the raise started run
// from it.
func (f *fold) absorb(e *Event) {
	c := &f.c
	if e.intake().Received.IsZero() || !e.intake().Received.Before(c.Received) {
		return
	}
	was := c.Received
	c.Received = e.intake().Received
	for i := range c.Runs {
		if r := &c.Runs[i]; r.live() && r.Started.Equal(was) {
			r.Started = e.intake().Received
			f.know(r, e)
		}
	}
}

// extended is the running cycle that an extension names, nil if none runs.
func (c *Case) extended(e *Event) *Run {
	for i := range c.Runs {
		if r := &c.Runs[i]; r.Clock == e.Clock && r.live() && (e.terms().Number == 0 || e.terms().Number == r.Cycle) {
			return r
		}
	}
	return nil
}

// settleAll writes down what is known of every clock's date, before the dates of
// clocks change.
func (f *fold) settleAll(t time.Time) {
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		f.settle(r, t)
		r.Settled = r.Settled || r.over()
	}
}

// settle writes down that a date had passed at an instant, or when the clock
// stopped. It comes before every change after which the cycle itself does not
// tell: that it stops while it stands still, gets another date or goes on.
func (f *fold) settle(r *Run, t time.Time) {
	if due, by := f.missed(&f.c, r, t); !due.IsZero() && f.c.miss(r) == nil {
		f.miss(r, due, by)
	}
}

// sudden marks the clocks whose date an event itself put into the past.
func (f *fold) sudden(e *Event) {
	for i := range f.c.Runs {
		r := &f.c.Runs[i]
		if r.Phase != Running || f.c.miss(r) != nil {
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
	m := Miss{Clock: r.Clock, By: by, Cycle: r.Cycle, Due: due, Fell: due}
	if known := f.c.known(r, due); known.After(due) {
		m.Fell = known
	}
	f.c.Misses = append(f.c.Misses, m)
}

// blame is the step behind a missed date: raise for a date that had passed
// when the complaint was written down, unset for time alone.
func (c *Case) blame(r *Run, due time.Time) Step {
	if due.Before(c.Recorded) && r.Started.Equal(c.Received) {
		return Raise
	}
	return 0
}
