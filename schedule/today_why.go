package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// fitting is the spans that are long enough.
func fitting(spans []span, minutes int) []span {
	return slices.DeleteFunc(spans, func(s span) bool { return s.Length() < minutes })
}

// blocker is the fact that keeps a need off what is left of today; its Code is
// 0 if there is none but, perhaps, the time. windows is the need's today, left
// what is left of them.
func (d *today) blocker(i, site int, windows, left []span) Reason {
	n, date := &d.needs[i], d.now.Date
	switch first := d.first[site]; {
	case first != i:
		return Reason{Code: ComesAfter, Need: d.needs[first].Key, Date: date}
	case date < n.Earliest:
		return Reason{Code: TooEarly, Need: n.Key, Date: date, Until: n.Earliest}
	case date > n.Latest && n.Fixed.Seconds() > 0:
		return Reason{Code: TooLate, Need: n.Key, Date: date, Until: n.Latest}
	}
	f := &d.field[d.day]
	if len(f.open) == 0 {
		return f.because[len(f.because)-1]
	}
	if r := d.tooCloseToSeen(n, site, d.day); r.Code != 0 {
		return r
	}
	shop := d.shopHours(n, site, d.day)
	switch {
	case d.shift.stops == 0:
		return Reason{Code: DayFull, Need: n.Key, Date: date, Have: d.territory.doneOn(date), Want: d.policy.Limits.Visits}
	case len(shop) == 0:
		return d.closedShop(n, site, date)
	case len(windows) == 0:
		return Reason{Code: NoWindow, Need: n.Key, Date: date, Time: n.Fixed, Have: longest(intersect(f.open, shop)), Want: stayOf(n)}
	case len(left) > 0:
		return Reason{}
	}
	last := windows[len(windows)-1]
	if last.Hi-stayOf(n) < d.left.Lo {
		return Reason{Code: WindowPast, Need: n.Key, Date: date, Time: interval(last)}
	}
	next := windows[slices.IndexFunc(windows, func(s span) bool { return s.Hi-stayOf(n) >= d.left.Lo })]
	if next.Lo <= d.left.Lo {
		return d.tooLittle(n, noTime, int(d.out[site]))
	}
	return Reason{Code: WindowLater, Need: n.Key, Date: date, Time: interval(next)}
}

// tooLittle is why a need with a window cannot be served in the time left.
func (d *today) tooLittle(n *visit.Need, why room, way int) Reason {
	want := way + stayOf(n)
	if why == fullWork {
		return Reason{Code: MinutesFull, Need: n.Key, Date: d.now.Date, Want: d.policy.Limits.Minutes}
	}
	return Reason{Code: TooLittleTime, Need: n.Key, Date: d.now.Date, Have: total(d.shift.Open), Want: want}
}

// lastDay is the last day from today on that has a window for a need; today is
// one if it can still be served.
func (d *today) lastDay(i int, servable bool) calendar.Date {
	out := calendar.Date(0)
	if servable && d.needs[i].Earliest <= d.now.Date {
		out = d.now.Date
	}
	j := d.job[i]
	if j == nowhere {
		return out
	}
	job := &d.problem.jobs[j]
	for k := len(job.windows) - 1; k >= 0 && job.first+k > d.day; k-- {
		if len(job.windows[k]) > 0 {
			return d.field[job.first+k].date
		}
	}
	return out
}

// speaks is what speaks for a need that fits.
func (d *today) speaks(e *Entry, i int, st stop) []Reason {
	n, date := &d.needs[i], d.now.Date
	var out []Reason
	if n.Fixed.Seconds() > 0 {
		out = append(out, Reason{Code: Appointment, Date: date, Time: n.Fixed})
	}
	for _, pull := range n.Pulls {
		if pull.From <= date {
			out = append(out, Reason{Code: PulledBy, Need: n.Key, Until: pull.By, Name: pull.Code.String()})
		}
	}
	switch by, days := d.dueBy(i), d.daysLeft(e.LastDay); {
	case by < date:
		out = append(out, Reason{Code: OverdueBy, Date: date, Until: by, Have: date.DaysSince(by)})
	case e.LastDay <= date:
		out = append(out, Reason{Code: LastChance, Date: date})
	default:
		out = append(out, Reason{Code: CanWait, Until: e.LastDay, Have: days})
	}
	if place := slices.Index(d.policy.Visit.Order, n.Class); place >= 0 {
		out = append(out, Reason{Code: ClassPlace, Class: n.Class, Have: place + 1, Want: len(d.policy.Visit.Order)})
	}
	out = append(out, Reason{Code: WayThere, Need: n.Key, Have: e.Way})
	out = append(out, d.hoursNow(n, st)...)
	return out
}

// hoursNow is what the hours of a need's shop mean now: a peak, a wait, or an
// end that is near.
func (d *today) hoursNow(n *visit.Need, st stop) []Reason {
	date, now := d.now.Date, clock(d.left.Lo)
	var out []Reason
	for _, peak := range d.policy.Visit.Windows.Peaks {
		if peak.Open <= now && now < peak.Close && !n.Agreed {
			out = append(out, Reason{Code: PeakNow, Date: date, Time: peak})
		}
	}
	if wait := st.start - d.left.Lo - int(d.out[d.siteOf(n)]); wait > 0 {
		out = append(out, Reason{Code: Waits, Date: date, Time: calendar.Interval{Open: clock(st.start - wait), Close: clock(st.start)}, Have: wait})
	}
	windows := d.windows(n, d.siteOf(n), d.day)
	if last := windows[len(windows)-1]; last.Hi-d.left.Lo <= closesSoon {
		out = append(out, Reason{Code: ClosesSoon, Date: date, Time: interval(last), Have: last.Hi - d.left.Lo})
	}
	return out
}

// closesSoon is the minutes before the end of a shop's last window of the day
// from which on that is said.
const closesSoon = 60

// daysLeft is the working days after today up to a date.
func (d *today) daysLeft(last calendar.Date) int {
	if d.day == nowhere || last <= d.now.Date {
		return 0
	}
	return d.working[d.day+int(last-d.now.Date)] - d.working[d.day]
}
