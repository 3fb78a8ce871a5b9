package client_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestManyRetailers compares a book that is too large to be sorted with the
// plain decimals that are.
func TestManyRetailers(t *testing.T) {
	r := prng.Seed(12)
	var b client.Book
	for range 30_000 {
		b.Accounts = append(b.Accounts, client.Account{Net: decimal.New(int64(r.IntN(1<<r.Between(1, 40)))-3, int32(-r.IntN(3)))})
	}
	c := client.Default().Classes
	got := c.Classify(b)
	if got.Arithmetic != client.Scaled {
		t.Errorf("computed with %v", got.Arithmetic)
	}
	var classes []client.Class
	for _, s := range got.Standings {
		classes = append(classes, s.Class)
	}
	if want := naive(c, b); !slices.Equal(want, classes) {
		t.Errorf("differs from plain decimals (-want +got):\n%s", cmp.Diff(want, classes))
	}
}

// TestPastMachineWords holds the borders of the fast arithmetic.
func TestPastMachineWords(t *testing.T) {
	const most = "999999999999999999"
	for _, test := range []struct {
		why  string
		book string
		want string
		how  client.Arithmetic
	}{
		{"S1-7: a sum below 2^63", most + " " + most + " 1", "A A D", client.Scaled},
		{"S1-7: a sum past it", most + " " + most + " " + most + " " + most + " " + most + " " + most + " " + most + " " + most + " " + most + " " + most + " 1",
			"A A A A A A A A A A D", client.Decimals},
		{"S1-7: thirty-six digits", most + "." + most + " 0." + most, "A D", client.Decimals},
		{"S1-7: a spread that no one power of ten holds", "1e17 1e-18", "A D", client.Decimals},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := client.Default().Classes.Classify(bookOf(test.book))
		if classes := classesOf(got); classes != test.want || got.Arithmetic != test.how {
			t.Errorf("%s: %s by %v, want %s by %v", test.why, classes, got.Arithmetic, test.want, test.how)
		}
	}
}

// TestPaceOfANewGiant lets sales a day be carried on past machine words.
func TestPaceOfANewGiant(t *testing.T) {
	b := bookOf("999999999999999999 999999999999999999 1")
	b.From, b.To = calendar.DateFrom(2025, 1, 1), calendar.DateFrom(2025, 12, 31)
	b.Accounts[1].Since = b.To
	got := client.Default().Classes.Classify(b)
	if diff := cmp.Diff("A A D", classesOf(got)); diff != "" || got.Arithmetic != client.Scaled || got.Provisional != 1 {
		t.Errorf("by %v, %d provisional (-want +got):\n%s", got.Arithmetic, got.Provisional, diff)
	}
}

// TestTextsOfAnyNumber reads reasons that no rule of the package made.
func TestTextsOfAnyNumber(t *testing.T) {
	huge := decimal.New(1, 1_000_000_000)
	long := decimal.New(1, 0).Shift(60).Add(decimal.New(1, 0))
	for _, test := range []struct {
		reason client.Reason
		want   string
	}{
		{client.Reason{Code: client.CutMissed, Class: "A", Have: huge, Want: dec("5")}, "not class A: sales of 1e1000000000 are ? short of 5"},
		{client.Reason{Code: client.CutMissed, Class: "A", Have: dec("-1234.5"), Want: dec("1e3")}, "not class A: sales of -1,234.5 are 2,234.5 short of 1,000"},
		{client.Reason{Code: client.CutReached, Class: "A", Have: long, Want: long},
			"class A: sales of 1000000000000000000000000000000000000000… reach 1000000000000000000000000000000000000000…"},
	} {
		if diff := cmp.Diff(test.want, test.reason.String()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
