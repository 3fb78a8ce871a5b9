package calendar

import (
	"fmt"
	"time"
)

// TimeOfDay is a wall-clock time as whole seconds after midnight, 0 to 86400:
// 24:00 is the end of a day. The zero TimeOfDay is 00:00; where a time may be
// missing the field that holds it says so.
type TimeOfDay int32

// Clock is the time of an hour and minute; it does not check them (see
// TimeOfDay.Valid).
func Clock(hour, minute int) TimeOfDay { return TimeOfDay(hour*3600 + minute*60) }

// Valid reports whether t is within 00:00 to 24:00.
func (t TimeOfDay) Valid() bool { return t >= 0 && t <= 24*3600 }

// String is "09:30", or "09:30:15" where seconds matter, and "TimeOfDay(n)"
// out of range.
func (t TimeOfDay) String() string {
	if !t.Valid() {
		return fmt.Sprintf("TimeOfDay(%d)", int32(t))
	}
	h, m, s := t/3600, t/60%60, t%60
	if s != 0 {
		return fmt.Sprintf("%02d:%02d:%02d", h, m, s)
	}
	return fmt.Sprintf("%02d:%02d", h, m)
}

// Interval is the half-open stretch [Open, Close) of a day. It is empty unless
// Open is before Close.
type Interval struct {
	Open  TimeOfDay `json:"open"`
	Close TimeOfDay `json:"close"`
}

// Seconds is the length of the interval, 0 if it is empty.
func (i Interval) Seconds() int { return max(0, int(i.Close)-int(i.Open)) }

// String is "09:00-17:00".
func (i Interval) String() string { return i.Open.String() + "-" + i.Close.String() }

// Hours are the intervals of one day: in order, not empty, not touching or
// overlapping. Nil and empty are both a day without hours.
type Hours []Interval

// Seconds is the length of all intervals together.
func (h Hours) Seconds() int {
	n := 0
	for _, i := range h {
		n += i.Seconds()
	}
	return n
}

// Week is a set of weekly hours, indexed by time.Weekday: Week[time.Sunday].
// The zero Week has no hours. A night shift is two intervals, to 24:00 and
// from 00:00.
type Week [7]Hours

// On is the week's hours on a date's weekday, shared with w, nil for an unset
// date.
func (w Week) On(d Date) Hours {
	if !d.Valid() {
		return nil
	}
	return w[d.Weekday()]
}

// Every is the week with the same hours on each of the given days.
func Every(h Hours, days ...time.Weekday) Week {
	var w Week
	for _, d := range days {
		if d >= time.Sunday && d <= time.Saturday {
			w[d] = append(Hours(nil), h...)
		}
	}
	return w
}
