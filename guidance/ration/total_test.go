package ration_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func anyInt(r *prng.Rand) int {
	switch r.IntN(6) {
	case 0:
		return int(r.Uint64())
	case 1:
		return prng.Pick(r, []int{-1, 1_000_000_000, 1_000_000_001, 999_999_999, 1_000_000})
	}
	return r.IntN(20)
}

func anyDecimal(r *prng.Rand) decimal.Decimal {
	switch r.IntN(6) {
	case 0:
		return decimal.New(int64(r.Uint64()), int32(r.Uint64()))
	case 1:
		return decimal.New(int64(r.Uint64()), int32(r.Between(-20, 20)))
	case 2:
		return decimal.New(1, 1_000_000_000)
	}
	return decimal.New(int64(r.Between(-10, 120)), int32(r.Between(-2, 0)))
}

func anyRatio(r *prng.Rand) client.Ratio { return client.Ratio{Num: anyDecimal(r), Den: anyDecimal(r)} }

func anyDate(r *prng.Rand) calendar.Date {
	if r.Chance(1, 4) {
		return calendar.Date(int32(r.Uint64()))
	}
	return prng.Pick(r, []calendar.Date{0, 1, 3652059}) + calendar.Date(r.Between(-2, 200))
}

// FuzzShare makes a policy and a lot of anything out of a seed. No verb panics,
// every claim has a code, and no pack is made or lost.
func FuzzShare(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		p, l := randomLot(r, 12)
		if r.Chance(1, 2) {
			p = ration.Policy{MinDays: anyInt(r), JointOwners: r.Chance(1, 2), Barred: []client.Grade{"", "D"}}
			for range r.IntN(4) {
				p.Tiers = append(p.Tiers, ration.Tier{
					Name: prng.Pick(r, []string{"", "a", "b", "c", "d"}), Weight: anyInt(r), Floor: anyInt(r), Cap: anyInt(r),
					MinBand: r.Between(-1, 3), MaxBand: r.Between(-1, 3), Market: client.Market(r.IntN(5)),
				})
			}
		}
		l.Supply, p.JointOwners = anyInt(r), r.Chance(1, 2)
		for i := range l.Claims {
			c := &l.Claims[i]
			c.Order, c.Need, c.Band, c.Returned = anyInt(r), anyInt(r), anyInt(r), anyInt(r)%3
			c.Owner = prng.Pick(r, []string{"", "", "x", "y"})
			if r.Chance(1, 5) {
				c.Owed, c.Since, c.Market, c.Retailer = ration.Balance(r.Uint64()), anyDate(r), client.Market(r.IntN(9)), "same"
			}
		}
		_, _ = p.Validate(), l.Validate()
		got := p.Share(l)
		sum := 0
		for i, a := range got.Awards {
			if sum += a.Packs; a.Code == 0 || a.Packs < 0 || a.Packs > max(l.Claims[i].Order, 0) {
				t.Fatalf("%+v\n%+v: row %d has %+v", p, l, i, a)
			}
			for _, reason := range p.Explain(l, got, i) {
				_, _ = reason.Text(calendar.English), reason.Text(calendar.Chinese)
			}
			ration.Policy{}.Explain(l, got, i) // of another policy
		}
		if sum != got.Record.Awarded || sum+got.Record.Left != max(l.Supply, 0) {
			t.Fatalf("%+v\n%+v: %d packs are awarded, the record says %d and %d left", p, l, sum, got.Record.Awarded, got.Record.Left)
		}
		_, _ = got.Record.Text(calendar.English), got.Record.Text(calendar.Chinese)
		p.Explain(ration.Lot{}, got, 0)
		p.Explain(l, ration.Allocation{}, -1)
	})
}

// FuzzMoney releases and splits anything. No verb panics.
func FuzzMoney(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(_ *testing.T, seed uint64) {
		r := prng.Seed(seed)
		s, c := randomSupport(r), randomCase(r)
		if r.Chance(1, 2) {
			s.Unit, c.Budget, c.Paid, c.Agreed, c.Today = anyDecimal(r), anyDecimal(r), anyDecimal(r), anyDate(r), anyDate(r)
		}
		for i := range s.Stages {
			if r.Chance(1, 4) {
				s.Stages[i].Share = ration.Fraction{Num: int64(r.Uint64()), Den: int64(r.Uint64())}
				s.Stages[i].After, s.Stages[i].From = anyInt(r), anyDate(r)
				s.Stages[i].Gates = append(s.Stages[i].Gates, ration.Gate{AtLeast: anyRatio(r), AtMost: anyRatio(r)})
			}
		}
		c.Proofs = append(c.Proofs, ration.Proof{Measure: "coverage", Ratio: anyRatio(r), Date: anyDate(r)})
		c.Holds = append(c.Holds, ration.Hold{From: anyDate(r), To: anyDate(r)})
		got := s.Release(c)
		for _, stage := range got.Stages {
			for _, reason := range stage.Because {
				_ = reason.Text(calendar.Chinese)
			}
		}
		p := ration.Promotion{Unit: anyDecimal(r), Gain: anyDecimal(r)}
		for range r.IntN(4) {
			name := prng.Pick(r, []string{"", "a", "b"})
			p.Parties = append(p.Parties, ration.Party{Name: name, Role: ration.Role(r.IntN(4)), Own: r.Chance(1, 2), CostPart: anyDecimal(r), GainPart: anyDecimal(r), Upkeep: anyDecimal(r)})
			p.Tasks = append(p.Tasks, ration.Task{By: name, Side: ration.Side(r.IntN(4)), Cost: anyDecimal(r)})
		}
		for _, reason := range p.Agree().Because {
			_ = reason.String()
		}
	})
}

// TestDecimalSettingsChangeNothing sets the package settings of the decimal
// module to something odd.
func TestDecimalSettingsChangeNothing(t *testing.T) {
	run := func() (texts []string) {
		r := prng.Seed(31)
		for range 200 {
			s, c := randomSupport(r), randomCase(r)
			got := s.Release(c)
			data, err := json.Marshal(got)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(data))
			for _, stage := range got.Stages {
				texts = append(texts, stage.Because[0].String())
			}
			parts := []ration.Part{{"a", decimal.New(int64(r.Between(1, 9)), -1)}, {"b", decimal.New(1, 1)}}
			for _, d := range ration.Split(c.Budget, s.Unit, parts) {
				texts = append(texts, d.StringFixed(2))
			}
		}
		return texts
	}
	want := run()
	division, decode := decimal.DivisionPrecision, decimal.MaxDecodeExponent
	bare, trim, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.MaxDecodeExponent = division, decode
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = bare, trim, scientific
	})
	decimal.DivisionPrecision, decimal.MaxDecodeExponent = 1, 1
	decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = !bare, !trim, !scientific
	if diff := cmp.Diff(want, run()); diff != "" {
		t.Errorf("the settings of the decimal module show (-want +got)\n%s", diff)
	}
}

// TestInputsAreNotTouched shares and releases, and wants the inputs as they
// were and results that share no memory with them.
func TestInputsAreNotTouched(t *testing.T) {
	r := prng.Seed(32)
	for range 300 {
		p, l := randomLot(r, 10)
		p.JointOwners = true
		for i := range l.Claims {
			l.Claims[i].Owner = prng.Pick(r, []string{"", "x"})
		}
		before, err := json.Marshal(struct {
			P ration.Policy
			C []ration.Claim
		}{p, l.Claims})
		if err != nil {
			t.Fatal(err)
		}
		got := p.Share(l)
		for i := range got.Record.Barred {
			got.Record.Barred[i] = "gone"
		}
		for i := range got.Record.Tiers {
			got.Record.Tiers[i].Name = "gone"
		}
		after, _ := json.Marshal(struct {
			P ration.Policy
			C []ration.Claim
		}{p, l.Claims})
		if string(before) != string(after) {
			t.Fatalf("%s\nis now\n%s", before, after)
		}
	}
}

// roundTrip writes a value with encoding/json and reads it back.
func roundTrip[T any](t *testing.T, want T) {
	t.Helper()
	data, err := json.Marshal(want)
	if err != nil {
		t.Errorf("%T: %v", want, err)
		return
	}
	var got T
	if err := json.Unmarshal(data, &got); err != nil {
		t.Errorf("%s: %v", data, err)
	}
	if diff := cmp.Diff(want, got, emptyIsNil); diff != "" {
		t.Errorf("%s (-want +got)\n%s", data, diff)
	}
	if json.Unmarshal([]byte(`{"no such key": 1}`), &got) == nil {
		t.Errorf("%T reads an unknown key", got)
	}
}

// TestWireForms writes a value of each type that is written and reads it back.
func TestWireForms(t *testing.T) {
	sum := decimal.New(1250, -2)
	ratio := client.Ratio{Num: decimal.New(9, 0), Den: decimal.New(10, 0)}
	support := ration.Default().Support
	supported := ration.Case{Budget: sum, Agreed: 9, Today: 20, Proofs: []ration.Proof{{Date: 10, Measure: "used", Ratio: ratio}}, Holds: []ration.Hold{{From: 3, To: 4}}, Paid: sum}
	party := ration.Party{Name: "a", Role: ration.Store, Own: true, CostPart: sum, GainPart: sum, Upkeep: sum}
	task := ration.Task{Name: "x", By: "a", Side: ration.Outside, Cost: sum}
	promotion := ration.Promotion{Unit: decimal.New(1, -2), Parties: []ration.Party{party}, Tasks: []ration.Task{task}, Gain: sum}
	roundTrip(t, ration.Default())
	roundTrip(t, support)
	roundTrip(t, support.Stages[1])
	roundTrip(t, support.Stages[1].Gates[0])
	roundTrip(t, ration.Part{Name: "a", Weight: sum})
	roundTrip(t, supported)
	roundTrip(t, supported.Proofs[0])
	roundTrip(t, support.Release(supported))
	roundTrip(t, support.Release(supported).Stages[0])
	roundTrip(t, party)
	roundTrip(t, task)
	roundTrip(t, promotion)
	roundTrip(t, promotion.Agree())
	roundTrip(t, promotion.Agree().Sides[0])
	roundTrip(t, ration.Reason{Code: ration.GateBelow, Name: "a", Measure: "x", Date: 5, Rate: ratio, Goal: ratio})
	lot := ration.Lot{Item: "x", Period: "1", Date: 5, Supply: 3, Claims: []ration.Claim{{
		Retailer: "a", Owner: "o", Class: "A", Credit: "AA", Order: 3, Need: 2, Band: 4, Owed: -ration.Pack / 3, Returned: 1, Since: 2,
		Market: client.Rural, NeedKnown: true, Unlicensed: true,
	}}}
	data, err := json.Marshal(lot)
	var back ration.Lot
	if err != nil || json.Unmarshal(data, &back) != nil || cmp.Diff(lot, back) != "" {
		t.Errorf("%v: %s is %+v", err, data, back)
	}
	got := ration.Default().Share(scarce())
	roundTrip(t, got)
	roundTrip(t, got.Record)
}
