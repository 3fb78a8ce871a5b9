package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Workload is what the needs of a month ask of a rep against what the rep's
// month has (S1-5, S1-33, S2-41).
//
// What the ways take depends on the plan. Ways is the least they can, so People
// is a lower bound too. Likely is what Policy.Ways makes of them, and Staff the
// people by it: an estimate as good as the rate, which Plan.WayRate takes from
// a plan.
type Workload struct {
	Rep      client.RepID   `json:"rep"`
	Month    calendar.Month `json:"month"`
	Days     int            `json:"days"`              // on which the rep is in the field at all
	Before   int            `json:"before"`            // the same but for absences in the office and for weather, which the norm leaves aside
	Visits   int            `json:"visits"`            // wanted
	Minutes  int            `json:"minutes"`           // of their stays
	Ways     int            `json:"ways"`              // minutes of the shortest way to each, from home or another shop
	Likely   int            `json:"likely"`            // minutes of the ways by the policy's rate, Ways at least
	Classes  []ClassLoad    `json:"classes,omitzero"`  // by class and market
	Capacity int            `json:"capacity,omitzero"` // visits that the day limits allow; 0 is no limit
	Room     int            `json:"room"`              // minutes for stays: in the field, lunch and peaks apart
	Field    int            `json:"field"`             // minutes for stays and ways: in the field, lunch apart
	// People is the reps with this calendar that the visits, their minutes, and
	// those with the ways need at least; 0 where no number is enough, because
	// the month has no room at all, or where none is wanted. Staff is the same
	// with the likely ways.
	People  int      `json:"people,omitzero"`
	Staff   int      `json:"staff,omitzero"`
	Because []Reason `json:"because,omitzero"`
}

// ClassLoad is the part of one class and market in a workload.
type ClassLoad struct {
	Class     client.Class  `json:"class,omitzero"`
	Market    client.Market `json:"market,omitzero"`
	Retailers int           `json:"retailers"`
	Visits    int           `json:"visits"`
	Minutes   int           `json:"minutes"`
}

// PerDay is the visits wanted a working day, as the fraction visits over days;
// days is 0 if there are none.
func (w Workload) PerDay() (visits, days int) { return w.Visits, w.Days }

// Workload adds up what a territory's needs ask and what its rep's month has,
// and says how the visits a day stand to the norm. As in the source of the
// norm, its days are those before office and weather are taken off (S1-5).
func (p Policy) Workload(t Territory) Workload { return p.turn(&t).workload() }

func (b *brief) workload() Workload {
	p, t := &b.policy, b.territory
	out := Workload{Rep: t.Rep.ID, Month: t.Month, Classes: classLoads(t.Needs)}
	for _, c := range out.Classes {
		out.Visits += c.Visits
		out.Minutes += c.Minutes
	}
	out.Ways = b.leastWays()
	out.Likely = max(out.Ways, p.Ways.of(out.Visits))
	for _, f := range b.field {
		if len(f.open) == 0 {
			continue
		}
		field, room := p.roomOf(f)
		out.Days++
		out.Field += field
		out.Room += room
		out.Capacity += min(max(0, p.Limits.Visits), never)
	}
	out.Before = t.daysBefore()
	out.People = p.people(out, out.Ways)
	out.Staff = p.people(out, out.Likely)
	out.Because = p.compare(out)
	return out
}

// classLoads is what the needs ask, by class and market.
func classLoads(needs []visit.Need) []ClassLoad {
	type shop struct {
		class  client.Class
		market client.Market
		id     client.ID
	}
	var out []ClassLoad
	counted := make(map[shop]bool, len(needs))
	for k := range needs {
		n := &needs[k]
		i := slices.IndexFunc(out, func(c ClassLoad) bool { return c.Class == n.Class && c.Market == n.Market })
		if i < 0 {
			i = len(out)
			out = append(out, ClassLoad{Class: n.Class, Market: n.Market})
		}
		out[i].Visits++
		out[i].Minutes += max(0, stayOf(n))
		if s := (shop{n.Class, n.Market, n.Retailer}); !counted[s] {
			counted[s] = true
			out[i].Retailers++
		}
	}
	slices.SortFunc(out, func(a, b ClassLoad) int { return compareGroups(a.Class, a.Market, b.Class, b.Market) })
	return out
}

func compareGroups(c client.Class, m client.Market, d client.Class, n client.Market) int {
	return cmp.Or(cmp.Compare(c, d), cmp.Compare(m, n))
}

// daysBefore is the days in the field, but for absences in the office and for
// weather.
func (t Territory) daysBefore() int {
	t.Rep.Away = slices.DeleteFunc(slices.Clone(t.Rep.Away), func(a Away) bool { return a.Kind == Office || a.Kind == Weather })
	days := 0
	for _, f := range t.field() {
		if len(f.open) > 0 {
			days++
		}
	}
	return days
}

// leastWays is the minutes of the shortest way to the shop of each need.
func (b *brief) leastWays() int {
	least, sum := b.problem.leastWays(), 0
	for _, j := range b.problem.jobs {
		sum += least[j.site]
	}
	return sum
}

// roomOf is the minutes of a field day for stays and ways, and those for stays
// alone, for all that the shops' own hours allow.
func (p Policy) roomOf(f fieldDay) (field, room int) {
	open := f.open
	for _, peak := range p.Visit.Windows.Peaks {
		open = subtract(open, outward(peak))
	}
	field = total(f.open) - f.pause
	if p.Limits.Minutes > 0 {
		field = min(field, p.Limits.Minutes)
	}
	return field, min(field, total(open))
}

// people is the least number of reps with this calendar who have the visits
// and the minutes, with so many minutes of way.
func (p Policy) people(w Workload, ways int) int {
	if w.Visits == 0 || w.Room == 0 {
		return 0
	}
	n := max(1, ceil(w.Minutes, w.Room), ceil(w.Minutes+ways, w.Field))
	if w.Capacity > 0 {
		n = max(n, ceil(w.Visits, w.Capacity))
	}
	return n
}

// ceil is a over b, rounded up.
func ceil(a, b int) int { return (a + b - 1) / b }

// compare sets the workload against the norm and the room.
func (p Policy) compare(w Workload) []Reason {
	if w.Days == 0 {
		return []Reason{{Code: NoWorkingDays}}
	}
	r := Reason{Code: WithinNorm, Have: w.Visits}
	switch {
	case w.Visits < p.Norm.Low*w.Before:
		r.Code, r.Want = UnderNorm, p.Norm.Low
	case w.Visits > p.Norm.High*w.Before:
		r.Code, r.Want = OverNorm, p.Norm.High
	}
	out := []Reason{r}
	if w.Minutes > w.Room {
		out = append(out, Reason{Code: TooMuch, Have: w.Room, Want: w.Minutes})
	}
	if w.Days < w.Before {
		out = append(out, Reason{Code: DaysLost, Have: w.Days, Want: w.Before})
	}
	if w.Likely > w.Ways {
		out = append(out, Reason{Code: WaysReckoned, Have: w.Ways, Want: w.Likely})
	}
	return out
}
