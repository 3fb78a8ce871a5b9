package ration

import (
	"slices"
	"sort"

	"github.com/rapport-go/rapport/internal/scaled"
)

// pool is the claims of one tier, by their caps. In a tier all have one weight
// and one floor, so a level gives all the same, up to the caps.
type pool struct {
	weight, floor int64
	caps          []int64 // each once, rising
	count, sum    []int64 // of the claims with the caps before: one more than caps
}

// newPool sorts the caps of a tier, each with the number of its claims.
func newPool(t Tier, claims map[int64]int64) pool {
	p := pool{weight: int64(t.Weight), floor: int64(t.Floor)}
	for c := range claims {
		p.caps = append(p.caps, c)
	}
	slices.Sort(p.caps)
	p.count, p.sum = make([]int64, 1, len(p.caps)+1), make([]int64, 1, len(p.caps)+1)
	for i, c := range p.caps {
		p.count = append(p.count, p.count[i]+claims[c])
		p.sum = append(p.sum, p.sum[i]+c*claims[c])
	}
	return p
}

// below splits the claims at a level given in parts of a pack, so many a
// pack: the sum of the caps that are not above it, and the number of claims
// whose caps are.
func (p *pool) below(level, parts int64) (capped, above int64) {
	i := sort.Search(len(p.caps), func(i int) bool { return p.caps[i]*parts > level })
	return p.sum[i], p.count[len(p.caps)] - p.count[i]
}

// packs is what the claims take if each gets n packs, its floor if that is
// more, and never more than its cap.
func (p *pool) packs(n int64) int64 {
	n = max(n, p.floor)
	capped, above := p.below(n, 1)
	return capped + above*n
}

// parts is packs in billionths.
func (p *pool) parts(n int64) scaled.Sum {
	n = max(n, p.floor*int64(Pack))
	capped, above := p.below(n, int64(Pack))
	return scaled.Wide(uint64(capped), uint64(Pack)).Add(scaled.Wide(uint64(above), uint64(n)))
}

func (p *pool) most() int64 {
	if len(p.caps) == 0 {
		return 0
	}
	return p.caps[len(p.caps)-1]
}

// level is where the next pack is worth the same to all: a pack that would be
// the k-th of a retailer of weight w stands at (2k-1)/(2w), and the packs are
// given out from the lowest up. A level is odd over twice the weight.
type level struct{ odd, weight int64 }

func (l level) less(o level) bool { return l.odd*o.weight < o.odd*l.weight }

// record is the level to be published, in lowest terms.
func (l level) record(full bool) Level {
	a, b := l.odd, 2*l.weight
	for b != 0 {
		a, b = b, a%b
	}
	return Level{Num: l.odd / a, Den: 2 * l.weight / a, Full: full}
}

// under is the number of packs of a retailer of weight w that stand below the
// level.
func (l level) under(w int64) int64 { return ((l.odd*w-1)/l.weight + 1) / 2 }

// upTo is the number of packs that stand at the level or below.
func (l level) upTo(w int64) int64 { return (l.odd*w/l.weight + 1) / 2 }

// ties reports whether a retailer of weight w has a pack at the level.
func (l level) ties(w int64) bool { return l.upTo(w) > l.under(w) }

// find is the lowest level at which the supply is used up. The supply must be
// above the floors and below the caps. O(pools² · log² caps).
func find(pools []pool, supply int64) level {
	var best level
	for i := range pools {
		w, most := pools[i].weight, pools[i].most()
		k := int64(sort.Search(int(most), func(k int) bool {
			return taken(pools, level{2*int64(k) + 1, w}.upTo) >= supply
		})) + 1
		if at := (level{2*k - 1, w}); k <= most && (best.odd == 0 || at.less(best)) {
			best = at
		}
	}
	return best
}

// taken is the packs that all pools take if a retailer of each weight gets so
// many.
func taken(pools []pool, packs func(weight int64) int64) int64 {
	sum := int64(0)
	for i := range pools {
		sum += pools[i].packs(packs(pools[i].weight))
	}
	return sum
}

// evenly is what one of weight 1 is entitled to, in whole billionths of a pack:
// the most at which all together, with their floors and caps, do not exceed the
// supply, as if packs could be cut.
func evenly(pools []pool, supply int64) Balance {
	whole := scaled.Wide(uint64(supply), uint64(Pack))
	low, high := int64(0), supply*int64(Pack) // low is not too much, above high is
	for low < high {
		n := high - (high-low)/2
		var sum scaled.Sum
		for i := range pools {
			sum = sum.Add(pools[i].parts(entitled(n, pools[i].weight, pools[i].most())))
		}
		if sum.Cmp(whole) > 0 {
			high = n - 1
		} else {
			low = n
		}
	}
	return Balance(low)
}

// entitled is n times the weight, and no more than the packs of a cap.
func entitled(n, weight, packs int64) int64 {
	most := packs * int64(Pack)
	if n > most/weight {
		return most
	}
	return n * weight
}
