// Package calbench compares working-time arithmetic with the popular calendar
// library for Go, github.com/rickar/cal, on the same sums. It is a module of
// its own, so that the comparison is no dependency.
//
//	go test -bench . ./...
//
// A sum is a start and 40 working hours, Monday to Friday 09:00 to 17:00 in New
// York, without the holidays of the United States as that library ships them
// (observed days count). The starts lie 17 h 31 min apart from December 2024 to
// January 2026: every month, hour and weekday, both changes of clocks and two
// ends of a year. The library is used as its documentation shows it: no cache,
// and holidays worked out when they are asked for. It works them out in the
// location of the machine, which costs it more where clocks change, so the sum
// is done as on a machine in New York and as on one in UTC. With its cache on it
// remembers every date that it was asked for. What it does in other zones, with
// other holidays and with none is measured beside it.
package calbench

import (
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/us"

	"github.com/rapport-go/rapport/schedule/calendar"
)

const forty = 40 * time.Hour

func zone(tb testing.TB, name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

// starts are the instants that the hours are added to.
func starts(loc *time.Location) (out []time.Time) {
	end := time.Date(2026, 1, 12, 0, 0, 0, 0, loc)
	for t := time.Date(2024, 12, 20, 8, 0, 0, 0, loc); t.Before(end); t = t.Add(17*time.Hour + 31*time.Minute) {
		out = append(out, t)
	}
	return out
}

// theirs is a business calendar, which works Monday to Friday 09:00 to 17:00
// from the start.
func theirs(holidays []*cal.Holiday, cached bool) *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.Cacheable = cached
	c.AddHoliday(holidays...)
	return c
}

// ours has the same holidays as dated exceptions, for ten years.
func ours(tb testing.TB, holidays []*cal.Holiday, loc *time.Location) *calendar.WorkTime {
	week, err := calendar.ParseWeek("Mo-Fr 09:00-17:00")
	if err != nil {
		tb.Fatal(err)
	}
	c := calendar.Calendar{Week: week}
	known := theirs(holidays, false)
	for day := time.Date(2020, 1, 1, 12, 0, 0, 0, loc); day.Year() < 2030; day = day.AddDate(0, 0, 1) {
		if _, observed, _ := known.IsHoliday(day); observed {
			c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateIn(day, loc)})
		}
	}
	return c.In(loc)
}

// variants are the sums compared. The first four are the ones that count: the
// library as its documentation shows it, and with its cache on.
var variants = []variant{
	{"us_machine_in_new_york", "America/New_York", "America/New_York", us.Holidays, false},
	{"us_machine_in_utc", "UTC", "America/New_York", us.Holidays, false},
	{"us_machine_in_new_york_cached", "America/New_York", "America/New_York", us.Holidays, true},
	{"us_machine_in_utc_cached", "UTC", "America/New_York", us.Holidays, true},
	{"us_in_shanghai", "Asia/Shanghai", "Asia/Shanghai", us.Holidays, false},
	{"gb_in_london", "Europe/London", "Europe/London", gb.Holidays, false},
	{"de_in_berlin", "Europe/Berlin", "Europe/Berlin", de.Holidays, false},
	{"33_dates_in_shanghai", "Asia/Shanghai", "Asia/Shanghai", dated(33), false},
	{"33_dates_in_new_york", "America/New_York", "America/New_York", dated(33), false},
	{"no_holidays", "America/New_York", "America/New_York", nil, false},
}

type variant struct {
	name     string
	machine  string // where the library works out its holidays
	zone     string // of the starts and of the working hours
	holidays []*cal.Holiday
	cached   bool
}

// dated is n days off in a row by date, as many as China has in a year, for
// which the library ships no rules.
func dated(n int) (out []*cal.Holiday) {
	for i := range n {
		day := time.Date(2025, 1, 20+i, 0, 0, 0, 0, time.UTC)
		out = append(out, &cal.Holiday{Month: day.Month(), Day: day.Day(), Func: cal.CalcDayOfMonth})
	}
	return out
}

// prepare is the starts, our working time and their calendar. It sets the
// library's location, which is the machine's unless a program sets it.
func (v variant) prepare(tb testing.TB) ([]time.Time, *calendar.WorkTime, *cal.BusinessCalendar) {
	was := cal.DefaultLoc
	cal.DefaultLoc = zone(tb, v.machine)
	tb.Cleanup(func() { cal.DefaultLoc = was })
	loc := zone(tb, v.zone)
	return starts(loc), ours(tb, v.holidays, loc), theirs(v.holidays, v.cached)
}

// TestSameSum: both give the same instant, so the comparison is of one sum.
func TestSameSum(t *testing.T) {
	for _, v := range variants {
		t.Run(v.name, func(t *testing.T) {
			all, w, c := v.prepare(t)
			if len(all) < 500 {
				t.Errorf("only %d starts", len(all))
			}
			for _, start := range all {
				if got, want := w.Add(start, forty).At, c.AddWorkHours(start, forty); !got.Equal(want) {
					t.Errorf("from %s ours is %s, theirs %s", start, got, want)
				}
			}
		})
	}
}

// BenchmarkAdd40Hours takes the starts in turn.
func BenchmarkAdd40Hours(b *testing.B) {
	for _, v := range variants {
		b.Run(v.name+"/ours", func(b *testing.B) {
			all, w, _ := v.prepare(b)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				w.Add(all[i%len(all)], forty)
			}
		})
		b.Run(v.name+"/theirs", func(b *testing.B) {
			all, _, c := v.prepare(b)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				c.AddWorkHours(all[i%len(all)], forty)
			}
		})
	}
}

// BenchmarkRatio does every sum both ways by turns, so that a busy machine
// slows both, and reports how many times as long theirs took. An operation is
// every start once theirs and a hundred times ours.
func BenchmarkRatio(b *testing.B) {
	const often = 100
	for _, v := range variants {
		b.Run(v.name, func(b *testing.B) {
			all, w, c := v.prepare(b)
			var our, their time.Duration
			for b.Loop() {
				t0 := time.Now()
				for _, start := range all {
					c.AddWorkHours(start, forty)
				}
				t1 := time.Now()
				for range often {
					for _, start := range all {
						w.Add(start, forty)
					}
				}
				their, our = their+t1.Sub(t0), our+time.Since(t1)
			}
			sums := float64(b.N) * float64(len(all))
			b.ReportMetric(float64(our.Nanoseconds())/often/sums, "ours-ns/op")
			b.ReportMetric(float64(their.Nanoseconds())/sums, "theirs-ns/op")
			b.ReportMetric(often*float64(their)/float64(our), "times")
		})
	}
}
