package route_test

import (
	"context"
	"fmt"

	"github.com/rapport-go/rapport/schedule/route"
)

// Two days, one crew. The first site wants both days, the others either; the
// crew carries two visits a day.
func Example() {
	days := [][]int{{0}, {1}}
	s := route.Solve(context.Background(), route.Problem{
		Points: 4, // the base and three sites on a line, the last on the other side
		Time: []int32{
			0, 10, 20, 10,
			10, 0, 10, 20,
			20, 10, 0, 30,
			10, 20, 30, 0,
		},
		Sites: []route.Site{
			{Point: 1, Demand: 1, Patterns: [][]int{{0, 1}}},
			{Point: 2, Demand: 1, Patterns: days},
			{Point: 3, Demand: 1, Patterns: days},
			{Point: 3, Demand: 9, Patterns: days},
		},
		Days:   []route.Day{{Crews: 1, Load: 2}, {Crews: 1, Load: 2}},
		Effort: 1000,
	})
	for _, r := range s.Routes {
		fmt.Println("day", r.Day, "sites", r.Sites, "cost", r.Cost, "load", r.Load)
	}
	for _, l := range s.Left {
		fmt.Println("site", l.Site, "left out:", l.Code)
	}
	fmt.Println("cost", s.Cost)
	// Output:
	// day 0 sites [0 2] cost 40 load 2
	// day 1 sites [1 0] cost 40 load 2
	// site 3 left out: too_heavy
	// cost 80
}

// A rep's week. One shop wants two visits at least two days apart, one has an
// appointment, one is only worth a call if it is on the way, and there is an hour
// of lunch.
func Example_visits() {
	hours := []route.Window{{From: 9 * 60, To: 12 * 60}, {From: 13 * 60, To: 17 * 60}}
	days := []route.Choice{{Day: 0, Windows: hours}, {Day: 1, Cost: 5, Windows: hours}, {Day: 2, Windows: hours}}
	day := route.Day{Shifts: []route.Shift{{
		Open:   []route.Window{{From: 8 * 60, To: 17 * 60}},
		Breaks: []route.Window{{From: 11 * 60, To: 14 * 60}}, Pause: 60,
		Until: 18 * 60,
	}}}
	s := route.Solve(context.Background(), route.Problem{
		Points: 4, // home and three shops on a line, the last on the other side
		Time: []int32{
			0, 30, 60, 90,
			30, 0, 30, 120,
			60, 30, 0, 150,
			90, 120, 150, 0,
		},
		Sites: []route.Site{
			{Point: 1, Visits: []route.Visit{
				{Service: 45, Days: days},
				{Service: 45, Days: days, MinGap: 2},
			}},
			{Point: 2, Visits: []route.Visit{{Service: 60, Days: []route.Choice{
				{Day: 2, Windows: []route.Window{{From: 14 * 60, To: 15 * 60}}},
			}}}},
			{Point: 3, Visits: []route.Visit{{Service: 30, Days: days, Prize: 100}}},
		},
		Days:   []route.Day{day, day, day},
		Effort: 1000,
	})
	for _, r := range s.Routes {
		fmt.Println("day", r.Day, "sites", r.Sites, "visits", r.Visits, "cost", r.Cost, "minutes", r.Duration)
	}
	for _, l := range s.Left {
		fmt.Println("site", l.Site, "visit", l.Visit, "left out:", l.Code)
	}
	fmt.Println("cost", s.Cost, "of it prizes", s.Prizes)
	// Output:
	// day 0 sites [0] visits [0] cost 60 minutes 105
	// day 2 sites [0 1] visits [1 0] cost 120 minutes 315
	// site 2 visit 0 left out: too_dear
	// cost 280 of it prizes 100
}
