package export_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares with a file of testdata, or renews it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// names is what shops are called here, with all that a format may trip over.
var names = []string{
	"North Gate", "兴隆烟酒超市（火车站店）", "Smith, Sons; & Co.", `C:\new\table`, "two\nlines\r\nthree", "emoji 🏪👩‍👩‍👧 shop", "", "\x00\x1b[31m\x7f", "\xff\xfe broken",
	"a very long name that goes on and on until any line that holds it has to be folded at least once, perhaps twice",
	"很长很长的名字很长很长的名字很长很长的名字很长很长的名字很长很长的名字很长很长的名字很长很长的名字", "]]> <script>alert('x')</script> \"quoted\"", "\u2028\u2029\u0085 separators", "BEGIN:VEVENT",
}

// small is a month of three shops in Chicago's zone that has a bit of all: a
// holiday, an absence, an appointment, a miss, a shop without a position.
func small(lang calendar.Lang) export.Month {
	month := calendar.MonthFrom(2026, time.March)
	day := func(n int) calendar.Date { return month.First().AddDays(n - 1) }
	hours := calendar.Every(calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(20, 0)}}, week...)
	name := func(english, chinese string) string {
		if lang == calendar.Chinese {
			return chinese
		}
		return english
	}
	t := schedule.Territory{
		Month: month,
		Retailers: []client.Retailer{
			{ID: "north-gate", Name: name("North Gate", "北门超市"), Market: client.Urban, Class: "A", Hours: hours, Position: client.Position{Lat: 41_601_000, Lon: -93_610_000}},
			{ID: "mill-lane", Name: name("Mill Lane; wine, spirits", "磨坊路烟酒，杂货；早点"), Market: client.Rural, Class: "C", Hours: hours, Position: client.Position{Lat: 41_690_000, Lon: -93_520_000}},
			{ID: "old-bridge", Name: name("Old Bridge", "老桥"), Market: client.Town, Class: "B", Hours: hours},
			{ID: "sunday-shop", Name: name("Sunday Shop", "周日店"), Market: client.Urban, Class: "B", Hours: calendar.Every(calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(20, 0)}}, time.Sunday), Position: client.Position{Lat: 41_620_000, Lon: -93_600_000}},
		},
		Calendar: calendar.Calendar{
			Week:       schedule.FieldWeek(),
			Exceptions: []calendar.Exception{{Date: day(9), Name: name("Spring feast", "春祭")}},
		},
		Rep: schedule.Rep{
			ID: "rep 7", Name: name("Ann Lee", "李安"), Home: client.Position{Lat: 41_590_000, Lon: -93_620_000}, Field: schedule.FieldWeek(), Lunch: schedule.PeakLunch(),
			Away: []schedule.Away{{From: day(17), To: day(18), Kind: schedule.Leave}, {From: day(20), To: day(20), Kind: schedule.Office, Hours: calendar.Interval{Open: calendar.Clock(9, 0), Close: calendar.Clock(10, 0)}}},
		},
		Visits: []visit.Visit{{Retailer: "old-bridge", Date: day(24), State: visit.Planned, Start: calendar.Clock(14, 0), Minutes: 30, Agreed: true}},
		Travel: schedule.Travel{Speed: 500, Detour: 130, Unknown: 20},
	}
	return planned(schedule.Default(), t)
}

var week = []time.Weekday{time.Sunday, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday}

// planned is a month with the plan that the library makes.
func planned(p schedule.Policy, t schedule.Territory) export.Month {
	p.Effort = 0 // the first plan has all that there is to write
	t.Needs, _ = p.Visit.Needs(visit.Roster{Month: t.Month, Retailers: t.Retailers, Visits: t.Visits, Calendar: t.Calendar})
	return export.Month{Territory: t, Plan: p.Plan(context.Background(), t)}
}

// town is a month of n shops, two visits each, with plain names.
func town(n int) export.Month {
	r := prng.Seed(1)
	return planned(schedule.Default(), territory(r, n, func(i int) string { return "Shop " + strconv.Itoa(i) }))
}

// random is a month of few shops with hostile names.
func random(seed uint64) export.Month {
	r := prng.Seed(seed)
	t := territory(r, r.Between(0, 12), func(int) string { return prng.Pick(r, names) })
	t.Month = calendar.MonthFrom(r.Between(2000, 2040), time.Month(r.Between(1, 12)))
	t.Rep.ID = client.RepID(prng.Pick(r, names))
	for i := range t.Retailers {
		shop := &t.Retailers[i]
		switch {
		case r.Chance(1, 6):
			shop.Position = client.Position{}
		case r.Chance(1, 6):
			shop.Position = client.Position{Lat: int32(r.Between(-90_000_000, 90_000_000)), Lon: int32(r.Between(-180_000_000, 180_000_000))}
		}
		if r.Chance(1, 4) {
			shop.ID = client.ID(prng.Pick(r, names)) + shop.ID
		}
		if r.Chance(1, 4) {
			t.Visits = append(t.Visits, visit.Visit{
				Retailer: shop.ID, State: visit.Planned, Date: t.Month.First().AddDays(r.IntN(28)),
				Start: calendar.Clock(r.Between(9, 15), 0), Minutes: r.Between(10, 30), Agreed: r.Chance(1, 2),
			})
		}
	}
	for range r.IntN(3) {
		from := t.Month.First().AddDays(r.IntN(28))
		t.Rep.Away = append(t.Rep.Away, schedule.Away{From: from, To: from.AddDays(r.IntN(3)), Kind: schedule.AwayKind(r.Between(1, 3))})
	}
	return planned(schedule.Default(), t)
}

func territory(r *prng.Rand, n int, name func(int) string) schedule.Territory {
	hours := calendar.Every(calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(20, 0)}}, week...)
	t := schedule.Territory{
		Month:    calendar.MonthFrom(2026, time.May),
		Calendar: calendar.Calendar{Week: schedule.FieldWeek()},
		Rep: schedule.Rep{
			ID: "rep", Name: "Rep", Home: client.Position{Lat: 30_000_000, Lon: 120_000_000},
			Field: schedule.FieldWeek(), Lunch: schedule.PeakLunch(),
		},
		Travel: schedule.Travel{Speed: 500, Detour: 130, Stop: 1, Unknown: 8},
	}
	for i := range n {
		t.Retailers = append(t.Retailers, client.Retailer{
			ID: client.ID(fmt.Sprintf("S%03d", i)), Name: name(i), Market: client.Urban, Class: prng.Pick(r, []client.Class{"A", "B", "C", "D"}), Hours: hours,
			Position: client.Position{Lat: int32(r.Between(29_950_000, 30_050_000)), Lon: int32(r.Between(119_950_000, 120_050_000))},
		})
	}
	return t
}

func location(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}
