package schedule

import (
	"context"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// background is a plan that a need is set against.
type background struct {
	*brief
	search *search
	broken []bool // by day: the plan's day cannot be driven as it is
	held   int    // the day that has the need and cannot be driven without it, or nowhere
}

// background reads a plan without the bookings of one need.
func (b *brief) background(pl Plan, except visit.Key) *background {
	p, s := b.problem, newSearch(context.Background(), b.problem)
	g := &background{brief: b, search: s, broken: make([]bool, len(b.field)), held: nowhere}
	jobs := make(map[visit.Key]int, len(p.jobs))
	for j := range p.jobs {
		jobs[b.key(j)] = j
	}
	seqs, seen := make([][]int, len(b.field)), make([]bool, len(b.field))
	whole, old := []int(nil), nowhere // the day that has the need, with it
	for k := range pl.Days {
		d := &pl.Days[k]
		day := b.dayOf(d.Date)
		if day == nowhere {
			continue
		}
		g.broken[day] = g.broken[day] || seen[day]
		seen[day] = true
		for _, booking := range d.Bookings {
			j, ok := jobs[booking.Need]
			if ok && booking.Need == except {
				whole, old = append(slices.Clone(seqs[day]), j), day
				continue
			}
			if !ok || s.at[j] != nowhere {
				g.broken[day] = true // a need that is not there, or is booked twice
				continue
			}
			s.at[j] = day
			seqs[day] = append(seqs[day], j)
			if day == old {
				whole = append(whole, j)
			}
		}
	}
	for day := range s.routes {
		s.set(&s.routes[day], day, seqs[day])
		s.reckon(day)
		if s.feasible(&s.routes[day], day) {
			continue
		}
		if s.set(&s.spare[0], day, whole); day == old && !g.broken[day] && s.feasible(&s.spare[0], day) {
			g.held = day
		}
		g.broken[day] = true
	}
	return g
}

// room is the place of a day where a need adds the least way, with the minutes
// added, or what keeps it off the day.
func (g *background) room(i, day int) (place, detour int, r Reason) {
	n, d := &g.needs[i], g.field[day].date
	if f := g.faults[i]; f.Code != 0 {
		return nowhere, 0, f
	}
	switch {
	case d < n.Earliest:
		return nowhere, 0, Reason{Code: TooEarly, Need: n.Key, Date: d, Until: n.Earliest}
	case d > n.Latest:
		return nowhere, 0, Reason{Code: TooLate, Need: n.Key, Date: d, Until: n.Latest}
	}
	if r := g.barred(i, day); r.Code != 0 {
		return nowhere, 0, r
	}
	switch {
	case g.held == day:
		place, detour = g.back(day, g.job[i])
		return place, detour, Reason{}
	case g.held != nowhere:
		return nowhere, 0, Reason{Code: NotSpared, Date: g.field[g.held].date}
	case g.broken[day]:
		return nowhere, 0, Reason{Code: PlanBroken, Date: d}
	}
	if _, r := g.blocked(g.search, i, day); r.Code != 0 {
		return nowhere, 0, r
	}
	place, detour, _ = g.search.try(&g.search.routes[day], day, g.job[i])
	return place, detour, Reason{}
}

// back is the cheapest place of a job on a day that cannot be driven without
// it, because the way past its shop is longer than the way by it.
func (g *background) back(day, j int) (place, detour int) {
	s, detour := g.search, never
	r := &s.routes[day]
	for k := len(r.jobs); k >= 0; k-- {
		s.set(&s.spare[0], day, slices.Insert(slices.Clone(r.jobs), k, j))
		if more := s.detour(r, s.jobs[j].site, k); more < detour && s.feasible(&s.spare[0], day) {
			place, detour = k, more
		}
	}
	return place, detour
}

// offer is what a day would cost a need.
func (g *background) offer(i, day int) Offer {
	out := Offer{Date: g.field[day].date}
	place, detour, r := g.room(i, day)
	if r.Code != 0 {
		out.Because = []Reason{r}
		return out
	}
	n, jobs := &g.needs[i], g.search.routes[day].jobs
	times, _ := g.problem.timing(day, slices.Insert(slices.Clone(jobs), place, g.job[i]))
	st := times.stops[place]
	out.Place, out.Way, out.Others, out.Before = 1, detour, len(jobs), place
	out.Arrive, out.Start, out.End = clock(st.arrive), clock(st.start), clock(st.end)
	switch {
	case n.Fixed.Seconds() > 0:
		out.Because = []Reason{{Code: Appointment, Date: out.Date, Time: n.Fixed}}
	case !n.Target.Valid():
		out.Because = []Reason{{Code: NoTarget, Date: out.Date}}
	case out.Date == n.Target:
		out.Because = []Reason{{Code: OnTarget, Date: out.Date}}
	default:
		out.Off = abs(out.Date.DaysSince(n.Target))
		out.Because = []Reason{{Code: OffTarget, Date: out.Date, Until: n.Target, Have: out.Off}}
	}
	if job := &g.problem.jobs[g.job[i]]; job.extra != nil {
		out.Habit = job.extra[day-job.first] / wayWeight
	}
	g.search.saving[g.job[i]] = detour
	out.Because = append(out.Because, g.asHabit(g.search, day, g.job[i])...)
	out.Because = append(out.Because, Reason{Code: Detour, Date: out.Date, Have: detour}, Reason{Code: WithOthers, Date: out.Date, Have: len(jobs)})
	if wait := st.start - st.arrive; wait > 0 {
		out.Because = append(out.Because, Reason{Code: Waits, Date: out.Date, Time: calendar.Interval{Open: out.Arrive, Close: out.Start}, Have: wait})
	}
	out.Cost = g.policy.Offers.cost(out)
	return out
}

// cost adds up what an offer is made of.
func (o Offers) cost(f Offer) int {
	weight := func(n int) int { return max(0, min(n, mostWeight)) }
	return weight(o.Way)*(f.Way+f.Habit) + weight(o.Target)*min(f.Off, mostWeight) + weight(o.Even)*f.Others
}

// mostWeight is the greatest weight, at which no cost overflows.
const mostWeight = 10_000

// cloneNeed is a need that shares no memory with the first.
func cloneNeed(n visit.Need) visit.Need {
	n.Holes, n.Pulls, n.Because = slices.Clone(n.Holes), slices.Clone(n.Pulls), slices.Clone(n.Because)
	return n
}
