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

func (s Side) bounded() bool {
	return bounded(s.Units) && bounded(s.Paid) && bounded(s.Sold)
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
type ints struct{ units, paid, sold number }

func (s ints) absent() bool {
	return s.units.sign() == 0 && s.paid.sign() == 0 && s.sold.sign() == 0
}

// apart reports a month that has no price of its own: more came back than was
// bought, or an amount was booked without goods.
func (s ints) apart() bool {
	return s.units.sign() < 0 || s.units.sign() == 0 && !s.absent()
}

func (s ints) amount(of Basis) number {
	if of == Sold {
		return s.sold
	}
	return s.paid
}

func (s ints) free(of Basis) bool { return s.units.sign() > 0 && s.amount(of).sign() == 0 }

// profit is what the goods of the month bring less what was paid for them.
func (s ints) profit() number { return s.sold.minus(s.paid) }

func (s ints) plus(o ints) ints {
	return ints{s.units.plus(o.units), s.paid.plus(o.paid), s.sold.plus(o.sold)}
}

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
	case e.kind == Returned && (e.last.units.sign() < 0 || e.this.units.sign() < 0):
		return MoreReturned
	case e.kind == Returned:
		return Corrected
	}
	return 0
}

// shared reports whether the entry has a part in the shop's units and averages.
func (e entry) shared() bool { return e.kind == Goods || e.kind == Free }

// entries puts trades into whole numbers.
func entries(trades []Trade, of Basis) book {
	var b book
	usable := make([]int, 0, len(trades))
	for i := range trades {
		t := &trades[i]
		if !t.Last.bounded() || !t.This.bounded() {
			b.refused = append(b.refused, t.Item)
			continue
		}
		usable = append(usable, i)
		for _, s := range [...]*Side{&t.Last, &t.This} {
			b.unitPlaces = max(b.unitPlaces, -s.Units.Exponent())
			b.moneyPlaces = max(b.moneyPlaces, -s.Paid.Exponent(), -s.Sold.Exponent())
		}
	}
	slices.Sort(b.refused)
	b.entries = make([]entry, len(usable))
	for at, i := range usable {
		t := &trades[i]
		b.entries[at] = entry{
			item: t.Item, group: t.Group, unmeasured: t.Unmeasured, priced: !t.Unpriced,
			last: b.ints(t, &t.Last), this: b.ints(t, &t.This),
		}
	}
	b.entries = merge(b.entries)
	for i := range b.entries {
		e := &b.entries[i]
		if e.kind = e.kindOf(of); e.kind != Goods {
			e.group = ""
		}
	}
	b.entries = arrange(b.entries)
	return b
}

func (b book) ints(t *Trade, s *Side) ints {
	n := ints{paid: scaled(s.Paid, b.moneyPlaces)}
	if !t.Unmeasured {
		n.units = scaled(s.Units, b.unitPlaces)
	}
	if !t.Unpriced {
		n.sold = scaled(s.Sold, b.moneyPlaces)
	}
	return n
}

// merge adds up the entries of one item and group, by item. An item that is
// unmeasured or unpriced in one of them is so in the sum.
func merge(all []entry) []entry {
	byItem := func(a, b entry) int { return cmp.Or(cmp.Compare(a.item, b.item), cmp.Compare(a.group, b.group)) }
	if !slices.IsSortedFunc(all, byItem) {
		slices.SortFunc(all, byItem)
	}
	out := all[:0]
	for i := range all {
		e := &all[i]
		n := len(out) - 1
		if n >= 0 && out[n].item == e.item && out[n].group == e.group {
			out[n].last = out[n].last.plus(e.last)
			out[n].this = out[n].this.plus(e.this)
			out[n].unmeasured = out[n].unmeasured || e.unmeasured
			out[n].priced = out[n].priced && e.priced
			continue
		}
		out = append(out, *e)
	}
	return out
}

// arrange puts entries that stand by item into the order of the rows: by kind,
// group and item. Only the names of the groups are compared.
func arrange(byItem []entry) []entry {
	place := map[string]int{}
	for i := range byItem {
		place[byItem[i].group] = 0
	}
	names := make([]string, 0, len(place))
	for i := range byItem {
		if g := byItem[i].group; place[g] == 0 {
			place[g] = 1
			names = append(names, g)
		}
	}
	slices.Sort(names)
	for i, g := range names {
		place[g] = i
	}
	keys := make([]int, len(byItem))
	starts := make([]int, len(names)*(int(Unmeasured)+1)+1)
	for i := range byItem {
		keys[i] = int(byItem[i].kind)*len(names) + place[byItem[i].group]
		starts[keys[i]+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	out := make([]entry, len(byItem))
	for i, key := range keys {
		out[starts[key]] = byItem[i]
		starts[key]++
	}
	return out
}
