package ration_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// edit is the preset, changed.
func edit(change func(*ration.Policy)) ration.Policy {
	p := ration.Default()
	change(&p)
	return p
}

func TestPolicyFaults(t *testing.T) {
	tier := func(i int, change func(*ration.Tier)) ration.Policy {
		return edit(func(p *ration.Policy) { change(&p.Tiers[i]) })
	}
	stage := func(i int, change func(*ration.Stage)) ration.Policy {
		return edit(func(p *ration.Policy) { change(&p.Support.Stages[i]) })
	}
	huge := client.Ratio{Num: decimal.New(1, 1_000_000_000), Den: decimal.New(1, 0)}
	for _, row := range []struct {
		why    string
		policy ration.Policy
		want   string
	}{
		{"S3-21: the preset has no fault", ration.Default(), ""},
		{"S3-21: support is not needed to share", edit(func(p *ration.Policy) { p.Support = ration.Support{} }), ""},
		{"S3-21: nothing is shared by an empty policy", ration.Policy{}, "/tiers: there is no tier"},
		{"S3-22: tiers are a table that people can read", edit(func(p *ration.Policy) { p.Tiers = make([]ration.Tier, 501) }), "/tiers: 501 tiers are above 500"},
		{"S3-22: a tier has a name", tier(0, func(t *ration.Tier) { t.Name = "" }), "/tiers/0/name: is empty"},
		{"S3-22: a name stands once", tier(1, func(t *ration.Tier) { t.Name = "bands 21-30" }), `/tiers/1/name: "bands 21-30" is the name of /tiers/0 already`},
		{"S3-22: a market is a word", tier(0, func(t *ration.Tier) { t.Market = 9 }), "/tiers/0/market: market: 9 is not between 0 and 3"},
		{"S3-22: a weight is not below 0", tier(2, func(t *ration.Tier) { t.Weight = -1 }), "/tiers/2/weight: -1 is not between 0 and 1000000"},
		{"S3-22: nor above a million", tier(0, func(t *ration.Tier) { t.Weight = 1_000_001 }), "/tiers/0/weight: 1000001 is not between 0 and 1000000"},
		{"S3-67: a lower band is worth no more", tier(0, func(t *ration.Tier) { t.Weight = 1 }), "/tiers/1/weight: 2 is above that of a higher band, 1 at /tiers/0"},
		{"S3-67: in whatever order they stand", edit(func(p *ration.Policy) {
			p.Tiers = []ration.Tier{{Name: "low", MaxBand: 10, Weight: 2}, {Name: "high", MinBand: 11, Weight: 1}}
		}), "/tiers/1/weight: 1 is below that of a lower band, 2 at /tiers/0"},
		{"S3-67: caps rise with the band", edit(func(p *ration.Policy) { p.Tiers[0].Cap, p.Tiers[1].Cap, p.Tiers[2].Cap = 5, 6, 2 }),
			"/tiers/1/cap: 6 is above that of a higher band, 5 at /tiers/0"},
		{"S3-67: no cap is above every cap", edit(func(p *ration.Policy) { p.Tiers[0].Cap = 5 }),
			"/tiers/1/cap: 0 is above that of a higher band, 5 at /tiers/0\n/tiers/2/cap: 0 is above that of a higher band, 5 at /tiers/0"},
		{"S3-68: markets may differ", edit(func(p *ration.Policy) {
			p.Tiers = []ration.Tier{{Name: "rural", Market: client.Rural, MaxBand: 10, Weight: 9}, {Name: "other", MinBand: 11, Weight: 1}}
		}), ""},
		{"S3-22: bands are in order", tier(1, func(t *ration.Tier) { t.MaxBand = 3 }), "/tiers/1/max_band: 3 is below min_band, 11"},
		{"S3-22: bands are not below 0", tier(0, func(t *ration.Tier) { t.MinBand, t.MaxBand = -1, -1 }), "/tiers/0/min_band: -1 is below 0\n/tiers/0/max_band: -1 is below 0"},
		{"S3-23: a floor is not above the cap", tier(0, func(t *ration.Tier) { t.Floor, t.Cap = 3, 2 }),
			"/tiers/0/floor: 3 is above the cap, 2\n/tiers/1/cap: 0 is above that of a higher band, 2 at /tiers/0\n/tiers/2/cap: 0 is above that of a higher band, 2 at /tiers/0"},
		{"S3-23: a floor of a weight of 0 is for nobody", tier(2, func(t *ration.Tier) { t.Weight, t.Floor, t.MinBand, t.MaxBand, t.Class = 0, 1, 0, 0, "Z" }),
			"/tiers/2/floor: 1 is for nobody: the weight is 0"},
		{"S3-22: barred grades stand once", edit(func(p *ration.Policy) { p.Barred = []client.Grade{"D", "", "D"} }),
			"/barred/1: is empty\n/barred/2: \"D\" is there already"},
		{"S3-22: days are not below 0", edit(func(p *ration.Policy) { p.MinDays = -1 }), "/min_days: -1 is below 0"},
		{"S4-13: the total is fixed", stage(0, func(s *ration.Stage) { s.Share.Num = 1 }), "/support/stages: the shares make 4/5, not 1"},
		{"S4-13: a share is a fraction", stage(0, func(s *ration.Stage) { s.Share.Den = 0 }),
			"/support/stages/0/share: 2/0 is not above 0 with both numbers up to 1000000000\n/support/stages: the shares make 3/5, not 1"},
		{"S4-13: a stage has a name of its own", stage(1, func(s *ration.Stage) { s.Name = "first" }), `/support/stages/1/name: "first" is the name of stage 0 already`},
		{"S4-14: days are not below 0", stage(1, func(s *ration.Stage) { s.After = -1 }), "/support/stages/1/after: -1 is not between 0 and 10000"},
		{"S4-14: a date is one", stage(1, func(s *ration.Stage) { s.From = -3 }), `/support/stages/1/from: "Date(-3)" is not a date`},
		{"S4-14: a gate is of something", stage(1, func(s *ration.Stage) { s.Gates = []ration.Gate{{}} }),
			"/support/stages/1/gates/0/measure: is empty\n/support/stages/1/gates/0/at_least: is not set, nor is at_most"},
		{"S4-14: limits are bounded first", stage(1, func(s *ration.Stage) { s.Gates = []ration.Gate{{Measure: "x", AtLeast: huge}} }),
			"/support/stages/1/gates/0/at_least: is no fraction with a denominator above 0 and at most 18 digits before and after the point"},
		{"S4-13: money has a unit", edit(func(p *ration.Policy) { p.Support.Unit = decimal.Decimal{} }),
			"/support/unit: is not above 0 with at most 18 digits before and after the point"},
		{"S4-13: there are stages", edit(func(p *ration.Policy) { p.Support.Stages = nil }), "/support/stages: 0 stages are not between 1 and 100"},
	} {
		if row.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := row.policy.Validate(); err != nil {
			got = err.Error()
			var fault *calendar.Fault
			if !errors.As(err, &fault) {
				t.Errorf("%s: the error holds no fault", row.why)
			}
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", row.why, diff)
		}
	}
}

func TestLotFaults(t *testing.T) {
	good := ration.Claim{Retailer: "a", Order: 1}
	for _, row := range []struct {
		why  string
		lot  ration.Lot
		want string
	}{
		{"S3-22: nothing is wrong", ration.Lot{Item: "x", Period: "1", Claims: []ration.Claim{good}}, ""},
		{"S3-23: a lot is of something, in a period", ration.Lot{Supply: -1, Date: -2}, "/item: is empty\n/period: is empty\n/date: \"Date(-2)\" is not a date\n/supply: -1 is not between 0 and 1000000000"},
		{"S3-22: nobody asks twice", ration.Lot{Item: "x", Period: "1", Claims: []ration.Claim{good, {}, good}},
			"/claims/1/retailer: is empty\n/claims/2/retailer: \"a\" stands at /claims/0 already"},
		{"S3-22: numbers are in their range", ration.Lot{Item: "x", Period: "1", Claims: []ration.Claim{{Retailer: "a", Order: -1, Need: -1, Returned: -1, Band: -1, Owed: ration.Balance(1<<62 + 1), Since: -1, Market: 7}}},
			"/claims/0/order: -1 is not between 0 and 1000000000\n/claims/0/need: -1 is not between 0 and 1000000000\n/claims/0/returned: -1 is not between 0 and 1000000000\n" +
				"/claims/0/band: -1 is below 0\n/claims/0/owed: 4611686018.427387905 is not between -1000000000 and 1000000000\n" +
				"/claims/0/since: \"Date(-1)\" is not a date\n/claims/0/market: market: 7 is not between 0 and 3"},
	} {
		got := ""
		if err := row.lot.Validate(); err != nil {
			got = err.Error()
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", row.why, diff)
		}
	}
}

// TestPolicyFile reads the preset from a file, and each kind of mistake in it.
func TestPolicyFile(t *testing.T) {
	valid, err := os.ReadFile("testdata/policy.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := ration.ParsePolicy(valid)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(ration.Default(), p); diff != "" {
		t.Errorf("the file is not the preset (-want +got)\n%s", diff)
	}
	for _, row := range []struct{ why, old, new, want string }{
		{"an unknown key", `"min_days"`, `"days"`, "/days"},
		{"a mis-cased key", `"barred"`, `"Barred"`, "/Barred"},
		{"a repeated key", `"min_days": 30`, `"min_days": 30, "min_days": 30`, "/min_days"},
		{"null", `"min_days": 30`, `"min_days": null`, "/min_days"},
		{"a fault of its own", `"num": 1,`, `"num": 2,`, "/support/stages: the shares make 6/5, not 1"},
	} {
		text := strings.Replace(string(valid), row.old, row.new, 1)
		if text == string(valid) {
			t.Fatalf("%s: %q is not in the file", row.why, row.old)
		}
		if _, err := ration.ParsePolicy([]byte(text)); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
}

func TestTexts(t *testing.T) {
	for _, row := range []struct {
		balance ration.Balance
		want    string
	}{{0, "0"}, {1, "0.000000001"}, {-ration.Pack / 2, "-0.5"}, {3 * ration.Pack, "3"}, {-1 << 63, "-9223372036.854775808"}} {
		if got := row.balance.String(); got != row.want {
			t.Errorf("got %s, want %s", got, row.want)
		}
		var back ration.Balance
		if err := back.UnmarshalText([]byte(row.want)); row.balance != -1<<63 && (err != nil || back != row.balance) {
			t.Errorf("%s reads %v, %v", row.want, back, err)
		}
	}
	for _, text := range []string{"-", ".5", "1.", "1.0000000001", "1e3", "+1", "99999999999", "1.2.3", " 1"} {
		var b ration.Balance
		if b.UnmarshalText([]byte(text)) == nil {
			t.Errorf("%q reads %v", text, b)
		}
	}
	for _, text := range []string{"1", "00000000000000zz", "0000000000000000 "} {
		var h ration.Hash
		if h.UnmarshalText([]byte(text)) == nil {
			t.Errorf("%q reads %v", text, h)
		}
	}
}

// FuzzParsePolicy reads any text; what is read is written and read again.
func FuzzParsePolicy(f *testing.F) {
	data, err := json.Marshal(ration.Default())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add(`{"tiers":[{"name":"a","weight":-1}]}`)
	f.Add(`{"support":{"unit":"1e1000000000"}}`)
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ration.ParsePolicy([]byte(text))
		if err != nil {
			return
		}
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := ration.ParsePolicy(data)
		if diff := cmp.Diff(p, back); diff != "" || err != nil {
			t.Fatalf("%v (-want +got)\n%s", err, diff)
		}
	})
}
