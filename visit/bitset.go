package visit

import "math/bits"

// bitset is a set of the numbers 0 to 31: of the days of a month by their
// places on an axis, or of the links of a chain of visits.
type bitset uint32

const (
	lastBit = 31
	allBits = ^bitset(0)
)

// bitsFrom is the numbers from one to another, both included, of those that a
// set can have.
func bitsFrom(from, to int) bitset {
	from, to = max(from, 0), min(to, lastBit)
	if to < from {
		return 0
	}
	return allBits << from & (allBits >> (lastBit - to))
}

func (s bitset) has(n int) bool { return s&bitsFrom(n, n) != 0 }

// first is the least number of the set, 32 if it is empty.
func (s bitset) first() int { return bits.TrailingZeros32(uint32(s)) }

// last is the greatest number of the set, -1 if it is empty.
func (s bitset) last() int { return bits.Len32(uint32(s)) - 1 }

// rest is the set without its first.
func (s bitset) rest() bitset { return s & (s - 1) }

// later is all numbers that are from least to most above one of the set.
func (s bitset) later(least, most int) bitset {
	if most < least {
		return 0
	}
	s <<= least
	// A set shifted by all numbers up to reach, shifted once more by the next
	// one, covers all up to twice as many.
	for reach, whole := 0, min(most-least, lastBit); reach < whole; {
		more := min(reach+1, whole-reach)
		s |= s << more
		reach += more
	}
	return s
}

// earlier is all numbers that are from least to most below one of the set.
func (s bitset) earlier(least, most int) bitset {
	mirrored := bitset(bits.Reverse32(uint32(s)))
	return bitset(bits.Reverse32(uint32(mirrored.later(least, most))))
}
