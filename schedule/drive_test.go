package schedule_test

import (
	"math"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// The slow second path: a territory minute by minute, read from its facts
// anew. It knows nothing of the planner or of Check.

const lastMinute = 24 * 60

// minutes is a day of flags, one for each minute.
type minutes [lastMinute]bool

// run is the minutes from start on that are set without a break, up to n.
func (m *minutes) run(start, n int) int {
	k := 0
	for k < n && start+k < lastMinute && m[start+k] {
		k++
	}
	return k
}

// facts is a territory made ready for the slow path.
type facts struct {
	policy schedule.Policy
	t      schedule.Territory
	row    map[client.ID]int // first row of each retailer
	need   map[visit.Key]*visit.Need
	field  map[calendar.Date]*minutes
	start  map[calendar.Date]int      // the first minute of the field
	lunch  map[calendar.Date]*minutes // where lunch may lie; nil if none is due
	stays  map[stayDay]*minutes
	wanted []int // rows of the retailers that are needed, and home
}

type stayDay struct {
	row    int
	date   calendar.Date
	agreed bool
}

func newFacts(p schedule.Policy, t schedule.Territory) *facts {
	f := &facts{
		policy: p, t: t, row: map[client.ID]int{}, need: map[visit.Key]*visit.Need{}, wanted: []int{0},
		field: map[calendar.Date]*minutes{}, start: map[calendar.Date]int{}, lunch: map[calendar.Date]*minutes{}, stays: map[stayDay]*minutes{},
	}
	for i, r := range t.Retailers {
		if _, ok := f.row[r.ID]; !ok {
			f.row[r.ID] = i + 1
		}
	}
	needed := map[int]bool{}
	for i := range t.Needs {
		n := &t.Needs[i]
		f.need[n.Key] = n
		if row := f.row[n.Retailer]; row > 0 && !needed[row] {
			needed[row] = true
			f.wanted = append(f.wanted, row)
		}
	}
	for d := range t.Month.Days() {
		f.readField(d)
	}
	return f
}

func inside(hours calendar.Hours, minute int) bool {
	from, to := calendar.TimeOfDay(60*minute), calendar.TimeOfDay(60*minute+60)
	for _, h := range hours {
		if h.Open <= from && to <= h.Close {
			return true
		}
	}
	return false
}

func (f *facts) readField(d calendar.Date) {
	out := new(minutes)
	f.field[d], f.start[d] = out, lastMinute+1
	day := f.t.Calendar.Day(d)
	if day.Beyond || day.Hours.Seconds() == 0 {
		return
	}
	week := f.t.Rep.Field.On(d)
	makeUp := day.Exception && week.Seconds() == 0 && f.t.Calendar.Week.On(d).Seconds() == 0
	for m := range out {
		out[m] = inside(week, m) && (!day.Exception || inside(day.Hours, m)) || makeUp && inside(day.Hours, m)
		for _, a := range f.t.Rep.Away {
			if d >= a.From && d <= a.To && (a.Hours == (calendar.Interval{}) || inside(calendar.Hours{a.Hours}, m)) {
				out[m] = false
			}
		}
	}
	if i := slices.Index(out[:], true); i >= 0 {
		f.start[d] = i
	}
	lunch, due := new(minutes), false
	for m := range lunch {
		lunch[m] = out[m] && inside(calendar.Hours{f.t.Rep.Lunch.Within}, m)
	}
	for m := range lunch {
		due = due || lunch.run(m, f.t.Rep.Lunch.Minutes) == f.t.Rep.Lunch.Minutes
	}
	if due && f.t.Rep.Lunch.Minutes > 0 {
		f.lunch[d] = lunch
	}
}

// stay is the minutes of a date in which a need's retailer can be visited.
func (f *facts) stay(n *visit.Need, d calendar.Date) *minutes {
	key := stayDay{f.row[n.Retailer], d, n.Agreed && n.Fixed.Seconds() > 0}
	if out, ok := f.stays[key]; ok {
		return out
	}
	out := new(minutes)
	f.stays[key] = out
	shop := f.t.Retailers[key.row-1]
	if shop.Closed != 0 && d >= shop.Closed || shop.Since != 0 && d < shop.Since {
		return out
	}
	week, told := f.policy.Visit.Windows.Unknown, false
	for _, h := range shop.Hours {
		told = told || len(h) > 0
	}
	if told {
		week = shop.Hours
	}
	hours := week.On(d)
	for i := len(shop.Dated) - 1; i >= 0; i-- {
		if shop.Dated[i].Date == d {
			hours = shop.Dated[i].Hours
		}
	}
	for m := range out {
		out[m] = f.field[d][m] && inside(hours, m) && (key.agreed || !inside(f.policy.Visit.Windows.Peaks, m))
	}
	return out
}

// length is the minutes of a need's stay.
func length(n *visit.Need) int {
	if n.Fixed.Seconds() > 0 {
		return n.Fixed.Seconds() / 60
	}
	return n.Minutes
}

// way is the minutes between two rows of the matrix.
func (f *facts) way(a, b int) int {
	t := f.t.Travel
	if a == b {
		return 0
	}
	if a < len(t.Minutes) && b < len(t.Minutes[a]) && t.Minutes[a][b] >= 0 {
		return int(t.Minutes[a][b])
	}
	place := func(row int) client.Position {
		if row == 0 {
			return f.t.Rep.Home
		}
		return f.t.Retailers[row-1].Position
	}
	p, q := place(a), place(b)
	if p == (client.Position{}) || q == (client.Position{}) {
		return t.Unknown
	}
	angle := func(micro int32) float64 { return float64(micro) / 1e6 * math.Pi / 180 }
	sin := func(x float64) float64 { return math.Sin(x/2) * math.Sin(x/2) }
	h := sin(angle(p.Lat)-angle(q.Lat)) + math.Cos(angle(p.Lat))*math.Cos(angle(q.Lat))*sin(angle(p.Lon)-angle(q.Lon))
	metres := int(math.Round(2 * 6371009 * math.Asin(math.Sqrt(h))))
	return (metres*t.Detour+100*t.Speed-1)/(100*t.Speed) + t.Stop
}

// drives reports whether a day can be driven in the order of the needs, within
// its limits: with the two earliest times of each stop, lunch to come and lunch
// over.
func (f *facts) drives(d calendar.Date, needs []*visit.Need) bool {
	if !f.limits(needs) {
		return false
	}
	early := [2]int{f.start[d], lastMinute + 1}
	if f.lunch[d] == nil {
		early = [2]int{lastMinute + 1, early[0]}
	}
	place := 0
	for _, n := range needs {
		w := f.way(place, f.row[n.Retailer])
		place = f.row[n.Retailer]
		there := [2]int{f.ride(d, early[0], w), f.ride(d, early[1], w)}
		there[1] = min(there[1], f.eat(d, there[0]), f.ride(d, f.eat(d, early[0]), w))
		early = [2]int{f.serve(n, d, there[0]), f.serve(n, d, there[1])}
	}
	home := f.way(place, 0)
	return early[1]+home <= lastMinute || f.eat(d, early[0])+home <= lastMinute || f.eat(d, early[0]+home) <= lastMinute
}

// drivesSlowly is drives with every place of lunch tried in turn.
func (f *facts) drivesSlowly(d calendar.Date, needs []*visit.Need) bool {
	if !f.limits(needs) {
		return false
	}
	if f.lunch[d] == nil {
		return f.drivesWith(d, needs, -1)
	}
	for slot := range 2*len(needs) + 2 {
		if f.drivesWith(d, needs, slot) {
			return true
		}
	}
	return false
}

func (f *facts) drivesWith(d calendar.Date, needs []*visit.Need, slot int) bool {
	t, place := f.start[d], 0
	lunch := func(here int) {
		if here == slot {
			t = f.eat(d, t)
		}
	}
	for k, n := range needs {
		lunch(2 * k)
		t = f.ride(d, t, f.way(place, f.row[n.Retailer]))
		lunch(2*k + 1)
		t = f.serve(n, d, t)
		place = f.row[n.Retailer]
	}
	lunch(2 * len(needs))
	t += f.way(place, 0)
	lunch(2*len(needs) + 1)
	return t <= lastMinute
}

// limits reports whether the day's limits hold the needs in their order.
func (f *facts) limits(needs []*visit.Need) bool {
	sum, place := 0, 0
	for _, n := range needs {
		sum += length(n) + f.way(place, f.row[n.Retailer])
		place = f.row[n.Retailer]
	}
	sum += f.way(place, 0)
	l := f.policy.Limits
	return (l.Visits == 0 || len(needs) <= l.Visits) && (l.Minutes == 0 || sum <= l.Minutes)
}

// first is the end of the first n minutes from t on that are all set.
func first(m *minutes, t, n int) int {
	for ; t+n <= lastMinute; t++ {
		k := m.run(t, n)
		if k == n {
			return t + n
		}
		t += k
	}
	return lastMinute + 1
}

func (f *facts) ride(d calendar.Date, t, w int) int {
	if w == 0 {
		return t
	}
	return first(f.field[d], t, w)
}

func (f *facts) eat(d calendar.Date, t int) int {
	if f.lunch[d] == nil {
		return lastMinute + 1
	}
	return first(f.lunch[d], t, f.t.Rep.Lunch.Minutes)
}

func (f *facts) serve(n *visit.Need, d calendar.Date, t int) int {
	if n.Fixed.Seconds() > 0 {
		start := int(n.Fixed.Open) / 60
		if t > start || f.stay(n, d).run(start, length(n)) < length(n) {
			return lastMinute + 1
		}
		return start + length(n)
	}
	return first(f.stay(n, d), t, n.Minutes)
}
