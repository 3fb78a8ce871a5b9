package route

import "math/bits"

// cooling is the schedule of the temperature: it halves several times over the
// iterations, from hot to 1/128 of the mean way, and falls evenly between
// halvings. Where there are iterations enough it does so several times, each
// time from the start again: a small problem gains more from that than from a
// slow fall, for what has frozen into a bad choice of days can melt. It follows
// the count of iterations alone, never a clock.
type cooling struct {
	from     int64 // temperature at first
	over     int   // iterations of one fall
	halvings int   // in one fall
}

// halvings is how often the temperature halves in a fall from twice the mean way.
const halvings = 8

// slow is the number of iterations for each node that is enough for a fall.
const slow = 2000

// cool is the cooling of a strict search. What is left out and the days chosen
// cost beside the ways there, so it begins hotter, but far less so where a brief
// search goes on from an earlier solution.
func (s *search) cool(p *Problem) cooling {
	falls := max(p.Effort/s.m.nodes/slow, 1)
	c := cooling{from: 4 * s.meanWay(), over: p.Effort/falls + 1, halvings: halvings + 1}
	if len(p.Start) > 0 && p.Effort/s.m.nodes < brief {
		c.from, c.halvings = c.from/16, halvings
	}
	return c
}

// brief is so few iterations a node that what much warmth undoes in an earlier
// solution is not found again.
const brief = 50

// at is the temperature of an iteration, in 1/256.
func (c cooling) at(iteration int) int64 {
	x := int64(iteration%c.over) * int64(c.halvings<<10) / int64(c.over) // in 1/1024 of a halving
	return c.from << 8 >> (x >> 10) * (2048 - x&1023) >> 11
}

// chance is how much worse a solution may be to be accepted: the temperature
// times the negative natural logarithm of a random number in (0, 1].
func (s *search) chance(temperature int64) int64 {
	// The logarithm is below 45, so the high word holds temperatures to 2^63.
	hi, lo := bits.Mul64(uint64(temperature), minusLog(s.rand.Uint64()|1))
	return int64(hi<<(64-32) | lo>>32)
}

// minusLog is the negative natural logarithm of x / 2^64, in 1/2^24. x is not 0.
func minusLog(x uint64) uint64 {
	zeros := bits.LeadingZeros64(x)
	mantissa := x << zeros >> 32 // in [1, 2), in 1/2^31
	fraction := uint64(0)        // its binary logarithm, in 1/2^16
	for range 16 {
		mantissa = mantissa * mantissa >> 31
		fraction <<= 1
		if mantissa >= 1<<32 {
			mantissa >>= 1
			fraction |= 1
		}
	}
	binary := uint64(zeros+1)<<16 - fraction // in 1/2^16
	return binary * ln2 >> 16
}

// ln2 is the natural logarithm of 2, in 1/2^24.
const ln2 = 11629080

// meanWay is the mean cost of the ways of the present routes.
func (s *search) meanWay() int64 {
	count, cost := int64(0), int64(0)
	for i := range s.tours {
		t := &s.tours[i]
		if len(t.stops) == 2 {
			continue
		}
		count += int64(len(t.stops) - 1)
		for _, way := range t.ways[1:] {
			cost += int64(way)
		}
	}
	return cost / max(count, 1)
}
