package visit_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// randomBook is a roster of n shops of all classes and markets with half a year
// of visits.
func randomBook(r *prng.Rand, n int) visit.Roster {
	month := calendar.MonthFrom(2025, time.Month(r.Between(1, 12)))
	roster := visit.Roster{Month: month, Calendar: randomCalendar(r, month)}
	if r.Chance(1, 3) {
		roster.From = month.First() + calendar.Date(r.IntN(28))
	}
	for i := range n {
		shop := client.Retailer{
			ID: client.ID(fmt.Sprintf("R%03d", i)), Class: prng.Pick(r, []client.Class{"A", "B", "C", "D", ""}),
			Market: client.Market(r.IntN(4)),
		}
		if r.Chance(1, 20) {
			shop.Since = month.First() + calendar.Date(r.Between(-100, 40))
		}
		if r.Chance(1, 20) {
			shop.Closed = month.First() + calendar.Date(r.Between(-40, 100))
		}
		roster.Retailers = append(roster.Retailers, shop)
		for d := month.First() - calendar.Date(r.IntN(180)); d < month.Last()+20; d += calendar.Date(r.Between(8, 35)) {
			state := visit.Done
			switch {
			case r.Chance(1, 10):
				state = visit.Missed
			case d >= month.First() && r.Chance(4, 5):
				state = visit.Planned
			}
			roster.Visits = append(roster.Visits, visit.Visit{
				Retailer: shop.ID, Date: d, State: state, Minutes: r.IntN(30),
				Start: calendar.TimeOfDay(r.IntN(2) * r.IntN(24*3600)), Agreed: r.Chance(1, 5),
			})
		}
	}
	return roster
}

func presets() []visit.Policy {
	restart := visit.Default()
	restart.Joins = visit.Restart
	return []visit.Policy{visit.Default(), restart, visit.WeeklyFMCG()}
}

// TestNeedFields: what a need carries besides its days.
func TestNeedFields(t *testing.T) {
	date := func(m time.Month, d int) calendar.Date { return calendar.DateFrom(2025, m, d) }
	gap := visit.Default().Cadences[2].Gap // rural: 21 to 40 days
	done := func(d calendar.Date) visit.Visit { return visit.Visit{Retailer: "R", Date: d, State: visit.Done} }
	planned := func(d calendar.Date) visit.Visit {
		return visit.Visit{Retailer: "R", Date: d, State: visit.Planned, Start: calendar.Clock(14, 0), Agreed: true}
	}
	long := planned(date(time.March, 12))
	long.Minutes = 45
	untimed := planned(date(time.March, 12))
	untimed.Start = 0
	base := visit.Need{
		Key:   visit.Key{Retailer: "R", Month: calendar.MonthFrom(2025, time.March), Nth: 1},
		Class: "C", Market: client.Rural, Minutes: 10, Gap: gap, Rank: 1,
	}
	fixed := func(n visit.Need, minutes int) visit.Need {
		n.Fixed = calendar.Interval{Open: calendar.Clock(14, 0), Close: calendar.Clock(14, minutes)}
		n.Agreed, n.Minutes = true, minutes
		return n
	}
	with := func(n visit.Need, change func(*visit.Need)) visit.Need { change(&n); return n }
	tests := []struct {
		why    string
		joins  visit.Join
		visits []visit.Visit
		want   visit.Need
	}{
		{"S1-4: the last visit's upper gap counts under continue", visit.Continue,
			[]visit.Visit{done(date(time.February, 5))}, with(base, func(n *visit.Need) { n.After = date(time.February, 5) })},
		{"S1-4: under restart it does not, and its lower gap is over", visit.Restart,
			[]visit.Visit{done(date(time.February, 5))}, base},
		{"S1-10: under restart the lower gap counts while it lasts", visit.Restart,
			[]visit.Visit{done(date(time.February, 20))}, with(base, func(n *visit.Need) { n.After = date(time.February, 20) })},
		{"S1-10: a visit booked so early in April that none can come between", visit.Continue,
			[]visit.Visit{planned(date(time.April, 21))}, with(base, func(n *visit.Need) { n.Before = date(time.April, 21) })},
		{"S1-10: one booked later leaves room for another", visit.Continue,
			[]visit.Visit{planned(date(time.April, 22))}, base},
		{"S1-10: under restart only the lower gap counts, and it ends in April", visit.Restart,
			[]visit.Visit{planned(date(time.April, 21))}, base},
		{"S1-10: under restart the lower gap reaches in", visit.Restart,
			[]visit.Visit{planned(date(time.April, 20))}, with(base, func(n *visit.Need) { n.Before = date(time.April, 20) })},
		{"S1-15: an appointment without a length takes a routine visit's", visit.Continue,
			[]visit.Visit{planned(date(time.March, 12))}, fixed(base, 10)},
		{"S1-15: an appointment keeps its length", visit.Continue, []visit.Visit{long}, fixed(base, 45)},
		{"S1-15: without a time there is nothing that the shop agreed to", visit.Continue, []visit.Visit{untimed}, base},
	}
	for _, test := range tests {
		if test.why == "" {
			t.Error("a row without why")
		}
		p := visit.Default()
		p.Joins = test.joins
		needs, _ := p.Needs(visit.Roster{
			Month: base.Month, Visits: test.visits, Calendar: office(),
			Retailers: []client.Retailer{{ID: "R", Class: "C", Market: client.Rural}},
		})
		if len(needs) != 1 {
			t.Fatalf("%s: %d needs", test.why, len(needs))
		}
		got := needs[0]
		got.Because, got.Earliest, got.Latest, got.Target, got.SafeFrom, got.SafeTo = nil, 0, 0, 0, 0, 0
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestNeedsAccountForEveryShop: every shop is owed visits or none, once.
func TestNeedsAccountForEveryShop(t *testing.T) {
	for seed := range uint64(60) {
		r := prng.Seed(seed)
		roster := randomBook(r, 100)
		for _, p := range presets() {
			needs, none := p.Needs(roster)
			seen := map[client.ID]int{}
			for _, n := range needs {
				seen[n.Retailer] |= 1
			}
			for _, n := range none {
				if len(n.Because) == 0 {
					t.Errorf("seed %d: %s is owed nothing, and no reason is given", seed, n.Retailer)
				}
				seen[n.Retailer] += 2
			}
			for _, shop := range roster.Retailers {
				if s := seen[shop.ID]; s != 1 && s != 2 {
					t.Errorf("seed %d: %s is accounted for as %d", seed, shop.ID, s)
				}
			}
			if len(seen) != len(roster.Retailers) {
				t.Errorf("seed %d: %d shops of %d", seed, len(seen), len(roster.Retailers))
			}
		}
	}
}

// TestNeedsOrderOfInput: the order of shops and visits changes nothing, and the
// inputs stay as they were.
func TestNeedsOrderOfInput(t *testing.T) {
	for seed := range uint64(12) {
		r := prng.Seed(seed)
		roster, before := randomBook(r, 60), randomBook(prng.Seed(seed), 60)
		for _, p := range presets() {
			needs, none := p.Needs(roster)
			if diff := cmp.Diff(before, roster); diff != "" {
				t.Fatalf("seed %d: the roster has changed (-want +got):\n%s", seed, diff)
			}
			shuffled := roster
			shuffled.Retailers, shuffled.Visits = slices.Clone(roster.Retailers), slices.Clone(roster.Visits)
			r.Shuffle(len(shuffled.Retailers), func(i, j int) {
				shuffled.Retailers[i], shuffled.Retailers[j] = shuffled.Retailers[j], shuffled.Retailers[i]
			})
			r.Shuffle(len(shuffled.Visits), func(i, j int) {
				shuffled.Visits[i], shuffled.Visits[j] = shuffled.Visits[j], shuffled.Visits[i]
			})
			needs2, none2 := p.Needs(shuffled)
			if diff := cmp.Diff(needs, needs2); diff != "" {
				t.Fatalf("seed %d: needs of the shuffled roster (-want +got):\n%s", seed, diff)
			}
			if diff := cmp.Diff(none, none2); diff != "" {
				t.Fatalf("seed %d: none of the shuffled roster (-want +got):\n%s", seed, diff)
			}
		}
	}
}

// TestNeedsShareNoMemory: to write to one result changes neither another nor
// the inputs.
func TestNeedsShareNoMemory(t *testing.T) {
	roster := randomBook(prng.Seed(1), 60)
	p := visit.Default()
	want, wantNone := p.Needs(roster)
	needs, none := p.Needs(roster)
	for i := range needs {
		needs[i].Because = append(needs[i].Because, visit.Reason{Code: visit.NoTime})
		for j := range needs[i].Because {
			needs[i].Because[j] = visit.Reason{}
		}
		if i+1 < len(needs) {
			if diff := cmp.Diff(want[i+1], needs[i+1]); diff != "" {
				t.Fatalf("need %d changed with need %d (-want +got):\n%s", i+1, i, diff)
			}
		}
	}
	for i := range none {
		clear(none[i].Because)
	}
	needs, none = p.Needs(roster)
	if diff := cmp.Diff(want, needs) + cmp.Diff(wantNone, none); diff != "" {
		t.Errorf("the inputs changed with the results (-want +got):\n%s", diff)
	}
}

// TestNeedsRanks: the ranks are dense, rise, and obey the rules in their order.
func TestNeedsRanks(t *testing.T) {
	for seed := range uint64(60) {
		roster := randomBook(prng.Seed(seed), 80)
		for _, p := range presets() {
			needs, _ := p.Needs(roster)
			for i, b := range needs[1:] {
				a := needs[i]
				want := a.Rank
				if c := urgency(p, a, b); c > 0 {
					t.Errorf("seed %d: %s ranks before %s", seed, a.Key, b.Key)
				} else if c < 0 {
					want++
				}
				if b.Rank != want || needs[0].Rank != 1 {
					t.Errorf("seed %d: %s after %s has rank %d, want %d", seed, b.Key, a.Key, b.Rank, want)
				}
				if a.Rank == b.Rank && (a.Retailer > b.Retailer || a.Retailer == b.Retailer && a.Nth >= b.Nth) {
					t.Errorf("seed %d: %s stands before %s", seed, a.Key, b.Key)
				}
			}
		}
	}
}

// urgency is below 0 if a is more urgent than b by the rules, read off the
// reasons.
func urgency(p visit.Policy, a, b visit.Need) int {
	for _, codes := range [][]visit.Code{{visit.Booked, visit.Appointment}, {visit.Overdue}} {
		if x, y := hasCode(a.Because, codes...), hasCode(b.Because, codes...); x != y {
			if x {
				return -1
			}
			return 1
		} else if x {
			break
		}
	}
	if a.Nth != b.Nth {
		return a.Nth - b.Nth
	}
	class := func(n visit.Need) int {
		if i := slices.Index(p.Order, n.Class); i >= 0 {
			return i
		}
		return len(p.Order)
	}
	return class(a) - class(b)
}

// TestNeedsYear: a year planned month by month, each visit made on its target
// or on any safe day, keeps every gap across every month's end, and every month
// has its norm.
func TestNeedsYear(t *testing.T) {
	day := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	cal := calendar.Calendar{Week: weekOf("mon-fri", day)}
	for seed := range uint64(30) {
		r := prng.Seed(seed)
		for _, c := range visit.Default().Cadences[1:3] {
			p := visit.Default()
			shop := client.Retailer{ID: "R", Class: "B", Market: c.Market}
			var made []visit.Visit
			for month := calendar.MonthFrom(2024, time.January); month <= calendar.MonthFrom(2025, time.December); month++ {
				roster := visit.Roster{Month: month, Retailers: []client.Retailer{shop}, Visits: made, Calendar: cal}
				needs, _ := p.Needs(roster)
				if len(needs) != c.PerMonth {
					t.Fatalf("seed %d: %d visits in %s, the norm is %d", seed, len(needs), month, c.PerMonth)
				}
				slices.SortFunc(needs, func(a, b visit.Need) int { return a.Nth - b.Nth })
				for _, n := range needs {
					d := n.Target
					if seed > 0 {
						for d = n.SafeFrom + calendar.Date(r.IntN(int(n.SafeTo-n.SafeFrom)+1)); !cal.Works(d); d-- {
						}
					}
					made = append(made, visit.Visit{Retailer: "R", Date: d, State: visit.Done})
				}
			}
			for i := range made[1:] {
				if gap := int(made[i+1].Date - made[i].Date); gap < c.Gap.Min || gap > c.Gap.Max {
					t.Errorf("seed %d: %d days from %s to %s", seed, gap, made[i].Date, made[i+1].Date)
				}
			}
		}
	}
}

// TestValidPoliciesNeverStretch: with every day a working day, whatever valid
// days the visits of one month take, the next has room for its norm and keeps
// every gap, under every policy in calendar days that is valid.
func TestValidPoliciesNeverStretch(t *testing.T) {
	day := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	cal := calendar.Calendar{Week: weekOf("mon-sun", day)}
	valid := 0
	for seed := range uint64(1500) {
		r := prng.Seed(seed)
		n := r.Between(1, 5)
		gap := visit.Gap{Min: r.Between(1, 28/n), Unit: visit.CalendarDays}
		gap.Target = r.Between(gap.Min, 40/n)
		gap.Max = gap.Target + r.IntN(12)
		p := visit.Default()
		p.Cadences = []visit.Cadence{{PerMonth: n, Gap: gap}}
		if p.Validate() != nil {
			continue
		}
		valid++
		roster := visit.Roster{Month: calendar.MonthFrom(2024, time.Month(r.Between(1, 12))), Retailers: []client.Retailer{{ID: "R"}}, Calendar: cal}
		for range 14 {
			roster.Visits = append(roster.Visits, someMonth(t, r, p, roster)...)
			if t.Failed() {
				t.Fatalf("seed %d: %+v in %s", seed, p.Cadences[0], roster.Month)
			}
			roster.Month = roster.Month.Add(1)
		}
	}
	if valid < 500 {
		t.Errorf("only %d policies were valid", valid)
	}
}

// someMonth makes the visits of a month one after another, each on any of the
// widest days that the ones before leave it.
func someMonth(t *testing.T, r *prng.Rand, p visit.Policy, roster visit.Roster) []visit.Visit {
	t.Helper()
	var made []visit.Visit
	before := roster.Visits
	for left := p.Cadences[0].PerMonth; left > 0; left-- {
		roster.Visits = slices.Concat(before, made)
		needs, _ := p.Needs(roster)
		for _, n := range needs {
			if n.Stretched || n.Latest < n.Earliest || len(n.Holes) > 0 {
				t.Errorf("need %d: %s", n.Nth, show(needs))
			}
		}
		if len(needs) != left || t.Failed() {
			t.Errorf("%d visits left, want %d", len(needs), left)
			return nil
		}
		n := slices.MinFunc(needs, func(a, b visit.Need) int { return a.Nth - b.Nth })
		d := n.Earliest + calendar.Date(r.IntN(int(n.Latest-n.Earliest)+1))
		made = append(made, visit.Visit{Retailer: "R", Date: d, State: visit.Done})
	}
	return made
}

func BenchmarkNeeds200(b *testing.B) {
	roster := randomBook(prng.Seed(7), 200)
	roster.From = 0
	p := visit.Default()
	b.ReportAllocs()
	for b.Loop() {
		p.Needs(roster)
	}
}
