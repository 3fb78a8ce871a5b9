package visit

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// why says how a free need follows from the visit before it, which is one of
// the record if it is not a need.
func (o *owed) why(because []Reason, t *stretch, prev calendar.Date, r room) []Reason {
	if prev == 0 {
		return append(because, Reason{Code: FirstVisit})
	}
	g := o.cadence.Gap
	said := Reason{Code: Spaced, Date: prev, Have: o.spacing.between(prev, r.target), Want: g.Target, Unit: g.Unit}
	onRecord := prev == o.history.after
	switch {
	case onRecord && !t.leftFull:
		said.Code = Restarted
	case onRecord && o.isOverdue(t):
		said.Code, said.Have, said.Want = Overdue, o.spacing.between(prev, o.spacing.first(t)), g.Max
	case r.stretched:
		said.Code, said.Want = TooFar, g.Max
	case onRecord:
		said.Code = Due
	}
	if because = append(because, said); onRecord {
		return o.tooSoon(because, prev)
	}
	return because
}

// isOverdue reports whether the upper gap to the visit before the month is over
// by the first day that the month can give.
func (o *owed) isOverdue(t *stretch) bool {
	return t.left.date != 0 && t.leftFull && o.spacing.between(t.left.date, o.spacing.first(t)) > o.spacing.gap.Max
}

// tooSoon says if the lower gap to a visit before the open days reaches into
// them.
func (o *owed) tooSoon(because []Reason, prev calendar.Date) []Reason {
	if prev == 0 || o.spacing.days == 0 {
		return because
	}
	n := o.spacing.days.first() - o.spacing.place(prev).at
	if n >= o.spacing.gap.Min {
		return because
	}
	return append(because, Reason{Code: TooSoon, Date: prev, Have: n, Want: o.cadence.Gap.Min, Unit: o.cadence.Gap.Unit})
}

// gapTo says if a booked visit breaks a gap to the visit before it.
func (o *owed) gapTo(because []Reason, d calendar.Date, t *stretch) []Reason {
	prev, full, g := t.left.date, t.leftFull, o.cadence.Gap
	if n := len(o.made()); n > 0 {
		prev, full = o.made()[n-1].Target, true
	}
	if prev == 0 || g == (Gap{}) {
		return because
	}
	said := Reason{Date: prev, Have: o.spacing.between(prev, d), Unit: g.Unit}
	switch {
	case said.Have < o.spacing.gap.Min:
		said.Code, said.Want = TooClose, g.Min
	case full && said.Have > o.spacing.gap.Max:
		said.Code, said.Want = TooFar, g.Max
	default:
		return because
	}
	return append(because, said)
}

// reach says what the visits after the month demand of the last need in it.
func (o *owed) reach(because []Reason, t *stretch, last calendar.Date) []Reason {
	g := o.cadence.Gap
	if g == (Gap{}) {
		return because
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
	case o.spacing.days == 0 || t.next.at-o.spacing.days.first() <= o.spacing.gap.Max:
		return because
	}
	return append(because, said)
}

// outOfReach is what reach says of broken gaps: the rest explains a choice,
// and a booked visit had none.
func (o *owed) outOfReach(because []Reason, t *stretch, last calendar.Date) []Reason {
	n := len(because)
	because = o.reach(because, t, last)
	kept := slices.DeleteFunc(because[n:], func(r Reason) bool { return r.Code != TooClose && r.Code != NextLate })
	return because[:n+len(kept)]
}

// uncovered says to which visits around the month the way leads over days that
// the calendar does not cover.
func (o *owed) uncovered(because []Reason, first, last *stretch) []Reason {
	because = o.byWeekTo(because, first.left)
	because = o.byWeekTo(because, last.right)
	if last.next.date != last.right.date {
		because = o.byWeekTo(because, last.next)
	}
	return because
}

func (o *owed) byWeekTo(because []Reason, p place) []Reason {
	if p.beyond || o.byWeek && p.date != 0 && p.date == o.next {
		because = append(because, Reason{Code: Uncovered, Date: p.date})
	}
	return because
}
