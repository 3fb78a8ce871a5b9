package scaled_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/scaled"
)

func TestInt(t *testing.T) {
	huge := decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 1_000_000), -2)
	for _, test := range []struct {
		why  string
		d    decimal.Decimal
		exp  int32
		want int64
		ok   bool
	}{
		{"the zero value is 0", decimal.Decimal{}, -2, 0, true},
		{"cents", decimal.New(12345, -2), -2, 12345, true},
		{"a coarser spelling is scaled", decimal.New(-7, 3), -2, -700000, true},
		{"a finer spelling is refused, even of a whole number", decimal.New(700, -2), 0, 0, false},
		{"and of nothing", decimal.New(0, -2), 0, 0, false},
		{"nothing of any coarser spelling", decimal.New(0, 18), -18, 0, true},
		{"the greatest", decimal.New(999_999_999_999_999_999, -18), -18, 999_999_999_999_999_999, true},
		{"one more digit", decimal.New(1_000_000_000_000_000_000, -18), -18, 0, false},
		{"the least", decimal.New(-999_999_999_999_999_999, 0), 0, -999_999_999_999_999_999, true},
		{"one less", decimal.New(-1_000_000_000_000_000_000, 0), 0, 0, false},
		{"a product of nineteen digits", decimal.New(1, 9), -9, 0, false},
		{"a product of eighteen", decimal.New(-1, 9), -8, -100_000_000_000_000_000, true},
		{"a product past 64 bits", decimal.New(999_999, 12), -18, 0, false},
		{"nineteen digits before the point", decimal.New(1, 18), 18, 0, false},
		{"a digit times a quintillion and more", decimal.New(9, 17), 17, 9, true},
		{"far out", decimal.New(1, 1_000_000_000), 1_000_000_000, 0, false},
		{"far in", decimal.New(1, -1_000_000_000), -1_000_000_000, 0, false},
		{"a million binary digits", huge, -2, 0, false},
		{"and as many below zero", huge.Neg(), -2, 0, false},
	} {
		got, ok := scaled.Int(test.d, test.exp)
		if got != test.want || ok != test.ok {
			t.Errorf("%s: got %d, %v; want %d, %v", test.why, got, ok, test.want, test.ok)
		}
	}
}

func TestIntAllocatesNothing(t *testing.T) {
	d := decimal.New(-12345, -1)
	if n := testing.AllocsPerRun(100, func() { scaled.Int(d, -2) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestPercents(t *testing.T) {
	got, ok := scaled.Percents([]decimal.Decimal{decimal.New(80, 0), decimal.New(995, -1), decimal.New(1, 1)})
	want := []scaled.Share{{Num: 80, Den: 100}, {Num: 995, Den: 1000}, {Num: 10, Den: 100}}
	if diff := cmp.Diff(want, got); diff != "" || !ok {
		t.Errorf("ok %v (-want +got):\n%s", ok, diff)
	}
	for _, odd := range []decimal.Decimal{{}, decimal.New(-1, 0), decimal.New(1, -17), decimal.New(1, 1_000_000_000)} {
		if got, ok := scaled.Percents([]decimal.Decimal{decimal.New(80, 0), odd}); ok || got != nil {
			t.Errorf("%de%d is %v", odd.CoefficientInt64(), odd.Exponent(), got)
		}
	}
}

// TestSumAgainstBig compares sums with big integers.
func TestSumAgainstBig(t *testing.T) {
	r := prng.Seed(1)
	value := func(s scaled.Sum) *big.Int { return s.Decimal(0).BigInt() }
	for range 2000 {
		a, b, c, d := r.Uint64()>>r.IntN(64), r.Uint64()>>r.IntN(64), r.Uint64()>>1, r.Uint64()>>1
		n := r.IntN(math.MaxInt32)
		s, u := scaled.Wide(a, b), scaled.Wide(c, 1).Add(scaled.Wide(d, 1))
		product := new(big.Int).Mul(new(big.Int).SetUint64(a), new(big.Int).SetUint64(b))
		sum := new(big.Int).Add(new(big.Int).SetUint64(c), new(big.Int).SetUint64(d))
		times := new(big.Int).Mul(sum, big.NewInt(int64(n)))
		if value(s).Cmp(product) != 0 || value(u).Cmp(sum) != 0 || value(u.Times(n)).Cmp(times) != 0 {
			t.Fatalf("%d*%d = %v, %d+%d = %v, times %d = %v", a, b, value(s), c, d, value(u), n, value(u.Times(n)))
		}
		if s.Cmp(u) != product.Cmp(sum) || s.Cmp(s) != 0 || u.Cmp(s) != sum.Cmp(product) {
			t.Fatalf("%v against %v: %d", product, sum, s.Cmp(u))
		}
	}
}

// TestFloorsAgainstSorting compares selection with sorting and adding up, on
// few and on many values, near each other and far apart, with ties.
func TestFloorsAgainstSorting(t *testing.T) {
	r := prng.Seed(2)
	shares, _ := scaled.Percents([]decimal.Decimal{decimal.New(1, -3), decimal.New(80, 0), decimal.New(95, 0), decimal.New(99999, -3)})
	for range 60 {
		vs := make(scaled.Values, r.Between(0, 9000))
		spread, ties := r.Between(1, 45), r.Between(1, 4)
		total := uint64(0)
		for i := range vs {
			vs[i] = int64(r.Uint64()>>(64-spread))>>r.IntN(spread) - int64(r.IntN(3))
			if i > 0 && r.Chance(1, ties) {
				vs[i] = vs[r.IntN(i)]
			}
			total += uint64(max(0, vs[i]))
		}
		got := vs.Floors(total, shares)
		if diff := cmp.Diff(sortedFloors(vs, total, shares), got); diff != "" {
			t.Fatalf("%d values (-want +got):\n%s", len(vs), diff)
		}
	}
}

func sortedFloors(vs scaled.Values, total uint64, shares []scaled.Share) []int64 {
	falling := slices.Clone(vs)
	slices.SortFunc(falling, func(a, b int64) int { return int(min(1, max(-1, b-a))) })
	floors := make([]int64, len(shares))
	for i, s := range shares {
		want := new(big.Rat).SetFrac64(int64(s.Num), int64(s.Den))
		want.Mul(want, new(big.Rat).SetUint64(total))
		before, sum := new(big.Rat), new(big.Rat) // of the greater ones, of all so far
		for j, v := range falling {
			if j > 0 && v != falling[j-1] {
				before.Set(sum)
			}
			if v <= 0 || before.Cmp(want) >= 0 {
				break
			}
			floors[i] = v
			sum.Add(sum, new(big.Rat).SetInt64(v))
		}
	}
	return floors
}

// TestLessAgainstBig compares products of any signs and sizes.
func TestLessAgainstBig(t *testing.T) {
	r := prng.Seed(5)
	any := func() int64 {
		if r.Chance(1, 8) {
			return prng.Pick(r, []int64{0, 1, -1, math.MaxInt64, math.MinInt64})
		}
		return int64(r.Uint64()) >> r.IntN(64)
	}
	for range 20_000 {
		a, b, c, d := any(), any(), any(), any()
		if r.Chance(1, 8) {
			c, d = b, a
		}
		left := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
		right := new(big.Int).Mul(big.NewInt(c), big.NewInt(d))
		if got := scaled.Less(a, b, c, d); got != (left.Cmp(right) < 0) {
			t.Fatalf("%d*%d < %d*%d is %v", a, b, c, d, got)
		}
	}
}
