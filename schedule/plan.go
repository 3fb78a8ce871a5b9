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
	Start    calendar.TimeOfDay `json:"start,omitzero"`   // leaves home
	Back     calendar.TimeOfDay `json:"back,omitzero"`    // home again
	Travel   int                `json:"travel,omitzero"`  // minutes on the way, home included
	Because  []Reason           `json:"because,omitzero"` // why nothing, or less, could be booked
}

// Booking is one need on one day.
type Booking struct {
	Need    visit.Key          `json:"need"`
	Travel  int                `json:"travel"` // minutes of the way there
	Arrive  calendar.TimeOfDay `json:"arrive"`
	Start   calendar.TimeOfDay `json:"start"`
	End     calendar.TimeOfDay `json:"end"`
	Because []Reason           `json:"because,omitzero"`
}

// Miss is one need that the plan does not book, with the proof.
type Miss struct {
	Need    visit.Key `json:"need"`
	Verdict Verdict   `json:"verdict"`
	Proof   Proof     `json:"proof"`
	Because []Reason  `json:"because,omitzero"`
}

// Verdict is why a need is missed, in one word.
type Verdict uint8

// The verdicts.
const (
	_          Verdict = iota
	Impossible         // two facts contradict: no day could serve it even alone
	NoCapacity         // the days it is bound to hold no more
	Outranked          // more urgent needs took the room
)

// Strength is what a proof excludes.
type Strength uint8

// The strengths of a proof.
const (
	_        Strength = iota
	AnyPlan           // no plan at all that books all its rivals can book it
	ThisPlan          // it can neither be inserted in this plan nor exchanged for a less urgent booking
)
