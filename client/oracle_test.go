package client_test

import (
	"math/big"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// verdict is what the oracle says of one account.
type verdict struct {
	class client.Class
	group string // tier, idle, provisional, excluded
}

// oracle classifies by the words of the rules, one account at a time, in
// fractions, without cut values: slow and obvious.
func oracle(c client.Classes, b client.Book) []verdict {
	out := make([]verdict, len(b.Accounts))
	total := new(big.Rat)
	var counted []*big.Rat
	for i, a := range b.Accounts {
		out[i].group = group(c, b, a)
		if out[i].group == "tier" {
			counted = append(counted, a.Net.Rat())
			total.Add(total, a.Net.Rat())
		}
	}
	before := func(v *big.Rat) *big.Rat {
		sum := new(big.Rat)
		for _, w := range counted {
			if w.Cmp(v) > 0 {
				sum.Add(sum, w)
			}
		}
		return sum
	}
	for i, a := range b.Accounts {
		switch out[i].group {
		case "tier":
			out[i].class = judge(c, before(a.Net.Rat()), total, a.Previous)
		case "idle":
			out[i].class = c.Rest
		case "provisional":
			pace := new(big.Rat).Mul(a.Net.Rat(), big.NewRat(int64(b.To-b.From+1), int64(b.To-max(a.Since, b.From)+1)))
			out[i].class = c.Rest
			if pace.Sign() > 0 {
				out[i].class = judge(c, before(pace), total, "")
			}
		case "closed":
			out[i] = verdict{class: a.Previous, group: "excluded"}
		}
	}
	return out
}

// group says where an account is counted.
func group(c client.Classes, b client.Book, a client.Account) string {
	if a.Closed {
		return "closed"
	}
	if e := a.Net.Exponent(); e < -18 || e > 18 {
		return "excluded"
	}
	if new(big.Rat).Abs(a.Net.Rat()).Cmp(big.NewRat(1e18, 1)) >= 0 {
		return "excluded"
	}
	if c.MinMonths > 0 && b.From.Valid() && b.To.Valid() && b.From <= b.To && a.Since != 0 {
		if a.Since > b.To {
			return "excluded"
		}
		if fullMonths(a.Since, b.To) < c.MinMonths {
			return "provisional"
		}
	}
	if a.Net.Sign() <= 0 {
		return "idle"
	}
	return "tier"
}

// fullMonths counts the months from the start of one day that are over at the
// end of another. A month is over when its day comes round again, or at the end
// of a month that has no such day.
func fullMonths(from, to calendar.Date) int {
	_, _, day := from.Civil()
	for n := 1; ; n++ {
		m := from.Month().Add(n)
		year, month := m.Civil()
		again := calendar.DateFrom(year, month, day)
		if again == 0 {
			again = m.Last() + 1
		}
		if to+1 < again {
			return n - 1
		}
	}
}

// judge is the class for the sales that stand before a retailer.
func judge(c client.Classes, before, total *big.Rat, held client.Class) client.Class {
	names := c.Names()
	// missed counts the cuts, moved by a number of margins, that before reaches.
	missed := func(margins int64) int {
		n := 0
		for _, cut := range c.Cuts {
			share := new(big.Rat).Add(cut.Share.Rat(), new(big.Rat).Mul(c.Margin.Rat(), big.NewRat(margins, 1)))
			share.Mul(share, total)
			if new(big.Rat).Mul(before, big.NewRat(100, 1)).Cmp(share) >= 0 {
				n++
			}
		}
		return n
	}
	at := -1
	for i, name := range names {
		if name == held {
			at = i
		}
	}
	if at < 0 {
		return names[missed(0)]
	}
	now := at
	for now > 0 && missed(-1) < now { // up while it stands above the next cut less the margin
		now--
	}
	for now < len(names)-1 && missed(1) > now {
		now++
	}
	if c.MaxDrop > 0 && now > at+c.MaxDrop {
		now = at + c.MaxDrop
	}
	return names[now]
}
