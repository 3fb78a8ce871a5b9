package guidance

import "math/bits"

// near is a number close to a true one: hi + lo/2^64. It decides a rounding or
// a comparison where the true number cannot be on the other side, and leaves
// the rest to exact fractions. Only a true 0 is written as 0.
type near struct {
	hi int64
	lo uint64
}

// hair is the smallest near number above 0.
var hair = near{0, 1}

func (a near) plus(b near) near {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	return near{a.hi + b.hi + int64(carry), lo}
}

func (a near) minus(b near) near {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	return near{a.hi - b.hi - int64(borrow), lo}
}

func (a near) neg() near { return near{}.minus(a) }

func (a near) half() near { return near{a.hi >> 1, a.lo>>1 | uint64(a.hi)<<63} }

func (a near) isZero() bool { return a.hi == 0 && a.lo == 0 }

// abs is a without its sign, and whether it had one.
func (a near) abs() (near, bool) {
	if a.hi < 0 {
		return a.neg(), true
	}
	return a, false
}

func (a near) signed(negative bool) near {
	if negative {
		return a.neg()
	}
	return a
}

// times is a times a whole number. It is as many times as far from the truth.
func (a near) times(by uint64) near {
	a, negative := a.abs()
	carry, lo := bits.Mul64(a.lo, by)
	return near{a.hi*int64(by) + int64(carry), lo}.signed(negative)
}

// part is a times a fraction of one, in 2^-63: less than two hairs off.
func (a near) part(fraction uint64) near {
	a, negative := a.abs()
	high, low := bits.Mul64(uint64(a.hi), fraction)
	extra, _ := bits.Mul64(a.lo, fraction)
	low, carry := bits.Add64(low, extra, 0)
	high += carry
	return near{int64(high<<1 | low>>63), low << 1}.signed(negative)
}

// nonzero is a, and a hair where a came out as 0 though the true number is not.
func (a near) nonzero() near {
	if a.isZero() {
		return hair
	}
	return a
}

// quotient is num/den, less than a hair off, for den above 0.
func quotient(num int64, den uint64) near {
	if den == 1 {
		return near{hi: num}
	}
	n := size(num)
	lo, _ := bits.Div64(n%den, 0, den)
	q := near{int64(n / den), lo}
	if num != 0 {
		q = q.nonzero()
	}
	return q.signed(num < 0)
}

// fraction is part/whole in 2^-63, for a part of at most the whole.
func fraction(part, whole int64) uint64 {
	q, _ := bits.Div64(uint64(part)>>1, uint64(part)<<63, uint64(whole))
	return q
}

// within is a bound times by, at most 2^63.
func within(bound, by uint64) uint64 {
	high, low := bits.Mul64(bound, by)
	if high != 0 || low > 1<<63 {
		return 1 << 63
	}
	return low
}
