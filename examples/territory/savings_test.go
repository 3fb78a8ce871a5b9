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
// then each day's order searched with as much effort. All three book the same
// visits, so the minutes of way can be compared.
func staged(t testing.TB, d *decisions, effort int) (first, days, whole int) {
	t.Helper()
	p := d.policy
	p.Effort = 0
	plan := p.Plan(context.Background(), d.input)
	in := d.input
	in.Needs = onTheirDays(in.Needs, plan)
	p.Effort = effort
	twoStage := p.Plan(context.Background(), in)
	in.Needs = d.input.Needs
	together := p.Plan(context.Background(), in)
	if a, b, c := bookedIn(plan), bookedIn(twoStage), bookedIn(together); b < a || c < a {
		t.Errorf("%d booked by the first plan, %d on its days, %d together", a, b, c)
	}
	if found := p.Check(in, together); len(found) > 0 {
		t.Errorf("%d violations: %v", len(found), found[0])
	}
	return travel(plan), travel(twoStage), travel(together)
}

// onTheirDays is the needs that a plan books, each bound to its day.
func onTheirDays(needs []visit.Need, plan schedule.Plan) []visit.Need {
	on := map[visit.Key]calendar.Date{}
	for _, d := range plan.Days {
		for _, b := range d.Bookings {
			on[b.Need] = d.Date
		}
	}
	out := slices.DeleteFunc(slices.Clone(needs), func(n visit.Need) bool { return !on[n.Key].Valid() })
	for i := range out {
		out[i].Earliest, out[i].Latest, out[i].Target = on[out[i].Key], on[out[i].Key], on[out[i].Key]
	}
	return out
}

func bookedIn(plan schedule.Plan) (n int) {
	for _, d := range plan.Days {
		n += len(d.Bookings)
	}
	return n
}

func travel(plan schedule.Plan) (n int) {
	for _, d := range plan.Days {
		n += d.Travel
	}
	return n
}

func TestTogetherBeatsTwoStages(t *testing.T) {
	first, days, together := staged(t, ours(t), 2000)
	t.Logf("minutes of way: %d by the first plan, %d with its days in the best order, %d with days and order together", first, days, together)
	if days > first || together >= days {
		t.Errorf("%d, %d, %d minutes do not fall", first, days, together)
	}
}

// BenchmarkTwoStages gives the minutes of way of the three and what searching
// days and order together saves on two stages, on the embedded territory and, if
// there is real data, on that.
func BenchmarkTwoStages(b *testing.B) {
	const effort = 25_000
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
			b.ReportMetric(100*float64(days-together)/float64(days), "%-saved")
		})
	}
}
