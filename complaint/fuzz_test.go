package complaint_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// FuzzParsePolicy: what is read is valid, and reads back the same.
func FuzzParsePolicy(f *testing.F) {
	for _, p := range presets() {
		data, err := json.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{`{"version":"v","unit":"1e1000000000"}`, `{"version":"v","declines":-1}`, `{"Version":"v"}`, `{"version":"v","version":"w"}`, `null`, `{} {}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := complaint.ParsePolicy(data)
		if err != nil {
			return
		}
		if err := p.Validate(); err != nil {
			t.Fatalf("read although invalid: %v", err)
		}
		again, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := complaint.ParsePolicy(again)
		if diff := cmp.Diff(p, back); diff != "" || err != nil {
			t.Fatalf("%v\n%s", err, diff)
		}
	})
}

// FuzzDesk: no verb panics or hangs on any policy, case and command, valid or
// not, and what Decide writes Evolve takes.
func FuzzDesk(f *testing.F) {
	for i, p := range presets() {
		policy, err := json.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		w := newWorld()
		if err := w.do("raise", "vent anger=3", "acknowledge", "find_cause cause=scarce_supply item=A", "record_view loss=both",
			"defer visit=2025-06-12T12:00 role=rep"); err != nil {
			f.Fatal(err)
		}
		c, err := json.Marshal(w.c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(policy, c, uint8(i*5), int64(1_749_300_000), `{"terms":{"remedy":"goods","amount":{"amount":"10","currency":"CNY"}},"finding":{"item":"B"}}`)
	}
	f.Add([]byte(`{"ladder":[{"per_case":"-1"}],"deferral":{"total_days":-9223372036854775808},"declines":-5}`), []byte(`{"state":"deferred","level":-7,"deferred":"-2562047h"}`), uint8(15), int64(-1<<62), `{"terms":{"amount":{"amount":"1e17"}}}`)
	f.Add([]byte(`{"clocks":[{"clock":"solve","target":{"kind":"business_day","days":2147483647}}]}`), []byte(`{"runs":[{"clock":"solve","phase":"running","cycle":1,"rule":1,"started":"0001-01-01T00:00:00Z","known":"0001-01-01T00:00:00Z"}]}`), uint8(200), int64(1<<62), `{"version":9}`)
	w := newWorld() // once: a calendar takes longer to make than an input to try
	f.Fuzz(func(t *testing.T, policyJSON, caseJSON []byte, step uint8, unix int64, eventJSON string) {
		p := p0Policy()
		_ = json.Unmarshal(policyJSON, &p)
		p.Version = "p0-1"
		desk := complaint.Desk{Policies: []complaint.Policy{p}, Calendars: w.desk.Calendars}
		c := w.c
		_ = json.Unmarshal(caseJSON, &c)
		var e complaint.Event
		_ = json.Unmarshal([]byte(eventJSON), &e)
		e.ID, e.Step, e.At = "fuzz", complaint.Step(step), time.Unix(unix, 0)
		every(desk, c, e)
		d := desk.Decide(c, complaint.Command{Event: e})
		next, err := desk.Evolve(c, d.Events...)
		if err != nil && len(c.Log) > 0 && len(d.Blocked) == 0 {
			t.Fatalf("decided and refused: %v", err)
		}
		every(desk, next, e)
	})
}

// every calls every verb.
func every(d complaint.Desk, c complaint.Case, e complaint.Event) {
	d.View(c, e.At)
	for k := complaint.Clock(0); k <= complaint.PromiseClock+1; k++ {
		_ = d.Explain(c, k).Text(calendar.Chinese)
	}
	d.DueBetween(c, e.At.AddDate(0, 0, -7), e.At.AddDate(0, 0, 7))
	d.NextWake(c, e.At)
	d.Spent(c, e.At)
	d.Report([]complaint.Case{c, c}, complaint.DefaultMeasures(), e.At)
	d.HalfYear([]complaint.Case{c, c}, e.At.AddDate(0, -6, 0), e.At)
	complaint.ChangeOf([]complaint.Rating{{Retailer: c.Retailer, Score: c.Score - 1}}, []complaint.Case{c})
	_, _ = d.Insert(c, e)
	for _, b := range d.View(c, e.At).Blocked {
		for _, r := range d.Blocked(c, b.Step, e.At) {
			_ = r.String() + r.Text(calendar.Chinese)
		}
	}
	_ = d.Validate()
}

// TestZeroValues: the zero desk, case and command have an answer.
func TestZeroValues(t *testing.T) {
	var d complaint.Desk
	every(d, complaint.Case{}, complaint.Event{})
	got := d.Decide(complaint.Case{}, complaint.Command{})
	if len(got.Blocked) != 1 || got.Blocked[0].Code != complaint.UnknownStep {
		t.Errorf("no step: %v", got.Blocked)
	}
	got = d.Decide(complaint.Case{}, complaint.Command{Event: complaint.Event{ID: "a", Step: complaint.Raise}})
	if len(got.Blocked) == 0 || got.Blocked[0].Code != complaint.UnknownPolicy {
		t.Errorf("a desk without a policy: %v", got.Blocked)
	}
}
