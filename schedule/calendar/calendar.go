package calendar

import "sort"

// Lang is the language of a text: English or Chinese, and English for any
// other value.
type Lang string

// The languages in which every reason, sheet and message can be had.
const (
	English Lang = "en"
	Chinese Lang = "zh"
)

// Calendar says on which dates and at what hours work is done: weekly hours,
// and dated exceptions that close a day or open one that the week closes (a
// make-up Saturday).
//
// From and To are the first and last date that the exceptions are known for;
// unset means without bound on that side. On a date outside them the weekly
// hours still count, and the result is marked Beyond. The zero Calendar never
// works.
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
	Beyond    bool   // outside the calendar's coverage
}

// Day looks one date up, in O(log n) of the exceptions.
func (c Calendar) Day(d Date) Day {
	day := Day{Date: d, Hours: c.Week.On(d), Beyond: c.beyond(d)}
	i := sort.Search(len(c.Exceptions), func(i int) bool { return c.Exceptions[i].Date >= d })
	if i < len(c.Exceptions) && c.Exceptions[i].Date == d {
		e := c.Exceptions[i]
		day.Hours, day.Name, day.Exception = e.Hours, e.Name, true
	}
	return day
}

// Works reports whether the calendar has hours on the date.
func (c Calendar) Works(d Date) bool { return c.Day(d).Hours.Seconds() > 0 }

func (c Calendar) beyond(d Date) bool {
	return c.From != 0 && d < c.From || c.To != 0 && d > c.To
}
