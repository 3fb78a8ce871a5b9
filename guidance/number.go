package guidance

import (
	"cmp"
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

func (a number) times(b number) number {
	if a.wide == nil && b.wide == nil {
		if high, low := bits.Mul64(size(a.n), size(b.n)); high == 0 && low < 1<<63 {
			return number{n: a.n * b.n}
		}
	}
	return numberOf(times(a.big(), b.big()))
}

// compare is the sign of a less b.
func (a number) compare(b number) int {
	if a.wide == nil && b.wide == nil {
		return cmp.Compare(a.n, b.n)
	}
	return a.big().Cmp(b.big())
}

// abs is a without its sign.
func (a number) abs() number {
	if a.sign() < 0 {
		return number{}.minus(a)
	}
	return a
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

// numbers is many numbers, of which few if any are wide.
type numbers struct {
	n    []int64
	wide []*big.Int // nil while there are none
}

func (s *numbers) at(i int) number {
	if s.wide != nil && s.wide[i] != nil {
		return number{wide: s.wide[i]}
	}
	return number{n: s.n[i]}
}

func (s *numbers) set(i int, a number) {
	s.n[i] = a.n
	if s.wide == nil {
		if a.wide == nil {
			return
		}
		s.wide = make([]*big.Int, len(s.n))
	}
	s.wide[i] = a.wide
}

// sum adds some of the numbers up.
func (s *numbers) sum(from, end int) number {
	var sum int64
	for _, n := range s.n[from:end] {
		was := sum
		if sum += n; (was^sum)&(n^sum) < 0 {
			return s.longSum(from, end)
		}
	}
	if s.wide != nil {
		return s.longSum(from, end)
	}
	return number{n: sum}
}

func (s *numbers) longSum(from, end int) number {
	var sum number
	for i := from; i < end; i++ {
		sum = sum.plus(s.at(i))
	}
	return sum
}

// bounded is exact.Bounded, faster for most decimals.
func bounded(d decimal.Decimal) bool { return short(&d) || exact.Bounded(d) }

// short reports a bounded decimal whose coefficient has at most 18 digits.
func short(d *decimal.Decimal) bool {
	e := d.Exponent()
	return e >= -exact.Digits && e <= exact.Digits && d.NumDigits()+int(max(e, 0)) <= exact.Digits
}

// coefficient is that of d, if d is bounded.
func coefficient(d *decimal.Decimal) (number, bool) {
	switch {
	case short(d):
		return number{n: d.CoefficientInt64()}, true
	case exact.Bounded(*d):
		return numberOf(d.Coefficient()), true
	}
	return number{}, false
}

// shift is a times 10^places, of which there are none below 0.
func (a number) shift(places int32) number {
	if places == 0 || a.sign() == 0 {
		return a
	}
	if a.wide == nil && int(places) < len(powers) {
		if high, low := bits.Mul64(size(a.n), powers[places]); high == 0 && low < 1<<62 {
			return number{n: a.n * int64(powers[places])}
		}
	}
	return numberOf(times(a.big(), tens(places)))
}

// scaled is d times 10^places, for a d of at most that many places.
func scaled(d decimal.Decimal, places int32) number {
	return numberOf(d.Coefficient()).shift(d.Exponent() + places)
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
