package client_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func randomWarnings(r *prng.Rand) client.Warnings {
	percent := func() decimal.Decimal { return decimal.New(int64(r.IntN(1000)), -1) }
	w := client.Warnings{
		OrderDrop: percent(), Running: r.Chance(1, 2), Quiet: r.IntN(9), Behind: percent(), LeastItems: percent(), Scarce: r.IntN(5),
		Profit: r.Chance(1, 2), LeastService: percent(), MostFall: percent(), Leak: r.Chance(1, 2),
	}
	if r.Chance(1, 2) {
		w.ContactDrop, w.ContactDays = decimal.New(int64(r.Between(1, 100)), 0), r.Between(1, 9)
	}
	return w
}

func randomWatch(r *prng.Rand) client.Watch {
	w := client.Watch{Since: calendar.DateFrom(2025, 3, 1), From: calendar.DateFrom(2025, 4, 1), To: calendar.DateFrom(2025, 4, 30)}
	far := r.Chance(1, 5)
	amount := func() decimal.Decimal {
		if far && r.Chance(1, 3) {
			return decimal.New(int64(r.Between(-5, 99)), int32(r.Between(-18, 15)))
		}
		return decimal.New(int64(r.Between(-3, 30)), int32(r.Between(-2, 0)))
	}
	tally := func() client.Tally {
		of := r.IntN(9)
		return client.Tally{Done: r.IntN(of + 1), Of: of}
	}
	for range r.IntN(12) {
		s := client.Signs{
			Class: anyClass(r), Key: r.Chance(1, 2), Closed: r.Chance(1, 10), Now: amount(), Before: amount(), Earlier: amount(),
			Last: w.To.AddDays(-r.IntN(12)), Items: r.IntN(9), Missing: client.ItemID(prng.Pick(r, []string{"", "x"})), Days: r.IntN(6),
			Profit: amount(), Expected: amount(), ContactsBefore: r.IntN(6), ContactsAfter: r.IntN(6), Filled: tally(), Punctual: tally(), Invoiced: tally(),
		}
		if r.Chance(2, 3) {
			s.Deal = w.To.AddDays(-r.IntN(12))
		}
		if r.Chance(2, 3) {
			s.Reviewed, s.RelationBefore, s.Relation = w.To.AddDays(r.Between(-99, 3)), decimal.New(int64(r.IntN(1000)), -1), decimal.New(int64(r.IntN(100)), 0)
		}
		w.Rows = append(w.Rows, s)
	}
	return w
}

// warnOracle is "row:code" of every warning, by the words of the policy's
// fields, in fractions.
func warnOracle(p client.Warnings, w client.Watch) (list []string) {
	hundredth := func(d decimal.Decimal) *big.Rat { return new(big.Rat).Quo(d.Rat(), big.NewRat(100, 1)) }
	less := func(x *big.Rat, d decimal.Decimal) *big.Rat { return new(big.Rat).Sub(x, hundredth(d)) }
	growth := func(now, before *big.Rat) *big.Rat {
		return new(big.Rat).Quo(new(big.Rat).Sub(now, before), before)
	}
	for i, s := range w.Rows {
		if s.Closed {
			continue
		}
		warn := func(is bool, code client.Code) {
			if is {
				list = append(list, fmt.Sprintf("%d:%v", i, code))
			}
		}
		classNow, classBefore := new(big.Rat), new(big.Rat)
		buyers, items := 0, 0
		for _, o := range w.Rows {
			if o.Closed || o.Class != s.Class {
				continue
			}
			if o.Before.IsPositive() {
				classNow.Add(classNow, o.Now.Rat())
				classBefore.Add(classBefore, o.Before.Rat())
			}
			if o.Now.IsPositive() && o.Items > 0 {
				buyers++
				items += o.Items
			}
		}
		old := s.Before.IsPositive()
		if old && p.OrderDrop.IsPositive() {
			fall := new(big.Rat).Neg(growth(s.Now.Rat(), s.Before.Rat()))
			warn(fall.Cmp(hundredth(p.OrderDrop)) >= 0, client.OrderDropped)
		}
		warn(p.Running && s.Now.LessThan(s.Before) && s.Before.LessThan(s.Earlier), client.FallingTwice)
		warn(p.Quiet > 0 && int(w.To-s.Last) >= p.Quiet, client.GoneQuiet)
		if old && p.Behind.IsPositive() {
			class := growth(classNow, classBefore)
			warn(growth(s.Now.Rat(), s.Before.Rat()).Cmp(less(class, p.Behind)) <= 0, client.BehindPeers)
		}
		if s.Now.IsPositive() && s.Items > 0 {
			mean := big.NewRat(int64(items), int64(buyers))
			warn(big.NewRat(int64(s.Items), 1).Cmp(mean.Mul(mean, hundredth(p.LeastItems))) < 0, client.FewItems)
		}
		warn(p.Scarce > 0 && s.Missing != "" && s.Days >= p.Scarce, client.ScarceMissing)
		warn(p.Profit && s.Expected.IsPositive() && s.Profit.LessThan(s.Expected), client.ProfitShort)
		if p.ContactDays > 0 && s.Deal != 0 && s.ContactsBefore > 0 && int(w.To-s.Deal)+1 >= p.ContactDays {
			fall := big.NewRat(int64(s.ContactsBefore-s.ContactsAfter), int64(s.ContactsBefore))
			warn(fall.Cmp(hundredth(p.ContactDrop)) >= 0, client.ContactFell)
		}
		for _, tally := range []client.Tally{s.Filled, s.Punctual, s.Invoiced} {
			if s.Key && tally.Of > 0 {
				warn(big.NewRat(int64(tally.Done), int64(tally.Of)).Cmp(hundredth(p.LeastService)) < 0, client.ServiceSlipped)
			}
		}
		fall := new(big.Rat).Sub(s.RelationBefore.Rat(), s.Relation.Rat())
		warn(p.MostFall.IsPositive() && s.Reviewed != 0 && s.Reviewed <= w.To && fall.Cmp(p.MostFall.Rat()) > 0, client.RelationFell)
	}
	return list
}

func TestWarnAgainstOracle(t *testing.T) {
	r := prng.Seed(51)
	seen := map[client.Code]int{}
	for range 3000 {
		p, w := randomWarnings(r), randomWatch(r)
		got := p.Warn(w)
		var list []string
		for _, warning := range got.Warnings {
			list = append(list, fmt.Sprintf("%d:%v", warning.Row, warning.Reason.Code))
			seen[warning.Reason.Code]++
			if r := warning.Reason; r.From == 0 || r.To != w.To || r.From > r.To {
				t.Fatalf("%v has the data of %v to %v", warning, r.From, r.To)
			}
		}
		if want := warnOracle(p, w); !slices.Equal(want, list) {
			t.Fatalf("%+v\n%+v (-want +got):\n%s", p, w, cmp.Diff(want, list))
		}
		if got.Judged+got.Excluded != len(w.Rows) {
			t.Fatalf("%d judged and %d excluded of %d", got.Judged, got.Excluded, len(w.Rows))
		}
		if f := got.Flow; f.New+f.Repeating+f.Lost+f.Idle != got.Judged {
			t.Fatalf("%+v of %d judged", f, got.Judged)
		}
	}
	for c := client.OrderDropped; c < client.LeakFound; c++ {
		if seen[c] == 0 {
			t.Errorf("no random row raised %v", c)
		}
	}
}

// TestWantWouldNotWarn gives each row the sales that its warning wants, all
// else equal, and wants that warning gone; and with one unit less, back.
func TestWantWouldNotWarn(t *testing.T) {
	r := prng.Seed(52)
	tried := 0
	for range 1500 {
		p := client.Warnings{OrderDrop: decimal.New(int64(r.Between(1, 999)), -1)}
		w := randomWatch(r)
		for _, warning := range p.Warn(w).Warnings {
			s := w.Rows[warning.Row]
			unit := decimal.New(1, min(s.Now.Exponent(), s.Before.Exponent(), 0))
			for _, row := range []struct {
				now   decimal.Decimal
				warns bool
			}{{warning.Reason.Want, false}, {warning.Reason.Want.Sub(unit), true}} {
				again := w
				again.Rows = []client.Signs{s}
				again.Rows[0].Now = row.now
				if got := len(p.Warn(again).Warnings) > 0; got != row.warns {
					t.Fatalf("%v: with sales of %v it warns: %v", warning, row.now, got)
				}
			}
			tried++
		}
	}
	if tried < 500 {
		t.Errorf("only %d warnings were tried", tried)
	}
}

// TestVector33NewLapsedRepeating is the published flow between two years.
func TestVector33NewLapsedRepeating(t *testing.T) {
	w := client.Watch{}
	for _, sales := range [][2]string{{"50", "75"}, {"100", "0"}, {"80", "60"}, {"0", "150"}} {
		w.Rows = append(w.Rows, client.Signs{Before: dec(sales[0]), Now: dec(sales[1])})
	}
	if diff := cmp.Diff(client.Flow{New: 1, Repeating: 2, Lost: 1}, client.Warnings{}.Warn(w).Flow); diff != "" {
		t.Errorf("1 and 3 repeat, 2 lapsed, 4 is new (-want +got):\n%s", diff)
	}
}

func TestValidateWatch(t *testing.T) {
	w := client.Watch{From: 20, To: 10, Since: 5, Rows: []client.Signs{
		{Retailer: "a", Now: decimal.New(1, 1_000_000_000), Filled: client.Tally{Done: 3, Of: 2}, Last: 11, Reviewed: 11, Relation: decimal.New(1, -19)},
		{Retailer: "a", Items: -1},
		{},
	}}
	const want = `since, from and to, 0001-01-05, 0001-01-20 and 0001-01-10, do not follow each other
/rows/0/now: 1e1000000000 has more than 18 digits before or after the point
/rows/0/relation: 1e-19 has more than 18 digits before or after the point
/rows/0/filled: 3 of 2 cannot be
/rows/0/last: 0001-01-11 is after 0001-01-10, the last day of the period
/rows/0/reviewed: 0001-01-11 is after 0001-01-10, the last day of the period
/rows/1/retailer: "a" stands at /rows/0 already
/rows/1: a count is below 0
/rows/2/retailer: is empty`
	got := ""
	if err := client.Default().ValidateWatch(w); err != nil {
		got = err.Error()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := client.Default().ValidateWatch(client.Watch{From: 20, To: 30, Since: 5}); err != nil {
		t.Error(err)
	}
}
