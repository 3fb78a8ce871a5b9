package ration

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// Part is one who takes part in a split of money.
type Part struct {
	Name   string          `json:"name"`
	Weight decimal.Decimal `json:"weight"`
}

// Split divides an amount by weights into whole units, by largest remainder:
// each part gets its quota cut down to the unit, and the units that are then
// left go one each to the largest remainders. Of equal remainders the larger
// weight is first, then the lower name, then the order of the list. The parts
// always add up to the amount, to the unit; a negative amount splits like its
// opposite.
//
// The result is nil where there is no such split: without parts, with a weight
// below 0 or all of them 0, with a unit of 0 or less, with an amount that is no
// whole number of units, or with a number beyond 18 digits. O(n log n).
func Split(amount, unit decimal.Decimal, parts []Part) []decimal.Decimal {
	units, ok := wholeUnits(amount, unit)
	if !ok {
		return nil
	}
	weights := make([]*big.Int, len(parts))
	for i, p := range parts {
		if !exact.Bounded(p.Weight) || p.Weight.Sign() < 0 {
			return nil
		}
		weights[i] = p.Weight.Shift(exact.Digits).BigInt()
	}
	shares := largestRemainder(units, weights, func(i, j int) int { return cmp.Compare(parts[i].Name, parts[j].Name) })
	if shares == nil {
		return nil
	}
	out := make([]decimal.Decimal, len(shares))
	for i, n := range shares {
		out[i] = decimal.NewFromBigInt(n, 0).Mul(unit)
	}
	return out
}

// wholeUnits is an amount in units; ok is false if it is no whole number.
func wholeUnits(amount, unit decimal.Decimal) (n *big.Int, ok bool) {
	if !exact.Bounded(amount) || !exact.Bounded(unit) || unit.Sign() <= 0 {
		return nil, false
	}
	quotient, rest := amount.QuoRem(unit, 0)
	return quotient.BigInt(), rest.IsZero()
}

// largestRemainder divides a whole number by weights of 0 or more; nil if all
// are 0. Ties that the weights leave open go by order.
func largestRemainder(total *big.Int, weights []*big.Int, order func(i, j int) int) []*big.Int {
	sum := new(big.Int)
	for _, w := range weights {
		sum.Add(sum, w)
	}
	if sum.Sign() == 0 {
		return nil
	}
	size, left := new(big.Int).Abs(total), new(big.Int).Abs(total)
	out, rests, first := make([]*big.Int, len(weights)), make([]*big.Int, len(weights)), make([]int, len(weights))
	for i, w := range weights {
		out[i], rests[i] = new(big.Int).QuoRem(new(big.Int).Mul(size, w), sum, new(big.Int))
		left.Sub(left, out[i])
		first[i] = i
	}
	slices.SortStableFunc(first, func(i, j int) int {
		return cmp.Or(rests[j].Cmp(rests[i]), weights[j].Cmp(weights[i]), order(i, j))
	})
	for _, i := range first[:left.Int64()] { // fewer than there are weights
		out[i].Add(out[i], big.NewInt(1))
	}
	if total.Sign() < 0 {
		for _, n := range out {
			n.Neg(n)
		}
	}
	return out
}
