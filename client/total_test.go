package client_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// anyDecimal is any decimal at all, in bounds or far out of them.
func anyDecimal(r *prng.Rand) decimal.Decimal {
	switch r.IntN(6) {
	case 0:
		return decimal.New(int64(r.Uint64()), int32(r.Uint64()))
	case 1:
		return decimal.New(int64(r.Uint64()), int32(r.Between(-20, 20)))
	case 2:
		return decimal.New(1, 1_000_000_000)
	}
	return decimal.New(int64(r.Between(-10, 120)), int32(r.Between(-2, 0)))
}

func anyClass(r *prng.Rand) client.Class {
	return prng.Pick(r, []client.Class{"", "A", "B", "C", "D"})
}

func anyDate(r *prng.Rand) calendar.Date {
	if r.Chance(1, 4) {
		return calendar.Date(int32(r.Uint64()))
	}
	return prng.Pick(r, []calendar.Date{0, 1, 3652059}) + calendar.Date(r.Between(-2, 200))
}

// FuzzClassify makes a policy and a book of anything out of a seed. No verb
// panics, and every account is counted exactly once.
func FuzzClassify(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		c := client.Classes{Rest: anyClass(r), Margin: anyDecimal(r), MinMonths: r.Between(-1, 1300), MaxDrop: int(r.Uint64())}
		for range r.IntN(4) {
			c.Cuts = append(c.Cuts, client.Cut{Class: anyClass(r), Share: anyDecimal(r)})
		}
		if r.Chance(1, 2) {
			c = randomClasses(r)
			c.MinMonths = r.IntN(1200)
		}
		b := client.Book{From: anyDate(r), To: anyDate(r)}
		for range r.IntN(12) {
			b.Accounts = append(b.Accounts, client.Account{
				Retailer: client.ID(anyClass(r)), Net: anyDecimal(r), Since: anyDate(r), Previous: anyClass(r), Closed: r.Chance(1, 9),
			})
		}
		checkTotal(t, c, b)
	})
}

func checkTotal(t *testing.T, c client.Classes, b client.Book) {
	t.Helper()
	got := c.Classify(b)
	counted := got.Idle + got.Provisional + got.Excluded
	for _, tier := range got.Tiers {
		counted += tier.Count
	}
	if counted != len(b.Accounts) || len(got.Standings) != len(b.Accounts) {
		t.Fatalf("%d of %d accounts are counted, %d have a standing", counted, len(b.Accounts), len(got.Standings))
	}
	for i, s := range got.Standings {
		if s.Code == 0 {
			t.Fatalf("row %d has no code", i)
		}
		for _, reason := range c.Explain(b, got, i) {
			_, _ = reason.Text(calendar.English), reason.Text(calendar.Chinese)
		}
	}
	odd := got
	odd.Tiers = append([]client.Tier{{Least: decimal.New(1, 1_000_000_000), Enter: decimal.New(1, -1_000_000_000)}}, got.Tiers...)
	for i := range b.Accounts {
		c.Explain(b, odd, i) // of another book
	}
	if n := client.Concentrate(b); n.Retailers+n.Excluded != len(b.Accounts) {
		t.Fatalf("%d of %d accounts are measured", n.Retailers+n.Excluded, len(b.Accounts))
	}
	p := client.Policy{Unit: c.Margin, Classes: c}
	_, _ = p.Validate(), p.ValidateBook(b)
}

// TestDecimalSettingsChangeNothing sets every package setting of the decimal
// module to something odd.
func TestDecimalSettingsChangeNothing(t *testing.T) {
	type outcome struct {
		Classes       client.Classification
		Concentration client.Concentration
		Texts         []string
	}
	run := func() (all []outcome) {
		r := prng.Seed(11)
		for range 100 {
			c := randomClasses(r)
			b := randomBook(r, c)
			o := outcome{Classes: c.Classify(b), Concentration: client.Concentrate(b)}
			for i := range b.Accounts {
				for _, reason := range c.Explain(b, o.Classes, i) {
					o.Texts = append(o.Texts, reason.Text(calendar.English), reason.Text(calendar.Chinese))
				}
			}
			all = append(all, o)
		}
		b := client.Book{Accounts: []client.Account{{Retailer: "a", Net: decimal.New(8550, -2)}, {Retailer: "b", Net: decimal.New(1, 1)}}}
		p := client.Default()
		bands := randomBands(r)
		census := randomCensus(r, bands)
		banding := bands.Assign(census, p.Credit)
		watch := randomWatch(r)
		var values []decimal.Decimal
		for i := range int64(8) {
			values = append(values, decimal.New(155+100*i, -2))
		}
		card := client.Card{Relation: values, Result: values[:4]}
		months := values[:6]
		steady, _ := p.Variation.Steadiness(months, months)
		bought := client.Purchases{AsOf: 9, Rows: []client.Purchase{{Last: 8, Orders: 1, Net: values[0]}, {Last: 7, Orders: 3, Net: values[1]}}}
		for i := range census.Shops {
			data, err := json.Marshal(bands.Record(census, p.Credit, banding, i))
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, outcome{Texts: []string{string(data)}})
		}
		for _, reason := range p.Scorecard.Explain(card, 9) {
			all = append(all, outcome{Texts: []string{reason.String(), steady.String()}})
		}
		for _, v := range []any{client.Default(), b, banding, p.Warnings.Warn(watch), p.Trend.Follow(months), p.RFM.Score(bought), cutsAt(80, 95).Classify(b), client.Concentrate(b)} {
			data, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, outcome{Texts: []string{string(data)}})
		}
		return all
	}
	want := run()
	division, pow, exp, decode := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	bare, trim, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = division, pow, exp, decode
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = bare, trim, scientific
	})
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = 1, 1, 1, 1
	decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = !bare, !trim, !scientific
	if diff := cmp.Diff(want, run()); diff != "" {
		t.Errorf("the settings of the decimal module show (-want +got):\n%s", diff)
	}
}
