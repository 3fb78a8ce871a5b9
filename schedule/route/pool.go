package route

import (
	"cmp"
	"slices"
)

// pool is the best solutions of the falls so far, the best first, no two of
// one cost.
type pool struct {
	elites []elite
	turned []int32 // by day of one parent, the day of the other that is most like it
	alike  []int32 // how many nodes two days have in common
}

// elite is a solution that keeps every limit, set aside.
type elite struct {
	cost   int64
	chosen []int32
	stops  []int32 // of all slots in turn, each ended by the base
}

// mostElites is how many solutions the pool holds.
const mostElites = 8

// offer puts the best of the last fall into the pool if it is among the best of
// all, and begins anew with none.
func (s *search) offer() {
	if !s.hasBest {
		return
	}
	s.hasBest = false
	p := &s.pool
	at, found := slices.BinarySearchFunc(p.elites, s.best.cost, func(e elite, cost int64) int { return cmp.Compare(e.cost, cost) })
	if found || at == mostElites {
		return
	}
	if n := len(p.elites); n < mostElites {
		p.elites = slices.Grow(p.elites, mostElites-n)[:n+1] // with the memory of one dropped before
	}
	last := len(p.elites) - 1
	e := p.elites[last] // the worst makes room and gives its memory
	copy(p.elites[at+1:], p.elites[at:last])
	e.cost = s.best.cost
	e.chosen = append(e.chosen[:0], s.best.chosen...)
	e.stops = e.stops[:0]
	for _, stops := range s.best.stops {
		e.stops = append(e.stops, stops[1:]...)
	}
	p.elites[at] = e
}

// load goes back to an elite, as the best and the present solution.
func (s *search) load(e *elite) {
	s.hasBest = true
	s.best.cost = e.cost
	copy(s.best.chosen, e.chosen)
	rest := e.stops
	for slot := range s.best.stops {
		end := slices.Index(rest, 0) + 1
		s.best.stops[slot] = append(append(s.best.stops[slot][:0], 0), rest[:end]...)
		rest = rest[end:]
	}
	s.restore()
}
