package visit_test

import (
	"compress/gzip"
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

// readShared reads a file of real data, unzipped if it is zipped.
func readShared(t *testing.T, path ...string) [][]string {
	t.Helper()
	root := os.Getenv("RAPPORT_SHARED")
	if root == "" {
		t.Skip("RAPPORT_SHARED is not set")
	}
	file, err := os.Open(filepath.Join(append([]string{root, "data"}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader := csv.NewReader(file)
	if filepath.Ext(file.Name()) == ".gz" {
		zipped, err := gzip.NewReader(file)
		if err != nil {
			t.Fatal(err)
		}
		reader = csv.NewReader(zipped)
	}
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// iowaCalendar is a five-day week less the public holidays of Iowa.
func iowaCalendar(t *testing.T) calendar.Calendar {
	c := calendar.Calendar{
		Week: office().Week,
		From: calendar.DateFrom(2021, time.January, 1), To: calendar.DateFrom(2022, time.December, 31),
	}
	for _, row := range readShared(t, "calendars", "us_ia_ma.csv") {
		d, err := parseDate(row[1])
		if err != nil {
			t.Fatal(err)
		}
		if row[0] == "US-IA" && row[3] == "public" && d >= c.From && d <= c.To {
			c.Exceptions = append(c.Exceptions, calendar.Exception{Date: d, Name: row[2]})
		}
	}
	slices.SortFunc(c.Exceptions, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
	return c
}

// TestNeedsPolk takes the order days of the shops of Polk County as visits up to
// the end of November 2021 and plans on from there, month by month to July
// 2022, each visit made on some safe day. At every month's end, and within the
// months, every gap is kept, but where the orders themselves are too old.
func TestNeedsPolk(t *testing.T) {
	cal := iowaCalendar(t)
	orders := map[client.ID][]calendar.Date{}
	last := ""
	for _, row := range readShared(t, "iowa", "lines_polk.csv.gz") {
		if row[0]+row[1] == last {
			continue
		}
		last = row[0] + row[1]
		d, err := parseDate(row[0])
		if err != nil {
			t.Fatal(err)
		}
		orders[client.ID(row[1])] = append(orders[client.ID(row[1])], d)
	}
	// An order is too old if even the first working day comes too late.
	start := calendar.MonthFrom(2021, time.December)
	first, _ := cal.NextWorking(start.First())
	shops, joins, late := 0, 0, 0
	for seed, p := range []visit.Policy{visit.Default(), visit.WeeklyFMCG()} {
		r := prng.Seed(uint64(seed))
		roster := visit.Roster{Calendar: cal}
		for id, days := range orders {
			class := []client.Class{"A", "B", "C"}[len(days)%3]
			roster.Retailers = append(roster.Retailers, client.Retailer{ID: id, Class: class, Market: client.Market(len(days)%3) + 1})
			for _, d := range days {
				if d < start.First() {
					roster.Visits = append(roster.Visits, visit.Visit{Retailer: id, Date: d, State: visit.Done})
				}
			}
		}
		slices.SortFunc(roster.Retailers, func(a, b client.Retailer) int { return cmp3(string(a.ID), string(b.ID)) })
		shops = len(roster.Retailers)
		for m := start; m <= calendar.MonthFrom(2022, time.July); m++ {
			roster.Month = m
			needs, none := p.Needs(roster)
			if len(none) > 0 {
				t.Fatalf("%s owes %d shops nothing", m, len(none))
			}
			slices.SortFunc(needs, func(a, b visit.Need) int { return 99*cmp3(string(a.Retailer), string(b.Retailer)) + a.Nth - b.Nth })
			before := lastVisits(roster.Visits)
			for _, n := range needs {
				if n.Latest < n.Earliest {
					t.Fatalf("%s has no day: %v", n.Key, n.Because)
				}
				d := n.SafeFrom + calendar.Date(r.IntN(int(n.SafeTo-n.SafeFrom)+1))
				for ; !cal.Works(d); d-- {
				}
				if from, ok := before[n.Retailer]; ok {
					joins++
					gap := daysBetween(cal, n.Gap.Unit, from, d)
					old := n.Nth == 1 && m == start && daysBetween(cal, n.Gap.Unit, from, first) > n.Gap.Max
					if gap < n.Gap.Min || gap > n.Gap.Max && !old {
						t.Errorf("%s: %d days from %s to %s, the gap is %+v: %v", n.Key, gap, from, d, n.Gap, n.Because)
					}
					if gap > n.Gap.Max {
						late++
						if !n.Stretched {
							t.Errorf("%s does not say that its gap is stretched", n.Key)
						}
					}
				}
				before[n.Retailer] = d
				roster.Visits = append(roster.Visits, visit.Visit{Retailer: n.Retailer, Date: d, State: visit.Done})
			}
		}
	}
	t.Logf("%d shops, %d gaps checked, %d of them to orders too old to keep them", shops, joins, late)
	if joins == 0 {
		t.Error("no gap was checked")
	}
}

func lastVisits(visits []visit.Visit) map[client.ID]calendar.Date {
	last := map[client.ID]calendar.Date{}
	for _, v := range visits {
		last[v.Retailer] = max(last[v.Retailer], v.Date)
	}
	return last
}

// daysBetween counts days one by one.
func daysBetween(cal calendar.Calendar, unit visit.GapUnit, from, to calendar.Date) int {
	n := 0
	for d := from + 1; d <= to; d++ {
		if unit != visit.WorkingDays || cal.Works(d) {
			n++
		}
	}
	return n
}
