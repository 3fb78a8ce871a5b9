package guidance

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Trade is what a shop bought of one item in two months: the input of Bridge.
type Trade struct {
	Item  client.ItemID `json:"item"`
	Group string        `json:"group,omitzero"` // the brand or category its row rolls up to
	Last  Side          `json:"last,omitzero"`  // the earlier month
	This  Side          `json:"this,omitzero"`  // the later month
	// Unmeasured says that the common units in a piece are not known: Units
	// means nothing, and the item stands apart from volume and averages.
	Unmeasured bool `json:"unmeasured,omitzero"`
	// Unpriced says that the shelf price is not known: Sold means nothing, and
	// the item stands outside the profit.
	Unpriced bool `json:"unpriced,omitzero"`
}

// Side is one month of a trade, returns taken off. The zero Side is a month
// in which the item was not bought.
type Side struct {
	Units decimal.Decimal `json:"units,omitzero"` // in common units
	Paid  decimal.Decimal `json:"paid,omitzero"`  // what the shop paid
	Sold  decimal.Decimal `json:"sold,omitzero"`  // what the goods bring at the shop's shelf price
}

func (s Side) bounded() bool {
	return exact.Bounded(s.Units) && exact.Bounded(s.Paid) && exact.Bounded(s.Sold)
}

// book is trades in whole numbers: units are written with unitPlaces places
// and amounts with moneyPlaces, one entry for each item and group, in the order
// of the rows: by kind, group and item.
type book struct {
	entries                 []entry
	unitPlaces, moneyPlaces int32
	refused                 []client.ItemID // trades with a number that is not bounded
}

type entry struct {
	item               client.ItemID
	group              string
	kind               Kind
	last, this         ints
	unmeasured, priced bool
}

// ints is a Side in whole numbers.
type ints struct{ units, paid, sold *big.Int }

func (s ints) absent() bool {
	return s.units.Sign() == 0 && s.paid.Sign() == 0 && s.sold.Sign() == 0
}

// apart reports a month that has no price of its own: more came back than was
// bought, or an amount was booked without goods.
func (s ints) apart() bool {
	return s.units.Sign() < 0 || s.units.Sign() == 0 && !s.absent()
}

func (s ints) amount(of Basis) *big.Int {
	if of == Sold {
		return s.sold
	}
	return s.paid
}

func (s ints) free(of Basis) bool { return s.units.Sign() > 0 && s.amount(of).Sign() == 0 }

// profit is what the goods of the month bring less what was paid for them.
func (s ints) profit() *big.Int { return minus(s.sold, s.paid) }

// add adds o to s in place.
func (s ints) add(o ints) {
	s.units.Add(s.units, o.units)
	s.paid.Add(s.paid, o.paid)
	s.sold.Add(s.sold, o.sold)
}

func newInts() ints {
	n := new([3]big.Int)
	return ints{&n[0], &n[1], &n[2]}
}

func plus(a, b *big.Int) *big.Int  { return new(big.Int).Add(a, b) }
func minus(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) }
func times(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }

func (e entry) presence() Presence {
	var seen Presence
	if !e.last.absent() {
		seen |= OnlyLast
	}
	if !e.this.absent() {
		seen |= OnlyThis
	}
	return seen
}

// kindOf sorts an entry; why gives the reason for which it is not Goods.
func (e entry) kindOf(of Basis) Kind {
	switch {
	case e.unmeasured:
		return Unmeasured
	case e.last.apart() || e.this.apart():
		return Returned
	case (of != Sold || e.priced) && (e.last.free(of) || e.this.free(of)):
		return Free
	}
	return Goods
}

func (e entry) why() Code {
	switch {
	case e.kind == Unmeasured:
		return NoUnits
	case e.kind == Free:
		return FreeGoods
	case e.kind == Returned && (e.last.units.Sign() < 0 || e.this.units.Sign() < 0):
		return MoreReturned
	case e.kind == Returned:
		return Corrected
	}
	return 0
}

// entries puts trades into whole numbers.
func entries(trades []Trade, of Basis) book {
	var b book
	usable := make([]Trade, 0, len(trades))
	for _, t := range trades {
		if !t.Last.bounded() || !t.This.bounded() {
			b.refused = append(b.refused, t.Item)
			continue
		}
		usable = append(usable, t)
		for _, s := range []Side{t.Last, t.This} {
			b.unitPlaces = max(b.unitPlaces, -s.Units.Exponent())
			b.moneyPlaces = max(b.moneyPlaces, -s.Paid.Exponent(), -s.Sold.Exponent())
		}
	}
	slices.Sort(b.refused)
	b.entries = make([]entry, 0, len(usable))
	for _, t := range usable {
		b.entries = append(b.entries, entry{
			item: t.Item, group: t.Group, unmeasured: t.Unmeasured, priced: !t.Unpriced,
			last: b.ints(t, t.Last), this: b.ints(t, t.This),
		})
	}
	b.entries = merge(b.entries)
	for i := range b.entries {
		e := &b.entries[i]
		if e.kind = e.kindOf(of); e.kind != Goods {
			e.group = ""
		}
	}
	slices.SortFunc(b.entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.kind, y.kind), cmp.Compare(x.group, y.group), cmp.Compare(x.item, y.item))
	})
	return b
}

func (b book) ints(t Trade, s Side) ints {
	n := newInts()
	scaled(n.paid, s.Paid, b.moneyPlaces)
	if !t.Unmeasured {
		scaled(n.units, s.Units, b.unitPlaces)
	}
	if !t.Unpriced {
		scaled(n.sold, s.Sold, b.moneyPlaces)
	}
	return n
}

// merge adds up the entries of one item and group. An item that is unmeasured
// or unpriced in one of them is so in the sum.
func merge(all []entry) []entry {
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.item, b.item), cmp.Compare(a.group, b.group))
	})
	out := all[:0]
	for _, e := range all {
		n := len(out) - 1
		if n >= 0 && out[n].item == e.item && out[n].group == e.group {
			out[n].last.add(e.last)
			out[n].this.add(e.this)
			out[n].unmeasured = out[n].unmeasured || e.unmeasured
			out[n].priced = out[n].priced && e.priced
			continue
		}
		out = append(out, e)
	}
	return out
}

// scaled sets n to d times 10^places, for a bounded d of at most that many
// places.
func scaled(n *big.Int, d decimal.Decimal, places int32) {
	if d.NumDigits() <= exact.Digits {
		n.SetInt64(d.CoefficientInt64())
	} else {
		n.Set(d.Coefficient())
	}
	switch shift := d.Exponent() + places; {
	case shift <= 0 || n.Sign() == 0:
	case shift < int32(len(powers)):
		n.Mul(n, powers[shift])
	default:
		n.Mul(n, tens(shift))
	}
}

// powers is the powers of ten that most amounts need.
var powers = [...]*big.Int{
	tens(0), tens(1), tens(2), tens(3), tens(4), tens(5), tens(6),
}

// tens is 10^n.
func tens(n int32) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}
