package complaint_test

import (
	"slices"
	"testing"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/brief"
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
// random cases the first row for its state and step whose condition holds
// explains the next state, and which clocks ended, began and went on.
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
			policy, _ := w.desk.Policy(before.Policy)
			at := slices.IndexFunc(rows, func(row complaint.Transition) bool {
				return row.On == e.Step && slices.Contains(row.From, before.State) && holds(row.When, before, policy, e)
			})
			if at < 0 {
				t.Fatalf("%s of a case %q: no row", e.Step, before.State)
			}
			if fault := against(rows[at], policy.Reopen.Mode, before, after); fault != "" {
				t.Fatalf("%s of a case %q: %s, against the table", e.Step, before.State, fault)
			}
			seen[[2]uint8{uint8(before.State), uint8(e.Step)}] = true
			before = after
		}
	})
	if len(seen) < 75 && !brief.Run() {
		t.Errorf("only %d pairs of a state and a step were seen", len(seen))
	}
}

// holds is a condition of the table as its comment puts it.
func holds(w complaint.Condition, c complaint.Case, p complaint.Policy, e complaint.Event) bool {
	return map[complaint.Condition]bool{
		complaint.Always:        true,
		complaint.FromUs:        !e.FromRetailer,
		complaint.CauseKnown:    c.Cause != "",
		complaint.ViewKnown:     c.Viewed,
		complaint.BothKnown:     c.Cause != "" && c.Viewed,
		complaint.DeclinesLeft:  p.Declines == 0 || c.Declines+1 < p.Declines,
		complaint.SatisfiedDone: e.Satisfied && c.Owner != "",
		complaint.SatisfiedOnly: e.Satisfied,
		complaint.ReopenedOften: p.Reopen.Limit > 0 && c.Reopens+1 >= p.Reopen.Limit,
	}[w]
}

// against is what speaks against a row of the table as the reason for the change
// of a case, "" if nothing does. Promises, of which several may run, and the
// hard clock, which a rule may start later, are looked at less closely.
func against(row complaint.Transition, mode complaint.ReopenMode, before, after complaint.Case) string {
	if to := row.To; to != after.State && (to != 0 || before.State != after.State) {
		return "it is now " + after.State.String()
	}
	for k := complaint.AckClock; k < complaint.PromiseClock; k++ {
		was, _ := before.Run(k)
		r, _ := after.Run(k)
		starts, revives := slices.Contains(row.Starts, k), slices.Contains(row.Revives, k)
		stops, cancels := slices.Contains(row.Stops, k), slices.Contains(row.Cancels, k)
		begun := was.Cycle != r.Cycle
		switch {
		case begun && !starts && !revives:
			return k.String() + " began"
		case starts && !begun && k != complaint.HardClock:
			return k.String() + " did not begin"
		case begun:
		case live(was) && live(r) && (stops || cancels):
			return k.String() + " went on"
		case live(was) && !live(r) && row.On != complaint.Retarget && cancels != (r.Phase == complaint.Cancelled):
			return k.String() + " became " + r.Phase.String()
		case live(was) && !live(r) && row.On != complaint.Retarget && !stops && !cancels:
			return k.String() + " ended"
		case !live(was) && live(r) != (revives && was.Cycle > 0 && mode != complaint.Ignore):
			return k.String() + " is " + r.Phase.String()
		}
	}
	var began []int // places in the row, of the cycles that are new
	for _, r := range after.Runs[len(before.Runs):] {
		began = append(began, slices.Index(slices.Concat(row.Revives, row.Starts), r.Clock))
	}
	if !slices.IsSorted(began) {
		return "clocks began in another order"
	}
	return ""
}

func live(r complaint.Run) bool { return r.Phase == complaint.Running || r.Phase == complaint.Paused }
