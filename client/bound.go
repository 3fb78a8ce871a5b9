package client

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/scaled"
)

// bound is a fraction with a denominator above 0 that many pairs of amounts are
// held against.
type bound struct {
	num, den decimal.Decimal
	n, d     int64 // the same in least terms; d is 0 if they do not fit
}

func newBound(num, den decimal.Decimal) bound {
	b := bound{num: num, den: den}
	r := new(big.Rat).Quo(num.Rat(), den.Rat())
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		b.n, b.d = r.Num().Int64(), r.Denom().Int64()
	}
	return b
}

// of reports whether part is at most this fraction of whole; both are bounded.
func (b bound) of(part, whole decimal.Decimal) bool {
	exp := min(part.Exponent(), whole.Exponent())
	p, ok := scaled.Int(part, exp)
	w, fits := scaled.Int(whole, exp)
	if ok && fits && b.d != 0 {
		return !scaled.Less(w, b.n, p, b.d)
	}
	return part.Mul(b.den).Cmp(whole.Mul(b.num)) <= 0
}

// above is the least amount, in so many places, that is more than this fraction
// of whole.
func (b bound) above(whole decimal.Decimal, places int32) decimal.Decimal {
	unit := decimal.New(1, -places)
	q, _ := whole.Mul(b.num).QuoRem(b.den, places)
	for !(b.num.Mul(whole).Cmp(q.Mul(b.den)) < 0) {
		q = q.Add(unit)
	}
	return q
}

// adder sums bounded amounts of any sign, in machine words where they fit.
type adder struct {
	exp         int32
	some        bool
	plus, minus scaled.Sum
	rest        decimal.Decimal // what did not fit
}

func (a *adder) add(d decimal.Decimal) {
	if !a.some {
		a.exp, a.some = d.Exponent(), true
	}
	switch n, ok := scaled.Int(d, a.exp); {
	case !ok:
		a.rest = a.rest.Add(d)
	case n < 0:
		a.minus = a.minus.Add(scaled.Wide(uint64(-n), 1))
	default:
		a.plus = a.plus.Add(scaled.Wide(uint64(n), 1))
	}
}

func (a *adder) total() decimal.Decimal {
	return a.plus.Decimal(a.exp).Sub(a.minus.Decimal(a.exp)).Add(a.rest)
}

// allBounded reports whether all amounts can be reckoned with.
func allBounded(list ...decimal.Decimal) bool {
	for _, d := range list {
		if !exact.Bounded(d) {
			return false
		}
	}
	return true
}
