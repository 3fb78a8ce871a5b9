package schedule_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// events is what may happen to a territory while its plan is followed.
var events = []struct {
	name   string
	happen func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date)
}{
	{"sick", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		d := from.AddDays(r.IntN(9) - 1)
		t.Rep.Away = append(slices.Clone(t.Rep.Away), schedule.Away{From: d, To: d.AddDays(r.IntN(2)), Kind: schedule.Leave})
	}},
	{"weather", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		d := from.AddDays(r.IntN(9))
		t.Rep.Away = append(slices.Clone(t.Rep.Away), schedule.Away{
			From: d, To: d, Kind: schedule.Weather,
			Hours: prng.Pick(r, []calendar.Interval{{}, interval(900, 1000), interval(1200, 1600), interval(1300, 1310)}),
		})
	}},
	{"missed", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		t.Visits = slices.Clone(t.Visits)
		for _, d := range plan.Days {
			for _, b := range d.Bookings {
				if d.Date < from && r.Chance(1, 3) {
					t.Visits = append(t.Visits, visit.Visit{Retailer: b.Need.Retailer, Date: d.Date, State: visit.Missed})
				}
			}
		}
	}},
	{"done", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		t.Visits, t.Needs = slices.Clone(t.Visits), slices.Clone(t.Needs)
		for _, d := range plan.Days {
			for _, b := range d.Bookings {
				if d.Date < from && r.Chance(2, 3) {
					t.Visits = append(t.Visits, visit.Visit{Retailer: b.Need.Retailer, Date: d.Date, State: visit.Done})
					t.Needs = slices.DeleteFunc(t.Needs, func(n visit.Need) bool { return n.Key == b.Need })
				}
			}
		}
	}},
	{"urgent", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		t.Needs = slices.Clone(t.Needs)
		for range r.Between(1, 4) {
			shop := prng.Pick(r, t.Retailers)
			n := visit.Need{
				Key: visit.Key{Retailer: shop.ID, Month: t.Month, Nth: 9 + r.IntN(1<<20)}, Minutes: 10, Rank: 1,
				Earliest: from, Latest: from.AddDays(r.Between(0, 5)), Target: from,
			}
			for _, o := range t.Needs {
				if o.Retailer == shop.ID {
					n.Gap, n.After, n.Before = o.Gap, o.After, o.Before
				}
			}
			t.Needs = append(t.Needs, n)
		}
	}},
	{"holiday", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		d, e := from.AddDays(r.IntN(6)), from.AddDays(r.IntN(15))
		all := slices.DeleteFunc(slices.Clone(t.Calendar.Exceptions), func(x calendar.Exception) bool { return x.Date == d || x.Date == e })
		all = append(all, calendar.Exception{Date: d, Name: "Feast"})
		if e != d {
			all = append(all, calendar.Exception{Date: e, Name: "Make-up", Hours: hours(900, 1600)})
		}
		slices.SortFunc(all, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
		t.Calendar.Exceptions = all
	}},
	{"shop", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		t.Retailers = slices.Clone(t.Retailers)
		shop := &t.Retailers[r.IntN(len(t.Retailers))]
		if r.Chance(1, 3) {
			shop.Closed = from.AddDays(r.IntN(5))
		} else {
			shop.Hours = calendar.Every(hours(1300, 1800), workweek...)
		}
	}},
	{"struck", func(r *prng.Rand, t *schedule.Territory, plan schedule.Plan, from calendar.Date) {
		if t.Needs = slices.Clone(t.Needs); len(t.Needs) > 0 {
			i := r.IntN(len(t.Needs))
			t.Needs = slices.Delete(t.Needs, i, i+1)
		}
	}},
	{"nothing", func(*prng.Rand, *schedule.Territory, schedule.Plan, calendar.Date) {}},
}

// TestRandomReplans plans random months, lets things happen and revises the
// plan: Check finds nothing from the freeze line on, every need is accounted
// for, nothing before the line moves, no more than the budget is spent, and the
// difference is true (all by CheckRevision, which shares nothing with Replan).
func TestRandomReplans(t *testing.T) {
	fates, verdicts, spent := map[schedule.Fate]int{}, map[schedule.Verdict]int{}, 0
	for seed := range brief.Rounds(2100) {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		if seed > 500 && len(terr.Retailers) > 30 {
			continue // the slow path is slow on these
		}
		plan := p.Plan(context.Background(), terr)
		rules := schedule.Replan{Budget: prng.Pick(r, []int{0, 0, 1, 3, 100}), Refill: r.Chance(1, 4)}
		if r.Chance(3, 4) {
			rules.Frozen = terr.Month.First().AddDays(r.IntN(25))
		}
		if r.Chance(1, 4) {
			rules.From = rules.Frozen.AddDays(r.Between(-5, 3))
		}
		for range r.Between(1, 3) {
			prng.Pick(r, events).happen(r, &terr, plan, max(rules.From, rules.Frozen, terr.Month.First()))
		}
		rev := p.Replan(context.Background(), terr, plan, rules)
		for _, v := range p.CheckRevision(terr, plan, rules, rev) {
			t.Fatalf("seed %d, %+v: %+v", seed, rules, v)
		}
		for _, c := range rev.Diff.Changes {
			if fates[c.Fate]++; len(c.Because) == 0 {
				t.Fatalf("seed %d: no reason for %+v", seed, c)
			}
		}
		if err := undisturbed(p.Check(terr, plan), plan, rev); err != nil {
			t.Fatalf("seed %d, %+v: %v", seed, rules, err)
		}
		asGiven := !rules.Refill && reflect.DeepEqual(plan, rev.Plan)
		read := newFacts(p, terr).readRevised(rev.Plan, rules)
		for _, m := range rev.Plan.Missed {
			if verdicts[m.Verdict]++; asGiven {
				continue
			}
			if err := read.verify(m); err != nil {
				t.Fatalf("seed %d, %+v: %v", seed, rules, err)
			}
			for _, r := range m.Because {
				if r.Code == schedule.BudgetSpent && rev.Spent < rules.Budget {
					t.Fatalf("seed %d, %+v: the budget is not spent (%d): %+v", seed, rules, rev.Spent, m)
				}
			}
		}
		spent += rev.Spent
		if err := read.returned(rev.Diff); err != nil {
			t.Fatalf("seed %d, %+v: %v", seed, rules, err)
		}
		refilled := p.Replan(context.Background(), terr, rev.Plan, schedule.Replan{From: rules.From, Frozen: rules.Frozen, Refill: true})
		if n := slices.IndexFunc(refilled.Diff.Changes, func(c schedule.Change) bool { return c.Fate != schedule.Kept }); n >= 0 && !asGiven {
			t.Fatalf("seed %d: a second revision changes more: %+v", seed, refilled.Diff.Changes[n])
		}
		again := p.Replan(context.Background(), terr, rev.Plan, schedule.Replan{From: rules.From, Frozen: rules.Frozen})
		if !reflect.DeepEqual(rev.Plan, again.Plan) {
			t.Fatalf("seed %d: a second revision changes it (-first +second):\n%s", seed, cmp.Diff(rev.Plan, again.Plan))
		}
	}
	t.Logf("fates %v, verdicts %v, spent %d", fates, verdicts, spent)
}

// undisturbed wants the days on which nothing is wrong, and to which or from
// which no booking goes, to be as they were to the letter.
func undisturbed(found []schedule.Violation, plan schedule.Plan, rev schedule.Revision) error {
	disturbed := map[calendar.Date]bool{}
	for _, v := range found {
		disturbed[v.Date] = true
	}
	for _, c := range rev.Diff.Changes {
		if c.Fate != schedule.Kept && c.Fate != schedule.Retimed {
			disturbed[c.From.Date], disturbed[c.To.Date] = true, true
		}
	}
	for i, d := range plan.Days {
		if !disturbed[d.Date] && !reflect.DeepEqual(d.Bookings, rev.Plan.Days[i].Bookings) {
			return fmt.Errorf("%s is disturbed (-before +after):\n%s", d.Date, cmp.Diff(d, rev.Plan.Days[i]))
		}
	}
	return nil
}

// returned wants no booking elsewhere that its old day would take back.
func (b *booked) returned(d schedule.Diff) error {
	for _, c := range d.Changes {
		if c.Fate != schedule.Moved || c.From.Date < b.from || c.From.Date.Month() != b.t.Month {
			continue
		}
		n := b.need[c.Need]
		left := slices.DeleteFunc(slices.Clone(b.days[c.To.Date]), func(o *visit.Need) bool { return o == n })
		in := c.From.Date >= n.Earliest && c.From.Date <= n.Latest && b.spaced(n, c.From.Date, n) && b.inserts(n, c.From.Date, nil)
		if in && b.drives(c.To.Date, left) {
			return fmt.Errorf("%s could go back to %s: %+v", n.Key, c.From.Date, c)
		}
	}
	return nil
}

// TestReplanOfWhatHolds: a plan that the facts bear out comes back to the byte,
// whatever the freeze line and the budget, also one that somebody else made.
func TestReplanOfWhatHolds(t *testing.T) {
	for seed := range 150 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan := p.Plan(context.Background(), terr)
		for _, rules := range []schedule.Replan{
			{}, {Refill: true}, {Refill: true, Budget: 50}, {Budget: 9, Frozen: terr.Month.First().AddDays(r.IntN(31))},
		} {
			rev := p.Replan(context.Background(), terr, plan, rules)
			if !reflect.DeepEqual(plan, rev.Plan) || len(rev.Diff.Changes) > 0 || rev.Spent > 0 {
				t.Fatalf("seed %d, %+v: %+v (-before +after):\n%s", seed, rules, rev.Diff, cmp.Diff(plan, rev.Plan))
			}
		}
	}
}

// TestReplanMidMonth follows a month by the visit policy: on the twelfth the
// needs are asked for anew, and what was done, missed and still to come is told
// from the record alone.
func TestReplanMidMonth(t *testing.T) {
	p, terr := town(120)
	p.Visit = visit.Default()
	r := prng.Seed(3)
	for i := range terr.Retailers {
		terr.Retailers[i].Class = "B"
		terr.Retailers[i].Market = prng.Pick(r, []client.Market{client.Urban, client.Rural})
		terr.Visits = append(terr.Visits, visit.Visit{Retailer: terr.Retailers[i].ID, Date: date(1).AddDays(-r.Between(3, 20)), State: visit.Done})
	}
	roster := visit.Roster{Month: terr.Month, Retailers: terr.Retailers, Visits: terr.Visits, Calendar: terr.Calendar}
	terr.Needs, _ = p.Visit.Needs(roster)
	plan := p.Plan(context.Background(), terr)

	missed := 0
	for _, d := range plan.Days[:11] {
		for _, b := range d.Bookings {
			if r.Chance(9, 10) {
				terr.Visits = append(terr.Visits, visit.Visit{Retailer: b.Need.Retailer, Date: d.Date, State: visit.Done})
			} else {
				missed++
			}
		}
	}
	roster.Visits, roster.From = terr.Visits, date(12)
	terr.Needs, _ = p.Visit.Needs(roster)
	rules := schedule.Replan{From: date(12), Frozen: date(13), Budget: 5}
	rev := p.Replan(context.Background(), terr, plan, rules)
	for _, v := range p.CheckRevision(terr, plan, rules, rev) {
		t.Errorf("%+v", v)
	}
	again, booked := 0, 0
	for _, d := range rev.Plan.Days {
		booked += len(d.Bookings)
	}
	for _, c := range rev.Diff.Changes {
		if slices.ContainsFunc(c.Because, func(r schedule.Reason) bool { return r.Code == schedule.OpenAgain }) {
			again++
		}
	}
	d := rev.Diff
	d.Changes = nil
	t.Logf("%d missed, %d of them booked again, of %d; %+v", missed, again, booked, d)
	if missed == 0 || again+len(rev.Plan.Missed) < missed || rev.Spent > 5 || 10*d.Kept < 8*booked {
		t.Errorf("%d missed, %d booked again, %d spent, %+v", missed, again, rev.Spent, rev.Diff)
	}
}
