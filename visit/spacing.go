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
//
// The links of a chain of n visits are numbered from 0, to the fixed visit on
// the left, to n, to the one on the right.
type spacing struct {
	calendar calendar.Calendar
	base     calendar.Date // where places count from
	gap      Gap
	days     []calendar.Date // the days visits may take, in order
	at       []int           // their places
	loose    []bool          // links whose upper gap is given up

	fore, back [][]int64 // cost up to and from visit i on day j
}

// place is a date and where it lies on the axis on which gaps are measured: the
// gap between two places is the difference of their at.
type place struct {
	date   calendar.Date // unset if there is no such visit
	at     int
	beyond bool // working days were counted that the calendar does not cover
}

// stretch is what lies between two fixed visits, or one and an end.
type stretch struct {
	left     place // fixed visit before
	leftFull bool  // its upper gap counts, not only the lower
	right    place // fixed visit after
	next     place // first date the visit after can have; unset: no upper gap counts
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

// use sets the gap, and the days that visits may take: those of days within
// the open span.
func (s *spacing) use(g Gap, days []calendar.Date, open span) {
	s.gap = g.bounded()
	from, _ := slices.BinarySearch(days, open.from)
	to, _ := slices.BinarySearch(days, open.to+1)
	s.days, s.at = days[from:max(from, to)], s.at[:0]
	for _, d := range s.days {
		s.at = append(s.at, s.place(d).at)
	}
}

// place finds the place of a date.
func (s *spacing) place(d calendar.Date) place {
	p := place{date: d}
	switch {
	case !d.Valid():
		p.date = 0
	case s.gap.Unit != WorkingDays:
		p.at = d.DaysSince(s.base)
	case d > s.base:
		p.at, p.beyond = s.calendar.WorkingDays(s.base+1, d)
	case d < s.base:
		n, beyond := s.calendar.WorkingDays(d+1, s.base)
		p.at, p.beyond = -n, beyond
	}
	return p
}

// between is the gap from d to e in its unit.
func (s *spacing) between(d, e calendar.Date) int { return s.place(e).at - s.place(d).at }

// after is the first date n days of the unit after d, unset if there is none.
func (s *spacing) after(d calendar.Date, n int) calendar.Date {
	if s.gap.Unit == WorkingDays {
		d, _ = s.calendar.AddWorkingDays(d, n)
		return d
	}
	return d.AddDays(n)
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
		if t.right.date == 0 || t.right.at-s.at[j] >= s.gap.Min {
			return s.days[j]
		}
	}
	return 0
}

// miss is what a gap costs for not being the target.
func (s *spacing) miss(gap int) int64 {
	n := int64(min(max(gap-s.gap.Target, -farthest), farthest))
	return n * n
}

// over is what a gap at a link costs for being above the most.
func (s *spacing) over(link, gap int) int64 {
	if gap > s.gap.Max && !(link < len(s.loose) && s.loose[link]) {
		return broken
	}
	return 0
}

// spread reports whether the stretch hangs on nothing, so that its visits are
// spread over the days instead of counted on from a visit.
func (t stretch) spread() bool {
	return !(t.left.date != 0 && t.leftFull) && !t.pullsRight()
}

// pullsRight reports whether the visit to the right is the very next one, so
// that the gap to it has a target.
func (t stretch) pullsRight() bool { return t.right.date != 0 && t.right.date == t.next.date }

// enter is the cost of having day j first in the stretch.
func (s *spacing) enter(t stretch, j int) int64 {
	if t.left.date == 0 {
		return 0
	}
	gap := s.at[j] - t.left.at
	switch {
	case gap < s.gap.Min:
		return impossible
	case !t.leftFull:
		return 0
	}
	return s.miss(gap) + s.over(0, gap)
}

// leave is the cost of having day j last of n in the stretch.
func (s *spacing) leave(t stretch, n, j int) int64 {
	cost := int64(0)
	if t.right.date != 0 {
		gap := t.right.at - s.at[j]
		if gap < s.gap.Min {
			return impossible
		}
		if t.pullsRight() {
			cost = s.miss(gap)
		}
	}
	if t.next.date != 0 {
		cost += s.over(n, t.next.at-s.at[j])
	}
	return cost
}

// step is the cost of having day k for visit i right after day j.
func (s *spacing) step(t stretch, i, j, k int) int64 {
	gap := s.at[k] - s.at[j]
	switch {
	case gap < s.gap.Min:
		return impossible
	case t.spread():
		return s.over(i, gap)
	}
	return s.miss(gap) + s.over(i, gap)
}

// stay is the cost of day j for the i-th of n visits: nothing where gaps have
// targets, else how far it is from the middle of the i-th of n equal parts of
// the open days, in 2n-ths of a day so that nothing is rounded.
func (s *spacing) stay(t stretch, i, n, j int) int64 {
	if !t.spread() {
		return 0
	}
	first := s.at[0]
	length := s.at[len(s.at)-1] - first + 1
	off := int64(2*n*(s.at[j]-first) - ((2*i+1)*length - n))
	return off * off
}

// empty is the cost of a stretch without visits.
func (s *spacing) empty(t stretch) int64 {
	if t.left.date == 0 || !t.leftFull || t.next.date == 0 {
		return 0
	}
	cost := s.over(0, t.next.at-t.left.at)
	if t.pullsRight() {
		cost += s.miss(t.right.at - t.left.at)
	}
	return cost
}

// cost is the least cost of n visits in a stretch, impossible if they do not
// fit. It fills s.fore.
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
				best = min(best, s.fore[i-1][j]+s.step(t, i, j, k))
			}
			s.fore[i][k] = min(impossible, best+s.stay(t, i, n, k))
		}
	}
	best := impossible
	for j := range s.days {
		best = min(best, s.fore[n-1][j]+s.leave(t, n, j))
	}
	return best
}

// backward fills s.back: the least cost from the i-th of n visits on day j to
// the end of the stretch, that of the day itself not counted.
func (s *spacing) backward(t stretch, n int) {
	s.back = table(s.back, n, len(s.days))
	for j := range s.days {
		s.back[n-1][j] = s.leave(t, n, j)
	}
	for i := n - 2; i >= 0; i-- {
		for j := range s.days {
			best := impossible
			for k := j + 1; k < len(s.days); k++ {
				best = min(best, s.step(t, i+1, j, k)+s.stay(t, i+1, n, k)+s.back[i+1][k])
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

// room is where one visit of a stretch may and should lie.
type room struct {
	first, last, target calendar.Date
	safeFrom, safeTo    calendar.Date
	holes               []calendar.Date
	stretched           bool // the upper gap at the link to the left is given up
}

// lay places n visits, which must fit, in a stretch. Where upper gaps must be
// broken, those that the best assignment breaks are given up and the others
// kept.
func (s *spacing) lay(t stretch, n int) []room {
	best := s.cost(t, n)
	s.backward(t, n)
	targets := s.targets(t, n, best)
	if best >= broken {
		s.loosen(t, targets)
		s.cost(t, n)
		s.backward(t, n)
	}
	rooms := make([]room, n)
	for i := range rooms {
		s.widest(&rooms[i], i)
		rooms[i].stretched = i < len(s.loose) && s.loose[i]
	}
	s.safe(t, rooms, targets)
	s.loose = s.loose[:0]
	return rooms
}

// loosen gives up the upper gaps that the targets break.
func (s *spacing) loosen(t stretch, targets []int) {
	n := len(targets)
	loose := make([]bool, n+1)
	loose[0] = s.enter(t, targets[0]) >= broken
	for i := 1; i < n; i++ {
		loose[i] = s.step(t, i, targets[i-1], targets[i]) >= broken
	}
	loose[n] = s.leave(t, n, targets[n-1]) >= broken
	s.loose = loose
}

// widest is the days that visit i has in some assignment that breaks no gap
// but those given up.
func (s *spacing) widest(r *room, i int) {
	var skipped []calendar.Date
	for j, d := range s.days {
		switch {
		case s.fore[i][j]+s.back[i][j] >= broken:
			if r.first != 0 {
				skipped = append(skipped, d)
			}
			continue
		case r.first == 0:
			r.first = d
		}
		r.last = d
		r.holes = append(r.holes, skipped...)
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
				cost += s.step(t, i, targets[i-1], j)
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
// every gap not given up. It ends when none can grow.
func (s *spacing) safe(t stretch, rooms []room, targets []int) {
	from, to := slices.Clone(targets), slices.Clone(targets)
	for grown := true; grown; {
		grown = false
		for i := range targets {
			if to[i]+1 < len(s.days) && s.holds(t, from, to, i, to[i]+1) {
				to[i]++
				grown = true
			}
		}
		for i := range targets {
			if from[i] > 0 && s.holds(t, from, to, i, from[i]-1) {
				from[i]--
				grown = true
			}
		}
	}
	for i := range rooms {
		rooms[i].target = s.days[targets[i]]
		rooms[i].safeFrom, rooms[i].safeTo = s.days[from[i]], s.days[to[i]]
	}
}

// holds reports whether visit i on day j keeps its gaps whatever days its
// neighbours take from their intervals.
func (s *spacing) holds(t stretch, from, to []int, i, j int) bool {
	n := len(from)
	if i == 0 && s.enter(t, j) >= broken || i == n-1 && s.leave(t, n, j) >= broken {
		return false
	}
	if i > 0 && (s.step(t, i, to[i-1], j) >= impossible || s.step(t, i, from[i-1], j) >= broken) {
		return false
	}
	return i == n-1 || s.step(t, i+1, j, from[i+1]) < impossible && s.step(t, i+1, j, to[i+1]) < broken
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
