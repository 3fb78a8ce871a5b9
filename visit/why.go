package visit

// why says how a free need follows from the visit before it, which is one of
// the record if it is not a need, and which group of needs that makes it one of.
func (o *owed) why(t *stretch, prev place, r *room) (group int) {
	if prev.date == 0 {
		o.notes.say(FirstVisit)
		return routine
	}
	group = routine
	g := &o.cadence.Gap
	onRecord := prev.date == o.history.after
	code, have, want := Spaced, r.target-prev.at, g.Target
	switch {
	case onRecord && !t.leftFull:
		code = Restarted
	case onRecord && o.isOverdue(t):
		code, have, want = Overdue, o.spacing.first(t)-prev.at, g.Max
		group = late
	case r.stretched:
		code, want = TooFar, g.Max
	case onRecord:
		code = Due
	}
	o.notes.gap(code, prev.date, have, want, g.Unit)
	if onRecord {
		o.tooSoon(prev)
	}
	return group
}

// isOverdue reports whether the upper gap to the visit before the month is over
// by the first day that the month can give.
func (o *owed) isOverdue(t *stretch) bool {
	return t.left.date != 0 && t.leftFull && o.spacing.first(t)-t.left.at > o.spacing.gap.Max
}

// tooSoon says if the lower gap to a visit before the open days reaches into
// them.
func (o *owed) tooSoon(prev place) {
	if prev.date == 0 || o.spacing.days == 0 {
		return
	}
	if n := o.spacing.days.first() - prev.at; n < o.spacing.gap.Min {
		o.notes.gap(TooSoon, prev.date, n, o.cadence.Gap.Min, o.cadence.Gap.Unit)
	}
}

// gapTo says if the booked visit at the end of a stretch breaks a gap to the visit
// before it, and reports whether that is the upper one.
func (o *owed) gapTo(t *stretch) (tooFar bool) {
	prev, full, g := t.left, t.leftFull, &o.cadence.Gap
	if made := o.made(); len(made) > 0 {
		prev, full = o.spacing.place(made[len(made)-1].target), true
	}
	if prev.date == 0 || *g == (Gap{}) {
		return false
	}
	have := t.right.at - prev.at
	switch {
	case have < o.spacing.gap.Min:
		o.notes.gap(TooClose, prev.date, have, g.Min, g.Unit)
	case full && have > o.spacing.gap.Max:
		o.notes.gap(TooFar, prev.date, have, g.Max, g.Unit)
		return true
	}
	return false
}

// reach says what the visits after the month demand of the last need in it. Of
// a booked one, which had no choice, it says only what gap is broken.
func (o *owed) reach(t *stretch, last int, booked bool) {
	g := &o.cadence.Gap
	if *g == (Gap{}) {
		return
	}
	if t.right.date != 0 && o.reachesIn(t.right) {
		have := t.right.at - last
		switch {
		case have < o.spacing.gap.Min:
			o.notes.gap(TooClose, t.right.date, have, g.Min, g.Unit)
		case !booked:
			o.notes.gap(BeforeBooking, t.right.date, have, g.Min, g.Unit)
		}
	}
	if t.next.date == 0 {
		return
	}
	have := t.next.at - last
	switch {
	case have > o.spacing.gap.Max:
		o.notes.gap(NextLate, t.next.date, have, g.Max, g.Unit)
	case !booked && o.spacing.days != 0 && t.next.at-o.spacing.days.first() > o.spacing.gap.Max:
		o.notes.gap(InReach, t.next.date, have, g.Max, g.Unit)
	}
}

// uncovered says to which visits around the month the way leads over days that
// the calendar does not cover.
func (o *owed) uncovered(first, last *stretch) {
	o.byWeekTo(first.left)
	o.byWeekTo(last.right)
	if last.next.date != last.right.date {
		o.byWeekTo(last.next)
	}
}

func (o *owed) byWeekTo(p place) {
	if p.beyond || o.byWeek && p.date != 0 && p.date == o.next {
		o.notes.say(Uncovered).Date = p.date
	}
}
