package market_test

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// oracle answers one definition for the shops that keep, by the words of the
// definition, from sets of ids. ok is false where it knows no answer.
func oracle(f market.Facts, a market.Ask, d market.Definition, keep func(market.Shop) bool) (num, den decimal.Decimal, ok bool) {
	o := world{f, a, keep}
	all := func(market.Shop) bool { return true }
	active := func(s market.Shop) bool {
		return s.Since <= a.Period.To && (s.Closed == 0 || s.Closed > a.Period.To)
	}
	now, last := o.ordering(a.Period), o.ordering(o.before(0))
	old := union(last, o.ordering(o.before(1)), o.ordering(o.before(2)))
	switch d {
	case market.CoverageShops:
		return o.size(o.buyers(), active), o.size(o.ids(), active), true
	case market.ShelfSeen:
		return o.size(o.sighted(func(g market.Sighting) bool { return g.Shown }), all), o.size(o.sighted(func(market.Sighting) bool { return true }), all), true
	case market.SellBreadth:
		return o.size(now, all), o.size(old, all), true
	case market.SellBreadthWithin:
		return o.size(both(now, old), all), o.size(old, all), true
	case market.SellDepth:
		return o.units(a.Period).Mul(o.size(last, all)), o.units(o.before(0)).Mul(o.size(now, all)), true
	case market.RepeatLater:
		return o.size(both(now, last), all), o.size(now, all), true
	case market.RepeatEarlier:
		return o.size(both(now, last), all), o.size(last, all), true
	case market.GrowthUnitsLast:
		return o.units(a.Period).Sub(o.units(o.before(0))), o.units(o.before(0)), true
	case market.GrowthUnitsYear:
		return o.units(a.Period).Sub(o.units(a.Year)), o.units(a.Year), true
	case market.OutSample:
		sample := func(s market.Shop) bool { return s.Sample }
		out := o.sighted(func(g market.Sighting) bool { return g.Out > 0 && g.Out <= g.Days })
		return o.size(both(out, old), sample), o.size(old, sample), true
	case market.OutCompany:
		for _, m := range f.Demands {
			if o.mine(m.Retailer) && a.Period.Has(m.Date) && o.asked(m.Item) {
				den = den.Add(decimal.New(1, 0))
				if m.Supplied.Sign() <= 0 {
					num = num.Add(decimal.New(1, 0))
				}
			}
		}
		return num, den, true
	case market.OutDaysWatched:
		for _, g := range f.Sightings {
			if o.mine(g.Retailer) && a.Period.Has(g.Date) && o.asked(g.Item) && g.Out >= 0 && g.Out <= g.Days {
				num, den = num.Add(decimal.New(int64(g.Out), 0)), den.Add(decimal.New(int64(g.Days), 0))
			}
		}
		return num, den, true
	case market.SellStock:
		num, den = o.stock()
		return num, den, true
	case market.CoverageAreas:
		num, den = o.areas(active)
		return num, den, true
	}
	return num, den, false
}

type world struct {
	f    market.Facts
	a    market.Ask
	keep func(market.Shop) bool
}

type set map[client.ID]bool

func union(all ...set) set {
	out := set{}
	for _, s := range all {
		for id := range s {
			out[id] = true
		}
	}
	return out
}

func both(a, b set) set {
	out := set{}
	for id := range a {
		if b[id] {
			out[id] = true
		}
	}
	return out
}

func (o world) before(n int) market.Period {
	if n < len(o.a.Before) {
		return o.a.Before[n]
	}
	return market.Period{}
}

func (o world) asked(item client.ItemID) bool {
	for _, i := range o.a.Items {
		if i == item {
			return true
		}
	}
	return len(o.a.Items) == 0
}

func (o world) shop(id client.ID) (market.Shop, bool) {
	for _, s := range o.f.Shops {
		if s.Retailer == id {
			return s, true
		}
	}
	return market.Shop{}, false
}

func (o world) mine(id client.ID) bool {
	s, ok := o.shop(id)
	return ok && o.keep(s)
}

func (o world) ids() set {
	out := set{}
	for _, s := range o.f.Shops {
		out[s.Retailer] = true
	}
	return out
}

// size counts the ids of shops that keep and hold.
func (o world) size(ids set, hold func(market.Shop) bool) decimal.Decimal {
	n := int64(0)
	for id := range ids {
		if s, ok := o.shop(id); ok && o.keep(s) && hold(s) {
			n++
		}
	}
	return decimal.New(n, 0)
}

func (o world) ordering(p market.Period) set {
	out := set{}
	for _, l := range o.f.Lines {
		if p.Has(l.Date) && o.asked(l.Item) && l.Quantity.Sign() > 0 {
			out[l.Retailer] = true
		}
	}
	return out
}

func (o world) buyers() set {
	net := map[client.ID]decimal.Decimal{}
	for _, l := range o.f.Lines {
		if o.a.Period.Has(l.Date) && o.asked(l.Item) {
			net[l.Retailer] = net[l.Retailer].Add(l.Quantity)
		}
	}
	out := set{}
	for id, n := range net {
		if n.Sign() > 0 {
			out[id] = true
		}
	}
	return out
}

func (o world) units(p market.Period) (sum decimal.Decimal) {
	for _, l := range o.f.Lines {
		if p.Has(l.Date) && o.asked(l.Item) && o.mine(l.Retailer) {
			sum = sum.Add(l.Quantity)
		}
	}
	return sum
}

func (o world) sighted(hold func(market.Sighting) bool) set {
	out := set{}
	for _, g := range o.f.Sightings {
		if o.a.Period.Has(g.Date) && o.asked(g.Item) && hold(g) {
			out[g.Retailer] = true
		}
	}
	return out
}

// stock is what left the shelves, of what was there, for each shop and item
// counted before the period and in it.
func (o world) stock() (used, available decimal.Decimal) {
	for _, s := range o.f.Shops {
		for _, item := range []client.ItemID{"x", "y", "z"} {
			if !o.keep(s) || !o.asked(item) {
				continue
			}
			opening, closing := market.Sighting{}, market.Sighting{}
			for _, g := range o.f.Sightings {
				if g.Retailer != s.Retailer || g.Item != item || !g.Counted {
					continue
				}
				if g.Date < o.a.Period.From && g.Date >= opening.Date {
					opening = g
				}
				if o.a.Period.Has(g.Date) && g.Date >= closing.Date {
					closing = g
				}
			}
			if opening.Date == 0 || closing.Date == 0 {
				continue
			}
			had := opening.Stock
			for _, l := range o.f.Lines {
				if l.Retailer == s.Retailer && l.Item == item && l.Date > opening.Date && l.Date <= closing.Date {
					had = had.Add(l.Quantity)
				}
			}
			available, used = available.Add(had), used.Add(had.Sub(closing.Stock))
		}
	}
	return used, available
}

func (o world) areas(active func(market.Shop) bool) (sold, all decimal.Decimal) {
	buyers := o.buyers()
	areas := map[string]bool{}
	for _, s := range o.f.Shops {
		place := placeOf(s, o.a.Period)
		name := place.Area
		if name == "" {
			name = place.Region
		}
		if o.keep(s) && active(s) && name != "" {
			areas[name] = areas[name] || buyers[s.Retailer]
		}
	}
	n := int64(0)
	for _, yes := range areas {
		if yes {
			n++
		}
	}
	return decimal.New(n, 0), decimal.New(int64(len(areas)), 0)
}

// placeOf is a shop's place at the end of a period.
func placeOf(s market.Shop, p market.Period) (at market.Place) {
	for _, place := range s.Places {
		if place.From <= p.To {
			at = place
		}
	}
	return at
}

// month is the period of the n-th month of 2025, from 1.
func month(n int) market.Period {
	m := calendar.MonthFrom(2025, 1).Add(n - 1)
	return market.Period{From: m.First(), To: m.Last()}
}

func randomDate(r *prng.Rand) calendar.Date { return month(1).From.AddDays(r.IntN(180)) }

// randomFacts is up to n shops over half a year.
func randomFacts(r *prng.Rand, n int) market.Facts {
	var f market.Facts
	for i := range r.Between(1, n) {
		s := market.Shop{Retailer: client.ID("R" + strconv.Itoa(i)), Sample: r.Chance(1, 2)}
		if r.Chance(1, 6) {
			s.Since = randomDate(r)
		}
		if r.Chance(1, 8) {
			s.Closed = randomDate(r)
		}
		place := func() market.Place {
			return market.Place{Region: prng.Pick(r, []string{"east", "west"}), Area: prng.Pick(r, []string{"", "e1", "e2"}), Class: prng.Pick(r, []client.Class{"A", "B"})}
		}
		s.Places = []market.Place{place()}
		if r.Chance(1, 4) {
			next := place()
			next.From = randomDate(r)
			s.Places = append(s.Places, next)
		}
		f.Shops = append(f.Shops, s)
	}
	anyShop := func() client.ID { return client.ID("R" + strconv.Itoa(r.IntN(n))) } // some are not listed
	item := func() client.ItemID { return prng.Pick(r, []client.ItemID{"x", "y", "z"}) }
	units := func(low int) decimal.Decimal { return decimal.New(int64(r.Between(low, 20)), 0) }
	for range r.IntN(12 * n) {
		q := units(-6)
		f.Lines = append(f.Lines, client.Line{Retailer: anyShop(), Item: item(), Date: randomDate(r), Quantity: q, Amount: q.Mul(decimal.New(3, 0))})
	}
	for range r.IntN(6 * n) {
		f.Sightings = append(f.Sightings, market.Sighting{
			Retailer: anyShop(), Item: item(), Date: randomDate(r), Listed: r.Chance(3, 4), Shown: r.Chance(2, 3), Counted: r.Chance(3, 4),
			Stock: units(0), Out: r.Between(-1, 6), Days: r.IntN(15),
		})
	}
	for range r.IntN(4 * n) {
		f.Demands = append(f.Demands, market.Demand{Retailer: anyShop(), Item: item(), Date: randomDate(r), Wanted: units(0), Supplied: units(-5)})
	}
	return f
}

func randomAsk(r *prng.Rand) market.Ask {
	n := r.Between(4, 6)
	a := market.Ask{Period: month(n), By: []market.Dimension{market.ByRegion, market.ByClass}}
	for i := range r.IntN(5) {
		a.Before = append(a.Before, month(n-1-i))
	}
	if r.Chance(1, 2) {
		a.Year = month(1)
	}
	if r.Chance(2, 3) {
		a.Items = []client.ItemID{item(r)}
	}
	return a
}

func item(r *prng.Rand) client.ItemID { return prng.Pick(r, []client.ItemID{"x", "y", "z"}) }
