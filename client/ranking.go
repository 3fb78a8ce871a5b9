package client

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/scaled"
)

// ranking is amounts as whole numbers in the same order, with equal numbers for
// equal amounts: the amounts themselves in units of 10^exp where all fit,
// otherwise their places among the different ones.
type ranking struct {
	keys   []int64
	exp    int32
	places []decimal.Decimal // behind the keys, if they are places
}

// rankingOf is the amounts at(0) to at(n-1), all of them bounded.
func rankingOf(n int, at func(int) decimal.Decimal) ranking {
	r := ranking{keys: make([]int64, n)}
	if n > 0 {
		r.exp = at(0).Exponent() // most likely that of all
	}
	if r.fill(at) {
		return r
	}
	for i := range n {
		r.exp = min(r.exp, at(i).Exponent())
	}
	if !r.fill(at) {
		r.order(at)
	}
	return r
}

// fill is false if an amount does not fit.
func (r *ranking) fill(at func(int) decimal.Decimal) bool {
	for i := range r.keys {
		v, ok := scaled.Int(at(i), r.exp)
		if !ok {
			return false
		}
		r.keys[i] = v
	}
	return true
}

// order sorts the amounts as decimals.
func (r *ranking) order(at func(int) decimal.Decimal) {
	rows := make([]int, len(r.keys))
	for i := range rows {
		rows[i] = i
	}
	slices.SortFunc(rows, func(i, j int) int { return at(i).Cmp(at(j)) })
	for _, i := range rows {
		if n := len(r.places); n == 0 || r.places[n-1].Cmp(at(i)) != 0 {
			r.places = append(r.places, at(i))
		}
		r.keys[i] = int64(len(r.places)) - 1
	}
}

// amount is what a key stands for.
func (r *ranking) amount(key int64) decimal.Decimal {
	if r.places != nil {
		return r.places[key]
	}
	return decimal.New(key, r.exp)
}
