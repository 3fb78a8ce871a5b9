package schedule

// improve makes the ways shorter, the days more even and the stays nearer to
// their targets, and leaves out nothing that is in. Every step lowers the
// cost, a whole number, or ends a day sooner at the same cost, so it ends.
func (s *search) improve() {
	for pass := 0; pass < maxPasses; pass++ {
		for s.each(s.relocate) || s.reorderAll() {
		}
		if !s.each(s.exchange) {
			return
		}
	}
	s.reorderAll()
}

// each takes a step with every job that is in and reports whether any step was
// taken.
func (s *search) each(step func(j int) bool) bool {
	better := false
	for j := range s.jobs {
		if s.halted() {
			return false
		}
		if s.movable(j) && step(j) {
			better = true
		}
	}
	return better
}

// maxPasses bounds the passes of one improvement.
const maxPasses = 8

// relocate moves a job to its cheapest spot if that is cheaper than its own.
func (s *search) relocate(j int) bool {
	day := s.at[j]
	have := wayWeight*s.saving[j] + s.fixedCost(j, day, len(s.routes[day].jobs)-1)
	spot, ok := s.best(j, have)
	if !ok || spot.day != day && !s.sparable(j) {
		return false
	}
	s.take(j)
	s.put(j, spot.day, spot.place)
	return true
}

// sparable reports whether the day of a job can be driven without it. It
// cannot where the way past a stop is longer than the way by it.
func (s *search) sparable(j int) bool {
	s.vacate(&s.spare[0], j)
	return s.feasible(&s.spare[0], s.at[j])
}

// exchange swaps the days of a job and of the first later job with which that
// lowers the cost.
func (s *search) exchange(j int) bool {
	day := s.at[j]
	s.vacate(&s.spare[0], j)
	for k := j + 1; k < len(s.jobs); k++ {
		other := s.at[k]
		if !s.movable(k) || other == day || len(s.window(k, day)) == 0 || len(s.window(j, other)) == 0 {
			continue
		}
		gain := wayWeight*(s.saving[j]+s.saving[k]) +
			s.dayCost(j, day) - s.dayCost(j, other) + s.dayCost(k, other) - s.dayCost(k, day)
		if gain -= wayWeight * s.nearest(&s.spare[0], k); gain <= 0 || s.jobs[k].site == s.jobs[j].site ||
			!s.allowed(j, other, nowhere) || !s.allowed(k, day, nowhere) {
			continue
		}
		s.vacate(&s.spare[1], k)
		if gain -= wayWeight * s.nearest(&s.spare[1], j); gain > 0 && s.swap(j, day, k, other, gain) {
			return true
		}
	}
	return false
}

// swap puts j into the vacated day of k and k into that of j if the timing
// allows it within the gain that the cheapest places would leave.
func (s *search) swap(j, day, k, other, gain int) bool {
	placeK, detourK, why := s.try(&s.spare[0], day, k)
	if why != fits {
		return false
	}
	placeJ, detourJ, why := s.try(&s.spare[1], other, j)
	if why != fits {
		return false
	}
	gain += wayWeight * (s.nearest(&s.spare[0], k) + s.nearest(&s.spare[1], j) - detourK - detourJ)
	if gain <= 0 {
		return false
	}
	s.take(j)
	s.take(k)
	s.put(k, day, placeK)
	s.put(j, other, placeJ)
	return true
}

// vacate makes r the route of the day of job j without it, and returns the
// place where it stands.
func (s *search) vacate(r *route, j int) (place int) {
	day := s.at[j]
	s.seq, place = without(s.seq[:0], s.routes[day].jobs, j)
	s.set(r, day, s.seq)
	return place
}

// nearest is the least detour to a job from a route, time aside.
func (s *search) nearest(r *route, j int) int {
	least, site := never, s.jobs[j].site
	for k := range len(r.path) - 1 {
		least = min(least, s.detour(r, site, k))
	}
	return least
}
