package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
)

// fallsOut is the month without the last rep: the book shared among the others,
// and what does not fit cut by rule, in the open.
func (r *report) fallsOut(ctx context.Context) error {
	team := r.team
	team.Reps = slices.Clone(team.Reps)
	gone := &team.Reps[len(team.Reps)-1]
	gone.Away = []schedule.Away{{From: team.Month.First(), To: team.Month.Last(), Kind: schedule.Leave}}
	a := r.policy.Assign(team)

	r.Head(sayGone, string(gone.ID))
	for _, why := range a.Because {
		r.Item(why.Text(r.Lang()))
	}
	classes := map[client.Class]schedule.ClassRation{}
	var slips []schedule.Slip
	booked, missed := 0, 0
	for _, t := range team.Territories(a) {
		if t.Rep.ID == gone.ID {
			continue
		}
		// What a plan of all visits drives for one of them is the estimate
		// of the ways.
		policy := r.policy
		policy.Ways = policy.Plan(ctx, t).WayRate()
		cut := policy.Ration(t)
		for _, c := range cut.Classes {
			sum := classes[c.Class]
			sum.Wanted, sum.Floor, sum.Kept, sum.Slipped = sum.Wanted+c.Wanted, sum.Floor+c.Floor, sum.Kept+c.Kept, sum.Slipped+c.Slipped
			classes[c.Class] = sum
		}
		slips = append(slips, cut.Slips...)
		r.Para(sayCut, string(t.Rep.ID), page.Join(r.Page, cut.Because))

		t.Needs = cut.Needs(t.Needs)
		plan := policy.Plan(ctx, t)
		if violations := policy.Check(t, plan); len(violations) > 0 {
			return fmt.Errorf("the cut plan of %s has %d violations, the first: %v", plan.Rep, len(violations), violations[0])
		}
		booked, missed = booked+plan.WayRate().Visits, missed+len(plan.Missed)
	}
	rows := [][]string{{r.Say(colClass), r.Say(colVisits), r.Say(colFloor), r.Say(colKept), r.Say(colSlipped)}}
	for _, class := range r.policy.Visit.Order {
		c := classes[class]
		rows = append(rows, []string{string(class), fmt.Sprint(c.Wanted), fmt.Sprint(c.Floor), fmt.Sprint(c.Kept), fmt.Sprint(c.Slipped)})
	}
	r.Table("lrrrr", rows...)
	most := 0
	for _, s := range slips {
		most = max(most, len(s.Cut))
	}
	r.Para(saySlips, len(slips), most)
	for _, class := range r.policy.Rationing.Order {
		if i := slices.IndexFunc(slips, func(s schedule.Slip) bool { return s.Class == class }); i >= 0 {
			r.Item(r.Say(saySlip, string(class), page.Join(r.Page, slips[i].Because), slips[i].Days))
		}
	}
	r.Para(sayLeft, booked, missed)
	return nil
}
