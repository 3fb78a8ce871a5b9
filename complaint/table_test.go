package complaint_test

import (
	"slices"
	"testing"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/prng"
)

// TestTableIsTotal proves that every pair of a state and a step is decided
// once: possible, with a last row that holds always, or refused with a code.
func TestTableIsTotal(t *testing.T) {
	for s := complaint.State(0); s <= complaint.Learned; s++ {
		for step := complaint.Raise; step <= complaint.Recalendar; step++ {
			rows, refused := 0, 0
			var last complaint.Condition
			var guards []complaint.Code
			for _, row := range complaint.Transitions() {
				if row.On == step && slices.Contains(row.From, s) {
					if rows > 0 && !slices.Equal(guards, row.Guards) {
						t.Errorf("%q %s: its rows have other guards", s, step)
					}
					rows, last, guards = rows+1, row.When, row.Guards
				}
			}
			for _, row := range complaint.Refusals() {
				if slices.Contains(row.On, step) && slices.Contains(row.From, s) {
					refused++
					if len(row.Because) == 0 {
						t.Errorf("%q %s: refused without a code", s, step)
					}
				}
			}
			switch {
			case rows > 0 && refused > 0 || refused > 1:
				t.Errorf("%q %s: %d rows and %d refusals", s, step, rows, refused)
			case rows == 0 && refused == 0:
				t.Errorf("%q %s: not decided", s, step)
			case rows > 0 && last != complaint.Always:
				t.Errorf("%q %s: no row for when %q fails", s, step, last)
			}
		}
	}
}

// TestEveryStateIsReached walks the table from a case not raised.
func TestEveryStateIsReached(t *testing.T) {
	reached := []complaint.State{0}
	for i := 0; i < len(reached); i++ {
		for _, row := range complaint.Transitions() {
			if row.To != 0 && slices.Contains(row.From, reached[i]) && !slices.Contains(reached, row.To) {
				reached = append(reached, row.To)
			}
		}
	}
	if got, want := len(reached), int(complaint.Learned)+1; got != want {
		t.Errorf("reached %v: %d states of %d", reached, got, want)
	}
}

// TestEvolveFollowsTable: a fold does what the table says. Of every event of
// random cases one of the rows for its state and step explains the next state,
// which cycles ended and which began, in which order.
func TestEvolveFollowsTable(t *testing.T) {
	rows := complaint.Transitions()
	seen := map[[2]uint8]bool{}
	worlds(t, 1000, func(t *testing.T, _ *prng.Rand, w *world) {
		before := complaint.Case{ID: w.c.ID}
		for _, e := range w.c.Log {
			after, err := w.desk.Evolve(before, e)
			if err != nil {
				t.Fatal(err)
			}
			var why []string
			ok := false
			for i := range rows {
				if row := &rows[i]; row.On == e.Step && slices.Contains(row.From, before.State) {
					fault := against(row, before, after)
					ok = ok || fault == ""
					why = append(why, fault)
				}
			}
			if !ok {
				t.Fatalf("%s of a case %q: no row of the table explains what became of it: %q", e.Step, before.State, why)
			}
			seen[[2]uint8{uint8(before.State), uint8(e.Step)}] = true
			before = after
		}
	})
	if len(seen) < 75 && !testing.Short() {
		t.Errorf("only %d pairs of a state and a step were seen", len(seen))
	}
}

// against is what speaks against a row of the table as the reason for the change
// of a case, "" if nothing does.
func against(row *complaint.Transition, before, after complaint.Case) string {
	if to := row.To; to != after.State && (to != 0 || before.State != after.State) {
		return "it leads to another state"
	}
	live := func(r complaint.Run) bool { return r.Phase == complaint.Running || r.Phase == complaint.Paused }
	var started []complaint.Clock
	for i, r := range after.Runs {
		var was complaint.Run
		if i < len(before.Runs) {
			was = before.Runs[i]
		}
		stops, cancels := slices.Contains(row.Stops, r.Clock), slices.Contains(row.Cancels, r.Clock)
		begun := was.Cycle != r.Cycle
		switch {
		case begun && !slices.Contains(row.Starts, r.Clock) && !slices.Contains(row.Revives, r.Clock):
			return r.Clock.String() + " began"
		case begun && i >= len(before.Runs):
			started = append(started, r.Clock)
		case begun:
		case live(was) && (stops || cancels) && live(r) && r.Clock != complaint.PromiseClock:
			return r.Clock.String() + " goes on"
		case live(was) && !live(r) && !stops && !cancels && row.On != complaint.Retarget:
			return r.Clock.String() + " ended"
		case live(was) && !live(r) && cancels != (r.Phase == complaint.Cancelled) && row.On != complaint.Retarget:
			return r.Clock.String() + " ended otherwise"
		case !live(was) && live(r) && !slices.Contains(row.Revives, r.Clock):
			return r.Clock.String() + " was revived"
		}
	}
	order := slices.Concat(row.Revives, row.Starts)
	if !slices.IsSortedFunc(started, func(a, b complaint.Clock) int { return slices.Index(order, a) - slices.Index(order, b) }) {
		return "clocks began in another order"
	}
	return ""
}
