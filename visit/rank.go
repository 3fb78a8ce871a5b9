package visit

import (
	"cmp"
	"slices"
)

// The groups of needs, the first to be seen first.
const (
	promised = iota
	urgent
	late
	wanted
	routine
)

// rank numbers the needs and sorts them by rank and key.
//
//  1. A visit that is booked goes first: its day is promised.
//  2. Then a visit pulled by a cause that may ask for a visit of its own, then
//     one that is overdue, then one pulled by another cause (S0-19, S3-19).
//  3. Pulled visits by the place of their cause in Policy.Pulls.
//  4. Then the n-th visit of a month before any (n+1)-th, so that nobody has a
//     second visit at the cost of somebody's first (S1-8).
//  5. Then the class that comes earlier in Policy.Order.
//
// What is equal by all five has the same rank.
func (p Policy) rank(needs []Need) {
	type place struct{ group, cause, nth, class int }
	order := func(a, b place) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.cause, b.cause), cmp.Compare(a.nth, b.nth), cmp.Compare(a.class, b.class))
	}
	placeOf := func(n *Need) place {
		at := place{group: routine, nth: n.Nth, class: slices.Index(p.Order, n.Class)}
		if at.class < 0 && len(p.Order) > 0 {
			at.class = len(p.Order)
			n.Because = append(n.Because, Reason{Code: Unranked, Class: n.Class})
		}
		if has(n.Because, Overdue) {
			at.group = late
		}
		for i, pull := range n.Pulls {
			cause, extra := p.urgency(pull.Code)
			group := wanted
			if extra {
				group = urgent
			}
			if group < at.group {
				at.group = group
			}
			if i == 0 || cause < at.cause {
				at.cause = cause
			}
		}
		if n.isBooked() {
			at.group = promised
		}
		if at.group != urgent && at.group != wanted {
			at.cause = 0
		}
		return at
	}
	type row struct {
		need Need
		at   place
	}
	rows := make([]row, len(needs))
	for i := range needs {
		at := placeOf(&needs[i])
		rows[i] = row{needs[i], at}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(order(a.at, b.at), cmp.Compare(a.need.Retailer, b.need.Retailer), cmp.Compare(a.need.Nth, b.need.Nth))
	})
	rank := 0
	for i, r := range rows {
		if i == 0 || r.at != rows[i-1].at {
			rank++
		}
		needs[i] = r.need
		needs[i].Rank = rank
	}
}
