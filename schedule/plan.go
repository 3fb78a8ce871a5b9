package schedule

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Plan is a rep's month: every need of the territory is booked on one day or
// missed, once.
type Plan struct {
	Rep    client.RepID   `json:"rep"`
	Month  calendar.Month `json:"month"`
	Days   []Day          `json:"days"`            // every day of the month, in order
	Missed []Miss         `json:"missed,omitzero"` // by rank, then key
}

// Day is one day of a plan.
type Day struct {
	Date     calendar.Date      `json:"date"`
	Bookings []Booking          `json:"bookings,omitzero"` // in the order driven
	Lunch    calendar.Interval  `json:"lunch,omitzero"`
	Start    calendar.TimeOfDay `json:"start,omitzero"`   // leaves home; like Lunch and Back unset on a day without bookings
	Back     calendar.TimeOfDay `json:"back,omitzero"`    // home again
	Travel   int                `json:"travel,omitzero"`  // minutes on the way, home included
	Because  []Reason           `json:"because,omitzero"` // why nothing is booked, or the day is not as the week has it
}

// Booking is one need on one day. The rep sets off Travel minutes before
// Arrive. An appointment that is not of whole minutes is booked from the minute
// it begins in to the minute it ends in.
type Booking struct {
	Need    visit.Key          `json:"need"`
	Travel  int                `json:"travel"` // minutes of the way there
	Arrive  calendar.TimeOfDay `json:"arrive"`
	Start   calendar.TimeOfDay `json:"start"`
	End     calendar.TimeOfDay `json:"end"`
	Because []Reason           `json:"because,omitzero"`
}

// Miss is one need that the plan does not book, with the proof. Because begins
// with what the proof shows and ends with the remedies, each of which alone
// would let it into this plan.
type Miss struct {
	Need    visit.Key `json:"need"`
	Verdict Verdict   `json:"verdict"`
	Proof   Proof     `json:"proof"`
	Because []Reason  `json:"because,omitzero"`
}

// Verdict is why a need is missed, in one word. A need of a search that was
// stopped may be called NoCapacity though it has not been settled.
type Verdict uint8

// The verdicts.
const (
	_          Verdict = iota
	Impossible         // two facts contradict: no day could serve it even alone
	NoCapacity         // no place, not even in exchange for a more urgent booking
	Outranked          // it would fit in exchange for one more urgent booking
	Withheld           // the freeze line or the budget of a re-plan forbids what would let it in
)

// Strength is what a proof excludes; unset where the search was stopped.
type Strength uint8

// The strengths of a proof.
const (
	_        Strength = iota
	AnyPlan           // no plan at all that books all its rivals can book it
	ThisPlan          // it can neither be inserted in this plan nor exchanged for a less urgent booking, as far as it may change
)
