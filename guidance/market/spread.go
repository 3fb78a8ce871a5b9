package market

import (
	"cmp"
	"math/big"
	"slices"
)

// nearest is the whole number next to r, halves away from zero.
func nearest(r *big.Rat) *big.Int {
	twice := new(big.Int).Lsh(new(big.Int).Abs(r.Num()), 1)
	n := twice.Add(twice, r.Denom())
	n.Quo(n, new(big.Int).Lsh(r.Denom(), 1))
	if r.Sign() < 0 {
		n.Neg(n)
	}
	return n
}

// spread rounds numbers to whole ones that add up to target, which is the sum
// of them, rounded: each to the nearest and what is then missing, or too much,
// made up one by one where it costs least, of equals by place. What is 0 stays
// 0, and changing every sign changes every sign of the result.
func spread(target *big.Int, exact []*big.Rat) []*big.Int {
	missing := new(big.Int).Set(target)
	out, rests, order := make([]*big.Int, len(exact)), make([]*big.Rat, len(exact)), make([]int, len(exact))
	for i, r := range exact {
		out[i], order[i] = nearest(r), i
		missing.Sub(missing, out[i])
		rests[i] = new(big.Rat).Sub(r, new(big.Rat).SetInt(out[i]))
	}
	step := missing.Sign()
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Or(step*rests[j].Cmp(rests[i]), cmp.Compare(i, j)) })
	for _, i := range order {
		if missing.Sign() == 0 {
			break
		}
		out[i].Add(out[i], big.NewInt(int64(step)))
		missing.Sub(missing, big.NewInt(int64(step)))
	}
	return out
}
