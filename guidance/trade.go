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
	for i := range trades {
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

// bookOf is the book of entries whose numbers are still to be scaled.
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
	for i := range b.entries {
		e := &b.entries[i]
		e.presence = e.seen()
		if e.kind = e.kindOf(of); e.kind != Goods {
			e.group = ""
		}
	}
	arrange(b.entries)
	return b
}

// merge adds up the entries of one item and group, by item. An item that is
// unmeasured or unpriced in one of them is so in the sum.
func merge(all []entry) []entry {
	apart := true
	for i := 1; i < len(all) && apart; i++ {
		apart = all[i-1].compare(&all[i]) < 0
	}
	if apart {
		return all
	}
	slices.SortFunc(all, func(a, b entry) int { return a.compare(&b) })
	out := all[:0]
	for i := range all {
		e := &all[i]
		if n := len(out) - 1; n >= 0 && out[n].compare(e) == 0 {
			out[n].last.add(&e.last)
			out[n].this.add(&e.this)
			out[n].unmeasured = out[n].unmeasured || e.unmeasured
			out[n].priced = out[n].priced && e.priced
			continue
		}
		out = append(out, *e)
	}
	return out
}

// compare orders entries by item and group.
func (e *entry) compare(o *entry) int {
	if c := cmp.Compare(e.item, o.item); c != 0 {
		return c
	}
	return cmp.Compare(e.group, o.group)
}

// arrange puts entries that stand by item into the order of the rows: by kind,
// group and item. Only the names of the groups are compared.
func arrange(byItem []entry) {
	ranks, groups := rank(byItem)
	starts := make([]int, groups*(int(Unmeasured)+1)+1)
	for i := range byItem {
		ranks[i] += int(byItem[i].kind) * groups
		starts[ranks[i]+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	from := make([]int, len(byItem))
	for i, key := range ranks {
		from[starts[key]] = i
		starts[key]++
	}
	for i := range from {
		first, at := byItem[i], i
		for from[at] != i {
			next := from[at]
			byItem[at], from[at] = byItem[next], at
			at = next
		}
		byItem[at], from[at] = first, at
	}
}

// rank is the place of each entry's group among the groups by name, and how
// many groups there are.
func rank(all []entry) (ranks []int, groups int) {
	seen, names := make(map[string]int, 64), make([]string, 0, 64)
	ranks = make([]int, len(all))
	for i := range all {
		at, ok := seen[all[i].group]
		if !ok {
			at = len(names)
			seen[all[i].group] = at
			names = append(names, all[i].group)
		}
		ranks[i] = at
	}
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(names[a], names[b]) })
	place := make([]int, len(names))
	for at, i := range order {
		place[i] = at
	}
	for i, at := range ranks {
		ranks[i] = place[at]
	}
	return ranks, len(names)
}
