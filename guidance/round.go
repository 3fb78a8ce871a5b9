package guidance

import (
	"math/big"
	"math/bits"
	"slices"
)

// cells is numbers to be rounded, in steps: each exactly if it is asked for,
// and where near is set also nearly, no further than doubt hairs off.
type cells struct {
	count int
	exact func(i int) ratio // of cell i-from, before it is multiplied by steps
	from  int
	steps ratio
	near  []near
	doubt uint64
}

// rounder spreads numbers over cells. It keeps its memory from one call to the
// next, so a result is good until then.
type rounder struct {
	cells
	out   []number
	zeros []bool  // whether a cell is exactly 0
	leads []int64 // what rounding took off, in 2^-62
	rests []ratio // the same exactly, where it had to be known
	first []int
	// settled says that some rests are set.
	settled bool
}

// spread rounds cells to whole numbers that add up to target. Each cell goes
// to the nearest number, halves away from zero; what is then missing from the
// target, or too much, is made up one by one by the cells it costs least, the
// largest remainder first, and of equals the first in order. A cell that is
// exactly 0 moves last. Changing every sign changes every sign of the result.
func (r *rounder) spread(target number, c cells) []number {
	if c.count == 0 {
		return nil
	}
	r.start(c)
	if c.count == 1 {
		r.out[0] = target
		return r.out
	}
	missing := target
	for i := range r.out {
		if !r.guess(i) {
			r.settle(i)
		}
		missing = missing.minus(r.out[i])
	}
	if missing.sign() == 0 {
		return r.out
	}
	r.makeUp(missing)
	return r.out
}

func (r *rounder) start(c cells) {
	r.cells = c
	if c.count > cap(r.out) {
		r.out, r.zeros, r.leads = make([]number, c.count), make([]bool, c.count), make([]int64, c.count)
		r.rests, r.first = make([]ratio, c.count), make([]int, 0, c.count)
	}
	r.out, r.zeros, r.leads = r.out[:c.count], r.zeros[:c.count], r.leads[:c.count]
	if r.settled {
		clear(r.rests[:cap(r.rests)])
	}
	r.rests, r.settled = r.rests[:c.count], false
}

// guess rounds cell i if its near number settles it.
func (r *rounder) guess(i int) bool {
	if r.near == nil {
		return false
	}
	x := r.near[i]
	if r.zeros[i] = x.isZero(); r.zeros[i] {
		r.out[i], r.leads[i] = number{}, 0
		return true
	}
	half, whole := x.lo-1<<63, x.lo
	if r.doubt >= 1<<62 || min(half, -half) <= r.doubt {
		return false
	}
	if (x.hi == 0 || x.hi == -1) && min(whole, -whole) <= r.doubt {
		return false // it could be 0
	}
	r.out[i] = number{n: x.hi + int64(x.lo>>63)}
	r.leads[i] = int64(x.lo) >> 2
	return true
}

// settle rounds cell i exactly.
func (r *rounder) settle(i int) {
	if r.rests[i].num != nil {
		return
	}
	r.settled = true
	x := r.exact(r.from + i).times(r.steps)
	n, rest := x.nearest()
	r.out[i], r.rests[i], r.zeros[i] = numberOf(n), ratio{rest, x.den}, x.num.Sign() == 0
	lead := new(big.Int).Lsh(rest, 62)
	r.leads[i] = lead.Div(lead, x.den).Int64()
}

// makeUp adds what is missing: the same to every cell, and one more to those
// that it costs least. They are found before anything moves.
func (r *rounder) makeUp(missing number) {
	step, each := number{n: int64(missing.sign())}, number{}
	if !missing.below(bits.Len(uint(r.count)) - 1) {
		all, rest := new(big.Int).QuoRem(missing.big(), big.NewInt(int64(r.count)), new(big.Int))
		each, missing = numberOf(all), numberOf(rest)
	}
	for _, i := range r.cheapest(int(size(missing.n)), step.n) {
		r.out[i] = r.out[i].plus(step)
	}
	if each.sign() != 0 {
		for i := range r.out {
			r.out[i] = r.out[i].plus(each)
		}
	}
}

// cheapest is the cells, so many of them, that moving by step, 1 or -1, costs
// least.
func (r *rounder) cheapest(count int, step int64) []int {
	first := r.first[:0]
	for i := range r.count {
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
		first = slices.Insert(first, at, i)
	}
	return first
}

// cheaper reports whether cell a is to be moved before an earlier cell b.
func (r *rounder) cheaper(a, b int, step int64) bool {
	if r.zeros[a] != r.zeros[b] {
		return r.zeros[b]
	}
	slack := uint64(0) // leads further apart than this are in the right order
	if r.near != nil {
		slack = r.doubt/2 + 2
	}
	if apart := r.leads[a] - r.leads[b]; size(apart) > slack {
		return apart*step > 0
	}
	if r.zeros[a] {
		return false
	}
	r.settle(a)
	r.settle(b)
	return r.rests[a].compare(r.rests[b])*int(step) > 0
}
