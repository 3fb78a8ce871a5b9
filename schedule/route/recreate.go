package route

import (
	"cmp"
	"slices"
)

// recreate puts the nodes that are out back in, each by the pattern that costs
// least with the best place on each of its days.
func (s *search) recreate() {
	s.sortOut()
	for _, key := range s.order {
		v := int32(uint32(key))
		if s.m.strict {
			s.putBack(v)
			continue
		}
		if s.only >= 0 {
			s.putOn(v, s.only)
			continue
		}
		s.putIn(v, s.cheapest(v))
	}
}

// overlooked is how often, on average, the search overlooks the cheapest pattern
// of a node. Without it no order of insertion leads to some solutions.
const overlooked = 50

// cheapest is the pattern of a node that adds least to cost and fines, now and
// then the second; its places are in onDay.
func (s *search) cheapest(v int32) (pattern int32) {
	for _, d := range s.m.days[v] {
		s.onDay[d] = s.bestOn(v, d)
	}
	next, least, second := int32(0), int64(nowhere), int64(nowhere)
	for i := range s.m.patterns[v] {
		var sum int64
		for _, d := range s.m.patterns[v][i].days {
			sum += s.onDay[d].more
		}
		if sum < least {
			next, second = pattern, least
			pattern, least = int32(i), sum
		} else if sum < second {
			next, second = int32(i), sum
		}
	}
	if second < nowhere && s.rand.Chance(1, overlooked) {
		return next
	}
	return pattern
}

// sortOut puts the nodes that are out into one of the orders of the model, or
// at random.
func (s *search) sortOut() {
	s.order = s.order[:0]
	ranks := s.anyOrder()
	for _, v := range s.out {
		key := uint64(v)
		if ranks != nil {
			key |= uint64(ranks[v]) << 32
		}
		s.order = append(s.order, key)
	}
	if ranks != nil {
		slices.Sort(s.order)
		return
	}
	s.rand.Shuffle(len(s.order), func(i, j int) { s.order[i], s.order[j] = s.order[j], s.order[i] })
}

// anyOrder draws one of the orders by their weights; nil is at random.
func (s *search) anyOrder() []int32 {
	total := randomWeight
	for i := range s.m.orders {
		total += s.m.orders[i].weight
	}
	draw := s.rand.IntN(total)
	for i := range s.m.orders {
		if draw -= s.m.orders[i].weight; draw < 0 {
			return s.m.orders[i].rank
		}
	}
	return nil
}

// order is one in which nodes are put back: the place of each node in it.
type order struct {
	weight int
	rank   []int32
}

// randomWeight is the weight of no order at all.
const randomWeight = 4

// addOrders adds the orders of Christiaens and Vanden Berghe 2020 with their
// weights: most load first (of all visits), far first, near first; with
// windows the shortest, the earliest to open and the latest to close.
func (m *model) addOrders() {
	if m.strict {
		m.addStrictOrders()
		return
	}
	m.addOrder(4, func(v int) int64 { return -m.demand[v] * int64(len(m.patterns[v][0].days)) })
	m.addOrder(2, func(v int) int64 { return -int64(m.cost[v]) })
	m.addOrder(1, func(v int) int64 { return int64(m.cost[v]) })
	if m.timed {
		m.addOrder(2, func(v int) int64 { return m.window[v].To - m.window[v].From })
		m.addOrder(2, func(v int) int64 { return m.window[v].From })
		m.addOrder(2, func(v int) int64 { return -m.window[v].To })
	}
}

// addStrictOrders adds the orders of a strict model: the dearest to leave out
// first, of equals those with the fewest choices; the fewest choices first; far
// first; near first.
func (m *model) addStrictOrders() {
	dear, choices := make([]int64, m.nodes), make([]int64, m.nodes)
	for v := 1; v < m.nodes; v++ {
		dear[v] = m.prize[v]
		for t := m.first[v]; t < m.first[v+1]; t++ {
			dear[v] = max(dear[v], m.task[t].prize)
			choices[v] += int64(m.task[t].last - m.task[t].first)
		}
		choices[v] /= int64(m.first[v+1] - m.first[v])
	}
	m.addOrder(4, func(v int) int64 { return choices[v]<<1 - dear[v]<<14 })
	m.addOrder(2, func(v int) int64 { return choices[v] })
	m.addOrder(2, func(v int) int64 { return -int64(m.cost[v]) })
	m.addOrder(1, func(v int) int64 { return int64(m.cost[v]) })
}

// addOrder adds the order of a key, ties by number.
func (m *model) addOrder(weight int, key func(v int) int64) {
	nodes := make([]int, m.nodes-1)
	for i := range nodes {
		nodes[i] = i + 1
	}
	slices.SortStableFunc(nodes, func(a, b int) int { return cmp.Compare(key(a), key(b)) })
	rank := make([]int32, m.nodes)
	for i, v := range nodes {
		rank[v] = int32(i)
	}
	m.orders = append(m.orders, order{weight: weight, rank: rank})
}
