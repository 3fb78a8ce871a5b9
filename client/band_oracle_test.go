package client_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// randomBands is a valid policy of one to three measures, with cuts or sizes.
func randomBands(r *prng.Rand) client.Bands {
	b := client.Bands{Places: r.IntN(4), Cycle: client.Cycle(r.Between(1, 2)), StarterMonths: r.IntN(4)}
	left := int64(100)
	for i := range r.Between(1, 3) {
		b.Measures = append(b.Measures, client.Weighted{Name: fmt.Sprintf("m%d", i), Weight: decimal.New(20, 0), Full: decimal.New(int64(r.Between(1, 900)), int32(r.Between(-2, 1)))})
		left -= 20
	}
	b.Measures[0].Weight = decimal.New(left+20, 0)
	if r.Chance(1, 20) {
		b.Measures[0].Full = dec("123456789012345678.123456789012345678") // past machine words
	}
	if r.Chance(1, 2) {
		for cut := r.Between(1, 400); cut < 1000 && len(b.Cuts) < 5; cut += r.Between(1, 400) {
			b.Cuts = append(b.Cuts, decimal.New(int64(cut), -1))
		}
	} else {
		rest := 100
		for len(b.Sizes) < 4 && rest > 1 {
			size := r.Between(1, rest-1)
			b.Sizes = append(b.Sizes, decimal.New(int64(size), 0))
			rest -= size
		}
		b.Sizes = append(b.Sizes, decimal.New(int64(rest), 0))
	}
	most := max(len(b.Sizes), len(b.Cuts)+1)
	if r.Chance(1, 2) {
		b.Starters = append(b.Starters, client.Starter{Format: "F", Area: r.IntN(3), Band: r.Between(1, most)})
	}
	b.Starters = append(b.Starters, client.Starter{Band: r.Between(1, most)})
	return b
}

func randomCensus(r *prng.Rand, b client.Bands) client.Census {
	c := client.Census{AsOf: calendar.DateFrom(2025, 1, 1).AddDays(r.IntN(200))}
	for i := range r.IntN(25) {
		s := client.Shop{Retailer: client.ID(fmt.Sprintf("r%d", i)), Held: r.IntN(4), Closed: r.Chance(1, 15)}
		for range b.Measures {
			s.Values = append(s.Values, decimal.New(int64(r.Between(-100, 1200)), int32(r.Between(-3, 1))))
		}
		if r.Chance(1, 15) {
			s.Values = s.Values[1:]
		}
		if i > 0 && r.Chance(1, 3) {
			s.Values = prng.Pick(r, c.Shops).Values
		}
		if r.Chance(1, 4) {
			s.Since = calendar.DateFrom(2024, 6, 1).AddDays(r.IntN(500))
		}
		if r.Chance(1, 3) {
			s.Grade = prng.Pick(r, []client.Grade{"AAA", "C", "D", "gold"})
		}
		s.Format = prng.Pick(r, []client.Format{"F", "Z"})
		c.Shops = append(c.Shops, s)
	}
	return c
}

// scoreOf is a score by fractions, in the words of the rule.
func scoreOf(b client.Bands, s client.Shop) *big.Rat {
	unit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(b.Places)), nil))
	sum := new(big.Rat)
	for i, m := range b.Measures {
		share := new(big.Rat).Quo(s.Values[i].Rat(), m.Full.Rat())
		switch {
		case share.Sign() < 0:
			share = new(big.Rat)
		case share.Cmp(big.NewRat(1, 1)) > 0:
			share = big.NewRat(1, 1)
		}
		points := share.Mul(share, m.Weight.Rat())
		points.Quo(points, unit)
		whole := new(big.Int).Quo(points.Num(), points.Denom())
		sum.Add(sum, new(big.Rat).Mul(new(big.Rat).SetInt(whole), unit))
	}
	return sum
}

// bandOracle is the band of every shop by the words of the rules, one shop at
// a time: slow and obvious. 0 is none.
func bandOracle(b client.Bands, conduct client.Credit, c client.Census) []int {
	_, to := b.Cycle.Before(c.AsOf)
	isNew := func(s client.Shop) bool {
		return b.StarterMonths > 0 && s.Since != 0 && (s.Since > to || fullMonths(s.Since, to) < b.StarterMonths)
	}
	measured := func(s client.Shop) bool { return !s.Closed && !isNew(s) && len(s.Values) == len(b.Measures) }
	bands := make([]int, len(c.Shops))
	for i, s := range c.Shops {
		switch {
		case s.Closed:
			bands[i] = s.Held
			continue
		case isNew(s) && s.Since > c.AsOf:
			continue
		case isNew(s):
			for _, st := range b.Starters {
				if (st.Format == "" || st.Format == s.Format) && s.Area >= st.Area {
					bands[i] = st.Band
					break
				}
			}
		case !measured(s):
			continue
		case len(b.Cuts) > 0:
			bands[i] = 1
			for _, cut := range b.Cuts {
				if scoreOf(b, s).Cmp(cut.Rat()) >= 0 {
					bands[i]++
				}
			}
		default:
			all, better := 0, 0
			for _, o := range c.Shops {
				if measured(o) {
					all++
					if scoreOf(b, o).Cmp(scoreOf(b, s)) > 0 {
						better++
					}
				}
			}
			top := new(big.Rat) // the sizes of the bands from the best down
			for k := len(b.Sizes); k > 0; k-- {
				top.Add(top, b.Sizes[k-1].Rat())
				if big.NewRat(int64(100*better), int64(all)).Cmp(top) < 0 {
					bands[i] = k
					break
				}
			}
		}
		for _, g := range conduct.Grades {
			if g.Grade == s.Grade {
				bands[i] = max(1, bands[i]-g.Demote)
			}
		}
	}
	return bands
}

func TestAssignAgainstOracle(t *testing.T) {
	r := prng.Seed(21)
	conduct := client.Default().Credit
	for range brief.Rounds(800) {
		b := randomBands(r)
		if err := (client.Policy{Currency: "CNY", Unit: dec("0.01"), Classes: cutsAt(80), Bands: b}).Validate(); err != nil {
			t.Fatalf("a random policy is not valid: %v", err)
		}
		c := randomCensus(r, b)
		got := b.Assign(c, conduct)
		var bands []int
		counted := got.Starters + got.Excluded
		for _, s := range got.Standings {
			bands = append(bands, s.Band)
		}
		for _, step := range got.Steps {
			counted += step.Count
		}
		if counted != len(c.Shops) {
			t.Fatalf("%d of %d shops are counted", counted, len(c.Shops))
		}
		if diff := cmp.Diff(bandOracle(b, conduct, c), bands, equateEmpty); diff != "" {
			t.Fatalf("%+v\n%+v (-want +got):\n%s", b, c, diff)
		}
		for i := range c.Shops {
			recompute(t, b.Record(c, conduct, got, i))
		}
	}
}

var equateEmpty = cmp.Transformer("list", func(list []int) string { return fmt.Sprint(list) })

// recompute finds the band again from the printed record alone, as a retailer
// would: it reads the text and calls nothing of the package.
func recompute(t *testing.T, r client.Record) {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var printed struct {
		Places  int
		Lines   []struct{ Value, Full, Weight, Points string }
		Score   string
		Least   []string
		Starter int
		Demote  int
		Band    int
		Code    string
	}
	if err := json.Unmarshal(text, &printed); err != nil {
		t.Fatal(err)
	}
	switch printed.Code {
	case "band_by_score", "band_starter", "band_demoted":
	default:
		return // it says why there is no reckoning
	}
	band := printed.Starter
	if band == 0 {
		score := new(big.Rat)
		for _, line := range printed.Lines {
			points := earned(rat(line.Value), rat(line.Full), rat(line.Weight), printed.Places)
			if points.Cmp(rat(line.Points)) != 0 {
				t.Fatalf("%s: %v points, printed %s", text, points, line.Points)
			}
			score.Add(score, points)
		}
		if score.Cmp(rat(printed.Score)) != 0 {
			t.Fatalf("%s: the points make %v", text, score)
		}
		for i, least := range printed.Least {
			if score.Cmp(rat(least)) >= 0 {
				band = i + 1
			}
		}
	}
	if band = max(1, band-printed.Demote); band != printed.Band {
		t.Fatalf("%s: by its own figures the band is %d", text, band)
	}
}

func rat(text string) *big.Rat {
	if text == "" {
		return new(big.Rat)
	}
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		panic(text)
	}
	return r
}

// earned is weight*value/full cut off after some places, in whole numbers.
func earned(value, full, weight *big.Rat, places int) *big.Rat {
	if value.Sign() <= 0 {
		return new(big.Rat)
	}
	if value.Cmp(full) > 0 {
		value = full
	}
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	x := new(big.Rat).Mul(weight, value)
	x.Quo(x, full).Mul(x, new(big.Rat).SetInt(scale))
	return new(big.Rat).SetFrac(new(big.Int).Quo(x.Num(), x.Denom()), scale)
}

// TestHigherScoreNeverLowerBand compares all pairs of measured shops before
// conduct is looked at.
func TestHigherScoreNeverLowerBand(t *testing.T) {
	r := prng.Seed(22)
	for range brief.Rounds(500) {
		b := randomBands(r)
		c := randomCensus(r, b)
		got := b.Assign(c, client.Credit{})
		for i, s := range got.Standings {
			for j, o := range got.Standings {
				if s.Code != client.BandByScore || o.Code != client.BandByScore {
					continue
				}
				switch n := scoreOf(b, c.Shops[i]).Cmp(scoreOf(b, c.Shops[j])); {
				case n > 0 && s.Band < o.Band, n == 0 && s.Band != o.Band:
					t.Fatalf("rows %d and %d of %+v: bands %d and %d", i, j, c, s.Band, o.Band)
				}
			}
		}
	}
}

// TestNoBandByHand wants a census with a band of somebody's choice refused
// (S3-21).
func TestNoBandByHand(t *testing.T) {
	var c client.Census
	err := json.Unmarshal([]byte(`{"as_of":"2025-04-10","shops":[{"retailer":"a","band":30}]}`), &c)
	if err == nil {
		t.Error("a band set by hand was read")
	}
}

// TestCycles names the cycle of a date and the one it is measured on.
func TestCycles(t *testing.T) {
	for _, test := range []struct{ why, date, cycle, want string }{
		{"S3-21: a month", "2024-02-29", "monthly", "2024-02-01 2024-02-29, measured on 2024-01-01 2024-01-31"},
		{"S3-21: a quarter", "2025-01-01", "quarterly", "2025-01-01 2025-03-31, measured on 2024-10-01 2024-12-31"},
		{"S3-21: its last day", "2025-12-31", "quarterly", "2025-10-01 2025-12-31, measured on 2025-07-01 2025-09-30"},
		{"S3-21: the first there is has none before", "0001-01-31", "monthly", "0001-01-01 0001-01-31, measured on  "},
		{"S3-21: no date", "", "monthly", " , measured on  "},
	} {
		var d calendar.Date
		var c client.Cycle
		if err := d.UnmarshalText([]byte(test.date)); err != nil {
			t.Fatal(err)
		}
		if err := c.UnmarshalText([]byte(test.cycle)); err != nil {
			t.Fatal(err)
		}
		from, to := c.Of(d)
		before, until := c.Before(d)
		if diff := cmp.Diff(test.want, fmt.Sprintf("%v %v, measured on %v %v", from, to, before, until)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
