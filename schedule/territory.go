package schedule

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Territory is the whole input of a plan: one rep, one month. The order of
// Retailers, Needs and Visits is of no consequence. Of two retailers with one
// id the first counts.
type Territory struct {
	Month     calendar.Month    `json:"month"`
	Rep       Rep               `json:"rep"`
	Retailers []client.Retailer `json:"retailers"`
	Needs     []visit.Need      `json:"needs"` // as visit.Policy.Needs gives them, or a caller's own
	// Visits is the record, as far as gaps reach: what is done, whenever, and
	// what is booked before or after the month. What is booked inside the month
	// is left to the needs, of which it is one.
	Visits   []visit.Visit     `json:"visits,omitzero"`
	Wishes   []Wish            `json:"wishes,omitzero"` // days that retailers prefer; see Stability
	Calendar calendar.Calendar `json:"calendar"`        // the working days
	Travel   Travel            `json:"travel"`
}

// Rep is one customer manager and when he or she is in the field.
type Rep struct {
	ID   client.RepID    `json:"id"`
	Name string          `json:"name,omitzero"`
	Home client.Position `json:"home,omitzero"` // where each day starts and ends
	// Field is the hours in the field. The rep leaves home when they open and
	// ends the last stay by their close; the way home may lie after it. Where
	// a day has two intervals the rep is busy between them.
	Field calendar.Week `json:"field"`
	Lunch Lunch         `json:"lunch,omitzero"`
	Away  []Away        `json:"away,omitzero"`
}

// Lunch is a break that lies wholly within an interval of the day and within
// the field hours, clear of stays and ways. It is due on days with visits whose
// field hours leave room for it in the interval.
type Lunch struct {
	Within  calendar.Interval `json:"within"`
	Minutes int               `json:"minutes"` // 0 is no lunch
}

// Away is a stretch of days, both ends included, on which the rep is not in
// the field at all, or not during Hours.
type Away struct {
	From  calendar.Date     `json:"from"`
	To    calendar.Date     `json:"to"`
	Hours calendar.Interval `json:"hours,omitzero"` // unset is the whole day
	Kind  AwayKind          `json:"kind"`
}

// AwayKind is why a rep is away.
type AwayKind uint8

// The kinds of absence.
const (
	_       AwayKind = iota
	Leave            // holiday or illness
	Office           // at work, but not in the field
	Weather          // a day that the field is not to be counted on
)

// Travel is how long the ways take: the caller's matrix, or else the
// great-circle distance (haversine on a sphere of 6,371,009 metres, rounded to
// whole metres), lengthened by Detour, at Speed, rounded up to whole minutes.
type Travel struct {
	// Minutes is the caller's matrix, from row to column: row and column 0 are
	// home, i+1 is Retailers[i]. Where it is missing, too small or negative the
	// rest of the fields decide.
	Minutes [][]int32 `json:"minutes,omitzero"`
	// Speed is metres a minute; 500 is 30 km/h. Without one every way is
	// Unknown.
	Speed int `json:"speed"`
	// Detour is the road's length in percent of the great circle; 0 is 100.
	Detour int `json:"detour,omitzero"`
	// Stop is minutes added to every way, for parking and walking.
	Stop int `json:"stop,omitzero"`
	// Unknown is the minutes of a way to or from a place without position,
	// Stop included.
	Unknown int `json:"unknown"`
}
