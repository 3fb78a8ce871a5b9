package guidance

import (
	"math/big"
	"slices"
)

// ratio is an exact fraction with den above 0, not reduced: its parts are
// few and short-lived, and a gcd would cost more than the digits it saves.
type ratio struct{ num, den *big.Int }

var one = big.NewInt(1)

func whole(n *big.Int) ratio { return ratio{n, one} }

func (r ratio) plus(o ratio) ratio {
	switch {
	case r.num.Sign() == 0:
		return o
	case o.num.Sign() == 0:
		return r
	case r.den.Cmp(o.den) == 0:
		return ratio{plus(r.num, o.num), r.den}
	}
	return ratio{plus(times(r.num, o.den), times(o.num, r.den)), times(r.den, o.den)}
}

func (r ratio) neg() ratio { return ratio{new(big.Int).Neg(r.num), r.den} }

func (r ratio) minus(o ratio) ratio { return r.plus(o.neg()) }

func (r ratio) times(o ratio) ratio {
	if r.num.Sign() == 0 {
		return r
	}
	return ratio{times(r.num, o.num), times(r.den, o.den)}
}

// nearest is the whole number next to r, halves away from zero, and what is
// left of the numerator: r = n + rest/den.
func (r ratio) nearest() (n, rest *big.Int) {
	n, rest = new(big.Int).QuoRem(r.num, r.den, new(big.Int))
	if twice := new(big.Int).Lsh(rest, 1); twice.CmpAbs(r.den) >= 0 {
		if rest.Sign() > 0 {
			n.Add(n, one)
			rest.Sub(rest, r.den)
		} else {
			n.Sub(n, one)
			rest.Add(rest, r.den)
		}
	}
	return n, rest
}

// add sums ratios pairwise, which keeps the denominators short.
func add(all []ratio) ratio {
	switch len(all) {
	case 0:
		return whole(new(big.Int))
	case 1:
		return all[0]
	}
	half := len(all) / 2
	return add(all[:half]).plus(add(all[half:]))
}

// spread rounds cells to whole numbers that add up to target. Each cell goes
// to the nearest number, halves away from zero; what is then missing from the
// target, or too much, is made up one by one by the cells it costs least, the
// largest remainder first, and of equals the first in order. A cell that is
// exactly 0 moves last. Changing every sign changes every sign of the result.
func spread(target *big.Int, cells []ratio) []*big.Int {
	out := make([]*big.Int, len(cells))
	rests := make([]ratio, len(cells))
	missing := new(big.Int).Set(target)
	for i, c := range cells {
		n, rest := c.nearest()
		out[i], rests[i] = n, ratio{rest, c.den}
		missing.Sub(missing, n)
	}
	if missing.Sign() == 0 || len(cells) == 0 {
		return out
	}
	step := big.NewInt(int64(missing.Sign()))
	order := make([]int, len(cells))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if za, zb := cells[a].num.Sign() == 0, cells[b].num.Sign() == 0; za != zb {
			if za {
				return 1
			}
			return -1
		}
		left, right := times(rests[a].num, rests[b].den), times(rests[b].num, rests[a].den)
		return -step.Sign() * left.Cmp(right)
	})
	for i := 0; missing.Sign() != 0; i = (i + 1) % len(order) {
		cell := order[i]
		out[cell].Add(out[cell], step)
		missing.Sub(missing, step)
	}
	return out
}
