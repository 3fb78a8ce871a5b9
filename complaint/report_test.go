package complaint_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/exact"
)

// played is a case of a retailer, played by lines "time command".
func played(t *testing.T, id, retailer string, script ...string) complaint.Case {
	t.Helper()
	w := newWorld()
	w.c.ID = id
	for _, l := range script {
		w.now = w.instant(l[:16])
		if err := w.do(l[17:]); err != nil {
			t.Fatalf("%s: %s: %v", id, l, err)
		}
	}
	w.c.Retailer = client.ID(retailer)
	return w.c
}

// solvedIn is a case that takes so many working hours from a Monday morning.
func solvedIn(t *testing.T, id, retailer, cause, until string, more ...string) complaint.Case {
	return played(t, id, retailer, append([]string{
		"2025-06-09 09:00 raise", "2025-06-09 09:00 vent anger=1", "2025-06-09 09:00 acknowledge who=rep-7",
		"2025-06-09 09:00 find_cause cause=" + cause, "2025-06-09 09:00 record_view loss=material",
	}, append([]string{until + " offer role=rep remedy=goods amount=10", until + " accept who=owner"}, more...)...)...)
}

// TestReport counts five cases by hand.
func TestReport(t *testing.T) {
	w := newWorld()
	cases := []complaint.Case{
		// In the first contact, and it stays so.
		played(t, "a", "s1", "2025-06-09 09:00 raise", "2025-06-09 09:00 vent", "2025-06-09 09:10 acknowledge",
			"2025-06-09 09:10 find_cause cause=order_error", "2025-06-09 09:10 record_view sought=apology",
			"2025-06-09 09:20 offer role=rep remedy=apology", "2025-06-09 09:20 accept who=owner same_contact",
			"2025-06-12 09:00 follow_up satisfied score=10"),
		// Solved late, then reopened and open.
		solvedIn(t, "b", "s2", "late_order", "2025-06-11 12:00", "2025-06-12 12:00 follow_up satisfied score=7", "2025-06-13 09:00 reopen"),
		// Escalated although the rep could have solved it; solved after 5 hours.
		played(t, "c", "s3", "2025-06-09 09:00 raise", "2025-06-09 09:00 vent", "2025-06-09 09:00 acknowledge",
			"2025-06-09 09:00 find_cause cause=order_error", "2025-06-09 09:00 record_view loss=mental",
			"2025-06-09 10:00 find_beyond", "2025-06-09 10:30 escalate why=request",
			"2025-06-09 14:00 offer role=shop_manager remedy=credit amount=300", "2025-06-09 14:00 accept who=owner",
			"2025-06-12 14:00 follow_up satisfied score=3"),
		// A repeat of it by the same retailer, deferred and put right by a substitute.
		played(t, "d", "s3", "2025-06-13 09:00 raise", "2025-06-13 09:00 vent anger=0", "2025-06-13 09:00 acknowledge",
			"2025-06-13 09:00 find_cause cause=scarce_supply item=A", "2025-06-13 09:00 record_view loss=mental",
			"2025-06-13 09:00 defer visit=2025-06-17T12:00", "2025-06-16 10:00 substitute item=B",
			"2025-06-16 10:00 accept who=owner"),
		// Cause unknown, and open.
		played(t, "e", "s4", "2025-06-16 09:00 raise"),
	}
	now := w.instant("2025-06-20 18:00")
	r := w.desk.Report(cases, complaint.DefaultMeasures(), now)
	money := func(text string) string { return text }
	got := map[string]string{
		"counts":   fmt.Sprint(r.Raised, r.Closed, r.Open),
		"first":    fmt.Sprint(r.FirstContact),
		"reopened": fmt.Sprint(r.Reopened),
		"resolve":  fmt.Sprint(r.ToResolve.Resolved, r.ToResolve.Work, r.ToResolve.Open, r.ToResolve.OpenAge.P90),
		"nps":      fmt.Sprint(r.Satisfaction),
		"money":    money(exact.Text(r.Recovery.Compensation)),
		"recovery": fmt.Sprint(r.Recovery.Compensated, r.Recovery.WithinRep, r.Recovery.Escalated, r.Recovery.Needless, r.Recovery.MinutesToEscalate,
			r.Recovery.Deferrals, r.Recovery.Substituted),
	}
	want := map[string]string{
		"counts":   "5 2 3",                 // a and c closed; b, d and e open
		"first":    "{{1 4} {1 2} 1}",       // a of a to d; of a and c by the rep; e pending
		"reopened": "{1 3}",                 // b of a, b, c
		"resolve":  "3 {5h 10h 10h} 2 177h", // a 20m, c 5h, d 10h; b and e open, b for 11 days
		"nps":      "{1 1 1}",
		"money":    "310",
		"recovery": "2 1 1 1 30 1 1",
	}
	want["resolve"] = fmt.Sprint(3, complaint.Percentiles{P50: complaint.Hours(5), P90: complaint.Hours(10), P95: complaint.Hours(10)}, 2, complaint.Hours(11*24+9))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	score, ok := r.Satisfaction.Score()
	if !ok || score.StringFixed(1) != "0.0" {
		t.Errorf("net promoters: %s", score)
	}
}

// TestOnTime: cancelled and running cycles are in neither share, and a date
// that a step put into the past is counted apart.
func TestOnTime(t *testing.T) {
	w := newWorld()
	cases := []complaint.Case{
		played(t, "met", "s", "2025-06-09 09:00 raise", "2025-06-09 09:30 vent", "2025-06-09 10:00 acknowledge"),
		played(t, "late", "s", "2025-06-09 09:00 raise", "2025-06-09 09:30 vent", "2025-06-09 12:00 acknowledge"),
		played(t, "recorded late", "s", "2025-06-09 09:00 raise recorded=2025-06-10T09:00", "2025-06-10 09:00 vent", "2025-06-10 09:00 acknowledge"),
		played(t, "cancelled", "s", "2025-06-09 09:00 raise", "2025-06-09 09:30 withdraw"),
		played(t, "running", "s", "2025-06-09 09:00 raise"),
		played(t, "missed by now", "s", "2025-06-06 09:00 raise"),
	}
	r := w.desk.Report(cases, complaint.DefaultMeasures(), w.instant("2025-06-09 10:30"))
	i := slices.IndexFunc(r.OnTime, func(o complaint.OnTime) bool { return o.Clock == complaint.AckClock })
	want := complaint.OnTime{Clock: complaint.AckClock, Met: 1, Missed: 2, Caused: 1, Running: 1, Cancelled: 1}
	if diff := cmp.Diff(want, r.OnTime[i]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestPromises: kept in time of those whose date is over, also where nothing has
// happened since; and cycles of the inform clock that were kept are met.
func TestPromises(t *testing.T) {
	w := newWorld()
	raise := []string{"2025-06-09 09:00 raise", "2025-06-09 09:30 vent", "2025-06-09 10:00 acknowledge"}
	promise := "2025-06-09 10:00 promise due=2025-06-10T10:00 basis=depot text=call"
	cases := []complaint.Case{
		played(t, "kept", "s", append(raise, promise, "2025-06-10 10:00 keep")...),
		played(t, "kept late", "s", append(raise, promise, "2025-06-10 10:01 keep")...),
		played(t, "broken", "s", append(raise, promise)...),
		played(t, "open", "s", append(raise, "2025-06-09 10:00 promise due=2025-06-12T10:00 basis=depot text=call")...),
		played(t, "withdrawn", "s", append(raise, promise, "2025-06-09 11:00 withdraw")...),
	}
	r := w.desk.Report(cases, complaint.DefaultMeasures(), w.instant("2025-06-11 10:00"))
	if got := fmt.Sprint(r.Recovery.Promises); got != "{1 3}" {
		t.Errorf("promises kept: %s, want 1 of 3", got)
	}
	informed := played(t, "informed", "s", "2025-06-09 09:00 raise", "2025-06-10 09:00 contact", "2025-06-11 09:00 contact", "2025-06-30 09:00 contact")
	r = w.desk.Report([]complaint.Case{informed}, complaint.DefaultMeasures(), w.instant("2025-06-30 10:00"))
	i := slices.IndexFunc(r.OnTime, func(o complaint.OnTime) bool { return o.Clock == complaint.InformClock })
	if diff := cmp.Diff(complaint.OnTime{Clock: complaint.InformClock, Met: 2, Missed: 1, Running: 1}, r.OnTime[i]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestPareto: by count and by money, ties by name, the unknown cause its own
// bar, cut at the first that reaches 80 %.
func TestPareto(t *testing.T) {
	w := newWorld()
	var cases []complaint.Case
	for cause, n := range map[string]int{"late_order": 5, "poor_goods": 2, "order_error": 2, "": 1} {
		for i := range n {
			id := fmt.Sprint(cause, i)
			if cause == "" {
				cases = append(cases, played(t, id, id, "2025-06-09 09:00 raise"))
				continue
			}
			cases = append(cases, solvedIn(t, id, id, cause, "2025-06-09 10:00"))
		}
	}
	r := w.desk.Report(cases, complaint.DefaultMeasures(), w.now)
	var got []string
	for _, b := range r.Causes {
		got = append(got, fmt.Sprintf("%s %d %s%% %v", b.Cause, b.Count, b.Upto.StringFixed(1), b.Vital))
	}
	want := []string{"late_order 5 50.0% true", "order_error 2 70.0% true", "poor_goods 2 90.0% true", " 1 100.0% false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if top := r.Costs[0]; top.Cause != "late_order" || exact.Text(top.Money) != "50" {
		t.Errorf("the dearest cause is %v", top)
	}
}

// TestRepeat: a new case of the retailer on the cause soon after is a repeat,
// and undoes the first-contact solution before it.
func TestRepeat(t *testing.T) {
	w := newWorld()
	first := played(t, "a", "s1", "2025-06-09 09:00 raise", "2025-06-09 09:00 vent", "2025-06-09 09:10 acknowledge",
		"2025-06-09 09:10 find_cause cause=order_error", "2025-06-09 09:10 record_view sought=apology",
		"2025-06-09 09:20 offer role=rep remedy=apology", "2025-06-09 09:20 accept who=owner same_contact",
		"2025-06-10 09:00 follow_up satisfied")
	again := played(t, "b", "s1", "2025-06-12 09:00 raise", "2025-06-12 09:00 vent", "2025-06-12 09:10 acknowledge",
		"2025-06-12 09:10 find_cause cause=order_error")
	r := w.desk.Report([]complaint.Case{first, again}, complaint.DefaultMeasures(), w.instant("2025-07-20 09:00"))
	if got := fmt.Sprint(r.Repeated, r.FirstContact.Gross); got != "{1 2} {0 1}" {
		t.Errorf("repeated, first contact: %s", got)
	}
	alone := w.desk.Report([]complaint.Case{first}, complaint.DefaultMeasures(), w.instant("2025-07-20 09:00"))
	if got := fmt.Sprint(alone.Repeated, alone.FirstContact.Gross); got != "{0 1} {1 1}" {
		t.Errorf("alone: %s", got)
	}
}
