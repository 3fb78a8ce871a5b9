package ration_test

import (
	"strconv"
	"sync"
	"testing"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/prng"
)

// nation is 5.5 million claims over thirty supply bands and a supply of some
// 40 % of the caps.
var nation = sync.OnceValue(func() ration.Lot {
	const n = 5_500_000
	r := prng.Seed(7)
	names := make([]byte, 0, 8*n)
	l := ration.Lot{Item: "gold", Period: "2025-03", Supply: 13_000_000, Claims: make([]ration.Claim, n)}
	for i := range l.Claims {
		names = strconv.AppendInt(names, int64(10_000_000+i), 10)
	}
	text := string(names)
	for i := range l.Claims {
		l.Claims[i] = ration.Claim{
			Retailer: client.ID(text[8*i : 8*i+8]), Band: r.Between(1, 30), Order: r.Between(0, 20),
			Owed: ration.Balance(r.Between(-1000, 1000)) * ration.Pack / 1000, Credit: prng.Pick(r, []client.Grade{"AAA", "AA", "A", "B"}),
		}
		if r.Chance(1, 200) {
			l.Claims[i].Credit = "D"
		}
	}
	return l
})

// bands is a policy of one tier a band.
func bands() ration.Policy {
	p := ration.Policy{Barred: []client.Grade{"D"}, MinDays: 30}
	for b := 30; b >= 1; b-- {
		p.Tiers = append(p.Tiers, ration.Tier{Name: "band " + strconv.Itoa(b), MinBand: b, MaxBand: b, Weight: 10 + b, Cap: 2 + b/2})
	}
	return p
}

func BenchmarkShare5_500_000(b *testing.B) {
	lot, policy := nation(), bands()
	b.ReportAllocs()
	var got ration.Allocation
	for b.Loop() {
		got = policy.Share(lot)
	}
	if got.Record.Awarded != lot.Supply || got.Record.Tie.Packs == 0 {
		b.Fatalf("awarded %d of %d, tie %+v", got.Record.Awarded, lot.Supply, got.Record.Tie)
	}
}

// BenchmarkShare200 is the book of one customer manager.
func BenchmarkShare200(b *testing.B) {
	lot, policy := nation(), bands()
	lot.Claims, lot.Supply = lot.Claims[:200], 500
	b.ReportAllocs()
	for b.Loop() {
		policy.Share(lot)
	}
}
