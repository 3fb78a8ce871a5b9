package schedule_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// accustomed is a random territory with habits and wishes.
func accustomed(r *prng.Rand) (schedule.Policy, schedule.Territory) {
	p, t := random(r)
	p.Stability = prng.Pick(r, []schedule.Stability{
		schedule.Steady(), {Weekday: 1000}, {Week: 200, Cycle: 2}, {Fallback: 40}, {Weekday: 3, Week: 3, Cycle: 4, Fallback: 3},
	})
	for _, shop := range t.Retailers {
		for range r.IntN(3) {
			t.Visits = append(t.Visits, visit.Visit{Retailer: shop.ID, Date: t.Month.First().AddDays(-r.Between(1, 40)), State: visit.Done})
		}
		if r.Chance(1, 2) {
			days := []time.Weekday{0, 1, 2, 3, 4, 5, 6}
			r.Shuffle(len(days), func(i, j int) { days[i], days[j] = days[j], days[i] })
			t.Wishes = append(t.Wishes, schedule.Wish{Retailer: shop.ID, Weekdays: days[:r.Between(1, 4)]})
		}
	}
	r.Shuffle(len(t.Visits), func(i, j int) { t.Visits[i], t.Visits[j] = t.Visits[j], t.Visits[i] })
	return p, t
}

// TestStabilityOfRandomMonths: plans with habits keep every rule and prove every
// miss, each booking says truly how it stands to habits and wishes, and the
// price is the difference between two plans.
func TestStabilityOfRandomMonths(t *testing.T) {
	said := map[schedule.Code]int{}
	for seed := range 200 {
		p, terr := accustomed(prng.Seed(uint64(seed)))
		if len(terr.Retailers) > 30 {
			continue
		}
		if seed%20 == 0 {
			p.Effort = 200
		}
		plan := p.Plan(context.Background(), terr)
		for _, v := range p.Check(terr, plan) {
			t.Fatalf("seed %d: %+v", seed, v)
		}
		read := newFacts(p, terr).read(plan)
		for _, m := range plan.Missed {
			if err := read.verify(m); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
		ways := 0
		for _, d := range plan.Days {
			ways += d.Travel
			for _, b := range d.Bookings {
				got := slices.DeleteFunc(slices.Clone(b.Because), func(r schedule.Reason) bool { return !aboutHabit(r.Code) })
				want := habitsOf(p.Stability, terr, b.Need, d.Date)
				for i := range got {
					if got[i].Code == schedule.KeepsWeekday || got[i].Code == schedule.KeepsWeek {
						got[i].Have = 0 // what it costs stands below
					}
					said[got[i].Code]++
				}
				if !slices.Equal(got, want) {
					t.Fatalf("seed %d: %s on %s: got %+v, want %+v", seed, b.Need, d.Date, got, want)
				}
			}
		}
		free := p
		free.Stability = schedule.Stability{}
		want := schedule.Price{Travel: ways, Missed: len(plan.Missed)}
		other := free.Plan(context.Background(), terr)
		for _, d := range other.Days {
			want.Free += d.Travel
		}
		want.FreeMissed = len(other.Missed)
		if got := p.Price(context.Background(), terr, plan, schedule.Replan{}); got != want || got.Minutes() != want.Travel-want.Free {
			t.Fatalf("seed %d: the price is %+v, want %+v", seed, got, want)
		}
	}
	for c := schedule.KeepsWeekday; c <= schedule.NotWished; c++ {
		if said[c] < 20 {
			t.Errorf("%s is said only %d times", c, said[c])
		}
	}
}

func aboutHabit(c schedule.Code) bool { return c >= schedule.KeepsWeekday && c <= schedule.NotWished }

// habitsOf is what is to be said of a booking's habits, by counting days.
func habitsOf(st schedule.Stability, t schedule.Territory, k visit.Key, d calendar.Date) (out []schedule.Reason) {
	var last, same calendar.Date
	recent := false
	// week counts the Mondays up to a date, from 1 January of the year before.
	week := func(d calendar.Date) (n int) {
		for x := calendar.DateFrom(1, time.January, 1).AddDays(7 * 52 * 2000); x <= d; x++ {
			if x.Weekday() == time.Monday {
				n++
			}
		}
		return n % st.Cycle
	}
	for _, v := range t.Visits {
		if v.Retailer != k.Retailer || v.Date >= t.Month.First() || v.State == visit.Missed {
			continue
		}
		last = max(last, v.Date)
		if st.Cycle > 0 && v.Date >= t.Month.First().AddDays(-7*st.Cycle) {
			if recent = true; week(v.Date) == week(d) && (same == 0 || v.Date < same) {
				same = v.Date
			}
		}
	}
	if st.Weekday > 0 && last > 0 {
		r := schedule.Reason{Code: schedule.KeepsWeekday, Date: d, Until: last}
		if last.Weekday() != d.Weekday() {
			r.Code, r.Want = schedule.LosesWeekday, st.Weekday
		}
		out = append(out, r)
	}
	if st.Week > 0 && recent {
		r := schedule.Reason{Code: schedule.KeepsWeek, Date: d, Until: same}
		if same == 0 {
			r.Code, r.Have, r.Want = schedule.LosesWeek, week(d)+1, st.Week
		}
		out = append(out, r)
	}
	for _, w := range t.Wishes {
		if w.Retailer != k.Retailer || st.Fallback == 0 {
			continue
		}
		r := schedule.Reason{Code: schedule.NotWished, Date: d, Have: len(w.Weekdays), Want: st.Fallback * len(w.Weekdays)}
		if i := slices.Index(w.Weekdays, d.Weekday()); i >= 0 {
			r.Code, r.Have, r.Want = schedule.Wished, i+1, st.Fallback*i
		}
		return append(out, r)
	}
	return out
}

// TestStabilityIsBought: the more a weekday is worth the more visits keep it,
// and without a worth nothing is said of it.
func TestStabilityIsBought(t *testing.T) {
	p, terr := town(100)
	r := prng.Seed(1)
	for _, shop := range terr.Retailers {
		day := calendar.DateFrom(2025, time.February, r.Between(10, 14))
		terr.Visits = append(terr.Visits, visit.Visit{Retailer: shop.ID, Date: day, State: visit.Done})
	}
	var kept []int
	for _, worth := range []int{0, 2, 10, 60} {
		p.Stability.Weekday = worth
		plan, n := p.Plan(context.Background(), terr), 0
		for _, d := range plan.Days {
			for _, b := range d.Bookings {
				for _, r := range b.Because {
					if r.Code == schedule.KeepsWeekday {
						n++
					}
					if worth == 0 && aboutHabit(r.Code) {
						t.Fatalf("%+v", r)
					}
				}
			}
		}
		kept = append(kept, n)
		t.Logf("worth %d minutes: %d visits keep their weekday, %+v", worth, n, p.Price(context.Background(), terr, plan, schedule.Replan{}))
	}
	if kept[0] > 0 || !slices.IsSorted(kept) || kept[3] < 100 {
		t.Errorf("kept %v", kept)
	}
}
