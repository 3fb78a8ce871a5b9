package guidance

import (
	"math/big"
	"math/bits"
)

// ratio is an exact fraction with den above 0. It is not reduced: a gcd would
// cost more than the digits it saves. Fractions of one kind share their den,
// and so are added and compared without finding a common one.
type ratio struct{ num, den number }

var (
	one  = number{n: 1}
	unit = ratio{one, one}
	half = ratio{one, number{n: 2}}
)

func whole(n number) ratio { return ratio{n, one} }

func (r ratio) plus(o ratio) ratio {
	switch {
	case o.num.sign() == 0:
		return r
	case r.num.sign() == 0:
		return o
	case r.sameDen(o):
		return ratio{r.num.plus(o.num), r.den}
	}
	return ratio{r.num.times(o.den).plus(o.num.times(r.den)), r.den.times(o.den)}
}

func (r ratio) neg() ratio { return ratio{number{}.minus(r.num), r.den} }

func (r ratio) minus(o ratio) ratio {
	if r.num.sign() != 0 && r.sameDen(o) {
		return ratio{r.num.minus(o.num), r.den}
	}
	return r.plus(o.neg())
}

func (r ratio) times(o ratio) ratio {
	if r.num.sign() == 0 || o == unit {
		return r
	}
	return ratio{r.num.times(o.num), r.den.times(o.den)}
}

func (r ratio) sameDen(o ratio) bool { return r.den == o.den || r.den.compare(o.den) == 0 }

// reduced is r in lowest terms.
func (r ratio) reduced() ratio {
	if r.den == one || r.num == one {
		return r
	}
	num, den := r.num.big(), r.den.big()
	gcd := new(big.Int).GCD(nil, nil, new(big.Int).Abs(num), den)
	return ratio{numberOf(new(big.Int).Quo(num, gcd)), numberOf(new(big.Int).Quo(den, gcd))}
}

// nearest is the whole number next to r, halves away from zero, and what is
// left of r's numerator.
func (r ratio) nearest() (n, rest number) {
	if r.num.wide == nil && r.den.wide == nil {
		n, rest = number{n: r.num.n / r.den.n}, number{n: r.num.n % r.den.n}
		if 2*size(rest.n) < uint64(r.den.n) {
			return n, rest
		}
	} else {
		whole, left := new(big.Int).QuoRem(r.num.big(), r.den.big(), new(big.Int))
		n, rest = numberOf(whole), numberOf(left)
		if new(big.Int).Lsh(left, 1).CmpAbs(r.den.big()) < 0 {
			return n, rest
		}
	}
	if rest.sign() > 0 {
		return n.plus(one), rest.minus(r.den)
	}
	return n.minus(one), rest.plus(r.den)
}

// round is the whole number next to r.
func (r ratio) round() number {
	n, _ := r.nearest()
	return n
}

// lead is r in 2^-62, rounded down, for an r of at most one half.
func (r ratio) lead() int64 {
	if r.num.wide != nil || r.den.wide != nil {
		// Whole numbers, so that nothing is lost: the quotient by a denominator
		// above 0, rounded down.
		lead := new(big.Int).Lsh(r.num.big(), 62)
		return lead.Div(lead, r.den.big()).Int64()
	}
	num := size(r.num.n)
	lead, rest := bits.Div64(num>>2, num<<62, uint64(r.den.n))
	if r.num.n >= 0 {
		return int64(lead)
	}
	if rest > 0 {
		lead++
	}
	return -int64(lead)
}

func (r ratio) compare(o ratio) int {
	if r.sameDen(o) {
		return r.num.compare(o.num)
	}
	return r.num.times(o.den).compare(o.num.times(r.den))
}

// add sums ratios: those that share a den with the first at once, the others
// pairwise, which keeps the denominators short.
func add(all []ratio) ratio {
	sum, others := ratio{den: one}, []ratio(nil)
	for _, r := range all {
		switch {
		case r.num.sign() == 0:
		case sum.num.sign() == 0 && len(others) == 0:
			sum = r
		case sum.den == r.den:
			sum.num = sum.num.plus(r.num)
		default:
			others = append(others, r)
		}
	}
	return sum.plus(pairwise(others))
}

func pairwise(all []ratio) ratio {
	switch len(all) {
	case 0:
		return whole(number{})
	case 1:
		return all[0]
	}
	half := len(all) / 2
	return pairwise(all[:half]).plus(pairwise(all[half:]))
}
