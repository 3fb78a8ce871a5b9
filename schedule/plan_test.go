package schedule_test

import (
	"context"
	"testing"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
)

func TestRandomTerritories(t *testing.T) {
	count, booked, missed := 1000, 0, [4]int{}
	strengths := [3]int{}
	for seed := range count {
		p, terr := random(prng.Seed(uint64(seed)))
		plan := p.Plan(context.Background(), terr)
		for _, v := range p.Check(terr, plan) {
			t.Errorf("seed %d: %+v", seed, v)
		}
		if t.Failed() {
			return
		}
		for _, d := range plan.Days {
			booked += len(d.Bookings)
		}
		for _, m := range plan.Missed {
			missed[m.Verdict]++
			strengths[m.Proof.Strength]++
		}
	}
	t.Logf("booked %d, missed impossible %d, no capacity %d, outranked %d; any plan %d, this plan %d, none %d", booked, missed[schedule.Impossible],
		missed[schedule.NoCapacity], missed[schedule.Outranked], strengths[schedule.AnyPlan], strengths[schedule.ThisPlan], strengths[0])
}
