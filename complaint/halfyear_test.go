package complaint_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/prng"
)

// heardAt are the steps up to where an offer can be made, at one instant.
func heardAt(at string) []string {
	return []string{at + " raise", at + " vent", at + " acknowledge", at + " find_cause cause=order_error", at + " record_view sought=goods"}
}

// TestHalfYear counts a period from 2025-07-01 by hand.
func TestHalfYear(t *testing.T) {
	accept := func(at, amount string) []string {
		return []string{at + " offer role=rep remedy=goods amount=" + amount, at + " accept who=owner"}
	}
	for _, tt := range []struct {
		why    string
		script []string
		want   string // outstanding opened reopened closed left, in three days, in eight weeks, later, upheld, redress, duplicates
	}{
		{"received before, still open at the start", append(heardAt("2025-06-20 10:00"), accept("2025-07-02 10:00", "10")...), "1 0 0 1 0, 0 1 0, 1 10, 0"},
		{"closed before for good: in no count", append(heardAt("2025-06-02 10:00"), accept("2025-06-03 10:00", "10")...), "0 0 0 0 0, 0 0 0, 0 0, 0"},
		{"accepted at the close of the third business day (DISP 1.5)", append(heardAt("2025-07-04 17:00"), accept("2025-07-09 18:00", "0")...), "0 1 0 1 0, 1 0 0, 1 0, 0"},
		{"a second later: after three days, within eight weeks", append(heardAt("2025-07-04 17:00"), accept("2025-07-09 18:00:01", "0")...), "0 1 0 1 0, 0 1 0, 1 0, 0"},
		{"at the end of eight weeks", append(heardAt("2025-07-04 17:00"), accept("2025-08-29 17:00", "0")...), "0 1 0 1 0, 0 1 0, 1 0, 0"},
		{"after eight weeks", append(heardAt("2025-07-04 17:00"), accept("2025-08-29 17:00:01", "0")...), "0 1 0 1 0, 0 0 1, 1 0, 0"},
		{"upheld in part counts upheld", append(heardAt("2025-07-04 17:00"), "2025-07-04 17:00 offer role=rep remedy=goods amount=5", "2025-07-04 17:00 accept who=owner partly"), "0 1 0 1 0, 1 0 0, 1 5, 0"},
		{"rejected is not upheld", append(heardAt("2025-07-04 17:00"), "2025-07-04 17:00 reject who=manager-2 text=no told"), "0 1 0 1 0, 1 0 0, 0 0, 0"},
		{"rejected after goodwill counts rejected", append(append(heardAt("2025-07-04 17:00"), accept("2025-07-04 17:00", "10")...),
			"2025-07-05 10:00 follow_up", "2025-07-05 10:00 reject who=manager-2 text=no told"), "0 1 0 1 0, 1 0 0, 0 10, 0"},
		{"withdrawn after goodwill counts upheld: paid without a decision", append(append(heardAt("2025-07-04 17:00"), accept("2025-07-04 17:00", "10")...),
			"2025-07-05 10:00 follow_up", "2025-07-05 10:00 withdraw"), "0 1 0 1 0, 1 0 0, 1 10, 0"},
		{"withdrawn without money is not upheld", []string{"2025-07-04 17:00 raise", "2025-07-04 17:00 withdraw"}, "0 1 0 1 0, 1 0 0, 0 0, 0"},
		{"closed before, taken up again in the period and left", append(append(heardAt("2025-06-20 10:00"), accept("2025-06-20 10:00", "0")...),
			"2025-06-21 10:00 follow_up satisfied", "2025-07-03 10:00 reopen"), "0 0 1 0 1, 0 0 0, 0 0, 0"},
		{"left open at the end, accepted after it", append(heardAt("2025-12-30 10:00"), accept("2026-01-01 00:00", "10")...), "0 1 0 0 1, 0 0 0, 0 0, 0"},
		{"received at the end of the period: in the next", []string{"2026-01-01 00:00 raise"}, "0 0 0 0 0, 0 0 0, 0 0, 0"},
		{"received at its start: opened", []string{"2025-07-01 00:00 raise"}, "0 1 0 0 1, 0 0 0, 0 0, 0"},
		{"a duplicate is in no other count", []string{"2025-07-04 17:00 raise", "2025-07-04 17:00 duplicate other=k2"}, "0 0 0 0 0, 0 0 0, 0 0, 1"},
	} {
		w := newWorld()
		for _, l := range tt.script {
			n := len("2025-07-04 17:00")
			if l[n] == ':' {
				n += len(":00")
			}
			w.now = w.instant(l[:n])
			if err := w.do(l[n+1:]); err != nil {
				t.Fatalf("%s: %s: %v", tt.why, l, err)
			}
		}
		r := w.desk.HalfYear([]complaint.Case{w.c}, w.instant("2025-07-01 00:00"), w.instant("2026-01-01 00:00"))
		got := fmt.Sprintf("%d %d %d %d %d, %d %d %d, %d %s, %d", r.Outstanding, r.Opened, r.Reopened, r.Closed, r.Left,
			r.InThreeDays.Of, r.InEightWeeks.Of, r.Later.Of, r.Upheld.Of, exact.Text(r.Redress), r.Duplicates)
		if got != tt.want || r.Upheld.All != r.Closed || r.Later.All != r.Closed {
			t.Errorf("%s: got %s, want %s", tt.why, got, tt.want)
		}
	}
}

// TestHalfYearAddsUp: on random cases the counts add up, what is left at the end
// of a period is outstanding at the start of the next, and a year is its halves.
func TestHalfYearAddsUp(t *testing.T) {
	var cases []complaint.Case
	var desk complaint.Desk
	for seed := range 200 {
		w := randomCase(prng.Seed(uint64(seed)), 40)
		desk = w.desk
		desk.Policies[0] = p0Policy() // the draw does not change how cases end
		if c, err := desk.Evolve(complaint.Case{ID: fmt.Sprint(seed)}, w.c.Log...); err == nil {
			cases = append(cases, c)
		}
	}
	at := func(days int) time.Time { return time.Date(2025, 6, 1+days, 0, 0, 0, 0, time.UTC) }
	left, closed := 0, 0
	for days := 0; days < 400; days += 20 {
		r := desk.HalfYear(cases, at(days), at(days+20))
		if r.Outstanding+r.Opened+r.Reopened != r.Closed+r.Left {
			t.Errorf("from %s: %+v does not add up", at(days), r)
		}
		if r.InThreeDays.Of+r.InEightWeeks.Of+r.Later.Of != r.Closed {
			t.Errorf("from %s: %+v: the closed do not add up", at(days), r)
		}
		if r.Unread > 0 {
			t.Errorf("from %s: %d do not replay", at(days), r.Unread)
		}
		// A case that was left may turn out a duplicate in the next period.
		if before := r.Outstanding + r.Duplicates; r.Outstanding > left || before < left {
			t.Errorf("from %s: %d outstanding and %d duplicates, %d were left", at(days), r.Outstanding, r.Duplicates, left)
		}
		left, closed = r.Left, closed+r.Closed
	}
	if closed < 50 || len(cases) < 150 {
		t.Errorf("only %d of %d closed", closed, len(cases))
	}
	unknown := complaint.Desk{Policies: desk.Policies}
	if r := unknown.HalfYear(cases[:1], at(0), cases[0].Received.Add(1)); r.Unread+r.Opened != 1 {
		t.Errorf("a desk without the calendar: %+v", r)
	}
}

// TestPromoterChange: pairs only, the last answer of each retailer, and the rest
// counted apart.
func TestPromoterChange(t *testing.T) {
	rated := func(retailer string, score, day int) complaint.Case {
		return complaint.Case{ID: fmt.Sprint(retailer, day), Retailer: client.ID(retailer), Rated: true, Score: score,
			Received: time.Date(2025, 6, day, 0, 0, 0, 0, time.UTC)}
	}
	got := complaint.ChangeOf(
		[]complaint.Rating{{"up", 3}, {"up", 5}, {"same", 8}, {"down", 10}, {"silent", 9}, {"odd", 11}},
		[]complaint.Case{rated("up", 9, 3), rated("up", 2, 1), rated("same", 7, 1), rated("down", 6, 1), rated("new", 10, 1), rated("odd", -1, 1),
			{ID: "unrated", Retailer: "silent"}})
	want := complaint.PromoterChange{
		Before:     complaint.NetPromoters{Promoters: 1, Passives: 1, Detractors: 1},
		After:      complaint.NetPromoters{Promoters: 1, Passives: 1, Detractors: 1},
		OnlyBefore: 1, OnlyAfter: 1, Invalid: 2,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, tt := range []struct {
		before, after complaint.NetPromoters
		want          string
		why           string
	}{
		{complaint.NetPromoters{Detractors: 1}, complaint.NetPromoters{Promoters: 1}, "200.0", "from one end to the other"},
		{complaint.NetPromoters{Promoters: 30, Passives: 50, Detractors: 20}, complaint.NetPromoters{Promoters: 30, Passives: 50, Detractors: 20}, "0.0", "no change"},
		{complaint.NetPromoters{Promoters: 1, Detractors: 2}, complaint.NetPromoters{Promoters: 2, Detractors: 1}, "66.7", "a third twice, rounded once"},
	} {
		delta, ok := complaint.PromoterChange{Before: tt.before, After: tt.after}.Delta()
		if !ok || delta.StringFixed(1) != tt.want {
			t.Errorf("%s: %s, want %s", tt.why, delta, tt.want)
		}
	}
	if _, ok := (complaint.PromoterChange{}).Delta(); ok {
		t.Error("a change without a pair")
	}
	// An insurer's report of 2018 gives 30 % promoters and 20 % detractors as +10.
	if score, ok := (complaint.NetPromoters{Promoters: 30, Passives: 50, Detractors: 20}).Score(); !ok || score.StringFixed(1) != "10.0" {
		t.Errorf("the published score of 10 is %s", score)
	}
}
