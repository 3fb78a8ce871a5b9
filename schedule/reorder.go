package schedule

// reorderAll makes the sequence of each day as good as reordering can.
func (s *search) reorderAll() bool {
	better := false
	for day := s.from; day < len(s.routes); day++ {
		for !s.halted() && s.reorder(day) {
			better = true
		}
	}
	return better
}

// reorder finds the first better sequence of a day, by turning a stretch
// around (2-opt) or moving one of up to three stops (or-opt), and takes it.
// Better is less way or, for a single stop moved, as much way and an earlier
// end.
func (s *search) reorder(day int) bool {
	return s.turnStretch(day) || s.moveStretch(day, 1) || s.moveStretch(day, 2) || s.moveStretch(day, 3)
}

// turnStretch takes the first stretch of stops that is better the other way
// round.
func (s *search) turnStretch(day int) bool {
	r := &s.routes[day]
	for i := range r.jobs {
		// there and back are the minutes along the stretch from place i on, as
		// it is and the other way round.
		there, back := r.legs[i], 0
		for k := i + 1; k < len(r.jobs); k++ {
			there += r.legs[k]
			back += s.way(r.path[k+1], r.path[k])
			less := there + r.legs[k+1] - back - s.way(r.path[i], r.path[k+1]) - s.way(r.path[i+1], r.path[k+2])
			if less <= 0 {
				continue
			}
			s.seq = append(s.seq[:0], r.jobs...)
			for a, b := i, k; a < b; a, b = a+1, b-1 {
				s.seq[a], s.seq[b] = s.seq[b], s.seq[a]
			}
			if s.better(day) {
				return true
			}
		}
	}
	return false
}

// longDay is the stops from which on a day is not searched for an earlier end
// without less way.
const longDay = 40

// moveStretch takes the first stretch of n stops that is better elsewhere in
// the day.
func (s *search) moveStretch(day, n int) bool {
	r := &s.routes[day]
	for i := 0; i+n <= len(r.jobs); i++ {
		first, last := r.path[i+1], r.path[i+n]
		saved := r.legs[i] + r.legs[i+n] - s.way(r.path[i], r.path[i+n+1])
		for to := 0; to+n <= len(r.jobs); to++ {
			if to == i {
				continue
			}
			gap := to // the place among all stops, the stretch included
			if to > i {
				gap += n
			}
			less := saved + r.legs[gap] - s.way(r.path[gap], first) - s.way(last, r.path[gap+1])
			if less < 0 || less == 0 && (n > 1 || len(r.jobs) > longDay) {
				continue
			}
			s.seq = moved(s.seq[:0], r.jobs, i, n, to)
			if s.better(day) {
				return true
			}
		}
	}
	return false
}

// moved appends the jobs with the stretch of n at i moved to stand before the
// stop that is at to among the others.
func moved(out, jobs []int, i, n, to int) []int {
	stretch := jobs[i : i+n]
	if to > i {
		out = append(out, jobs[:i]...)
		out = append(out, jobs[i+n:to+n]...)
		out = append(out, stretch...)
		return append(out, jobs[to+n:]...)
	}
	out = append(out, jobs[:to]...)
	out = append(out, stretch...)
	out = append(out, jobs[to:i]...)
	return append(out, jobs[i+n:]...)
}

// better takes the sequence in s.seq for the day if it has less way, or as much
// and an earlier end, and can be driven.
func (s *search) better(day int) bool {
	now, try := &s.routes[day], &s.spare[0]
	s.set(try, day, s.seq)
	if try.work > now.work || try.work == now.work && try.end() >= now.end() || !s.feasible(try, day) {
		return false
	}
	s.routes[day], s.spare[0] = s.spare[0], s.routes[day]
	s.reckon(day)
	return true
}
