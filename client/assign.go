package client

import (
	"slices"
	"sort"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/scaled"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Banding is the bands of a census. Every shop is in exactly one of: the
// counts of the steps, Starters, Excluded.
type Banding struct {
	AsOf         calendar.Date  `json:"as_of"`
	MeasuredFrom calendar.Date  `json:"measured_from"` // the cycle that the values are of
	MeasuredTo   calendar.Date  `json:"measured_to"`
	From         calendar.Date  `json:"from"` // the cycle that the bands hold in
	To           calendar.Date  `json:"to"`
	Standings    []BandStanding `json:"standings"` // one a shop, in their order
	Steps        []Step         `json:"steps"`     // one a band, the lowest first
	Starters     int            `json:"starters"`  // new shops with a starter band
	Demoted      int            `json:"demoted"`   // of all, for conduct
	Excluded     int            `json:"excluded"`
}

// BandStanding is the band of one shop and the rule that decided it;
// Bands.Record gives the whole reckoning.
type BandStanding struct {
	Band int  `json:"band,omitzero"` // 0 where none can be given
	Code Code `json:"code"`
}

// Step is one band: the least score that is worth it, and the shops in it.
type Step struct {
	Band  int             `json:"band"`
	Least decimal.Decimal `json:"least"`
	Count int             `json:"count"`
}

// Assign gives every shop of a census its band: by the weighted score of its
// measures, or a starter band if it is new, in both cases lowered as the policy
// of credit says for its grade of conduct, but not below band 1. Closed shops
// keep the band they hold and count for nothing.
//
// With Cuts O(n); with Sizes O(n log n) and 16 bytes a shop beside the result.
// A policy in which Validate finds a fault gives nobody a band.
func (b Bands) Assign(c Census, conduct Credit) Banding {
	out := Banding{AsOf: c.AsOf, Standings: make([]BandStanding, len(c.Shops))}
	if !b.valid() || !conduct.empty() && !conduct.valid() {
		for i := range out.Standings {
			out.Standings[i].Code = PolicyRefused
		}
		out.Excluded = len(c.Shops)
		return out
	}
	out.From, out.To = b.Cycle.Of(c.AsOf)
	out.MeasuredFrom, out.MeasuredTo = b.Cycle.Before(c.AsOf)
	scores := b.scores(c, &out)
	least := b.floors(scores)
	for band, score := range least {
		out.Steps = append(out.Steps, Step{Band: band + 1, Least: decimal.New(score, int32(-b.Places))})
	}
	for i := range c.Shops {
		b.place(&c.Shops[i], scores[i], least, conduct, &out, i)
	}
	return out
}

// noScore marks a shop without a score.
const noScore = -1

// scores is the score of each measured shop in units of a point's last place.
// It sets the codes of all others.
func (b Bands) scores(c Census, out *Banding) []int64 {
	ws := newWeighers(b.Measures, b.Places)
	h := historyIn(out.MeasuredFrom, out.MeasuredTo, b.StarterMonths)
	scores := make([]int64, len(c.Shops))
	for i := range c.Shops {
		s := &c.Shops[i]
		code := h.code(s.Closed, s.Since)
		switch {
		case code == Frozen:
			code = BandFrozen
		case code == NotOpen && s.Since <= c.AsOf, code == Provisional:
			code = BandStarter
		case code == 0:
			scores[i], _, code = total(ws, s.Values)
		}
		if code != 0 {
			out.Standings[i].Code, scores[i] = code, noScore
		}
	}
	return scores
}

// floors is the least score of each band, the lowest first. Where bands go by
// size and nobody is measured there are none.
func (b Bands) floors(scores []int64) []int64 {
	floors := []int64{0}
	if len(b.Cuts) > 0 {
		for _, cut := range b.Cuts {
			floors = append(floors, units(cut, b.Places))
		}
		return floors
	}
	rising := slices.Clone(scores)
	slices.Sort(rising)
	rising = rising[sort.Search(len(rising), func(i int) bool { return rising[i] > noScore }):]
	if len(rising) == 0 {
		return nil
	}
	better := hundred // the sizes of a band and all above it
	for _, size := range b.Sizes[:len(b.Sizes)-1] {
		better = better.Sub(size)
		shares, _ := scaled.Percents([]decimal.Decimal{better})
		n := len(rising)
		i := sort.Search(n, func(i int) bool {
			more := n - sort.Search(n, func(j int) bool { return rising[j] > rising[i] })
			return shares[0].Below(uint64(more), uint64(n))
		})
		floors = append(floors, rising[i])
	}
	return floors
}

// units is a score in units of a point's last place, rounded up: no score lies
// between.
func units(cut decimal.Decimal, places int) int64 {
	scaledCut := cut.Mul(decimal.New(1, int32(places)))
	q, rest := scaledCut.QuoRem(decimal.New(1, 0), 0)
	if rest.Sign() > 0 {
		return q.CoefficientInt64() + 1
	}
	return q.CoefficientInt64()
}

// place gives one shop its band and counts it.
func (b Bands) place(s *Shop, score int64, least []int64, conduct Credit, out *Banding, row int) {
	to := &out.Standings[row]
	starter := to.Code == BandStarter
	switch {
	case score != noScore:
		to.Band, to.Code = worthBand(score, least), BandByScore
	case starter:
		to.Band = b.starter(s)
	default:
		out.Excluded++
		if to.Code == BandFrozen {
			to.Band = s.Held
		}
		return
	}
	if lower := lowered(to.Band, conduct.demote(s.Grade)); lower < to.Band {
		to.Band, to.Code = lower, BandDemoted
		out.Demoted++
	}
	if starter {
		out.Starters++
	} else {
		out.Steps[to.Band-1].Count++
	}
}

// worthBand is the band that a score is worth: the floors rise.
func worthBand(score int64, least []int64) int {
	return sort.Search(len(least), func(i int) bool { return least[i] > score })
}

// lowered is a band so many lower, but not below 1.
func lowered(band, by int) int {
	if by >= band {
		return min(band, 1)
	}
	return band - by
}
