package calendar_test

import (
	"math"
	"testing"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestDateAgainstTime walks every date there is and asks the time package.
func TestDateAgainstTime(t *testing.T) {
	at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	last := calendar.DateFrom(9999, 12, 31)
	for d := calendar.DateFrom(1, 1, 1); d <= last; d++ {
		y, m, day := d.Civil()
		wantY, wantM, wantDay := at.Date()
		if y != wantY || m != wantM || day != wantDay || d.Weekday() != at.Weekday() || calendar.DateFrom(y, m, day) != d {
			t.Fatalf("%d is %s, %s, want %s", int32(d), d, d.Weekday(), at)
		}
		at = at.AddDate(0, 0, 1)
	}
	if last != 3652059 {
		t.Errorf("the last date is %d", int32(last))
	}
}

func TestDateFromRefuses(t *testing.T) {
	for _, row := range []struct {
		year  int
		month time.Month
		day   int
		why   string
	}{
		{2025, 2, 29, "no leap year"},
		{1900, 2, 29, "no leap year, though divisible by 4"},
		{2025, 0, 1, "months count from 1"},
		{2025, 13, 1, "to 12"},
		{2025, 1, 0, "days count from 1"},
		{2025, 4, 31, "to the end of the month"},
		{0, 1, 1, "years count from 1"},
		{10000, 1, 1, "to 9999"},
		{math.MinInt, math.MinInt, math.MinInt, "whatever the numbers"},
	} {
		if d := calendar.DateFrom(row.year, row.month, row.day); d != 0 {
			t.Errorf("%d-%d-%d is %s (%s)", row.year, row.month, row.day, d, row.why)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	first, last := calendar.DateFrom(1, 1, 1), calendar.DateFrom(9999, 12, 31)
	leap := calendar.DateFrom(2024, 2, 28)
	for _, row := range []struct {
		from calendar.Date
		n    int
		want calendar.Date
		why  string
	}{
		{leap, 1, calendar.DateFrom(2024, 2, 29), "a leap day"},
		{leap, 2, calendar.DateFrom(2024, 3, 1), "and the day after"},
		{leap, -366, calendar.DateFrom(2023, 2, 27), "backwards"},
		{first, -1, 0, "before the first"},
		{last, 1, 0, "after the last"},
		{first, math.MaxInt, 0, "no overflow"},
		{last, math.MinInt, 0, "no overflow"},
		{0, 1, 0, "unset stays unset"},
		{-5, 10, 0, "so does a number that is no date"},
	} {
		if got := row.from.AddDays(row.n); got != row.want {
			t.Errorf("%s and %d days is %s, want %s (%s)", row.from, row.n, got, row.want, row.why)
		}
		if row.want != 0 && row.want.DaysSince(row.from) != row.n {
			t.Errorf("%s is not %d days after %s", row.want, row.n, row.from)
		}
	}
	if n := leap.DaysSince(0); n != 0 {
		t.Errorf("%d days since an unset date", n)
	}
	if y, m, day := calendar.Date(0).Civil(); y != 0 || m != 0 || day != 0 || calendar.Date(0).Weekday() != time.Sunday || calendar.Date(0).Month() != 0 {
		t.Errorf("an unset date is %d-%d-%d", y, m, day)
	}
}

func TestMonth(t *testing.T) {
	for _, row := range []struct {
		month       calendar.Month
		first, last string
		days        int
		why         string
	}{
		{calendar.MonthFrom(2024, 2), "2024-02-01", "2024-02-29", 29, "a leap year's February"},
		{calendar.MonthFrom(2025, 2), "2025-02-01", "2025-02-28", 28, "another's"},
		{calendar.MonthFrom(1, 1), "0001-01-01", "0001-01-31", 31, "the first month"},
		{calendar.MonthFrom(9999, 12), "9999-12-01", "9999-12-31", 31, "the last month"},
		{calendar.MonthFrom(2025, 13), "", "", 0, "no month"},
		{calendar.Month(-7), "", "", 0, "no month"},
	} {
		n := 0
		for d := range row.month.Days() {
			if d.Month() != row.month || int(d-row.month.First()) != n {
				t.Errorf("%s has %s at %d", row.month, d, n)
			}
			n++
		}
		if row.month.First().String() != row.first || row.month.Last().String() != row.last || n != row.days {
			t.Errorf("%s has %d days from %s to %s (%s)", row.month, n, row.month.First(), row.month.Last(), row.why)
		}
	}
	if got, want := calendar.MonthFrom(2024, 11).Add(3), calendar.MonthFrom(2025, 2); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, n := range []int{math.MaxInt, math.MinInt} {
		if got := calendar.MonthFrom(2024, 11).Add(n); got != 0 {
			t.Errorf("%d months later is %s", n, got)
		}
	}
	for range calendar.MonthFrom(2024, 11).Days() {
		break // a walk may stop
	}
}

func TestDateIn(t *testing.T) {
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2021, 9, 17, 2, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		loc  *time.Location
		at   time.Time
		want string
		why  string
	}{
		{time.UTC, at, "2021-09-17", "the date of the location"},
		{newYork, at, "2021-09-16", "which may be the day before (E47)"},
		{nil, at, "", "no location, no date"},
		{time.UTC, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "", "after the last date"},
		{time.UTC, time.Time{}.Add(-1), "", "before the first"},
	} {
		if got := calendar.DateIn(row.at, row.loc).String(); got != row.want {
			t.Errorf("%s in %s is %q, want %q (%s)", row.at, row.loc, got, row.want, row.why)
		}
	}
}
