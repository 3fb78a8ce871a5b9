package guidance

import "math/big"

// ratio is an exact fraction with den above 0. It is not reduced: a gcd would
// cost more than the digits it saves. Fractions of one kind share their den,
// and so are added and compared without finding a common one. A num or den is
// never written once it is in a ratio.
type ratio struct{ num, den *big.Int }

var (
	zero = new(big.Int)
	one  = big.NewInt(1)
	unit = ratio{one, one}
	half = ratio{one, big.NewInt(2)}
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

// nearest is the whole number next to r, halves away from zero, and what is
// left of r's numerator.
func (r ratio) nearest() (n, rest *big.Int) {
	n, rest = new(big.Int).QuoRem(r.num, r.den, new(big.Int))
	if new(big.Int).Lsh(rest, 1).CmpAbs(r.den) < 0 {
		return n, rest
	}
	if rest.Sign() > 0 {
		return n.Add(n, one), rest.Sub(rest, r.den)
	}
	return n.Sub(n, one), rest.Add(rest, r.den)
}

// round is the whole number next to r.
func (r ratio) round() *big.Int {
	n, _ := r.nearest()
	return n
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
