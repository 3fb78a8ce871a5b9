package visit_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func randomSeason(r *prng.Rand) visit.Season {
	from := calendar.DateFrom(2025, time.January, 1)
	s := visit.Season{From: from, To: from + calendar.Date(r.IntN(90)), Seed: r.Uint64(), Calendar: office()}
	for i := range r.IntN(30) {
		rider := visit.Rider{Rep: client.RepID(fmt.Sprintf("M%02d", i))}
		if r.Chance(1, 2) {
			rider.Since = from - calendar.Date(r.IntN(200))
		}
		s.Riders = append(s.Riders, rider)
		for k := range r.IntN(40) {
			s.Retailers = append(s.Retailers, client.Retailer{
				ID: client.ID(fmt.Sprintf("R%02d%03d", i, k)), Rep: rider.Rep, Class: prng.Pick(r, []client.Class{"A", "B", "C", "D"}),
			})
		}
	}
	return s
}

// TestRides: every ride wanted is had, on a working day of the period and one a
// day, or said to be missing; everyone has one where the days are plenty; and
// the order of the input is of no consequence.
func TestRides(t *testing.T) {
	p := visit.Default().Rides
	lacking := 0
	for seed := range uint64(300) {
		r := prng.Seed(seed)
		s := randomSeason(r)
		plan := p.Plan(s)
		taken, have := map[calendar.Date]bool{}, map[client.RepID]int{}
		for _, ride := range plan.Rides {
			if taken[ride.Date] || !s.Calendar.Works(ride.Date) || ride.Date < s.From || ride.Date > s.To || len(ride.Because) != 1 {
				t.Fatalf("seed %d: %+v", seed, ride)
			}
			taken[ride.Date] = true
			have[ride.Rep]++
		}
		days, _ := s.Calendar.WorkingDays(s.From, s.To)
		first := 0
		for _, rider := range s.Riders {
			missing := 0
			for _, b := range plan.Because {
				if b.Code == visit.NoRide && b.Name == string(rider.Rep) {
					missing++
				}
			}
			// New is under three months in the post on the first of January.
			want := 1
			if rider.Since > calendar.DateFrom(2024, time.October, 1) {
				want = 3
			}
			if have[rider.Rep]+missing != want {
				t.Fatalf("seed %d: %d rides and %d missing of %d with %s", seed, have[rider.Rep], missing, want, rider.Rep)
			}
			if have[rider.Rep] == 0 {
				first++
			}
			lacking += missing
		}
		if first > 0 && days >= 3*len(s.Riders) {
			t.Errorf("seed %d: %d managers of %d have no ride in %d days", seed, first, len(s.Riders), days)
		}
		if diff := cmp.Diff(plan, p.Plan(shuffled(r, s))); diff != "" {
			t.Fatalf("seed %d: in another order (-want +got):\n%s", seed, diff)
		}
	}
	if lacking == 0 {
		t.Error("no season was too short")
	}
}

func shuffled(r *prng.Rand, s visit.Season) visit.Season {
	s.Riders, s.Retailers = append([]visit.Rider(nil), s.Riders...), append([]client.Retailer(nil), s.Retailers...)
	r.Shuffle(len(s.Riders), func(i, j int) { s.Riders[i], s.Riders[j] = s.Riders[j], s.Riders[i] })
	r.Shuffle(len(s.Retailers), func(i, j int) { s.Retailers[i], s.Retailers[j] = s.Retailers[j], s.Retailers[i] })
	return s
}

// TestSample: each sample has every class and no shop twice, and in time every
// shop is asked.
func TestSample(t *testing.T) {
	p := visit.Default().Rides
	for seed := range uint64(100) {
		s := randomSeason(prng.Seed(seed))
		size, classes := map[client.RepID]int{}, map[string]bool{}
		for _, shop := range s.Retailers {
			size[shop.Rep]++
			classes[string(shop.Rep)+"/"+string(shop.Class)] = true
		}
		times := map[client.ID]int{}
		for nth := range 40 {
			s.Nth = nth
			plan := p.Plan(s)
			asked, seen, ids := map[client.RepID]int{}, map[string]bool{}, map[client.ID]bool{}
			for _, a := range plan.Sample {
				if ids[a.Retailer] {
					t.Fatalf("seed %d: %s is asked twice in period %d", seed, a.Retailer, nth)
				}
				ids[a.Retailer] = true
				asked[a.Rep]++
				seen[string(a.Rep)+"/"+string(a.Class)] = true
				times[a.Retailer]++
			}
			if diff := cmp.Diff(classes, seen); diff != "" {
				t.Fatalf("seed %d: classes asked in period %d (-want +got):\n%s", seed, nth, diff)
			}
			for rep, n := range size {
				if asked[rep] != min(n, p.Sample) {
					t.Fatalf("seed %d: %d of %s's %d shops are asked", seed, asked[rep], rep, n)
				}
			}
		}
		for _, shop := range s.Retailers {
			if times[shop.ID] == 0 {
				t.Fatalf("seed %d: %s is never asked in 40 periods", seed, shop.ID)
			}
		}
	}
}
