package calendar

import (
	"fmt"
	"iter"
	"time"
)

// Month is one month of one year: 12 times the year, plus the month's number
// less one. The zero Month is unset and prints as "". Months compare and order
// with ==, < and >.
type Month int32

const (
	firstMonth Month = 12           // 0001-01
	lastMonth  Month = 12*10000 - 1 // 9999-12
)

// MonthFrom is the month of a year in 1 to 9999, and unset otherwise.
func MonthFrom(year int, month time.Month) Month {
	if year < 1 || year > 9999 || month < time.January || month > time.December {
		return 0
	}
	return Month(12*year + int(month) - 1)
}

// Valid reports whether m is set and in range.
func (m Month) Valid() bool { return m >= firstMonth && m <= lastMonth }

// Civil is the year and the month of the year, both zero if m is not valid.
func (m Month) Civil() (year int, month time.Month) {
	if !m.Valid() {
		return 0, 0
	}
	return int(m / 12), time.Month(m%12 + 1)
}

// First is the first date of the month, unset if m is not valid.
func (m Month) First() Date {
	year, month := m.Civil()
	return DateFrom(year, month, 1)
}

// Last is the last date of the month, unset if m is not valid.
func (m Month) Last() Date {
	if !m.Valid() {
		return 0
	}
	year, month := m.Civil()
	return DateFrom(year, month, daysIn(year, month))
}

// Add is the month n months later, or earlier for n < 0. It is unset if m is
// or if the result leaves the range.
func (m Month) Add(n int) Month {
	if sum := int64(m) + int64(n); m.Valid() && sum >= int64(firstMonth) && sum <= int64(lastMonth) {
		return Month(sum)
	}
	return 0
}

// Days walks the dates of the month in order.
func (m Month) Days() iter.Seq[Date] {
	return func(yield func(Date) bool) {
		for d := m.First(); d != 0 && d <= m.Last(); d++ {
			if !yield(d) {
				return
			}
		}
	}
}

// ParseMonth reads "2025-03": four digits and two. The error is a *Fault with
// the column of the mistake.
func ParseMonth(text string) (Month, error) {
	s := scanner{call: "ParseMonth", in: text}
	year, month := s.yearMonth()
	if s.end() != nil {
		return 0, s.err
	}
	return MonthFrom(year, month), nil
}

// String is "2025-03", "" for unset, and "Month(n)" out of range.
func (m Month) String() string {
	text, err := m.MarshalText()
	if err != nil {
		return fmt.Sprintf("Month(%d)", int32(m))
	}
	return string(text)
}

// AppendText appends String's form, with an error for a month out of range.
func (m Month) AppendText(b []byte) ([]byte, error) {
	if m == 0 {
		return b, nil
	}
	if !m.Valid() {
		return b, fmt.Errorf("month: %d is not between %d and %d", int32(m), int(firstMonth), int(lastMonth))
	}
	year, month := m.Civil()
	b = appendPadded(b, year, 4)
	return appendPadded(append(b, '-'), int(month), 2), nil
}

// MarshalText is AppendText on nothing.
func (m Month) MarshalText() ([]byte, error) { return m.AppendText(make([]byte, 0, 7)) }

// UnmarshalText is ParseMonth, and unset for an empty text.
func (m *Month) UnmarshalText(text []byte) error { return unmarshal(m, text, ParseMonth) }
