package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Bands is the policy of supply bands (档位), 1 the lowest. It has either Cuts
// or Sizes. There is no way to set a band by hand: whoever wants another rule
// publishes another policy (rules S3-21, S3-23).
type Bands struct {
	// Measures earn points; their weights make 100.
	Measures []Weighted `json:"measures"`
	// Places are the decimal places of a point: what is beyond is cut off.
	Places int `json:"places,omitzero"`
	// Cuts are the scores at which bands 2, 3, … begin; they rise and lie above
	// 0 and below 100. A score on a cut is in the upper band.
	Cuts []decimal.Decimal `json:"cuts,omitzero"`
	// Sizes are the percentages of retailers in bands 1, 2, …; they make 100.
	// A retailer is worth the best band whose size, with all better ones, is
	// above the share of retailers that score strictly more.
	Sizes []decimal.Decimal `json:"sizes,omitzero"`
	// Cycle is how long a band holds, and what it is measured on: the cycle
	// before.
	Cycle Cycle `json:"cycle"`
	// StarterMonths is the full months of business below which a retailer has
	// a starter band. 0 is none.
	StarterMonths int `json:"starter_months,omitzero"`
	// Starters are the starter bands; the first that fits decides. The last
	// fits everybody.
	Starters []Starter `json:"starters,omitzero"`
}

// Starter is the first band of a new retailer. An unset condition fits all.
type Starter struct {
	Market Market `json:"market,omitzero"`
	Format Format `json:"format,omitzero"`
	Area   int    `json:"area,omitzero"` // square metres of shop at least
	Band   int    `json:"band"`
}

// Census is what bands are set from.
type Census struct {
	AsOf  calendar.Date `json:"as_of"`
	Shops []Shop        `json:"shops"`
}

// Shop is one retailer's row in a census.
type Shop struct {
	Retailer ID                `json:"retailer"`
	Values   []decimal.Decimal `json:"values,omitzero"` // one a measure, in their order, over the cycle before
	Grade    Grade             `json:"grade,omitzero"`  // of conduct
	Since    calendar.Date     `json:"since,omitzero"`  // first day of business; unset: long known
	Market   Market            `json:"market,omitzero"`
	Format   Format            `json:"format,omitzero"`
	Area     int               `json:"area,omitzero"`   // square metres
	Held     int               `json:"held,omitzero"`   // the band it has now, kept while closed
	Closed   bool              `json:"closed,omitzero"` // closed or suspended
}

// count is the number of bands.
func (b Bands) count() int { return max(len(b.Sizes), len(b.Cuts)+1) }

// starter is the first band of a new shop, 0 if none fits.
func (b Bands) starter(s *Shop) int {
	for _, st := range b.Starters {
		if (st.Market == 0 || st.Market == s.Market) && (st.Format == "" || st.Format == s.Format) && max(s.Area, 0) >= st.Area {
			return st.Band
		}
	}
	return 0
}

// empty reports whether the part is left out.
func (b Bands) empty() bool {
	return len(b.Measures)+len(b.Cuts)+len(b.Sizes)+len(b.Starters) == 0 && b.Places == 0 && b.Cycle == 0 && b.StarterMonths == 0
}

// valid reports whether the policy decides.
func (b Bands) valid() bool {
	var l fault.List
	b.check(&l)
	return l.Err() == nil
}

func (b Bands) check(l *fault.List) {
	checkWeights(l, "measures", b.Measures, b.Places)
	switch {
	case len(b.Cuts) > 0 && len(b.Sizes) > 0:
		l.Add("sizes", "stand beside cuts; one of them decides")
	case len(b.Cuts) > 0:
		checkRising(l, "cuts", b.Cuts)
	default:
		b.checkSizes(l)
	}
	if b.Cycle != Monthly && b.Cycle != Quarterly {
		l.Add("cycle", "%d is neither monthly nor quarterly", b.Cycle)
	}
	b.checkStarters(l)
}

// checkRising wants percentages that rise between 0 and 100.
func checkRising(l *fault.List, name string, list []decimal.Decimal) {
	last := decimal.Decimal{}
	for i, cut := range list {
		switch at := l.In(name, i); {
		case !percentage(cut, maxPlaces):
			at.Add("", "%s is not between 0 and 100 with at most %d places", short(cut), maxPlaces)
		case cut.Cmp(last) <= 0:
			at.Add("", "%s is not above %s", exact.Text(cut), exact.Text(last))
		case cut.Cmp(hundred) == 0:
			at.Add("", "100 is not below 100")
		default:
			last = cut
		}
	}
}

func (b Bands) checkSizes(l *fault.List) {
	sum := decimal.Decimal{}
	for i, size := range b.Sizes {
		if !percentage(size, maxPlaces) || size.Sign() == 0 {
			l.In("sizes", i).Add("", "%s is not above 0 and at most 100 with at most %d places", short(size), maxPlaces)
			return
		}
		sum = sum.Add(size)
	}
	if sum.Cmp(hundred) != 0 {
		l.Add("sizes", "make %s, not 100", exact.Text(sum))
	}
}

// checkStarters wants a starter band for every new shop.
func (b Bands) checkStarters(l *fault.List) {
	if b.StarterMonths < 0 || b.StarterMonths > maxMonths {
		l.Add("starter_months", "%d is not between 0 and %d", b.StarterMonths, maxMonths)
	}
	for i, s := range b.Starters {
		at := l.In("starters", i)
		if s.Band < 1 || s.Band > b.count() {
			at.Add("band", "%d is not between 1 and %d", s.Band, b.count())
		}
		if s.Area < 0 {
			at.Add("area", "%d is below 0", s.Area)
		}
		checkWord(at, "market", int(s.Market), len(markets.List))
		general := s.Market == 0 && s.Format == "" && s.Area <= 0
		if last := i == len(b.Starters)-1; last != general {
			if last {
				at.Add("", "does not fit every new shop, and no other follows")
			} else {
				at.Add("", "fits every new shop, so those after it never decide")
			}
		}
	}
	if b.StarterMonths > 0 && len(b.Starters) == 0 {
		l.Add("starters", "there is none for new shops")
	}
}

// ValidateCensus reports everything in a census that the policy cannot account
// for: no date, a retailer without an id or given twice, another number of
// values than there are measures, values of more than 18 digits before or after
// the point, a grade the policy does not know, dates that are none.
//
// The error is a list of calendar.Fault with JSON pointers into the census.
func (p Policy) ValidateCensus(c Census) error {
	var l fault.List
	if !c.AsOf.Valid() {
		l.Add("as_of", "%q is not a date", c.AsOf)
	}
	rows := newRoster(len(c.Shops))
	for i, s := range c.Shops {
		rows.check(&l, "shops", i, s.Retailer)
		if len(s.Values) != len(p.Bands.Measures) && !s.Closed {
			l.In("shops", i).Add("values", "there are %d for %d measures", len(s.Values), len(p.Bands.Measures))
		}
		for j, v := range s.Values {
			if !exact.Bounded(v) {
				l.In("shops", i, "values", j).Add("", "%s has more than 18 digits before or after the point", short(v))
			}
		}
		if s.Grade != "" && p.Credit.find(s.Grade) < 0 {
			l.In("shops", i).Add("grade", "%q is not in the policy", s.Grade)
		}
		if s.Area < 0 {
			l.In("shops", i).Add("area", "%d is below 0", s.Area)
		}
		if s.Since != 0 && !s.Since.Valid() {
			l.In("shops", i).Add("since", "%q is not a date", s.Since)
		}
	}
	return l.Err()
}

// roster finds ids that are empty or come twice.
type roster map[ID]int

func newRoster(n int) roster { return make(roster, n) }

func (r roster) check(l *fault.List, list string, row int, id ID) {
	first, twice := r[id]
	switch {
	case id == "":
		l.In(list, row).Add("retailer", "is empty")
	case twice:
		l.In(list, row).Add("retailer", "%q stands at /%s/%d already", id, list, first)
	default:
		r[id] = row
	}
}
