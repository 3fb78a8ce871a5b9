package guidance

import "github.com/shopspring/decimal"

// way is one way in which the rows change a figure: the part of every entry,
// the steps of the figure in 1 of it, and where a row keeps its own. The exact
// parts are whole amounts, the near ones steps already.
type way struct {
	exact func(i int) ratio
	steps ratio
	at    func(*Row) *decimal.Decimal
	near  []near
	doubt uint64
}

// estimate sets the near parts to scale times what of gives of each entry's.
func (w *way) estimate(s *shares, scale uint64, of func(*nearPart) near) {
	w.near, w.doubt = make([]near, len(s.nearly)), within(s.doubt, scale)
	for i := range s.nearly {
		x := of(&s.nearly[i])
		if scale != 1 {
			x = x.times(scale)
		}
		w.near[i] = x
	}
}

// halve halves the near parts.
func (w *way) halve() {
	for i, x := range w.near {
		if !x.isZero() {
			w.near[i] = x.half().nonzero()
		}
	}
}

// profitParts is the price, the cost and the mix of a profit.
var profitParts = [...]func(*nearPart) near{
	func(p *nearPart) near { return p[Sold].own },
	func(p *nearPart) near { return p[Paid].own.neg() },
	func(p *nearPart) near {
		if p[Sold].mix.isZero() && p[Paid].mix.isZero() {
			return near{}
		}
		return p[Sold].mix.minus(p[Paid].mix).nonzero()
	},
}

// ways is the price, the cost and the mix of an effect.
func (s *shares) ways(steps ratio, of func(*Row) *Effect) [3]way {
	return [3]way{
		{steps: steps, at: func(r *Row) *decimal.Decimal { return &of(r).Price },
			exact: func(i int) ratio { return s.change(i, Sold).own }},
		{steps: steps, at: func(r *Row) *decimal.Decimal { return &of(r).Cost },
			exact: func(i int) ratio { return s.change(i, Paid).own.neg() }},
		{steps: steps, at: func(r *Row) *decimal.Decimal { return &of(r).Mix },
			exact: func(i int) ratio { return s.change(i, Sold).mix().minus(s.change(i, Paid).mix()) }},
	}
}

// estimateVolume sets the near parts to M̄·Δq, with so many steps of money in
// so many raw amounts.
func (w *way) estimateVolume(s *shares, num int64, den uint64) {
	rate := func(month ints) near { return quotient(month.profit().n*num, uint64(month.units.n)*den) }
	mean := rate(s.last).plus(rate(s.this)).half()
	w.near, w.doubt = make([]near, len(s.entries)), within(4, uint64(s.last.units.n+s.this.units.n))
	for i := range s.entries {
		e := &s.entries[i]
		rise := e.this.units.n - e.last.units.n
		if !s.takes(e) || rise == 0 {
			continue
		}
		w.near[i] = mean.times(size(rise)).signed(rise < 0).nonzero()
	}
}

// fill spreads a figure's change over the ways of the groups, and then the
// part of each over the items of its group.
func (m *maker) fill(f Figure, mint *minter, ways ...way) {
	if f.Known != Both {
		return
	}
	rounded := m.whole.spread(numberOf(mint.in.count(f.Change)), m.sums(ways))
	group := 0
	for start, end := range m.spans() {
		for i := range ways {
			w, n := &ways[i], rounded[group*len(ways)+i]
			*w.at(&m.bridge.Groups[group]) = mint.value(n)
			if !m.byItem {
				continue
			}
			for k, part := range m.part.spread(n, w.cells(start, end)) {
				*w.at(&m.bridge.Items[start+k]) = mint.value(part)
			}
		}
		group++
	}
}

// cells is the parts of some entries.
func (w *way) cells(start, end int) cells {
	c := cells{count: end - start, doubt: w.doubt, exact: w.exact, from: start, steps: w.steps}
	if w.near != nil {
		c.near = w.near[start:end]
	}
	return c
}

// sums is the parts of the groups, each in all its ways.
func (m *maker) sums(ways []way) cells {
	c := cells{count: len(m.ends) * len(ways), steps: unit}
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
	c.near = make([]near, 0, c.count)
	longest := 0
	for start, end := range m.spans() {
		longest = max(longest, end-start)
		for i := range ways {
			c.near = append(c.near, total(ways[i].near[start:end]))
		}
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
