package schedule_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// crew is a team of some reps who live in towns and look after n retailers in
// these and in others. Who has a retailer now is the nearest home, but for one in eight.
func crew(r *prng.Rand, reps, n int) schedule.Team {
	_, terr := founding()
	t := schedule.Team{Month: terr.Month, Calendar: terr.Calendar, Travel: terr.Travel}
	var towns []client.Position
	for range 3 * reps {
		towns = append(towns, client.Position{Lat: int32(30_000_000 + r.IntN(400_000)), Lon: int32(120_000_000 + r.IntN(400_000))})
	}
	for k := range reps {
		rep := terr.Rep
		rep.ID = client.RepID(fmt.Sprintf("rep%02d", k))
		rep.Home = towns[k]
		t.Reps = append(t.Reps, rep)
	}
	for i := range n {
		// Towns differ in size: the first have most of the shops.
		at := towns[min(r.IntN(len(towns)), r.IntN(len(towns)))]
		shop := client.Retailer{
			ID:       client.ID(fmt.Sprintf("S%04d", i)),
			Class:    prng.Pick(r, []client.Class{"A", "B", "C", "C", "D", "D"}),
			Position: client.Position{Lat: at.Lat + int32(r.IntN(30_000)), Lon: at.Lon + int32(r.IntN(30_000))},
		}
		shop.Rep = t.Reps[nearestHome(t, shop)].ID
		if r.Chance(1, 8) {
			shop.Rep = prng.Pick(r, t.Reps).ID
		}
		t.Retailers = append(t.Retailers, shop)
		for nth := 1; nth <= r.Between(1, 2); nth++ {
			from := date(1 + 15*(nth-1))
			t.Needs = append(t.Needs, visit.Need{
				Key: visit.Key{Retailer: shop.ID, Month: t.Month, Nth: nth}, Class: shop.Class, Minutes: prng.Pick(r, []int{10, 10, 15}), Rank: nth,
				Gap: visit.Gap{Min: 10, Max: 25, Unit: visit.CalendarDays}, Earliest: from, Latest: from + 14, Target: from + 7,
			})
		}
	}
	return t
}

// wayOf is the minutes between two rows of a team's matrix: reps, then shops.
func wayOf(t schedule.Team, a, b int) int {
	if a == b {
		return 0
	}
	if a < len(t.Travel.Minutes) && b < len(t.Travel.Minutes[a]) && t.Travel.Minutes[a][b] >= 0 {
		return int(t.Travel.Minutes[a][b])
	}
	place := func(row int) client.Position {
		if row < len(t.Reps) {
			return t.Reps[row].Home
		}
		return t.Retailers[row-len(t.Reps)].Position
	}
	// Two shops of a territory without reps of its own.
	f := &facts{t: schedule.Territory{
		Rep: schedule.Rep{Home: place(a)}, Retailers: []client.Retailer{{Position: place(b)}},
		Travel: schedule.Travel{Speed: t.Travel.Speed, Detour: t.Travel.Detour, Stop: t.Travel.Stop, Unknown: t.Travel.Unknown},
	}}
	return f.way(0, 1)
}

func nearestHome(t schedule.Team, shop client.Retailer) int {
	one := t
	one.Retailers = []client.Retailer{shop}
	one.Travel.Minutes = nil
	best := 0
	for k := range t.Reps {
		if wayOf(one, k, len(t.Reps)) < wayOf(one, best, len(t.Reps)) {
			best = k
		}
	}
	return best
}

// slowTeam weighs assignments from the definition, everything anew each time.
type slowTeam struct {
	policy schedule.Policy
	t      schedule.Team
	ways   [][]int
	visits []int
	stay   []int
	class  []client.Class
	field  []*facts // by rep
	room   []int
}

func newSlowTeam(p schedule.Policy, t schedule.Team) *slowTeam {
	s := &slowTeam{policy: p, t: t, visits: make([]int, len(t.Retailers)), stay: make([]int, len(t.Retailers)), class: make([]client.Class, len(t.Retailers))}
	for i := range len(t.Reps) + len(t.Retailers) {
		var row []int
		for j := range len(t.Reps) + len(t.Retailers) {
			row = append(row, wayOf(t, i, j))
		}
		s.ways = append(s.ways, row)
	}
	for i, shop := range t.Retailers {
		for _, n := range t.Needs {
			if n.Retailer == shop.ID {
				if s.visits[i]++; n.Nth == 1 {
					s.class[i] = n.Class
				}
				s.stay[i] += length(&n)
			}
		}
	}
	for _, rep := range t.Reps {
		f := newFacts(p, schedule.Territory{Month: t.Month, Rep: rep, Calendar: t.Calendar})
		room := 0
		for d := range t.Month.Days() {
			if f.start[d] <= lastMinute {
				room += (&booked{facts: f}).roomOn(d, schedule.ByMinutes)
			}
		}
		s.field, s.room = append(s.field, f), append(s.room, room)
	}
	return s
}

// weigh is the points of an assignment, rep by retailer.
func (s *slowTeam) weigh(of []int) (out schedule.Points) {
	reps := len(s.t.Reps)
	visits, days, homes, local := make([]int64, reps), make([]int64, reps), make([]int64, reps), make([]int64, reps)
	load, sum, room, working := make([]int64, reps), int64(0), int64(0), int64(0)
	for i, k := range of {
		v := int64(s.visits[i])
		visits[k] += v
		homes[k] += v * int64(s.ways[k][reps+i]+s.ways[reps+i][k])
		near := append(s.mates(i, of), s.ways[k][reps+i], s.ways[k][reps+i])
		local[k] += v * int64(near[0]+near[1])
		load[k] += 10 * int64(s.stay[i])
		if was := slices.IndexFunc(s.t.Reps, func(r schedule.Rep) bool { return r.ID == s.t.Retailers[i].Rep }); was >= 0 && was != k {
			out.Moved += int64(10 * s.policy.Sharing.Keep)
		}
		for _, n := range s.t.Needs {
			if n.Retailer == s.t.Retailers[i].ID && !s.meets(k, &n) {
				out.Absent += 10_000
			}
		}
	}
	for k, f := range s.field {
		for d := range s.t.Month.Days() {
			if f.start[d] <= lastMinute {
				days[k]++
			}
		}
		if visits[k] > 0 && days[k] > 0 {
			d := min(days[k], visits[k])
			ways := (10*homes[k]*d + 5*local[k]*(visits[k]-d)) / visits[k]
			out.Ways += ways
			load[k] += ways
		}
		sum += load[k]
		room += int64(s.room[k])
		if s.room[k] > 0 {
			working++
		}
	}
	mean := max(1, sum/max(1, working))
	square := func(n int64) int64 { return n * n }
	for k := range load {
		out.Balance += square(load[k] - sum*int64(s.room[k])/room)
	}
	for _, c := range []client.Class{"", "A", "B", "C", "D"} {
		part, total := make([]int64, reps), int64(0)
		for i, k := range of {
			if s.class[i] == c && s.visits[i] > 0 {
				part[k] += 10 * int64(s.stay[i])
				total += 10 * int64(s.stay[i])
			}
		}
		for k := range part {
			out.Classes += square(part[k] - total*int64(s.room[k])/room)
		}
	}
	out.Balance = int64(s.policy.Sharing.Balance) * out.Balance / mean
	out.Classes = int64(s.policy.Sharing.Classes) * out.Classes / mean
	return out
}

// mates is the ways from the shops of the same rep among the twelve nearest.
func (s *slowTeam) mates(i int, of []int) (out []int) {
	reps := len(s.t.Reps)
	var others []int
	for j := range of {
		if j != i && s.visits[j] > 0 {
			others = append(others, j)
		}
	}
	slices.SortStableFunc(others, func(a, b int) int { return s.ways[reps+a][reps+i] - s.ways[reps+b][reps+i] })
	for _, j := range others[:min(12, len(others))] {
		if of[j] == of[i] {
			out = append(out, s.ways[reps+j][reps+i])
		}
	}
	return out
}

// meets reports whether a rep is in the field on one of a need's days.
func (s *slowTeam) meets(k int, n *visit.Need) bool {
	f := s.field[k]
	for d := max(n.Earliest, s.t.Month.First()); d <= min(n.Latest, s.t.Month.Last()); d++ {
		if n.Fixed.Seconds() > 0 && f.field[d].run(int(n.Fixed.Open)/60, length(n)) == length(n) || n.Fixed.Seconds() == 0 && f.start[d] <= lastMinute {
			return true
		}
	}
	return false
}

func total(p schedule.Points) int64 { return p.Ways + p.Balance + p.Classes + p.Moved + p.Absent }

// ofTeam is an assignment as reps by place of the book.
func ofTeam(t schedule.Team, a schedule.Assignment) []int {
	var out []int
	for i := range t.Retailers {
		k := slices.IndexFunc(a.Retailers, func(r schedule.Assigned) bool { return r.Retailer == t.Retailers[i].ID })
		out = append(out, slices.IndexFunc(t.Reps, func(r schedule.Rep) bool { return r.ID == a.Retailers[k].Rep }))
	}
	return out
}

// smallTeam is a team that can be tried out, with absences and pins.
func smallTeam(r *prng.Rand) (schedule.Policy, schedule.Team) {
	p, _ := founding()
	p.Sharing = schedule.Sharing{Keep: r.IntN(60), Balance: r.IntN(20), Classes: r.IntN(10), Effort: 200}
	t := crew(r, r.Between(2, 3), r.Between(3, 7))
	for k := range t.Reps {
		if r.Chance(1, 3) {
			t.Reps[k].Away = []schedule.Away{{From: date(3), To: date(r.Between(4, 30)), Kind: schedule.Leave}}
		}
		if r.Chance(1, 2) {
			t.Reps[k].Field = calendar.Week{}
			t.Reps[k].Field[r.Between(1, 5)] = hours(900, 1600)
		}
	}
	for i := range t.Needs {
		if r.Chance(1, 12) {
			n := &t.Needs[i]
			n.Fixed, n.Latest = interval(1400, 1420), n.Earliest
		}
	}
	return p, t
}

// TestAssignAgainstEveryAssignment: the points are those of the definition,
// reckoned anew; no move of one retailer weighs less; and no assignment of all
// there are weighs less than this one in nearly all small teams.
func TestAssignAgainstEveryAssignment(t *testing.T) {
	best, tried, over, under := 0, 0, int64(0), int64(0)
	for seed := range brief.Rounds(250) {
		p, team := smallTeam(prng.Seed(uint64(seed)))
		slow := newSlowTeam(p, team)
		if !slices.ContainsFunc(slow.room, func(n int) bool { return n > 0 }) {
			continue
		}
		a := p.Assign(team)
		of := ofTeam(team, a)
		if diff := cmp.Diff(slow.weigh(of), a.After.Points); diff != "" {
			t.Fatalf("seed %d: (-want +got):\n%s", seed, diff)
		}
		for i := range of {
			for k := range team.Reps {
				other := slices.Clone(of)
				if other[i] = k; slow.room[k] > 0 && total(slow.weigh(other)) < total(a.After.Points) {
					t.Fatalf("seed %d: %s is better with %s", seed, team.Retailers[i].ID, team.Reps[k].ID)
				}
			}
		}
		least := int64(1 << 60)
		eachAssignment(len(of), len(team.Reps), func(other []int) {
			for _, k := range other {
				if slow.room[k] == 0 {
					return
				}
			}
			least = min(least, total(slow.weigh(other)))
		})
		tried++
		if got := total(a.After.Points); got == least {
			best++
		} else if got < least {
			t.Fatalf("seed %d: %d points, and %d is the least", seed, got, least)
		}
		over, under = over+total(a.After.Points), under+least
	}
	t.Logf("the best of all assignments in %d of %d teams; %d points, at least %d", best, tried, over, under)
	if 100*best < 95*tried || 1000*over > 1003*under {
		t.Errorf("the best in %d of %d teams, %d points of at least %d", best, tried, over, under)
	}
}

// eachAssignment calls try with each assignment of n retailers to reps.
func eachAssignment(n, reps int, try func([]int)) {
	of := make([]int, n)
	for {
		try(of)
		i := 0
		for i < n && of[i] == reps-1 {
			of[i] = 0
			i++
		}
		if i == n {
			return
		}
		of[i]++
	}
}

// TestTeamAccount: every retailer is assigned or left and every need booked,
// missed or a fault, once; each plan passes Check; the loads add up; a shuffled
// team is assigned alike.
func TestTeamAccount(t *testing.T) {
	for seed := range 16 {
		r := prng.Seed(uint64(seed))
		p, _ := founding()
		p.Sharing = schedule.FairShares()
		p.Sharing.Effort = 50
		team := crew(r, r.Between(1, 4), r.Between(1, 60))
		team.Fixed = r.Chance(1, 4)
		if r.Chance(1, 3) {
			team.Reps[0].Away = []schedule.Away{{From: date(1), To: date(31), Kind: schedule.Leave}}
		}
		if r.Chance(1, 3) {
			team.Retailers = append(team.Retailers, team.Retailers[0])
			team.Retailers[len(team.Retailers)/2].Rep = "nobody"
			team.Needs = append(team.Needs, visit.Need{Key: visit.Key{Retailer: "stranger", Month: team.Month, Nth: 1}})
		}
		if r.Chance(1, 2) {
			randomTeamMatrix(r, &team)
		}
		team.Wishes = []schedule.Wish{{Retailer: team.Retailers[0].ID, Weekdays: workweek[:1]}}
		got := p.PlanTeam(context.Background(), team)
		a := got.Assignment
		if n := len(a.Retailers) + len(a.Left); n != len(team.Retailers) {
			t.Fatalf("seed %d: %d retailers of %d", seed, n, len(team.Retailers))
		}
		needs, wishes := len(a.Faults), 0
		for i, terr := range team.Territories(a) {
			for _, v := range p.Check(terr, got.Plans[i]) {
				t.Fatalf("seed %d: %s: %+v", seed, terr.Rep.ID, v)
			}
			if err := sameWays(p, team, terr, i); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			needs += len(got.Plans[i].Missed)
			for _, d := range got.Plans[i].Days {
				needs += len(d.Bookings)
			}
			if l := a.After.Reps[i]; l.Retailers != len(terr.Retailers) || l.Visits != len(terr.Needs) || l.Rep != terr.Rep.ID {
				t.Fatalf("seed %d: %+v is not the load of %d retailers", seed, l, len(terr.Retailers))
			}
			wishes += len(terr.Wishes)
		}
		for _, n := range team.Needs {
			if slices.ContainsFunc(a.Left, func(u schedule.Unassigned) bool {
				return u.Retailer == n.Retailer && u.Because[0].Code != schedule.RetailerTwice
			}) {
				needs++
			}
		}
		if needs != len(team.Needs) {
			t.Fatalf("seed %d: %d needs of %d", seed, needs, len(team.Needs))
		}
		if mine := slices.ContainsFunc(a.Retailers, func(h schedule.Assigned) bool { return h.Retailer == team.Retailers[0].ID }); mine != (wishes == 1) {
			t.Fatalf("seed %d: %d wishes", seed, wishes)
		}
		for _, h := range a.Retailers {
			if len(h.Because) == 0 {
				t.Fatalf("seed %d: no reason: %+v", seed, h)
			}
		}
		roundTrip(t, got.Assignment)
		if len(team.Travel.Minutes) > 0 {
			continue
		}
		r.Shuffle(len(team.Needs), func(i, j int) { team.Needs[i], team.Needs[j] = team.Needs[j], team.Needs[i] })
		if n := len(team.Retailers); team.Retailers[n-1].ID != team.Retailers[0].ID {
			r.Shuffle(n, func(i, j int) { team.Retailers[i], team.Retailers[j] = team.Retailers[j], team.Retailers[i] })
		}
		if diff := cmp.Diff(a, p.Assign(team)); diff != "" {
			t.Fatalf("seed %d: (-want +got):\n%s", seed, diff)
		}
	}
}

// sameWays wants the ways of a rep's territory to be those of the team.
func sameWays(p schedule.Policy, team schedule.Team, terr schedule.Territory, rep int) error {
	f := newFacts(p, terr)
	for i, shop := range terr.Retailers {
		row := len(team.Reps) + slices.IndexFunc(team.Retailers, func(r client.Retailer) bool { return r.ID == shop.ID })
		if there, back := f.way(0, i+1), f.way(i+1, 0); there != wayOf(team, rep, row) || back != wayOf(team, row, rep) {
			return fmt.Errorf("%s is %d and %d minutes from the home of %s", shop.ID, there, back, terr.Rep.ID)
		}
	}
	return nil
}

func randomTeamMatrix(r *prng.Rand, t *schedule.Team) {
	n := len(t.Reps) + len(t.Retailers)
	for range n {
		var row []int32
		for range n {
			row = append(row, int32(r.Between(-1, 25)))
		}
		t.Travel.Minutes = append(t.Travel.Minutes, row)
	}
}

// TestBesideNaiveAssignments sets the assignment beside two naive ones, by the
// plans that come of them: each retailer to the nearest home, and each to the
// nearest home whose rep has not had his number yet.
func TestBesideNaiveAssignments(t *testing.T) {
	type sum struct{ travel, visits, missed, spread, classes int }
	var nearest, counted, fair sum
	for seed := range brief.Rounds(3) {
		r := prng.Seed(uint64(seed))
		p, _ := founding()
		p.Sharing = schedule.FairShares()
		team := crew(r, 4, 480)
		measure := func(out *sum) {
			got := p.PlanTeam(context.Background(), team)
			for _, plan := range got.Plans {
				rate := plan.WayRate()
				out.travel, out.visits, out.missed = out.travel+rate.Minutes, out.visits+rate.Visits, out.missed+len(plan.Missed)
			}
			out.spread += got.Assignment.After.Spread
			out.classes += int(got.Assignment.After.Points.Classes)
		}
		team.Fixed = true
		left := make([]int, len(team.Reps))
		for i := range team.Retailers {
			shop := &team.Retailers[i]
			order := make([]int, len(team.Reps))
			for k := range order {
				order[k] = k
				left[k] = len(team.Retailers)/len(team.Reps) - takenBy(team.Retailers[:i], team.Reps[k].ID)
			}
			one := team
			one.Retailers = []client.Retailer{*shop}
			slices.SortStableFunc(order, func(a, b int) int { return wayOf(one, a, len(team.Reps)) - wayOf(one, b, len(team.Reps)) })
			shop.Rep = team.Reps[order[slices.IndexFunc(order, func(k int) bool { return left[k] > 0 })]].ID
		}
		measure(&counted)
		for i := range team.Retailers {
			team.Retailers[i].Rep = team.Reps[nearestHome(team, team.Retailers[i])].ID
		}
		measure(&nearest)
		team.Fixed = false
		measure(&fair)
	}
	t.Logf("nearest home %+v; nearest with a number %+v; assigned %+v", nearest, counted, fair)
	perVisit := func(a, b sum) int { return 100 * a.travel * b.visits / (a.visits * b.travel) }
	if more := perVisit(fair, nearest); more > 125 || 3*fair.spread > nearest.spread || fair.missed > nearest.missed || 2*fair.classes > nearest.classes {
		t.Errorf("beside the nearest home: %d %% of the travel a visit", more)
	}
	if more := perVisit(fair, counted); more > 95 || fair.spread > 2*counted.spread {
		t.Errorf("beside the nearest with a number: %d %% of the travel a visit", more)
	}
}

func takenBy(shops []client.Retailer, rep client.RepID) (n int) {
	for i := range shops {
		if shops[i].Rep == rep {
			n++
		}
	}
	return n
}
