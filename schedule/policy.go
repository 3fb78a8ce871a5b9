package schedule

import "github.com/rapport-go/rapport/visit"

// Policy is every rule of this package as data, with the visit policy it
// plans by.
type Policy struct {
	Visit  visit.Policy `json:"visit"`
	Limits Limits       `json:"limits"`
	Norm   Norm         `json:"norm"`
}

// Limits is the most of a day.
type Limits struct {
	Visits  int `json:"visits,omitzero"`  // stays a day; 0 is no limit
	Minutes int `json:"minutes,omitzero"` // stays and ways a day, lunch and waiting apart; 0 is no limit
}

// Norm is the visits a day that a territory should need on average: 13 to 18
// (S1-5). Outside it the workload is flagged, not refused.
type Norm struct {
	Low  int `json:"low"`
	High int `json:"high"`
}
