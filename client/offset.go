package client

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/fault"
)

// offset is how far a relation offsets result points that are short of enough,
// in units of a point's last place.
type offset struct {
	short int64 // result points below enough
	spare int64 // relation points above Pass that do not rest on giveaways
	made  int64 // the least of the two and the limit
}

// offset reckons with the relation points above Pass, without those of the
// light measures: what rests on giveaways ends with them (rules S1-25, S4-30).
// Every measure has a value.
func (s Scorecard) offset(relation []weigher, values []decimal.Decimal, results int64) (o offset) {
	if s.MaxOffset == 0 || results >= s.units(s.Enough) {
		return offset{}
	}
	solid := int64(0)
	for i := range relation {
		if !slices.Contains(s.Light, s.Relation[i].Name) {
			points, _ := relation[i].points(values[i])
			solid += points
		}
	}
	o.short = s.units(s.Enough) - results
	o.spare = max(solid-s.units(s.Pass), 0)
	o.made = min(o.short, o.spare, s.units(s.MaxOffset))
	return o
}

// offsetTrace says how much is offset, and where the limit holds it down.
func (s Scorecard) offsetTrace(c Card, score CardScore) (trace []Reason) {
	if score.Code == MeasureMissing || score.Code == OutOfBounds {
		return nil
	}
	results, _, _ := total(newWeighers(s.Result, s.Places), c.Result)
	o := s.offset(newWeighers(s.Relation, s.Places), c.Relation, results)
	if o.short == 0 {
		return nil
	}
	points := func(units int64) decimal.Decimal { return decimal.New(units, int32(-s.Places)) }
	trace = append(trace, Reason{Code: ShortOffset, Have: points(o.made), Want: points(o.short)})
	if would := min(o.short, o.spare); would > o.made {
		trace = append(trace, Reason{Code: OffsetLimited, Have: points(o.made), Want: points(would)})
	}
	return trace
}

// checkOffset wants a relation to offset what is short in part alone.
func (s Scorecard) checkOffset(l *fault.List) {
	switch {
	case s.Enough == 0 && s.MaxOffset == 0:
		return
	case s.Enough < 1 || s.Enough > 100:
		l.Add("enough", "%d is not between 1 and 100", s.Enough)
	case len(s.Result) == 0:
		l.Add("enough", "%d stands without a measure of the results", s.Enough)
	}
	if s.MaxOffset < 1 || s.MaxOffset >= s.Enough {
		l.Add("max_offset", "%d is not above 0 and below enough, %d", s.MaxOffset, s.Enough)
	}
}
