package route

// begin starts an iteration: nothing is changed yet.
func (s *search) begin() {
	for _, slot := range s.touched {
		s.isSaved[slot] = false
	}
	s.touched = s.touched[:0]
	s.before = s.now
}

// touch saves a route before its first change in an iteration.
func (s *search) touch(slot int32) *tour {
	t := &s.tours[slot]
	if !s.isSaved[slot] {
		s.isSaved[slot] = true
		s.touched = append(s.touched, slot)
		t.copyTo(&s.backup[slot], s.m.strict)
	}
	return t
}

// settle computes a route anew after its stops have changed.
func (s *search) settle(slot int32) {
	t := &s.tours[slot]
	s.now = s.now.minus(t.sum)
	t.settle(s.m, &s.m.day[s.m.slots[slot]])
	t.sum.fine = s.weights.fine(t.sum)
	s.now = s.now.plus(t.sum)
	s.version++
	t.version = s.version
}

// takeOut removes a node from all its days. The routes are not settled.
func (s *search) takeOut(v int32) {
	days := len(s.m.day)
	for _, d := range s.m.patterns[v][s.chosen[v]].days {
		at := int(v)*days + int(d)
		t := s.touch(s.slotOf[at])
		t.expel(s.m, t.find(v))
		s.slotOf[at] = -1
	}
	s.out = append(s.out, v)
	s.outFrom = append(s.outFrom, s.chosen[v])
	s.chosen[v] = -1
}

// takeOff removes a node from one of its days. The route is not settled.
func (s *search) takeOff(v, day int32) {
	at := int(v)*len(s.m.day) + int(day)
	t := s.touch(s.slotOf[at])
	t.expel(s.m, t.find(v))
	s.slotOf[at] = -1
	s.out = append(s.out, v)
}

// putOn places a node on one day.
func (s *search) putOn(v, day int32) {
	p := s.bestOn(v, day)
	s.touch(p.slot).admit(s.m, v, int(p.at))
	s.slotOf[int(v)*len(s.m.day)+int(day)] = p.slot
	s.settle(p.slot)
}

// putIn places a node by a pattern, at the places found for its days.
func (s *search) putIn(v, pattern int32) {
	s.chosen[v] = pattern
	for _, d := range s.m.patterns[v][pattern].days {
		p := s.onDay[d]
		s.touch(p.slot).admit(s.m, v, int(p.at))
		s.slotOf[int(v)*len(s.m.day)+int(d)] = p.slot
		s.settle(p.slot)
	}
}

// undo goes back to the beginning of the iteration.
func (s *search) undo() {
	if s.m.strict {
		s.takeBack()
		return
	}
	days := len(s.m.day)
	for i, v := range s.out {
		if s.only >= 0 {
			continue // its place is set again below
		}
		if s.chosen[v] >= 0 {
			for _, d := range s.m.patterns[v][s.chosen[v]].days {
				s.slotOf[int(v)*days+int(d)] = -1
			}
		}
		s.chosen[v] = s.outFrom[i]
	}
	for _, slot := range s.touched {
		// The two trade their memory, so that none is needed.
		s.tours[slot], s.backup[slot] = s.backup[slot], s.tours[slot]
		t := &s.tours[slot]
		day := int(s.m.slots[slot])
		for _, v := range t.stops[1 : len(t.stops)-1] {
			s.slotOf[int(v)*days+day] = slot
		}
	}
	s.now = s.before
}

// keep sets the present solution aside as the best.
func (s *search) keep() {
	if !s.now.fits() {
		return
	}
	s.hasBest = true
	s.best.cost = s.now.cost
	if s.m.strict {
		s.best.lost, _ = s.lost()
	}
	copy(s.best.chosen, s.chosen)
	for i := range s.tours {
		stops := s.tours[i].stops
		if s.m.strict {
			stops = s.tours[i].tasks
		}
		s.best.stops[i] = append(s.best.stops[i][:0], stops...)
	}
}

// restore goes back to the best.
func (s *search) restore() {
	if !s.hasBest {
		return
	}
	copy(s.chosen, s.best.chosen)
	if s.m.strict {
		s.restoreStrict()
		return
	}
	for i := range s.slotOf {
		s.slotOf[i] = -1
	}
	for i := range s.tours {
		t := &s.tours[i]
		t.stops, t.ways = append(t.stops[:0], 0, 0), append(t.ways[:0], 0, 0)
		t.paid, t.driven, t.work, t.load = 0, 0, 0, 0
		for k, v := range s.best.stops[i] {
			if v > 0 {
				t.admit(s.m, v, k)
				s.slotOf[int(v)*len(s.m.day)+int(s.m.slots[i])] = int32(i)
			}
		}
		s.settle(int32(i))
	}
}
