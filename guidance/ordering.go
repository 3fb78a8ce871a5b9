package guidance

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// Ordering is how orders are suggested. The zero Ordering has no rule, and its
// orders say so.
type Ordering struct {
	Piece      Measure         `json:"piece"`  // what shops order
	Rule       OrderRule       `json:"rule"`   // how the target is found
	Method     Method          `json:"method"` // how demand is found
	Alpha      decimal.Decimal `json:"alpha"`  // weight of the newest size, above 0 and at most 1
	Beta       decimal.Decimal `json:"beta"`   // of the newest gap or chance, the same
	Service    int             `json:"service"`
	Lead       int             `json:"lead"`        // days from order to delivery
	Review     int             `json:"review"`      // days from order to order
	LeadSpread decimal.Decimal `json:"lead_spread"` // standard deviation of Lead in days
	Longest    int             `json:"longest"`     // days that an order may last; 0 is any
	InStock    int             `json:"in_stock"`    // percent of a period's days, at least, that make it count
}

// OrderRule is how the stock to order up to is found.
type OrderRule uint8

// The rules.
const (
	_          OrderRule = iota
	Cover                // demand until the delivery after next, with a reserve
	OneAndHalf           // the published 1.5 rule: one and a half times what sold since the last visit
)

// Method is how demand is found from what sold.
type Method uint8

// The methods.
const (
	_           Method = iota
	Fitting            // the one that fits how the item sells: Exponential, SBA for seldom, TSB for fading
	Exponential        // exponential average
	Croston            // size of a sale by gap between sales
	SBA                // Croston times 1 − β/2
	SBJ                // Croston times 1 − β/(2−β)
	TSB                // size of a sale by chance of one, which fades without sales
)

// LimitKind is what keeps an order small.
type LimitKind uint8

// The kinds of limit.
const (
	_         LimitKind = iota
	SupplyCap           // the most that the policy allows the shop (投放限额)
	Award               // the shop's part of scarce goods
	Cash                // the money that the shop has for it
	Shared              // what others leave of a limit for several items
)

var (
	orderRules = enum.Words{Kind: "OrderRule", List: []string{"cover", "one_and_half"}}
	methods    = enum.Words{Kind: "Method", List: []string{"fitting", "exponential", "croston", "sba", "sbj", "tsb"}}
	limitKinds = enum.Words{Kind: "LimitKind", List: []string{"supply", "award", "cash", "shared"}}
	patterns   = enum.Words{Kind: "Pattern", List: []string{"smooth", "erratic", "intermittent", "lumpy", "fading"}}
)

// String is "cover" or "one_and_half", "" for unset.
func (r OrderRule) String() string { return orderRules.String(int(r)) }

// MarshalText is String, with an error for a value that has no word.
func (r OrderRule) MarshalText() ([]byte, error) { return orderRules.Append(int(r)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (r *OrderRule) UnmarshalText(text []byte) error {
	n, err := orderRules.Parse(text)
	*r = OrderRule(n)
	return err
}

// String is "fitting", "exponential", "croston", "sba", "sbj" or "tsb", "" for
// unset.
func (m Method) String() string { return methods.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m Method) MarshalText() ([]byte, error) { return methods.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *Method) UnmarshalText(text []byte) error {
	n, err := methods.Parse(text)
	*m = Method(n)
	return err
}

// String is "supply", "award", "cash" or "shared", "" for unset.
func (k LimitKind) String() string { return limitKinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k LimitKind) MarshalText() ([]byte, error) { return limitKinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *LimitKind) UnmarshalText(text []byte) error {
	n, err := limitKinds.Parse(text)
	*k = LimitKind(n)
	return err
}

// String is "smooth", "erratic", "intermittent", "lumpy" or "fading", "" for
// unset.
func (p Pattern) String() string { return patterns.String(int(p)) }

// MarshalText is String, with an error for a value that has no word.
func (p Pattern) MarshalText() ([]byte, error) { return patterns.Append(int(p)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (p *Pattern) UnmarshalText(text []byte) error {
	n, err := patterns.Parse(text)
	*p = Pattern(n)
	return err
}

// defaultOrdering orders cartons weekly, delivered in two days, for 95 of 100
// cases, and no more than lasts six weeks. The sources give no smoothing weight
// for this trade; 0.1 is the customary one, and 30 percent is the least part of
// days in stock that says something.
func defaultOrdering() Ordering {
	tenth := decimal.New(1, -1)
	return Ordering{
		Piece: Measure{One: "carton", Many: "cartons", Chinese: "条", Step: unitDec},
		Rule:  Cover, Method: Fitting, Alpha: tenth, Beta: tenth,
		Service: 95, Lead: 2, Review: 7, Longest: 42, InStock: 30,
	}
}

// most days of lead, review and longest: ten years, so that sums stay small.
const mostDays = 3660

func (o Ordering) daysUsable() bool {
	return o.Lead >= 0 && o.Lead <= mostDays && o.Review >= 0 && o.Review <= mostDays
}

// usable reports whether orders can be worked out.
func (o Ordering) usable() bool {
	weight := func(d decimal.Decimal) bool { return usableNumber(d) && d.Cmp(unitDec) <= 0 }
	_, ok := safetyOf(o.Service)
	return ok && (o.Rule == Cover || o.Rule == OneAndHalf) && o.Method >= Fitting && o.Method <= TSB &&
		weight(o.Alpha) && weight(o.Beta) && o.daysUsable() && exact.Bounded(o.LeadSpread)
}

func (o Ordering) validate(l *fault.List) {
	o.Piece.validate(l.In("piece"))
	if o.Rule != Cover && o.Rule != OneAndHalf {
		l.Add("rule", "%q is not cover or one_and_half", o.Rule)
	}
	if o.Method < Fitting || o.Method > TSB {
		l.Add("method", "%q is not a method", o.Method)
	}
	weight := func(key string, d decimal.Decimal) {
		if !usableNumber(d) || d.Cmp(unitDec) > 0 {
			l.Add(key, "%s is not above 0 and at most 1", exact.Text(d))
		}
	}
	weight("alpha", o.Alpha)
	weight("beta", o.Beta)
	if _, ok := safetyOf(o.Service); !ok {
		l.Add("service", "%d is not 50, 80, 85, 90, 95, 98 or 99", o.Service)
	}
	days := func(key string, n int) {
		if n < 0 || n > mostDays {
			l.Add(key, "%d is not between 0 and %d", n, mostDays)
		}
	}
	days("lead", o.Lead)
	days("review", o.Review)
	days("longest", o.Longest)
	switch {
	case !exact.Bounded(o.LeadSpread):
		l.Add("lead_spread", "%s has more than 18 digits before or after the point", exact.Text(o.LeadSpread))
	case o.LeadSpread.Sign() < 0:
		l.Add("lead_spread", "%s is below 0", exact.Text(o.LeadSpread))
	}
	if o.InStock < 0 || o.InStock > 100 {
		l.Add("in_stock", "%d is not between 0 and 100", o.InStock)
	}
}
