package guidance

import (
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// tally adds bounded decimals up, n·10^exponent as long as that fits.
type tally struct {
	n        int64
	exponent int32
	wide     *decimal.Decimal
}

func (t *tally) add(d decimal.Decimal) {
	e, n := d.Exponent(), d.CoefficientInt64()
	switch {
	case t.wide == nil && d.NumDigits() <= exact.Digits && (e == t.exponent || t.n == 0 || n == 0):
		if n != 0 && t.n == 0 {
			t.exponent = e
		}
		if sum := t.n + n; size(sum) < 1<<62 {
			t.n = sum
			return
		}
	}
	sum := t.decimal().Add(d)
	t.wide = &sum
}

func (t *tally) decimal() decimal.Decimal {
	if t.wide != nil {
		return *t.wide
	}
	return decimal.New(t.n, t.exponent)
}

// times is the sum times d.
func (t *tally) times(d decimal.Decimal) decimal.Decimal {
	if t.wide == nil && d.NumDigits() <= exact.Digits {
		n := d.CoefficientInt64()
		if high, low := bits.Mul64(size(t.n), size(n)); high == 0 && low < 1<<62 {
			return decimal.New(t.n*n, t.exponent+d.Exponent())
		}
	}
	return t.decimal().Mul(d)
}
