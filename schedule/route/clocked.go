package route

import (
	"slices"

	"github.com/rapport-go/rapport/internal/timing"
)

// A route of a strict model is kept with the earliest and the latest times of
// its stops, so that a further stop can be tried at any place of it in a time
// that depends on the windows alone.

// open makes t the route of a shift without stops.
func (t *tour) open(base int32) {
	*t = tour{
		stops: []int32{base, base}, ways: []int32{0, 0}, tasks: []int32{-1, -1}, legs: []int32{0, 0},
		free: make([]timing.Times, 2), at: make([]timing.Times, 2), late: 1,
	}
}

// enter puts the stop of an option before stops[k].
func (s *search) enter(t *tour, o int32, k int) {
	m := s.m
	task := m.taskOf(o)
	t.cost(-1, k, k)
	t.insert(m, task.node, k)
	t.tasks, t.legs, t.free, t.at = grown(t.tasks, k), grown(t.legs, k), grown(t.free, k), grown(t.at, k)
	t.tasks[k] = o
	t.time(m, k)
	t.time(m, k+1)
	t.cost(1, k, k+1)
	t.sum.cost += m.even * int64(2*len(t.stops)-5)
	t.work += int64(task.service)
	t.load += task.demand
	t.early, t.late = min(t.early, k), min(t.late, len(t.stops)-1-k)
}

// drop takes out stops[k].
func (s *search) drop(t *tour, k int) {
	m := s.m
	task := m.taskOf(t.tasks[k])
	t.cost(-1, k, k+1)
	t.remove(m, k)
	t.tasks, t.legs, t.free, t.at = slices.Delete(t.tasks, k, k+1), slices.Delete(t.legs, k, k+1), slices.Delete(t.free, k, k+1), slices.Delete(t.at, k, k+1)
	t.time(m, k)
	t.cost(1, k, k)
	t.sum.cost -= m.even * int64(2*len(t.stops)-3)
	t.work -= int64(task.service)
	t.load -= task.demand
	t.early, t.late = min(t.early, k), min(t.late, len(t.stops)-k)
}

// cost adds to the sums the ways to stops[i] up to stops[j], so many times.
func (t *tour) cost(times int64, i, j int) {
	for k := i; k <= j; k++ {
		t.sum.cost += times * int64(t.ways[k])
		t.driven += times * int64(t.legs[k])
	}
}

// time looks up the time of the way to stops[k].
func (t *tour) time(m *model, k int) { t.legs[k] = m.time[int(t.stops[k-1])*m.rows+int(t.stops[k])] }

// grown is a list with room for one more before k.
func grown[T any](list []T, k int) []T {
	list = append(list, list[len(list)-1])
	copy(list[k+1:], list[k:])
	return list
}

// taskOf is the task of an option.
func (m *model) taskOf(o int32) *task { return &m.task[m.option[o].task] }

// clock computes the times of a route that do not hold any more, and whether
// it can be driven.
func (t *tour) clock(m *model, shift *shift) (fits bool) {
	n := len(t.stops)
	from, to := t.early, n-1-t.late
	if from == 0 {
		t.free[0] = shift.Begin()
		from = 1
	}
	for k := from; k < n-1; k++ {
		o := t.tasks[k]
		at := shift.Reach(t.free[k-1], int(t.legs[k]))
		t.free[k] = timing.Serve(m.spans.lists[m.option[o].spans], at, m.taskOf(o).service)
	}
	for k := to; k > 0; k-- {
		o := t.tasks[k]
		t.at[k] = shift.ServeBack(m.spans.lists[m.option[o].spans], t.latest(shift, k), m.taskOf(o).service)
	}
	t.early, t.late = n-1, n-1
	return n == 2 || int64(n-2) <= shift.stops && t.load <= shift.load && t.driven+t.work <= shift.work &&
		t.free[n-2].Within(t.latest(shift, n-2)) && t.brief(m, shift)
}

// latest is the latest times of being free at stops[k].
func (t *tour) latest(shift *shift, k int) timing.Times {
	on := int(t.legs[k+1])
	if k == len(t.stops)-2 {
		return shift.Finish(on)
	}
	return shift.ReachBack(t.at[k+1], on)
}

// brief reports whether a route is within the limit of its duration.
func (t *tour) brief(m *model, shift *shift) bool {
	return shift.duration == never || int64(t.shortest(m, shift, -1, 0)) <= shift.duration
}

// shortest is the least time that a route takes from leaving to being back, if
// it has the stop of an option more before stops[place]; of -1 there is none.
func (t *tour) shortest(m *model, shift *shift, o int32, place int) int {
	stops := make([]timing.Stop, 0, len(t.stops))
	last := t.stops[0]
	add := func(o int32) {
		task := m.taskOf(o)
		stops = append(stops, timing.Stop{Way: int(m.way(last, task.node)), Stay: task.service, Windows: m.spans.lists[m.option[o].spans]})
		last = task.node
	}
	for k := 1; k < len(t.stops); k++ {
		if o >= 0 && k == place {
			add(o)
		}
		if k < len(t.stops)-1 {
			add(t.tasks[k])
		}
	}
	return shift.Shortest(stops, int(m.way(last, t.stops[0])))
}

// scanShift finds the place in a route where the stop of an option adds least to
// the cost of the ways and the balance, and every limit is kept. Most often that
// is the cheapest of all places that are not too early or too late, so that one
// is tried first.
func (s *search) scanShift(o int32) (best place) {
	m := s.m
	option := &m.option[o]
	shift, t, task := &m.shift[option.slot], &s.tours[option.slot], m.taskOf(o)
	best = place{slot: option.slot, more: nowhere}
	n := len(t.stops)
	if int64(n-1) > shift.stops || t.load+task.demand > shift.load {
		return best
	}
	v := int(task.node)
	to, from := m.costTo[v*m.rows:v*m.rows+m.rows], m.cost[v*m.rows:v*m.rows+m.rows]
	first, last := t.between(m.spans.lists[option.spans], task.service)
	if first > last {
		return best
	}
	stops, ways := t.stops[first-1:last+1], t.ways[first-1:last+1]
	cheapest := place{}
	if m.evenWays {
		cheapest = cheapestPlace(from, stops, ways)
	} else {
		cheapest = cheapestOf(to, from, stops, ways, 0)
	}
	if k := first - 1 + int(cheapest.at); s.takes(t, o, k) {
		best.more, best.at = cheapest.more, int32(k)
	} else {
		for k := first; k <= last; k++ {
			more := int64(to[t.stops[k-1]]) - int64(t.ways[k]) + int64(from[t.stops[k]])
			if more < best.more && s.takes(t, o, k) {
				best.more, best.at = more, int32(k)
			}
		}
	}
	if best.more < nowhere {
		best.more += m.even * int64(2*n-3)
	}
	return best
}

// between is the places, [first, last], at which a stay in the windows would
// neither come after they close nor end too late for the next stop.
func (t *tour) between(windows []timing.Span, service int) (first, last int) {
	first, last = 1, len(t.stops)-1
	opens, closes := windows[0].Lo+service, windows[len(windows)-1].Hi-service
	for first < last && max(t.at[first].Before, t.at[first].After) < opens {
		first++
	}
	for last >= first && min(t.free[last-1].Before, t.free[last-1].After) > closes {
		last--
	}
	return first, last
}

// takes reports whether a route keeps its limits with the stop of an option
// before stops[k], leaving aside those of the number of stops and the load.
func (s *search) takes(t *tour, o int32, k int) bool {
	m := s.m
	option, task := &m.option[o], m.taskOf(o)
	shift, windows, service := &m.shift[option.slot], m.spans.lists[option.spans], task.service
	there, on := int(m.way(task.node, t.stops[k-1])), int(m.way(task.node, t.stops[k])) // of one row
	if !m.evenTime {
		there = int(m.way(t.stops[k-1], task.node))
	}
	if t.driven+t.work+int64(there+on+service)-int64(t.legs[k]) > shift.work {
		return false
	}
	free := t.free[k-1]
	fits := false
	if k == len(t.stops)-1 {
		fits = timing.Serve(windows, shift.Reach(free, there), service).Within(shift.Finish(on))
	} else if next := t.at[k]; max(min(free.Before, free.After)+there, windows[0].Lo)+service+on <= max(next.Before, next.After) {
		// That was necessary, and takes less time than this.
		fits = shift.Reach(timing.Serve(windows, shift.Reach(free, there), service), on).Within(next)
	}
	return fits && (shift.duration == never || int64(t.shortest(m, shift, o, k)) <= shift.duration)
}
