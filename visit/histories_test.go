package visit_test

import (
	"slices"
	"testing"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// TestHistories: on a hundred thousand random histories no two targets or safe
// days are nearer than the gap, none of the days is out of the widest, and the
// month joins the visits before and after it.
func TestHistories(t *testing.T) {
	needs, joins := 0, 0
	for seed := range uint64(brief.Rounds(100_000)) {
		p, roster := randomShop(prng.Seed(seed))
		made, _ := p.Needs(roster)
		slices.SortFunc(made, func(a, b visit.Need) int { return a.Nth - b.Nth })
		placed := slices.DeleteFunc(made, func(n visit.Need) bool { return n.Latest < n.Earliest })
		needs += len(placed)
		joins += checkGaps(t, roster.Calendar, placed)
		if t.Failed() {
			t.Fatalf("seed %d: %s %+v", seed, roster.Month, placed)
		}
	}
	t.Logf("%d needs, %d of them next to the record", needs, joins)
}

// checkGaps checks the needs of a shop, in order, one after the other.
func checkGaps(t *testing.T, cal calendar.Calendar, needs []visit.Need) (joins int) {
	t.Helper()
	gap := func(n visit.Need, from, to calendar.Date) int { return daysBetween(cal, n.Gap.Unit, from, to) }
	for i, n := range needs {
		if n.Earliest > n.SafeFrom || n.SafeFrom > n.Target || n.Target > n.SafeTo || n.SafeTo > n.Latest {
			t.Errorf("%s: the target is not within the safe days and these in the widest", n.Key)
		}
		booked := hasCode(n.Because, visit.Booked, visit.Appointment)
		if !booked && (!cal.Works(n.Target) || !cal.Works(n.Earliest) || !cal.Works(n.Latest)) {
			t.Errorf("%s lies on a day off", n.Key)
		}
		if i == 0 && n.After != 0 && !booked {
			joins++
			if gap(n, n.After, n.SafeFrom) < n.Gap.Min || gap(n, n.After, n.Earliest) < n.Gap.Min {
				t.Errorf("%s is too near to the visit of %s", n.Key, n.After)
			}
		}
		if i == len(needs)-1 && n.Before != 0 && !booked {
			joins++
			if gap(n, n.SafeTo, n.Before) < n.Gap.Min || gap(n, n.Latest, n.Before) < n.Gap.Min {
				t.Errorf("%s is too near to the visit of %s", n.Key, n.Before)
			}
		}
		if i == 0 {
			continue
		}
		before := needs[i-1]
		if booked && hasCode(before.Because, visit.Booked, visit.Appointment) {
			continue
		}
		if gap(n, before.SafeTo, n.SafeFrom) < n.Gap.Min || gap(n, before.Target, n.Target) < n.Gap.Min {
			t.Errorf("%s is too near to %s", n.Key, before.Key)
		}
		if !n.Stretched && gap(n, before.SafeFrom, n.SafeTo) > n.Gap.Max {
			t.Errorf("%s is too far from %s", n.Key, before.Key)
		}
	}
	return joins
}
