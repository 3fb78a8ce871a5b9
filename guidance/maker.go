package guidance

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// maxWays is the most ways of a figure.
const maxWays = 5

// maker fills a bridge, figure by figure.
type maker struct {
	bridge        *Bridge
	book          book
	ends          []int // of the groups in the entries
	byItem        bool  // the items' rows are wanted, not only the groups'
	volume, money Measure
	units, amount ratio // steps in one whole number of units and of money
	price         ratio // steps in one whole amount for one whole unit
	all, priced   *shares
	rounder       rounder
	// The rest is room that every figure uses again: for the near parts of the
	// entries in each way, and for the parts of the groups in all of them.
	parts    [3][]near
	nearRoom []near
	sumRoom  []int64
}

func newMaker(b *Bridge, k book, volume, money Measure, byItem bool) *maker {
	m := &maker{bridge: b, book: k, volume: volume, money: money, byItem: byItem}
	m.units = volume.steps(k.unitPlaces)
	m.amount = money.steps(k.moneyPlaces)
	m.price = m.amount.times(whole(one.shift(k.unitPlaces))).reduced()
	m.all = sharesOf(k.entries, false)
	m.priced = m.all
	if k.unpriced() {
		m.priced = sharesOf(k.entries, true)
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

// room is where the near parts of a figure's way can be put.
func (m *maker) room(way int) []near {
	if m.parts[way] == nil {
		m.parts[way] = make([]near, len(m.book.entries))
	}
	return m.parts[way]
}

func (m *maker) say(r Reason) { m.bridge.Because = append(m.bridge.Because, r) }

// titles writes the rows without numbers, and why some are not goods.
func (m *maker) titles() {
	all := m.book.entries
	last := func(i int) bool { // of its group
		return i+1 == len(all) || all[i+1].kind != all[i].kind || all[i+1].group != all[i].group
	}
	groups := 0
	for i := range all {
		if last(i) {
			groups++
		}
	}
	t := &m.bridge.rows
	t.groups, t.volume, t.money = make([]title, 0, groups), m.volume, m.money
	if m.byItem {
		t.items = all
	}
	m.ends = make([]int, 0, groups)
	m.nearRoom, m.sumRoom = make([]near, 0, maxWays*groups), make([]int64, maxWays*groups)
	var seen Presence
	for i := range all {
		e := &all[i]
		if code := e.why(); code != 0 {
			m.say(Reason{Code: code, Item: e.item})
		}
		seen |= e.presence
		if last(i) {
			t.groups, m.ends = append(t.groups, title{e.kind, seen, e.group, ""}), append(m.ends, i+1)
			seen = 0
		}
	}
}

// flows fills volume and amount paid, whose rows are plain differences.
func (m *maker) flows() {
	var seen Presence
	for i := range m.bridge.rows.groups {
		seen |= m.bridge.rows.groups[i].presence
	}
	if seen&OnlyLast == 0 {
		m.say(Reason{Code: NoLast})
	}
	if seen&OnlyThis == 0 {
		m.say(Reason{Code: NoThis})
	}
	m.bridge.Volume = m.flow(seen, m.units, m.volume, volumeColumn, unitsOf)
	m.bridge.Paid = m.flow(seen, m.amount, m.money, paidColumn, paidOf)
}

func (m *maker) flow(seen Presence, steps ratio, in Measure, to column, of int) Figure {
	var last, this number
	for i := range m.book.entries {
		e := &m.book.entries[i]
		last, this = last.plus(e.last.at(of)), this.plus(e.this.at(of))
	}
	f, change := in.figure(seen, whole(last).times(steps), whole(this).times(steps))
	m.fill(f.Known, change, m.plain(m.room(0), steps, to, func(e *entry) number { return e.this.at(of).minus(e.last.at(of)) }))
	return f
}

// plain is a way whose parts are whole numbers.
func (m *maker) plain(room []near, steps ratio, to column, of func(*entry) number) way {
	entries := m.book.entries
	w := way{to: to, steps: steps, exact: func(i int) ratio { return whole(of(&entries[i])) }}
	num, den := steps.num, steps.den
	if len(entries) > 1<<13 || !num.below(10) || !den.below(62) {
		return w
	}
	for i := range entries {
		n := of(&entries[i])
		if !n.below(38) {
			return w
		}
		room[i] = quotient(n.n*num.n, uint64(den.n))
	}
	w.near, w.doubt = room, 1
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
	f, change := m.money.figure(s.known(), s.last.rate(s.last.amount(of)).times(m.price), s.this.rate(s.this.amount(of)).times(m.price))
	if m.bridge.Volume.Known == Both && f.Known != Both {
		m.say(Reason{Code: NoAverage})
	}
	own := way{to: averagePrice, steps: m.price, exact: func(i int) ratio { return s.change(i, of).own }}
	mix := way{to: averageMix, steps: m.price, exact: func(i int) ratio { return s.change(i, of).mix() }}
	if scale := m.unitScale(); s.approximated && scale > 0 {
		own.estimate(s, m.room(0), s.nearly[of].own, scale)
		mix.estimate(s, m.room(1), s.nearly[of].mix, scale)
	}
	m.fill(f.Known, change, own, mix)
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
	s := m.priced
	var parts [3][]near
	if s.approximated && m.unitScale() > 0 {
		parts = s.profitParts()
	}
	last, this := s.last.profit(), s.this.profit()
	a, b := s.last.rate(last), s.this.rate(this)
	each, change := m.money.figure(s.known(), a.times(m.price), b.times(m.price))
	m.bridge.UnitProfit = each
	m.unitProfit(change, parts)
	apart := false
	for i := range m.book.entries {
		if e := &m.book.entries[i]; e.apart() {
			apart = true
			last, this = last.plus(e.last.profit()), this.plus(e.this.profit())
		}
	}
	m.bridge.Profit, change = m.money.figure(s.known(), whole(last).times(m.amount), whole(this).times(m.amount))
	m.wholeProfit(change, parts, a.plus(b).times(half), apart)
}

func (m *maker) unitProfit(change number, parts [3][]near) {
	ways := m.priced.ways(m.price, unitPrice)
	if parts[0] != nil {
		for i := range parts {
			ways[i].estimate(m.priced, m.room(i), parts[i], m.unitScale())
		}
	}
	m.fill(m.bridge.UnitProfit.Known, change, ways[:]...)
}

// wholeProfit fills the rows of the profit; mean is the mean profit a unit.
func (m *maker) wholeProfit(change number, parts [3][]near, mean ratio, apart bool) {
	s, entries := m.priced, m.book.entries
	units := s.last.units().plus(s.this.units())
	ways := s.ways(m.amount.times(whole(units)).times(half).reduced(), profitPrice) // times Q̄
	volume := way{to: profitVolume, steps: mean.times(m.amount), exact: func(i int) ratio {
		if !s.takes(&entries[i]) {
			return whole(number{})
		}
		return whole(entries[i].this.units().minus(entries[i].last.units()))
	}}
	if parts[0] != nil {
		for i := range parts {
			ways[i].estimateHalf(s, parts[i], uint64(units.n))
		}
		volume.estimateVolume(s, m.room(0), m.amount.num.n, uint64(m.amount.den.n))
	}
	all := append(make([]way, 0, maxWays), volume, ways[0], ways[1], ways[2])
	if apart {
		all = append(all, m.plain(m.room(1), m.amount, profitApart, func(e *entry) number {
			if !e.apart() {
				return number{}
			}
			return e.this.profit().minus(e.last.profit())
		}))
	}
	m.fill(m.bridge.Profit.Known, change, all...)
}

// covered reports whether the goods with a shelf price are enough of what was
// paid for the profit to mean something, and says what is missing.
func (m *maker) covered(coverage decimal.Decimal) bool {
	var known, all number
	var unpriced []Reason
	for i := range m.book.entries {
		e := &m.book.entries[i]
		size := e.last.paid().abs().plus(e.this.paid().abs())
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
