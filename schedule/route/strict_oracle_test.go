package route_test

import (
	"slices"
	"testing"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

// strictOracle tries every way of leaving out, of days and crews, and of orders.
type strictOracle struct {
	p      *route.Problem
	shifts []crewDay
	price  map[string]int64 // of the cheapest order of a set of stops in a shift
	must   int              // least visits left out that must be made
	best   int64
}

// wish is a stop in a shift.
type wish struct{ site, visit, shift int }

// cheapest is the least cost of the ways and the balance of a set of stops in
// any order, -1 if none can be driven.
func (o *strictOracle) cheapest(shift int, wishes []wish) int64 {
	if len(wishes) == 0 {
		return 0
	}
	key := []byte{byte(shift)}
	for _, w := range wishes {
		key = append(key, byte(w.site), byte(w.visit+1))
	}
	if known, ok := o.price[string(key)]; ok {
		return known
	}
	s := &o.shifts[shift]
	best := int64(-1)
	var order func(calls []call, rest []wish)
	order = func(calls []call, rest []wish) {
		if len(rest) == 0 {
			if cost := wayCost(o.p, s.Base, calls); (best < 0 || cost < best) && drivable(o.p, &s.Shift, calls) == "" {
				best = cost
			}
			return
		}
		for k, w := range rest {
			c, _, _ := callOn(o.p, w.site, w.visit, s.day)
			order(append(slices.Clone(calls), c), slices.Delete(slices.Clone(rest), k, k+1))
		}
	}
	order(nil, wishes)
	if best >= 0 {
		best += o.p.Even * int64(len(wishes)*len(wishes))
	}
	o.price[string(key)] = best
	return best
}

// sites goes through all that can be done about the sites from i on.
func (o *strictOracle) sites(i int, wishes []wish, must int, cost int64) {
	if o.best >= 0 && (must > o.must || must == o.must && cost >= o.best) {
		return
	}
	if i == len(o.p.Sites) {
		for k := range o.shifts {
			var here []wish
			for _, w := range wishes {
				if w.shift == k {
					here = append(here, w)
				}
			}
			of := o.cheapest(k, here)
			if of < 0 {
				return
			}
			cost += of
		}
		if o.best < 0 || must < o.must || must == o.must && cost < o.best {
			o.must, o.best = must, cost
		}
		return
	}
	site := o.p.Sites[i]
	if len(site.Visits) > 0 {
		o.visits(i, 0, wishes, nil, must, cost)
		return
	}
	o.sites(i+1, wishes, must+mustOf(site.Prize), cost+site.Prize)
	for _, pattern := range site.Patterns {
		if len(pattern) > 0 {
			o.days(i, pattern, wishes, nil, must, cost)
		}
	}
}

// mustOf counts what must be made by its prize.
func mustOf(prize int64) int {
	if prize == 0 {
		return 1
	}
	return 0
}

// visits goes through all that can be done about the visits of a site from k
// on; own is what is done about those before.
func (o *strictOracle) visits(i, k int, wishes, own []wish, must int, cost int64) {
	site := o.p.Sites[i]
	if k == len(site.Visits) {
		o.sites(i+1, append(slices.Clone(wishes), own...), must, cost)
		return
	}
	o.visits(i, k+1, wishes, own, must+mustOf(site.Visits[k].Prize), cost+site.Visits[k].Prize)
	for n, s := range o.shifts {
		_, more, ok := callOn(o.p, i, k, s.day)
		for _, w := range own {
			ok = ok && gapFault(o.p, i, w.visit, o.shifts[w.shift].day, k, s.day) == "" && (!site.SameCrew || o.shifts[w.shift].Crew == s.Crew)
		}
		if ok && may(o.p, i, k, s.Crew) {
			o.visits(i, k+1, wishes, append(slices.Clone(own), wish{i, k, n}), must, cost+more)
		}
	}
}

// days goes through all crews for the days of a pattern.
func (o *strictOracle) days(i int, pattern []int, wishes, own []wish, must int, cost int64) {
	if len(own) == len(pattern) {
		o.sites(i+1, append(slices.Clone(wishes), own...), must, cost)
		return
	}
	for n, s := range o.shifts {
		ok := s.day == pattern[len(own)]
		for _, w := range own {
			ok = ok && (!o.p.Sites[i].SameCrew || o.shifts[w.shift].Crew == s.Crew)
		}
		if ok {
			o.days(i, pattern, wishes, append(slices.Clone(own), wish{i, -1, n}), must, cost)
		}
	}
}

// tinyKinds is the kinds of strict problem that the oracle can do.
var tinyKinds = []kind{
	{sites: 4, visits: 1, days: 3, crews: 1, costs: true, prizes: true},
	{sites: 3, visits: 2, days: 4, crews: 1, gaps: true, prizes: true},
	{sites: 3, visits: 2, days: 3, crews: 1, windows: true, breaks: true, gaps: true, even: true},
	{sites: 4, visits: 1, days: 2, crews: 2, windows: true, breaks: true, limits: true, bases: true},
	{sites: 3, visits: 2, days: 3, crews: 2, teams: true, same: true, prizes: true, costs: true},
	{sites: 3, visits: 2, days: 2, crews: 2, patterns: true, same: true, prizes: true, limits: true},
	{sites: 2, visits: 3, days: 5, crews: 1, gaps: true, windows: true, prizes: true, start: true},
	{sites: 3, visits: 2, days: 2, crews: 2, crooked: true, windows: true, bases: true, prizes: true},
}

// On tiny strict problems the engine leaves out no visit that must be made if
// one fewer can be, and within that finds the least cost.
func TestStrictOracle(t *testing.T) {
	r := prng.Seed(12)
	rounds := brief.Rounds(200)
	misses, worked := 0, 0
	for round := range rounds {
		p := randomStrict(r, tinyKinds[round%len(tinyKinds)])
		p.Effort = 8000
		o := strictOracle{p: &p, shifts: crewDays(&p), price: map[string]int64{}, best: -1}
		o.sites(0, nil, 0, 0)
		s := solve(p)
		for _, fault := range verifyStrict(&p, s, false) {
			t.Errorf("round %d: %s", round, fault)
		}
		must, cost := 0, s.Cost
		for _, l := range s.Left {
			prize := p.Sites[l.Site].Prize
			if len(p.Sites[l.Site].Visits) > 0 {
				prize = p.Sites[l.Site].Visits[l.Visit].Prize
			}
			must += mustOf(prize)
			if l.Code != route.NoRoom && l.Code != route.TooDear {
				cost += prize
			}
		}
		if len(s.Served) > 0 {
			worked++
		}
		if must < o.must || must == o.must && cost < o.best {
			t.Fatalf("round %d: %d left and cost %d, but the oracle finds no better than %d and %d", round, must, cost, o.must, o.best)
		}
		if must != o.must || cost != o.best {
			misses++
			t.Logf("round %d, kind %d: left %d, cost %d; least %d and %d", round, round%len(tinyKinds), must, cost, o.must, o.best)
		}
	}
	if misses > 0 || worked < rounds*3/4 {
		t.Errorf("%d of %d are not the best; %d have stops at all", misses, rounds, worked)
	}
}
