package route_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

func solve(p route.Problem) route.Solution { return route.Solve(context.Background(), p) }

// Every solution of a strict problem keeps every rule, accounts for every visit,
// proves its reasons, says what it costs, and is the same again.
func TestStrictRandom(t *testing.T) {
	r := prng.Seed(11)
	rounds := brief.Rounds(2000)
	served, left := 0, map[route.Code]int{}
	for round := range rounds {
		p := randomStrict(r, kinds[round%len(kinds)])
		s := solve(p)
		for _, fault := range verifyStrict(&p, s, round%8 == 0) {
			t.Errorf("round %d, kind %d: %s", round, round%len(kinds), fault)
		}
		if round%8 == 0 {
			if diff := cmp.Diff(s, solve(p)); diff != "" {
				t.Errorf("round %d: another solution of the same problem (-first +second):\n%s", round, diff)
			}
		}
		served += len(s.Served)
		for _, l := range s.Left {
			left[l.Code]++
		}
		if t.Failed() {
			t.Fatalf("%+v\n%+v", p, s)
		}
	}
	t.Logf("%d served, left %v", served, left)
}

// one is a strict problem on a line: the base and sites at 10, 20, 30, …, with
// shifts of one crew from 0 to 100 on each day.
func one(days int, sites ...route.Site) route.Problem {
	p := line(nil, sites...)
	for range days {
		p.Days = append(p.Days, route.Day{Shifts: []route.Shift{{Open: []route.Window{{From: 0, To: 100}}}}})
	}
	return p
}

// on is choices of days without cost or windows.
func on(days ...int) (out []route.Choice) {
	for _, d := range days {
		out = append(out, route.Choice{Day: d})
	}
	return out
}

func TestStrict(t *testing.T) {
	for _, row := range []struct {
		why  string
		in   route.Problem
		edit func(*route.Problem)
		want route.Solution
	}{
		{
			why: "visits of a site are on different days, in their order, and the gap is kept",
			in:  one(5, route.Site{Point: 1, Visits: []route.Visit{{Days: on(1, 2)}, {Days: on(0, 2, 3), MinGap: 2}}}),
			want: route.Solution{Cost: 40, Iterations: 100,
				Routes: []route.Route{
					{Day: 1, Sites: []int{0}, Visits: []int{0}, Cost: 20, Duration: 20},
					{Day: 3, Sites: []int{0}, Visits: []int{1}, Cost: 20, Duration: 20}},
				Served: []route.Served{{}, {Visit: 1, Choice: 2}}},
		},
		{
			why:  "a clock may count other days than the calendar",
			in:   one(5, route.Site{Point: 1, Visits: []route.Visit{{Days: on(0), Clock: 1}, {Days: on(1, 2, 3), MinGap: 2, Clock: 1}}}),
			edit: func(p *route.Problem) { p.Clocks = [][]int{{0, 1, 2, 3, 4}, {1, 1, 2, 3, 4}} },
			want: route.Solution{Cost: 40, Iterations: 100,
				Routes: []route.Route{
					{Day: 0, Sites: []int{0}, Visits: []int{0}, Cost: 20, Duration: 20},
					{Day: 3, Sites: []int{0}, Visits: []int{1}, Cost: 20, Duration: 20}},
				Served: []route.Served{{}, {Visit: 1, Choice: 2}}},
		},
		{
			why: "the upper gap binds two visits in succession that are both made",
			in:  one(5, route.Site{Point: 1, Visits: []route.Visit{{Days: on(0)}, {Days: on(3), MaxGap: 2, Prize: 90}}}),
			want: route.Solution{Cost: 110, Prizes: 90, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Visits: []int{0}, Cost: 20, Duration: 20}},
				Served: []route.Served{{}},
				Left:   []route.Left{{Visit: 1, Code: route.NoRoom}}},
		},
		{
			why: "an upper gap to a visit that is left out binds no one",
			in:  one(5, route.Site{Point: 1, Visits: []route.Visit{{Days: on(0), Prize: 5}, {Days: on(3), MaxGap: 2}}}),
			want: route.Solution{Cost: 25, Prizes: 5, Iterations: 100,
				Routes: []route.Route{{Day: 3, Sites: []int{0}, Visits: []int{1}, Cost: 20, Duration: 20}},
				Served: []route.Served{{Visit: 1}},
				Left:   []route.Left{{Code: route.NoRoom}}},
		},
		{
			why: "a visit is left out if that costs less than the ways, and on its way it is made",
			in: one(1,
				route.Site{Point: 4, Visits: []route.Visit{{Days: on(0), Prize: 20}}},
				route.Site{Point: 2, Visits: []route.Visit{{Days: on(0), Prize: 1}}},
				route.Site{Point: 3, Visits: []route.Visit{{Days: on(0)}}}),
			want: route.Solution{Cost: 80, Prizes: 20, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{1, 2}, Visits: []int{0, 0}, Cost: 60, Duration: 60}},
				Served: []route.Served{{Site: 1}, {Site: 2}},
				Left:   []route.Left{{Code: route.TooDear}}},
		},
		{
			why: "the cost of a day is weighed against the ways",
			in: one(2,
				route.Site{Point: 1, Visits: []route.Visit{{Days: on(0)}}},
				route.Site{Point: 1, Visits: []route.Visit{{Days: []route.Choice{{Day: 0, Cost: 19}, {Day: 1}}}}}),
			want: route.Solution{Cost: 39, Choices: 19, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{1, 0}, Visits: []int{0, 0}, Cost: 20, Duration: 20}},
				Served: []route.Served{{}, {Site: 1}}},
		},
		{
			why: "a visit with one day, one window and one crew is pinned, and the others go round it",
			in: one(1,
				route.Site{Point: 1, Visits: []route.Visit{{Service: 5, Crews: []int{0}, Days: []route.Choice{{Day: 0, Windows: []route.Window{{From: 50, To: 55}}}}}}},
				route.Site{Point: 2, Visits: []route.Visit{{Service: 15, Days: on(0)}}}),
			want: route.Solution{Cost: 40, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{1, 0}, Visits: []int{0, 0}, Cost: 40, Duration: 60}},
				Served: []route.Served{{}, {Site: 1}}},
		},
		{
			why: "the break is clear of the stay and the way, within its stretch, and waiting counts for the duration",
			in:  one(1, route.Site{Point: 1, Visits: []route.Visit{{Service: 5, Days: []route.Choice{{Day: 0, Windows: []route.Window{{From: 20, To: 25}, {From: 60, To: 90}}}}}}}),
			edit: func(p *route.Problem) {
				p.Days[0].Shifts[0].Breaks, p.Days[0].Shifts[0].Pause = []route.Window{{From: 10, To: 40}}, 15
			},
			want: route.Solution{Cost: 20, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Visits: []int{0}, Cost: 20, Duration: 25}},
				Served: []route.Served{{}}},
		},
		{
			why: "the way back may be outside the open stretches, but ends in time",
			in:  one(1, route.Site{Point: 4, Visits: []route.Visit{{Service: 60, Days: on(0)}}}),
			edit: func(p *route.Problem) {
				p.Days[0].Shifts[0].Until = 140
			},
			want: route.Solution{Cost: 80, Iterations: 100,
				Routes: []route.Route{{Day: 0, Sites: []int{0}, Visits: []int{0}, Cost: 80, Duration: 140}},
				Served: []route.Served{{}}},
		},
		{
			why: "each crew starts from its own base, and one makes all visits of a site that wants the same",
			in: one(2,
				route.Site{Point: 4, SameCrew: true, Visits: []route.Visit{{Days: on(0)}, {Days: on(1)}}},
				route.Site{Point: 1, Visits: []route.Visit{{Days: on(0), Crews: []int{3}}}}),
			edit: func(p *route.Problem) {
				p.Days[0].Shifts = append(p.Days[0].Shifts, route.Shift{Crew: 3, Base: 5})
				p.Days[1].Shifts = append(p.Days[1].Shifts, route.Shift{Crew: 3, Base: 5})
			},
			want: route.Solution{Cost: 100, Iterations: 100,
				Routes: []route.Route{
					{Day: 0, Crew: 3, Sites: []int{1, 0}, Visits: []int{0, 0}, Cost: 80, Duration: 80},
					{Day: 1, Crew: 3, Sites: []int{0}, Visits: []int{1}, Cost: 20, Duration: 20}},
				Served: []route.Served{{}, {Visit: 1}, {Site: 1}}},
		},
		{
			why: "even days are worth a longer way",
			in: one(2,
				route.Site{Point: 1, Visits: []route.Visit{{Days: on(0)}}},
				route.Site{Point: 1, Visits: []route.Visit{{Days: on(0, 1)}}}),
			edit: func(p *route.Problem) { p.Even = 11 },
			want: route.Solution{Cost: 62, Balance: 22, Iterations: 100,
				Routes: []route.Route{
					{Day: 0, Sites: []int{0}, Visits: []int{0}, Cost: 20, Duration: 20},
					{Day: 1, Sites: []int{1}, Visits: []int{0}, Cost: 20, Duration: 20}},
				Served: []route.Served{{}, {Site: 1, Choice: 1}}},
		},
		{
			why: "a site of patterns with a prize may be left out, and has no visit to name",
			in: line([]int{1, 1},
				route.Site{Point: 1, Patterns: [][]int{{0, 1}}, Prize: 20},
				route.Site{Point: 5, Patterns: [][]int{{0, 1}, {1}}, Prize: 120}),
			want: route.Solution{Cost: 120, Prizes: 20, Iterations: 100,
				Routes: []route.Route{{Day: 1, Sites: []int{1}, Cost: 100, Duration: 100}},
				Served: []route.Served{{Site: 1, Pattern: 1}},
				Left:   []route.Left{{Code: route.TooDear}}},
		},
	} {
		if row.why == "" {
			t.Fatal("a row without why")
		}
		if row.edit != nil {
			row.edit(&row.in)
		}
		if diff := cmp.Diff(row.want, solve(row.in)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.why, diff)
		}
		for _, fault := range verifyStrict(&row.in, solve(row.in), false) {
			t.Errorf("%s: %s", row.why, fault)
		}
	}
}

// Every code of a visit, with a visit that is right beside it.
func TestStrictLeft(t *testing.T) {
	for _, row := range []struct {
		why  string
		edit func(p *route.Problem, v *route.Visit)
		want route.Code
	}{
		{"nothing is wrong", func(_ *route.Problem, _ *route.Visit) {}, 0},
		{"a point above the matrix", func(p *route.Problem, _ *route.Visit) { p.Sites[0].Point = 6 }, route.NoPoint},
		{"no way there", func(p *route.Problem, _ *route.Visit) { p.Time[1] = -1 }, route.NoWay},
		{"a way longer than all of time", func(p *route.Problem, _ *route.Visit) { p.Time[1] = route.MaxWay }, route.NoWay},
		{"service below 0", func(_ *route.Problem, v *route.Visit) { v.Service = -1 }, route.BadNumber},
		{"service above all time", func(_ *route.Problem, v *route.Visit) { v.Service = route.MaxTime + 1 }, route.BadNumber},
		{"a prize below 0", func(_ *route.Problem, v *route.Visit) { v.Prize = -1 }, route.BadNumber},
		{"a cost above all bounds", func(_ *route.Problem, v *route.Visit) { v.Days[0].Cost = math.MaxInt64 }, route.BadNumber},
		{"a gap below 0", func(_ *route.Problem, v *route.Visit) { v.MinGap = -1 }, route.BadNumber},
		{"days that descend", func(_ *route.Problem, v *route.Visit) { v.Days = on(1, 0) }, route.BadNumber},
		{"a day twice", func(_ *route.Problem, v *route.Visit) { v.Days = on(0, 0) }, route.BadNumber},
		{"a window backwards", func(_ *route.Problem, v *route.Visit) { v.Days[0].Windows = []route.Window{{From: 2, To: 1}} }, route.BadNumber},
		{"a clock that is not there", func(_ *route.Problem, v *route.Visit) { v.Clock = 1 }, route.BadNumber},
		{"a clock that goes back", func(p *route.Problem, v *route.Visit) { p.Clocks, v.Clock = [][]int{{0, 1, 2}, {1, 0, 2}}, 1 }, route.BadNumber},
		{"a clock without all days", func(p *route.Problem, v *route.Visit) { p.Clocks, v.Clock = [][]int{{0, 1, 2}, {1}}, 1 }, route.BadNumber},
		{"no days", func(_ *route.Problem, v *route.Visit) { v.Days = nil }, route.NoDay},
		{"days that are not there", func(_ *route.Problem, v *route.Visit) { v.Days = on(-1, 7) }, route.NoDay},
		{"a day without crews", func(p *route.Problem, v *route.Visit) { p.Days[0].Shifts = nil }, route.NoDay},
		{"no crew of its own", func(_ *route.Problem, v *route.Visit) { v.Crews = []int{5} }, route.NoDay},
		{"a shift with a pause below 0", func(p *route.Problem, _ *route.Visit) { p.Days[0].Shifts[0].Pause = -1 }, route.NoDay},
		{"a shift whose base is not there", func(p *route.Problem, _ *route.Visit) { p.Days[0].Shifts[0].Base = 9 }, route.NoDay},
		{"demand above the load", func(_ *route.Problem, v *route.Visit) { v.Demand = 8 }, route.TooHeavy},
		{"there and back above the work", func(p *route.Problem, _ *route.Visit) { p.Days[0].Shifts[0].Work = 19 }, route.TooLong},
		{"the break makes it too long", func(p *route.Problem, v *route.Visit) {
			s := &p.Days[0].Shifts[0]
			s.Open, s.Duration, s.Pause, s.Breaks = []route.Window{{From: 4, To: 24}}, 25, 5, []route.Window{{From: 14, To: 19}}
			v.Service = 5
		}, route.TooLong},
		{"the way there is longer than the stretches are", func(p *route.Problem, _ *route.Visit) {
			p.Days[0].Shifts[0].Open = []route.Window{{From: 0, To: 9}, {From: 9, To: 18}}
		}, route.OutsideWindow},
		{"its window and the stretches do not meet", func(_ *route.Problem, v *route.Visit) {
			v.Days[0].Windows = []route.Window{{From: 101, To: 105}}
		}, route.OutsideWindow},
		{"the break fits nowhere", func(p *route.Problem, _ *route.Visit) { p.Days[0].Shifts[0].Pause = 101 }, route.OutsideWindow},
		{"the way back ends late", func(p *route.Problem, _ *route.Visit) { p.Days[0].Shifts[0].Until = 19 }, route.OutsideWindow},
		{"the first day decides", func(p *route.Problem, v *route.Visit) {
			v.Days, v.Demand, p.Days[1].Shifts[0].Work = on(0, 1), 8, 1
		}, route.TooHeavy},
		{"another day is right", func(p *route.Problem, v *route.Visit) { v.Days, p.Days[0].Shifts[0].Work = on(0, 1), 1 }, 0},
	} {
		p := one(3,
			route.Site{Point: 1, Visits: []route.Visit{{Demand: 5, Days: on(0)}, {Days: on(2)}}},
			route.Site{Point: 2, Visits: []route.Visit{{Days: on(1)}}})
		for d := range p.Days {
			p.Days[d].Shifts[0].Load = 7
		}
		row.edit(&p, &p.Sites[0].Visits[0])
		s := solve(p)
		var got route.Code
		for _, l := range s.Left {
			if l.Site == 0 && l.Visit == 0 {
				got = l.Code
			}
		}
		if got != row.want || len(s.Served)+len(s.Left) != 3 {
			t.Errorf("%s: got %q, want %q; %+v", row.why, got, row.want, s)
		}
	}
}

// The search begins from an earlier solution: without effort it is kept as it
// is, and with effort it does not get dearer.
func TestStart(t *testing.T) {
	r := prng.Seed(13)
	for round := range 200 {
		p := randomStrict(r, kinds[round%len(kinds)])
		if round%4 == 0 {
			p = random(r, shapes[round%len(shapes)])
		}
		first := solve(p)
		p.Start, p.Effort, p.Seed = first.Routes, 0, r.Uint64()
		again := solve(p)
		// Where limits may be broken, what was left out for want of room may fit now.
		if first.Iterations = 0; round%4 != 0 || len(first.Left) == 0 {
			if diff := cmp.Diff(first, again); diff != "" {
				t.Fatalf("round %d: (-start +solution)\n%s", round, diff)
			}
		}
		p.Effort = 100
		if last := solve(p); round%4 != 0 && last.Cost > first.Cost && len(last.Left) >= len(first.Left) {
			t.Errorf("round %d: cost %d from a start of %d", round, last.Cost, first.Cost)
		}
	}
}

// What of an earlier solution is not feasible any more is left, and the rest
// stays where it is.
func TestStartRepaired(t *testing.T) {
	site := func(point int, prize int64) route.Site {
		return route.Site{Point: point, Visits: []route.Visit{{Days: on(0, 1), Prize: prize}}}
	}
	start := []route.Route{
		{Day: 0, Sites: []int{0, 1, 2}, Visits: []int{0, 0, 0}},
		{Day: 1, Sites: []int{3, 3, 9, 0}, Visits: []int{0, 7, 0, 0}},
		{Day: 5, Sites: []int{1}}, {Day: -1}, {Crew: 8, Sites: []int{2}},
	}
	p := one(2, site(1, 500), site(1, 700), site(2, 600), site(1, 800))
	p.Start, p.Effort = start, 0
	p.Days[0].Shifts[0].Stops = 2
	want := route.Solution{Cost: 60,
		Routes: []route.Route{
			{Day: 0, Sites: []int{1, 2}, Visits: []int{0, 0}, Cost: 40, Duration: 40},
			{Day: 1, Sites: []int{3, 0}, Visits: []int{0, 0}, Cost: 20, Duration: 20}},
		Served: []route.Served{{Choice: 1}, {Site: 1}, {Site: 2}, {Site: 3, Choice: 1}}}
	got := solve(p)
	slices.Sort(got.Routes[1].Sites)
	slices.Sort(want.Routes[1].Sites)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
