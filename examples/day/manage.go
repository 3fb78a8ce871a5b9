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
	rows := [][]string{{r.Say(colClass), r.Say(colShops), r.Say(colGoal), r.Say(colDone), r.Say(colMissed), r.Say(colToPlan), r.Say(colStay)}}
	for _, row := range append(ledger.ByClass(), ledger.Total()) {
		stay := "–"
		if row.Timed > 0 {
			stay = fmt.Sprint(row.Minutes / row.Timed)
		}
		class := string(row.Class)
		if class == "" {
			class = r.Say(sayAll)
		}
		rows = append(rows, []string{class, fmt.Sprint(row.Shops), fmt.Sprint(row.Goal), fmt.Sprint(row.Done), fmt.Sprint(row.Missed), fmt.Sprint(row.ToPlan), stay})
	}
	r.Table("lrrrrrr", rows...)
	for _, s := range r.policy.Visit.Coverage.Gaps(ledger)[:1] {
		for _, why := range s.Because {
			r.Item(why.Text(r.Lang()))
		}
	}
}

// call is a shop that asks by phone for its next visit to be on Thursday: what
// each day would cost, beside the plan there is, and the plan with it moved.
func (r *report) call() error {
	r.book.Needs, _ = r.policy.Visit.Needs(r.roster(today().AddDays(1)))
	plan := r.policy.Plan(context.Background(), r.book)
	i := slices.IndexFunc(r.book.Needs, func(n visit.Need) bool { return n.Retailer == "bell-yard" })
	need, wanted := r.book.Needs[i], march(19)
	s := r.policy.Suggest(r.book, plan, need)

	r.Head(sayCall, string(need.Retailer), wanted.String(), planned(plan, need.Key).String())
	rows := [][]string{{"", r.Say(colCost), r.Say(colAdds), r.Say(colOff), r.Say(colOthers), r.Say(colStart)}}
	var said []schedule.Code
	for _, o := range s.Days {
		if o.Place > 0 {
			rows = append(rows, []string{o.Date.String(), fmt.Sprint(o.Cost), fmt.Sprint(o.Way), fmt.Sprint(o.Off), fmt.Sprint(o.Others), o.Start.String()})
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
	r.Para(sayBooked, planned(plan, need.Key).String(), len(violations))
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
	r.Head(sayRides, next.String())
	for _, ride := range plan.Rides {
		r.Table("lll", []string{ride.Date.String(), string(ride.Rep), page.Join(r.Page, ride.Because)})
	}
	for _, rider := range season.Riders {
		var asked []string
		for _, a := range plan.Sample {
			if a.Rep == rider.Rep {
				asked = append(asked, string(a.Retailer))
			}
		}
		r.Para(sayAsked, string(rider.Rep), strings.Join(asked, r.Say(sayComma)))
	}
	page.Items(r.Page, plan.Because)
}
