package market_test

import (
	"math/big"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/internal/prng"
)

// TestMixAgainstOracle compares the mix of random facts with the textbook
// formula in fractions: own is the mean weight times the change of the rate,
// shift the change of the weight times what the mean rate is above the mean
// rate of all. Rows add up and swapping the tables changes every sign.
func TestMixAgainstOracle(t *testing.T) {
	r := prng.Seed(6)
	p := market.Default()
	explained := 0
	for range 400 {
		f, a := randomFacts(r, 10), randomAsk(r)
		before, after := a, a
		before.Period = month(3)
		old, now := market.Count(f, before), market.Count(f, after)
		for _, d := range []market.Definition{market.CoverageShops, market.OutDaysWatched, market.SellBreadth, market.GrowthUnitsYear, market.OutCompany} {
			m := p.Mix(old, now, d)
			if len(m.Rows) == 0 {
				continue
			}
			explained++
			checkMix(t, p, old, now, m)
			back := p.Mix(now, old, d)
			sum := decimal.Decimal{}
			for i, row := range m.Rows {
				sum = sum.Add(row.Own).Add(row.Shift)
				if !row.Own.Equal(back.Rows[i].Own.Neg()) || !row.Shift.Equal(back.Rows[i].Shift.Neg()) {
					t.Fatalf("%v: swapped, %+v is %+v", d, row, back.Rows[i])
				}
			}
			if !sum.Equal(m.Change) || !m.Own.Add(m.Shift).Equal(m.Change) {
				t.Fatalf("%v: rows add up to %v, own and shift to %v, the change is %v", d, sum, m.Own.Add(m.Shift), m.Change)
			}
		}
	}
	if explained < 500 {
		t.Errorf("only %d changes were explained", explained)
	}
}

func rat(r client.Ratio) *big.Rat { return new(big.Rat).Quo(r.Num.Rat(), r.Den.Rat()) }

// checkMix wants every row within a unit of the exact effects, where both
// periods have a rate of the part.
func checkMix(t *testing.T, p market.Policy, old, now market.Table, m market.Mix) {
	t.Helper()
	unit := big.NewRat(1, 100)
	half := big.NewRat(1, 2)
	mean := new(big.Rat).Add(rat(m.Before), rat(m.After))
	mean.Mul(mean, half)
	for _, row := range m.Rows {
		if row.Before.Den.Sign() <= 0 || row.After.Den.Sign() <= 0 {
			continue
		}
		w0 := new(big.Rat).Quo(row.Before.Den.Rat(), m.Before.Den.Rat())
		w1 := new(big.Rat).Quo(row.After.Den.Rat(), m.After.Den.Rat())
		r0, r1 := rat(row.Before), rat(row.After)
		own := new(big.Rat).Add(w0, w1)
		own.Mul(own, half).Mul(own, new(big.Rat).Sub(r1, r0))
		level := new(big.Rat).Add(r0, r1)
		level.Mul(level, half).Sub(level, mean)
		shift := level.Mul(level, new(big.Rat).Sub(w1, w0))
		for _, pair := range []struct {
			got  decimal.Decimal
			want *big.Rat
		}{{row.Own, own}, {row.Shift, shift}} {
			off := new(big.Rat).Sub(pair.got.Rat(), new(big.Rat).Mul(pair.want, big.NewRat(100, 1)))
			if off.Abs(off).Cmp(unit) >= 0 {
				t.Fatalf("%v %+v: got %v, want %v", m.Definition, row, pair.got, pair.want.FloatString(6))
			}
		}
	}
}
