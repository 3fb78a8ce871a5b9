package schedule

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Territory is the whole input of a plan: one rep, one month.
type Territory struct {
	Month     calendar.Month    `json:"month"`
	Rep       Rep               `json:"rep"`
	Retailers []client.Retailer `json:"retailers"`
	Needs     []visit.Need      `json:"needs"`           // as visit.Policy.Needs gives them, or a caller's own
	Visits    []visit.Visit     `json:"visits,omitzero"` // done and booked, before and after the month: the gaps count from them
	Calendar  calendar.Calendar `json:"calendar"`        // the working days
	Travel    Travel            `json:"travel"`
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

// Lunch is a break that lies wholly within an interval of the day. It is not
// taken on days whose field hours do not reach into the interval.
type Lunch struct {
	Within  calendar.Interval `json:"within"`
	Minutes int               `json:"minutes"`
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
	_ AwayKind = iota
	Leave
	Office
	Weather
)

// Travel is how long the ways take: the caller's matrix, or else great-circle
// distance at a speed, rounded up once to whole minutes.
type Travel struct {
	// Minutes is the caller's matrix: row and column 0 are home, i+1 is
	// Retailers[i]. Where it is missing or too small the rest of the fields
	// decide.
	Minutes [][]int32 `json:"minutes,omitzero"`
	// Speed is metres a minute along the great circle; 500 is 30 km/h.
	Speed int `json:"speed"`
	// Detour is the road's length in percent of the great circle; 0 is 100.
	Detour int `json:"detour,omitzero"`
	// Stop is minutes added to every way, for parking and walking.
	Stop int `json:"stop,omitzero"`
	// Unknown is the minutes of a way to or from a place without position.
	Unknown int `json:"unknown"`
}
