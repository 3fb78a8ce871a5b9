package guidance

import (
	"cmp"
	"math/big"
	"slices"
)

// ratio is an exact fraction with den above 0. It is not reduced: a gcd would
// cost more than the digits it saves. Fractions of one kind share their den,
// and so are added and compared without finding a common one. A num or den is
// never written once it is in a ratio.
type ratio struct{ num, den *big.Int }

var (
	zero     = new(big.Int)
	one      = big.NewInt(1)
	minusOne = big.NewInt(-1)
	unit     = ratio{one, one}
)

func whole(n *big.Int) ratio { return ratio{n, one} }

func (r ratio) plus(o ratio) ratio {
	switch {
	case o.num.Sign() == 0:
		return r
	case r.num.Sign() == 0:
		return o
	case r.sameDen(o):
		return ratio{plus(r.num, o.num), r.den}
	}
	return ratio{plus(times(r.num, o.den), times(o.num, r.den)), times(r.den, o.den)}
}

func (r ratio) neg() ratio {
	if r.num.Sign() == 0 {
		return r
	}
	return ratio{new(big.Int).Neg(r.num), r.den}
}

func (r ratio) minus(o ratio) ratio {
	if r.num.Sign() != 0 && r.sameDen(o) {
		return ratio{minus(r.num, o.num), r.den}
	}
	return r.plus(o.neg())
}

func (r ratio) times(o ratio) ratio {
	if r.num.Sign() == 0 || o.num == one && o.den == one {
		return r
	}
	return ratio{times(r.num, o.num), times(r.den, o.den)}
}

func (r ratio) sameDen(o ratio) bool { return r.den == o.den || r.den.Cmp(o.den) == 0 }

// reduced is r in lowest terms.
func (r ratio) reduced() ratio {
	gcd := new(big.Int).GCD(nil, nil, new(big.Int).Abs(r.num), r.den)
	low := ratio{new(big.Int).Quo(r.num, gcd), new(big.Int).Quo(r.den, gcd)}
	if low.den.Cmp(one) == 0 {
		low.den = one
	}
	if low.num.Cmp(one) == 0 {
		low.num = one
	}
	return low
}

// nearest is the whole number next to r, halves away from zero.
func (r ratio) nearest() *big.Int {
	alone := rounder{out: make([]big.Int, 1), rests: make([]big.Int, 1)}
	alone.nearest(0, r, unit)
	return &alone.out[0]
}

func (r ratio) compare(o ratio) int {
	if r.sameDen(o) {
		return r.num.Cmp(o.num)
	}
	return times(r.num, o.den).Cmp(times(o.num, r.den))
}

// add sums ratios. Those that share the den of the first are added in place,
// the others pairwise, which keeps the denominators short.
func add(all []ratio) ratio {
	sum, others := ratio{new(big.Int), nil}, []ratio(nil)
	for _, r := range all {
		switch {
		case r.num.Sign() == 0:
		case sum.den == nil || sum.den == r.den:
			sum.num.Add(sum.num, r.num)
			sum.den = r.den
		default:
			others = append(others, r)
		}
	}
	if sum.den == nil {
		return whole(zero)
	}
	return sum.plus(pairwise(others))
}

func pairwise(all []ratio) ratio {
	switch len(all) {
	case 0:
		return whole(zero)
	case 1:
		return all[0]
	}
	half := len(all) / 2
	return pairwise(all[:half]).plus(pairwise(all[half:]))
}

// rounder spreads numbers over cells. It keeps its memory from one call to the
// next, so a result is good until then.
type rounder struct {
	out, rests     []big.Int
	order          []int
	leads          []int64
	work, missing  big.Int
	from, step, to *big.Int // the last den, what it was scaled by, and the result
}

// spread rounds cells, each times by, to whole numbers that add up to target.
// Each cell goes to the nearest number, halves away from zero; what is then
// missing from the target, or too much, is made up one by one by the cells it
// costs least, the largest remainder first, and of equals the first in order.
// A cell that is exactly 0 moves last. Changing every sign changes every sign
// of the result.
func (r *rounder) spread(target *big.Int, cells []ratio, by ratio) []big.Int {
	for len(r.out) < len(cells) {
		r.out, r.rests = append(r.out, big.Int{}), append(r.rests, big.Int{})
		r.order, r.leads = append(r.order, 0), append(r.leads, 0)
	}
	out := r.out[:len(cells)]
	if len(cells) == 1 {
		out[0].Set(target)
		return out
	}
	r.missing.Set(target)
	for i, c := range cells {
		r.nearest(i, c, by)
		r.missing.Sub(&r.missing, &out[i])
	}
	if r.missing.Sign() == 0 || len(cells) == 0 {
		return out
	}
	order := r.rank(cells, by)
	step := one
	if r.missing.Sign() < 0 {
		step = minusOne
	}
	for i := 0; r.missing.Sign() != 0; i = (i + 1) % len(order) {
		cell := &out[order[i]]
		cell.Add(cell, step)
		r.missing.Sub(&r.missing, step)
	}
	return out
}

// den is a cell's den as scaled; cells in a row mostly share one.
func (r *rounder) den(c, by ratio) *big.Int {
	if by.den == one {
		return c.den
	}
	if r.from != c.den || r.step != by.den {
		r.from, r.step, r.to = c.den, by.den, times(c.den, by.den)
	}
	return r.to
}

// nearest rounds cell i and keeps the remainder of its numerator.
func (r *rounder) nearest(i int, c, by ratio) {
	n, rest := &r.out[i], &r.rests[i]
	if c.num.Sign() == 0 {
		n.SetInt64(0)
		rest.SetInt64(0)
		return
	}
	den := r.den(c, by)
	n.QuoRem(r.work.Mul(c.num, by.num), den, rest)
	if r.work.Lsh(rest, 1).CmpAbs(den) < 0 {
		return
	}
	if rest.Sign() > 0 {
		n.Add(n, one)
		rest.Sub(rest, den)
	} else {
		n.Sub(n, one)
		rest.Add(rest, den)
	}
}

// rank orders the cells by what moving them toward the missing sum costs. The
// leading digits of the remainders, 2^62 times them, settle most comparisons.
func (r *rounder) rank(cells []ratio, by ratio) []int {
	order, sign := r.order[:len(cells)], r.missing.Sign()
	for i, c := range cells {
		order[i], r.leads[i] = i, 0
		if rest := &r.rests[i]; rest.Sign() != 0 {
			if sign < 0 {
				rest.Neg(rest)
			}
			r.leads[i] = r.work.Div(r.work.Lsh(rest, 62), r.den(c, by)).Int64()
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		switch za, zb := cells[a].num.Sign() == 0, cells[b].num.Sign() == 0; {
		case za && !zb:
			return 1
		case zb && !za:
			return -1
		case r.leads[a] != r.leads[b]:
			return cmp.Compare(r.leads[b], r.leads[a])
		}
		left, right := ratio{&r.rests[a], cells[a].den}, ratio{&r.rests[b], cells[b].den}
		return cmp.Or(right.compare(left), cmp.Compare(a, b))
	})
	return order
}
