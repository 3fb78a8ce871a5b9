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
	byItem        bool  // the items' rows are wanted, not only the groups'
	money         Measure
	units, amount ratio // steps in one whole number of units and of money
	price         ratio // steps in one whole amount for one whole unit
	all, priced   *shares
	whole, part   rounder
	volumes       minter
	amounts       minter
}

func newMaker(b *Bridge, k book, volume, money Measure, byItem bool) *maker {
	m := &maker{bridge: b, book: k, money: money, byItem: byItem}
	m.volumes, m.amounts = minterOf(volume), minterOf(money)
	m.units = volume.steps(k.unitPlaces).reduced()
	m.amount = money.steps(k.moneyPlaces).reduced()
	m.price = m.amount.times(whole(tens(k.unitPlaces))).reduced()
	m.all = sharesOf(k.entries, func(*entry) bool { return true })
	m.priced = m.all
	if slices.ContainsFunc(k.entries, func(e entry) bool { return !e.priced }) {
		m.priced = sharesOf(k.entries, func(e *entry) bool { return e.priced })
	}
	return m
}

// approximate makes the parts nearly, too, which spares most exact ones.
func (m *maker) approximate() {
	m.all.approximate(m.amount)
	if m.priced != m.all {
		m.priced.approximate(m.amount)
	}
}

func (m *maker) say(r Reason) { m.bridge.Because = append(m.bridge.Because, r) }

// rows writes the rows without numbers, and why some are not goods.
func (m *maker) rows() {
	b, all := m.bridge, m.book.entries
	if m.byItem && len(all) > 0 {
		b.Items = make([]Row, len(all))
	}
	last := func(i int) bool { // of its group
		return i+1 == len(all) || all[i+1].kind != all[i].kind || all[i+1].group != all[i].group
	}
	groups := 0
	for i := range all {
		if last(i) {
			groups++
		}
	}
	b.Groups, m.ends = slices.Grow(b.Groups, groups), make([]int, 0, groups)
	var row Row
	for i := range all {
		e := &all[i]
		if m.byItem {
			b.Items[i] = Row{Kind: e.kind, Group: e.group, Item: e.item, Presence: e.presence()}
		}
		if code := e.why(); code != 0 {
			m.say(Reason{Code: code, Item: e.item})
		}
		row.Kind, row.Group, row.Presence = e.kind, e.group, row.Presence|e.presence()
		if last(i) {
			b.Groups, m.ends = append(b.Groups, row), append(m.ends, i+1)
			row = Row{}
		}
	}
}

// flows fills volume and amount paid, whose rows are plain differences.
func (m *maker) flows() {
	var seen Presence
	for i := range m.book.entries {
		seen |= m.book.entries[i].presence()
	}
	if seen&OnlyLast == 0 {
		m.say(Reason{Code: NoLast})
	}
	if seen&OnlyThis == 0 {
		m.say(Reason{Code: NoThis})
	}
	m.bridge.Volume = m.flow(seen, m.units, &m.volumes, func(s *ints) number { return s.units },
		func(r *Row) *decimal.Decimal { return &r.Volume })
	m.bridge.Paid = m.flow(seen, m.amount, &m.amounts, func(s *ints) number { return s.paid },
		func(r *Row) *decimal.Decimal { return &r.Paid })
}

func (m *maker) flow(seen Presence, steps ratio, mint *minter, of func(*ints) number, at func(*Row) *decimal.Decimal) Figure {
	var last, this number
	rises := make([]number, len(m.book.entries))
	for i := range rises {
		e := &m.book.entries[i]
		last, this = last.plus(of(&e.last)), this.plus(of(&e.this))
		rises[i] = of(&e.this).minus(of(&e.last))
	}
	f := mint.in.figure(seen, whole(last.big()).times(steps), whole(this.big()).times(steps))
	m.fill(f, mint, m.plain(rises, steps, at))
	return f
}

// plain is a way whose parts are whole numbers.
func (m *maker) plain(parts []number, steps ratio, at func(*Row) *decimal.Decimal) way {
	w := way{steps: steps, at: at, exact: func(i int) ratio { return whole(parts[i].big()) }}
	num, den := numberOf(steps.num), numberOf(steps.den)
	if len(parts) > 1<<13 || !num.below(10) || !den.below(62) {
		return w
	}
	nearly := make([]near, len(parts))
	for i, n := range parts {
		if !n.below(38) {
			return w
		}
		nearly[i] = quotient(n.n*num.n, uint64(den.n))
	}
	w.near, w.doubt = nearly, 1
	return w
}

// average fills the average amount a unit.
func (m *maker) average(of Basis) {
	s := m.all
	if of == Sold {
		s = m.priced
	} else {
		of = Paid
	}
	f := m.money.figure(s.known(), s.last.rate(s.last.amount(of)).times(m.price), s.this.rate(s.this.amount(of)).times(m.price))
	if m.bridge.Volume.Known == Both && f.Known != Both {
		m.say(Reason{Code: NoAverage})
	}
	own := way{steps: m.price, at: func(r *Row) *decimal.Decimal { return &r.Average.Price },
		exact: func(i int) ratio { return s.change(i, of).own }}
	mix := way{steps: m.price, at: func(r *Row) *decimal.Decimal { return &r.Average.Mix },
		exact: func(i int) ratio { return s.change(i, of).mix() }}
	if scale := m.unitScale(); s.nearly != nil && scale > 0 {
		own.estimate(s, scale, func(p *nearPart) near { return p[of].own })
		mix.estimate(s, scale, func(p *nearPart) near { return p[of].mix })
	}
	m.fill(f, &m.amounts, own, mix)
	m.bridge.Average = f
}

// unitScale is the raw units in a whole one, 0 for too many.
func (m *maker) unitScale() uint64 {
	if m.book.unitPlaces > 6 {
		return 0
	}
	return powers[m.book.unitPlaces]
}

// profit fills profit and profit a unit, for the goods whose shelf price is
// known, if they are enough.
func (m *maker) profit(coverage decimal.Decimal) {
	if !m.covered(coverage) {
		return
	}
	s, entries := m.priced, m.book.entries
	last, this := s.last.profit(), s.this.profit()
	a, b := s.last.rate(last), s.this.rate(this)
	m.bridge.UnitProfit = m.money.figure(s.known(), a.times(m.price), b.times(m.price))
	half := ratio{one, big.NewInt(2)}
	units := s.last.units.plus(s.this.units)
	mean := m.amount.times(whole(units.big())).times(half).reduced() // over Q̄
	each := s.ways(m.price, func(r *Row) *Effect { return &r.UnitProfit })
	sum := s.ways(mean, func(r *Row) *Effect { return &r.Profit })
	volume := way{
		steps: a.plus(b).times(half).times(m.amount), at: func(r *Row) *decimal.Decimal { return &r.Profit.Volume },
		exact: func(i int) ratio {
			if !s.takes(&entries[i]) {
				return whole(zero)
			}
			return whole(entries[i].this.units.minus(entries[i].last.units).big())
		},
	}
	outside := make([]number, len(entries))
	for i := range entries {
		if e := &entries[i]; e.priced && !e.shared() {
			last, this = last.plus(e.last.profit()), this.plus(e.this.profit())
			outside[i] = e.this.profit().minus(e.last.profit())
		}
	}
	apart := m.plain(outside, m.amount, func(r *Row) *decimal.Decimal { return &r.Profit.Apart })
	if scale := m.unitScale(); s.nearly != nil && scale > 0 {
		for i, part := range profitParts {
			each[i].estimate(s, scale, part)
			sum[i].estimate(s, uint64(units.n), part)
			sum[i].halve()
		}
		volume.estimateVolume(s, numberOf(m.amount.num).n, uint64(numberOf(m.amount.den).n))
	}
	m.bridge.Profit = m.money.figure(s.known(), whole(last.big()).times(m.amount), whole(this.big()).times(m.amount))
	m.fill(m.bridge.UnitProfit, &m.amounts, each[:]...)
	m.fill(m.bridge.Profit, &m.amounts, volume, sum[0], sum[1], sum[2], apart)
}

// covered reports whether the goods with a shelf price are enough of what was
// paid for the profit to mean something, and says what is missing.
func (m *maker) covered(coverage decimal.Decimal) bool {
	var known, all number
	var unpriced []Reason
	for i := range m.book.entries {
		e := &m.book.entries[i]
		size := magnitude(e.last.paid).plus(magnitude(e.this.paid))
		all = all.plus(size)
		if e.priced {
			known = known.plus(size)
		} else {
			unpriced = append(unpriced, Reason{Code: NoShelfPrice, Item: e.item})
		}
	}
	if len(unpriced) == 0 {
		return true
	}
	percent := new(big.Int)
	if all.sign() > 0 {
		percent.Quo(times(known.big(), big.NewInt(100)), all.big())
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

func magnitude(n number) number {
	if n.sign() < 0 {
		return number{}.minus(n)
	}
	return n
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
