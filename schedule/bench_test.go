package schedule_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// town is a territory of n retailers in five clusters, half of them wanting
// two visits of 10 minutes at least 10 days apart, half of them one.
func town(n int) (schedule.Policy, schedule.Territory) {
	p, t := founding()
	r := prng.Seed(1)
	week := calendar.Every(hours(800, 2100), workweek...)
	for i := range n {
		centre := i % 5
		shop := client.Retailer{
			ID:    client.ID(fmt.Sprintf("S%03d", i)),
			Hours: week,
			Position: client.Position{
				Lat: int32(30_000_000 + 20_000*centre + r.IntN(15_000)), Lon: int32(120_000_000 + 15_000*(centre*2%5) + r.IntN(15_000)),
			},
		}
		if r.Chance(1, 4) {
			shop.Hours = calendar.Every(hours(930, 1300, 1400, 2000), workweek...)
		}
		t.Retailers = append(t.Retailers, shop)
		need := visit.Need{
			Key: visit.Key{Retailer: shop.ID, Month: t.Month, Nth: 1}, Minutes: 10, Rank: 2,
			Gap:      visit.Gap{Min: 10, Target: 15, Max: 20, Unit: visit.CalendarDays},
			Earliest: date(1), Latest: date(21), Target: date(r.Between(3, 14)),
		}
		if i%2 == 1 {
			need.Gap, need.Latest = visit.Gap{Min: 21, Target: 30, Max: 40, Unit: visit.CalendarDays}, date(31)
			need.Target = date(r.Between(3, 28))
		}
		if t.Needs = append(t.Needs, need); i%2 == 0 {
			need.Nth, need.Earliest, need.Latest, need.Target = 2, date(11), date(31), need.Target+15
			t.Needs = append(t.Needs, need)
		}
	}
	return p, t
}

func BenchmarkFirstPlan200(b *testing.B) {
	p, t := town(200)
	b.ReportAllocs()
	for b.Loop() {
		plan := p.Plan(context.Background(), t)
		if len(plan.Missed) > 0 {
			b.Fatalf("%d missed: %+v", len(plan.Missed), plan.Missed[0])
		}
	}
}

func BenchmarkCheck200(b *testing.B) {
	p, t := town(200)
	plan := p.Plan(context.Background(), t)
	b.ReportAllocs()
	for b.Loop() {
		if found := p.Check(t, plan); len(found) > 0 {
			b.Fatalf("%+v", found)
		}
	}
}

// BenchmarkOverload200 has room for half of what is wanted.
func BenchmarkOverload200(b *testing.B) {
	p, t := town(200)
	p.Limits.Visits = 7
	for i := range t.Needs {
		t.Needs[i].Rank = 1 + i%10
	}
	b.ReportAllocs()
	for b.Loop() {
		p.Plan(context.Background(), t)
	}
}

// BenchmarkPlanMonth200 improves the first plan for about a second, and says how
// many minutes of way it has then.
func BenchmarkPlanMonth200(b *testing.B) { benchmarkMonth(b, 200, 30_000) }

// BenchmarkPlanMonth50 has as much effort for a quarter of the retailers.
func BenchmarkPlanMonth50(b *testing.B) { benchmarkMonth(b, 50, 30_000) }

func benchmarkMonth(b *testing.B, retailers, effort int) {
	p, t := town(retailers)
	p.Effort = effort
	travel := 0
	b.ReportAllocs()
	for b.Loop() {
		travel = travelOf(p.Plan(context.Background(), t))
	}
	b.ReportMetric(float64(travel), "minutes-of-way")
}

// travelOf is the minutes of way in a plan.
func travelOf(plan schedule.Plan) int {
	n := 0
	for _, d := range plan.Days {
		n += d.Travel
	}
	return n
}

// BenchmarkToday200 lists whom to see in the afternoon of a Wednesday in the
// third week.
func BenchmarkToday200(b *testing.B) {
	p, t := town(200)
	p.Priorities = schedule.VitalFirst()
	now := schedule.Now{Date: date(19), Time: calendar.Clock(13, 0), At: "S017"}
	b.ReportAllocs()
	for b.Loop() {
		if l := p.Today(t, now); len(l.Tour) == 0 {
			b.Fatalf("nobody can be seen: %+v", l.Because)
		}
	}
}

// BenchmarkSuggest200 prices every day for a new shop beside a month's plan.
func BenchmarkSuggest200(b *testing.B) {
	p, t := town(200)
	p.Offers = schedule.PlannersOffers()
	plan := p.Plan(context.Background(), t)
	shop := t.Retailers[17]
	shop.ID = "new"
	t.Retailers = append(t.Retailers, shop)
	n := visit.Need{Key: visit.Key{Retailer: "new"}, Minutes: 10}
	b.ReportAllocs()
	for b.Loop() {
		if s := p.Suggest(t, plan, n); s.Days[0].Place != 1 {
			b.Fatalf("no day does: %+v", s.Days[0])
		}
	}
}

// BenchmarkReplan200 loses the twelfth to illness: its visits are to go
// elsewhere, within a budget of ten.
func BenchmarkReplan200(b *testing.B) {
	p, t := town(200)
	plan := p.Plan(context.Background(), t)
	t.Rep.Away = []schedule.Away{{From: date(12), To: date(12), Kind: schedule.Leave}}
	rules := schedule.Replan{Frozen: date(12), Budget: 10}
	if found := p.CheckRevision(t, plan, rules, p.Replan(context.Background(), t, plan, rules)); len(found) > 0 {
		b.Fatalf("%+v", found)
	}
	b.ReportAllocs()
	for b.Loop() {
		if rev := p.Replan(context.Background(), t, plan, rules); rev.Diff.Moved == 0 {
			b.Fatalf("%+v", rev.Diff)
		}
	}
}

// BenchmarkTeam10x2000 shares 2,000 retailers out among 10 reps, then makes their
// ten first plans, then improves them too.
func BenchmarkTeam10x2000(b *testing.B) {
	p, _ := founding()
	p.Sharing = schedule.FairShares()
	team := crew(prng.Seed(1), 10, 2000)
	b.Run("assign", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Assign(team)
		}
	})
	for _, row := range []struct {
		name   string
		effort int
	}{{"first", 0}, {"improve", 10_000}} {
		b.Run(row.name, func(b *testing.B) {
			p := p
			p.Effort = row.effort
			b.ReportAllocs()
			for b.Loop() {
				p.PlanTeam(context.Background(), team)
			}
		})
	}
}
