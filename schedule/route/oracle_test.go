package route_test

import (
	"context"
	"testing"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

// oracle tries every pattern of every site and every set of routes.
type oracle struct {
	p    *route.Problem
	best int64 // -1 if there is no solution
}

// patterns goes through all choices of patterns for the sites from i on; on
// holds the sites of each day.
func (o *oracle) patterns(i int, on [][]int) {
	if i == len(o.p.Sites) {
		var cost int64
		for day, sites := range on {
			of := o.day(day, sites, nil, 0)
			if of < 0 {
				return
			}
			cost += of
		}
		if o.best < 0 || cost < o.best {
			o.best = cost
		}
		return
	}
	for _, days := range o.p.Sites[i].Patterns {
		if len(days) == 0 {
			continue
		}
		next := make([][]int, len(on))
		for d := range on {
			next[d] = append([]int(nil), on[d]...)
		}
		for _, d := range days {
			next[d] = append(next[d], i)
		}
		o.patterns(i+1, next)
	}
}

// day is the least cost of visiting the sites on a day after a route so far
// with so many before it, -1 if there is none.
func (o *oracle) day(day int, sites, route []int, crews int) int64 {
	best := int64(-1)
	try := func(cost int64) {
		if cost >= 0 && (best < 0 || cost < best) {
			best = cost
		}
	}
	if len(route) > 0 && crews < o.p.Days[day].Crews {
		if got := drive(o.p, day, route); got.fault == "" {
			if rest := o.day(day, sites, nil, crews+1); rest >= 0 {
				try(got.cost + rest)
			}
		}
	}
	if len(sites) == 0 {
		if len(route) == 0 {
			return 0
		}
		return best
	}
	if crews >= o.p.Days[day].Crews {
		return -1
	}
	for k, i := range sites {
		rest := append(append([]int(nil), sites[:k]...), sites[k+1:]...)
		try(o.day(day, rest, append(append([]int(nil), route...), i), crews))
	}
	return best
}

// tiny is the kinds of problem that the oracle can do.
var tiny = []shape{
	{sites: 5, days: 2, crews: 2},
	{sites: 5, days: 3, crews: 2, limits: true},
	{sites: 5, days: 2, crews: 2, windows: true},
	{sites: 5, days: 2, crews: 3, limits: true, windows: true},
	{sites: 4, days: 3, crews: 2, limits: true, crooked: true},
	{sites: 4, days: 2, crews: 2, limits: true, windows: true, crooked: true},
}

// On tiny problems the engine finds the least cost, and leaves no site out if
// all can be visited.
func TestOracle(t *testing.T) {
	r := prng.Seed(6)
	rounds := brief.Rounds(240)
	solvable, least := 0, 0
	for round := range rounds {
		p := random(r, tiny[round%len(tiny)])
		p.Effort = 10_000
		o := oracle{p: &p, best: -1}
		o.patterns(0, make([][]int, len(p.Days)))
		s := route.Solve(context.Background(), p)
		if _, faults := verify(&p, s); len(faults) > 0 {
			t.Errorf("round %d: %q", round, faults)
		}
		if o.best < 0 {
			if len(s.Left) == 0 {
				t.Errorf("round %d: the oracle finds no solution", round)
			}
			continue
		}
		solvable++
		if len(s.Left) > 0 {
			t.Errorf("round %d: leaves %v out; all can be visited at cost %d", round, s.Left, o.best)
		} else if s.Cost != o.best {
			t.Errorf("round %d, shape %+v: cost %d, least %d", round, tiny[round%len(tiny)], s.Cost, o.best)
		} else {
			least++
		}
	}
	t.Logf("least cost in %d of %d", least, solvable)
	if solvable < rounds/5 {
		t.Errorf("only %d problems have a solution", solvable)
	}
}
