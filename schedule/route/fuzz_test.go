package route_test

import (
	"context"
	"encoding/binary"
	"testing"

	"github.com/rapport-go/rapport/schedule/route"
)

// numbers deals out a fuzzer's bytes: small numbers, and now and then any
// number at all.
type numbers []byte

func (n *numbers) small(limit int) int {
	if len(*n) == 0 {
		return 0
	}
	b := (*n)[0]
	*n = (*n)[1:]
	return int(b) % limit
}

func (n *numbers) any() int64 {
	if n.small(8) < 7 || len(*n) < 8 {
		return int64(n.small(256))
	}
	x := int64(binary.LittleEndian.Uint64(*n))
	*n = (*n)[8:]
	return x
}

// Solve neither panics nor breaks a promise on any value.
func FuzzSolve(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("three sites, two days, one crew and whatever the rest of this line may be read as"))
	f.Add([]byte{3, 2, 4, 0, 9, 9, 9, 1, 1, 1, 7, 255, 255, 255, 255, 255, 255, 255, 127, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, data []byte) {
		n := numbers(data)
		p := route.Problem{Points: n.small(6), Effort: 80, Seed: uint64(n.small(256))}
		sites := n.small(6)
		for range n.small(5) {
			p.Days = append(p.Days, route.Day{Crews: int(n.any()), Load: n.any(), Duration: n.any()})
			if n.small(3) == 0 {
				p.Days[len(p.Days)-1].Window = route.Window{From: n.any(), To: n.any()}
			}
		}
		for range sites {
			s := route.Site{Point: n.small(7) - 1, Service: n.any(), Demand: n.any()}
			for range n.small(4) {
				var days []int
				for range n.small(4) {
					days = append(days, n.small(6)-1)
				}
				s.Patterns = append(s.Patterns, days)
			}
			if n.small(3) == 0 {
				s.Window = route.Window{From: n.any(), To: n.any()}
			}
			p.Sites = append(p.Sites, s)
		}
		p.Base = n.small(7) - 1
		cost := n.small(2) == 0
		for range p.Points * p.Points {
			p.Time = append(p.Time, int32(n.any()))
			if cost {
				p.Cost = append(p.Cost, int32(n.any()))
			}
		}
		s := route.Solve(context.Background(), p)
		if _, faults := verify(&p, s); len(faults) > 0 {
			t.Errorf("%+v\n%+v\n%q", p, s, faults)
		}
	})
}

// windows is up to three windows of any numbers.
func (n *numbers) windows() (out []route.Window) {
	for range n.small(4) {
		out = append(out, route.Window{From: n.any(), To: n.any()})
	}
	return out
}

// shift is a shift of any numbers.
func (n *numbers) shift() route.Shift {
	return route.Shift{
		Crew: n.small(4) - 1, Base: n.small(7) - 1, Open: n.windows(), Until: n.any(), Breaks: n.windows(), Pause: n.any(),
		Load: n.any(), Duration: n.any(), Work: n.any(), Stops: int(n.any()),
	}
}

// visit is a visit of any numbers.
func (n *numbers) visit() route.Visit {
	v := route.Visit{
		Service: n.any(), Demand: n.any(), MinGap: int(n.any()), MaxGap: int(n.any()), Clock: n.small(3), Prize: n.any(),
	}
	day := n.small(2) - 1
	for range n.small(5) {
		if day += n.small(4); n.small(8) == 0 {
			day = int(n.any())
		}
		v.Days = append(v.Days, route.Choice{Day: day, Cost: n.any(), Windows: n.windows()})
	}
	for range n.small(3) {
		v.Crews = append(v.Crews, n.small(4)-1)
	}
	return v
}

// strict is a strict problem of any numbers.
func (n *numbers) strict() route.Problem {
	p := route.Problem{Points: n.small(6), Effort: 80, Seed: uint64(n.small(256)), Even: n.any()}
	sites := n.small(6)
	for range n.small(5) {
		d := route.Day{Crews: n.small(3)}
		for range n.small(4) {
			d.Shifts = append(d.Shifts, n.shift())
		}
		p.Days = append(p.Days, d)
	}
	for range sites {
		s := route.Site{Point: n.small(7) - 1, Service: n.any(), Prize: n.any(), SameCrew: n.small(2) == 0}
		for range n.small(4) {
			s.Visits = append(s.Visits, n.visit())
		}
		for range n.small(3) {
			s.Patterns = append(s.Patterns, []int{n.small(6) - 1, n.small(6) - 1})
		}
		p.Sites = append(p.Sites, s)
	}
	for range n.small(3) {
		var row []int
		for range n.small(6) {
			row = append(row, int(n.any()))
		}
		p.Clocks = append(p.Clocks, row)
	}
	for range n.small(4) {
		p.Start = append(p.Start, route.Route{Day: n.small(6) - 1, Crew: n.small(4) - 1, Sites: []int{n.small(7) - 1, n.small(7) - 1}, Visits: []int{n.small(4) - 1}})
	}
	p.Base = n.small(7) - 1
	for range p.Points * p.Points {
		p.Time = append(p.Time, int32(n.any()))
	}
	return p
}

// Solve neither panics nor loses a visit nor breaks a gap on any strict value.
func FuzzStrict(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("three sites with two visits each, four days, two crews, a break, and whatever the rest of this may be read as"))
	f.Add([]byte{5, 3, 4, 2, 1, 0, 3, 2, 9, 1, 8, 0, 4, 4, 1, 7, 255, 255, 255, 255, 255, 255, 255, 127, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, data []byte) {
		n := numbers(data)
		p := n.strict()
		for _, fault := range whole(&p, route.Solve(context.Background(), p)) {
			t.Errorf("%s\n%+v", fault, p)
		}
	})
}

// whole is what is wrong with the lists of a solution and the gaps in it,
// whatever its numbers are.
func whole(p *route.Problem, s route.Solution) (faults []string) {
	made := map[[2]int]where{}
	days := make([][]int, len(p.Sites))
	for _, r := range s.Routes {
		for k, site := range r.Sites {
			days[site] = append(days[site], r.Day)
			if len(p.Sites[site].Visits) > 0 {
				made[[2]int{site, r.Visits[k]}] = where{r.Day, r.Crew}
			}
		}
	}
	for i := range p.Sites {
		for a := range p.Sites[i].Visits {
			for b := range a {
				x, okX := made[[2]int{i, b}]
				y, okY := made[[2]int{i, a}]
				if okX && okY && (gapFault(p, i, b, x.day, a, y.day) != "" || p.Sites[i].SameCrew && x.crew != y.crew) {
					faults = append(faults, "visits that do not agree")
				}
			}
		}
	}
	return append(faults, accountedStrict(p, s, made, days)...)
}
