package market_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/internal/prng"
)

// allDefinitions is every definition that has a text form.
func allDefinitions() []market.Definition {
	var all []market.Definition
	for d := market.Definition(1); ; d++ {
		if _, err := d.MarshalText(); err != nil {
			return all
		}
		all = append(all, d)
	}
}

// TestRatesAgainstOracle compares the rates of random facts, cell by cell and
// in total, with the same asked of sets of ids.
func TestRatesAgainstOracle(t *testing.T) {
	r := prng.Seed(1)
	p := market.Default()
	known := map[market.Definition]int{}
	for range 400 {
		f, a := randomFacts(r, 8), randomAsk(r)
		table := market.Count(f, a)
		check := func(c market.Cell, keep func(market.Shop) bool) {
			for _, d := range allDefinitions() {
				num, den, ok := oracle(f, a, d, keep)
				if !ok {
					continue
				}
				got := p.Rate(c, d)
				if !got.Ratio.Defined() {
					if den.Sign() > 0 {
						t.Fatalf("%+v %+v\n%v of %+v: undefined, want %v/%v", f, a, d, c.Key, num, den)
					}
					continue
				}
				known[d]++
				if !got.Ratio.Num.Equal(num) || !got.Ratio.Den.Equal(den) {
					t.Fatalf("%+v %+v\n%v of %+v: got %v/%v, want %v/%v", f, a, d, c.Key, got.Ratio.Num, got.Ratio.Den, num, den)
				}
			}
		}
		for _, c := range table.Cells {
			check(c, func(s market.Shop) bool {
				at := placeOf(s, a.Period)
				return at.Region == c.Region && at.Class == c.Class
			})
		}
		check(table.Total(), func(market.Shop) bool { return true })
	}
	for d, n := range known {
		if n < 50 {
			t.Errorf("%v was compared %d times", d, n)
		}
	}
	if len(known) < 14 {
		t.Errorf("only %d definitions were compared", len(known))
	}
}

// TestRollIsAssociative rolls up in steps and at once, in both orders of the
// dimensions, and merges halves.
func TestRollIsAssociative(t *testing.T) {
	r := prng.Seed(2)
	for range 200 {
		f, a := randomFacts(r, 12), randomAsk(r)
		a.By = []market.Dimension{market.ByRegion, market.ByClass, market.ByRetailer}
		fine := market.Count(f, a)
		a.By = nil
		want := market.Count(f, a)
		for _, got := range []market.Table{
			fine.Roll(), fine.Roll(market.ByRegion).Roll(), fine.Roll(market.ByClass).Roll(), fine.Roll(market.ByRegion, market.ByClass).Roll(market.ByClass).Roll(),
		} {
			if diff := cmp.Diff(want, got, noEmpty); diff != "" {
				t.Fatalf("(-want +got)\n%s", diff)
			}
		}
		a.By = []market.Dimension{market.ByRegion}
		left, right := f, f
		left.Shops, right.Shops = f.Shops[:len(f.Shops)/2], f.Shops[len(f.Shops)/2:]
		one, two := market.Count(left, a), market.Count(right, a)
		one.Because, two.Because = nil, nil // each half does not know the other's shops
		whole := market.Count(f, a)
		whole.Because = nil
		if diff := cmp.Diff(whole, one.Merge(two), noEmpty); diff != "" {
			t.Fatalf("merged (-want +got)\n%s", diff)
		}
		if diff := cmp.Diff(two.Merge(one), one.Merge(two), noEmpty); diff != "" {
			t.Fatalf("merged the other way (-want +got)\n%s", diff)
		}
	}
}

// TestQuarterIsAUnion counts a quarter and its months: shops that buy in each
// count once, and no month covers more of the same shops than the quarter.
func TestQuarterIsAUnion(t *testing.T) {
	r := prng.Seed(3)
	for range 300 {
		f := randomFacts(r, 10)
		for i := range f.Shops {
			f.Shops[i].Since, f.Shops[i].Closed = 0, 0
		}
		for i := range f.Lines {
			f.Lines[i].Quantity = f.Lines[i].Quantity.Abs()
		}
		quarter := market.Count(f, market.Ask{Period: market.Period{From: month(4).From, To: month(6).To}}).Total()
		sum := quarter.Value(market.Buyers).Sub(quarter.Value(market.Buyers))
		for n := 4; n <= 6; n++ {
			m := market.Count(f, market.Ask{Period: month(n)}).Total()
			sum = sum.Add(m.Value(market.Buyers))
			if m.Value(market.Buyers).Cmp(quarter.Value(market.Buyers)) > 0 {
				t.Fatalf("month %d has %v buyers, its quarter %v", n, m.Value(market.Buyers), quarter.Value(market.Buyers))
			}
		}
		if sum.Cmp(quarter.Value(market.Buyers)) < 0 {
			t.Fatalf("the months have %v buyers together, their quarter %v", sum, quarter.Value(market.Buyers))
		}
	}
}

var noEmpty = cmp.FilterValues(func(a, b []market.Dimension) bool { return len(a) == 0 && len(b) == 0 }, cmp.Ignore())

// TestVector33 is new, lapsed and repeating customers of two years: 1, 2 and 3
// bought in the first, 1, 3 and 4 in the second.
func TestVector33(t *testing.T) {
	f := market.Facts{}
	for i, ids := range [][]client.ID{{"1", "2", "3"}, {"1", "3", "4"}} {
		for _, id := range ids {
			f.Lines = append(f.Lines, client.Line{Retailer: id, Item: "x", Date: day("2023-06-01").AddDays(365 * i), Quantity: decimal.New(1, 0)})
		}
	}
	f.Lines = append(f.Lines, client.Line{Retailer: "5", Item: "x", Date: day("2024-06-01"), Quantity: decimal.Decimal{}}) // the value must be above 0
	for _, id := range []client.ID{"1", "2", "3", "4", "5"} {
		f.Shops = append(f.Shops, market.Shop{Retailer: id})
	}
	table := market.Count(f, market.Ask{Period: period("2024-01-01", "2024-12-31"), Before: []market.Period{period("2023-01-01", "2023-12-31")}})
	c := table.Total()
	repeating, now, last := c.Value(market.OrderedBoth), c.Value(market.Ordering), c.Value(market.OrderedLast)
	if got := []int64{repeating.IntPart(), last.Sub(repeating).IntPart(), now.Sub(repeating).IntPart()}; !slices.Equal(got, []int64{2, 1, 1}) {
		t.Errorf("repeating, lapsed, new: got %v", got)
	}
}
