package route

import (
	"slices"

	"github.com/rapport-go/rapport/internal/timing"
)

// addWays copies the matrices for the nodes of the model. A way that is not
// there goes by the base, which every node can reach.
func (m *model) addWays(p *Problem) {
	m.nodes = len(m.site)
	m.rows = m.nodes + max(len(m.bases)-1, 0)
	point := make([]int, 0, m.rows)
	point = append(point, p.Base)
	for _, i := range m.site[1:] {
		point = append(point, p.Sites[i].Point)
	}
	if len(m.bases) > 1 {
		point = append(point, m.bases[1:]...)
	}
	switch {
	case m.nodes == 1:
		m.time = make([]int32, m.rows*m.rows)
		m.cost = m.time
	case p.isAsIs(point):
		m.time, m.cost = p.Time, p.Time
		if len(p.Cost) > 0 {
			m.cost = p.Cost
		}
	default:
		m.copyWays(p, point)
	}
	m.costTo = m.columns()
	m.evenTime = m.strict && isEven(m.time, m.rows)
}

// isAsIs reports whether the caller's matrices can be read as they are: they
// have a row for each node, in order, and every way.
func (p *Problem) isAsIs(point []int) bool {
	if len(point) != p.Points {
		return false
	}
	for k, at := range point {
		if k != at || p.Time[k*p.Points+k] != 0 || len(p.Cost) > 0 && p.Cost[k*p.Points+k] != 0 {
			return false
		}
	}
	for k, n := range p.Time {
		if n < 0 || n > timing.NoWay || len(p.Cost) > 0 && (p.Cost[k] < 0 || p.Cost[k] > MaxWay) {
			return false
		}
	}
	return true
}

// copyWays makes matrices of the ways between the points.
func (m *model) copyWays(p *Problem, point []int) {
	n := m.rows
	m.time = make([]int32, n*n)
	m.cost = m.time
	if len(p.Cost) > 0 {
		m.cost = make([]int32, n*n)
	}
	for a, from := range point {
		for b, to := range point {
			if m.strict {
				m.time[a*n+b] = int32(p.ride(from, to))
			} else {
				m.time[a*n+b] = int32(p.way(p.Time, from, to))
			}
			if len(p.Cost) > 0 {
				m.cost[a*n+b] = int32(p.way(p.Cost, from, to))
			}
		}
	}
}

// ride is the time of a way in a strict model: one that is not there, or is
// longer than all of time, takes timing.NoWay.
func (p *Problem) ride(a, b int) int {
	if p.direct(a, b) || a == b || p.direct(a, p.Base) && p.direct(p.Base, b) {
		return int(min(p.way(p.Time, a, b), timing.NoWay))
	}
	return timing.NoWay
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
	n := m.rows
	if m.evenWays = isEven(m.cost, n); m.evenWays {
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

// isEven reports whether all entries of an n x n matrix are the same back as
// forth.
func isEven(matrix []int32, n int) bool {
	for a := range n {
		for b := range a {
			if matrix[a*n+b] != matrix[b*n+a] {
				return false
			}
		}
	}
	return true
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
		row := a * m.rows
		keys = keys[:0]
		for b := 1; b < n; b++ {
			if b != a {
				// Both ways fit 32 bits, as each fits 31.
				keys = append(keys, uint64(uint32(m.cost[row+b])+uint32(m.costTo[row+b]))<<32|uint64(b))
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
