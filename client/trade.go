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

// Book is the sales of a book of retailers over a period, both dates included:
// what Classify and Concentrate read.
type Book struct {
	From     calendar.Date `json:"from,omitzero"`
	To       calendar.Date `json:"to,omitzero"`
	Accounts []Account     `json:"accounts"`
}

// Account is one retailer's row in a book.
type Account struct {
	Retailer ID              `json:"retailer"`
	Net      decimal.Decimal `json:"net"`               // sales less returns in the period
	Since    calendar.Date   `json:"since,omitzero"`    // first day of business; unset: long known
	Previous Class           `json:"previous,omitzero"` // the class it holds now, "" for none
	Closed   bool            `json:"closed,omitzero"`   // closed or suspended: its class is frozen
}
