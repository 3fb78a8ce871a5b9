package guidance

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Reason is one thing a sheet says, or one step in how it was made. Only the
// arguments of its code are set.
type Reason struct {
	Code  Code            `json:"code"`
	Item  client.ItemID   `json:"item,omitzero"`
	Name  string          `json:"name,omitzero"` // of the brand, category or item
	Kind  Kind            `json:"kind,omitzero"` // of the row that is named
	Have  decimal.Decimal `json:"have,omitzero"` // this month
	Want  decimal.Decimal `json:"want,omitzero"` // last month, or the limit
	By    decimal.Decimal `json:"by,omitzero"`   // the difference
	Count int             `json:"count,omitzero"`
	Date  calendar.Date   `json:"date,omitzero"`
	In    Measure         `json:"in,omitzero"`   // what Have, Want and By count
	Each  Measure         `json:"each,omitzero"` // for an average: a unit of what
	Form  int             `json:"form,omitzero"` // which of the ways to say it, from 0
}

// Code is the kind of a reason.
type Code uint8

// The codes: first what a sheet says, then what is not known or not counted.
const (
	_ Code = iota
	// BoughtMore says that the volume rose.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 60 6000
	BoughtMore
	// BoughtLess says that the volume fell.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 60 6000
	//	this a 50 5000
	BoughtLess
	// BoughtSame says that the volume changed by less than a step.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 50 5200
	BoughtSame
	// BoughtAlone says the volume of a month that cannot be compared.
	//
	// Example:
	//	item a Alpha units 1
	//	this a 50 5000
	BoughtAlone
	// BoughtNothing says that there is no purchase in the month.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	BoughtNothing
	// AverageUp says that the average price rose.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 50 5200
	AverageUp
	// AverageDown says that the average price fell.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5200
	//	this a 50 5000
	AverageDown
	// AverageSame says that the average price changed by less than a step.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 60 6000
	AverageSame
	// ProfitUp says that the profit rose.
	//
	// Example:
	//	item a Alpha units 1 retail 120
	//	last a 50 5000
	//	this a 60 6000
	ProfitUp
	// ProfitDown says that the profit fell.
	//
	// Example:
	//	item a Alpha units 1 retail 120
	//	last a 60 6000
	//	this a 50 5000
	ProfitDown
	// ProfitSame says that the profit changed by less than a step.
	//
	// Example:
	//	item a Alpha units 1 retail 120
	//	last a 50 5000
	//	this a 50 5000
	ProfitSame
	// MainCause names the row that moved a figure most in the way it went.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 60 6000
	MainCause
	// NextVisit says when the customer manager comes.
	//
	// Example:
	//	visit 2025-04-08
	NextVisit
	// NoMonth says that the sheet is for no month, so that no line belongs to it.
	//
	// Example:
	//	month none
	NoMonth
	// NoStep says that the policy has no usable step to round to.
	//
	// Example:
	//	policy {}
	NoStep
	// NoLast says that nothing was bought in the month before.
	//
	// Example:
	//	item a Alpha units 1
	//	this a 50 5000
	NoLast
	// NoThis says that nothing was bought in the month.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	NoThis
	// NoAverage says that a month has only returns and corrections, so that
	// averages cannot be compared.
	//
	// Example:
	//	item a Alpha units 1
	//	item b Beta units 1
	//	last a -5 -500
	//	this b 50 5000
	NoAverage
	// ProfitUnknown says that the shelf price is known for too few goods.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 60 6000
	ProfitUnknown
	// ProfitInPart says that the profit is that of a part of the goods.
	//
	// Example:
	//	item a Alpha units 1 retail 120
	//	item b Beta units 1
	//	last a 50 5000
	//	this a 50 5000
	//	this b 1 100
	ProfitInPart
	// NoShelfPrice names goods that stand outside the profit.
	//
	// Example:
	//	item a Alpha units 1 retail 120
	//	item b Beta units 1
	//	last a 50 5000
	//	this a 50 5000
	//	this b 1 100
	NoShelfPrice
	// NoUnits names goods that stand outside volume and average because the
	// common units in a piece are not known.
	//
	// Example:
	//	item a Alpha
	//	last a 50 5000
	//	this a 60 6000
	NoUnits
	// FreeGoods names goods that cost nothing in a month; they have a row of
	// their own.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 1 0
	FreeGoods
	// MoreReturned names goods of which more came back than was bought.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a -2 -200
	MoreReturned
	// Corrected names goods with an amount but no quantity.
	//
	// Example:
	//	item a Alpha units 1
	//	last a 50 5000
	//	this a 0 -20
	Corrected
	// NotListed names an item that is bought but not in the list of items.
	//
	// Example:
	//	this a 50 5000
	NotListed
	// ListedTwice names an item that is bought and that the list of items has
	// more than once; the first counts.
	//
	// Example:
	//	item a Alpha units 1
	//	item a Beta units 2
	//	this a 50 5000
	ListedTwice
	// TooLarge names an item with a number of more than 18 digits before or
	// after the point; its line is left out.
	//
	// Example:
	//	this a 1e30 5000
	TooLarge
	// OtherRetailer counts the lines of other retailers, which are left out.
	//
	// Example:
	//	line other a 2025-03-02 50 5000
	OtherRetailer
	// OtherMonth counts the lines of other dates, which are left out.
	//
	// Example:
	//	line shop a 2025-01-02 50 5000
	OtherMonth
	// NoDirection says that nothing was given to say for next month.
	//
	// Example:
	//	month 2025-03
	NoDirection
	// NoVisit says that the date of the next visit was not given.
	//
	// Example:
	//	month 2025-03
	NoVisit
)

var codes = enum.Words{Kind: "Code", List: slices.Concat(sheetCodes, orderCodes, substituteCodes, memoryCodes, wordCodes, adviceCodes)}

var sheetCodes = []string{
	"bought_more", "bought_less", "bought_same", "bought_alone", "bought_nothing",
	"average_up", "average_down", "average_same", "profit_up", "profit_down", "profit_same",
	"main_cause", "next_visit",
	"no_month", "no_step", "no_last", "no_this", "no_average", "profit_unknown", "profit_in_part",
	"no_shelf_price", "no_units", "free_goods", "more_returned", "corrected", "not_listed",
	"listed_twice", "too_large", "other_retailer", "other_month", "no_direction", "no_visit",
}

// String is the code's text form: "bought_more".
func (c Code) String() string { return codes.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Code) MarshalText() ([]byte, error) { return codes.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Code) UnmarshalText(text []byte) error {
	n, err := codes.Parse(text)
	*c = Code(n)
	return err
}

// Rules is the ids of the founding rules that the code serves, nil for a code
// that has none.
func (c Code) Rules() []string {
	switch c {
	case BoughtMore, BoughtLess, BoughtSame, BoughtAlone, BoughtNothing, AverageUp, AverageDown, AverageSame:
		return []string{"S3-53"}
	case ProfitUp, ProfitDown, ProfitSame, MainCause, ProfitUnknown, ProfitInPart, NoShelfPrice:
		return []string{"S3-54"}
	case NextVisit, NoVisit, NoDirection:
		return []string{"S3-50"}
	case NoMonth, OtherMonth, OtherRetailer:
		return []string{"S3-63"}
	case NoLast, NoThis, NoAverage, NoUnits, FreeGoods, MoreReturned, Corrected:
		return []string{"S3-53", "S3-54"}
	}
	switch {
	case c >= NeedsStock && c <= NoOrderRule:
		return []string{"S3-55", "S3-81"}
	case c >= SamePrice && c <= NoSupply:
		return []string{"S0-16", "S3-57"}
	case c >= MoreInARow && c <= TooAlike:
		return []string{"S3-47", "S3-48", "S3-49"}
	case c == TooLong || c == TooManyCommas || c == TooManyNumbers || c == TooDense:
		return []string{"S3-59"}
	case c == Jargon:
		return []string{"S3-60", "S3-61"}
	case c == DoubleNegative || c == Blame:
		return []string{"S3-65"}
	case c == ProfitByShare:
		return []string{"S3-51"}
	case c == SaysNothing:
		return []string{"S3-52"}
	case c >= CanOrder && c <= CannotOrder:
		return []string{"S3-56"}
	case c >= Agrees && c <= NotGuided:
		return []string{"S3-58", "S3-81", "S3-107"}
	case c == CountryPrices || c == TownPrices:
		return []string{"S0-17", "S3-68"}
	case c == LaunchFirst || c == LaunchLater:
		return []string{"S3-69"}
	case c == SellOff:
		return []string{"S3-77", "S3-103"}
	case c >= FillUp && c <= Earns:
		return []string{"S3-76", "S3-102", "S3-103"}
	}
	return nil
}

// Text is the reason in words.
func (r Reason) Text(lang calendar.Lang) string { return r.text(lang) }

// String is the reason in English.
func (r Reason) String() string { return r.Text(calendar.English) }
