package client_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
)

// TestVector29Concentration holds the printed figures of a published vector of
// ten incomes, each to its last digit.
func TestVector29Concentration(t *testing.T) {
	const why = "S1-7, S3-28: Gini, corrected Gini, Lorenz curve and top fifth of the incomes of R's ineq"
	c := client.Concentrate(bookOf("541 1463 2445 3438 4437 5401 6392 8304 11904 22261"))
	type figures struct{ Gini, Corrected, Top string }
	printed := figures{"0.4620911303", "0.5134345892", "51.3096"}
	got := figures{
		round(c.Gini, 10), round(c.Corrected, 10),
		round(client.Ratio{Num: c.Top.Share.Num.Mul(decimal.New(100, 0)), Den: c.Top.Share.Den}, 4),
	}
	if diff := cmp.Diff(printed, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", why, diff)
	}
	var lorenz []string
	for _, p := range c.Lorenz {
		lorenz = append(lorenz, round(client.Ratio{Num: p.Sum, Den: c.Total}, 9))
	}
	curve := []string{"0.000000000", "0.008124831", "0.030096417", "0.066815847", "0.118448322", "0.185083952",
		"0.266197098", "0.362193254", "0.486904154", "0.665680473", "1.000000000"}
	if diff := cmp.Diff(curve, lorenz); diff != "" {
		t.Errorf("%s (-want +got):\n%s", why, diff)
	}
	// The same as fractions: the incomes rising, each times its rank, sum to
	// 520,067, so the Gini is (2*520067 - 11*66586) / (10*66586).
	want := []client.Ratio{
		{Num: dec("307688"), Den: dec("665860")},
		{Num: dec("307688"), Den: dec("599274")},
		{Num: dec("34165"), Den: dec("66586")},
	}
	if diff := cmp.Diff(want, []client.Ratio{c.Gini, c.Corrected, c.Top.Share}); diff != "" {
		t.Errorf("%s (-want +got):\n%s", why, diff)
	}
}

// round is a ratio as text.
func round(r client.Ratio, places int32) string {
	return r.Num.DivRound(r.Den, places).StringFixed(places)
}

// TestConcentrateAgainstOracle compares random books with the definitions in
// fractions.
func TestConcentrateAgainstOracle(t *testing.T) {
	r := prng.Seed(6)
	for n := range 2000 {
		b := randomBook(r, cutsAt(80, 95))
		if n%500 == 0 { // past the hundred points of the curve
			for len(b.Accounts) < 250 {
				b.Accounts = append(b.Accounts, client.Account{Retailer: "x", Net: decimal.New(int64(r.Between(-5, 40)), 0)})
			}
		}
		if diff := cmp.Diff(measured(b), client.Concentrate(b), cmp.Comparer(sameRatio)); diff != "" {
			t.Fatalf("book %d %+v (-want +got):\n%s", n, b, diff)
		}
	}
}

func sameRatio(a, b client.Ratio) bool {
	if !a.Defined() || !b.Defined() {
		return a.Defined() == b.Defined()
	}
	return a.Num.Mul(b.Den).Equal(b.Num.Mul(a.Den))
}

// measured is the concentration by its definitions.
func measured(b client.Book) client.Concentration {
	var c client.Concentration
	var values []*big.Rat // rising
	var zero big.Rat
	for _, a := range b.Accounts {
		if group(client.Classes{}, b, a) == "closed" || group(client.Classes{}, b, a) == "excluded" {
			c.Excluded++
			continue
		}
		c.Retailers++
		if a.Net.Sign() > 0 {
			c.Total = c.Total.Add(a.Net)
			values = append(values, a.Net.Rat())
		} else {
			c.Returns = c.Returns.Add(a.Net)
			values = append(values, &zero)
		}
	}
	slices.SortFunc(values, func(v, w *big.Rat) int { return v.Cmp(w) })
	n, total := len(values), c.Total.Rat()
	top := func(m int) *big.Rat { return sumOf(values[n-m:]) }
	part := func(m int) client.Part {
		return client.Part{Count: m, Share: client.Ratio{Num: exactly(top(m)), Den: c.Total}}
	}
	if total.Sign() > 0 {
		m := 0
		for new(big.Rat).Mul(top(m), big.NewRat(5, 4)).Cmp(total) < 0 {
			m++
		}
		c.Vital = part(m)
		c.Balance = crossing(values, total)
	}
	m := 0
	for m*5 < n {
		m++
	}
	c.Top = part(m)
	// Half of the mean difference of all pairs, over the mean.
	differences := new(big.Rat)
	for _, v := range values {
		for _, w := range values {
			differences.Add(differences, new(big.Rat).Abs(new(big.Rat).Sub(v, w)))
		}
	}
	c.Gini = client.Ratio{Num: exactly(differences), Den: c.Total.Mul(decimal.NewFromInt(2 * int64(n)))}
	c.Corrected = client.Ratio{Num: exactly(differences).Mul(decimal.NewFromInt(int64(n))), Den: c.Gini.Den.Mul(decimal.NewFromInt(max(1, int64(n)-1)))}
	steps := min(n, 100)
	for i := 0; n > 0 && i <= steps; i++ {
		c.Lorenz = append(c.Lorenz, client.Point{Count: i * n / steps, Sum: exactly(sumOf(values[:i*n/steps]))})
	}
	return c
}

func sumOf(values []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
	}
	return sum
}

// exactly is a fraction of decimals as a decimal.
func exactly(r *big.Rat) decimal.Decimal {
	d, err := decimal.NewFromString(r.FloatString(30))
	if err != nil || d.Rat().Cmp(r) != 0 {
		panic("not a decimal: " + r.String())
	}
	return d
}

// crossing walks along the curve of the best sellers, straight from point to
// point, to where it meets the line on which the two shares add up to one.
func crossing(values []*big.Rat, total *big.Rat) client.Ratio {
	n := int64(len(values))
	one := big.NewRat(1, 1)
	excess := func(m int64) *big.Rat { // of both shares over one, for the best m
		share := new(big.Rat).Quo(sumOf(values[n-m:]), total)
		return share.Sub(share.Add(share, big.NewRat(m, n)), one)
	}
	m := int64(1)
	for excess(m).Sign() < 0 {
		m++
	}
	low, high := excess(m-1), excess(m)
	t := new(big.Rat).Quo(low, new(big.Rat).Sub(low, high)) // of the way from m-1 to m
	k := t.Add(t, big.NewRat(m-1, 1))
	k.Quo(k, big.NewRat(n, 1))
	return client.Ratio{Num: decimal.NewFromBigInt(k.Num(), 0), Den: decimal.NewFromBigInt(k.Denom(), 0)}
}
