package visit_test

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// oracle decides one shop's month the slow way: it tries every set of days.
// It reads the record and counts the gaps on its own.
type oracle struct {
	roster visit.Roster
	gap    visit.Gap
	cross  bool // upper gaps reach across the month's ends

	after, before, next calendar.Date
	from, to            calendar.Date
	done                int
	booked              []calendar.Date
	days                []calendar.Date // free visits may take these
	wantFrom, wantBy    calendar.Date   // a free visit is to lie here; unset wants none
}

func newOracle(p visit.Policy, r visit.Roster, gap visit.Gap) *oracle {
	o := &oracle{roster: r, gap: gap, cross: p.Joins != visit.Restart}
	shop := r.Retailers[0]
	first, last := r.Month.First(), r.Month.Last()
	o.from, o.to = max(first, r.From, shop.Since), last
	shut := calendar.Date(1 << 30)
	if shop.Closed != 0 {
		shut = shop.Closed
		o.to = min(o.to, shut-1)
	}
	state := map[calendar.Date]visit.State{}
	rank := map[visit.State]int{visit.Done: 3, visit.Planned: 2, visit.Missed: 1}
	for _, v := range r.Visits {
		if rank[v.State] > rank[state[v.Date]] {
			state[v.Date] = v.State
		}
	}
	past := first - 1
	for d := first; d <= last; d++ {
		if state[d] == visit.Done || state[d] == visit.Missed {
			past = d
		}
	}
	o.from = max(o.from, past+1)
	for d := first - 400; d <= last+400; d++ {
		stands := state[d] == visit.Done || state[d] == visit.Planned && d >= r.From && d >= shop.Since && d < shut
		switch {
		case !stands:
		case d > last:
			if o.before == 0 {
				o.before = d
			}
		case d >= first && state[d] == visit.Planned:
			if d > past {
				o.booked = append(o.booked, d)
			}
		default:
			o.after = d
			if d >= first {
				o.done++
			}
		}
	}
	for d := o.from; d <= o.to; d++ {
		if day := r.Calendar.Day(d); day.Hours.Seconds() > 0 && !day.Beyond {
			o.days = append(o.days, d)
		}
	}
	o.next = o.following(last, shut)
	o.want()
	return o
}

// following is the first date that the visit after the month can have, unset if
// no upper gap reaches out of the month.
func (o *oracle) following(last, shut calendar.Date) calendar.Date {
	next := last + 1
	for ; next <= last+400 && !o.roster.Calendar.Works(next); next++ {
	}
	switch {
	case !o.cross || shut <= next && next <= last+400 || shut <= last:
		return 0
	case next > last+400:
		return o.before
	case o.before != 0 && o.between(next, o.before) < o.gap.Min:
		return o.before
	}
	return next
}

// want is the days that the roster's one pull asks for, unless they are none of
// the month's or a booking serves.
func (o *oracle) want() {
	for _, p := range o.roster.Pulls {
		from, by := p.From, p.By
		if by == 0 {
			by = 1 << 30
		}
		served := slices.ContainsFunc(o.booked, func(d calendar.Date) bool { return d >= from && d <= by })
		if from <= by && from <= o.roster.Month.Last() && !served {
			o.wantFrom, o.wantBy = from, by
		}
	}
}

// carriers is which free visits of the stretch that holds the first wanted day
// lie on wanted ones.
func (o *oracle) carriers(t try) []int {
	if o.wantBy == 0 {
		return nil
	}
	var found []int
	stretch, nth := 0, 0
	for _, d := range o.booked {
		if d < o.wantFrom {
			stretch++
		}
	}
	for i, d := range t.days {
		switch {
		case !t.free[i]:
			stretch--
		case stretch == 0:
			if d >= o.wantFrom && d <= o.wantBy {
				found = append(found, nth)
			}
			nth++
		}
	}
	return found
}

// carrier is the first of the carriers, or more than any if there is none.
func (o *oracle) carrier(t try) int {
	if found := o.carriers(t); len(found) > 0 {
		return found[0]
	}
	return 99
}

// carries reports whether the visit that serves the pull in the best try does
// so in another, if any does.
func (o *oracle) carries(x, best try) bool {
	return len(o.carriers(best)) == 0 || slices.Contains(o.carriers(x), o.carrier(best))
}

// between counts the days of a gap one by one.
func (o *oracle) between(d, e calendar.Date) int {
	if e < d {
		return -o.between(e, d)
	}
	n := 0
	for x := d + 1; x <= e; x++ {
		if o.gap.Unit != visit.WorkingDays || o.roster.Calendar.Works(x) {
			n++
		}
	}
	return n
}

// try is one set of days for the free visits, merged with the booked ones.
type try struct {
	days   []calendar.Date // free and booked, in order
	free   []bool
	broken []bool // the upper gap that ends at each, and last the one beyond
	miss   int    // sum of squares by which gaps miss their target
}

func (t try) breaks() int {
	n := 0
	for _, b := range t.broken {
		if b {
			n++
		}
	}
	return n
}

// split is how many free visits lie before each booked one and after the last.
func (t try) split() []int {
	counts := []int{0}
	for _, free := range t.free {
		if free {
			counts[len(counts)-1]++
		} else {
			counts = append(counts, 0)
		}
	}
	return counts
}

// try judges a set of free days; ok is false if a lower gap next to one of them
// is broken.
func (o *oracle) try(free []calendar.Date) (t try, ok bool) {
	t.days = append(slices.Clone(free), o.booked...)
	slices.Sort(t.days)
	for i, d := range t.days {
		if i > 0 && t.days[i-1] == d {
			return t, false
		}
		t.free = append(t.free, slices.Contains(free, d))
	}
	t.broken = make([]bool, len(t.days)+1)
	prev, prevFree, upper := o.after, false, o.after != 0 && (o.cross || o.after >= o.roster.Month.First())
	for i, d := range t.days {
		if prev != 0 {
			gap := o.between(prev, d)
			if gap < o.gap.Min && (prevFree || t.free[i]) {
				return t, false
			}
			t.broken[i] = upper && gap > o.gap.Max
			if upper {
				t.miss += (gap - o.gap.Target) * (gap - o.gap.Target)
			}
		}
		prev, prevFree, upper = d, t.free[i], true
	}
	if o.before != 0 && prevFree && o.between(prev, o.before) < o.gap.Min {
		return t, false
	}
	if o.next != 0 && upper {
		t.broken[len(t.days)] = o.between(prev, o.next) > o.gap.Max
		if o.next == o.before {
			gap := o.between(prev, o.before)
			t.miss += (gap - o.gap.Target) * (gap - o.gap.Target)
		}
	}
	return t, true
}

// tries is every way to place n free visits that keeps the lower gaps.
func (o *oracle) tries(n int) []try {
	var all []try
	free := make([]calendar.Date, 0, n)
	var place func(from int)
	place = func(from int) {
		if len(free) == n {
			if t, ok := o.try(free); ok {
				all = append(all, t)
			}
			return
		}
		for i := from; i < len(o.days); i++ {
			free = append(free, o.days[i])
			place(i + 1)
			free = free[:len(free)-1]
		}
	}
	place(0)
	return all
}

// spread reports whether the visits hang on nothing, so that they are spread
// over the open days.
func (o *oracle) spread() bool {
	return len(o.booked) == 0 && (o.after == 0 || !o.cross && o.after < o.roster.Month.First()) && (o.next == 0 || o.next != o.before)
}

// uneven is by how much the days miss the middles of equal parts of the open
// days.
func (o *oracle) uneven(days []calendar.Date) int {
	if len(days) == 0 {
		return 0
	}
	length := o.between(o.days[0], o.days[len(o.days)-1]) + 1
	sum := 0
	for i, d := range days {
		off := 2*len(days)*o.between(o.days[0], d) - ((2*i+1)*length - len(days))
		sum += off * off
	}
	return sum
}

// compare orders tries from the best on: the pull served, fewest upper gaps
// broken, targets missed least, then the stretches before earlier booked visits
// filled first, then the pull served earlier, then the earlier days.
func (o *oracle) compare(a, b try) int {
	value := func(x try) int {
		if o.spread() {
			return o.uneven(x.days)
		}
		return x.miss
	}
	missed := func(x try) int { return o.carrier(x) / 99 }
	return cmp.Or(
		cmp.Compare(missed(a), missed(b)),
		cmp.Compare(a.breaks(), b.breaks()),
		cmp.Compare(value(a), value(b)),
		slices.Compare(b.split(), a.split()),
		cmp.Compare(o.carrier(a), o.carrier(b)),
		slices.Compare(a.days, b.days),
	)
}
