package route

// place is the best place for a node in a slot's route.
type place struct {
	slot int32
	at   int32 // before this stop
	more int64 // what it adds to cost and fines
}

// nowhere is worse than any place; a sum of it over all days of a pattern does
// not overflow.
const nowhere = 1 << 54

// memo keeps the best place of a node in a route while the route has the same
// content.
type memo struct {
	more    int64
	version uint32
	at      int32
}

// mostMemos bounds the memory of the memos.
const mostMemos = 1 << 22

// bestOn is the best place for a node on a day.
func (s *search) bestOn(v, day int32) place {
	if s.m.plain && len(s.memos) > 0 {
		return s.bestPlain(v, day)
	}
	w := &s.m.day[day]
	best := place{more: nowhere}
	empty := false
	for slot := w.first; slot < w.last; slot++ {
		t := &s.tours[slot]
		if len(t.stops) == 2 {
			if empty {
				continue // it is like the one before
			}
			empty = true
		}
		heavier := int64(0)
		if load := t.load + s.m.demand[v]; load > w.load {
			heavier = fine(load-w.load, s.weights.load) - fine(t.sum.load, s.weights.load)
			if heavier >= best.more {
				continue // no way is shorter with one more stop, or hardly any
			}
		}
		p := s.bestIn(v, slot, t, w)
		if p.more += heavier; p.more < best.more {
			best = p
		}
	}
	return best
}

// blinks is how often, on average, the search overlooks the best place in a
// route (Christiaens and Vanden Berghe 2020).
const blinks = 40

// bestIn is the best place for a node in a route, now and then the second best,
// without the fine for the load.
func (s *search) bestIn(v, slot int32, t *tour, w *workday) place {
	p := s.spot(v, slot, t, w)
	s.blink--
	if s.blink < 0 && len(t.stops) > 2 {
		s.blink = s.rand.IntN(2*blinks - 1)
		p = s.scan(v, t, w, p.at)
	}
	p.slot = slot
	if s.m.plain && t.driven+t.work+p.more+s.m.service[v] > w.duration {
		p.more += s.longer(t, w, p.more+s.m.service[v])
	}
	return p
}

// spot is the scan of a route, remembered while the route stays as it is.
func (s *search) spot(v, slot int32, t *tour, w *workday) place {
	if len(s.memos) == 0 {
		return s.scan(v, t, w, 0)
	}
	known := &s.memos[int(v)*len(s.tours)+int(slot)]
	if known.version != t.version {
		p := s.scan(v, t, w, 0)
		*known = memo{more: p.more, version: t.version, at: p.at}
	}
	return place{at: known.at, more: known.more}
}

// scan tries node v before every stop of a route but the one to skip. What it
// finds counts the fines that depend on the place: none in a plain model, where
// they follow from the cost, and never that for the load.
func (s *search) scan(v int32, t *tour, w *workday, skip int32) place {
	switch {
	case s.m.plain:
		return s.scanCost(v, t, skip)
	case s.m.timed:
		return s.scanTimed(v, t, w, skip)
	}
	return s.scanLong(v, t, w, skip)
}

// longer is what a route's fine for its duration grows by.
func (s *search) longer(t *tour, w *workday, more int64) int64 {
	return fine(over(t.driven+t.work+more, w.duration), s.weights.duration) - fine(t.sum.duration, s.weights.duration)
}

// scanCost is scan where only the cost of the ways depends on the place.
func (s *search) scanCost(v int32, t *tour, skip int32) place {
	n := s.m.rows
	from := s.m.cost[int(v)*n : int(v)*n+n]
	if s.m.evenWays && skip == 0 {
		return cheapestPlace(from, t.stops, t.ways)
	}
	return cheapestOf(s.m.costTo[int(v)*n:int(v)*n+n], from, t.stops, t.ways, skip)
}

// cheapestPlace is the cheapest place among the stops, the first of equals, if
// ways cost as much back as forth. Most of the time of a search goes here: each
// stop is looked up once, and cost and place are compared as one number, which
// takes no branch.
func cheapestPlace(from, stops, ways []int32) place {
	const bits = 20 // of the place; a cost has 33 at most
	best := int64(nowhere)
	before := int64(from[stops[0]])
	ways = ways[:len(stops)]
	for k := 1; k < len(stops); k++ {
		after := int64(from[stops[k]])
		best = min(best, (before+after-int64(ways[k]))<<bits|int64(k))
		before = after
	}
	return place{more: best >> bits, at: int32(best & (1<<bits - 1))}
}

// cheapestOf is the cheapest place but for the one to skip, where ways need not
// cost as much back as forth.
func cheapestOf(to, from, stops, ways []int32, skip int32) place {
	best := place{more: nowhere}
	ways = ways[:len(stops)]
	for k := 1; k < len(stops); k++ {
		more := int64(to[stops[k-1]]) + int64(from[stops[k]]) - int64(ways[k])
		if more < best.more && k != int(skip) {
			best.more, best.at = more, int32(k)
		}
	}
	return best
}

// scanLong is scan where a way's time and cost are two things and the time is
// limited.
func (s *search) scanLong(v int32, t *tour, w *workday, skip int32) place {
	m, n := s.m, s.m.rows
	to, from := m.costTo[int(v)*n:int(v)*n+n], m.cost[int(v)*n:int(v)*n+n]
	best := place{more: nowhere}
	for k := 1; k < len(t.stops); k++ {
		a, b := t.stops[k-1], t.stops[k]
		more := int64(to[a]) - int64(t.ways[k]) + int64(from[b])
		more += s.longer(t, w, m.way(a, v)+m.way(v, b)-m.way(a, b)+m.service[v])
		if more < best.more && int32(k) != skip {
			best.more, best.at = more, int32(k)
		}
	}
	return best
}

// scanTimed is scan where the order decides when. Waiting may make a visit free
// and may make it late, so every place is timed that is cheap enough.
func (s *search) scanTimed(v int32, t *tour, w *workday, skip int32) place {
	m, n := s.m, s.m.rows
	to, from := m.costTo[int(v)*n:int(v)*n+n], m.cost[int(v)*n:int(v)*n+n]
	best := place{more: nowhere}
	visit := m.leg(v)
	before := fine(t.sum.duration, s.weights.duration) + fine(t.sum.warp, s.weights.warp)
	for k := 1; k < len(t.stops); k++ {
		a, b := t.stops[k-1], t.stops[k]
		more := int64(to[a]) - int64(t.ways[k]) + int64(from[b]) - before
		if more >= best.more || int32(k) == skip {
			continue
		}
		whole := t.head[k-1].then(m.way(a, v), visit).then(m.way(v, b), t.tail[k])
		more += fine(over(whole.duration, w.duration), s.weights.duration) + fine(whole.warp, s.weights.warp)
		if more < best.more {
			best.more, best.at = more, int32(k)
		}
	}
	return best
}
