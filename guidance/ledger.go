package guidance

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ledger turns the lines of one shop's two months into trades.
type ledger struct {
	policy  Policy
	trades  []Trade  // by item
	names   []string // of the items of the trades
	because []Reason
	window  Window
	others  int // lines of other retailers
	dates   int // lines of other dates
}

// Window is the first and the last date of the lines that were counted, unset
// if there were none.
type Window struct {
	From calendar.Date `json:"from,omitzero"`
	To   calendar.Date `json:"to,omitzero"`
}

func (w *Window) add(d calendar.Date) {
	if w.From == 0 || d < w.From {
		w.From = d
	}
	w.To = max(w.To, d)
}

// ledger counts every line once: in a trade, or with a reason why not.
func (p Policy) ledger(f Facts) *ledger {
	l := &ledger{policy: p}
	if !f.Month.Valid() {
		l.say(Reason{Code: NoMonth})
	}
	lines := make([]line, 0, len(f.Last)+len(f.This))
	lines = l.take(lines, f, f.Last, f.Month.Add(-1), false)
	lines = l.take(lines, f, f.This, f.Month, true)
	if l.others > 0 {
		l.say(Reason{Code: OtherRetailer, Count: l.others})
	}
	if l.dates > 0 {
		l.say(Reason{Code: OtherMonth, Count: l.dates})
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.Item, b.Item) })
	var bought [][]line
	for start, end := 0, 1; start < len(lines); start, end = end, end+1 {
		for end < len(lines) && lines[end].Item == lines[start].Item {
			end++
		}
		bought = append(bought, lines[start:end])
	}
	for i, item := range l.find(bought, f.Items) {
		l.trade(bought[i], item)
	}
	return l
}

func (l *ledger) say(r Reason) { l.because = append(l.because, r) }

// find is the catalogue's item for each item bought, only the id where there
// is none. The catalogue can be long and in any order, so it is read once.
func (l *ledger) find(bought [][]line, catalogue []client.Item) []client.Item {
	found := make([]client.Item, len(bought))
	times := make([]int, len(bought))
	for i := range catalogue {
		at, ok := slices.BinarySearchFunc(bought, catalogue[i].ID, func(lines []line, id client.ItemID) int {
			return cmp.Compare(lines[0].Item, id)
		})
		if !ok {
			continue
		}
		if times[at]++; times[at] == 1 {
			found[at] = catalogue[i]
		}
	}
	for i, lines := range bought {
		switch {
		case times[i] == 0:
			found[i].ID = lines[0].Item
			l.say(Reason{Code: NotListed, Item: found[i].ID})
		case times[i] > 1:
			l.say(Reason{Code: ListedTwice, Item: found[i].ID, Count: times[i]})
		}
	}
	return found
}

// line is a line of one of the two months.
type line struct {
	client.Line
	this bool
}

func (l *ledger) take(lines []line, f Facts, from []client.Line, month calendar.Month, this bool) []line {
	for _, x := range from {
		switch {
		case x.Retailer != f.Retailer.ID:
			l.others++
		case !month.Valid() || x.Date.Month() != month:
			l.dates++
		case !exact.Bounded(x.Quantity) || !exact.Bounded(x.Amount):
			l.say(Reason{Code: TooLarge, Item: x.Item, Date: x.Date})
		default:
			l.window.add(x.Date)
			lines = append(lines, line{x, this})
		}
	}
	return lines
}

// trade adds the lines of one item up.
func (l *ledger) trade(lines []line, item client.Item) {
	var pieces, paid [2]decimal.Decimal
	for _, x := range lines {
		month := 0
		if x.this {
			month = 1
		}
		pieces[month] = pieces[month].Add(x.Quantity)
		paid[month] = paid[month].Add(x.Amount)
	}
	t := Trade{Item: item.ID, Group: item.Brand}
	if l.policy.Group == ByCategory {
		t.Group = item.Category
	}
	t.Unmeasured = !exact.Bounded(item.Units) || item.Units.Sign() <= 0
	t.Unpriced = !exact.Bounded(item.Retail) || item.Retail.Sign() <= 0
	for month, s := range []*Side{&t.Last, &t.This} {
		s.Paid = paid[month]
		if !t.Unmeasured {
			s.Units = pieces[month].Mul(item.Units)
		}
		if !t.Unpriced {
			s.Sold = pieces[month].Mul(item.Retail)
		}
	}
	l.trades = append(l.trades, t)
	l.names = append(l.names, item.Name)
}

// naming gives the reasons about an item its name.
func (l *ledger) naming(because []Reason) []Reason {
	for i, r := range because {
		at, ok := slices.BinarySearchFunc(l.trades, r.Item, func(t Trade, id client.ItemID) int { return cmp.Compare(t.Item, id) })
		if ok && r.Item != "" {
			because[i].Name = l.names[at]
		}
	}
	return because
}
