package scaled

import (
	"math/bits"
	"slices"
	"sort"
)

// Values are numbers to be ranked by size. Those of 0 or less count for
// nothing. The sum of the others must be below 2^63.
type Values []int64

// Floors gives, for each share, the least value above 0 for which the sum of
// all greater values is below that share of total: the cut value by "share
// before". It is 0 where there is none, which is when no value is above 0.
// total is the sum of the values above 0.
//
// Many values are not sorted: one pass adds them up by size, in steps of a
// thousandth, and a second collects those in the steps where the cuts fall.
// O(n) unless most values share one step.
func (vs Values) Floors(total uint64, shares []Share) []int64 {
	floors := make([]int64, len(shares))
	switch {
	case len(shares) == 0:
		return floors
	case len(vs) < few:
		all := vs.rising(func(int64) bool { return true })
		for i, s := range shares {
			floors[i] = floor(all, 0, s, total)
		}
		return floors
	}
	sums := new(histogram)
	for _, v := range vs {
		if v > 0 {
			sums[step(v)] += uint64(v)
		}
	}
	cuts := make([]cut, len(shares))
	wanted := new([steps]bool)
	for i, s := range shares {
		cuts[i] = sums.find(s, total)
		wanted[cuts[i].step] = true
	}
	near := vs.rising(func(v int64) bool { return wanted[step(v)] })
	for i, s := range shares {
		c := cuts[i]
		from := sort.Search(len(near), func(j int) bool { return step(near[j]) >= c.step })
		to := sort.Search(len(near), func(j int) bool { return step(near[j]) > c.step })
		floors[i] = floor(near[from:to], c.above, s, total)
	}
	return floors
}

// rising is the values above 0 that are wanted, in order.
func (vs Values) rising(want func(int64) bool) []int64 {
	var some []int64
	for _, v := range vs {
		if v > 0 && want(v) {
			some = append(some, v)
		}
	}
	slices.Sort(some)
	return some
}

// floor is the least of some rising values for which the sum of all greater
// values is below the share, 0 if there is none. above is the sum of the values
// that are greater than all of these.
func floor(rising []int64, above uint64, s Share, total uint64) int64 {
	least, sum := int64(0), above
	for i := len(rising) - 1; i >= 0; i-- {
		v := rising[i]
		if v != least && !s.Below(sum, total) {
			break
		}
		least = v
		sum += uint64(v)
	}
	return least
}

// few is how many values are sorted faster than a histogram is cleared and read.
const few = 4096

// A step holds the values that agree in their first eleven binary digits, so
// the steps of one power of two are 1024.
const (
	fine  = 11
	steps = (63-fine)<<(fine-1) + 1<<fine
)

func step(v int64) int {
	shift := max(0, bits.Len64(uint64(v))-fine)
	return shift<<(fine-1) + int(v>>shift)
}

// histogram is the sum of the values in each step.
type histogram [steps]uint64

// cut is the lowest step in which a share is not yet reached, and the sum of
// the values in the steps above it. It is step 0, which holds no value, where
// all steps are empty.
type cut struct {
	step  int
	above uint64
}

func (h *histogram) find(s Share, total uint64) (c cut) {
	above := uint64(0)
	for i := steps - 1; i > 0; i-- {
		if h[i] == 0 {
			continue
		}
		if !s.Below(above, total) {
			break
		}
		c = cut{step: i, above: above}
		above += h[i]
	}
	return c
}
