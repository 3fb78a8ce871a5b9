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
	because  []Reason      // said of every need, in the notes until one is made
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
	o.uncovered(&stretches[0], &stretches[last])
	o.because = o.notes.list()
	for i := range stretches {
		t := &stretches[i]
		if n := counts[i]; n > 0 {
			o.free(t, n)
			free -= n
		}
		if i < o.history.booked {
			var end *stretch
			if i == last-1 && counts[last] == 0 {
				end = &stretches[last]
			}
			o.booked(o.booking(i), t, end)
		}
	}
	for ; free > 0; free-- {
		o.noRoom(&stretches[last])
	}
	if len(o.book.pulls) > 0 {
		o.pulled()
	}
}

// stretches cuts the month at the booked visits. Under Restart upper gaps do
// not reach across the month's ends. Under Continue the last stretch must leave
// the visit after the month in reach: that is the first working day after it,
// unless a visit booked for later is already too close to that day for
// another to come between.
func (o *owed) stretches() []stretch {
	h, cross := &o.history, o.policy.Joins != Restart
	all := o.parts[:h.booked+1]
	left, full := o.spacing.place(h.after), h.after != 0 && (cross || h.after >= o.first)
	for i := range all {
		t := &all[i]
		t.left, t.leftFull, t.pulled = left, full, false
		if i < h.booked {
			left, full = o.spacing.place(o.booking(i).Date), true
			t.right, t.next = left, left
		}
	}
	t := &all[h.booked]
	t.right, t.next = o.spacing.place(h.before), place{}
	if !cross || o.open.shut <= o.next {
		return all
	}
	t.next = o.spacing.next
	if h.before != 0 && (o.next == 0 || t.right.at-t.next.at < o.spacing.gap.Min) {
		t.next = t.right
	}
	return all
}

// begin starts the reasons of a need with what is said of every need of the
// retailer. The first finds it in the notes.
func (o *owed) begin() {
	if len(o.made()) > 0 {
		o.notes.repeat(o.because)
	}
}

// add appends a need, whose reasons are in the notes, with what all needs of the
// retailer have in common.
func (o *owed) add(group int) *Need {
	if o.class == len(o.policy.Order) && o.class > 0 {
		o.notes.say(Unranked).Name = string(o.retailer.Class)
	}
	nth := o.nth()
	n := o.book.need()
	n.Retailer, n.Month, n.Nth = o.retailer.ID, o.month, nth
	n.Class, n.Market, n.Minutes, n.Gap = o.retailer.Class, o.retailer.Market, max(0, o.policy.Minutes), o.cadence.Gap
	n.After, n.Before = o.after, o.before
	n.Because = o.notes.take()
	o.order = append(o.order, newPrecedence(group, nth, o.class, len(o.order)))
	return n
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
	if before != 0 && !o.reachesIn(o.spacing.place(before)) {
		before = 0
	}
	return after, before
}

// reachesIn reports whether a gap of a visit after the month reaches into it.
func (o *owed) reachesIn(before place) bool {
	s := &o.spacing
	return before.at-s.end.at < s.gap.Min ||
		o.policy.Joins != Restart && (s.next.date == 0 || before.at-s.next.at < s.gap.Min)
}

// free appends the needs of a stretch.
func (o *owed) free(t *stretch, n int) {
	prev := t.left.date
	rooms := o.spacing.lay(t, n)
	for i := range rooms {
		room := &rooms[i]
		o.begin()
		group := o.why(t, prev, room)
		if i == n-1 {
			o.reach(t, room.target, false)
		}
		need := o.add(group)
		need.Earliest, need.Latest, need.Holes, need.Target = room.first, room.last, room.holes, room.target
		need.SafeFrom, need.SafeTo, need.Stretched = room.safeFrom, room.safeTo, room.stretched
		prev = room.target
	}
}

// booked appends the need of a visit that has its date, at the end of a stretch.
// If no need comes after it in the month, end is the month's last stretch.
func (o *owed) booked(v *Visit, t, end *stretch) {
	stay := max(0, v.Minutes)
	if stay == 0 {
		stay = max(0, o.policy.Minutes)
	}
	o.begin()
	said := o.notes.say(Booked)
	said.Date = v.Date
	var fixed calendar.Interval
	if start := v.start(); start != 0 {
		fixed = calendar.Interval{Open: start, Close: start + calendar.TimeOfDay(min(stay, 24*60)*60)}
		said.Code, said.Hours = Appointment, fixed
	}
	tooFar := o.gapTo(v.Date, t)
	if day := &o.days[v.Date-o.first]; day.Hours.Seconds() == 0 {
		off := o.notes.say(DayOff)
		off.Date, off.Name = v.Date, day.Name
	}
	if o.nth() > o.norm && o.cadence != &o.cadences.none {
		over := o.notes.say(OverVisited)
		over.Have, over.Want = o.history.done+o.history.booked, o.norm
	}
	if end != nil {
		o.reach(end, v.Date, true)
	}
	need := o.add(promised)
	need.Earliest, need.Latest, need.Target, need.SafeFrom, need.SafeTo = v.Date, v.Date, v.Date, v.Date, v.Date
	need.Minutes, need.Stretched, need.Fixed = stay, tooFar, fixed
	need.Agreed = v.Agreed && v.start() != 0
}

// noRoom appends a need for which the month's last stretch has no day left.
func (o *owed) noRoom(t *stretch) {
	prev, earliest, made := t.left.date, o.open.from, len(o.made())
	if made > 0 {
		prev = o.made()[made-1].Earliest
	}
	if prev != 0 {
		earliest = max(earliest, o.spacing.after(prev, o.spacing.gap.Min))
	}
	o.begin()
	latest := calendar.Date(0)
	said := o.notes.say(NoRoom)
	switch {
	case o.open.from > o.open.to:
		said.Code, said.Date = MonthOver, o.open.to
	case o.spacing.days == 0:
		said.Code, said.Date, said.Until = NoWorkingDay, o.open.from, o.open.to
	default:
		said.Have, said.Want = made+o.history.done, o.norm
		latest = o.spacing.last(t)
	}
	if latest == 0 || latest >= earliest {
		latest = earliest - 1
	}
	if made == 0 {
		o.tooSoon(t.left.date)
	}
	if last := o.spacing.days.last(); t.right.date != 0 && last >= 0 {
		if n := t.right.at - last; n < o.spacing.gap.Min {
			o.notes.gap(BeforeBooking, t.right.date, n, o.cadence.Gap.Min, o.cadence.Gap.Unit)
		}
	}
	need := o.add(routine)
	need.Earliest, need.Latest, need.Target = earliest, latest, earliest
}
