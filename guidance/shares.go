package guidance

import "math/big"

// shares is the goods whose parts in the shop's units are compared: their
// totals of both months, and the exact part of every entry of the book (none
// for an entry that stands outside).
//
// Parts have the denominator den = 2·Q0²·Q1², but for the own price of goods
// whose price a unit is no whole number.
type shares struct {
	last, this ints
	both       *big.Int // Q0·Q1
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
	s := shares{last: newInts(), this: newInts()}
	in := func(e entry) bool { return (e.kind == Goods || e.kind == Free) && takes(e) }
	for _, e := range all {
		if in(e) {
			s.last.add(e.last)
			s.this.add(e.this)
		}
	}
	if s.known() != Both {
		return s
	}
	s.both = times(s.last.units, s.this.units)
	s.den = times(s.both, s.both)
	s.den.Lsh(s.den, 1)
	paid := s.level(s.last.paid, s.this.paid)
	sold := s.level(s.last.sold, s.this.sold)
	s.parts = make([]part, len(all))
	for i, e := range all {
		if in(e) {
			s.parts[i] = s.part(e, paid, sold)
			continue
		}
		nothing := change{whole(zero), whole(zero)}
		s.parts[i] = part{zero, nothing, nothing}
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

// level is the shop's mean average of an amount, times 2·Q0·Q1.
func (s shares) level(last, this *big.Int) *big.Int {
	return plus(times(last, s.this.units), times(this, s.last.units))
}

func (s shares) part(e entry, paid, sold *big.Int) part {
	// weight is the mean share times 2·Q0·Q1, shift its change times Q0·Q1.
	early, late := times(e.last.units, s.this.units), times(e.this.units, s.last.units)
	weight, shift := plus(early, late), minus(late, early)
	weight.Mul(weight, s.both)
	return part{
		units: minus(e.this.units, e.last.units),
		paid:  s.change(e, e.last.paid, e.this.paid, weight, shift, paid),
		sold:  s.change(e, e.last.sold, e.this.sold, weight, shift, sold),
	}
}

func (s shares) change(e entry, last, this, weight, shift, level *big.Int) change {
	work := new(big.Int)
	total := times(this, s.last.units)
	total.Sub(total, work.Mul(last, s.this.units))
	total.Mul(total, s.both).Lsh(total, 1)
	total.Sub(total, work.Mul(level, shift))
	c := change{own: whole(zero), total: ratio{total, s.den}}
	if e.last.units.Sign() == 0 || e.this.units.Sign() == 0 {
		return c // new or gone: it has the other month's price
	}
	rise := times(this, e.last.units)
	rise.Sub(rise, work.Mul(last, e.this.units))
	if rise.Sign() == 0 {
		return c
	}
	run := work.Mul(e.last.units, e.this.units)
	price, rest := new(big.Int).QuoRem(rise, run, new(big.Int))
	if rest.Sign() == 0 {
		c.own = ratio{price.Mul(price, weight), s.den}
	} else {
		c.own = ratio{rise.Mul(rise, weight), times(run, s.den)}
	}
	return c
}

// rate is an amount a unit of the month, 0 for no units.
func (s ints) rate(amount *big.Int) ratio {
	if s.units.Sign() <= 0 {
		return whole(zero)
	}
	return ratio{amount, s.units}
}
