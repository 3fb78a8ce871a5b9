package schedule

import (
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Now is when and where the rep is, and how long there is.
type Now struct {
	Date    calendar.Date      `json:"date"`
	Time    calendar.TimeOfDay `json:"time"`             // what is left of the day begins with the next whole minute
	Minutes int                `json:"minutes,omitzero"` // for ways and stays; 0 is to the end of the field hours
	// At is the retailer where the rep is. If it is unset, or not in the
	// territory, Position counts; without one the rep is at home.
	At       client.ID       `json:"at,omitzero"`
	Position client.Position `json:"position,omitzero"`
	Lunched  bool            `json:"lunched,omitzero"` // lunch is over, or not wanted
}

// List is whom to see with the time left today. Every need of the territory is
// an entry, once: those that fit in the time first, each by itself, then those
// that do not; both by Policy.Priorities.
type List struct {
	Rep     client.RepID       `json:"rep"`
	Date    calendar.Date      `json:"date"`
	Time    calendar.TimeOfDay `json:"time"`
	Left    int                `json:"left"`             // minutes in the field from now on
	By      []Criterion        `json:"by,omitzero"`      // the criteria of the marks
	Every   int                `json:"every,omitzero"`   // of so many places one is reserved for small classes
	Entries []Entry            `json:"entries,omitzero"` // in order
	// Tour is those entries that fit together, in the order driven: each taken
	// where it adds the least way, by its place on the list.
	Tour    []Booking          `json:"tour,omitzero"`
	Lunch   calendar.Interval  `json:"lunch,omitzero"`
	Back    calendar.TimeOfDay `json:"back,omitzero"`  // home again
	Spare   int                `json:"spare,omitzero"` // minutes left that the tour does not use: Left less stays, ways to them and lunch
	Because []Reason           `json:"because,omitzero"`
}

// Entry is one need on the list.
type Entry struct {
	Need   visit.Key     `json:"need"`
	Class  client.Class  `json:"class,omitzero"`
	Market client.Market `json:"market,omitzero"`
	Place  int           `json:"place"` // on the list, from 1
	Fits   bool          `json:"fits,omitzero"`
	InTour bool          `json:"in_tour,omitzero"`
	Urgent bool          `json:"urgent,omitzero"` // an appointment, a cause due or a last chance today: no reserved place goes before it
	Turn   bool          `json:"turn,omitzero"`   // it stands in a place reserved for the small classes
	Way    int           `json:"way"`             // minutes from here
	// Window is the next stretch from now on that can hold the stay.
	Window calendar.Interval `json:"window,omitzero"`
	// Start and End are those of the stay if the rep goes there first.
	Start   calendar.TimeOfDay `json:"start,omitzero"`
	End     calendar.TimeOfDay `json:"end,omitzero"`
	LastDay calendar.Date      `json:"last_day,omitzero"` // the last day on which nothing but other visits can keep it off; unset if there is none from today on
	Marks   []int              `json:"marks,omitzero"`    // by the criteria of the list; the lower goes first
	Because []Reason           `json:"because,omitzero"`  // what speaks for it or, where it does not fit, what keeps it off
}

// Today ranks whom to see with the time left. It takes the needs as they are
// open today: a visit done is in the record and no longer among them. A need
// whose last day is past counts as overdue and may still be served; the lower
// gap holds always.
//
// What Limits.Visits allows is less the visits done today; Limits.Minutes
// counts from now on.
func (p Policy) Today(t Territory, now Now) List {
	b := p.turn(&t)
	out := List{Rep: t.Rep.ID, Date: now.Date, Time: now.Time, By: append([]Criterion(nil), p.Priorities.By...), Every: max(0, p.Priorities.Every)}
	d := b.newToday(now)
	out.Left = total(d.shift.Open)
	out.Because = d.because
	for i := range b.needs {
		out.Entries = append(out.Entries, d.entry(i))
	}
	p.Priorities.order(out.Entries)
	d.tour(&out)
	return out
}

// today is what is left of a day.
type today struct {
	*brief
	now     Now
	day     int  // of the month, or nowhere
	left    span // from now to the end
	shift   shift
	out     []int16 // by site: minutes from here
	because []Reason
	first   []int   // by site: the need that comes first there, or nowhere
	one     problem // one day, with a job for each entry that fits by itself
	of      []int   // by job there: its need
	jobs    map[visit.Key]int
}

// newToday reads what is left of the day.
func (b *brief) newToday(now Now) *today {
	d := &today{brief: b, now: now, jobs: make(map[visit.Key]int)}
	d.findFirst()
	d.out = b.waysFrom(now)
	d.one = problem{sites: b.problem.sites, ways: append([]int16(nil), b.problem.ways...)}
	copy(d.one.ways, d.out) // site 0 is here on the way out and home on the way back
	d.one.shifts = make([]shift, 1)
	if d.day = b.dayOf(now.Date); d.day == nowhere {
		d.because = []Reason{{Code: OutsideMonth, Date: now.Date, Name: b.territory.Month.String()}}
		return d
	}
	f := b.field[d.day]
	d.because = append(d.because, f.because...)
	from := (max(0, min(int(now.Time), dayMinutes*60)) + 59) / 60
	d.left = span{Lo: from, Hi: dayMinutes}
	if now.Minutes > 0 {
		d.left.Hi = min(dayMinutes, from+min(now.Minutes, dayMinutes))
	}
	f.open = intersect(f.open, []span{d.left})
	f.breaks = intersect(f.breaks, f.open)
	if now.Lunched || longest(f.breaks) < f.pause {
		f.pause = 0
	}
	d.shift = b.policy.Limits.shift(f)
	d.shift.stops = max(0, d.shift.stops-b.territory.doneOn(now.Date))
	d.one.shifts[0] = d.shift
	if len(b.field[d.day].open) > 0 && len(f.open) == 0 {
		d.because = append(d.because, Reason{Code: DayOver, Date: now.Date})
	}
	return d
}

// findFirst finds the need of each retailer that comes first.
func (d *today) findFirst() {
	d.first = make([]int, len(d.shops))
	for site := range d.first {
		d.first[site] = nowhere
	}
	for i := range d.needs {
		if !d.open(i) {
			continue
		}
		site := d.siteOf(&d.needs[i])
		if k := d.first[site]; k == nowhere || compareKeys(d.needs[i].Key, d.needs[k].Key) < 0 {
			d.first[site] = i
		}
	}
}

// open reports whether a need has no fault, or only that its days are past.
func (d *today) open(i int) bool {
	n := &d.needs[i]
	switch d.faults[i].Code {
	case 0:
		return true
	case NoDays, OtherMonth:
		return n.Earliest <= d.now.Date && n.Latest < d.now.Date
	}
	return false
}

// siteOf is the site of a need's retailer, which has one.
func (b *brief) siteOf(n *visit.Need) int {
	site, _ := slices.BinarySearchFunc(b.shops[1:], n.Retailer, func(r client.Retailer, id client.ID) int {
		return strings.Compare(string(r.ID), string(id))
	})
	return site + 1
}

// doneOn is the visits done on a date.
func (t *Territory) doneOn(d calendar.Date) int {
	n := 0
	for _, v := range t.Visits {
		if v.Date == d && v.State == visit.Done {
			n++
		}
	}
	return n
}

// waysFrom is the minutes from where the rep is to each site, and to home.
func (b *brief) waysFrom(now Now) []int16 {
	t := b.territory
	places, rows := []client.Position{t.Rep.Home}, []int{0}
	if now.Position.Set() {
		places[0], rows[0] = now.Position, offMatrix
	}
	index := make(map[client.ID]int, len(t.Retailers))
	for i := len(t.Retailers) - 1; i >= 0; i-- {
		index[t.Retailers[i].ID] = i
	}
	if i, ok := index[now.At]; ok {
		places[0], rows[0] = t.Retailers[i].Position, i+1
	}
	out := make([]int16, len(b.shops))
	for site := range out {
		place, row := t.Rep.Home, 0
		if site > 0 {
			place, row = b.shops[site].Position, index[b.shops[site].ID]+1
		}
		if row != rows[0] {
			out[site] = t.Travel.ways([]client.Position{places[0], place}, []int{rows[0], row})[1]
		}
	}
	return out
}

// offMatrix is the row of a place that no caller's matrix has.
const offMatrix = never

// entry is a need as it stands today.
func (d *today) entry(i int) Entry {
	n := &d.needs[i]
	out := Entry{Need: n.Key, Class: n.Class, Market: n.Market}
	if !d.open(i) {
		out.Because = []Reason{d.faults[i]}
		d.mark(&out, i, nil)
		return out
	}
	site := d.siteOf(n)
	out.Way = int(d.out[site])
	if d.day == nowhere {
		out.Because = d.because[:1:1]
		d.mark(&out, i, nil)
		return out
	}
	windows := d.windows(n, site, d.day)
	left := fitting(intersect(windows, []span{d.left}), stayOf(n))
	out.LastDay = d.lastDay(i, len(left) > 0)
	d.mark(&out, i, left)
	if r := d.blocker(i, site, windows, left); r.Code != 0 {
		out.Because = []Reason{r}
		return out
	}
	out.Window = interval(left[0])
	job := job{site: site, turn: 1, rank: n.Rank, stay: stayOf(n), windows: [][]span{left}, minGap: 1, maxGap: never}
	j := len(d.one.jobs)
	d.one.jobs, d.of = append(d.one.jobs, job), append(d.of, i)
	var alone route
	d.one.set(&alone, 0, nil)
	if _, _, why := d.one.try(&alone, 0, j); why != fits {
		d.one.jobs, d.of = d.one.jobs[:j], d.of[:j]
		out.Because = []Reason{d.tooLittle(n, why, out.Way)}
		return out
	}
	d.jobs[n.Key] = j
	out.Fits = true
	times, _ := d.one.timing(0, []int{j})
	stop := times.stops[0]
	out.Start, out.End = clock(stop.start), clock(stop.end)
	out.Because = d.speaks(&out, i, stop)
	return out
}
