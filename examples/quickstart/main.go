// Quickstart is the example of the README: two shops, their needs for a month,
// a plan with reasons, and the plan checked.
package main

import (
	"context"
	"fmt"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func main() {
	hours, _ := calendar.ParseWeek("Mo-Sa 08:00-20:00; Tu off")
	month, _ := calendar.ParseMonth("2026-05")
	shops := []client.Retailer{
		{ID: "north-gate", Market: client.Urban, Class: "A", Hours: hours, Position: client.Position{Lat: 41_601_000, Lon: -93_610_000}},
		{ID: "mill-lane", Market: client.Rural, Class: "C", Hours: hours, Position: client.Position{Lat: 41_690_000, Lon: -93_520_000}},
	}
	t := schedule.Territory{
		Month:     month,
		Retailers: shops,
		Calendar:  calendar.Calendar{Week: schedule.FieldWeek()}, // add holidays and make-up days as Exceptions
		Rep:       schedule.Rep{ID: "rep 7", Home: shops[0].Position, Field: schedule.FieldWeek(), Lunch: schedule.PeakLunch()},
		Travel:    schedule.Travel{Speed: 500, Detour: 130},
	}
	policy := schedule.Default() // urban twice a month, rural once; nobody in a sales peak
	t.Needs, _ = policy.Visit.Needs(visit.Roster{Month: month, Retailers: shops, Calendar: t.Calendar})
	plan := policy.Plan(context.Background(), t)
	for _, day := range plan.Days {
		for _, b := range day.Bookings {
			fmt.Println(day.Date, b.Start, b.Need.Retailer, b.Because)
		}
	}
	fmt.Println("missed:", len(plan.Missed), "violations:", len(policy.Check(t, plan)))
}
