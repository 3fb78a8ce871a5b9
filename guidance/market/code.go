package market

import "github.com/rapport-go/rapport/internal/enum"

// Code is the kind of a reason.
type Code uint8

// The codes.
const (
	_ Code = iota

	// Measured: the rate is what it is.
	Measured

	// SmallCell: the denominator is too small for a percentage.
	SmallCell

	// AboveWhole: the part is more than the whole, so a number is wrong.
	AboveWhole

	// BelowNothing: the part is below nothing, so a number is wrong.
	BelowNothing

	// Undefined: there is nothing to divide by. That is not 0 %.
	Undefined

	// FromNothing: growth from nothing has no percentage: it is new.
	FromNothing

	// FromReturns: growth from more returned than bought has no percentage.
	FromReturns

	// NoDefinition: there is no such definition.
	NoDefinition

	// TooLarge: a number has too many digits to be right.
	TooLarge

	// NoPeriod: the period has no first or last day, or they are not in order.
	NoPeriod

	// OtherPeriod: tables of two periods do not add up.
	OtherPeriod

	// UnknownShop: facts of a shop that is not listed.
	UnknownShop

	// ShopTwice: a shop that is listed already.
	ShopTwice

	// NoDate: facts without a date.
	NoDate

	// NoPlace: shops whose region, class and market are not known.
	NoPlace

	// Moved: shops that moved within the period.
	Moved

	// MoreOutThanSeen: sightings with more days out of stock than days.
	MoreOutThanSeen

	// VisitWithoutData: visits that saw no item.
	VisitWithoutData
)

const lastCode = VisitWithoutData

var codes = enum.Words{Kind: "Code", List: []string{
	"measured", "small_cell", "above_whole", "below_nothing", "undefined", "from_nothing", "from_returns", "no_definition",
	"too_large", "no_period", "other_period", "unknown_shop", "shop_twice", "no_date", "no_place", "moved",
	"more_out_than_seen", "visit_without_data",
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
