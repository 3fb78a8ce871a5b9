package schedule

import (
	"github.com/rapport-go/rapport/schedule/calendar"
)

// fieldDay is what a day is to the rep.
type fieldDay struct {
	date    calendar.Date
	open    []span   // in the field
	breaks  []span   // lunch lies wholly within one of them
	pause   int      // minutes of lunch; 0 where none is due
	because []Reason // why there is no field, or less than in an ordinary week
}

// field is every day of the territory's month as the rep has it.
func (t Territory) field() []fieldDay {
	var out []fieldDay
	for d := range t.Month.Days() {
		out = append(out, t.fieldDay(d))
	}
	return out
}

func (t Territory) fieldDay(d calendar.Date) fieldDay {
	work := t.Calendar.Day(d)
	out := fieldDay{date: d}
	switch {
	case work.Beyond:
		out.because = []Reason{{Code: BeyondCalendar, Date: d}}
		return out
	case work.Hours.Seconds() == 0 && work.Exception:
		out.because = []Reason{{Code: Holiday, Date: d, Name: work.Name}}
		return out
	case work.Hours.Seconds() == 0:
		out.because = []Reason{{Code: DayOff, Date: d}}
		return out
	}
	out.open = spansOf(t.Rep.Field.On(d))
	if work.Exception {
		out.open, out.because = t.exceptionalDay(work, out.open)
	}
	if len(out.open) == 0 {
		out.because = append(out.because, Reason{Code: NoFieldHours, Date: d})
		return out
	}
	for _, a := range t.Rep.Away {
		if d < a.From || d > a.To || len(out.open) == 0 {
			continue
		}
		lost := span{Lo: 0, Hi: dayMinutes}
		if a.Hours != (calendar.Interval{}) {
			lost = outward(a.Hours)
		}
		if left := subtract(out.open, lost); total(left) < total(out.open) {
			out.open = left
			out.because = append(out.because, Reason{Code: RepAway, Date: d, Away: a.Kind, Time: a.Hours})
		}
	}
	if pause := t.Rep.Lunch.Minutes; pause > 0 {
		out.breaks = intersect(out.open, []span{spanOf(t.Rep.Lunch.Within)})
		if longest(out.breaks) >= pause {
			out.pause = pause
		}
	}
	return out
}

// exceptionalDay is the field on a date that the calendar treats apart: within
// its hours, and all of them on a make-up day for which the rep's week has
// none.
func (t Territory) exceptionalDay(work calendar.Day, field []span) ([]span, []Reason) {
	hours := spansOf(work.Hours)
	if len(field) == 0 && t.Calendar.Week.On(work.Date).Seconds() == 0 {
		return hours, []Reason{{Code: MakeUpDay, Date: work.Date, Name: work.Name}}
	}
	open := intersect(field, hours)
	if total(open) == total(field) {
		return open, nil
	}
	return open, []Reason{{Code: ShortDay, Date: work.Date, Name: work.Name}}
}

// outward is the whole minutes that an interval touches.
func outward(i calendar.Interval) span {
	return span{Lo: max(0, int(i.Open)) / 60, Hi: (min(dayMinutes*60, int(i.Close)) + 59) / 60}
}
