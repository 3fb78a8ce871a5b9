package main

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// sheets is a shop's last two guidance sheets, as it would have read them: the
// base month's and the one before, each in other words than those before it.
type sheets struct{ before, now guidance.Sheet }

// sheets makes a shop's sheets from the first month that can be compared, or
// the sixth before the base month, on, so that the words of each go by what
// the shop was told.
func (d *decisions) sheets(m member) sheets {
	var out sheets
	var memory guidance.Memory
	month := max(d.base.Add(-orderMonths), d.records.first.Month().Add(1))
	for ; month < d.base; month = month.Add(1) {
		var s guidance.Sheet
		if month == d.base.Add(-1) {
			s = d.guidance.Sheet(d.facts(m, d.tradeBefore))
		} else {
			s = d.guidance.Sheet(d.purchases(m, month))
		}
		out.before, memory = s.Reword(memory)
	}
	out.now, _ = d.guidance.Sheet(d.facts(m, d.tradeNow)).Reword(memory)
	return out
}

// sheet is the shop's sheet of the base month.
func (d *decisions) sheet(m member) guidance.Sheet { return d.sheets(m).now }

// facts is all that a sheet is made from.
func (d *decisions) facts(m member, t *trade) guidance.Facts {
	f := d.purchases(m, t.month)
	mine := d.mine(t, m)
	for _, item := range mine[:min(len(mine), orderGoods)] {
		f.Stocks = append(f.Stocks, d.stock(t, m, item, true))
	}
	categories := map[string]bool{}
	for _, item := range mine {
		if t.goods[item].scarce && len(f.Scarce) < scarceGoods {
			f.Scarce = append(f.Scarce, d.good(t, m, item))
			f.Supply = append(f.Supply, d.supply(t, m, item))
			categories[d.items[item].Category] = true
		}
	}
	for i := range d.items {
		if categories[d.items[i].Category] && t.goods[i].last() > 0 {
			f.Goods = append(f.Goods, d.good(t, m, int32(i)))
		}
	}
	return f
}

// purchases is what was bought in the month of a sheet, the one before and the
// year.
func (d *decisions) purchases(m member, month calendar.Month) guidance.Facts {
	f := guidance.Facts{Retailer: m.Retailer, Month: month, Visit: d.visitAfter(m.ID, month), History: d.history(m, month)}
	if month == d.base {
		f.Notices = d.notices()
	}
	f.Last = d.bought(m.row, month.Add(-1), func(s sale) calendar.Date { return s.first })
	f.This = d.bought(m.row, month, func(s sale) calendar.Date { return s.last })
	seen := map[client.ItemID]bool{}
	for _, l := range slices.Concat(f.Last, f.This) {
		if !seen[l.Item] {
			seen[l.Item] = true
			f.Items = append(f.Items, d.items[d.records.itemAt[string(l.Item)]])
		}
	}
	return f
}

// history is the volumes of the year before a sheet's two months. A month
// without purchases is 0 if the folder reaches back to it.
func (d *decisions) history(m member, month calendar.Month) (all []guidance.Volume) {
	since := d.records.first.Month()
	if first := d.records.shops[m.row].first; first.Valid() {
		since = max(since, first.Month())
	}
	for i := 2; i < yearMonths; i++ {
		at := month.Add(-i)
		if at < since {
			break
		}
		var units decimal.Decimal
		for _, l := range d.bought(m.row, at, func(s sale) calendar.Date { return s.last }) {
			units = units.Add(l.Quantity.Mul(d.items[d.records.itemAt[string(l.Item)]].Units))
		}
		all = append(all, guidance.Volume{Month: at, Units: units})
	}
	return all
}

// visitAfter is the day on which a sheet of a month is brought: the plan's for
// the base month, on record for the others.
func (d *decisions) visitAfter(id client.ID, month calendar.Month) calendar.Date {
	if month == d.base {
		return d.nextVisit(id)
	}
	for _, v := range d.records.visits {
		if v.Retailer == id && v.State == visit.Done && v.Date.Month() == month.Add(1) {
			return v.Date
		}
	}
	return 0
}

// mine is the goods that a shop bought, by what it spent on them, the most
// first.
func (d *decisions) mine(t *trade, m member) (items []int32) {
	spent := map[int32]int64{}
	for month := t.first; month <= t.month; month = month.Add(1) {
		for _, l := range d.bought(m.row, month, func(s sale) calendar.Date { return s.last }) {
			spent[d.records.itemAt[string(l.Item)]] += l.Amount.Shift(2).IntPart()
		}
	}
	for item, amount := range spent {
		if amount > 0 {
			items = append(items, item)
		}
	}
	slices.SortFunc(items, func(a, b int32) int { return cmp.Or(cmp.Compare(spent[b], spent[a]), cmp.Compare(a, b)) })
	return items
}

// good is an item as it can be had next month: as much of it as came last
// month, at its shelf price or, where no shelf price is known, at what shops
// paid a piece.
func (d *decisions) good(t *trade, m member, item int32) guidance.Good {
	g := t.goods[item]
	out := guidance.Good{
		Item: d.items[item], Supply: decimal.New(max(g.last(), 0), 0), Pack: decimal.New(g.pack, 0),
		Scarce: g.scarce, SoldHere: g.buyers[m.row],
	}
	if g.last() > 0 {
		paid := cents(g.cents).DivRound(decimal.New(g.last(), 0), 2)
		if d.shelfKnown {
			out.Cost = paid
		} else {
			out.Item.Retail = paid
		}
	}
	return out
}

// supply is what a shop gets of a scarce item.
func (d *decisions) supply(t *trade, m member, item int32) guidance.Availability {
	award := t.shared[item][m.ID]
	return guidance.Availability{
		Item: d.items[item].ID, Name: d.items[item].Name, None: award == 0, Most: decimal.New(award, 0),
	}
}
