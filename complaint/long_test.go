package complaint_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
)

// TestLongLogs: short logs and long ones, with ids that differ at the end or at
// the start only, fold the same at once and in two parts, and what is wrong in
// them is found.
func TestLongLogs(t *testing.T) {
	for _, n := range []int{1, 2, 7, 20, 63, 64, 65, 255, 256, 257, 600} {
		for _, form := range []string{"%d", "contact-%06d", "%06d-of-the-case"} {
			desk, log := longLog(t, n, form)
			whole, err := desk.Evolve(complaint.Case{ID: "k1"}, log...)
			if err != nil {
				t.Fatalf("%d events: %v", n, err)
			}
			half, err := desk.Evolve(complaint.Case{ID: "k1"}, log[:n/2+1]...)
			if err != nil {
				t.Fatalf("half of %d events: %v", n, err)
			}
			again, err := desk.Evolve(half, log[n/3:]...)
			if diff := cmp.Diff(whole, again); diff != "" || err != nil {
				t.Errorf("%d events, some twice: %v (-once +twice):\n%s", n, err, diff)
			}
			other, old, odd := log[n/2], log[n-1], log[n-1]
			other.Text, old.ID, old.At = "other", "old", log[0].At.Add(-1)
			odd.ID, odd.Version = "odd", 2
			for _, tt := range []struct {
				why  string
				e    complaint.Event
				want error
			}{
				{"an id again with other content is a conflict", other, &complaint.ConflictError{ID: other.ID}},
				{"an event before the last is out of order", old, &complaint.OrderError{ID: "old", At: old.At, Last: log[n-1].ID, LastTime: log[n-1].At}},
				{"a form of the future is not known", odd, &complaint.UnknownError{ID: "odd", What: "event version", Name: "2"}},
			} {
				got, err := desk.Evolve(half, append(log[n/2+1:n:n], tt.e)...)
				if diff := cmp.Diff(tt.want, err); diff != "" {
					t.Errorf("%d events: %s (-want +got):\n%s", n, tt.why, diff)
				}
				if diff := cmp.Diff(half, got); diff != "" {
					t.Errorf("%d events: %s, but the case is another:\n%s", n, tt.why, diff)
				}
			}
		}
	}
}

// longLog is a log of n events: a raise and contacts, a minute apart.
func longLog(t *testing.T, n int, form string) (complaint.Desk, []complaint.Event) {
	t.Helper()
	w := newWorld()
	must(w.do("raise"))
	log := w.c.Log
	for i := range n - 1 {
		log = append(log, complaint.Event{
			ID: fmt.Sprintf(form, i), At: w.now.Add(time.Duration(i) * time.Minute), Step: complaint.Contact, FromRetailer: i%3 == 0,
		})
	}
	return w.desk, log
}
