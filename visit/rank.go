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
