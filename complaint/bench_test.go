package complaint_test

import (
	"testing"
	"time"

	"github.com/rapport-go/rapport/complaint"
)

// twenty is a desk and the log of a case of twenty events: anger, a deferral,
// a substitute, a wait and a promise, still open.
func twenty(tb testing.TB) (complaint.Desk, []complaint.Event) {
	w := newWorld()
	script := []struct{ at, line string }{
		{"2025-06-06 17:00", "raise"},
		{"2025-06-06 17:02", "vent anger=2"},
		{"2025-06-06 17:05", "vent anger=1"},
		{"2025-06-06 17:20", "acknowledge who=rep-7"},
		{"2025-06-06 17:25", "find_cause cause=scarce_supply item=A"},
		{"2025-06-06 17:30", "record_view loss=material sought=goods"},
		{"2025-06-06 17:40", "clarify"},
		{"2025-06-06 17:45", "defer visit=2025-06-12T12:00"},
		{"2025-06-09 10:00", "contact"},
		{"2025-06-09 11:00", "vent anger=1"},
		{"2025-06-12 11:00", "substitute item=B from_retailer"},
		{"2025-06-12 14:00", "decline"},
		{"2025-06-12 15:00", "contact from_retailer"},
		{"2025-06-12 16:00", "promise due=2025-06-20T18:00 basis=warehouse text=delivery"},
		{"2025-06-13 09:30", "contact"},
		{"2025-06-13 10:00", "wait"},
		{"2025-06-13 16:00", "hear"},
		{"2025-06-13 16:30", "find_beyond"},
		{"2025-06-13 16:40", "escalate why=money"},
		{"2025-06-13 17:00", "contact"},
	}
	for _, s := range script {
		w.now = w.instant(s.at)
		if err := w.do(s.line); err != nil {
			tb.Fatalf("%s: %v", s.line, err)
		}
	}
	if len(w.c.Log) != 20 {
		tb.Fatalf("%d events, not 20", len(w.c.Log))
	}
	return w.desk, w.c.Log
}

// BenchmarkView views a case of twenty events that is already folded.
func BenchmarkView(b *testing.B) {
	desk, log := twenty(b)
	c, err := desk.Evolve(complaint.Case{ID: "k1"}, log...)
	if err != nil {
		b.Fatal(err)
	}
	now := c.Last().Add(time.Minute)
	b.ReportAllocs()
	for b.Loop() {
		desk.View(c, now)
	}
}

// BenchmarkReplay folds a case of twenty events from its log.
func BenchmarkReplay(b *testing.B) {
	desk, log := twenty(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := desk.Evolve(complaint.Case{ID: "k1"}, log...); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(log)), "ns/event")
}

// BenchmarkDue1_000_000 lists what falls due on one day in a million open
// cases: a thousand different ones, a thousand times.
func BenchmarkDue1_000_000(b *testing.B) {
	desk, log := twenty(b)
	cases := make([]complaint.Case, 1000)
	for i := range cases {
		shift := time.Duration(i) * 7 * time.Minute
		events := make([]complaint.Event, 3+i%18)
		for j := range events {
			events[j] = log[j]
			events[j].At = log[j].At.Add(shift)
			if d := log[j].Terms; d != nil {
				moved := *d
				for _, t := range []*time.Time{&moved.Due, &moved.Visit} {
					if !t.IsZero() {
						*t = t.Add(shift)
					}
				}
				events[j].Terms = &moved
			}
		}
		c, err := desk.Evolve(complaint.Case{ID: "k"}, events...)
		if err != nil {
			b.Fatal(err)
		}
		cases[i] = c
	}
	from := log[19].At.Add(24 * time.Hour)
	items := 0
	for b.Loop() {
		items = 0
		for range 1000 {
			for i := range cases {
				items += len(desk.DueBetween(cases[i], from, from.Add(24*time.Hour)))
			}
		}
	}
	b.ReportMetric(float64(items), "items")
}
