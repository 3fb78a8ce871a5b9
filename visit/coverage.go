package visit

import (
	"math"
	"math/bits"
	"slices"

	"github.com/rapport-go/rapport/client"
)

// CoveragePolicy is when the visits of a month are unfair. Without big or
// without small classes nothing is compared.
type CoveragePolicy struct {
	// Big and Small are the classes whose service is compared: time for the big
	// accounts must not come from the small ones (S1-8).
	Big   []client.Class `json:"big,omitzero"`
	Small []client.Class `json:"small,omitzero"`
	// Gap is the most by which the coverage of the big classes may be above that
	// of the small ones, in percentage points; Minutes by how much their
	// average stay may be longer.
	Gap     int `json:"gap"`
	Minutes int `json:"minutes"`
	Over    int `json:"over,omitzero"` // visits a month above the norm that a shop bears (S1-10)
}

// Scissors is the service of the big classes beside that of the small.
type Scissors struct {
	Rep     client.RepID `json:"rep,omitzero"` // unset for the team
	Big     LedgerRow    `json:"big"`
	Small   LedgerRow    `json:"small"`
	Alarm   bool         `json:"alarm,omitzero"`
	Because []Reason     `json:"because"`
}

// Gaps compares the service of big and small classes: for the team first, then
// for each rep of the ledger, by rep. The gap alarms if it is above the limit;
// it is compared exactly, and said rounded down.
func (p CoveragePolicy) Gaps(l Ledger) []Scissors {
	out := []Scissors{p.scissors("", l.Rows)}
	for _, r := range l.ByRep() {
		if r.Rep != "" {
			own := func(row LedgerRow) bool { return row.Rep != r.Rep }
			out = append(out, p.scissors(r.Rep, slices.DeleteFunc(slices.Clone(l.Rows), own)))
		}
	}
	return out
}

func (p CoveragePolicy) scissors(rep client.RepID, rows []LedgerRow) Scissors {
	s := Scissors{Rep: rep, Big: LedgerRow{Rep: rep}, Small: LedgerRow{Rep: rep}}
	for _, r := range rows {
		if slices.Contains(p.Big, r.Class) {
			s.Big = s.Big.add(r)
		}
		if slices.Contains(p.Small, r.Class) {
			s.Small = s.Small.add(r)
		}
	}
	if s.Big.Goal <= 0 || s.Small.Goal <= 0 {
		s.Because = append(s.Because, Reason{Code: NotCompared, Name: string(rep)})
	} else if points, over := gap(s.Big.Kept, s.Big.Goal, s.Small.Kept, s.Small.Goal, 100, p.Gap); over {
		s.Alarm = true
		s.Because = append(s.Because, Reason{Code: ScissorsGap, Have: points, Want: p.Gap, Name: string(rep)})
	}
	if s.Big.Timed > 0 && s.Small.Timed > 0 {
		if minutes, over := gap(s.Big.Minutes, s.Big.Timed, s.Small.Minutes, s.Small.Timed, 1, p.Minutes); over {
			s.Alarm = true
			s.Because = append(s.Because, Reason{Code: StayGap, Have: minutes, Want: p.Minutes, Name: string(rep)})
		}
	}
	if averse := s.Big.Averse + s.Small.Averse; averse > 0 {
		s.Because = append(s.Because, Reason{Code: AverseShops, Have: averse, Name: string(rep)})
	}
	if len(s.Because) == 0 {
		s.Because = []Reason{{Code: EvenService, Name: string(rep)}}
	}
	return s
}

// countable is the largest number that a gap takes in, so that the product of
// two fits 64 bits.
const countable = math.MaxInt32

// gap is a/b less c/d, times a unit and rounded down, and whether it is above
// the limit. It is not, and 0, where the difference is below nothing.
func gap(a, b, c, d, unit, limit int) (units int, over bool) {
	bound := func(n int) uint64 { return uint64(min(max(n, 0), countable)) }
	left, right, whole := bound(a)*bound(d), bound(c)*bound(b), bound(b)*bound(d)
	if left <= right || whole == 0 {
		return 0, false
	}
	hi, lo := bits.Mul64(left-right, uint64(unit))
	if hi >= whole {
		return countable, true
	}
	quotient, rest := bits.Div64(hi, lo, whole)
	units = int(min(quotient, countable))
	return units, units > max(limit, 0) || units == max(limit, 0) && rest > 0
}
