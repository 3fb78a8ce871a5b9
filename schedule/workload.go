package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Workload is what the needs of a month ask of a rep against what the rep's
// month has (S1-5, S1-33, S2-41). Ways between shops are not in it, as they
// depend on the plan: Minutes is a lower bound, and so is People.
type Workload struct {
	Rep      client.RepID   `json:"rep"`
	Month    calendar.Month `json:"month"`
	Days     int            `json:"days"`              // on which the rep is in the field at all
	Visits   int            `json:"visits"`            // wanted
	Minutes  int            `json:"minutes"`           // of their stays
	Classes  []ClassLoad    `json:"classes,omitzero"`  // by class, in byte order
	Capacity int            `json:"capacity,omitzero"` // visits that the day limits allow; 0 is no limit
	Room     int            `json:"room"`              // minutes in the field, lunch and peaks apart, within the day limits
	// People is the reps of this calendar that the visits need at least, by
	// visits and by minutes; 0 where no number is enough, because the month has
	// no room at all.
	People  int      `json:"people,omitzero"`
	Because []Reason `json:"because,omitzero"`
}

// ClassLoad is the part of one class and market in a workload.
type ClassLoad struct {
	Class   client.Class  `json:"class,omitzero"`
	Market  client.Market `json:"market,omitzero"`
	Visits  int           `json:"visits"`
	Minutes int           `json:"minutes"`
}

// PerDay is the visits wanted a working day, as the fraction visits over days;
// days is 0 if there are none.
func (w Workload) PerDay() (visits, days int) { return w.Visits, w.Days }

// Workload adds up what a territory's needs ask and what its rep's month has,
// and says how the visits a day stand to the norm.
func (p Policy) Workload(t Territory) Workload {
	out := Workload{Rep: t.Rep.ID, Month: t.Month}
	for _, n := range t.Needs {
		minutes := max(0, stayOf(&n))
		out.Visits++
		out.Minutes += minutes
		i := slices.IndexFunc(out.Classes, func(c ClassLoad) bool { return c.Class == n.Class && c.Market == n.Market })
		if i < 0 {
			i = len(out.Classes)
			out.Classes = append(out.Classes, ClassLoad{Class: n.Class, Market: n.Market})
		}
		out.Classes[i].Visits++
		out.Classes[i].Minutes += minutes
	}
	slices.SortFunc(out.Classes, func(a, b ClassLoad) int {
		return cmp.Or(cmp.Compare(a.Class, b.Class), cmp.Compare(a.Market, b.Market))
	})
	for _, f := range t.field() {
		if len(f.open) == 0 {
			continue
		}
		out.Days++
		out.Room += p.roomOf(f)
		out.Capacity += min(max(0, p.Limits.Visits), never)
	}
	out.People = p.people(out)
	out.Because = p.compare(out)
	return out
}

// roomOf is the minutes of a field day in which a stay may lie for all that the
// shops' own hours allow.
func (p Policy) roomOf(f fieldDay) int {
	open := f.open
	for _, peak := range p.Visit.Windows.Peaks {
		open = subtract(open, outward(peak))
	}
	room := min(total(open), total(f.open)-f.pause)
	if p.Limits.Minutes > 0 {
		room = min(room, p.Limits.Minutes)
	}
	return room
}

// people is the least number of reps with this calendar who have the visits
// and the minutes.
func (p Policy) people(w Workload) int {
	if w.Visits == 0 || w.Room == 0 {
		return 0
	}
	n := (w.Minutes + w.Room - 1) / w.Room
	if w.Capacity > 0 {
		n = max(n, (w.Visits+w.Capacity-1)/w.Capacity)
	}
	return max(1, n)
}

// compare sets the workload against the norm and the room.
func (p Policy) compare(w Workload) []Reason {
	if w.Days == 0 {
		return []Reason{{Code: NoWorkingDays}}
	}
	r := Reason{Code: WithinNorm, Have: w.Visits}
	switch {
	case w.Visits < p.Norm.Low*w.Days:
		r.Code, r.Want = UnderNorm, p.Norm.Low
	case w.Visits > p.Norm.High*w.Days:
		r.Code, r.Want = OverNorm, p.Norm.High
	}
	out := []Reason{r}
	if w.Minutes > w.Room {
		out = append(out, Reason{Code: TooMuch, Have: w.Room, Want: w.Minutes})
	}
	return out
}
