package calendar

import "math/bits"

// guide finds the place of a value among sorted keys in about constant time: a
// table by the value's high bits leaves the few keys of one bucket to search.
// Where keys crowd it takes O(log n) of those in the bucket.
type guide struct {
	keys  []int64
	from  []int32 // by bucket, the first key in it or after it; and one more
	first int64   // where the first bucket starts
	shift uint8   // a bucket is 1<<shift wide
}

// newGuide takes keys in order, and keeps them.
func newGuide(keys []int64) guide {
	if len(keys) == 0 {
		return guide{}
	}
	g := guide{keys: keys, first: keys[0]}
	span := uint64(keys[len(keys)-1] - g.first)
	if spare := bits.Len64(span / uint64(2*len(keys))); spare > 0 {
		g.shift = uint8(spare)
	}
	g.from = make([]int32, span>>g.shift+2)
	place := 0
	for b := range g.from {
		for place < len(keys) && uint64(keys[place]-g.first)>>g.shift < uint64(b) {
			place++
		}
		g.from[b] = int32(place)
	}
	return g
}

// place is how many keys are less than v.
func (g *guide) place(v int64) int {
	if v <= g.first || len(g.from) == 0 {
		return 0
	}
	bucket := uint64(v-g.first) >> g.shift
	if bucket >= uint64(len(g.from)-1) {
		return len(g.keys)
	}
	low, high := int(g.from[bucket]), int(g.from[bucket+1])
	for low < high {
		if mid := int(uint(low+high) / 2); g.keys[mid] < v {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}
