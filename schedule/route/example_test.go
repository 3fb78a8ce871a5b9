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
