package complaint_test

import (
	"encoding/json"
	"testing"

	"github.com/rapport-go/rapport/complaint"
)

// TestNothingIsShared: what a caller does with the parts of an event afterwards
// changes no case and no decision that it went into.
func TestNothingIsShared(t *testing.T) {
	w := newWorld()
	must(w.do("raise", "vent", "acknowledge", "find_cause cause=late_order", "record_view sought=goods"))
	text := func(v any) string {
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	spoil := func(log []complaint.Event) {
		for _, e := range log {
			if e.Intake != nil {
				e.Intake.Retailer += "!"
			}
			if e.Finding != nil {
				e.Finding.Sought += "!"
			}
			if e.Terms != nil {
				e.Terms.Role += "!"
			}
		}
	}
	log := func() []complaint.Event {
		var c complaint.Case
		if err := json.Unmarshal([]byte(text(w.c)), &c); err != nil {
			t.Fatal(err)
		}
		return c.Log
	}
	events := log()
	c, err := w.desk.Evolve(complaint.Case{ID: "k1"}, events[:3]...)
	must(err)
	more, err := w.desk.Evolve(c, events[3:]...)
	must(err)
	inserted, err := w.desk.Insert(more, complaint.Event{ID: "late", Step: complaint.Contact, At: w.now, Intake: &complaint.Intake{Tier: "x"}})
	must(err)
	again, err := w.desk.Insert(more, events[1])
	must(err)
	late := complaint.Event{ID: "later", Step: complaint.Offer, At: w.now, Terms: &complaint.Terms{Role: complaint.Rep, Remedy: complaint.Apology}}
	decided := w.desk.Decide(more, complaint.Command{Event: late})
	if len(decided.Events) != 1 {
		t.Fatalf("blocked: %v", decided.Blocked)
	}
	for name, v := range map[string]struct {
		of    any
		spoil []complaint.Event
	}{
		"Evolve, of its events":         {&c, events},
		"Evolve, of the case":           {&more, c.Log},
		"Insert, of the case":           {&inserted, more.Log},
		"Insert again, of the case":     {&again, more.Log},
		"Decide, of the command":        {&decided, []complaint.Event{late}},
		"the first case, of the second": {&c, more.Log},
	} {
		before := text(v.of)
		spoil(v.spoil)
		if after := text(v.of); after != before {
			t.Errorf("%s: it shares memory\n%s\n%s", name, before, after)
		}
	}
}
