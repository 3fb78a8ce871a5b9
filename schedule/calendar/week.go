package calendar

import (
	"fmt"
	"slices"
	"time"

	"github.com/rapport-go/rapport/internal/fault"
)

// Week is a set of weekly hours, indexed by time.Weekday: Week[time.Sunday].
// The zero Week has no hours. A night shift is two intervals, to 24:00 and
// from 00:00 of the next day.
type Week [7]Hours

// Every is the week with the same hours on each of the given days.
func Every(h Hours, days ...time.Weekday) Week {
	var w Week
	for _, d := range days {
		if d >= time.Sunday && d <= time.Saturday {
			w[d] = slices.Clone(h)
		}
	}
	return w
}

// On is the week's hours on a date's weekday, shared with w, nil for an unset
// date.
func (w Week) On(d Date) Hours {
	if !d.Valid() {
		return nil
	}
	return w[d.Weekday()]
}

// Validate reports every mistake in the hours of every day, Monday first.
func (w Week) Validate() error {
	var l fault.List
	w.check(&l, "")
	return l.Err()
}

func (w Week) check(l *fault.List, step string) {
	for _, d := range mondayFirst {
		w[d].check(l, step, dayNames[d]+" ")
	}
}

// String is the week in the form that ParseWeek reads, the shortest of its
// kind: days with the same hours together, "Mo-Fr 09:00-17:00; Sa
// 09:00-12:00", "24/7" and, for no hours, "off". Days without hours are left
// out, and hours over midnight stand on both their days.
func (w Week) String() string {
	if b := w.append(nil); len(b) > 0 {
		return string(b)
	}
	return "off"
}

// AppendText appends String's form, nothing for no hours, with an error for a
// week that is not valid.
func (w Week) AppendText(b []byte) ([]byte, error) {
	if err := w.Validate(); err != nil {
		return b, fmt.Errorf("week: %w", err)
	}
	return w.append(b), nil
}

// MarshalText is AppendText on nothing.
func (w Week) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText is ParseWeek, and no hours for an empty text.
func (w *Week) UnmarshalText(text []byte) error { return unmarshal(w, text, ParseWeek) }

// The days as OpenStreetMap names them, by time.Weekday, and in its order.
var (
	dayNames    = [7]string{"Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"}
	mondayFirst = [7]time.Weekday{1, 2, 3, 4, 5, 6, 0}
)

func (w Week) append(b []byte) []byte {
	if always := (Hours{{0, midnight}}); !slices.ContainsFunc(w[:], func(h Hours) bool { return !slices.Equal(h, always) }) {
		return append(b, "24/7"...)
	}
	var done [7]bool
	for _, first := range mondayFirst {
		if done[first] || len(w[first]) == 0 {
			continue
		}
		if len(b) > 0 {
			b = append(b, "; "...)
		}
		var same [7]bool
		for _, d := range mondayFirst {
			same[d] = slices.Equal(w[d], w[first])
			done[d] = done[d] || same[d]
		}
		b = appendDays(b, same)
		b = fmt.Appendf(b, " %s", w[first])
	}
	return b
}

// appendDays lists a set of weekdays as "Mo-Fr,Su".
func appendDays(b []byte, in [7]bool) []byte {
	listed := false
	for i := 0; i < 7; i++ {
		if !in[mondayFirst[i]] {
			continue
		}
		if listed {
			b = append(b, ',')
		}
		listed = true
		b = append(b, dayNames[mondayFirst[i]]...)
		last := i
		for last < 6 && in[mondayFirst[last+1]] {
			last++
		}
		if last > i {
			b = append(append(b, '-'), dayNames[mondayFirst[last]]...)
		}
		i = last
	}
	return b
}
