package schedule

import (
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Diff is how one plan differs from an earlier one, booking by booking. Its
// zero value is no difference but for Kept.
type Diff struct {
	// Changes is every booking of either plan that is not as it was, by need.
	// A re-plan also lists those it keeps before the freeze line although the
	// facts speak against them.
	Changes   []Change `json:"changes,omitzero"`
	Kept      int      `json:"kept,omitzero"`
	Retimed   int      `json:"retimed,omitzero"`
	Moved     int      `json:"moved,omitzero"`
	Dropped   int      `json:"dropped,omitzero"`
	Withdrawn int      `json:"withdrawn,omitzero"`
	Added     int      `json:"added,omitzero"`
	Travel    int      `json:"travel,omitzero"` // minutes on the way, more than before
}

// Change is what became of one booking.
type Change struct {
	Need    visit.Key `json:"need"`
	Fate    Fate      `json:"fate"`
	From    Slot      `json:"from,omitzero"` // in the earlier plan, unset if Added
	To      Slot      `json:"to,omitzero"`   // in the later one, unset if Dropped or Withdrawn
	Because []Reason  `json:"because,omitzero"`
}

// Slot is when a stay is.
type Slot struct {
	Date calendar.Date     `json:"date"`
	Time calendar.Interval `json:"time"`
}

// Fate is what became of a booking.
type Fate uint8

// The fates.
const (
	_         Fate = iota
	Kept           // the same day and time
	Retimed        // the same day, another time
	Moved          // another day
	Dropped        // missed now
	Withdrawn      // neither booked nor missed: the need is gone
	Added          // not booked before
)

// Diff compares two plans, whoever made them.
func (pl Plan) Diff(later Plan) Diff { return Diff{} }
