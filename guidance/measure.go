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

// minter writes many numbers of steps, most of them small.
type minter struct {
	in     Measure
	step   int64 // the step's coefficient, 0 if it is long
	common [512]decimal.Decimal
}

func minterOf(m Measure) *minter {
	t := &minter{in: m}
	if step := numberOf(m.Step.Coefficient()); step.below(16) {
		t.step = step.n
	}
	t.common[len(t.common)/2] = m.value(zero)
	return t
}

func (t *minter) value(n number) decimal.Decimal {
	if t.step == 0 || !n.below(46) {
		return t.in.value(n.big())
	}
	place := n.n + int64(len(t.common)/2)
	if place < 0 || place >= int64(len(t.common)) {
		return decimal.New(n.n*t.step, t.in.Step.Exponent())
	}
	if d := &t.common[place]; n.n != 0 && d.IsZero() {
		*d = decimal.New(n.n*t.step, t.in.Step.Exponent())
	}
	return t.common[place]
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
		f.Last = m.value(last.round())
	case OnlyThis:
		f.This = m.value(this.round())
	case Both:
		f.This, f.Change = m.value(this.round()), m.value(this.minus(last).round())
		f.Last = f.This.Sub(f.Change)
	}
	return f
}
