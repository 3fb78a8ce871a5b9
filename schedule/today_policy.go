package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
)

// Priorities is who is seen first when the time does not do for all.
//
// The criteria are compared one after the other, and the first that differs
// decides; there is no score in which ten minutes of way could outweigh a
// promise.
type Priorities struct {
	By []Criterion `json:"by,omitzero"` // the first that differs decides; if none does the key
	// Of every Every places that are not urgent at least one goes to a shop of
	// the small classes, as long as there is one that fits: big accounts must
	// not take all the time (S1-8). 0 reserves none.
	Small []client.Class `json:"small,omitzero"`
	Every int            `json:"every,omitzero"`
}

// Criterion is one thing by which today's visits are compared. Each is a whole
// number, a mark, and the lower mark goes first.
type Criterion uint8

// The criteria and their marks.
const (
	_             Criterion = iota
	ByAppointment           // the minute of the day of today's appointment; 1440 without
	ByCause                 // the place of its most urgent cause in visit.Policy.Pulls, from 1; two after the last with none
	ByLastChance            // days overdue, below 0; 0 where today is the last day that can serve; 1 where it is not
	ByClass                 // the place of its class in visit.Policy.Order, from 1; after the last without one (S1-7, S3-28)
	ByDaysLeft              // working days after today up to the last day that can serve
	ByTarget                // days to its target, below 0 where that is past
	ByWay                   // minutes of way from here
	ByClosing               // the minute at which its last window of today ends; 1440 without
	ByRank                  // its rank as a need
)

var criteria = enum.Words{Kind: "Criterion", List: []string{
	"appointment", "cause", "last_chance", "class", "days_left", "target", "way", "closing", "rank",
}}

// String is the criterion's word, "" for unset.
func (c Criterion) String() string { return criteria.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Criterion) MarshalText() ([]byte, error) { return criteria.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Criterion) UnmarshalText(text []byte) error {
	i, err := criteria.Parse(text)
	*c = Criterion(i)
	return err
}

// VitalFirst is the preset: promises first (appointments, causes, last
// chances), then the vital few by class (S1-7, S3-28), then who can least wait,
// and who is near; one place in five is kept for the small classes (S1-8). The
// founding documents give the rules; the order of the rest and the figure are
// the preset's own.
func VitalFirst() Priorities {
	return Priorities{
		By:    []Criterion{ByAppointment, ByCause, ByLastChance, ByClass, ByDaysLeft, ByTarget, ByWay, ByClosing, ByRank},
		Small: []client.Class{"C", "D"}, Every: 5,
	}
}

func (p Priorities) check(at *fault.List) {
	for i, c := range p.By {
		switch {
		case c == 0 || int(c) > len(criteria.List):
			at.In("by", i).Add("", "%d is not between 1 and %d", c, len(criteria.List))
		case slices.Contains(p.By[:i], c):
			at.In("by", i).Add("", "%s is named twice", c)
		}
	}
	for i, c := range p.Small {
		if slices.Contains(p.Small[:i], c) {
			at.In("small", i).Add("", "%s is named twice", c)
		}
	}
	within(at, "every", p.Every, 0, mostVisits)
}
