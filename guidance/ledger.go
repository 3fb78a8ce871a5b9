package guidance

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ledger turns the lines of one shop's two months into trades.
type ledger struct {
	policy  Policy
	bought  []bought
	trades  []Trade // the same, by item
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
	places := make(map[client.ItemID]int, 64)
	l.take(places, f, f.Last, f.Month.Add(-1), 0)
	l.take(places, f, f.This, f.Month, 1)
	if l.others > 0 {
		l.say(Reason{Code: OtherRetailer, Count: l.others})
	}
	if l.dates > 0 {
		l.say(Reason{Code: OtherMonth, Count: l.dates})
	}
	l.find(places, f.Items)
	l.trades = make([]Trade, len(l.bought))
	for i := range l.bought {
		l.trades[i] = l.trade(&l.bought[i])
	}
	return l
}

func (l *ledger) say(r Reason) { l.because = append(l.because, r) }

// bought is the lines of one item added up, by month.
type bought struct {
	item         client.Item // only the id where the catalogue has none
	listed       int         // how often
	pieces, paid [2]tally
}

// take adds a month's lines up.
func (l *ledger) take(places map[client.ItemID]int, f Facts, lines []client.Line, of calendar.Month, month int) {
	first, last := of.First(), of.Last()
	for i := range lines {
		x := &lines[i]
		switch {
		case x.Retailer != f.Retailer.ID:
			l.others++
		case !of.Valid() || x.Date < first || x.Date > last:
			l.dates++
		case !bounded(x.Quantity) || !bounded(x.Amount):
			l.say(Reason{Code: TooLarge, Item: x.Item, Date: x.Date})
		default:
			l.window.add(x.Date)
			at, ok := places[x.Item]
			if !ok {
				at = len(l.bought)
				places[x.Item] = at
				l.bought = append(l.bought, bought{item: client.Item{ID: x.Item}})
			}
			l.bought[at].pieces[month].add(x.Quantity)
			l.bought[at].paid[month].add(x.Amount)
		}
	}
}

// find looks the items bought up and puts them in order. The catalogue can be
// long and in any order, so it is read once.
func (l *ledger) find(places map[client.ItemID]int, catalogue []client.Item) {
	for i := range catalogue {
		if at, ok := places[catalogue[i].ID]; ok {
			if l.bought[at].listed++; l.bought[at].listed == 1 {
				l.bought[at].item = catalogue[i]
			}
		}
	}
	slices.SortFunc(l.bought, func(a, b bought) int { return cmp.Compare(a.item.ID, b.item.ID) })
	for i := range l.bought {
		switch b := &l.bought[i]; {
		case b.listed == 0:
			l.say(Reason{Code: NotListed, Item: b.item.ID})
		case b.listed > 1:
			l.say(Reason{Code: ListedTwice, Item: b.item.ID, Count: b.listed})
		}
	}
}

// trade is what was bought of one item.
func (l *ledger) trade(b *bought) Trade {
	item := &b.item
	t := Trade{Item: item.ID, Group: item.Brand}
	if l.policy.Group == ByCategory {
		t.Group = item.Category
	}
	t.Unmeasured = !bounded(item.Units) || item.Units.Sign() <= 0
	t.Unpriced = !bounded(item.Retail) || item.Retail.Sign() <= 0
	for month, s := range [...]*Side{&t.Last, &t.This} {
		s.Paid = b.paid[month].decimal()
		if !t.Unmeasured {
			s.Units = b.pieces[month].times(item.Units)
		}
		if !t.Unpriced {
			s.Sold = b.pieces[month].times(item.Retail)
		}
	}
	return t
}

// naming gives the reasons about an item its name.
func (l *ledger) naming(because []Reason) []Reason {
	for i, r := range because {
		at, ok := slices.BinarySearchFunc(l.bought, r.Item, func(b bought, id client.ItemID) int { return cmp.Compare(b.item.ID, id) })
		if ok && r.Item != "" {
			because[i].Name = l.bought[at].item.Name
		}
	}
	return because
}
