package client

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// Variation is the policy of how evenly retailers buy: XYZ by the coefficient
// of variation (CV), and the demand type by Syntetos, Boylan and Croston. All
// limits are inclusive: a series on one is on its steadier side.
type Variation struct {
	X     decimal.Decimal `json:"x"`     // the highest CV that is X
	Y     decimal.Decimal `json:"y"`     // the highest that is Y; Z is above
	Gap   decimal.Decimal `json:"gap"`   // the highest mean gap between periods with demand (ADI) that is not intermittent
	Size  decimal.Decimal `json:"size"`  // the highest squared CV of the demand sizes that is not erratic
	Least int             `json:"least"` // periods below which nothing is said
}

// Steadiness is X, Y or Z.
type Steadiness uint8

// The kinds of steadiness.
const (
	_ Steadiness = iota
	X            // steady
	Y            // changing
	Z            // irregular
)

var steadiness = enum.Words{Kind: "Steadiness", List: []string{"x", "y", "z"}}

// String is "x", "y" or "z", "" for unset.
func (s Steadiness) String() string { return steadiness.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Steadiness) MarshalText() ([]byte, error) { return steadiness.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Steadiness) UnmarshalText(text []byte) error {
	v, err := steadiness.Parse(text)
	*s = Steadiness(v)
	return err
}

// Demand is a demand type.
type Demand uint8

// The demand types.
const (
	_            Demand = iota
	Smooth              // often, in like amounts
	Erratic             // often, in unlike amounts
	Intermittent        // seldom, in like amounts
	Lumpy               // seldom, in unlike amounts
)

var demands = enum.Words{Kind: "Demand", List: []string{"smooth", "erratic", "intermittent", "lumpy"}}

// String is "smooth", "erratic", "intermittent" or "lumpy", "" for unset.
func (d Demand) String() string { return demands.String(int(d)) }

// MarshalText is String, with an error for a value that has no word.
func (d Demand) MarshalText() ([]byte, error) { return demands.Append(int(d)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (d *Demand) UnmarshalText(text []byte) error {
	v, err := demands.Parse(text)
	*d = Demand(v)
	return err
}

// Steadiness is X, Y or Z for a series of months, each divided by its entry in
// index where one is given: a month index takes the season out. A mean of 0 or
// less is Z. Without a verdict it is unset, and the reason says why.
//
// CV <= c is tested as n*Σx² - (Σx)² <= c²*(Σx)², so no root is taken.
func (v Variation) Steadiness(months, index []decimal.Decimal) (Steadiness, Reason) {
	if !v.valid() {
		return 0, Reason{Code: PolicyRefused}
	}
	if len(months) < v.Least {
		return 0, Reason{Code: TooFewMonths, Days: len(months), Of: v.Least}
	}
	months = months[max(0, len(months)-maxSeries):]
	var m moments
	for i, x := range months {
		if !exact.Bounded(x) {
			return 0, Reason{Code: OutOfBounds}
		}
		value := x.Rat()
		if at := len(index) - len(months) + i; len(index) > 0 {
			if at < 0 || !exact.Bounded(index[at]) || index[at].Sign() <= 0 {
				return 0, Reason{Code: IndexMissing, Days: i + 1, Of: len(months)}
			}
			value.Quo(value, index[at].Rat())
		}
		m.add(value)
	}
	s := Z
	switch {
	case m.sum.Sign() <= 0:
	case m.within(v.X.Rat()):
		s = X
	case m.within(v.Y.Rat()):
		s = Y
	}
	return s, Reason{Code: SteadinessFound, Name: s.String(), Of: len(months)}
}

// Demand is the demand type of a series of periods, those without demand
// included; what is below 0 counts as no demand.
func (v Variation) Demand(periods []decimal.Decimal) (Demand, Reason) {
	if !v.valid() {
		return 0, Reason{Code: PolicyRefused}
	}
	if len(periods) < v.Least {
		return 0, Reason{Code: TooFewMonths, Days: len(periods), Of: v.Least}
	}
	periods = periods[max(0, len(periods)-maxSeries):]
	var m moments
	for _, x := range periods {
		if !exact.Bounded(x) {
			return 0, Reason{Code: OutOfBounds}
		}
		if x.Sign() > 0 {
			m.add(x.Rat())
		}
	}
	if m.n == 0 {
		return 0, Reason{Code: NoDemand, Of: len(periods)}
	}
	d := v.demand(big.NewRat(int64(len(periods)), m.n), m.square())
	return d, Reason{Code: DemandFound, Name: d.String(), Days: int(m.n), Of: len(periods)}
}

// Of is the demand type of a mean gap and a squared CV that are known already,
// unset if one of them is undefined, below 0 or beyond 18 digits.
func (v Variation) Of(gap, size Ratio) Demand {
	for _, d := range []decimal.Decimal{gap.Num, gap.Den, size.Num, size.Den} {
		if !exact.Bounded(d) || d.Sign() < 0 {
			return 0
		}
	}
	if !gap.Defined() || !size.Defined() || !v.valid() {
		return 0
	}
	quo := func(r Ratio) *big.Rat { return new(big.Rat).Quo(r.Num.Rat(), r.Den.Rat()) }
	return v.demand(quo(gap), quo(size))
}

func (v Variation) demand(gap, size *big.Rat) Demand {
	seldom, unlike := gap.Cmp(v.Gap.Rat()) > 0, size.Cmp(v.Size.Rat()) > 0
	switch {
	case seldom && unlike:
		return Lumpy
	case seldom:
		return Intermittent
	case unlike:
		return Erratic
	}
	return Smooth
}

// moments is the count, the sum and the sum of squares of some numbers.
type moments struct {
	n            int64
	sum, squares big.Rat
}

func (m *moments) add(x *big.Rat) {
	m.n++
	m.sum.Add(&m.sum, x)
	m.squares.Add(&m.squares, new(big.Rat).Mul(x, x))
}

// square is the squared CV of numbers with a sum above 0: (n*Σx² - (Σx)²)/(Σx)².
func (m *moments) square() *big.Rat {
	all := new(big.Rat).Mul(&m.sum, &m.sum)
	spread := new(big.Rat).Mul(&m.squares, big.NewRat(m.n, 1))
	return spread.Quo(spread.Sub(spread, all), all)
}

// within reports whether the CV is at most c.
func (m *moments) within(c *big.Rat) bool {
	return m.square().Cmp(new(big.Rat).Mul(c, c)) <= 0
}

func (v Variation) empty() bool {
	return v.Least == 0 && v.X.Sign() == 0 && v.Y.Sign() == 0 && v.Gap.Sign() == 0 && v.Size.Sign() == 0
}

func (v Variation) valid() bool {
	var l fault.List
	v.check(&l)
	return l.Err() == nil
}

func (v Variation) check(l *fault.List) {
	for _, d := range []struct {
		name  string
		value decimal.Decimal
	}{{"x", v.X}, {"y", v.Y}, {"gap", v.Gap}, {"size", v.Size}} {
		if !exact.Bounded(d.value) || d.value.Sign() < 0 {
			l.Add(d.name, "%s is not 0 or above with at most %d digits before and after the point", short(d.value), exact.Digits)
			return
		}
	}
	if v.Y.Cmp(v.X) <= 0 {
		l.Add("y", "%s is not above x, %s", exact.Text(v.Y), exact.Text(v.X))
	}
	if v.Gap.Cmp(decimal.New(1, 0)) < 0 {
		l.Add("gap", "%s is below 1", exact.Text(v.Gap))
	}
	if v.Least < 1 || v.Least > maxSeries {
		l.Add("least", "%d is not between 1 and %d", v.Least, maxSeries)
	}
}
