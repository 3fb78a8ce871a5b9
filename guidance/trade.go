package guidance

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
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

// book is trades in whole numbers: units are written with unitPlaces places
// and amounts with moneyPlaces, one entry for each item and group, in the order
// of the rows: by kind, group and item.
type book struct {
	entries                 []entry
	unitPlaces, moneyPlaces int32
	refused                 []client.ItemID // trades with a number that is not bounded
}

// unpriced reports whether the shelf price of some goods is not known.
func (b *book) unpriced() bool {
	for i := range b.entries {
		if !b.entries[i].priced {
			return true
		}
	}
	return false
}

// entry is the trades of one item and group.
type entry struct {
	title
	last, this         ints
	unmeasured, priced bool
	exponents          [2][3]int8 // of the numbers until they are scaled
}

// seen is the months in which the item was bought.
func (e *entry) seen() (months Presence) {
	if !e.last.absent() {
		months |= OnlyLast
	}
	if !e.this.absent() {
		months |= OnlyThis
	}
	return months
}

// kindOf sorts an entry; why gives the reason for which it is not Goods.
func (e *entry) kindOf(of Basis) Kind {
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

func (e *entry) why() Code {
	switch {
	case e.kind == Unmeasured:
		return NoUnits
	case e.kind == Free:
		return FreeGoods
	case e.kind == Returned && (e.last.units().sign() < 0 || e.this.units().sign() < 0):
		return MoreReturned
	case e.kind == Returned:
		return Corrected
	}
	return 0
}

// shared reports whether the entry has a part in the shop's units and averages.
func (e *entry) shared() bool { return e.kind == Goods || e.kind == Free }

// apart reports whether the entry has a profit outside the shares.
func (e *entry) apart() bool { return e.priced && !e.shared() }

// entries puts trades into whole numbers.
func entries(trades []Trade, of Basis) book {
	var refused []client.ItemID
	all := make([]entry, len(trades))
	n := 0
	for _, i := range byGroup(len(trades), func(i int) (string, client.ItemID) { return trades[i].Group, trades[i].Item }) {
		if all[n].read(&trades[i]) {
			n++
		} else {
			refused = append(refused, trades[i].Item)
			all[n] = entry{}
		}
	}
	return bookOf(all[:n], refused, of)
}

// read takes a trade, if its numbers are bounded.
func (e *entry) read(t *Trade) bool {
	e.item, e.group, e.unmeasured, e.priced = t.Item, t.Group, t.Unmeasured, !t.Unpriced
	for month, s := range [...]*Side{&t.Last, &t.This} {
		units, ok := tallyOf(&s.Units)
		paid, ok2 := tallyOf(&s.Paid)
		sold, ok3 := tallyOf(&s.Sold)
		if !ok || !ok2 || !ok3 {
			return false
		}
		e.put(month, paidOf, paid)
		if !t.Unmeasured {
			e.put(month, unitsOf, units)
		}
		if !t.Unpriced {
			e.put(month, soldOf, sold)
		}
	}
	return true
}

// put sets one number of a month, still to be scaled.
func (e *entry) put(month, i int, t tally) {
	e.month(month).set(i, t.sum)
	e.exponents[month][i] = int8(t.exponent)
}

func (e *entry) month(i int) *ints {
	if i == 0 {
		return &e.last
	}
	return &e.this
}

// bookOf is the book of entries by group and item whose numbers are still to be
// scaled.
func bookOf(all []entry, refused []client.ItemID, of Basis) book {
	slices.Sort(refused)
	b := book{refused: refused}
	var least [3]int8
	for i := range all {
		for _, exponents := range all[i].exponents {
			for k, exponent := range exponents {
				least[k] = min(least[k], exponent)
			}
		}
	}
	least[paidOf] = min(least[paidOf], least[soldOf])
	least[soldOf] = least[paidOf]
	b.unitPlaces, b.moneyPlaces = -int32(least[unitsOf]), -int32(least[paidOf])
	for i := range all {
		for month, exponents := range all[i].exponents {
			s := all[i].month(month)
			for k, exponent := range exponents {
				if shift := exponent - least[k]; shift > 0 {
					s.set(k, s.at(k).shift(int32(shift)))
				}
			}
		}
	}
	b.entries = merge(all)
	goods := true
	for i := range b.entries {
		e := &b.entries[i]
		e.presence = e.seen()
		if e.kind = e.kindOf(of); e.kind != Goods {
			e.group, goods = "", false
		}
	}
	if !goods {
		slices.SortStableFunc(b.entries, func(a, b entry) int {
			if c := cmp.Compare(a.kind, b.kind); c != 0 || a.kind == Goods {
				return c
			}
			return cmp.Compare(a.item, b.item)
		})
	}
	return b
}

// merge adds up the entries of one item and group, which stand together. An
// item that is unmeasured or unpriced in one of them is so in the sum.
func merge(all []entry) []entry {
	out := all[:0]
	for i := range all {
		e, n := &all[i], len(out)-1
		switch {
		case n >= 0 && out[n].item == e.item && out[n].group == e.group:
			out[n].last.add(&e.last)
			out[n].this.add(&e.this)
			out[n].unmeasured = out[n].unmeasured || e.unmeasured
			out[n].priced = out[n].priced && e.priced
		case n+1 == i:
			out = all[:i+1] // it is there already
		default:
			out = append(out, *e)
		}
	}
	return out
}

// byGroup is the places of n trades in the order of their groups, and within a
// group of their items. Only the names of the groups are compared with each
// other, not every trade with every one.
func byGroup(n int, of func(int) (group string, item client.ItemID)) []int {
	numbers, names := make(map[string]int, 64), make([]string, 0, 64)
	group, places := make([]int, n), make([]int, n)
	for i := range group {
		name, _ := of(i)
		at, ok := numbers[name]
		if !ok {
			at = len(names)
			numbers[name] = at
			names = append(names, name)
		}
		group[i] = at
	}
	order := make([]int, len(names)) // of the groups' numbers by name
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(names[a], names[b]) })
	ends := make([]int, len(names))
	for _, at := range group {
		ends[at]++
	}
	start := 0
	for _, at := range order {
		start, ends[at] = start+ends[at], start
	}
	for i, at := range group {
		places[ends[at]] = i
		ends[at]++
	}
	byItem := func(a, b int) int {
		_, x := of(a)
		_, y := of(b)
		return cmp.Compare(x, y)
	}
	start = 0
	for _, at := range order {
		if part := places[start:ends[at]]; !slices.IsSortedFunc(part, byItem) {
			slices.SortStableFunc(part, byItem)
		}
		start = ends[at]
	}
	return places
}
