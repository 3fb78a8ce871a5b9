package route_test

import (
	"context"
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/schedule/route"
)

// line is sites at 10, 20, 30, … on a line from the base, with a day for each
// crew count.
func line(crews []int, sites ...route.Site) route.Problem {
	p := route.Problem{Points: 6, Sites: sites, Effort: 100}
	for a := range p.Points {
		for b := range p.Points {
			p.Time = append(p.Time, int32(10*max(a-b, b-a)))
		}
	}
	for _, n := range crews {
		p.Days = append(p.Days, route.Day{Crews: n})
	}
	return p
}

func TestSolve(t *testing.T) {
	either := [][]int{{0}, {1}}
	both := [][]int{{1, 0}}
	near, far := route.Site{Point: 1, Patterns: either}, route.Site{Point: 2, Patterns: either}
	for _, row := range []struct {
		why  string
		edit func(*route.Problem)
		in   route.Problem
		want route.Solution
	}{
		{
			why: "the empty problem has the empty solution",
		},
		{
			why: "sites on one line share a day",
			in:  line([]int{1, 1}, near, far),
			want: route.Solution{Cost: 40, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0, 1}, Cost: 40, Duration: 40}},
				Served: []route.Served{{Site: 0}, {Site: 1}}},
		},
		{
			why:  "a pattern is all of its days, in any order",
			in:   line([]int{1, 1}, route.Site{Point: 1, Service: 5, Demand: 2, Patterns: both}),
			edit: func(p *route.Problem) { p.Days[0].Load = 2 },
			want: route.Solution{Cost: 40, Iterations: 100,
				Routes: []route.Route{
					{Day: 0, Sites: []int{0}, Cost: 20, Load: 2, Duration: 25},
					{Day: 1, Sites: []int{0}, Cost: 20, Load: 2, Duration: 25}},
				Served: []route.Served{{Site: 0}}},
		},
		{
			why:  "cost decides, not time",
			in:   line([]int{1, 1}, near),
			edit: func(p *route.Problem) { p.Cost = make([]int32, 36) },
			want: route.Solution{Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Duration: 20}},
				Served: []route.Served{{Site: 0}}},
		},
		{
			why: "a crew leaves late rather than wait",
			in:  line([]int{1}, route.Site{Point: 1, Patterns: [][]int{{0}}, Window: route.Window{From: 100, To: 110}}),
			want: route.Solution{Cost: 20, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Cost: 20, Duration: 20}},
				Served: []route.Served{{Site: 0}}},
		},
		{
			why: "the far window comes first and the near one has to wait for the way back",
			in: line([]int{1},
				route.Site{Point: 2, Patterns: [][]int{{0}}, Window: route.Window{From: 20, To: 20}},
				route.Site{Point: 1, Patterns: [][]int{{0}}, Window: route.Window{From: 50, To: 60}}),
			edit: func(p *route.Problem) { p.Days[0].Window = route.Window{From: 0, To: 100} },
			want: route.Solution{Cost: 40, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0, 1}, Cost: 40, Duration: 60}},
				Served: []route.Served{{Site: 0}, {Site: 1}}},
		},
		{
			why:  "a site that cannot be placed beside the others is left out, and the rest planned",
			in:   line([]int{1}, route.Site{Point: 1, Demand: 2, Patterns: [][]int{{0}}}, route.Site{Point: 2, Demand: 2, Patterns: [][]int{{0}}}),
			edit: func(p *route.Problem) { p.Days[0].Load = 3 },
			want: route.Solution{Cost: 20, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Cost: 20, Load: 2, Duration: 20}},
				Served: []route.Served{{Site: 0}},
				Left:   []route.Left{{Site: 1, Code: route.NoRoom}}},
		},
		{
			why: "a crew without work has no route",
			in:  line([]int{5}, route.Site{Point: 3, Patterns: [][]int{{7}, {0}}}),
			want: route.Solution{Cost: 60, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Cost: 60, Duration: 60}},
				Served: []route.Served{{Site: 0, Pattern: 1}}},
		},
	} {
		if row.why == "" {
			t.Fatal("a row without why")
		}
		if row.edit != nil {
			row.edit(&row.in)
		}
		got := route.Solve(context.Background(), row.in)
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.why, diff)
		}
	}
}

// Every code, with a site that is right beside it.
func TestLeft(t *testing.T) {
	right := route.Site{Point: 1, Service: 5, Demand: 5, Patterns: [][]int{{0}}}
	for _, row := range []struct {
		why  string
		edit func(p *route.Problem, s *route.Site)
		want route.Code
	}{
		{"nothing is wrong", func(_ *route.Problem, _ *route.Site) {}, 0},
		{"a point above the matrix", func(_ *route.Problem, s *route.Site) { s.Point = 6 }, route.NoPoint},
		{"a point below 0", func(_ *route.Problem, s *route.Site) { s.Point = -1 }, route.NoPoint},
		{"a base above the matrix", func(p *route.Problem, _ *route.Site) { p.Base = 6 }, route.NoPoint},
		{"a matrix of another size", func(p *route.Problem, _ *route.Site) { p.Time = p.Time[1:] }, route.NoPoint},
		{"a cost matrix of another size", func(p *route.Problem, _ *route.Site) { p.Cost = make([]int32, 3) }, route.NoPoint},
		{"points whose square overflows", func(p *route.Problem, _ *route.Site) { p.Points = math.MaxInt }, route.NoPoint},
		{"no way there", func(p *route.Problem, s *route.Site) { p.Time[2], s.Point = -1, 2 }, route.NoWay},
		{"no way back", func(p *route.Problem, s *route.Site) { p.Time[2*6], s.Point = math.MaxInt32, 2 }, route.NoWay},
		{"service below 0", func(_ *route.Problem, s *route.Site) { s.Service = -1 }, route.BadNumber},
		{"demand above all bounds", func(_ *route.Problem, s *route.Site) { s.Demand = math.MaxInt64 }, route.BadNumber},
		{"a window backwards", func(_ *route.Problem, s *route.Site) { s.Window = route.Window{From: 2, To: 1} }, route.BadNumber},
		{"no pattern", func(_ *route.Problem, s *route.Site) { s.Patterns = nil }, route.NoPattern},
		{"no day in the pattern", func(_ *route.Problem, s *route.Site) { s.Patterns = [][]int{{}} }, route.NoPattern},
		{"a day that is not there", func(_ *route.Problem, s *route.Site) { s.Patterns = [][]int{{-1}, {9}} }, route.NoPattern},
		{"a day twice", func(_ *route.Problem, s *route.Site) { s.Patterns = [][]int{{0, 0}} }, route.NoPattern},
		{"a day without crews", func(_ *route.Problem, s *route.Site) { s.Patterns = [][]int{{1}} }, route.NoPattern},
		{"a day with a limit below 0", func(p *route.Problem, s *route.Site) {
			p.Days[1] = route.Day{Crews: 1, Load: -1}
			s.Patterns = [][]int{{1}}
		}, route.NoPattern},
		{"demand above the load", func(p *route.Problem, s *route.Site) { s.Demand = 8 }, route.TooHeavy},
		{"there and back above the duration", func(p *route.Problem, s *route.Site) { s.Service = 81 }, route.TooLong},
		{"out of reach before its window ends", func(p *route.Problem, s *route.Site) { s.Window = route.Window{From: 0, To: 9} }, route.OutsideWindow},
		{"back after the day", func(p *route.Problem, s *route.Site) { s.Window = route.Window{From: 186, To: 200} }, route.OutsideWindow},
		{"the first pattern that is a set of days decides", func(p *route.Problem, s *route.Site) { s.Patterns, s.Demand, s.Service = [][]int{{1}, {0}}, 8, 81 }, route.TooHeavy},
		{"another pattern is right", func(p *route.Problem, s *route.Site) { s.Patterns = [][]int{{1}, {0}} }, 0},
	} {
		site := right
		p := line([]int{1, 0})
		p.Days[0] = route.Day{Crews: 2, Load: 7, Duration: 100, Window: route.Window{From: 0, To: 200}}
		row.edit(&p, &site)
		p.Sites = []route.Site{site, right}
		s := route.Solve(context.Background(), p)
		var got route.Code
		for _, l := range s.Left {
			if l.Site == 0 {
				got = l.Code
			}
		}
		if got != row.want || len(s.Served)+len(s.Left) != 2 {
			t.Errorf("%s: got %q, want %q; %+v", row.why, got, row.want, s)
		}
	}
}

// A code reads its own text and no other.
func TestCodeText(t *testing.T) {
	for c := route.NoPoint; c <= route.TooDear; c++ {
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var back route.Code
		if err := json.Unmarshal(text, &back); err != nil || back != c {
			t.Errorf("%s: read as %s, %v", text, back, err)
		}
	}
	var c route.Code
	if err := c.UnmarshalText([]byte("no")); err == nil {
		t.Error("no is read")
	}
	if _, err := (route.TooDear + 1).MarshalText(); err == nil {
		t.Error("a code too many is written")
	}
}
