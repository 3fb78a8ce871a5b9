package export_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

func TestGeoJSONGolden(t *testing.T) {
	golden(t, "month.golden.geojson", export.GeoJSON(small(calendar.English)))
}

// drawn is a collection as a reader sees it.
type drawn struct {
	Type     string
	Rep      string
	Month    string
	Box      []json.Number `json:"bbox"`
	Features []struct {
		Type       string
		ID         string
		Geometry   shape
		Properties facts
	}
	Unplaced []facts
}

type shape struct {
	Type        string
	Coordinates json.RawMessage
}

type facts struct {
	Kind, ID, Name, Class, Date, Start, Back string
	Visits, Missed, Minutes                  int
	Stops                                    []string
	Bookings                                 []struct{ Date, Start, End string }
}

func decode(t testing.TB, data []byte) drawn {
	t.Helper()
	var d drawn
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// micro reads degrees back as microdegrees, exactly.
func micro(t testing.TB, n json.Number) int32 {
	t.Helper()
	r, ok := new(big.Rat).SetString(n.String())
	if !ok || !r.Mul(r, big.NewRat(1_000_000, 1)).IsInt() {
		t.Fatalf("%s is no number of microdegrees", n)
	}
	return int32(r.Num().Int64())
}

func position(t testing.TB, pair []json.Number) client.Position {
	t.Helper()
	if len(pair) != 2 {
		t.Fatalf("a position of %d numbers", len(pair))
	}
	return client.Position{Lon: micro(t, pair[0]), Lat: micro(t, pair[1])}
}

func unmarshal[T any](t testing.TB, raw json.RawMessage) (v T) {
	t.Helper()
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestGeoJSONHoldsThePlan reads random months back: every retailer once, with
// its bookings, every day with visits once, at the places of the territory.
func TestGeoJSONHoldsThePlan(t *testing.T) {
	crossed := 0
	for seed := range uint64(150) {
		m := random(seed)
		d := decode(t, export.GeoJSON(m))
		at := map[string]client.Position{}
		for _, r := range m.Territory.Retailers {
			at[plainJSON(string(r.ID))] = r.Position
		}
		seen := map[string]int{}
		days := map[string][]string{}
		bookings := 0
		look := func(p facts) {
			switch p.Kind {
			case "shop":
				seen[p.ID]++
				bookings += len(p.Bookings)
				if p.Visits != len(p.Bookings) {
					t.Errorf("seed %d: %q has %d visits and %d bookings", seed, p.ID, p.Visits, len(p.Bookings))
				}
			case "route":
				days[p.Date] = p.Stops
			}
		}
		for _, f := range d.Features {
			p := f.Properties
			look(p)
			switch f.Geometry.Type {
			case "Point":
				if p.Kind == "shop" && position(t, unmarshal[[]json.Number](t, f.Geometry.Coordinates)) != at[p.ID] {
					t.Errorf("seed %d: %q is at %s, not %v", seed, p.ID, f.Geometry.Coordinates, at[p.ID])
				}
			case "LineString", "MultiLineString":
				want := []client.Position{m.Territory.Rep.Home}
				for _, s := range p.Stops {
					if at[s].Set() {
						want = append(want, at[s])
					}
				}
				want = slices.Compact(append(want, m.Territory.Rep.Home))
				var parts [][][]json.Number
				if f.Geometry.Type == "LineString" {
					parts = [][][]json.Number{unmarshal[[][]json.Number](t, f.Geometry.Coordinates)}
				} else {
					parts = unmarshal[[][][]json.Number](t, f.Geometry.Coordinates)
					crossed++
				}
				if diff := cmp.Diff(want, joined(t, parts)); diff != "" {
					t.Errorf("seed %d: %s (-want +got):\n%s", seed, p.Date, diff)
				}
			}
		}
		for _, p := range d.Unplaced {
			if p.Kind == "shop" && at[p.ID].Set() {
				t.Errorf("seed %d: %q has a place", seed, p.ID)
			}
			look(p)
		}
		for id := range at {
			if seen[id] != 1 {
				t.Errorf("seed %d: %q is there %d times", seed, id, seen[id])
			}
		}
		booked := 0
		for _, day := range m.Plan.Days {
			var stops []string
			for _, b := range day.Bookings {
				stops = append(stops, plainJSON(string(b.Need.Retailer)))
				booked++
			}
			if diff := cmp.Diff(stops, days[day.Date.String()]); diff != "" {
				t.Errorf("seed %d: %s (-want +got):\n%s", seed, day.Date, diff)
			}
		}
		if booked != bookings {
			t.Errorf("seed %d: %d bookings of %d", seed, bookings, booked)
		}
	}
	if crossed == 0 {
		t.Error("no line crosses the antimeridian")
	}
}

// plainJSON is what a JSON text holds of a string.
func plainJSON(s string) string { return strings.ToValidUTF8(mark(s), "�") }

// joined is a line without the cuts, each of which must lie on the antimeridian
// on both sides at one latitude; no leg may be longer than half the earth.
func joined(t *testing.T, parts [][][]json.Number) []client.Position {
	t.Helper()
	var line []client.Position
	for i, part := range parts {
		if len(part) < 2 {
			t.Fatalf("a part of %d positions", len(part))
		}
		var at []client.Position
		for _, pair := range part {
			at = append(at, position(t, pair))
		}
		for j := 1; j < len(at); j++ {
			if d := int64(at[j].Lon) - int64(at[j-1].Lon); max(d, -d) > 180_000_000 {
				t.Errorf("a leg from %v to %v", at[j-1], at[j])
			}
		}
		if i > 0 {
			end := line[len(line)-1]
			if end.Lon != -at[0].Lon || max(end.Lon, -end.Lon) != 180_000_000 || end.Lat != at[0].Lat {
				t.Errorf("a cut from %v to %v", end, at[0])
			}
			line, at = line[:len(line)-1], at[1:]
		}
		line = append(line, at...)
	}
	return line
}

// TestCutAndBox: lines over the antimeridian and the boxes about them.
func TestCutAndBox(t *testing.T) {
	const d = 1_000_000
	for _, row := range []struct {
		at   []client.Position
		line string
		box  string
		why  string
	}{
		{[]client.Position{{Lat: 1, Lon: 1}, {Lat: -1, Lon: -1}}, `[[0.000001,0.000001],[-0.000001,-0.000001],[0.000001,0.000001]]`, `[-0.000001,-0.000001,0.000001,0.000001]`, "the least of steps, exact"},
		{[]client.Position{{Lat: 0, Lon: 179 * d}, {Lat: 2 * d, Lon: -179 * d}},
			`[[[179.000000,0.000000],[180.000000,1.000000]],[[-180.000000,1.000000],[-179.000000,2.000000],[-180.000000,1.000000]],[[180.000000,1.000000],[179.000000,0.000000]]]`,
			`[179.000000,0.000000,-179.000000,2.000000]`, "cut both ways, west above east (RFC 7946, 3.1.9 and 5.2)"},
		{[]client.Position{{Lat: 0, Lon: 180 * d}, {Lat: 2 * d, Lon: -179 * d}},
			`[[-180.000000,0.000000],[-179.000000,2.000000],[-180.000000,0.000000]]`,
			`[180.000000,0.000000,-179.000000,2.000000]`, "from the antimeridian itself"},
		{[]client.Position{{Lat: 0, Lon: 179 * d}, {Lat: 2 * d, Lon: -180 * d}, {Lat: 2 * d, Lon: 180 * d}},
			`[[179.000000,0.000000],[180.000000,2.000000],[179.000000,0.000000]]`,
			`[179.000000,0.000000,-180.000000,2.000000]`, "one place on the antimeridian by both its names"},
		{[]client.Position{{Lat: 7, Lon: 7}, {Lat: 7, Lon: 7}}, `[0.000007,0.000007]`, `[0.000007,0.000007,0.000007,0.000007]`, "a shop at home is no line"},
		{[]client.Position{{Lat: 90 * d, Lon: -90 * d}, {Lat: -90 * d, Lon: 90 * d}},
			`[[-90.000000,90.000000],[90.000000,-90.000000],[-90.000000,90.000000]]`, `[-90.000000,-90.000000,90.000000,90.000000]`, "half the earth is no crossing"},
		{[]client.Position{{Lat: 0, Lon: 179 * d}, {Lat: 3, Lon: -179 * d}},
			`[[[179.000000,0.000000],[180.000000,0.000002]],[[-180.000000,0.000002],[-179.000000,0.000003],[-180.000000,0.000002]],[[180.000000,0.000002],[179.000000,0.000000]]]`,
			`[179.000000,0.000000,-179.000000,0.000003]`, "halves to the north, the same both ways"},
		{[]client.Position{{Lat: 0, Lon: 179 * d}, {Lat: -4, Lon: -178 * d}},
			`[[[179.000000,0.000000],[180.000000,-0.000001]],[[-180.000000,-0.000001],[-178.000000,-0.000004],[-180.000000,-0.000001]],[[180.000000,-0.000001],[179.000000,0.000000]]]`,
			`[179.000000,-0.000004,-178.000000,0.000000]`, "a third on the way is a third of the way south"},
	} {
		var m export.Month
		m.Territory.Rep.Home = row.at[0]
		day := schedule.Day{Date: calendar.DateFrom(2026, 5, 4)}
		for i, p := range row.at[1:] {
			id := client.ID(fmt.Sprint(i))
			m.Territory.Retailers = append(m.Territory.Retailers, client.Retailer{ID: id, Position: p})
			day.Bookings = append(day.Bookings, schedule.Booking{Need: visit.Key{Retailer: id}})
		}
		m.Plan.Days = []schedule.Day{day}
		data := export.GeoJSON(m)
		var c struct {
			Box      json.RawMessage `json:"bbox"`
			Features []struct{ Geometry shape }
		}
		if err := json.Unmarshal(data, &c); err != nil {
			t.Fatal(err)
		}
		if got := string(c.Features[len(c.Features)-1].Geometry.Coordinates); got != row.line {
			t.Errorf("%s:\ngot  %s\nwant %s", row.why, got, row.line)
		}
		if string(c.Box) != row.box {
			t.Errorf("%s: box %s, want %s", row.why, c.Box, row.box)
		}
	}
}

// TestOrderDoesNotCount: shuffled lists give the same bytes.
func TestOrderDoesNotCount(t *testing.T) {
	m := town(160)
	want, picture := export.GeoJSON(m), export.SVG(m, calendar.English)
	r := prng.Seed(7)
	r.Shuffle(len(m.Territory.Retailers), func(i, j int) {
		m.Territory.Retailers[i], m.Territory.Retailers[j] = m.Territory.Retailers[j], m.Territory.Retailers[i]
	})
	r.Shuffle(len(m.Territory.Needs), func(i, j int) {
		m.Territory.Needs[i], m.Territory.Needs[j] = m.Territory.Needs[j], m.Territory.Needs[i]
	})
	if string(export.GeoJSON(m)) != string(want) {
		t.Error("the order of the retailers counts")
	}
	if string(export.SVG(m, calendar.English)) != string(picture) {
		t.Error("the order of the retailers counts in the picture")
	}
	d := export.Diary{Stamp: stamp}
	if string(d.ICalendar(m)) != string(d.ICalendar(export.Month{Territory: town(160).Territory, Plan: m.Plan})) {
		t.Error("the order of the needs counts")
	}
}
