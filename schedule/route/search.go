package route

import (
	"context"

	"github.com/rapport-go/rapport/internal/prng"
)

// search is a solution on its way: the pattern of each node and the routes,
// what the present iteration has changed of them, and the best so far.
type search struct {
	m       *model
	rand    *prng.Rand
	weights weights
	tally   tally

	tours   []tour  // by slot
	slotOf  []int32 // of node v on day d at v*days+d, -1 if it is not visited
	chosen  []int32 // pattern of each node, by its place in the model; -1 if it is out
	now     sum     // of all tours
	version uint32  // the last given to a tour

	out     []int32 // nodes out of all routes, in the order taken
	outFrom []int32 // the patterns they had
	only    int32   // the day that they left, staying on others; -1 if they left all
	touched []int32 // slots changed in this iteration
	backup  []tour  // what they were
	isSaved []bool  // by slot
	before  sum     // what now was

	best    snapshot
	hasBest bool
	memos   []memo
	blink   int
	onDay   []place  // by day, for one node
	order   []uint64 // the nodes that are out in the order they go back, each below its rank
	ruined  []int32  // slots that a string was taken from
	row     []int32  // nodes of one string
	long    int      // the longest string now
	done    int      // iterations
	pool    pool

	// Of a strict model alone.
	made    []int32 // option of each task; -1 if it is not made
	isOut   []bool  // by node: it is among out
	gone    []kept  // tasks that the iteration has unmade
	fresh   []int32 // tasks that it has made
	short   []int32 // nodes with something left out
	shortAt []int32 // by node: its place in short; -1 if it has none
	picks   []pick  // by choice of one node
	states  []state // likewise
	plan    []pick  // what to make of one node
	another []pick
	dear    int64 // where prizes begin to count for less
	eager   int   // prizes count 1 << eager fold in choosing
}

// snapshot is a solution set aside.
type snapshot struct {
	stops  [][]int32
	chosen []int32
	cost   int64 // stops are options in a strict model
	lost   int64 // prizes of what is left out, in a strict model
}

// newSearch has every node out.
func newSearch(m *model, seed uint64) *search {
	if m.strict {
		return newStrictSearch(m, seed)
	}
	s := &search{
		m: m, rand: prng.Seed(seed),
		tours: make([]tour, len(m.slots)), backup: make([]tour, len(m.slots)), isSaved: make([]bool, len(m.slots)),
		slotOf: make([]int32, m.nodes*len(m.day)), chosen: make([]int32, m.nodes),
		touched: make([]int32, 0, len(m.slots)), out: make([]int32, 0, m.nodes), outFrom: make([]int32, 0, m.nodes),
		onDay: make([]place, len(m.day)), blink: blinks, only: -1,
		order: make([]uint64, 0, m.nodes),
	}
	if len(m.slots) > 0 && m.nodes <= mostMemos/len(m.slots) {
		s.memos = make([]memo, m.nodes*len(m.slots))
	}
	for i := range s.tours {
		t := &s.tours[i]
		t.stops, t.ways = []int32{0, 0}, []int32{0, 0}
		s.settle(int32(i))
	}
	for i := range s.slotOf {
		s.slotOf[i] = -1
	}
	for v := 1; v < m.nodes; v++ {
		s.chosen[v] = -1
		s.out = append(s.out, int32(v))
		s.outFrom = append(s.outFrom, -1)
	}
	s.best = snapshot{stops: make([][]int32, len(m.slots)), chosen: make([]int32, m.nodes)}
	return s
}

// Solve searches for the least cost. It is total: whatever the problem is, all
// its sites are in the solution, visited or left out with a reason, and no
// route breaks a limit. It looks at ctx every 64 iterations, and if that has
// ended the solution is the best so far; a nil ctx never ends.
//
// An iteration takes time in proportion to the visits of a few routes. Memory
// grows with the square of the sites, unless the matrices can be read as they
// are: the points are the base, the sites in their order, and the further bases
// of shifts in theirs, with every way and no site that could not be served. It
// grows with the shifts in which each visit could be made.
func Solve(ctx context.Context, p Problem) Solution {
	m, left := prepare(&p)
	s := newSearch(m, p.Seed)
	done := s.run(ctx, &p)
	if m.strict {
		return s.report(&p, done, left)
	}
	return s.solution(done, left)
}

// run builds a first solution and anneals it.
func (s *search) run(ctx context.Context, p *Problem) (done int) {
	if s.m.nodes == 1 {
		return 0
	}
	s.build(p)
	if s.m.strict {
		s.anneal(ctx, s.cool(p), 0, p.Effort)
	} else {
		s.evolve(ctx, p.Effort)
	}
	return s.done
}

// anneal does the iterations of a cooling from one to before another, and
// reports whether the context lasted so long.
func (s *search) anneal(ctx context.Context, fall cooling, from, to int) bool {
	for i := from; i < to; i++ {
		if s.done%64 == 0 && ctx != nil && ctx.Err() != nil {
			return false
		}
		if s.done%period == 0 && s.done > 0 {
			s.adapt()
			s.long = min(longString, s.meanStops())
		}
		s.step(fall.at(i))
		s.done++
	}
	return true
}

// build begins with the earlier solution and places all other nodes.
func (s *search) build(p *Problem) {
	if s.m.strict {
		s.buildStrict(p)
		return
	}
	var way, count int64
	for v := 1; v < s.m.nodes; v++ {
		near := s.m.near[v]
		for _, w := range near[:min(len(near), 6)] {
			way += int64(s.m.cost[v*s.m.rows+int(w)])
			count++
		}
	}
	s.weights = firstWeights(s.m, way/max(count, 1))
	s.begin()
	if len(p.Start) > 0 {
		s.resume(p)
	}
	s.recreate()
	s.keep()
	s.long = min(longString, s.meanStops())
}

// step is one iteration: ruin, recreate, and accept or undo.
func (s *search) step(temperature int64) {
	s.begin()
	s.ruin()
	s.recreate()
	if s.now.fits() && (!s.hasBest || s.now.cost < s.best.cost) {
		s.keep()
	} else if s.m.strict && !s.now.fits() || s.now.total() >= s.before.total()+s.chance(temperature) {
		s.undo()
	}
	if s.m.strict {
		s.recount()
	}
	s.tally.count(s.now)
}

// adapt adapts the weights to the last iterations. A strict model has none.
func (s *search) adapt() {
	if !s.m.strict {
		s.weights.adapt(s.tally, s.hasBest || len(s.pool.elites) > 0)
		s.tally = tally{}
		s.renew()
		return
	}
	s.bound()
	if s.version >= lastVersion {
		s.forget()
	}
}

// renew counts all fines again after the weights have changed.
func (s *search) renew() {
	s.now = sum{}
	for i := range s.tours {
		t := &s.tours[i]
		t.sum.fine = s.weights.fine(t.sum)
		s.now = s.now.plus(t.sum)
	}
	if !s.m.plain || s.version >= lastVersion {
		s.forget() // what is remembered counts fines
	}
}

// lastVersion is far from where versions would begin anew, and more than are
// given between two renewals.
const lastVersion = 1 << 31

// forget makes all that is remembered of the routes void.
func (s *search) forget() {
	if s.version >= lastVersion {
		clear(s.memos)
		s.version = 0
	}
	for i := range s.tours {
		s.version++
		s.tours[i].version = s.version
	}
}
