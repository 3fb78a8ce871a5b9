package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Committee is what governs the place a retailer is in.
type Committee uint8

// The committees.
const (
	_         Committee = iota
	Villagers           // 村民委员会
	Residents           // 居民委员会
)

var committees = enum.Words{Kind: "Committee", List: []string{"villagers", "residents"}}

// String is "villagers" or "residents", "" for unset.
func (c Committee) String() string { return committees.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Committee) MarshalText() ([]byte, error) { return committees.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Committee) UnmarshalText(text []byte) error {
	v, err := committees.Parse(text)
	*c = Committee(v)
	return err
}

// Under is the market of a retailer whose place is governed so: a rural one
// becomes urban when the villagers' committee becomes a residents'. Nothing
// makes an urban one rural, and what is unset stays so.
func (m Market) Under(c Committee) (Market, Reason) {
	if m == Rural && c == Residents {
		return Urban, Reason{Code: BecameUrban}
	}
	return m, Reason{Code: MarketKept, Name: m.String()}
}

// Formats is the policy of retail formats.
type Formats struct {
	MaxOther decimal.Decimal `json:"max_other"` // percentage of retailers that may be of the format Other
}

// FormatCount is how many retailers are of the format Other.
type FormatCount struct {
	Known   int    `json:"known"`   // open, with a format
	Other   int    `json:"other"`   // of them of the format Other
	Unknown int    `json:"unknown"` // open, without a format
	Closed  int    `json:"closed"`  // on or before the day
	Because Reason `json:"because"`
}

// Check counts the retailers that are open on a day, and wants no more of them
// in the format Other than the policy allows of those whose format is known.
func (f Formats) Check(list []Retailer, asOf calendar.Date) FormatCount {
	var out FormatCount
	for i := range list {
		switch r := &list[i]; {
		case r.Closed.Valid() && r.Closed <= asOf:
			out.Closed++
		case r.Format == "":
			out.Unknown++
		default:
			out.Known++
			if r.Format == Other {
				out.Other++
			}
		}
	}
	var faults fault.List
	if f.check(&faults); faults.Err() != nil {
		out.Because = Reason{Code: PolicyRefused}
		return out
	}
	out.Because = Reason{Code: OtherWithin, Days: out.Other, Of: out.Known, Want: f.MaxOther, To: asOf}
	if decimal.New(int64(out.Other)*100, 0).Cmp(f.MaxOther.Mul(decimal.New(int64(out.Known), 0))) > 0 {
		out.Because.Code = OtherTooMany
	}
	return out
}

func (f Formats) empty() bool { return f.MaxOther.Sign() == 0 }

func (f Formats) check(l *fault.List) {
	if !percentage(f.MaxOther, maxPlaces) {
		l.Add("max_other", "%s is not between 0 and 100 with at most %d places", short(f.MaxOther), maxPlaces)
	}
}
