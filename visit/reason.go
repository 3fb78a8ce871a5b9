package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// Reason is one step in a decision of this package.
type Reason struct {
	Code Code          `json:"code"`
	Date calendar.Date `json:"date,omitzero"`
	Have int           `json:"have,omitzero"`
	Want int           `json:"want,omitzero"`
}

// Code is the kind of a reason.
type Code uint8
