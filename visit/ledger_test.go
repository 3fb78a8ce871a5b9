package visit_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// slowLedger counts one record at a time, shop by shop and day by day.
func slowLedger(p visit.Policy, r visit.Roster) visit.Ledger {
	var l visit.Ledger
	rows := map[string]*visit.LedgerRow{}
	used := make([]bool, len(r.Visits))
	for i, v := range r.Visits {
		if v.Date == 0 || v.State == 0 || v.State > visit.Missed {
			l.Void++
			used[i] = true
		} else if v.Date < r.Month.First() || v.Date > r.Month.Last() {
			l.Outside++
			used[i] = true
		}
	}
	for _, shop := range r.Retailers {
		same := func(o client.Retailer) bool { return o.ID == shop.ID }
		if slices.IndexFunc(r.Retailers, same) != len(r.Retailers)-1-slices.IndexFunc(backwards(r.Retailers), same) {
			continue
		}
		from, to := max(r.Month.First(), shop.Since), r.Month.Last()
		if shop.Closed != 0 {
			to = min(to, shop.Closed-1)
		}
		states := map[calendar.Date]visit.State{}
		minutes := map[calendar.Date]int{}
		past := r.From - 1
		for i, v := range r.Visits {
			switch {
			case v.Retailer != shop.ID || used[i]:
				continue
			case v.Date < from || v.Date > to:
				l.Shut++
			case states[v.Date] != 0:
				l.Second++
			}
			used[i] = true
			if v.Date < from || v.Date > to {
				continue
			}
			rank := []int{0, 2, 3, 1}
			if rank[v.State] > rank[states[v.Date]] {
				states[v.Date] = v.State
			}
			if v.State == visit.Done {
				minutes[v.Date] = max(minutes[v.Date], v.Minutes)
			}
		}
		for d, s := range states {
			if s != visit.Planned {
				past = max(past, d)
			}
		}
		if from > to {
			continue
		}
		own := visit.LedgerRow{Rep: shop.Rep, Class: shop.Class, Shops: 1, Goal: norm(p, r, shop)}
		for d, s := range states {
			switch {
			case s == visit.Done:
				own.Done++
				if minutes[d] > 0 {
					own.Timed++
					own.Minutes += minutes[d]
				}
			case s == visit.Missed:
				own.Missed++
			case d <= past:
				own.Lapsed++
			default:
				own.Planned++
			}
		}
		own.Most = own.Goal + p.Coverage.Over
		own.Kept = min(own.Done, own.Goal)
		own.Extra = own.Done - own.Kept
		own.Remaining = own.Goal - own.Kept
		own.ToPlan = max(0, own.Goal-own.Done-own.Planned)
		if own.Done > 0 {
			own.Reached = 1
		}
		if own.Done+own.Planned > own.Most {
			own.Averse = 1
		}
		one := visit.Ledger{Rows: []visit.LedgerRow{own}}
		key := string(shop.Rep) + "/" + string(shop.Class)
		if rows[key] == nil {
			rows[key] = &own
			continue
		}
		sum := one.Add(visit.Ledger{Rows: []visit.LedgerRow{*rows[key]}})
		rows[key] = &sum.Rows[0]
	}
	for _, u := range used {
		if !u {
			l.Strange++
		}
	}
	for _, row := range rows {
		l.Rows = append(l.Rows, *row)
	}
	slices.SortFunc(l.Rows, func(a, b visit.LedgerRow) int {
		return 2*cmp3(string(a.Rep), string(b.Rep)) + cmp3(string(a.Class), string(b.Class))
	})
	return l
}

func backwards(shops []client.Retailer) []client.Retailer {
	back := slices.Clone(shops)
	slices.Reverse(back)
	return back
}

func cmp3(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// norm is the visits that Needs owes a shop of whose visits none is known.
func norm(p visit.Policy, r visit.Roster, shop client.Retailer) int {
	needs, _ := p.Needs(visit.Roster{Month: r.Month, Calendar: r.Calendar, Retailers: []client.Retailer{shop}})
	return len(needs)
}

// TestLedgerOracle compares ledgers with slow ones, and wants every sum closed.
func TestLedgerOracle(t *testing.T) {
	p := visit.Default()
	for seed := range uint64(150) {
		r := prng.Seed(seed)
		roster := randomBook(r, r.IntN(30))
		p.Coverage.Over = r.IntN(2)
		for i := range roster.Retailers {
			roster.Retailers[i].Rep = prng.Pick(r, []client.RepID{"", "M1", "M2"})
		}
		if n := len(roster.Retailers); n > 2 && r.Chance(1, 4) {
			roster.Retailers[1].ID = roster.Retailers[0].ID
		}
		for range r.IntN(10) {
			roster.Visits = append(roster.Visits, visit.Visit{
				Retailer: client.ID(fmt.Sprintf("R%03d", r.IntN(40))), Date: roster.Month.First() + calendar.Date(r.IntN(28)),
				State: visit.State(r.IntN(5)), Minutes: r.IntN(60),
			})
		}
		r.Shuffle(len(roster.Visits), func(i, j int) {
			roster.Visits[i], roster.Visits[j] = roster.Visits[j], roster.Visits[i]
		})
		got := p.Ledger(roster)
		if diff := cmp.Diff(slowLedger(p, roster), got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
		checkSums(t, got, len(roster.Visits))
	}
}

func checkSums(t *testing.T, l visit.Ledger, records int) {
	t.Helper()
	all := l.Total()
	if sum := all.Done + all.Planned + all.Missed + all.Lapsed + l.Strange + l.Outside + l.Shut + l.Second + l.Void; sum != records {
		t.Errorf("%d of %d records are accounted for", sum, records)
	}
	for _, r := range append(slices.Clone(l.Rows), all) {
		if r.Goal != r.Kept+r.Remaining || r.Done != r.Kept+r.Extra || r.Reached > r.Shops || r.Timed > r.Done {
			t.Errorf("%+v does not close", r)
		}
		if kept, due := r.Adherence(); kept > due {
			t.Errorf("adherence is %d of %d", kept, due)
		}
	}
	for _, rows := range [][]visit.LedgerRow{l.ByClass(), l.ByRep()} {
		if diff := cmp.Diff(all, visit.Ledger{Rows: rows}.Total()); diff != "" {
			t.Errorf("the rows grouped (-want +got):\n%s", diff)
		}
	}
}

// TestLedgersAdd: the ledgers of parts of the shops, added in any order, are the
// ledger of all.
func TestLedgersAdd(t *testing.T) {
	p := visit.Default()
	for seed := range uint64(30) {
		r := prng.Seed(seed)
		roster := randomBook(r, 30)
		var parts []visit.Ledger
		for i := 0; i < 30; i += 10 {
			part := roster
			part.Retailers, part.Visits = roster.Retailers[i:i+10], nil
			for _, v := range roster.Visits {
				if slices.ContainsFunc(part.Retailers, func(s client.Retailer) bool { return s.ID == v.Retailer }) {
					part.Visits = append(part.Visits, v)
				}
			}
			parts = append(parts, p.Ledger(part))
		}
		want := p.Ledger(roster)
		if diff := cmp.Diff(want, parts[0].Add(parts[1]).Add(parts[2]), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(want, parts[2].Add(parts[1].Add(parts[0])), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("in another order (-want +got):\n%s", diff)
		}
	}
}

// TestGapsExact compares the alarm with fractions.
func TestGapsExact(t *testing.T) {
	p := visit.CoveragePolicy{Big: []client.Class{"A"}, Small: []client.Class{"C"}}
	alarms := 0
	for seed := range uint64(5000) {
		r := prng.Seed(seed)
		row := func(class client.Class) visit.LedgerRow {
			n := prng.Pick(r, []int{1, 3, 10, 200, 1 << 30})
			x := visit.LedgerRow{Class: class, Goal: r.Between(1, n), Timed: r.Between(1, n)}
			x.Kept, x.Minutes = r.IntN(x.Goal+1), min(x.Timed, 1<<20)*r.Between(1, 60)
			return x
		}
		p.Gap, p.Minutes = r.IntN(60), r.IntN(20)
		big1, small := row("A"), row("C")
		got := p.Gaps(visit.Ledger{Rows: []visit.LedgerRow{big1, small}})[0]
		above := func(a, b, c, d, unit, limit int) bool {
			gap := new(big.Rat).Sub(big.NewRat(int64(a), int64(b)), big.NewRat(int64(c), int64(d)))
			return gap.Mul(gap, big.NewRat(int64(unit), 1)).Cmp(big.NewRat(int64(limit), 1)) > 0
		}
		want := above(big1.Kept, big1.Goal, small.Kept, small.Goal, 100, p.Gap) || above(big1.Minutes, big1.Timed, small.Minutes, small.Timed, 1, p.Minutes)
		if got.Alarm != want {
			t.Fatalf("seed %d: alarm %t for %+v", seed, got.Alarm, got)
		}
		if want {
			alarms++
		}
	}
	if alarms == 0 || alarms == 5000 {
		t.Errorf("%d alarms", alarms)
	}
}

func BenchmarkLedger1_000_000(b *testing.B) {
	r := prng.Seed(1)
	roster := visit.Roster{Month: calendar.MonthFrom(2025, time.March), Calendar: office()}
	for i := range 400_000 {
		roster.Retailers = append(roster.Retailers, client.Retailer{
			ID: client.ID(fmt.Sprintf("R%07d", i)), Rep: client.RepID(fmt.Sprintf("M%04d", i/200)),
			Class: prng.Pick(r, []client.Class{"A", "B", "C", "D"}), Market: client.Market(r.Between(1, 3)),
		})
	}
	for range 1_000_000 {
		roster.Visits = append(roster.Visits, visit.Visit{
			Retailer: roster.Retailers[r.IntN(len(roster.Retailers))].ID, Date: roster.Month.First() + calendar.Date(r.IntN(31)),
			State: visit.State(r.Between(1, 3)), Minutes: r.IntN(30),
		})
	}
	p := visit.Default()
	b.ReportAllocs()
	for b.Loop() {
		p.Ledger(roster)
	}
}
