package schedule

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// mark fills in the marks of an entry and whether it is urgent. left is its
// windows of today that are left.
func (d *today) mark(e *Entry, i int, left []span) {
	n, date := &d.needs[i], d.now.Date
	cause, due := d.cause(n)
	chance := 1
	switch by := d.dueBy(i); {
	case n.Earliest > date:
	case by < date:
		chance = -date.DaysSince(by)
	case e.LastDay <= date:
		chance = 0
	}
	appointment := dayMinutes
	if n.Fixed.Seconds() > 0 && n.Earliest == date {
		appointment = outward(n.Fixed).Lo
	}
	e.Urgent = due || chance <= 0 || appointment < dayMinutes
	for _, c := range d.policy.Priorities.By {
		m := 0
		switch c {
		case ByAppointment:
			m = appointment
		case ByCause:
			m = cause
		case ByLastChance:
			m = chance
		case ByClass:
			if m = slices.Index(d.policy.Visit.Order, n.Class) + 1; m == 0 {
				m = len(d.policy.Visit.Order) + 1
			}
		case ByDaysLeft:
			m = d.daysLeft(e.LastDay)
		case ByTarget:
			if n.Target.Valid() && date.Valid() {
				m = n.Target.DaysSince(date)
			}
		case ByWay:
			m = e.Way
		case ByClosing:
			m = dayMinutes
			if len(left) > 0 {
				m = left[len(left)-1].Hi
			}
		case ByRank:
			m = n.Rank
		}
		e.Marks = append(e.Marks, m)
	}
}

// dueBy is the day by which a need was or is to be met: its last, or the end of
// the upper gap after the last visit, where no plan can keep that any more and
// the need, its shop's next, has later days for it.
func (d *today) dueBy(i int) calendar.Date {
	n := &d.needs[i]
	if !n.Stretched || !n.After.Valid() || n.Gap.Max <= 0 || !d.open(i) || d.first[d.siteOf(n)] != i {
		return n.Latest
	}
	end := n.After.AddDays(n.Gap.Max)
	if n.Gap.Unit == visit.WorkingDays {
		end, _ = d.territory.Calendar.AddWorkingDays(n.After, n.Gap.Max)
	}
	return min(n.Latest, end)
}

// cause is the place of the most urgent cause that pulls a need by now, and
// whether one is due.
func (d *today) cause(n *visit.Need) (place int, due bool) {
	rules := d.policy.Visit.Pulls
	place = len(rules) + 2
	for _, pull := range n.Pulls {
		if pull.From > d.now.Date {
			continue
		}
		at := slices.IndexFunc(rules, func(r visit.PullRule) bool { return r.Code == pull.Code })
		if at < 0 {
			at = len(rules)
		}
		place = min(place, at+1)
		due = due || pull.By.Valid() && pull.By <= d.now.Date
	}
	return place, due
}

// order sorts entries: those that fit first, by their marks and keys; and gives
// the small classes the places reserved for them.
func (p Priorities) order(entries []Entry) {
	slices.SortStableFunc(entries, func(a, b Entry) int {
		switch {
		case a.Fits != b.Fits && a.Fits:
			return -1
		case a.Fits != b.Fits:
			return 1
		}
		return cmp.Or(slices.Compare(a.Marks, b.Marks), compareKeys(a.Need, b.Need))
	})
	fits := 0
	for fits < len(entries) && entries[fits].Fits {
		fits++
	}
	p.reserve(entries[:fits])
	for i := range entries {
		entries[i].Place = i + 1
	}
}

// reserve moves the next entry of a small class up wherever Every places would
// go by without one; never past an urgent entry.
func (p Priorities) reserve(entries []Entry) {
	if p.Every <= 0 {
		return
	}
	small := func(e Entry) bool { return slices.Contains(p.Small, e.Class) }
	urgent := func(e Entry) bool { return e.Urgent }
	without := 0 // places since the last of a small class
	for i := range entries {
		if !small(entries[i]) && without >= p.Every-1 {
			if k := slices.IndexFunc(entries[i:], small); k > 0 && !slices.ContainsFunc(entries[i:i+k], urgent) {
				moved := entries[i+k]
				moved.Turn = true
				moved.Because = append(moved.Because, Reason{Code: ReservedPlace, Class: moved.Class, Have: p.Every})
				copy(entries[i+1:i+k+1], entries[i:i+k])
				entries[i] = moved
			}
		}
		if small(entries[i]) {
			without = 0
		} else {
			without++
		}
	}
}

// Explain says why the need of key a stands before that of key b on the list.
// The reason has no Code if it does not, or one of them is not on the list.
func (l List) Explain(a, b visit.Key) Reason {
	find := func(k visit.Key) int {
		return slices.IndexFunc(l.Entries, func(e Entry) bool { return e.Need == k })
	}
	i, j := find(a), find(b)
	if i < 0 || j < 0 || i >= j {
		return Reason{}
	}
	x, y := &l.Entries[i], &l.Entries[j]
	out := Reason{Need: b}
	switch {
	case x.Fits && !y.Fits:
		out.Code = FitsBefore
		return out
	case x.Turn && slices.Compare(x.Marks, y.Marks) > 0:
		return Reason{Code: TurnBefore, Need: b, Class: x.Class, Have: l.Every}
	}
	for k := range min(len(x.Marks), len(y.Marks), len(l.By)) {
		if x.Marks[k] != y.Marks[k] {
			return Reason{Code: StandsBefore, Need: b, Name: l.By[k].String(), Have: x.Marks[k], Want: y.Marks[k]}
		}
	}
	out.Code = KeyBefore
	return out
}

// tour takes the entries that fit together, by their places.
func (d *today) tour(l *List) {
	var r route
	if d.day == nowhere {
		return
	}
	d.one.set(&r, 0, nil)
	for i := range l.Entries {
		e := &l.Entries[i]
		j, ok := d.jobs[e.Need]
		if !ok || !e.Fits {
			continue
		}
		place, _, why := d.one.try(&r, 0, j)
		if why != fits {
			continue
		}
		d.one.set(&r, 0, slices.Insert(slices.Clone(r.jobs), place, j))
		e.InTour = true
	}
	times, _ := d.one.timing(0, r.jobs)
	l.Spare = l.Left
	for _, st := range times.stops {
		job := &d.one.jobs[st.job]
		l.Tour = append(l.Tour, Booking{
			Need: d.needs[d.of[st.job]].Key, Travel: st.way, Arrive: clock(st.arrive), Start: clock(st.start), End: clock(st.end),
		})
		l.Spare -= st.way + job.stay
	}
	if len(times.stops) > 0 {
		l.Back = clock(times.back)
		if times.rest.Lo < times.rest.Hi {
			l.Lunch = interval(times.rest)
			l.Spare -= times.rest.Length()
		}
	}
	l.Spare = max(0, l.Spare)
	switch {
	case l.Left == 0:
	case len(l.Tour) == 0:
		l.Because = append(l.Because, Reason{Code: NobodyFits, Date: l.Date, Have: l.Left})
	case l.Spare > 0:
		l.Because = append(l.Because, Reason{Code: SpareTime, Date: l.Date, Have: l.Spare})
	}
}

// markText is a mark of a criterion in words.
func markText(criterion string, mark int, chinese bool) string {
	i := slices.Index(criteria.List, criterion)
	switch Criterion(i + 1) {
	case ByAppointment, ByClosing:
		switch {
		case mark >= 0 && mark < dayMinutes:
			return clock(mark).String()
		case chinese:
			return "无"
		}
		return "none"
	}
	return strconv.Itoa(mark)
}
