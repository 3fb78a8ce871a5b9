package route_test

import (
	"slices"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/route"
)

// kind bounds a random strict problem.
type kind struct {
	sites, visits, days, crews int

	windows, breaks, limits bool
	gaps, prizes, costs     bool
	bases, teams, same      bool
	patterns                bool // some sites have patterns, some days equal crews
	even, crooked, start    bool
}

// kinds is the kinds of strict problem that the properties hold for.
var kinds = []kind{
	{sites: 6, visits: 1, days: 2, crews: 1},
	{sites: 8, visits: 3, days: 6, crews: 1, gaps: true, costs: true},
	{sites: 7, visits: 2, days: 4, crews: 1, windows: true, breaks: true, gaps: true},
	{sites: 10, visits: 2, days: 3, crews: 1, windows: true, limits: true, prizes: true, even: true},
	{sites: 8, visits: 2, days: 4, crews: 3, bases: true, teams: true, windows: true},
	{sites: 6, visits: 3, days: 5, crews: 2, same: true, gaps: true, prizes: true, breaks: true},
	{sites: 8, visits: 2, days: 3, crews: 2, patterns: true, prizes: true, limits: true, same: true},
	{sites: 8, visits: 2, days: 3, crews: 2, patterns: true, windows: true, even: true},
	{sites: 7, visits: 2, days: 4, crews: 2, crooked: true, windows: true, limits: true, bases: true, prizes: true},
	{sites: 8, visits: 2, days: 5, crews: 2, start: true, gaps: true, windows: true, breaks: true, costs: true},
	{sites: 6, visits: 3, days: 4, crews: 3, windows: true, breaks: true, limits: true, gaps: true, prizes: true, costs: true,
		bases: true, teams: true, same: true, patterns: true, even: true, crooked: true, start: true},
	{sites: 1, visits: 1, days: 1, crews: 1, windows: true},
	{sites: 0, visits: 1, days: 2, crews: 1},
}

// The time in which windows lie; the checker knows more on both sides.
const dawn, dusk = 110, 210

// randomWindows is up to n windows in no order.
func randomWindows(r *prng.Rand, n, length int) []route.Window {
	var out []route.Window
	for range r.IntN(n + 1) {
		from := r.Between(dawn, dusk-10)
		out = append(out, route.Window{From: int64(from), To: int64(min(dusk, from+5+r.IntN(length)))})
	}
	return out
}

// randomStrict is a strict problem of a kind, on a small grid with whole
// distances.
func randomStrict(r *prng.Rand, f kind) route.Problem {
	n := f.sites + 3
	p := route.Problem{Points: n, Base: r.IntN(n), Seed: r.Uint64(), Effort: 150}
	x, y := make([]int, n), make([]int, n)
	for i := range n {
		x[i], y[i] = r.IntN(9), r.IntN(9)
	}
	for a := range n {
		for b := range n {
			d := max(x[a]-x[b], x[b]-x[a]) + max(y[a]-y[b], y[b]-y[a])
			if f.crooked {
				if p.Cost = append(p.Cost, int32(d/2+r.IntN(8))); a == b {
					p.Cost[len(p.Cost)-1] = 0
				} else if d += r.IntN(6); a != p.Base && b != p.Base && r.Chance(1, 20) {
					d = -1
				}
			}
			p.Time = append(p.Time, int32(d))
		}
	}
	if f.even {
		p.Even = int64(r.IntN(10))
	}
	if f.gaps && r.Chance(1, 2) {
		for range 2 {
			row := make([]int, f.days)
			for d := 1; d < f.days; d++ {
				row[d] = row[d-1] + r.IntN(3)
			}
			p.Clocks = append(p.Clocks, row)
		}
	}
	for range f.days {
		p.Days = append(p.Days, randomDay(r, f, p.Base, n))
	}
	for i := range f.sites {
		p.Sites = append(p.Sites, randomSite(r, f, i, len(p.Clocks)))
	}
	if f.start {
		other := p
		other.Seed, other.Effort = r.Uint64(), 0
		if r.Chance(1, 2) {
			other.Sites = slices.Clone(p.Sites)
			r.Shuffle(len(other.Sites), func(i, j int) { other.Sites[i], other.Sites[j] = other.Sites[j], other.Sites[i] })
		}
		p.Start = solve(other).Routes
	}
	return p
}

// randomDay is a day with shifts, or now and then with equal crews.
func randomDay(r *prng.Rand, f kind, base, points int) route.Day {
	var d route.Day
	if f.patterns && r.Chance(1, 2) {
		d.Crews = r.IntN(f.crews + 1)
		d.Window = route.Window{From: dawn, To: int64(dusk - r.IntN(40))}
		if f.limits {
			d.Load, d.Duration = int64(5+r.IntN(20)), int64(40+r.IntN(80))
		}
		return d
	}
	for crew := range f.crews {
		if f.crews > 1 && r.Chance(1, 6) {
			continue
		}
		s := route.Shift{Crew: crew * 7, Base: base, Stops: 3}
		if f.bases {
			s.Base = r.IntN(points)
		}
		if f.windows && r.Chance(3, 4) {
			s.Open = append(randomWindows(r, 1, 60), route.Window{From: dawn, To: int64(dusk - r.IntN(40))})
			s.Stops = 0
		}
		if f.windows && r.Chance(1, 2) {
			s.Until = int64(dusk - r.IntN(40))
		}
		if f.breaks && r.Chance(3, 4) {
			s.Pause, s.Breaks = int64(1+r.IntN(10)), randomWindows(r, 2, 40)
		}
		if f.limits {
			s.Load, s.Work, s.Stops = int64(5+r.IntN(20)), int64(40+r.IntN(60)), 1+r.IntN(3)
			if r.Chance(1, 2) {
				s.Duration = int64(40 + r.IntN(60))
			}
		}
		d.Shifts = append(d.Shifts, s)
	}
	r.Shuffle(len(d.Shifts), func(i, j int) { d.Shifts[i], d.Shifts[j] = d.Shifts[j], d.Shifts[i] })
	return d
}

// randomSite is a site with visits, or now and then with patterns.
func randomSite(r *prng.Rand, f kind, point, clocks int) route.Site {
	s := route.Site{Point: point, SameCrew: f.same && r.Chance(1, 2)}
	prize := func() int64 {
		if !f.prizes || r.Chance(1, 3) {
			return 0
		}
		return int64(1 + r.IntN(40))
	}
	if f.patterns && r.Chance(1, 2) {
		s.Service, s.Demand, s.Prize = int64(r.IntN(8)), int64(r.IntN(8)), prize()
		for range 1 + r.IntN(3) {
			var days []int
			for d := range f.days {
				if r.Chance(1, 2) {
					days = append(days, d)
				}
			}
			s.Patterns = append(s.Patterns, days)
		}
		if f.windows && r.Chance(1, 2) {
			from := int64(dawn + r.IntN(60))
			s.Window = route.Window{From: from, To: from + int64(r.IntN(60))}
		}
		return s
	}
	for range 1 + r.IntN(f.visits) {
		v := route.Visit{Service: int64(r.IntN(8)), Demand: int64(r.IntN(8)), Prize: prize()}
		if f.gaps {
			v.MinGap, v.Clock = r.IntN(3), r.IntN(max(1, clocks))
			if r.Chance(1, 2) {
				v.MaxGap = 1 + r.IntN(4)
			}
		}
		if f.teams && r.Chance(1, 3) {
			v.Crews = []int{7 * r.IntN(f.crews)}
		}
		for d := range f.days {
			if r.Chance(1, 3) {
				continue
			}
			c := route.Choice{Day: d}
			if f.costs {
				c.Cost = int64(r.IntN(15))
			}
			if f.windows {
				c.Windows = randomWindows(r, 2, 60)
			}
			v.Days = append(v.Days, c)
		}
		s.Visits = append(s.Visits, v)
	}
	return s
}
