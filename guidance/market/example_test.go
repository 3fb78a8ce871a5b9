package market_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// quarter is three shops and what two of them bought.
func quarter() market.Facts {
	bought := func(shop client.ID, date string, units int64) client.Line {
		return client.Line{Retailer: shop, Item: "x", Date: day(date), Quantity: decimal.New(units, 0)}
	}
	return market.Facts{
		Shops: []market.Shop{
			{Retailer: "a", Places: []market.Place{{Region: "east", Class: "A"}}},
			{Retailer: "b", Places: []market.Place{{Region: "east", Class: "B"}}},
			{Retailer: "c", Places: []market.Place{{Region: "west", Class: "B"}}},
		},
		Lines: []client.Line{bought("a", "2025-02-03", 4), bought("a", "2025-03-03", 5), bought("c", "2025-02-10", 2)},
	}
}

func ExampleCount() {
	table := market.Count(quarter(), market.Ask{
		Period: period("2025-01-01", "2025-03-31"),
		By:     []market.Dimension{market.ByRegion},
	})
	p := market.Default()
	for _, c := range table.Cells {
		fmt.Println(c.Region, p.Rate(c, market.CoverageShops))
	}
	fmt.Println(p.Rate(table.Total(), market.CoverageShops).Ratio)
	// Output:
	// east active shops that bought, of all active shops: 1 of 2: too few for a percentage
	// west active shops that bought, of all active shops: 1 of 1: too few for a percentage
	// {2 3}
}

func ExamplePolicy_Rate() {
	p := market.Default()
	p.SmallCell = 0
	table := market.Count(quarter(), market.Ask{
		Period: period("2025-03-01", "2025-03-31"),
		Before: []market.Period{period("2025-02-01", "2025-02-28")},
	})
	for _, d := range []market.Definition{market.SellBreadth, market.SellDepth, market.GrowthUnitsLast, market.OutDaysWatched} {
		fmt.Println(p.Rate(table.Total(), d))
	}
	fmt.Println(p.Rate(table.Total(), market.SellBreadth).Text(calendar.Chinese))
	// Output:
	// shops with an order, of those with one in the three periods before: 50.0% (1 of 2)
	// units an ordering shop, over the same of the period before: 166.7% (10 of 6)
	// units more than in the period before: -16.7% (-1 of 6)
	// days out of stock, of the days observed: not known: there is nothing to divide by
	// 本期有订货户数/前三期有订货户数: 50.0%（2中的1）
}

func ExamplePolicy_Mix() {
	watched := func(shop client.ID, date string, out, days int) market.Sighting {
		return market.Sighting{Retailer: shop, Item: "x", Date: day(date), Out: out, Days: days}
	}
	facts := quarter()
	facts.Sightings = []market.Sighting{
		watched("a", "2025-02-05", 9, 90), watched("c", "2025-02-05", 5, 10),
		watched("a", "2025-03-05", 0, 10), watched("c", "2025-03-05", 36, 90),
	}
	by := []market.Dimension{market.ByRegion}
	before := market.Count(facts, market.Ask{Period: period("2025-02-01", "2025-02-28"), By: by})
	after := market.Count(facts, market.Ask{Period: period("2025-03-01", "2025-03-31"), By: by})
	m := market.Default().Mix(before, after, market.OutDaysWatched)
	for _, row := range m.Rows {
		fmt.Println(row.Region, row.Before, row.After, row.Own, row.Shift)
	}
	for _, reason := range m.Because {
		fmt.Println(reason)
	}
	// Output:
	// east {9 90} {0 10} -5 16
	// west {5 10} {36 90} -5 16
	// the total moves against all its parts: -10.00 points by their rates, 32.00 by their weights
	// mainly the weights of the parts: 32.00 points, and -10.00 by their rates
}

func ExamplePolicy_Compare() {
	facts := quarter()
	table := market.Count(facts, market.Ask{
		Period: period("2025-03-01", "2025-03-31"),
		Before: []market.Period{period("2025-02-01", "2025-02-28")},
		By:     []market.Dimension{market.ByRetailer},
	})
	for _, s := range market.Default().Compare(table) {
		fmt.Println(s.Retailer, s.Because[0])
	}
	// Output:
	// a growth of 25.0% keeps up with its peers
	// b not known: there is nothing to divide by
	// c growth of -100.0% is far behind the -16.7% of its peers
}

func ExampleParsePolicy() {
	_, err := market.ParsePolicy([]byte(`{"rates": ["coverage_shops", "ticket"], "behind": 0}`))
	fmt.Println(err)
	// Output:
	// line 1 column 30: /rates/1: ticket is none of the five rates
	// line 1 column 11: /rates: there is no definition of on_shelf
	// line 1 column 11: /rates: there is no definition of sell_through
	// line 1 column 11: /rates: there is no definition of out_of_stock
	// line 1 column 11: /rates: there is no definition of growth
	// line 1 column 51: /behind: 0 is not above 0
}
