package calendar

import (
	"sort"

	"github.com/rapport-go/rapport/internal/fault"
)

// Calendar says on which dates and at what hours work is done: weekly hours,
// and dated exceptions that close a day or open one that the week closes (a
// make-up Saturday).
//
// From and To are the first and last date that the exceptions are known for;
// unset means without bound on that side. On a date outside them the weekly
// hours still count, and the result is marked beyond. The zero Calendar never
// works.
//
// The exceptions must be in order of date, each date once (see Validate). On
// others the methods still return, but may overlook some of them.
type Calendar struct {
	Week       Week        `json:"week,omitzero"`
	Exceptions []Exception `json:"exceptions,omitzero"` // by date, each date once
	From       Date        `json:"from,omitzero"`
	To         Date        `json:"to,omitzero"`
}

// Exception replaces the weekly hours of one date; no hours close it.
type Exception struct {
	Date  Date   `json:"date"`
	Hours Hours  `json:"hours,omitzero"`
	Name  string `json:"name,omitzero"`
}

// Day is what a calendar holds for one date.
type Day struct {
	Date      Date
	Hours     Hours  // shared with the calendar
	Name      string // of the exception that decided, if it has one
	Exception bool   // decided by an exception, not by the week
	Beyond    bool   // outside the calendar's coverage, or no date at all
}

// Day looks one date up, in O(log n) of the exceptions.
func (c Calendar) Day(d Date) Day {
	day := Day{Date: d, Hours: c.Week.On(d), Beyond: c.beyond(d)}
	i := c.exception(d)
	if i < len(c.Exceptions) && c.Exceptions[i].Date == d && d.Valid() {
		e := c.Exceptions[i]
		day.Hours, day.Name, day.Exception = e.Hours, e.Name, true
	}
	return day
}

// Works reports whether the calendar has hours on the date. It does not say
// whether the date is covered; Day does.
func (c Calendar) Works(d Date) bool { return c.Day(d).Hours.Seconds() > 0 }

// exception is the index of the first exception on d or later.
func (c Calendar) exception(d Date) int {
	return sort.Search(len(c.Exceptions), func(i int) bool { return c.Exceptions[i].Date >= d })
}

func (c Calendar) beyond(d Date) bool {
	return !d.Valid() || c.From.Valid() && d < c.From || c.To.Valid() && d > c.To
}

// Validate reports every mistake: hours that are not valid, exceptions that
// are not dates, not in order, repeated or outside the coverage, and a
// coverage that ends before it starts.
func (c Calendar) Validate() error {
	var l fault.List
	c.Week.check(&l, "week")
	last := Date(0)
	for i, e := range c.Exceptions {
		l := l.In("exceptions", i)
		switch {
		case !e.Date.Valid():
			l.Add("date", "%q is not a date", e.Date)
		case e.Date <= last:
			l.Add("date", "%s is not after %s", e.Date, last)
		case c.beyond(e.Date):
			l.Add("date", "%s is not within %s to %s", e.Date, c.From, c.To)
		}
		last = max(last, e.Date)
		e.Hours.check(l, "hours", "")
	}
	bounds := []struct {
		name string
		date Date
	}{{"from", c.From}, {"to", c.To}}
	for _, b := range bounds {
		if b.date != 0 && !b.date.Valid() {
			l.Add(b.name, "%q is not a date", b.date)
		}
	}
	if c.From.Valid() && c.To.Valid() && c.To < c.From {
		l.Add("to", "%s is before %s", c.To, c.From)
	}
	return l.Err()
}
