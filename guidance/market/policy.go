package market

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/wire"
)

// Policy is every choice of this package as data.
type Policy struct {
	// Rates are the definitions in use, one for each of the five rates.
	Rates []Definition `json:"rates"`
	// SmallCell is the denominator of shops, records or days below which a rate
	// is shown as so many of so many and not in percent. 0 is none.
	SmallCell int `json:"small_cell,omitzero"`
	// Behind is the percentage points by which a shop's growth stays behind that
	// of its peers before it is warned of.
	Behind decimal.Decimal `json:"behind"`
	// Places is the places after the point of a percentage point to which the
	// rows of a mix are rounded, so that they still add up.
	Places int `json:"places,omitzero"`
}

// Default is the preset: coverage by shops, shelves as seen, sell-through by
// stock, stock-outs by days observed and growth in units on the period before;
// cells below ten and a warning at twenty points. The founding documents name
// the five rates (rule S3-3) and define none; the definitions are those of the
// trade that need no estimate, the numbers this library's own.
func Default() Policy {
	return Policy{
		Rates:     []Definition{CoverageShops, ShelfSeen, SellStock, OutDaysWatched, GrowthUnitsLast},
		SmallCell: 10,
		Behind:    decimal.New(20, 0),
		Places:    2,
	}
}

// ParsePolicy reads a policy from JSON, strictly, and validates it. The error
// lists every mistake as a calendar.Fault with its line, column and path.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	if err := wire.Unmarshal(data, &p, func() error { return p.Validate() }); err != nil {
		return Policy{}, err
	}
	return p, nil
}

const (
	maxSmall  = 1_000_000
	maxPlaces = 6
)

// Validate reports every mistake in the policy as a calendar.Fault.
func (p Policy) Validate() error {
	var l fault.List
	used := [Related + 1]bool{}
	for i, d := range p.Rates {
		switch k := d.Kind(); {
		case k == 0:
			l.In("rates", i).Add("", "%q is no definition", d)
		case k == Related:
			l.In("rates", i).Add("", "%v is none of the five rates", d)
		case used[k]:
			l.In("rates", i).Add("", "%v is of %v, which is there already", d, k)
		default:
			used[k] = true
		}
	}
	for k := Coverage; k <= Growth; k++ {
		if !used[k] {
			l.Add("rates", "there is no definition of %v", k)
		}
	}
	between(&l, "small_cell", p.SmallCell, maxSmall)
	between(&l, "places", p.Places, maxPlaces)
	if !exact.Bounded(p.Behind) {
		l.Add("behind", "has more than %d digits before or after the point", exact.Digits)
	} else if p.Behind.Sign() <= 0 {
		l.Add("behind", "%s is not above 0", exact.Text(p.Behind))
	}
	return l.Err()
}

func between(l *fault.List, name string, n, most int) {
	if n < 0 || n > most {
		l.Add(name, "%d is not between 0 and %d", n, most)
	}
}
