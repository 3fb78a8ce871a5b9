package client

import (
	"slices"
	"sort"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// order sorts the amounts as decimals: slower, and for any bounded amounts.
func (s *sales) order(b Book, h history, percents []decimal.Decimal) {
	s.arithmetic, s.returns = Decimals, decimal.Decimal{}
	var rows []int
	for i := range b.Accounts {
		a := &b.Accounts[i]
		code := h.code(a.Closed, a.Since)
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
		below := sort.Search(len(s.places), func(place int) bool { // the last places have little before them
			return s.total.Sub(sums[place+1]).Mul(hundred).Cmp(want) < 0
		})
		if below < len(s.places) {
			s.floors[i] = int64(below) + 1
		}
	}
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
