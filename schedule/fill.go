package schedule

// fill books jobs that are left out, in their order: where a spot is free,
// else by moving one job to another day, else in exchange for a less urgent
// one, which is then tried again itself. It goes on until a whole round over
// the jobs left out changes nothing, and reports whether anything changed.
//
// It ends: each step books one job more, or a more urgent one in place of
// a less urgent.
func (s *search) fill() bool {
	changed := false
	for again := true; again; {
		again = false
		for j := range s.jobs {
			if s.at[j] != nowhere {
				continue
			}
			if s.halted() {
				return changed
			}
			if s.insert(j) || s.displace(j) {
				again, changed = true, true
			}
		}
	}
	return changed
}

// displace books job j in the place of another that can move elsewhere or,
// failing that, of the least urgent one that is less urgent than j.
func (s *search) displace(j int) bool {
	victim, at := nowhere, spot{}
	job := &s.jobs[j]
	for i := range job.windows {
		day := job.first + i
		if day < s.from {
			continue
		}
		for _, k := range s.rivals(j, day) {
			place, why := s.tryFor(j, day, k)
			if why != fits {
				continue
			}
			if s.moveAside(j, spot{day: day, place: place}, k) {
				return true
			}
			if s.jobs[k].rank > job.rank && (victim == nowhere || s.jobs[k].rank > s.jobs[victim].rank) {
				victim, at = k, spot{day: day, place: place}
			}
		}
	}
	if victim == nowhere {
		return false
	}
	s.take(victim)
	s.put(j, at.day, at.place)
	return true
}

// rivals is the jobs whose removal might let j onto a day: those of the day,
// and those of j's own site on other days.
func (s *search) rivals(j, day int) []int {
	out := append([]int(nil), s.routes[day].jobs...)
	for _, k := range s.groups[s.jobs[j].site] {
		if k != j && s.movable(k) && s.at[k] != day {
			out = append(out, k)
		}
	}
	return out
}

// tryFor tries job j on a day from which job k is gone, as also from any other
// day.
func (s *search) tryFor(j, day, k int) (place int, why room) {
	if !s.allowed(j, day, k) {
		return nowhere, noTime
	}
	r := &s.routes[day]
	if s.at[k] == day {
		r = &s.spare[0]
		s.vacate(r, k)
	} else if !s.sparable(k) {
		return nowhere, noTime
	}
	place, _, why = s.try(r, day, j)
	return place, why
}

// moveAside puts j in the place that k leaves if k then fits on another day, or
// elsewhere on this one. It changes nothing if not.
func (s *search) moveAside(j int, at spot, k int) bool {
	was := s.at[k]
	place := s.take(k)
	s.put(j, at.day, at.place)
	if s.insert(k) {
		return true
	}
	s.take(j)
	s.put(k, was, place)
	return false
}
