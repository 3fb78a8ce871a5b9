package schedule

import (
	"cmp"
	"context"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Plan plans the territory's month by the rules in the doc of the package. It
// always returns a plan that keeps them all, with every need booked or missed.
//
// The first plan takes a few tens of milliseconds for 300 needs, and Effort says
// how long it is improved. The search ends by itself; if ctx ends first the plan
// is the best so far, and the needs whose miss was not settled by then have no
// Strength and the code SearchStopped. Memory grows with the square of the
// retailers that are needed.
func (p Policy) Plan(ctx context.Context, t Territory) Plan {
	b := p.turn(&t)
	s := b.refine(ctx, solve(ctx, b.problem))
	out := Plan{Rep: t.Rep.ID, Month: t.Month}
	for day := range b.field {
		out.Days = append(out.Days, b.day(s, day))
	}
	rooms := b.newRooms(s)
	for _, i := range b.leftOut(s) {
		out.Missed = append(out.Missed, b.miss(s, i, rooms))
	}
	return out
}

// day is one day of the plan, minute by minute.
func (b *brief) day(s *search, day int) Day {
	f := &b.field[day]
	out := Day{Date: f.date, Because: slices.Clone(f.because)}
	times, _ := b.problem.timing(day, s.routes[day].jobs)
	if len(times.stops) == 0 {
		if len(f.open) > 0 {
			out.Because = append(out.Because, Reason{Code: NothingBooked, Date: f.date})
		}
		return out
	}
	for _, st := range times.stops {
		out.Bookings = append(out.Bookings, Booking{
			Need:    b.key(st.job),
			Travel:  st.way,
			Arrive:  clock(st.arrive),
			Start:   clock(st.start),
			End:     clock(st.end),
			Because: b.whyHere(s, day, st),
		})
	}
	if times.rest.Lo < times.rest.Hi {
		out.Lunch = interval(times.rest)
	}
	out.Start, out.Back, out.Travel = clock(times.leave), clock(times.back), times.ways
	return out
}

// leftOut is the needs that the search leaves out, by rank, then key.
func (b *brief) leftOut(s *search) []int {
	var left []int
	for i, j := range b.job {
		if j == nowhere || s.at[j] == nowhere {
			left = append(left, i)
		}
	}
	slices.SortStableFunc(left, func(x, y int) int {
		return cmp.Or(cmp.Compare(b.needs[x].Rank, b.needs[y].Rank), compareKeys(b.needs[x].Key, b.needs[y].Key))
	})
	return left
}

// whyHere is why a stop is on its day at its minute.
func (b *brief) whyHere(s *search, day int, st stop) []Reason {
	n, job := &b.needs[b.need[st.job]], &b.problem.jobs[st.job]
	d := b.field[day].date
	var out []Reason
	switch {
	case job.fixed:
		out = append(out, Reason{Code: Appointment, Date: d, Time: n.Fixed})
	case d == n.Target:
		out = append(out, Reason{Code: OnTarget, Date: d})
	case n.Target.Valid():
		out = append(out, Reason{Code: OffTarget, Date: d, Until: n.Target, Have: abs(d.DaysSince(n.Target))})
		out = append(out, b.passed(s, day, st.job)...)
	default:
		out = append(out, Reason{Code: NoTarget, Date: d})
	}
	out = append(out, b.asHabit(s, day, st.job)...)
	if saved := s.saving[st.job]; saved > 0 {
		out = append(out, Reason{Code: Detour, Date: d, Have: saved})
	}
	if wait := st.start - st.arrive; wait > 0 {
		out = append(out, Reason{Code: Waits, Date: d, Time: calendar.Interval{Open: clock(st.arrive), Close: clock(st.start)}, Have: wait})
	}
	return out
}

// maxPassed is how many of the days nearer to the target a booking explains.
const maxPassed = 3

// passed is why a job is not on the days nearer to its target, nearest first.
func (b *brief) passed(s *search, day, j int) []Reason {
	var out []Reason
	target := b.problem.jobs[j].target
	for off := 0; off < abs(day-target) && len(out) < maxPassed; off++ {
		for _, other := range [...]int{target - off, target + off} {
			if other < 0 || other >= len(b.field) || len(out) == maxPassed || off == 0 && len(out) > 0 {
				continue
			}
			out = append(out, b.against(s, j, other))
		}
	}
	return out
}

// against is what speaks against another day for a job that is booked.
func (b *brief) against(s *search, j, other int) Reason {
	if r := b.unfit(j, other); r.Code != 0 {
		return r
	}
	if other < s.from {
		return b.frozen(s, other)
	}
	detour, r := b.blocked(s, b.need[j], other)
	if r.Code != 0 {
		return r
	}
	return Reason{Code: AlsoFits, Date: b.field[other].date, Have: detour, Want: s.saving[j]}
}

// unfit is the fact that keeps a job from a day whatever else is planned, its
// Code 0 if there is none.
func (b *brief) unfit(j, day int) Reason {
	i := b.need[j]
	n, d := &b.needs[i], b.field[day].date
	switch {
	case d < n.Earliest:
		return Reason{Code: TooEarly, Need: n.Key, Date: d, Until: n.Earliest}
	case d > n.Latest:
		return Reason{Code: TooLate, Need: n.Key, Date: d, Until: n.Latest}
	}
	return b.barred(i, day)
}

// frozen says that a day is before the freeze line.
func (b *brief) frozen(s *search, day int) Reason {
	first := b.field[day].date
	return Reason{Code: Frozen, Date: first, Until: first.AddDays(s.from - day)}
}
