package schedule_test

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// village is a territory of three shops, one of which opens late.
func village() schedule.Territory {
	office := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 30)}}
	late := calendar.Hours{{Open: calendar.Clock(13, 0), Close: calendar.Clock(22, 0)}}
	week := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	month := calendar.MonthFrom(2025, time.March)
	t := schedule.Territory{
		Month:    month,
		Rep:      schedule.Rep{ID: "wang", Field: schedule.FieldWeek(), Lunch: schedule.PeakLunch()},
		Calendar: calendar.Calendar{Week: calendar.Every(office, week...)},
		Travel:   schedule.Travel{Unknown: 8},
		Retailers: []client.Retailer{
			{ID: "R1", Market: client.Rural},
			{ID: "R2", Market: client.Rural, Hours: calendar.Every(late, week...)},
			{ID: "R3", Market: client.Rural, Closed: calendar.DateFrom(2025, time.March, 5)},
		},
	}
	for _, r := range t.Retailers {
		t.Needs = append(t.Needs, visit.Need{
			Key: visit.Key{Retailer: r.ID, Month: month, Nth: 1}, Minutes: 10, Rank: 1,
			Earliest: calendar.DateFrom(2025, time.March, 5), Target: calendar.DateFrom(2025, time.March, 5),
			Latest: calendar.DateFrom(2025, time.March, 6),
		})
	}
	return t
}

func ExamplePolicy_Plan() {
	plan := schedule.Default().Plan(context.Background(), village())
	for _, day := range plan.Days {
		for _, b := range day.Bookings {
			fmt.Println(day.Date, b.Start, b.Need.Retailer)
			for _, r := range b.Because {
				fmt.Println("  ", r)
			}
		}
	}
	for _, m := range plan.Missed {
		fmt.Println(m.Need.Retailer, "missed:", m.Verdict, "for", m.Proof.Strength)
		for _, r := range m.Proof.Days {
			fmt.Println("  ", r)
		}
	}
	// Output:
	// 2025-03-05 09:08 R1
	//    2025-03-05 is its target
	//    it adds 8 minutes of way
	// 2025-03-05 13:00 R2
	//    2025-03-05 is its target
	//    it adds 8 minutes of way
	//    a wait of 112 minutes, 11:08-13:00
	// R3 missed: impossible for any_plan
	//    the shop is closed on 2025-03-05
	//    the shop is closed on 2025-03-06
}

func ExamplePolicy_Check() {
	policy, territory := schedule.Default(), village()
	plan := policy.Plan(context.Background(), territory)
	fmt.Println("as planned:", policy.Check(territory, plan))

	fifth := &plan.Days[4]
	fifth.Bookings[0].Start, fifth.Bookings[0].End = calendar.Clock(10, 30), calendar.Clock(10, 40)
	for _, v := range policy.Check(territory, plan) {
		fmt.Printf("%s: %s\n", v.Code, v)
	}
	// Output:
	// as planned: []
	// in_peak: on 2025-03-05 it lies in the sales peak 10:00-12:00
	// lunch_busy: on 2025-03-05 lunch meets a visit or a way, 10:30-10:40
}

func ExamplePolicy_Workload() {
	load := schedule.Default().Workload(village())
	visits, days := load.PerDay()
	fmt.Printf("%d visits on %d days\n", visits, days)
	for _, r := range load.Because {
		fmt.Println(r)
	}
	// Output:
	// 3 visits on 21 days
	// fewer visits a day than the norm of 13
}

// A rep who falls ill: the visits of the day go elsewhere, and the plan says
// which, why, and what it cost to leave the others alone.
func ExamplePolicy_Replan() {
	policy, territory := schedule.Default(), village()
	plan := policy.Plan(context.Background(), territory)

	fifth := calendar.DateFrom(2025, time.March, 5)
	territory.Rep.Away = []schedule.Away{{From: fifth, To: fifth, Kind: schedule.Leave}}
	rev := policy.Replan(context.Background(), territory, plan, schedule.Replan{Frozen: fifth, Budget: 2, Priced: true})

	for _, c := range rev.Diff.Changes {
		fmt.Println(c.Need.Retailer, c.Fate, "from", c.From.Date, c.From.Time, "to", c.To.Date, c.To.Time)
		for _, r := range c.Because {
			fmt.Println("  ", r)
		}
	}
	fmt.Println("of the budget:", rev.Spent, "ways:", rev.Diff.Travel, "stability costs:", rev.Price.Minutes())
	// Output:
	// R1 moved from 2025-03-05 09:08-09:18 to 2025-03-06 09:08-09:18
	//    the rep is away on 2025-03-05: leave
	// R2 moved from 2025-03-05 13:00-13:10 to 2025-03-06 13:00-13:10
	//    the rep is away on 2025-03-05: leave
	// of the budget: 0 ways: 0 stability costs: 0
}
