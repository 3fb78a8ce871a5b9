package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
)

// The groups of needs, the first to be seen first.
const (
	promised = iota
	urgent
	late
	wanted
	routine
)

// rank numbers the needs, which are in the order of their keys, and sorts them
// by rank and key.
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
	order := make([]precedence, len(needs))
	for i := range needs {
		order[i] = p.precedence(&needs[i])
		order[i].at = i
	}
	slices.SortFunc(order, func(a, b precedence) int { return cmp.Or(a.compare(b), a.at-b.at) })
	rank := 0
	for i, at := range order {
		if i == 0 || at.compare(order[i-1]) != 0 {
			rank++
		}
		needs[at.at].Rank = rank
	}
	for i := range order {
		settle(needs, order, i)
	}
}

// settle moves the needs of one cycle of the order to their places.
func settle(needs []Need, order []precedence, i int) {
	if order[i].at == i {
		return
	}
	first := needs[i]
	for at := i; ; {
		from := order[at].at
		order[at].at = at
		if from == i {
			needs[at] = first
			return
		}
		needs[at] = needs[from]
		at = from
	}
}

// precedence is what a need's rank is found from, and its place by key.
type precedence struct{ group, cause, nth, class, at int }

func (a precedence) compare(b precedence) int {
	switch {
	case a.group != b.group:
		return a.group - b.group
	case a.cause != b.cause:
		return a.cause - b.cause
	case a.nth != b.nth:
		return a.nth - b.nth
	}
	return a.class - b.class
}

// unranked says that a class has no place in the order.
func (p *Policy) unranked(c client.Class) []Reason {
	if len(p.Order) == 0 || slices.Contains(p.Order, c) {
		return nil
	}
	return []Reason{{Code: Unranked, Class: c}}
}

// precedence is a need's, at no place yet.
func (p Policy) precedence(n *Need) precedence {
	at := precedence{group: routine, nth: n.Nth, class: slices.Index(p.Order, n.Class)}
	if at.class < 0 && len(p.Order) > 0 {
		at.class = len(p.Order)
	}
	for i := range n.Because {
		switch n.Because[i].Code {
		case Booked, Appointment:
			at.group = promised
			return at
		case Overdue:
			at.group = late
		}
	}
	for i, pull := range n.Pulls {
		cause, extra := p.urgency(pull.Code)
		group := wanted
		if extra {
			group = urgent
		}
		at.group = min(at.group, group)
		if i == 0 || cause < at.cause {
			at.cause = cause
		}
	}
	if at.group != urgent && at.group != wanted {
		at.cause = 0
	}
	return at
}
