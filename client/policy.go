package client

import "github.com/shopspring/decimal"

// Policy is every rule of this package as data. The zero Policy decides
// nothing: every retailer is left without a class.
type Policy struct {
	Currency string          `json:"currency"` // ISO 4217
	Unit     decimal.Decimal `json:"unit"`     // smallest amount of the currency: 0.01
	Classes  Classes         `json:"classes"`
}

// Classes is the policy of value classes: cumulative shares of sales.
type Classes struct {
	// Cuts name the classes, best first, each with the percentage of sales at
	// which it ends; shares rise and lie above 0 and below 100.
	Cuts []Cut `json:"cuts"`
	// Rest is the class of everybody below the last cut, and of net sales of
	// zero or less.
	Rest Class `json:"rest"`
	// Margin is the hysteresis in percentage points: a retailer keeps its
	// class unless it is further than this past the cut. 0 is none.
	Margin decimal.Decimal `json:"margin,omitzero"`
	// MinMonths is the full months of business below which a retailer's class
	// is provisional and its sales stand outside the total. 0 is none.
	MinMonths int `json:"min_months,omitzero"`
	// MaxDrop is the most classes a retailer falls in one review, unless its
	// net sales are zero or less. 0 is no limit.
	MaxDrop int `json:"max_drop,omitzero"`
}

// Cut ends a class at a cumulative share of sales, in percent.
type Cut struct {
	Class Class           `json:"class"`
	Share decimal.Decimal `json:"share"`
}
