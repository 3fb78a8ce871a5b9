package schedule_test

import (
	"context"
	"encoding/json"
	"reflect"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// months is how many random months a plan is made for.
const months = 10_000

// TestRandomTerritories: Check passes every plan, every need is booked or
// missed (Check counts), every miss has a proof that holds by a path that shares
// nothing with the planner (DESIGN principles 3 and 4), and the order of the
// inputs changes nothing.
func TestRandomTerritories(t *testing.T) {
	const parts = 10
	var all [parts]tally
	t.Run("months", func(t *testing.T) {
		for part := range parts {
			all[part] = tally{verdicts: map[schedule.Verdict]int{}, strengths: map[schedule.Strength]int{}}
			t.Run(strconv.Itoa(part), func(t *testing.T) {
				t.Parallel()
				for seed := part; seed < brief.Rounds(months); seed += parts {
					all[part].month(t, uint64(seed))
				}
			})
		}
	})
	sum := tally{verdicts: map[schedule.Verdict]int{}, strengths: map[schedule.Strength]int{}}
	for _, n := range all {
		sum.booked += n.booked
		for v, k := range n.verdicts {
			sum.verdicts[v] += k
		}
		for s, k := range n.strengths {
			sum.strengths[s] += k
		}
	}
	t.Logf("booked %d; missed %v, by %v", sum.booked, sum.verdicts, sum.strengths)
	for _, v := range []schedule.Verdict{schedule.Impossible, schedule.NoCapacity, schedule.Outranked} {
		if sum.verdicts[v] < 500 {
			t.Errorf("only %d misses are %s", sum.verdicts[v], v)
		}
	}
	if sum.strengths[schedule.ThisPlan] < 500 || sum.strengths[0] > 0 {
		t.Errorf("the proofs are %v", sum.strengths)
	}
}

// tally counts what random months have.
type tally struct {
	booked    int
	verdicts  map[schedule.Verdict]int
	strengths map[schedule.Strength]int
}

// month plans one random month and judges the plan.
func (n *tally) month(t *testing.T, seed uint64) {
	p, terr := random(prng.Seed(seed))
	plan := p.Plan(context.Background(), terr)
	for _, v := range p.Check(terr, plan) {
		t.Fatalf("seed %d: %+v", seed, v)
	}
	read := newFacts(p, terr).read(plan)
	for _, m := range plan.Missed {
		if err := read.verify(m); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		n.verdicts[m.Verdict]++
		n.strengths[m.Proof.Strength]++
	}
	for _, d := range plan.Days {
		n.booked += len(d.Bookings)
	}
	if again := p.Plan(context.Background(), mixed(prng.Seed(seed), terr)); !reflect.DeepEqual(plan, again) {
		t.Fatalf("seed %d: another order of the inputs gives another plan:\n%s", seed, cmp.Diff(plan, again))
	}
}

// TestDriveAgreesWithEveryLunch sets the two-state timing of the slow path
// beside one that tries every place of lunch.
func TestDriveAgreesWithEveryLunch(t *testing.T) {
	drives := 0
	for seed := range 60 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		f := newFacts(p, terr)
		for range 200 {
			d := terr.Month.First().AddDays(r.IntN(28))
			var needs []*visit.Need
			for range r.Between(1, 5) {
				if n := &terr.Needs[r.IntN(len(terr.Needs))]; f.row[n.Retailer] > 0 && length(n) > 0 {
					needs = append(needs, n)
				}
			}
			fast, slow := f.drives(d, needs), f.drivesSlowly(d, needs)
			if fast != slow {
				t.Fatalf("seed %d: %s: %t by two states, %t by every lunch", seed, d, fast, slow)
			}
			if slow && len(needs) > 1 {
				drives++
			}
		}
	}
	if drives < 100 {
		t.Errorf("only %d sequences of several stays can be driven", drives)
	}
}

// mixed is a territory in another order. The caller's matrix is indexed by the
// retailers' order and goes with them.
func mixed(r *prng.Rand, terr schedule.Territory) schedule.Territory {
	order := make([]int, len(terr.Retailers)+1)
	for i := range order {
		order[i] = i
	}
	r.Shuffle(len(order)-1, func(i, j int) { order[i+1], order[j+1] = order[j+1], order[i+1] })
	return shuffled(r, terr, order)
}

// shuffled is a territory with its retailers in another order, its matrix to
// match, and its needs and visits in any.
func shuffled(r *prng.Rand, t schedule.Territory, order []int) schedule.Territory {
	out := t
	out.Retailers, out.Travel.Minutes = nil, nil
	for _, row := range order[1:] {
		out.Retailers = append(out.Retailers, t.Retailers[row-1])
	}
	at := func(i, j int) int32 {
		if i < len(t.Travel.Minutes) && j < len(t.Travel.Minutes[i]) {
			return t.Travel.Minutes[i][j]
		}
		return -1
	}
	for _, i := range order {
		var row []int32
		for _, j := range order {
			row = append(row, at(i, j))
		}
		out.Travel.Minutes = append(out.Travel.Minutes, row)
	}
	out.Needs = append([]visit.Need(nil), t.Needs...)
	r.Shuffle(len(out.Needs), func(i, j int) { out.Needs[i], out.Needs[j] = out.Needs[j], out.Needs[i] })
	out.Visits = append([]visit.Visit(nil), t.Visits...)
	r.Shuffle(len(out.Visits), func(i, j int) { out.Visits[i], out.Visits[j] = out.Visits[j], out.Visits[i] })
	return out
}

// TestPlanIsPure: the same input gives the same plan, and is as it was.
func TestPlanIsPure(t *testing.T) {
	for seed := range 60 {
		p, terr := random(prng.Seed(uint64(seed)))
		_, before := random(prng.Seed(uint64(seed)))
		first := p.Plan(context.Background(), terr)
		p.Check(terr, first)
		p.Workload(terr)
		if diff := cmp.Diff(before, terr); diff != "" {
			t.Fatalf("seed %d: the territory was changed (-before +after):\n%s", seed, diff)
		}
		if diff := cmp.Diff(first, p.Plan(context.Background(), terr)); diff != "" {
			t.Fatalf("seed %d: a second plan differs (-first +second):\n%s", seed, diff)
		}
	}
}

// countdown is a context that ends after it has been asked n times.
type countdown struct {
	context.Context
	left *int
}

func (c countdown) Err() error {
	if *c.left--; *c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestStoppedEarly stops the search at every kind of point: the plan still
// holds, accounts for every need, and claims no proof it has not.
func TestStoppedEarly(t *testing.T) {
	for seed := range 100 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		left := r.IntN(4 * len(terr.Needs))
		if seed%10 == 0 {
			left = 0
		}
		plan := p.Plan(countdown{context.Background(), &left}, terr)
		for _, v := range p.Check(terr, plan) {
			t.Fatalf("seed %d: %+v", seed, v)
		}
		read := newFacts(p, terr).read(plan)
		for _, m := range plan.Missed {
			if m.Proof.Strength == 0 {
				continue
			}
			if err := read.verify(m); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
	}
}

// TestBesideExhaustiveSearch counts the visits booked in small territories
// against the most that any plan can book.
func TestBesideExhaustiveSearch(t *testing.T) {
	got, most, short := 0, 0, 0
	for seed := range 150 {
		p, terr := small(prng.Seed(uint64(seed)))
		plan := p.Plan(context.Background(), terr)
		n := len(terr.Needs) - len(plan.Missed)
		best := exhaust(newFacts(p, terr), terr.Needs)
		if n > best {
			t.Fatalf("seed %d: %d booked, and %d is the most", seed, n, best)
		}
		if n < best {
			short++
		}
		got, most = got+n, most+best
	}
	t.Logf("booked %d of at most %d; fewer than possible in %d of 150 territories", got, most, short)
	if 100*got < 97*most {
		t.Errorf("booked %d of at most %d", got, most)
	}
}

// small is a territory of up to six equally urgent needs and three days.
func small(r *prng.Rand) (schedule.Policy, schedule.Territory) {
	p, t := founding()
	p.Limits.Visits = r.Between(2, 3)
	t.Rep.Field = calendar.Every(prng.Pick(r, []calendar.Hours{hours(900, 1000), hours(900, 1300), hours(1100, 1230)}), workweek...)
	for i := range r.Between(3, 6) {
		shop := randomShop(r, t, i/2)
		shop.Hours, shop.Dated = calendar.Week{}, nil
		if i%2 == 0 {
			t.Retailers = append(t.Retailers, shop)
		}
		from := date(r.Between(3, 5))
		t.Needs = append(t.Needs, visit.Need{
			Key:     visit.Key{Retailer: client.ID(shop.ID), Month: t.Month, Nth: i%2 + 1},
			Minutes: prng.Pick(r, []int{10, 20, 30}), Gap: visit.Gap{Min: 1, Max: 9},
			Earliest: from, Latest: min(date(5), from.AddDays(r.IntN(3))), Target: from, Rank: 1,
		})
	}
	return p, t
}

// exhaust is the most needs that any plan books: every need left out or at
// every place of every one of its days.
func exhaust(f *facts, needs []visit.Need) int {
	b := f.read(schedule.Plan{})
	var try func(i int) int
	try = func(i int) int {
		if i == len(needs) {
			return 0
		}
		n := &needs[i]
		best := try(i + 1)
		for d := n.Earliest; d <= n.Latest && best < len(needs)-i; d++ {
			if !b.spaced(n, d, nil) {
				continue
			}
			day, at := b.days[d], b.at[n.Retailer]
			for k := range len(day) + 1 {
				seq := append(append(append([]*visit.Need(nil), day[:k]...), n), day[k:]...)
				if !f.drives(d, seq) {
					continue
				}
				b.days[d], b.at[n.Retailer] = seq, append(at[:len(at):len(at)], booking{n, d})
				best = max(best, 1+try(i+1))
				b.days[d], b.at[n.Retailer] = day, at
			}
		}
		return best
	}
	return try(0)
}

// TestWire: territory and plan survive JSON, the strict and the ordinary.
func TestWire(t *testing.T) {
	for seed := range 20 {
		p, terr := random(prng.Seed(uint64(seed)))
		plan := p.Plan(context.Background(), terr)
		roundTrip(t, terr)
		roundTrip(t, plan)
	}
}

func roundTrip[T any](t *testing.T, want T) {
	t.Helper()
	data, err := wire.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got, loose T
	if err := wire.Unmarshal(data, &got, nil); err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if err := json.Unmarshal(data, &loose); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the strict reader changes it (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want, loose, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("encoding/json changes it (-want +got):\n%s", diff)
	}
}
