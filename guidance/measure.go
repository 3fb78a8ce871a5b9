package guidance

import (
	"math/bits"

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
	r := ratio{one, numberOf(m.Step.Coefficient())}
	if shift := -places - m.Step.Exponent(); shift >= 0 {
		r.num = r.num.shift(shift)
	} else {
		r.den = r.den.shift(-shift)
	}
	return r.reduced()
}

// value is n steps, written with the places of the step.
func (m Measure) value(n number) decimal.Decimal {
	if n.wide == nil && short(&m.Step) {
		step := m.Step.CoefficientInt64()
		if high, low := bits.Mul64(size(n.n), size(step)); high == 0 && low < 1<<63 {
			return decimal.New(n.n*step, m.Step.Exponent())
		}
	}
	return decimal.NewFromBigInt(n.big(), 0).Mul(m.Step)
}

// figure rounds a number of two months, given in steps, and gives its change
// in steps, too.
func (m Measure) figure(known Presence, last, this ratio) (f Figure, change number) {
	f.Known = known
	switch known {
	case OnlyLast:
		f.Last = m.value(last.round())
	case OnlyThis:
		f.This = m.value(this.round())
	case Both:
		now := this.round()
		change = this.minus(last).round()
		f.Last, f.This, f.Change = m.value(now.minus(change)), m.value(now), m.value(change)
	}
	return f, change
}

// minter writes many numbers of steps, most of them small.
type minter struct {
	Measure
	common [512]decimal.Decimal
	known  [512]bool
}

func (t *minter) value(n number) decimal.Decimal {
	place := n.n + int64(len(t.common)/2)
	if n.wide != nil || place < 0 || place >= int64(len(t.common)) {
		return t.Measure.value(n)
	}
	if !t.known[place] {
		t.known[place], t.common[place] = true, t.Measure.value(n)
	}
	return t.common[place]
}
