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

// MonthFrom is the month of a year in 1 to 9999, and unset otherwise.
func MonthFrom(year int, month time.Month) Month {
	if year < 1 || year > 9999 || month < time.January || month > time.December {
		return 0
	}
	return Month(12*year + int(month) - 1)
}

// Valid reports whether m is set and in range.
func (m Month) Valid() bool { return m >= 12 && m < 12*10000 }

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
	if sum := int64(m) + int64(n); m.Valid() && sum >= 12 && sum < 12*10000 {
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

// String is "2025-03", "" for unset, and "Month(n)" out of range.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	if !m.Valid() {
		return fmt.Sprintf("Month(%d)", int32(m))
	}
	year, month := m.Civil()
	return fmt.Sprintf("%04d-%02d", year, int(month))
}
