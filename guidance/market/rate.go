package market

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Rate is one rate of one cell: numerator and denominator, never divided out.
// Ratio is undefined where Because says why; that is not 0 %.
type Rate struct {
	Definition Definition   `json:"definition"`
	Ratio      client.Ratio `json:"ratio"`
	Because    []Reason     `json:"because"`
}

// Rate is the rate of a cell by a definition. Of a denominator of zero there is
// none, and growth from a base of zero or less is put into words (Because).
// Numbers that cannot be, such as more than the whole of a part, stand as they
// are, with the reason; nothing is clipped. O(1).
func (p Policy) Rate(c Cell, d Definition) Rate {
	r := Rate{Definition: d}
	f, ok := d.formula()
	if !ok {
		r.Because = []Reason{{Code: NoDefinition}}
		return r
	}
	num, den := f.of(c)
	switch {
	case !exact.Bounded(num) || !exact.Bounded(den):
		r.Because = []Reason{{Code: TooLarge, Count: 1}}
	case f.kind == Growth && den.Sign() <= 0:
		r.Because = []Reason{{Code: baseCode(num, den), Have: num.Add(den), Want: den}}
	case den.Sign() == 0:
		r.Because = []Reason{{Code: Undefined, Have: num}}
	default:
		r.Ratio = client.Ratio{Num: num, Den: den}
		r.Because = p.flags(f, num, den)
	}
	return r
}

// Five is the rates that the policy names, in its order.
func (p Policy) Five(c Cell) []Rate {
	out := make([]Rate, len(p.Rates))
	for i, d := range p.Rates {
		out[i] = p.Rate(c, d)
	}
	return out
}

// of is numerator and denominator, unbounded where a sum is.
func (f formula) of(c Cell) (num, den decimal.Decimal) {
	num, den = c.Value(f.num), c.Value(f.den)
	if f.less != 0 {
		if less := c.Value(f.less); exact.Bounded(num) && exact.Bounded(less) {
			num = num.Sub(less)
		} else {
			num = beyond
		}
	}
	return times(num, c, f.timesNum), times(den, c, f.timesDen)
}

// beyond is a number that is not bounded.
var beyond = decimal.New(1, exact.Digits+1)

func times(d decimal.Decimal, c Cell, m Measure) decimal.Decimal {
	if m == 0 {
		return d
	}
	by := c.Value(m)
	if !exact.Bounded(d) || !exact.Bounded(by) {
		return beyond
	}
	return d.Mul(by)
}

// baseCode says what growth from a base of zero or less is. num is the growth,
// den the base.
func baseCode(num, den decimal.Decimal) Code {
	switch {
	case den.Sign() < 0:
		return FromReturns
	case num.Sign() > 0:
		return FromNothing
	}
	return Undefined
}

// flags is what is to be known about a rate that is defined.
func (p Policy) flags(f formula, num, den decimal.Decimal) []Reason {
	r := Reason{Code: Measured, Have: num, Want: den}
	switch {
	case f.plain:
		r.Code = Divided
	case f.part && num.Sign() != 0 && num.Sign() != den.Sign():
		r.Code = BelowNothing
	case f.part && num.Abs().Cmp(den.Abs()) > 0:
		r.Code = AboveWhole
	case f.counts && den.Cmp(decimal.New(int64(p.SmallCell), 0)) < 0:
		r.Code = SmallCell
	}
	return []Reason{r}
}
