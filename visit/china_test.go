package visit_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// chinaCalendar is China's working days of 2022 to 2024, with the weekends
// worked to make up for holidays.
func chinaCalendar(t *testing.T) calendar.Calendar {
	t.Helper()
	root := os.Getenv("RAPPORT_SHARED")
	if root == "" {
		t.Skip("RAPPORT_SHARED is not set")
	}
	file, err := os.Open(filepath.Join(root, "data", "calendars", "cn_2022_2024.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	day := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	c := calendar.Calendar{
		Week: weekOf("mon-fri", day),
		From: calendar.DateFrom(2022, time.January, 1), To: calendar.DateFrom(2024, time.December, 31),
	}
	for _, row := range rows[1:] {
		d, err := parseDate(row[0])
		if err != nil {
			t.Fatal(err)
		}
		e := calendar.Exception{Date: d, Name: row[1]}
		if row[2] == "work" {
			e.Hours = day
		}
		c.Exceptions = append(c.Exceptions, e)
	}
	slices.SortFunc(c.Exceptions, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
	return c
}

// TestNeedsChina plans three years of real holidays month by month by the
// presets: on whatever safe days the visits are made, every month has its norm
// and every gap is kept.
func TestNeedsChina(t *testing.T) {
	cal := chinaCalendar(t)
	if err := cal.Validate(); err != nil {
		t.Fatal(err)
	}
	months, stretched, short := 0, 0, 0
	for seed := range uint64(40) {
		r := prng.Seed(seed)
		for _, p := range []visit.Policy{visit.Default(), visit.WeeklyFMCG()} {
			for _, shop := range []client.Retailer{{ID: "R", Class: "A", Market: client.Urban}, {ID: "R", Class: "B", Market: client.Rural}, {ID: "R", Class: "D", Market: client.Rural}} {
				roster := visit.Roster{Retailers: []client.Retailer{shop}, Calendar: cal}
				for m := calendar.MonthFrom(2022, time.January); m <= calendar.MonthFrom(2024, time.December); m++ {
					roster.Month = m
					needs, _ := p.Needs(roster)
					slices.SortFunc(needs, func(a, b visit.Need) int { return a.Nth - b.Nth })
					months++
					for _, n := range needs {
						if n.Latest < n.Earliest {
							short++
							continue
						}
						d := n.SafeFrom + calendar.Date(r.IntN(int(n.SafeTo-n.SafeFrom)+1))
						for ; !cal.Works(d); d-- {
						}
						if n.Stretched {
							stretched++
						}
						checkGap(t, cal, roster.Visits, n, d)
						roster.Visits = append(roster.Visits, visit.Visit{Retailer: "R", Date: d, State: visit.Done})
					}
				}
			}
		}
	}
	if stretched > 0 || short > 0 {
		t.Errorf("in %d months the presets stretch %d gaps and leave %d visits without a day", months, stretched, short)
	}
}

func checkGap(t *testing.T, cal calendar.Calendar, made []visit.Visit, n visit.Need, d calendar.Date) {
	t.Helper()
	if len(made) == 0 {
		return
	}
	last := made[len(made)-1].Date
	gap := int(d - last)
	if n.Gap.Unit == visit.WorkingDays {
		gap, _ = cal.WorkingDays(last+1, d)
	}
	if gap < n.Gap.Min || gap > n.Gap.Max && !n.Stretched {
		t.Errorf("%s: %d days from %s to %s, the gap is %+v", n.Key, gap, last, d, n.Gap)
	}
}
