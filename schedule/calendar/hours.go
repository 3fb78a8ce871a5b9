package calendar

import (
	"fmt"

	"github.com/rapport-go/rapport/internal/fault"
)

// Interval is the half-open stretch [Open, Close) of a day. It is empty unless
// Open is before Close. The zero Interval is unset and prints as "".
type Interval struct {
	Open  TimeOfDay
	Close TimeOfDay
}

// Valid reports whether the interval is within one day and not empty.
func (i Interval) Valid() bool { return i.Open >= 0 && i.Open < i.Close && i.Close <= midnight }

// Seconds is the length of the interval within the day, 0 if it is empty.
func (i Interval) Seconds() int {
	open, end := max(i.Open, 0), min(i.Close, midnight)
	if end <= open {
		return 0
	}
	return int(end - open)
}

// ParseInterval reads "09:00-17:00", two times as ParseTimeOfDay reads them,
// the first before the second. The error is a *Fault with the column of the
// mistake.
func ParseInterval(text string) (Interval, error) {
	s := scanner{call: "ParseInterval", in: text}
	i := s.interval()
	if s.end() != nil {
		return Interval{}, s.err
	}
	return i, nil
}

func (s *scanner) interval() Interval {
	open := s.timeOfDay()
	s.literal('-')
	at := s.at
	i := Interval{Open: open, Close: s.timeOfDay()}
	if s.err == nil && !i.Valid() {
		s.fail(at, "%s is not after %s", i.Close, i.Open)
	}
	return i
}

// String is "09:00-17:00", "" for unset.
func (i Interval) String() string {
	if i == (Interval{}) {
		return ""
	}
	return i.Open.String() + "-" + i.Close.String()
}

// AppendText appends String's form, with an error for an interval that is not
// valid.
func (i Interval) AppendText(b []byte) ([]byte, error) {
	if i != (Interval{}) && !i.Valid() {
		return b, fmt.Errorf("interval: %s is not a stretch of a day", i)
	}
	return append(b, i.String()...), nil
}

// MarshalText is AppendText on nothing.
func (i Interval) MarshalText() ([]byte, error) { return i.AppendText(nil) }

// UnmarshalText is ParseInterval, and unset for an empty text.
func (i *Interval) UnmarshalText(text []byte) error { return unmarshal(i, text, ParseInterval) }

// Hours are the intervals of one day: in order, not empty, not touching or
// overlapping. Nil and empty are both a day without hours. A night shift is
// two intervals on two days, to 24:00 and from 00:00.
type Hours []Interval

// Seconds is the length of all intervals together.
func (h Hours) Seconds() int {
	n := 0
	for _, i := range h {
		n += i.Seconds()
	}
	return n
}

// Valid reports whether the intervals are what Hours promise.
func (h Hours) Valid() bool { return h.Validate() == nil }

// Validate reports every interval that is empty, leaves the day, or starts no
// later than the one before it ends.
func (h Hours) Validate() error {
	var l fault.List
	h.check(&l, "", "")
	return l.Err()
}

// check adds the hours' mistakes to a list, each text after a prefix.
func (h Hours) check(l *fault.List, step, prefix string) {
	last := noTime
	for _, i := range h {
		switch {
		case !i.Open.Valid() || !i.Close.Valid():
			l.Add(step, "%s%s-%s is not within 00:00 to 24:00", prefix, i.Open, i.Close)
		case i.Open >= i.Close:
			l.Add(step, "%s%s is not after %s", prefix, i.Close, i.Open)
		case i.Open <= last:
			l.Add(step, "%s%s is not after %s, where the hours before it end", prefix, i.Open, last)
		}
		last = max(last, i.Close)
	}
}

// ParseHours reads "09:00-12:00,13:00-18:00", intervals in order that do not
// touch, or "off". The error is a *Fault with the column of the mistake.
func ParseHours(text string) (Hours, error) {
	if text == "off" {
		return nil, nil
	}
	s := scanner{call: "ParseHours", in: text}
	var hours Hours
	last := noTime
	for {
		at := s.at
		i := s.interval()
		if s.err == nil && i.Open <= last {
			s.fail(at, "%s is not after %s, where the hours before it end", i.Open, last)
		}
		hours, last = append(hours, i), i.Close
		if s.err != nil || !s.accept(',') {
			break
		}
	}
	if s.end() != nil {
		return nil, s.err
	}
	return hours, nil
}

// String is "09:00-12:00,13:00-18:00", and "off" for no hours.
func (h Hours) String() string {
	if len(h) == 0 {
		return "off"
	}
	var b []byte
	for n, i := range h {
		if n > 0 {
			b = append(b, ',')
		}
		b = fmt.Appendf(b, "%s-%s", i.Open, i.Close)
	}
	return string(b)
}

// AppendText appends String's form, nothing for no hours, with an error for
// hours that are not valid.
func (h Hours) AppendText(b []byte) ([]byte, error) {
	if !h.Valid() {
		return b, fmt.Errorf("hours: %s is not in order, apart and within the day", h)
	}
	if len(h) == 0 {
		return b, nil
	}
	return append(b, h.String()...), nil
}

// MarshalText is AppendText on nothing.
func (h Hours) MarshalText() ([]byte, error) { return h.AppendText(nil) }

// UnmarshalText is ParseHours, and no hours for an empty text.
func (h *Hours) UnmarshalText(text []byte) error { return unmarshal(h, text, ParseHours) }
