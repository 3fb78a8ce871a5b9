package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/internal/prng"
)

// search finds an assignment: the best end of three beginnings, shaken.
func (s *sharing) search() {
	var best []int
	weight := int64(0)
	for _, begin := range [...]func() []int{s.asNow, s.nearestHomes, s.evenShares} {
		s.start(begin())
		s.settle()
		if w := s.points().sum(); best == nil || w < weight {
			best, weight = s.rep, w
		}
	}
	s.start(best)
	s.shake()
}

// may reports whether a shop can be given to a rep at all: one who is in the
// field this month.
func (s *sharing) may(k int) bool { return s.reps[k].room > 0 }

// nearestHome is the rep whose home is nearest to a shop, of those who are in
// the field, or nowhere.
func (s *sharing) nearestHome(i int) int {
	best := nowhere
	for k := range s.reps {
		if s.may(k) && (best == nowhere || s.shops[i].home[k] < s.shops[i].home[best]) {
			best = k
		}
	}
	return best
}

// asNow leaves every shop with its rep, and gives those that have none, or one
// who is not in the field, to the nearest home.
func (s *sharing) asNow() []int {
	out := s.pinned()
	for i := range out {
		if s.shops[i].pin == nowhere && (out[i] == nowhere || !s.may(out[i])) {
			out[i] = s.nearestHome(i)
		}
	}
	return out
}

// nearestHomes gives every shop to the nearest home.
func (s *sharing) nearestHomes() []int {
	out := s.asNow()
	for i := range out {
		if s.shops[i].pin == nowhere && s.shops[i].visits > 0 {
			out[i] = s.nearestHome(i)
		}
	}
	return out
}

// evenShares gives every shop to the nearest home whose rep has room left in an
// even share, those first to whom it matters most.
func (s *sharing) evenShares() []int {
	out := s.asNow()
	left, all := make([]int64, len(s.reps)), int64(0)
	if s.room == 0 {
		return out
	}
	var order []int
	for i := range s.shops {
		if s.shops[i].pin == nowhere && s.shops[i].visits > 0 {
			order = append(order, i)
			all += s.shops[i].stay
		}
	}
	for k := range left {
		left[k] = all * s.reps[k].room / s.room
	}
	loss := make([]int, len(s.shops)) // minutes from the second nearest home, less those from the nearest
	for _, i := range order {
		homes := make([]int, 0, len(s.reps))
		for k := range s.reps {
			if s.may(k) {
				homes = append(homes, s.shops[i].home[k])
			}
		}
		slices.Sort(homes)
		loss[i] = homes[min(1, len(homes)-1)] - homes[0]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(loss[b], loss[a]) })
	for _, i := range order {
		best := nowhere
		for k := range s.reps {
			if s.may(k) && left[k] > 0 && (best == nowhere || s.shops[i].home[k] < s.shops[i].home[best]) {
				best = k
			}
		}
		if best == nowhere {
			best = s.nearestHome(i)
		}
		out[i] = best
		left[best] -= s.shops[i].stay
	}
	return out
}

// settle improves the assignment until no step is left.
func (s *sharing) settle() {
	for {
		for i := range s.shops {
			s.touch(i)
		}
		s.settleTouched()
		// What is far away has changed the shares since, so all are looked at
		// once more, until it is for nothing.
		again := false
		for i := range s.shops {
			if s.free(i) && s.moveOne(i) {
				again = true
			}
		}
		if !again {
			return
		}
	}
}

// settleTouched takes steps with the shops that are touched, and with those
// that these touch. It ends, because every step weighs less.
func (s *sharing) settleTouched() {
	for n := 0; n < len(s.queue); n++ {
		i := s.queue[n]
		s.touched[i] = false
		if s.free(i) && (s.moveOne(i) || s.movePair(i) || s.exchange(i)) {
			s.touchAround(i)
		}
	}
	s.queue = s.queue[:0]
}

// touch has a shop looked at.
func (s *sharing) touch(i int) {
	if !s.touched[i] {
		s.touched[i] = true
		s.queue = append(s.queue, i)
	}
}

func (s *sharing) touchAround(i int) {
	s.touch(i)
	for _, o := range s.shops[i].near {
		s.touch(o.shop)
	}
}

// shake gives small groups of neighbours to other reps, settles what is around
// them, and goes back where the whole does not weigh less.
func (s *sharing) shake() {
	if len(s.shops) == 0 {
		return
	}
	r := prng.Seed(s.seed)
	for range s.policy.Effort {
		i, k := r.IntN(len(s.shops)), r.IntN(len(s.reps))
		size := r.IntN(nearShops / 2)
		if !s.free(i) || !s.may(k) || s.rep[i] == k {
			continue
		}
		weight := s.points().sum()
		home := s.rep[i]
		s.log, s.logging = s.log[:0], true
		s.give(i, k)
		s.touchAround(i)
		for _, o := range s.shops[i].near[:min(size, len(s.shops[i].near))] {
			if s.free(o.shop) && s.rep[o.shop] == home {
				s.give(o.shop, k)
			}
		}
		s.settleTouched()
		s.logging = false
		if s.points().sum() >= weight {
			for n := len(s.log) - 1; n >= 0; n-- {
				s.give(s.log[n].shop, s.log[n].rep)
			}
		}
	}
	s.settle()
}

// free reports whether a shop may be given to another rep.
func (s *sharing) free(i int) bool {
	h := &s.shops[i]
	return h.pin == nowhere && h.visits > 0 && s.rep[i] != nowhere
}

// moveOne gives a shop to the rep with whom all weighs least.
func (s *sharing) moveOne(i int) bool {
	home := s.rep[i]
	best, least := home, s.points().sum()
	for k := range s.reps {
		if k == home || !s.may(k) {
			continue
		}
		s.give(i, k)
		if w := s.points().sum(); w < least {
			best, least = k, w
		}
	}
	s.give(i, best)
	return best != home
}

// movePair gives a shop and the nearest one of the same rep together to the rep
// of one of their neighbours.
func (s *sharing) movePair(i int) bool {
	home := s.rep[i]
	at := slices.IndexFunc(s.shops[i].near, func(o neighbour) bool { return s.rep[o.shop] == home && s.free(o.shop) })
	if at < 0 {
		return false
	}
	j, weight := s.shops[i].near[at].shop, s.points().sum()
	for _, k := range s.repsNear(i) {
		s.give(i, k)
		s.give(j, k)
		if s.points().sum() < weight {
			return true
		}
	}
	s.give(i, home)
	s.give(j, home)
	return false
}

// repsNear is the other reps among a shop's neighbours, the nearest first.
func (s *sharing) repsNear(i int) []int {
	var out []int
	for _, o := range s.shops[i].near {
		if k := s.rep[o.shop]; k != s.rep[i] && s.may(k) && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// exchange gives a shop and one of its neighbours each to the other's rep.
func (s *sharing) exchange(i int) bool {
	weight := s.points().sum()
	for _, o := range s.shops[i].near {
		j := o.shop
		a, b := s.rep[i], s.rep[j]
		if a == b || !s.free(j) || !s.may(a) || !s.may(b) {
			continue
		}
		s.give(i, b)
		s.give(j, a)
		if s.points().sum() < weight {
			return true
		}
		s.give(i, a)
		s.give(j, b)
	}
	return false
}
