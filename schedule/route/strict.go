package route

import (
	"math"
	"slices"

	"github.com/rapport-go/rapport/internal/prng"
)

// newStrictSearch has every task unmade.
func newStrictSearch(m *model, seed uint64) *search {
	s := &search{
		m: m, rand: prng.Seed(seed), blink: blinks, only: -1, dear: never,
		tours: make([]tour, len(m.slots)), backup: make([]tour, len(m.slots)), isSaved: make([]bool, len(m.slots)),
		made: make([]int32, len(m.task)), chosen: make([]int32, m.nodes), isOut: make([]bool, m.nodes), shortAt: make([]int32, m.nodes),
		best: snapshot{stops: make([][]int32, len(m.slots)), chosen: make([]int32, m.nodes)},
	}
	if len(m.option) <= mostMemos {
		s.memos = make([]memo, len(m.option))
	}
	s.clear()
	return s
}

// clear unmakes every task.
func (s *search) clear() {
	s.now = sum{}
	for i := range s.tours {
		s.tours[i].open(s.m.row(s.m.shift[i].base))
		s.clock(int32(i))
	}
	for t := range s.made {
		s.made[t] = -1
		s.lose(s.m.task[t].prize)
	}
	for v := range s.chosen {
		s.chosen[v] = -1
		s.lose(s.m.prize[v])
		s.shortAt[v] = -1
	}
	s.short = s.short[:0]
}

// row is the row of a base in the matrices.
func (m *model) row(base int32) int32 {
	if base == 0 {
		return 0
	}
	return int32(m.nodes) + base - 1
}

// dearWays is how many mean ways a prize counts for in full at first.
const dearWays = 64

// buildStrict begins with the earlier solution and adds what it leaves out.
func (s *search) buildStrict(p *Problem) {
	s.begin()
	s.note()
	s.resumeStrict(p)
	s.fill()
	s.keep()
	s.dear = dearWays * max(s.meanWay(), 1)
	s.bound()
	s.long = max(min(longString, s.meanStops()), 1)
}

// fill adds what can be added to the routes as they are, the dearest first, and
// goes on until nothing can.
func (s *search) fill() {
	blink := s.blink
	s.blink, s.eager = math.MaxInt, 0
	for again := true; again; {
		s.note()
		for v := int32(1); v < int32(s.m.nodes); v++ {
			if s.isShort(v) {
				s.leaveOut(v)
			}
		}
		s.order = s.order[:0]
		for _, v := range s.out {
			s.order = append(s.order, uint64(s.m.orders[0].rank[v])<<32|uint64(v))
		}
		slices.Sort(s.order)
		for _, key := range s.order {
			s.putBack(int32(uint32(key)))
		}
		again = len(s.fresh) > 0
		s.recount()
	}
	s.blink = blink
}

// restoreStrict is restore in a strict model.
func (s *search) restoreStrict() {
	s.clear()
	for slot := range s.tours {
		t := &s.tours[slot]
		for _, o := range s.best.stops[slot] {
			if o < 0 {
				continue
			}
			choice := &s.m.choice[s.m.option[o].choice]
			s.enter(t, o, len(t.stops)-1)
			s.made[choice.task] = o
			s.now.cost += choice.cost
			s.win(s.m.task[choice.task].prize)
		}
		s.now.cost += t.sum.cost
		s.clock(int32(slot))
	}
	for v := range s.chosen {
		if s.chosen[v] = s.best.chosen[v]; s.chosen[v] >= 0 {
			s.win(s.m.prize[v])
		}
	}
}
