package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// ItemID names an item: one good in one pack.
type ItemID string

// Item is a good that retailers buy. Money is in the policy's currency.
type Item struct {
	ID       ItemID          `json:"id"`
	Name     string          `json:"name,omitzero"`
	Brand    string          `json:"brand,omitzero"`
	Category string          `json:"category,omitzero"`
	Units    decimal.Decimal `json:"units,omitzero"`  // common units (条, litres) in one piece sold; 0 is not known
	Retail   decimal.Decimal `json:"retail,omitzero"` // the shop's own price a piece; 0 is not known
}

// Line is one item of one day's order. Quantity counts pieces, Amount is what
// the shop pays for all of them; a return has both negative.
type Line struct {
	Retailer ID              `json:"retailer"`
	Item     ItemID          `json:"item"`
	Date     calendar.Date   `json:"date"`
	Quantity decimal.Decimal `json:"quantity"`
	Amount   decimal.Decimal `json:"amount"`
}

// Money is an amount in a named currency, for sums that come from elsewhere.
// Inside a policy all sums are bare decimals in the policy's own currency.
type Money struct {
	Amount   decimal.Decimal `json:"amount"`
	Currency string          `json:"currency"` // ISO 4217: "CNY"
}
