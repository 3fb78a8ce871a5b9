package route

// The strings of Christiaens and Vanden Berghe 2020: how many nodes a ruin
// takes on average, and how many at most from one route.
const (
	meanOut    = 10
	longString = 10
)

// ruin takes nodes near a random one out of all routes, each with all its
// visits: every fifth time those that lie nearest, else strings of stops.
func (s *search) ruin() {
	if s.m.strict {
		s.loosen()
		return
	}
	s.out, s.outFrom, s.only = s.out[:0], s.outFrom[:0], -1
	seed := int32(1 + s.rand.IntN(s.m.nodes-1))
	if s.rand.Chance(1, 5) {
		s.takeCluster(seed)
	} else {
		s.takeStrings(seed)
	}
	for _, slot := range s.touched {
		s.settle(slot)
	}
}

// takeCluster takes out the nodes nearest to the seed but for a few, so that the
// days of a whole neighbourhood are chosen anew together.
func (s *search) takeCluster(seed int32) {
	near := s.m.near[seed]
	for _, v := range near[:min(1+s.rand.IntN(2*meanOut), len(near))] {
		if !s.rand.Chance(1, 10) {
			s.takeOut(v)
		}
	}
}

// takeStrings takes out a string of neighbouring stops from each route that it
// comes to, going from the seed outwards. Half of the time all are of one day,
// else each is of any day of the node that led to it.
func (s *search) takeStrings(seed int32) {
	strings := 1 + s.rand.IntN(4*meanOut-1-s.long)/(1+s.long)
	day := s.oneDay(seed)
	for _, v := range s.m.near[seed] {
		if strings == 0 {
			break
		}
		if s.chosen[v] < 0 {
			continue
		}
		on := day
		if day < 0 {
			on = s.anyDay(v)
		}
		slot := s.slotOf[int(v)*len(s.m.day)+int(on)]
		if slot < 0 || s.isRuined(slot) {
			continue
		}
		s.ruined = append(s.ruined, slot)
		s.takeString(v, slot, s.long)
		strings--
	}
	s.ruined = s.ruined[:0]
}

// oneDay is the day that all strings of a ruin are of, half of the time, else
// -1. Where the seed has other days, half of the time again what is taken out
// of the day stays on its others: the patterns stay and the day's routes are
// made anew, for a part of the time that new patterns take.
func (s *search) oneDay(seed int32) int32 {
	if !s.rand.Chance(1, 2) {
		return -1
	}
	day := s.anyDay(seed)
	if w := &s.m.day[day]; w.last-w.first == 1 {
		return -1
	}
	if len(s.m.patterns[seed][s.chosen[seed]].days) > 1 && s.rand.Chance(1, 2) {
		s.only = day
	}
	return day
}

// isRuined reports whether a string has been taken from the route.
func (s *search) isRuined(slot int32) bool {
	for _, r := range s.ruined {
		if r == slot {
			return true
		}
	}
	return false
}

// meanStops is the mean length of the routes that have any.
func (s *search) meanStops() int {
	stops, routes := 0, 0
	for i := range s.tours {
		if n := len(s.tours[i].stops) - 2; n > 0 {
			stops += n
			routes++
		}
	}
	return stops / max(routes, 1)
}

// anyDay is a random day of those on which a node is visited.
func (s *search) anyDay(v int32) int32 {
	days := s.m.patterns[v][s.chosen[v]].days
	return days[s.rand.IntN(len(days))]
}

// takeString takes out up to long stops in a row, v among them, and half of
// the time spares a few within a longer row.
func (s *search) takeString(v, slot int32, long int) {
	t := &s.tours[slot]
	s.drawRow(len(t.stops)-2, t.find(v), long)
	for i, k := range s.row {
		s.row[i] = t.stops[k]
	}
	for _, w := range s.row {
		if s.only >= 0 {
			s.takeOff(w, s.only)
		} else {
			s.takeOut(w)
		}
	}
}

// drawRow draws the places of up to long stops in a row, one given place among
// them, out of so many stops of a route, and half of the time spares a few
// within a longer row.
func (s *search) drawRow(inner, at, long int) {
	take := 1 + s.rand.IntN(min(inner, long))
	spare := 0
	if take < inner && s.rand.Chance(1, 2) {
		spare = 1
		for take+spare < inner && s.rand.Chance(1, 100) {
			spare++
		}
	}
	row := take + spare
	first := s.rand.Between(max(1, at-row+1), min(at, inner-row+1))
	from, to := 0, 0 // the stops spared, [from, to) within the row
	if spare > 0 {
		from = s.rand.IntN(take + 1)
		to = from + spare
	}
	s.row = s.row[:0]
	for k := range row {
		if k < from || k >= to {
			s.row = append(s.row, int32(first+k))
		}
	}
}
