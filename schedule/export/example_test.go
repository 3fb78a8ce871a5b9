package export_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

// visitTo is a plan of one visit, on a day of May 2026.
func visitTo(shop client.Retailer, day int) export.Month {
	may := calendar.MonthFrom(2026, time.May)
	return export.Month{
		Territory: schedule.Territory{Retailers: []client.Retailer{shop}},
		Plan: schedule.Plan{Rep: "rep 7", Month: may, Days: []schedule.Day{{
			Date: calendar.DateFrom(2026, time.May, day),
			Bookings: []schedule.Booking{{
				Need: visit.Key{Retailer: shop.ID, Month: may, Nth: 1}, Travel: 6,
				Arrive: calendar.Clock(9, 6), Start: calendar.Clock(9, 6), End: calendar.Clock(9, 16),
				Because: []schedule.Reason{{Code: schedule.OnTarget, Date: calendar.DateFrom(2026, time.May, day)}},
			}},
			Start: calendar.Clock(9, 0), Back: calendar.Clock(9, 22), Travel: 12,
		}}},
	}
}

var northGate = client.Retailer{ID: "north-gate", Name: "North Gate; wine", Class: "A", Position: client.Position{Lat: 41_601_000, Lon: -93_610_000}}

func ExampleDiary_ICalendar() {
	diary := export.Diary{Stamp: time.Date(2026, time.April, 28, 8, 0, 0, 0, time.UTC)}
	fmt.Print(strings.ReplaceAll(string(diary.ICalendar(visitTo(northGate, 6))), "\r", ""))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//github.com/rapport-go/rapport//schedule/export//EN
	// BEGIN:VEVENT
	// UID:01006e2d-4e7b-5cd4-b547-edc66d48e29d
	// DTSTAMP:20260428T080000Z
	// SEQUENCE:0
	// DTSTART:20260506T090600
	// DTEND:20260506T091600
	// SUMMARY:North Gate\; wine
	// LOCATION:41.601000\, -93.610000
	// GEO:41.601000;-93.610000
	// CATEGORIES:A
	// STATUS:CONFIRMED
	// DESCRIPTION:set off at 09:00\, arrive at 09:06: 6 minutes of way\n2026-05-0
	//  6 is its target\nnorth-gate/2026-05/1
	// END:VEVENT
	// END:VCALENDAR
}

// A plan that has changed is sent with the one before it.
func ExampleDiary_ICalendar_changed() {
	m := visitTo(northGate, 7)
	m.Plan.Days, m.Before = nil, m.Plan
	diary := export.Diary{Sequence: 1}
	for line := range strings.Lines(string(diary.ICalendar(m))) {
		if strings.HasPrefix(line, "S") || strings.HasPrefix(line, "DTSTART") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// SEQUENCE:1
	// DTSTART:20260507T090600
	// SUMMARY:North Gate\; wine
	// STATUS:CANCELLED
}

func ExampleGeoJSON() {
	m := visitTo(northGate, 6)
	m.Territory.Rep.Home = client.Position{Lat: 41_590_000, Lon: -93_620_000}
	fmt.Printf("%s", export.GeoJSON(m))
	// Output:
	// {"type":"FeatureCollection","rep":"rep 7","month":"2026-05","bbox":[-93.620000,41.590000,-93.610000,41.601000],"features":[
	// {"type":"Feature","id":"home","geometry":{"type":"Point","coordinates":[-93.620000,41.590000]},"properties":{"kind":"home"}},
	// {"type":"Feature","id":"shop/north-gate","geometry":{"type":"Point","coordinates":[-93.610000,41.601000]},"properties":{"kind":"shop","id":"north-gate","name":"North Gate; wine","class":"A","visits":1,"missed":0,"bookings":[{"date":"2026-05-06","start":"09:06","end":"09:16"}]}},
	// {"type":"Feature","id":"route/2026-05-06","geometry":{"type":"LineString","coordinates":[[-93.620000,41.590000],[-93.610000,41.601000],[-93.620000,41.590000]]},"properties":{"kind":"route","date":"2026-05-06","minutes":12,"visits":1,"start":"09:00","back":"09:22","stops":["north-gate"]}}
	// ]}
}

func ExampleSVG() {
	picture := string(export.SVG(visitTo(northGate, 6), calendar.Chinese))
	for line := range strings.Lines(picture) {
		if _, title, ok := strings.Cut(line, "<title>"); ok && strings.Contains(line, "拜访1次") {
			title, _, _ = strings.Cut(title, "</title>")
			fmt.Println(title)
		}
	}
	// Output:
	// rep 7 2026年5月拜访计划
	// 5月6日周三：拜访1次，路途12分钟
	// North Gate; wine (A)：拜访1次，未能安排0次
}
