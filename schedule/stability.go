package schedule

import (
	"slices"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Stability is what it is worth, in minutes of way, that visits keep to the
// days of before and to those that retailers wish for: a day that breaks with
// one is taken if that saves more. The zero value prefers no day. No preference
// is ever a reason to miss a visit, nor does a re-plan move a booking for one.
//
// What it costs a plan Policy.Price says.
type Stability struct {
	// Weekday is charged for another weekday than that of the retailer's last
	// visit before the month, done or booked.
	Weekday int `json:"weekday,omitzero"`
	// Week is charged for a week of the cycle in which the retailer had no
	// visit in the last Cycle weeks before the month, if it had any.
	Week int `json:"week,omitzero"`
	// Cycle is its weeks, from Monday; 0 is no cycle. They are counted through
	// from the first Monday of the calendar, so that a cycle goes on over the
	// end of a month.
	Cycle int `json:"cycle,omitzero"`
	// Fallback is charged for each step down a retailer's Wish: nothing for its
	// first weekday, once for the second, and so on; a weekday that is not in
	// it is one step below the last.
	Fallback int `json:"fallback,omitzero"`
}

// Wish is the weekdays that a retailer likes to be visited on, the best first.
// In JSON a weekday is its number, 0 for Sunday. Of two wishes of one retailer
// the first counts.
type Wish struct {
	Retailer client.ID      `json:"retailer"`
	Weekdays []time.Weekday `json:"weekdays"`
}

// Steady is a preset: to keep its weekday is worth 10 minutes of way to a
// visit, to keep its week of a cycle of four 20, and each step down a
// retailer's wish 15.
func Steady() Stability {
	return Stability{Weekday: 10, Week: 20, Cycle: 4, Fallback: 15}
}

// mostCycle is the weeks of the longest cycle, a year's.
const mostCycle = 53

// validate notes the faults of a stability.
func (st Stability) validate(at *fault.List) {
	within(at, "weekday", st.Weekday, 0, dayMinutes)
	within(at, "week", st.Week, 0, dayMinutes)
	within(at, "cycle", st.Cycle, 0, mostCycle)
	within(at, "fallback", st.Fallback, 0, dayMinutes)
}

// clipped is the stability within its limits.
func (st Stability) clipped() Stability {
	clip := func(n, most int) int { return max(0, min(n, most)) }
	return Stability{clip(st.Weekday, dayMinutes), clip(st.Week, dayMinutes), clip(st.Cycle, mostCycle), clip(st.Fallback, dayMinutes)}
}

// habit is what a retailer is used to and wishes for.
type habit struct {
	last  calendar.Date   // visit before the month; 0 is none
	cycle []calendar.Date // visits of the last cycle before the month, in order
	wish  []time.Weekday
}

// findHabits reads the habits of every site from the visits that gaps count
// from, and the wishes. Without stability there are none.
func (b *brief) findHabits(sites map[client.ID]int) {
	st, t := b.policy.Stability.clipped(), b.territory
	if st == (Stability{}) || !t.Month.Valid() {
		return
	}
	b.habits = make([]habit, len(b.shops))
	for site, seen := range b.seen {
		h := &b.habits[site]
		n, _ := slices.BinarySearch(seen, t.Month.First())
		if seen = seen[:n]; n > 0 && st.Weekday > 0 {
			h.last = seen[n-1]
		}
		if st.Week > 0 {
			k, _ := slices.BinarySearch(seen, t.Month.First().AddDays(-7*st.Cycle))
			h.cycle = seen[k:]
		}
	}
	for i := len(t.Wishes) - 1; i >= 0 && st.Fallback > 0; i-- {
		if site, ok := sites[t.Wishes[i].Retailer]; ok {
			b.habits[site].wish = t.Wishes[i].Weekdays
		}
	}
}

// sameWeek is the first visit of the last cycle that was in the week of the
// cycle of a date; 0 is none.
func (h *habit) sameWeek(d calendar.Date, cycle int) calendar.Date {
	for _, c := range h.cycle {
		if weekOf(c, cycle) == weekOf(d, cycle) {
			return c
		}
	}
	return 0
}

// weekOf is the week of the cycle of a date, from 1.
func weekOf(d calendar.Date, cycle int) int {
	return (int(d)+6)/7%cycle + 1 // date 1 is a Monday
}

// choice is the steps down a retailer's wish to a weekday, from 0, and whether
// it is on it.
func (h *habit) choice(d calendar.Date) (steps int, ok bool) {
	if i := slices.Index(h.wish, d.Weekday()); i >= 0 {
		return min(i, 7), true
	}
	return min(len(h.wish), 7), false
}

// dayCosts is what the days of a site cost for its habits, from the first to
// the last, in what the search weighs; nil is nothing.
func (b *brief) dayCosts(site, first, last int) []int {
	if b.habits == nil {
		return nil
	}
	st, h := b.policy.Stability.clipped(), &b.habits[site]
	if h.last == 0 && len(h.cycle) == 0 && len(h.wish) == 0 {
		return nil
	}
	var out []int
	for day := first; day <= last; day++ {
		d, cost := b.field[day].date, 0
		if h.last != 0 && h.last.Weekday() != d.Weekday() {
			cost += st.Weekday
		}
		if len(h.cycle) > 0 && h.sameWeek(d, st.Cycle) == 0 {
			cost += st.Week
		}
		steps, _ := h.choice(d)
		out = append(out, wayWeight*(cost+steps*st.Fallback))
	}
	return out
}

// asHabit is how a job's day stands to the habits and wishes of its retailer,
// and what it costs to keep them or would have been worth.
func (b *brief) asHabit(s *search, day, j int) []Reason {
	if b.habits == nil {
		return nil
	}
	st, h, d := b.policy.Stability.clipped(), &b.habits[s.jobs[j].site], b.field[day].date
	var out []Reason
	if h.last != 0 {
		r := Reason{Code: LosesWeekday, Date: d, Until: h.last, Want: st.Weekday}
		if h.last.Weekday() == d.Weekday() {
			r.Code, r.Want = KeepsWeekday, 0
			r.Have = b.saving(s, j, func(o calendar.Date) bool { return o.Weekday() != d.Weekday() })
		}
		out = append(out, r)
	}
	if len(h.cycle) > 0 {
		r := Reason{Code: LosesWeek, Date: d, Have: weekOf(d, st.Cycle), Want: st.Week}
		if same := h.sameWeek(d, st.Cycle); same != 0 {
			r.Code, r.Until, r.Want = KeepsWeek, same, 0
			r.Have = b.saving(s, j, func(o calendar.Date) bool { return weekOf(o, st.Cycle) != weekOf(d, st.Cycle) })
		}
		out = append(out, r)
	}
	if len(h.wish) > 0 {
		steps, ok := h.choice(d)
		r := Reason{Code: NotWished, Date: d, Have: len(h.wish), Want: steps * st.Fallback}
		if ok {
			r.Code, r.Have = Wished, steps+1
		}
		out = append(out, r)
	}
	return out
}

// saving is the minutes of way that the cheapest of a job's other days that
// will do, and that has room for it in this plan, would save.
func (b *brief) saving(s *search, j int, do func(calendar.Date) bool) int {
	job, most := &s.jobs[j], 0
	for k := range job.windows {
		day := job.first + k
		if day < s.from || day == s.at[j] || !do(b.field[day].date) || b.barred(b.need[j], day).Code != 0 {
			continue
		}
		if detour, r := b.blocked(s, b.need[j], day); r.Code == 0 {
			most = max(most, s.saving[j]-detour)
		}
	}
	return most
}
