package visit

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
// s.way, the cost of the day itself counted, and s.start.
func (s *spacing) solve(t *stretch, n int) int64 {
	way := atLeast(&s.way, n)
	for i := n - 1; i >= 0; i-- {
		for days := s.can[i]; days != 0; days = days.rest() {
			at := days.first()
			on := int64(0)
			if i == n-1 {
				on = s.leave(t, at)
			} else {
				_, on = s.onward(t, i+1, at)
			}
			way[i][at] = on + s.stay(t, i, n, at)
		}
	}
	start, best := s.inward(t)
	s.start = start
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

// room is where one visit of a stretch may and should lie, by places.
type room struct {
	first, last int    // the widest days
	holes       bitset // those between that it cannot have
	target      int
	from, to    int  // the safe days
	stretched   bool // the upper gap at the link to the left is given up
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
	rooms := atLeast(&s.rooms, n)
	s.aim(t, rooms)
	if best >= broken {
		s.loosen(t, rooms)
		s.reach(t, n)
	}
	for i, can := range s.can[:n] {
		r := &rooms[i]
		r.first, r.last, r.stretched = can.first(), can.last(), s.loose.has(i)
		r.holes = s.days & bitsFrom(r.first, r.last) &^ can
	}
	s.safe(rooms)
	return rooms
}

// aim takes the best assignment of those solved last as the targets, the
// earliest of those equally good.
func (s *spacing) aim(t *stretch, rooms []room) {
	rooms[0].target = s.start
	for i := 1; i < len(rooms); i++ {
		rooms[i].target, _ = s.onward(t, i, rooms[i-1].target)
	}
}

// loosen gives up the upper gaps that the targets break, and no other.
func (s *spacing) loosen(t *stretch, rooms []room) {
	n := len(rooms)
	s.loose = 0
	give := func(link int, cost int64) {
		if cost >= broken {
			s.loose |= bitsFrom(link, link)
		}
	}
	give(0, s.enter(t, rooms[0].target))
	for i := 1; i < n; i++ {
		give(i, s.step(t, rooms[i].target-rooms[i-1].target))
	}
	give(n, s.leave(t, rooms[n-1].target))
}

// safe grows an interval of days around every target, a day to the right and a
// day to the left in turn, as long as every choice within the intervals keeps
// every gap not given up. It ends when none can grow: for a visit alone with all
// its days.
func (s *spacing) safe(rooms []room) {
	if len(rooms) == 1 {
		rooms[0].from, rooms[0].to = rooms[0].first, rooms[0].last
		return
	}
	for i := range rooms {
		rooms[i].from, rooms[i].to = rooms[i].target, rooms[i].target
	}
	for grown := true; grown; {
		grown = false
		for i := range rooms {
			if at := (s.days & bitsFrom(rooms[i].to+1, lastBit)).first(); s.holds(rooms, i, at) {
				rooms[i].to = at
				grown = true
			}
		}
		for i := range rooms {
			if at := (s.days & bitsFrom(0, rooms[i].from-1)).last(); s.holds(rooms, i, at) {
				rooms[i].from = at
				grown = true
			}
		}
	}
}

// holds reports whether visit i on a day keeps its gaps whatever days its
// neighbours take from their intervals.
func (s *spacing) holds(rooms []room, i, at int) bool {
	if !s.can[i].has(at) {
		return false
	}
	if i > 0 {
		if before := &rooms[i-1]; at-before.to < s.gap.Min || at-before.from > s.most(i) {
			return false
		}
	}
	if i == len(rooms)-1 {
		return true
	}
	after := &rooms[i+1]
	return after.from-at >= s.gap.Min && after.to-at <= s.most(i+1)
}
