// Package icalcheck reads what schedule/export writes with decoders that know
// nothing of it: two of iCalendar and one of GeoJSON. It is a module of its
// own, so that the library needs none of them.
package icalcheck

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	golang "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"
	"github.com/peterstace/simplefeatures/geom"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

var stamp = time.Date(2026, 2, 27, 16, 30, 0, 0, time.UTC)

// scenes are zones with the months that try them.
var scenes = []struct {
	zone  string
	month calendar.Month
	why   string
}{
	{"America/New_York", calendar.MonthFrom(2026, time.March), "summer time begins"},
	{"America/New_York", calendar.MonthFrom(2026, time.November), "summer time ends"},
	{"Europe/Dublin", calendar.MonthFrom(2026, time.October), "standard time is that of summer"},
	{"Asia/Shanghai", calendar.MonthFrom(2026, time.May), "no changes"},
	{"Australia/Lord_Howe", calendar.MonthFrom(2026, time.October), "half an hour of summer time"},
	{"Asia/Kathmandu", calendar.MonthFrom(2026, time.May), "three quarters of an hour"},
	{"Africa/Casablanca", calendar.MonthFrom(2026, time.February), "standard time in Ramadan"},
	{"UTC", calendar.MonthFrom(2026, time.May), "UTC itself"},
	{"", calendar.MonthFrom(2026, time.May), "no zone"},
}

var names = []string{
	"North Gate", "Smith, Sons; & Co.", `back\slash \n`, "two\nlines", "emoji 🏪👩‍👩‍👧‍👦 shop", "quotes \"and\" 'more': a=b",
	"兴隆烟酒超市（火车站店），营业时间长；欢迎光临", strings.Repeat("很长的名字", 30), strings.Repeat("a long name ", 20) + "end", "Ünïcødé Café №5",
}

// month plans a month of shops with hard names.
func month(t *testing.T, m calendar.Month) export.Month {
	t.Helper()
	hours, err := calendar.ParseWeek("Mo-Su 08:00-20:00")
	if err != nil {
		t.Fatal(err)
	}
	terr := schedule.Territory{
		Month: m, Calendar: calendar.Calendar{Week: hours},
		Rep:    schedule.Rep{ID: "rep 7", Home: client.Position{Lat: -17_800_000, Lon: 179_900_000}, Field: hours, Lunch: schedule.PeakLunch()},
		Travel: schedule.Travel{Speed: 500, Detour: 130, Unknown: 9},
	}
	for i := range 60 {
		r := client.Retailer{
			ID: client.ID(fmt.Sprintf("R,%02d;", i)), Name: names[i%len(names)], Class: client.Class("ABCD"[i%4 : i%4+1]), Market: client.Market(1 + i%3), Hours: hours,
			Position: client.Position{Lat: -17_800_000 + int32(i*i*97%90_000), Lon: 179_900_000 + int32(i*7_919%90_000)},
		}
		if i%20 == 19 {
			r.Position = client.Position{}
		}
		if i%7 == 0 {
			r.Position.Lon -= 359_870_000 // across the antimeridian
		}
		terr.Retailers = append(terr.Retailers, r)
	}
	policy := schedule.Default()
	policy.Effort = 0 // any plan will do
	terr.Needs, _ = policy.Visit.Needs(visit.Roster{Month: m, Retailers: terr.Retailers, Calendar: terr.Calendar})
	plan := policy.Plan(context.Background(), terr)
	if n := booked(plan); n < 80 {
		t.Fatalf("only %d bookings", n)
	}
	return export.Month{Territory: terr, Plan: plan}
}

func booked(p schedule.Plan) (n int) {
	for _, d := range p.Days {
		n += len(d.Bookings)
	}
	return n
}

// seen is what a decoder makes of one event.
type seen struct {
	uid, summary, description, location, status, class string
	geo                                                [2]string
	sequence                                           string
	stamp, start, end                                  time.Time
}

// wanted is the same from the plan.
func wanted(m export.Month, lang calendar.Lang, loc *time.Location) []seen {
	needs := map[visit.Key]visit.Need{}
	for _, n := range m.Territory.Needs {
		needs[n.Key] = n
	}
	var list []seen
	for _, day := range m.Plan.Days {
		for _, b := range day.Bookings {
			i := slices.IndexFunc(m.Territory.Retailers, func(r client.Retailer) bool { return r.ID == b.Need.Retailer })
			r := m.Territory.Retailers[i]
			s := seen{uid: export.UID(m.Plan.Rep, b.Need), summary: r.Name, status: "CONFIRMED", class: string(r.Class), sequence: "3", stamp: stamp}
			y, mon, d := day.Date.Civil()
			s.start = time.Date(y, mon, d, 0, int(b.Start/60), 0, 0, loc)
			s.end = time.Date(y, mon, d, 0, int(b.End/60), 0, 0, loc)
			if p := r.Position; p.Set() {
				s.geo = [2]string{degrees(p.Lat), degrees(p.Lon)}
				s.location = s.geo[0] + ", " + s.geo[1]
			}
			var lines []string
			if b.Travel > 0 {
				leave := (b.Arrive - calendar.TimeOfDay(60*b.Travel)).String()
				if lang == calendar.Chinese {
					lines = append(lines, fmt.Sprintf("%s出发，%s到达，路途%d分钟", leave, b.Arrive, b.Travel))
				} else {
					lines = append(lines, fmt.Sprintf("set off at %s, arrive at %s: %d minutes of way", leave, b.Arrive, b.Travel))
				}
			}
			for _, why := range b.Because {
				lines = append(lines, why.Text(lang))
			}
			for _, why := range needs[b.Need].Because {
				lines = append(lines, why.Text(lang))
			}
			s.description = strings.Join(append(lines, b.Need.String()), "\n")
			list = append(list, s)
		}
	}
	return list
}

func degrees(micro int32) string { return fmt.Sprintf("%.6f", float64(micro)/1e6) }

func TestDecodersReadThePlan(t *testing.T) {
	events := 0
	for _, scene := range scenes {
		m := month(t, scene.month)
		for _, d := range []export.Diary{{Lang: calendar.English}, {Lang: calendar.Chinese}, {UTC: true}} {
			d.Stamp, d.Sequence = stamp, 3
			loc := time.UTC // floating times are read as if in UTC
			if scene.zone != "" {
				var err error
				if loc, err = time.LoadLocation(scene.zone); err != nil {
					t.Fatal(err)
				}
				d.Zone = loc
			}
			data := d.ICalendar(m)
			want := wanted(m, d.Lang, loc)
			for _, decoder := range []struct {
				name string
				read func(*testing.T, []byte, *time.Location) []seen
			}{{"emersion/go-ical", byEmersion}, {"arran4/golang-ical", byGolang}} {
				got := decoder.read(t, data, loc)
				if len(got) != len(want) {
					t.Fatalf("%s, %s %s (%s): %d events, want %d", decoder.name, scene.zone, scene.month, scene.why, len(got), len(want))
				}
				for i := range want {
					same(t, fmt.Sprintf("%s, %s %s (%s), event %d", decoder.name, scene.zone, scene.month, scene.why, i), got[i], want[i])
				}
				events += len(got)
			}
		}
	}
	t.Logf("%d events compared", events)
}

func same(t *testing.T, where string, got, want seen) {
	t.Helper()
	for _, at := range []struct {
		name      string
		got, want time.Time
	}{{"start", got.start, want.start}, {"end", got.end, want.end}, {"stamp", got.stamp, want.stamp}} {
		if !at.got.Equal(at.want) {
			t.Errorf("%s: %s is %s, want %s", where, at.name, at.got, at.want)
		}
	}
	got.start, got.end, got.stamp = want.start, want.end, want.stamp
	if got != want {
		t.Errorf("%s:\ngot  %+q\nwant %+q", where, []string{got.uid, got.summary, got.description, got.location, got.class, got.geo[0], got.geo[1], got.status, got.sequence},
			[]string{want.uid, want.summary, want.description, want.location, want.class, want.geo[0], want.geo[1], want.status, want.sequence})
	}
}

func byEmersion(t *testing.T, data []byte, loc *time.Location) []seen {
	t.Helper()
	c, err := emersion.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	var list []seen
	for _, e := range c.Events() {
		text := func(name string) string {
			s, err := e.Props.Text(name)
			if err != nil {
				t.Error(err)
			}
			return s
		}
		s := seen{
			uid: text(emersion.PropUID), summary: text(emersion.PropSummary), description: text(emersion.PropDescription),
			location: text(emersion.PropLocation), status: text(emersion.PropStatus), sequence: e.Props.Get(emersion.PropSequence).Value,
		}
		if p := e.Props.Get(emersion.PropGeo); p != nil {
			s.geo[0], s.geo[1], _ = strings.Cut(p.Value, ";")
		}
		if p := e.Props.Get(emersion.PropCategories); p != nil {
			all, err := p.TextList()
			if err != nil {
				t.Error(err)
			}
			s.class = strings.Join(all, "|")
		}
		var errs [3]error
		s.start, errs[0] = e.DateTimeStart(loc)
		s.end, errs[1] = e.DateTimeEnd(loc)
		s.stamp, errs[2] = e.Props.DateTime(emersion.PropDateTimeStamp, nil)
		for _, err := range errs {
			if err != nil {
				t.Error(err)
			}
		}
		list = append(list, s)
	}
	// What it read it must accept as a whole when it writes.
	if err := emersion.NewEncoder(&bytes.Buffer{}).Encode(c); err != nil {
		t.Error(err)
	}
	return list
}

func byGolang(t *testing.T, data []byte, loc *time.Location) []seen {
	t.Helper()
	c, err := golang.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var list []seen
	for _, e := range c.Events() {
		text := func(name golang.ComponentProperty) string {
			p := e.GetProperty(name)
			if p == nil {
				return ""
			}
			return p.Value
		}
		s := seen{
			uid: e.Id(), summary: text(golang.ComponentPropertySummary), description: text(golang.ComponentPropertyDescription),
			location: text(golang.ComponentPropertyLocation), status: text(golang.ComponentPropertyStatus),
			class: text(golang.ComponentPropertyCategories), sequence: text(golang.ComponentPropertySequence),
		}
		s.geo[0], s.geo[1], _ = strings.Cut(text(golang.ComponentPropertyGeo), ";")
		var errs [3]error
		s.start, errs[0] = e.GetStartAt()
		s.end, errs[1] = e.GetEndAt()
		s.stamp, errs[2] = e.GetDtStampTime()
		for _, err := range errs {
			if err != nil {
				t.Error(err)
			}
		}
		list = append(list, s)
	}
	return list
}

// TestGeoJSONDecodes: what a decoder that validates geometry reads is the
// territory and the plan.
func TestGeoJSONDecodes(t *testing.T) {
	m := month(t, calendar.MonthFrom(2026, time.May))
	var c geom.GeoJSONFeatureCollection
	if err := json.Unmarshal(export.GeoJSON(m), &c); err != nil {
		t.Fatal(err)
	}
	shops, routes, cut := map[string]client.Position{}, map[string]float64{}, 0
	for _, f := range c {
		switch f.Properties["kind"] {
		case "shop":
			xy, ok := f.Geometry.MustAsPoint().XY()
			if !ok {
				t.Errorf("%v is at an empty point", f.ID)
			}
			shops[f.Properties["id"].(string)] = client.Position{Lat: micro(xy.Y), Lon: micro(xy.X)}
		case "route":
			routes[f.Properties["date"].(string)] = f.Properties["visits"].(float64)
			if f.Geometry.IsMultiLineString() {
				cut++
			} else if !f.Geometry.IsLineString() {
				t.Errorf("a way is a %s", f.Geometry.Type())
			}
		}
	}
	placed := 0
	for _, r := range m.Territory.Retailers {
		if r.Position.Set() {
			placed++
			if shops[string(r.ID)] != r.Position {
				t.Errorf("%s is at %v, want %v", r.ID, shops[string(r.ID)], r.Position)
			}
		}
	}
	if len(shops) != placed {
		t.Errorf("%d shops, want %d", len(shops), placed)
	}
	for _, d := range m.Plan.Days {
		if routes[d.Date.String()] != float64(len(d.Bookings)) {
			t.Errorf("%s has %v visits, want %d", d.Date, routes[d.Date.String()], len(d.Bookings))
		}
	}
	if cut == 0 {
		t.Error("no way crosses the antimeridian")
	}
}

func micro(degrees float64) int32 { return int32(math.Round(degrees * 1e6)) }
