package calendar_test

import (
	"encoding/csv"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// may2025 is a week of nine to six with China's days of early May 2025: five
// off, one make-up Sunday before them.
func may2025(t testing.TB) calendar.Calendar {
	week, err := calendar.ParseWeek("Mo-Fr 09:00-18:00")
	if err != nil {
		t.Fatal(err)
	}
	c := calendar.Calendar{Week: week, From: calendar.DateFrom(2025, 1, 1), To: calendar.DateFrom(2025, 12, 31)}
	c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateFrom(2025, 4, 27), Hours: week[time.Monday], Name: "make-up day"})
	for day := 1; day <= 5; day++ {
		c.Exceptions = append(c.Exceptions, calendar.Exception{Date: calendar.DateFrom(2025, 5, day), Name: "Labour Day"})
	}
	return c
}

func TestCalendarDay(t *testing.T) {
	c := may2025(t)
	for _, row := range []struct {
		date  string
		want  calendar.Day
		works bool
		why   string
	}{
		{"2025-04-25", calendar.Day{Hours: c.Week[time.Friday]}, true, "the week decides"},
		{"2025-04-26", calendar.Day{}, false, "and closes Saturday"},
		{"2025-04-27", calendar.Day{Hours: c.Week[time.Monday], Name: "make-up day", Exception: true}, true, "an exception opens Sunday"},
		{"2025-05-01", calendar.Day{Name: "Labour Day", Exception: true}, false, "another closes Thursday"},
		{"2025-12-31", calendar.Day{Hours: c.Week[time.Monday]}, true, "the last day covered"},
		{"2026-01-01", calendar.Day{Hours: c.Week[time.Monday], Beyond: true}, true, "beyond, the week counts and the day is marked"},
		{"2024-12-31", calendar.Day{Hours: c.Week[time.Monday], Beyond: true}, true, "before the coverage too"},
	} {
		row.want.Date = dateOf(t, row.date)
		if diff := cmp.Diff(row.want, c.Day(row.want.Date)); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", row.date, row.why, diff)
		}
		if c.Works(row.want.Date) != row.works {
			t.Errorf("%s: works is not %t (%s)", row.date, row.works, row.why)
		}
	}
	for _, d := range []calendar.Date{0, -1, math.MaxInt32, math.MinInt32} {
		if diff := cmp.Diff(calendar.Day{Date: d, Beyond: true}, c.Day(d)); diff != "" {
			t.Errorf("no date at all (-want +got):\n%s", diff)
		}
	}
}

func TestCalendarValidate(t *testing.T) {
	c := may2025(t)
	if err := c.Validate(); err != nil {
		t.Errorf("a good calendar: %v", err)
	}
	if err := (calendar.Calendar{}).Validate(); err != nil {
		t.Errorf("the zero calendar: %v", err)
	}
	nine, noon, five := calendar.Clock(9, 0), calendar.Clock(12, 0), calendar.Clock(17, 0)
	bad := calendar.Calendar{
		Week: calendar.Week{
			time.Sunday: {{nine, nine}},
			time.Monday: {{nine, noon}, {noon, five}},
			time.Friday: {{-1, noon}, {five, nine}},
		},
		Exceptions: []calendar.Exception{
			{Date: calendar.DateFrom(2025, 5, 1)},
			{Date: calendar.DateFrom(2025, 5, 1)},
			{Date: calendar.DateFrom(2024, 5, 1)},
			{},
			{Date: calendar.DateFrom(2027, 1, 1), Hours: calendar.Hours{{five, 25 * 3600}}},
		},
		From: calendar.DateFrom(2026, 12, 31),
		To:   calendar.DateFrom(2025, 1, 1),
	}
	want := strings.Join([]string{
		"/week: Mo 12:00 is not after 12:00, where the hours before it end",
		"/week: Fr TimeOfDay(-1)-12:00 is not within 00:00 to 24:00",
		"/week: Fr 09:00 is not after 17:00",
		"/week: Su 09:00 is not after 09:00",
		"/exceptions/0/date: 2025-05-01 is not within 2026-12-31 to 2025-01-01",
		"/exceptions/1/date: 2025-05-01 is not after 2025-05-01",
		"/exceptions/2/date: 2024-05-01 is not after 2025-05-01",
		`/exceptions/3/date: "" is not a date`,
		"/exceptions/4/date: 2027-01-01 is not within 2026-12-31 to 2025-01-01",
		"/exceptions/4/hours: 17:00-TimeOfDay(90000) is not within 00:00 to 24:00",
		"/to: 2025-01-01 is before 2026-12-31",
	}, "\n")
	if diff := cmp.Diff(want, fmt.Sprint(bad.Validate())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	odd := calendar.Calendar{From: -1, To: 4000000}
	if diff := cmp.Diff("/from: \"Date(-1)\" is not a date\n/to: \"Date(4000000)\" is not a date", fmt.Sprint(odd.Validate())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

func TestCalendarJSON(t *testing.T) {
	c := may2025(t)
	c.Exceptions = c.Exceptions[:2]
	data, err := wire.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"week":"Mo-Fr 09:00-18:00","exceptions":[{"date":"2025-04-27","hours":"09:00-18:00","name":"make-up day"},` +
		`{"date":"2025-05-01","name":"Labour Day"}],"from":"2025-01-01","to":"2025-12-31"}`
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var again calendar.Calendar
	if err := wire.Unmarshal(data, &again, func() error { return again.Validate() }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(c, again); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

// TestWorkingDays compares the counts with a walk from date to date.
func TestWorkingDays(t *testing.T) {
	r := prng.Seed(7)
	center := calendar.DateFrom(2025, 5, 1)
	for range 1500 {
		c := randomCalendar(r, center, time.Minute)
		c.From, c.To = center.AddDays(r.Between(-40, 0)), center.AddDays(r.Between(0, 40))
		from, to := center.AddDays(r.Between(-30, 30)), center.AddDays(r.Between(-30, 30))
		want, beyond := 0, from < c.From || to < c.From || from > c.To || to > c.To
		for d := from; d <= to; d++ {
			if c.Works(d) {
				want++
			}
		}
		if got, marked := c.WorkingDays(from, to); got != want || marked != beyond {
			t.Errorf("%v from %s to %s: %d %t, want %d %t", c, from, to, got, marked, want, beyond)
		}
		n := r.Between(-20, 20)
		end, ok := oracle{c: c, loc: time.UTC}.nthDate(from, n)
		if !ok {
			continue
		}
		beyond = from < c.From || end < c.From || from > c.To || end > c.To
		if got, marked := c.AddWorkingDays(from, n); got != end || marked != beyond {
			t.Errorf("%v: %d days from %s: %s %t, want %s %t", c, n, from, got, marked, end, beyond)
		}
		next := from
		for i := 0; !c.Works(next) && i < 100; i++ {
			next++
		}
		if got, _ := c.NextWorking(from); c.Works(next) && got != next {
			t.Errorf("%v: next of %s: %s, want %s", c, from, got, next)
		}
	}
}

func TestWorkingDaysAtTheEdges(t *testing.T) {
	c := may2025(t)
	never := calendar.Calendar{Exceptions: []calendar.Exception{{Date: calendar.DateFrom(2025, 5, 1), Hours: c.Week[time.Monday]}}}
	first, last := calendar.DateFrom(1, 1, 1), calendar.DateFrom(9999, 12, 31)
	may := calendar.DateFrom(2025, 5, 1)
	for _, row := range []struct {
		c      calendar.Calendar
		from   calendar.Date
		n      int
		want   calendar.Date
		beyond bool
		why    string
	}{
		{c, may, 0, may, false, "no days: the date itself, though it is off"},
		{c, may, 1, may.AddDays(5), false, "five days off"},
		{c, may, -1, may.AddDays(-1), false, "back"},
		{c, may.AddDays(-3), -1, may.AddDays(-4), false, "a make-up Sunday counts"},
		{c, calendar.DateFrom(2025, 12, 31), 1, calendar.DateFrom(2026, 1, 1), true, "out of the coverage"},
		{c, last, 1, 0, true, "no more dates"},
		{c, first, math.MinInt, 0, true, "no overflow"},
		{c, last, math.MaxInt, 0, true, "no overflow"},
		{c, 0, 1, 0, true, "an unset date"},
		{c, -9, -1, 0, true, "a number that is no date"},
		{never, may, 1, 0, false, "no working date ahead, and none unknown (E38)"},
		{never, may, -1, 0, false, "nor behind"},
		{never, first, 1, may, false, "one date in all"},
		{never, last, -1, may, false, "found from the other end"},
		{calendar.Calendar{}, may, 1, 0, false, "the zero calendar never works"},
	} {
		if got, beyond := row.c.AddWorkingDays(row.from, row.n); got != row.want || beyond != row.beyond {
			t.Errorf("%d days from %s: %s %t, want %s %t (%s)", row.n, row.from, got, beyond, row.want, row.beyond, row.why)
		}
	}
	if n, beyond := c.WorkingDays(0, may); n != 0 || !beyond {
		t.Errorf("from an unset date: %d %t", n, beyond)
	}
	if n, beyond := c.WorkingDays(may, may-1); n != 0 || beyond {
		t.Errorf("backwards: %d %t", n, beyond)
	}
	if got, beyond := c.NextWorking(may); got != may.AddDays(5) || beyond {
		t.Errorf("the next working date is %s %t", got, beyond)
	}
}

// TestChinaWorkingDays counts the working days of three years by the State
// Council's papers: 249, 249 and 251.
func TestChinaWorkingDays(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(shared(t, "calendars/cn_2022_2024.csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	week, err := calendar.ParseWeek("Mo-Fr 09:00-18:00")
	if err != nil {
		t.Fatal(err)
	}
	c := calendar.Calendar{Week: week, From: calendar.DateFrom(2022, 1, 1), To: calendar.DateFrom(2024, 12, 31)}
	for _, row := range rows[1:] {
		e := calendar.Exception{Date: dateOf(t, row[0]), Name: row[1]}
		if row[2] == "work" {
			e.Hours = week[time.Monday]
		}
		c.Exceptions = append(c.Exceptions, e)
	}
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
	for _, year := range []struct{ year, want int }{{2022, 249}, {2023, 249}, {2024, 251}} {
		got, beyond := c.WorkingDays(calendar.DateFrom(year.year, 1, 1), calendar.DateFrom(year.year, 12, 31))
		if got != year.want || beyond {
			t.Errorf("%d: %d %t, want %d", year.year, got, beyond, year.want)
		}
	}
	if _, beyond := c.WorkingDays(c.From, c.To+1); !beyond {
		t.Error("a day after the papers is not marked")
	}
}
