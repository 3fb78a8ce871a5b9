package guidance

import "math/big"

// ints is a Side in whole numbers.
type ints struct {
	n    [3]int64
	wide *[3]*big.Int // the numbers that have no room, if there are any
}

// Where the numbers of a side stand.
const (
	unitsOf = iota
	paidOf
	soldOf
)

func (s *ints) units() number { return s.at(unitsOf) }
func (s *ints) paid() number  { return s.at(paidOf) }
func (s *ints) sold() number  { return s.at(soldOf) }

func (s *ints) at(i int) number {
	n := number{n: s.n[i]}
	if s.wide != nil {
		n.wide = s.wide[i]
	}
	return n
}

func (s *ints) set(i int, n number) {
	s.n[i] = n.n
	if s.wide == nil {
		if n.wide == nil {
			return
		}
		s.wide = new([3]*big.Int)
	}
	s.wide[i] = n.wide
}

func (s *ints) absent() bool {
	return s.units().sign() == 0 && s.paid().sign() == 0 && s.sold().sign() == 0
}

// apart reports a month that has no price of its own: more came back than was
// bought, or an amount was booked without goods.
func (s *ints) apart() bool {
	return s.units().sign() < 0 || s.units().sign() == 0 && !s.absent()
}

func (s *ints) amount(of Basis) number {
	if of == Sold {
		return s.sold()
	}
	return s.paid()
}

func (s *ints) free(of Basis) bool { return s.units().sign() > 0 && s.amount(of).sign() == 0 }

// profit is what the goods of the month bring less what was paid for them.
func (s *ints) profit() number { return s.sold().minus(s.paid()) }

func (s *ints) add(o *ints) {
	for i := range s.n {
		s.set(i, s.at(i).plus(o.at(i)))
	}
}
