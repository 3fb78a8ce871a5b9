package route

import (
	"cmp"
	"math"
	"slices"
)

// report is solution for a strict model: the best, with what can still be added.
func (s *search) report(p *Problem, done int, left []Left) Solution {
	s.restore()
	s.fill()
	out := Solution{Left: left, Iterations: done}
	for slot := range s.tours {
		if len(s.tours[slot].stops) > 2 {
			r := s.route(p, slot)
			n := int64(len(r.Sites))
			out.Cost += r.Cost
			out.Balance += s.m.even * n * n
			out.Routes = append(out.Routes, r)
		}
	}
	s.blink = math.MaxInt
	for v := 1; v < s.m.nodes; v++ {
		if len(s.m.patterns[v]) > 0 {
			s.reportPatterns(p, int32(v), &out)
			continue
		}
		for t := s.m.first[v]; t < s.m.first[v+1]; t++ {
			s.reportVisit(p, t, &out)
		}
	}
	out.Cost += out.Choices + out.Balance + out.Prizes
	slices.SortFunc(out.Left, func(a, b Left) int { return cmp.Or(cmp.Compare(a.Site, b.Site), cmp.Compare(a.Visit, b.Visit)) })
	return out
}

// route is the route of a slot in the caller's terms.
func (s *search) route(p *Problem, slot int) Route {
	m, t := s.m, &s.tours[slot]
	r := Route{Day: int(m.slots[slot]), Crew: m.shift[slot].number, Load: t.load}
	r.Duration = int64(t.shortest(m, &m.shift[slot], -1, 0))
	visits := false
	for k := 1; k < len(t.stops); k++ {
		r.Cost += int64(t.ways[k])
		if k < len(t.stops)-1 {
			site := m.site[t.stops[k]]
			r.Sites = append(r.Sites, site)
			r.Visits = append(r.Visits, int(m.taskOf(t.tasks[k]).visit))
			visits = visits || len(p.Sites[site].Visits) > 0
		}
	}
	if !visits {
		r.Visits = nil
	}
	return r
}

// reportPatterns accounts for a site of patterns.
func (s *search) reportPatterns(p *Problem, v int32, out *Solution) {
	site := s.m.site[v]
	if q := s.chosen[v]; q >= 0 {
		out.Served = append(out.Served, Served{Site: site, Pattern: s.m.patterns[v][q].from})
		return
	}
	out.Prizes += p.Sites[site].Prize
	out.Left = append(out.Left, Left{Site: site, Code: s.whyLeft(v, func() bool {
		return slices.ContainsFunc(s.m.patterns[v], func(q pattern) bool {
			return !slices.ContainsFunc(q.days, func(k int32) bool { return s.picks[k].more >= nowhere })
		})
	})})
}

// reportVisit accounts for a visit.
func (s *search) reportVisit(p *Problem, t int32, out *Solution) {
	task := &s.m.task[t]
	site := s.m.site[task.node]
	if o := s.made[t]; o >= 0 {
		choice := &s.m.choice[s.m.option[o].choice]
		out.Served = append(out.Served, Served{Site: site, Visit: int(task.visit), Choice: int(choice.from)})
		out.Choices += choice.cost
		return
	}
	out.Prizes += p.Sites[site].Visits[task.visit].Prize
	zero := s.m.task[s.m.first[task.node]].first
	out.Left = append(out.Left, Left{Site: site, Visit: int(task.visit), Code: s.whyLeft(task.node, func() bool {
		for c := task.first; c < task.last; c++ {
			if s.picks[c-zero].more < nowhere && s.m.agrees(s.made, t, c, s.m.first[task.node+1]) {
				return true
			}
		}
		return false
	})})
}

// whyLeft is TooDear if with some crew there are places, as the routes stand.
func (s *search) whyLeft(v int32, placed func() bool) Code {
	first, last := int32(-1), int32(0)
	if s.m.same[v] {
		first, last = s.crewsOf(v)
	}
	for crew := first; crew < last; crew++ {
		if s.weigh(v, crew); placed() {
			return TooDear
		}
	}
	return NoRoom
}
