package route

import "github.com/rapport-go/rapport/internal/timing"

// tour is the route of one slot: from the base to the base.
type tour struct {
	stops   []int32 // the base, the nodes, the base
	ways    []int32 // ways[k] is the cost from stops[k-1] to stops[k]
	head    []leg   // head[k] is the route up to stops[k]; only in a model with windows
	tail    []leg   // tail[k] is the route from stops[k] on; likewise
	paid    int64   // cost of the ways; in a strict model sum has it
	driven  int64   // time of the ways
	work    int64   // time of the service
	load    int64
	sum     sum    // as settled
	version uint32 // names the content: equal versions, equal stops

	// Of a strict model alone.
	tasks []int32        // the option of each stop, -1 at the base
	legs  []int32        // legs[k] is the time from stops[k-1] to stops[k]
	free  []timing.Times // earliest after each stop; of the base at the end unset
	at    []timing.Times // latest on arrival at each stop; of the base unset
	early int            // so many of free are right, from the start
	late  int            // so many of at are right, from the end
}

// sum is what counts of a route, or of all.
type sum struct {
	cost     int64
	load     int64 // over the limits, like the next two
	duration int64
	warp     int64 // lateness, each taken back before going on
	fine     int64 // what the three cost, by the weights
}

func (a sum) plus(b sum) sum {
	return sum{a.cost + b.cost, a.load + b.load, a.duration + b.duration, a.warp + b.warp, a.fine + b.fine}
}

func (a sum) minus(b sum) sum {
	return sum{a.cost - b.cost, a.load - b.load, a.duration - b.duration, a.warp - b.warp, a.fine - b.fine}
}

// fits reports whether nothing is over a limit.
func (a sum) fits() bool { return a.load|a.duration|a.warp == 0 }

// total is what the search makes small.
func (a sum) total() int64 { return a.cost + a.fine }

// leg is a stretch of a route in time (Vidal et al. 2013): how long it takes
// with waiting, how much time it takes back in all, and between which times its
// first visit may start without adding to either.
type leg struct {
	duration, warp int64
	early, late    int64
}

// then is the leg followed by another after a way of that time.
func (a leg) then(way int64, b leg) leg {
	ahead := a.duration - a.warp + way
	wait := max(b.early-ahead-a.late, 0)
	warp := max(a.early+ahead-b.late, 0)
	return leg{
		duration: a.duration + b.duration + way + wait,
		warp:     a.warp + b.warp + warp,
		early:    max(b.early-ahead, a.early) - wait,
		late:     min(b.late-ahead, a.late) + warp,
	}
}

// leg is the visit of one node by itself.
func (m *model) leg(v int32) leg {
	return leg{duration: m.service[v], early: m.window[v].From, late: m.window[v].To}
}

// ends is the leg of standing at the base.
func (w *workday) ends() leg { return leg{early: w.window.From, late: w.window.To} }

// over is how much a number is above its limit.
func over(n, limit int64) int64 { return max(n-limit, 0) }

// copyTo makes b a copy in the memory that it has.
func (t *tour) copyTo(b *tour, strict bool) {
	old := *b
	*b = *t
	b.stops, b.ways = append(old.stops[:0], t.stops...), append(old.ways[:0], t.ways...)
	if strict {
		b.tasks, b.legs = append(old.tasks[:0], t.tasks...), append(old.legs[:0], t.legs...)
		b.free, b.at = append(old.free[:0], t.free...), append(old.at[:0], t.at...)
		return
	}
	b.head, b.tail = append(old.head[:0], t.head...), append(old.tail[:0], t.tail...)
}

// insert puts node v before stops[k].
func (t *tour) insert(m *model, v int32, k int) {
	t.stops = append(t.stops, 0)
	copy(t.stops[k+1:], t.stops[k:])
	t.stops[k] = v
	t.ways = append(t.ways, 0)
	copy(t.ways[k+1:], t.ways[k:])
	a, b := int(t.stops[k-1]), int(t.stops[k+1])
	t.ways[k] = m.cost[a*m.rows+int(v)]
	t.ways[k+1] = m.cost[int(v)*m.rows+b]
}

// remove takes out stops[k].
func (t *tour) remove(m *model, k int) {
	t.stops = append(t.stops[:k], t.stops[k+1:]...)
	t.ways = append(t.ways[:k], t.ways[k+1:]...)
	t.ways[k] = m.cost[int(t.stops[k-1])*m.rows+int(t.stops[k])]
}

// admit is insert in a model that is not strict, and counts what it adds.
func (t *tour) admit(m *model, v int32, k int) {
	a, b := t.stops[k-1], t.stops[k]
	t.paid -= int64(t.ways[k])
	t.insert(m, v, k)
	t.paid += int64(t.ways[k]) + int64(t.ways[k+1])
	t.driven += m.way(a, v) + m.way(v, b) - m.way(a, b)
	t.work += m.service[v]
	t.load += m.demand[v]
}

// expel is remove in a model that is not strict, and counts what it saves.
func (t *tour) expel(m *model, k int) {
	a, v, b := t.stops[k-1], t.stops[k], t.stops[k+1]
	t.paid -= int64(t.ways[k]) + int64(t.ways[k+1])
	t.remove(m, k)
	t.paid += int64(t.ways[k])
	t.driven -= m.way(a, v) + m.way(v, b) - m.way(a, b)
	t.work -= m.service[v]
	t.load -= m.demand[v]
}

// find is the place of node v among the stops.
func (t *tour) find(v int32) int {
	for k, w := range t.stops {
		if w == v {
			return k
		}
	}
	return 0
}

// settle computes what counts of a route of that day after its stops have changed.
func (t *tour) settle(m *model, w *workday) {
	duration, warp := t.driven+t.work, int64(0)
	if m.timed {
		whole := t.timed(m, w)
		duration, warp = whole.duration, whole.warp
	}
	t.sum = sum{cost: t.paid, load: over(t.load, w.load), duration: over(duration, w.duration), warp: warp}
}

// timed computes head and tail, and the whole.
func (t *tour) timed(m *model, w *workday) leg {
	n := len(t.stops)
	t.head = append(t.head[:0], w.ends())
	for k := 1; k < n; k++ {
		t.head = append(t.head, t.head[k-1].then(m.way(t.stops[k-1], t.stops[k]), m.at(w, t.stops[k])))
	}
	for len(t.tail) < n {
		t.tail = append(t.tail, leg{})
	}
	t.tail = t.tail[:n]
	t.tail[n-1] = w.ends()
	for k := n - 2; k >= 0; k-- {
		t.tail[k] = m.at(w, t.stops[k]).then(m.way(t.stops[k], t.stops[k+1]), t.tail[k+1])
	}
	return t.tail[0]
}

// at is the leg of one stop, the base included.
func (m *model) at(w *workday, v int32) leg {
	if v == 0 {
		return w.ends()
	}
	return m.leg(v)
}

// way is the time from a to b.
func (m *model) way(a, b int32) int64 { return int64(m.time[int(a)*m.rows+int(b)]) }
