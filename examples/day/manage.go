package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// coverage is the month so far by class, and the gap between big and small.
func (r *report) coverage() {
	ledger := r.policy.Visit.Ledger(r.roster(today()))
	r.Head(sayCoverage)
	rows := [][]string{r.Heads(colClass, colShops, colGoal, colDone, colMissed, colToPlan, colStay)}
	for _, row := range append(ledger.ByClass(), ledger.Total()) {
		stay := "–"
		if row.Timed > 0 {
			stay = fmt.Sprint(row.Minutes / row.Timed)
		}
		class := string(row.Class)
		if class == "" {
			class = r.Say(sayAll)
		}
		rows = append(rows, page.Row(class, row.Shops, row.Goal, row.Done, row.Missed, row.ToPlan, stay))
	}
	r.Table("lrrrrrr", rows...)
	page.Items(r.Page, r.policy.Visit.Coverage.Gaps(ledger)[0].Because) // the first is the team's
}

// call is a shop that asks by phone for its next visit to be on Thursday: what
// each day would cost, beside the plan there is, and the plan with it moved.
func (r *report) call() error {
	r.book.Needs, _ = r.policy.Visit.Needs(r.roster(today().AddDays(1)))
	plan := r.policy.Plan(context.Background(), r.book)
	i := slices.IndexFunc(r.book.Needs, func(n visit.Need) bool { return n.Retailer == "bell-yard" })
	need, wanted := r.book.Needs[i], march(19)
	s := r.policy.Suggest(r.book, plan, need)

	r.Head(sayCall, need.Retailer, wanted, planned(plan, need.Key))
	rows := [][]string{r.Heads(page.Phrase{}, colCost, colAdds, colOff, colOthers, colStart)}
	var said []schedule.Code
	for _, o := range s.Days {
		if o.Place > 0 {
			rows = append(rows, page.Row(o.Date, o.Cost, o.Way, o.Off, o.Others, o.Start.String()))
		}
	}
	r.Table("lrrrrl", rows...)
	for _, o := range s.Days {
		if o.Place == 0 && !slices.Contains(said, o.Because[0].Code) { // each blocker once
			said = append(said, o.Because[0].Code)
			r.Item(page.Join(r.Page, o.Because))
		}
	}

	plan, blocker := r.policy.Book(r.book, plan, need, wanted)
	if blocker.Code != 0 {
		return fmt.Errorf("%s cannot be booked: %s", wanted, blocker)
	}
	violations := r.policy.Check(r.book, plan)
	if len(violations) > 0 {
		return fmt.Errorf("the plan has %d violations, the first: %v", len(violations), violations[0])
	}
	r.Para(sayBooked, planned(plan, need.Key), len(violations))
	return nil
}

// planned is the day of a need in a plan.
func planned(plan schedule.Plan, key visit.Key) calendar.Date {
	for _, day := range plan.Days {
		if slices.ContainsFunc(day.Bookings, func(b schedule.Booking) bool { return b.Need == key }) {
			return day.Date
		}
	}
	return 0
}

// rides is the supervisor's month to come.
func (r *report) rides() {
	next := r.book.Month.Add(1)
	season := visit.Season{
		From: next.First(), To: next.Last(), Seed: 7, Calendar: r.book.Calendar, Retailers: slices.Clone(r.book.Retailers),
		Riders: []visit.Rider{{Rep: rep}, {Rep: "rep-9", Since: march(2)}},
	}
	for i, class := range []client.Class{"A", "A", "B", "B", "C", "C", "D", "D"} {
		season.Retailers = append(season.Retailers, client.Retailer{ID: client.ID(fmt.Sprintf("shop-%d", i+1)), Rep: "rep-9", Class: class})
	}
	plan := r.policy.Visit.Rides.Plan(season)
	r.Head(sayRides, next)
	for _, ride := range plan.Rides {
		r.Table("lll", page.Row(ride.Date, ride.Rep, page.Join(r.Page, ride.Because)))
	}
	for _, rider := range season.Riders {
		var asked []string
		for _, a := range plan.Sample {
			if a.Rep == rider.Rep {
				asked = append(asked, string(a.Retailer))
			}
		}
		r.Para(sayAsked, rider.Rep, strings.Join(asked, r.Say(sayComma)))
	}
	page.Items(r.Page, plan.Because)
}
