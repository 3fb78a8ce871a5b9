package complaint

import (
	"cmp"
	"slices"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Item is one thing that falls due: a clock's date, or a reminder before or
// after it.
type Item struct {
	// ID is case/clock/cycle/level. It is the same whenever and wherever it is
	// asked, so that a caller sends each item once.
	ID       string    `json:"id"`
	Case     string    `json:"case"`
	Retailer client.ID `json:"retailer"`
	Clock    Clock     `json:"clock"`
	Cycle    int       `json:"cycle"`
	Level    int       `json:"level"` // 0 is the date itself
	At       time.Time `json:"at"`    // when the item falls
	Due      time.Time `json:"due"`   // the clock's date
	// NotifyAt is the first working instant from At on: At itself if nobody
	// minds a message at night.
	NotifyAt time.Time `json:"notify_at"`
	To       Role      `json:"to,omitzero"` // whom the policy reminds
	By       Step      `json:"by,omitzero"` // what put the date in the past at a stroke
}

// DueBetween lists what falls due in a case from one instant to before
// another, by time, clock, cycle and level. Windows side by side add up to the
// whole. What falls due by itself in the window (a rung that stays silent) is
// taken as done, with what follows from it.
//
// A clock that stops at its date is not due: done in time wins.
func (d Desk) DueBetween(c Case, from, to time.Time) []Item {
	b, _ := d.catchUp(&c, to)
	var out []Item
	for i := range c.Runs {
		r := &c.Runs[i]
		if r.Phase == Stopped && r.Stopped.Before(from) {
			continue
		}
		b.falls(&c, r, func(l fall) {
			if !l.at.Before(from) && l.at.Before(to) {
				out = append(out, b.item(&c, r, l))
			}
		})
	}
	slices.SortFunc(out, func(a, b Item) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Clock, b.Clock), cmp.Compare(a.Cycle, b.Cycle), cmp.Compare(a.Level, b.Level))
	})
	return out
}

// NextWake is the first instant after now at which the case's View is another
// or an item falls due; ok is false if time alone changes nothing any more. A
// date has passed a nanosecond after itself.
func (d Desk) NextWake(c Case, now time.Time) (at time.Time, ok bool) {
	b, now := d.catchUp(&c, now)
	wake := func(t time.Time) {
		if t.After(now) && (!ok || t.Before(at)) {
			at, ok = t, true
		}
	}
	for i := range c.Runs {
		if r := &c.Runs[i]; r.Phase == Running {
			b.falls(&c, r, func(l fall) { wake(l.at.Add(1)) })
			if due := b.due(&c, r); !due.None {
				wake(due.At.Add(1))
			}
		}
	}
	if c.State == Deferred {
		wake(c.NotBefore)
	}
	if c.State == Offered && !c.OfferEnds.IsZero() {
		wake(c.OfferEnds.Add(1))
	}
	if end, closes := b.window(&c); closes {
		wake(end.Add(1))
	}
	return at, ok
}

// fall is one level of a clock: when it falls, for which date.
type fall struct {
	level   int
	at, due time.Time
	to      Role
}

// falls yields the levels of a cycle that fell, or fall if nothing happens.
func (b book) falls(c *Case, r *Run, yield func(fall)) {
	due := b.due(c, r)
	if due.None {
		return
	}
	known := c.known(r, due.At)
	zero := fall{at: later(due.At, known), due: due.At}
	until := c.until(r, time.Time{})
	late := !r.Settled && due.At.Before(until)
	if m := c.miss(r); m != nil {
		zero.at, zero.due, late = m.Fell, m.Due, true
	}
	if r.Phase == Paused && late {
		until = time.Time{} // reminding goes on
	}
	rule := b.policy.at(r.Rule)
	if rule == nil {
		rule = &ClockRule{}
	}
	for i := range rule.Reminders {
		if m := &rule.Reminders[i]; m.Level == 0 {
			zero.to = m.To
		} else if l := b.reminder(m, due, known); !l.at.IsZero() && (until.IsZero() || l.at.Before(until)) {
			yield(l)
		}
	}
	if late || r.Phase == Running {
		yield(zero)
	}
}

// reminder is when one level falls; a level that is not before or after the
// date never does.
func (b book) reminder(m *Reminder, due calendar.Instant, known time.Time) fall {
	offset, sign := m.Offset.Length.Duration(), time.Duration(1)
	if m.Level < 0 {
		sign = -1
	}
	l := fall{level: m.Level, due: due.At, to: m.To}
	switch m.Offset.Kind {
	case ElapsedTime:
		l.at = due.At.Add(sign * m.Offset.elapsed())
	case BusinessTime:
		l.at = b.time.Add(due.At, sign*offset).At
	}
	if !l.at.IsZero() {
		l.at = later(l.at, known)
	}
	return l
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// level is the highest level that fell before an instant, 0 if none did.
func (b book) level(c *Case, r *Run, due calendar.Instant, now time.Time) int {
	rule := b.policy.at(r.Rule)
	if rule == nil || len(rule.Reminders) == 0 || due.None {
		return 0
	}
	level, found := 0, false
	for i := range rule.Reminders {
		m := &rule.Reminders[i]
		if m.Level > 0 && !due.At.Before(now) {
			continue
		}
		l := fall{level: m.Level, at: due.At}
		if m.Level != 0 {
			l = b.reminder(m, due, c.known(r, due.At))
		}
		if !l.at.IsZero() && l.at.Before(now) && (!found || l.level > level) {
			level, found = l.level, true
		}
	}
	return level
}

func (b book) item(c *Case, r *Run, l fall) Item {
	i := Item{
		ID: itemID(c.ID, r, l.level), Case: c.ID, Retailer: c.Retailer, Clock: r.Clock, Cycle: int(r.Cycle), Level: l.level,
		At: l.at, Due: l.due, NotifyAt: l.at, To: l.to,
	}
	if open := b.time.NextOpen(l.at); !open.None {
		i.NotifyAt = open.At
	}
	if l.level == 0 {
		if m := c.miss(r); m != nil {
			i.By = m.By
		} else {
			i.By = c.blame(r, l.due)
		}
	}
	return i
}
