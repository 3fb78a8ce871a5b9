package calendar_test

import (
	"testing"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// yearOfWork is a shop's year in New York: split days, a make-up Saturday and
// a month of closed days.
func yearOfWork(tb testing.TB) (calendar.Calendar, *time.Location) {
	tb.Helper()
	loc, err := time.LoadLocation("America/New_York")
	if err != nil {
		tb.Fatal(err)
	}
	week, err := calendar.ParseWeek("Mo-Fr 09:00-12:00,13:00-18:00")
	if err != nil {
		tb.Fatal(err)
	}
	c := calendar.Calendar{Week: week, From: calendar.DateFrom(2020, 1, 1), To: calendar.DateFrom(2030, 12, 31)}
	for year := 2020; year <= 2030; year++ {
		for day := 1; day <= 30; day += 3 {
			c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateFrom(year, 6, day)})
		}
		c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateFrom(year, 7, 4), Hours: week[time.Monday]})
	}
	return c, loc
}

func BenchmarkAddWorkingTime(b *testing.B) {
	c, loc := yearOfWork(b)
	w, at := c.In(loc), time.Date(2025, 3, 7, 16, 20, 0, 0, loc)
	b.ReportAllocs()
	for b.Loop() {
		w.Add(at, 100*time.Hour)
	}
}

func BenchmarkBetween(b *testing.B) {
	c, loc := yearOfWork(b)
	w, from := c.In(loc), time.Date(2025, 3, 7, 16, 20, 0, 0, loc)
	to := from.AddDate(0, 1, 0)
	b.ReportAllocs()
	for b.Loop() {
		w.Between(from, to)
	}
}

func BenchmarkNthClose(b *testing.B) {
	c, loc := yearOfWork(b)
	w, at := c.In(loc), time.Date(2025, 3, 7, 16, 20, 0, 0, loc)
	b.ReportAllocs()
	for b.Loop() {
		w.NthClose(at, 15)
	}
}

func BenchmarkIn(b *testing.B) {
	c, loc := yearOfWork(b)
	b.ReportAllocs()
	for b.Loop() {
		c.In(loc)
	}
}

func BenchmarkAddWorkingDays(b *testing.B) {
	c, _ := yearOfWork(b)
	d := calendar.DateFrom(2025, 3, 7)
	b.ReportAllocs()
	for b.Loop() {
		c.AddWorkingDays(d, 15)
	}
}

func BenchmarkParseWeek(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.ParseWeek("Mo-Fr 09:00-12:00,13:00-18:00; Sa 09:00-12:00"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.ParseDate("2025-03-14"); err != nil {
			b.Fatal(err)
		}
	}
}
