package ration

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Reason is one step in a decision of this package: a code and what it speaks
// of. Text puts it into words.
type Reason struct {
	Code    Code            `json:"code"`
	Name    string          `json:"name,omitzero"`    // a tier, a grade, an owner, a stage, a party, a task
	Measure string          `json:"measure,omitzero"` // of a gate; the task that a party does
	Packs   int             `json:"packs,omitzero"`   // awarded
	Cap     int             `json:"cap,omitzero"`     // packs
	Weight  int             `json:"weight,omitzero"`
	Of      int             `json:"of,omitzero"`   // the number to compare with: packs ordered or supplied, days open, claims that tie
	Want    int             `json:"want,omitzero"` // days asked for, packs tied for
	Owed    Balance         `json:"owed,omitzero"` // from the periods before
	Key     Hash            `json:"key,omitzero"`
	Date    calendar.Date   `json:"date,omitzero"` // of a release, a proof, the start of a stage or a hold
	Rate    client.Ratio    `json:"rate,omitzero"` // as proved
	Goal    client.Ratio    `json:"goal,omitzero"` // as asked for
	Cost    decimal.Decimal `json:"cost,omitzero"` // borne, or paid so far
	Gain    decimal.Decimal `json:"gain,omitzero"` // gained, or released
}
