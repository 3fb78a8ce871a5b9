package visit

import (
	"github.com/rapport-go/rapport/schedule/calendar"
)

// spacing places a retailer's visits on the open days of its month.
//
// Visits whose date is fixed cut the month into stretches, and the visits
// within a stretch form a chain: only neighbours in it are bound to each other.
// What any day costs is therefore the cheapest way to reach it from the left
// plus the cheapest way on to the right, and one pass in each direction over
// the days gives, for every visit and every day, the best assignment that uses
// it. A cost is whether a pull is left unserved, then the number of upper gaps
// broken, then the sum of squares by which the gaps miss their target.
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

	// What is kept from shop to shop: the places of the month's days by unit,
	// the cost of every gap within a month, and memory.
	month      [2][]int
	steps      [4][longestMonth]int64 // of a gap between two visits: see table
	fore, back [][]int64              // cost up to and from visit i on day j
	rest       []int64
	costs      [][]int64 // see share
	rests      [][]int64
	counts     []int
	rooms      []room
	best       []int
	from, to   []int
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
	left     place  // fixed visit before
	leftFull bool   // its upper gap counts, not only the lower
	right    place  // fixed visit after
	next     place  // first date the visit after can have; unset: no upper gap counts
	want     window // days on which one of its visits is to lie
	carrier  int    // which of them
}

const (
	broken     = int64(1) << 40 // one upper gap broken outweighs every miss of a target
	unwanted   = int64(1) << 50 // a pull not served outweighs every upper gap
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
	if g = g.bounded(); g != s.gap {
		s.gap = g
		for n := range longestMonth {
			for i := range s.steps {
				s.steps[i][n] = s.price(n, i&1 != 0, i&2 != 0)
			}
		}
	}
	unit := 0
	if g.Unit == WorkingDays {
		unit = 1
	}
	if len(s.month[unit]) < len(days) {
		for _, d := range days {
			s.month[unit] = append(s.month[unit], s.place(d).at)
		}
	}
	from, to := 0, len(days)
	for from < to && days[from] < open.from {
		from++
	}
	for to > from && days[to-1] > open.to {
		to--
	}
	s.days, s.at = days[from:to], s.month[unit][from:to]
}

// price is the cost of a gap between two visits of a stretch.
func (s *spacing) price(gap int, spread, loose bool) int64 {
	cost := int64(0)
	switch {
	case gap < s.gap.Min:
		return impossible
	case gap > s.gap.Max && !loose:
		cost = broken
	}
	if !spread {
		cost += s.miss(gap)
	}
	return cost
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
func (s *spacing) first(t *stretch) calendar.Date {
	for j, d := range s.days {
		if s.enter(t, j) < impossible {
			return d
		}
	}
	return 0
}

// last is the last day that keeps the lower gap to the visit on the right,
// unset if none does.
func (s *spacing) last(t *stretch) calendar.Date {
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
func (t *stretch) spread() bool {
	return !(t.left.date != 0 && t.leftFull) && !t.pullsRight()
}

// pullsRight reports whether the visit to the right is the very next one, so
// that the gap to it has a target.
func (t *stretch) pullsRight() bool { return t.right.date != 0 && t.right.date == t.next.date }

// enter is the cost of having day j first in the stretch.
func (s *spacing) enter(t *stretch, j int) int64 {
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
func (s *spacing) leave(t *stretch, n, j int) int64 {
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
func (s *spacing) step(t *stretch, i, j, k int) int64 {
	if gap := s.at[k] - s.at[j]; gap > 0 {
		return s.table(t, i)[gap]
	}
	return impossible
}

// table is the costs of the gaps at a link: those of a stretch that is spread
// have no target, those given up no upper limit.
func (s *spacing) table(t *stretch, link int) *[longestMonth]int64 {
	i := 0
	if t.spread() {
		i |= 1
	}
	if link < len(s.loose) && s.loose[link] {
		i |= 2
	}
	return &s.steps[i]
}

// stay is the cost of day j for the i-th of n visits: nothing where gaps have
// targets, else how far it is from the middle of the i-th of n equal parts of
// the open days, in 2n-ths of a day so that nothing is rounded. For the visit
// that a pull wants it is also whether the day serves it.
func (s *spacing) stay(t *stretch, i, n, j int) int64 {
	cost := int64(0)
	if i == t.carrier && t.want.set() && !t.want.holds(s.days[j]) {
		cost = unwanted
	}
	if !t.spread() {
		return cost
	}
	first := s.at[0]
	length := s.at[len(s.at)-1] - first + 1
	off := int64(2*n*(s.at[j]-first) - ((2*i+1)*length - n))
	return cost + off*off
}

// empty is the cost of a stretch without visits.
func (s *spacing) empty(t *stretch) int64 {
	cost := int64(0)
	if t.want.set() {
		cost = unwanted
	}
	if t.left.date == 0 || !t.leftFull || t.next.date == 0 {
		return cost
	}
	cost += s.over(0, t.next.at-t.left.at)
	if t.pullsRight() {
		cost += s.miss(t.right.at - t.left.at)
	}
	return cost
}
