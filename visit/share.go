package visit

// share says how many of up to n visits go to each stretch: as many as fit, at
// the least cost together, the earlier stretches filled first among equals.
func (s *spacing) share(stretches []stretch, n int) []int {
	counts := append(s.counts[:0], make([]int, len(stretches))...)
	s.counts = counts
	switch {
	case n == 0:
		return counts
	case len(stretches) == 1:
		counts[0] = min(n, s.fits(&stretches[0]))
		return counts
	}
	rest := s.weigh(stretches, n)
	for n > 0 && rest[0][n] >= impossible {
		n--
	}
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
// for up to n visits. It leaves those of the stretch alone in s.costs.
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
		t, costs := &stretches[i], s.costs[i]
		fits := s.fits(t)
		for c := range costs {
			if costs[c] = impossible; c <= fits {
				costs[c], _ = s.least(t, c)
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
