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
		s, in := &c.shops[row], c.ask.Period.Has(g.Date)
		if in {
			s.dataDays[g.Date] = true
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
			s.sums.add(OutDays, whole(g.Out))
			s.sums.add(WatchedDays, whole(g.Days))
			s.out = s.out || g.Out > 0
		}
		if g.Date >= p.lookAt {
			p.lookAt, p.listed = g.Date, g.Listed
		}
		s.seen, s.shown = true, s.shown || g.Shown
		if g.Price.Sign() > 0 && g.Cost.Sign() > 0 {
			s.sums.add(PriceTags, g.Price)
			s.sums.add(Priced, g.Cost)
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
		s := &c.shops[row]
		if !s.callDays[v.Date] && !s.dataDays[v.Date] {
			c.left[VisitWithoutData]++
		}
		s.callDays[v.Date] = true
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
			s.sums.add(Trade, l.Amount)
		}
		if !c.wants(l.Item) {
			continue
		}
		s.bill(l, &c.ask)
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
func (s *shop) bill(l client.Line, ask *Ask) {
	if len(ask.Before) > 0 && ask.Before[0].Has(l.Date) {
		s.sums.add(UnitsLast, l.Quantity)
		s.sums.add(AmountLast, l.Amount)
	}
	if ask.Year.Has(l.Date) {
		s.sums.add(UnitsYear, l.Quantity)
		s.sums.add(AmountYear, l.Amount)
	}
	if !ask.Period.Has(l.Date) {
		return
	}
	s.sums.add(Units, l.Quantity)
	s.sums.add(Amount, l.Amount)
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
		s := &c.shops[row]
		s.demanding = true
		s.sums.count(Demands, true)
		s.sums.count(Unmet, d.Supplied.Sign() <= 0)
		s.sums.add(Wanted, d.Wanted)
		s.sums.add(Supplied, d.Supplied)
		if d.Allowed.Sign() > 0 {
			s.sums.add(Allowed, d.Allowed)
			s.sums.add(AllowedTaken, d.Wanted)
			s.sums.count(Offered, true)
			s.sums.count(OfferedTaken, d.Wanted.Sign() > 0)
			s.sums.count(OfferedFull, d.Wanted.Cmp(d.Allowed) >= 0)
		}
	}
}

func (c *counter) takeTills(all []Till) {
	for _, l := range all {
		row := c.find(l.Retailer, l.Date, l.Units, l.Amount)
		if row < 0 || !c.wants(l.Item) {
			continue
		}
		s, to := &c.shops[row], c.ask.Period.To
		if c.before(0).Has(l.Date) {
			s.sums.add(SoldLast, l.Units)
		}
		for _, span := range []struct {
			days    int
			measure Measure
		}{{7, Sold7}, {28, Sold28}, {30, Sold30}} {
			if (Period{to.AddDays(1 - span.days), to}).Has(l.Date) {
				s.sums.add(span.measure, l.Units)
			}
		}
		if !c.ask.Period.Has(l.Date) {
			continue
		}
		s.sums.add(Sold, l.Units)
		s.sums.add(SoldValue, l.Amount)
		s.sums.add(CartonDeals, whole(l.Cartons))
		s.sums.add(PackDeals, whole(l.Packs))
		s.sums.add(Deals, whole(l.Cartons).Add(whole(l.Packs)))
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
		s := &c.shops[p.shop]
		stocked := p.closing.Valid() && p.stock.Sign() > 0
		lacking := p.listed && p.closing.Valid() && p.stock.Sign() == 0
		s.stocked = s.stocked || stocked
		s.listing, s.lacking = s.listing || p.listed, s.lacking || lacking
		s.sums.count(Listed, p.listed)
		s.sums.count(ListedOut, lacking)
		s.sums.count(Carried, p.listed || p.carried || p.sold || stocked)
		s.sums.count(CarriedSold, p.sold)
		if !p.closing.Valid() {
			continue
		}
		s.sums.add(Stock, p.stock)
		s.sums.add(StockValue, p.stock.Mul(p.cost))
		s.sums.add(StockDays, p.stock.Mul(days))
		s.sums.add(Stock7, p.stock.Mul(whole(7)))
		s.sums.add(Stock28, p.stock.Mul(whole(28)))
		s.sums.add(Stock30, p.stock.Mul(whole(30)))
		if p.opening.Valid() {
			s.sums.add(Available, p.first.Add(p.in))
			s.sums.add(UsedUp, p.first.Add(p.in).Sub(p.stock))
			s.sums.add(StockEnds, p.first.Add(p.stock))
			s.sums.add(SoldTwice, p.units.Mul(whole(2)))
		}
	}
}

func whole(n int) decimal.Decimal { return decimal.New(int64(n), 0) }
