package market

import "github.com/shopspring/decimal"

// Reason is what is to be known about a number: a code and what it speaks of.
// Text puts it into words.
type Reason struct {
	Code     Code            `json:"code"`
	Count    int             `json:"count,omitzero"` // facts, shops or cells
	Have     decimal.Decimal `json:"have,omitzero"`  // numerator; this period's amount; own effect
	Want     decimal.Decimal `json:"want,omitzero"`  // denominator; the base; shift
	PeerHave decimal.Decimal `json:"peer_have,omitzero"`
	PeerWant decimal.Decimal `json:"peer_want,omitzero"`
}
