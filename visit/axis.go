package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// axis measures gaps in one unit: the gap between two dates is the difference
// of their places. The first day of the month is at place 0, so the days of the
// month have places that a bitset can hold.
type axis struct {
	calendar *calendar.Calendar
	working  bool // it counts working days, else calendar days
	base     calendar.Date
	open     bitset                     // the month's days that work and that the calendar covers
	dates    [lastBit + 1]calendar.Date // of those days, by place
	near     []place                    // those counted so far of nearby dates, from base-nearby on
	end      place                      // last day of the month
	next     place                      // first working day after it, unset if there is none
}

// place is a date and where it lies on an axis.
type place struct {
	date   calendar.Date // unset if there is no such visit
	beyond bool          // working days were counted that the calendar does not cover
	at     int
}

// nearby is the days before and after the first of a month in which most of
// the visits that matter to it lie. Working days to these are counted once for
// all shops.
const nearby = 92

// newAxis is the axis of a month, given its working days and the first one after
// it.
func newAxis(c *calendar.Calendar, m calendar.Month, unit GapUnit, work []calendar.Date, next calendar.Date) *axis {
	a := &axis{calendar: c, working: unit == WorkingDays, base: m.First()}
	if a.working {
		a.near = make([]place, 2*nearby+1)
	}
	for _, d := range work {
		at := a.place(d).at
		a.open |= bitsFrom(at, at)
		a.dates[at] = d
	}
	a.end, a.next = a.place(m.Last()), a.place(next)
	return a
}

// place finds the place of a date.
func (a *axis) place(d calendar.Date) place {
	switch {
	case !d.Valid():
		return place{}
	case !a.working:
		return place{date: d, at: int(d - a.base)}
	}
	if i := int(d-a.base) + nearby; i >= 0 && i < len(a.near) {
		if a.near[i].date == 0 {
			a.near[i] = a.count(d)
		}
		return a.near[i]
	}
	return a.count(d)
}

// during is the open days from one date to another, both included.
func (a *axis) during(from, to calendar.Date) bitset {
	days := a.open
	for days != 0 && a.dates[days.first()] < from {
		days = days.rest()
	}
	for days != 0 && a.dates[days.last()] > to {
		days &= bitsFrom(0, days.last()-1)
	}
	return days
}

// count is the place of a date in working days.
func (a *axis) count(d calendar.Date) place {
	p := place{date: d}
	switch {
	case d > a.base:
		p.at, p.beyond = a.calendar.WorkingDays(a.base+1, d)
	case d < a.base:
		n, beyond := a.calendar.WorkingDays(d+1, a.base)
		p.at, p.beyond = -n, beyond
	}
	return p
}

// after is the first date a gap after d, unset if there is none.
func (a *axis) after(d calendar.Date, gap int) calendar.Date {
	if a.working {
		d, _ = a.calendar.AddWorkingDays(d, gap)
		return d
	}
	return d.AddDays(gap)
}
