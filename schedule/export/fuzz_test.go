package export_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
)

// FuzzExport: no text makes a file that its format refuses, or loses a booking.
func FuzzExport(f *testing.F) {
	for i, name := range names {
		f.Add(uint64(i), name, name, "A")
	}
	f.Add(uint64(99), strings.Repeat("\\", 200), strings.Repeat("é", 100), "\x00")
	zones := []*time.Location{nil, time.UTC, time.FixedZone("a:b", 12345), location(f, "America/New_York")}
	f.Fuzz(func(t *testing.T, seed uint64, id, name, class string) {
		r := prng.Seed(seed)
		m := random(seed)
		booked := 0
		for i := range m.Plan.Days {
			for j := range m.Plan.Days[i].Bookings {
				b := &m.Plan.Days[i].Bookings[j]
				if r.Chance(1, 3) {
					b.Need.Retailer += client.ID(id)
				}
				if r.Chance(1, 9) {
					b.Start, b.End, b.Travel = calendar.TimeOfDay(r.Uint64()), calendar.TimeOfDay(r.Uint64()), int(r.Uint64())
				}
				booked++
			}
			if r.Chance(1, 20) {
				m.Plan.Days[i].Date = calendar.Date(r.Uint64())
				m.Plan.Days[i].Travel = int(r.Uint64())
			}
		}
		for i := range m.Territory.Retailers {
			shop := &m.Territory.Retailers[i]
			shop.Name, shop.Class = name, client.Class(class)
			if r.Chance(1, 9) {
				shop.Position = client.Position{Lat: int32(r.Uint64()), Lon: int32(r.Uint64())}
			}
		}
		m.Territory.Rep.Name, m.Plan.Rep = name, client.RepID(id)
		d := export.Diary{Zone: prng.Pick(r, zones), Name: name, Method: class, UTC: r.Chance(1, 2), Lunch: true, Notes: true}
		c, err := read(d.ICalendar(m))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range c.named("VEVENT") {
			text(t, e.one(t, "SUMMARY").value)
			texts(t, e.one(t, "CATEGORIES").value)
			if strings.HasSuffix(e.one(t, "DESCRIPTION").value, "/"+m.Plan.Month.String()+"/1") || strings.HasSuffix(e.one(t, "DESCRIPTION").value, "/"+m.Plan.Month.String()+"/2") {
				booked--
			}
		}
		if booked -= len(c.all("X-RAPPORT-LEFT-OUT")); booked != 0 {
			t.Errorf("%d bookings are lost", booked)
		}
		if data := export.GeoJSON(m); !json.Valid(data) {
			t.Errorf("not JSON:\n%s", data)
		}
		see(t, export.SVG(m, calendar.Chinese))
	})
}
