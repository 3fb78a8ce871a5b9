package ration

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Support is money that is released in stages (rules S4-13, S4-14): the total
// is fixed from the start and each stage has its part, its time and its gates.
type Support struct {
	Unit   decimal.Decimal `json:"unit"` // smallest amount of the currency: 0.01
	Stages []Stage         `json:"stages"`
}

// Stage is one release.
type Stage struct {
	Name string `json:"name"`
	// Share is the part of the budget; those of all stages make exactly 1.
	Share Fraction `json:"share"`
	// From is the earliest day, After the days that must have passed since the
	// release of the stage before, or since the agreement for the first. Unset is
	// no condition.
	From  calendar.Date `json:"from,omitzero"`
	After int           `json:"after,omitzero"`
	Gates []Gate        `json:"gates,omitzero"` // all must be met
}

// Fraction is a part of one.
type Fraction struct {
	Num int64 `json:"num"`
	Den int64 `json:"den"`
}

// Gate is met by a measure that lies within its limits. A limit without a
// denominator is none.
type Gate struct {
	Measure string       `json:"measure"` // the caller's name: "coverage_shops", "used"
	AtLeast client.Ratio `json:"at_least,omitzero"`
	AtMost  client.Ratio `json:"at_most,omitzero"`
}

// defaultSupport is the preset: the first part at once, the second a month
// later where volume has grown, the last when nine tenths of what was released
// is used (S4-13, S4-14: "when the second is almost used"). The shares are lost
// in the source; these are this library's own.
func defaultSupport() Support {
	of := func(n, d int64) client.Ratio { return client.Ratio{Num: decimal.New(n, 0), Den: decimal.New(d, 0)} }
	return Support{
		Unit: decimal.New(1, -2),
		Stages: []Stage{
			{Name: "first", Share: Fraction{2, 5}},
			{Name: "second", Share: Fraction{2, 5}, After: 30, Gates: []Gate{{Measure: "volume_growth", AtLeast: of(1, 100)}}},
			{Name: "last", Share: Fraction{1, 5}, Gates: []Gate{{Measure: "used", AtLeast: of(9, 10)}}},
		},
	}
}

// maxStages and maxDays bound what a valid policy computes with.
const (
	maxStages = 100
	maxDays   = 10_000
	maxShare  = 1_000_000_000
)

// IsZero reports whether the policy releases nothing in stages.
func (s Support) IsZero() bool {
	return len(s.Stages) == 0 && s.Unit.IsZero() && s.Unit.Exponent() == 0
}

// check adds every mistake in the stages to l.
func (s Support) check(l *fault.List) {
	if !exact.Bounded(s.Unit) || s.Unit.Sign() <= 0 {
		l.Add("unit", "is not above 0 with at most %d digits before and after the point", exact.Digits)
	}
	if len(s.Stages) == 0 || len(s.Stages) > maxStages {
		l.Add("stages", "%d stages are not between 1 and %d", len(s.Stages), maxStages)
		return
	}
	sum := new(big.Rat)
	names := map[string]int{}
	for i, stage := range s.Stages {
		at := l.In("stages", i)
		if first, twice := names[stage.Name]; twice {
			at.Add("name", "%q is the name of stage %d already", stage.Name, first)
		} else if stage.Name == "" {
			at.Add("name", "is empty")
		}
		names[stage.Name] = i
		if f := stage.Share; f.Num <= 0 || f.Num > maxShare || f.Den <= 0 || f.Den > maxShare {
			at.Add("share", "%d/%d is not above 0 with both numbers up to %d", f.Num, f.Den, maxShare)
		} else {
			sum.Add(sum, big.NewRat(f.Num, f.Den))
		}
		stage.check(at)
	}
	if one := big.NewRat(1, 1); sum.Cmp(one) != 0 {
		l.Add("stages", "the shares make %s, not 1", sum.RatString())
	}
}

func (s Stage) check(l *fault.List) {
	if s.From != 0 && !s.From.Valid() {
		l.Add("from", "%q is not a date", s.From)
	}
	between(l, "after", s.After, maxDays)
	for i, g := range s.Gates {
		at := l.In("gates", i)
		if g.Measure == "" {
			at.Add("measure", "is empty")
		}
		for _, limit := range []struct {
			name  string
			ratio client.Ratio
		}{{"at_least", g.AtLeast}, {"at_most", g.AtMost}} {
			if !exact.Bounded(limit.ratio.Num) || !exact.Bounded(limit.ratio.Den) || limit.ratio.Den.Sign() < 0 {
				at.Add(limit.name, "is no fraction with a denominator above 0 and at most %d digits before and after the point", exact.Digits)
			}
		}
		if g.AtLeast.Den.Sign() == 0 && g.AtMost.Den.Sign() == 0 {
			at.Add("at_least", "is not set, nor is at_most")
		}
	}
}

// Amounts is the part of each stage in a budget: to the unit, by largest
// remainder, of equals the larger share and then the earlier stage first. Nil
// if the stages or the budget are not valid.
func (s Support) Amounts(budget decimal.Decimal) []decimal.Decimal {
	var faults fault.List
	if s.check(&faults); faults.Err() != nil || budget.Sign() < 0 {
		return nil
	}
	units, ok := wholeUnits(budget, s.Unit)
	if !ok {
		return nil
	}
	common := big.NewInt(1)
	for _, stage := range s.Stages {
		common.Mul(common, big.NewInt(stage.Share.Den))
	}
	weights := make([]*big.Int, len(s.Stages))
	for i, stage := range s.Stages {
		weights[i] = new(big.Int).Mul(common, big.NewInt(stage.Share.Num))
		weights[i].Quo(weights[i], big.NewInt(stage.Share.Den))
	}
	parts := largestRemainder(units, weights, func(int, int) int { return 0 })
	out := make([]decimal.Decimal, len(parts))
	for i, n := range parts {
		out[i] = decimal.NewFromBigInt(n, 0).Mul(s.Unit)
	}
	return out
}
