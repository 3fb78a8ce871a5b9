package visit

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// spacing places a retailer's visits on the open days of its month.
//
// Visits whose date is fixed cut the month into stretches, and the visits
// within a stretch form a chain: only neighbours in it are bound to each other.
// What any day costs is therefore the cheapest way to reach it from the left
// plus the cheapest way on to the right, and one pass in each direction over
// the days gives, for every visit and every day, the best assignment that uses
// it. A cost is the number of upper gaps broken, then the sum of squares by
// which the gaps miss their target.
type spacing struct {
	work workdays
	gap  Gap
	days []calendar.Date // the days visits may take, in order
	at   []int           // their places on the gap's axis

	fore, back [][]int64 // cost up to and from visit i on day j
}

// stretch is what lies between two fixed visits, or one and an end.
type stretch struct {
	left     calendar.Date // fixed visit before, unset if there is none
	leftFull bool          // its upper gap counts, not only the lower
	right    calendar.Date // fixed visit after, unset if there is none
	next     calendar.Date // first date the visit after can have; unset: no upper gap counts
}

const (
	broken     = int64(1) << 40 // one upper gap broken outweighs every miss of a target
	impossible = int64(1) << 60
	farthest   = 1 << 15 // days beyond which one miss of a target is as bad as another
	allDates   = 1 << 22 // more days than the calendar has
)

// bounded is the gap with its numbers in a range that decides the same and
// cannot overflow.
func (g Gap) bounded() Gap {
	g.Min = min(max(g.Min, 1), allDates)
	g.Target = min(max(g.Target, 1), allDates)
	g.Max = min(max(g.Max, 0), allDates)
	return g
}

// use sets the days that visits may take: those of days within the open span.
func (s *spacing) use(days []calendar.Date, open span) {
	from, _ := slices.BinarySearch(days, open.from)
	to, _ := slices.BinarySearch(days, open.to+1)
	s.days, s.at = days[from:max(from, to)], s.at[:0]
	for _, d := range s.days {
		s.at = append(s.at, s.work.at(s.gap.Unit, d))
	}
}

// first is the first day that keeps the lower gap to the visit on the left,
// unset if none does.
func (s *spacing) first(t stretch) calendar.Date {
	for j, d := range s.days {
		if s.enter(t, j) < impossible {
			return d
		}
	}
	return 0
}

// last is the last day that keeps the lower gap to the visit on the right,
// unset if none does.
func (s *spacing) last(t stretch) calendar.Date {
	for j := len(s.days) - 1; j >= 0; j-- {
		if s.leave(t, j) < impossible {
			return s.days[j]
		}
	}
	return 0
}

// between is the gap from d to e in its unit.
func (s *spacing) between(d, e calendar.Date) int {
	return s.work.at(s.gap.Unit, e) - s.work.at(s.gap.Unit, d)
}

// miss is what a gap costs for not being the target.
func (s *spacing) miss(gap int) int64 {
	n := int64(min(max(gap-s.gap.Target, -farthest), farthest))
	return n * n
}

// over is what a gap costs for being above the most.
func (s *spacing) over(gap int) int64 {
	if gap > s.gap.Max {
		return broken
	}
	return 0
}

// spread reports whether the stretch hangs on nothing, so that its visits are
// spread over the days instead of counted on from a visit.
func (t stretch) spread() bool {
	return !(t.left != 0 && t.leftFull) && !t.pullsRight()
}

// pullsRight reports whether the visit to the right is the very next one, so
// that the gap to it has a target.
func (t stretch) pullsRight() bool { return t.right != 0 && t.right == t.next }

// enter is the cost of having day j first in the stretch.
func (s *spacing) enter(t stretch, j int) int64 {
	if t.left == 0 {
		return 0
	}
	gap := s.between(t.left, s.days[j])
	switch {
	case gap < s.gap.Min:
		return impossible
	case !t.leftFull:
		return 0
	}
	return s.miss(gap) + s.over(gap)
}

// leave is the cost of having day j last in the stretch.
func (s *spacing) leave(t stretch, j int) int64 {
	cost := int64(0)
	if t.right != 0 {
		gap := s.between(s.days[j], t.right)
		if gap < s.gap.Min {
			return impossible
		}
		if t.pullsRight() {
			cost = s.miss(gap)
		}
	}
	if t.next != 0 {
		cost += s.over(s.between(s.days[j], t.next))
	}
	return cost
}

// step is the cost of day k right after day j.
func (s *spacing) step(t stretch, j, k int) int64 {
	gap := s.at[k] - s.at[j]
	switch {
	case gap < s.gap.Min:
		return impossible
	case t.spread():
		return s.over(gap)
	}
	return s.miss(gap) + s.over(gap)
}

// stay is the cost of day j for the i-th of n visits: nothing where gaps have
// targets, else the distance from the middle of the i-th of n equal parts.
func (s *spacing) stay(t stretch, i, n, j int) int64 {
	if !t.spread() || len(s.at) == 0 {
		return 0
	}
	first, last := s.at[0], s.at[len(s.at)-1]
	off := int64(s.at[j] - first - (2*i+1)*(last-first+1)/(2*n))
	return off * off
}

// empty is the cost of a stretch without visits.
func (s *spacing) empty(t stretch) int64 {
	if t.left == 0 || !t.leftFull || t.next == 0 {
		return 0
	}
	cost := s.over(s.between(t.left, t.next))
	if t.pullsRight() {
		cost += s.miss(s.between(t.left, t.right))
	}
	return cost
}

// cost is the least cost of n visits in a stretch, and at least impossible if
// they do not fit. It fills s.fore.
func (s *spacing) cost(t stretch, n int) int64 {
	if n == 0 {
		return s.empty(t)
	}
	s.fore = table(s.fore, n, len(s.days))
	for j := range s.days {
		s.fore[0][j] = min(impossible, s.enter(t, j)+s.stay(t, 0, n, j))
	}
	for i := 1; i < n; i++ {
		for k := range s.days {
			best := impossible
			for j := range k {
				best = min(best, s.fore[i-1][j]+s.step(t, j, k))
			}
			s.fore[i][k] = min(impossible, best+s.stay(t, i, n, k))
		}
	}
	best := impossible
	for j := range s.days {
		best = min(best, s.fore[n-1][j]+s.leave(t, j))
	}
	return best
}

// backward fills s.back: the least cost from the i-th of n visits on day j to
// the end of the stretch, that of the day itself not counted.
func (s *spacing) backward(t stretch, n int) {
	s.back = table(s.back, n, len(s.days))
	for j := range s.days {
		s.back[n-1][j] = s.leave(t, j)
	}
	for i := n - 2; i >= 0; i-- {
		for j := range s.days {
			best := impossible
			for k := j + 1; k < len(s.days); k++ {
				best = min(best, s.step(t, j, k)+s.stay(t, i+1, n, k)+s.back[i+1][k])
			}
			s.back[i][j] = best
		}
	}
}

// table is rows by columns of numbers, in the old table's memory if it is
// large enough.
func table(old [][]int64, rows, columns int) [][]int64 {
	for len(old) < rows {
		old = append(old, nil)
	}
	for i := range rows {
		if cap(old[i]) < columns {
			old[i] = make([]int64, columns)
		}
		old[i] = old[i][:columns]
	}
	return old
}

// place is where one visit of a stretch may and should lie.
type place struct {
	first, last, target calendar.Date
	safeFrom, safeTo    calendar.Date
	holes               []calendar.Date
}

// lay places n visits, which must fit, in a stretch.
func (s *spacing) lay(t stretch, n int) []place {
	best := s.cost(t, n)
	s.backward(t, n)
	places := make([]place, n)
	for i := range places {
		s.widest(&places[i], i, best/broken)
	}
	targets := s.targets(t, n, best)
	s.safe(t, places, targets)
	return places
}

// widest is the days visit i has in some assignment that breaks no more upper
// gaps than the best.
func (s *spacing) widest(p *place, i int, breaks int64) {
	var skipped []calendar.Date
	for j, d := range s.days {
		switch {
		case (s.fore[i][j]+s.back[i][j])/broken != breaks:
			if p.first != 0 {
				skipped = append(skipped, d)
			}
			continue
		case p.first == 0:
			p.first = d
		}
		p.last = d
		p.holes = append(p.holes, skipped...)
		skipped = skipped[:0]
	}
}

// targets is the best assignment, as indexes of days, and the earliest of
// those equally good.
func (s *spacing) targets(t stretch, n int, best int64) []int {
	targets := make([]int, 0, n)
	spent := int64(0)
	for i := range n {
		for j := range s.days {
			cost := spent + s.stay(t, i, n, j)
			if i == 0 {
				cost += s.enter(t, j)
			} else {
				cost += s.step(t, targets[i-1], j)
			}
			if cost+s.back[i][j] == best {
				targets, spent = append(targets, j), cost
				break
			}
		}
	}
	return targets
}

// safe grows an interval of days around every target, a day to the right and a
// day to the left in turn, as long as every choice within the intervals keeps
// every gap that the targets keep. It ends when none can grow.
func (s *spacing) safe(t stretch, places []place, targets []int) {
	from, to := slices.Clone(targets), slices.Clone(targets)
	for grown := true; grown; {
		grown = false
		for i := range targets {
			if to[i]+1 < len(s.days) && s.later(t, from, to, targets, i) {
				to[i]++
				grown = true
			}
		}
		for i := range targets {
			if from[i] > 0 && s.earlier(t, from, to, targets, i) {
				from[i]--
				grown = true
			}
		}
	}
	for i := range places {
		places[i].target = s.days[targets[i]]
		places[i].safeFrom, places[i].safeTo = s.days[from[i]], s.days[to[i]]
	}
}

// later reports whether interval i can take the next day in.
func (s *spacing) later(t stretch, from, to, targets []int, i int) bool {
	j := to[i] + 1
	if i == 0 {
		if s.enter(t, j) >= broken && s.enter(t, targets[i]) < broken {
			return false
		}
	} else if s.over(s.at[j]-s.at[from[i-1]]) > s.over(s.at[targets[i]]-s.at[targets[i-1]]) {
		return false
	}
	if i == len(targets)-1 {
		return s.leave(t, j) < impossible
	}
	return s.at[from[i+1]]-s.at[j] >= s.gap.Min
}

// earlier reports whether interval i can take the day before in.
func (s *spacing) earlier(t stretch, from, to, targets []int, i int) bool {
	j := from[i] - 1
	if i == len(targets)-1 {
		if s.leave(t, j) >= broken && s.leave(t, targets[i]) < broken {
			return false
		}
	} else if s.over(s.at[to[i+1]]-s.at[j]) > s.over(s.at[targets[i+1]]-s.at[targets[i]]) {
		return false
	}
	if i == 0 {
		return s.enter(t, j) < impossible
	}
	return s.at[j]-s.at[to[i-1]] >= s.gap.Min
}

// share says how many of up to n visits go to each stretch: as many as fit, at
// the least cost together, the earlier stretches filled first among equals.
func (s *spacing) share(stretches []stretch, n int) []int {
	last := len(stretches) - 1
	costs := make([][]int64, len(stretches)) // of c visits in stretch i
	rest := make([][]int64, len(stretches)+1)
	rest[last+1] = make([]int64, n+1)
	for c := 1; c <= n; c++ {
		rest[last+1][c] = impossible
	}
	for i := last; i >= 0; i-- {
		costs[i], rest[i] = make([]int64, n+1), make([]int64, n+1)
		for c := range costs[i] {
			costs[i][c] = s.cost(stretches[i], c)
			if costs[i][c] >= impossible {
				for ; c <= n; c++ {
					costs[i][c] = impossible
				}
				break
			}
		}
		for c := range rest[i] {
			rest[i][c] = impossible
			for take := range c + 1 {
				rest[i][c] = min(rest[i][c], costs[i][take]+rest[i+1][c-take])
			}
		}
	}
	for n > 0 && rest[0][n] >= impossible {
		n--
	}
	counts := make([]int, len(stretches))
	for i := range stretches {
		for take := n; take >= 0; take-- {
			if costs[i][take]+rest[i+1][n-take] == rest[i][n] {
				counts[i], n = take, n-take
				break
			}
		}
	}
	return counts
}
