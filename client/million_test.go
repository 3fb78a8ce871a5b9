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
