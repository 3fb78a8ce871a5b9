package guidance

import "math/big"

// shares is the goods whose parts in the shop's units are compared: totals of
// both months, and the exact part of every entry of the book (none for an
// entry that stands outside).
//
// Every number of a part has the denominator den = 2·Q0²·Q1², or a multiple of
// it, so that sums need no common denominator to be found.
type shares struct {
	last, this ints
	den        *big.Int
	parts      []part
}

// part is what one entry does to the averages of the shop.
type part struct {
	units      *big.Int // later less earlier
	paid, sold change
}

// change is a row's part in the change of an average: own is s̄·Δp, and total
// is Δ(r/Q) − P̄·Δ(q/Q), which needs no price and so holds for every row.
type change struct{ own, total ratio }

func (c change) mix() ratio { return c.total.minus(c.own) }

func (p part) of(b Basis) change {
	if b == Sold {
		return p.sold
	}
	return p.paid
}

// sharesOf compares the goods, free ones too, that the filter takes in.
func sharesOf(all []entry, takes func(entry) bool) shares {
	zero := ints{new(big.Int), new(big.Int), new(big.Int)}
	s := shares{last: zero, this: zero}
	in := func(e entry) bool { return (e.kind == Goods || e.kind == Free) && takes(e) }
	for _, e := range all {
		if in(e) {
			s.last, s.this = s.last.plus(e.last), s.this.plus(e.this)
		}
	}
	if s.known() != Both {
		return s
	}
	s.den = times(s.last.units, s.this.units)
	s.den.Mul(s.den, s.den).Lsh(s.den, 1)
	s.parts = make([]part, len(all))
	for i, e := range all {
		if in(e) {
			s.parts[i] = s.part(e)
		} else {
			none := change{whole(new(big.Int)), whole(new(big.Int))}
			s.parts[i] = part{new(big.Int), none, none}
		}
	}
	return s
}

// known says which months have units, and so averages.
func (s shares) known() Presence {
	var seen Presence
	if s.last.units.Sign() > 0 {
		seen |= OnlyLast
	}
	if s.this.units.Sign() > 0 {
		seen |= OnlyThis
	}
	return seen
}

func (s shares) part(e entry) part {
	// weight/(2·Q0·Q1) is the mean share; shift/(Q0·Q1) its change.
	early, late := times(e.last.units, s.this.units), times(e.this.units, s.last.units)
	weight, shift := plus(early, late), minus(late, early)
	both := times(s.last.units, s.this.units)
	weight.Mul(weight, both)
	one := func(x0, x1, total0, total1 *big.Int) change {
		level := plus(times(total0, s.this.units), times(total1, s.last.units))
		total := minus(times(x1, s.last.units), times(x0, s.this.units))
		total.Mul(total, both).Lsh(total, 1)
		total.Sub(total, level.Mul(level, shift))
		c := change{own: whole(new(big.Int)), total: ratio{total, s.den}}
		if e.last.units.Sign() == 0 || e.this.units.Sign() == 0 {
			return c
		}
		c.own = s.own(weight, minus(times(x1, e.last.units), times(x0, e.this.units)),
			times(e.last.units, e.this.units))
		return c
	}
	return part{
		units: minus(e.this.units, e.last.units),
		paid:  one(e.last.paid, e.this.paid, s.last.paid, s.this.paid),
		sold:  one(e.last.sold, e.this.sold, s.last.sold, s.this.sold),
	}
}

// own is weight/den times the change of price, rise/run, which is a whole
// number for most goods.
func (s shares) own(weight, rise, run *big.Int) ratio {
	if rise.Sign() == 0 {
		return whole(rise)
	}
	price, rest := new(big.Int).QuoRem(rise, run, new(big.Int))
	if rest.Sign() == 0 {
		return ratio{price.Mul(price, weight), s.den}
	}
	return ratio{times(rise, weight), times(run, s.den)}
}

// rate is an amount a unit of the month, 0 for no units.
func (s ints) rate(amount *big.Int) ratio {
	if s.units.Sign() <= 0 {
		return whole(new(big.Int))
	}
	return ratio{amount, s.units}
}
