package guidance

import (
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// number is a whole number of any size: n, or wide where n has no room for it.
// wide is never written once it is in a number.
type number struct {
	n    int64
	wide *big.Int
}

// numberOf is n, which is never written afterwards.
func numberOf(n *big.Int) number {
	if n.IsInt64() {
		return number{n: n.Int64()}
	}
	return number{wide: n}
}

func (a number) big() *big.Int {
	if a.wide != nil {
		return a.wide
	}
	return big.NewInt(a.n)
}

func (a number) sign() int {
	switch {
	case a.wide != nil:
		return a.wide.Sign()
	case a.n > 0:
		return 1
	case a.n < 0:
		return -1
	}
	return 0
}

func (a number) plus(b number) number {
	if sum := a.n + b.n; a.wide == nil && b.wide == nil && (a.n^sum)&(b.n^sum) >= 0 {
		return number{n: sum}
	}
	return numberOf(plus(a.big(), b.big()))
}

func (a number) minus(b number) number {
	if rest := a.n - b.n; a.wide == nil && b.wide == nil && (a.n^b.n)&(a.n^rest) >= 0 {
		return number{n: rest}
	}
	return numberOf(minus(a.big(), b.big()))
}

// below reports whether the number is less than 2^bits in size.
func (a number) below(length int) bool { return a.wide == nil && bits.Len64(size(a.n)) <= length }

// size is n without its sign.
func size(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// bounded is exact.Bounded, faster for most decimals.
func bounded(d decimal.Decimal) bool {
	e := d.Exponent()
	return e >= -exact.Digits && e <= exact.Digits && d.NumDigits()+int(max(e, 0)) <= exact.Digits || exact.Bounded(d)
}

// scaled is d times 10^places, for a bounded d of at most that many places.
func scaled(d decimal.Decimal, places int32) number {
	shift := d.Exponent() + places
	if d.NumDigits() <= exact.Digits {
		n := d.CoefficientInt64()
		if n == 0 || shift <= 0 {
			return number{n: n}
		}
		if int(shift) < len(powers) {
			if high, low := bits.Mul64(size(n), powers[shift]); high == 0 && low < 1<<62 {
				return number{n: n * int64(powers[shift])}
			}
		}
	}
	return numberOf(times(d.Coefficient(), tens(max(shift, 0))))
}

// powers is the powers of ten that fit.
var powers = [...]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// tens is 10^n.
func tens(n int32) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

func plus(a, b *big.Int) *big.Int  { return new(big.Int).Add(a, b) }
func minus(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) }
func times(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }
