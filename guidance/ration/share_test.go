package ration_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
)

func packs(a ration.Allocation) []int {
	out := make([]int, len(a.Awards))
	for i := range a.Awards {
		out[i] = a.Awards[i].Packs
	}
	return out
}

func sum(all []int) (n int) {
	for _, v := range all {
		n += v
	}
	return n
}

// TestShareAgainstOracle compares 20,000 random lots with sharing pack by pack,
// and what is carried with the fractions of equal awards.
func TestShareAgainstOracle(t *testing.T) {
	r := prng.Seed(1)
	for i := range brief.Rounds(20_000) {
		p, l := randomLot(r, r.Between(1, 14))
		if err := p.Validate(); err != nil {
			t.Fatal(err)
		}
		got := p.Share(l)
		if diff := cmp.Diff(oracle(p, l), packs(got)); diff != "" {
			t.Fatalf("case %d: %+v\n%+v\n(-want +got)\n%s", i, p, l, diff)
		}
		checkAccounts(t, p, l, got)
	}
}

// checkAccounts wants every pack awarded or left with a reason, every claim
// with its code, and every balance to be entitlement less award.
func checkAccounts(t *testing.T, p ration.Policy, l ration.Lot, got ration.Allocation) {
	t.Helper()
	rec := got.Record
	if rec.Awarded != sum(packs(got)) || rec.Awarded+rec.Left != l.Supply {
		t.Fatalf("%+v: %d packs awarded, %d in the record, %d left", l, sum(packs(got)), rec.Awarded, rec.Left)
	}
	if rec.Left > 0 && len(rec.Because) == 0 {
		t.Fatalf("%+v: %d packs are left without a reason", l, rec.Left)
	}
	shared := rec.Level.Den != 0
	equal := entitlements(p, l)
	for i, a := range got.Awards {
		c := l.Claims[i]
		_, takesPart := tierOf(p, l, c)
		if a.Code == 0 || a.Code.Excludes() == takesPart {
			t.Fatalf("%+v: row %d has the code %v", l, i, a.Code)
		}
		want := c.Owed - ration.Balance(c.Returned)*ration.Pack
		off := new(big.Rat).SetFrac64(int64(a.Owed-want), int64(ration.Pack))
		off.Add(off, big.NewRat(int64(a.Packs), 1))
		switch {
		case takesPart && shared: // off is the entitlement: cut down to the billionth of the level
			off.Sub(equal[i], off)
			if off.Sign() < 0 || off.Cmp(big.NewRat(6, int64(ration.Pack))) > 0 {
				t.Fatalf("%+v: row %d: what is carried is %v off", l, i, off)
			}
		case a.Owed != want:
			t.Fatalf("%+v: row %d: owed %v, carried %v", l, i, want, a.Owed)
		}
	}
}

// TestFairness checks the properties that make the rule fair on 20,000 random
// lots, by sharing each again with one thing changed.
func TestFairness(t *testing.T) {
	r := prng.Seed(2)
	for range brief.Rounds(20_000) {
		p, l := randomLot(r, r.Between(2, 14))
		if len(l.Claims) == 0 || l.Supply == 0 {
			continue
		}
		base := p.Share(l)
		if base.Record.Because != nil && base.Record.Because[0].Code == ration.FloorsExceedSupply {
			continue
		}
		f := fairness{t, p, l, base, packs(base), r.IntN(len(l.Claims))}
		f.bounds()
		f.supply()
		f.ownCap()
		f.weight()
		f.equals()
		f.consistency()
		f.order(r)
		f.truncation()
	}
}

type fairness struct {
	t    *testing.T
	p    ration.Policy
	l    ration.Lot
	base ration.Allocation
	was  []int
	row  int
}

func (f fairness) again(change func(*ration.Policy, *ration.Lot)) []int {
	p, l := f.p, f.l
	p.Tiers, l.Claims = slices.Clone(p.Tiers), slices.Clone(l.Claims)
	change(&p, &l)
	return packs(p.Share(l))
}

func (f fairness) fail(format string, args ...any) {
	f.t.Helper()
	f.t.Fatalf("%+v\n%+v\n"+format, append([]any{f.p, f.l}, args...)...)
}

func (f fairness) cap(i int) int {
	c := f.l.Claims[i]
	tier, ok := tierOf(f.p, f.l, c)
	if !ok {
		return 0
	}
	return capOf(tier, c)
}

// bounds: all is given as far as caps allow, nobody gets more than its cap or
// less than its floor.
func (f fairness) bounds() {
	all := 0
	for i, x := range f.was {
		tier, ok := tierOf(f.p, f.l, f.l.Claims[i])
		c := f.cap(i)
		if all += c; x > c || ok && x < min(c, tier.Floor) {
			f.fail("row %d gets %d of %d", i, x, c)
		}
	}
	if got := sum(f.was); got != min(all, f.l.Supply) {
		f.fail("%d packs of %d go to caps of %d", got, f.l.Supply, all)
	}
}

// supply: with more of it nobody gets less.
func (f fairness) supply() {
	now := f.again(func(_ *ration.Policy, l *ration.Lot) { l.Supply++ })
	for i := range now {
		if now[i] < f.was[i] {
			f.fail("one pack more takes from row %d: %d, %d", i, f.was[i], now[i])
		}
	}
}

// ownCap: a higher order never brings less to oneself nor more to others, and
// one above the need brings nothing.
func (f fairness) ownCap() {
	now := f.again(func(_ *ration.Policy, l *ration.Lot) { l.Claims[f.row].Order += 3 })
	if floors := f.floorsFit(3); !floors {
		return
	}
	for i := range now {
		if i == f.row && now[i] < f.was[i] || i != f.row && now[i] > f.was[i] {
			f.fail("row %d orders more, row %d: %d, %d", f.row, i, f.was[i], now[i])
		}
	}
	if c := f.l.Claims[f.row]; c.NeedKnown && c.Order >= c.Need && now[f.row] != f.was[f.row] {
		f.fail("row %d orders more than it needs and gets %d, not %d", f.row, now[f.row], f.was[f.row])
	}
	if c := f.l.Claims[f.row]; f.was[f.row] < c.Order && c.Order > 0 && now[f.row] != f.was[f.row] {
		f.fail("row %d was short of its order and gains by a higher one: %d, %d", f.row, f.was[f.row], now[f.row])
	}
}

// floorsFit reports whether the floors still fit when the row orders more.
func (f fairness) floorsFit(more int) bool {
	l := f.l
	l.Claims = slices.Clone(l.Claims)
	l.Claims[f.row].Order += more
	got := f.p.Share(l)
	return got.Record.Because == nil || got.Record.Because[0].Code != ration.FloorsExceedSupply
}

// weight: more of it never brings the tier's retailers less.
func (f fairness) weight() {
	tier, ok := tierOf(f.p, f.l, f.l.Claims[f.row])
	if !ok {
		return
	}
	// The row alone moves to a tier that is like its own but heavier.
	now := f.again(func(p *ration.Policy, l *ration.Lot) {
		l.Claims[f.row].Class = "own"
		tier.Name, tier.Class, tier.Weight = "own", "own", tier.Weight+1
		p.Tiers = append([]ration.Tier{tier}, p.Tiers...)
	})
	if now[f.row] < f.was[f.row] {
		f.fail("row %d weighs more and gets %d, not %d", f.row, now[f.row], f.was[f.row])
	}
}

// equals: who weighs and can take no less gets no less, but for one pack among
// those of equal weight, and there is no envy above a pack.
func (f fairness) equals() {
	for i := range f.was {
		ti, ok := tierOf(f.p, f.l, f.l.Claims[i])
		if !ok {
			continue
		}
		for j := range f.was {
			tj, ok := tierOf(f.p, f.l, f.l.Claims[j])
			if !ok || ti.Weight < tj.Weight || f.cap(i) < f.cap(j) || min(ti.Floor, f.cap(i)) < min(tj.Floor, f.cap(j)) {
				continue
			}
			allowed := 0
			if ti.Weight == tj.Weight {
				allowed = 1
			}
			if f.was[i] < f.was[j]-allowed {
				f.fail("row %d gets %d, row %d %d", i, f.was[i], j, f.was[j])
			}
		}
	}
}

// consistency: when a retailer takes its award and goes, the rest share as
// before.
func (f fairness) consistency() {
	gone := f.was[f.row]
	now := f.again(func(_ *ration.Policy, l *ration.Lot) {
		l.Claims = slices.Delete(l.Claims, f.row, f.row+1)
		l.Supply -= gone
	})
	if diff := cmp.Diff(slices.Delete(slices.Clone(f.was), f.row, f.row+1), now); diff != "" {
		f.fail("without row %d (-want +got)\n%s", f.row, diff)
	}
}

// order: the order of the list plays no part.
func (f fairness) order(r *prng.Rand) {
	places := make([]int, len(f.was))
	for i := range places {
		places[i] = i
	}
	r.Shuffle(len(places), func(i, j int) { places[i], places[j] = places[j], places[i] })
	shuffled := f.l
	shuffled.Claims = nil
	for _, i := range places {
		shuffled.Claims = append(shuffled.Claims, f.l.Claims[i])
	}
	now := f.p.Share(shuffled)
	for at, i := range places {
		if diff := cmp.Diff(f.base.Awards[i], now.Awards[at]); diff != "" {
			f.fail("row %d in another place (-want +got)\n%s", i, diff)
		}
	}
	if diff := cmp.Diff(f.base.Record, now.Record); diff != "" {
		f.fail("the record (-want +got)\n%s", diff)
	}
}

// truncation: an order above the supply is as good as the supply.
func (f fairness) truncation() {
	now := f.again(func(_ *ration.Policy, l *ration.Lot) {
		for i := range l.Claims {
			l.Claims[i].Order = min(l.Claims[i].Order, l.Supply)
		}
	})
	if f.l.Supply > 0 && cmp.Diff(f.was, now) != "" {
		f.fail("orders cut to the supply: %v", now)
	}
}

// TestRotation shares three packs among five equals, over and over: nobody is
// ever a whole pack behind, whatever the keys.
func TestRotation(t *testing.T) {
	p := ration.Policy{Tiers: []ration.Tier{{Name: "all", Weight: 1}}}
	l := ration.Lot{Item: "gold", Supply: 3, Claims: make([]ration.Claim, 5)}
	had := make([]int, 5)
	for round := range 100 {
		l.Period = string(rune('a' + round))
		for i := range l.Claims {
			l.Claims[i].Retailer, l.Claims[i].Order = client.ID(rune('A'+i)), 9
		}
		got := p.Share(l)
		for i, a := range got.Awards {
			had[i] += a.Packs
			l.Claims[i].Owed = a.Owed
			if off := 5*had[i] - 3*(round+1); off <= -5 || off >= 5 {
				t.Fatalf("round %d: %d packs, %d fifths off", round, had[i], off)
			}
		}
	}
	if diff := cmp.Diff([]int{60, 60, 60, 60, 60}, had); diff != "" {
		t.Errorf("after 100 rounds (-want +got)\n%s", diff)
	}
}

// TestSplitIntoTwoLicences gives one retailer a second licence: with the weight
// split between the two it gains a pack at most, and under joint owners nothing.
func TestSplitIntoTwoLicences(t *testing.T) {
	r := prng.Seed(3)
	for range brief.Rounds(20_000) {
		w := r.Between(2, 6)
		part := r.Between(1, w-1)
		p := ration.Policy{Tiers: []ration.Tier{
			{Name: "whole", Class: "whole", Weight: w}, {Name: "one", Class: "one", Weight: part}, {Name: "two", Class: "two", Weight: w - part},
			{Name: "rest", Weight: r.Between(1, 5)},
		}}
		l := ration.Lot{Item: "gold", Period: "1", Supply: r.IntN(40), Claims: []ration.Claim{{Retailer: "me", Class: "whole", Order: 99, Owner: "I"}}}
		for i := range r.Between(1, 9) {
			c := randomClaim(r, i)
			c.Class, c.Owed = "", 0
			l.Claims = append(l.Claims, c)
		}
		alone := p.Share(l).Awards[0].Packs
		halves := l
		halves.Claims = append([]ration.Claim{{Retailer: "me1", Class: "one", Order: 99, Owner: "I"}, {Retailer: "me2", Class: "two", Order: 99, Owner: "I"}}, l.Claims[1:]...)
		got := p.Share(halves)
		if gain := got.Awards[0].Packs + got.Awards[1].Packs - alone; gain > 1 {
			t.Fatalf("%+v: two licences gain %d packs", halves, gain)
		}
		p.JointOwners = true
		for i := range halves.Claims[:2] {
			halves.Claims[i].Class = "whole"
		}
		joint := p.Share(halves)
		if gain := joint.Awards[0].Packs + joint.Awards[1].Packs - alone; gain > 1 || gain == 1 && joint.Record.Tie.Packs == 0 {
			t.Fatalf("%+v: joint owners gain %d packs", halves, gain)
		}
		if joint.Record.Awarded+joint.Record.Left != l.Supply || sum(packs(joint)) != joint.Record.Awarded {
			t.Fatalf("%+v: packs lost: %+v", halves, joint.Record)
		}
	}
}
