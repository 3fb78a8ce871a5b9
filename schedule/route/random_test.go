package route_test

import (
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

// shape bounds a random problem.
type shape struct {
	sites, days, crews int
	limits             bool // load and duration
	windows            bool
	crooked            bool // ways differ back and forth, cost is not time, some ways are missing
}

// random is a problem of a shape, on a grid with whole distances.
func random(r *prng.Rand, f shape) route.Problem {
	n := f.sites + 1
	x, y := make([]int, n), make([]int, n)
	for i := range n {
		x[i], y[i] = r.IntN(100), r.IntN(100)
	}
	p := route.Problem{Points: n, Base: r.IntN(n), Seed: r.Uint64(), Effort: 200}
	for a := range n {
		for b := range n {
			way := max(x[a]-x[b], x[b]-x[a]) + max(y[a]-y[b], y[b]-y[a])
			if f.crooked {
				way += r.IntN(20)
				p.Cost = append(p.Cost, int32(way/2+r.IntN(30)))
				if a != p.Base && b != p.Base && r.Chance(1, 20) {
					way = -1
				}
			}
			p.Time = append(p.Time, int32(way))
		}
	}
	for range f.days {
		d := route.Day{Crews: r.IntN(f.crews + 1)}
		if f.limits {
			d.Load, d.Duration = int64(10+r.IntN(30)), int64(250+r.IntN(300))
		}
		if f.windows && r.Chance(1, 2) {
			d.Window = route.Window{From: int64(r.IntN(100)), To: int64(500 + r.IntN(500))}
		}
		p.Days = append(p.Days, d)
	}
	for i := range f.sites {
		p.Sites = append(p.Sites, site(r, f, (p.Base+1+i)%n))
	}
	return p
}

// site is a random site at a point.
func site(r *prng.Rand, f shape, point int) route.Site {
	s := route.Site{Point: point, Service: int64(r.IntN(20)), Demand: int64(r.IntN(12))}
	for range 1 + r.IntN(3) {
		var days []int
		for d := range f.days {
			if r.Chance(1, 2) {
				days = append(days, d)
			}
		}
		s.Patterns = append(s.Patterns, days)
	}
	if f.windows && r.Chance(2, 3) {
		from := int64(r.IntN(400))
		s.Window = route.Window{From: from, To: from + int64(r.IntN(200))}
	}
	return s
}

// shapes is the kinds of problem that the properties hold for.
var shapes = []shape{
	{sites: 12, days: 4, crews: 3},
	{sites: 20, days: 5, crews: 3, limits: true},
	{sites: 15, days: 3, crews: 4, limits: true, windows: true},
	{sites: 15, days: 6, crews: 2, windows: true},
	{sites: 15, days: 3, crews: 3, limits: true, crooked: true},
	{sites: 12, days: 4, crews: 3, limits: true, windows: true, crooked: true},
	{sites: 1, days: 1, crews: 1, limits: true},
	{sites: 0, days: 3, crews: 1},
}
