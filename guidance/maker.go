package guidance

import (
	"math/big"

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
}

func newMaker(b *Bridge, k book, volume, money Measure) *maker {
	m := &maker{bridge: b, book: k, volume: volume, money: money}
	m.units = volume.steps(k.unitPlaces)
	m.amount = money.steps(k.moneyPlaces)
	m.price = m.amount.times(whole(tens(k.unitPlaces)))
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

func (m *maker) flow(seen Presence, scale ratio, in Measure, of func(ints) *big.Int, cell func(*Row) *decimal.Decimal) Figure {
	last, this := new(big.Int), new(big.Int)
	cells := make([]ratio, len(m.book.entries))
	for i, e := range m.book.entries {
		last.Add(last, of(e.last))
		this.Add(this, of(e.this))
		cells[i] = whole(minus(of(e.this), of(e.last))).times(scale)
	}
	f := in.figure(seen, whole(last).times(scale), whole(this).times(scale))
	m.column(f, in, cells, func(r *Row) []*decimal.Decimal { return []*decimal.Decimal{cell(r)} })
	return f
}

// average fills the average amount a unit.
func (m *maker) average(of Basis) {
	s := sharesOf(m.book.entries, func(e entry) bool { return of != Sold || e.priced })
	f := m.money.figure(s.known(), s.last.rate(s.last.amount(of)).times(m.price), s.this.rate(s.this.amount(of)).times(m.price))
	if m.bridge.Volume.Known == Both && f.Known != Both {
		m.say(Reason{Code: NoAverage})
	}
	cells := make([]ratio, 0, 2*len(s.parts))
	for _, p := range s.parts {
		c := p.of(of)
		cells = append(cells, c.own.times(m.price), c.mix().times(m.price))
	}
	m.column(f, m.money, cells, func(r *Row) []*decimal.Decimal {
		return []*decimal.Decimal{&r.Average.Price, &r.Average.Mix}
	})
	m.bridge.Average = f
}

// profit fills profit and profit a unit, for the goods whose shelf price is
// known, if they are enough.
func (m *maker) profit(coverage decimal.Decimal) {
	if !m.covered(coverage) {
		return
	}
	s := sharesOf(m.book.entries, func(e entry) bool { return e.priced })
	m.unitProfit(s)
	known := s.known()
	last, this := s.last.profit(), s.this.profit()
	var cells []ratio
	// A whole amount for a whole unit, over the mean units of both months.
	mean := m.amount.times(ratio{plus(s.last.units, s.this.units), big.NewInt(2)})
	var level ratio
	if known == Both {
		level = s.last.rate(last).plus(s.this.rate(this)).times(ratio{one, big.NewInt(2)}).times(m.amount)
	}
	for i, e := range m.book.entries {
		apart := new(big.Int)
		if e.priced && (e.kind == Returned || e.kind == Unmeasured) {
			apart = minus(e.this.profit(), e.last.profit())
			last, this = plus(last, e.last.profit()), plus(this, e.this.profit())
		}
		if known != Both {
			continue
		}
		p := s.parts[i]
		cells = append(cells, whole(p.units).times(level), p.sold.own.times(mean), p.paid.own.times(mean).neg(),
			p.sold.mix().minus(p.paid.mix()).times(mean), whole(apart).times(m.amount))
	}
	f := m.money.figure(known, whole(last).times(m.amount), whole(this).times(m.amount))
	m.column(f, m.money, cells, func(r *Row) []*decimal.Decimal {
		e := &r.Profit
		return []*decimal.Decimal{&e.Volume, &e.Price, &e.Cost, &e.Mix, &e.Apart}
	})
	m.bridge.Profit = f
}

func (m *maker) unitProfit(s shares) {
	f := m.money.figure(s.known(), s.last.rate(s.last.profit()).times(m.price), s.this.rate(s.this.profit()).times(m.price))
	var cells []ratio
	for _, p := range s.parts {
		cells = append(cells, p.sold.own.times(m.price), p.paid.own.times(m.price).neg(),
			p.sold.mix().minus(p.paid.mix()).times(m.price))
	}
	m.column(f, m.money, cells, func(r *Row) []*decimal.Decimal {
		e := &r.UnitProfit
		return []*decimal.Decimal{&e.Price, &e.Cost, &e.Mix}
	})
	m.bridge.UnitProfit = f
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

// column spreads a figure's change over the groups and then each group's part
// over its items, way by way. cells holds the exact parts, the ways of an entry
// together; places gives where a row keeps its rounded ones.
func (m *maker) column(f Figure, in Measure, cells []ratio, places func(*Row) []*decimal.Decimal) {
	if f.Known != Both || len(m.ends) == 0 {
		return
	}
	ways := len(cells) / len(m.book.entries)
	pick := func(from, to, way int) []ratio {
		var picked []ratio
		for i := from; i < to; i++ {
			picked = append(picked, cells[i*ways+way])
		}
		return picked
	}
	var sums []ratio
	start := 0
	for _, end := range m.ends {
		for way := range ways {
			sums = append(sums, add(pick(start, end, way)))
		}
		start = end
	}
	rounded := spread(in.count(f.Change), sums)
	start = 0
	for g, end := range m.ends {
		to := places(&m.bridge.Groups[g])
		for way := range ways {
			part := rounded[g*ways+way]
			*to[way] = in.value(part)
			for i, n := range spread(part, pick(start, end, way)) {
				*places(&m.bridge.Items[start+i])[way] = in.value(n)
			}
		}
		start = end
	}
}
