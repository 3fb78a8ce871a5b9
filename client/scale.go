package client

import (
	"math"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/scaled"
)

// scale takes every amount in units of one power of ten. It is false if the
// amounts or their sum do not fit.
func (s *sales) scale(b Book, h history, shares []scaled.Share) bool {
	s.arithmetic = Scaled
	for i := range b.Accounts {
		if a := &b.Accounts[i]; h.code(a.Closed, a.Since) == 0 && exact.Bounded(a.Net) {
			s.exp = a.Net.Exponent() // most likely that of all
			break
		}
	}
	if !s.fill(b, h) {
		exp := lowest(b, h)
		if exp == s.exp {
			return false
		}
		if s.exp = exp; !s.fill(b, h) {
			return false
		}
	}
	s.floors = scaled.Values(s.keys).Floors(uint64(s.total.CoefficientInt64()), shares)
	return true
}

// fill sets the codes, keys and sums in units of 10^exp. It is false if one
// does not fit.
func (s *sales) fill(b Book, h history) bool {
	total := uint64(0)
	var returns scaled.Sum
	for i := range b.Accounts {
		a := &b.Accounts[i]
		code := h.code(a.Closed, a.Since)
		key := int64(0)
		if code == 0 || code == Provisional {
			v, ok := scaled.Int(a.Net, s.exp)
			switch {
			case !ok && exact.Bounded(a.Net):
				return false
			case !ok:
				code = OutOfBounds
			case code == 0:
				key = v
			}
		}
		s.codes[i], s.keys[i] = code, key
		if key > 0 {
			if total += uint64(key); total > math.MaxInt64 {
				return false
			}
		} else {
			returns = returns.Add(scaled.Wide(uint64(-key), 1))
		}
	}
	s.total = decimal.New(int64(total), s.exp)
	s.returns = returns.Decimal(s.exp).Neg()
	return true
}

// lowest is the smallest exponent among the amounts that are to be scaled.
func lowest(b Book, h history) int32 {
	exp := int32(exact.Digits)
	for i := range b.Accounts {
		a := &b.Accounts[i]
		if code := h.code(a.Closed, a.Since); (code == 0 || code == Provisional) && exact.Bounded(a.Net) {
			exp = min(exp, a.Net.Exponent())
		}
	}
	return exp
}
