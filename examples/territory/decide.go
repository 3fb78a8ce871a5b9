package main

import (
	"context"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// decisions is what the rules make of a territory.
type decisions struct {
	*territory
	classes       client.Classification
	concentration client.Concentration
	bands         client.Banding
	watched       client.Watch
	alerts        client.Alerts
	risks         []risk // the most urgent first
	policy        schedule.Policy
	input         schedule.Territory
	none          []visit.None
	plan          schedule.Plan
	violations    []schedule.Violation
	sick          sickDay
	needs         map[visit.Key]visit.Need
	guidance      guidance.Policy
	items         []client.Item
	shelfKnown    bool   // of some goods
	tradeNow      *trade // at the end of the base month
	tradeBefore   *trade // a month before
}

// decide goes the whole way: classes, bands, warnings, needs, the plan, and its
// check by rules that know nothing of the planner.
func decide(ctx context.Context, t *territory) *decisions {
	d := &decisions{territory: t, needs: map[visit.Key]visit.Need{}}
	d.classify()
	d.setBands()
	d.watch()
	d.policy = schedule.Default()
	d.policy.Visit.Joins = t.joins
	d.input = schedule.Territory{
		Month: t.month, Rep: t.rep, Retailers: t.retailers(), Visits: t.records.visits, Calendar: t.cal, Travel: t.way,
	}
	d.input.Needs, d.none = d.policy.Visit.Needs(visit.Roster{
		Month: t.month, Retailers: d.input.Retailers, Visits: t.records.visits, Calendar: t.cal,
	})
	for _, n := range d.input.Needs {
		d.needs[n.Key] = n
	}
	d.plan = d.policy.Plan(ctx, d.input)
	d.violations = d.policy.Check(d.input, d.plan)
	d.supposeIll(ctx)
	d.prepareSheets()
	return d
}

func (d *decisions) classify() {
	p := client.Default()
	p.Currency = d.records.currency
	d.classes = p.Classes.Classify(d.book)
	d.concentration = client.Concentrate(d.book)
	for i, s := range d.classes.Standings {
		d.shops[i].Class = s.Class
	}
}

// setBands gives every shop its supply band. Nothing is known of their conduct,
// so it lowers no band.
func (d *decisions) setBands() {
	d.bands = d.bandPolicy.Assign(d.census, client.Credit{})
	for i, s := range d.bands.Standings {
		d.shops[i].Band = s.Band
	}
}

func (t *territory) retailers() []client.Retailer {
	var out []client.Retailer
	for _, m := range t.shops {
		out = append(out, m.Retailer)
	}
	return out
}

// shop is the rep's shop of an id that the rules gave back.
func (t *territory) shop(id client.ID) member {
	if i, ok := t.at[id]; ok {
		return t.shops[i]
	}
	return member{Retailer: client.Retailer{ID: id, Name: string(id)}}
}

// prepareSheets sets what all sheets share.
func (d *decisions) prepareSheets() {
	p := guidance.Default()
	p.Currency = d.records.currency
	cent := decimal.New(1, -2)
	if p.Currency == "USD" {
		p.Money = guidance.Measure{One: "dollar", Many: "dollars", Chinese: "美元", Step: cent}
	}
	p.Volume = guidance.Measure{One: "piece", Many: "pieces", Chinese: "件", Step: decimal.New(1, 0)}
	p.Orders.Piece = p.Volume
	if d.litres {
		p.Volume = guidance.Measure{One: "litre", Many: "litres", Chinese: "升", Step: cent}
		p.Orders.Piece = guidance.Measure{One: "bottle", Many: "bottles", Chinese: "瓶", Step: decimal.New(1, 0)}
	}
	p.Substitution.Wide = decimal.New(substituteWithin, 0)
	d.guidance = p
	for _, it := range d.records.items {
		d.shelfKnown = d.shelfKnown || it.shelf > 0
		d.items = append(d.items, client.Item{
			ID: it.id, Name: d.either(it.name, it.nameZH), Brand: d.brandOf(it), Category: it.category,
			Units: d.unitsOf(it), Retail: cents(it.shelf),
		})
	}
	d.tradeNow, d.tradeBefore = d.tradeOf(d.base), d.tradeOf(d.base.Add(-1))
}

// bought is what a shop bought in a month, an item a line. The line's date is
// the item's first or last of the month, so that a sheet's lines reach from the
// first purchase of the earlier month to the last of the later one.
func (d *decisions) bought(shop int32, month calendar.Month, on func(sale) calendar.Date) []client.Line {
	all := d.records.sales
	at, _ := slices.BinarySearchFunc(all, sale{month: month, shop: shop, item: -1}, compareSales)
	var lines []client.Line
	for ; at < len(all) && all[at].month == month && all[at].shop == shop; at++ {
		s := all[at]
		lines = append(lines, client.Line{
			Retailer: d.records.shops[shop].id, Item: d.records.items[s.item].id, Date: on(s),
			Quantity: decimal.New(s.pieces, 0), Amount: cents(s.cents),
		})
	}
	return lines
}

// nextVisit is the first day of the plan on which a shop is visited.
func (d *decisions) nextVisit(id client.ID) calendar.Date {
	for _, day := range d.plan.Days {
		for _, b := range day.Bookings {
			if b.Need.Retailer == id {
				return day.Date
			}
		}
	}
	return 0
}

// notices are the days off and the make-up days of the month, a note a name.
func (d *decisions) notices() []guidance.Note {
	var notes []guidance.Note
	for _, h := range d.records.holidays {
		if h.date.Month() != d.month || len(notes) > 0 && notes[len(notes)-1].English == h.name {
			continue
		}
		notes = append(notes, guidance.Note{Date: h.date, English: h.name, Chinese: h.nameZH})
	}
	return notes
}
