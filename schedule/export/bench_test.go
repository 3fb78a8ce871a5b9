package export_test

import (
	"testing"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
)

// month400 is 200 shops with about 400 visits.
func month400(b *testing.B) export.Month {
	b.Helper()
	m := town(200)
	n := 0
	for _, d := range m.Plan.Days {
		n += len(d.Bookings)
	}
	if n < 370 {
		b.Fatalf("%d visits", n)
	}
	b.ReportAllocs()
	return m
}

func BenchmarkICalendar400(b *testing.B) {
	m, d := month400(b), export.Diary{Zone: location(b, "America/New_York"), Stamp: stamp}
	for b.Loop() {
		d.ICalendar(m)
	}
}

func BenchmarkGeoJSON400(b *testing.B) {
	m := month400(b)
	for b.Loop() {
		export.GeoJSON(m)
	}
}

func BenchmarkMonthMap(b *testing.B) {
	m := month400(b)
	for b.Loop() {
		export.SVG(m, calendar.English)
	}
}
