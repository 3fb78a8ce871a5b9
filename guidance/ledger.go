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
	bought  []bought // by item, once all lines are taken
	months  []Point  // the year
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
	l.bought = make([]bought, 0, 8+(len(f.Last)+len(f.This))/4)
	places := make(map[client.ItemID]int, 64)
	l.take(places, f, f.Last, f.Month.Add(-1), 0)
	l.take(places, f, f.This, f.Month, 1)
	l.months = l.year(f)
	if l.others > 0 {
		l.say(Reason{Code: OtherRetailer, Count: l.others})
	}
	if l.dates > 0 {
		l.say(Reason{Code: OtherMonth, Count: l.dates})
	}
	l.find(places, f.Items)
	return l
}

func (l *ledger) say(r Reason) { l.because = append(l.because, r) }

// bought is the lines of one item added up, by month.
type bought struct {
	id           client.ItemID
	item         *client.Item // nil where the catalogue has none
	listed       int          // how often
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
		default:
			quantity, ok := tallyOf(&x.Quantity)
			amount, ok2 := tallyOf(&x.Amount)
			if !ok || !ok2 {
				l.say(Reason{Code: TooLarge, Item: x.Item, Date: x.Date})
				continue
			}
			l.window.add(x.Date)
			at, ok := places[x.Item]
			if !ok {
				at = len(l.bought)
				places[x.Item] = at
				l.bought = append(l.bought, bought{id: x.Item})
			}
			l.bought[at].pieces[month].add(quantity)
			l.bought[at].paid[month].add(amount)
		}
	}
}

// find looks the items bought up and puts them in order. The catalogue can be
// long and in any order, so it is read once.
func (l *ledger) find(places map[client.ItemID]int, catalogue []client.Item) {
	for i := range catalogue {
		if at, ok := places[catalogue[i].ID]; ok {
			if l.bought[at].listed++; l.bought[at].listed == 1 {
				l.bought[at].item = &catalogue[i]
			}
		}
	}
	slices.SortFunc(l.bought, func(a, b bought) int { return cmp.Compare(a.id, b.id) })
	for i := range l.bought {
		switch b := &l.bought[i]; {
		case b.listed == 0:
			l.say(Reason{Code: NotListed, Item: b.id})
		case b.listed > 1:
			l.say(Reason{Code: ListedTwice, Item: b.id, Count: b.listed})
		}
	}
}

// book is what was bought, as a bridge needs it.
func (l *ledger) book() book {
	var refused []client.ItemID
	entries := make([]entry, 0, len(l.bought))
	of := func(i int) (string, client.ItemID) { return l.bought[i].group(l.policy.Group), l.bought[i].id }
	for _, i := range byGroup(len(l.bought), of) {
		if e, ok := l.bought[i].entry(l.policy.Group); ok {
			entries = append(entries, e)
		} else {
			refused = append(refused, l.bought[i].id)
		}
	}
	return bookOf(entries, refused, l.policy.Average)
}

// group is what the item rolls up to, "" where that is not known.
func (b *bought) group(by Grouping) string {
	switch {
	case b.item == nil:
		return ""
	case by == ByCategory:
		return b.item.Category
	}
	return b.item.Brand
}

// entry is what was bought of one item, if its numbers are bounded.
func (b *bought) entry(by Grouping) (e entry, ok bool) {
	e.item, e.group, e.unmeasured = b.id, b.group(by), true
	var units, retail tally
	if item := b.item; item != nil {
		var known bool
		units, known = tallyOf(&item.Units)
		e.unmeasured = !known || units.sum.sign() <= 0
		retail, known = tallyOf(&item.Retail)
		e.priced = known && retail.sum.sign() > 0
	}
	for month := range b.pieces {
		side := [3]tally{paidOf: b.paid[month]}
		if !e.unmeasured {
			side[unitsOf] = b.pieces[month].times(units)
		}
		if e.priced {
			side[soldOf] = b.pieces[month].times(retail)
		}
		for i, t := range side {
			if !t.bounded() {
				return e, false
			}
			e.put(month, i, t)
		}
	}
	return e, true
}

// naming gives the reasons about an item its name.
func (l *ledger) naming(because []Reason) []Reason {
	for i, r := range because {
		at, ok := slices.BinarySearchFunc(l.bought, r.Item, func(b bought, id client.ItemID) int { return cmp.Compare(b.id, id) })
		if ok && r.Item != "" && l.bought[at].item != nil {
			because[i].Name = l.bought[at].item.Name
		}
	}
	return because
}
