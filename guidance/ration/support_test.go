package ration_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// randomSupport is valid stages with gates on two measures.
func randomSupport(r *prng.Rand) ration.Support {
	s := ration.Support{Unit: decimal.New(1, -2)}
	parts := r.Between(1, 4)
	whole := int64(0)
	weights := make([]int64, parts)
	for i := range weights {
		weights[i] = int64(r.Between(1, 7))
		whole += weights[i]
	}
	for i, w := range weights {
		stage := ration.Stage{Name: string(rune('a' + i)), Share: ration.Fraction{Num: w, Den: whole}, After: r.IntN(3) * 10}
		for range r.IntN(3) {
			g := ration.Gate{Measure: prng.Pick(r, []string{"coverage", "out"})}
			limit := client.Ratio{Num: decimal.New(int64(r.Between(1, 9)), 0), Den: decimal.New(10, 0)}
			if g.Measure == "out" {
				g.AtMost = limit
			} else {
				g.AtLeast = limit
			}
			stage.Gates = append(stage.Gates, g)
		}
		s.Stages = append(s.Stages, stage)
	}
	return s
}

func randomCase(r *prng.Rand) ration.Case {
	agreed := date("2025-01-01")
	c := ration.Case{Budget: decimal.New(int64(r.IntN(100_000)), -2), Agreed: agreed, Today: agreed.AddDays(r.IntN(120))}
	for range r.IntN(8) {
		c.Proofs = append(c.Proofs, ration.Proof{
			Date: agreed.AddDays(r.IntN(120)), Measure: prng.Pick(r, []string{"coverage", "out"}),
			Ratio: client.Ratio{Num: decimal.New(int64(r.IntN(11)), 0), Den: decimal.New(int64(10*r.IntN(5)), 0)},
		})
	}
	for range r.IntN(3) {
		from := agreed.AddDays(r.IntN(100))
		c.Holds = append(c.Holds, ration.Hold{From: from, To: from.AddDays(r.IntN(30))})
	}
	return c
}

// released is the days of release, found by asking every day in turn.
func releasedOracle(s ration.Support, c ration.Case) []calendar.Date {
	out := make([]calendar.Date, len(s.Stages))
	stage, before := 0, c.Agreed
	for d := c.Agreed; d <= c.Today && stage < len(s.Stages); {
		if d < before.AddDays(s.Stages[stage].After) || !openOn(s, c, stage, d) {
			d++
			continue
		}
		out[stage], before = d, d
		stage++
	}
	return out
}

func openOn(s ration.Support, c ration.Case, stage int, d calendar.Date) bool {
	for _, h := range c.Holds {
		if d >= h.From && d <= h.To {
			return false
		}
	}
	for _, stage := range s.Stages[:stage+1] {
		for _, g := range stage.Gates {
			at := ration.Proof{}
			for _, p := range c.Proofs {
				if p.Measure == g.Measure && p.Date <= d && p.Date >= at.Date {
					at = p
				}
			}
			if at.Date == 0 || at.Ratio.Den.IsZero() {
				return false
			}
			value := new(big.Rat).Quo(at.Ratio.Num.Rat(), at.Ratio.Den.Rat())
			if g.AtLeast.Defined() && value.Cmp(new(big.Rat).Quo(g.AtLeast.Num.Rat(), g.AtLeast.Den.Rat())) < 0 ||
				g.AtMost.Defined() && value.Cmp(new(big.Rat).Quo(g.AtMost.Num.Rat(), g.AtMost.Den.Rat())) > 0 {
				return false
			}
		}
	}
	return true
}

// TestReleaseAgainstOracle compares random cases with asking every day in turn,
// and checks what must always hold.
func TestReleaseAgainstOracle(t *testing.T) {
	r := prng.Seed(21)
	releasedSome := 0
	for range brief.Rounds(10_000) {
		s, c := randomSupport(r), randomCase(r)
		got := s.Release(c)
		var days []calendar.Date
		sum := decimal.Decimal{}
		for _, stage := range got.Stages {
			days = append(days, stage.Date)
			sum = sum.Add(stage.Amount)
			if len(stage.Because) == 0 {
				t.Fatalf("%+v: stage %s has no reason", c, stage.Name)
			}
			if stage.Date != 0 {
				releasedSome++
			}
		}
		if diff := cmp.Diff(releasedOracle(s, c), days); diff != "" {
			t.Fatalf("%+v\n%+v (-want +got)\n%s", s, c, diff)
		}
		if !sum.Equal(c.Budget) || got.Released.Cmp(c.Budget) > 0 {
			t.Fatalf("%v: the stages make %v, %v is released", c.Budget, sum, got.Released)
		}
		checkIdempotent(t, s, c, got)
	}
	if releasedSome < brief.Rounds(1000) {
		t.Errorf("only %d stages were released", releasedSome)
	}
}

// checkIdempotent pays what is due and asks again; then adds facts of later
// days, after which no release has gone.
func checkIdempotent(t *testing.T, s ration.Support, c ration.Case, got ration.Release) {
	t.Helper()
	paid := c
	paid.Paid = got.Due
	again := s.Release(paid)
	if !again.Due.IsZero() || cmp.Diff(got.Stages, again.Stages) != "" {
		t.Fatalf("%+v: after paying %v, %v is due", c, got.Due, again.Due)
	}
	later := c
	later.Today = c.Today.AddDays(30)
	later.Proofs = append(append([]ration.Proof(nil), c.Proofs...), ration.Proof{Date: c.Today.AddDays(1), Measure: "coverage"})
	for i, stage := range s.Release(later).Stages {
		if got.Stages[i].Date != 0 && stage.Date != got.Stages[i].Date {
			t.Fatalf("%+v: stage %d was released on %v and then on %v", c, i, got.Stages[i].Date, stage.Date)
		}
	}
}

// TestSplitIsExact splits random amounts: the parts add up, none is a unit or
// more from its quota, and a larger weight never gets less.
func TestSplitIsExact(t *testing.T) {
	r := prng.Seed(22)
	unit := decimal.New(1, -2)
	for range brief.Rounds(5_000) {
		amount := decimal.New(int64(r.Between(-50_000, 50_000)), -2)
		var parts []ration.Part
		whole := decimal.Decimal{}
		for i := range r.Between(1, 7) {
			parts = append(parts, ration.Part{Name: string(rune('a' + i)), Weight: decimal.New(int64(r.IntN(500)), -int32(r.IntN(3)))})
			whole = whole.Add(parts[i].Weight)
		}
		got := ration.Split(amount, unit, parts)
		if whole.IsZero() {
			if got != nil {
				t.Fatalf("%v by %v: %v", amount, parts, got)
			}
			continue
		}
		sum := decimal.Decimal{}
		for i, d := range got {
			sum = sum.Add(d)
			off := new(big.Rat).Mul(amount.Rat(), parts[i].Weight.Rat())
			off.Sub(off.Quo(off, whole.Rat()), d.Rat())
			if off.Abs(off).Cmp(unit.Rat()) >= 0 {
				t.Fatalf("%v by %v: %v is %v off", amount, parts, d, off)
			}
			for j := range got {
				if parts[i].Weight.Cmp(parts[j].Weight) > 0 && d.Abs().Cmp(got[j].Abs()) < 0 {
					t.Fatalf("%v by %v: %v", amount, parts, got)
				}
			}
		}
		if !sum.Equal(amount) {
			t.Fatalf("%v by %v: the parts make %v", amount, parts, sum)
		}
	}
}

// TestAgreementIsExact works random promotions out: costs, gains and settlements
// add up, and it is refused exactly when the own side loses.
func TestAgreementIsExact(t *testing.T) {
	r := prng.Seed(23)
	refused := 0
	for range brief.Rounds(5_000) {
		p := ration.Promotion{Unit: decimal.New(1, -2), Gain: decimal.New(int64(r.IntN(20_000)), -2)}
		parts := r.Between(1, 3)
		for i := range parts {
			p.Parties = append(p.Parties, ration.Party{
				Name: string(rune('a' + i)), Role: ration.Role(r.Between(1, 2)), Own: i == 0,
				CostPart: decimal.New(int64(r.Between(1, 5)), 0), GainPart: decimal.New(int64(r.Between(1, 5)), 0), Upkeep: decimal.New(int64(r.IntN(3)), 0),
			})
		}
		for range r.IntN(5) {
			p.Tasks = append(p.Tasks, ration.Task{By: string(rune('a' + r.IntN(parts))), Side: ration.Side(r.Between(1, 2)), Cost: decimal.New(int64(r.IntN(9000)), -2)})
		}
		got := p.Agree()
		var cost, gain, pays decimal.Decimal
		tasks := 0
		for _, s := range got.Sides {
			cost, gain, pays = cost.Add(s.Cost), gain.Add(s.Gain), pays.Add(s.Pays)
			tasks += len(s.Tasks)
		}
		if !cost.Equal(got.Cost) || !gain.Equal(p.Gain) || !pays.IsZero() || tasks != len(p.Tasks) {
			t.Fatalf("%+v: costs %v, gains %v, settlements %v, %d tasks", p, cost, gain, pays, tasks)
		}
		own := got.Sides[0]
		if got.Refused != (own.Gain.Cmp(own.Cost.Add(own.Upkeep)) < 0) {
			t.Fatalf("%+v: %+v", p, got)
		}
		if got.Refused {
			refused++
		}
	}
	if refused < brief.Rounds(500) || refused > brief.Rounds(4500) {
		t.Errorf("%d of %d are refused", refused, brief.Rounds(5_000))
	}
}
