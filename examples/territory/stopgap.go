package main

import (
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// parseDate reads 2026-05-01 and nothing else.
func parseDate(s string) (calendar.Date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	n := 0
	for _, i := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	d := calendar.DateFrom(n/10_000, time.Month(n/100%100), n%100)
	return d, d.Valid()
}

// parseClock reads 09:30, up to 24:00.
func parseClock(s string) (calendar.TimeOfDay, bool) {
	if len(s) != 5 || s[2] != ':' {
		return 0, false
	}
	n := 0
	for _, i := range [...]int{0, 1, 3, 4} {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	at := calendar.Clock(n/100, n%100)
	return at, n%100 < 60 && at.Valid()
}

// parseInterval reads 09:00-12:00.
func parseInterval(s string) (calendar.Interval, bool) {
	if len(s) != 11 || s[5] != '-' {
		return calendar.Interval{}, false
	}
	from, ok1 := parseClock(s[:5])
	to, ok2 := parseClock(s[6:])
	return calendar.Interval{Open: from, Close: to}, ok1 && ok2 && from < to
}

func parseMonth(s string) (calendar.Month, bool) {
	d, ok := parseDate(s + "-01")
	return d.Month(), ok
}

func parseWeek(string) (calendar.Week, error) {
	return calendar.Every(calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(20, 0)}}, 0, 1, 2, 3, 4, 5, 6), nil
}
