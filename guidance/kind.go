package guidance

import "github.com/rapport-go/rapport/internal/enum"

// Kind sorts the rows of a bridge.
type Kind uint8

// The kinds of row, in the order of a bridge.
const (
	_          Kind = iota
	Goods           // bought and paid: rows by group
	Free            // given free in a month, price 0
	Returned        // more came back than was bought, or only the price was corrected: outside the shares
	Unmeasured      // the units in a piece are not known: outside volume and shares
)

// Presence is the months in which something was bought, or a figure is known.
type Presence uint8

// The months. Both is the two together.
const (
	_        Presence = iota
	OnlyLast          // gone
	OnlyThis          // new
	Both
)

// Basis is the amount that the average price is taken of. The field has two
// definitions of 单条均价; the sheet prints which one it uses.
type Basis uint8

// The bases.
const (
	_    Basis = iota
	Paid       // what the shop paid, a unit
	Sold       // what the goods bring at the shop's shelf price, a unit
)

// Grouping is what the rows of a sheet roll up to.
type Grouping uint8

// The groupings.
const (
	_ Grouping = iota
	ByBrand
	ByCategory
)

var (
	kinds     = enum.Words{Kind: "Kind", List: []string{"goods", "free", "returned", "unmeasured"}}
	presences = enum.Words{Kind: "Presence", List: []string{"last", "this", "both"}}
	bases     = enum.Words{Kind: "Basis", List: []string{"paid", "sold"}}
	groupings = enum.Words{Kind: "Grouping", List: []string{"brand", "category"}}
)

// String is "goods", "free", "returned" or "unmeasured", "" for unset.
func (k Kind) String() string { return kinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *Kind) UnmarshalText(text []byte) error {
	n, err := kinds.Parse(text)
	*k = Kind(n)
	return err
}

// String is "last", "this" or "both", "" for unset.
func (p Presence) String() string { return presences.String(int(p)) }

// MarshalText is String, with an error for a value that has no word.
func (p Presence) MarshalText() ([]byte, error) { return presences.Append(int(p)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (p *Presence) UnmarshalText(text []byte) error {
	n, err := presences.Parse(text)
	*p = Presence(n)
	return err
}

// String is "paid" or "sold", "" for unset.
func (b Basis) String() string { return bases.String(int(b)) }

// MarshalText is String, with an error for a value that has no word.
func (b Basis) MarshalText() ([]byte, error) { return bases.Append(int(b)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (b *Basis) UnmarshalText(text []byte) error {
	n, err := bases.Parse(text)
	*b = Basis(n)
	return err
}

// String is "brand" or "category", "" for unset.
func (g Grouping) String() string { return groupings.String(int(g)) }

// MarshalText is String, with an error for a value that has no word.
func (g Grouping) MarshalText() ([]byte, error) { return groupings.Append(int(g)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (g *Grouping) UnmarshalText(text []byte) error {
	n, err := groupings.Parse(text)
	*g = Grouping(n)
	return err
}
