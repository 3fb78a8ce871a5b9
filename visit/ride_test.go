package visit_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/brief"
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

// TestSample: each sample has its size and no shop twice; it has every class,
// or where it is too small the classes in turn; and in every class each shop is
// asked before any is asked again.
func TestSample(t *testing.T) {
	for seed := range uint64(brief.Rounds(100)) {
		r := prng.Seed(seed)
		p := visit.RidePolicy{Sample: r.Between(1, 9)}
		s := randomSeason(r)
		shops, classes := map[client.RepID]int{}, map[client.RepID]map[client.Class][]client.ID{}
		for _, shop := range s.Retailers {
			if classes[shop.Rep] == nil {
				classes[shop.Rep] = map[client.Class][]client.ID{}
			}
			shops[shop.Rep]++
			classes[shop.Rep][shop.Class] = append(classes[shop.Rep][shop.Class], shop.ID)
		}
		times := map[client.ID]int{}
		turns := map[client.RepID]map[client.Class]int{}
		for nth := range 40 {
			s.Nth = nth
			ids, asked := map[client.ID]bool{}, map[client.RepID]int{}
			seen := map[client.RepID]map[client.Class]bool{}
			for _, a := range p.Plan(s).Sample {
				if ids[a.Retailer] {
					t.Fatalf("seed %d: %s is asked twice in period %d", seed, a.Retailer, nth)
				}
				if seen[a.Rep] == nil {
					seen[a.Rep] = map[client.Class]bool{}
				}
				ids[a.Retailer], seen[a.Rep][a.Class] = true, true
				asked[a.Rep]++
				times[a.Retailer]++
			}
			for rep, own := range classes {
				if asked[rep] != min(shops[rep], p.Sample) || len(seen[rep]) != min(len(own), p.Sample) {
					t.Fatalf("seed %d: %d shops of %d classes are asked of %s's %d", seed, asked[rep], len(seen[rep]), rep, shops[rep])
				}
				if turns[rep] == nil {
					turns[rep] = map[client.Class]int{}
				}
				var had []int
				for class, ids := range own {
					if seen[rep][class] {
						turns[rep][class]++
					}
					had = append(had, turns[rep][class])
					n := make([]int, len(ids))
					for i, id := range ids {
						n[i] = times[id]
					}
					if slices.Max(n)-slices.Min(n) > 1 {
						t.Fatalf("seed %d: of %s's class %s some are asked %d times and some %d by period %d", seed, rep, class, slices.Max(n), slices.Min(n), nth)
					}
				}
				if slices.Max(had)-slices.Min(had) > 1 {
					t.Fatalf("seed %d: the classes of %s are not asked in turn by period %d: %v", seed, rep, nth, turns[rep])
				}
			}
		}
	}
}
