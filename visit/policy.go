package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Policy is every rule of this package as data. The zero Policy wants no
// visits.
type Policy struct {
	Cadences  []Cadence  `json:"cadences"` // the first that fits a retailer decides
	Overrides []Override `json:"overrides,omitzero"`
	Joins     Join       `json:"joins"`   // how a month follows on from the last
	Minutes   int        `json:"minutes"` // length of a routine visit
	Windows   Windows    `json:"windows"`
}

// Cadence is how often the retailers of a class and market are visited.
type Cadence struct {
	Class    client.Class  `json:"class,omitzero"`  // "" is any class
	Market   client.Market `json:"market,omitzero"` // unset is any market
	PerMonth int           `json:"per_month"`
	Gap      Gap           `json:"gap"`
}

// Gap is the days from one visit to the next: never under Min, never over Max,
// Target if it can be had.
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

// Join is how the visits of a month follow on from the months before.
type Join uint8

// The joins.
const (
	_        Join = iota
	Continue      // the last visit's gaps, lower and upper, reach into the month
	Restart       // only the lower gap does: the month is spread afresh
)

// Windows is when a shop can be visited at all: its opening hours less the
// sales peaks.
type Windows struct {
	Peaks calendar.Hours `json:"peaks,omitzero"` // a visit in a peak is invalid (S1-12)
	// Unknown is the opening hours taken for a shop that has told none. The
	// zero Week takes it never to be open.
	Unknown calendar.Week `json:"unknown,omitzero"`
}

// Override is a cadence of its own for one retailer, with the cause on record.
type Override struct {
	Retailer client.ID `json:"retailer"`
	PerMonth int       `json:"per_month"`
	Gap      Gap       `json:"gap"`
	Cause    string    `json:"cause"` // open vocabulary, but never to improve the relation (S1-1)
}
