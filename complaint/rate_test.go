package complaint_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/exact"
)

// TestRate checks published rates and exact bounds.
func TestRate(t *testing.T) {
	for _, tt := range []struct {
		count, exposure int64
		want            string // per thousand, low, high
		why             string
	}{
		{1, 1138, "0.879 0.022 4.896", "Scottish Friendly, first half of 2017: 0.88; its bounds and those below agree with sums of 60 digits"},
		{138, 911505, "0.151 0.127 0.179", "Scottish Friendly: 0.15"},
		{158, 40235, "3.927 3.338 4.589", "Scottish Friendly: 3.93"},
		{274, 332213, "0.825 0.730 0.928", "Scottish Friendly: 0.82"},
		{571, 1285091, "0.444 0.409 0.482", "Scottish Friendly: 0.44"},
		{3, 1000, "3.000 0.619 8.767", "exact Poisson 95 %: the table value for 3"},
		{0, 1000, "0.000 0.000 3.689", "exact Poisson 95 %: the table value for 0"},
		{1, 1000, "1.000 0.025 5.572", "exact Poisson 95 %: the table value for 1"},
		{10, 1000, "10.000 4.795 18.390", "exact Poisson 95 %: the table value for 10"},
		{100, 1000, "100.000 81.364 121.627", "exact Poisson 95 %: the table value for 100"},
	} {
		r := complaint.RateOf(tt.count, tt.exposure)
		got := r.PerMille.StringFixed(3) + " " + r.Low.StringFixed(3) + " " + r.High.StringFixed(3)
		if got != tt.want || r.Undefined {
			t.Errorf("RateOf(%d, %d) = %s, want %s (%s)", tt.count, tt.exposure, got, tt.want, tt.why)
		}
	}
	for _, tt := range [][2]int64{{1, 0}, {-1, 10}, {1, -10}} {
		if r := complaint.RateOf(tt[0], tt[1]); !r.Undefined {
			t.Errorf("RateOf(%d, %d) is defined: no exposure is not a rate of 0", tt[0], tt[1])
		}
	}
}

// TestRateOracle compares the bounds with the definition, summed as exact
// fractions: the chance of so few at the upper bound, and of so many at the
// lower, is 2.5 %, on either side of a step of one millionth.
func TestRateOracle(t *testing.T) {
	for _, count := range []int64{0, 1, 2, 3, 7, 20, 55} {
		r := complaint.RateOf(count, 1000)
		for _, bound := range []struct {
			at    string
			upto  int64
			share float64
		}{{exact.Text(r.High), count, 0.025}, {exact.Text(r.Low), count - 1, 0.975}} {
			if bound.upto < 0 {
				continue
			}
			mean, ok := new(big.Rat).SetString(bound.at)
			if !ok {
				t.Fatal(bound.at)
			}
			half := big.NewRat(1, 2000)
			high := poisson(new(big.Rat).Sub(mean, half), bound.upto)
			low := poisson(new(big.Rat).Add(mean, half), bound.upto)
			if !(high >= bound.share && low <= bound.share) {
				t.Errorf("count %d: at %s the chance of %d or fewer is between %g and %g, not %g", count, bound.at, bound.upto, low, high, bound.share)
			}
		}
	}
}

// poisson is the chance of count or fewer at a mean: the sum of mean^i/i! up
// to count, over the sum until the terms vanish.
func poisson(mean *big.Rat, count int64) float64 {
	term := new(big.Float).SetPrec(400).SetInt64(1)
	m := new(big.Float).SetPrec(400).SetRat(mean)
	below, all := new(big.Float).SetPrec(400), new(big.Float).SetPrec(400)
	for i := int64(0); i < 600; i++ {
		all.Add(all, term)
		if i <= count {
			below.Add(below, term)
		}
		term.Quo(term.Mul(term, m), new(big.Float).SetPrec(400).SetInt64(i+1))
	}
	f, _ := below.Quo(below, all).Float64()
	return f
}

func ExampleRateOf() {
	r := complaint.RateOf(3, 1000)
	fmt.Println(r.PerMille.StringFixed(3), "per thousand, between", r.Low.StringFixed(3), "and", r.High.StringFixed(3))
	// Output: 3.000 per thousand, between 0.619 and 8.767
}
