package client_test

import (
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
)

// nation is 5.5 million accounts with sales like a country's: the sum of
// twelve dice is near a normal number, and two to that power near a log-normal
// one. Sales are in cents from some tens to some millions, one in a hundred is
// a return, one in a hundred has the sales of the one before. Nineteen in twenty
// hold the class they are worth.
var nation = sync.OnceValue(func() client.Book {
	const n = 5_500_000
	r := prng.Seed(7)
	names := make([]byte, 0, 8*n)
	b := client.Book{Accounts: make([]client.Account, n)}
	for i := range b.Accounts {
		names = strconv.AppendInt(names, int64(10_000_000+i), 10)
	}
	text := string(names)
	cents := int64(0)
	for i := range b.Accounts {
		if !r.Chance(1, 100) {
			power := 0 // 64ths of a doubling, about 20 doublings in the middle
			for range 12 {
				power += r.IntN(220)
			}
			cents = int64(1)<<(power/64) + int64(r.IntN(1<<(power/64)))
		}
		net := cents
		if r.Chance(1, 100) {
			net = -cents / 10
		}
		b.Accounts[i] = client.Account{
			Retailer: client.ID(text[8*i : 8*i+8]),
			Net:      decimal.New(net, -2),
		}
	}
	c := client.Default().Classes
	for i, s := range c.Classify(b).Standings {
		b.Accounts[i].Previous = s.Class
		if r.Chance(1, 20) {
			b.Accounts[i].Previous = prng.Pick(r, c.Names())
		}
	}
	return b
})

func BenchmarkClassify5_500_000(b *testing.B) {
	book, classes := nation(), client.Default().Classes
	b.ReportAllocs()
	var got client.Classification
	runtime.GC() // what building the book left is not to be timed
	for b.Loop() {
		got = classes.Classify(book)
	}
	if got.Arithmetic != client.Scaled {
		b.Fatalf("computed with %v", got.Arithmetic)
	}
}

// BenchmarkClassifyNaive is the same book by decimals, sorted and summed, with
// a multiplication a group of equals and a comparison a row and cut. It gives
// the raw classes, and wants them to be those of Classify.
func BenchmarkClassifyNaive(b *testing.B) {
	book, classes := nation(), client.Default().Classes
	raw := client.Book{Accounts: slices.Clone(book.Accounts)}
	for i := range raw.Accounts {
		raw.Accounts[i].Previous = ""
	}
	want := classes.Classify(raw)
	b.ReportAllocs()
	var got []client.Class
	runtime.GC() // what building the book left is not to be timed
	for b.Loop() {
		got = naive(classes, raw)
	}
	for i, s := range want.Standings {
		if s.Class != got[i] {
			b.Fatalf("row %d: Classify says %q, decimals say %q", i, s.Class, got[i])
		}
	}
}

func naive(c client.Classes, b client.Book) []client.Class {
	rows := make([]int, len(b.Accounts))
	for i := range rows {
		rows[i] = i
	}
	slices.SortFunc(rows, func(i, j int) int { return b.Accounts[j].Net.Cmp(b.Accounts[i].Net) })
	total, hundred := decimal.Decimal{}, decimal.New(100, 0)
	for _, a := range b.Accounts {
		if a.Net.IsPositive() {
			total = total.Add(a.Net)
		}
	}
	wants := make([]decimal.Decimal, len(c.Cuts))
	for k, cut := range c.Cuts {
		wants[k] = total.Mul(cut.Share)
	}
	classes := make([]client.Class, len(rows))
	var before, sum decimal.Decimal // before is a hundredfold
	for n, i := range rows {
		net := b.Accounts[i].Net
		if !net.IsPositive() {
			classes[i] = c.Rest
			continue
		}
		if n == 0 || !net.Equal(b.Accounts[rows[n-1]].Net) {
			before = sum.Mul(hundred)
		}
		sum = sum.Add(net)
		classes[i] = c.Rest
		for k, want := range wants {
			if before.LessThan(want) {
				classes[i] = c.Cuts[k].Class
				break
			}
		}
	}
	return classes
}

// BenchmarkClassify200 is the book of one customer manager.
func BenchmarkClassify200(b *testing.B) {
	r, classes := prng.Seed(3), client.Default().Classes
	var book client.Book
	for range 200 {
		book.Accounts = append(book.Accounts, client.Account{Net: decimal.New(int64(r.IntN(1<<r.Between(1, 30))), -2)})
	}
	b.ReportAllocs()
	for b.Loop() {
		classes.Classify(book)
	}
}

func BenchmarkConcentrate5_500_000(b *testing.B) {
	book := nation()
	b.ReportAllocs()
	for b.Loop() {
		client.Concentrate(book)
	}
}
