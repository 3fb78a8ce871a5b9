package ration_test

import (
	"math/big"
	"strconv"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/prng"
)

// oracle shares pack by pack, by the words of the rule: floors first, then each
// pack to the smallest (2x+1)/(2w) of those below their cap, equals by what
// they are owed and then by key. Nil if nothing is shared. It knows no joint
// owners.
func oracle(p ration.Policy, l ration.Lot) []int {
	type part struct{ row, weight, floor, cap int }
	var parts []part
	floors := 0
	for i, c := range l.Claims {
		t, ok := tierOf(p, l, c)
		if !ok {
			continue
		}
		limit := capOf(t, c)
		parts = append(parts, part{i, t.Weight, min(t.Floor, limit), limit})
		floors += min(t.Floor, limit)
	}
	got := make([]int, len(l.Claims))
	if floors > l.Supply {
		return got
	}
	for _, q := range parts {
		got[q.row] = q.floor
	}
	for range l.Supply - floors {
		best := -1
		for i, q := range parts {
			if got[q.row] >= q.cap {
				continue
			}
			if best < 0 || firstOf(l, got, q.row, q.weight, parts[best].row, parts[best].weight) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		got[parts[best].row]++
	}
	return got
}

// firstOf reports whether row a gets the next pack before row b.
func firstOf(l ration.Lot, got []int, a, wa, b, wb int) bool {
	if left, right := (2*got[a]+1)*wb, (2*got[b]+1)*wa; left != right {
		return left < right
	}
	ca, cb := l.Claims[a], l.Claims[b]
	if left, right := ca.Owed-ration.Balance(ca.Returned)*ration.Pack, cb.Owed-ration.Balance(cb.Returned)*ration.Pack; left != right {
		return left > right
	}
	return ration.Key(l.Period, l.Item, ca.Retailer) < ration.Key(l.Period, l.Item, cb.Retailer)
}

// tierOf is the tier of a claim that takes part.
func tierOf(p ration.Policy, l ration.Lot, c ration.Claim) (ration.Tier, bool) {
	if c.Unlicensed || c.Order == 0 || c.NeedKnown && c.Need == 0 {
		return ration.Tier{}, false
	}
	for _, g := range p.Barred {
		if c.Credit == g {
			return ration.Tier{}, false
		}
	}
	if c.Since != 0 && int(l.Date-c.Since) < p.MinDays {
		return ration.Tier{}, false
	}
	for _, t := range p.Tiers {
		if (t.Class == "" || t.Class == c.Class) && (t.Market == 0 || t.Market == c.Market) &&
			c.Band >= t.MinBand && (t.MaxBand == 0 || c.Band <= t.MaxBand) {
			return t, t.Weight > 0
		}
	}
	return ration.Tier{}, false
}

// entitlements is the equal awards of packs that can be cut, as fractions: the
// level is between two of the places where somebody meets a floor or a cap.
func entitlements(p ration.Policy, l ration.Lot) []*big.Rat {
	type part struct{ row, weight, floor, cap int }
	var parts []part
	var edges []*big.Rat
	for i, c := range l.Claims {
		if t, ok := tierOf(p, l, c); ok {
			limit := capOf(t, c)
			parts = append(parts, part{i, t.Weight, min(t.Floor, limit), limit})
			edges = append(edges, big.NewRat(int64(limit), int64(t.Weight)), big.NewRat(int64(min(t.Floor, limit)), int64(t.Weight)))
		}
	}
	at := func(q part, level *big.Rat) *big.Rat {
		v := new(big.Rat).Mul(level, big.NewRat(int64(q.weight), 1))
		if low := big.NewRat(int64(q.floor), 1); v.Cmp(low) < 0 {
			return low
		}
		if high := big.NewRat(int64(q.cap), 1); v.Cmp(high) > 0 {
			return high
		}
		return v
	}
	total := func(level *big.Rat) *big.Rat {
		sum := new(big.Rat)
		for _, q := range parts {
			sum.Add(sum, at(q, level))
		}
		return sum
	}
	supply := big.NewRat(int64(l.Supply), 1)
	low := new(big.Rat) // the highest edge that is not too much
	for _, e := range edges {
		if total(e).Cmp(supply) <= 0 && e.Cmp(low) > 0 {
			low = e
		}
	}
	slope := 0
	for _, q := range parts {
		v := new(big.Rat).Mul(low, big.NewRat(int64(q.weight), 1))
		if v.Cmp(big.NewRat(int64(q.floor), 1)) >= 0 && v.Cmp(big.NewRat(int64(q.cap), 1)) < 0 {
			slope += q.weight
		}
	}
	level := low
	if slope > 0 {
		rest := new(big.Rat).Sub(supply, total(low))
		level = new(big.Rat).Add(low, rest.Quo(rest, big.NewRat(int64(slope), 1)))
	}
	out := make([]*big.Rat, len(l.Claims))
	for _, q := range parts {
		out[q.row] = at(q, level)
	}
	return out
}

// randomLot is a valid policy and a lot of up to n claims.
func randomLot(r *prng.Rand, n int) (ration.Policy, ration.Lot) {
	p := ration.Policy{Barred: []client.Grade{"D"}, MinDays: r.IntN(2) * 30}
	for i := range r.Between(1, 4) {
		t := ration.Tier{Name: strconv.Itoa(i), Weight: r.Between(1, 5), Class: prng.Pick(r, []client.Class{"A", "B", "C", "", ""})}
		if r.Chance(1, 12) {
			t.Weight = 0
		} else if r.Chance(1, 4) {
			t.Floor = r.IntN(4)
		}
		if r.Chance(1, 3) {
			t.Cap = r.Between(max(t.Floor, 1), 12)
		}
		p.Tiers = append(p.Tiers, t)
	}
	l := ration.Lot{Item: "gold", Period: strconv.Itoa(r.IntN(50)), Date: 739_000, Supply: r.IntN(r.Between(1, 10*n))}
	for i := range r.IntN(n + 1) {
		l.Claims = append(l.Claims, randomClaim(r, i))
	}
	return p, l
}

func randomClaim(r *prng.Rand, i int) ration.Claim {
	c := ration.Claim{
		Retailer: client.ID("R" + strconv.Itoa(i)), Class: prng.Pick(r, []client.Class{"A", "B", "C"}), Order: r.IntN(15),
		Owed: ration.Balance(r.Between(-3, 3)) * ration.Pack / 3, Unlicensed: r.Chance(1, 25),
	}
	if r.Chance(1, 3) {
		c.Need, c.NeedKnown = r.IntN(12), true
	}
	if r.Chance(1, 10) {
		c.Credit = "D"
	}
	if r.Chance(1, 10) {
		c.Since = 739_000 - 20
	}
	if r.Chance(1, 10) {
		c.Returned = r.IntN(2)
	}
	return c
}
