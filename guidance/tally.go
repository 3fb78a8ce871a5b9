package guidance

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// tally is a sum of decimals: a number times 10^exponent.
type tally struct {
	sum      number
	exponent int32
}

// tallyOf is d, if d is bounded.
func tallyOf(d *decimal.Decimal) (tally, bool) {
	n, ok := coefficient(d)
	return tally{n, d.Exponent()}, ok
}

func (t *tally) add(o tally) {
	switch {
	case o.sum.sign() == 0:
		return
	case t.sum.sign() == 0:
		*t = o
		return
	case t.exponent > o.exponent:
		*t, o = o, *t
	}
	t.sum = t.sum.plus(o.sum.shift(o.exponent - t.exponent))
}

func (t tally) times(o tally) tally { return tally{t.sum.times(o.sum), t.exponent + o.exponent} }

// bounded is exact.Bounded of the sum; a 0 is.
func (t tally) bounded() bool {
	if t.sum.below(59) && t.exponent >= -exact.Digits && t.exponent <= 0 || t.sum.sign() == 0 {
		return true
	}
	return exact.Bounded(decimal.NewFromBigInt(t.sum.big(), t.exponent))
}
