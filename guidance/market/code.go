package market

import "github.com/rapport-go/rapport/internal/enum"

// Code is the kind of a reason.
type Code uint8

// The codes. Their examples are of March 2025, with February before it.
const (
	_ Code = iota

	// Measured: the rate is what it is.
	//
	// Example:
	//	shop a east A
	//	shop b east A
	//	buys a 2025-03-02 x 5
	//	ask coverage_shops
	Measured

	// Divided: the measure is a quotient and not a part, a number of periods, days or
	// money.
	//
	// Example:
	//	shop a east A
	//	sees a 2025-03-02 x stock 30
	//	sells a 2025-03-05 x 60
	//	ask stock_to_sales
	Divided

	// SmallCell: the denominator is too small for a percentage.
	//
	// Example:
	//	shop a east A
	//	small 10
	//	ask coverage_shops
	SmallCell

	// AboveWhole: the part is more than the whole, so a number is wrong.
	//
	// Example:
	//	shop a east A
	//	asks a 2025-03-02 x wanted 3 supplied 4
	//	ask fulfilment
	AboveWhole

	// BelowNothing: the part is below nothing, so a number is wrong: more stock at the
	// end than there can be.
	//
	// Example:
	//	shop a east A
	//	sees a 2025-02-20 x stock 5
	//	sees a 2025-03-30 x stock 9
	//	ask sell_stock
	BelowNothing

	// Undefined: there is nothing to divide by. That is not 0 %.
	//
	// Example:
	//	shop a east A
	//	ask out_days_watched
	Undefined

	// FromNothing: growth from nothing has no percentage: it is new.
	//
	// Example:
	//	shop a east A
	//	buys a 2025-03-02 x 5
	//	ask growth_units_last
	FromNothing

	// FromReturns: growth from more returned than bought has no percentage.
	//
	// Example:
	//	shop a east A
	//	buys a 2025-02-02 x -5
	//	buys a 2025-03-02 x 5
	//	ask growth_units_last
	FromReturns

	// NoDefinition: there is no such definition.
	//
	// Example:
	//	shop a east A
	//	ask nothing
	NoDefinition

	// TooLarge: numbers have more than 12 digits before the point or 6 after it, or
	// a sum more than 18, so they are not computed with.
	//
	// Example:
	//	shop a east A
	//	buys a 2025-03-02 x 1000000000000
	//	ask coverage_shops
	TooLarge

	// NoPeriod: the period has no first or last day, or they are not in order.
	//
	// Example:
	//	period 2025-03-31 2025-03-01
	//	shop a east A
	//	ask coverage_shops
	NoPeriod

	// OtherPeriod: tables of two periods do not add up.
	//
	// Example:
	//	shop a east A
	//	merge-with 2025-02-01 2025-02-28
	OtherPeriod

	// UnknownShop: facts are of a shop that is not listed.
	//
	// Example:
	//	shop a east A
	//	buys b 2025-03-02 x 5
	//	ask coverage_shops
	UnknownShop

	// ShopTwice: a shop is listed already; the first counts.
	//
	// Example:
	//	shop a east A
	//	shop a west A
	//	ask coverage_shops
	ShopTwice

	// NoDate: facts have no date.
	//
	// Example:
	//	shop a east A
	//	buys a - x 5
	//	ask coverage_shops
	NoDate

	// NoPlace: the region, class and market of a shop are not known.
	//
	// Example:
	//	shop a - -
	//	ask coverage_shops
	NoPlace

	// Moved: a shop changed region, class or market within the period. It counts
	// where it was at the end.
	//
	// Example:
	//	shop a east A
	//	moves a 2025-03-15 west A
	//	ask coverage_shops
	Moved

	// MoreOutThanSeen: a sighting has more days out of stock than days.
	//
	// Example:
	//	shop a east A
	//	sees a 2025-03-02 x out 8/7
	//	ask out_days_watched
	MoreOutThanSeen

	// StockBelowZero: a count of stock is below nothing, and taken as nothing.
	//
	// Example:
	//	shop a east A
	//	sees a 2025-03-30 x stock -1
	//	ask out_shops
	StockBelowZero

	// VisitWithoutData: a visit saw no item, so it brought no data.
	//
	// Example:
	//	shop a east A
	//	visits a 2025-03-02
	//	ask shelf_seen
	VisitWithoutData

	// AgainstParts: the total moves one way and no part does: the parts have other
	// weights than before.
	//
	// Example:
	//	against 2025-02-01 2025-02-28
	//	shop a east A
	//	shop b west A
	//	sees a 2025-02-05 x out 1/10
	//	sees b 2025-02-05 x out 45/90
	//	sees a 2025-03-05 x out 18/90
	//	sees b 2025-03-05 x out 6/10
	//	explain out_days_watched
	AgainstParts

	// OwnDecides: the change comes mainly from the rates of the parts.
	//
	// Example:
	//	against 2025-02-01 2025-02-28
	//	shop a east A
	//	sees a 2025-02-05 x out 1/10
	//	sees a 2025-03-05 x out 2/10
	//	explain out_days_watched
	OwnDecides

	// ShiftDecides: the change comes mainly from the weights of the parts.
	//
	// Example:
	//	against 2025-02-01 2025-02-28
	//	shop a east A
	//	shop b west A
	//	sees a 2025-02-05 x out 1/10
	//	sees b 2025-02-05 x out 5/10
	//	sees a 2025-03-05 x out 9/90
	//	sees b 2025-03-05 x out 5/10
	//	explain out_days_watched
	ShiftDecides

	// NotAdditive: the rate is one of rates, which the parts have no weights in.
	//
	// Example:
	//	against 2025-02-01 2025-02-28
	//	shop a east A
	//	explain sell_depth
	NotAdditive

	// TotalUndefined: the rate is not known in both periods, so it has no change.
	//
	// Example:
	//	against 2025-02-01 2025-02-28
	//	shop a east A
	//	explain out_days_watched
	TotalUndefined

	// GrowthBehind: the growth of a shop is behind that of its peers by the policy's
	// points, or more.
	//
	// Example:
	//	shop a east A
	//	shop b east A
	//	buys a 2025-02-02 x 10
	//	buys b 2025-02-02 x 10
	//	buys a 2025-03-02 x 20
	//	buys b 2025-03-02 x 10
	//	compare
	GrowthBehind

	// Abreast: the growth of a shop keeps up with that of its peers.
	//
	// Example:
	//	shop a east A
	//	buys a 2025-02-02 x 10
	//	buys a 2025-03-02 x 20
	//	compare
	Abreast

	// NoPeers: the growth of the peers is not known.
	//
	// Example:
	//	shop a east A
	//	shop b east A
	//	buys a 2025-02-02 x 10
	//	buys b 2025-02-02 x -10
	//	buys a 2025-03-02 x 20
	//	compare
	NoPeers
)

const lastCode = NoPeers

var codes = enum.Words{Kind: "Code", List: []string{
	"measured", "divided", "small_cell", "above_whole", "below_nothing", "undefined", "from_nothing",
	"from_returns", "no_definition", "too_large", "no_period", "other_period", "unknown_shop", "shop_twice",
	"no_date", "no_place", "moved", "more_out_than_seen", "stock_below_zero", "visit_without_data",
	"against_parts", "own_decides", "shift_decides", "not_additive", "total_undefined", "growth_behind",
	"abreast", "no_peers",
}}

// String is the code's word, "small_cell", and "" for unset.
func (c Code) String() string { return codes.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Code) MarshalText() ([]byte, error) { return codes.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Code) UnmarshalText(text []byte) error {
	v, err := codes.Parse(text)
	*c = Code(v)
	return err
}

// Rules are the ids of the rules that a code applies: S3-2, rates by time,
// region and class; S3-3, the five rates; S3-4, where the data come from; S3-7,
// a visit without its data is incomplete; S3-1 and S3-15, watching brands and
// their trend. Nil for unset.
func (c Code) Rules() []string {
	switch c {
	case Measured, Divided, SmallCell, Undefined, NoDefinition:
		return []string{"S3-3"}
	case AboveWhole, BelowNothing, TooLarge, UnknownShop, ShopTwice, NoDate, MoreOutThanSeen, StockBelowZero:
		return []string{"S3-4"}
	case NoPeriod, OtherPeriod, NoPlace, Moved, AgainstParts, OwnDecides, ShiftDecides, NotAdditive, TotalUndefined:
		return []string{"S3-2"}
	case VisitWithoutData:
		return []string{"S3-7"}
	case FromNothing, FromReturns, GrowthBehind, Abreast, NoPeers:
		return []string{"S3-1", "S3-15"}
	}
	return nil
}
