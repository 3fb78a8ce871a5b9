package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// least is the least cost of n visits in a stretch, impossible if they do not
// fit, and the earliest visit that serves the stretch's pull at that cost. If
// none can, the cost says so.
func (s *spacing) least(t *stretch, n int) (cost int64, carrier int) {
	if !t.pulled || n == 0 {
		return s.cost(t, n), 0
	}
	cost = impossible
	for i := range n {
		t.carrier = i
		if c := s.cost(t, n); c < cost {
			cost, carrier = c, i
		}
	}
	if cost == impossible {
		t.pulled = false
		cost = min(impossible, s.cost(t, n)+unserved)
		t.pulled = true
	}
	return cost, carrier
}

// cost is the least cost of n visits in a stretch, impossible if they do not
// fit. It breaks upper gaps only where not all can be kept.
func (s *spacing) cost(t *stretch, n int) int64 {
	if n == 0 {
		return s.empty(t)
	}
	if s.loose = 0; !s.reach(t, n) {
		if s.loose = allBits; !s.reach(t, n) {
			return impossible
		}
	}
	return s.solve(t, n)
}

// reach finds the days that each of n visits has in some assignment that breaks
// no gap but the upper ones given up, and reports whether there is one.
func (s *spacing) reach(t *stretch, n int) bool {
	can := s.can[:n]
	days := s.days & s.entry(t)
	for i := range can {
		if i > 0 {
			days = s.days & can[i-1].later(s.gap.Min, s.most(i))
		}
		if t.pulled && i == t.carrier {
			days &= t.serve
		}
		can[i] = days
	}
	can[n-1] &= s.exit(t, n)
	for i := n - 2; i >= 0; i-- {
		can[i] &= can[i+1].earlier(s.gap.Min, s.most(i+1))
	}
	return can[0] != 0
}

// solve is the least cost of n visits on days that they can have. It fills
// s.way, the cost of the day itself counted, and has the best first day in
// s.best.
func (s *spacing) solve(t *stretch, n int) int64 {
	for len(s.way) < n {
		s.way = append(s.way, [lastBit + 1]int64{})
	}
	for i := n - 1; i >= 0; i-- {
		for days := s.can[i]; days != 0; days = days.rest() {
			at := days.first()
			on := int64(0)
			if i == n-1 {
				on = s.leave(t, at)
			} else {
				_, on = s.onward(t, i+1, at)
			}
			s.way[i][at] = on + s.stay(t, i, n, at)
		}
	}
	day, best := s.inward(t)
	s.best[0] = day
	return best
}

// inward is the best day for the first visit, the earliest of those equally
// good, and the least cost of them all.
func (s *spacing) inward(t *stretch) (day int, best int64) {
	best = impossible
	for days := s.can[0]; days != 0; days = days.rest() {
		at := days.first()
		if c := s.enter(t, at) + s.way[0][at]; c < best {
			day, best = at, c
		}
	}
	return day, best
}

// onward is the best day for visit i after one on the day before, the earliest
// of those equally good, and the least cost from there on.
func (s *spacing) onward(t *stretch, i, before int) (day int, best int64) {
	best = impossible
	for days := s.can[i] & bitsFrom(before+s.gap.Min, lastBit); days != 0; days = days.rest() {
		at := days.first()
		if c := s.step(t, at-before) + s.way[i][at]; c < best {
			day, best = at, c
		}
	}
	return day, best
}

// targets is the best assignment of those solved last, and the earliest of those
// equally good.
func (s *spacing) targets(t *stretch, n int) []int {
	targets := s.best[:n]
	for i := 1; i < n; i++ {
		targets[i], _ = s.onward(t, i, targets[i-1])
	}
	return targets
}

// room is where one visit of a stretch may and should lie.
type room struct {
	first, last      calendar.Date
	target           place
	safeFrom, safeTo calendar.Date
	stretched        bool // the upper gap at the link to the left is given up
	holes            []calendar.Date
}

// lay places n visits, which must fit, in a stretch. A pull that no assignment
// serves is given up. Where upper gaps must be broken, those that the best
// assignment breaks are given up and the others kept.
func (s *spacing) lay(t *stretch, n int) []room {
	best, carrier := s.least(t, n)
	if t.pulled {
		t.carrier, t.pulled = carrier, best < unserved
		best = s.cost(t, n)
	}
	targets := s.targets(t, n)
	if best >= broken {
		s.loosen(t, targets)
		s.reach(t, n)
	}
	rooms := s.rooms[:n]
	for i, can := range s.can[:n] {
		rooms[i] = room{
			first: s.dates[can.first()], last: s.dates[can.last()], target: place{date: s.dates[targets[i]], at: targets[i]},
			stretched: s.loose.has(i),
		}
		holes := s.days & bitsFrom(can.first(), can.last()) &^ can
		for ; holes != 0; holes = holes.rest() {
			rooms[i].holes = append(rooms[i].holes, s.dates[holes.first()])
		}
	}
	s.safe(rooms, targets)
	return rooms
}

// loosen gives up the upper gaps that the targets break, and no other.
func (s *spacing) loosen(t *stretch, targets []int) {
	n := len(targets)
	s.loose = 0
	give := func(link int, cost int64) {
		if cost >= broken {
			s.loose |= bitsFrom(link, link)
		}
	}
	give(0, s.enter(t, targets[0]))
	for i := 1; i < n; i++ {
		give(i, s.step(t, targets[i]-targets[i-1]))
	}
	give(n, s.leave(t, targets[n-1]))
}

// safe grows an interval of days around every target, a day to the right and a
// day to the left in turn, as long as every choice within the intervals keeps
// every gap not given up. It ends when none can grow: for a visit alone with all
// its days.
func (s *spacing) safe(rooms []room, targets []int) {
	if len(rooms) == 1 {
		rooms[0].safeFrom, rooms[0].safeTo = rooms[0].first, rooms[0].last
		return
	}
	from, to := s.from[:len(targets)], s.to[:len(targets)]
	copy(from, targets)
	copy(to, targets)
	for grown := true; grown; {
		grown = false
		for i := range targets {
			if at := (s.days & bitsFrom(to[i]+1, lastBit)).first(); s.holds(from, to, i, at) {
				to[i] = at
				grown = true
			}
		}
		for i := range targets {
			if at := (s.days & bitsFrom(0, from[i]-1)).last(); s.holds(from, to, i, at) {
				from[i] = at
				grown = true
			}
		}
	}
	for i := range rooms {
		rooms[i].safeFrom, rooms[i].safeTo = s.dates[from[i]], s.dates[to[i]]
	}
}

// holds reports whether visit i on a day keeps its gaps whatever days its
// neighbours take from their intervals.
func (s *spacing) holds(from, to []int, i, at int) bool {
	switch {
	case !s.can[i].has(at):
		return false
	case i > 0 && (at-to[i-1] < s.gap.Min || at-from[i-1] > s.most(i)):
		return false
	}
	return i == len(to)-1 || from[i+1]-at >= s.gap.Min && to[i+1]-at <= s.most(i+1)
}
