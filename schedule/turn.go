package schedule

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/timing"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// brief is a territory with the problem made of it, and the way back from the
// one to the other.
type brief struct {
	policy    Policy
	field     []fieldDay
	needs     []visit.Need      // in the order of urgency
	shops     []client.Retailer // by site, from 1
	seen      [][]calendar.Date // by site: dates that the gaps count from
	habits    []habit           // by site; nil where none count
	job       []int             // by need: its job, or nowhere
	need      []int             // by job: its need
	faults    []Reason          // by need: why it has no job
	hours     [][]span          // by site and day, once asked for: when the shop can be visited, peaks apart
	working   []int             // by day: working days of the month up to it
	ways      []int16           // by site and site
	territory *Territory
	problem   *problem
}

// turn makes the problem of a territory.
func (p Policy) turn(t *Territory) *brief {
	b := &brief{policy: p, territory: t, field: t.field(), needs: slices.Clone(t.Needs)}
	slices.SortStableFunc(b.needs, compareNeeds)
	sites := b.findSites()
	b.findHabits(sites)
	b.countWorkingDays()
	b.problem = &problem{ways: b.ways, sites: len(b.shops), clocks: [2][]int{indexes(len(b.field)), b.working}, groups: make([][]int, len(b.shops))}
	for _, f := range b.field {
		b.problem.shifts = append(b.problem.shifts, p.Limits.shift(f))
	}
	b.job = make([]int, len(b.needs))
	b.faults = make([]Reason, len(b.needs))
	keys := make(map[visit.Key]bool, len(b.needs))
	for i := range b.needs {
		b.job[i] = nowhere
		key := b.needs[i].Key
		site := sites[key.Retailer]
		if b.faults[i] = b.fault(&b.needs[i], site > 0, keys[key]); b.faults[i].Code == 0 {
			b.addJob(i, site)
		}
		keys[key] = true
	}
	b.setTurns()
	return b
}

// compareNeeds orders needs by urgency: rank, then the fewer days, then key.
func compareNeeds(a, b visit.Need) int {
	return cmp.Or(
		cmp.Compare(a.Rank, b.Rank),
		cmp.Compare(int(a.Latest)-int(a.Earliest), int(b.Latest)-int(b.Earliest)),
		compareKeys(a.Key, b.Key),
		cmp.Compare(a.Earliest, b.Earliest),
		cmp.Compare(a.Minutes, b.Minutes),
	)
}

func compareKeys(a, b visit.Key) int {
	return cmp.Or(
		strings.Compare(string(a.Retailer), string(b.Retailer)),
		cmp.Compare(a.Month, b.Month),
		cmp.Compare(a.Nth, b.Nth),
	)
}

// shift is what a field day offers within the limits.
func (l Limits) shift(f fieldDay) shift {
	s := shift{
		Shift: timing.Shift{Open: f.open, Breaks: f.breaks, Pause: f.pause, Until: dayMinutes},
		stops: never, work: never,
	}
	if l.Visits > 0 {
		s.stops = min(l.Visits, never)
	}
	if l.Minutes > 0 {
		s.work = min(l.Minutes, never)
	}
	return s
}

// findSites gives every retailer that is needed a site, home being 0, and
// reckons the ways between them.
func (b *brief) findSites() map[client.ID]int {
	t := b.territory
	wanted := make(map[client.ID]bool, len(b.needs))
	for i := range b.needs {
		wanted[b.needs[i].Retailer] = true
	}
	rows := make([]int, 0, len(t.Retailers))
	for i := range t.Retailers {
		if wanted[t.Retailers[i].ID] {
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(x, y int) int {
		return strings.Compare(string(t.Retailers[x].ID), string(t.Retailers[y].ID))
	})
	rows = slices.CompactFunc(rows, func(x, y int) bool { return t.Retailers[x].ID == t.Retailers[y].ID })
	sites := make(map[client.ID]int, len(rows))
	b.shops = make([]client.Retailer, 1, len(rows)+1)
	places, index := []client.Position{t.Rep.Home}, []int{0}
	for _, row := range rows {
		sites[t.Retailers[row].ID] = len(b.shops)
		b.shops = append(b.shops, t.Retailers[row])
		places = append(places, t.Retailers[row].Position)
		index = append(index, row+1)
	}
	b.ways = t.Travel.ways(places, index)
	b.hours = make([][]span, len(b.shops)*len(b.field))
	b.seen = make([][]calendar.Date, len(b.shops))
	for _, v := range t.Visits {
		if site, ok := sites[v.Retailer]; ok && t.counts(v) {
			b.seen[site] = append(b.seen[site], v.Date)
		}
	}
	for _, dates := range b.seen {
		slices.Sort(dates)
	}
	return sites
}

// counts reports whether gaps count from a visit: it is done, or booked
// outside the month. What is booked inside the month is a need.
func (t *Territory) counts(v visit.Visit) bool {
	return v.Date.Valid() && (v.State == visit.Done || v.State == visit.Planned && v.Date.Month() != t.Month)
}

// fault is why a need has no days at all.
func (b *brief) fault(n *visit.Need, known, again bool) Reason {
	month := b.territory.Month
	switch {
	case again:
		return Reason{Code: NeedTwice, Need: n.Key}
	case !known:
		return Reason{Code: UnknownRetailer, Need: n.Key}
	case stayOf(n) <= 0:
		return Reason{Code: NoMinutes, Need: n.Key, Have: n.Minutes}
	case n.Latest < n.Earliest:
		return Reason{Code: NoDays, Need: n.Key, Date: n.Earliest, Until: n.Latest}
	case !month.Valid() || n.Latest < month.First() || n.Earliest > month.Last():
		return Reason{Code: OtherMonth, Need: n.Key, Date: n.Earliest, Until: n.Latest}
	}
	return Reason{}
}

// stayOf is the minutes of a need's stay, cut off where no day holds it.
func stayOf(n *visit.Need) int {
	if n.Fixed.Seconds() > 0 {
		return outward(n.Fixed).Length()
	}
	return min(n.Minutes, longWay)
}

// addJob makes the job of a need.
func (b *brief) addJob(i, site int) {
	n := &b.needs[i]
	first, last := b.dayRange(n.Earliest, n.Latest)
	j := job{
		site: site, rank: n.Rank, stay: stayOf(n), first: first, fixed: n.Fixed.Seconds() > 0,
		minGap: max(1, n.Gap.Min), maxGap: never, late: n.Stretched,
	}
	if n.Gap.Unit == visit.WorkingDays {
		j.unit = 1
	}
	if n.Gap.Max > 0 {
		j.maxGap = n.Gap.Max
	}
	j.target = (first + last) / 2
	if n.Target.Valid() {
		// From outside the month only the side matters.
		j.target = max(0, min(int(n.Target)-int(b.territory.Month.First()), len(b.field)-1))
	}
	for day := first; day <= last; day++ {
		var windows []span
		if gap := b.tooCloseToSeen(n, site, day); gap.Code == 0 {
			windows = b.windows(n, site, day)
		}
		j.windows = append(j.windows, windows)
	}
	j.extra = b.dayCosts(site, first, last)
	b.job[i] = len(b.problem.jobs)
	b.need = append(b.need, i)
	b.problem.groups[site] = append(b.problem.groups[site], b.job[i])
	b.problem.jobs = append(b.problem.jobs, j)
}

// dayRange is the days of the month from one date to another, both included.
func (b *brief) dayRange(from, to calendar.Date) (first, last int) {
	start := b.territory.Month.First()
	return int(max(from, start) - start), int(min(to, b.territory.Month.Last()) - start)
}

// windows is the stretches of a day in which a need's stay may lie, each long
// enough for it.
func (b *brief) windows(n *visit.Need, site, day int) []span {
	f := &b.field[day]
	if len(f.open) == 0 {
		return nil
	}
	open := intersect(f.open, b.shopHours(n, site, day))
	if n.Fixed.Seconds() > 0 {
		open = intersect(open, []span{outward(n.Fixed)})
	}
	stay := stayOf(n)
	return slices.DeleteFunc(open, func(s span) bool { return s.Length() < stay })
}

// shopHours is when the shop of a need can be visited on a day: in a peak only
// for an appointment that it agreed to.
func (b *brief) shopHours(n *visit.Need, site, day int) []span {
	windows, d := b.policy.Visit.Windows, b.field[day].date
	if n.Agreed && n.Fixed.Seconds() > 0 {
		windows.Peaks = nil
		return spansOf(windows.On(b.shops[site], d).Hours)
	}
	known := &b.hours[site*len(b.field)+day]
	if *known == nil {
		*known = spansOf(windows.On(b.shops[site], d).Hours)
	}
	return *known
}

// setTurns numbers the jobs of each site in the order of their keys, leaving
// a number out where a key does not follow on from the last.
func (b *brief) setTurns() {
	for _, group := range b.problem.groups {
		slices.SortFunc(group, func(x, y int) int { return compareKeys(b.key(x), b.key(y)) })
		turn := 0
		for k, j := range group {
			turn++
			if k > 0 {
				before, key := b.key(group[k-1]), b.key(j)
				if before.Month != key.Month || before.Nth != key.Nth-1 {
					turn++
				}
			}
			b.problem.jobs[j].turn = turn
		}
	}
}

// key is the key of a job's need.
func (b *brief) key(j int) visit.Key { return b.needs[b.need[j]].Key }
