package visit

// share says how many of up to n visits go to each stretch: as many as fit, at
// the least cost together, the earlier stretches filled first among equals.
func (s *spacing) share(stretches []stretch, n int) []int {
	counts := s.counts[:len(stretches)]
	if n == 0 {
		clear(counts)
		return counts
	}
	room := 0
	for i := range stretches {
		counts[i] = s.fits(&stretches[i], n)
		room += counts[i]
	}
	if room <= n {
		return counts
	}
	rest := s.weigh(stretches, n)
	for i := range stretches {
		for take := n; take >= 0; take-- {
			if s.costs[i][take]+rest[i+1][n-take] == rest[i][n] {
				counts[i], n = take, n-take
				break
			}
		}
	}
	return counts
}

// weigh is the least cost of c visits in stretch i and all after it, as rest[i][c],
// for up to n visits, where s.counts[i] fit each. It leaves those of the stretch
// alone in s.costs.
func (s *spacing) weigh(stretches []stretch, n int) (rest [][]int64) {
	s.costs = table(s.costs, len(stretches), n+1)
	s.rests = table(s.rests, len(stretches)+1, n+1)
	rest = s.rests
	end := rest[len(stretches)]
	for c := range end {
		end[c] = impossible
	}
	end[0] = 0
	for i := len(stretches) - 1; i >= 0; i-- {
		costs := s.costs[i]
		for c := range costs {
			if costs[c] = impossible; c <= s.counts[i] {
				costs[c], _ = s.least(&stretches[i], c)
			}
		}
		for c := range costs {
			best := impossible
			for take := range c + 1 {
				best = min(best, costs[take]+rest[i+1][c-take])
			}
			rest[i][c] = best
		}
	}
	return rest
}

// table is rows by columns of numbers, in the old table's memory if it is
// large enough.
func table(old [][]int64, rows, columns int) [][]int64 {
	for len(old) < rows {
		old = append(old, nil)
	}
	for i := range rows {
		if cap(old[i]) < columns {
			old[i] = make([]int64, columns)
		}
		old[i] = old[i][:columns]
	}
	return old
}
