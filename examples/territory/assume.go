package main

import (
	"fmt"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// What is taken where the folder does not say. The report prints each of these
// that was needed.
const (
	urbanShops   = 30  // shops of a city that make it urban
	townShops    = 10  // shops of a city that make it a town
	bookMonths   = 3   // months of purchases that classes look back on
	speed        = 500 // metres a minute
	detour       = 130 // percent of the great circle
	parking      = 2   // minutes
	unknownWay   = 10  // minutes to or from a shop without position
	lunchMinutes = 60
)

// territory is the facts that the rules decide by, with everything filled in
// that the folder left open.
type territory struct {
	records *records
	lang    calendar.Lang
	month   calendar.Month // to plan
	base    calendar.Month // the last month of purchases: sheets compare it with the one before

	shops  []member          // the rep's shops, in the order of stores.csv
	at     map[client.ID]int // into shops
	book   client.Book
	cal    calendar.Calendar
	rep    schedule.Rep
	way    schedule.Travel
	joins  visit.Join
	litres bool // volumes are litres, not pieces

	bandPolicy client.Bands
	census     client.Census // what the bands are set from, in the order of shops

	zone *time.Location // of the rep's wall times; nil where it is not told

	notes []string
}

// assume fills in what the records leave open, and notes each assumption in
// the reader's words.
func assume(r *records, month calendar.Month, lang calendar.Lang) (*territory, error) {
	if month.First() <= r.first {
		return nil, usageError{fmt.Errorf("-month %s: there are no purchases before it; they run from %s to %s", month, r.first, r.last)}
	}
	t := &territory{records: r, lang: lang, month: month, base: min(month.Add(-1), r.last.Month()), at: map[client.ID]int{}}
	t.notePurchases()
	t.chooseShops()
	t.fillMarkets()
	t.noteHours()
	t.notePositions()
	t.fillRep()
	t.fillCalendar()
	t.fillCadence()
	t.noteGoods()
	t.noteTrade()
	t.fillBands()
	return t, nil
}

func (t *territory) note(p phrase, args ...any) { t.notes = append(t.notes, t.say(p, args...)) }

// notePurchases sets the period of the book.
func (t *territory) notePurchases() {
	r := t.records
	from := max(t.base.Add(1-bookMonths), r.first.Month())
	t.book.From, t.book.To = from.First(), t.base.Last()
	t.note(notePurchases, number(int64(r.lines)), r.first, r.last, r.currency, from, t.base, int(t.base-from)+1)
	if t.base < t.month.Add(-1) {
		t.note(noteOld, t.base, t.month)
	}
	if r.last >= t.month.First() {
		t.note(noteLater, t.month.First())
	}
}

// either is a text in the reader's language, where the folder has it.
func (t *territory) either(en, zh string) string {
	if t.lang == calendar.Chinese && zh != "" {
		return zh
	}
	return en
}
