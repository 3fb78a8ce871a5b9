package calendar

import (
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"
)

// scanner reads one text from left to right and keeps the first mistake. After
// a mistake it reads on harmlessly, so that a parser checks once, at the end.
type scanner struct {
	call string // for the message: ParseDate
	in   string
	at   int // bytes read
	err  error
}

// fail notes a mistake at a byte of the text, unless there is one already.
func (s *scanner) fail(at int, format string, args ...any) {
	if s.err == nil {
		text := fmt.Sprintf("%s(%s): ", s.call, excerpt(s.in)) + fmt.Sprintf(format, args...)
		s.err = &Fault{Text: text, Line: 1, Column: at + 1}
	}
}

// peek is the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.at < len(s.in) {
		return s.in[s.at]
	}
	return 0
}

// found says what stands next, for a message.
func (s *scanner) found() string {
	if s.at >= len(s.in) {
		return "the end"
	}
	r, _ := utf8.DecodeRuneInString(s.in[s.at:])
	return strconv.QuoteRune(r)
}

// accept reads c if it is next.
func (s *scanner) accept(c byte) bool {
	if s.at < len(s.in) && s.in[s.at] == c {
		s.at++
		return true
	}
	return false
}

// literal reads c, which must be next.
func (s *scanner) literal(c byte) {
	if !s.accept(c) {
		s.fail(s.at, "%s where %q is wanted", s.found(), c)
	}
}

// digits reads exactly n digits.
func (s *scanner) digits(n int) int {
	value := 0
	for range n {
		c := s.peek()
		if !isDigit(c) {
			s.fail(s.at, "%s where a digit is wanted", s.found())
			return 0
		}
		value = value*10 + int(c-'0')
		s.at++
	}
	return value
}

// yearMonth reads "2025-03".
func (s *scanner) yearMonth() (int, time.Month) {
	at := s.at
	year := s.digits(4)
	if year == 0 {
		s.fail(at, "year 0000 is below 0001")
	}
	s.literal('-')
	at = s.at
	month := s.digits(2)
	if month < 1 || month > 12 {
		s.fail(at, "month %02d is not between 01 and 12", month)
	}
	return year, time.Month(month)
}

// sixty reads two digits below 60.
func (s *scanner) sixty(unit string) int {
	at := s.at
	value := s.digits(2)
	if value > 59 {
		s.fail(at, "%s %d is above 59", unit, value)
	}
	return value
}

// end refuses what is left and returns the first mistake.
func (s *scanner) end() error {
	if s.at < len(s.in) {
		s.fail(s.at, "%s after the end", s.found())
	}
	return s.err
}

// unmarshal is the UnmarshalText of every type here: its Parse, and the zero
// value for an empty text.
func unmarshal[T any](v *T, text []byte, parse func(string) (T, error)) error {
	if len(text) == 0 {
		*v = *new(T)
		return nil
	}
	parsed, err := parse(string(text))
	*v = parsed
	return err
}

// appendPadded appends n with leading zeros.
func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			b = append(b, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// excerpt quotes a text for a message, cut where it is long.
func excerpt(text string) string {
	const most = 80
	if len(text) > most {
		return strconv.Quote(text[:most]) + "…"
	}
	return strconv.Quote(text)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
