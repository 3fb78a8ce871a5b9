package main

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// What orders and substitutes go by where the folder does not say.
const (
	orderMonths = 6  // months of purchases, at most, that stand for what sold
	orderGoods  = 12 // goods of a shop that are looked at, those that it spends most on
	scarceGoods = 3  // the same of scarce goods
	scarcePart  = 67 // goods are scarce of which all shops got less than so many percent,
	scarceShops = 10 // if so many shops bought them before
	yearMonths  = 12

	// Few goods of a kind are on sale: a substitute may cost so many percent more
	// or less if none is nearer.
	substituteWithin = 15
)

// trade is what is known of all goods at the end of a month: the state of
// things that the orders of the next one start from.
type trade struct {
	month  calendar.Month
	first  calendar.Month // of the purchases that count
	goods  []goods        // by records.items
	shared map[int32]map[client.ID]int64
}

// goods is one item as all shops together bought it.
type goods struct {
	pieces []int64 // by month from first
	cents  int64   // of the last month
	pack   int64   // pieces that they are ordered in
	whole  int     // months of shops that were whole packs of items.csv
	sold   int     // months of shops
	buyers map[int32]bool
	scarce bool
}

func (g goods) last() int64 { return g.pieces[len(g.pieces)-1] }

// tradeOf sums a month's trade up and finds what is scarce.
func (d *decisions) tradeOf(month calendar.Month) *trade {
	t := &trade{month: month, first: max(month.Add(1-orderMonths), d.records.first.Month()), goods: make([]goods, len(d.records.items))}
	months := 1
	for t.first.Add(months-1) < month {
		months++
	}
	for i := range t.goods {
		t.goods[i] = goods{pieces: make([]int64, months), buyers: map[int32]bool{}}
	}
	for _, s := range d.records.sales {
		if s.month < t.first || s.month > month {
			continue
		}
		g := &t.goods[s.item]
		g.pieces[s.month-t.first] += s.pieces
		g.buyers[s.shop] = true
		if s.month == month {
			g.cents += s.cents
		}
		g.sold++
		if pack := d.records.items[s.item].pack; pack > 0 && s.pieces%pack == 0 {
			g.whole++
		}
	}
	for i := range t.goods {
		g := &t.goods[i]
		g.scarce, g.pack = g.fell(), 1
		if g.whole > 0 && g.whole*10 >= g.sold*9 {
			g.pack = d.records.items[i].pack
		}
	}
	t.share(d)
	return t
}

// fell reports whether all shops together got much less than in an average month
// of goods that many of them bought, the month before, too.
func (g goods) fell() bool {
	n := len(g.pieces) - 1
	if n < 1 || g.pieces[n-1] <= 0 || g.last() <= 0 || len(g.buyers) < scarceShops {
		return false
	}
	var before int64
	for _, pieces := range g.pieces[:n] {
		before += pieces
	}
	return g.last()*100*int64(n) < before*scarcePart
}

// share gives the scarce goods out: as many as came last month, by the shops'
// bands, to those that bought any and as far as they need.
func (t *trade) share(d *decisions) {
	t.shared = map[int32]map[client.ID]int64{}
	for i := range t.goods {
		g := &t.goods[i]
		if !g.scarce {
			continue
		}
		lot := ration.Lot{
			Item: d.records.items[i].id, Period: t.month.Add(1).String(), Date: t.month.Add(1).First(),
			Supply: int(g.last() / g.pack),
		}
		for _, m := range d.shops {
			if g.buyers[m.row] {
				order := d.guidance.Orders.Suggest(d.stock(t, m, int32(i), false))
				lot.Claims = append(lot.Claims, ration.Claim{Retailer: m.ID, Band: m.Band, Since: m.Since, Order: int(order.Packs.IntPart())})
			}
		}
		t.shared[int32(i)] = map[client.ID]int64{}
		for k, award := range ration.Default().Share(lot).Awards {
			t.shared[int32(i)][lot.Claims[k].Retailer] = int64(award.Packs) * g.pack
		}
	}
}

// stock is what is known of one item at one shop. Nothing is counted: what the
// shop bought stands for what it sold, and what it bought in the last month
// beyond its average of the months before for what it has.
func (d *decisions) stock(t *trade, m member, item int32, limited bool) guidance.Stock {
	g := t.goods[item]
	s := guidance.Stock{
		Item: d.items[item].ID, Name: d.items[item].Name, Pack: decimal.New(g.pack, 0),
	}
	pieces := d.monthsOf(t, m.row, item)
	var before int64
	for i, n := range pieces {
		month := t.first.Add(i)
		days := month.Last().DaysSince(month.First()) + 1
		s.Sales = append(s.Sales, guidance.Period{Sold: decimal.New(n, 0), Days: days, InStock: days})
		if i < len(pieces)-1 {
			before += n
		}
	}
	if n := int64(len(pieces) - 1); n > 0 {
		s.OnHand = decimal.New(max(0, pieces[n]-before/n), 0)
	}
	if limited && g.scarce {
		s.Limits = []guidance.Limit{{Kind: guidance.Award, Most: decimal.New(t.shared[item][m.ID], 0)}}
	}
	return s
}

// monthsOf is what a shop bought of an item, by month.
func (d *decisions) monthsOf(t *trade, shop, item int32) []int64 {
	pieces := make([]int64, len(t.goods[item].pieces))
	for i := range pieces {
		want := sale{month: t.first.Add(i), shop: shop, item: item}
		if at, ok := slices.BinarySearchFunc(d.records.sales, want, compareSales); ok {
			pieces[i] = d.records.sales[at].pieces
		}
	}
	return pieces
}

// noteTrade says what orders and substitutes go by.
func (t *territory) noteTrade() {
	t.note(noteOrders, orderMonths, orderGoods)
	t.note(noteScarce, scarceShops, scarcePart, substituteWithin)
}
