package client

import (
	"math"
	"math/bits"
	"slices"

	"github.com/shopspring/decimal"

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
