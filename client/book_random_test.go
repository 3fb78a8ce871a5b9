package client_test

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// randomClasses is a valid policy of one to four cuts.
func randomClasses(r *prng.Rand) client.Classes {
	for {
		c := client.Classes{Rest: "Z", MinMonths: r.IntN(5), MaxDrop: r.IntN(3)}
		places := int32(r.IntN(3))
		if r.Chance(1, 50) {
			places = 17 // too fine for machine words
		}
		share := int64(0)
		scale := int64(1)
		for range places {
			scale *= 10
		}
		for i := range r.Between(1, 4) {
			share += int64(r.IntN(int(40*scale))) + 1
			c.Cuts = append(c.Cuts, client.Cut{Class: client.Class('A' + rune(i)), Share: decimal.New(share, -places)})
		}
		if r.Chance(1, 2) {
			c.Margin = decimal.New(int64(r.IntN(40)), -1)
		}
		p := client.Policy{Currency: "CNY", Unit: decimal.New(1, -2), Classes: c}
		if p.Validate() == nil {
			return c
		}
	}
}

// randomBook has ties, returns, zeros in several spellings, mixed exponents
// from 20 to -2, amounts past int64, new and closed retailers, classes held.
func randomBook(r *prng.Rand, c client.Classes) client.Book {
	b := client.Book{}
	if r.Chance(4, 5) {
		b.From = calendar.DateFrom(2024, 12, 1).AddDays(r.IntN(60))
		b.To = b.From.AddDays(r.IntN(100))
	}
	held := append(c.Names(), "", "old")
	style := r.IntN(4)
	for i := range r.IntN(14) {
		a := client.Account{Retailer: client.ID(fmt.Sprintf("r%d", i)), Net: randomAmount(r, style)}
		if i > 0 && r.Chance(1, 4) {
			a.Net = prng.Pick(r, b.Accounts).Net
		}
		if r.Chance(1, 2) {
			a.Previous = prng.Pick(r, held)
		}
		if r.Chance(1, 4) {
			a.Since = calendar.DateFrom(2024, 7, 25).AddDays(r.IntN(300))
		}
		a.Closed = r.Chance(1, 20)
		b.Accounts = append(b.Accounts, a)
	}
	return b
}

func randomAmount(r *prng.Rand, style int) decimal.Decimal {
	switch r.IntN(12) {
	case 0:
		return decimal.New(0, int32(-r.IntN(4)))
	case 1:
		return decimal.New(int64(-r.IntN(5000)), -2)
	}
	switch style {
	case 0: // small round numbers
		return decimal.New(int64(r.Between(1, 9)), -1)
	case 1: // cents
		return decimal.New(int64(r.Between(1, 1_000_000)), -2)
	case 2: // mixed spellings of the same sizes
		places := r.IntN(4)
		n := int64(r.Between(1, 40))
		for range places {
			n *= 10
		}
		return decimal.New(n, int32(-places))
	}
	// anything, in and out of bounds, past int64
	big64 := new(big.Int).Mul(new(big.Int).SetUint64(r.Uint64()), big.NewInt(int64(r.Between(1, 1000))))
	return decimal.NewFromBigInt(big64.Rsh(big64, uint(r.IntN(70))), int32(r.Between(-2, 20)))
}
