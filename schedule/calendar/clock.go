package calendar

import "fmt"

// TimeOfDay is a wall-clock time as whole seconds after midnight, 0 to 86400:
// 24:00 is the end of a day. The zero TimeOfDay is 00:00; where a time may be
// missing the field that holds it says so.
type TimeOfDay int32

const (
	midnight TimeOfDay = 24 * 3600 // the end of the day
	noTime   TimeOfDay = -1        // before every time
)

// Clock is the time of an hour and minute; it does not check them (see
// TimeOfDay.Valid).
func Clock(hour, minute int) TimeOfDay { return TimeOfDay(hour*3600 + minute*60) }

// Valid reports whether t is within 00:00 to 24:00.
func (t TimeOfDay) Valid() bool { return t >= 0 && t <= midnight }

// ParseTimeOfDay reads "09:30" or "09:30:15", always two digits each, up to
// "24:00". The error is a *Fault with the column of the mistake.
func ParseTimeOfDay(text string) (TimeOfDay, error) {
	s := scanner{call: "ParseTimeOfDay", in: text}
	t := s.timeOfDay()
	if s.end() != nil {
		return 0, s.err
	}
	return t, nil
}

// timeOfDay reads a time as ParseTimeOfDay does.
func (s *scanner) timeOfDay() TimeOfDay {
	at := s.at
	t := s.minutes(s.digits(2))
	if s.err == nil && !t.Valid() {
		s.fail(at, "%s is after 24:00", s.in[at:s.at])
	}
	return t
}

// minutes reads what follows the hour: ":30" or ":30:15".
func (s *scanner) minutes(hour int) TimeOfDay {
	s.literal(':')
	t := Clock(hour, s.sixty("minute"))
	if s.accept(':') {
		t += TimeOfDay(s.sixty("second"))
	}
	return t
}

// String is "09:30", or "09:30:15" where seconds matter, and "TimeOfDay(n)"
// out of range.
func (t TimeOfDay) String() string {
	text, err := t.MarshalText()
	if err != nil {
		return fmt.Sprintf("TimeOfDay(%d)", int32(t))
	}
	return string(text)
}

// AppendText appends String's form, with an error for a time out of range.
func (t TimeOfDay) AppendText(b []byte) ([]byte, error) {
	if !t.Valid() {
		return b, fmt.Errorf("time of day: %d is not between 0 and %d", int32(t), int(midnight))
	}
	b = appendPadded(b, int(t/3600), 2)
	b = appendPadded(append(b, ':'), int(t/60%60), 2)
	if t%60 != 0 {
		b = appendPadded(append(b, ':'), int(t%60), 2)
	}
	return b, nil
}

// MarshalText is AppendText on nothing.
func (t TimeOfDay) MarshalText() ([]byte, error) { return t.AppendText(make([]byte, 0, 8)) }

// UnmarshalText is ParseTimeOfDay; an empty text is a mistake.
func (t *TimeOfDay) UnmarshalText(text []byte) (err error) {
	*t, err = ParseTimeOfDay(string(text))
	return err
}
