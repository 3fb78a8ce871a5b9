package client

import "github.com/rapport-go/rapport/internal/enum"

// Market is the kind of place a retailer trades in.
type Market uint8

// The markets. The national code knows two: Town counts as urban (城镇) there.
const (
	_     Market = iota
	Urban        // 城区
	Town         // 镇区
	Rural        // 农村
)

// Scale is the size of a retailer's business within its format.
type Scale uint8

// The scales of the national code, by its digits 1, 2 and 3.
const (
	_ Scale = iota
	Large
	Medium
	Small
)

// Relation is the kind of partner a retailer is; each kind is held by
// something else (rule S2-17).
type Relation uint8

// The kinds of relation.
const (
	_           Relation = iota
	Upstream             // makers: loyalty 义 (S2-18)
	Cooperative          // service partners: goodwill 情 (S2-19)
	Channel              // resellers: profit 利 (S2-21)
	Terminal             // shops: reason 理 (S2-23)
)

// Format is a retail format (业态). It is an open vocabulary: the seven
// national letters are predeclared and a caller may add its own.
type Format string

// The seven formats of the national code.
const (
	Grocery       Format = "Z" // 食杂店
	Convenience   Format = "B" // 便利店
	Supermarket   Format = "S" // 超市
	Department    Format = "N" // 商场
	TobaccoLiquor Format = "Y" // 烟酒商店
	Entertainment Format = "F" // 娱乐服务类
	Other         Format = "Q" // 其他
)

// Grade is a credit grade of conduct. It is an open vocabulary: the policy
// defines its members.
type Grade string

// Class is a value class. It is an open vocabulary: the policy defines its
// members and their order.
type Class string

var (
	markets   = enum.Words{Kind: "Market", List: []string{"urban", "town", "rural"}}
	scales    = enum.Words{Kind: "Scale", List: []string{"large", "medium", "small"}}
	relations = enum.Words{Kind: "Relation", List: []string{"upstream", "cooperative", "channel", "terminal"}}
)

// String is "urban", "town" or "rural", "" for unset.
func (m Market) String() string { return markets.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m Market) MarshalText() ([]byte, error) { return markets.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *Market) UnmarshalText(text []byte) error {
	v, err := markets.Parse(text)
	*m = Market(v)
	return err
}

// String is "large", "medium" or "small", "" for unset.
func (s Scale) String() string { return scales.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Scale) MarshalText() ([]byte, error) { return scales.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Scale) UnmarshalText(text []byte) error {
	v, err := scales.Parse(text)
	*s = Scale(v)
	return err
}

// String is "upstream", "cooperative", "channel" or "terminal", "" for unset.
func (r Relation) String() string { return relations.String(int(r)) }

// MarshalText is String, with an error for a value that has no word.
func (r Relation) MarshalText() ([]byte, error) { return relations.Append(int(r)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (r *Relation) UnmarshalText(text []byte) error {
	v, err := relations.Parse(text)
	*r = Relation(v)
	return err
}
