package route

import "slices"

// breed makes the present solution a child of two of the pool, better ones
// more often: the first, with the days that the second has for the nodes round
// a random one. The child alone is not yet the best of anything.
func (s *search) breed() {
	elites := s.pool.elites
	if len(elites) == 0 {
		return
	}
	first := min(s.rand.IntN(len(elites)), s.rand.IntN(len(elites)))
	s.load(&elites[first])
	s.hasBest = false
	if len(elites) == 1 {
		return
	}
	second := s.rand.IntN(len(elites) - 1)
	if second >= first {
		second++
	}
	other := elites[second].chosen
	s.align(s.chosen, other)
	s.begin()
	s.out, s.outFrom, s.only = s.out[:0], s.outFrom[:0], -1
	near := s.m.near[1+s.rand.IntN(s.m.nodes-1)]
	for _, v := range near[:len(near)/4+s.rand.IntN(len(near)/2+1)] {
		if as := s.turn(v, other[v]); as >= 0 && as != s.chosen[v] {
			s.takeOut(v)
			s.outFrom[len(s.outFrom)-1] = as
		}
	}
	for _, slot := range s.touched {
		s.settle(slot)
	}
	for i, v := range s.out {
		s.putAs(v, s.outFrom[i])
	}
}

// putAs places a node by a given pattern, at the best places.
func (s *search) putAs(v, pattern int32) {
	for _, d := range s.m.patterns[v][pattern].days {
		s.onDay[d] = s.bestOn(v, d)
	}
	s.putIn(v, pattern)
}

// align finds for each day of b the day of a that plays its part, because days
// are often alike and solutions then differ by little but their names: it pairs
// the two days with most nodes in common, then the next two, ties to the lower.
func (s *search) align(a, b []int32) {
	days := len(s.m.day)
	p := &s.pool
	p.turned = slices.Grow(p.turned[:0], days)[:days]
	p.alike = slices.Grow(p.alike[:0], days*days)[:days*days]
	clear(p.alike)
	for v := 1; v < s.m.nodes; v++ {
		for _, d := range s.m.patterns[v][b[v]].days {
			for _, e := range s.m.patterns[v][a[v]].days {
				p.alike[int(d)*days+int(e)]++
			}
		}
	}
	for range days {
		at := slices.Index(p.alike, slices.Max(p.alike))
		d, e := at/days, at%days
		p.turned[d] = int32(e)
		for k := range days {
			p.alike[d*days+k], p.alike[k*days+e] = paired, paired
		}
	}
}

// paired marks a day that has its like.
const paired = -1

// turn is the pattern of a node that has the days of another of its patterns,
// each as align has paired it; -1 if it has none.
func (s *search) turn(v, from int32) int32 {
	days := s.m.patterns[v][from].days
	return int32(slices.IndexFunc(s.m.patterns[v], func(q pattern) bool {
		return len(q.days) == len(days) && !slices.ContainsFunc(days, func(d int32) bool { return !slices.Contains(q.days, s.pool.turned[d]) })
	}))
}
