package guidance

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/internal/words"
)

// Policy is every rule of this package as data. The zero Policy has no steps
// to round to: its sheets hold no figures and say so.
type Policy struct {
	Currency string   `json:"currency"` // ISO 4217: "CNY"
	Money    Measure  `json:"money"`    // its name, and its smallest amount as the step
	Volume   Measure  `json:"volume"`   // the common unit: carton 条, litre
	Average  Basis    `json:"average"`  // what the average price is taken of
	Group    Grouping `json:"group"`    // what causes are named by
	// Coverage is the percentage of what was paid in both months, at least,
	// that must be for goods whose shelf price is known; below it the profit
	// is not known. 0 shows any part.
	Coverage decimal.Decimal `json:"coverage"`
	Rows     Rows            `json:"rows"`
	// Orders is how much to order, Substitution what to sell instead of scarce
	// goods.
	Orders       Ordering     `json:"orders"`
	Substitution Substitution `json:"substitution"`
	Gap          Tolerance    `json:"gap"`    // between the guided order and the real one
	Advice       Advising     `json:"advice"` // what suits which shop
}

// Rows is the most rows of each part of a sheet, so that it stays one page.
// What is left out is counted, and causes left out are added up.
type Rows struct {
	Causes  int `json:"causes"`  // up, and again down, of each figure
	Names   int `json:"names"`   // new, and again gone
	Next    int `json:"next"`    // for next month
	Notices int `json:"notices"` // notices
	Reasons int `json:"reasons"` // what is not known
	Orders  int `json:"orders"`  // what to order
	Scarce  int `json:"scarce"`  // scarce goods
	Supply  int `json:"supply"`  // what can be had
	Advice  int `json:"advice"`  // what suits the shop
}

// most is the largest of each of the Rows: more than these do not fit a page.
var most = Rows{Causes: 3, Names: 5, Next: 3, Notices: 3, Reasons: 3, Orders: 12, Scarce: 2, Supply: 2, Advice: 2}

// Default is the preset: cartons (条) and yuan, the average of what was paid,
// by brand, and three causes up and three down (rules S3-50, S3-53, S3-54,
// S3-59). The founding documents give no coverage; 80 is this library's own.
func Default() Policy {
	return Policy{
		Currency: "CNY",
		Money:    Measure{One: "yuan", Many: "yuan", Chinese: "元", Step: decimal.New(1, -2)},
		Volume:   Measure{One: "carton", Many: "cartons", Chinese: "条", Step: decimal.New(1, 0)},
		Average:  Paid,
		Group:    ByBrand,
		Coverage: decimal.New(80, 0),
		Rows:     most,
		Orders:   defaultOrdering(), Substitution: defaultSubstitution(),
		Gap: defaultTolerance(), Advice: defaultAdvising(),
	}
}

// ParsePolicy reads a policy strictly and validates it. The error holds every
// mistake.
func ParsePolicy(data []byte) (Policy, error) {
	var p Policy
	if err := wire.Unmarshal(data, &p, func() error { return p.Validate() }); err != nil {
		return Policy{}, err
	}
	return p, nil
}

// Validate reports everything that is wrong with the policy.
func (p Policy) Validate() error {
	var l fault.List
	if !isCurrency(p.Currency) {
		l.Add("currency", "%q is not three capital letters", p.Currency)
	}
	p.Money.validate(l.In("money"))
	p.Volume.validate(l.In("volume"))
	if p.Average != Paid && p.Average != Sold {
		l.Add("average", "%q is not paid or sold", p.Average)
	}
	if p.Group != ByBrand && p.Group != ByCategory {
		l.Add("group", "%q is not brand or category", p.Group)
	}
	switch hundred := decimal.New(100, 0); {
	case !exact.Bounded(p.Coverage):
		l.Add("coverage", "%s has more than 18 digits before or after the point", exact.Text(p.Coverage))
	case p.Coverage.Sign() < 0 || p.Coverage.Cmp(hundred) > 0:
		l.Add("coverage", "%s is not between 0 and 100", exact.Text(p.Coverage))
	}
	p.Rows.validate(l.In("rows"))
	p.Orders.validate(l.In("orders"))
	p.Substitution.validate(l.In("substitution"))
	p.Gap.validate(l.In("gap"))
	p.Advice.validate(l.In("advice"))
	return l.Err()
}

func isCurrency(s string) bool {
	if len(s) != 3 {
		return false
	}
	for _, c := range s {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// longestName is the most columns of a measure's name, a Chinese character two:
// it heads a column of the sheet.
const longestName = 12

func (m Measure) validate(l *fault.List) {
	for _, name := range []struct{ key, text string }{{"one", m.One}, {"many", m.Many}, {"zh", m.Chinese}} {
		switch n := words.Width(name.text); {
		case name.text == "":
			l.Add(name.key, "is empty")
		case n > longestName:
			l.Add(name.key, "%d columns are more than %d", n, longestName)
		}
	}
	switch {
	case !exact.Bounded(m.Step):
		l.Add("step", "%s has more than 18 digits before or after the point", exact.Text(m.Step))
	case m.Step.Sign() <= 0:
		l.Add("step", "%s is not above 0", exact.Text(m.Step))
	}
}

func (r Rows) validate(l *fault.List) {
	check := func(key string, n, limit int) {
		if n < 0 || n > limit {
			l.Add(key, "%d is not between 0 and %d", n, limit)
		}
	}
	check("causes", r.Causes, most.Causes)
	check("names", r.Names, most.Names)
	check("next", r.Next, most.Next)
	check("notices", r.Notices, most.Notices)
	check("reasons", r.Reasons, most.Reasons)
	check("orders", r.Orders, most.Orders)
	check("scarce", r.Scarce, most.Scarce)
	check("supply", r.Supply, most.Supply)
	check("advice", r.Advice, most.Advice)
}
