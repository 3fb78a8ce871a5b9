package route

// loosen takes stops near a random site out of their routes, in a strict model:
// every fifth time all of those that lie nearest, else strings of stops, half of
// the time with all other visits of their sites. Some of the sites that have
// something left out are tried again with them. Now and then prizes count double
// when they are put back: two visits may be worth their ways together where
// neither is alone.
func (s *search) loosen() {
	s.note()
	if s.eager = 0; s.rand.Chance(1, 8) {
		s.eager = 1
	}
	seed := int32(1 + s.rand.IntN(s.m.nodes-1))
	whole := s.rand.Chance(1, 2)
	if s.rand.Chance(1, 5) {
		s.loosenCluster(seed)
	} else {
		s.loosenStrings(seed, whole)
	}
	s.retry(seed, whole)
	for _, slot := range s.touched {
		s.clock(slot)
	}
}

// loosenCluster takes out the sites nearest to the seed but for a few.
func (s *search) loosenCluster(seed int32) {
	near := s.m.near[seed]
	for _, v := range near[:min(1+s.rand.IntN(2*meanOut), len(near))] {
		if !s.rand.Chance(1, 10) {
			s.takeNode(v)
		}
	}
}

// loosenStrings takes out a string of neighbouring stops from each route that
// it comes to, going from the seed outwards, half of the time all of one day.
func (s *search) loosenStrings(seed int32, whole bool) {
	strings := 1 + s.rand.IntN(4*meanOut-1-s.long)/(1+s.long)
	day := int32(-1)
	if o := s.anyStop(seed, -1); o >= 0 && s.rand.Chance(1, 2) {
		day = s.m.slots[s.m.option[o].slot]
	}
	for _, v := range s.m.near[seed] {
		if strings == 0 {
			break
		}
		o := s.anyStop(v, day)
		if o < 0 || s.isRuined(s.m.option[o].slot) {
			continue
		}
		s.ruined = append(s.ruined, s.m.option[o].slot)
		s.loosenString(o, whole)
		strings--
	}
	s.ruined = s.ruined[:0]
}

// anyStop is the option of a random stop of a node, on a day unless it is -1;
// -1 if there is none.
func (s *search) anyStop(v, day int32) (option int32) {
	option = -1
	count := 0
	for t := s.m.first[v]; t < s.m.first[v+1]; t++ {
		o := s.made[t]
		if o < 0 || day >= 0 && s.m.slots[s.m.option[o].slot] != day {
			continue
		}
		if count++; count == 1 || s.rand.Chance(1, count) {
			option = o
		}
	}
	return option
}

// loosenString takes out a string of the stops of a route, that of the option
// among them.
func (s *search) loosenString(o int32, whole bool) {
	t := &s.tours[s.m.option[o].slot]
	s.drawRow(len(t.stops)-2, t.stopOf(o), s.long)
	for i, k := range s.row {
		s.row[i] = s.m.option[t.tasks[k]].task
	}
	for _, task := range s.row {
		if whole {
			s.takeNode(s.m.task[task].node)
		} else {
			s.takeTask(task)
		}
	}
}

// retry adds up to a few sites that have something left out, the nearest to the
// seed and random ones.
func (s *search) retry(seed int32, whole bool) {
	const few = 5
	if len(s.short) == 0 {
		return
	}
	near := 0
	for _, v := range s.m.near[seed] {
		if s.shortAt[v] >= 0 && near < few {
			near++
			s.tryAgain(v, whole)
		}
	}
	for range min(few, len(s.short)) {
		s.tryAgain(s.short[s.rand.IntN(len(s.short))], whole)
	}
}

func (s *search) tryAgain(v int32, whole bool) {
	if whole {
		s.takeNode(v)
	} else {
		s.leaveOut(v)
	}
}

// recount brings the list of the sites with something left out up to date for
// those that the iteration changed.
func (s *search) recount() {
	for _, v := range s.out {
		short := s.isShort(v)
		switch at := s.shortAt[v]; {
		case short && at < 0:
			s.shortAt[v] = int32(len(s.short))
			s.short = append(s.short, v)
		case !short && at >= 0:
			last := s.short[len(s.short)-1]
			s.short[at], s.shortAt[last] = last, at
			s.short = s.short[:len(s.short)-1]
			s.shortAt[v] = -1
		}
	}
}

// isShort reports whether something of a node is left out.
func (s *search) isShort(v int32) bool {
	if len(s.m.patterns[v]) > 0 {
		return s.chosen[v] < 0
	}
	for t := s.m.first[v]; t < s.m.first[v+1]; t++ {
		if s.made[t] < 0 {
			return true
		}
	}
	return false
}
