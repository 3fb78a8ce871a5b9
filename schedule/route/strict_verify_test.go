package route_test

import (
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/schedule/route"
)

// horizon is the last minute that the checker knows. Problems that it checks
// have all their times within.
const horizon = 330

// call is a stop as the checker sees it.
type call struct {
	site, visit int // of a site of patterns visit is -1
	point       int
	service     int
	demand      int64
	windows     []route.Window // the whole stay; none is any time
}

// crewDay is a shift on a day.
type crewDay struct {
	day int
	route.Shift
}

// crewDays is all shifts of a problem, equal crews among them.
func crewDays(p *route.Problem) []crewDay {
	var out []crewDay
	for d, day := range p.Days {
		seen := map[int]bool{}
		for _, s := range day.Shifts {
			if !seen[s.Crew] {
				out = append(out, crewDay{d, s})
			}
			seen[s.Crew] = true
		}
		for c := 0; len(day.Shifts) == 0 && c < day.Crews; c++ {
			s := route.Shift{Crew: c, Base: p.Base, Load: day.Load, Duration: day.Duration}
			if day.Window != (route.Window{}) {
				s.Open, s.Until = []route.Window{day.Window}, day.Window.To
			}
			out = append(out, crewDay{d, s})
		}
	}
	return out
}

// callOn is the stop of a visit, or of a site of patterns, on a day; ok is false if
// there is none.
func callOn(p *route.Problem, site, visit, day int) (c call, cost int64, ok bool) {
	s := p.Sites[site]
	c = call{site: site, visit: visit, point: s.Point}
	if visit < 0 {
		c.service, c.demand = int(s.Service), s.Demand
		if s.Window != (route.Window{}) {
			c.windows = []route.Window{{From: s.Window.From, To: s.Window.To + s.Service}}
		}
		return c, 0, true
	}
	v := s.Visits[visit]
	c.service, c.demand = int(v.Service), v.Demand
	for _, choice := range v.Days {
		if choice.Day == day {
			c.windows = choice.Windows
			return c, choice.Cost, true
		}
	}
	return c, 0, false
}

// minutes is whether something can be so at each minute, the break to come and
// the break taken.
type minutes [2][horizon + 1]bool

func lies(from, to int, windows []route.Window) bool {
	if len(windows) == 0 {
		return true
	}
	for _, w := range windows {
		if int(w.From) <= from && to <= int(w.To) {
			return true
		}
	}
	return false
}

// pass lets time pass, and the break be taken if it may.
func (m minutes) pass(s *route.Shift, rest bool) minutes {
	n := int(s.Pause)
	for t := range horizon {
		for state := range m {
			m[state][t+1] = m[state][t+1] || m[state][t]
		}
		if rest && n > 0 && m[0][t] && t+n <= horizon && lies(t, t+n, s.Breaks) && lies(t, t+n, s.Open) {
			m[1][t+n] = true
		}
	}
	return m
}

// spend moves on by n minutes where that may be done.
func (m minutes) spend(n int, may func(from, to int) bool) (out minutes) {
	for state := range m {
		for t := 0; t+n <= horizon; t++ {
			out[state][t+n] = m[state][t] && may(t, t+n)
		}
	}
	return out
}

// opening is the first minute of a shift.
func opening(s *route.Shift) int {
	first := horizon
	for _, o := range s.Open {
		first = min(first, int(o.From))
	}
	if len(s.Open) == 0 {
		return 0
	}
	return first
}

// walked is the minutes of being back when leaving in the minutes given, ok if
// there is one with the break taken in time.
func walked(p *route.Problem, s *route.Shift, calls []call, leave minutes) (back minutes, ok bool) {
	at := s.Base
	now := leave
	for k, c := range calls {
		n := int(way(p, p.Time, at, c.point))
		if k > 0 {
			now = now.pass(s, true)
		}
		now = now.spend(n, func(from, to int) bool { return n == 0 || lies(from, to, s.Open) }).pass(s, true)
		now = now.spend(c.service, func(from, to int) bool { return lies(from, to, c.windows) && lies(from, to, s.Open) })
		at = c.point
	}
	until := horizon
	if s.Until != 0 {
		until = min(until, int(s.Until))
	}
	n := int(way(p, p.Time, at, s.Base))
	back = now.pass(s, true).spend(n, func(_, to int) bool { return to <= until })
	if until < 0 {
		return back, false
	}
	return back, back.pass(s, true)[1][until]
}

// leaving0 is the minutes at which a shift can leave its base.
func leaving0(s *route.Shift) (m minutes) {
	state := 0
	if s.Pause == 0 {
		state = 1
	}
	m[state][max(0, opening(s))] = true
	return m.pass(s, true)
}

// shortestWalk is the least time from leaving to being back, -1 if there is none.
func shortestWalk(p *route.Problem, s *route.Shift, calls []call) int64 {
	all, best := leaving0(s), -1
	least := 0 // it cannot be less
	at := s.Base
	for _, c := range calls {
		least += c.service + int(way(p, p.Time, at, c.point))
		at = c.point
	}
	least += int(way(p, p.Time, at, s.Base))
	for t := range horizon + 1 {
		if best == least {
			break
		}
		if !all[0][t] && !all[1][t] {
			continue
		}
		var leave minutes
		leave[0][t], leave[1][t] = all[0][t], all[1][t]
		back, _ := walked(p, s, calls, leave)
		until := horizon
		if s.Until != 0 {
			until = min(until, int(s.Until))
		}
		for u := range until + 1 {
			var at minutes
			at[0][u], at[1][u] = back[0][u], back[1][u]
			if (at[0][u] || at[1][u]) && at.pass(s, true)[1][until] {
				if best < 0 || u-t < best {
					best = u - t
				}
				break
			}
		}
	}
	return int64(best)
}

// drivable is why a shift cannot make the stops in that order, "" if it can.
func drivable(p *route.Problem, s *route.Shift, calls []call) string {
	if len(calls) == 0 {
		return ""
	}
	var load, work int64
	at := s.Base
	for _, c := range calls {
		load += c.demand
		work += int64(c.service) + way(p, p.Time, at, c.point)
		at = c.point
	}
	work += way(p, p.Time, at, s.Base)
	_, ok := walked(p, s, calls, leaving0(s))
	switch {
	case s.Load > 0 && load > s.Load:
		return "too heavy"
	case s.Work > 0 && work > s.Work:
		return "too much work"
	case s.Stops > 0 && len(calls) > s.Stops:
		return "too many stops"
	case !ok:
		return "not in time"
	case s.Duration > 0 && shortestWalk(p, s, calls) > s.Duration:
		return "too long"
	}
	return ""
}

// may reports whether a crew may make a visit.
func may(p *route.Problem, site, visit, crew int) bool {
	return visit < 0 || len(p.Sites[site].Visits[visit].Crews) == 0 || slices.Contains(p.Sites[site].Visits[visit].Crews, crew)
}

// wayCost is the cost of the ways of a route.
func wayCost(p *route.Problem, base int, calls []call) (cost int64) {
	at := base
	for _, c := range calls {
		cost += way(p, p.Cost, at, c.point)
		at = c.point
	}
	return cost + way(p, p.Cost, at, base)
}

// count is the count of a day by a clock.
func count(p *route.Problem, clock, day int) int {
	if len(p.Clocks) == 0 {
		return day
	}
	return p.Clocks[clock][day]
}

// gapFault is what is wrong between two visits of a site, the first in the list
// on its day and the second on its own.
func gapFault(p *route.Problem, site, a, dayA, b, dayB int) string {
	if a > b {
		a, b, dayA, dayB = b, a, dayB, dayA
	}
	x, y := p.Sites[site].Visits[a], p.Sites[site].Visits[b]
	switch {
	case dayA >= dayB:
		return "out of order"
	case count(p, x.Clock, dayB)-count(p, x.Clock, dayA) < x.MinGap, count(p, y.Clock, dayB)-count(p, y.Clock, dayA) < y.MinGap:
		return "too close"
	case b == a+1 && y.MaxGap > 0 && count(p, y.Clock, dayB)-count(p, y.Clock, dayA) > y.MaxGap:
		return "too far"
	}
	return ""
}

// where is a stop in a solution.
type where struct{ day, crew int }

// verifyStrict is everything that is wrong with the solution of a strict problem,
// found from the problem alone and minute by minute. It shares nothing with the
// engine. With deep it also proves how
// long each route takes and the reasons of what is left out.
func verifyStrict(p *route.Problem, s route.Solution, deep bool) (faults []string) {
	complain := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	shifts := crewDays(p)
	routes := make([][]call, len(shifts))
	made := map[[2]int]where{} // by site and visit
	days := make([][]int, len(p.Sites))
	crews := make([]map[int]bool, len(p.Sites))
	var ways, choices, balance int64
	last := where{-1, 0}
	for _, r := range s.Routes {
		k := slices.IndexFunc(shifts, func(s crewDay) bool { return s.day == r.Day && s.Crew == r.Crew })
		if k < 0 || routes[k] != nil || len(r.Sites) == 0 || len(r.Visits) != 0 && len(r.Visits) != len(r.Sites) {
			complain("route of day %d crew %d: none, twice or empty", r.Day, r.Crew)
			continue
		}
		if r.Day < last.day || r.Day == last.day && r.Crew <= last.crew {
			complain("routes are not in order")
		}
		last = where{r.Day, r.Crew}
		var load int64
		for i, site := range r.Sites {
			visit := -1
			if len(p.Sites[site].Visits) > 0 {
				visit = r.Visits[i]
			} else if len(r.Visits) > 0 && r.Visits[i] != 0 {
				complain("site %d has a visit", site)
			}
			c, cost, ok := callOn(p, site, visit, r.Day)
			if !ok || !may(p, site, visit, r.Crew) {
				complain("site %d visit %d: on day %d by crew %d", site, visit, r.Day, r.Crew)
			}
			if visit >= 0 {
				if _, twice := made[[2]int{site, visit}]; twice {
					complain("site %d visit %d: twice", site, visit)
				}
				made[[2]int{site, visit}] = where{r.Day, r.Crew}
			}
			days[site] = append(days[site], r.Day)
			if crews[site] == nil {
				crews[site] = map[int]bool{}
			}
			crews[site][r.Crew] = true
			routes[k] = append(routes[k], c)
			choices += cost
			load += c.demand
		}
		sh := &shifts[k].Shift
		if why := drivable(p, sh, routes[k]); why != "" {
			complain("day %d crew %d: %s", r.Day, r.Crew, why)
		}
		cost := wayCost(p, sh.Base, routes[k])
		d := r.Duration
		if deep {
			d = shortestWalk(p, sh, routes[k])
		}
		if d != r.Duration || cost != r.Cost || load != r.Load {
			complain("day %d crew %d: says cost %d load %d duration %d, has %d, %d, %d", r.Day, r.Crew, r.Cost, r.Load, r.Duration, cost, load, d)
		}
		ways += cost
		balance += p.Even * int64(len(r.Sites)) * int64(len(r.Sites))
	}
	for site := range p.Sites {
		if p.Sites[site].SameCrew && len(crews[site]) > 1 {
			complain("site %d: crews %v", site, crews[site])
		}
		for a := range p.Sites[site].Visits {
			for b := range a {
				x, okX := made[[2]int{site, b}]
				y, okY := made[[2]int{site, a}]
				if okX && okY {
					if why := gapFault(p, site, b, x.day, a, y.day); why != "" {
						complain("site %d: visits %d and %d on days %d and %d: %s", site, b, a, x.day, y.day, why)
					}
				}
			}
		}
	}
	prizes := lost(p, s)
	if s.Choices != choices || s.Balance != balance || s.Prizes != prizes || s.Cost != ways+choices+balance+prizes {
		complain("says cost %d choices %d balance %d prizes %d, has %d, %d, %d, %d", s.Cost, s.Choices, s.Balance, s.Prizes, ways+choices+balance+prizes, choices, balance, prizes)
	}
	faults = append(faults, accountedStrict(p, s, made, days)...)
	if deep && len(faults) == 0 {
		for _, l := range s.Left {
			if why := leftFault(p, shifts, routes, l, made, crews); why != "" {
				complain("%+v: %s", l, why)
			}
		}
	}
	return faults
}

// lost is the prizes of what is left out.
func lost(p *route.Problem, s route.Solution) (sum int64) {
	for _, l := range s.Left {
		switch site := p.Sites[l.Site]; {
		case l.Code != route.NoRoom && l.Code != route.TooDear:
		case len(site.Visits) > 0:
			sum += site.Visits[l.Visit].Prize
		default:
			sum += site.Prize
		}
	}
	return sum
}

// accountedStrict is every visit and site of patterns that is not in one list
// once, or not made as its entry says.
func accountedStrict(p *route.Problem, s route.Solution, made map[[2]int]where, days [][]int) (faults []string) {
	complain := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	seen := map[[2]int]int{}
	for _, v := range s.Served {
		seen[[2]int{v.Site, v.Visit}]++
		if len(p.Sites[v.Site].Visits) > 0 {
			at, ok := made[[2]int{v.Site, v.Visit}]
			if want := p.Sites[v.Site].Visits[v.Visit].Days[v.Choice].Day; !ok || at.day != want {
				complain("site %d visit %d: made %v on %d, not %d", v.Site, v.Visit, ok, at.day, want)
			}
			continue
		}
		want := slices.Sorted(slices.Values(p.Sites[v.Site].Patterns[v.Pattern]))
		if got := slices.Sorted(slices.Values(days[v.Site])); !slices.Equal(got, want) {
			complain("site %d: on days %v, not %v", v.Site, got, want)
		}
	}
	for _, l := range s.Left {
		seen[[2]int{l.Site, l.Visit}]++
		_, ok := made[[2]int{l.Site, l.Visit}]
		if ok || len(p.Sites[l.Site].Visits) == 0 && len(days[l.Site]) > 0 || l.Code == 0 {
			complain("%+v: made", l)
		}
	}
	for i := range p.Sites {
		for k := range max(1, len(p.Sites[i].Visits)) {
			if n := seen[[2]int{i, k}]; n != 1 {
				complain("site %d visit %d: accounted for %d times", i, k, n)
			}
			delete(seen, [2]int{i, k})
		}
	}
	if len(seen) > 0 {
		complain("accounts for %v, which are not there", seen)
	}
	bySite := func(a, b [2]int) bool { return a[0] < b[0] || a[0] == b[0] && a[1] < b[1] }
	for k := 1; k < len(s.Served); k++ {
		if !bySite([2]int{s.Served[k-1].Site, s.Served[k-1].Visit}, [2]int{s.Served[k].Site, s.Served[k].Visit}) {
			complain("served is not in order")
		}
	}
	for k := 1; k < len(s.Left); k++ {
		if !bySite([2]int{s.Left[k-1].Site, s.Left[k-1].Visit}, [2]int{s.Left[k].Site, s.Left[k].Visit}) {
			complain("left is not in order")
		}
	}
	return faults
}

// leftFault is what is wrong with the reason of what is left out: a fact about
// the site alone that is none, room that is there, or a price that is worth it.
func leftFault(p *route.Problem, shifts []crewDay, routes [][]call, l route.Left, made map[[2]int]where, crews []map[int]bool) string {
	site := p.Sites[l.Site]
	if len(site.Visits) == 0 {
		return leftPattern(p, shifts, routes, l)
	}
	var all [][]call
	alone := make([][]call, len(shifts))
	switch l.Code {
	case route.NoRoom, route.TooDear:
		all = routes
	case route.NoDay, route.TooHeavy, route.TooLong, route.OutsideWindow, route.NoWay:
		all = alone
	default:
		return ""
	}
	fits, least := false, int64(0)
	for k, sh := range shifts {
		c, cost, ok := callOn(p, l.Site, l.Visit, sh.day)
		if !ok || !may(p, l.Site, l.Visit, sh.Crew) {
			continue
		}
		if l.Code == route.NoDay {
			return "there is a day"
		}
		free := true
		if l.Code == route.NoRoom || l.Code == route.TooDear {
			free = !site.SameCrew || len(crews[l.Site]) == 0 || crews[l.Site][sh.Crew]
			for b := range site.Visits {
				if at, ok := made[[2]int{l.Site, b}]; ok && gapFault(p, l.Site, l.Visit, sh.day, b, at.day) != "" {
					free = false
				}
			}
		}
		if !free {
			continue
		}
		if more, ok := addition(p, &sh.Shift, all[k], c); ok && (!fits || more+cost < least) {
			fits, least = true, more+cost
		}
	}
	switch prize := site.Visits[l.Visit].Prize; {
	case l.Code == route.TooDear && !fits:
		return "there is no room"
	case l.Code == route.TooDear && least < prize:
		return fmt.Sprintf("it would cost %d of %d", least, prize)
	case l.Code != route.TooDear && fits:
		return "it fits"
	}
	return ""
}

// addition is the least that a stop adds to a route, which must then be drivable,
// if it can be anywhere.
func addition(p *route.Problem, s *route.Shift, calls []call, c call) (least int64, ok bool) {
	before := int64(0)
	if len(calls) > 0 {
		before = wayCost(p, s.Base, calls)
	}
	n := int64(len(calls))
	for k := range len(calls) + 1 {
		with := slices.Insert(slices.Clone(calls), k, c)
		more := wayCost(p, s.Base, with) - before + p.Even*(2*n+1)
		if (!ok || more < least) && drivable(p, s, with) == "" {
			least, ok = more, true
		}
	}
	return least, ok
}

// leftPattern is leftFault for a site of patterns.
func leftPattern(p *route.Problem, shifts []crewDay, routes [][]call, l route.Left) string {
	if l.Code != route.NoRoom && l.Code != route.TooDear {
		return ""
	}
	site := p.Sites[l.Site]
	fits, worth := false, false
	var crews []int
	for _, sh := range shifts {
		crews = append(crews, sh.Crew)
	}
	if !site.SameCrew {
		crews = []int{-1}
	}
	for _, crew := range crews {
		for _, pattern := range site.Patterns {
			var sum int64
			ok := len(pattern) > 0
			for _, day := range pattern {
				found, least := false, int64(0)
				for k, sh := range shifts {
					if sh.day != day || crew >= 0 && sh.Crew != crew {
						continue
					}
					c, _, _ := callOn(p, l.Site, -1, day)
					if more, ok := addition(p, &sh.Shift, routes[k], c); ok && (!found || more < least) {
						found, least = true, more
					}
				}
				ok = ok && found
				sum += least
			}
			if ok {
				fits = true
				worth = worth || sum < site.Prize
			}
		}
	}
	switch {
	case l.Code == route.NoRoom && fits:
		return "it fits"
	case l.Code == route.TooDear && !fits:
		return "there is no room"
	case l.Code == route.TooDear && worth:
		return "it is worth it"
	}
	return ""
}
