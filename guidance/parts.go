package guidance

import "math/bits"

// nearParts is what each entry does to the shop's average of one amount, in
// steps of money a raw unit.
type nearParts struct{ own, mix []near }

// approximate finds all parts nearly, if the numbers are small enough: then 64
// bits before the point hold every number, and 64 after it leave room for what
// is cut off. amount is the steps of money in one whole amount.
func (s *shares) approximate(amount ratio) {
	num, den := amount.num, amount.den
	if s.known() != Both || !num.below(30) || !den.below(30) || !s.last.units().below(40) || !s.this.units().below(40) {
		return
	}
	p := prices{num: num.n, den: uint64(den.n), last: s.last.units().n, this: s.this.units().n}
	var shop [Sold + 1]near
	for _, of := range [...]Basis{Paid, Sold} {
		last, ok := p.of(&s.last, of)
		this, ok2 := p.of(&s.this, of)
		if !ok || !ok2 {
			return
		}
		shop[of] = last.plus(this).half()
	}
	n := len(s.entries)
	room := make([]near, 4*n)
	s.nearly[Paid] = nearParts{room[:n:n], room[n : 2*n : 2*n]}
	s.nearly[Sold] = nearParts{room[2*n : 3*n : 3*n], room[3*n:]}
	units := uint64(p.last + p.this)
	for i := range s.entries {
		if e := &s.entries[i]; s.takes(e) && !p.part(e, shop, &s.nearly, i) {
			return
		}
	}
	if bits.Len64(p.highest)+bits.Len64(units) > 57 {
		return // a profit might not fit
	}
	s.approximated, s.doubt = true, p.doubt()
}

// prices is what approximate works with, and the highest price it met.
type prices struct {
	num        int64  // steps of money in
	den        uint64 // so many raw amounts
	last, this int64  // the shop's units
	highest    uint64
}

// priceRoom is the bits of the largest price.
const priceRoom = 30

// of is a month's price a unit, in steps.
func (p *prices) of(month *ints, of Basis) (near, bool) {
	amount := month.amount(of)
	if !amount.below(62-bits.Len64(uint64(p.num))) || !month.units().below(40) {
		return near{}, false
	}
	if month.units().n <= 0 {
		return near{}, true
	}
	price := quotient(amount.n*p.num, uint64(month.units().n)*p.den)
	size, _ := price.abs()
	if bits.Len64(uint64(size.hi)) > priceRoom {
		return near{}, false
	}
	p.highest = max(p.highest, uint64(size.hi)+1)
	return price, true
}

// part fills the parts of entry i: s̄·Δp and Δs·(p̄ − P̄).
func (p *prices) part(e *entry, shop [Sold + 1]near, out *[Sold + 1]nearParts, i int) bool {
	q0, q1 := e.last.units(), e.this.units()
	if !q0.below(40) || !q1.below(40) {
		return false
	}
	s0, s1 := fraction(q0.n, p.last), fraction(q1.n, p.this)
	mean := s0>>1 + s1>>1 + s0&s1&1
	shift, falls := s1-s0, s1 < s0
	if falls {
		shift = s0 - s1
	}
	earlier, later := bits.Mul64(uint64(q1.n), uint64(p.last))
	was, is := bits.Mul64(uint64(q0.n), uint64(p.this))
	moved := earlier != was || later != is
	for _, of := range [...]Basis{Paid, Sold} {
		last, ok := p.of(&e.last, of)
		this, ok2 := p.of(&e.this, of)
		if !ok || !ok2 {
			return false
		}
		switch {
		case q0.n == 0:
			last = this
		case q1.n == 0:
			this = last
		case !equalProducts(e.this.amount(of).n, q0.n, e.last.amount(of).n, q1.n):
			out[of].own[i] = this.minus(last).part(mean).nonzero()
		}
		if moved {
			out[of].mix[i] = last.plus(this).half().minus(shop[of]).part(shift).signed(falls).nonzero()
		}
	}
	return true
}

// equalProducts reports whether a·b is c·d.
func equalProducts(a, b, c, d int64) bool {
	high, low := bits.Mul64(size(a), size(b))
	high2, low2 := bits.Mul64(size(c), size(d))
	return high == high2 && low == low2 && (low|high == 0 || (a < 0) == (c < 0))
}

// doubt is how far a part can be off, in hairs: a share is off by up to four,
// which counts as often as a price is high, and a price by up to two; and twice
// that, because a profit is the difference of two parts.
func (p *prices) doubt() uint64 { return 16 * (p.highest + 2) }
