package main

import (
	"context"
	"slices"

	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// sickBudget is how many visits of other days may leave theirs for the sake of
// those that a sick day loses.
const sickBudget = 10

// sickDay is what becomes of the plan if the rep is ill on one of its days.
type sickDay struct {
	date       calendar.Date
	lost       int // visits planned for it
	input      schedule.Territory
	revision   schedule.Revision
	violations []schedule.Violation
}

// supposeIll re-plans the month for a rep who is ill on its first day with
// visits after the middle. The morning of that day is soon enough.
func (d *decisions) supposeIll(ctx context.Context) {
	middle := d.month.First().AddDays(15)
	at := slices.IndexFunc(d.plan.Days, func(day schedule.Day) bool { return day.Date >= middle && len(day.Bookings) > 0 })
	if at < 0 {
		return
	}
	s := sickDay{date: d.plan.Days[at].Date, lost: len(d.plan.Days[at].Bookings), input: d.input}
	s.input.Rep.Away = append(slices.Clone(d.input.Rep.Away), schedule.Away{From: s.date, To: s.date, Kind: schedule.Leave})
	held := schedule.Replan{Frozen: s.date, Budget: sickBudget, Priced: true}
	s.revision = d.policy.Replan(ctx, s.input, d.plan, held)
	s.violations = d.policy.CheckRevision(s.input, d.plan, held, s.revision)
	d.sick = s
}
