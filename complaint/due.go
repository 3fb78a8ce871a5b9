package complaint

import (
	"math"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// due is when a cycle of a clock is or was due, if nothing more happens to it.
// A pause that still lasts is taken to end never: see dueIfResumed.
func (b book) due(c *Case, r *Run) calendar.Instant {
	if r.Dated {
		return calendar.Instant{At: r.Named}
	}
	rule := b.policy.at(r.Rule)
	if rule == nil {
		return calendar.Instant{None: true}
	}
	at := b.reach(c, r, rule.Target)
	if rule.AtMost.Kind != 0 {
		at = earlier(at, b.reach(c, r, rule.AtMost))
	}
	if visit, ok := r.nextVisit(rule); ok {
		at = earlier(at, calendar.Instant{At: visit})
	}
	return at
}

// nextVisit is the end of the visit that bounds a cycle, if one does.
func (r *Run) nextVisit(rule *ClockRule) (end time.Time, ok bool) {
	return r.Named, rule != nil && rule.NextVisit && r.Named.After(r.Started)
}

// earlier is the first of two instants; one that does not exist is later than
// every other.
func earlier(a, b calendar.Instant) calendar.Instant {
	if a.None || !b.None && b.At.Before(a.At) {
		return b
	}
	return a
}

// reach is when a cycle that started reaches a target.
func (b book) reach(c *Case, r *Run, t Target) calendar.Instant {
	switch t.Kind {
	case ElapsedTime:
		return b.onTheWall(r.Started, t)
	case BusinessTime:
		return b.worked(c, r, t.Length.Duration())
	case BusinessDay:
		return b.nthDay(c, r, t.Days)
	}
	return calendar.Instant{None: true}
}

// onTheWall is so many calendar days later at the same hour, and so much time
// after that.
func (b book) onTheWall(start time.Time, t Target) calendar.Instant {
	loc := b.time.Location()
	if t.Days == 0 || loc == nil {
		return calendar.Instant{At: start.Add(t.elapsed())}
	}
	h, m, s := start.In(loc).Clock()
	day := calendar.DateIn(start, loc).AddDays(min(max(t.Days, -mostDays), mostDays))
	at := b.time.At(day, calendar.Clock(h, m)+calendar.TimeOfDay(s))
	if at.None {
		return calendar.Instant{At: start.Add(t.elapsed())}
	}
	t.Days = 0
	return calendar.Instant{At: at.At.Add(time.Duration(start.Nanosecond()) + t.elapsed())}
}

// elapsed is an elapsed target as a duration, with days of 24 hours. Days
// beyond a human span are cut off, so that the sum cannot overflow.
func (t Target) elapsed() time.Duration {
	const most = 36500
	return days(min(max(t.Days, -mostDays), mostDays)) + max(min(t.Length.Duration(), days(most)), -days(most))
}

// days is n days of 24 hours.
func days(n int) time.Duration { return time.Duration(n) * 24 * time.Hour }

// worked walks the stretches in which the clock ran until the working time is
// used up.
func (b book) worked(c *Case, r *Run, left time.Duration) calendar.Instant {
	from, beyond := r.Started, false
	for i := range c.Pauses {
		p := &c.Pauses[i]
		if p.Clock != r.Clock || p.Cycle != r.Cycle {
			continue
		}
		ran := b.time.Between(from, p.From)
		if p.To.IsZero() || ran.Duration > left || ran.Duration == left && b.time.Add(from, left).At.Before(p.From) {
			break
		}
		left -= ran.Duration
		beyond = beyond || ran.Beyond
		from = p.To
	}
	at := b.time.Add(from, left)
	at.Beyond = at.Beyond || beyond
	return at
}

// mostDays bounds the days, of work or of the calendar, that a clock looks
// ahead.
const mostDays = 4000

// nthDay counts the closes of working days after the day of the start at which
// the clock runs: a day on which it stood still at the close does not count.
func (b book) nthDay(c *Case, r *Run, n int) calendar.Instant {
	if n < 1 {
		return b.closeOf(r.Started)
	}
	paused := false
	for i := range c.Pauses {
		paused = paused || c.Pauses[i].Clock == r.Clock && c.Pauses[i].Cycle == r.Cycle && !c.Pauses[i].To.IsZero()
	}
	if !paused {
		return b.time.NthClose(r.Started, n)
	}
	for day := 1; day <= mostDays; day++ {
		at := b.time.NthClose(r.Started, day)
		if at.None {
			return at
		}
		if !c.pausedAt(r, at.At) {
			if n--; n == 0 {
				return at
			}
		}
	}
	return calendar.Instant{None: true}
}

// closeOf is the close of an instant's day if that is still to come, or else
// of the next working day.
func (b book) closeOf(t time.Time) calendar.Instant {
	at := b.time.NthClose(t, 0)
	if at.None || at.At.Before(t) {
		return b.time.NthClose(t, 1)
	}
	return at
}

// pausedAt reports whether an ended pause of a cycle covers an instant.
func (c *Case) pausedAt(r *Run, t time.Time) bool {
	for i := range c.Pauses {
		p := &c.Pauses[i]
		if p.Clock == r.Clock && p.Cycle == r.Cycle && !p.To.IsZero() && !t.Before(p.From) && t.Before(p.To) {
			return true
		}
	}
	return false
}

// dueIfResumed is when a paused cycle would be due if its pause ended now.
func (b book) dueIfResumed(c *Case, r *Run, now time.Time) calendar.Instant {
	at := -1
	for i := range c.Pauses {
		if p := &c.Pauses[i]; p.Clock == r.Clock && p.Cycle == r.Cycle && p.To.IsZero() {
			at = i
		}
	}
	if at < 0 || now.Before(c.Pauses[at].From) {
		return b.due(c, r)
	}
	copied := *c
	copied.Pauses = append([]Pause(nil), c.Pauses...)
	copied.Pauses[at].To = now
	return b.due(&copied, r)
}

// missed is the date of a cycle that had passed at an instant, or when it
// stopped; unset if none had, and what put it into the past at a stroke.
func (b book) missed(c *Case, r *Run, now time.Time) (at time.Time, by Step) {
	if m := c.miss(r); m != nil {
		return m.Due, m.By
	}
	now = c.until(r, now)
	if r.Settled || b.early(c, r, now) {
		return time.Time{}, 0
	}
	if due := b.due(c, r); !due.None && due.At.Before(now) {
		return due.At, c.blame(r, due.At)
	}
	return time.Time{}, 0
}

// until is the instant up to which a cycle ran: now, or when it stopped or
// began to stand still.
func (c *Case) until(r *Run, now time.Time) time.Time {
	switch r.Phase {
	case Stopped, Cancelled:
		return r.Stopped
	case Paused:
		for i := range c.Pauses {
			if p := &c.Pauses[i]; p.Clock == r.Clock && p.Cycle == r.Cycle && p.To.IsZero() {
				return p.From
			}
		}
	}
	return now
}

// early reports whether a cycle cannot be due before an instant, found without
// the calendar.
func (b book) early(c *Case, r *Run, t time.Time) bool {
	if r.Dated {
		return !r.Named.Before(t)
	}
	rule := b.policy.at(r.Rule)
	if rule == nil {
		return false
	}
	passed := t.Unix() - r.Started.Unix() + 1 // rounded up
	if rule.AtMost.Kind != 0 && rule.AtMost.least() < passed {
		return false
	}
	if visit, ok := r.nextVisit(rule); ok && visit.Before(t) {
		return false
	}
	least := rule.Target.least()
	switch {
	case least >= passed:
		return true
	case rule.Target.Kind == BusinessTime:
		return least+int64(c.stood(r)/time.Second) > passed
	case rule.Target.Kind == BusinessDay && rule.Target.Days > 1:
		return b.fewer(r.Started, t, rule.Target.Days)
	}
	return false
}

// fewer reports whether the n-th working day is still to come because fewer
// dates have passed: one fewer, should clocks be put back over midnight.
func (b book) fewer(from, to time.Time, n int) bool {
	loc := b.time.Location()
	return loc != nil && dateNumber(to, loc)-dateNumber(from, loc) < int64(n)-1
}

// dateNumber numbers the dates of a location. It is quicker than a
// calendar.Date.
func dateNumber(t time.Time, loc *time.Location) int64 {
	const day = 24 * 60 * 60
	_, offset := t.In(loc).Zone()
	local := t.Unix() + int64(offset)
	if local < 0 {
		local -= day - 1 // round down
	}
	return local / day
}

// stood is how long a cycle stood still, on the wall: its work lies outside.
func (c *Case) stood(r *Run) (d time.Duration) {
	for i := range c.Pauses {
		if p := &c.Pauses[i]; p.Clock == r.Clock && p.Cycle == r.Cycle && !p.To.IsZero() {
			d += p.To.Sub(p.From)
		}
	}
	return d
}

// least is the shortest time on the wall that a target can take, in whole
// seconds: working time takes at least as long, and n working days lie n-1 dates
// and more apart, of which a change of clocks takes some hours at most.
func (t *Target) least() int64 {
	switch t.Kind {
	case ElapsedTime:
		wall := *t
		if wall.Days != 0 {
			wall.Days--
		}
		return int64(wall.elapsed()/time.Second) - 1
	case BusinessTime:
		if t.Length < 0 {
			return math.MinInt64
		}
		return int64(t.Length.Duration() / time.Second)
	case BusinessDay:
		if t.Days > 2 && t.Days < mostDays {
			return int64(days(t.Days-2) / time.Second)
		}
	}
	return 0
}
