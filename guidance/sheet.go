package guidance

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Facts is what a sheet is made from. What is missing is said on the sheet,
// not guessed.
type Facts struct {
	Retailer client.Retailer `json:"retailer"`
	Month    calendar.Month  `json:"month"`
	This     []client.Line   `json:"this"`  // lines of Month
	Last     []client.Line   `json:"last"`  // lines of the month before
	Items    []client.Item   `json:"items"` // the catalogue; its shelf prices value both months
	// History is what was bought in earlier months; months that are left out
	// are not known. Without any the sheet has no line of the year.
	History  []Volume       `json:"history,omitzero"`
	Visit    calendar.Date  `json:"visit,omitzero"`
	Next     []Note         `json:"next,omitzero"`     // what to do next month, in the manager's words
	Notices  []Note         `json:"notices,omitzero"`  // policy and news
	Together []Together     `json:"together,omitzero"` // limits that several of the stocks share
	Stocks   []Stock        `json:"stocks,omitzero"`   // the goods to order, in the order in which they are printed
	Scarce   []Good         `json:"scarce,omitzero"`   // goods that there are not enough of
	Goods    []Good         `json:"goods,omitzero"`    // goods that could stand in for them
	Supply   []Availability `json:"supply,omitzero"`   // what can be had next month
	// Situation is what advice goes by; without it there is none.
	Situation *Situation `json:"situation,omitzero"`
}

// Note is the caller's own words, with the date they are about if any. Where
// one language is missing the other is printed.
type Note struct {
	Date    calendar.Date `json:"date,omitzero"`
	English string        `json:"en,omitzero"`
	Chinese string        `json:"zh,omitzero"`
}

// Sheet is one shop's guidance sheet (经营指导书) for one month, as a value.
// Prose puts it into words, page lays it out.
type Sheet struct {
	Retailer client.ID      `json:"retailer"`
	Name     string         `json:"name,omitzero"`
	Month    calendar.Month `json:"month"`
	Currency string         `json:"currency,omitzero"`
	Money    Measure        `json:"money"`
	Measure  Measure        `json:"measure"` // of volumes
	Basis    Basis          `json:"basis"`   // of the average
	Group    Grouping       `json:"group"`   // of the causes
	Window   Window         `json:"window"`  // of the lines counted
	Headline Reason         `json:"headline"`
	Says     []Reason       `json:"says"` // what the headline leaves to be said, in order
	Volume   Account        `json:"volume"`
	Average  Account        `json:"average"`
	Profit   Account        `json:"profit"`
	Year     []Point        `json:"year,omitzero"`  // the twelve months to Month, the oldest first; none without history
	New      []string       `json:"new,omitzero"`   // groups not bought last month, the largest volume first
	Gone     []string       `json:"gone,omitzero"`  // groups bought last month only, in the same order
	Ahead    []Reason       `json:"ahead,omitzero"` // next month, from the facts
	Next     []Note         `json:"next,omitzero"`  // next month, in the caller's words
	Notices  []Note         `json:"notices,omitzero"`
	Orders   []Order        `json:"orders,omitzero"`
	Scarce   []Substitutes  `json:"scarce,omitzero"`
	Supply   []Reason       `json:"supply,omitzero"` // what can be had, in the order of the facts
	Advice   []Reason       `json:"advice,omitzero"` // what suits the shop
	Pieces   Measure        `json:"pieces"`          // of orders
	Rows     Rows           `json:"rows"`            // how much of the lists is printed
	Because  []Reason       `json:"because"`         // what is not known or not counted, by code
}

// Account is a figure with the rows that changed it.
type Account struct {
	Figure
	Up     []Cause         `json:"up,omitzero"`     // largest first
	Down   []Cause         `json:"down,omitzero"`   // largest fall first
	Others int             `json:"others,omitzero"` // the rows not named
	Rest   decimal.Decimal `json:"rest,omitzero"`   // their sum: Up, Down and Rest are Change
}

// Cause is what one row did to a figure.
type Cause struct {
	Kind     Kind            `json:"kind"`
	Name     string          `json:"name,omitzero"` // "" for Goods without a group, and other kinds
	Presence Presence        `json:"presence"`
	By       decimal.Decimal `json:"by"`
}

// Sheet makes one shop's sheet for one month. Lines of other retailers and of
// other dates are left out and counted.
func (p Policy) Sheet(f Facts) Sheet {
	l := p.ledger(f)
	b := p.bridge(l.book(), false, true)
	s := Sheet{
		Retailer: f.Retailer.ID, Name: f.Retailer.Name, Month: f.Month,
		Currency: p.Currency, Money: p.Money, Measure: p.Volume, Pieces: p.Orders.Piece, Basis: p.Average, Group: p.Group,
		Window: l.window,
		Next:   slices.Clone(f.Next), Notices: slices.Clone(f.Notices), Rows: p.Rows.bounded(),
	}
	s.Rows = s.Rows.beside(f)
	s.Volume = s.account(b.Volume, p.Volume, &b.rows, volumeColumn, volumeColumn)
	s.Average = s.account(b.Average, p.Money, &b.rows, averagePrice, averageMix)
	s.Profit = s.account(b.Profit, p.Money, &b.rows, profitVolume, profitApart)
	if b.Volume.Known == Both {
		s.New, s.Gone = b.rows.named(OnlyThis), b.rows.named(OnlyLast)
	}
	s.Year = compared(l.months, b.Volume)
	s.say()
	if f.Visit.Valid() {
		s.Ahead = []Reason{{Code: NextVisit, Date: f.Visit}}
	} else {
		l.say(Reason{Code: NoVisit})
	}
	if len(s.Next) == 0 {
		l.say(Reason{Code: NoDirection})
	}
	if len(f.Stocks) > 0 {
		s.Orders = p.Orders.SuggestAll(f.Stocks, f.Together)
	}
	for _, scarce := range f.Scarce {
		s.Scarce = append(s.Scarce, p.Substitutes(scarce, f.Goods))
	}
	s.Supply = p.Orders.supply(f.Supply)
	if f.Situation != nil {
		s.Advice = p.Advise(f.Retailer, *f.Situation)
	}
	s.Because = l.naming(append(b.Because, l.because...))
	slices.SortStableFunc(s.Because, func(x, y Reason) int { return cmp.Compare(x.Code, y.Code) })
	return s
}

// named is the names of the groups that were bought in one month alone, those
// with the largest volume first.
func (t *table) named(only Presence) (names []string) {
	var rows []int
	for i, name := range t.groups {
		if name.kind == Goods && name.group != "" && name.presence == only {
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int {
		return t.at(volumeColumn, b).abs().compare(t.at(volumeColumn, a).abs())
	})
	for _, i := range rows {
		names = append(names, t.groups[i].group)
	}
	return names
}

// bounded is the rows as they can be printed, whatever the policy says.
func (r Rows) bounded() Rows {
	fit := func(n, limit int) int { return max(0, min(n, limit)) }
	return Rows{
		Causes: fit(r.Causes, most.Causes), Names: fit(r.Names, most.Names), Next: fit(r.Next, most.Next),
		Notices: fit(r.Notices, most.Notices), Reasons: fit(r.Reasons, most.Reasons),
		Orders: fit(r.Orders, most.Orders), Scarce: fit(r.Scarce, most.Scarce),
		Supply: fit(r.Supply, most.Supply), Advice: fit(r.Advice, most.Advice),
	}
}

// partRows is the rows of orders for which there is no room beside none to three
// of the parts that stand in the grid, yearRows beside the year.
var partRows = [...]int{0, 1, 3, 3}

const yearRows = 2

// beside is the rows that still fit the page beside what to order, what can be
// had and the year: beside three rows of that, where the year is one, two causes
// up and down, beside seven one, and two lines of every list.
func (r Rows) beside(f Facts) Rows {
	parts := 0
	for _, there := range [...]bool{len(f.Scarce) > 0 && r.Scarce > 0, len(f.Supply) > 0 && r.Supply > 0, f.Situation != nil && r.Advice > 0} {
		if there {
			parts++
		}
	}
	room := most.Orders - partRows[parts]
	if len(f.History) > 0 {
		room -= yearRows
	}
	r.Orders = min(r.Orders, room)
	more := min(len(f.Stocks), r.Orders) + min(len(f.Scarce), r.Scarce) + min(len(f.Supply), r.Supply)
	if f.Situation != nil {
		more += r.Advice
	}
	if len(f.History) > 0 {
		more++
	}
	switch {
	case more >= 7:
		r.Causes, r.Next, r.Notices, r.Reasons = min(r.Causes, 1), min(r.Next, 2), min(r.Notices, 2), min(r.Reasons, 2)
	case more >= 3:
		r.Causes = min(r.Causes, 2)
	}
	return r
}

// account names the groups that moved a figure most, up and down, by the sum
// of some columns, and adds up the others. Of equals the row first in the
// bridge comes first.
func (s *Sheet) account(f Figure, in Measure, t *table, first, last column) Account {
	a := Account{Figure: f}
	if f.Known != Both {
		return a
	}
	type move struct {
		row int
		by  number
	}
	var up, down []move
	for i := range t.groups {
		switch by := t.total(first, last, i); by.sign() {
		case 1:
			up = append(up, move{i, by})
		case -1:
			down = append(down, move{i, by})
		}
	}
	slices.SortStableFunc(up, func(x, y move) int { return y.by.compare(x.by) })
	slices.SortStableFunc(down, func(x, y move) int { return x.by.compare(y.by) })
	keepUp, keepDown := min(len(up), s.Rows.Causes), min(len(down), s.Rows.Causes)
	if len(up)+len(down) == keepUp+keepDown+1 { // one other takes no more room than its name
		keepUp, keepDown = len(up), len(down)
	}
	causes := func(moves []move) (all []Cause) {
		for _, m := range moves {
			name := &t.groups[m.row]
			all = append(all, Cause{Kind: name.kind, Name: name.group, Presence: name.presence, By: in.value(m.by)})
		}
		return all
	}
	a.Up, a.Down = causes(up[:keepUp]), causes(down[:keepDown])
	var rest number
	for _, m := range slices.Concat(up[keepUp:], down[keepDown:]) {
		rest = rest.plus(m.by)
		a.Others++
	}
	if a.Others > 0 {
		a.Rest = in.value(rest)
	}
	return a
}

// say picks the sentences: the volume, then the average and the profit, each
// with the row that moved it most.
func (s *Sheet) say() {
	switch {
	case !s.Month.Valid():
		s.Headline = Reason{Code: NoMonth}
	case s.Volume.Known == Both:
		s.Headline = s.change(s.Volume, s.Measure, BoughtMore, BoughtLess, BoughtSame)
	case s.Volume.Known == OnlyThis:
		s.Headline = Reason{Code: BoughtAlone, Have: s.Volume.This, In: s.Measure}
	default:
		s.Headline = Reason{Code: BoughtNothing, Date: s.Month.First()}
	}
	s.cause(s.Volume, s.Measure)
	if s.Average.Known == Both {
		r := s.change(s.Average, s.Money, AverageUp, AverageDown, AverageSame)
		r.Each = s.Measure
		s.Says = append(s.Says, r)
		s.cause(s.Average, s.Money)
	}
	if s.Profit.Known == Both {
		s.Says = append(s.Says, s.change(s.Profit, s.Money, ProfitUp, ProfitDown, ProfitSame))
		s.cause(s.Profit, s.Money)
	}
}

func (s *Sheet) change(a Account, in Measure, up, down, same Code) Reason {
	code := []Code{down, same, up}[cmp.Compare(a.Change.Sign(), 0)+1]
	return Reason{Code: code, Have: a.This, Want: a.Last, By: a.Change.Abs(), In: in}
}

func (s *Sheet) cause(a Account, in Measure) {
	causes := a.Up
	if a.Change.Sign() < 0 {
		causes = a.Down
	}
	if a.Change.Sign() == 0 || len(causes) == 0 {
		return
	}
	c := causes[0]
	s.Says = append(s.Says, Reason{Code: MainCause, Kind: c.Kind, Name: c.Name, By: c.By, In: in})
}
