package schedule_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// inquiry is a need to find a day for: one booked, one missed, or a new one.
func inquiry(r *prng.Rand, terr schedule.Territory) visit.Need {
	if r.Chance(2, 3) {
		return visit.Need{Key: prng.Pick(r, terr.Needs).Key}
	}
	return visit.Need{
		Key: visit.Key{Retailer: prng.Pick(r, terr.Retailers).ID}, Minutes: r.Between(1, 40),
		Target: prng.Pick(r, []calendar.Date{0, terr.Month.First().AddDays(9)}),
	}
}

// TestSuggestAgreesWithCheck: every day of the month is offered or blocked, once.
// What is offered can be booked, at the cost and the time said, and Check passes
// it; what is blocked fits nowhere in the day's sequence by the slow path.
func TestSuggestAgreesWithCheck(t *testing.T) {
	offered, blocked, fresh := 0, 0, 0
	for seed := range 60 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		if len(terr.Needs) > 60 {
			continue
		}
		p.Visit.Minutes = 10
		p.Offers = schedule.Offers{Way: r.IntN(5), Target: r.IntN(9), Even: r.IntN(9)}
		plan := p.Plan(context.Background(), terr)
		asked := inquiry(r, terr)
		s := p.Suggest(terr, plan, asked)
		with := terr
		if !slices.ContainsFunc(terr.Needs, func(n visit.Need) bool { return n.Key == asked.Key }) {
			with.Needs = append(slices.Clone(terr.Needs), s.Need)
			fresh++
		}
		f := newFacts(p, with)
		read := f.read(without(plan, s.Need.Key))
		home := homeOf(plan, s.Need.Key)
		spared := home == 0 || f.drives(home, read.days[home])
		seen := map[calendar.Date]bool{}
		last := -1 << 30
		for i, o := range s.Days {
			if seen[o.Date] || len(o.Because) == 0 || o.Place != 0 && (o.Place != i+1 || o.Cost < last) {
				t.Fatalf("seed %d: %+v at %d", seed, o, i)
			}
			seen[o.Date] = true
			n := f.need[s.Need.Key]
			fits := spared || o.Date == home
			fits = fits && f.row[n.Retailer] > 0 && length(n) > 0 && n.Earliest <= o.Date && o.Date <= n.Latest && read.spaced(n, o.Date, nil) && read.inserts(n, o.Date, nil)
			if fits != (o.Place > 0) {
				t.Fatalf("seed %d: %s on %s: it fits: %t, the offer is %+v", seed, s.Need.Key, o.Date, fits, o)
			}
			if o.Place == 0 && i%8 > 0 {
				blocked++
				continue
			}
			after, why := p.Book(terr, plan, asked, o.Date)
			if o.Place == 0 {
				blocked++
				if why != o.Because[0] || cmp.Diff(plan, after) != "" {
					t.Fatalf("seed %d: blocked by %s, but booking says %s", seed, o.Because[0], why)
				}
				continue
			}
			offered++
			last = o.Cost
			if cost := p.Offers.Way*(o.Way+o.Habit) + p.Offers.Target*o.Off + p.Offers.Even*o.Others; why.Code != 0 || cost != o.Cost {
				t.Fatalf("seed %d: %s: a cost of %d: %+v", seed, why, cost, o)
			}
			for _, v := range p.Check(with, after) {
				t.Fatalf("seed %d: booked on %s: %+v", seed, o.Date, v)
			}
			ways, found := 0, false
			for _, d := range after.Days {
				if d.Date != o.Date {
					continue
				}
				ways = d.Travel - read.waysOf(d.Date)
				b := d.Bookings[o.Before]
				found = b.Need == s.Need.Key && b.Arrive == o.Arrive && b.Start == o.Start && b.End == o.End && o.Others == len(read.days[d.Date])
			}
			if !found || ways != o.Way {
				t.Fatalf("seed %d: not booked as offered, with %d minutes of way: %+v", seed, ways, o)
			}
		}
		if len(seen) != len(plan.Days) {
			t.Fatalf("seed %d: %d days of %d", seed, len(seen), len(plan.Days))
		}
	}
	t.Logf("%d days offered, %d blocked; %d new needs", offered, blocked, fresh)
	if offered < 90 || blocked < 1000 || fresh < 10 {
		t.Error("too few to prove anything")
	}
}

// homeOf is the day on which a plan books a need, if it does.
func homeOf(pl schedule.Plan, k visit.Key) calendar.Date {
	for _, d := range pl.Days {
		if slices.ContainsFunc(d.Bookings, func(b schedule.Booking) bool { return b.Need == k }) {
			return d.Date
		}
	}
	return 0
}

// waysOf is the minutes on the way of a day.
func (b *booked) waysOf(d calendar.Date) int {
	sum, place := 0, 0
	for _, n := range b.days[d] {
		sum += b.way(place, b.row[n.Retailer])
		place = b.row[n.Retailer]
	}
	return sum + b.way(place, 0)
}

// without is a plan less the booking of a need.
func without(pl schedule.Plan, k visit.Key) schedule.Plan {
	out := schedule.Plan{Days: slices.Clone(pl.Days)}
	for i := range out.Days {
		out.Days[i].Bookings = slices.DeleteFunc(slices.Clone(out.Days[i].Bookings), func(b schedule.Booking) bool { return b.Need == k })
	}
	return out
}

// TestSuggestIsPure: neither the territory nor the plan is changed, and what
// comes back shares nothing with them.
func TestSuggestIsPure(t *testing.T) {
	for seed := range 40 {
		r := prng.Seed(uint64(seed))
		p, terr := random(r)
		_, before := random(prng.Seed(uint64(seed)))
		plan, again := p.Plan(context.Background(), terr), p.Plan(context.Background(), terr)
		asked := inquiry(r, terr)
		s := p.Suggest(terr, plan, asked)
		roundTrip(t, s)
		for i := range s.Days {
			booked, _ := p.Book(terr, plan, asked, s.Days[i].Date)
			for k := range booked.Days {
				for j := range booked.Days[k].Bookings {
					booked.Days[k].Bookings[j].Travel = -1
				}
			}
		}
		if diff := cmp.Diff(before, terr) + cmp.Diff(again, plan); diff != "" {
			t.Fatalf("seed %d: changed:\n%s", seed, diff)
		}
	}
}
