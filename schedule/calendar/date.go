package calendar

import (
	"fmt"
	"time"
)

// Date is a civil date: a day number in the proleptic Gregorian calendar,
// 1 for 0001-01-01 and 3652059 for 9999-12-31. It has no time and no zone.
//
// The zero Date is unset: it prints as "" and sorts before every date. Dates
// compare and order with ==, < and >. A number outside the range behaves as
// unset wherever a date is asked for.
type Date int32

const (
	firstDate Date = 1
	lastDate  Date = 3652059
)

// DateFrom is the date of a year, month and day, and unset if the calendar has
// no such day: nothing is carried over, so 30 February is not 2 March.
func DateFrom(year int, month time.Month, day int) Date {
	if year < 1 || year > 9999 || month < time.January || month > time.December ||
		day < 1 || day > daysIn(year, month) {
		return 0
	}
	return Date(daysBefore(year, month) + day)
}

// DateIn is the local date of an instant in a location, and unset for a nil
// location or an instant outside the years 1 to 9999.
func DateIn(t time.Time, loc *time.Location) Date {
	if loc == nil {
		return 0
	}
	return DateFrom(t.In(loc).Date())
}

// Valid reports whether d is set and in range.
func (d Date) Valid() bool { return d >= firstDate && d <= lastDate }

// Civil is the year, month and day of d, all zero if d is not valid.
func (d Date) Civil() (year int, month time.Month, day int) {
	if !d.Valid() {
		return 0, 0, 0
	}
	// Days since 0000-03-01, so that a leap day ends its year (Hinnant's
	// civil_from_days).
	z := int(d) + 305
	era := z / 146097
	doe := z % 146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = time.Month(mp + 3)
	year = yoe + era*400
	if mp >= 10 {
		month -= 12
		year++
	}
	return year, month, day
}

// Weekday is the day of the week, and Sunday for an unset date.
func (d Date) Weekday() time.Weekday {
	if !d.Valid() {
		return time.Sunday
	}
	return time.Weekday(d % 7)
}

// Month is the month d lies in, unset if d is not valid.
func (d Date) Month() Month {
	y, m, _ := d.Civil()
	return MonthFrom(y, m)
}

// AddDays is the date n days later, or earlier for n < 0. It is unset if d is
// or if the result leaves the range.
func (d Date) AddDays(n int) Date {
	if sum := int64(d) + int64(n); d.Valid() && sum >= int64(firstDate) && sum <= int64(lastDate) {
		return Date(sum)
	}
	return 0
}

// DaysSince is the number of days from e to d, negative if d is earlier, and 0
// if either is unset.
func (d Date) DaysSince(e Date) int {
	if !d.Valid() || !e.Valid() {
		return 0
	}
	return int(d - e)
}

// ParseDate reads "2025-03-14": four digits, two and two, and a day that the
// month has. The error is a *Fault with the column of the mistake.
func ParseDate(text string) (Date, error) {
	s := scanner{call: "ParseDate", in: text}
	year, month := s.yearMonth()
	s.literal('-')
	at := s.at
	day := s.digits(2)
	if most := daysIn(year, month); s.err == nil && (day < 1 || day > most) {
		s.fail(at, "day %02d is not between 01 and %d", day, most)
	}
	if s.end() != nil {
		return 0, s.err
	}
	return DateFrom(year, month, day), nil
}

// String is "2025-03-14", "" for unset, and "Date(n)" out of range.
func (d Date) String() string {
	text, err := d.MarshalText()
	if err != nil {
		return fmt.Sprintf("Date(%d)", int32(d))
	}
	return string(text)
}

// AppendText appends String's form, with an error for a date out of range.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d == 0 {
		return b, nil
	}
	if !d.Valid() {
		return b, fmt.Errorf("date: %d is not between %d and %d", int32(d), int(firstDate), int(lastDate))
	}
	y, m, day := d.Civil()
	b = appendPadded(b, y, 4)
	b = appendPadded(append(b, '-'), int(m), 2)
	return appendPadded(append(b, '-'), day, 2), nil
}

// MarshalText is AppendText on nothing.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 10)) }

// UnmarshalText is ParseDate, and unset for an empty text.
func (d *Date) UnmarshalText(text []byte) error { return unmarshal(d, text, ParseDate) }

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// daysBefore is the number of days from 0000-12-31 to the last day before the
// month.
func daysBefore(year int, month time.Month) int {
	y := year - 1
	n := 365*y + y/4 - y/100 + y/400
	for m := time.January; m < month; m++ {
		n += daysIn(year, m)
	}
	return n
}
