package client_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

const million = 1_000_000

// skewed is a number with a few large values and many small ones.
func skewed(r *prng.Rand, bits int) int64 {
	n := r.Between(1, bits)
	return int64(1)<<n + int64(r.IntN(1<<n))
}

func BenchmarkBands1_000_000(b *testing.B) {
	r := prng.Seed(41)
	policy := client.Default()
	c := client.Census{AsOf: calendar.DateFrom(2025, 4, 10), Shops: make([]client.Shop, million)}
	values := make([]decimal.Decimal, 0, 3*million)
	grades := []client.Grade{"AAA", "AA", "A", "A", "A", "A", "B", "C", "D", ""}
	for i := range c.Shops {
		values = append(values, decimal.New(skewed(r, 25), -2), decimal.New(skewed(r, 11), 0), decimal.New(skewed(r, 8), 0))
		c.Shops[i] = client.Shop{Values: values[3*i : 3*i+3], Grade: prng.Pick(r, grades)}
		if r.Chance(1, 50) {
			c.Shops[i].Since = calendar.DateFrom(2025, 3, 1)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if got := policy.Bands.Assign(c, policy.Credit); got.Excluded != 0 {
			b.Fatalf("%d are excluded", got.Excluded)
		}
	}
}

func BenchmarkRFM1_000_000(b *testing.B) {
	r := prng.Seed(42)
	f := client.Default().RFM
	p := client.Purchases{AsOf: calendar.DateFrom(2025, 4, 10), Rows: make([]client.Purchase, million)}
	for i := range p.Rows {
		p.Rows[i] = client.Purchase{Last: p.AsOf.AddDays(-r.IntN(365)), Orders: r.Between(1, 52), Net: decimal.New(skewed(r, 25), -2)}
	}
	b.ReportAllocs()
	for b.Loop() {
		if got := f.Score(p); got.Excluded != 0 {
			b.Fatalf("%d are excluded", got.Excluded)
		}
	}
}

func BenchmarkScorecard1_000_000(b *testing.B) {
	r := prng.Seed(43)
	s := client.Default().Scorecard
	values := make([]decimal.Decimal, 101)
	for i := range values {
		values[i] = decimal.New(int64(i), 0)
	}
	cards := make([]client.Card, million)
	all := make([]decimal.Decimal, million*(len(s.Relation)+len(s.Result)))
	for i := range all {
		all[i] = values[r.IntN(len(values))]
	}
	for i := range cards {
		n, m := len(s.Relation), len(s.Result)
		from := i * (n + m)
		cards[i] = client.Card{Relation: all[from : from+n], Result: all[from+n : from+n+m]}
	}
	asOf := calendar.DateFrom(2025, 4, 10)
	b.ReportAllocs()
	for b.Loop() {
		if got := s.Score(cards, asOf); got[0].Code == client.PolicyRefused {
			b.Fatal("refused")
		}
	}
}

// The sales of a retailer move by a fifth or so, and one in a hundred has a sign
// of each other kind.
func BenchmarkWarnings1_000_000(b *testing.B) {
	r := prng.Seed(44)
	p := client.Default().Warnings
	w := client.Watch{Since: calendar.DateFrom(2025, 3, 1), From: calendar.DateFrom(2025, 4, 1), To: calendar.DateFrom(2025, 4, 30), Rows: make([]client.Signs, million)}
	classes := []client.Class{"A", "B", "C", "D"}
	for i := range w.Rows {
		base := skewed(r, 24)
		amount := func() decimal.Decimal { return decimal.New(base/100*int64(r.Between(88, 112))+base%100, -2) }
		s := client.Signs{
			Class: prng.Pick(r, classes), Now: amount(), Before: amount(), Earlier: amount(), Last: w.To.AddDays(-r.IntN(10)),
			Items: r.Between(30, 50), Key: r.Chance(1, 100), Filled: client.Tally{Done: 100, Of: 100},
		}
		if r.Chance(1, 100) {
			s.Last, s.Items, s.Missing, s.Days = w.To.AddDays(-40), 5, "gold", 5
		}
		w.Rows[i] = s
	}
	b.ReportAllocs()
	warnings := 0
	for b.Loop() {
		warnings = len(p.Warn(w).Warnings)
	}
	b.ReportMetric(float64(warnings), "warnings")
}
