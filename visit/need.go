package visit

import (
	"fmt"

	"github.com/rapport-go/rapport/client"
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
// Earliest to Latest are its widest days: some plan that keeps every gap
// books it on each of them, and no plan books it outside. SafeFrom to SafeTo are
// days on which it keeps every gap whatever safe day its neighbours take, for
// schedulers that place needs one by one. A need that no day can serve has
// Latest before Earliest, and its reasons say why.
type Need struct {
	Key
	Class    client.Class      `json:"class,omitzero"`
	Market   client.Market     `json:"market,omitzero"`
	Minutes  int               `json:"minutes"`         // length of the stay
	Gap      Gap               `json:"gap"`             // to the retailer's visits before and after
	After    calendar.Date     `json:"after,omitzero"`  // last visit before the month, as far as its gap counts
	Before   calendar.Date     `json:"before,omitzero"` // next visit booked after the month
	Earliest calendar.Date     `json:"earliest"`
	Latest   calendar.Date     `json:"latest"`
	Target   calendar.Date     `json:"target"`
	SafeFrom calendar.Date     `json:"safe_from,omitzero"`
	SafeTo   calendar.Date     `json:"safe_to,omitzero"`
	Fixed    calendar.Interval `json:"fixed,omitzero"`  // an appointment: this very time on Earliest = Latest
	Agreed   bool              `json:"agreed,omitzero"` // the shop agreed to the appointment, so it may lie in a peak
	Rank     int               `json:"rank"`            // 1 is first; equal ranks are equally urgent
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
