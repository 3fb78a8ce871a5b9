package route

import (
	"cmp"
	"slices"
)

// solution is the best in the caller's terms. If the search has found none
// that keeps the limits, sites are left out of the last until they are kept.
func (s *search) solution(done int, left []Left) Solution {
	s.restore()
	if !s.hasBest {
		s.trim()
	}
	out := Solution{Left: left, Iterations: done}
	for v := 1; v < s.m.nodes; v++ {
		if s.chosen[v] < 0 {
			out.Left = append(out.Left, Left{Site: s.m.site[v], Code: NoRoom})
			continue
		}
		out.Served = append(out.Served, Served{Site: s.m.site[v], Pattern: s.m.patterns[v][s.chosen[v]].from})
	}
	slices.SortFunc(out.Left, func(a, b Left) int { return cmp.Compare(a.Site, b.Site) })
	crew, last := 0, int32(-1)
	for slot, day := range s.m.slots {
		if day != last {
			crew, last = 0, day
		}
		t := &s.tours[slot]
		if len(t.stops) == 2 {
			continue
		}
		r := Route{Day: int(day), Crew: crew, Cost: t.sum.cost, Load: t.load, Duration: s.duration(t)}
		for _, v := range t.stops[1 : len(t.stops)-1] {
			r.Sites = append(r.Sites, s.m.site[v])
		}
		out.Routes = append(out.Routes, r)
		out.Cost += r.Cost
		crew++
	}
	return out
}

// duration is how long a route takes.
func (s *search) duration(t *tour) int64 {
	if s.m.timed {
		return t.tail[0].duration
	}
	return t.driven + t.work
}

// trim leaves out nodes, route by route, until every limit is kept, and then
// puts back what fits.
func (s *search) trim() {
	s.weights = weights{load: mostWeight, duration: mostWeight, warp: mostWeight}
	s.renew()
	var left []int32
	for slot := range s.tours {
		for t := &s.tours[slot]; !t.sum.fits(); {
			v := s.worst(t, &s.m.day[s.m.slots[slot]])
			s.leave(v)
			left = append(left, v)
		}
	}
	for _, v := range left {
		s.begin()
		s.only = -1
		s.out, s.outFrom = append(s.out[:0], v), append(s.outFrom[:0], -1)
		s.putIn(v, s.cheapest(v))
		if !s.now.fits() {
			s.undo()
		}
	}
}

// leave takes a node out and settles its routes.
func (s *search) leave(v int32) {
	s.begin()
	s.out, s.outFrom, s.only = s.out[:0], s.outFrom[:0], -1
	s.takeOut(v)
	for _, slot := range s.touched {
		s.settle(slot)
	}
}

// worst is the stop without which a route costs least with its fines, the first
// of equals.
func (s *search) worst(t *tour, w *workday) int32 {
	worst, least := int32(0), int64(nowhere)
	for k := 1; k < len(t.stops)-1; k++ {
		if total := s.without(t, w, k).total(); total < least {
			worst, least = t.stops[k], total
		}
	}
	return worst
}

// without is the sum of a route without stops[k].
func (s *search) without(t *tour, w *workday, k int) sum {
	m := s.m
	a, v, b := t.stops[k-1], t.stops[k], t.stops[k+1]
	duration := t.driven + t.work - m.service[v] - m.way(a, v) - m.way(v, b) + m.way(a, b)
	out := sum{
		cost: t.sum.cost - int64(t.ways[k]) - int64(t.ways[k+1]) + int64(m.cost[int(a)*m.rows+int(b)]),
		load: over(t.load-m.demand[v], w.load),
	}
	if m.timed {
		whole := t.head[k-1].then(m.way(a, b), t.tail[k+1])
		duration, out.warp = whole.duration, whole.warp
	}
	out.duration = over(duration, w.duration)
	out.fine = s.weights.fine(out)
	return out
}
