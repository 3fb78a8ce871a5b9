package visit

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// least is the least cost of n visits in a stretch, impossible if they do not
// fit, and the earliest visit that carries the stretch's want at that cost.
func (s *spacing) least(t *stretch, n int) (cost int64, carrier int) {
	t.carrier = 0
	cost = s.cost(t, n)
	if !t.want.set() {
		return cost, 0
	}
	for i := 1; i < n && cost < impossible; i++ {
		t.carrier = i
		if c := s.cost(t, n); c < cost {
			cost, carrier = c, i
		}
	}
	return cost, carrier
}

// cost is the least cost of n visits in a stretch, impossible if they do not
// fit. It fills s.fore.
func (s *spacing) cost(t *stretch, n int) int64 {
	if n == 0 {
		return s.empty(t)
	}
	s.fore = table(s.fore, n, len(s.days))
	for j := range s.days {
		s.fore[0][j] = min(impossible, s.enter(t, j)+s.stay(t, 0, n, j))
	}
	for i := 1; i < n; i++ {
		last, steps := s.fore[i-1], s.table(t, i)
		for k, at := range s.at {
			best := impossible
			for j, before := range s.at[:k] {
				best = min(best, last[j]+steps[at-before])
			}
			s.fore[i][k] = min(impossible, best+s.stay(t, i, n, k))
		}
	}
	best := impossible
	for j := range s.days {
		best = min(best, s.fore[n-1][j]+s.leave(t, n, j))
	}
	return best
}

// backward fills s.back: the least cost from the i-th of n visits on day j to
// the end of the stretch, that of the day itself not counted.
func (s *spacing) backward(t *stretch, n int) {
	s.back = table(s.back, n, len(s.days))
	for j := range s.days {
		s.back[n-1][j] = s.leave(t, n, j)
	}
	for i := n - 2; i >= 0; i-- {
		next, steps := s.rest[:0], s.table(t, i+1)
		for k := range s.days {
			next = append(next, s.back[i+1][k]+s.stay(t, i+1, n, k))
		}
		s.rest = next
		for j, at := range s.at {
			best := impossible
			for k := j + 1; k < len(s.at); k++ {
				best = min(best, steps[s.at[k]-at]+next[k])
			}
			s.back[i][j] = best
		}
	}
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

// room is where one visit of a stretch may and should lie.
type room struct {
	first, last, target calendar.Date
	safeFrom, safeTo    calendar.Date
	holes               []calendar.Date
	stretched           bool // the upper gap at the link to the left is given up
}

// lay places n visits, which must fit, in a stretch. A want that no assignment
// serves is given up. Where upper gaps must be broken, those that the best
// assignment breaks are given up and the others kept.
func (s *spacing) lay(t *stretch, n int) []room {
	best, carrier := s.least(t, n)
	if t.carrier = carrier; best >= unwanted {
		t.want = window{}
	}
	best = s.cost(t, n)
	s.backward(t, n)
	targets := s.targets(t, n, best)
	if best >= broken {
		s.loosen(t, targets)
		s.cost(t, n)
		s.backward(t, n)
	}
	rooms := slices.Grow(s.rooms[:0], n)[:n]
	s.rooms = rooms
	for i := range rooms {
		rooms[i] = room{}
		s.widest(&rooms[i], i)
		rooms[i].stretched = i < len(s.loose) && s.loose[i]
	}
	s.safe(t, rooms, targets)
	s.loose = s.loose[:0]
	return rooms
}

// loosen gives up the upper gaps that the targets break.
func (s *spacing) loosen(t *stretch, targets []int) {
	n := len(targets)
	loose := make([]bool, n+1)
	loose[0] = s.enter(t, targets[0]) >= broken
	for i := 1; i < n; i++ {
		loose[i] = s.step(t, i, targets[i-1], targets[i]) >= broken
	}
	loose[n] = s.leave(t, n, targets[n-1]) >= broken
	s.loose = loose
}

// widest is the days that visit i has in some assignment that breaks no gap
// but those given up.
func (s *spacing) widest(r *room, i int) {
	var skipped []calendar.Date
	for j, d := range s.days {
		switch {
		case s.fore[i][j]+s.back[i][j] >= broken:
			if r.first != 0 {
				skipped = append(skipped, d)
			}
			continue
		case r.first == 0:
			r.first = d
		}
		r.last = d
		r.holes = append(r.holes, skipped...)
		skipped = skipped[:0]
	}
}

// targets is the best assignment, as indexes of days, and the earliest of
// those equally good.
func (s *spacing) targets(t *stretch, n int, best int64) []int {
	targets := s.best[:0]
	spent := int64(0)
	for i := range n {
		for j := range s.days {
			cost := spent + s.stay(t, i, n, j)
			if i == 0 {
				cost += s.enter(t, j)
			} else {
				cost += s.step(t, i, targets[i-1], j)
			}
			if cost+s.back[i][j] == best {
				targets, spent = append(targets, j), cost
				break
			}
		}
	}
	s.best = targets
	return targets
}

// safe grows an interval of days around every target, a day to the right and a
// day to the left in turn, as long as every choice within the intervals keeps
// every gap not given up. It ends when none can grow.
func (s *spacing) safe(t *stretch, rooms []room, targets []int) {
	from, to := append(s.from[:0], targets...), append(s.to[:0], targets...)
	s.from, s.to = from, to
	for grown := true; grown; {
		grown = false
		for i := range targets {
			if to[i]+1 < len(s.days) && s.holds(t, from, to, i, to[i]+1) {
				to[i]++
				grown = true
			}
		}
		for i := range targets {
			if from[i] > 0 && s.holds(t, from, to, i, from[i]-1) {
				from[i]--
				grown = true
			}
		}
	}
	for i := range rooms {
		rooms[i].target = s.days[targets[i]]
		rooms[i].safeFrom, rooms[i].safeTo = s.days[from[i]], s.days[to[i]]
	}
}

// holds reports whether visit i on day j keeps its gaps whatever days its
// neighbours take from their intervals.
func (s *spacing) holds(t *stretch, from, to []int, i, j int) bool {
	n := len(from)
	if i == t.carrier && t.want.set() && !t.want.holds(s.days[j]) {
		return false
	}
	if i == 0 && s.enter(t, j) >= broken || i == n-1 && s.leave(t, n, j) >= broken {
		return false
	}
	if i > 0 && (s.step(t, i, to[i-1], j) >= impossible || s.step(t, i, from[i-1], j) >= broken) {
		return false
	}
	return i == n-1 || s.step(t, i+1, j, from[i+1]) < impossible && s.step(t, i+1, j, to[i+1]) < broken
}

// share says how many of up to n visits go to each stretch: as many as fit, at
// the least cost together, the earlier stretches filled first among equals.
func (s *spacing) share(stretches []stretch, n int) []int {
	last := len(stretches) - 1
	counts := append(s.counts[:0], make([]int, len(stretches))...)
	s.counts = counts
	if n == 0 {
		return counts
	}
	if last == 0 {
		for counts[0] = n; counts[0] > 0; counts[0]-- {
			if cost, _ := s.least(&stretches[0], counts[0]); cost < impossible {
				break
			}
		}
		return counts
	}
	s.costs = table(s.costs, len(stretches), n+1)
	s.rests = table(s.rests, len(stretches)+1, n+1)
	costs, rest := s.costs, s.rests // of c visits in stretch i, and from it on
	rest[last+1][0] = 0
	for c := 1; c <= n; c++ {
		rest[last+1][c] = impossible
	}
	for i := last; i >= 0; i-- {
		for c := range n + 1 {
			costs[i][c], _ = s.least(&stretches[i], c)
			if costs[i][c] >= impossible {
				for ; c <= n; c++ {
					costs[i][c] = impossible
				}
				break
			}
		}
		for c := range n + 1 {
			rest[i][c] = impossible
			for take := range c + 1 {
				rest[i][c] = min(rest[i][c], costs[i][take]+rest[i+1][c-take])
			}
		}
	}
	for n > 0 && rest[0][n] >= impossible {
		n--
	}
	for i := range stretches {
		for take := n; take >= 0; take-- {
			if costs[i][take]+rest[i+1][n-take] == rest[i][n] {
				counts[i], n = take, n-take
				break
			}
		}
	}
	return counts
}
