package guidance

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Availability is what the shop can get of an item next month, by policy and
// by what there is.
type Availability struct {
	Item client.ItemID   `json:"item"`
	Name string          `json:"name,omitzero"`
	None bool            `json:"none,omitzero"` // not to be had at all
	Most decimal.Decimal `json:"most,omitzero"` // pieces; 0 is as many as the shop wants
	From calendar.Date   `json:"from,omitzero"` // the first day, unset for at once
}

// supply says what the shop can get.
func (o Ordering) supply(all []Availability) (because []Reason) {
	for _, a := range all {
		r := Reason{Code: CanOrder, Item: a.Item, Name: a.Name}
		switch {
		case a.None:
			r.Code = CannotOrder
		case a.From.Valid():
			r.Code, r.Date = CanOrderFrom, a.From
		case usableNumber(a.Most):
			r.Code, r.Want, r.In = CanOrderUpTo, a.Most, o.Piece
		}
		because = append(because, r)
	}
	return because
}

// Message is what the customer manager and the phone clerk both tell the shop
// (rule S3-58), word for word the lines that stand on the sheet: what can be
// had, what to order, and what to sell in place of scarce goods.
func (s Sheet) Message(lang calendar.Lang) []string {
	v := speaker{s, lang}
	return slices.Concat(v.supplyLines(), v.orderLines(), v.scarceLines())
}

// Quantity is pieces of an item, told to a shop or ordered by it.
type Quantity struct {
	Item   client.ItemID   `json:"item"`
	Name   string          `json:"name,omitzero"`
	Pieces decimal.Decimal `json:"pieces"`
}

// Tolerance is how far a quantity may be from the guided one.
type Tolerance struct {
	Percent decimal.Decimal `json:"percent"` // of the guided quantity, included
	Pieces  decimal.Decimal `json:"pieces"`  // and never less than this, included
}

// Gap is one item's guided and real quantity.
type Gap struct {
	Item   client.ItemID   `json:"item"`
	Name   string          `json:"name,omitzero"`
	Guided decimal.Decimal `json:"guided"`
	Real   decimal.Decimal `json:"real"`
	By     decimal.Decimal `json:"by"`    // real less guided
	Alarm  bool            `json:"alarm"` // it is more than the tolerance
	Why    Reason          `json:"why"`
}

// Gaps compares what the sheet guided to with what was told or ordered (rules
// S3-58, S3-81, S3-107): every item of either side once, by id; quantities of
// one item are added up.
func (p Policy) Gaps(guided []Order, real []Quantity) []Gap {
	var gaps []Gap
	at := func(id client.ItemID, name string) *Gap {
		i := slices.IndexFunc(gaps, func(g Gap) bool { return g.Item == id })
		if i < 0 {
			i = len(gaps)
			gaps = append(gaps, Gap{Item: id})
		}
		gaps[i].Name = cmp.Or(gaps[i].Name, name)
		return &gaps[i]
	}
	for _, o := range guided {
		g := at(o.Item, o.Name)
		if exact.Bounded(o.Quantity) {
			g.Guided = g.Guided.Add(o.Quantity)
		}
	}
	for _, q := range real {
		g := at(q.Item, q.Name)
		if !exact.Bounded(q.Pieces) {
			g.Why.Code = TooLarge
			continue
		}
		g.Real = g.Real.Add(q.Pieces)
	}
	for i := range gaps {
		p.judge(&gaps[i])
	}
	slices.SortFunc(gaps, func(a, b Gap) int { return cmp.Compare(a.Item, b.Item) })
	return gaps
}

func (p Policy) judge(g *Gap) {
	g.By = g.Real.Sub(g.Guided)
	code := Agrees
	if !p.Gap.allows(g.By.Abs(), g.Guided) {
		g.Alarm = true
		switch {
		case g.Guided.IsZero():
			code = NotGuided
		case g.Real.IsZero():
			code = NotTaken
		case g.By.Sign() > 0:
			code = TookMore
		default:
			code = TookLess
		}
	}
	if g.Why.Code == TooLarge {
		code, g.Alarm = TooLarge, true
	}
	g.Why = Reason{
		Code: code, Item: g.Item, Name: g.Name, Have: g.Real, Want: g.Guided, By: g.By.Abs(), In: p.Orders.Piece,
	}
}

// allows reports whether a difference is within the tolerance. A tolerance that
// is not bounded allows none.
func (t Tolerance) allows(by, guided decimal.Decimal) bool {
	if !exact.Bounded(t.Percent) || !exact.Bounded(t.Pieces) {
		return by.IsZero()
	}
	return by.Cmp(t.Pieces) <= 0 || by.Mul(hundred).Cmp(t.Percent.Mul(guided)) <= 0
}

// defaultTolerance is this library's own: a fifth, and one piece.
func defaultTolerance() Tolerance { return Tolerance{Percent: decimal.New(20, 0), Pieces: unitDec} }

func (t Tolerance) validate(l *fault.List) {
	for _, n := range []struct {
		key string
		d   decimal.Decimal
	}{{"percent", t.Percent}, {"pieces", t.Pieces}} {
		if !exact.Bounded(n.d) || n.d.Sign() < 0 {
			l.Add(n.key, "%s is not a number from 0 of at most 18 digits", exact.Text(n.d))
		}
	}
}
