package calendar_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestHourSets compares the sets of hours with a walk over the minutes of the
// day, on hours in any order that overlap and leave the day.
func TestHourSets(t *testing.T) {
	r := prng.Seed(5)
	some := func() calendar.Hours {
		h := unordered(r, randomHours(r, time.Minute))
		return append(h, randomHours(r, time.Minute)...)
	}
	within := func(h calendar.Hours, minute int) bool {
		for _, i := range h {
			if second := calendar.Clock(0, minute); second >= i.Open && second < i.Close {
				return true
			}
		}
		return false
	}
	// walk is the minutes of the day of which in is true; what unordered cuts
	// within a minute it joins again.
	walk := func(in func(minute int) bool) calendar.Hours {
		var h calendar.Hours
		for m := range 24 * 60 {
			switch n := len(h); {
			case !in(m):
			case n > 0 && h[n-1].Close == calendar.Clock(0, m):
				h[n-1].Close = calendar.Clock(0, m+1)
			default:
				h = append(h, calendar.Interval{Open: calendar.Clock(0, m), Close: calendar.Clock(0, m+1)})
			}
		}
		return h
	}
	for range 300 {
		a, b := some(), some()
		for _, row := range []struct {
			name string
			got  calendar.Hours
			want func(m int) bool
		}{
			{"union", a.Union(b), func(m int) bool { return within(a, m) || within(b, m) }},
			{"order", a.Union(nil), func(m int) bool { return within(a, m) }},
			{"minus", a.Minus(b), func(m int) bool { return within(a, m) && !within(b, m) }},
			{"common", a.Common(b), func(m int) bool { return within(a, m) && within(b, m) }},
		} {
			if diff := cmp.Diff(walk(row.want), row.got); diff != "" || !row.got.Valid() {
				t.Errorf("%s of %s and %s (-want +got):\n%s", row.name, a, b, diff)
			}
		}
	}
}
