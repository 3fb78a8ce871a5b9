package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/visit"
)

// plan is the plan of the revision. found is what Check finds in the earlier
// one.
func (v *revision) plan(found []Violation) Plan {
	faulty := make([]bool, len(v.field))
	for _, f := range found {
		if day := v.dayOf(f.Date); day != nowhere {
			faulty[day] = true
		}
	}
	out := Plan{Rep: v.territory.Rep.ID, Month: v.territory.Month}
	for day := range v.field {
		out.Days = append(out.Days, v.planDay(day, faulty[day]))
	}
	rooms := v.newRooms(v.search)
	for _, i := range v.leftOut(v.search) {
		if !v.stands[i] {
			out.Missed = append(out.Missed, v.missed(i, rooms))
		}
	}
	return out
}

// planDay is one day of the plan: to the letter if it is frozen, or if its
// bookings are the earlier ones and nothing is wrong with them.
func (v *revision) planDay(day int, faulty bool) Day {
	s := v.search
	seq := slices.Clone(s.routes[day].jobs)
	if day < s.from && v.had[day] || !faulty && len(seq) > 0 && slices.Equal(seq, v.seqs[day]) {
		out := v.was[day]
		if day >= s.from {
			out.Because = slices.Clone(v.field[day].because)
		}
		return out
	}
	for _, limit := range [...]func(j, day int) []span{v.exactly, v.notBefore, nil} {
		v.hold(day, seq, limit)
		if _, ok := v.problem.timing(day, seq); ok {
			break
		}
	}
	out := v.day(s, day)
	v.release(day)
	return out
}

// missed is a need left out with its proof, which names the freeze line and
// the budget where nothing else forbids what would let it in.
func (v *revision) missed(i int, rooms *rooms) Miss {
	out := v.miss(v.search, i, rooms)
	if out.Proof.Strength != ThisPlan {
		return out
	}
	if because := v.withheld(i, &out.Proof); len(because) > 0 {
		out.Verdict = Withheld
		out.Because = append(because, out.Because[1:]...)
	}
	return out
}

// withheld is what the freeze line and the budget forbid that would let a need
// in, the first of each, and notes them in the days of its proof.
func (v *revision) withheld(i int, proof *Proof) []Reason {
	s, j := v.search, v.brief.job[i]
	from := s.from
	var line, budget Reason
	for k := range proof.Days {
		day := s.jobs[j].first + k
		if v.barred(i, day).Code != 0 {
			continue
		}
		s.from = 0
		rival, exchange := v.lessUrgent(j, day)
		_, blocked := v.blocked(s, i, day)
		s.from = from
		switch {
		case day < from && (exchange || blocked.Code == 0):
			line = cmp.Or(line, v.frozen(s, day))
		case day >= from && exchange && s.at[rival] < from:
			line = cmp.Or(line, v.frozen(s, s.at[rival]))
		case day >= from && exchange:
			proof.Days[k] = Reason{Code: BudgetSpent, Need: v.key(rival), Date: v.field[day].date, Have: v.spent(), Want: max(0, v.rules.Budget)}
			budget = cmp.Or(budget, proof.Days[k])
		}
	}
	return slices.DeleteFunc([]Reason{line, budget}, func(r Reason) bool { return r.Code == 0 })
}

// lessUrgent is a job less urgent than j in exchange for which j would fit on
// a day.
func (v *revision) lessUrgent(j, day int) (rival int, ok bool) {
	s := v.search
	for _, k := range s.rivals(j, day) {
		if s.jobs[k].rank <= s.jobs[j].rank {
			continue
		}
		if _, why := s.tryFor(j, day, k); why == fits {
			return k, true
		}
	}
	return nowhere, false
}

// explain gives the reasons for each change.
func (v *revision) explain(d *Diff, plan *Plan) {
	needs := make(map[visit.Key]int, len(v.needs))
	for i := len(v.needs) - 1; i >= 0; i-- {
		needs[v.needs[i].Key] = i
	}
	misses := make(map[visit.Key]*Miss, len(plan.Missed))
	for i := range plan.Missed {
		misses[plan.Missed[i].Need] = &plan.Missed[i]
	}
	for k := range d.Changes {
		c := &d.Changes[k]
		i, ok := needs[c.Need]
		switch {
		case !ok:
			c.Because = []Reason{{Code: ForeignNeed, Need: c.Need}}
		case c.Fate == Withdrawn:
			c.Because = []Reason{{Code: NeedRepeated, Need: c.Need, Have: 2, Want: 1}}
		default:
			c.Because = v.whyChanged(i, c)
		}
		if m := misses[c.Need]; m != nil && c.Fate == Dropped {
			c.Because = append(c.Because, m.Because...)
		}
	}
}

// whyChanged is why the booking of a need is not as it was.
func (v *revision) whyChanged(i int, c *Change) []Reason {
	j := v.brief.job[i]
	var r Reason
	switch {
	case c.Fate == Added && v.again[i].Code != 0:
		r = v.again[i]
	case c.Fate == Added && v.old[i]:
		r = Reason{Code: RoomAgain, Need: c.Need, Date: c.To.Date}
	case c.Fate == Added:
		r = Reason{Code: NewNeed, Need: c.Need}
	case c.Fate == Retimed:
		r = v.notAsBefore(i, c)
	case j != nowhere && v.jobs[j].home != nowhere:
		r = v.jobs[j].why
	case v.dayOf(c.From.Date) == nowhere:
		r = Reason{Code: WrongDays, Date: c.From.Date}
	}
	if r.Code == 0 {
		return nil
	}
	return []Reason{r}
}

// notAsBefore is why a booking that keeps its day does not keep its time: what
// the facts have against it, or else that the day is another.
func (v *revision) notAsBefore(i int, c *Change) Reason {
	n, day := &v.needs[i], v.dayOf(c.From.Date)
	r := Reason{Need: c.Need, Date: c.From.Date, Time: c.From.Time}
	stay, f := wholeMinutes(c.From.Time.Open, c.From.Time.Close), &v.field[day]
	site := v.problem.jobs[v.brief.job[i]].site
	open := v.policy.Visit.Windows
	open.Peaks = nil
	within := func(spans []span) bool {
		return slices.ContainsFunc(spans, func(s span) bool { return s.Lo <= stay.Lo && stay.Hi <= s.Hi })
	}
	switch want := stayOf(n); {
	case stay.Length() == 0:
		r.Code = BadTime
	case n.Fixed.Seconds() > 0 && stay != outward(n.Fixed):
		r.Code, r.Time = WrongTime, n.Fixed
	case stay.Length() != want:
		r.Code, r.Have, r.Want = WrongLength, stay.Length(), want
	case !within(f.open):
		r.Code = OutsideField
	case !within(spansOf(open.On(v.shops[site], f.date).Hours)):
		r.Code = OutsideHours
	case !within(v.shopHours(n, site, day)):
		r.Code = InPeak
		for _, p := range v.policy.Visit.Windows.Peaks {
			if s := outward(p); s.Lo < stay.Hi && stay.Lo < s.Hi {
				r.Time = p
			}
		}
	default:
		r.Code = DayChanged
	}
	return r
}
