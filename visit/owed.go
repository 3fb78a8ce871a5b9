package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// owed is one retailer's month while its needs are made.
type owed struct {
	*book
	retailer *client.Retailer
	cadence  *Cadence
	history  history
	open     span
	pulls    pulls
	norm     int
	class    int           // place of its class in the order
	because  []Reason      // said of every need
	after    calendar.Date // see Need
	before   calendar.Date
	others   int // needs of other retailers
}

// made is the retailer's needs so far.
func (o *owed) made() []Need { return o.book.needs[o.others:] }

// needs adds the booked visits and the free ones between them, in the order of
// their dates, then those for which there is no room.
func (o *owed) needs(free int) {
	o.spacing.use(o.axis(o.cadence.Gap.Unit), o.cadence.Gap, o.open)
	o.after, o.before = o.neighbours()
	stretches := o.stretches()
	o.pull(stretches)
	last := len(stretches) - 1
	counts := o.spacing.share(stretches, free)
	o.because = o.uncovered(o.because, &stretches[0], &stretches[last])
	for i := range stretches {
		t := &stretches[i]
		if n := counts[i]; n > 0 {
			o.free(t, n)
			free -= n
		}
		if i < len(o.history.booked) {
			var end *stretch
			if i == last-1 && counts[last] == 0 {
				end = &stretches[last]
			}
			o.booked(o.history.booked[i], t, end)
		}
	}
	for ; free > 0; free-- {
		o.noRoom(&stretches[last])
	}
	o.pulled()
	for i := range o.made() {
		n := &o.made()[i]
		o.order = append(o.order, precedence{o.policy.precedence(n, o.class), len(o.order)})
	}
}

// stretches cuts the month at the booked visits. Under Restart upper gaps do
// not reach across the month's ends. Under Continue the last stretch must leave
// the visit after the month in reach: that is the first working day after it,
// unless a visit booked for later is already too close to that day for
// another to come between.
func (o *owed) stretches() []stretch {
	h, cross := o.history, o.policy.Joins != Restart
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

// reasons is the start of a need's reasons: what is said of every need of the
// retailer.
func (o *owed) reasons() []Reason {
	return append(o.book.reasons.start(len(o.because)+mostSaid), o.because...)
}

// mostSaid is how many more reasons a need can have, but for its pulls.
const mostSaid = 8

// add appends a need with what all needs of the retailer have in common, and
// ends its reasons.
func (o *owed) add(because []Reason) *Need {
	if o.class == len(o.policy.Order) && o.class > 0 {
		because = append(because, Reason{Code: Unranked, Name: string(o.retailer.Class)})
	}
	o.book.needs = append(o.book.needs, Need{
		Key:   Key{Retailer: o.retailer.ID, Month: o.month, Nth: o.nth()},
		Class: o.retailer.Class, Market: o.retailer.Market, Minutes: max(0, o.policy.Minutes), Gap: o.cadence.Gap,
		After: o.after, Before: o.before, Because: o.book.reasons.take(because),
	})
	return &o.book.needs[len(o.book.needs)-1]
}

// nth is the number of the next need.
func (o *owed) nth() int { return o.history.done + len(o.made()) + 1 }

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
	prev := t.left.date
	for i, p := range o.spacing.lay(t, n) {
		because := o.why(o.reasons(), t, prev, p)
		if i == n-1 {
			because = o.reach(because, t, p.target)
		}
		need := o.add(because)
		need.Earliest, need.Latest, need.Holes, need.Target = p.first, p.last, p.holes, p.target
		need.SafeFrom, need.SafeTo, need.Stretched = p.safeFrom, p.safeTo, p.stretched
		prev = p.target
	}
}

// booked appends the need of a visit that has its date, at the end of a stretch.
// If no need comes after it in the month, end is the month's last stretch.
func (o *owed) booked(v *Visit, t, end *stretch) {
	said := Reason{Code: Booked, Date: v.Date}
	stay := max(0, v.Minutes)
	if stay == 0 {
		stay = max(0, o.policy.Minutes)
	}
	if start := v.start(); start != 0 {
		said.Code, said.Hours = Appointment, calendar.Interval{Open: start, Close: start + calendar.TimeOfDay(min(stay, 24*60)*60)}
	}
	because := o.gapTo(append(o.reasons(), said), v.Date, t)
	stretched := because[len(because)-1].Code == TooFar
	if day := &o.days[v.Date-o.first]; day.Hours.Seconds() == 0 {
		because = append(because, Reason{Code: DayOff, Date: v.Date, Name: day.Name})
	}
	if o.nth() > o.norm && !has(o.because, NoCadence) {
		because = append(because, Reason{Code: OverVisited, Have: o.history.done + len(o.history.booked), Want: o.norm})
	}
	if end != nil {
		because = o.outOfReach(because, end, v.Date)
	}
	need := o.add(because)
	need.Earliest, need.Latest, need.Target, need.SafeFrom, need.SafeTo = v.Date, v.Date, v.Date, v.Date, v.Date
	need.Minutes, need.Stretched, need.Fixed = stay, stretched, said.Hours
	need.Agreed = v.Agreed && said.Code == Appointment
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
	latest := calendar.Date(0)
	said := Reason{Code: NoRoom, Have: len(o.made()) + o.history.done, Want: o.norm}
	switch {
	case o.open.from > o.open.to:
		said = Reason{Code: MonthOver, Date: o.open.to}
	case o.spacing.days == 0:
		said = Reason{Code: NoWorkingDay, Date: o.open.from, Until: o.open.to}
	default:
		latest = o.spacing.last(t)
	}
	if latest == 0 || latest >= earliest {
		latest = earliest - 1
	}
	because := append(o.reasons(), said)
	if len(o.made()) == 0 {
		because = o.tooSoon(because, t.left.date)
	}
	if last := o.spacing.days.last(); t.right.date != 0 && last >= 0 {
		if n := t.right.at - last; n < o.spacing.gap.Min {
			because = append(because, Reason{Code: BeforeBooking, Date: t.right.date, Have: n, Want: g.Min, Unit: g.Unit})
		}
	}
	need := o.add(because)
	need.Earliest, need.Latest, need.Target = earliest, latest, earliest
}
