package market

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Count counts one period from the facts. A shop counts once in every measure
// of shops, however often it bought, so a longer period is the union of what
// happened in it; and it counts where it was at the end of the period.
//
// A fact that cannot be used, of a shop not listed, with a date that is none or
// a number of more than 12 digits before the point or 6 after, is left out, and
// the table says how many. A period that is none gives a table without cells.
// O(facts) time and memory.
func Count(f Facts, a Ask) Table {
	t := Table{Period: a.Period, By: slices.Clone(a.By)}
	if !a.Period.Valid() {
		t.Because = []Reason{{Code: NoPeriod}}
		return t
	}
	c := counter{ask: a, asked: map[client.ItemID]bool{}, at: make(map[client.ID]int, len(f.Shops)), pairs: map[pairKey]*pair{}, calls: map[rowDay]bool{}, data: map[rowDay]bool{}}
	for _, item := range a.Items {
		c.asked[item] = true
	}
	c.takeShops(f.Shops)
	c.takeSightings(f.Sightings)
	c.takeVisits(f.Visits)
	c.takeLines(f.Lines)
	c.takeDemands(f.Demands)
	c.takeTills(f.Tills)
	c.takePairs()
	t.Cells = c.add(f.Releases)
	for code, n := range c.left {
		if n > 0 {
			t.Because = append(t.Because, Reason{Code: Code(code), Count: n})
		}
	}
	return t
}

// counter is one count in the making.
type counter struct {
	ask   Ask
	asked map[client.ItemID]bool // none: all
	at    map[client.ID]int      // rows of shops
	shops []shop
	pairs map[pairKey]*pair
	order []*pair         // as they were met
	calls map[rowDay]bool // days with a visit
	data  map[rowDay]bool // days of the period with a sighting
	cells cells
	left  [int(lastCode) + 1]int
}

// shop is what is known of one shop.
type shop struct {
	cell   int // of its place
	area   string
	active bool
	sample bool
	net    decimal.Decimal // units bought in the period
	trade  decimal.Decimal // amount bought in the period, whatever item

	seen, shown, listing, lacking, stocked         bool
	bought, sold, demanding, out                   bool
	ordered, orderedTwice, orderedLast, orderedOld bool
	firstOrder                                     calendar.Date
}

// rowDay is a day of a shop.
type rowDay struct {
	shop int
	date calendar.Date
}

// pairKey names what a shop has of an item.
type pairKey struct {
	shop int
	item client.ItemID
}

// pair is a shop and an item: its stock counted last before the period and
// last in it, and what came between.
type pair struct {
	shop                  int
	opening, closing      calendar.Date
	stock, first, in      decimal.Decimal
	cost                  decimal.Decimal // the last known
	costAt, lookAt        calendar.Date
	listed, carried, sold bool
	units                 decimal.Decimal // sold in the period
}

func (c *counter) takeShops(shops []Shop) {
	for _, s := range shops {
		if _, twice := c.at[s.Retailer]; twice {
			c.left[ShopTwice]++
			continue
		}
		place, moved := placeAt(s.Places, c.ask.Period)
		if moved {
			c.left[Moved]++
		}
		if place == (Place{}) {
			c.left[NoPlace]++
		}
		to := c.ask.Period.To
		k := Key{Region: place.Region, Class: place.Class, Market: place.Market, Retailer: s.Retailer}
		c.at[s.Retailer] = len(c.shops)
		c.shops = append(c.shops, shop{
			cell: c.cells.of(k.only(c.ask.By)), area: cmp.Or(place.Area, place.Region), sample: s.Sample,
			active: s.Since <= to && (s.Closed == 0 || s.Closed > to),
		})
	}
}

// sums is the sums of the cell of a shop.
func (c *counter) sums(row int) *tally { return &c.cells.sums[c.shops[row].cell] }

// placeAt is the place at the end of a period, and whether it was another one
// on its first day. A shop that was nowhere then did not move.
func placeAt(places []Place, p Period) (at Place, moved bool) {
	at, _ = lastBy(places, p.To)
	first, known := lastBy(places, p.From)
	return at, known && first != at
}

// lastBy is the latest place up to a day, without its date.
func lastBy(places []Place, day calendar.Date) (at Place, known bool) {
	var from calendar.Date
	for _, place := range places {
		if place.From <= day && place.From >= from {
			at, from, known = place, place.From, true
		}
	}
	at.From = 0
	return at, known
}

// find is the row of a shop whose fact is to be used, -1 if it is not.
func (c *counter) find(id client.ID, d calendar.Date, numbers ...decimal.Decimal) int {
	row, ok := c.at[id]
	switch {
	case !ok:
		c.left[UnknownShop]++
		return -1
	case !d.Valid():
		c.left[NoDate]++
		return -1
	}
	for _, n := range numbers {
		if !usable(n) {
			c.left[TooLarge]++
			return -1
		}
	}
	return row
}

// The digits of a usable number.
const (
	digitsBefore = 12
	digitsAfter  = 6
)

var ceiling = decimal.New(1, digitsBefore)

func usable(d decimal.Decimal) bool {
	return exact.Bounded(d) && d.Exponent() >= -digitsAfter && d.Abs().Cmp(ceiling) < 0
}

// bounded is d, and 0 for what cannot be computed with.
func bounded(d decimal.Decimal) decimal.Decimal {
	if !exact.Bounded(d) {
		return decimal.Decimal{}
	}
	return d
}

func (c *counter) wants(item client.ItemID) bool { return len(c.asked) == 0 || c.asked[item] }

// before is the n-th period before, and none if it is not given.
func (c *counter) before(n int) Period {
	if n >= len(c.ask.Before) {
		return Period{}
	}
	return c.ask.Before[n]
}

// pair is that of a shop and an item, made if it is not there.
func (c *counter) pair(row int, item client.ItemID) *pair {
	key := pairKey{row, item}
	p, ok := c.pairs[key]
	if !ok {
		p = &pair{shop: row}
		c.pairs[key] = p
		c.order = append(c.order, p)
	}
	return p
}

// add counts every shop into its cell, and releases into that of their region,
// without a class and market.
func (c *counter) add(releases []Release) []Cell {
	for i := range c.shops {
		s := &c.shops[i]
		s.close(c.sums(i))
		if s.active && s.area != "" {
			areas := c.cells.area[s.cell]
			areas[s.area] = areas[s.area] || s.net.Sign() > 0
		}
	}
	for _, r := range releases {
		switch {
		case !r.Date.Valid():
			c.left[NoDate]++
		case !usable(r.Units):
			c.left[TooLarge]++
		case c.wants(r.Item) && c.ask.Period.Has(r.Date):
			c.cells.sums[c.cells.of(Key{Region: r.Region}.only(c.ask.By))].add(Released, r.Units)
		}
	}
	if len(c.ask.By) == 0 && len(c.shops) == 0 {
		c.cells.of(Key{})
	}
	return c.cells.list()
}

// close turns what is known of a shop into counts.
func (s *shop) close(t *tally) {
	handler := s.bought || s.sold || s.stocked
	t.add(Trade, s.trade)
	t.count(Shops, s.active)
	t.count(Buyers, s.active && s.net.Sign() > 0)
	t.count(Handlers, s.active && handler)
	if handler {
		t.add(HandlerTrade, s.trade)
	}
	t.count(Seen, s.seen)
	t.count(Shown, s.shown)
	t.count(Listing, s.listing)
	t.count(ListingOut, s.lacking)
	if s.listing {
		t.add(ListingTrade, s.trade)
	}
	if s.lacking {
		t.add(OutTrade, s.trade)
	}
	t.count(Ordering, s.ordered)
	t.count(OrderedTwice, s.orderedTwice)
	t.count(OrderedLast, s.orderedLast)
	t.count(OrderedBoth, s.ordered && s.orderedLast)
	t.count(Customers, s.orderedOld)
	t.count(OrderingCustomers, s.orderedOld && s.ordered)
	t.count(Demanding, s.demanding)
	t.count(SampleCustomers, s.sample && s.orderedOld)
	t.count(SampleOut, s.sample && s.orderedOld && s.out)
}
