package market

import "github.com/rapport-go/rapport/internal/enum"

// Dimension is what cells are told apart by. Time is the third of the three
// dimensions: each period is a table of its own.
type Dimension uint8

// The dimensions.
const (
	_ Dimension = iota
	ByRegion
	ByClass
	ByMarket
	ByRetailer
)

var dimensions = enum.Words{Kind: "Dimension", List: []string{"region", "class", "market", "retailer"}}

// String is "region", "class", "market" or "retailer", "" for unset.
func (d Dimension) String() string { return dimensions.String(int(d)) }

// MarshalText is String, with an error for a value that has no word.
func (d Dimension) MarshalText() ([]byte, error) { return dimensions.Append(int(d)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (d *Dimension) UnmarshalText(text []byte) error {
	v, err := dimensions.Parse(text)
	*d = Dimension(v)
	return err
}
