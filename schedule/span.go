package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/internal/timing"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// span is a half-open stretch of a day in whole minutes.
type span = timing.Span

// spansOf is the whole minutes that lie wholly within the hours, in order, with
// hours that touch or overlap as one.
func spansOf(hours calendar.Hours) []span {
	out := make([]span, 0, len(hours))
	for _, h := range hours {
		if s := spanOf(h); s.Lo < s.Hi {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b span) int { return cmp.Compare(a.Lo, b.Lo) })
	n := 0
	for _, s := range out {
		if n > 0 && s.Lo <= out[n-1].Hi {
			out[n-1].Hi = max(out[n-1].Hi, s.Hi)
		} else {
			out[n] = s
			n++
		}
	}
	return out[:n]
}

// spanOf is the whole minutes that lie wholly within an interval and the day.
func spanOf(i calendar.Interval) span {
	return span{Lo: (max(0, int(i.Open)) + 59) / 60, Hi: min(dayMinutes*60, int(i.Close)) / 60}
}

// interval is a span as the public types have it.
func interval(s span) calendar.Interval {
	return calendar.Interval{Open: clock(s.Lo), Close: clock(s.Hi)}
}

// clock is the time of a whole minute of the day.
func clock(minute int) calendar.TimeOfDay { return calendar.TimeOfDay(minute * 60) }

// intersect is the stretches in both a and b. Both are in order.
func intersect(a, b []span) []span {
	var out []span
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if s := (span{Lo: max(a[i].Lo, b[j].Lo), Hi: min(a[i].Hi, b[j].Hi)}); s.Lo < s.Hi {
			out = append(out, s)
		}
		if a[i].Hi < b[j].Hi {
			i++
		} else {
			j++
		}
	}
	return out
}

// subtract is what is left of a without the stretch b.
func subtract(a []span, b span) []span {
	if b.Lo >= b.Hi {
		return a
	}
	var out []span
	for _, s := range a {
		if left := (span{Lo: s.Lo, Hi: min(s.Hi, b.Lo)}); left.Lo < left.Hi {
			out = append(out, left)
		}
		if right := (span{Lo: max(s.Lo, b.Hi), Hi: s.Hi}); right.Lo < right.Hi {
			out = append(out, right)
		}
	}
	return out
}

// longest is the length of the longest stretch, 0 if there is none.
func longest(spans []span) int {
	n := 0
	for _, s := range spans {
		n = max(n, s.Length())
	}
	return n
}

// total is the length of all stretches together.
func total(spans []span) int {
	n := 0
	for _, s := range spans {
		n += s.Length()
	}
	return n
}
