package schedule_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// overfull is a random territory with classes, markets and a policy of its own,
// more often than not with too many visits.
func overfull(r *prng.Rand) (schedule.Policy, schedule.Territory) {
	p, t := random(r)
	for i := range t.Needs {
		n := &t.Needs[i]
		shop := int(n.Retailer[len(n.Retailer)-1])
		n.Class = []client.Class{"A", "B", "C", "D", ""}[shop%5]
		n.Market = client.Market(shop % 4)
		if r.Chance(1, 10) {
			n.Pulls = []visit.Pull{{Retailer: n.Retailer, Code: visit.ComplaintDue}}
		}
	}
	p.Rationing = prng.Pick(r, []schedule.Rationing{
		schedule.SmallKeepMost(), {By: schedule.Evenly}, {By: schedule.ClassByClass, Order: []client.Class{"C", "A"}},
		{By: schedule.Evenly, Order: []client.Class{"D", "C", "B", "A"}, Floors: []schedule.Floor{{Class: "B", Market: client.Rural, Percent: 50}, {Visits: 1}}},
	})
	if r.Chance(1, 2) {
		p.Ways = schedule.WayRate{Minutes: r.Between(1, 90), Visits: r.Between(1, 3)}
	}
	if r.Chance(1, 2) {
		p.Limits.Visits = 1
	}
	if r.Chance(1, 3) {
		t.Rep.Field = calendar.Week{}
		t.Rep.Field[r.Between(1, 5)] = hours(900, 1600)
	}
	return p, t
}

// asked is a visit as the slow rationing sees it.
type asked struct {
	need  *visit.Need
	level int
	group string
}

// slowRation cuts and gives back one visit at a time, and counts everything
// anew for each.
type slowRation struct {
	policy schedule.Policy
	read   *booked
	room   schedule.Load
	all    []asked
	cut    map[visit.Key]bool
}

func newSlowRation(p schedule.Policy, t schedule.Territory, room schedule.Load) *slowRation {
	s := &slowRation{policy: p, room: room, cut: map[visit.Key]bool{}}
	// The first of equal keys in the order of urgency counts; the random
	// territories have none.
	s.read = newFacts(p, t).read(schedule.Plan{})
	sound := func(n *visit.Need) bool {
		return s.read.row[n.Retailer] > 0 && length(n) > 0 && n.Earliest <= n.Latest && n.Latest >= t.Month.First() && n.Earliest <= t.Month.Last()
	}
	for i := range t.Needs {
		n := &t.Needs[i]
		if !sound(n) {
			continue
		}
		a := asked{need: n, level: 1, group: fmt.Sprint(n.Class, "/", n.Market)}
		for k := range t.Needs {
			if o := &t.Needs[k]; sound(o) && o.Retailer == n.Retailer && o.Nth < n.Nth {
				a.level++
			}
		}
		s.all = append(s.all, a)
	}
	return s
}

func (s *slowRation) load() (out schedule.Load) {
	ways := 0
	for _, a := range s.all {
		if !s.cut[a.need.Key] {
			out.Visits++
			out.Minutes += length(a.need)
			ways += s.read.least(a.need)
		}
	}
	if w := s.policy.Ways; w.Visits > 0 {
		ways = max(ways, (out.Visits*w.Minutes+w.Visits-1)/w.Visits)
	}
	out.Total = out.Minutes + ways
	return out
}

func (s *slowRation) fits() bool {
	l := s.load()
	return (s.room.Visits == 0 || l.Visits <= s.room.Visits) && l.Minutes <= s.room.Minutes && l.Total <= s.room.Total
}

func (s *slowRation) floorOf(n *visit.Need) schedule.Floor {
	for _, f := range s.policy.Rationing.Floors {
		if (f.Class == "" || f.Class == n.Class) && (f.Market == 0 || f.Market == n.Market) {
			return f
		}
	}
	return schedule.Floor{}
}

// mayLose is the visits that a group may lose at all, by promises and floors.
func (s *slowRation) mayLose(group string) int {
	wanted, free := 0, 0
	var f schedule.Floor
	for _, a := range s.all {
		if a.group != group {
			continue
		}
		wanted++
		f = s.floorOf(a.need)
		if !s.spared(a) {
			free++
		}
	}
	keep := 0
	for 100*keep < f.Percent*wanted {
		keep++
	}
	return min(free, wanted-keep)
}

// spared reports whether a visit is promised, or kept by its retailer's floor.
func (s *slowRation) spared(a asked) bool {
	if a.need.Fixed.Seconds() > 0 || len(a.need.Pulls) > 0 {
		return true
	}
	all, later := 0, 0 // later: those of the retailer that go before it
	for _, o := range s.all {
		if o.need.Retailer == a.need.Retailer {
			all++
			if o.level > a.level && o.need.Fixed.Seconds() == 0 && len(o.need.Pulls) == 0 {
				later++
			}
		}
	}
	return all-later <= s.floorOf(a.need).Visits
}

func (s *slowRation) lost(group string) (n int) {
	for _, a := range s.all {
		if a.group == group && s.cut[a.need.Key] {
			n++
		}
	}
	return n
}

// before reports whether a slips before b.
func (s *slowRation) before(a, b asked) bool {
	r := s.policy.Rationing
	x, y := slices.Index(r.Order, a.need.Class), slices.Index(r.Order, b.need.Class)
	switch {
	case r.By == schedule.ClassByClass && x != y:
		return x < y
	case a.level != b.level:
		return a.level > b.level
	case x != y:
		return x < y
	case a.need.Rank != b.need.Rank:
		return a.need.Rank > b.need.Rank
	case a.need.Latest != b.need.Latest:
		return a.need.Latest > b.need.Latest
	case a.need.Retailer != b.need.Retailer:
		return a.need.Retailer > b.need.Retailer
	}
	return a.need.Nth > b.need.Nth
}

// next is the visit that slips next.
func (s *slowRation) next() (out asked) {
	for _, a := range s.all {
		if s.cut[a.need.Key] || s.spared(a) || s.lost(a.group) >= s.mayLose(a.group) {
			continue
		}
		if out.need == nil || s.sooner(a, out) {
			out = a
		}
	}
	return out
}

func (s *slowRation) sooner(a, b asked) bool {
	if s.policy.Rationing.By == schedule.Evenly && a.group != b.group {
		left := (2*s.lost(a.group) + 1) * s.mayLose(b.group)
		right := (2*s.lost(b.group) + 1) * s.mayLose(a.group)
		x, y := slices.Index(s.policy.Rationing.Order, a.need.Class), slices.Index(s.policy.Rationing.Order, b.need.Class)
		switch {
		case left != right:
			return left < right
		case x != y:
			return x < y
		case a.need.Class != b.need.Class:
			return a.need.Class < b.need.Class
		}
		return a.need.Market < b.need.Market
	}
	return s.before(a, b)
}

func (s *slowRation) run() []visit.Key {
	var order []asked
	for !s.fits() {
		a := s.next()
		if a.need == nil {
			break
		}
		s.cut[a.need.Key] = true
		order = append(order, a)
	}
	if s.fits() {
		for again := true; again; {
			again = false
			for i := len(order) - 1; i >= 0; i-- {
				if a := order[i]; s.cut[a.need.Key] && s.firstCut(a) {
					delete(s.cut, a.need.Key)
					if s.fits() {
						again = true
					} else {
						s.cut[a.need.Key] = true
					}
				}
			}
		}
	}
	var keep []visit.Key
	for _, a := range s.all {
		if !s.cut[a.need.Key] {
			keep = append(keep, a.need.Key)
		}
	}
	slices.SortFunc(keep, func(a, b visit.Key) int {
		if a.Retailer != b.Retailer {
			return map[bool]int{true: -1, false: 1}[a.Retailer < b.Retailer]
		}
		return a.Nth - b.Nth
	})
	return keep
}

func (s *slowRation) firstCut(a asked) bool {
	return !slices.ContainsFunc(s.all, func(o asked) bool {
		return o.need.Retailer == a.need.Retailer && o.level < a.level && s.cut[o.need.Key]
	})
}

// TestRationAgainstOracle: the cuts are those of a slow path that counts
// everything anew before each (S1-8, S2-41); every need is accounted for once;
// the sums close; nothing cut could be given back.
func TestRationAgainstOracle(t *testing.T) {
	cutting, holding := map[schedule.Cut]int{}, 0
	for seed := range 300 {
		p, terr := overfull(prng.Seed(uint64(seed)))
		if len(terr.Needs) > 80 {
			continue
		}
		got := p.Ration(terr)
		slow := newSlowRation(p, terr, got.Room)
		want := slow.run()
		if diff := cmp.Diff(want, got.Keep); diff != "" {
			t.Fatalf("seed %d: kept (-want +got):\n%s", seed, diff)
		}
		if diff := cmp.Diff(slow.load(), got.Kept); diff != "" {
			t.Fatalf("seed %d: load (-want +got):\n%s", seed, diff)
		}
		if err := sums(terr, got); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		w := p.Workload(terr)
		if diff := cmp.Diff(schedule.Load{Visits: w.Capacity, Minutes: w.Room, Total: w.Field}, got.Room); diff != "" {
			t.Fatalf("seed %d: room (-want +got):\n%s", seed, diff)
		}
		if len(got.Slips) > 0 {
			cutting[p.Rationing.By]++
		}
		if !slow.fits() {
			holding++
		}
	}
	t.Logf("cut in %v territories by policy; the floors hold in %d", cutting, holding)
	for _, by := range []schedule.Cut{schedule.LaterVisits, schedule.ClassByClass, schedule.Evenly} {
		if cutting[by] < 15 {
			t.Errorf("only %d territories are cut by %s", cutting[by], by)
		}
	}
	if holding < 20 {
		t.Errorf("the floors hold in %d territories", holding)
	}
}

// sums wants every number of a rationing to follow from the others.
func sums(terr schedule.Territory, r schedule.Rationed) error {
	wanted, kept, cut, slipped := 0, 0, 0, 0
	for _, c := range r.Classes {
		if c.Wanted != c.Kept+c.Cut || c.Kept < c.Floor || c.Slipped > c.Retailers || c.Slipped > c.Cut {
			return fmt.Errorf("a class does not add up: %+v", c)
		}
		wanted, kept, cut, slipped = wanted+c.Wanted, kept+c.Kept, cut+c.Cut, slipped+c.Slipped
	}
	lost := 0
	for _, s := range r.Slips {
		if s.Wanted != s.Kept+len(s.Cut) || s.Days < 0 || len(s.Because) == 0 {
			return fmt.Errorf("a retailer does not add up: %+v", s)
		}
		lost += len(s.Cut)
	}
	if wanted != r.Wanted.Visits || kept != r.Kept.Visits || kept != len(r.Keep) || cut != lost || wanted+len(r.Faults) != len(terr.Needs) {
		return fmt.Errorf("wanted %d, kept %d, cut %d, lost %d, faults %d of %d needs: %+v", wanted, kept, cut, lost, len(r.Faults), len(terr.Needs), r)
	}
	if got := len(r.Needs(terr.Needs)); got != kept {
		return fmt.Errorf("%d needs are left of %d kept", got, kept)
	}
	return nil
}

// TestRationIsPure: the same for any order of the needs, and the territory is
// as it was.
func TestRationIsPure(t *testing.T) {
	for seed := range 60 {
		r := prng.Seed(uint64(seed))
		p, terr := overfull(r)
		p2, before := overfull(prng.Seed(uint64(seed)))
		want := p.Ration(terr)
		if diff := cmp.Diff(before, terr); diff != "" || cmp.Diff(p, p2) != "" {
			t.Fatalf("seed %d: the input was changed:\n%s", seed, diff)
		}
		r.Shuffle(len(terr.Needs), func(i, j int) { terr.Needs[i], terr.Needs[j] = terr.Needs[j], terr.Needs[i] })
		if diff := cmp.Diff(want, p.Ration(terr)); diff != "" {
			t.Fatalf("seed %d: (-want +got):\n%s", seed, diff)
		}
		roundTrip(t, want)
	}
}

// TestWayRateOfPlan: a plan's own ways, rounded up for the month to come.
func TestWayRateOfPlan(t *testing.T) {
	plan := schedule.Plan{Days: []schedule.Day{
		{Travel: 50, Bookings: make([]schedule.Booking, 3)}, {}, {Travel: 25, Bookings: make([]schedule.Booking, 4)},
	}}
	rate := plan.WayRate()
	if want := (schedule.WayRate{Minutes: 75, Visits: 7}); rate != want {
		t.Errorf("got %+v, want %+v", rate, want)
	}
	p, terr := town(10)
	p.Ways = schedule.WayRate{Minutes: 750, Visits: 7}
	if w := p.Workload(terr); w.Likely != (15*750+6)/7 || w.Staff < w.People {
		t.Errorf("15 visits at 750/7 minutes of way: %+v", w)
	}
}
