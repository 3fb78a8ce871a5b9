package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/wire"
)

// Policy is every rule of this package as data. The zero Policy wants no
// visits, and a part that is left zero is not used.
type Policy struct {
	Cadences  []Cadence  `json:"cadences"` // the first that fits a retailer decides
	Overrides []Override `json:"overrides,omitzero"`
	// Order is the value classes, best first, as far as it decides whose n-th
	// visit of a month goes before whose. Classes it leaves out come last.
	Order []client.Class `json:"order,omitzero"`
	// Pulls is the causes that pull a visit forward, the most urgent first.
	// Causes it leaves out come last.
	Pulls    []PullRule     `json:"pulls,omitzero"`
	Joins    Join           `json:"joins"`   // how a month follows on from the last
	Minutes  int            `json:"minutes"` // length of a routine visit
	Windows  Windows        `json:"windows"`
	Agendas  AgendaPolicy   `json:"agendas,omitzero"`  // what a visit is for
	Reports  ReportPolicy   `json:"reports,omitzero"`  // what makes a visit one
	Findings FindingPolicy  `json:"findings,omitzero"` // what is done about what it finds
	Messages MessagePolicy  `json:"messages,omitzero"` // who passes messages on
	Coverage CoveragePolicy `json:"coverage,omitzero"` // when visits are unfair
	Conduct  ConductPolicy  `json:"conduct,omitzero"`  // what a review keeps
	Rides    RidePolicy     `json:"rides,omitzero"`    // who goes along, and who is asked
}

// Cadence is how often the retailers of a class and market are visited.
type Cadence struct {
	Class  client.Class  `json:"class,omitzero"`  // "" is any class
	Market client.Market `json:"market,omitzero"` // unset is any market, also one not known
	// PerMonth is the norm. Nobody it fits is visited if it is 0.
	PerMonth int `json:"per_month"`
	Gap      Gap `json:"gap,omitzero"`
}

// Gap is the days from one visit to the next: never under Min, never over Max,
// Target if it can be had.
//
// Two visits on one day are one visit, so a Min under 1 counts as 1. A unit
// that is not set counts calendar days.
type Gap struct {
	Min    int     `json:"min"`
	Target int     `json:"target"`
	Max    int     `json:"max"`
	Unit   GapUnit `json:"unit"`
}

// GapUnit is the days a gap counts.
type GapUnit uint8

// The units of a gap.
const (
	_ GapUnit = iota
	CalendarDays
	WorkingDays // by the calendar: the gap from Friday to Monday is 1
)

// Join is how the visits of a month follow on from the months before and reach
// on to the next. Anything but Restart continues.
type Join uint8

// The joins.
const (
	_        Join = iota
	Continue      // both gaps, lower and upper, reach across the ends of the month
	Restart       // only the lower gap does: the month is spread afresh
)

// Override is a cadence of its own for one retailer, with the cause on record.
type Override struct {
	Retailer client.ID `json:"retailer"`
	PerMonth int       `json:"per_month"`
	Gap      Gap       `json:"gap,omitzero"`
	Cause    string    `json:"cause"` // open vocabulary, but never ImproveRelations
}

// ImproveRelations is the one cause that no override may have: coming more
// often does not better a relation (S1-1).
const ImproveRelations = "improve_relations"

// ParsePolicy reads a policy from strict JSON and validates it. The error holds
// every fault found, each with its line and column.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	if err := wire.Unmarshal(data, &p, func() error { return p.Validate() }); err != nil {
		return Policy{}, err
	}
	return p, nil
}

var (
	gapUnits = enum.Words{Kind: "GapUnit", List: []string{"calendar_days", "working_days"}}
	joins    = enum.Words{Kind: "Join", List: []string{"continue", "restart"}}
)

// String is "calendar_days" or "working_days", "" for unset.
func (u GapUnit) String() string { return gapUnits.String(int(u)) }

// MarshalText is String, with an error for a value that has no word.
func (u GapUnit) MarshalText() ([]byte, error) { return gapUnits.Append(int(u)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (u *GapUnit) UnmarshalText(text []byte) error {
	v, err := gapUnits.Parse(text)
	*u = GapUnit(v)
	return err
}

// String is "continue" or "restart", "" for unset.
func (j Join) String() string { return joins.String(int(j)) }

// MarshalText is String, with an error for a value that has no word.
func (j Join) MarshalText() ([]byte, error) { return joins.Append(int(j)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (j *Join) UnmarshalText(text []byte) error {
	v, err := joins.Parse(text)
	*j = Join(v)
	return err
}
