package complaint_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/prng"
)

// TestWire: every value that a caller stores or sends reads back the same.
func TestWire(t *testing.T) {
	worlds(t, 60, func(t *testing.T, _ *prng.Rand, w *world) {
		last := w.c.Log[len(w.c.Log)-1]
		command := complaint.Command{Event: last, Facts: complaint.Facts{Grants: 1, Items: []complaint.ItemFact{{Item: "A", Gone: true}}}}
		report := w.desk.Report([]complaint.Case{w.c}, complaint.DefaultMeasures(), w.now)
		decision := w.desk.Decide(w.c, complaint.Command{Event: complaint.Event{ID: "new", Step: complaint.Offer, At: w.now}})
		for _, v := range []any{
			w.c, last, command, command.Facts, decision, w.desk.View(w.c, w.now), w.desk.Explain(w.c, complaint.SolveClock),
			w.desk.DueBetween(w.c, w.c.Received, w.now), report, report.Recovery, complaint.RateOf(3, 1000), w.policy, w.policy.Ladder[0],
			w.desk.Spent(w.c, w.now), w.desk.HalfYear([]complaint.Case{w.c}, w.c.Received, w.now),
			complaint.ChangeOf([]complaint.Rating{{Retailer: "shop", Score: 5}}, []complaint.Case{w.c}),
		} {
			data, err := json.Marshal(v)
			if err != nil {
				t.Fatalf("%T: %v", v, err)
			}
			back := reflect.New(reflect.TypeOf(v))
			if err := json.Unmarshal(data, back.Interface()); err != nil {
				t.Fatalf("%T: %v\n%s", v, err, data)
			}
			again, err := json.Marshal(back.Elem().Interface())
			if diff := cmp.Diff(string(data), string(again)); diff != "" || err != nil {
				t.Errorf("%T: %v (-written +read and written)\n%s", v, err, diff)
			}
		}
	})
}

// TestVocabularies: every word reads back, and nothing else does.
func TestVocabularies(t *testing.T) {
	type word interface {
		fmt.Stringer
		MarshalText() ([]byte, error)
	}
	check := func(n int, make func(i int) (word, interface{ UnmarshalText([]byte) error })) {
		for i := range n + 1 {
			w, back := make(i)
			text, err := w.MarshalText()
			if err != nil || string(text) != w.String() {
				t.Errorf("%T %d: %q %v", w, i, text, err)
			}
			if err := back.UnmarshalText(text); err != nil || reflect.ValueOf(back).Elem().Interface() != w {
				t.Errorf("%T %q reads as %v, %v", w, text, back, err)
			}
		}
		beyond, back := make(n + 1)
		if _, err := beyond.MarshalText(); err == nil {
			t.Errorf("%T has more than %d words", beyond, n)
		}
		if err := back.UnmarshalText([]byte("no such word")); err == nil {
			t.Errorf("%T reads anything", beyond)
		}
	}
	type parser = interface{ UnmarshalText([]byte) error }
	check(int(complaint.Learned), func(i int) (word, parser) { return complaint.State(i), new(complaint.State) })
	check(int(complaint.Recalendar), func(i int) (word, parser) { return complaint.Step(i), new(complaint.Step) })
	check(int(complaint.PromiseClock), func(i int) (word, parser) { return complaint.Clock(i), new(complaint.Clock) })
	check(int(complaint.FixedDate), func(i int) (word, parser) { return complaint.TargetKind(i), new(complaint.TargetKind) })
	check(int(complaint.Cancelled), func(i int) (word, parser) { return complaint.Phase(i), new(complaint.Phase) })
	check(int(complaint.Ignore), func(i int) (word, parser) { return complaint.ReopenMode(i), new(complaint.ReopenMode) })
	check(int(complaint.Letter), func(i int) (word, parser) { return complaint.Channel(i), new(complaint.Channel) })
	check(int(complaint.Both), func(i int) (word, parser) { return complaint.Loss(i), new(complaint.Loss) })
	check(int(complaint.ForRequest), func(i int) (word, parser) { return complaint.Why(i), new(complaint.Why) })
	check(int(complaint.Unanswered), func(i int) (word, parser) { return complaint.Outcome(i), new(complaint.Outcome) })
	check(int(complaint.Confirmed), func(i int) (word, parser) { return complaint.May(i), new(complaint.May) })
	check(int(complaint.Systemic), func(i int) (word, parser) { return complaint.Code(i), new(complaint.Code) })
	check(int(complaint.WasClosed), func(i int) (word, parser) { return complaint.SegmentKind(i), new(complaint.SegmentKind) })
	check(int(complaint.ByEvent), func(i int) (word, parser) { return complaint.Limit(i), new(complaint.Limit) })
}

// TestEvolveErrors: what a caller does wrong is a typed error that names it,
// and the case is given back as it was.
func TestEvolveErrors(t *testing.T) {
	w := newWorld()
	must(w.do("raise id=r", "vent anger=1 id=v"))
	at := w.now
	for _, tt := range []struct {
		why   string
		event complaint.Event
		want  error
	}{
		{"E69: older than the last", complaint.Event{ID: "x", Step: complaint.Contact, At: at.Add(-1)}, new(complaint.OrderError)},
		{"E68: the id with other content", complaint.Event{ID: "v", Step: complaint.Vent, At: at, Anger: 2}, new(complaint.ConflictError)},
		{"an unknown step", complaint.Event{ID: "x", Step: 99, At: at}, new(complaint.UnknownError)},
		{"an unknown form", complaint.Event{ID: "x", Step: complaint.Contact, At: at, Version: 2}, new(complaint.UnknownError)},
		{"no id", complaint.Event{Step: complaint.Contact, At: at}, new(complaint.UnknownError)},
		{"E18: a policy the desk does not hold", complaint.Event{ID: "x", Step: complaint.Retarget, At: at, Intake: &complaint.Intake{Policy: "none"}}, new(complaint.UnknownError)},
		{"E19: a calendar the desk does not hold", complaint.Event{ID: "x", Step: complaint.Recalendar, At: at, Intake: &complaint.Intake{Calendar: "none"}}, new(complaint.UnknownError)},
		{"a step that cannot follow", complaint.Event{ID: "x", Step: complaint.Accept, At: at}, new(complaint.StepError)},
	} {
		good := complaint.Event{ID: "good", Step: complaint.Contact, At: at}
		if errors.As(tt.want, new(*complaint.OrderError)) {
			good.At = at.Add(-1) // so that it fails first
		}
		after, err := w.desk.Evolve(w.c, tt.event, good)
		if reflect.TypeOf(err) != reflect.TypeOf(tt.want) || err.Error() == "" {
			t.Errorf("%s: %v", tt.why, err)
		}
		if diff := cmp.Diff(w.c, after); diff != "" {
			t.Errorf("%s: the case changed\n%s", tt.why, diff)
		}
	}
	order := new(complaint.OrderError)
	_, err := w.desk.Evolve(w.c, complaint.Event{ID: "x", Step: complaint.Contact, At: at.Add(-1)})
	if !errors.As(err, &order) || order.ID != "x" || order.Last != "v" || !order.LastTime.Equal(at) {
		t.Errorf("the error does not name both: %v", err)
	}
	if _, err := w.desk.Insert(w.c, complaint.Event{ID: "v", Step: complaint.Vent, At: at, Anger: 3}); !errors.As(err, new(*complaint.ConflictError)) {
		t.Errorf("inserted with another content: %v", err)
	}
	if same, err := w.desk.Insert(w.c, w.c.Log[1]); err != nil || cmp.Diff(w.c, same) != "" {
		t.Errorf("inserted again: %v", err)
	}
}

// TestSpentAddsUp: the parts are the whole time, as long as the case is open.
func TestSpentAddsUp(t *testing.T) {
	worlds(t, 300, func(t *testing.T, _ *prng.Rand, w *world) {
		s := w.desk.Spent(w.c, w.now)
		total := complaint.Length(w.now.Sub(w.c.Log[0].At))
		open := w.c.State.Open() && w.c.State != complaint.Resolved
		if s.Total() > total || open && s.Total() != total || s.WorkedOn < 0 || s.Deferred < 0 || s.Waiting < 0 || s.Closed < 0 {
			t.Errorf("%s: %v of %s in state %s", w.c.ID, s, total, w.c.State)
		}
	})
}
