package guidance

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// Measure is what a number on the sheet counts: its name for one and for many
// in English and in Chinese, and the smallest step that is printed.
type Measure struct {
	One     string          `json:"one"`  // "carton"
	Many    string          `json:"many"` // "cartons"
	Chinese string          `json:"zh"`   // "条"
	Step    decimal.Decimal `json:"step"` // 0.01; above 0
}

// usable reports whether numbers can be rounded to the step.
func (m Measure) usable() bool { return exact.Bounded(m.Step) && m.Step.Sign() > 0 }

// steps is how many steps a whole number with that many places holds.
func (m Measure) steps(places int32) ratio {
	num, den := one, m.Step.Coefficient()
	if shift := -places - m.Step.Exponent(); shift >= 0 {
		num = tens(shift)
	} else {
		den.Mul(den, tens(-shift))
	}
	return ratio{num, den}
}

// value is n steps, written with the places of the step.
func (m Measure) value(n *big.Int) decimal.Decimal {
	return decimal.NewFromBigInt(n, 0).Mul(m.Step)
}

// values is value for many numbers, most of them small.
func (m Measure) values() func(*big.Int) decimal.Decimal {
	nothing, step := m.value(zero), m.Step.Coefficient()
	return func(n *big.Int) decimal.Decimal {
		switch {
		case n.Sign() == 0:
			return nothing
		case step.BitLen() < 16 && n.BitLen() < 48:
			return decimal.New(n.Int64()*step.Int64(), m.Step.Exponent())
		}
		return m.value(n)
	}
}

// count is how many steps a value of the measure has.
func (m Measure) count(d decimal.Decimal) *big.Int {
	return new(big.Int).Quo(d.Coefficient(), m.Step.Coefficient())
}

// figure rounds a number of two months, given in steps.
func (m Measure) figure(known Presence, last, this ratio) Figure {
	f := Figure{Known: known}
	switch known {
	case OnlyLast:
		f.Last = m.value(last.nearest())
	case OnlyThis:
		f.This = m.value(this.nearest())
	case Both:
		f.This, f.Change = m.value(this.nearest()), m.value(this.minus(last).nearest())
		f.Last = f.This.Sub(f.Change)
	}
	return f
}
