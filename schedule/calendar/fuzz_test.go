package calendar_test

import (
	"math"
	"testing"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

func FuzzParseWeek(f *testing.F) {
	for _, seed := range []string{
		"Mo-Fr 09:00-12:00,13:00-18:00; Sa 09:00-12:00", "24/7", "off", "Fr-Mo 22:00-04:00, We off;",
		"9:00-17:00 Mo", "Mo-Su 10:00-10:00", "PH off", "Mo 09:00-48:00", "\"\xff", "Mo,",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		week, err := calendar.ParseWeek(text)
		if err != nil {
			checkColumn(t, text, err)
			return
		}
		checkWeek(t, week)
	})
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2025-03-14", "0001-01-01", "9999-12-31", "2024-02-29", "2025-02-29", "", "２025-03-14", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if d, err := calendar.ParseDate(text); err != nil {
			checkColumn(t, text, err)
		} else if d.String() != text || !d.Valid() {
			t.Errorf("%q reads as %s", text, d)
		}
		if m, err := calendar.ParseMonth(text); err == nil && (m.String() != text || !m.Valid()) {
			t.Errorf("%q reads as %s", text, m)
		}
		if i, err := calendar.ParseInterval(text); err == nil {
			if again, err := calendar.ParseInterval(i.String()); err != nil || again != i {
				t.Errorf("%q reads as %s", text, i)
			}
		}
		if h, err := calendar.ParseHours(text); err == nil {
			if again, err := calendar.ParseHours(h.String()); err != nil || again.String() != h.String() || !h.Valid() {
				t.Errorf("%q reads as %s", text, h)
			}
		}
	})
}

// checkColumn wants an error to be a fault with a column in the text or just
// after it.
func checkColumn(t *testing.T, text string, err error) {
	t.Helper()
	fault, ok := err.(*calendar.Fault)
	if !ok || fault.Line != 1 || fault.Column < 1 || fault.Column > len(text)+1 {
		t.Errorf("%q: %v is no fault with a column", text, err)
	}
}

// FuzzWorkTime builds calendars that no Validate has seen, asks every method,
// and wants Between to undo Add.
func FuzzWorkTime(f *testing.F) {
	zones := []string{"UTC", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Sao_Paulo", "Africa/Casablanca"}
	locations := []*time.Location{nil, time.FixedZone("", math.MaxInt), time.FixedZone("", math.MinInt32), time.FixedZone("", 5*3600+17)}
	for _, zone := range zones {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			f.Fatal(err)
		}
		locations = append(locations, loc)
	}
	f.Add(uint8(5), int64(1710072000), int64(3600e9), int64(3), []byte{1, 9, 17, 3, 0, 24, 200, 8, 12})
	f.Add(uint8(7), int64(1325203200), int64(-1), int64(-1), []byte{0, 0, 24, 1, 0, 24})
	f.Add(uint8(1), int64(-1<<63), int64(-1<<63), int64(-1<<63), []byte{9, 9, 9})
	f.Add(uint8(4), int64(253402300800), int64(1<<63-1), int64(1<<62), []byte{1, 30, 0, 1, 250, 255})
	f.Fuzz(func(t *testing.T, zone uint8, unix, length, number int64, hours []byte) {
		c, n := fuzzCalendar(unix, hours), int(number)
		w := c.In(locations[int(zone)%len(locations)])
		at, d := time.Unix(unix, length&(1<<29-1)), time.Duration(length)
		date := calendar.DateIn(at, time.UTC)
		_ = c.Validate()
		_ = c.Week.String()
		_, _ = c.AddWorkingDays(date, n)
		_, _ = c.NextWorking(date)
		_, _ = c.WorkingDays(date, calendar.Date(n))
		w.Open(at)
		w.NthDay(at, n)
		w.NthClose(at, n)
		w.At(date, calendar.TimeOfDay(n))
		w.Close(date)
		stretches := 0
		for range w.Stretches(at, at.Add(d)) {
			if stretches++; stretches == 3 {
				break
			}
		}
		end := w.Add(at, d)
		if end.None {
			return
		}
		if got := w.Between(at, end.At); got.Duration != d {
			t.Errorf("%v: %s and %s of work is %s, but %s between", c, at, d, end.At, got.Duration)
		}
		if next := w.NextOpen(at); !next.None && (w.Between(at, next.At).Duration != 0 || !w.Open(next.At).Open) {
			t.Errorf("%v: the next opening of %s is %s", c, at, next.At)
		}
	})
}

// fuzzCalendar makes hours of three bytes each: a weekday, or else a date near
// the instant, and two hours of the day that may be none.
func fuzzCalendar(unix int64, hours []byte) calendar.Calendar {
	var c calendar.Calendar
	for ; len(hours) >= 3; hours = hours[3:] {
		i := calendar.Interval{Open: calendar.Clock(int(int8(hours[1])), 0), Close: calendar.Clock(int(int8(hours[2])), 0)}
		if d := int(hours[0]); d < 7 {
			c.Week[d] = append(c.Week[d], i)
		} else {
			date := calendar.DateIn(time.Unix(unix, 0), time.UTC).AddDays(d - 128)
			c.Exceptions = append(c.Exceptions, calendar.Exception{Date: date, Hours: calendar.Hours{i}})
		}
	}
	return c
}
