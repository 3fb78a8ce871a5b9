package client_test

import (
	"encoding/json"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func ExampleBands_Assign() {
	policy := client.Policy{Bands: client.Bands{
		Measures: []client.Weighted{
			{Name: "amount", Weight: decimal.New(70, 0), Full: decimal.New(100_000, 0)},
			{Name: "quantity", Weight: decimal.New(30, 0), Full: decimal.New(500, 0)},
		},
		Cuts:  []decimal.Decimal{decimal.New(40, 0), decimal.New(75, 0)},
		Cycle: client.Quarterly,
	}}
	census := client.Census{AsOf: calendar.DateFrom(2025, 4, 1), Shops: []client.Shop{
		{Retailer: "corner", Values: []decimal.Decimal{decimal.New(60_000, 0), decimal.New(300, 0)}},
	}}
	result := policy.Bands.Assign(census, policy.Credit)
	record := policy.Bands.Record(census, policy.Credit, result, 0)
	fmt.Printf("%s, %v to %v\n", record.Retailer, record.From, record.To)
	for _, reason := range record.Because {
		fmt.Println(reason)
	}
	// Output:
	// corner, 2025-04-01 to 2025-06-30
	// amount: 42 of 70 points
	// quantity: 18 of 30 points
	// band 2: the score of 60 reaches 40
}

func ExampleCredit_Judge() {
	conduct := client.Default().Credit.Judge([]client.Mark{
		{Deed: "fake_goods", Date: calendar.DateFrom(2025, 2, 1)},
		{Deed: "price_tags_missing", Date: calendar.DateFrom(2024, 1, 1)},
	}, calendar.DateFrom(2025, 4, 1))
	for _, reason := range conduct.Because {
		fmt.Println(reason)
	}
	fmt.Println(conduct.Mode, conduct.Demote, conduct.Supply)
	// Output:
	// fake_goods on 2025-02-01: -20 points
	// price_tags_missing on 2024-01-01 no longer counts
	// grade C with 80 points
	// monitor 1 80
}

func ExampleRFM_Score() {
	day := calendar.DateFrom(2025, 4, 1)
	book := client.Purchases{AsOf: day, Rows: []client.Purchase{
		{Retailer: "new", Last: day - 2, Orders: 1, Net: decimal.New(900, 0)},
		{Retailer: "old", Last: day - 40, Orders: 30, Net: decimal.New(9000, 0)},
		{Retailer: "one", Last: day - 80, Orders: 1, Net: decimal.New(100, 0)},
	}}
	rfm := client.RFM{Recency: client.Quantiles{Parts: 3}, Frequency: client.Quantiles{Parts: 3}, Money: client.Quantiles{Parts: 3}}
	for i, s := range rfm.Score(book).Rows {
		fmt.Println(book.Rows[i].Retailer, s.Recency, s.Frequency, s.Money)
	}
	// Output:
	// new 3 1 2
	// old 2 3 3
	// one 1 1 1
}

func ExampleWarnings_Warn() {
	alerts := client.Default().Warnings.Warn(client.Watch{
		Since: calendar.DateFrom(2025, 3, 1), From: calendar.DateFrom(2025, 4, 1), To: calendar.DateFrom(2025, 4, 30),
		Rows: []client.Signs{
			{Retailer: "corner", Class: "A", Before: decimal.New(10000, 0), Now: decimal.New(7000, 0), Last: calendar.DateFrom(2025, 4, 20)},
			{Retailer: "station", Class: "A", Before: decimal.New(9000, 0), Now: decimal.New(9500, 0), Last: calendar.DateFrom(2025, 4, 28)},
		},
	})
	for _, w := range alerts.Warnings {
		fmt.Printf("%s: %s\n", w.Retailer, w.Reason)
	}
	// Output:
	// corner: sales fell to 7,000; 8,001 would not warn
}

func ExampleScorecard_Score() {
	s := client.Scorecard{
		Relation: []client.Weighted{
			{Name: "opinion", Weight: decimal.New(60, 0), Full: decimal.New(100, 0)},
			{Name: "orders_filled", Weight: decimal.New(40, 0), Full: decimal.New(100, 0)},
		},
		Praise: 85, Pass: 60, Days: 30,
	}
	card := client.Card{Retailer: "corner", Relation: []decimal.Decimal{decimal.New(40, 0), decimal.New(75, 0)}}
	for _, reason := range s.Explain(card, calendar.DateFrom(2025, 4, 1)) {
		fmt.Println(reason)
	}
	// Output:
	// relation, opinion: 24 of 60 points
	// relation, orders_filled: 30 of 40 points
	// improve by 2025-05-01: 54 points of relation, below 60
}

func ExampleProfile_Check() {
	profile := client.Profile{Fields: []client.Field{{Name: "licence"}, {Name: "telephone", Days: 180}}, Care: 60}
	portrait := profile.Check(client.Dossier{Retailer: "corner", Facts: []client.Fact{
		{Field: "telephone", Value: "123", Source: client.Staff, Date: calendar.DateFrom(2024, 5, 1)},
		{Field: "family", Value: "two children", Source: client.Neighbours, Date: calendar.DateFrom(2025, 3, 1)},
	}}, calendar.DateFrom(2025, 4, 1))
	fmt.Printf("%v of %v known\n", portrait.Known, portrait.Required)
	for _, reason := range portrait.Because {
		fmt.Println(reason)
	}
	// Output:
	// 1 of 2 known
	// licence is not known
	// telephone is 335 days old, stale since 2024-10-28
	// family is private and is not collected
	// no care touch is on record
}

func ExampleBriefs_Brief() {
	brief := client.Default().Briefs.Brief(client.KeyFacts{
		Department: client.Change{Before: decimal.New(80_000, 0), After: decimal.New(92_000, 0)},
		Season:     client.Peak,
		Answers:    []client.Answer{{Concern: client.Service, Offer: "urgent supply within two hours"}},
		Elsewhere:  []string{"the station store doubled its shelf"},
	})
	for _, line := range brief.Lines {
		fmt.Println(line)
	}
	fmt.Println(len(brief.Missing), "facts are missing, the first:", brief.Missing[0])
	// Output:
	// the department goes from 80,000 to 92,000
	// offer: urgent supply within two hours
	// elsewhere: the station store doubled its shelf
	// 12 facts are missing, the first: missing: the target of the department
}

func ExampleCampaigns_Plan() {
	plan := client.Default().Campaigns.Plan([]client.Campaign{
		{Name: "display", From: calendar.DateFrom(2024, 9, 1), To: calendar.DateFrom(2024, 9, 14)},
		{Name: "display", From: calendar.DateFrom(2025, 3, 1), To: calendar.DateFrom(2025, 3, 14)},
	}, calendar.DateFrom(2025, 4, 1))
	for _, reason := range plan.Because {
		fmt.Println(reason)
	}
	// Output:
	// display campaigns too far apart: 167 days free from 2024-09-14 to 2025-03-01, 90 at most
	// the next display campaign may begin from 2025-04-14 to 2025-06-13
	// no first_recommendation campaign is on record: begin one
}

// A policy says in JSON what it says in Go, and a part can be left out.
func ExamplePolicy_relations() {
	data, err := json.Marshal(client.Policy{Relations: client.Relations{ProfitDays: 90, LongYears: 5}}.Relations)
	fmt.Println(string(data), err)
	// Output:
	// {"profit_days":90,"long_years":5} <nil>
}
