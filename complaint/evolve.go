package complaint

import (
	"slices"
	"strconv"
)

// Evolve adds events to a case, in the order they happened. Case{ID: id} is
// where a case starts, so that Evolve on it with a whole log replays the case.
//
// An event the case already has is passed over. The error is an *OrderError,
// a *ConflictError, an *UnknownError or a *StepError; then the case is given
// back as it was, with none of the events. Evolve asks no guard: events are
// facts, and what may not be done Decide blocks.
//
// It takes O(n) for the n events that the case has; the calendar is asked only
// where a date that passed would be forgotten.
func (d Desk) Evolve(c Case, events ...Event) (Case, error) {
	var f fold
	f.desk, f.c = d, c
	f.begin(len(events))
	all := joined(c.Log, events)
	detach(all)
	f.expect(all, len(c.Log))
	for i := range events {
		if err := f.add(&all[len(c.Log)+i]); err != nil {
			return c, err
		}
	}
	return f.c, nil
}

// joined is a log and the events after it in memory of its own.
func joined(log, events []Event) []Event {
	if len(log) == 0 { // make and copy together are the quickest
		all := make([]Event, len(events))
		copy(all, events)
		return all
	}
	return append(append(make([]Event, 0, len(log)+len(events)), log...), events...)
}

// Insert adds an event that became known late, at its own instant and after
// every event of that instant but the automatic ones, and replays the case.
// Automatic steps are derived anew. The errors are Evolve's; a *StepError may
// name a later event, which cannot follow any more.
func (d Desk) Insert(c Case, late Event) (Case, error) {
	events := make([]Event, 0, len(c.Log)+1)
	placed := false
	for _, e := range c.Log {
		if e.Step.Automatic() {
			continue
		}
		if e.ID == late.ID {
			return d.known(c, e, late)
		}
		if !placed && late.At.Before(e.At) {
			events, placed = append(events, late), true
		}
		events = append(events, e)
	}
	if !placed {
		events = append(events, late)
	}
	var f fold
	f.desk, f.c.ID = d, c.ID
	f.begin(len(events))
	f.places = placesOf(nil, len(events))
	detach(events)
	for i := range events {
		f.catchUp(events[i].At)
		if err := f.add(&events[i]); err != nil {
			return c, err
		}
	}
	return f.c, nil
}

// known is Insert of an event whose id the case has.
func (d Desk) known(c Case, have, late Event) (Case, error) {
	if have.same(&late) {
		c.Log, c.Runs, c.Pauses = slices.Clone(c.Log), slices.Clone(c.Runs), slices.Clone(c.Pauses)
		c.Known, c.Misses = slices.Clone(c.Known), slices.Clone(c.Misses)
		detach(c.Log)
		return c, nil
	}
	return c, &ConflictError{ID: late.ID}
}

// fold is the making of a case from its events. It is large: it is filled in
// place, since a literal would be copied.
type fold struct {
	desk Desk
	book
	c    Case
	last [PromiseClock + 1]int32 // the place from 1 of a clock's latest cycle, 0 for none
	digest
	paused   int            // cycles that stand still
	standing clockSet       // the clocks that may stand still in the state
	keeps    int64          // see fold.kept
	sound    bool           // see fold.expect
	places   map[string]int // see placesOf
}

// begin makes a fold go on from a case, with room for so many events, every
// third of which starts a clock. The log stays the case's: it is read, and an
// event goes to a copy.
func (f *fold) begin(events int) {
	c := &f.c
	f.book = f.desk.book(c)
	c.Log = slices.Clip(c.Log)
	c.Runs = append(make([]Run, 0, len(c.Runs)+events/3+4), c.Runs...)
	c.Pauses, c.Known, c.Misses = slices.Clone(c.Pauses), slices.Clone(c.Known), slices.Clone(c.Misses)
	for i := range c.Runs {
		if f.begun(i); c.Runs[i].Phase == Paused {
			f.paused++
		}
	}
	f.digest.read(f.policy)
}

// expect prepares for the events of a log from a place on; those before it are
// the case's. If the log is sound, the case's grows over it, and no event needs
// to be admitted. Otherwise events are added to a copy. The log is only read.
func (f *fold) expect(log []Event, from int) {
	if f.sound = sound(log); f.sound {
		f.c.Log = log[:from]
		return
	}
	f.c.Log = log[:from:from]
	f.places = placesOf(f.c.Log, len(log)-from)
}

// begun notes the place of a clock's latest cycle.
func (f *fold) begun(i int) {
	if k := f.c.Runs[i].Clock; k <= PromiseClock {
		f.last[k] = int32(i + 1)
	}
}

// latest is the latest cycle of a clock, nil if it never started.
func (f *fold) latest(k Clock) *Run {
	if i := f.last[k]; i > 0 {
		return &f.c.Runs[i-1]
	}
	return nil
}

// add is one event.
func (f *fold) add(e *Event) error {
	if !f.sound {
		if repeated, err := f.admit(e); repeated || err != nil {
			return err
		}
	}
	ways := routesOf(f.c.State, e.Step)
	if len(ways) == 0 {
		return &StepError{ID: e.ID, Step: e.Step, State: f.c.State}
	}
	way := &ways[0]
	if len(ways) > 1 {
		way = f.choose(ways, e)
	}
	if way.pins {
		if err := f.pin(e); err != nil {
			return err
		}
	}
	if way.redates {
		f.settleAll(e.At)
	}
	f.note(way, e)
	if way.moves {
		f.move(way, e)
	}
	f.append(e)
	return nil
}

// append adds an event to the log. In a sound one it is the next.
func (f *fold) append(e *Event) {
	if f.sound {
		f.c.Log = f.c.Log[:len(f.c.Log)+1]
		return
	}
	if f.places != nil {
		f.places[e.ID] = len(f.c.Log)
	}
	f.c.Log = append(f.c.Log, *e)
}

// admit checks an event before it is read: its form, whether the case has it,
// and its order.
func (f *fold) admit(e *Event) (repeated bool, err error) {
	switch {
	case e.Version < 0 || e.Version > formVersion:
		return false, &UnknownError{e.ID, "event version", strconv.Itoa(int(e.Version))}
	case e.Step < Raise || e.Step > Recalendar:
		return false, &UnknownError{e.ID, "step", e.Step.String()}
	case e.ID == "":
		return false, &UnknownError{e.ID, "id", ""}
	}
	if at := f.place(e.ID); at >= 0 {
		if f.c.Log[at].same(e) {
			return true, nil
		}
		return false, &ConflictError{ID: e.ID}
	}
	if n := len(f.c.Log); n > 0 && e.At.Before(f.c.Log[n-1].At) {
		last := &f.c.Log[n-1]
		return false, &OrderError{ID: e.ID, At: e.At, Last: last.ID, LastTime: last.At}
	}
	return false, nil
}

// place is the index of an id in the log, -1 if it is not there.
func (f *fold) place(id string) int {
	if f.places == nil {
		return find(f.c.Log, id)
	}
	if at, ok := f.places[id]; ok {
		return at
	}
	return -1
}

// pin finds the versions that the event names.
func (f *fold) pin(e *Event) error {
	in := e.intake()
	if e.Step == Raise || e.Step == Retarget && in.Policy != "" {
		p := version(f.desk.Policies, in.Policy)
		if p == nil {
			return &UnknownError{e.ID, "policy", in.Policy}
		}
		if e.Step == Raise {
			f.policy = p
			f.digest.read(p)
		}
	}
	if e.Step == Raise || e.Step == Recalendar {
		w, ok := f.desk.workTime(in.Calendar)
		if !ok {
			return &UnknownError{e.ID, "calendar", in.Calendar}
		}
		if e.Step == Raise {
			f.time = w
		}
	}
	return nil
}

// holds asks a condition of the case as the step finds it.
func (w Condition) holds(c *Case, p *Policy, e *Event) bool {
	switch w {
	case FromUs:
		return !e.FromRetailer
	case CauseKnown:
		return c.Cause != ""
	case ViewKnown:
		return c.Viewed
	case BothKnown:
		return c.Cause != "" && c.Viewed
	case DeclinesLeft:
		return p.Declines < 1 || c.Declines+1 < p.Declines
	case SatisfiedDone:
		return e.Satisfied && c.Owner != ""
	case SatisfiedOnly:
		return e.Satisfied
	case ReopenedOften:
		return p.Reopen.Limit > 0 && c.Reopens+1 >= p.Reopen.Limit
	}
	return true
}
