package visit

import (
	"fmt"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Key names a need: the n-th visit of a retailer in a month, visits already
// done that month counted, from 1.
type Key struct {
	Retailer client.ID      `json:"retailer"`
	Month    calendar.Month `json:"month"`
	Nth      int            `json:"nth"`
}

// String is "R17/2025-03/2".
func (k Key) String() string { return fmt.Sprintf("%s/%s/%d", k.Retailer, k.Month, k.Nth) }

// Need is one visit that a retailer is owed in a month.
//
// Earliest to Latest are its widest days, and both are working days: every
// working day from one to the other, but for Holes, is used by some assignment
// of all the retailer's needs, in the order of their numbers, that keeps every
// gap, and no other day is. Where no assignment keeps every gap, as few upper
// gaps as can be are given up: those before the needs that are Stretched. A
// lower gap never is, but between two visits both booked.
//
// SafeFrom to SafeTo are the days for schedulers that place needs one by one:
// every gap holds whatever working days the retailer's needs take from theirs.
// No need's safe days can take in the next working day on either side with the
// others' as they are.
//
// A need that no day can serve has Latest before Earliest and no safe days: its
// Earliest is the first day that the visits before it leave, its reasons say
// why that is too late.
type Need struct {
	Key
	Class  client.Class  `json:"class,omitzero"`
	Market client.Market `json:"market,omitzero"`
	// Stretched: no plan can keep the upper gap to the visit before this one, so
	// it does not count.
	Stretched bool `json:"stretched,omitzero"`
	Agreed    bool `json:"agreed,omitzero"` // the shop agreed to the appointment, so it may lie in a peak
	// After is the last visit before all of the retailer's open needs, Before
	// the first booked after the month, each as far as its gap counts. What
	// their upper gaps demand is in Earliest and Latest.
	After    calendar.Date     `json:"after,omitzero"`
	Before   calendar.Date     `json:"before,omitzero"`
	Earliest calendar.Date     `json:"earliest"`
	Latest   calendar.Date     `json:"latest"`
	Target   calendar.Date     `json:"target"`
	SafeFrom calendar.Date     `json:"safe_from,omitzero"`
	SafeTo   calendar.Date     `json:"safe_to,omitzero"`
	Holes    []calendar.Date   `json:"holes,omitzero"` // in order; only where closed days are more than a gap's slack
	Fixed    calendar.Interval `json:"fixed,omitzero"` // an appointment: this very time on Earliest = Latest
	Minutes  int               `json:"minutes"`        // length of the stay
	Gap      Gap               `json:"gap"`            // to the retailer's visits before and after
	Pulls    []Pull            `json:"pulls,omitzero"` // causes that this visit is to serve
	Rank     int               `json:"rank"`           // 1 is first; equal ranks are equally urgent
	Because  []Reason          `json:"because,omitzero"`
}

// Visit is one visit as the record has it.
type Visit struct {
	Retailer client.ID          `json:"retailer"`
	Rep      client.RepID       `json:"rep,omitzero"`
	Date     calendar.Date      `json:"date"`
	State    State              `json:"state"`
	Start    calendar.TimeOfDay `json:"start,omitzero"`   // 00:00 is not known or not agreed
	Minutes  int                `json:"minutes,omitzero"` // 0 is not known
	Agreed   bool               `json:"agreed,omitzero"`  // planned at a time the shop agreed to by phone
}

// State is what became of a visit.
type State uint8

// The states of a visit.
const (
	_       State = iota
	Planned       // booked, still to come
	Done
	Missed
)

var states = enum.Words{Kind: "State", List: []string{"planned", "done", "missed"}}

// String is "planned", "done" or "missed", "" for unset.
func (s State) String() string { return states.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s State) MarshalText() ([]byte, error) { return states.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *State) UnmarshalText(text []byte) error {
	v, err := states.Parse(text)
	*s = State(v)
	return err
}
