package schedule

import (
	"cmp"
	"slices"
)

// placeAll places the needs that are left open: first where no booking leaves
// its day, then with room made for them.
func (v *revision) placeAll() {
	s := v.search
	for j := range v.jobs {
		if s.at[j] == nowhere && !s.halted() {
			v.place(j)
		}
	}
	for day := s.from; day < len(s.routes); day++ {
		v.release(day)
	}
	for again := true; again; {
		again = false
		for j := range v.jobs {
			if s.at[j] == nowhere && !s.halted() && (v.goHome(j) || s.insert(j) || v.makeRoom(j)) {
				again = true
			}
		}
		again = again || v.goHomeAll()
	}
}

// place puts a job on the day it had or, failing that, where no stay changes
// its minute, or else where stays change no more than that.
func (v *revision) place(j int) {
	home := v.jobs[j].home
	if home != nowhere && (v.putOn(j, home) || v.insertRetimed(j, home, home)) {
		return
	}
	if !v.search.insert(j) {
		v.insertRetimed(j, v.search.from, len(v.field)-1)
	}
}

// goHome puts a job on the day it had in the earlier plan, if it had one and
// that has room.
func (v *revision) goHome(j int) bool {
	home := v.jobs[j].home
	return home != nowhere && v.putOn(j, home)
}

// putOn puts a job at the cheapest place of a day, if it has one.
func (v *revision) putOn(j, day int) bool {
	s := v.search
	if !s.allowed(j, day, nowhere) {
		return false
	}
	place, _, why := s.try(&s.routes[day], day, j)
	if why == fits {
		s.put(j, day, place)
	}
	return why == fits
}

// insertRetimed puts a job at its cheapest spot on the days from first to last,
// whatever stays change their minute for it.
func (v *revision) insertRetimed(j, first, last int) bool {
	s, job := v.search, &v.problem.jobs[j]
	best, bound, ok := spot{}, costly, false
	for i := range job.windows {
		day := job.first + i
		if day < first || day > last || !s.allowed(j, day, nowhere) {
			continue
		}
		r := &s.routes[day]
		held := slices.ContainsFunc(r.jobs, func(k int) bool { return v.problem.jobs[k].hold != nil })
		v.release(day)
		place, detour, why := s.tryIn(r, &s.shifts[day], job, job.windows[i], never)
		if cost := s.fixedCost(j, day, len(r.jobs)) + wayWeight*detour; why == fits && cost < bound {
			best, bound, ok = spot{day, place}, cost, true
		}
		if held {
			v.hold(day, slices.Clone(r.jobs), v.exactly)
		}
	}
	if ok {
		v.release(best.day)
		s.put(j, best.day, best.place)
	}
	return ok
}

// trade is a spot that a job could have if a rival were gone.
type trade struct {
	spot
	rival int
}

// makeRoom books a job by moving another one or, failing that, in exchange for
// one less urgent, as far as the budget goes: a rival that costs nothing goes
// before one that does, and of two the less urgent.
func (v *revision) makeRoom(j int) bool {
	s, job := v.search, &v.problem.jobs[j]
	var trades []trade
	for i := range job.windows {
		day := job.first + i
		if day < s.from {
			continue
		}
		for _, k := range s.rivals(j, day) {
			if place, why := s.tryFor(j, day, k); why == fits {
				trades = append(trades, trade{spot{day, place}, k})
			}
		}
	}
	slices.SortStableFunc(trades, func(a, b trade) int {
		return cmp.Or(cmp.Compare(v.cost(a.rival), v.cost(b.rival)), cmp.Compare(b.rival, a.rival))
	})
	for _, t := range trades {
		if v.moveAside(j, t) {
			return true
		}
	}
	slices.SortStableFunc(trades, func(a, b trade) int { return cmp.Compare(s.jobs[b.rival].rank, s.jobs[a.rival].rank) })
	for _, t := range trades {
		if s.jobs[t.rival].rank > job.rank && v.affords(t.rival) {
			s.take(t.rival)
			s.put(j, t.day, t.place)
			v.left(t.rival, j)
			return true
		}
	}
	return false
}

// moveAside puts a job in the place of a rival if that then fits elsewhere on
// its day or, as far as the budget goes, on another. It changes nothing if
// not.
func (v *revision) moveAside(j int, t trade) bool {
	s, was, affordable := v.search, v.search.at[t.rival], v.affords(t.rival)
	place := s.take(t.rival)
	s.put(j, t.day, t.place)
	if v.putOn(t.rival, was) || affordable && s.insert(t.rival) {
		v.left(t.rival, j)
		return true
	}
	s.take(j)
	s.put(t.rival, was, place)
	return false
}

// left notes for whom a job that could have stayed left its day.
func (v *revision) left(j, other int) {
	if k := &v.jobs[j]; !k.free && v.search.at[j] != k.home {
		k.why = Reason{Code: MakesRoom, Need: v.key(other), Date: v.field[k.home].date}
	}
}

// cost is what it takes of the budget that a job leaves its day.
func (v *revision) cost(j int) int {
	if k := &v.jobs[j]; !k.free && v.search.at[j] == k.home {
		return 1
	}
	return 0
}

// affords reports whether the budget lets a job leave its day.
func (v *revision) affords(j int) bool {
	cost := v.cost(j)
	return cost == 0 || v.spent()+cost <= v.rules.Budget
}

// spent is the bookings that are not on a day that they could have kept.
func (v *revision) spent() int {
	n := 0
	for j := range v.jobs {
		if k := &v.jobs[j]; !k.free && v.search.at[j] != k.home {
			n++
		}
	}
	return n
}

// goHomeAll moves the bookings that are elsewhere back to the day they had,
// where that has room again.
func (v *revision) goHomeAll() bool {
	s, any := v.search, false
	for j := range v.jobs {
		if home := v.jobs[j].home; home == nowhere || s.at[j] == nowhere || s.at[j] == home || s.halted() || !s.sparable(j) {
			continue
		}
		was := s.at[j]
		place := s.take(j)
		if v.goHome(j) {
			any = true
		} else {
			s.put(j, was, place)
		}
	}
	return any
}
