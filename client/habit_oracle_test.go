package client_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestScoreAgainstOracle scores by counting, for each retailer, who stands at
// or below each value: a cut value is the least that a part of all is not
// above.
func TestScoreAgainstOracle(t *testing.T) {
	r := prng.Seed(31)
	for range 1000 {
		axis := func() client.Quantiles {
			if r.Chance(1, 3) {
				return percents(int64(r.Between(1, 30)), int64(r.Between(31, 60)), int64(r.Between(61, 99)))
			}
			return client.Quantiles{Parts: r.Between(2, 7)}
		}
		f := client.RFM{Recency: axis(), Frequency: axis(), Money: axis()}
		p := client.Purchases{AsOf: calendar.DateFrom(2025, 3, 1)}
		far := r.Chance(1, 4)
		for range r.Between(1, 20) {
			row := client.Purchase{Last: p.AsOf.AddDays(-r.IntN(9)), Orders: r.Between(0, 5), Net: decimal.New(int64(r.Between(-5, 20)), int32(r.Between(-2, 0)))}
			if far && r.Chance(1, 3) {
				row.Net = decimal.New(int64(r.Between(-5, 5)), int32(r.Between(-18, 16)))
			}
			p.Rows = append(p.Rows, row)
		}
		got := f.Score(p)
		want := make([]client.Score, len(p.Rows))
		var rows []int
		for i, row := range p.Rows {
			want[i].Code = client.NoOrders
			if row.Orders > 0 {
				want[i].Code = client.RFMScored
				rows = append(rows, i)
			}
		}
		value := func(of func(client.Purchase) decimal.Decimal) (list []*big.Rat) {
			for _, i := range rows {
				list = append(list, of(p.Rows[i]).Rat())
			}
			return list
		}
		days := value(func(row client.Purchase) decimal.Decimal { return decimal.New(int64(p.AsOf.DaysSince(row.Last)), 0) })
		orders := value(func(row client.Purchase) decimal.Decimal { return decimal.New(int64(row.Orders), 0) })
		net := value(func(row client.Purchase) decimal.Decimal { return row.Net })
		for n, i := range rows {
			want[i].Recency = scoreByCounting(f.Recency, days, n, true)
			want[i].Frequency = scoreByCounting(f.Frequency, orders, n, false)
			want[i].Money = scoreByCounting(f.Money, net, n, false)
		}
		if diff := cmp.Diff(want, got.Rows); diff != "" {
			t.Fatalf("%+v\n%+v (-want +got):\n%s", f, p, diff)
		}
	}
}

func scoreByCounting(q client.Quantiles, all []*big.Rat, row int, reversed bool) int {
	shares := []*big.Rat{}
	for k := 1; k < q.Parts; k++ {
		shares = append(shares, big.NewRat(int64(k), int64(q.Parts)))
	}
	for _, cut := range q.Cuts {
		shares = append(shares, new(big.Rat).Quo(cut.Rat(), big.NewRat(100, 1)))
	}
	equal := !slices.ContainsFunc(all, func(x *big.Rat) bool { return x.Cmp(all[0]) != 0 })
	if equal {
		return (len(shares) + 2) / 2
	}
	score := 1
	for _, share := range shares {
		// The row is past the cut if those strictly below it are the share or more.
		below := 0
		for _, x := range all {
			if x.Cmp(all[row]) < 0 {
				below++
			}
		}
		if big.NewRat(int64(below), int64(len(all))).Cmp(share) >= 0 {
			score++
		}
	}
	if reversed {
		return len(shares) + 2 - score
	}
	return score
}

// TestTrendAgainstOracle compares with all slopes in fractions.
func TestTrendAgainstOracle(t *testing.T) {
	r := prng.Seed(32)
	for range 1000 {
		months := make([]decimal.Decimal, r.Between(2, 15))
		for i := range months {
			months[i] = decimal.New(int64(r.Between(-4, 9)), int32(r.Between(-2, 1)))
		}
		got := client.Trend{Least: 2, Most: 120}.Follow(months)
		var slopes []*big.Rat
		s := 0
		for j := range months {
			for i := range j {
				slope := new(big.Rat).Sub(months[j].Rat(), months[i].Rat())
				s += slope.Sign()
				slopes = append(slopes, slope.Quo(slope, big.NewRat(int64(j-i), 1)))
			}
		}
		slices.SortFunc(slopes, (*big.Rat).Cmp)
		middle := new(big.Rat).Add(slopes[(len(slopes)-1)/2], slopes[len(slopes)/2])
		middle.Mul(middle, big.NewRat(1, 2))
		slope := new(big.Rat).Quo(got.Slope.Num.Rat(), got.Slope.Den.Rat())
		if got.S != s || slope.Cmp(middle) != 0 {
			t.Fatalf("%v: S %d, slope %v, want %d and %v", months, got.S, slope, s, middle)
		}
		want := client.Steady
		if s > 0 {
			want = client.Rising
		} else if s < 0 {
			want = client.Falling
		}
		if got.Direction != want {
			t.Fatalf("%v with S %d is %v", months, s, got.Direction)
		}
	}
}

// TestSteadinessAgainstRoots compares with the root in floats, away from the
// limits, where floats are near enough.
func TestSteadinessAgainstRoots(t *testing.T) {
	r := prng.Seed(33)
	v := client.Default().Variation
	for range 1000 {
		months := make([]decimal.Decimal, r.Between(6, 15))
		sum, squares := 0.0, 0.0
		for i := range months {
			n := r.Between(-2, 1<<r.Between(1, 9))
			months[i] = decimal.New(int64(n), 0)
			sum += float64(n)
			squares += float64(n) * float64(n)
		}
		n := float64(len(months))
		mean := sum / n
		cv := math.Sqrt(max(0, squares/n-mean*mean)) / mean
		if math.Abs(cv-0.5) < 1e-6 || math.Abs(cv-1) < 1e-6 {
			continue
		}
		want := client.Z
		if mean > 0 && cv < 0.5 {
			want = client.X
		} else if mean > 0 && cv < 1 {
			want = client.Y
		}
		if got, _ := v.Steadiness(months, nil); got != want {
			t.Fatalf("%v with CV %v is %v, want %v", months, cv, got, want)
		}
	}
}
