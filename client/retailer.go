package client

import (
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ID names a retailer. Ids are the caller's own strings, ordered by bytes.
type ID string

// RepID names a customer manager (客户经理).
type RepID string

// Retailer is one shop as the rules see it. Its axes are kept apart, because
// they answer different questions: market and class decide visits, band
// decides supply, credit decides supervision (rules S2-17, S3-67, S3-92,
// S4-17).
//
// The zero value of every field means "not known" or "not set".
type Retailer struct {
	ID       ID                   `json:"id"`
	Name     string               `json:"name,omitzero"`
	Rep      RepID                `json:"rep,omitzero"`
	Unit     string               `json:"unit,omitzero"`     // service unit: the branch that serves it
	Market   Market               `json:"market,omitzero"`   // 市场类型
	Format   Format               `json:"format,omitzero"`   // 业态
	Scale    Scale                `json:"scale,omitzero"`    // 经营规模
	Band     int                  `json:"band,omitzero"`     // supply band 档位, 1 the lowest
	Credit   Grade                `json:"credit,omitzero"`   // credit of conduct 诚信等级
	Class    Class                `json:"class,omitzero"`    // value class
	Relation Relation             `json:"relation,omitzero"` // kind of relation
	Position Position             `json:"position,omitzero"`
	Hours    calendar.Week        `json:"hours,omitzero"`  // opening hours
	Dated    []calendar.Exception `json:"dated,omitzero"`  // days its hours differ: closed, shorter, longer; by date
	People   []Contact            `json:"people,omitzero"` // the decision maker first
	Since    calendar.Date        `json:"since,omitzero"`  // first day of business with us
	Closed   calendar.Date        `json:"closed,omitzero"` // first day it is closed for good
}

// Contact is a person at a retailer.
type Contact struct {
	Name  string        `json:"name"`
	Role  string        `json:"role,omitzero"` // open vocabulary: owner, clerk, supervisor, …
	Phone string        `json:"phone,omitzero"`
	Since calendar.Date `json:"since,omitzero"` // in this post since
}

// Position is a place on the earth in whole microdegrees, north and east
// positive. The zero Position is unset (it is a point in the sea).
type Position struct {
	Lat int32 `json:"lat"`
	Lon int32 `json:"lon"`
}

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
