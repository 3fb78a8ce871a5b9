package route

import "math/bits"

// weights is what a unit over a limit costs, in 1/256 of a unit of cost. They
// rise while too few solutions keep the limits and fall while too many do, so
// that the search walks along the edge of what is allowed.
type weights struct{ load, duration, warp int64 }

const (
	leastWeight = 1
	mostWeight  = 1 << 44
	mostFine    = 1 << 44 // sums of as many fines as there are routes stay far below an int64
)

// fine is what a sum costs beyond its cost.
func (w *weights) fine(s sum) int64 {
	if s.fits() {
		return 0
	}
	return fine(s.load, w.load) + fine(s.duration, w.duration) + fine(s.warp, w.warp)
}

func fine(over, weight int64) int64 {
	hi, lo := bits.Mul64(uint64(over), uint64(weight))
	if hi > 0 || lo > mostFine<<8 {
		return mostFine
	}
	return int64(lo >> 8)
}

// firstWeights makes the mean demand over a limit cost the mean way, and a unit
// of time a unit of cost.
func firstWeights(m *model, way int64) weights {
	w := weights{load: 256, duration: 256, warp: 256}
	var demand int64
	for _, d := range m.demand {
		demand += d
	}
	if demand > 0 {
		w.load = min(max(way*256*int64(m.nodes-1)/demand, leastWeight), mostWeight)
	}
	return w
}

// period is how many iterations the weights stay.
const period = 100

// tally counts, over a period, the solutions that keep each limit.
type tally struct{ all, load, duration, warp int }

func (t *tally) count(s sum) {
	t.all++
	if s.load == 0 {
		t.load++
	}
	if s.duration == 0 {
		t.duration++
	}
	if s.warp == 0 {
		t.warp++
	}
}

// adapt moves each weight towards the value at which half of the solutions keep
// its limit. Until one has been found that keeps them all, none falls.
func (w *weights) adapt(t tally, found bool) {
	w.load = adapted(w.load, t.load, t.all, found)
	w.duration = adapted(w.duration, t.duration, t.all, found)
	w.warp = adapted(w.warp, t.warp, t.all, found)
}

func adapted(weight int64, kept, all int, found bool) int64 {
	switch {
	case kept == 0 && !found:
		weight *= 2
	case kept*5 < all*2:
		weight += weight/32 + 1
	case kept*5 > all*3 && found:
		weight -= weight / 32
	}
	return min(max(weight, leastWeight), mostWeight)
}
