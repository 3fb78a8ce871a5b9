package visit_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func rand7() *prng.Rand { return prng.Seed(7) }

func FuzzParsePolicy(f *testing.F) {
	f.Add([]byte(weekly))
	for _, p := range presets() {
		data, err := wire.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		``, `{}`, `null`, `{"minutes":1e1000000000}`, `{"minutes":-1}`, `{"Minutes":1,"minutes":1}`,
		`{"cadences":[{"per_month":9223372036854775807,"gap":{"min":-1}}]}`, `{"windows":{"peaks":"10:00-09:00"}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := visit.ParsePolicy(data)
		if err != nil {
			return
		}
		if err := p.Validate(); err != nil {
			t.Fatalf("a policy that parses is not valid: %v", err)
		}
		out, err := wire.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := visit.ParsePolicy(out)
		if err != nil {
			t.Fatalf("%s: %v", out, err)
		}
		if diff := cmp.Diff(p, back); diff != "" {
			t.Errorf("policy (-want +got):\n%s", diff)
		}
	})
}

// wild draws numbers that no policy should hold, and some that many do.
type wild struct{ *prng.Rand }

func (w wild) int() int {
	return prng.Pick(w.Rand, []int{0, 1, 2, 3, 7, 10, 20, 31, 400, -1, -30, 1 << 22, math.MaxInt, math.MinInt, w.IntN(60)})
}

func (w wild) date(near calendar.Date) calendar.Date {
	return prng.Pick(w.Rand, []calendar.Date{
		near + calendar.Date(w.Between(-60, 60)), near + calendar.Date(w.Between(-60, 60)), near + calendar.Date(w.IntN(31)),
		0, 1, 3652059, 3652060, -1, math.MaxInt32, math.MinInt32,
	})
}

func (w wild) hours() calendar.Hours {
	var h calendar.Hours
	for range w.IntN(4) {
		times := []calendar.TimeOfDay{0, 1, 24 * 3600, -1, math.MaxInt32, math.MinInt32, calendar.TimeOfDay(w.IntN(24 * 3600))}
		h = append(h, calendar.Interval{Open: prng.Pick(w.Rand, times), Close: prng.Pick(w.Rand, times)})
	}
	return h
}

func (w wild) week() (week calendar.Week) {
	for i := range week {
		if w.Chance(2, 3) {
			week[i] = w.hours()
		}
	}
	return week
}

func (w wild) gap() visit.Gap {
	return visit.Gap{Min: w.int(), Target: w.int(), Max: w.int(), Unit: visit.GapUnit(w.IntN(4))}
}

func (w wild) policy() visit.Policy {
	p := visit.Policy{
		Joins: visit.Join(w.IntN(4)), Minutes: w.int(), Order: []client.Class{"A", "", "A"},
		Windows: visit.Windows{Peaks: w.hours(), Unknown: w.week()},
	}
	for range w.IntN(4) {
		p.Cadences = append(p.Cadences, visit.Cadence{
			Class: w.class(), Market: client.Market(w.IntN(5)), PerMonth: w.int(), Gap: w.gap(),
		})
	}
	for range w.IntN(3) {
		p.Overrides = append(p.Overrides, visit.Override{
			Retailer: w.id(), PerMonth: w.int(), Gap: w.gap(), Cause: prng.Pick(w.Rand, []string{"", "hardship", visit.ImproveRelations}),
		})
	}
	return p
}

func (w wild) class() client.Class { return prng.Pick(w.Rand, []client.Class{"", "A", "B"}) }

func (w wild) id() client.ID { return prng.Pick(w.Rand, []client.ID{"", "R1", "R2", "R3", "R4"}) }

func (w wild) roster() visit.Roster {
	month := prng.Pick(w.Rand, []calendar.Month{12, 119999, 0, -5, 12 * 10000, math.MaxInt32, 12*2025 + 2, 12*2025 + 2, 12*2024 + 1, 12*2025 + 9})
	near := month.First()
	r := visit.Roster{Month: month, Calendar: calendar.Calendar{Week: w.week()}}
	if w.Chance(1, 3) {
		r.From, r.Calendar.From, r.Calendar.To = w.date(near), w.date(near), w.date(near)
	}
	for range w.IntN(6) {
		r.Calendar.Exceptions = append(r.Calendar.Exceptions, calendar.Exception{Date: w.date(near), Hours: w.hours()})
	}
	for range w.IntN(5) {
		shop := client.Retailer{ID: w.id(), Class: w.class(), Market: client.Market(w.IntN(5))}
		if w.Chance(1, 2) {
			shop.Since, shop.Closed, shop.Hours = w.date(near), w.date(near), w.week()
			shop.Dated = []calendar.Exception{{Date: w.date(near), Hours: w.hours()}}
		}
		r.Retailers = append(r.Retailers, shop)
	}
	for range w.IntN(20) {
		r.Visits = append(r.Visits, visit.Visit{
			Retailer: w.id(), Date: w.date(near), State: visit.State(w.IntN(5)), Minutes: w.int(),
			Start: calendar.TimeOfDay(w.int()), Agreed: w.Chance(1, 2),
		})
	}
	return r
}

// FuzzNeeds: no policy and no roster makes a verb panic, and every shop is
// accounted for.
func FuzzNeeds(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := wild{prng.Seed(seed)}
		p, r := w.policy(), w.roster()
		_ = p.Validate()
		_ = p.ValidateWith(classes())
		needs, none := p.Needs(r)
		for _, shop := range r.Retailers {
			owed := slices.ContainsFunc(needs, func(n visit.Need) bool { return n.Retailer == shop.ID })
			free := slices.ContainsFunc(none, func(n visit.None) bool { return n.Retailer == shop.ID && len(n.Because) > 0 })
			if owed == free {
				t.Errorf("%q is owed visits: %t, and none: %t", shop.ID, owed, free)
			}
			d := w.date(r.Month.First())
			open := p.Windows.On(shop, d)
			if err := open.Hours.Validate(); err != nil {
				t.Error(err)
			}
			at := calendar.Interval{Open: calendar.TimeOfDay(w.int()), Close: calendar.TimeOfDay(w.int())}
			ok, because := p.Windows.Allows(shop, d, at, w.Chance(1, 2))
			if !ok && len(because) == 0 {
				t.Error("refused without a reason")
			}
			say(t, open.Because)
			say(t, because)
		}
		for _, n := range needs {
			say(t, n.Because)
			if stay := int(n.Fixed.Close) - int(n.Fixed.Open); stay < 0 || stay > 24*3600 {
				t.Errorf("%s is fixed for %s", n.Key, n.Fixed)
			}
			if n.Latest >= n.Earliest && (n.Target < n.Earliest || n.Target > n.Latest || n.SafeFrom > n.Target || n.SafeTo < n.Target) {
				t.Errorf("%s: %s is not within %s..%s and safe %s..%s", n.Key, n.Target, n.Earliest, n.Latest, n.SafeFrom, n.SafeTo)
			}
		}
		for _, n := range none {
			say(t, n.Because)
		}
	})
}

func say(t *testing.T, because []visit.Reason) {
	for _, r := range because {
		if r.Text(calendar.English) == "" || r.Text(calendar.Chinese) == "" {
			t.Errorf("%v has no text", r.Code)
		}
	}
}
