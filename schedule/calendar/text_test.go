package calendar_test

import (
	"encoding"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// textRow is one text and what a parser makes of it: the text that its value
// prints as, or the fault's text and column.
type textRow struct {
	in, out string
	fault   string
	column  int
	why     string
}

// testTexts plays the rows against a Parse function; the value must print the
// same through String, AppendText and MarshalText, and read back.
func testTexts[T interface {
	comparable
	String() string
	encoding.TextAppender
	encoding.TextMarshaler
}](t *testing.T, parse func(string) (T, error), unmarshal func(*T, []byte) error, rows []textRow) {
	t.Helper()
	for _, row := range rows {
		if row.why == "" {
			t.Errorf("%q has no why", row.in)
		}
		v, err := parse(row.in)
		if row.fault != "" {
			checkFault(t, row, err)
			if v != *new(T) {
				t.Errorf("%q: %v beside an error", row.in, v)
			}
			continue
		}
		if err != nil {
			t.Errorf("%q: %v (%s)", row.in, err, row.why)
			continue
		}
		marshalled, err1 := v.MarshalText()
		appended, err2 := v.AppendText([]byte("> "))
		if err := errors.Join(err1, err2); err != nil {
			t.Errorf("%q: %v", row.in, err)
		}
		if v.String() != row.out || string(marshalled) != row.out || string(appended) != "> "+row.out {
			t.Errorf("%q prints as %q, %q and %q, want %q (%s)", row.in, v, marshalled, appended, row.out, row.why)
		}
		var again T
		if err := unmarshal(&again, marshalled); err != nil || again != v {
			t.Errorf("%q reads back as %v, %v", row.out, again, err)
		}
	}
}

func checkFault(t *testing.T, row textRow, err error) {
	t.Helper()
	var fault *calendar.Fault
	if !errors.As(err, &fault) {
		t.Errorf("%q: error %v is no fault (%s)", row.in, err, row.why)
		return
	}
	_, text, _ := strings.Cut(fault.Text, "): ")
	if text != row.fault || fault.Column != row.column || fault.Line != 1 {
		t.Errorf("%q: %q at column %d, want %q at column %d (%s)", row.in, text, fault.Column, row.fault, row.column, row.why)
	}
}

func TestDateText(t *testing.T) {
	testTexts(t, calendar.ParseDate, (*calendar.Date).UnmarshalText, []textRow{
		{in: "2025-03-14", out: "2025-03-14", why: "the form"},
		{in: "0001-01-01", out: "0001-01-01", why: "the first date"},
		{in: "9999-12-31", out: "9999-12-31", why: "the last date"},
		{in: "2024-02-29", out: "2024-02-29", why: "a leap day"},
		{in: "2000-02-29", out: "2000-02-29", why: "every 400 years a century leaps"},
		{in: "1900-02-29", fault: "day 29 is not between 01 and 28", column: 9, why: "the other centuries do not"},
		{in: "2025-02-30", fault: "day 30 is not between 01 and 28", column: 9, why: "nothing is carried over"},
		{in: "2025-04-31", fault: "day 31 is not between 01 and 30", column: 9, why: "April has 30 days"},
		{in: "2025-03-00", fault: "day 00 is not between 01 and 31", column: 9, why: "days count from 1"},
		{in: "2025-13-01", fault: "month 13 is not between 01 and 12", column: 6, why: "a year has 12 months"},
		{in: "0000-01-01", fault: "year 0000 is below 0001", column: 1, why: "there is no year 0"},
		{in: "2025-3-14", fault: "'-' where a digit is wanted", column: 7, why: "months have two digits"},
		{in: "2025/03/14", fault: "'/' where '-' is wanted", column: 5, why: "one form only"},
		{in: "2025-03", fault: "the end where '-' is wanted", column: 8, why: "a month is no date"},
		{in: "2025-03-14T09:00", fault: "'T' after the end", column: 11, why: "a date has no time"},
		{in: "2025-03-14 ", fault: "' ' after the end", column: 11, why: "spaces are not cut off"},
		{in: "2025-03-14" + strings.Repeat("x", 1000), fault: "'x' after the end", column: 11, why: "however long"},
		{in: "12025-03-14", fault: "'5' where '-' is wanted", column: 5, why: "years have four digits"},
		{in: "-025-03-14", fault: "'-' where a digit is wanted", column: 1, why: "there are no years before 1"},
		{in: "２025-03-14", fault: "'２' where a digit is wanted", column: 1, why: "digits are ASCII"},
		{in: "", fault: "the end where a digit is wanted", column: 1, why: "only UnmarshalText reads unset"},
	})
}

func TestMonthText(t *testing.T) {
	testTexts(t, calendar.ParseMonth, (*calendar.Month).UnmarshalText, []textRow{
		{in: "2025-03", out: "2025-03", why: "the form"},
		{in: "0001-01", out: "0001-01", why: "the first month"},
		{in: "9999-12", out: "9999-12", why: "the last month"},
		{in: "2025-00", fault: "month 00 is not between 01 and 12", column: 6, why: "months count from 1"},
		{in: "2025-03-14", fault: "'-' after the end", column: 8, why: "a date is no month"},
		{in: "0000-12", fault: "year 0000 is below 0001", column: 1, why: "there is no year 0"},
		{in: "", fault: "the end where a digit is wanted", column: 1, why: "only UnmarshalText reads unset"},
	})
}

func TestTimeOfDayText(t *testing.T) {
	testTexts(t, calendar.ParseTimeOfDay, (*calendar.TimeOfDay).UnmarshalText, []textRow{
		{in: "09:00", out: "09:00", why: "the form"},
		{in: "09:00:30", out: "09:00:30", why: "seconds where they matter"},
		{in: "09:00:00", out: "09:00", why: "and not where they do not"},
		{in: "00:00", out: "00:00", why: "midnight at the start of the day"},
		{in: "24:00", out: "24:00", why: "midnight at its end"},
		{in: "24:01", fault: "24:01 is after 24:00", column: 1, why: "nothing is later (E41)"},
		{in: "25:00", fault: "25:00 is after 24:00", column: 1, why: "nothing is later (E41)"},
		{in: "09:60", fault: "minute 60 is above 59", column: 4, why: "an hour has 60 minutes"},
		{in: "23:59:60", fault: "second 60 is above 59", column: 7, why: "no leap seconds"},
		{in: "9:00", fault: "':' where a digit is wanted", column: 2, why: "hours have two digits"},
		{in: "0900", fault: "'0' where ':' is wanted", column: 3, why: "the colon may not be missing"},
		{in: "", fault: "the end where a digit is wanted", column: 1, why: "no text is no time, not midnight"},
		{in: "09:00am", fault: "'a' after the end", column: 6, why: "the clock has 24 hours"},
	})
}

func TestIntervalText(t *testing.T) {
	testTexts(t, calendar.ParseInterval, (*calendar.Interval).UnmarshalText, []textRow{
		{in: "09:00-17:00", out: "09:00-17:00", why: "the form"},
		{in: "00:00-24:00", out: "00:00-24:00", why: "a whole day"},
		{in: "17:00-09:00", fault: "09:00 is not after 17:00", column: 7, why: "an interval lies within one day (E41)"},
		{in: "09:00-09:00", fault: "09:00 is not after 09:00", column: 7, why: "it is not empty (E41)"},
		{in: "09:00", fault: "the end where '-' is wanted", column: 6, why: "it has two ends"},
		{in: "", fault: "the end where a digit is wanted", column: 1, why: "only UnmarshalText reads unset"},
	})
}

func TestHoursText(t *testing.T) {
	for _, row := range []textRow{
		{in: "09:00-12:00,13:00-18:00", out: "09:00-12:00,13:00-18:00", why: "the form (E40)"},
		{in: "off", out: "off", why: "no hours"},
		{in: "09:00-12:00,12:00-18:00", fault: "12:00 is not after 12:00, where the hours before it end", column: 13, why: "what touches is one interval"},
		{in: "09:00-12:00,11:00-18:00", fault: "11:00 is not after 12:00, where the hours before it end", column: 13, why: "no overlap (E41)"},
		{in: "13:00-18:00,09:00-12:00", fault: "09:00 is not after 18:00, where the hours before it end", column: 13, why: "in order"},
		{in: "09:00-12:00,", fault: "the end where a digit is wanted", column: 13, why: "no comma at the end"},
		{in: "09:00-12:00; 13:00-18:00", fault: "';' after the end", column: 12, why: "one day only"},
		{in: "", fault: "the end where a digit is wanted", column: 1, why: "only UnmarshalText reads unset"},
	} {
		h, err := calendar.ParseHours(row.in)
		if row.fault != "" {
			checkFault(t, row, err)
			continue
		}
		if err != nil || h.String() != row.out {
			t.Errorf("%q: %q, %v, want %q (%s)", row.in, h, err, row.out, row.why)
		}
	}
}

// TestOutOfRangeText wants values that no text stands for to say so and not to
// be written.
func TestOutOfRangeText(t *testing.T) {
	reversed := calendar.Interval{Open: calendar.Clock(17, 0), Close: calendar.Clock(9, 0)}
	for _, row := range []struct {
		value interface {
			String() string
			encoding.TextMarshaler
		}
		text, err string
		why       string
	}{
		{calendar.Date(-1), "Date(-1)", "date: -1 is not between 1 and 3652059", "below the first date"},
		{calendar.Date(3652060), "Date(3652060)", "date: 3652060 is not between 1 and 3652059", "above the last"},
		{calendar.Month(11), "Month(11)", "month: 11 is not between 12 and 119999", "below the first month"},
		{calendar.TimeOfDay(86401), "TimeOfDay(86401)", "time of day: 86401 is not between 0 and 86400", "after 24:00"},
		{reversed, "17:00-09:00", "interval: 17:00-09:00 is not a stretch of a day", "reversed"},
		{calendar.Hours{reversed}, "17:00-09:00", "hours: 17:00-09:00 is not in order, apart and within the day", "reversed"},
		{calendar.Week{1: {reversed}}, "Mo 17:00-09:00", "week: Mo 09:00 is not after 17:00", "reversed"},
	} {
		_, err := row.value.MarshalText()
		if row.value.String() != row.text || err == nil || err.Error() != row.err {
			t.Errorf("%q, %v, want %q, %s (%s)", row.value, err, row.text, row.err, row.why)
		}
	}
}

// TestFaultText wants a message to hold the place, the call, the input, cut
// where it is long, and the cause.
func TestFaultText(t *testing.T) {
	for _, row := range []struct{ in, want string }{
		{"2025-13-01", `line 1 column 6: ParseDate("2025-13-01"): month 13 is not between 01 and 12`},
		{strings.Repeat("x", 1000), `line 1 column 1: ParseDate("` + strings.Repeat("x", 80) + `"…): 'x' where a digit is wanted`},
	} {
		if _, err := calendar.ParseDate(row.in); err == nil || err.Error() != row.want {
			t.Errorf("%v, want %s", err, row.want)
		}
	}
}

// TestUnsetText wants the zero value of every type to be the empty text, save
// for the time of day, whose zero is 00:00.
func TestUnsetText(t *testing.T) {
	type all struct {
		Date     calendar.Date
		Month    calendar.Month
		Time     calendar.TimeOfDay
		Interval calendar.Interval
		Hours    calendar.Hours
		Week     calendar.Week
	}
	data, err := wire.Marshal(all{})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"date":"","month":"","time":"00:00","interval":"","hours":"","week":""}`
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("the zero values (-want +got):\n%s", diff)
	}
	var again all
	if err := wire.Unmarshal(data, &again, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(all{}, again); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}
