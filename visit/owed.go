package visit

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// owed is one retailer's month while its needs are made.
type owed struct {
	*book
	retailer client.Retailer
	cadence  Cadence
	history  history
	open     span
	norm     int
	because  []Reason // said of every need
	made     []Need
}

// needs is the booked visits and the free ones between them, in the order of
// their dates, then those for which there is no room.
func (o *owed) needs(free int) []Need {
	o.spacing.use(o.cadence.Gap, o.days, o.open)
	stretches := o.stretches()
	last := len(stretches) - 1
	counts := o.spacing.share(stretches, free)
	o.because = append(o.because, o.uncovered(stretches[0], stretches[last])...)
	for i, t := range stretches {
		if n := counts[i]; n > 0 {
			o.free(t, n)
			free -= n
		}
		if i < len(o.history.booked) {
			o.booked(o.history.booked[i], t)
		}
	}
	if n := len(o.made); n > 0 && counts[last] == 0 {
		made := &o.made[n-1]
		made.Because = append(made.Because, o.broken(o.reach(stretches[last], made.Target))...)
	}
	for ; free > 0; free-- {
		o.noRoom(stretches[last])
	}
	return o.made
}

// stretches cuts the month at the booked visits. Under Restart upper gaps do
// not reach across the month's ends. Under Continue the last stretch must leave
// the visit after the month in reach: that is the first working day after it,
// unless a visit booked for later is already too close to that day for
// another to come between.
func (o *owed) stretches() []stretch {
	h := o.history
	cross := o.policy.Joins != Restart
	t := stretch{left: o.spacing.place(h.after), leftFull: h.after != 0 && (cross || h.after >= o.month.First())}
	var all []stretch
	for _, v := range h.booked {
		t.right = o.spacing.place(v.Date)
		t.next = t.right
		all = append(all, t)
		t = stretch{left: t.right, leftFull: true}
	}
	t.right = o.spacing.place(h.before)
	if !cross || o.open.shut <= o.next {
		return append(all, t)
	}
	t.next = o.spacing.place(o.next)
	if h.before != 0 && (o.next == 0 || t.right.at-t.next.at < o.spacing.gap.Min) {
		t.next = t.right
	}
	return append(all, t)
}

// add appends a need with what all needs of the retailer have in common.
func (o *owed) add(n Need, because ...Reason) *Need {
	n.Key = Key{Retailer: o.retailer.ID, Month: o.month, Nth: o.history.done + len(o.made) + 1}
	n.Class, n.Market, n.Gap = o.retailer.Class, o.retailer.Market, o.cadence.Gap
	if n.Minutes == 0 {
		n.Minutes = max(0, o.policy.Minutes)
	}
	n.After, n.Before = o.neighbours()
	n.Because = slices.Concat(o.because, because)
	o.made = append(o.made, n)
	return &o.made[len(o.made)-1]
}

// neighbours is the visits before and after the month, as far as their gaps
// count in it.
func (o *owed) neighbours() (after, before calendar.Date) {
	after, before = o.history.after, o.history.before
	if o.policy.Joins == Restart && after != 0 && after < o.month.First() &&
		o.spacing.between(after, o.month.First()) >= o.spacing.gap.Min {
		after = 0
	}
	if before != 0 && !o.reachesIn(before) {
		before = 0
	}
	return after, before
}

// reachesIn reports whether a gap of a visit after the month reaches into it.
func (o *owed) reachesIn(before calendar.Date) bool {
	if o.spacing.between(o.month.Last(), before) < o.spacing.gap.Min {
		return true
	}
	return o.policy.Joins != Restart && (o.next == 0 || o.spacing.between(o.next, before) < o.spacing.gap.Min)
}

// free appends the needs of a stretch.
func (o *owed) free(t stretch, n int) {
	rooms := o.spacing.lay(t, n)
	prev := t.left.date
	for i, p := range rooms {
		need := o.add(Need{
			Earliest: p.first, Latest: p.last, Holes: p.holes, Target: p.target,
			SafeFrom: p.safeFrom, SafeTo: p.safeTo, Stretched: p.stretched,
		})
		need.Because = append(need.Because, o.why(t, i, prev, p)...)
		prev = p.target
		if i == n-1 {
			need.Because = append(need.Because, o.reach(t, p.target)...)
		}
	}
}

// why says how a need follows from the visit before it.
func (o *owed) why(t stretch, i int, prev calendar.Date, p room) []Reason {
	g := o.cadence.Gap
	if prev == 0 {
		return []Reason{{Code: FirstVisit}}
	}
	have := o.spacing.between(prev, p.target)
	said := Reason{Date: prev, Have: have, Want: g.Target, Unit: g.Unit}
	inMonth := prev >= o.month.First()
	switch {
	case i > 0 || inMonth:
		said.Code = Spaced
		if have > o.spacing.gap.Max {
			said.Code, said.Want = TooFar, g.Max
		}
		return []Reason{said}
	case !t.leftFull:
		said.Code = Restarted
	case o.isOverdue(t):
		said.Code, said.Have, said.Want = Overdue, o.spacing.between(prev, o.spacing.first(t)), g.Max
	case have > o.spacing.gap.Max:
		said.Code, said.Want = TooFar, g.Max
	default:
		said.Code = Due
	}
	return append([]Reason{said}, o.tooSoon(prev)...)
}

// uncovered says to which visits around the month the way leads over days that
// the calendar does not cover.
func (o *owed) uncovered(first, last stretch) []Reason {
	var because []Reason
	for _, p := range []place{first.left, last.right, last.next} {
		byWeek := p.date != 0 && p.date == o.next && o.calendar.Day(p.date).Beyond
		if p.beyond || byWeek {
			because = append(because, Reason{Code: Uncovered, Date: p.date})
		}
	}
	return slices.Compact(because)
}

// tooSoon says if the lower gap to a visit before the open days reaches into
// them.
func (o *owed) tooSoon(prev calendar.Date) []Reason {
	if prev == 0 || len(o.spacing.days) == 0 {
		return nil
	}
	n := o.spacing.between(prev, o.spacing.days[0])
	if n >= o.spacing.gap.Min {
		return nil
	}
	return []Reason{{Code: TooSoon, Date: prev, Have: n, Want: o.cadence.Gap.Min, Unit: o.cadence.Gap.Unit}}
}

// isOverdue reports whether the upper gap to the visit before the month is over
// by the first day that the month can give.
func (o *owed) isOverdue(t stretch) bool {
	return t.left.date != 0 && t.leftFull && o.spacing.between(t.left.date, o.spacing.first(t)) > o.spacing.gap.Max
}

// reach says what the visits after the month demand of the last need in it.
func (o *owed) reach(t stretch, last calendar.Date) []Reason {
	g := o.cadence.Gap
	var because []Reason
	if g == (Gap{}) {
		return nil
	}
	if t.right.date != 0 && o.reachesIn(t.right.date) {
		have := o.spacing.between(last, t.right.date)
		said := Reason{Code: BeforeBooking, Date: t.right.date, Have: have, Want: g.Min, Unit: g.Unit}
		if have < o.spacing.gap.Min {
			said.Code = TooClose
		}
		because = append(because, said)
	}
	if t.next.date == 0 {
		return because
	}
	said := Reason{Code: InReach, Date: t.next.date, Have: o.spacing.between(last, t.next.date), Want: g.Max, Unit: g.Unit}
	switch {
	case said.Have > o.spacing.gap.Max:
		said.Code = NextLate
	case len(o.spacing.days) == 0 || t.next.at-o.spacing.at[0] <= o.spacing.gap.Max:
		return because
	}
	return append(because, said)
}

// broken is the reasons that tell of a broken gap: the others explain a choice,
// and a booked visit had none.
func (o *owed) broken(because []Reason) []Reason {
	return slices.DeleteFunc(because, func(r Reason) bool { return r.Code != TooClose && r.Code != NextLate })
}

// booked appends the need of a visit that has its date, at the end of a
// stretch.
func (o *owed) booked(v Visit, t stretch) {
	need := Need{Earliest: v.Date, Latest: v.Date, Target: v.Date, SafeFrom: v.Date, SafeTo: v.Date, Minutes: max(0, v.Minutes)}
	said := Reason{Code: Booked, Date: v.Date}
	if start := v.start(); start != 0 {
		stay := need.Minutes
		if stay == 0 {
			stay = max(0, o.policy.Minutes)
		}
		need.Agreed = v.Agreed
		need.Fixed = calendar.Interval{Open: start, Close: start + calendar.TimeOfDay(min(stay, 24*60)*60)}
		said.Code, said.Hours = Appointment, need.Fixed
	}
	because := append([]Reason{said}, o.gapTo(v.Date, t)...)
	need.Stretched = because[len(because)-1].Code == TooFar
	if day := o.calendar.Day(v.Date); day.Hours.Seconds() == 0 {
		because = append(because, Reason{Code: DayOff, Date: v.Date, Name: day.Name})
	}
	if nth := o.history.done + len(o.made) + 1; nth > o.norm && o.cadence != (Cadence{}) {
		because = append(because, Reason{Code: OverVisited, Have: o.history.done + len(o.history.booked), Want: o.norm})
	}
	o.add(need, because...)
}

// gapTo says if a booked visit breaks a gap to the visit before it.
func (o *owed) gapTo(d calendar.Date, t stretch) []Reason {
	prev, full, g := t.left.date, t.leftFull, o.cadence.Gap
	if n := len(o.made); n > 0 {
		prev, full = o.made[n-1].Target, true
	}
	if prev == 0 || g == (Gap{}) {
		return nil
	}
	said := Reason{Date: prev, Have: o.spacing.between(prev, d), Unit: g.Unit}
	switch {
	case said.Have < o.spacing.gap.Min:
		said.Code, said.Want = TooClose, g.Min
	case full && said.Have > o.spacing.gap.Max:
		said.Code, said.Want = TooFar, g.Max
	default:
		return nil
	}
	return []Reason{said}
}

// noRoom appends a need for which the month's last stretch has no day left.
func (o *owed) noRoom(t stretch) {
	g := o.cadence.Gap
	prev, earliest := t.left.date, o.open.from
	if n := len(o.made); n > 0 {
		prev = o.made[n-1].Earliest
	}
	if prev != 0 {
		earliest = max(earliest, o.spacing.after(prev, o.spacing.gap.Min))
	}
	need := Need{Earliest: earliest, Target: earliest}
	said := Reason{Code: NoRoom, Date: prev, Have: len(o.made) + o.history.done, Want: o.norm}
	if len(o.spacing.days) == 0 {
		said = Reason{Code: NoWorkingDay, Date: o.open.from, Until: o.open.to}
	} else {
		need.Latest = o.spacing.last(t)
	}
	if need.Latest == 0 || need.Latest >= need.Earliest {
		need.Latest = need.Earliest - 1
	}
	because := []Reason{said}
	if len(o.made) == 0 {
		because = append(because, o.tooSoon(t.left.date)...)
	}
	if at := o.spacing.at; t.right.date != 0 && len(at) > 0 {
		if n := t.right.at - at[len(at)-1]; n < o.spacing.gap.Min {
			because = append(because, Reason{Code: BeforeBooking, Date: t.right.date, Have: n, Want: g.Min, Unit: g.Unit})
		}
	}
	o.add(need, because...)
}
