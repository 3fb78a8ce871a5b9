package main

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// staged sets the whole search beside two stages: days chosen by the first plan,
// then each day's order searched with as much effort. All three book the visits
// that the first plan books, so that the minutes of way can be compared.
func staged(t testing.TB, d *decisions, effort int) (first, days, together int) {
	t.Helper()
	p, in := d.policy, d.input
	p.Effort = 0
	plan := p.Plan(context.Background(), in)
	p.Effort = effort
	in.Needs = bookedNeeds(in.Needs, plan, false)
	whole := p.Plan(context.Background(), in)
	for _, v := range p.Check(in, whole) {
		t.Errorf("%+v", v)
	}
	in.Needs = bookedNeeds(in.Needs, plan, true)
	staged := p.Plan(context.Background(), in)
	t.Logf("missed: %d by two stages, %d together", len(staged.Missed), len(whole.Missed))
	return travel(plan), travel(staged), travel(whole)
}

// bookedNeeds is the needs that a plan books, bound to their days if so wished.
func bookedNeeds(needs []visit.Need, plan schedule.Plan, bound bool) []visit.Need {
	on := map[visit.Key]calendar.Date{}
	for _, d := range plan.Days {
		for _, b := range d.Bookings {
			on[b.Need] = d.Date
		}
	}
	out := slices.DeleteFunc(slices.Clone(needs), func(n visit.Need) bool { return !on[n.Key].Valid() })
	for i := range out {
		if n := &out[i]; bound {
			n.Earliest, n.Latest, n.Target = on[n.Key], on[n.Key], on[n.Key]
		}
	}
	return out
}

func travel(plan schedule.Plan) (n int) {
	for _, d := range plan.Days {
		n += d.Travel
	}
	return n
}

func TestTogetherBeatsTwoStages(t *testing.T) {
	first, days, together := staged(t, ours(t), 10_000)
	t.Logf("minutes of way: %d by the first plan, %d with its days in the best order, %d with days and order together", first, days, together)
	if together >= min(first, days) {
		t.Errorf("%d minutes are not fewer than %d and %d", together, first, days)
	}
}

// BenchmarkTwoStages gives the minutes of way of the three and what searching
// days and order together saves on two stages, on the embedded territory and, if
// there is real data, on that.
func BenchmarkTwoStages(b *testing.B) {
	const effort = 60_000
	territories := map[string]func(*testing.B) *decisions{
		"embedded": func(b *testing.B) *decisions { return whole(b, embeddedFolder(b), calendar.English) },
		"Polk":     func(b *testing.B) *decisions { return whole(b, os.DirFS(shared(b, "iowa")), calendar.English) },
	}
	for _, name := range []string{"embedded", "Polk"} {
		b.Run(name, func(b *testing.B) {
			d := territories[name](b)
			var first, days, together int
			for b.Loop() {
				first, days, together = staged(b, d, effort)
			}
			b.ReportMetric(float64(first), "first-minutes")
			b.ReportMetric(float64(days), "two-stage-minutes")
			b.ReportMetric(float64(together), "together-minutes")
			stages := min(first, days) // the first plan orders its days, too
			b.ReportMetric(100*float64(stages-together)/float64(stages), "%-saved")
		})
	}
}
