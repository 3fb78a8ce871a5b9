package schedule

import (
	"context"
	"slices"

	engine "github.com/rapport-go/rapport/schedule/route"
)

// refine gives the first solution to the engine, which chooses days and orders
// anew together, reads what it finds back, and ends it as the first was ended, so
// that what is missed is missed by rank. It gives back the better of the two.
func (b *brief) refine(ctx context.Context, first *search) *search {
	if b.policy.Effort <= 0 || len(b.problem.jobs) == 0 || first.halted() {
		return first
	}
	e := newTerms(first)
	e.in.Effort, e.in.Seed = b.policy.Effort, b.policy.Seed
	s := e.read(ctx, first, engine.Solve(ctx, e.in))
	s.run()
	if e.total(s) >= e.total(first) {
		return first
	}
	return s
}

// terms is a problem in the engine's terms, where a site's jobs
// are its visits and each day is one shift.
type terms struct {
	*problem
	in     engine.Problem
	prizes []int64 // by job: what it costs to leave it out
}

// newTerms states the problem, with the solution to begin from.
func newTerms(first *search) *terms {
	p := first.problem
	e := &terms{problem: p, prizes: p.prizes()}
	e.in = engine.Problem{Points: p.sites, Clocks: p.clocks[:], Even: evenWeight, Time: make([]int32, len(p.ways)), Cost: make([]int32, len(p.ways))}
	for i, minutes := range p.ways {
		e.in.Time[i], e.in.Cost[i] = int32(minutes), wayWeight*int32(minutes)
	}
	place := make([]int, len(p.jobs)) // of each job among the visits of its site
	for site, group := range p.groups {
		s := engine.Site{Point: site}
		for k, j := range group {
			place[j] = k
			s.Visits = append(s.Visits, e.visit(first, group, k))
		}
		e.in.Sites = append(e.in.Sites, s)
	}
	for day := range p.shifts {
		e.in.Days = append(e.in.Days, engine.Day{Shifts: []engine.Shift{p.shifts[day].terms()}})
		start := engine.Route{Day: day}
		for _, j := range first.routes[day].jobs {
			start.Sites = append(start.Sites, p.jobs[j].site)
			start.Visits = append(start.Visits, place[j])
		}
		e.in.Start = append(e.in.Start, start)
	}
	return e
}

// visit is the k-th job of a site. Of two limits of a gap the engine is told the
// narrower; where they count different days read leaves out what breaks one.
func (e *terms) visit(first *search, group []int, k int) engine.Visit {
	job := &e.jobs[group[k]]
	v := engine.Visit{Service: int64(job.stay), MinGap: job.minGap, Clock: job.unit, Prize: e.prizes[group[k]]}
	if k > 0 {
		before := &e.jobs[group[k-1]]
		limit := job.maxGap
		if before.unit == job.unit {
			limit = min(limit, before.maxGap)
		}
		if limit < never && job.turn == before.turn+1 && !job.late {
			v.MaxGap = limit
		}
	}
	if first.stays(group[k]) {
		v.Prize = 0 // it must be made
	}
	v.Days = e.choices(first, group[k])
	return v
}

// choices is the days that a job may be on: those that may change, or its own if
// that may not.
func (e *terms) choices(first *search, j int) []engine.Choice {
	var out []engine.Choice
	from, to := first.from, len(e.shifts)
	if first.stays(j) {
		from, to = first.at[j], first.at[j]+1
	}
	job := &e.jobs[j]
	for day := max(from, job.first); day < min(to, job.first+len(job.windows)); day++ {
		if windows := e.window(j, day); len(windows) > 0 {
			out = append(out, engine.Choice{Day: day, Cost: int64(first.dayCost(j, day)), Windows: windowsOf(windows)})
		}
	}
	return out
}

// stays reports whether a job is in on a day that may not change.
func (s *search) stays(j int) bool { return s.at[j] != nowhere && s.at[j] < s.from }

// terms is the shift in the engine's terms. A limit of 0, there none, is a day
// without hours here.
func (s *shift) terms() engine.Shift {
	out := engine.Shift{
		Open: windowsOf(s.Open), Until: int64(s.Until), Breaks: windowsOf(s.Breaks), Pause: int64(s.Pause),
		Stops: s.stops, Work: int64(s.work),
	}
	if len(out.Open) == 0 {
		out.Open = []engine.Window{{}}
	}
	return out
}

func windowsOf(spans []span) []engine.Window {
	out := make([]engine.Window, len(spans))
	for i, s := range spans {
		out[i] = engine.Window{From: int64(s.Lo), To: int64(s.Hi)}
	}
	return out
}

// least and doublings set the prizes: the least urgent job is worth more than
// any way, the most urgent as many times more as ten doublings make.
const (
	leastPrize = 1 << 20
	doublings  = 10
)

// prizes is what each job is worth, by its place among the ranks there are.
func (p *problem) prizes() []int64 {
	var ranks []int
	for j := range p.jobs {
		ranks = append(ranks, p.jobs[j].rank)
	}
	slices.Sort(ranks)
	ranks = slices.Compact(ranks)
	out := make([]int64, len(p.jobs))
	for j := range p.jobs {
		i, _ := slices.BinarySearch(ranks, p.jobs[j].rank)
		// Whole doublings, and between two of them in even steps.
		steps := int64(len(ranks)-1-i) * doublings * 1024 / int64(len(ranks))
		out[j] = leastPrize << (steps / 1024) / 1024 * (1024 + steps%1024)
	}
	return out
}

// read is the search at the solution of the engine, with the days of the first
// that may not change.
func (e *terms) read(ctx context.Context, first *search, out engine.Solution) *search {
	s := newSearch(ctx, e.problem)
	s.from = first.from
	for day := range s.from {
		for _, j := range first.routes[day].jobs {
			s.at[j] = day
		}
		s.set(&s.routes[day], day, first.routes[day].jobs)
		s.reckon(day)
	}
	for _, r := range out.Routes {
		if r.Day < s.from {
			continue
		}
		jobs := make([]int, len(r.Sites))
		for k := range jobs {
			jobs[k] = e.groups[r.Sites[k]][r.Visits[k]]
			s.at[jobs[k]] = r.Day
		}
		s.set(&s.routes[r.Day], r.Day, jobs)
		s.reckon(r.Day)
	}
	for j := len(s.jobs) - 1; j >= 0; j-- {
		if s.movable(j) && !s.allowed(j, s.at[j], nowhere) {
			s.take(j)
		}
	}
	return s
}

// total is what a solution costs, with the prizes of what it leaves out.
func (e *terms) total(s *search) int64 {
	var total int64
	for day := range s.routes {
		n := int64(len(s.routes[day].jobs))
		for _, way := range s.routes[day].legs {
			total += wayWeight * int64(way)
		}
		total += evenWeight * n * n
	}
	for j, day := range s.at {
		if day == nowhere {
			total += e.prizes[j]
		} else {
			total += int64(s.dayCost(j, day))
		}
	}
	return total
}
