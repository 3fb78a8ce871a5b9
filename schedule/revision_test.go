package schedule_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// TestReplanHeals: whatever is wrong with a plan, its revision is right, with
// no more changes by choice than the budget.
func TestReplanHeals(t *testing.T) {
	healed := 0
	for seed := range 400 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan := p.Plan(context.Background(), terr)
		x := &patient{facts: newFacts(p, terr), r: r, plan: copied(plan)}
		for range r.Between(1, 3) {
			if prng.Pick(r, damages).do(x) && x.plan.Month == terr.Month {
				healed++
			}
		}
		rules := schedule.Replan{Budget: r.IntN(3)}
		if r.Chance(1, 3) {
			rules.Frozen = terr.Month.First().AddDays(r.IntN(30))
		}
		rev := p.Replan(context.Background(), terr, x.plan, rules)
		for _, v := range p.CheckRevision(terr, x.plan, rules, rev) {
			t.Fatalf("seed %d, %+v: %s: %+v", seed, rules, v.Code, v)
		}
	}
	if healed < 300 {
		t.Errorf("only %d damages", healed)
	}
}

// TestReplanOfOthers: a plan that is not the planner's but that Check passes
// comes back to the byte.
func TestReplanOfOthers(t *testing.T) {
	others := 0
	for seed := range 300 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan := anothers(r, p, terr)
		if len(p.Check(terr, plan)) > 0 {
			continue
		}
		others++
		rev := p.Replan(context.Background(), terr, plan, schedule.Replan{Budget: 5})
		if !reflect.DeepEqual(plan, rev.Plan) || len(rev.Diff.Changes) > 0 {
			t.Fatalf("seed %d: (-before +after):\n%s", seed, cmp.Diff(plan, rev.Plan))
		}
	}
	if others < 200 {
		t.Errorf("only %d plans of others are clean", others)
	}
}

// anothers is a plan as another hand might make it: fewer visits a day, their
// reasons left out, the rep home as late as the day allows, the proofs a word.
func anothers(r *prng.Rand, p schedule.Policy, t schedule.Territory) schedule.Plan {
	p.Limits.Visits = r.Between(1, 4)
	plan := p.Plan(context.Background(), t)
	for i := range plan.Days {
		d := &plan.Days[i]
		d.Because = nil
		for k := range d.Bookings {
			d.Bookings[k].Because = nil
		}
		if d.Back > 0 && d.Lunch.Close < d.Back {
			d.Back = max(d.Back, calendar.Clock(23, 0))
		}
	}
	for i := range plan.Missed {
		plan.Missed[i] = schedule.Miss{Need: plan.Missed[i].Need, Verdict: schedule.NoCapacity, Because: []schedule.Reason{{Code: schedule.NoPlace}}}
	}
	return plan
}

// TestReplanOrder: shuffled needs, retailers and visits give the same revision,
// a second call gives it too, and no input is changed.
func TestReplanOrder(t *testing.T) {
	for seed := range brief.Rounds(150) {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan := p.Plan(context.Background(), terr)
		rules := schedule.Replan{Budget: r.IntN(4), Frozen: terr.Month.First().AddDays(r.IntN(12)), Priced: true}
		for range 2 {
			prng.Pick(r, events).happen(r, &terr, plan, rules.Frozen)
		}
		before := copied(plan)
		want := p.Replan(context.Background(), terr, plan, rules)
		if !reflect.DeepEqual(before, plan) {
			t.Fatalf("seed %d: the earlier plan was changed (-before +after):\n%s", seed, cmp.Diff(before, plan))
		}
		order := make([]int, len(terr.Retailers)+1)
		for i := range order {
			order[i] = i
		}
		r.Shuffle(len(order)-1, func(i, j int) { order[i+1], order[j+1] = order[j+1], order[i+1] })
		got := p.Replan(context.Background(), shuffled(r, terr, order), plan, rules)
		if !reflect.DeepEqual(want, got) {
			t.Fatalf("seed %d: the revision depends on the order of the inputs (-want +got):\n%s", seed, cmp.Diff(want, got))
		}
		scribble(&got.Plan)
		if !reflect.DeepEqual(want, p.Replan(context.Background(), terr, plan, rules)) {
			t.Fatalf("seed %d: a second call differs", seed)
		}
	}
}

// scribble writes over everything that a plan holds.
func scribble(pl *schedule.Plan) {
	reasons := func(all []schedule.Reason) {
		for i := range all {
			all[i] = schedule.Reason{}
		}
	}
	for i := range pl.Days {
		for k := range pl.Days[i].Bookings {
			reasons(pl.Days[i].Bookings[k].Because)
			pl.Days[i].Bookings[k] = schedule.Booking{}
		}
		reasons(pl.Days[i].Because)
		pl.Days[i] = schedule.Day{}
	}
	for i := range pl.Missed {
		reasons(pl.Missed[i].Because)
		reasons(pl.Missed[i].Proof.Days)
		pl.Missed[i] = schedule.Miss{}
	}
}

// TestReplanSharesNoMemory: what is done to a revision is not done to the plan
// that it came from.
func TestReplanSharesNoMemory(t *testing.T) {
	for seed := range 60 {
		p, terr := random(prng.Seed(uint64(seed)))
		plan := p.Plan(context.Background(), terr)
		kept := p.Plan(context.Background(), terr)
		for _, rules := range []schedule.Replan{{}, {Refill: true, Frozen: terr.Month.First().AddDays(15)}} {
			rev := p.Replan(context.Background(), terr, plan, rules)
			scribble(&rev.Plan)
			if !reflect.DeepEqual(kept, plan) {
				t.Fatalf("seed %d: %s", seed, cmp.Diff(kept, plan))
			}
		}
	}
}

// TestReplanStopped stops a re-plan at every kind of point: what it has by then
// holds.
func TestReplanStopped(t *testing.T) {
	for seed := range 150 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan := p.Plan(context.Background(), terr)
		rules := schedule.Replan{Budget: r.IntN(4), Frozen: terr.Month.First().AddDays(r.IntN(12)), Priced: r.Chance(1, 2)}
		for range 3 {
			prng.Pick(r, events).happen(r, &terr, plan, rules.Frozen)
		}
		left := r.IntN(30)
		rev := p.Replan(countdown{context.Background(), &left}, terr, plan, rules)
		for _, v := range p.CheckRevision(terr, plan, rules, rev) {
			t.Fatalf("seed %d: %+v", seed, v)
		}
	}
}

// TestRevisionDamages damages revisions and wants CheckRevision to say so.
func TestRevisionDamages(t *testing.T) {
	frozenDay := func(rev *schedule.Revision, rules schedule.Replan) *schedule.Day {
		for i := range rev.Plan.Days {
			if d := &rev.Plan.Days[i]; d.Date < rules.Frozen && len(d.Bookings) > 0 {
				return d
			}
		}
		return nil
	}
	rows := []struct {
		name string
		want schedule.Code
		do   func(rev *schedule.Revision, rules *schedule.Replan) bool
	}{
		{"a frozen stay a minute later", schedule.FrozenMoved, func(rev *schedule.Revision, rules *schedule.Replan) bool {
			d := frozenDay(rev, *rules)
			if d != nil {
				starts(&d.Bookings[0], d.Bookings[0].Start+minute)
			}
			return d != nil
		}},
		{"a frozen stay left out", schedule.FrozenMoved, func(rev *schedule.Revision, rules *schedule.Replan) bool {
			d := frozenDay(rev, *rules)
			if d != nil {
				d.Bookings = d.Bookings[1:]
			}
			return d != nil
		}},
		{"a stay added to a frozen day", schedule.FrozenMoved, func(rev *schedule.Revision, rules *schedule.Replan) bool {
			d := frozenDay(rev, *rules)
			if d != nil {
				d.Bookings = append(d.Bookings, d.Bookings[0])
			}
			return d != nil
		}},
		{"a frozen day's coming home", schedule.FrozenMoved, func(rev *schedule.Revision, rules *schedule.Replan) bool {
			d := frozenDay(rev, *rules)
			if d != nil {
				d.Back += minute
			}
			return d != nil
		}},
		{"more spent than the budget", schedule.OverBudget, func(rev *schedule.Revision, rules *schedule.Replan) bool {
			rules.Budget = rev.Spent - 1
			return rev.Spent > 0
		}},
		{"a change not told", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool {
			i := slices.IndexFunc(rev.Diff.Changes, func(c schedule.Change) bool { return c.Fate != schedule.Kept })
			if i >= 0 {
				rev.Diff.Changes = slices.Delete(rev.Diff.Changes, i, i+1)
			}
			return i >= 0
		}},
		{"a change of another fate", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool {
			if len(rev.Diff.Changes) > 0 {
				c := &rev.Diff.Changes[0]
				c.Fate = c.Fate%schedule.Added + 1
			}
			return len(rev.Diff.Changes) > 0
		}},
		{"a change told twice", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool {
			if len(rev.Diff.Changes) > 0 {
				rev.Diff.Changes = append(rev.Diff.Changes, rev.Diff.Changes[0])
			}
			return len(rev.Diff.Changes) > 0
		}},
		{"to another time than the plan's", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool {
			i := slices.IndexFunc(rev.Diff.Changes, func(c schedule.Change) bool { return c.To.Date.Valid() })
			if i >= 0 {
				rev.Diff.Changes[i].To.Time.Close += minute
			}
			return i >= 0
		}},
		{"a total too high", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool { rev.Diff.Kept++; return true }},
		{"ways too many", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool { rev.Diff.Travel++; return true }},
		{"a change of nothing", schedule.WrongDiff, func(rev *schedule.Revision, _ *schedule.Replan) bool {
			rev.Diff.Changes = append(rev.Diff.Changes, schedule.Change{Need: visit.Key{Retailer: "X"}})
			return true
		}},
	}
	const months, enough = 1200, 15
	applied := make([]int, len(rows))
	for seed := 0; seed < months && slices.Min(applied) < enough; seed++ {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		if len(terr.Retailers) > 30 {
			continue
		}
		plan := p.Plan(context.Background(), terr)
		rules := schedule.Replan{Budget: 5, Frozen: terr.Month.First().AddDays(r.IntN(12))}
		for range 3 {
			prng.Pick(r, events).happen(r, &terr, plan, rules.Frozen)
		}
		rev := p.Replan(context.Background(), terr, plan, rules)
		for i, row := range rows {
			bad, was := rev, rules
			bad.Plan, bad.Diff.Changes = copied(rev.Plan), slices.Clone(rev.Diff.Changes)
			if applied[i] >= enough || !row.do(&bad, &was) {
				continue
			}
			applied[i]++
			found := p.CheckRevision(terr, plan, was, bad)
			if !slices.ContainsFunc(found, func(v schedule.Violation) bool { return v.Code == row.want }) {
				t.Fatalf("seed %d, %s: no %s in %+v", seed, row.name, row.want, found)
			}
		}
	}
	for i, row := range rows {
		if applied[i] < 8 {
			t.Errorf("%s: only %d revisions could be damaged so", row.name, applied[i])
		}
	}
}

// TestChangesAreCounted: where both plans are sound, CheckRevision counts every
// booking that left its day, whatever the revision says.
func TestChangesAreCounted(t *testing.T) {
	counted := 0
	for seed := range 200 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan, later := p.Plan(context.Background(), terr), anothers(r, p, terr)
		if len(p.Check(terr, later)) > 0 {
			continue
		}
		rev := schedule.Revision{Plan: later, Diff: plan.Diff(later)}
		left := rev.Diff.Moved + rev.Diff.Dropped
		for _, v := range p.CheckRevision(terr, plan, schedule.Replan{Budget: left}, rev) {
			t.Fatalf("seed %d: %+v", seed, v)
		}
		if left == 0 {
			continue
		}
		counted++
		found := p.CheckRevision(terr, plan, schedule.Replan{Budget: left - 1}, rev)
		if len(found) != 1 || found[0].Code != schedule.OverBudget || found[0].Have != left {
			t.Fatalf("seed %d: %d changes, found %+v", seed, left, found)
		}
	}
	if counted < 50 {
		t.Errorf("only %d pairs of plans", counted)
	}
}

// TestReplanWire: a revision survives JSON, and so do what it is held to and
// the wishes.
func TestReplanWire(t *testing.T) {
	for seed := range 20 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		plan := p.Plan(context.Background(), terr)
		rules := schedule.Replan{Budget: 5, Frozen: terr.Month.First().AddDays(r.IntN(12)), Priced: true, Refill: true}
		events[0].happen(r, &terr, plan, rules.Frozen)
		if len(terr.Retailers) > 30 {
			continue
		}
		terr.Wishes = []schedule.Wish{{Retailer: "S001", Weekdays: workweek}}
		roundTrip(t, rules)
		roundTrip(t, terr)
		roundTrip(t, p.Replan(context.Background(), terr, plan, rules))
	}
}
