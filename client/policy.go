package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/wire"
)

// Policy is every rule of this package as data. The zero Policy decides
// nothing: every retailer is left without a class.
type Policy struct {
	Currency string          `json:"currency"` // ISO 4217
	Unit     decimal.Decimal `json:"unit"`     // smallest amount of the currency: 0.01
	Classes  Classes         `json:"classes"`

	// The other parts are optional: one that is left out decides nothing, and
	// its verbs say policy_refused.
	Bands     Bands     `json:"bands,omitzero"`
	Credit    Credit    `json:"credit,omitzero"`
	RFM       RFM       `json:"rfm,omitzero"`
	Trend     Trend     `json:"trend,omitzero"`
	Variation Variation `json:"variation,omitzero"`
	Formats   Formats   `json:"formats,omitzero"`
	Relations Relations `json:"relations,omitzero"`
	Scorecard Scorecard `json:"scorecard,omitzero"`
	Profile   Profile   `json:"profile,omitzero"`
	Contacts  Contacts  `json:"contacts,omitzero"`
	Warnings  Warnings  `json:"warnings,omitzero"`
	Briefs    Briefs    `json:"briefs,omitzero"`
	Campaigns Campaigns `json:"campaigns,omitzero"`
}

// Classes is the policy of value classes: cumulative shares of sales.
type Classes struct {
	// Cuts name the classes, best first, each with the percentage of sales at
	// which it ends; shares rise and lie above 0 and below 100.
	Cuts []Cut `json:"cuts"`
	// Rest is the class of everybody below the last cut, and of net sales of
	// zero or less.
	Rest Class `json:"rest"`
	// Margin is the hysteresis in percentage points: a retailer keeps its
	// class unless it is further than this past the cut. 0 is none.
	Margin decimal.Decimal `json:"margin,omitzero"`
	// MinMonths is the full months of business below which a retailer's class
	// is provisional and its sales stand outside the total. 0 is none.
	MinMonths int `json:"min_months,omitzero"`
	// MaxDrop is the most classes a retailer falls in one review, unless its
	// net sales are zero or less. 0 is no limit.
	MaxDrop int `json:"max_drop,omitzero"`
}

// Cut ends a class at a cumulative share of sales, in percent.
type Cut struct {
	Class Class           `json:"class"`
	Share decimal.Decimal `json:"share"`
}

// ParsePolicy reads a policy from JSON, strictly, and validates it. The error
// lists every mistake as a calendar.Fault with its line, column and path.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	if err := wire.Unmarshal(data, &p, func() error { return p.Validate() }); err != nil {
		return Policy{}, err
	}
	return p, nil
}

// Validate reports every mistake in the policy as a calendar.Fault.
func (p Policy) Validate() error {
	var l fault.List
	if !isCurrency(p.Currency) {
		l.Add("currency", "%q is not a code of three capital letters", p.Currency)
	}
	if !exact.Bounded(p.Unit) || p.Unit.Sign() <= 0 {
		l.Add("unit", "%s is not above 0 with at most %d digits before and after the point", short(p.Unit), exact.Digits)
	}
	p.Classes.check(l.In("classes"))
	for _, part := range []struct {
		name  string
		empty bool
		check func(*fault.List)
	}{
		{"bands", p.Bands.empty(), p.Bands.check},
		{"credit", p.Credit.empty(), p.Credit.check},
		{"rfm", p.RFM.empty(), p.RFM.check},
		{"trend", p.Trend.empty(), p.Trend.check},
		{"variation", p.Variation.empty(), p.Variation.check},
		{"formats", p.Formats.empty(), p.Formats.check},
		{"relations", p.Relations.empty(), p.Relations.check},
		{"scorecard", p.Scorecard.empty(), p.Scorecard.check},
		{"profile", p.Profile.empty(), p.Profile.check},
		{"contacts", p.Contacts.empty(), p.Contacts.check},
		{"warnings", p.Warnings.empty(), p.Warnings.check},
		{"briefs", p.Briefs.empty(), p.Briefs.check},
		{"campaigns", p.Campaigns.empty(), p.Campaigns.check},
	} {
		if !part.empty {
			part.check(l.In(part.name))
		}
	}
	return l.Err()
}

func isCurrency(code string) bool {
	for i := range len(code) {
		if code[i] < 'A' || code[i] > 'Z' {
			return false
		}
	}
	return len(code) == 3
}

// Names are the classes, best first and Rest last.
func (c Classes) Names() []Class {
	names := make([]Class, 0, len(c.Cuts)+1)
	for _, cut := range c.Cuts {
		names = append(names, cut.Class)
	}
	return append(names, c.Rest)
}

// maxMonths bounds MinMonths: a century.
const maxMonths = 1200

// check adds every mistake in the classes to l.
func (c Classes) check(l *fault.List) {
	if len(c.Cuts) == 0 {
		l.Add("cuts", "there is no cut")
	}
	c.checkNames(l)
	c.checkShares(l)
	if c.MinMonths < 0 || c.MinMonths > maxMonths {
		l.Add("min_months", "%d is not between 0 and %d", c.MinMonths, maxMonths)
	}
	if c.MaxDrop < 0 {
		l.Add("max_drop", "%d is below 0", c.MaxDrop)
	}
}

func (c Classes) checkNames(l *fault.List) {
	for i, cut := range c.Cuts {
		at := l.In("cuts", i)
		if cut.Class == "" {
			at.Add("class", "is empty")
			continue
		}
		for j, other := range c.Cuts[:i] {
			if other.Class == cut.Class {
				at.Add("class", "%q is the class of /classes/cuts/%d already", cut.Class, j)
				break
			}
		}
		if cut.Class == c.Rest {
			at.Add("class", "%q is the class of the rest", cut.Class)
		}
	}
	if c.Rest == "" {
		l.Add("rest", "is empty")
	}
}

// checkShares wants the cuts to rise between 0 and 100.
func (c Classes) checkShares(l *fault.List) {
	var good []decimal.Decimal
	floor := decimal.Decimal{}
	for i, cut := range c.Cuts {
		at := l.In("cuts", i)
		switch {
		case !exact.Bounded(cut.Share):
			at.Add("share", "%s has more than %d digits before or after the point", short(cut.Share), exact.Digits)
		case cut.Share.Cmp(floor) <= 0:
			at.Add("share", "%s is not above %s", exact.Text(cut.Share), exact.Text(floor))
		case cut.Share.Cmp(hundred) >= 0:
			at.Add("share", "%s is not below 100", exact.Text(cut.Share))
		default:
			floor = cut.Share
			good = append(good, floor)
		}
	}
	c.checkMargin(l, good)
}

// checkMargin wants the margins around the cuts to stay between 0 and 100 and
// not to cross: otherwise there would be a class that no retailer can enter, or
// leave, step by step.
func (c Classes) checkMargin(l *fault.List, shares []decimal.Decimal) {
	switch {
	case !exact.Bounded(c.Margin):
		l.Add("margin", "%s has more than %d digits before or after the point", short(c.Margin), exact.Digits)
		return
	case c.Margin.Sign() < 0:
		l.Add("margin", "%s is below 0", exact.Text(c.Margin))
		return
	}
	for i, share := range shares {
		text := ""
		switch below, above := share.Sub(c.Margin), share.Add(c.Margin); {
		case below.Sign() <= 0:
			text = "reaches 0"
		case above.Cmp(hundred) >= 0:
			text = "reaches 100"
		case i > 0 && below.Cmp(shares[i-1].Add(c.Margin)) < 0:
			text = "crosses that of the cut at " + exact.Text(shares[i-1])
		default:
			continue
		}
		l.Add("margin", "%s from the cut at %s %s", exact.Text(c.Margin), exact.Text(share), text)
		return
	}
}

var hundred = decimal.New(100, 0)
