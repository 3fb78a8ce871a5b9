package visit

import (
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
func rank(needs []Need, order []precedence) {
	slices.SortFunc(order, precedence.compare)
	rank := 0
	for i, p := range order {
		if i == 0 || p.urgency != order[i-1].urgency {
			rank++
		}
		needs[p.at].Rank = rank
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

// precedence is what a need is ranked by: its group, the place of its cause, its
// number and the place of its class in one number, less is first, and its own
// place by key.
type precedence struct {
	urgency uint64
	at      int
}

func (p precedence) compare(q precedence) int {
	switch {
	case p.urgency < q.urgency:
		return -1
	case p.urgency > q.urgency:
		return 1
	}
	return p.at - q.at
}

// Bits of an urgency. A month has fewer than 100 visits; of a list with more
// places than the bits can tell the last are alike.
const (
	nthBits   = 8
	placeBits = 24
	lastPlace = 1<<placeBits - 1
)

// place is that of a class in the order: after all others if it is not there.
func (p *Policy) place(c client.Class) int {
	if i := slices.Index(p.Order, c); i >= 0 {
		return i
	}
	return len(p.Order)
}

// precedence is a need's, whose class has a place in the order.
func (p *Policy) precedence(n *Need, class int) uint64 {
	group, cause := routine, 0
	for i := range n.Because {
		switch n.Because[i].Code {
		case Booked, Appointment:
			return urgency(promised, 0, n.Nth, class)
		case Overdue:
			group = late
		}
	}
	for i, pull := range n.Pulls {
		place, extra := p.urgency(pull.Code)
		if extra {
			group = urgent
		}
		group = min(group, wanted)
		if i == 0 || place < cause {
			cause = place
		}
	}
	if group == late {
		cause = 0
	}
	return urgency(group, cause, n.Nth, class)
}

func urgency(group, cause, nth, class int) uint64 {
	u := uint64(group)
	u = u<<placeBits | uint64(min(cause, lastPlace))
	u = u<<nthBits | uint64(nth)
	return u<<placeBits | uint64(min(class, lastPlace))
}
