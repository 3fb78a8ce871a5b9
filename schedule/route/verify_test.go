package route_test

import (
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/schedule/route"
)

// verify is everything that is wrong with a solution, found from the problem
// alone and minute by minute, and what its ways cost. It shares nothing with the
// engine.
func verify(p *route.Problem, s route.Solution) (cost int64, faults []string) {
	complain := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	days := make([][]int, len(p.Sites)) // of each site's visits
	used := map[[2]int]bool{}
	for _, r := range s.Routes {
		if r.Day < 0 || r.Day >= len(p.Days) || r.Crew < 0 || r.Crew >= p.Days[r.Day].Crews {
			complain("route of day %d crew %d: there is none", r.Day, r.Crew)
			continue
		}
		if used[[2]int{r.Day, r.Crew}] || len(r.Sites) == 0 {
			complain("day %d crew %d: twice or empty", r.Day, r.Crew)
		}
		used[[2]int{r.Day, r.Crew}] = true
		got := drive(p, r.Day, r.Sites)
		if got.fault != "" {
			complain("day %d crew %d: %s", r.Day, r.Crew, got.fault)
		}
		if got.cost != r.Cost || got.load != r.Load || got.duration != r.Duration {
			complain("day %d crew %d: says cost %d load %d duration %d, has %d, %d, %d", r.Day, r.Crew, r.Cost, r.Load, r.Duration, got.cost, got.load, got.duration)
		}
		cost += got.cost
		for _, i := range r.Sites {
			days[i] = append(days[i], r.Day)
		}
	}
	if cost != s.Cost {
		complain("says cost %d, has %d", s.Cost, cost)
	}
	return cost, append(faults, accounted(p, s, days)...)
}

// accounted is every site that is not in one list once, or not visited as its
// entry says.
func accounted(p *route.Problem, s route.Solution, days [][]int) (faults []string) {
	seen := make([]int, len(p.Sites))
	for _, v := range s.Served {
		seen[v.Site]++
		want := slices.Sorted(slices.Values(p.Sites[v.Site].Patterns[v.Pattern]))
		if got := slices.Sorted(slices.Values(days[v.Site])); !slices.Equal(got, want) {
			faults = append(faults, fmt.Sprintf("site %d: on days %v, not %v", v.Site, got, want))
		}
	}
	for _, l := range s.Left {
		seen[l.Site]++
		if len(days[l.Site]) > 0 || l.Code == 0 {
			faults = append(faults, fmt.Sprintf("site %d: left out (%s), with visits on %v", l.Site, l.Code, days[l.Site]))
		}
	}
	for i, n := range seen {
		if n != 1 {
			faults = append(faults, fmt.Sprintf("site %d: accounted for %d times", i, n))
		}
	}
	if !slices.IsSortedFunc(s.Served, func(a, b route.Served) int { return a.Site - b.Site }) ||
		!slices.IsSortedFunc(s.Left, func(a, b route.Left) int { return a.Site - b.Site }) {
		faults = append(faults, "lists are not by site")
	}
	return faults
}

// driven is what a route comes to.
type driven struct {
	cost, load, duration int64
	fault                string
}

// drive goes along a route. The windows are tried for every departure that can
// matter: at the start of the day, and just in time for each site.
func drive(p *route.Problem, day int, sites []int) driven {
	d := p.Days[day]
	out := driven{duration: -1}
	points := []int{p.Base}
	for _, i := range sites {
		points = append(points, p.Sites[i].Point)
		out.load += p.Sites[i].Demand
	}
	points = append(points, p.Base)
	for k := 1; k < len(points); k++ {
		out.cost += way(p, p.Cost, points[k-1], points[k])
	}
	for _, leave := range departures(p, d, points, sites) {
		if duration, ok := leaving(p, d, points, sites, leave); ok && (out.duration < 0 || duration < out.duration) {
			out.duration = duration
		}
	}
	switch {
	case out.duration < 0:
		out.fault = "the windows are not kept"
	case d.Duration > 0 && out.duration > d.Duration:
		out.fault = "it is too long"
	case d.Load > 0 && out.load > d.Load:
		out.fault = "it is too heavy"
	}
	return out
}

// departures is when leaving may be best: at the start of the day, or so that
// some visit begins just as its window opens or closes with no wait before.
func departures(p *route.Problem, d route.Day, points, sites []int) []int64 {
	all := []int64{d.Window.From, d.Window.To}
	var on int64
	for k, i := range sites {
		on += way(p, p.Time, points[k], points[k+1])
		all = append(all, p.Sites[i].Window.From-on, p.Sites[i].Window.To-on)
		on += p.Sites[i].Service
	}
	return all
}

// leaving is how long the route takes if it leaves then.
func leaving(p *route.Problem, d route.Day, points, sites []int, leave int64) (duration int64, ok bool) {
	if d.Window != (route.Window{}) && (leave < d.Window.From || leave > d.Window.To) {
		return 0, false
	}
	now := leave
	for k, i := range sites {
		s := p.Sites[i]
		now += way(p, p.Time, points[k], points[k+1])
		if s.Window != (route.Window{}) {
			now = max(now, s.Window.From)
			if now > s.Window.To {
				return 0, false
			}
		}
		now += s.Service
	}
	now += way(p, p.Time, points[len(points)-2], p.Base)
	return now - leave, d.Window == route.Window{} || now <= d.Window.To
}

// way is a way's entry; by the base where there is no direct one.
func way(p *route.Problem, matrix []int32, a, b int) int64 {
	if len(matrix) == 0 {
		matrix = p.Time
	}
	at := func(matrix []int32, a, b int) int64 { return int64(matrix[a*p.Points+b]) }
	known := func(n int64) bool { return n >= 0 && n <= route.MaxWay }
	switch {
	case a == b:
		return 0
	case known(at(p.Time, a, b)) && (len(p.Cost) == 0 || known(at(p.Cost, a, b))):
		return at(matrix, a, b)
	}
	return at(matrix, a, p.Base) + at(matrix, p.Base, b)
}
