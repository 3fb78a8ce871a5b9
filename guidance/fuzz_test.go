package guidance_test

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// wild is a number of any kind, the unbounded ones among them.
func wild(r *prng.Rand) decimal.Decimal {
	switch r.IntN(8) {
	case 0:
		return decimal.New(1, math.MaxInt32)
	case 1:
		return decimal.New(-1, math.MinInt32)
	case 2:
		return decimal.New(math.MaxInt64, int32(r.Between(-20, 20)))
	case 3:
		return decimal.Decimal{}
	}
	return decimal.New(int64(r.Between(-50, 200)), int32(-r.IntN(4)))
}

func word(r *prng.Rand) string {
	return prng.Pick(r, []string{"", "a", "b", "<b>&\"'", "{have}", "名字很长很长很长很长", "\x00\xff", "\u202e"})
}

// FuzzSheet makes sheets, bridges and their words from any policy and facts:
// nothing panics, and what is printed adds up.
func FuzzSheet(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		p := guidance.Default()
		if r.Chance(1, 2) {
			measure := func() guidance.Measure {
				return guidance.Measure{One: word(r), Many: word(r), Chinese: word(r), Step: wild(r)}
			}
			p = guidance.Policy{
				Currency: word(r), Money: measure(), Volume: measure(), Coverage: wild(r),
				Average: guidance.Basis(r.IntN(5)), Group: guidance.Grouping(r.IntN(5)),
				Rows: guidance.Rows{Causes: r.Between(-2, 9), Names: r.Between(-2, 9), Next: r.Between(-2, 9), Notices: r.Between(-2, 9), Reasons: r.Between(-2, 9)},
			}
		}
		_ = p.Validate()
		facts := guidance.Facts{
			Retailer: client.Retailer{ID: "s", Name: word(r)},
			Month:    prng.Pick(r, []calendar.Month{march, march, march, 0, -1, math.MaxInt32, 12}),
			Visit:    calendar.Date(r.Between(-10, 800000)),
			Notices:  make([]guidance.Note, r.IntN(6)),
			Next:     []guidance.Note{{English: word(r), Chinese: word(r), Date: calendar.Date(r.Between(-10, 10))}},
		}
		line := func(m calendar.Month) client.Line {
			return client.Line{
				Retailer: client.ID(prng.Pick(r, []string{"s", "s", "s", "t"})), Item: client.ItemID(word(r)),
				Date: m.First().AddDays(r.IntN(32)), Quantity: wild(r), Amount: wild(r),
			}
		}
		for range r.IntN(12) {
			facts.This = append(facts.This, line(facts.Month))
			facts.Last = append(facts.Last, line(facts.Month.Add(-1)))
			facts.Items = append(facts.Items, client.Item{
				ID: client.ItemID(word(r)), Name: word(r), Brand: word(r), Category: word(r), Units: wild(r), Retail: wild(r),
			})
		}
		for range r.IntN(7) {
			facts.Stocks = append(facts.Stocks, wildStock(r))
			facts.Scarce = append(facts.Scarce, wildGood(r, r.IntN(9)))
			facts.Goods = append(facts.Goods, wildGood(r, r.IntN(9)))
			facts.Supply = append(facts.Supply, guidance.Availability{
				Item: client.ItemID(word(r)), Name: word(r), None: r.Chance(1, 3), Most: wild(r), From: calendar.Date(r.Between(-9, 800000)),
			})
			facts.Situation = &guidance.Situation{Key: r.Chance(1, 2), Items: []guidance.Standing{{
				Name: word(r), Phase: guidance.Phase(r.IntN(7)), Days: r.Between(-9, 99), Earns: wild(r), First: calendar.Date(r.Between(-9, 9)),
			}}}
		}
		facts.Retailer.Market = client.Market(r.IntN(6))
		p.Gap = guidance.Tolerance{Percent: wild(r), Pieces: wild(r)}
		p.Advice = guidance.Advising{LowPrice: wild(r), SlowDays: r.Between(-9, 99), HotDays: r.Between(-9, 99)}
		s := p.Sheet(facts)
		for _, g := range p.Gaps(s.Orders, []guidance.Quantity{{Item: client.ItemID(word(r)), Pieces: wild(r)}}) {
			if g.Why.String() == "" {
				t.Error("S3-58: a gap without words")
			}
		}
		s, _ = s.Reword(guidance.Memory{Month: facts.Month.Add(-1), Rising: r.Between(-9, 9)})
		_, _ = s.LintSheet(calendar.Chinese), s.Message(calendar.English)
		for _, a := range []guidance.Account{s.Volume, s.Average, s.Profit} {
			total := a.Rest
			for _, c := range append(append([]guidance.Cause(nil), a.Up...), a.Down...) {
				total = total.Add(c.By)
			}
			if !total.Equal(a.Change) {
				t.Errorf("causes add up to %s, not %s", total, a.Change)
			}
		}
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese, calendar.Lang(word(r))} {
			_ = printed(s.Prose(lang))
		}
		var trades []guidance.Trade
		for range r.IntN(9) {
			side := func() guidance.Side { return guidance.Side{Units: wild(r), Paid: wild(r), Sold: wild(r)} }
			trades = append(trades, guidance.Trade{
				Item: client.ItemID(word(r)), Group: word(r), Last: side(), This: side(),
				Unmeasured: r.Chance(1, 5), Unpriced: r.Chance(1, 5),
			})
		}
		b := p.Bridge(trades)
		var total decimal.Decimal
		for _, row := range b.Items() {
			total = total.Add(row.Profit.Total())
		}
		if !total.Equal(b.Profit.Change) {
			t.Errorf("items add up to %s, not %s", total, b.Profit.Change)
		}
		_ = guidance.Reason{Code: guidance.Code(r.IntN(256)), Have: wild(r), By: wild(r), Date: calendar.Date(r.IntN(9))}.String()
	})
}
