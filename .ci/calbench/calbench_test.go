// Package calbench compares working-time arithmetic with the popular calendar
// library for Go, github.com/rickar/cal, on the same sum. It is a module of
// its own, so that the comparison is no dependency.
//
//	go test -bench . ./...
package calbench

import (
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/us"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// forty is the sum: 40 working hours, Monday to Friday 09:00 to 17:00, from a
// Monday afternoon before the fourth of July.
const forty = 40 * time.Hour

func zone(tb testing.TB) *time.Location {
	loc, err := time.LoadLocation("America/New_York")
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

func start(tb testing.TB) time.Time { return time.Date(2025, 6, 30, 14, 30, 0, 0, zone(tb)) }

// theirs is a calendar with the holidays of the United States, as its
// documentation shows it; cached asks it to remember holidays.
func theirs(cached bool) *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.Cacheable = cached
	c.AddHoliday(us.Holidays...)
	c.SetWorkHours(9*time.Hour, 17*time.Hour)
	return c
}

// ours has the same holidays as dated exceptions, for ten years.
func ours(tb testing.TB) *calendar.WorkTime {
	week, err := calendar.ParseWeek("Mo-Fr 09:00-17:00")
	if err != nil {
		tb.Fatal(err)
	}
	c := calendar.Calendar{Week: week}
	known := theirs(false)
	for day := time.Date(2020, 1, 1, 12, 0, 0, 0, zone(tb)); day.Year() < 2030; day = day.AddDate(0, 0, 1) {
		if _, observed, _ := known.IsHoliday(day); observed {
			c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateIn(day, zone(tb))})
		}
	}
	return c.In(zone(tb))
}

// TestSameSum: both give the same instant, so the comparison is of one sum.
func TestSameSum(t *testing.T) {
	w := ours(t)
	if w.Open(time.Date(2025, 7, 4, 12, 0, 0, 0, zone(t))).Open {
		t.Error("the fourth of July is a working day")
	}
	for _, cached := range []bool{false, true} {
		got, want := w.Add(start(t), forty).At, theirs(cached).AddWorkHours(start(t), forty)
		if !got.Equal(want) {
			t.Errorf("ours is %s, theirs %s", got, want)
		}
	}
}

func BenchmarkAdd40Hours(b *testing.B) {
	w, t := ours(b), start(b)
	b.ReportAllocs()
	for b.Loop() {
		w.Add(t, forty)
	}
}

func BenchmarkRickarAdd40Hours(b *testing.B) {
	c, t := theirs(false), start(b)
	b.ReportAllocs()
	for b.Loop() {
		c.AddWorkHours(t, forty)
	}
}

func BenchmarkRickarCachedAdd40Hours(b *testing.B) {
	c, t := theirs(true), start(b)
	b.ReportAllocs()
	for b.Loop() {
		c.AddWorkHours(t, forty)
	}
}
