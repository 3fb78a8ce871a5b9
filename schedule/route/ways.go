package route

import "slices"

// addWays copies the matrices for the nodes of the model. A way that is not
// there goes by the base, which every node can reach.
func (m *model) addWays(p *Problem) {
	n := m.nodes
	point := make([]int, n)
	point[0] = p.Base
	for v := 1; v < n; v++ {
		point[v] = p.Sites[m.site[v]].Point
	}
	m.time = make([]int32, n*n)
	m.cost = m.time
	if len(p.Cost) > 0 {
		m.cost = make([]int32, n*n)
	}
	for a := 0; n > 1 && a < n; a++ {
		for b := range n {
			m.time[a*n+b] = int32(p.way(p.Time, point[a], point[b]))
			if len(p.Cost) > 0 {
				m.cost[a*n+b] = int32(p.way(p.Cost, point[a], point[b]))
			}
		}
	}
	m.costTo = m.columns()
}

// way is the entry of a matrix for the way from a to b, by the base if there is
// no direct one. Staying costs nothing.
func (p *Problem) way(matrix []int32, a, b int) int64 {
	switch {
	case a == b:
		return 0
	case p.direct(a, b):
		return int64(matrix[a*p.Points+b])
	}
	return int64(matrix[a*p.Points+p.Base]) + int64(matrix[p.Base*p.Points+b])
}

// columns is the cost by columns, so that the ways to one node lie together:
// cost itself if all ways cost as much back as forth.
func (m *model) columns() []int32 {
	n := m.nodes
	same := true
	for a := range n {
		for b := range a {
			same = same && m.cost[a*n+b] == m.cost[b*n+a]
		}
	}
	if m.evenWays = same; same {
		return m.cost
	}
	to := make([]int32, n*n)
	for a := range n {
		for b := range n {
			to[b*n+a] = m.cost[a*n+b]
		}
	}
	return to
}

// neighbours is how many nodes a ruin looks at round its seed.
const neighbours = 100

// addNear lists for each node the nearest others, itself first, by the cost
// there and back, then by number.
func (m *model) addNear() {
	n := m.nodes
	keep := min(n-1, neighbours)
	m.near = make([][]int32, n)
	keys := make([]uint64, 0, n)
	for a := 1; a < n; a++ {
		keys = keys[:0]
		for b := 1; b < n; b++ {
			if b != a {
				// Both ways fit 32 bits, as each fits 31.
				keys = append(keys, uint64(uint32(m.cost[a*n+b])+uint32(m.cost[b*n+a]))<<32|uint64(b))
			}
		}
		slices.Sort(keys)
		list := make([]int32, 0, keep)
		list = append(list, int32(a))
		for _, k := range keys[:keep-1] {
			list = append(list, int32(uint32(k)))
		}
		m.near[a] = list
	}
}
