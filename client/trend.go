package client

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// Trend is the policy of trends over a retailer's months.
type Trend struct {
	Least int `json:"least"` // months below which there is no trend
	Most  int `json:"most"`  // the last months that are looked at
}

// Direction is where a series of months goes.
type Direction uint8

// The directions.
const (
	_ Direction = iota
	Falling
	Steady
	Rising
)

var directions = enum.Words{Kind: "Direction", List: []string{"falling", "steady", "rising"}}

// String is "falling", "steady" or "rising", "" for unset.
func (d Direction) String() string { return directions.String(int(d)) }

// MarshalText is String, with an error for a value that has no word.
func (d Direction) MarshalText() ([]byte, error) { return directions.Append(int(d)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (d *Direction) UnmarshalText(text []byte) error {
	v, err := directions.Parse(text)
	*d = Direction(v)
	return err
}

// Course is the trend of a series.
type Course struct {
	Months    int       `json:"months"`             // looked at
	Direction Direction `json:"direction,omitzero"` // the sign of S; unset without a trend
	S         int       `json:"s"`                  // Mann and Kendall: pairs that rise less pairs that fall
	Slope     Ratio     `json:"slope"`              // Theil and Sen: the median rise a month over all pairs
	Year      Ratio     `json:"year"`               // the last month against the same month a year before; undefined without one above 0
	Because   []Reason  `json:"because"`
}

// Follow is the trend of net sales a month, the oldest first. The direction is
// the sign of Mann and Kendall's S, and the slope Theil and Sen's, both exact.
// Of an even number of slopes the median is the mean of the two in the middle.
//
// It looks at the last Most months only, so its cost has a bound: every pair of
// them.
func (t Trend) Follow(months []decimal.Decimal) Course {
	if !t.valid() {
		return Course{Because: []Reason{{Code: PolicyRefused}}}
	}
	months = months[max(0, len(months)-t.Most):]
	out := Course{Months: len(months)}
	for _, v := range months {
		if !exact.Bounded(v) {
			out.Because = []Reason{{Code: OutOfBounds}}
			return out
		}
	}
	if n := len(months); n > 12 && months[n-13].Sign() > 0 {
		out.Year = Ratio{Num: months[n-1], Den: months[n-13]}
		out.Because = append(out.Because, Reason{Code: YearCompared, Have: months[n-1], Want: months[n-13]})
	}
	if len(months) < t.Least {
		out.Because = append(out.Because, Reason{Code: TooFewMonths, Days: len(months), Of: t.Least})
		return out
	}
	var slopes []slope
	for j := range months {
		for i := range j {
			s := slope{months[j].Sub(months[i]), int64(j - i)}
			out.S += s.rise.Sign()
			slopes = append(slopes, s)
		}
	}
	out.Slope = median(slopes)
	out.Direction = Direction(int(Steady) + sign(out.S))
	out.Because = append(out.Because, Reason{Code: TrendFound, Name: out.Direction.String(), Days: out.S, Of: len(months)})
	return out
}

func sign(n int) int { return min(1, max(-1, n)) }

// slope is a rise over some months.
type slope struct {
	rise decimal.Decimal
	run  int64 // above 0
}

func (s slope) cmp(o slope) int {
	return s.rise.Mul(decimal.New(o.run, 0)).Cmp(o.rise.Mul(decimal.New(s.run, 0)))
}

// median is the middle one of some slopes, as a fraction.
func median(list []slope) Ratio {
	slices.SortFunc(list, slope.cmp)
	a, b := list[(len(list)-1)/2], list[len(list)/2]
	if a.cmp(b) == 0 {
		return Ratio{Num: a.rise, Den: decimal.New(a.run, 0)}
	}
	return Ratio{
		Num: a.rise.Mul(decimal.New(b.run, 0)).Add(b.rise.Mul(decimal.New(a.run, 0))),
		Den: decimal.New(2*a.run*b.run, 0),
	}
}

func (t Trend) empty() bool { return t == Trend{} }

func (t Trend) valid() bool {
	var l fault.List
	t.check(&l)
	return l.Err() == nil
}

// maxSeries bounds the months of one retailer that are looked at: ten years.
const maxSeries = 120

func (t Trend) check(l *fault.List) {
	if t.Least < 2 {
		l.Add("least", "%d is below 2", t.Least)
	}
	if t.Most < t.Least || t.Most > maxSeries {
		l.Add("most", "%d is not between least, %d, and %d", t.Most, t.Least, maxSeries)
	}
}
