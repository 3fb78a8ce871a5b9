package market

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// takeSightings reads what visits saw of the items asked for, in the period
// and, for opening stock, before it.
func (c *counter) takeSightings(all []Sighting) {
	for _, g := range all {
		row := c.find(g.Retailer, g.Date, g.Stock, g.Price, g.Cost)
		if row < 0 {
			continue
		}
		s, t, in := &c.shops[row], c.sums(row), c.ask.Period.Has(g.Date)
		if in {
			c.data[rowDay{row, g.Date}] = true
		}
		if !c.wants(g.Item) || g.Date > c.ask.Period.To {
			continue
		}
		p := c.pair(row, g.Item)
		if g.Counted {
			if in && g.Stock.Sign() < 0 {
				c.left[StockBelowZero]++
			}
			p.counted(g, c.ask.Period)
		}
		if !in {
			continue
		}
		if g.Out < 0 || g.Days < g.Out {
			c.left[MoreOutThanSeen]++
		} else {
			t.add(OutDays, whole(g.Out))
			t.add(WatchedDays, whole(g.Days))
			s.out = s.out || g.Out > 0
		}
		if g.Date >= p.lookAt {
			p.lookAt, p.listed = g.Date, g.Listed
		}
		s.seen, s.shown = true, s.shown || g.Shown
		if g.Price.Sign() > 0 && g.Cost.Sign() > 0 {
			t.add(PriceTags, g.Price)
			t.add(Priced, g.Cost)
		}
		if g.Cost.Sign() > 0 && g.Date >= p.costAt {
			p.costAt, p.cost = g.Date, g.Cost
		}
	}
}

// counted keeps the last count before the period, and the last in it. Stock
// below nothing is a mistake of counting and taken as nothing.
func (p *pair) counted(g Sighting, period Period) {
	stock := g.Stock
	if stock.Sign() < 0 {
		stock = decimal.Decimal{}
	}
	if g.Date < period.From && g.Date >= p.opening {
		p.opening, p.first = g.Date, stock
	}
	if g.Date >= period.From && g.Date >= p.closing {
		p.closing, p.stock = g.Date, stock
	}
}

func (c *counter) takeVisits(all []Visit) {
	for _, v := range all {
		row := c.find(v.Retailer, v.Date)
		if row < 0 || !c.ask.Period.Has(v.Date) {
			continue
		}
		day := rowDay{row, v.Date}
		if c.calls[day] {
			continue
		}
		c.calls[day] = true
		c.sums(row).count(CallDays, true)
		if !c.data[day] {
			c.left[VisitWithoutData]++
		}
	}
}

func (c *counter) takeLines(all []client.Line) {
	for _, l := range all {
		row := c.find(l.Retailer, l.Date, l.Quantity, l.Amount)
		if row < 0 {
			continue
		}
		s := &c.shops[row]
		if c.ask.Period.Has(l.Date) {
			s.trade = s.trade.Add(l.Amount)
		}
		if !c.wants(l.Item) {
			continue
		}
		s.bill(l, &c.ask, c.sums(row))
		p := c.pair(row, l.Item)
		if p.opening.Valid() && l.Date > p.opening && l.Date <= p.closing {
			p.in = p.in.Add(l.Quantity)
		}
		p.carried = p.carried || c.ask.Period.Has(l.Date) && l.Quantity.Sign() > 0
		last := c.before(0)
		if last.Has(l.Date) {
			s.orderedLast = s.orderedLast || l.Quantity.Sign() > 0
		}
		for n := range 3 {
			s.orderedOld = s.orderedOld || c.before(n).Has(l.Date) && l.Quantity.Sign() > 0
		}
	}
}

// bill adds a line to the sums of its period.
func (s *shop) bill(l client.Line, ask *Ask, t *tally) {
	if len(ask.Before) > 0 && ask.Before[0].Has(l.Date) {
		t.add(UnitsLast, l.Quantity)
		t.add(AmountLast, l.Amount)
	}
	if ask.Year.Has(l.Date) {
		t.add(UnitsYear, l.Quantity)
		t.add(AmountYear, l.Amount)
	}
	if !ask.Period.Has(l.Date) {
		return
	}
	t.add(Units, l.Quantity)
	t.add(Amount, l.Amount)
	s.net = s.net.Add(l.Quantity)
	if l.Quantity.Sign() > 0 {
		s.orderedTwice = s.orderedTwice || s.ordered && l.Date != s.firstOrder
		s.ordered, s.bought, s.firstOrder = true, true, l.Date
	}
}

func (c *counter) takeDemands(all []Demand) {
	for _, d := range all {
		row := c.find(d.Retailer, d.Date, d.Allowed, d.Wanted, d.Supplied)
		if row < 0 || !c.wants(d.Item) || !c.ask.Period.Has(d.Date) {
			continue
		}
		s, t := &c.shops[row], c.sums(row)
		s.demanding = true
		t.count(Demands, true)
		t.count(Unmet, d.Supplied.Sign() <= 0)
		t.add(Wanted, d.Wanted)
		t.add(Supplied, d.Supplied)
		if d.Allowed.Sign() > 0 {
			t.add(Allowed, d.Allowed)
			t.add(AllowedTaken, d.Wanted)
			t.count(Offered, true)
			t.count(OfferedTaken, d.Wanted.Sign() > 0)
			t.count(OfferedFull, d.Wanted.Cmp(d.Allowed) >= 0)
		}
	}
}

func (c *counter) takeTills(all []Till) {
	for _, l := range all {
		row := c.find(l.Retailer, l.Date, l.Units, l.Amount)
		if row < 0 || !c.wants(l.Item) {
			continue
		}
		s, t, to := &c.shops[row], c.sums(row), c.ask.Period.To
		if c.before(0).Has(l.Date) {
			t.add(SoldLast, l.Units)
		}
		for _, span := range []struct {
			days    int
			measure Measure
		}{{7, Sold7}, {28, Sold28}, {30, Sold30}} {
			if (Period{to.AddDays(1 - span.days), to}).Has(l.Date) {
				t.add(span.measure, l.Units)
			}
		}
		if !c.ask.Period.Has(l.Date) {
			continue
		}
		t.add(Sold, l.Units)
		t.add(SoldValue, l.Amount)
		t.add(CartonDeals, whole(l.Cartons))
		t.add(PackDeals, whole(l.Packs))
		t.add(Deals, whole(l.Cartons).Add(whole(l.Packs)))
		s.sold = s.sold || l.Units.Sign() > 0
		p := c.pair(row, l.Item)
		p.sold = p.sold || l.Units.Sign() > 0
		p.units = p.units.Add(l.Units)
	}
}

// takePairs adds what is known of shops and items together.
func (c *counter) takePairs() {
	days := whole(c.ask.Period.Days())
	for _, p := range c.order {
		s, t := &c.shops[p.shop], c.sums(p.shop)
		stocked := p.closing.Valid() && p.stock.Sign() > 0
		lacking := p.listed && p.closing.Valid() && p.stock.Sign() == 0
		s.stocked = s.stocked || stocked
		s.listing, s.lacking = s.listing || p.listed, s.lacking || lacking
		t.count(Listed, p.listed)
		t.count(ListedOut, lacking)
		t.count(Carried, p.listed || p.carried || p.sold || stocked)
		t.count(CarriedSold, p.sold)
		if !p.closing.Valid() {
			continue
		}
		t.add(Stock, p.stock)
		t.add(StockValue, p.stock.Mul(p.cost))
		t.add(StockDays, p.stock.Mul(days))
		t.add(Stock7, p.stock.Mul(whole(7)))
		t.add(Stock28, p.stock.Mul(whole(28)))
		t.add(Stock30, p.stock.Mul(whole(30)))
		if p.opening.Valid() {
			t.add(Available, p.first.Add(p.in))
			t.add(UsedUp, p.first.Add(p.in).Sub(p.stock))
			t.add(StockEnds, p.first.Add(p.stock))
			t.add(SoldTwice, p.units.Mul(whole(2)))
		}
	}
}

func whole(n int) decimal.Decimal { return decimal.New(int64(n), 0) }
