package client

import (
	"math"
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/scaled"
)

// sales is the net sales of a book as whole numbers in the same order, with
// equal numbers for equal sales.
//
// Where all fit, a key is the amount itself in units of 10^exp. Otherwise it is
// the place of the amount among the different amounts of the book, from 1.
type sales struct {
	codes          []Code  // by account: why it stands outside the total, or 0
	keys           []int64 // by account; 0 or less: no net sales, or outside the total
	total, returns decimal.Decimal
	floors         []int64 // by percentage, the key of the least sales with less than that share before them; 0 without sales
	arithmetic     Arithmetic
	exp            int32             // of Scaled keys
	places         []decimal.Decimal // the amounts above 0 behind other keys: each once, rising
}

// rank is the sales of the accounts that count, cut at percentages above 0.
func rank(b Book, h history, percents []decimal.Decimal) *sales {
	s := &sales{codes: make([]Code, len(b.Accounts)), keys: make([]int64, len(b.Accounts))}
	shares, ok := scaled.Percents(percents)
	if !ok || !s.scale(b, h, shares) {
		s.order(b, h, percents)
	}
	return s
}

// scale takes every amount in units of one power of ten. It is false if the
// amounts or their sum do not fit.
func (s *sales) scale(b Book, h history, shares []scaled.Share) bool {
	s.arithmetic = Scaled
	for i := range b.Accounts {
		if a := &b.Accounts[i]; h.code(a) == 0 && exact.Bounded(a.Net) {
			s.exp = a.Net.Exponent() // most likely that of all
			break
		}
	}
	if !s.fill(b, h) {
		exp := lowest(b, h)
		if exp == s.exp {
			return false
		}
		if s.exp = exp; !s.fill(b, h) {
			return false
		}
	}
	s.floors = scaled.Values(s.keys).Floors(uint64(s.total.CoefficientInt64()), shares)
	return true
}

// fill sets the codes, keys and sums in units of 10^exp. It is false if one
// does not fit.
func (s *sales) fill(b Book, h history) bool {
	total := uint64(0)
	var returns scaled.Sum
	for i := range b.Accounts {
		a := &b.Accounts[i]
		code := h.code(a)
		key := int64(0)
		if code == 0 || code == Provisional {
			v, ok := scaled.Int(a.Net, s.exp)
			switch {
			case !ok && exact.Bounded(a.Net):
				return false
			case !ok:
				code = OutOfBounds
			case code == 0:
				key = v
			}
		}
		s.codes[i], s.keys[i] = code, key
		if key > 0 {
			if total += uint64(key); total > math.MaxInt64 {
				return false
			}
		} else {
			returns = returns.Add(scaled.Wide(uint64(-key), 1))
		}
	}
	s.total = decimal.New(int64(total), s.exp)
	s.returns = returns.Decimal(s.exp).Neg()
	return true
}

// lowest is the smallest exponent among the amounts that are to be scaled.
func lowest(b Book, h history) int32 {
	exp := int32(exact.Digits)
	for i := range b.Accounts {
		a := &b.Accounts[i]
		if code := h.code(a); (code == 0 || code == Provisional) && exact.Bounded(a.Net) {
			exp = min(exp, a.Net.Exponent())
		}
	}
	return exp
}

// order sorts the amounts as decimals: slower, and for any bounded amounts.
func (s *sales) order(b Book, h history, percents []decimal.Decimal) {
	s.arithmetic, s.returns = Decimals, decimal.Decimal{}
	var rows []int
	for i := range b.Accounts {
		a := &b.Accounts[i]
		code := h.code(a)
		if (code == 0 || code == Provisional) && !exact.Bounded(a.Net) {
			code = OutOfBounds
		}
		s.codes[i], s.keys[i] = code, 0
		switch {
		case code != 0:
		case a.Net.Sign() > 0:
			rows = append(rows, i)
		default:
			s.returns = s.returns.Add(a.Net)
		}
	}
	slices.SortFunc(rows, func(i, j int) int { return b.Accounts[i].Net.Cmp(b.Accounts[j].Net) })
	sums := []decimal.Decimal{{}} // of all amounts below each place
	for n, i := range rows {
		net := b.Accounts[i].Net
		if n == 0 || net.Cmp(b.Accounts[rows[n-1]].Net) != 0 {
			s.places = append(s.places, net)
			sums = append(sums, sums[len(sums)-1])
		}
		s.keys[i] = int64(len(s.places))
		sums[len(s.places)] = sums[len(s.places)].Add(net)
	}
	s.total = sums[len(s.places)]
	s.floors = make([]int64, len(percents))
	for i, p := range percents {
		want := p.Mul(s.total)
		for place := len(s.places); place > 0; place-- {
			before := s.total.Sub(sums[place])
			if before.Mul(hundred).Cmp(want) >= 0 {
				break
			}
			s.floors[i] = int64(place)
		}
	}
}

// amount is the sales that a key stands for, 0 for none.
func (s *sales) amount(key int64) decimal.Decimal {
	switch {
	case key <= 0:
		return decimal.Decimal{}
	case s.arithmetic == Scaled:
		return decimal.New(key, s.exp)
	}
	return s.places[key-1]
}

// add sums the amounts of each tier, where keys are places.
func (s *sales) add(b Book, out *Classification) {
	for i, standing := range out.Standings {
		if s.codes[i] != 0 || s.keys[i] <= 0 {
			continue
		}
		for k := range out.Tiers {
			if t := &out.Tiers[k]; t.Class == standing.Class {
				t.Sum = t.Sum.Add(b.Accounts[i].Net)
			}
		}
	}
}

// floors is the least keys of each class but the rest, by share, by share less
// margin and by share plus margin.
type floors struct{ least, enter, keep []int64 }

// newFloors sorts out the floors of Classes.percents. A floor of 0, which
// nobody reaches, becomes one that no key reaches.
func newFloors(list []int64) floors {
	var f floors
	for i, floor := range list {
		if floor == 0 {
			floor = math.MaxInt64
		}
		switch i % 3 {
		case 0:
			f.least = append(f.least, floor)
		case 1:
			f.enter = append(f.enter, floor)
		default:
			f.keep = append(f.keep, floor)
		}
	}
	return f
}

// raw is the class that a key is worth.
func (f floors) raw(key int64) int { return missed(key, f.least) }

func (f floors) position(key int64) position {
	return position{raw: missed(key, f.least), rise: missed(key, f.enter), fall: missed(key, f.keep)}
}

// missed is the number of floors above a key. Neither is negative, so the sign
// of their difference counts without a branch.
func missed(key int64, floors []int64) int {
	n := 0
	for _, floor := range floors {
		n += int(uint64(key-floor) >> 63)
	}
	return n
}

// pace is the key of sales over some open days carried on through all days:
// the greatest key that they reach.
func (s *sales) pace(net decimal.Decimal, open, days int) int64 {
	if net.Sign() <= 0 {
		return 0
	}
	if s.arithmetic == Scaled {
		v, _ := scaled.Int(net, s.exp)
		hi, lo := bits.Mul64(uint64(v), uint64(days))
		if hi >= uint64(open) {
			return math.MaxInt64 - 1
		}
		key, _ := bits.Div64(hi, lo, uint64(open)) // rounded down: floors are whole numbers
		return int64(min(key, math.MaxInt64-1))
	}
	net = net.Mul(decimal.NewFromInt(int64(days)))
	per := decimal.NewFromInt(int64(open))
	i, found := slices.BinarySearchFunc(s.places, net, func(place, net decimal.Decimal) int {
		return place.Mul(per).Cmp(net)
	})
	if found {
		i++
	}
	return int64(i)
}
