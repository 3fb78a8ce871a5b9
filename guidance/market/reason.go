package market

import "github.com/shopspring/decimal"

// Reason is what is to be known about a number: a code and what it speaks of.
type Reason struct {
	Code  Code            `json:"code"`
	Count int             `json:"count,omitzero"` // facts or shops
	Have  decimal.Decimal `json:"have,omitzero"`
	Want  decimal.Decimal `json:"want,omitzero"`
}
