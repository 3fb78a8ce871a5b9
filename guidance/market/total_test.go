package market_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestPolicyFaults(t *testing.T) {
	edit := func(change func(*market.Policy)) market.Policy {
		p := market.Default()
		change(&p)
		return p
	}
	for _, row := range []struct {
		why    string
		policy market.Policy
		want   string
	}{
		{"S3-3: the preset has no fault", market.Default(), ""},
		{"S3-3: a set of rates has all five", edit(func(p *market.Policy) { p.Rates = p.Rates[:4] }), "/rates: there is no definition of growth"},
		{"S3-3: each of the five once", edit(func(p *market.Policy) { p.Rates[4] = market.CoverageAreas }),
			"/rates/4: coverage_areas is of coverage, which is there already\n/rates: there is no definition of growth"},
		{"S3-3: a related measure is no rate", edit(func(p *market.Policy) { p.Rates[4] = market.Ticket }),
			"/rates/4: ticket is none of the five rates\n/rates: there is no definition of growth"},
		{"S3-3: a word that is none", edit(func(p *market.Policy) { p.Rates[4] = 255 }),
			"/rates/4: \"Definition(255)\" is no definition\n/rates: there is no definition of growth"},
		{"S3-2: a small cell is a number", edit(func(p *market.Policy) { p.SmallCell = -1 }), "/small_cell: -1 is not between 0 and 1000000"},
		{"S3-2: places are few", edit(func(p *market.Policy) { p.Places = 7 }), "/places: 7 is not between 0 and 6"},
		{"S3-15: behind is above nothing", edit(func(p *market.Policy) { p.Behind = decimal.Decimal{} }), "/behind: 0 is not above 0"},
		{"S3-15: bounded first", edit(func(p *market.Policy) { p.Behind = decimal.New(1, 1_000_000_000) }), "/behind: has more than 18 digits before or after the point"},
	} {
		if row.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := row.policy.Validate(); err != nil {
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
	p, err := market.ParsePolicy(valid)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(market.Default(), p); diff != "" {
		t.Errorf("the file is not the preset (-want +got)\n%s", diff)
	}
	for _, row := range []struct{ why, old, new, want string }{
		{"an unknown key", `"places"`, `"place"`, "/place"},
		{"an unknown definition", `"shelf_seen"`, `"shelf"`, `definition: "shelf" is not one of`},
		{"a repeated key", `"places": 2`, `"places": 2, "places": 2`, "/places"},
		{"null", `"20"`, `null`, "/behind"},
		{"a fault of its own", `"20"`, `"0"`, "/behind: 0 is not above 0"},
	} {
		text := strings.Replace(string(valid), row.old, row.new, 1)
		if text == string(valid) {
			t.Fatalf("%s: %q is not in the file", row.why, row.old)
		}
		if _, err := market.ParsePolicy([]byte(text)); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
}

// TestDefinitionsAreComplete wants a formula, a kind and two texts for each,
// and the words of measures and definitions to be each its own.
func TestDefinitionsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range allDefinitions() {
		english, chinese := d.Text(calendar.English), d.Text(calendar.Chinese)
		if d.Kind() == 0 || english == "" || chinese == "" || english == chinese || seen[d.String()] || seen[english] || seen[chinese] {
			t.Errorf("%v of %v reads %q and %q", d, d.Kind(), english, chinese)
		}
		seen[d.String()], seen[english], seen[chinese] = true, true, true
	}
	words := 0
	for m := market.Measure(1); m <= market.AreasSold; m++ {
		text, err := m.MarshalText()
		var back market.Measure
		if err != nil || back.UnmarshalText(text) != nil || back != m {
			t.Errorf("measure %d is %q and back %v", m, text, back)
		}
		words++
	}
	if _, err := (market.AreasSold + 1).MarshalText(); err == nil || words == 0 {
		t.Error("there is a word too many")
	}
}

// TestRoundTrip writes tables and mixes as JSON and reads them.
func TestRoundTrip(t *testing.T) {
	r := prng.Seed(7)
	for range 100 {
		f, a := randomFacts(r, 6), randomAsk(r)
		a.By = []market.Dimension{market.ByRegion}
		want := market.Count(f, a)
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got market.Table
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(got)
		if err != nil || string(again) != string(data) {
			t.Fatalf("%v: %s is %s", err, data, again)
		}
	}
}

func anyDecimal(r *prng.Rand) decimal.Decimal {
	switch r.IntN(5) {
	case 0:
		return decimal.New(int64(r.Uint64()), int32(r.Uint64()))
	case 1:
		return decimal.New(int64(r.Uint64()), int32(r.Between(-20, 20)))
	case 2:
		return decimal.New(1, 1_000_000_000)
	}
	return decimal.New(int64(r.Between(-9, 99)), int32(r.Between(-2, 0)))
}

func anyDate(r *prng.Rand) calendar.Date {
	if r.Chance(1, 4) {
		return calendar.Date(int32(r.Uint64()))
	}
	return prng.Pick(r, []calendar.Date{0, 1, 3652059}) + calendar.Date(r.Between(-2, 90))
}

func anyPeriod(r *prng.Rand) market.Period { return market.Period{From: anyDate(r), To: anyDate(r)} }

// FuzzCount makes facts and questions of anything out of a seed. No verb
// panics.
func FuzzCount(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := prng.Seed(seed)
		facts := randomFacts(r, 4)
		for i := range facts.Lines {
			if r.Chance(1, 3) {
				facts.Lines[i].Quantity, facts.Lines[i].Amount, facts.Lines[i].Date = anyDecimal(r), anyDecimal(r), anyDate(r)
			}
		}
		for i := range facts.Sightings {
			if g := &facts.Sightings[i]; r.Chance(1, 3) {
				g.Stock, g.Price, g.Cost, g.Out, g.Days = anyDecimal(r), anyDecimal(r), anyDecimal(r), int(r.Uint64()), int(r.Uint64())
			}
			facts.Tills = append(facts.Tills, market.Till{Retailer: "R1", Item: "x", Date: randomDate(r), Units: anyDecimal(r), Amount: anyDecimal(r), Cartons: int(r.Uint64())})
			facts.Releases = append(facts.Releases, market.Release{Units: anyDecimal(r), Date: anyDate(r)})
		}
		a := randomAsk(r)
		if r.Chance(1, 3) {
			a.Period, a.Year = anyPeriod(r), anyPeriod(r)
			a.By = []market.Dimension{market.Dimension(r.Uint64()), market.ByRetailer}
		}
		p := market.Policy{SmallCell: int(r.Uint64()), Behind: anyDecimal(r), Places: int(r.Uint64())}
		for range r.IntN(4) {
			p.Rates = append(p.Rates, market.Definition(r.Uint64()))
		}
		_ = p.Validate()
		table := market.Count(facts, a)
		odd := table.Roll(market.ByClass)
		odd.Cells = append(odd.Cells, market.Cell{Values: []market.Value{{Measure: market.Measure(r.Uint64()), Sum: anyDecimal(r)}, {Measure: market.Shops, Sum: anyDecimal(r)}}})
		for _, table := range []market.Table{table, odd, odd.Merge(table), {}} {
			for d := range market.Definition(60) {
				for _, c := range table.Cells {
					_ = p.Rate(c, d).Text(calendar.Chinese)
				}
				m := p.Mix(table, odd, d)
				for _, reason := range m.Because {
					_ = reason.String()
				}
			}
			for _, s := range market.Default().Compare(table) {
				_ = s.Because[0].String()
			}
			p.Compare(table)
			p.Five(table.Total())
		}
	})
}

// FuzzParsePolicy reads any text; what is read is written and read again.
func FuzzParsePolicy(f *testing.F) {
	data, err := json.Marshal(market.Default())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data))
	f.Add(`{"behind":"1e1000000000"}`)
	f.Fuzz(func(t *testing.T, text string) {
		p, err := market.ParsePolicy([]byte(text))
		if err != nil {
			return
		}
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := market.ParsePolicy(data)
		if diff := cmp.Diff(p, back); diff != "" || err != nil {
			t.Fatalf("%v (-want +got)\n%s", err, diff)
		}
	})
}

// TestDecimalSettingsChangeNothing sets the package settings of the decimal
// module to something odd.
func TestDecimalSettingsChangeNothing(t *testing.T) {
	run := func() (texts []string) {
		r := prng.Seed(8)
		p := market.Default()
		for range 30 {
			f, a := randomFacts(r, 6), randomAsk(r)
			table := market.Count(f, a)
			for _, d := range allDefinitions() {
				texts = append(texts, p.Rate(table.Total(), d).String())
			}
			data, err := json.Marshal(p.Mix(table, market.Count(f, randomAsk(r)), market.CoverageShops))
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(data))
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
	again, err := json.Marshal(got)
	if err != nil || string(again) != string(data) {
		t.Errorf("%v: %s is %s", err, data, again)
	}
	if json.Unmarshal([]byte(`{"no such key": 1}`), &got) == nil {
		t.Errorf("%T reads an unknown key", got)
	}
}

// TestWireForms writes a value of each type that is written and reads it back.
func TestWireForms(t *testing.T) {
	r := prng.Seed(10)
	p := market.Default()
	facts := randomFacts(r, 6)
	for i := range facts.Shops {
		facts.Shops[i].Since, facts.Shops[i].Closed = 0, 0
	}
	facts.Visits = []market.Visit{{Retailer: "R1", Date: 9}}
	facts.Tills = []market.Till{{Retailer: "R1", Item: "x", Date: 9, Units: decimal.New(15, -1), Amount: decimal.New(1, 2), Cartons: 1, Packs: 2}}
	facts.Releases = []market.Release{{Region: "east", Item: "x", Date: 9, Units: decimal.New(5, 0)}}
	ask := randomAsk(r)
	before, after := market.Count(facts, market.Ask{Period: month(3), By: ask.By}), market.Count(facts, ask)
	m := p.Mix(before, after, market.CoverageShops)
	if len(m.Rows) == 0 {
		t.Fatal(m.Because)
	}
	roundTrip(t, p)
	roundTrip(t, facts)
	roundTrip(t, facts.Sightings[0])
	roundTrip(t, facts.Demands[0])
	roundTrip(t, facts.Tills[0])
	roundTrip(t, facts.Releases[0])
	roundTrip(t, after)
	roundTrip(t, after.Cells[0])
	roundTrip(t, after.Cells[0].Values[0])
	roundTrip(t, p.Rate(after.Total(), market.CoverageShops))
	roundTrip(t, m)
	roundTrip(t, m.Rows[0])
	roundTrip(t, m.Because[0])
	roundTrip(t, p.Compare(after)[0])
	data, err := json.Marshal(ask)
	var back market.Ask
	if err != nil || json.Unmarshal(data, &back) != nil || cmp.Diff(ask, back) != "" {
		t.Errorf("%v: %s is %+v", err, data, back)
	}
	for k := market.Coverage; k <= market.Related; k++ {
		text, err := k.MarshalText()
		var back market.Kind
		if err != nil || back.UnmarshalText(text) != nil || back != k {
			t.Errorf("%v: %q is %v", err, text, back)
		}
	}
}
