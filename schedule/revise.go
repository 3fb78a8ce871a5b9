package schedule

import (
	"context"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// revision is a re-plan under way: the search, and what it knows of the
// earlier plan.
type revision struct {
	*brief
	search *search
	rules  Replan
	had    []bool   // by day: the earlier plan has it
	was    []Day    // the earlier plan's, by day of the month
	seqs   [][]int  // by day: the jobs of its bookings in order, nowhere for one that has none
	stands []bool   // by need: booked before the freeze line
	jobs   []kept   // by job
	again  []Reason // by need: why it is open again, if it was booked before the freeze line
	old    []bool   // by need: the earlier plan accounts for it
}

// kept is what a re-plan knows of a job.
type kept struct {
	home int    // its day in the earlier plan, from the freeze line on, or nowhere
	stay span   // its stay there, if it is of whole minutes
	free bool   // it could not have stayed on that day, or had none
	why  Reason // why it lost its day or, if it could have stayed, for whom it left
}

// revise reads an earlier plan: what stands before the freeze line is in the
// search from the start, and nothing else is.
func (p Policy) revise(ctx context.Context, t *Territory, earlier Plan, r Replan) *revision {
	b := p.turn(t)
	v := &revision{
		brief: b, search: newSearch(ctx, b.problem), rules: r, was: make([]Day, len(b.field)), seqs: make([][]int, len(b.field)),
		stands: make([]bool, len(b.needs)), again: make([]Reason, len(b.needs)), old: make([]bool, len(b.needs)), jobs: make([]kept, len(b.problem.jobs)),
	}
	v.search.from = v.firstOpen(r.Frozen)
	for j := range v.jobs {
		v.jobs[j] = kept{home: nowhere, free: true}
	}
	needs := make(map[visit.Key]int, len(b.needs))
	for i := len(b.needs) - 1; i >= 0; i-- {
		needs[b.needs[i].Key] = i
	}
	missed := t.missedVisits(r.From)
	v.takeDays(earlier)
	for day := range v.was {
		for k := range v.was[day].Bookings {
			v.read(day, &v.was[day].Bookings[k], needs, missed)
		}
		if day < v.search.from {
			v.search.set(&v.search.routes[day], day, v.known(day))
		}
	}
	for i := range earlier.Days {
		for _, k := range earlier.Days[i].Bookings {
			v.account(needs, k.Need)
		}
	}
	for i := range earlier.Missed {
		v.account(needs, earlier.Missed[i].Need)
	}
	return v
}

// account notes that the earlier plan has a need.
func (v *revision) account(needs map[visit.Key]int, key visit.Key) {
	if i, ok := needs[key]; ok {
		v.old[i] = true
	}
}

// firstOpen is the first day of the month on or after a date, all its days if
// the month is over by then.
func (b *brief) firstOpen(d calendar.Date) int {
	for day := range b.field {
		if b.field[day].date >= d {
			return day
		}
	}
	return len(b.field)
}

// takeDays sorts the earlier plan's days by date. Of two entries for one date
// the later one's bookings follow those of the first.
func (v *revision) takeDays(earlier Plan) {
	for day := range v.field {
		v.was[day].Date = v.field[day].date
	}
	v.had = make([]bool, len(v.field))
	for i := range earlier.Days {
		d := &earlier.Days[i]
		day := v.dayOf(d.Date)
		switch {
		case day == nowhere:
		case v.had[day]:
			v.was[day].Bookings = append(v.was[day].Bookings, d.clone().Bookings...)
		default:
			v.was[day], v.had[day] = d.clone(), true
		}
	}
}

// dayOf is the day of the month that a date is, or nowhere.
func (b *brief) dayOf(d calendar.Date) int {
	if len(b.field) == 0 || d < b.field[0].date || d > b.field[len(b.field)-1].date {
		return nowhere
	}
	return int(d - b.field[0].date)
}

// missedVisits tells what was not done and is in the record as missed or was
// booked before a date.
func (t *Territory) missedVisits(from calendar.Date) func(client.ID, calendar.Date) bool {
	type stop struct {
		retailer client.ID
		date     calendar.Date
	}
	done, missed := map[stop]bool{}, map[stop]bool{}
	for _, v := range t.Visits {
		switch v.State {
		case visit.Done:
			done[stop{v.Retailer, v.Date}] = true
		case visit.Missed:
			missed[stop{v.Retailer, v.Date}] = true
		}
	}
	return func(r client.ID, d calendar.Date) bool { return !done[stop{r, d}] && (d < from || missed[stop{r, d}]) }
}

// read notes what a booking of the earlier plan means for its need.
func (v *revision) read(day int, k *Booking, needs map[visit.Key]int, missed func(client.ID, calendar.Date) bool) {
	job := nowhere
	i, ok := needs[k.Need]
	if ok && !v.stands[i] {
		job = v.brief.job[i]
	}
	switch date := v.field[day].date; {
	case !ok:
	case day < v.search.from && missed(k.Need.Retailer, date):
		v.again[i], job = Reason{Code: OpenAgain, Need: k.Need, Date: date}, nowhere
	case day < v.search.from:
		v.stands[i] = true
		if job != nowhere {
			v.search.at[job] = day
		}
	case job != nowhere && v.jobs[job].home == nowhere:
		v.jobs[job].home, v.jobs[job].stay = day, wholeMinutes(k.Start, k.End)
	default:
		job = nowhere // a second booking of the need, or one that it can never have
	}
	v.seqs[day] = append(v.seqs[day], job)
}

// known is the jobs of a day's bookings in order, as far as they have one.
func (v *revision) known(day int) []int {
	return slices.DeleteFunc(slices.Clone(v.seqs[day]), func(j int) bool { return j == nowhere })
}

// wholeMinutes is a stay in minutes, empty if it is not of whole minutes of a
// day.
func wholeMinutes(start, end calendar.TimeOfDay) span {
	if !start.Valid() || !end.Valid() || start%60 != 0 || end%60 != 0 || start >= end {
		return span{}
	}
	return span{Lo: int(start) / 60, Hi: int(end) / 60}
}

// clone shares no memory with the day.
func (d *Day) clone() Day {
	out := *d
	out.Because = slices.Clone(d.Because)
	out.Bookings = slices.Clone(d.Bookings)
	for i := range out.Bookings {
		out.Bookings[i].Because = slices.Clone(d.Bookings[i].Because)
	}
	return out
}

// clone shares no memory with the plan.
func (pl *Plan) clone() Plan {
	out := *pl
	out.Days, out.Missed = slices.Clone(pl.Days), slices.Clone(pl.Missed)
	for i := range out.Days {
		out.Days[i] = pl.Days[i].clone()
	}
	for i := range out.Missed {
		m := &out.Missed[i]
		m.Because, m.Proof.Days, m.Proof.Rivals = slices.Clone(m.Because), slices.Clone(m.Proof.Days), slices.Clone(m.Proof.Rivals)
	}
	return out
}
