package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// owed is one retailer's month while its needs are made.
type owed struct {
	*book
	retailer *client.Retailer
	cadence  Cadence
	history  history
	open     span
	pulls    pulls
	norm     int
	because  []Reason // said of every need, and last
	unranked []Reason
	all      []Need // of the retailers so far
	before   int    // how many of them are other retailers'
}

// made is the retailer's needs so far.
func (o *owed) made() []Need { return o.all[o.before:] }

// needs is the needs of the retailers before, then the booked visits and the free ones between them, in the order of
// their dates, then those for which there is no room.
func (o *owed) needs(free int) []Need {
	o.spacing.use(o.cadence.Gap, o.days, o.open)
	stretches := o.stretches()
	o.pull(stretches)
	last := len(stretches) - 1
	counts := o.spacing.share(stretches, free)
	o.because = append(o.because, o.uncovered(&stretches[0], &stretches[last])...)
	for i := range stretches {
		t := &stretches[i]
		if n := counts[i]; n > 0 {
			o.free(t, n)
			free -= n
		}
		if i < len(o.history.booked) {
			o.booked(o.history.booked[i], t)
		}
	}
	if n := len(o.made()); n > 0 && counts[last] == 0 {
		made := &o.made()[n-1]
		made.Because = append(made.Because, o.broken(o.reach(o.more[:0], &stretches[last], made.Target))...)
	}
	for ; free > 0; free-- {
		o.noRoom(&stretches[last])
	}
	o.pulled()
	return o.all
}

// stretches cuts the month at the booked visits. Under Restart upper gaps do
// not reach across the month's ends. Under Continue the last stretch must leave
// the visit after the month in reach: that is the first working day after it,
// unless a visit booked for later is already too close to that day for
// another to come between.
func (o *owed) stretches() []stretch {
	h := o.history
	cross := o.policy.Joins != Restart
	t := stretch{left: o.spacing.place(h.after), leftFull: h.after != 0 && (cross || h.after >= o.first)}
	all := o.parts[:0]
	for _, v := range h.booked {
		t.right = o.spacing.place(v.Date)
		t.next = t.right
		all = append(all, t)
		t = stretch{left: t.right, leftFull: true}
	}
	t.right = o.spacing.place(h.before)
	if !cross || o.open.shut <= o.next {
		o.parts = append(all, t)
		return o.parts
	}
	t.next = o.spacing.place(o.next)
	if h.before != 0 && (o.next == 0 || t.right.at-t.next.at < o.spacing.gap.Min) {
		t.next = t.right
	}
	o.parts = append(all, t)
	return o.parts
}

// add appends a need with what all needs of the retailer have in common.
func (o *owed) add(n Need, because ...Reason) *Need {
	n.Key = Key{Retailer: o.retailer.ID, Month: o.month, Nth: o.history.done + len(o.made()) + 1}
	n.Class, n.Market, n.Gap = o.retailer.Class, o.retailer.Market, o.cadence.Gap
	if n.Minutes == 0 {
		n.Minutes = max(0, o.policy.Minutes)
	}
	n.After, n.Before = o.neighbours()
	n.Because = o.keep(o.because, because, o.unranked)
	o.all = append(o.all, n)
	return &o.all[len(o.all)-1]
}

// neighbours is the visits before and after the month, as far as their gaps
// count in it.
func (o *owed) neighbours() (after, before calendar.Date) {
	after, before = o.history.after, o.history.before
	if o.policy.Joins == Restart && after != 0 && after < o.first &&
		o.spacing.between(after, o.first) >= o.spacing.gap.Min {
		after = 0
	}
	if before != 0 && !o.reachesIn(before) {
		before = 0
	}
	return after, before
}

// reachesIn reports whether a gap of a visit after the month reaches into it.
func (o *owed) reachesIn(before calendar.Date) bool {
	if o.spacing.between(o.last, before) < o.spacing.gap.Min {
		return true
	}
	return o.policy.Joins != Restart && (o.next == 0 || o.spacing.between(o.next, before) < o.spacing.gap.Min)
}

// free appends the needs of a stretch.
func (o *owed) free(t *stretch, n int) {
	rooms := o.spacing.lay(t, n)
	prev := t.left.date
	for i, p := range rooms {
		because := o.why(o.more[:0], t, prev, p)
		if i == n-1 {
			because = o.reach(because, t, p.target)
		}
		o.more = because
		o.add(Need{
			Earliest: p.first, Latest: p.last, Holes: p.holes, Target: p.target,
			SafeFrom: p.safeFrom, SafeTo: p.safeTo, Stretched: p.stretched,
		}, because...)
		prev = p.target
	}
}

// booked appends the need of a visit that has its date, at the end of a
// stretch.
func (o *owed) booked(v Visit, t *stretch) {
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
	because := o.gapTo(append(o.more[:0], said), v.Date, t)
	need.Stretched = because[len(because)-1].Code == TooFar
	if day := o.calendar.Day(v.Date); day.Hours.Seconds() == 0 {
		because = append(because, Reason{Code: DayOff, Date: v.Date, Name: day.Name})
	}
	o.more = because
	if nth := o.history.done + len(o.made()) + 1; nth > o.norm && !has(o.because, NoCadence) {
		because = append(because, Reason{Code: OverVisited, Have: o.history.done + len(o.history.booked), Want: o.norm})
	}
	o.add(need, because...)
}

// noRoom appends a need for which the month's last stretch has no day left.
func (o *owed) noRoom(t *stretch) {
	g := o.cadence.Gap
	prev, earliest := t.left.date, o.open.from
	if n := len(o.made()); n > 0 {
		prev = o.made()[n-1].Earliest
	}
	if prev != 0 {
		earliest = max(earliest, o.spacing.after(prev, o.spacing.gap.Min))
	}
	need := Need{Earliest: earliest, Target: earliest}
	said := Reason{Code: NoRoom, Have: len(o.made()) + o.history.done, Want: o.norm}
	switch {
	case o.open.from > o.open.to:
		said = Reason{Code: MonthOver, Date: o.open.to}
	case len(o.spacing.days) == 0:
		said = Reason{Code: NoWorkingDay, Date: o.open.from, Until: o.open.to}
	default:
		need.Latest = o.spacing.last(t)
	}
	if need.Latest == 0 || need.Latest >= need.Earliest {
		need.Latest = need.Earliest - 1
	}
	because := append(o.more[:0], said)
	if len(o.made()) == 0 {
		because = o.tooSoon(because, t.left.date)
	}
	if at := o.spacing.at; t.right.date != 0 && len(at) > 0 {
		if n := t.right.at - at[len(at)-1]; n < o.spacing.gap.Min {
			because = append(because, Reason{Code: BeforeBooking, Date: t.right.date, Have: n, Want: g.Min, Unit: g.Unit})
		}
	}
	o.add(need, because...)
}
