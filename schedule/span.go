package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// span is a half-open stretch of a day in whole minutes.
type span struct{ lo, hi int }

func (s span) length() int { return s.hi - s.lo }

// spansOf is the whole minutes that lie wholly within the hours, in order, with
// hours that touch or overlap as one.
func spansOf(hours calendar.Hours) []span {
	out := make([]span, 0, len(hours))
	for _, h := range hours {
		if s := spanOf(h); s.lo < s.hi {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	n := 0
	for _, s := range out {
		if n > 0 && s.lo <= out[n-1].hi {
			out[n-1].hi = max(out[n-1].hi, s.hi)
		} else {
			out[n] = s
			n++
		}
	}
	return out[:n]
}

// spanOf is the whole minutes that lie wholly within an interval and the day.
func spanOf(i calendar.Interval) span {
	return span{(max(0, int(i.Open)) + 59) / 60, min(dayMinutes*60, int(i.Close)) / 60}
}

// interval is the span as the public types have it.
func (s span) interval() calendar.Interval {
	return calendar.Interval{Open: clock(s.lo), Close: clock(s.hi)}
}

// clock is the time of a whole minute of the day.
func clock(minute int) calendar.TimeOfDay { return calendar.TimeOfDay(minute * 60) }

// intersect is the stretches in both a and b. Both are in order.
func intersect(a, b []span) []span {
	var out []span
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if s := (span{max(a[i].lo, b[j].lo), min(a[i].hi, b[j].hi)}); s.lo < s.hi {
			out = append(out, s)
		}
		if a[i].hi < b[j].hi {
			i++
		} else {
			j++
		}
	}
	return out
}

// subtract is what is left of a without the stretch b.
func subtract(a []span, b span) []span {
	if b.lo >= b.hi {
		return a
	}
	var out []span
	for _, s := range a {
		if left := (span{s.lo, min(s.hi, b.lo)}); left.lo < left.hi {
			out = append(out, left)
		}
		if right := (span{max(s.lo, b.hi), s.hi}); right.lo < right.hi {
			out = append(out, right)
		}
	}
	return out
}

// longest is the length of the longest stretch, 0 if there is none.
func longest(spans []span) int {
	n := 0
	for _, s := range spans {
		n = max(n, s.length())
	}
	return n
}

// total is the length of all stretches together.
func total(spans []span) int {
	n := 0
	for _, s := range spans {
		n += s.length()
	}
	return n
}
