package schedule_test

import (
	"context"
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// FuzzParsePolicy: what is accepted is valid and survives the round trip.
func FuzzParsePolicy(f *testing.F) {
	good, err := wire.Marshal(schedule.Default())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	for _, text := range []string{`{}`, `{"norm":null}`, `{"limits":{"visits":-1}}`, `{"Limits":{}}`, `{"norm":{"low":1,"low":2}}`, `{} x`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := schedule.ParsePolicy(data)
		if err != nil {
			return
		}
		if err := p.Validate(); err != nil {
			t.Fatalf("accepted, but not valid: %v", err)
		}
		out, err := wire.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		again, err := schedule.ParsePolicy(out)
		if err != nil {
			t.Fatalf("its own text is refused: %v", err)
		}
		if diff := cmp.Diff(p, again); diff != "" {
			t.Errorf("the round trip changes it (-want +got):\n%s", diff)
		}
	})
}

// FuzzPlan: no territory, policy or plan makes a verb panic or lose a need.
func FuzzPlan(f *testing.F) {
	f.Add(uint64(0), []byte(`{}`), []byte(`{}`))
	f.Add(uint64(1), []byte(`{"limits":{"visits":-5,"minutes":9223372036854775807}}`), []byte(`{"travel":{"speed":9223372036854775807,"detour":9223372036854775807,"stop":-1,"unknown":-1}}`))
	f.Add(uint64(2), []byte(`{"norm":{"low":-9223372036854775808}}`), []byte(`{"rep":{"lunch":{"minutes":9223372036854775807}}}`))
	f.Add(uint64(3), []byte(`{}`), []byte(`{"month":"9999-12"}`))
	f.Add(uint64(4), []byte(`{}`), []byte(`{"retailers":null,"calendar":{}}`))
	f.Add(uint64(6), []byte(`0`), []byte(`0`)) // a day before all dates has ways, too
	f.Fuzz(func(t *testing.T, seed uint64, policy, territory []byte) {
		r := prng.Seed(seed)
		p, terr := small(r)
		if r.Chance(1, 2) {
			p, terr = random(r)
		}
		_ = json.Unmarshal(policy, &p)
		_ = json.Unmarshal(territory, &terr)
		if len(terr.Needs) > 100 {
			terr.Needs = terr.Needs[:100]
		}
		for range r.IntN(6) {
			spoil(r, &p, &terr)
		}
		p.Effort = min(p.Effort, 60) // more takes longer, by as much as it says
		plan := p.Plan(context.Background(), terr)
		counted := len(plan.Missed)
		for _, d := range plan.Days {
			counted += len(d.Bookings)
		}
		if counted != len(terr.Needs) {
			t.Fatalf("%d needs, %d accounted for", len(terr.Needs), counted)
		}
		p.Workload(terr)
		if r := p.Ration(terr); r.Wanted.Visits+len(r.Faults) != len(terr.Needs) {
			t.Fatalf("%d needs, %d rationed, %d faults", len(terr.Needs), r.Wanted.Visits, len(r.Faults))
		}
		now := schedule.Now{Date: calendar.Date(prng.Pick(r, []uint64{0, uint64(terr.Month.First()), r.Uint64()})), Time: calendar.TimeOfDay(r.Uint64()), Minutes: int(r.Uint64()), At: "S000"}
		if r.Chance(3, 4) {
			now = schedule.Now{Date: terr.Month.First().AddDays(r.IntN(31)), Time: calendar.Clock(r.IntN(24), 0)}
		}
		l := p.Today(terr, now)
		if len(l.Entries) != len(terr.Needs) {
			t.Fatalf("%d needs, %d entries", len(terr.Needs), len(l.Entries))
		}
		for i := range l.Entries {
			_ = l.Explain(l.Entries[0].Need, l.Entries[i].Need).String()
		}
		p.Check(terr, plan)
		if len(terr.Retailers) > 0 {
			spoil(r, &p, &terr)
			asked := visit.Need{Key: visit.Key{Retailer: prng.Pick(r, terr.Retailers).ID, Month: terr.Month, Nth: r.IntN(3)}}
			for i, o := range p.Suggest(terr, plan, asked).Days {
				_ = o.Because[0].Text(calendar.Chinese)
				if i < 2 {
					p.Book(terr, plan, asked, o.Date)
				}
			}
			p.Book(terr, schedule.Plan{Days: append(plan.Days, schedule.Day{Date: 5}, schedule.Day{})}, asked, now.Date)
		}
		spoil(r, &p, &terr)
		for _, v := range p.Check(terr, plan) {
			_, _ = v.Text(calendar.English), v.Text(calendar.Chinese)
		}
		replanned(t, r, p, terr, plan)
		p.Check(terr, schedule.Plan{Days: []schedule.Day{{Bookings: []schedule.Booking{{Travel: math.MaxInt}}}}})
	})
}

// FuzzTeam: no team makes a verb panic or lose a retailer or a need.
func FuzzTeam(f *testing.F) {
	f.Add(uint64(0), []byte(`{}`))
	f.Add(uint64(1), []byte(`{"sharing":{"keep":-9,"balance":9223372036854775807,"effort":50}}`))
	f.Add(uint64(2), []byte(`{"limits":{"minutes":1},"sharing":{"classes":1000}}`))
	f.Fuzz(func(t *testing.T, seed uint64, policy []byte) {
		r := prng.Seed(seed)
		p, a := small(r)
		_, b := random(r)
		for range r.IntN(6) {
			spoil(r, &p, prng.Pick(r, []*schedule.Territory{&a, &b}))
		}
		_ = json.Unmarshal(policy, &p)
		p.Sharing.Effort, p.Effort = min(p.Sharing.Effort, 100), min(p.Effort, 20)
		team := schedule.Team{
			Month: b.Month, Calendar: b.Calendar, Reps: []schedule.Rep{a.Rep, b.Rep}[r.IntN(2):], Travel: b.Travel, Fixed: r.Chance(1, 4),
			Retailers: append(b.Retailers, a.Retailers...), Needs: append(b.Needs, a.Needs...), Visits: append(b.Visits, a.Visits...),
		}
		if r.Chance(1, 2) && len(team.Reps) > 1 {
			team.Reps[1].ID = "other"
		}
		if n := len(team.Retailers); n > 0 {
			team.Pins = []schedule.Pin{{Retailer: team.Retailers[r.IntN(n)].ID, Rep: "other"}}
		}
		if len(team.Needs) > 60 {
			team.Needs = team.Needs[:60]
		}
		plan := p.PlanTeam(context.Background(), team)
		if n := len(plan.Assignment.Retailers) + len(plan.Assignment.Left); n != len(team.Retailers) {
			t.Fatalf("%d retailers of %d", n, len(team.Retailers))
		}
		needs := len(plan.Assignment.Faults)
		for _, pl := range plan.Plans {
			needs += len(pl.Missed)
			for _, d := range pl.Days {
				needs += len(d.Bookings)
			}
		}
		for _, u := range plan.Assignment.Left {
			for _, n := range team.Needs {
				if n.Retailer == u.Retailer && u.Because[0].Code != schedule.RetailerTwice {
					needs++
				}
			}
		}
		if needs != len(team.Needs) {
			t.Fatalf("%d needs of %d", needs, len(team.Needs))
		}
	})
}

// spoil puts something absurd somewhere.
func spoil(r *prng.Rand, p *schedule.Policy, t *schedule.Territory) {
	wild := prng.Pick(r, []int{0, -1, math.MaxInt, math.MinInt, math.MaxInt32, math.MinInt32, 59, 86400})
	at := calendar.Interval{Open: calendar.TimeOfDay(r.Between(-9, 99999)), Close: calendar.TimeOfDay(r.Uint64())}
	week := calendar.Every(append(hours(900, 1000, 930, 1500, 800, 801), at), workweek...)
	switch r.IntN(16) {
	case 14:
		p.Stability = schedule.Stability{Weekday: wild, Week: wild, Cycle: wild, Fallback: wild}
	case 15:
		t.Wishes = append(t.Wishes, schedule.Wish{Retailer: "S000", Weekdays: []time.Weekday{time.Weekday(wild), 3}}, schedule.Wish{})
	case 0:
		p.Ways = schedule.WayRate{Minutes: wild, Visits: r.Between(-1, 2)}
		p.Rationing = schedule.Rationing{By: schedule.Cut(r.IntN(5)), Floors: []schedule.Floor{{Percent: wild, Visits: wild}}}
		p.Sharing = schedule.Sharing{Keep: wild, Balance: wild, Classes: -wild, Effort: r.IntN(50)}
		p.Offers = schedule.Offers{Way: wild, Target: wild, Even: -wild}
		p.Priorities = schedule.Priorities{By: []schedule.Criterion{schedule.Criterion(r.IntN(12)), schedule.ByWay}, Every: wild, Small: []client.Class{"D", ""}}
		p.Limits = schedule.Limits{Visits: wild, Minutes: r.IntN(300)}
	case 1:
		p.Visit.Windows = visit.Windows{Peaks: calendar.Hours{at}, Unknown: week}
	case 2:
		t.Month = calendar.Month(r.Uint64())
	case 3:
		t.Rep.Field = week
	case 4:
		t.Rep.Lunch = schedule.Lunch{Within: at, Minutes: wild}
	case 5:
		t.Travel = schedule.Travel{Speed: wild, Detour: wild, Stop: wild, Unknown: r.Between(-3, 3)}
	case 6:
		t.Travel.Minutes = [][]int32{{-5, int32(wild)}, nil, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}
	case 7:
		t.Calendar = calendar.Calendar{Week: week, Exceptions: []calendar.Exception{{Date: calendar.Date(r.Uint64()), Hours: calendar.Hours{at}}, {}}}
	case 8:
		t.Visits = append(t.Visits, visit.Visit{Retailer: "S000", State: visit.Done, Date: calendar.Date(r.IntN(1 << 30))})
	case 9:
		t.Rep.Home = client.Position{Lat: int32(r.Uint64()), Lon: int32(r.Uint64())}
	case 10:
		if len(t.Retailers) > 0 {
			t.Retailers[0].Hours, t.Retailers[0].Position.Lat = week, int32(wild)
			t.Retailers = append(t.Retailers, t.Retailers[0])
		}
	default:
		if len(t.Needs) > 0 {
			n := &t.Needs[r.IntN(len(t.Needs))]
			n.Minutes, n.Rank = prng.Pick(r, []int{wild, 1, 10}), wild
			n.Gap = visit.Gap{Min: wild, Max: r.Between(-2, 5), Unit: visit.GapUnit(r.IntN(5))}
			n.Earliest, n.After = calendar.Date(r.Uint64()), calendar.Date(r.Uint64())
			n.Target, n.Fixed = calendar.Date(wild), prng.Pick(r, []calendar.Interval{at, n.Fixed})
			t.Needs = append(t.Needs, *n)
		}
	}
}

// replanned wants a revision of a plan that is anything at all to account for
// every need, keep what is frozen and tell its changes truly.
func replanned(t *testing.T, r *prng.Rand, p schedule.Policy, terr schedule.Territory, plan schedule.Plan) {
	for range r.IntN(4) {
		wreck(r, &plan)
	}
	wild := prng.Pick(r, []int{0, 1, 5, -1, math.MaxInt, math.MinInt})
	rules := schedule.Replan{Frozen: calendar.Date(wild), Budget: wild, Refill: r.Chance(1, 2), Priced: r.Chance(1, 2)}
	if r.Chance(1, 2) {
		rules.Frozen, rules.From = terr.Month.First().AddDays(r.IntN(31)), terr.Month.First().AddDays(r.IntN(31)-9)
	}
	rev := p.Replan(context.Background(), terr, plan, rules)
	for _, v := range p.CheckRevision(terr, plan, rules, rev) {
		switch v.Code {
		case schedule.NeedLost, schedule.NeedRepeated, schedule.ForeignNeed, schedule.FrozenMoved, schedule.WrongDiff:
			t.Fatalf("%+v: %+v", rules, v)
		}
	}
	for _, c := range rev.Diff.Changes {
		for _, r := range c.Because {
			_, _ = r.Text(calendar.English), r.Text(calendar.Chinese)
		}
	}
	p.Price(context.Background(), terr, plan, rules)
}

// wreck puts something absurd somewhere in a plan.
func wreck(r *prng.Rand, plan *schedule.Plan) {
	wild := prng.Pick(r, []int{0, -1, math.MaxInt, math.MinInt, 59, 86400})
	if len(plan.Days) == 0 {
		plan.Days = []schedule.Day{{Date: calendar.Date(wild)}}
	}
	d := &plan.Days[r.IntN(len(plan.Days))]
	switch r.IntN(7) {
	case 0:
		d.Date = calendar.Date(wild)
	case 1:
		d.Travel, d.Start, d.Back = wild, calendar.TimeOfDay(wild), calendar.TimeOfDay(wild)
	case 2:
		d.Lunch = calendar.Interval{Open: calendar.TimeOfDay(wild), Close: calendar.TimeOfDay(r.Uint64())}
	case 3:
		plan.Days = append(plan.Days, *d)
	case 4:
		d.Bookings = append([]schedule.Booking{{Need: visit.Key{Retailer: "S000", Nth: wild}, Travel: wild, Start: calendar.TimeOfDay(wild), End: 600}}, d.Bookings...)
	case 5:
		plan.Missed = append(plan.Missed, schedule.Miss{Need: visit.Key{Retailer: "S000", Nth: wild}})
	default:
		if len(d.Bookings) > 0 {
			b := &d.Bookings[r.IntN(len(d.Bookings))]
			b.Travel, b.Arrive, b.Start, b.End = wild, calendar.TimeOfDay(wild), calendar.TimeOfDay(r.Uint64()), calendar.TimeOfDay(wild)
		}
	}
}
