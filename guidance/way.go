package guidance

// way is one way in which the rows change a figure: the part of every entry,
// the steps of the figure in 1 of it, and the column it is written to. The
// exact parts are whole amounts, the near ones steps already.
type way struct {
	to    column
	exact func(i int) ratio
	steps ratio
	near  []near
	doubt uint64
}

// estimate sets the near parts to scale times those given, which are written
// to room.
func (w *way) estimate(s *shares, room, parts []near, scale uint64) {
	w.near, w.doubt = parts, within(s.doubt, scale)
	if scale == 1 {
		return
	}
	for i, x := range parts {
		room[i] = x.times(scale)
	}
	w.near = room
}

// profitParts is the price, the cost and the mix of the profit a unit, nearly.
// They take the place of the averages' parts, which are used up.
func (s *shares) profitParts() [3][]near {
	sold, paid := &s.nearly[Sold], &s.nearly[Paid]
	for i := range s.entries {
		paid.own[i] = paid.own[i].neg()
		if !sold.mix[i].isZero() || !paid.mix[i].isZero() {
			sold.mix[i] = sold.mix[i].minus(paid.mix[i]).nonzero()
		}
	}
	return [3][]near{sold.own, paid.own, sold.mix}
}

// estimateHalf is estimate by half of the scale. It uses the parts up.
func (w *way) estimateHalf(s *shares, parts []near, scale uint64) {
	w.near, w.doubt = parts, within(s.doubt, scale)
	for i, x := range parts {
		if !x.isZero() {
			parts[i] = x.times(scale).half().nonzero()
		}
	}
}

// ways is the price, the cost and the mix of a profit, written to columns that
// stand together.
func (s *shares) ways(steps ratio, first column) [3]way {
	return [3]way{
		{to: first, steps: steps, exact: func(i int) ratio { return s.change(i, Sold).own }},
		{to: first + 1, steps: steps, exact: func(i int) ratio { return s.change(i, Paid).own.neg() }},
		{to: first + 2, steps: steps, exact: func(i int) ratio { return s.change(i, Sold).mix().minus(s.change(i, Paid).mix()) }},
	}
}

// estimateVolume sets the near parts to M̄·Δq, with so many steps of money in
// so many raw amounts.
func (w *way) estimateVolume(s *shares, room []near, num int64, den uint64) {
	rate := func(month *ints) near { return quotient(month.profit().n*num, uint64(month.units().n)*den) }
	mean := rate(&s.last).plus(rate(&s.this)).half()
	w.near, w.doubt = room, within(4, uint64(s.last.units().n+s.this.units().n))
	for i := range s.entries {
		e := &s.entries[i]
		rise := e.this.units().n - e.last.units().n
		if !s.takes(e) || rise == 0 {
			room[i] = near{}
			continue
		}
		room[i] = mean.times(size(rise)).signed(rise < 0).nonzero()
	}
}

// fill spreads a figure's change over the ways of the groups, and then the
// part of each over the items of its group.
func (m *maker) fill(known Presence, change number, ways ...way) {
	if known != Both {
		return
	}
	t := &m.bridge.rows
	count := len(ways) * len(t.groups)
	m.rounder.start(m.sums(ways), m.sumRoom[:count])
	m.rounder.spread(change, 0, count)
	sums := m.rounder.out
	for i := range ways {
		cells := &t.cells[ways[i].to]
		cells.n = make([]int64, t.height())
		for group := range t.groups {
			cells.set(group, sums.at(group*len(ways)+i))
		}
		if m.byItem {
			m.spread(&ways[i], cells)
		}
	}
}

// spread spreads what is written of a way for each group over its items.
func (m *maker) spread(w *way, to *numbers) {
	groups := len(m.ends)
	m.rounder.start(cells{w.exact, w.steps, w.near, w.doubt}, to.n[groups:])
	start := 0
	for group, end := range m.ends {
		m.rounder.spread(to.at(group), start, end)
		start = end
	}
	if m.rounder.out.wide == nil {
		return // they are written already
	}
	for i := range m.book.entries {
		to.set(groups+i, m.rounder.out.at(i))
	}
}

// sums is the parts of the groups, each in all its ways.
func (m *maker) sums(ways []way) cells {
	c := cells{steps: unit}
	c.exact = func(k int) ratio {
		group, w := k/len(ways), &ways[k%len(ways)]
		start := 0
		if group > 0 {
			start = m.ends[group-1]
		}
		parts := make([]ratio, 0, m.ends[group]-start)
		for i := start; i < m.ends[group]; i++ {
			parts = append(parts, w.exact(i))
		}
		return add(parts).times(w.steps)
	}
	for i := range ways {
		if ways[i].near == nil {
			return c
		}
		c.doubt = max(c.doubt, ways[i].doubt)
	}
	c.near = m.nearRoom[:0]
	start, longest := 0, 0
	for _, end := range m.ends {
		longest = max(longest, end-start)
		for i := range ways {
			c.near = append(c.near, total(ways[i].near[start:end]))
		}
		start = end
	}
	c.doubt = within(c.doubt, uint64(longest))
	return c
}

// total adds near numbers up. Only the sum of nothing but zeros is 0.
func total(parts []near) near {
	var sum near
	some := false
	for _, x := range parts {
		sum = sum.plus(x)
		some = some || !x.isZero()
	}
	if some {
		return sum.nonzero()
	}
	return sum
}
