package schedule

import (
	"time"

	"github.com/rapport-go/rapport/client"
)

// Stability is what it is worth that visits keep to the days of before, in
// minutes of way: the search takes a day that breaks a habit if that saves
// more than these. The zero value prefers no day. No preference is ever a
// reason to miss a visit.
type Stability struct {
	// Weekday is charged for another weekday than that of the retailer's last
	// visit before the month, done or booked.
	Weekday int `json:"weekday,omitzero"`
	// Week is charged for another week of the cycle than those of the
	// retailer's visits in the last Cycle weeks before the month.
	Week  int `json:"week,omitzero"`
	Cycle int `json:"cycle,omitzero"` // weeks, from Monday; 0 is no cycle
	// Fallback is charged for each step down a retailer's Wish: nothing for its
	// first weekday, once for the second, and so on; a weekday that is not in
	// it is one step below the last.
	Fallback int `json:"fallback,omitzero"`
}

// Wish is the weekdays that a retailer likes to be visited on, the best first.
// In JSON a weekday is its number, 0 for Sunday. Of two wishes of one retailer
// the first counts.
type Wish struct {
	Retailer client.ID      `json:"retailer"`
	Weekdays []time.Weekday `json:"weekdays"`
}

// Steady is a preset: a visit keeps its weekday unless that costs more than 10
// minutes of way, its week of a cycle of four unless that costs more than 20,
// and each step down a retailer's wish is worth 15.
func Steady() Stability {
	return Stability{Weekday: 10, Week: 20, Cycle: 4, Fallback: 15}
}
