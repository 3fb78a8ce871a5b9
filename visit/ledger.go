package visit

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/rapport-go/rapport/client"
)

// Ledger is what became of the visits of a month: a row for each rep and class
// that has shops in it, by rep, then class. Every record of a visit counts in
// one row as done, planned, missed or lapsed, or in one of the numbers below:
// they sum to the record.
type Ledger struct {
	Rows    []LedgerRow `json:"rows,omitzero"`
	Strange int         `json:"strange,omitzero"` // records of shops that the roster does not have, or has twice
	Outside int         `json:"outside,omitzero"` // of other months
	Shut    int         `json:"shut,omitzero"`    // of days on which the shop was no customer
	Second  int         `json:"second,omitzero"`  // of a day of which another record counts
	Void    int         `json:"void,omitzero"`    // without a state or a date
}

// LedgerRow is the counts of a group of shops. Each is the sum of the shops'
// own, so rows add up.
type LedgerRow struct {
	Rep     client.RepID `json:"rep,omitzero"`
	Class   client.Class `json:"class,omitzero"`
	Shops   int          `json:"shops"`
	Goal    int          `json:"goal"`    // visits by the cadence
	Most    int          `json:"most"`    // visits that the shops bear
	Done    int          `json:"done"`    // Kept and Extra
	Planned int          `json:"planned"` // still to come
	Missed  int          `json:"missed"`
	Lapsed  int          `json:"lapsed"` // planned for a day that is over, and neither done nor missed
	Kept    int          `json:"kept"`   // done, up to each shop's goal
	Extra   int          `json:"extra"`  // done beyond it
	// Remaining is what the goal still wants, shop by shop: Goal is Kept and
	// Remaining. ToPlan is what no booking covers.
	Remaining int `json:"remaining"`
	ToPlan    int `json:"to_plan"`
	Reached   int `json:"reached"` // shops with a visit done
	Averse    int `json:"averse"`  // shops with more visits done and booked than they bear (S1-10)
	Timed     int `json:"timed"`   // visits done of a known length
	Minutes   int `json:"minutes"` // theirs
}

// Coverage is the visits kept of those that the goal wants. Of no goal there
// is none: both are 0.
func (r LedgerRow) Coverage() (kept, goal int) { return r.Kept, r.Goal }

// Adherence is the visits kept of those that were to be made by now: kept,
// missed and lapsed. Left out are visits beyond a shop's goal, visits still to
// come, and all that the ledger counts in no row: shops closed or unknown,
// other months, second records.
func (r LedgerRow) Adherence() (kept, due int) { return r.Kept, r.Kept + r.Missed + r.Lapsed }

// add sums two rows' counts under the name of the first.
func (r LedgerRow) add(s LedgerRow) LedgerRow {
	r.Shops += s.Shops
	r.Goal += s.Goal
	r.Most += s.Most
	r.Done += s.Done
	r.Planned += s.Planned
	r.Missed += s.Missed
	r.Lapsed += s.Lapsed
	r.Kept += s.Kept
	r.Extra += s.Extra
	r.Remaining += s.Remaining
	r.ToPlan += s.ToPlan
	r.Reached += s.Reached
	r.Averse += s.Averse
	r.Timed += s.Timed
	r.Minutes += s.Minutes
	return r
}

// Total is all rows together.
func (l Ledger) Total() LedgerRow {
	var sum LedgerRow
	for _, r := range l.Rows {
		sum = sum.add(r)
	}
	return sum
}

// ByClass is a row for each class, by class, all reps together.
func (l Ledger) ByClass() []LedgerRow {
	return grouped(l.Rows, func(r LedgerRow) LedgerRow { return LedgerRow{Class: r.Class} })
}

// ByRep is a row for each rep, by rep, all classes together.
func (l Ledger) ByRep() []LedgerRow {
	return grouped(l.Rows, func(r LedgerRow) LedgerRow { return LedgerRow{Rep: r.Rep} })
}

// Add is two ledgers, of other months or other shops, in one. It does not
// matter in which order ledgers are added.
func (l Ledger) Add(m Ledger) Ledger {
	own := func(r LedgerRow) LedgerRow { return LedgerRow{Rep: r.Rep, Class: r.Class} }
	return Ledger{
		Rows:    grouped(slices.Concat(l.Rows, m.Rows), own),
		Strange: l.Strange + m.Strange, Outside: l.Outside + m.Outside, Shut: l.Shut + m.Shut,
		Second: l.Second + m.Second, Void: l.Void + m.Void,
	}
}

// grouped sums the rows of one name, which it sorts by.
func grouped(rows []LedgerRow, name func(LedgerRow) LedgerRow) []LedgerRow {
	named := make([]LedgerRow, len(rows))
	for i, r := range rows {
		named[i] = name(r).add(r)
	}
	slices.SortStableFunc(named, func(a, b LedgerRow) int { return cmp.Or(cmp.Compare(a.Rep, b.Rep), cmp.Compare(a.Class, b.Class)) })
	out := named[:0]
	for _, r := range named {
		if n := len(out); n > 0 && out[n-1].Rep == r.Rep && out[n-1].Class == r.Class {
			out[n-1] = out[n-1].add(r)
			continue
		}
		out = append(out, r)
	}
	return out
}

// shopMonth is one shop's month: a bit for each day with a record.
type shopMonth struct {
	row, norm             int32 // row is -1 for a shop that counts in none
	open                  uint32
	done, planned, missed uint32
	minutes               [31]uint16 // of the visits done
}

// Ledger counts the visits of a roster's month. Of one day of a shop one record
// counts, as for Needs: done before planned before missed, and of visits done
// the longest.
//
// It takes O(n) time in visits and O(n log n) in retailers.
func (p Policy) Ledger(r Roster) Ledger {
	var l Ledger
	shops, index := p.openLedger(r, &l)
	first, last := r.Month.First(), r.Month.Last()
	for i := range r.Visits {
		v := &r.Visits[i]
		at, ok := index[v.Retailer]
		switch {
		case !v.Date.Valid() || v.State < Planned || v.State > Missed:
			l.Void++
			continue
		case v.Date < first || v.Date > last || !r.Month.Valid():
			l.Outside++
			continue
		case !ok || at < 0:
			l.Strange++
			continue
		}
		s := &shops[at]
		day := v.Date - first
		bit := uint32(1) << day
		if s.open&bit == 0 {
			l.Shut++
			continue
		}
		if (s.done|s.planned|s.missed)&bit != 0 {
			l.Second++
		}
		s.take(v, bit)
		if v.State == Done && v.Minutes > 0 {
			s.minutes[day] = max(s.minutes[day], uint16(min(v.Minutes, longestStay)))
		}
	}
	over := uint32(0) // days before From
	if r.From.Valid() && r.From > first {
		over = 1<<min(uint32(r.From-first), 31) - 1
	}
	for i := range shops {
		if s := &shops[i]; s.row >= 0 {
			s.count(&l.Rows[s.row], over, max(0, p.Coverage.Over))
		}
	}
	l.Rows = slices.DeleteFunc(l.Rows, func(r LedgerRow) bool { return r.Shops == 0 })
	l.Rows = grouped(l.Rows, func(r LedgerRow) LedgerRow { return LedgerRow{Rep: r.Rep, Class: r.Class} })
	return l
}

// take notes a record; of one day the better state stands.
func (s *shopMonth) take(v *Visit, bit uint32) {
	switch v.State {
	case Done:
		s.planned, s.missed = s.planned&^bit, s.missed&^bit
		s.done |= bit
	case Planned:
		if s.done&bit == 0 {
			s.missed &^= bit
			s.planned |= bit
		}
	default:
		if (s.done|s.planned)&bit == 0 {
			s.missed |= bit
		}
	}
}

// openLedger is the shops with their norms and open days, where to find them by
// id (below 0 for one listed twice), and an empty row for each rep and class.
func (p Policy) openLedger(r Roster, l *Ledger) ([]shopMonth, map[client.ID]int32) {
	type name struct {
		rep   client.RepID
		class client.Class
	}
	b := p.newBook(&Roster{Month: r.Month, Calendar: r.Calendar})
	shops := make([]shopMonth, len(r.Retailers))
	index := make(map[client.ID]int32, len(r.Retailers))
	rows := map[name]int32{}
	for i := range r.Retailers {
		shop, s := &r.Retailers[i], &shops[i]
		s.row = -1
		if at, twice := index[shop.ID]; twice {
			if at >= 0 {
				shops[at].row = -1
			}
			index[shop.ID] = -1
			continue
		}
		index[shop.ID] = int32(i)
		open, shut := b.span(shop)
		if shut != 0 || !r.Month.Valid() {
			continue
		}
		s.norm = int32(b.norm(shop, b.cadences.of(shop, &b.notes)))
		b.notes.forget()
		for d := open.from; d <= open.to; d++ {
			s.open |= 1 << (d - b.first)
		}
		at, ok := rows[name{shop.Rep, shop.Class}]
		if !ok {
			at = int32(len(l.Rows))
			rows[name{shop.Rep, shop.Class}] = at
			l.Rows = append(l.Rows, LedgerRow{Rep: shop.Rep, Class: shop.Class})
		}
		s.row = at
	}
	return shops, index
}

// count adds a shop to its row. A booking is lapsed, as for Needs, on a day
// that is over or not after the last day on record as done or missed.
func (s *shopMonth) count(row *LedgerRow, over uint32, bears int) {
	past := over
	if n := bits.Len32(s.done | s.missed); n > 0 {
		past |= 1<<n - 1
	}
	done, planned := bits.OnesCount32(s.done), bits.OnesCount32(s.planned&^past)
	norm := int(s.norm)
	kept := min(done, norm)
	row.Shops++
	row.Goal += norm
	row.Most += norm + bears
	row.Done += done
	row.Planned += planned
	row.Missed += bits.OnesCount32(s.missed)
	row.Lapsed += bits.OnesCount32(s.planned & past)
	row.Kept += kept
	row.Extra += done - kept
	row.Remaining += norm - kept
	row.ToPlan += max(0, norm-done-planned)
	if done > 0 {
		row.Reached++
	}
	if done+planned > norm+bears {
		row.Averse++
	}
	for days := s.done; days != 0; days &= days - 1 {
		if n := s.minutes[bits.TrailingZeros32(days)]; n > 0 {
			row.Timed++
			row.Minutes += int(n)
		}
	}
}
