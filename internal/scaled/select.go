package scaled

import (
	"math/bits"
	"slices"
)

// Values are numbers to be ranked by size. Those of 0 or less count for
// nothing. The sum of the others must be below 2^63.
type Values []int64

// Floors gives, for each share, the least value above 0 for which the sum of
// all greater values is below that share of total: the cut value by "share
// before". It is 0 where there is none, which is when no value is above 0.
// total is the sum of the values above 0.
//
// It sorts nothing but the neighbours of each cut: one pass adds the values up
// by size, in steps of a thousandth, and a second collects those that stand in
// the step where a cut falls. O(n) unless most values share one step.
func (vs Values) Floors(total uint64, shares []Share) []int64 {
	var sums histogram
	for _, v := range vs {
		if v > 0 {
			sums[step(v)] += uint64(v)
		}
	}
	cuts := make([]cut, len(shares))
	wanted := new([steps]bool)
	for i, s := range shares {
		cuts[i] = sums.find(s, total)
		if cuts[i].found {
			wanted[cuts[i].step] = true
		}
	}
	var near []int64
	for _, v := range vs {
		if v > 0 && wanted[step(v)] {
			near = append(near, v)
		}
	}
	slices.Sort(near)
	floors := make([]int64, len(shares))
	for i, s := range shares {
		if cuts[i].found {
			floors[i] = cuts[i].refine(near, s, total)
		}
	}
	return floors
}

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
// the values in the steps above it.
type cut struct {
	step  int
	above uint64
	found bool
}

func (h *histogram) find(s Share, total uint64) (c cut) {
	above := uint64(0)
	for i := steps - 1; i >= 0; i-- {
		if h[i] == 0 {
			continue
		}
		if !s.Below(above, total) {
			break
		}
		c = cut{step: i, above: above, found: true}
		above += h[i]
	}
	return c
}

// refine is the least value in the cut's step for which the sum of all greater
// values is below the share. near is ascending and holds all of the step.
func (c cut) refine(near []int64, s Share, total uint64) int64 {
	floor, before, sum := int64(0), c.above, c.above
	for i := len(near) - 1; i >= 0; i-- {
		v := near[i]
		if step(v) != c.step {
			continue
		}
		if v != floor {
			before = sum
			if !s.Below(before, total) {
				break
			}
			floor = v
		}
		sum += uint64(v)
	}
	return floor
}
