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
	slices.Sort(order)
	rank := 0
	for i, p := range order {
		if i == 0 || p.urgency() != order[i-1].urgency() {
			rank++
		}
		needs[p.at()].Rank = rank
	}
	for i := range order {
		settle(needs, order, i)
	}
}

// settle moves the needs of one cycle of the order to their places.
func settle(needs []Need, order []precedence, i int) {
	if order[i].at() == i {
		return
	}
	first := needs[i]
	for at := i; ; {
		from := order[at].at()
		order[at] = precedence(at)
		if from == i {
			needs[at] = first
			return
		}
		needs[at] = needs[from]
		at = from
	}
}

// precedence is a number for a need that is less the sooner it is to be seen.
// From the highest bits on it is the need's group, the place of its cause, its
// number in the month, the place of its class, and what tells it from others as
// urgent: its own place by key.
//
// A month has fewer than 100 visits. In lists of causes and classes with more
// places than the bits can tell the last are alike.
type precedence uint64

const (
	placeBits = 12
	nthBits   = 8
	atBits    = 64 - 3 - placeBits - nthBits - placeBits
	restBits  = nthBits + placeBits + atBits
	lastPlace = 1<<placeBits - 1
)

// newPrecedence is that of a need without a cause.
func newPrecedence(group, nth, class, at int) precedence {
	p := precedence(group)<<placeBits<<nthBits | precedence(nth)
	p = p<<placeBits | precedence(min(class, lastPlace))
	return p<<atBits | precedence(at)
}

// pulled is the precedence of a need that pulls are to raise.
func (p precedence) pulled(policy *Policy, pulls []Pull) precedence {
	group, cause := int(p>>restBits>>placeBits), lastPlace
	if group == promised || len(pulls) == 0 {
		return p
	}
	group = min(group, wanted)
	for _, pull := range pulls {
		place, extra := policy.urgency(pull.Code)
		if extra {
			group = urgent
		}
		cause = min(cause, place)
	}
	if group == late {
		return p
	}
	return (precedence(group)<<placeBits|precedence(cause))<<restBits | p&(1<<restBits-1)
}

func (p precedence) urgency() uint64 { return uint64(p >> atBits) }

func (p precedence) at() int { return int(p & (1<<atBits - 1)) }

// place is that of a class in the order: after all others if it is not there.
func (p *Policy) place(c client.Class) int {
	if i := slices.Index(p.Order, c); i >= 0 {
		return i
	}
	return len(p.Order)
}
