package route

import "math/bits"

// A change of a strict solution is a task made or not made any more. Both are
// noted, so that an iteration can be undone.

// kept is what a task was before the iteration.
type kept struct{ task, option int32 }

// note starts the notes of an iteration.
func (s *search) note() {
	s.out, s.outFrom, s.gone, s.fresh = s.out[:0], s.outFrom[:0], s.gone[:0], s.fresh[:0]
}

// takeNode takes all stops of a node out. The routes are not clocked.
func (s *search) takeNode(v int32) {
	for t := s.m.first[v]; t < s.m.first[v+1]; t++ {
		if s.made[t] >= 0 {
			s.unmake(t)
		}
	}
	s.leaveOut(v)
}

// takeTask takes one stop out, and of a site of patterns all.
func (s *search) takeTask(t int32) {
	v := s.m.task[t].node
	if len(s.m.patterns[v]) > 0 {
		s.takeNode(v)
		return
	}
	s.unmake(t)
	s.leaveOut(v)
}

// leaveOut lists a node among those to put back.
func (s *search) leaveOut(v int32) {
	if s.isOut[v] {
		return
	}
	s.isOut[v] = true
	s.out, s.outFrom = append(s.out, v), append(s.outFrom, s.chosen[v])
	if s.chosen[v] >= 0 {
		s.lose(s.m.prize[v])
		s.chosen[v] = -1
	}
}

// unmake takes the stop of a task out of its route, which is not clocked.
func (s *search) unmake(t int32) {
	o := s.made[t]
	slot := s.m.option[o].slot
	tour := s.touch(slot)
	before := tour.sum.cost
	s.drop(tour, tour.stopOf(o))
	s.now.cost += tour.sum.cost - before - s.m.choice[s.m.option[o].choice].cost
	s.lose(s.m.task[t].prize)
	s.made[t] = -1
	s.gone = append(s.gone, kept{t, o})
}

// stopOf is the place of the stop of an option.
func (t *tour) stopOf(o int32) int {
	for k, other := range t.tasks {
		if other == o {
			return k
		}
	}
	return 0
}

// add puts the stop of an option before a stop of its route.
func (s *search) add(o int32, at int32) {
	choice := &s.m.choice[s.m.option[o].choice]
	slot := s.m.option[o].slot
	tour := s.touch(slot)
	before := tour.sum.cost
	s.enter(tour, o, int(at))
	s.now.cost += tour.sum.cost - before + choice.cost
	s.win(s.m.task[choice.task].prize)
	s.made[choice.task] = o
	s.fresh = append(s.fresh, choice.task)
	s.clock(slot)
}

// clock brings the times of a route up to date.
func (s *search) clock(slot int32) {
	t := &s.tours[slot]
	s.now.warp -= t.sum.warp
	t.sum.warp = 1
	if t.clock(s.m, &s.m.shift[slot]) {
		t.sum.warp = 0
	}
	s.now.warp += t.sum.warp
	s.version++
	t.version = s.version
}

// takeBack goes back to the beginning of the iteration.
func (s *search) takeBack() {
	for _, t := range s.fresh {
		s.made[t] = -1
	}
	for _, g := range s.gone {
		s.made[g.task] = g.option
	}
	for i, v := range s.out {
		s.chosen[v] = s.outFrom[i]
	}
	for _, slot := range s.touched {
		s.tours[slot], s.backup[slot] = s.backup[slot], s.tours[slot]
	}
	s.now = s.before
}

// lose adds a prize to what is lost.
func (s *search) lose(prize int64) {
	s.now.cost += prize
	s.now.fine -= s.above(prize)
}

// win takes a prize from what is lost.
func (s *search) win(prize int64) {
	s.now.cost -= prize
	s.now.fine += s.above(prize)
}

// above is how much of a prize does not count while the search is on its way. If
// all of it did, a full plan could never change, for every change of it leaves
// something out for a while. Above the bound a prize counts for a quarter of the
// bound more with every doubling, so that what is dearer stays dearer.
func (s *search) above(prize int64) int64 {
	if prize <= s.dear {
		return 0
	}
	doublings := int64(bits.Len64(uint64(prize/s.dear))) - 1
	parts := (prize>>doublings - s.dear) * 64 / s.dear // of the next, in 1/64
	return prize - s.dear - s.dear*(doublings*64+parts)/256
}

// lost is the prizes of all that is left out, and how much of them does not
// count.
func (s *search) lost() (prizes, above int64) {
	add := func(prize int64) {
		prizes += prize
		above += s.above(prize)
	}
	for t, o := range s.made {
		if o < 0 {
			add(s.m.task[t].prize)
		}
	}
	for v, q := range s.chosen {
		if q < 0 {
			add(s.m.prize[v])
		}
	}
	return prizes, above
}

// bound moves the bound on prizes towards that at which half of the time no more
// is lost than in the best solution.
func (s *search) bound() {
	if prizes, _ := s.lost(); prizes > s.best.lost {
		s.dear += s.dear/16 + 1
	} else {
		s.dear -= s.dear / 16
	}
	s.dear = min(max(s.dear, 1), never)
	_, above := s.lost()
	s.now.fine = -above
}
