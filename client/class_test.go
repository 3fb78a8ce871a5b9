package client_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// dec is a decimal from a constant of the test.
func dec(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// cutsAt is classes A, B, C … cut at whole percentages, with the next letter
// for the rest.
func cutsAt(shares ...int64) client.Classes {
	var c client.Classes
	for i, s := range shares {
		c.Cuts = append(c.Cuts, client.Cut{Class: client.Class('A' + rune(i)), Share: decimal.New(s, 0)})
	}
	c.Rest = client.Class('A' + rune(len(shares)))
	return c
}

// bookOf is a book of amounts, written with spaces between.
func bookOf(amounts string) client.Book {
	var b client.Book
	for i, text := range strings.Fields(amounts) {
		b.Accounts = append(b.Accounts, client.Account{Retailer: client.ID('a' + rune(i)), Net: dec(text)})
	}
	return b
}

// classesOf is the classes of a result, with spaces between, - for none.
func classesOf(r client.Classification) string {
	var list []string
	for _, s := range r.Standings {
		if s.Class == "" {
			s.Class = "-"
		}
		list = append(list, string(s.Class))
	}
	return strings.Join(list, " ")
}

// TestClassifyByShareBefore holds vector 27 in its first seven rows,
// and vector 28 in its last.
func TestClassifyByShareBefore(t *testing.T) {
	ten := strings.Repeat("7 ", 10)
	for _, test := range []struct {
		why   string
		cuts  client.Classes
		book  string
		want  string
		total string
	}{
		{"S1-7: a single retailer is the best there is", cutsAt(80, 95), "100", "A", "100"},
		{"S1-7: a dominant retailer is A though it alone passes the cut", cutsAt(80, 95), "85 10 5", "A B C", "100"},
		{"S1-7: a share that ends exactly at a cut", cutsAt(80, 95), "80 15 5", "A B C", "100"},
		{"S3-22: equals stand together, on the better side of the cut", cutsAt(80, 95), "40 20 20 20", "A A A A", "100"},
		{"S3-22: ten equals are one group", cutsAt(80, 95), ten, "A A A A A A A A A A", "70"},
		{"S1-7: returns stand outside the total", cutsAt(80, 95, 99), "100 50 -50", "A A D", "150"},
		{"S1-7: without sales all are in the rest", cutsAt(80, 95, 99), "0 0", "D D", "0"},
		{"S1-7: an empty book is no error", cutsAt(80, 95), "", "", "0"},
		{"S1-7: spelling is not value", cutsAt(80, 95), "1e2 100 100.00 -0 -0.00", "A A A C C", "300"},
		{"S1-7: ten incomes, 6392 stands at 0.6378 before and 0.7338 after", cutsAt(70, 90, 97),
			"541 1463 2445 3438 4437 5401 6392 8304 11904 22261", "D C C B B B A A A A", "66586"},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := test.cuts.Classify(bookOf(test.book))
		if diff := cmp.Diff(test.want, classesOf(got)); diff != "" {
			t.Errorf("%s: book %s (-want +got):\n%s", test.why, test.book, diff)
		}
		if diff := cmp.Diff(dec(test.total), got.Total); diff != "" {
			t.Errorf("%s: total of %s (-want +got):\n%s", test.why, test.book, diff)
		}
	}
}

// TestClassifyAgainstOracle compares 20,000 random books with the rules in
// fractions: every class, every sum and every account counted once.
func TestClassifyAgainstOracle(t *testing.T) {
	books := brief.Rounds(20_000)
	r := prng.Seed(1)
	paths := map[client.Arithmetic]int{}
	for n := range books {
		c := randomClasses(r)
		b := randomBook(r, c)
		want := oracle(c, b)
		got := c.Classify(b)
		paths[got.Arithmetic]++
		for i, w := range want {
			if got.Standings[i].Class != w.class {
				t.Fatalf("book %d row %d: class %q, want %q (%s)\npolicy %+v\nbook %+v", n, i, got.Standings[i].Class, w.class, w.group, c, b)
			}
		}
		checkSums(t, b, want, got)
	}
	for _, a := range []client.Arithmetic{client.Scaled, client.Decimals} {
		if paths[a] < books/20 {
			t.Errorf("only %d books were computed with %v", paths[a], a)
		}
	}
}

// checkSums adds a result up again from the oracle's verdicts.
func checkSums(t *testing.T, b client.Book, want []verdict, got client.Classification) {
	t.Helper()
	groups := map[string]int{}
	var total, returns decimal.Decimal
	counts, sums := map[client.Class]int{}, map[client.Class]decimal.Decimal{}
	for i, w := range want {
		groups[w.group]++
		switch w.group {
		case "tier":
			total = total.Add(b.Accounts[i].Net)
			counts[w.class]++
			sums[w.class] = sums[w.class].Add(b.Accounts[i].Net)
		case "idle":
			returns = returns.Add(b.Accounts[i].Net)
		}
	}
	type summary struct {
		Total, Returns              decimal.Decimal
		Idle, Provisional, Excluded int
	}
	if diff := cmp.Diff(
		summary{total, returns, groups["idle"], groups["provisional"], groups["excluded"]},
		summary{got.Total, got.Returns, got.Idle, got.Provisional, got.Excluded}); diff != "" {
		t.Fatalf("sums of %+v (-want +got):\n%s", b, diff)
	}
	for _, tier := range got.Tiers {
		if tier.Count != counts[tier.Class] || !tier.Sum.Equal(sums[tier.Class]) || !tier.Share.Num.Equal(tier.Sum) || !tier.Share.Den.Equal(total) {
			t.Fatalf("tier %+v of %+v: want %d retailers with %v", tier, b, counts[tier.Class], sums[tier.Class])
		}
	}
}

// TestBothArithmeticsAgree adds a new retailer whose sales fit no machine word
// and stand outside the total: it turns the arithmetic and no class.
func TestBothArithmeticsAgree(t *testing.T) {
	r := prng.Seed(2)
	turned := 0
	for range 3000 {
		c := randomClasses(r)
		c.MinMonths = 3
		b := randomBook(r, c)
		b.From, b.To = calendar.DateFrom(2025, 1, 1), calendar.DateFrom(2025, 3, 31)
		plain := c.Classify(b)
		if plain.Arithmetic != client.Scaled {
			continue
		}
		turned++
		b.Accounts = append(b.Accounts, client.Account{Retailer: "new", Since: b.To, Net: dec("123456789012345678.000000000000000001")})
		got := c.Classify(b)
		if got.Arithmetic != client.Decimals {
			t.Fatalf("computed with %v", got.Arithmetic)
		}
		got.Arithmetic = client.Scaled
		got.Standings = got.Standings[:len(got.Standings)-1]
		got.Provisional--
		if diff := cmp.Diff(plain, got); diff != "" {
			t.Fatalf("scaled and decimals disagree on %+v (-scaled +decimals):\n%s", b, diff)
		}
	}
	if turned < 300 {
		t.Errorf("only %d books were compared", turned)
	}
}

func TestOrderOfTheBookChangesNoClass(t *testing.T) {
	r := prng.Seed(3)
	for range 1000 {
		c := randomClasses(r)
		b := randomBook(r, c)
		want := c.Classify(b)
		place := make([]int, len(b.Accounts)) // of each row of the shuffled book
		for i := range place {
			place[i] = i
		}
		r.Shuffle(len(place), func(i, j int) {
			place[i], place[j] = place[j], place[i]
			b.Accounts[i], b.Accounts[j] = b.Accounts[j], b.Accounts[i]
		})
		got := c.Classify(b)
		back := make([]client.Standing, len(place))
		for i, p := range place {
			back[p] = got.Standings[i]
		}
		got.Standings = back
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("a shuffled book differs (-want +got):\n%s", diff)
		}
	}
}

func TestMoreSalesNeverLowerARawClass(t *testing.T) {
	r := prng.Seed(4)
	for range 3000 {
		c := randomClasses(r)
		b := randomBook(r, c)
		if len(b.Accounts) == 0 {
			continue
		}
		for i := range b.Accounts {
			b.Accounts[i].Previous = ""
		}
		i := r.IntN(len(b.Accounts))
		before := c.Classify(b)
		b.Accounts[i].Net = b.Accounts[i].Net.Add(decimal.New(int64(r.IntN(1000)), -1))
		after := c.Classify(b)
		if after.Standings[i].Class == "" {
			continue // out of bounds, and as likely before
		}
		names := c.Names()
		if slices.Index(names, after.Standings[i].Class) > slices.Index(names, before.Standings[i].Class) && before.Standings[i].Class != "" {
			t.Fatalf("row %d fell from %q to %q by selling more: %+v", i, before.Standings[i].Class, after.Standings[i].Class, b)
		}
	}
}

func TestClassifyLeavesTheBookAlone(t *testing.T) {
	r := prng.Seed(5)
	for range 200 {
		c := randomClasses(r)
		b := randomBook(r, c)
		copied := b
		copied.Accounts = slices.Clone(b.Accounts)
		c.Classify(b)
		client.Concentrate(b)
		if diff := cmp.Diff(copied, b); diff != "" {
			t.Fatalf("the book changed (-before +after):\n%s", diff)
		}
	}
}
