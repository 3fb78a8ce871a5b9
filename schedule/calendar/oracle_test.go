package calendar_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// The oracle knows the time convention and nothing else: it asks of one step
// after the other whether its local wall time lies in the hours of its local
// date.
type oracle struct {
	c    calendar.Calendar
	loc  *time.Location
	step time.Duration // divides every time of the calendar and the clock changes
}

func (o oracle) open(t time.Time) bool {
	local := t.In(o.loc)
	second := calendar.TimeOfDay(local.Hour()*3600 + local.Minute()*60 + local.Second())
	for _, i := range o.c.Day(calendar.DateIn(t, o.loc)).Hours {
		if second >= i.Open && second < i.Close {
			return true
		}
	}
	return false
}

func (o oracle) between(a, b time.Time) time.Duration {
	sum := time.Duration(0)
	for t := a; t.Before(b); t = t.Add(o.step) {
		if o.open(t) {
			sum += o.step
		}
	}
	return sum
}

// add steps until d is used up, for at most so many steps; d is a multiple of
// the step.
func (o oracle) add(t time.Time, d time.Duration, most int) (time.Time, bool) {
	for ; d > 0 && most > 0; most-- {
		if o.open(t) {
			d -= o.step
		}
		t = t.Add(o.step)
	}
	for ; d < 0 && most > 0; most-- {
		t = t.Add(-o.step)
		if o.open(t) {
			d += o.step
		}
	}
	return t, d == 0
}

func (o oracle) nextOpen(t time.Time, most int) (time.Time, bool) {
	for ; most > 0; most-- {
		if o.open(t) {
			return t, true
		}
		t = t.Add(o.step)
	}
	return t, false
}

// wall is the first instant at which the clock shows the wall time or a later
// one, looked for around the instant that has it in UTC.
func (o oracle) wall(d calendar.Date, second int) time.Time {
	y, m, day := d.Civil()
	want := time.Date(y, m, day, 0, 0, second, 0, time.UTC)
	t := want.Add(-30 * time.Hour)
	for ; ; t = t.Add(o.step) {
		_, offset := t.In(o.loc).Zone()
		if !t.Add(time.Duration(offset) * time.Second).Before(want) {
			return t
		}
	}
}

// exists reports whether the location's clock ever shows a date.
func (o oracle) exists(d calendar.Date) bool {
	y, m, day := d.Civil()
	noon := time.Date(y, m, day, 12, 0, 0, 0, time.UTC)
	for shift := -42 * time.Hour; shift <= 42*time.Hour; shift += 15 * time.Minute {
		if calendar.DateIn(noon.Add(shift), o.loc) == d {
			return true
		}
	}
	return false
}

// nthDate walks dates one by one, for at most a year.
func (o oracle) nthDate(d calendar.Date, n int) (calendar.Date, bool) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for range 400 {
		if n == 0 {
			return d, true
		}
		d = d.AddDays(step)
		if o.c.Works(d) && o.exists(d) {
			n--
		}
	}
	return d, n == 0
}

// scenes are the clock changes around which the oracle is asked: of one hour
// and of half, at midnight and just after, with dates left out and repeated,
// with seconds in the offset, and none.
var scenes = []struct {
	zone, around string
	step         time.Duration
}{
	{"UTC", "2025-06-01", 5 * time.Minute},
	{"Asia/Shanghai", "2024-02-10", 5 * time.Minute},
	{"Asia/Shanghai", "1988-04-17", 5 * time.Minute},
	{"America/New_York", "2024-03-10", 5 * time.Minute},
	{"America/New_York", "2024-11-03", 5 * time.Minute},
	{"Europe/Paris", "2020-03-29", 5 * time.Minute},
	{"Europe/Paris", "2019-10-27", 5 * time.Minute},
	{"Australia/Lord_Howe", "2024-10-06", 5 * time.Minute},
	{"Australia/Lord_Howe", "2024-04-07", 5 * time.Minute},
	{"America/Sao_Paulo", "2015-10-18", 5 * time.Minute},
	{"America/Sao_Paulo", "2015-02-22", 5 * time.Minute},
	{"America/St_Johns", "2006-04-02", time.Minute},
	{"America/St_Johns", "2006-10-29", time.Minute},
	{"Asia/Tehran", "2015-03-22", 5 * time.Minute},
	{"Africa/Cairo", "2014-05-16", 5 * time.Minute},
	{"Pacific/Apia", "2011-12-30", 5 * time.Minute},
	{"Pacific/Kwajalein", "1993-08-21", 5 * time.Minute},
	{"America/Juneau", "1867-10-18", time.Second},
	{"Africa/Monrovia", "1972-01-07", time.Second},
	{"Antarctica/Troll", "2023-03-26", 5 * time.Minute},
	{"America/New_York", "2187-03-11", 5 * time.Minute},
	{"Australia/Sydney", "2244-10-06", 5 * time.Minute},
	{"Europe/London", "3000-10-26", 5 * time.Minute},
	{"America/New_York", "9873-03-09", 5 * time.Minute},
}

func TestWorkTimeAgainstOracle(t *testing.T) {
	calendars := brief.Rounds(20)
	for n, s := range scenes {
		t.Run(s.zone+" "+s.around, func(t *testing.T) {
			loc, err := time.LoadLocation(s.zone)
			if err != nil {
				t.Fatal(err)
			}
			r := prng.Seed(uint64(n))
			around := dateOf(t, s.around)
			count, asks := calendars, 12
			switch {
			case s.step == time.Second:
				count, asks = 1, 4
			case s.step == time.Minute, around > calendar.DateFrom(2100, 1, 1):
				count = max(count/4, 1)
			}
			for range count {
				o := oracle{randomCalendar(r, around, s.step), loc, s.step}
				askOracle(t, r, o, around, asks)
			}
		})
	}
}

// TestAlwaysIsElapsed works day and night, so that working time is the time
// that elapses, over all clock changes of any year.
func TestAlwaysIsElapsed(t *testing.T) {
	r := prng.Seed(3)
	always := calendar.Calendar{Week: calendar.Every(calendar.Hours{{Open: 0, Close: 24 * 3600}}, 0, 1, 2, 3, 4, 5, 6)}
	for i, s := range scenes {
		loc, err := time.LoadLocation(s.zone)
		if err != nil {
			t.Fatal(err)
		}
		w := always.In(loc)
		for range 30 {
			year := r.Between(1800, 2150)
			if r.Chance(1, 10) {
				year = r.Between(2, 9700)
			}
			a := time.Date(year, 1, 1, 0, 0, r.IntN(366*86400), r.IntN(1e9), time.UTC)
			d := time.Duration(r.Uint64()>>1) >> r.IntN(40)
			b := a.Add(d)
			if got := w.Between(a, b); got.Duration != d || got.Beyond {
				t.Errorf("scene %d, %s from %s: %+v", i, d, a, got)
			}
			if got := w.Add(a, d); !got.At.Equal(b) || got.None || got.Beyond {
				t.Errorf("scene %d, %s and %s: %+v, want %s", i, a, d, got, b)
			}
			if got := w.Add(b, -d); !got.At.Equal(a) || got.None || got.Beyond {
				t.Errorf("scene %d, %s before %s: %+v, want %s", i, d, b, got, a)
			}
			date := calendar.DateIn(a, loc)
			y, m, day := date.Civil()
			if got, want := w.At(date, calendar.Clock(15, 30)), time.Date(y, m, day, 15, 30, 0, 0, loc); !got.At.Equal(want) {
				t.Errorf("scene %d, half past three on %s: %+v, want %s", i, date, got, want)
			}
		}
	}
}

// askOracle compares every method with the oracle at so many random instants
// within some days of a date.
func askOracle(t *testing.T, r *prng.Rand, o oracle, around calendar.Date, asks int) {
	t.Helper()
	w := o.c.In(o.loc)
	steps := func(d time.Duration) int { return int(d / o.step) }
	instant := func() time.Time {
		y, m, d := around.Civil()
		return time.Date(y, m, d, 12, 0, 0, 0, time.UTC).Add(time.Duration(r.Between(-steps(60*time.Hour), steps(60*time.Hour))) * o.step)
	}
	const most = 5 * 24 * time.Hour
	for range asks {
		a, b := instant(), instant()
		if b.Before(a) {
			a, b = b, a
		}
		if got, want := w.Open(a).Open, o.open(a); got != want {
			t.Errorf("%s: open %s: %t, want %t", told(o), a.In(o.loc), got, want)
		}
		want := o.between(a, b)
		if got := w.Between(a, b).Duration; got != want {
			t.Errorf("%s: between %s and %s: %s, want %s", told(o), a.In(o.loc), b.In(o.loc), got, want)
		}
		checkStretches(t, o, w, a, b, want)
		d := time.Duration(r.Between(-steps(30*time.Hour), steps(30*time.Hour))) * o.step
		if want, ok := o.add(a, d, steps(most)); ok {
			if got := w.Add(a, d); got.None || !got.At.Equal(want) {
				t.Errorf("%s: add %s to %s: %v, want %s", told(o), d, a.In(o.loc), got, want.In(o.loc))
			}
		}
		if want, ok := o.nextOpen(a, steps(most)); ok {
			if got := w.NextOpen(a); got.None || !got.At.Equal(want) {
				t.Errorf("%s: next opening of %s: %v, want %s", told(o), a.In(o.loc), got, want.In(o.loc))
			}
		}
		askNthDay(t, o, w, a, r.Between(-9, 9))
	}
}

// checkStretches wants stretches in order that are open, whole, on one date
// each, and as long together as the oracle says.
func checkStretches(t *testing.T, o oracle, w *calendar.WorkTime, a, b time.Time, want time.Duration) {
	t.Helper()
	sum := time.Duration(0)
	var last calendar.Stretch
	for s := range w.Stretches(a, b) {
		sum += s.To.Sub(s.From)
		first, end := calendar.DateIn(s.From, o.loc), calendar.DateIn(s.To.Add(-1), o.loc)
		switch {
		case !s.From.Before(s.To) || s.From.Before(last.To) || s.From.Before(a) || s.To.After(b):
			t.Errorf("%s: %v after %v between %s and %s", told(o), s, last, a, b)
		case s.Date != first || s.Date != end || s.From.Equal(last.To) && s.Date == last.Date:
			t.Errorf("%s: %v after %v, on %s to %s", told(o), s, last, first, end)
		case !o.open(s.From) || s.To.Before(b) && o.open(s.To) && calendar.DateIn(s.To, o.loc) == s.Date:
			t.Errorf("%s: %v does not start at an opening and end at a close", told(o), s)
		}
		last = s
	}
	if sum != want {
		t.Errorf("%s: stretches between %s and %s add up to %s, want %s", told(o), a, b, sum, want)
	}
}

func askNthDay(t *testing.T, o oracle, w *calendar.WorkTime, a time.Time, n int) {
	t.Helper()
	d, ok := o.nthDate(calendar.DateIn(a, o.loc), n)
	if !ok || n == 0 {
		return
	}
	h, m, s := a.In(o.loc).Clock()
	if got, want := w.NthDay(a, n), o.wall(d, h*3600+m*60+s); got.None || !got.At.Equal(want) {
		t.Errorf("%s: day %d from %s: %v, want %s", told(o), n, a.In(o.loc), got, want.In(o.loc))
	}
	hours := o.c.Day(d).Hours
	if got, want := w.NthClose(a, n), o.wall(d, int(hours[len(hours)-1].Close)); got.None || !got.At.Equal(want) {
		t.Errorf("%s: close of day %d from %s: %v, want %s", told(o), n, a.In(o.loc), got, want.In(o.loc))
	}
}

func told(o oracle) string { return fmt.Sprintf("%s %v in %s", o.c.Week, o.c.Exceptions, o.loc) }

// randomCalendar has hours in whole steps, many at night, and exceptions
// around a date.
func randomCalendar(r *prng.Rand, around calendar.Date, step time.Duration) calendar.Calendar {
	var c calendar.Calendar
	for d := range c.Week {
		if r.Chance(5, 7) {
			c.Week[d] = randomHours(r, step)
		}
	}
	if r.Chance(1, 3) {
		return c
	}
	for d := around - 8; d <= around+8; d++ {
		if r.Chance(1, 5) {
			c.Exceptions = append(c.Exceptions, calendar.Exception{Date: d, Hours: randomHours(r, step)})
		}
	}
	return c
}

func randomHours(r *prng.Rand, step time.Duration) calendar.Hours {
	unit := int(step / time.Second)
	if r.Chance(1, 2) {
		unit = 1800
	}
	var times []int
	for range 2 * r.IntN(4) {
		times = append(times, unit*r.IntN(86400/unit+1))
	}
	if r.Chance(1, 3) {
		times = append(times, 0, 86400)
	}
	slices.Sort(times)
	times = slices.Compact(times)
	var h calendar.Hours
	for i := 0; i+1 < len(times); i += 2 {
		h = append(h, calendar.Interval{Open: calendar.TimeOfDay(times[i]), Close: calendar.TimeOfDay(times[i+1])})
	}
	return h
}
