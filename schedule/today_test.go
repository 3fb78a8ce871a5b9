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

// randomNow is a moment of a random territory, most often on a working day.
func randomNow(r *prng.Rand, t schedule.Territory) schedule.Now {
	now := schedule.Now{
		Date: t.Month.First().AddDays(r.IntN(28)), Time: calendar.Clock(r.Between(8, 16), 5*r.IntN(12)),
		Minutes: prng.Pick(r, []int{0, 0, 30, 90, 240}), Lunched: r.Chance(1, 3),
	}
	switch r.IntN(3) {
	case 0:
		now.At = prng.Pick(r, t.Retailers).ID
	case 1:
		now.Position = client.Position{Lat: 30_010_000, Lon: 120_010_000}
	}
	return now
}

// fromHere is the territory as it is to the slow path from now on: absent but
// for the time left, ways by a matrix whose row of home is where the rep is.
func fromHere(p schedule.Policy, t schedule.Territory, now schedule.Now) *facts {
	f := newFacts(p, t)
	n := len(t.Retailers) + 1
	matrix := make([][]int32, n)
	for i := range matrix {
		for j := range n {
			matrix[i] = append(matrix[i], int32(f.way(i, j)))
		}
	}
	if now.Position.Set() {
		moved := t
		moved.Rep.Home = now.Position
		moved.Travel.Minutes = nil
		there := newFacts(p, moved)
		for j := range n {
			matrix[0][j] = int32(there.way(0, j))
		}
	}
	if row := f.row[now.At]; row > 0 {
		copy(matrix[0], matrix[row])
	}
	if now.Position.Set() || f.row[now.At] > 0 {
		matrix[0][0] = 0
	}
	left := t
	left.Travel.Minutes = matrix
	left.Rep.Away = slices.Clone(t.Rep.Away)
	away := func(from, to calendar.TimeOfDay) {
		if from < to {
			left.Rep.Away = append(left.Rep.Away, schedule.Away{From: now.Date, To: now.Date, Hours: calendar.Interval{Open: from, Close: to}})
		}
	}
	away(0, now.Time)
	if now.Minutes > 0 {
		away(now.Time+calendar.TimeOfDay(60*now.Minutes), calendar.Clock(24, 0))
	}
	if now.Lunched {
		left.Rep.Lunch = schedule.Lunch{}
	}
	return newFacts(p, left)
}

// TestTodayAgainstFacts: who fits, who is seen and the marks are as a walk
// through the minutes of the day has them; every need is listed once, in an
// order that Explain accounts for.
func TestTodayAgainstFacts(t *testing.T) {
	fitting, toured, turns := 0, 0, 0
	for seed := range 250 {
		r := prng.Seed(uint64(seed))
		p, terr := overfull(r)
		p.Limits.Visits = prng.Pick(r, []int{0, 3, 18})
		p.Visit.Order = []client.Class{"A", "B", "C", "D"}
		p.Priorities = schedule.VitalFirst()
		if r.Chance(1, 3) {
			r.Shuffle(len(p.Priorities.By), func(i, j int) { p.Priorities.By[i], p.Priorities.By[j] = p.Priorities.By[j], p.Priorities.By[i] })
			p.Priorities.Every = r.IntN(4)
		}
		now := randomNow(r, terr)
		l := p.Today(terr, now)
		if err := orderly(p, terr, l); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		f := fromHere(p, terr, now)
		done := 0
		for _, v := range terr.Visits {
			if v.State == visit.Done && v.Date == now.Date {
				done++
			}
		}
		limited := f.policy.Limits.Visits > 0
		if f.policy.Limits.Visits -= done; limited && f.policy.Limits.Visits <= 0 {
			f.policy.Limits.Visits = -1
		} else if !limited {
			f.policy.Limits.Visits = 0
		}
		read := f.read(schedule.Plan{})
		var order []*visit.Need
		for _, e := range l.Entries {
			want := f.policy.Limits.Visits >= 0 && read.fitsToday(e.Need, now.Date)
			if e.Fits != want || len(e.Because) == 0 {
				t.Fatalf("seed %d: %s fits %t, by the facts %t: %v", seed, e.Need, e.Fits, want, e.Because)
			}
			if !e.Fits {
				continue
			}
			fitting++
			n := f.need[e.Need]
			if e.Way != f.way(0, f.row[n.Retailer]) || e.LastDay != read.lastDay(n, now.Date) || e.End <= e.Start {
				t.Fatalf("seed %d: %s: %+v", seed, e.Need, e)
			}
		}
		for _, b := range l.Tour {
			order = append(order, f.need[b.Need])
		}
		toured += len(order)
		if len(order) > 0 && !f.drives(now.Date, order) {
			t.Fatalf("seed %d: the tour cannot be driven: %+v", seed, l.Tour)
		}
		for _, e := range l.Entries {
			if e.Turn {
				turns++
			}
		}
	}
	t.Logf("%d entries fit, %d are in tours, %d in reserved places", fitting, toured, turns)
	if fitting < 400 || toured < 150 || turns < 5 {
		t.Errorf("too few to prove anything")
	}
}

// fitsToday reports whether a need can be served today, by itself.
func (b *booked) fitsToday(k visit.Key, d calendar.Date) bool {
	n := b.need[k]
	if b.row[n.Retailer] == 0 || length(n) <= 0 || n.Earliest > d || n.Fixed.Seconds() > 0 && n.Latest < d {
		return false
	}
	for _, o := range b.need {
		if o.Retailer == n.Retailer && o.Nth < n.Nth && length(o) > 0 && (o.Earliest <= o.Latest || o.Earliest <= d) &&
			(o.Latest >= b.t.Month.First() && o.Earliest <= b.t.Month.Last() || o.Latest < d) {
			return false
		}
	}
	return b.freeOfDone(n, d) && b.drives(d, []*visit.Need{n})
}

// lastDay is the last day from today on whose hours and gaps allow the need.
func (b *booked) lastDay(n *visit.Need, today calendar.Date) calendar.Date {
	for d := min(n.Latest, b.t.Month.Last()); d > today; d-- {
		if !b.freeOfDone(n, d) {
			continue
		}
		stay := b.stay(n, d)
		for m := range lastMinute {
			fixed := n.Fixed.Seconds() == 0 || m == int(n.Fixed.Open)/60
			if fixed && stay.run(m, length(n)) == length(n) {
				return d
			}
		}
	}
	return today
}

// orderly wants each need once, places from 1, those that fit first, each pair
// explained one way round, and the reserved places kept.
func orderly(p schedule.Policy, terr schedule.Territory, l schedule.List) error {
	if len(l.Entries) != len(terr.Needs) {
		return fmt.Errorf("%d needs, %d entries", len(terr.Needs), len(l.Entries))
	}
	seen, without, urgent := map[visit.Key]bool{}, 0, false
	for i, e := range l.Entries {
		if e.Place != i+1 || seen[e.Need] || i > 0 && e.Fits && !l.Entries[i-1].Fits {
			return fmt.Errorf("%+v at %d", e, i)
		}
		seen[e.Need] = true
		for _, o := range l.Entries[i+1:] {
			if l.Explain(e.Need, o.Need).Code == 0 || l.Explain(o.Need, e.Need).Code != 0 {
				return fmt.Errorf("%s before %s is not explained", e.Need, o.Need)
			}
		}
		if !e.Fits {
			continue
		}
		for _, o := range l.Entries[i+1:] {
			if e.Turn && o.Fits && o.Urgent && slices.Compare(o.Marks, e.Marks) < 0 {
				return fmt.Errorf("%s has its reserved place before %s, which is urgent", e.Need, o.Need)
			}
		}
		// From a place on that has nothing urgent after it and a small class
		// still to come, no Every places go by without one.
		rest := l.Entries[i:]
		urgent = slices.ContainsFunc(rest, func(o schedule.Entry) bool { return o.Fits && o.Urgent })
		small := func(o schedule.Entry) bool { return o.Fits && slices.Contains(p.Priorities.Small, o.Class) }
		if small(e) {
			without = 0
		} else if without++; p.Priorities.Every > 0 && without >= p.Priorities.Every && !urgent && slices.ContainsFunc(rest, small) {
			return fmt.Errorf("%d places without a small class at %s", without, e.Need)
		}
	}
	return nil
}

// TestTodayIsPure: the same for any order of the needs, and the territory is as
// it was.
func TestTodayIsPure(t *testing.T) {
	for seed := range 60 {
		r := prng.Seed(uint64(seed))
		p, terr := overfull(r)
		p.Priorities = schedule.VitalFirst()
		now := randomNow(r, terr)
		_, before := overfull(prng.Seed(uint64(seed)))
		want := p.Today(terr, now)
		if diff := cmp.Diff(before, terr); diff != "" {
			t.Fatalf("seed %d: the territory was changed:\n%s", seed, diff)
		}
		r.Shuffle(len(terr.Needs), func(i, j int) { terr.Needs[i], terr.Needs[j] = terr.Needs[j], terr.Needs[i] })
		if diff := cmp.Diff(want, p.Today(terr, now)); diff != "" {
			t.Fatalf("seed %d: (-want +got):\n%s", seed, diff)
		}
		roundTrip(t, want)
	}
}
