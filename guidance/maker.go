package guidance

import (
	"iter"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// maker fills a bridge, figure by figure.
type maker struct {
	bridge        *Bridge
	book          book
	ends          []int // of the groups in the entries and items
	volume, money Measure
	units, amount ratio // steps in one whole number of units and of money
	price         ratio // steps in one whole amount for one whole unit
	all, priced   shares
}

func newMaker(b *Bridge, k book, volume, money Measure) *maker {
	m := &maker{bridge: b, book: k, volume: volume, money: money}
	m.units = volume.steps(k.unitPlaces)
	m.amount = money.steps(k.moneyPlaces)
	m.price = m.amount.times(whole(tens(k.unitPlaces))).reduced()
	m.all = sharesOf(k.entries, func(entry) bool { return true })
	m.priced = m.all
	if slices.ContainsFunc(k.entries, func(e entry) bool { return !e.priced }) {
		m.priced = sharesOf(k.entries, func(e entry) bool { return e.priced })
	}
	return m
}

func (m *maker) say(r Reason) { m.bridge.Because = append(m.bridge.Because, r) }

// rows writes the rows without numbers, and why some are not goods.
func (m *maker) rows() {
	b, all := m.bridge, m.book.entries
	start := 0
	for i, e := range all {
		b.Items = append(b.Items, Row{Kind: e.kind, Group: e.group, Item: e.item, Presence: e.presence()})
		if code := e.why(); code != 0 {
			m.say(Reason{Code: code, Item: e.item})
		}
		if i+1 < len(all) && all[i+1].kind == e.kind && all[i+1].group == e.group {
			continue
		}
		row := Row{Kind: e.kind, Group: e.group}
		for _, item := range b.Items[start:] {
			row.Presence |= item.Presence
		}
		b.Groups = append(b.Groups, row)
		m.ends = append(m.ends, i+1)
		start = i + 1
	}
}

// flows fills volume and amount paid, whose rows are plain differences.
func (m *maker) flows() {
	var seen Presence
	for _, e := range m.book.entries {
		seen |= e.presence()
	}
	if seen&OnlyLast == 0 {
		m.say(Reason{Code: NoLast})
	}
	if seen&OnlyThis == 0 {
		m.say(Reason{Code: NoThis})
	}
	m.bridge.Volume = m.flow(seen, m.units, m.volume, func(s ints) *big.Int { return s.units },
		func(r *Row) *decimal.Decimal { return &r.Volume })
	m.bridge.Paid = m.flow(seen, m.amount, m.money, func(s ints) *big.Int { return s.paid },
		func(r *Row) *decimal.Decimal { return &r.Paid })
}

func (m *maker) flow(seen Presence, steps ratio, in Measure, of func(ints) *big.Int, at func(*Row) *decimal.Decimal) Figure {
	last, this := new(big.Int), new(big.Int)
	w := m.way(steps, at)
	for i, e := range m.book.entries {
		last.Add(last, of(e.last))
		this.Add(this, of(e.this))
		w.cells[i] = whole(minus(of(e.this), of(e.last)))
	}
	f := in.figure(seen, whole(last).times(steps), whole(this).times(steps))
	m.fill(f, in, w)
	return f
}

// average fills the average amount a unit.
func (m *maker) average(of Basis) {
	s := m.all
	if of == Sold {
		s = m.priced
	}
	f := m.money.figure(s.known(), s.last.rate(s.last.amount(of)).times(m.price), s.this.rate(s.this.amount(of)).times(m.price))
	if m.bridge.Volume.Known == Both && f.Known != Both {
		m.say(Reason{Code: NoAverage})
	}
	own := m.way(m.price, func(r *Row) *decimal.Decimal { return &r.Average.Price })
	mix := m.way(m.price, func(r *Row) *decimal.Decimal { return &r.Average.Mix })
	for i, p := range s.parts {
		c := p.of(of)
		own.cells[i], mix.cells[i] = c.own, c.mix()
	}
	m.fill(f, m.money, own, mix)
	m.bridge.Average = f
}

// profit fills profit and profit a unit, for the goods whose shelf price is
// known, if they are enough.
func (m *maker) profit(coverage decimal.Decimal) {
	if !m.covered(coverage) {
		return
	}
	s := m.priced
	last, this := s.last.profit(), s.this.profit()
	a, b := s.last.rate(last), s.this.rate(this)
	m.bridge.UnitProfit = m.money.figure(s.known(), a.times(m.price), b.times(m.price))
	half := ratio{one, big.NewInt(2)}
	mean := m.amount.times(ratio{plus(s.last.units, s.this.units), one}).times(half) // over Q̄
	each := m.ways(m.price, func(r *Row) *Effect { return &r.UnitProfit })
	sum := m.ways(mean, func(r *Row) *Effect { return &r.Profit })
	volume := m.way(a.plus(b).times(half).times(m.amount), func(r *Row) *decimal.Decimal { return &r.Profit.Volume })
	apart := m.way(m.amount, func(r *Row) *decimal.Decimal { return &r.Profit.Apart })
	for i, p := range s.parts {
		parts := [...]ratio{p.sold.own, p.paid.own.neg(), p.sold.mix().minus(p.paid.mix())}
		for way, x := range parts {
			each[way].cells[i], sum[way].cells[i] = x, x
		}
		volume.cells[i] = ratio{p.units, one}
	}
	for i, e := range m.book.entries {
		if e.priced && (e.kind == Returned || e.kind == Unmeasured) {
			last, this = plus(last, e.last.profit()), plus(this, e.this.profit())
			apart.cells[i] = ratio{minus(e.this.profit(), e.last.profit()), one}
		}
	}
	m.bridge.Profit = m.money.figure(s.known(), ratio{last, one}.times(m.amount), ratio{this, one}.times(m.amount))
	m.fill(m.bridge.UnitProfit, m.money, each...)
	m.fill(m.bridge.Profit, m.money, volume, sum[0], sum[1], sum[2], apart)
}

// ways is the price, the cost and the mix of an effect.
func (m *maker) ways(steps ratio, of func(*Row) *Effect) []way {
	return []way{
		m.way(steps, func(r *Row) *decimal.Decimal { return &of(r).Price }),
		m.way(steps, func(r *Row) *decimal.Decimal { return &of(r).Cost }),
		m.way(steps, func(r *Row) *decimal.Decimal { return &of(r).Mix }),
	}
}

// covered reports whether the goods with a shelf price are enough of what was
// paid for the profit to mean something, and says what is missing.
func (m *maker) covered(coverage decimal.Decimal) bool {
	known, all := new(big.Int), new(big.Int)
	var unpriced []Reason
	for _, e := range m.book.entries {
		size := plus(new(big.Int).Abs(e.last.paid), new(big.Int).Abs(e.this.paid))
		all.Add(all, size)
		if e.priced {
			known.Add(known, size)
		} else {
			unpriced = append(unpriced, Reason{Code: NoShelfPrice, Item: e.item})
		}
	}
	if len(unpriced) == 0 {
		return true
	}
	percent := new(big.Int)
	if all.Sign() > 0 {
		percent.Quo(times(known, big.NewInt(100)), all)
	}
	have := decimal.NewFromBigInt(percent, 0)
	if len(unpriced) == len(m.book.entries) || !exact.Bounded(coverage) || have.Cmp(coverage) < 0 {
		m.say(Reason{Code: ProfitUnknown, Have: have, Want: coverage})
		return false
	}
	m.say(Reason{Code: ProfitInPart, Have: have})
	m.bridge.Because = append(m.bridge.Because, unpriced...)
	return true
}

// way is one way in which the rows change a figure: the exact part of every
// entry, the steps of the figure in 1 of it, and where a row keeps its own.
type way struct {
	cells []ratio
	steps ratio
	at    func(*Row) *decimal.Decimal
}

// way is a way with every part 0.
func (m *maker) way(steps ratio, at func(*Row) *decimal.Decimal) way {
	cells := make([]ratio, len(m.book.entries))
	for i := range cells {
		cells[i] = whole(zero)
	}
	return way{cells, steps.reduced(), at}
}

// fill spreads a figure's change over the ways of the groups, and then the
// part of each over the items of its group.
func (m *maker) fill(f Figure, in Measure, ways ...way) {
	if f.Known != Both {
		return
	}
	sums := make([]ratio, 0, len(m.ends)*len(ways))
	for start, end := range m.spans() {
		for _, w := range ways {
			sums = append(sums, add(w.cells[start:end]).times(w.steps))
		}
	}
	var whole, part rounder
	rounded := whole.spread(in.count(f.Change), sums, unit)
	value := in.values()
	group := 0
	for start, end := range m.spans() {
		for i, w := range ways {
			n := &rounded[group*len(ways)+i]
			*w.at(&m.bridge.Groups[group]) = value(n)
			items := part.spread(n, w.cells[start:end], w.steps)
			for k := range items {
				*w.at(&m.bridge.Items[start+k]) = value(&items[k])
			}
		}
		group++
	}
}

// spans walks the groups: where the entries of each start and end.
func (m *maker) spans() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		start := 0
		for _, end := range m.ends {
			if !yield(start, end) {
				return
			}
			start = end
		}
	}
}
