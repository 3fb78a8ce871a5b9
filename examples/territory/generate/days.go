package main

import (
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// months are the months of purchases; the planned month follows them.
var months = [...]calendar.Month{
	calendar.MonthFrom(2026, time.February),
	calendar.MonthFrom(2026, time.March),
	calendar.MonthFrom(2026, time.April),
}

// holiday is a stretch of days off, or one make-up working day.
type holiday struct {
	month    time.Month
	from, to int
	name, zh string
	work     bool
}

// holidays are China's days off and make-up working days of 2026.
var holidays = [...]holiday{
	{time.January, 1, 3, "New Year", "元旦", false},
	{time.January, 4, 4, "New Year make-up day", "元旦调休上班", true},
	{time.February, 14, 14, "Spring Festival make-up day", "春节调休上班", true},
	{time.February, 15, 23, "Spring Festival", "春节", false},
	{time.February, 28, 28, "Spring Festival make-up day", "春节调休上班", true},
	{time.April, 4, 6, "Qingming", "清明节", false},
	{time.May, 1, 5, "Labour Day", "劳动节", false},
	{time.May, 9, 9, "Labour Day make-up day", "劳动节调休上班", true},
	{time.June, 19, 21, "Dragon Boat Festival", "端午节", false},
	{time.September, 20, 20, "National Day make-up day", "国庆节调休上班", true},
	{time.September, 25, 27, "Mid-Autumn Festival", "中秋节", false},
	{time.October, 1, 7, "National Day", "国庆节", false},
	{time.October, 10, 10, "National Day make-up day", "国庆节调休上班", true},
}

// day is a date of the year.
func day(month time.Month, n int) calendar.Date { return calendar.DateFrom(2026, month, n) }

func (h holiday) has(d calendar.Date) bool {
	return d >= day(h.month, h.from) && d <= day(h.month, h.to)
}

// works reports whether the wholesaler works on a date.
func works(d calendar.Date) bool {
	for _, h := range holidays {
		if h.has(d) {
			return h.work
		}
	}
	return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
}

// nextWorking is the first working day from d on.
func nextWorking(d calendar.Date) calendar.Date {
	for !works(d) {
		d++
	}
	return d
}

func holidayRows() [][]string {
	var rows [][]string
	for _, h := range holidays {
		kind := "off"
		if h.work {
			kind = "work"
		}
		for d := h.from; d <= h.to; d++ {
			rows = append(rows, []string{day(h.month, d).String(), h.name, h.zh, kind})
		}
	}
	return rows
}
