package route

import (
	"cmp"
	"slices"
)

// nodeOf is the node of each site, 0 if it has none.
func (m *model) nodeOf(sites int) []int32 {
	out := make([]int32, sites)
	for v := 1; v < m.nodes; v++ {
		out[m.site[v]] = int32(v)
	}
	return out
}

// slotOf is the slot of a crew on a day, -1 if there is none.
func (m *model) slotOf(day, crew int) int32 {
	if day < 0 || day >= len(m.day) {
		return -1
	}
	w := &m.day[day]
	if !m.strict {
		if crew < 0 || crew >= int(w.last-w.first) {
			return -1
		}
		return w.first + int32(crew)
	}
	for slot := w.first; slot < w.last; slot++ {
		if m.shift[slot].number == crew {
			return slot
		}
	}
	return -1
}

// resume puts in the sites that the earlier solution visits on the days of one
// of their patterns. What breaks limits then pays for it like anything else.
func (s *search) resume(p *Problem) {
	node := s.m.nodeOf(len(p.Sites))
	on := make([][]int32, s.m.nodes) // days
	each := func(visit func(v, slot, day int32)) {
		for i := range p.Start {
			r := &p.Start[i]
			slot := s.m.slotOf(r.Day, r.Crew)
			for _, site := range r.Sites {
				if slot >= 0 && site >= 0 && site < len(node) && node[site] > 0 {
					visit(node[site], slot, int32(r.Day))
				}
			}
		}
	}
	each(func(v, _, day int32) { on[v] = append(on[v], day) })
	for v := range on {
		slices.Sort(on[v])
		s.chosen[v] = int32(slices.IndexFunc(s.m.patterns[v], func(q pattern) bool { return slices.Equal(q.days, on[v]) }))
	}
	each(func(v, slot, day int32) {
		if s.chosen[v] >= 0 {
			t := &s.tours[slot]
			t.admit(s.m, v, len(t.stops)-1)
			s.slotOf[int(v)*len(s.m.day)+int(day)] = slot
		}
	})
	for slot := range s.tours {
		s.settle(int32(slot))
	}
	s.out, s.outFrom = s.out[:0], s.outFrom[:0]
	for v := int32(1); v < int32(s.m.nodes); v++ {
		if s.chosen[v] < 0 {
			s.out, s.outFrom = append(s.out, v), append(s.outFrom, -1)
		}
	}
}

// resumeStrict puts in what of the earlier solution is feasible, and where a
// route is not as a whole, the stops that are dearest to leave out first.
func (s *search) resumeStrict(p *Problem) {
	routes, chosen := s.earlier(p)
	for slot, route := range routes {
		for _, o := range route {
			s.add(o, int32(len(s.tours[slot].stops)-1))
		}
		if s.tours[slot].sum.warp > 0 {
			s.empty(int32(slot))
			s.addDearest(int32(slot), route)
		}
	}
	for v, q := range chosen {
		if q < 0 {
			continue
		}
		s.chosen[v] = q
		s.win(s.m.prize[v])
		for _, k := range s.m.patterns[v][q].days {
			if s.made[s.m.first[v]+k] < 0 {
				s.takeNode(int32(v))
				break
			}
		}
	}
	for _, slot := range s.touched {
		s.clock(slot)
	}
	// Where a way past a stop is longer than the way by it, taking one out may
	// make others late.
	for again := true; again; {
		again = false
		for slot := range s.tours {
			if s.tours[slot].sum.warp > 0 {
				s.empty(int32(slot))
				again = true
			}
		}
	}
	for _, v := range s.out {
		s.isOut[v] = false
	}
}

// empty takes all stops out of a route, and clocks all that are touched.
func (s *search) empty(slot int32) {
	t := &s.tours[slot]
	for len(t.stops) > 2 {
		s.takeTask(s.m.option[t.tasks[1]].task)
	}
	for _, slot := range s.touched {
		s.clock(slot)
	}
}

// addDearest adds the stops of a route one by one, the dearest to leave out
// first, each that fits where the others leave it.
func (s *search) addDearest(slot int32, route []int32) {
	order := make([]int, len(route))
	for i := range order {
		order[i] = i
	}
	dear := func(i int) int64 {
		t := s.m.taskOf(route[i])
		return t.prize + s.m.prize[t.node]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(dear(b), dear(a)) })
	in := make([]bool, len(route))
	for _, i := range order {
		at := int32(1)
		for k := range i {
			if in[k] {
				at++
			}
		}
		s.add(route[i], at)
		if in[i] = s.tours[slot].sum.warp == 0; !in[i] {
			s.unmake(s.m.option[route[i]].task)
			s.clock(slot)
		}
	}
}

// earlier reads the earlier solution: the options of each route, and of each
// node its pattern, or -1. What agrees with no choice, gap, pattern or crew is
// not in it.
func (s *search) earlier(p *Problem) (routes [][]int32, chosen []int32) {
	m := s.m
	node := m.nodeOf(len(p.Sites))
	wanted := make([]int32, len(m.task))
	for t := range wanted {
		wanted[t] = -1
	}
	listed := make([][]int32, len(m.slots))
	for i := range p.Start {
		r := &p.Start[i]
		slot := m.slotOf(r.Day, r.Crew)
		for k, site := range r.Sites {
			if slot < 0 || site < 0 || site >= len(node) || node[site] == 0 {
				continue
			}
			visit := 0
			if k < len(r.Visits) {
				visit = r.Visits[k]
			}
			if o := m.optionOf(node[site], visit, slot); o >= 0 {
				if t := m.option[o].task; wanted[t] < 0 {
					wanted[t] = o
					listed[slot] = append(listed[slot], o)
				}
			}
		}
	}
	chosen = make([]int32, m.nodes)
	for v := range chosen {
		chosen[v] = s.agree(int32(v), wanted)
	}
	for slot := range listed {
		listed[slot] = slices.DeleteFunc(listed[slot], func(o int32) bool { return wanted[m.option[o].task] != o })
	}
	return listed, chosen
}

// optionOf is the option of a visit of a node in a slot, -1 if there is none.
func (m *model) optionOf(v int32, visit int, slot int32) int32 {
	for t := m.first[v]; t < m.first[v+1]; t++ {
		if len(m.patterns[v]) == 0 && int(m.task[t].visit) != visit {
			continue
		}
		for c := m.task[t].first; c < m.task[t].last; c++ {
			if m.choice[c].day != m.slots[slot] {
				continue
			}
			for o := m.choice[c].first; o < m.choice[c].last; o++ {
				if m.option[o].slot == slot {
					return o
				}
			}
		}
	}
	return -1
}

// agree drops from the options wanted for a node those that do not agree with
// the ones before, and says which of its patterns they are.
func (s *search) agree(v int32, wanted []int32) (chosen int32) {
	m := s.m
	crew := int32(-1)
	var days []int32
	for t := m.first[v]; t < m.first[v+1]; t++ {
		if wanted[t] < 0 {
			continue
		}
		of := m.shift[m.option[wanted[t]].slot].crew
		if m.same[v] && crew >= 0 && of != crew || len(m.patterns[v]) == 0 && !m.agrees(wanted, t, m.option[wanted[t]].choice, t) {
			wanted[t] = -1
			continue
		}
		crew = of
		days = append(days, t-m.first[v])
	}
	if len(m.patterns[v]) == 0 {
		return -1
	}
	chosen = int32(slices.IndexFunc(m.patterns[v], func(q pattern) bool { return slices.Equal(q.days, days) }))
	for t := m.first[v]; chosen < 0 && t < m.first[v+1]; t++ {
		wanted[t] = -1
	}
	return chosen
}
