package main

import (
	"context"
	"fmt"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// plans is each rep's month, and that nothing is lost between them.
func (r *report) plans(ctx context.Context) (schedule.TeamPlan, error) {
	plan := r.policy.PlanTeam(ctx, r.team)
	r.Head(sayPlans)
	rows := [][]string{r.Heads(colRep, colBooked, colMissed, colDays, colWays, colViolations)}
	booked, missed, ways := 0, 0, 0
	for i, t := range r.team.Territories(plan.Assignment) {
		p := plan.Plans[i]
		violations := r.policy.Check(t, p)
		if len(violations) > 0 {
			return plan, fmt.Errorf("the plan of %s has %d violations, the first: %v", p.Rep, len(violations), violations[0])
		}
		rate := p.WayRate()
		rows = append(rows, page.Row(p.Rep, rate.Visits, len(p.Missed), daysOut(p), rate.Minutes, len(violations)))
		booked, missed, ways = booked+rate.Visits, missed+len(p.Missed), ways+rate.Minutes
	}
	rows = append(rows, page.Row(r.Say(sayAll), booked, missed, "", ways, ""))
	r.Table("lrrrrr", rows...)
	nobodys := len(plan.Assignment.Faults)
	if booked+missed+nobodys != len(r.team.Needs) {
		return plan, fmt.Errorf("%d booked, %d missed, %d nobody's of %d needs", booked, missed, nobodys, len(r.team.Needs))
	}
	r.Para(saySum, booked, missed, nobodys, len(r.team.Needs))
	policy := r.policy
	policy.Ways = schedule.WayRate{Minutes: ways, Visits: booked}
	r.Para(sayStaff, policy.Workload(whole(r.team)).Staff)
	return plan, nil
}

// daysOut is the days with a visit.
func daysOut(p schedule.Plan) (n int) {
	for _, d := range p.Days {
		if len(d.Bookings) > 0 {
			n++
		}
	}
	return n
}

// steady plans the month once more, with a worth put on each shop's weekday, and
// says what that costs in minutes of way.
func (r *report) steady(ctx context.Context, free schedule.TeamPlan) error {
	policy := r.policy
	policy.Stability = schedule.Stability{Weekday: 15}
	last := map[client.ID]calendar.Date{}
	for _, v := range r.team.Visits {
		last[v.Retailer] = v.Date
	}
	keeps := func(p schedule.Plan) (n int) {
		for _, d := range p.Days {
			for _, b := range d.Bookings {
				if last[b.Need.Retailer].Weekday() == d.Date.Weekday() {
					n++
				}
			}
		}
		return n
	}
	r.Head(saySteady, policy.Stability.Weekday)
	rows := [][]string{r.Heads(colRep, colVisits, colFree, colSteady, colCost)}
	visits, before, after, minutes := 0, 0, 0, 0
	var example string
	for i, t := range r.team.Territories(free.Assignment) {
		p := policy.Plan(ctx, t)
		if violations := policy.Check(t, p); len(violations) > 0 {
			return fmt.Errorf("the steady plan of %s has %d violations, the first: %v", p.Rep, len(violations), violations[0])
		}
		price := policy.Price(ctx, t, p, schedule.Replan{})
		n, was, is := p.WayRate().Visits, keeps(free.Plans[i]), keeps(p)
		rows = append(rows, page.Row(p.Rep, n, was, is, price.Minutes()))
		visits, before, after, minutes = visits+n, before+was, after+is, minutes+price.Minutes()
		if example == "" {
			example = r.kept(p)
		}
	}
	rows = append(rows, page.Row(r.Say(sayAll), visits, before, after, minutes))
	r.Table("lrrrr", rows...)
	r.Para(sayExample, example)
	return nil
}

// kept is the first booking that keeps its weekday at a price.
func (r *report) kept(p schedule.Plan) string {
	for _, d := range p.Days {
		for _, b := range d.Bookings {
			for _, why := range b.Because {
				if why.Code == schedule.KeepsWeekday && why.Have > 0 {
					return r.Say(sayKept, b.Need.Retailer, why.Text(r.Lang()))
				}
			}
		}
	}
	return ""
}
