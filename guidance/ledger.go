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
	items   []client.Item // by id, each once
	trades  []Trade       // by item
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
	l.list(f.Items)
	if !f.Month.Valid() {
		l.say(Reason{Code: NoMonth})
	}
	lines := make([]line, 0, len(f.Last)+len(f.This))
	lines = l.take(lines, f, f.Last, f.Month.Add(-1), false)
	lines = l.take(lines, f, f.This, f.Month, true)
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.Item, b.Item) })
	for start := 0; start < len(lines); {
		end := start + 1
		for end < len(lines) && lines[end].Item == lines[start].Item {
			end++
		}
		l.trade(lines[start:end])
		start = end
	}
	if l.others > 0 {
		l.say(Reason{Code: OtherRetailer, Count: l.others})
	}
	if l.dates > 0 {
		l.say(Reason{Code: OtherMonth, Count: l.dates})
	}
	return l
}

func (l *ledger) say(r Reason) { l.because = append(l.because, r) }

// list keeps the catalogue by id; of items listed twice the first counts.
func (l *ledger) list(items []client.Item) {
	l.items = slices.Clone(items)
	slices.SortStableFunc(l.items, func(a, b client.Item) int { return cmp.Compare(a.ID, b.ID) })
	kept := l.items[:0]
	for _, item := range l.items {
		if n := len(kept); n > 0 && kept[n-1].ID == item.ID {
			l.say(Reason{Code: ListedTwice, Item: item.ID, Name: kept[n-1].Name})
			continue
		}
		kept = append(kept, item)
	}
	l.items = kept
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
func (l *ledger) trade(lines []line) {
	id := lines[0].Item
	var pieces, paid [2]decimal.Decimal
	for _, x := range lines {
		month := 0
		if x.this {
			month = 1
		}
		pieces[month] = pieces[month].Add(x.Quantity)
		paid[month] = paid[month].Add(x.Amount)
	}
	item, listed := l.item(id)
	if !listed {
		l.say(Reason{Code: NotListed, Item: id})
	}
	t := Trade{Item: id, Group: item.Brand}
	if l.policy.Group == ByCategory {
		t.Group = item.Category
	}
	t.Unmeasured = !exact.Bounded(item.Units) || item.Units.Sign() <= 0
	t.Unpriced = !exact.Bounded(item.Retail) || item.Retail.Sign() <= 0
	sides := [2]*Side{&t.Last, &t.This}
	for month, s := range sides {
		s.Paid = paid[month]
		if !t.Unmeasured {
			s.Units = pieces[month].Mul(item.Units)
		}
		if !t.Unpriced {
			s.Sold = pieces[month].Mul(item.Retail)
		}
	}
	l.trades = append(l.trades, t)
}

func (l *ledger) item(id client.ItemID) (client.Item, bool) {
	i, ok := slices.BinarySearchFunc(l.items, id, func(item client.Item, id client.ItemID) int {
		return cmp.Compare(item.ID, id)
	})
	if !ok {
		return client.Item{ID: id}, false
	}
	return l.items[i], true
}

// named gives the reasons about an item its name.
func (l *ledger) named(because []Reason) []Reason {
	for i, r := range because {
		if r.Item != "" {
			item, _ := l.item(r.Item)
			because[i].Name = item.Name
		}
	}
	return because
}
