package client_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// moneyScores cuts amounts alone and gives their scores.
func moneyScores(q client.Quantiles, amounts ...string) ([]int, client.Axis) {
	f := client.RFM{Recency: client.Quantiles{Parts: 2}, Frequency: client.Quantiles{Parts: 2}, Money: q}
	p := client.Purchases{AsOf: calendar.DateFrom(2025, 1, 1)}
	for _, a := range amounts {
		p.Rows = append(p.Rows, client.Purchase{Last: p.AsOf, Orders: 1, Net: dec(a)})
	}
	got := f.Score(p)
	var scores []int
	for _, row := range got.Rows {
		scores = append(scores, row.Money)
	}
	return scores, got.Money
}

func percents(list ...int64) client.Quantiles {
	var q client.Quantiles
	for _, n := range list {
		q.Cuts = append(q.Cuts, decimal.New(n, 0))
	}
	return q
}

// mpg is the fuel use of R's mtcars.
var mpg = []string{
	"21.0", "21.0", "22.8", "21.4", "18.7", "18.1", "14.3", "24.4", "22.8", "19.2", "17.8", "16.4", "17.3", "15.2", "10.4", "10.4",
	"14.7", "32.4", "30.4", "33.9", "21.5", "15.5", "15.2", "13.3", "19.2", "27.3", "26.0", "30.4", "15.8", "19.7", "15.0", "21.4",
}

// TestVector30 to 42 are results that others publish. Where ours differs, the
// test holds both, and doc.go says why.
func TestVector30PercentileSegments(t *testing.T) {
	got, _ := moneyScores(percents(50), "100", "200", "300", "400")
	if diff := cmp.Diff([]int{1, 1, 2, 2}, got); diff != "" {
		t.Errorf("low, low, high, high (-want +got):\n%s", diff)
	}
}

func TestVector31DistinctProducts(t *testing.T) {
	got, _ := moneyScores(percents(20, 80), "1", "4", "2", "2", "3")
	if diff := cmp.Diff([]int{1, 3, 2, 2, 2}, got); diff != "" {
		t.Errorf("low, high, medium, medium, medium (-want +got):\n%s", diff)
	}
}

// The peer calls the first four of eight low, and so tells one of two equal
// shops from the other.
func TestVector32TiedSpendMustDiffer(t *testing.T) {
	peer := []int{1, 1, 1, 1, 2, 2, 2, 2}
	got, axis := moneyScores(percents(50), "100", "100", "100", "200", "200", "300", "300", "300")
	if diff := cmp.Diff([]int{1, 1, 1, 1, 1, 2, 2, 2}, got); diff != "" {
		t.Errorf("equals score equally (-want +got):\n%s", diff)
	}
	if slices.Equal(peer, got) || !axis.Cuts[0].Equal(dec("200")) {
		t.Errorf("as the peer, cut at %v", axis.Cuts)
	}
}

// R's rfm publishes 16.20, 18.92, 22.00, 25.08: interpolated quantiles (type 7)
// plus one. Ours are values that occur.
func TestVector35MtcarsMustDiffer(t *testing.T) {
	sorted := slices.Clone(mpg)
	slices.Sort(sorted)
	var peer []string
	for k := range int64(4) {
		at := new(big.Rat).Mul(big.NewRat(31, 5), big.NewRat(k+1, 1)) // type 7: (n-1)*p
		low := new(big.Int).Quo(at.Num(), at.Denom()).Int64()
		part := at.Sub(at, big.NewRat(low, 1))
		step := new(big.Rat).Sub(dec(sorted[low+1]).Rat(), dec(sorted[low]).Rat())
		value := step.Mul(step, part).Add(step, dec(sorted[low]).Rat())
		peer = append(peer, value.Add(value, big.NewRat(1, 1)).FloatString(2))
	}
	if diff := cmp.Diff([]string{"16.20", "18.92", "22.00", "25.08"}, peer); diff != "" {
		t.Errorf("what the peer publishes (-want +got):\n%s", diff)
	}
	_, axis := moneyScores(client.Quantiles{Parts: 5}, mpg...)
	var ours []string
	for _, cut := range axis.Cuts {
		ours = append(ours, cut.StringFixed(2))
	}
	if diff := cmp.Diff([]string{"15.20", "17.80", "21.00", "24.40"}, ours); diff != "" {
		t.Errorf("cut values (-want +got):\n%s", diff)
	}
}

// purchases is a ledger of dates, an order of 10 each unless amounts are given.
func purchases(asOf string, lines ...client.Line) client.Purchases {
	d, err := calendar.ParseDate(asOf)
	if err != nil {
		panic(err)
	}
	return client.PurchasesOf(lines, d)
}

func line(id client.ID, date, amount string) client.Line {
	d, err := calendar.ParseDate(date)
	if err != nil {
		panic(err)
	}
	return client.Line{Retailer: id, Item: "x", Date: d, Quantity: decimal.New(int64(dec(amount).Sign()), 0), Amount: dec(amount)}
}

// lifetimes counts repeats only, and recency from the first order to the last:
// (1, 5), (0, 0), (2, 4). Ours counts days with an order, and days since the
// last.
func TestVector36LifetimesDiffers(t *testing.T) {
	p := purchases("2015-02-07",
		line("1", "2015-02-01", "1"), line("1", "2015-02-06", "1"), line("2", "2015-01-01", "1"),
		line("3", "2015-01-05", "1"), line("3", "2015-01-01", "1"), line("3", "2015-01-02", "1"))
	var ours []string
	for _, row := range p.Rows {
		ours = append(ours, fmt.Sprintf("%s: %d orders, %d days since", row.Retailer, row.Orders, p.AsOf.DaysSince(row.Last)))
	}
	if diff := cmp.Diff([]string{"1: 2 orders, 1 days since", "2: 1 orders, 37 days since", "3: 3 orders, 33 days since"}, ours); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// lifetimes takes the mean of all orders but the first, 22.5; ours is the sum.
func TestVector37MoneyIsTheSum(t *testing.T) {
	want := "55"
	for _, order := range [][3]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}} {
		lines := []client.Line{line("1", "2015-01-01", "10"), line("1", "2015-01-02", "20"), line("1", "2015-01-03", "25")}
		p := purchases("2015-02-07", lines[order[0]], lines[order[1]], lines[order[2]])
		if got := p.Rows[0].Net.String(); got != want || p.Rows[0].Orders != 3 {
			t.Errorf("%v: %s in %d orders, want %s", order, got, p.Rows[0].Orders, want)
		}
	}
}

// NTILE deals rows into parts of equal size, whatever their values: 13, 13, 12,
// 12 of fifty, and 7, 7, 6, 6, 6 of the 32 cars. Nearest rank gives the former
// where all differ and the parts are even, and keeps equals together.
func TestVector39NtileMustDiffer(t *testing.T) {
	distinct := func(n int) (list []string) {
		for i := range n {
			list = append(list, fmt.Sprint(i))
		}
		return list
	}
	for _, test := range []struct {
		why         string
		amounts     []string
		parts       int
		ntile, ours []int
	}{
		{"S3-22: ten in three parts", distinct(10), 3, []int{4, 3, 3}, []int{4, 3, 3}},
		{"S3-22: seven in three", distinct(7), 3, []int{3, 2, 2}, []int{3, 2, 2}},
		{"S3-22: fifty in four", distinct(50), 4, []int{13, 13, 12, 12}, []int{13, 12, 13, 12}},
		{"S3-22: cars with equal values", mpg, 5, []int{7, 7, 6, 6, 6}, []int{8, 5, 7, 6, 6}},
	} {
		scores, _ := moneyScores(client.Quantiles{Parts: test.parts}, test.amounts...)
		sizes := make([]int, test.parts)
		seen := map[string]int{}
		for i, s := range scores {
			sizes[s-1]++
			if was, ok := seen[test.amounts[i]]; ok && was != s {
				t.Errorf("%s: %s scores %d and %d", test.why, test.amounts[i], was, s)
			}
			seen[test.amounts[i]] = s
		}
		if diff := cmp.Diff(test.ours, sizes); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		if n := len(test.amounts); n > 10 && slices.Equal(test.ntile, sizes) {
			t.Errorf("%s: as NTILE", test.why)
		}
	}
}

func TestVector40RelativeShare(t *testing.T) {
	for _, test := range []struct{ why, own, rival, want string }{
		{"S3-15: half the leader", "20", "40", "1/2"},
		{"S3-15: the leader", "30", "20", "3/2"},
	} {
		r, _ := client.RelativeShare(dec(test.own), []decimal.Decimal{dec(test.rival)})
		if err := wantRatio(test.want, r); err != nil {
			t.Errorf("%s: %v", test.why, err)
		}
	}
}

func TestVector41CreditEdges(t *testing.T) {
	for points, want := range map[string]client.Grade{
		"120.01": "AAA", "120": "AA", "110.01": "AA", "110": "A", "100": "A",
		"99.99": "B", "85": "B", "84.99": "C", "70": "C", "69.99": "D",
	} {
		c := client.Default().Credit
		c.Start = dec(points)
		if got := c.Judge(nil, calendar.DateFrom(2025, 1, 1)).Grade; got != want {
			t.Errorf("%s points are grade %s, want %s", points, got, want)
		}
	}
}

func TestVector42DemandType(t *testing.T) {
	ratio := func(text string) client.Ratio { return client.Ratio{Num: dec(text), Den: dec("1")} }
	v := client.Default().Variation
	for _, test := range []struct{ why, gap, size, want string }{
		{"S3-90: the published one", "1.11", "0.024", "smooth"},
		{"S3-90: both limits are inclusive", "1.32", "0.49", "smooth"},
		{"S3-90: past the gap", "1.321", "0.49", "intermittent"},
		{"S3-90: past the size", "1.32", "0.491", "erratic"},
		{"S3-90: past both", "1.321", "0.491", "lumpy"},
	} {
		if got := v.Of(ratio(test.gap), ratio(test.size)).String(); got != test.want {
			t.Errorf("%s: %s, want %s", test.why, got, test.want)
		}
	}
}
