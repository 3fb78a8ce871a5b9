package visit

import (
	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// owed is one retailer's month while its needs are made.
type owed struct {
	*book
	row      int // on the roll
	retailer *client.Retailer
	cadence  *Cadence
	history  history
	open     span
	pulls    pulls
	norm     int
	class    int  // place of its class in the order
	because  list // said of every need, in the notes until one is made
	others   int  // needs of other retailers
}

// made is the retailer's needs so far.
func (o *owed) made() []draft { return o.drafts[o.others:] }

// needs adds the booked visits and the free ones between them, in the order of
// their dates, then those for which there is no room.
func (o *owed) needs(free int) {
	o.spacing.use(o.axis(o.cadence.Gap.Unit), o.cadence.Gap, o.open)
	o.debt()
	stretches := o.stretches()
	o.pull(stretches)
	last := len(stretches) - 1
	counts := o.spacing.share(stretches, free)
	o.uncovered(&stretches[0], &stretches[last])
	o.because = o.notes.sofar()
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
			o.booked(i, t, end)
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
	all := atLeast(&o.parts, h.booked+1)
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
		o.notes.repeat(o.notes.of(o.because))
	}
}

// add appends a draft of a need, whose reasons are in the notes.
func (o *owed) add(group int) *draft {
	if o.class == len(o.policy.Order) && o.class > 0 {
		o.notes.say(Unranked).Name = string(o.retailer.Class)
	}
	nth := o.nth()
	o.order = append(o.order, newPrecedence(group, nth, o.class, len(o.order)))
	o.drafts = append(o.drafts, draft{})
	d := &o.drafts[len(o.drafts)-1]
	d.debt, d.visit, d.rarely, d.because, d.nth = int32(len(o.debts)-1), -1, -1, o.notes.end(), uint8(nth)
	return d
}

// nth is the number of the next need.
func (o *owed) nth() int { return o.history.done + len(o.made()) + 1 }

// debt appends what the retailer's needs have in common, with the visits before
// and after the month as far as their gaps count in it.
func (o *owed) debt() {
	d := debt{retailer: int32(o.row), cadence: o.cadence, after: o.history.after, before: o.history.before}
	if o.policy.Joins == Restart && d.after != 0 && d.after < o.first && -o.spacing.place(d.after).at >= o.spacing.gap.Min {
		d.after = 0
	}
	if d.before != 0 && !o.reachesIn(o.spacing.place(d.before)) {
		d.before = 0
	}
	o.debts = append(o.debts, d)
}

// reachesIn reports whether a gap of a visit after the month reaches into it.
func (o *owed) reachesIn(before place) bool {
	s := &o.spacing
	return before.at-s.end.at < s.gap.Min ||
		o.policy.Joins != Restart && (s.next.date == 0 || before.at-s.next.at < s.gap.Min)
}

// free appends the needs of a stretch.
func (o *owed) free(t *stretch, n int) {
	prev, dates := t.left, &o.spacing.dates
	rooms := o.spacing.lay(t, n)
	for i := range rooms {
		room := &rooms[i]
		o.begin()
		group := o.why(t, prev, room)
		if i == n-1 {
			o.reach(t, room.target, false)
		}
		need := o.add(group)
		need.earliest, need.latest, need.target = dates[room.first], dates[room.last], dates[room.target]
		need.safeFrom, need.safeTo, need.stretched = dates[room.from], dates[room.to], room.stretched
		for holes := room.holes; holes != 0; holes = holes.rest() {
			rare := o.rare(need)
			rare.holes = append(rare.holes, dates[holes.first()])
		}
		prev = place{date: need.target, at: room.target}
	}
}

// booked appends the need of the i-th visit that has its date, at the end of a
// stretch. If no need comes after it in the month, end is the month's last
// stretch.
func (o *owed) booked(i int, t, end *stretch) {
	v := o.booking(i)
	o.begin()
	said := o.notes.say(Booked)
	said.Date = v.Date
	if v.start() != 0 {
		said.Code, said.Hours = Appointment, o.policy.appointment(v)
	}
	tooFar := o.gapTo(t)
	if day := int(v.Date - o.first); o.off.has(day) {
		off := o.notes.say(DayOff)
		off.Date, off.Name = v.Date, o.names[day]
	}
	if o.nth() > o.norm && o.cadence != &o.cadences.none {
		over := o.notes.say(OverVisited)
		over.Have, over.Want = o.history.done+o.history.booked, o.norm
	}
	if end != nil {
		o.reach(end, t.right.at, true)
	}
	need := o.add(promised)
	need.visit, need.stretched = o.book.booked[i], tooFar
	need.earliest, need.latest, need.target, need.safeFrom, need.safeTo = v.Date, v.Date, v.Date, v.Date, v.Date
}

// noRoom appends a need for which the month's last stretch has no day left.
func (o *owed) noRoom(t *stretch) {
	prev, earliest, made := t.left.date, o.open.from, len(o.made())
	if made > 0 {
		prev = o.made()[made-1].earliest
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
		o.tooSoon(t.left)
	}
	if last := o.spacing.days.last(); t.right.date != 0 && last >= 0 {
		if n := t.right.at - last; n < o.spacing.gap.Min {
			o.notes.gap(BeforeBooking, t.right.date, n, o.cadence.Gap.Min, o.cadence.Gap.Unit)
		}
	}
	need := o.add(routine)
	need.earliest, need.latest, need.target = earliest, latest, earliest
}
