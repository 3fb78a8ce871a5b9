package client

import "github.com/shopspring/decimal"

// Default is the preset of the founding documents: class A for the retailers
// that carry 80 % of sales, B to 95 %, C to 99 %, D for the rest; half a point
// of margin, three full months before a class is more than provisional, and a
// fall of one class a review (rules S1-7, S3-28).
//
// The margin is half a point because the last cut leaves one point above it:
// with a whole one no class C retailer that still buys could ever fall to D.
func Default() Policy {
	return Policy{
		Currency: "CNY",
		Unit:     decimal.New(1, -2),
		Classes: Classes{
			Cuts:      []Cut{{"A", percent(80)}, {"B", percent(95)}, {"C", percent(99)}},
			Rest:      "D",
			Margin:    decimal.New(5, -1),
			MinMonths: 3,
			MaxDrop:   1,
		},
		Bands:     defaultBands(),
		Credit:    defaultCredit(),
		RFM:       RFM{Recency: Quantiles{Parts: 5}, Frequency: Quantiles{Parts: 5}, Money: Quantiles{Parts: 5}},
		Trend:     Trend{Least: 6, Most: 36},
		Variation: Variation{X: decimal.New(5, -1), Y: decimal.New(1, 0), Gap: decimal.New(132, -2), Size: decimal.New(49, -2), Least: 6},
		Formats:   Formats{MaxOther: percent(5)},
		Relations: Relations{ProfitDays: 90, LongYears: 5},
		Scorecard: defaultScorecard(),
		Profile:   defaultProfile(),
		Contacts:  Contacts{Reserves: 1, Settled: 2, Rotation: 6},
		Warnings: Warnings{
			OrderDrop: percent(20), Running: true, Quiet: 30, Behind: percent(20), LeastItems: percent(60), Scarce: 3,
			Profit: true, ContactDrop: percent(50), ContactDays: 30, LeastService: percent(95), MostFall: percent(10), Leak: true,
		},
		Briefs: Briefs{Messages: 3},
		// How far apart is ours: the documents say at intervals.
		Campaigns: Campaigns{Kinds: []Interval{{Name: "display", Least: 30, Most: 90}, {Name: "first_recommendation", Least: 30, Most: 90}}},
	}
}

func percent(n int64) decimal.Decimal { return decimal.New(n, 0) }

// defaultBands is thirty bands, set every quarter: amount 70 %, quantity 20 %,
// low-tar quantity 10 %, each against what a very large shop sells in a
// quarter. The weights are a published set; the values that earn full points
// are ours and each company's to replace.
func defaultBands() Bands {
	b := Bands{
		Measures: []Weighted{
			{Name: "amount", Weight: percent(70), Full: decimal.New(600_000, 0)},
			{Name: "quantity", Weight: percent(20), Full: decimal.New(3000, 0)},
			{Name: "low_tar", Weight: percent(10), Full: decimal.New(600, 0)},
		},
		Places:        2,
		Cycle:         Quarterly,
		StarterMonths: 3,
		Starters: []Starter{
			{Format: Entertainment, Band: 5},
			{Market: Rural, Area: 51, Band: 6},
			{Market: Rural, Band: 4},
			{Area: 51, Band: 8},
			{Band: 6},
		},
	}
	// Wide steps where most shops are, narrow ones for the few large ones.
	for _, size := range []int64{7, 7, 7, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1} {
		b.Sizes = append(b.Sizes, percent(size))
	}
	for _, tenths := range []int64{10, 10, 5, 5} {
		b.Sizes = append(b.Sizes, decimal.New(tenths, -1))
	}
	return b
}

// defaultCredit is the six published grades. What each deed is worth and what a
// grade below B costs is ours: the documents name the deeds without points.
func defaultCredit() Credit {
	at := func(n int64, in bool) Edge { return Edge{At: percent(n), In: in} }
	deed := func(name string, points int64, months int) Deed {
		return Deed{Name: name, Points: percent(points), Months: months}
	}
	return Credit{
		Start: percent(100),
		Deeds: []Deed{
			deed("fake_goods", -20, 24),
			deed("smuggled_goods", -20, 24),
			deed("off_network_goods", -15, 12),
			deed("sale_to_minors", -15, 12),
			deed("inspection_refused", -10, 12),
			deed("licence_not_displayed", -5, 6),
			deed("price_tags_missing", -5, 6),
			deed("lead_reported", 5, 12),
			deed("year_without_breach", 10, 12),
		},
		Grades: []GradeBand{
			{Grade: "AAA", Low: at(120, false), Mode: Trust, Supply: hundred},
			{Grade: "AA", Low: at(110, false), High: at(120, true), Mode: Trust, Supply: hundred},
			{Grade: "A", Low: at(100, true), High: at(110, true), Mode: Incentive, Supply: hundred},
			{Grade: "B", Low: at(85, true), High: at(100, false), Mode: Monitor, Supply: hundred},
			{Grade: "C", Low: at(70, true), High: at(85, false), Mode: Monitor, Demote: 1, Supply: percent(80)},
			{Grade: "D", High: at(70, false), Mode: Rectify, Demote: 3, Supply: percent(50)},
		},
	}
}

// defaultScorecard weighs what the retailer sees of us, and puts results beside
// it. Giveaways and friendship may weigh ten points and weigh five: a relation
// that lives on them ends with them. That ten points of results short of sixty
// may be offset is ours: the documents say partly.
func defaultScorecard() Scorecard {
	measure := func(name string, weight int64) Weighted {
		return Weighted{Name: name, Weight: percent(weight), Full: hundred}
	}
	return Scorecard{
		Relation: []Weighted{
			measure("display", 15), measure("first_recommendation", 15), measure("opinion", 20), measure("support", 15),
			measure("orders_filled", 10), measure("deliveries_punctual", 10), measure("invoices_correct", 10), measure("friendship", 5),
		},
		Result:    []Weighted{measure("sales_of_target", 40), measure("satisfaction", 20), measure("loyalty", 20), measure("dependence", 20)},
		Places:    2,
		Light:     []string{"friendship", "giveaways", "meals"},
		MaxLight:  10,
		Praise:    85,
		Pass:      60,
		Days:      30,
		Enough:    60,
		MaxOffset: 10,
		Ratchet:   20,
	}
}

// defaultProfile is the basics of a retailer and what it buys for. How long each
// stays fresh is ours.
func defaultProfile() Profile {
	return Profile{
		Fields: []Field{
			{Name: "address", Days: 365},
			{Name: "telephone", Days: 180},
			{Name: "trade_area", Days: 365},
			{Name: "decision_maker", Days: 180},
			{Name: "licence", Days: 365},
			{Name: "best_sellers", Days: 90},
			{Name: "needs", Days: 90},
			{Name: "business_idea", Days: 180},
			{Name: "likes", Days: 365},
			{Name: "opening_hours", Formats: []Format{Convenience, Supermarket, Department, Entertainment}, Days: 180},
			{Name: "department_target", Formats: []Format{Supermarket, Department}, Days: 90},
		},
		Care: 60,
	}
}
