package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
)

// shortfall is what is cut in all territories together.
type shortfall struct {
	classes        map[client.Class]schedule.ClassRation
	slips          []schedule.Slip
	booked, missed int
}

// fallsOut is the month without the last rep: the book shared among the others,
// and what does not fit cut by rule, in the open.
func (r *report) fallsOut(ctx context.Context) error {
	team := r.team
	team.Reps = slices.Clone(team.Reps)
	gone := &team.Reps[len(team.Reps)-1]
	gone.Away = []schedule.Away{{From: team.Month.First(), To: team.Month.Last(), Kind: schedule.Leave}}
	a := r.policy.Assign(team)

	r.Head(sayGone, gone.ID)
	page.Items(r.Page, a.Because)
	all := shortfall{classes: map[client.Class]schedule.ClassRation{}}
	for _, t := range team.Territories(a) {
		if t.Rep.ID == gone.ID {
			continue
		}
		if err := r.cut(ctx, t, &all); err != nil {
			return err
		}
	}
	r.slips(all)
	return nil
}

// cut takes from one rep's month what does not fit, and plans the rest. The
// ways are estimated by what a plan of all the visits drives for one.
func (r *report) cut(ctx context.Context, t schedule.Territory, all *shortfall) error {
	policy := r.policy
	policy.Ways = policy.Plan(ctx, t).WayRate()
	cut := policy.Ration(t)
	for _, c := range cut.Classes {
		sum := all.classes[c.Class]
		sum.Wanted, sum.Floor, sum.Kept, sum.Slipped = sum.Wanted+c.Wanted, sum.Floor+c.Floor, sum.Kept+c.Kept, sum.Slipped+c.Slipped
		all.classes[c.Class] = sum
	}
	all.slips = append(all.slips, cut.Slips...)
	r.Para(sayCut, t.Rep.ID, page.Join(r.Page, cut.Because))

	t.Needs = cut.Needs(t.Needs)
	plan := policy.Plan(ctx, t)
	if violations := policy.Check(t, plan); len(violations) > 0 {
		return fmt.Errorf("the cut plan of %s has %d violations, the first: %v", plan.Rep, len(violations), violations[0])
	}
	all.booked, all.missed = all.booked+plan.WayRate().Visits, all.missed+len(plan.Missed)
	return nil
}

// slips prints who goes without, and by how much.
func (r *report) slips(all shortfall) {
	rows := [][]string{r.Heads(colClass, colVisits, colFloor, colKept, colSlipped)}
	for _, class := range r.policy.Visit.Order {
		c := all.classes[class]
		rows = append(rows, page.Row(class, c.Wanted, c.Floor, c.Kept, c.Slipped))
	}
	r.Table("lrrrr", rows...)
	most := 0
	for _, s := range all.slips {
		most = max(most, len(s.Cut))
	}
	r.Para(saySlips, len(all.slips), most)
	for _, class := range r.policy.Rationing.Order {
		if i := slices.IndexFunc(all.slips, func(s schedule.Slip) bool { return s.Class == class }); i >= 0 {
			r.Item(r.Say(saySlip, class, page.Join(r.Page, all.slips[i].Because), all.slips[i].Days))
		}
	}
	r.Para(sayLeft, all.booked, all.missed)
}
