package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
)

// Classification is the classes of a book. Every account is in exactly one of:
// the tiers, Idle, Provisional, Excluded.
type Classification struct {
	Standings   []Standing      `json:"standings"` // one an account: row i is that of the book's Accounts[i]
	Tiers       []Tier          `json:"tiers"`     // one a class, best first, the rest last
	Total       decimal.Decimal `json:"total"`     // net sales of the tiers together
	Returns     decimal.Decimal `json:"returns"`   // net sales of the idle accounts: zero or less, outside Total
	Idle        int             `json:"idle"`      // accounts with net sales of zero or less, in the class Rest
	Provisional int             `json:"provisional"`
	Excluded    int             `json:"excluded"`
	Arithmetic  Arithmetic      `json:"arithmetic,omitzero"` // unset if the policy was refused
}

// Standing is the class of one account and the rule that decided it. The
// retailer is the one of the same row of the book, and Classes.Explain gives
// the whole trace: a standing is small because a country has millions.
type Standing struct {
	Class Class `json:"class,omitzero"` // "" where none can be given
	Code  Code  `json:"code"`
}

// Tier is one class of a classification: who is in it, and from which sales.
//
// The three cut values are sales of retailers in the book; 0 means that nobody
// reaches them. They differ by the policy's margin only.
type Tier struct {
	Class  Class           `json:"class"`
	Count  int             `json:"count"`  // retailers, without idle, provisional and excluded ones
	Sum    decimal.Decimal `json:"sum"`    // their net sales
	Target decimal.Decimal `json:"target"` // percentage of sales from the cut before to this one
	Share  Ratio           `json:"share"`  // Sum of Total: a group of equals may carry it past the target
	Least  decimal.Decimal `json:"least"`  // the least sales that are worth this class or a better one
	Enter  decimal.Decimal `json:"enter"`  // the least that lift a retailer of a lower class here
	Keep   decimal.Decimal `json:"keep"`   // the least with which a retailer of this class keeps it
}

// Arithmetic says what a result was computed with. Both give the same answer.
type Arithmetic uint8

// The arithmetics.
const (
	_        Arithmetic = iota
	Scaled              // whole numbers of one power of ten, in machine words
	Decimals            // decimals: some amount or sum did not fit, so it took longer
)

var arithmetics = enum.Words{Kind: "Arithmetic", List: []string{"scaled", "decimals"}}

// String is "scaled" or "decimals", "" for unset.
func (a Arithmetic) String() string { return arithmetics.String(int(a)) }

// MarshalText is String, with an error for a value that has no word.
func (a Arithmetic) MarshalText() ([]byte, error) { return arithmetics.Append(int(a)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (a *Arithmetic) UnmarshalText(text []byte) error {
	v, err := arithmetics.Parse(text)
	*a = Arithmetic(v)
	return err
}

// Classify gives every account of a book its class: by the share of sales that
// stands strictly before it, all retailers with the same sales together, with
// the margin and the fall limit of the policy applied to the class it held.
//
// Apart from the total stand net sales of zero or less (class Rest), new
// retailers (a provisional class from their sales per open day), closed ones
// (the class they hold) and sales beyond 18 digits (no class). An id that comes
// twice is two accounts here; see ValidateBook.
//
// A class that the policy does not know counts as none held. When the cuts
// change, the margin should not bind retailers to classes of the old ones: the
// caller says so by leaving Previous empty.
//
// Classes in which Policy.Validate finds a fault give nobody a class. O(n) time
// and 33 bytes an account; a book whose amounts do not fit machine words is
// sorted as decimals instead, in O(n log n), and the result says so.
func (c Classes) Classify(b Book) Classification {
	out := Classification{Standings: make([]Standing, len(b.Accounts))}
	var faults fault.List
	if c.check(&faults); faults.Err() != nil {
		for i := range b.Accounts {
			out.Standings[i] = Standing{Code: PolicyRefused}
		}
		out.Excluded = len(b.Accounts)
		return out
	}
	h := historyOf(b, c.MinMonths)
	s := rank(b, h, c.percents())
	out.Arithmetic, out.Total, out.Returns = s.arithmetic, s.total, s.returns
	out.Tiers = c.tiers(s)
	c.place(b, h, s, &out)
	for i := range out.Tiers {
		out.Tiers[i].Share = Ratio{Num: out.Tiers[i].Sum, Den: out.Total}
	}
	return out
}

// percents is three shares a cut: its own, the one that lifts a retailer past
// it, and the one down to which it is kept.
func (c Classes) percents() []decimal.Decimal {
	var list []decimal.Decimal
	for _, cut := range c.Cuts {
		list = append(list, cut.Share, cut.Share.Sub(c.Margin), cut.Share.Add(c.Margin))
	}
	return list
}

// tiers is the classes with their cut values, still without retailers.
func (c Classes) tiers(s *sales) []Tier {
	tiers := make([]Tier, 0, len(c.Cuts)+1)
	from := decimal.Decimal{}
	for i, cut := range c.Cuts {
		tiers = append(tiers, Tier{
			Class:  cut.Class,
			Target: cut.Share.Sub(from),
			Least:  s.amount(s.floors[3*i]),
			Enter:  s.amount(s.floors[3*i+1]),
			Keep:   s.amount(s.floors[3*i+2]),
		})
		from = cut.Share
	}
	return append(tiers, Tier{Class: c.Rest, Target: hundred.Sub(from)})
}

// place puts every account into its class.
func (c Classes) place(b Book, h history, s *sales, out *Classification) {
	names := c.Names()
	f := newFloors(s.floors)
	sums := make([]int64, len(names)) // of the keys in each tier
	for i := range b.Accounts {
		a := &b.Accounts[i]
		to := &out.Standings[i]
		key := s.keys[i]
		switch to.Code = s.codes[i]; {
		case to.Code == 0 && key > 0:
			k := f.raw(key)
			if a.Previous == names[k] {
				to.Code = c.worth(k)
			} else {
				k, to.Code = c.decide(f.position(key), find(names, a.Previous))
			}
			to.Class = names[k]
			out.Tiers[k].Count++
			sums[k] += key
		case to.Code == 0:
			out.Idle++
			to.Class, to.Code = c.Rest, idle(a.Net)
		case to.Code == Provisional:
			out.Provisional++
			to.Class = names[f.raw(s.pace(a.Net, h.openDays(a), h.days))]
		default:
			out.Excluded++
			if to.Code == Frozen {
				to.Class = a.Previous
			}
		}
	}
	if s.arithmetic == Decimals {
		s.add(b, out)
		return
	}
	for k := range out.Tiers {
		out.Tiers[k].Sum = decimal.New(sums[k], s.exp)
	}
}

// idle is the code of net sales of zero or less.
func idle(net decimal.Decimal) Code {
	if net.Sign() < 0 {
		return ReturnsExceedSales
	}
	return NoNetSales
}

// find is the place of a class in names, -1 if it is not there.
func find(names []Class, class Class) int {
	for i, name := range names {
		if name == class {
			return i
		}
	}
	return -1
}
