// Package scaled holds decimals as whole numbers of one power of ten, so that
// millions of them are compared and summed exactly in machine words. What does
// not fit is refused, never rounded; the caller then takes the decimals
// themselves.
package scaled

import (
	"math/bits"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// powers is 10^0 to 10^18.
var powers = func() (table [exact.Digits + 1]uint64) {
	table[0] = 1
	for i := 1; i < len(table); i++ {
		table[i] = 10 * table[i-1]
	}
	return table
}()

// tops[e+18] has the first coefficient of 19 digits and the exponent e.
// Decimals of one exponent compare by their coefficients, whatever the size.
var tops, bottoms = edges(1e18), edges(-1e18)

func edges(coefficient int64) (table [2*exact.Digits + 1]decimal.Decimal) {
	for i := range table {
		table[i] = decimal.New(coefficient, int32(i-exact.Digits))
	}
	return table
}

// Int is the whole number v with d = v * 10^exp. ok is false if v is not below
// 10^18 in size, or d is written with an exponent below exp, or d is not
// bounded (see exact.Bounded). O(1), and it allocates nothing.
func Int(d decimal.Decimal, exp int32) (v int64, ok bool) {
	e := d.Exponent()
	if e < -exact.Digits || e > 0 && !exact.Bounded(d) {
		return 0, false
	}
	if edge := e + exact.Digits; d.Sign() < 0 && d.Cmp(bottoms[edge]) <= 0 || d.Cmp(tops[edge]) >= 0 {
		return 0, false
	}
	v = d.CoefficientInt64()
	if e == exp {
		return v, true
	}
	return times(v, int64(e)-int64(exp))
}

// times is v * 10^n, if n is not negative and the product below 10^18 in size.
func times(v, n int64) (int64, bool) {
	if n < 0 || n > exact.Digits {
		return 0, v == 0 && n > 0
	}
	hi, size := bits.Mul64(uint64(max(v, -v)), powers[n])
	if hi != 0 || size >= powers[exact.Digits] {
		return 0, false
	}
	if v < 0 {
		return -int64(size), true
	}
	return int64(size), true
}

// Share is a part of a total as a fraction: Num of Den.
type Share struct{ Num, Den uint64 }

// Percents is percentages as shares; ok is false if one is not above 0 or its
// digits do not fit.
func Percents(list []decimal.Decimal) (shares []Share, ok bool) {
	shares = make([]Share, len(list))
	for i, p := range list {
		places := -min(p.Exponent(), 0)
		num, ok := Int(p, -places)
		if !ok || num <= 0 || places > exact.Digits-2 {
			return nil, false
		}
		shares[i] = Share{uint64(num), powers[2+places]}
	}
	return shares, true
}

// Below reports whether part is less than the share of total: exactly, by
// products of 128 bits.
func (s Share) Below(part, total uint64) bool {
	return Wide(part, s.Den).Cmp(Wide(total, s.Num)) < 0
}

// Less reports whether a*b < c*d: exactly, by products of 128 bits.
func Less(a, b, c, d int64) bool {
	left, right := sign(a)*sign(b), sign(c)*sign(d)
	switch {
	case left != right:
		return left < right
	case left < 0:
		return Wide(size(c), size(d)).Cmp(Wide(size(a), size(b))) < 0
	}
	return Wide(size(a), size(b)).Cmp(Wide(size(c), size(d))) < 0
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func size(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}
