package visit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// record is the visits of all retailers, by retailer and date, and on one date
// the one that counts first.
type record struct {
	visits   []Visit
	chapters []chapter // of the retailers of the roll, in its order
}

// chapter is one retailer's part of the record.
type chapter struct{ from, to int32 }

// newRecord sorts the visits of a roster, if they are not, and finds the chapters
// of its retailers, whose roll is given.
func newRecord(r *Roster, roll []listed) record {
	all := record{visits: r.Visits, chapters: make([]chapter, len(roll))}
	if !all.cut(r, roll) {
		all.visits = slices.Clone(r.Visits)
		slices.SortFunc(all.visits, func(a, b Visit) int { return compareVisits(&a, &b) })
		all.cut(r, roll)
	}
	return all
}

// cut finds the chapters, and reports whether the visits are sorted. Where it is
// a retailer's turn its id need not be compared with the one before: all visits
// so far are of retailers before it.
func (r *record) cut(roster *Roster, roll []listed) (sorted bool) {
	next := 0 // on the roll: the first that is not before the visits read
	turn := func(id client.ID) bool { return next < len(roll) && roster.Retailers[roll[next].at].ID == id }
	for from := 0; from < len(r.visits); {
		id := r.visits[from].Retailer
		if !turn(id) {
			if from > 0 && id < r.visits[from-1].Retailer {
				return false
			}
			for next < len(roll) && roster.Retailers[roll[next].at].ID < id {
				next++
			}
		}
		c, sorted := r.chapter(from)
		if !sorted {
			return false
		}
		if turn(id) {
			r.chapters[next] = c
			next++
		}
		from = int(c.to)
	}
	return true
}

// chapter is the one that begins at a visit, if its visits are sorted.
func (r *record) chapter(from int) (c chapter, sorted bool) {
	visits := r.visits[from:]
	n := 1
	for ; n < len(visits) && visits[n].Retailer == visits[0].Retailer; n++ {
		if a, b := &visits[n-1], &visits[n]; a.Date > b.Date || a.Date == b.Date && compareSameDay(a, b) > 0 {
			return chapter{}, false
		}
	}
	return chapter{from: int32(from), to: int32(from + n)}, true
}

func compareVisits(a, b *Visit) int {
	switch {
	case a.Retailer != b.Retailer:
		return strings.Compare(string(a.Retailer), string(b.Retailer))
	case a.Date != b.Date:
		return cmp.Compare(a.Date, b.Date)
	}
	return compareSameDay(a, b)
}

// compareSameDay orders the visits of one day: done before planned before
// missed, then the one with a time.
func compareSameDay(a, b *Visit) int {
	return cmp.Or(
		cmp.Compare(a.State.weight(), b.State.weight()),
		cmp.Compare(a.State, b.State),
		cmp.Compare(b.start(), a.start()),
		cmp.Compare(b.flag(), a.flag()),
		cmp.Compare(a.Minutes, b.Minutes),
		cmp.Compare(a.Rep, b.Rep),
		cmp.Compare(a.Start, b.Start),
	)
}

func (s State) weight() int {
	switch s {
	case Done:
		return 0
	case Planned:
		return 1
	case Missed:
		return 2
	}
	return 3
}

// start is the time of a visit, 0 if it has none that a day can hold.
func (v *Visit) start() calendar.TimeOfDay {
	if v.Start > 0 && v.Start < 24*3600 {
		return v.Start
	}
	return 0
}

func (v *Visit) flag() int {
	if v.Agreed {
		return 1
	}
	return 0
}
