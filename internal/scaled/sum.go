package scaled

import (
	"cmp"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// Sum is a whole number of 128 bits. The zero Sum is 0. A result beyond 128
// bits wraps around: sums of 2^32 numbers below 2^63, and those times 2^32,
// stay far below.
type Sum struct{ hi, lo uint64 }

// Wide is the product of two numbers.
func Wide(a, b uint64) Sum {
	hi, lo := bits.Mul64(a, b)
	return Sum{hi, lo}
}

// Add is s + t.
func (s Sum) Add(t Sum) Sum {
	lo, carry := bits.Add64(s.lo, t.lo, 0)
	hi, _ := bits.Add64(s.hi, t.hi, carry)
	return Sum{hi, lo}
}

// Times is s * n for n of 0 or more.
func (s Sum) Times(n int) Sum {
	hi, lo := bits.Mul64(s.lo, uint64(n))
	return Sum{hi + s.hi*uint64(n), lo}
}

// Cmp is negative, 0 or positive as s is below, equal to or above t.
func (s Sum) Cmp(t Sum) int {
	if s.hi != t.hi {
		return cmp.Compare(s.hi, t.hi)
	}
	return cmp.Compare(s.lo, t.lo)
}

// Decimal is s * 10^exp.
func (s Sum) Decimal(exp int32) decimal.Decimal {
	b := new(big.Int).SetUint64(s.hi)
	b.Lsh(b, 64).Or(b, new(big.Int).SetUint64(s.lo))
	return decimal.NewFromBigInt(b, exp)
}
