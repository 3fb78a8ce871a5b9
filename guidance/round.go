package guidance

import (
	"math/big"
	"math/bits"
)

// cells is numbers to be rounded, in steps: each exactly if it is asked for,
// and where near is set also nearly, no further than doubt hairs off.
type cells struct {
	exact func(i int) ratio // before it is multiplied by steps
	steps ratio
	near  []near
	doubt uint64
}

// rounder spreads numbers over cells. It keeps its memory from one start to
// the next.
type rounder struct {
	cells
	out   numbers
	zeros []bool  // whether a cell is exactly 0
	leads []int64 // what rounding took off, in 2^-62
	rests []ratio // the same exactly, of the cells that are settled
	rest  []int   // where that of a cell is, from 1 up
	slack uint64  // leads further apart than this are in the right order
	first []int
}

// start takes other cells, whose rounded numbers are written to out.
func (r *rounder) start(c cells, out []int64) {
	r.cells, r.out = c, numbers{n: out}
	if r.doubt >= 1<<62 {
		r.near = nil
	}
	if len(out) > len(r.zeros) {
		r.zeros, r.leads, r.rest = make([]bool, len(out)), make([]int64, len(out)), make([]int, len(out))
	} else if len(r.rests) > 0 {
		clear(r.rest)
	}
	if r.rests, r.slack = r.rests[:0], 0; r.near != nil {
		r.slack = r.doubt/2 + 2
	}
}

// spread rounds some cells to whole numbers that add up to target. Each cell
// goes to the nearest number, halves away from zero; what is then missing from
// the target, or too much, is made up one by one by the cells it costs least,
// the largest remainder first, and of equals the first in order. A cell that is
// exactly 0 moves last. Changing every sign changes every sign of the result.
func (r *rounder) spread(target number, from, end int) {
	switch end - from {
	case 0:
		return
	case 1:
		r.out.set(from, target)
		return
	}
	if r.near == nil {
		for i := from; i < end; i++ {
			r.settle(i)
		}
	} else {
		r.guess(from, end)
	}
	if missing := target.minus(r.out.sum(from, end)); missing.sign() != 0 {
		r.weigh(from, end)
		r.makeUp(missing, from, end)
	}
}

// guess rounds the cells by their near numbers, and settles those that are too
// near to a half.
func (r *rounder) guess(from, end int) {
	out := r.out.n[from:end]
	for i, x := range r.near[from:end] {
		if half := x.lo - 1<<63; min(half, -half) <= r.doubt {
			r.settle(from + i)
		} else {
			out[i] = x.hi + int64(x.lo>>63)
		}
	}
}

// settle rounds cell i exactly.
func (r *rounder) settle(i int) {
	if r.rest[i] > 0 {
		return
	}
	x := r.exact(i).times(r.steps)
	n, rest := x.nearest()
	r.out.set(i, n)
	left := ratio{rest, x.den}
	r.rests = append(r.rests, left)
	r.rest[i], r.zeros[i], r.leads[i] = len(r.rests), x.num.sign() == 0, left.lead()
}

// weigh finds what rounding took off the cells that are not settled, and
// settles those that may be 0.
func (r *rounder) weigh(from, end int) {
	if r.near == nil {
		return
	}
	for i := from; i < end; i++ {
		if r.rest[i] > 0 {
			continue
		}
		x := r.near[i]
		r.zeros[i], r.leads[i] = x.isZero(), int64(x.lo)>>2
		if (x.hi == 0 || x.hi == -1) && min(x.lo, -x.lo) <= r.doubt && !r.zeros[i] {
			r.settle(i)
		}
	}
}

// makeUp adds what is missing: the same to every cell, and one more to those
// that it costs least. They are found before anything moves.
func (r *rounder) makeUp(missing number, from, end int) {
	step, each := number{n: int64(missing.sign())}, number{}
	count := end - from
	if !missing.below(bits.Len(uint(count)) - 1) {
		all, rest := new(big.Int).QuoRem(missing.big(), big.NewInt(int64(count)), new(big.Int))
		each, missing = numberOf(all), numberOf(rest)
	}
	for _, i := range r.cheapest(int(size(missing.n)), step.n, from, end) {
		r.out.set(i, r.out.at(i).plus(step))
	}
	if each.sign() != 0 {
		for i := from; i < end; i++ {
			r.out.set(i, r.out.at(i).plus(each))
		}
	}
}

// cheapest is the cells, so many of them, that moving by step, 1 or -1, costs
// least.
func (r *rounder) cheapest(count int, step int64, from, end int) []int {
	if count == 1 {
		best := from
		for i := from + 1; i < end; i++ {
			if r.cheaper(i, best, step) {
				best = i
			}
		}
		r.first = append(r.first[:0], best)
		return r.first
	}
	first := r.first[:0]
	for i := from; i < end; i++ {
		at := len(first)
		for at > 0 && r.cheaper(i, first[at-1], step) {
			at--
		}
		if at == count {
			continue
		}
		if len(first) == count {
			first = first[:count-1]
		}
		first = append(first, i)
		copy(first[at+1:], first[at:])
		first[at] = i
	}
	r.first = first
	return first
}

// cheaper reports whether cell a is to be moved before an earlier cell b.
func (r *rounder) cheaper(a, b int, step int64) bool {
	if r.zeros[a] != r.zeros[b] {
		return r.zeros[b]
	}
	if apart := r.leads[a] - r.leads[b]; size(apart) > r.slack {
		return apart*step > 0
	}
	if r.zeros[a] {
		return false
	}
	r.settle(a)
	r.settle(b)
	return r.rests[r.rest[a]-1].compare(r.rests[r.rest[b]-1])*int(step) > 0
}
