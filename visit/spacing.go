package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// spacing places a retailer's visits on the open days of its month.
//
// Visits whose date is fixed cut the month into stretches, and the visits
// within a stretch form a chain: only neighbours in it are bound to each other.
// So the days that each can have follow from those of its neighbours, in one
// pass forward and one back (see reach), and the cheapest assignment from the
// cheapest ways on from the days of the next visit (see solve).
//
// A cost is whether a pull is left unserved, then the number of upper gaps
// broken, then the sum of squares by which the gaps miss their target.
//
// The links of a chain of n visits are numbered from 0, to the fixed visit on
// the left, to n, to the one on the right.
type spacing struct {
	*axis
	gap   Gap    // bounded
	days  bitset // that visits may take
	loose bitset // links whose upper gap is given up

	// Memory, used for one shop after the other. No month has more visits than
	// days.
	can    [longestMonth]bitset // the days visit i can have
	way    [][lastBit + 1]int64 // the least cost from visit i on a day to the end of the stretch
	start  int                  // the first visit's best day
	rooms  []room               // see lay
	counts []int                // see share
	costs  table                // see weigh
	rests  table
}

// stretch is what lies between two fixed visits, or one and an end.
type stretch struct {
	left     place  // fixed visit before
	right    place  // fixed visit after
	next     place  // first date the visit after can have; unset: no upper gap counts
	leftFull bool   // the upper gap to the one before counts, not only the lower
	pulled   bool   // one of its visits is to serve a pull
	serve    bitset // on one of these days
	carrier  int    // which of them
}

const (
	broken     = int64(1) << 40 // one upper gap broken outweighs every miss of a target
	unserved   = int64(1) << 50 // a pull not served outweighs every upper gap
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

// use sets the gap and the axis it is measured on, and opens the days of a span.
func (s *spacing) use(a *axis, g Gap, open span) {
	s.axis, s.gap = a, g.bounded()
	s.days = a.during(open.from, open.to)
}

// date is that of one of the days, unset for the place of none.
func (s *spacing) date(at int) calendar.Date {
	if s.days.has(at) {
		return s.dates[at]
	}
	return 0
}

// most is the upper gap at a link.
func (s *spacing) most(link int) int {
	if s.loose.has(link) {
		return allDates
	}
	return s.gap.Max
}

// entry is the places that a first visit can have.
func (s *spacing) entry(t *stretch) bitset {
	switch {
	case t.left.date == 0:
		return allBits
	case !t.leftFull:
		return bitsFrom(t.left.at+s.gap.Min, lastBit)
	}
	return bitsFrom(t.left.at+s.gap.Min, t.left.at+s.most(0))
}

// exit is the places that the last of n visits can have.
func (s *spacing) exit(t *stretch, n int) bitset {
	from, to := 0, lastBit
	if t.next.date != 0 {
		from = t.next.at - s.most(n)
	}
	if t.right.date != 0 {
		to = t.right.at - s.gap.Min
	}
	return bitsFrom(from, to)
}

// apart is the days that keep the lower gaps to the fixed visits.
func (s *spacing) apart(t *stretch) bitset {
	from, to := 0, lastBit
	if t.left.date != 0 {
		from = t.left.at + s.gap.Min
	}
	if t.right.date != 0 {
		to = t.right.at - s.gap.Min
	}
	return s.days & bitsFrom(from, to)
}

// fits is how many of up to most visits a stretch has room for.
func (s *spacing) fits(t *stretch, most int) int {
	n := 0
	for days := s.apart(t); days != 0 && n < most; n++ {
		days &= bitsFrom(days.first()+s.gap.Min, lastBit)
	}
	return n
}

// first is the first place that keeps the lower gap to the visit on the left,
// 32 if none does.
func (s *spacing) first(t *stretch) int { return s.apart(&stretch{left: t.left}).first() }

// last is the last day that keeps the lower gap to the visit on the right,
// unset if none does.
func (s *spacing) last(t *stretch) calendar.Date {
	return s.date(s.apart(&stretch{right: t.right}).last())
}

// price is what a gap costs: whether it is over the most, and by how much it
// misses the target.
func (s *spacing) price(gap int) int64 {
	n := int64(min(max(gap-s.gap.Target, -farthest), farthest))
	return n*n + s.over(gap)
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
func (t *stretch) spread() bool {
	return !(t.left.date != 0 && t.leftFull) && !t.pullsRight()
}

// pullsRight reports whether the visit to the right is the very next one, so
// that the gap to it has a target.
func (t *stretch) pullsRight() bool { return t.right.date != 0 && t.right.date == t.next.date }

// enter is the cost of having a day first in the stretch.
func (s *spacing) enter(t *stretch, at int) int64 {
	if t.left.date == 0 || !t.leftFull {
		return 0
	}
	return s.price(at - t.left.at)
}

// leave is the cost of having a day last in the stretch.
func (s *spacing) leave(t *stretch, at int) int64 {
	switch {
	case t.pullsRight():
		return s.price(t.right.at - at)
	case t.next.date != 0:
		return s.over(t.next.at - at)
	}
	return 0
}

// step is the cost of a gap between two visits of a stretch. One that is spread
// has no target for it.
func (s *spacing) step(t *stretch, gap int) int64 {
	if t.spread() {
		return s.over(gap)
	}
	return s.price(gap)
}

// stay is the cost of a day for the i-th of n visits: nothing where gaps have
// targets, else how far it is from the middle of the i-th of n equal parts of
// the open days, in 2n-ths of a day so that nothing is rounded.
func (s *spacing) stay(t *stretch, i, n, at int) int64 {
	if !t.spread() {
		return 0
	}
	first := s.days.first()
	length := s.days.last() - first + 1
	off := int64(2*n*(at-first) - ((2*i+1)*length - n))
	return off * off
}

// empty is the cost of a stretch without visits.
func (s *spacing) empty(t *stretch) int64 {
	cost := int64(0)
	if t.pulled {
		cost = unserved
	}
	if t.left.date == 0 || !t.leftFull || t.next.date == 0 {
		return cost
	}
	if t.pullsRight() {
		return cost + s.price(t.right.at-t.left.at)
	}
	return cost + s.over(t.next.at-t.left.at)
}
