package complaint_test

import (
	"slices"
	"testing"

	"github.com/rapport-go/rapport/complaint"
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
