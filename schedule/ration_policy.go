package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/visit"
)

// Rationing is who loses visits where a month has more of them than it has
// room. Appointments, and visits that a cause pulls, are promised and are never
// cut.
type Rationing struct {
	// By is how the cuts fall on visits and classes. Unset is LaterVisits.
	By Cut `json:"by"`
	// Order is the classes in the order in which they slip, the first first.
	// Classes it leaves out slip before all others.
	Order []client.Class `json:"order,omitzero"`
	// Floors is what may not be cut: the first that fits a class and market
	// counts, and without one everything may.
	Floors []Floor `json:"floors,omitzero"`
}

// Floor is what the retailers of a class and market keep, of what they want
// this month.
type Floor struct {
	Class   client.Class  `json:"class,omitzero"`   // "" is any class
	Market  client.Market `json:"market,omitzero"`  // unset is any market
	Percent int           `json:"percent,omitzero"` // of the visits of the class and market, rounded up
	Visits  int           `json:"visits,omitzero"`  // of each retailer
}

// Cut is how cuts fall on visits and classes.
type Cut uint8

// The ways to cut. Within one class the last visits of a month go first, then
// the less urgent ranks, then those with the latest last day, then the greater
// key.
const (
	_ Cut = iota
	// LaterVisits cuts all third visits before any second and all second before
	// any first, so that nobody keeps two at the cost of another's only one;
	// among these, class by class.
	LaterVisits
	// ClassByClass cuts a class down to its floor before it touches the next.
	ClassByClass
	// Evenly cuts each class and market in proportion to what it has above its
	// floor.
	Evenly
)

var cuts = enum.Words{Kind: "Cut", List: []string{"later_visits", "class_by_class", "evenly"}}

// String is "later_visits", "class_by_class" or "evenly", "" for unset.
func (c Cut) String() string { return cuts.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Cut) MarshalText() ([]byte, error) { return cuts.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Cut) UnmarshalText(text []byte) error {
	i, err := cuts.Parse(text)
	*c = Cut(i)
	return err
}

// SmallKeepMost is the preset: later visits go first, the small classes before
// the big ones, but C and D, and shops of no known class, keep four visits of
// five, so that what the big accounts take is not theirs (S1-8). The founding
// documents give the rule and no figure; this one is the preset's own.
func SmallKeepMost() Rationing {
	return Rationing{
		By: LaterVisits, Order: []client.Class{"D", "C", "B", "A"},
		Floors: []Floor{{Class: "A"}, {Class: "B"}, {Percent: 80}},
	}
}

// place is where a class stands in the order of slipping, 0 the first.
func (r Rationing) place(c client.Class) int { return slices.Index(r.Order, c) + 1 }

// floor is the one that counts for a class and market.
func (r Rationing) floor(c client.Class, m client.Market) Floor {
	for _, f := range r.Floors {
		if (f.Class == "" || f.Class == c) && (f.Market == 0 || f.Market == m) {
			return f
		}
	}
	return Floor{}
}

// keeps is the visits of a group of so many that its floor wants kept.
func (f Floor) keeps(wanted int) int {
	return int((int64(wanted)*int64(max(0, min(f.Percent, 100))) + 99) / 100)
}

// promised reports whether a need may not be cut.
func promised(n *visit.Need) bool { return n.Fixed.Seconds() > 0 || len(n.Pulls) > 0 }

func (r Rationing) check(at *fault.List) {
	if int(r.By) > len(cuts.List) {
		at.Add("by", "%d is not between 0 and %d", r.By, len(cuts.List))
	}
	for i, c := range r.Order {
		if slices.Contains(r.Order[:i], c) {
			at.In("order", i).Add("", "%s is named twice", c)
		}
	}
	for i, f := range r.Floors {
		in := at.In("floors", i)
		if f.Market > client.Rural {
			in.Add("market", "%d is not between 0 and %d", f.Market, client.Rural)
		}
		within(in, "percent", f.Percent, 0, 100)
		within(in, "visits", f.Visits, 0, mostVisits)
	}
}
