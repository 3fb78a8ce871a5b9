package client_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func anyText(r *prng.Rand) string {
	return prng.Pick(r, []string{"", "a", "b", "owner", "health", "家庭", "display", "fake_goods", "\xff"})
}

func anyDecimals(r *prng.Rand) (list []decimal.Decimal) {
	for range r.IntN(9) {
		list = append(list, anyDecimal(r))
	}
	return list
}

func anyWeighted(r *prng.Rand) (list []client.Weighted) {
	for range r.IntN(3) {
		list = append(list, client.Weighted{Name: anyText(r), Weight: anyDecimal(r), Full: anyDecimal(r)})
	}
	return list
}

func texts(reasons []client.Reason) {
	for _, r := range reasons {
		_, _ = r.Text(calendar.English), r.Text(calendar.Chinese)
	}
}

// half is a value of the preset or anything at all.
func half[T any](r *prng.Rand, preset, anything T) T {
	if r.Chance(1, 2) {
		return preset
	}
	return anything
}

// FuzzBands sets bands by any policy on any census: no panic, and each shop is
// counted once.
func FuzzBands(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		preset := client.Default()
		bands := half(r, preset.Bands, client.Bands{
			Measures: anyWeighted(r), Places: int(r.Uint64()), Cuts: anyDecimals(r), Sizes: anyDecimals(r), Cycle: client.Cycle(r.IntN(4)),
			StarterMonths: r.Between(-1, 1300), Starters: []client.Starter{{Area: int(r.Uint64()), Band: int(r.Uint64())}, {Band: r.IntN(9)}},
		})
		if r.Chance(1, 3) {
			bands.Cuts, bands.Sizes, bands.Starters = nil, []decimal.Decimal{decimal.New(100, 0)}, []client.Starter{{Band: 1}}
		}
		credit := half(r, preset.Credit, client.Credit{
			Start: anyDecimal(r), Deeds: []client.Deed{{Name: anyText(r), Points: anyDecimal(r), Months: int(r.Uint64())}},
			Grades: []client.GradeBand{{Grade: "A", Low: client.Edge{At: anyDecimal(r), In: r.Chance(1, 2)}, Demote: int(r.Uint64())}, {Grade: "B", High: client.Edge{At: anyDecimal(r)}}},
		})
		if r.Chance(1, 4) {
			credit = preset.Credit
			credit.Grades = append([]client.GradeBand(nil), credit.Grades...)
			credit.Grades[0].Demote = int(r.Uint64() >> 1)
		}
		c := client.Census{AsOf: anyDate(r)}
		for range r.IntN(9) {
			s := client.Shop{
				Values: anyDecimals(r), Grade: prng.Pick(r, []client.Grade{"", "A", "AAA", "D"}), Since: anyDate(r), Market: client.Market(r.IntN(9)),
				Format: client.Format(anyText(r)), Area: int(r.Uint64()), Held: int(r.Uint64()), Closed: r.Chance(1, 9),
			}
			c.Shops = append(c.Shops, s)
		}
		got := bands.Assign(c, credit)
		counted := got.Starters + got.Excluded
		for _, step := range got.Steps {
			counted += step.Count
		}
		if counted != len(c.Shops) {
			t.Fatalf("%d of %d shops are counted", counted, len(c.Shops))
		}
		for i := -1; i <= len(c.Shops); i++ {
			record := bands.Record(c, credit, got, i)
			texts(record.Because)
			if i >= 0 && i < len(c.Shops) {
				if _, err := json.Marshal(record); err == nil { // no date that is none is in it
					recompute(t, record)
				}
				if len(record.Because) == 0 || record.Because[len(record.Because)-1].Code != got.Standings[i].Code {
					t.Fatalf("row %d, %v: the trace ends with %v", i, got.Standings[i], record.Because)
				}
			}
			odd := got // of another policy, with other figures
			odd.Standings = append([]client.BandStanding{{Band: 1, Code: client.Code(r.IntN(40))}}, got.Standings...)
			odd.Steps = []client.Step{{Least: anyDecimal(r)}}
			for _, other := range []client.Bands{{}, bands, preset.Bands} {
				texts(other.Record(c, client.Credit{}, odd, i).Because)
			}
		}
		var marks []client.Mark
		for range r.IntN(4) {
			marks = append(marks, client.Mark{Deed: anyText(r), Date: anyDate(r)})
		}
		conduct := credit.Judge(marks, anyDate(r))
		texts(conduct.Because)
		p := client.Policy{Bands: bands, Credit: credit}
		_, _ = p.Validate(), p.ValidateCensus(c)
	})
}

// FuzzHabits judges any habits by any policy.
func FuzzHabits(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		preset := client.Default()
		axis := func() client.Quantiles {
			return half(r, preset.RFM.Money, client.Quantiles{Parts: r.Between(-1, 103), Cuts: anyDecimals(r)})
		}
		rfm := client.RFM{Recency: axis(), Frequency: axis(), Money: axis()}
		p := client.Purchases{AsOf: anyDate(r)}
		var lines []client.Line
		for range r.IntN(9) {
			p.Rows = append(p.Rows, client.Purchase{Last: anyDate(r), Orders: int(r.Uint64()), Net: anyDecimal(r)})
			lines = append(lines, client.Line{Retailer: client.ID(anyText(r)), Date: anyDate(r), Quantity: anyDecimal(r), Amount: anyDecimal(r)})
		}
		_ = p.Validate()
		got := rfm.Score(p)
		odd := client.Scores{Money: client.Axis{Cuts: anyDecimals(r)}} // of another book
		for range p.Rows {
			odd.Rows = append(odd.Rows, client.Score{Code: client.RFMScored})
		}
		scored := 0
		for i := -1; i <= len(p.Rows); i++ {
			texts(rfm.Explain(p, got, i))
			texts(rfm.Explain(p, odd, i))
			if i >= 0 && i < len(p.Rows) && got.Rows[i].Code == client.RFMScored {
				scored++
			}
		}
		if scored+got.Excluded != len(p.Rows) {
			t.Fatalf("%d scored and %d excluded of %d", scored, got.Excluded, len(p.Rows))
		}
		client.PurchasesOf(lines, anyDate(r))
		trend := half(r, preset.Trend, client.Trend{Least: r.Between(-2, 9), Most: r.Between(-2, 130)})
		texts(trend.Follow(anyDecimals(r)).Because)
		v := half(r, preset.Variation, client.Variation{X: anyDecimal(r), Y: anyDecimal(r), Gap: anyDecimal(r), Size: anyDecimal(r), Least: r.Between(-1, 9)})
		_, why := v.Steadiness(anyDecimals(r), anyDecimals(r))
		texts([]client.Reason{why})
		_, why = v.Demand(anyDecimals(r))
		texts([]client.Reason{why})
		v.Of(client.Ratio{Num: anyDecimal(r), Den: anyDecimal(r)}, client.Ratio{Num: anyDecimal(r), Den: anyDecimal(r)})
		_, why = client.RelativeShare(anyDecimal(r), anyDecimals(r))
		texts([]client.Reason{why})
		policy := client.Policy{RFM: rfm, Trend: trend, Variation: v}
		_ = policy.Validate()
	})
}
