package guidance

import "math/big"

// shares is the goods whose parts in the shop's units are compared: their
// totals of both months, and what each does to the averages, nearly for all of
// them and exactly for those that are asked for.
type shares struct {
	entries      []entry
	priced       bool // only goods whose shelf price is known
	last, this   ints
	approximated bool // not where the numbers are too large
	nearly       [Sold + 1]nearParts
	doubt        uint64 // how far each of them is off, in hairs
	exact        *fractions
}

// change is a row's part in the change of an average: own is s̄·Δp, and total
// is Δ(r/Q) − P̄·Δ(q/Q), which needs no price and so holds for every row.
type change struct{ own, total ratio }

func (c change) mix() ratio { return c.total.minus(c.own) }

// sharesOf compares the goods, free ones too, or those of them whose shelf
// price is known.
func sharesOf(all []entry, priced bool) *shares {
	s := &shares{entries: all, priced: priced}
	for i := range all {
		if s.takes(&all[i]) {
			s.last.add(&all[i].last)
			s.this.add(&all[i].this)
		}
	}
	return s
}

func (s *shares) takes(e *entry) bool { return e.shared() && (e.priced || !s.priced) }

// known says which months have units, and so averages.
func (s *shares) known() Presence {
	var seen Presence
	if s.last.units().sign() > 0 {
		seen |= OnlyLast
	}
	if s.this.units().sign() > 0 {
		seen |= OnlyThis
	}
	return seen
}

// rate is an amount a unit of the month, 0 for no units.
func (s *ints) rate(amount number) ratio {
	if s.units().sign() <= 0 {
		return whole(number{})
	}
	return ratio{amount, s.units()}
}

// change is what entry i does to the average of an amount, exactly.
func (s *shares) change(i int, of Basis) change {
	if s.exact == nil {
		s.exact = s.fractions()
	}
	return s.exact.change(i, of)
}

// fractions is the exact parts that were asked for. They have the denominator
// den = 2·Q0²·Q1², but for the own price of goods whose price a unit is no
// whole number.
type fractions struct {
	*shares
	lastUnits, thisUnits *big.Int
	both                 *big.Int // Q0·Q1
	den                  *big.Int
	levels               [Sold + 1]*big.Int // the shop's mean average, times 2·Q0·Q1
	found                []found
}

// found is an entry's changes, as far as they were asked for.
type found [Sold + 1]struct {
	change
	known bool
}

func (s *shares) fractions() *fractions {
	f := &fractions{shares: s, lastUnits: s.last.units().big(), thisUnits: s.this.units().big(), found: make([]found, len(s.entries))}
	f.both = times(f.lastUnits, f.thisUnits)
	f.den = times(f.both, f.both)
	f.den.Lsh(f.den, 1)
	for _, of := range [...]Basis{Paid, Sold} {
		f.levels[of] = plus(times(s.last.amount(of).big(), f.thisUnits), times(s.this.amount(of).big(), f.lastUnits))
	}
	return f
}

func (f *fractions) change(i int, of Basis) change {
	have := &f.found[i][of]
	if !have.known {
		have.known, have.change = true, change{whole(number{}), whole(number{})}
		if f.takes(&f.entries[i]) {
			have.change = f.find(&f.entries[i], of)
		}
	}
	return have.change
}

func (f *fractions) find(e *entry, of Basis) change {
	q0, q1 := e.last.units().big(), e.this.units().big()
	last, this := e.last.amount(of).big(), e.this.amount(of).big()
	// weight is the mean share times 2·Q0·Q1, shift its change times Q0·Q1.
	early, late := times(q0, f.thisUnits), times(q1, f.lastUnits)
	weight, shift := plus(early, late), minus(late, early)
	weight.Mul(weight, f.both)
	total := times(this, f.lastUnits)
	total.Sub(total, times(last, f.thisUnits))
	total.Mul(total, f.both).Lsh(total, 1)
	total.Sub(total, times(f.levels[of], shift))
	den := numberOf(f.den)
	c := change{own: whole(number{}), total: ratio{numberOf(total), den}}
	if q0.Sign() == 0 || q1.Sign() == 0 {
		return c // new or gone: it has the other month's price
	}
	rise := times(this, q0)
	rise.Sub(rise, times(last, q1))
	if rise.Sign() == 0 {
		return c
	}
	run := times(q0, q1)
	price, rest := new(big.Int).QuoRem(rise, run, new(big.Int))
	if rest.Sign() == 0 {
		c.own = ratio{numberOf(price.Mul(price, weight)), den}
	} else {
		c.own = ratio{numberOf(rise.Mul(rise, weight)), numberOf(times(run, f.den))}
	}
	return c
}
