package complaint

import (
	"strconv"
	"time"
)

// fallen is the step that fell due by itself before an instant and was not
// written yet: a rung that stayed silent while there is a higher one, or a
// deferral whose visit was missed. An answer at the due instant itself comes
// first, so only earlier dates count.
func (b book) fallen(c *Case, before time.Time) (Event, bool) {
	step, clock := Step(0), Clock(0)
	switch {
	case c.State == Escalated && c.Level+1 < len(b.policy.Ladder):
		step, clock = TimeOut, LevelClock
	case c.State == Deferred:
		step, clock = Overrun, RevisitClock
	default:
		return Event{}, false
	}
	r := c.latest(clock)
	if r == nil || r.Phase != Running {
		return Event{}, false
	}
	var at time.Time
	if m := c.miss(r); m != nil {
		at = m.Due
	} else {
		if b.early(c, r, before) {
			return Event{}, false
		}
		due := b.due(c, r)
		if due.None {
			return Event{}, false
		}
		at = due.At
	}
	if !at.Before(before) {
		return Event{}, false
	}
	if last := c.Last(); at.Before(last) {
		at = last
	}
	return Event{ID: itemID(c.ID, r, 0), Step: step, At: at}, true
}

// catchUp adds what fell due by itself before an instant. Every such step
// climbs a rung or ends a deferral, so there is an end to it.
func (f *fold) catchUp(before time.Time) (added []Event) {
	for {
		e, ok := f.fallen(&f.c, before)
		if !ok || f.add(&e) != nil {
			return added
		}
		added = append(added, e)
	}
}

// itemID names one level of one cycle of a clock of a case, the same whenever
// and wherever it is asked.
func itemID(id string, r *Run, level int) string {
	b := make([]byte, 0, len(id)+24)
	b = append(append(b, id...), '/')
	b = append(append(b, r.Clock.String()...), '/')
	b = append(strconv.AppendInt(b, int64(r.Cycle), 10), '/')
	return string(strconv.AppendInt(b, int64(level), 10))
}
