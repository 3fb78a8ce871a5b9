// Package prng is the seeded generator of the library and its tests: the same
// numbers from the same seed on every platform and in every release.
package prng

import "math/bits"

// Rand is a SplitMix64 generator (Steele, Lea and Flood 2014). The zero Rand
// is seeded with 0. It is not for secrets and not safe for concurrent use.
type Rand struct{ state uint64 }

// Seed returns a generator that starts at seed.
func Seed(seed uint64) *Rand { return &Rand{state: seed} }

// Uint64 is the next number, uniform over all 64-bit values.
func (r *Rand) Uint64() uint64 {
	r.state += 0x9e3779b97f4a7c15
	z := r.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// IntN is uniform over [0, n), and 0 for n < 1.
func (r *Rand) IntN(n int) int {
	if n < 1 {
		return 0
	}
	limit := uint64(n)
	for {
		hi, lo := bits.Mul64(r.Uint64(), limit)
		if lo >= limit || lo >= -limit%limit {
			return int(hi)
		}
	}
}

// Between is uniform over [lo, hi], and lo for hi < lo.
func (r *Rand) Between(lo, hi int) int { return lo + r.IntN(hi-lo+1) }

// Chance is true in n of d draws on average.
func (r *Rand) Chance(n, d int) bool { return r.IntN(d) < n }

// Shuffle puts the n elements that swap exchanges into a random order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, r.IntN(i+1))
	}
}

// Pick is one of the elements, and the zero value of an empty slice.
func Pick[T any](r *Rand, from []T) T {
	var zero T
	if len(from) == 0 {
		return zero
	}
	return from[r.IntN(len(from))]
}
