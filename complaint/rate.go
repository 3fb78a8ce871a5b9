package complaint

import (
	"math/bits"

	"github.com/shopspring/decimal"
)

// Rate is complaints per thousand of an exposure that the caller chooses and
// names: visits, orders, active retailers. Low and High bound it with 95 %
// certainty by the exact Poisson interval: without them a rep with one
// complaint and a rep with none are over-read.
type Rate struct {
	Count    int64 `json:"count"`
	Exposure int64 `json:"exposure"`
	// Undefined: there is no exposure. Then the figures are unset.
	Undefined bool            `json:"undefined,omitzero"`
	PerMille  decimal.Decimal `json:"per_mille"` // three places
	Low       decimal.Decimal `json:"low"`       // three places
	High      decimal.Decimal `json:"high"`      // three places
}

// ratePlaces are the places of a rate, meanPlaces those to which the bounds of
// the expected count are found before.
const (
	ratePlaces = 3
	meanPlaces = 6
	meanScale  = 1_000_000
	// mostCount bounds the counts for which the bounds are found: above it
	// they are left unset. Finding them takes the square root of the count.
	mostCount = 1_000_000_000
)

// RateOf is the rate of a count and its exact bounds. Negative numbers are
// undefined.
func RateOf(count, exposure int64) Rate {
	r := Rate{Count: count, Exposure: exposure, Undefined: count < 0 || exposure <= 0}
	if r.Undefined {
		return r
	}
	r.PerMille = perMille(decimal.New(count, 0), exposure)
	if count > mostCount {
		return r
	}
	if count > 0 {
		r.Low = perMille(decimal.New(mean(count-1, 975), -meanPlaces), exposure)
	}
	r.High = perMille(decimal.New(mean(count, 25), -meanPlaces), exposure)
	return r
}

func perMille(n decimal.Decimal, exposure int64) decimal.Decimal {
	return n.Mul(decimal.New(1000, 0)).DivRound(decimal.New(exposure, 0), ratePlaces)
}

// mean is the expected count, in millionths, at which count or fewer happen
// with a chance of so many thousandths: found by halving, because the chance
// falls as the mean grows.
func mean(count, thousandths int64) int64 {
	low, high := int64(0), (count+20)*2*meanScale
	for low+1 < high {
		if mid := low + (high-low)/2; atMost(count, mid, thousandths) {
			low = mid
		} else {
			high = mid
		}
	}
	// The nearer of the two neighbours is within half a millionth.
	return high
}

// atMost reports whether count or fewer happen with at least the chance, by a
// mean in millionths. It sums the Poisson terms outwards from the largest,
// relative to it, until they vanish: numerator and denominator need no
// exponential.
func atMost(count, mean, thousandths int64) bool {
	const largest = 1 << 50
	mode := mean / meanScale
	below, all := uint64(0), uint64(0)
	add := func(i int64, term uint64) {
		all += term
		if i <= count {
			below += term
		}
	}
	term := uint64(largest)
	for i := mode; i >= 0 && term > 0; i-- {
		add(i, term)
		term = scale(term, uint64(i)*meanScale, uint64(mean))
	}
	term = scale(largest, uint64(mean), uint64(mode+1)*meanScale)
	for i := mode + 1; term > 0; i++ {
		add(i, term)
		term = scale(term, uint64(mean), uint64(i+1)*meanScale)
	}
	bh, bl := bits.Mul64(below, 1000)
	ah, al := bits.Mul64(all, uint64(thousandths))
	return bh > ah || bh == ah && bl >= al
}

// scale is t times n over d, rounded down, for n at most d.
func scale(t, n, d uint64) uint64 {
	if d == 0 {
		return 0
	}
	hi, lo := bits.Mul64(t, n)
	q, _ := bits.Div64(hi, lo, d)
	return q
}
