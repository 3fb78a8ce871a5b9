package visit

// share says how many of up to n visits go to each stretch: as many as fit, at
// the least cost together, the earlier stretches filled first among equals.
func (s *spacing) share(stretches []stretch, n int) []int {
	counts := atLeast(&s.counts, len(stretches))
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
	s.weigh(stretches, n)
	for i := range stretches {
		costs, rest := s.costs.row(i), s.rests.row(i+1)
		for take := n; take >= 0; take-- {
			if costs[take]+rest[n-take] == s.rests.row(i)[n] {
				counts[i], n = take, n-take
				break
			}
		}
	}
	return counts
}

// weigh finds the least cost of c visits in stretch i, and in it and all after
// it, as row i of s.costs and of s.rests, for up to n visits, where s.counts[i]
// fit each.
func (s *spacing) weigh(stretches []stretch, n int) {
	s.costs.resize(len(stretches), n+1)
	s.rests.resize(len(stretches)+1, n+1)
	end := s.rests.row(len(stretches))
	for c := range end {
		end[c] = impossible
	}
	end[0] = 0
	for i := len(stretches) - 1; i >= 0; i-- {
		costs, rest := s.costs.row(i), s.rests.row(i+1)
		for c := range costs {
			if costs[c] = impossible; c <= s.counts[i] {
				costs[c], _ = s.least(&stretches[i], c)
			}
		}
		sums := s.rests.row(i)
		for c := range sums {
			sums[c] = impossible
			for take := range c + 1 {
				sums[c] = min(sums[c], costs[take]+rest[c-take])
			}
		}
	}
}

// table is rows of numbers, of one length.
type table struct {
	cells   []int64
	columns int
}

// resize makes room for a table. What is in it is left from before.
func (t *table) resize(rows, columns int) {
	t.columns = columns
	if n := rows * columns; cap(t.cells) < n {
		t.cells = make([]int64, n)
	} else {
		t.cells = t.cells[:n]
	}
}

func (t *table) row(i int) []int64 { return t.cells[i*t.columns : (i+1)*t.columns] }
