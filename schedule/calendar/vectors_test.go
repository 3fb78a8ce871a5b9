package calendar_test

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/rapport-go/rapport/schedule/calendar"
)

//go:embed testdata/vectors.txt
var vectors string

// TestVectors plays the published vectors: each line is one test.
func TestVectors(t *testing.T) {
	calendars := map[string]*calendar.WorkTime{}
	played := 0
	for n, line := range strings.Split(vectors, "\n") {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || strings.HasPrefix(line, "#"):
		case fields[0] == "cal":
			calendars[fields[1]] = calendarOf(t, strings.Join(fields[2:], " "))
		default:
			played++
			t.Run(fields[0], func(t *testing.T) {
				w, ok := calendars[fields[2]]
				if !ok {
					t.Fatalf("line %d: no calendar %s", n+1, fields[2])
				}
				playVector(t, w, fields)
			})
		}
	}
	t.Logf("%d vectors", played)
	if played < 100 {
		t.Errorf("only %d vectors", played)
	}
}

func playVector(t *testing.T, w *calendar.WorkTime, fields []string) {
	start, op := instantIn(t, w, fields[3]), fields[1]
	number := func() int {
		n, err := strconv.Atoi(fields[4])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	var got calendar.Instant
	switch op {
	case "open":
		if want := fields[4]; fmt.Sprint(w.Open(start).Open) != want {
			t.Errorf("open %s: want %s", fields[3], want)
		}
		return
	case "between":
		end, want := instantIn(t, w, fields[4]), durationOf(t, fields[5])
		if got := w.Between(start, end).Duration; got != want {
			t.Errorf("between %s and %s: %s, want %s", fields[3], fields[4], got, want)
		}
		if got := w.Between(end, start).Duration; got != -want {
			t.Errorf("between %s and %s: %s, want %s", fields[4], fields[3], got, -want)
		}
		return
	case "add":
		got = w.Add(start, durationOf(t, fields[4]))
	case "days":
		got = w.NthDay(start, number())
	case "dayclose":
		got = w.NthClose(start, number())
	case "next":
		got = w.NextOpen(start)
	default:
		t.Fatalf("no such operation: %s", op)
	}
	want := instantIn(t, w, fields[len(fields)-1])
	if got.None || got.Beyond || !got.At.Equal(want) {
		t.Errorf("%s: %+v, want %s", strings.Join(fields[1:], " "), got, want)
	}
}

// instantIn reads an instant; one without an offset is local.
func instantIn(t *testing.T, w *calendar.WorkTime, text string) time.Time {
	t.Helper()
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at
	}
	for _, layout := range []string{"2006-01-02", "2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if at, err := time.ParseInLocation(layout, text, w.Location()); err == nil {
			return at
		}
	}
	t.Fatalf("no instant: %s", text)
	return time.Time{}
}

func durationOf(t *testing.T, text string) time.Duration {
	t.Helper()
	d, err := time.ParseDuration(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// calendarOf reads "zone|weekday hours|closed|dated".
func calendarOf(t *testing.T, text string) *calendar.WorkTime {
	t.Helper()
	parts := strings.Split(text, "|")
	loc, err := time.LoadLocation(parts[0])
	if err != nil {
		t.Fatal(err)
	}
	var c calendar.Calendar
	for _, rule := range list(parts[1], ";") {
		days, hours, _ := strings.Cut(rule, "=")
		for _, d := range weekdaysOf(t, days) {
			c.Week[d] = hoursOf(t, hours)
		}
	}
	for _, date := range list(parts[2], ",") {
		c.Exceptions = append(c.Exceptions, closedOn(t, date)...)
	}
	for _, rule := range list(parts[3], ";") {
		date, hours, _ := strings.Cut(rule, "=")
		c.Exceptions = append(c.Exceptions, calendar.Exception{Date: dateOf(t, date), Hours: hoursOf(t, hours)})
	}
	slices.SortFunc(c.Exceptions, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
	return c.In(loc)
}

func list(text, sep string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, sep)
}

func weekdaysOf(t *testing.T, text string) []time.Weekday {
	t.Helper()
	names := []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
	first, last, ranged := strings.Cut(text, "~")
	if !ranged {
		last = first
	}
	from, to := slices.Index(names, first), slices.Index(names, last)
	if from < 0 || to < 0 {
		t.Fatalf("no weekdays: %s", text)
	}
	days := []time.Weekday{time.Weekday(from)}
	for d := from; d != to; {
		d = (d + 1) % 7
		days = append(days, time.Weekday(d))
	}
	return days
}

func hoursOf(t *testing.T, text string) calendar.Hours {
	t.Helper()
	h, err := calendar.ParseHours(strings.ReplaceAll(text, "+", ","))
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func dateOf(t *testing.T, text string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var yearless = regexp.MustCompile(`^\d\d-\d\d$`)

// closedOn is one closed date, or one of each year that the vectors touch.
func closedOn(t *testing.T, date string) []calendar.Exception {
	t.Helper()
	if !yearless.MatchString(date) {
		return []calendar.Exception{{Date: dateOf(t, date)}}
	}
	var closed []calendar.Exception
	for year := 2000; year <= 2030; year++ {
		closed = append(closed, calendar.Exception{Date: dateOf(t, fmt.Sprintf("%d-%s", year, date))})
	}
	return closed
}
