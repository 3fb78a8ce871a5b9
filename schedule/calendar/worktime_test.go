package calendar_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ask is one question to a working time and its answer, in the words of the
// vectors: "add 2024-01-17T10:00 2h" and an instant, a duration or a bool.
type ask struct {
	cal, op, start, arg, want string
	why                       string
}

func play(t *testing.T, rows []ask) {
	t.Helper()
	for _, row := range rows {
		if row.why == "" {
			t.Errorf("%+v has no why", row)
		}
		w := calendarOf(t, row.cal)
		fields := []string{"", row.op, "", row.start, row.arg, row.want}
		if row.arg == "" {
			fields = append(fields[:4], row.want)
		}
		playVector(t, w, fields)
		if t.Failed() {
			t.Fatalf("%+v", row)
		}
	}
}

const nineToFive = "UTC|mon~fri=09:00-17:00||"

// TestDeliberateDifferences holds the published results that this package does
// not follow; want is ours.
func TestDeliberateDifferences(t *testing.T) {
	const (
		sundays  = "Europe/Paris|sun=00:00-24:00||"
		noTue    = "UTC|mon=09:00-17:00;wed~fri=09:00-17:00||"
		noWed    = "UTC|mon~fri=09:00-17:00|2014-04-09|"
		november = "Europe/Berlin|mon~sun=09:00-21:00|2016-11-11,2016-11-13|"
	)
	play(t, []ask{
		{sundays, "between", "2020-10-25T00:00:00+02:00", "2020-10-26T00:00:00+01:00", "25h",
			"WH29 has 24 h for a Sunday of 25 hours; ours elapses, as Znuny's does (ZN24 to ZN28)"},
		{noTue, "days", "2014-04-08T12:00", "1", "2014-04-09T12:00",
			"WH33 moves a closed Tuesday to Wednesday first and so counts to Thursday"},
		{noWed, "days", "2014-04-09T12:00", "1", "2014-04-10T12:00",
			"WH34 moves a holiday on to Thursday first and so counts to Friday"},
		{nineToFive, "dayclose", "2010-08-14T11:00", "1", "2010-08-16T17:00",
			"BT14 counts one day from Saturday to Tuesday; its users report that (business_time 45, 149)"},
		{nineToFive, "days", "2010-08-14T11:00", "1", "2010-08-16T11:00",
			"BT14, at the same wall time"},
		{nineToFive, "add", "2014-04-12T11:00", "0s", "2014-04-12T11:00",
			"BT4 and BZ8 move to the next opening for nothing; NextOpen is for that"},
		{nineToFive, "next", "2014-04-12T11:00", "", "2014-04-14T09:00",
			"BT4 and BZ8, by NextOpen"},
		{nineToFive, "open", "2014-04-11T17:00", "", "false",
			"rickar/cal and moment-business-time work at 17:00:00; an interval is open at its end"},
		{november, "add", "2016-11-09T23:00", "48h", "2016-11-15T21:00",
			"ZM1: the thread's hand tally of 14 November counts a holiday as worked"},
		{nineToFive, "add", "2014-04-14T10:00", "-2h", "2014-04-11T16:00",
			"Znuny and biz refuse negative durations; a warning before a due date needs them"},
	})
}

// TestClockChanges asks around clock changes beyond the published vectors.
func TestClockChanges(t *testing.T) {
	const (
		amsterdam = "Europe/Amsterdam|mon~sun=00:00-10:00||"
		newYork   = "America/New_York|mon~sun=01:30-03:30||"
		gapHour   = "America/New_York|mon~sun=02:00-03:00||"
		saoPaulo  = "America/Sao_Paulo|mon~sun=00:00-24:00||"
		apia      = "Pacific/Apia|mon~sun=09:00-17:00||"
	)
	play(t, []ask{
		{amsterdam, "add", "2024-10-27T02:00:00+02:00", "1h", "2024-10-27T02:00:00+01:00", "the repeated hour passes (E42)"},
		{newYork, "days", "2024-03-09T02:30", "1", "2024-03-10T03:00:00-04:00", "02:30 does not exist: the first instant after it"},
		{newYork, "days", "2024-11-02T01:30", "1", "2024-11-03T01:30:00-04:00", "01:30 comes twice: the first of the two"},
		{newYork, "days", "2024-11-03T01:30:00-05:00", "1", "2024-11-04T01:30:00-05:00", "from the second of the two"},
		{gapHour, "between", "2024-03-10T00:00", "2024-03-11T00:00", "0s", "hours that the clocks leave out are not worked"},
		{gapHour, "dayclose", "2024-03-09T12:00", "1", "2024-03-10T03:00:00-04:00", "though their date is a working date"},
		{saoPaulo, "days", "2015-10-17T00:00", "1", "2015-10-18T01:00:00-02:00", "midnight does not exist (E44)"},
		{saoPaulo, "days", "2015-10-17T00:00", "2", "2015-10-19T00:00", "and no day after it is an hour off"},
		{newYork, "days", "2187-11-03T02:00", "1", "2187-11-04T02:00:00-05:00", "after the years listed: 02:00, when the clocks go back to 01:00, comes later"},
		{newYork, "days", "2187-03-10T02:00:00.5-05:00", "1", "2187-03-11T03:00:00-04:00", "and does not exist, nor its fractions"},
		{apia, "days", "2011-12-29T10:00", "1", "2011-12-31T10:00", "30 December does not exist (E45)"},
		{apia, "days", "2011-12-31T10:00", "-1", "2011-12-29T10:00", "nor backwards"},
		{apia, "between", "2011-12-29T16:00", "2011-12-31T10:00", "2h", "nor in hours"},
		{nineToFive, "add", "2024-01-17T16:59:59.5Z", "1s", "2024-01-18T09:00:00.5Z", "fractions of a second are kept"},
		{nineToFive, "add", "2024-01-17T16:59:59.5Z", "500ms", "2024-01-17T17:00:00Z", "up to the closing instant"},
		{nineToFive, "add", "2024-01-18T09:00:00.25Z", "-500ms", "2024-01-17T16:59:59.75Z", "and back over it"},
		{nineToFive, "add", "2024-01-18T09:00:00.25Z", "-250ms", "2024-01-18T09:00:00Z", "back to the opening instant"},
		{nineToFive, "add", "2024-01-18T09:00:00Z", "-1ns", "2024-01-17T16:59:59.999999999Z", "a nanosecond before it"},
		{nineToFive, "between", "2024-01-17T16:59:59.5Z", "2024-01-18T09:00:00.25Z", "750ms", "on both sides"},
		{nineToFive, "between", "2024-01-17T17:00:00.7Z", "2024-01-18T08:59:59.9Z", "0s", "none outside hours"},
		{nineToFive, "next", "2024-01-17T17:00:00.7Z", "", "2024-01-18T09:00:00Z", "an opening is on the second"},
		{nineToFive, "days", "2024-01-17T12:00:00.7Z", "1", "2024-01-18T12:00:00.7Z", "the same wall time to the nanosecond"},
		{nineToFive, "days", "2024-01-17T12:00:00.7Z", "0", "2024-01-17T12:00:00.7Z", "no days: the instant itself"},
		{nineToFive, "dayclose", "2024-01-17T20:00:00Z", "0", "2024-01-17T17:00:00Z", "no days: the close of the date itself"},
		{nineToFive, "dayclose", "2024-01-20T12:00:00Z", "0", "2024-01-22T17:00:00Z", "or of the first working date after it"},
		{nineToFive, "dayclose", "2024-01-20T12:00:00Z", "-1", "2024-01-19T17:00:00Z", "back from Saturday"},
		{nineToFive, "add", "2024-01-17T15:00:00+05:00", "1h", "2024-01-17T11:00:00Z", "the calendar's location decides, whatever the input's (E48)"},
	})
}

// TestBeyond wants every result that needs a date outside the coverage to be
// marked, and no other.
func TestBeyond(t *testing.T) {
	c := may2025(t)
	loc, err := time.LoadLocation("Asia/Shanghai")
	if err != nil {
		t.Fatal(err)
	}
	c.Week = calendar.Every(calendar.Hours{{Open: 0, Close: 24 * 3600}}, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday)
	c.Week[time.Saturday] = calendar.Hours{{Open: 0, Close: 3600}}
	w := c.In(loc)
	// 2025 ends on a Wednesday, 2024 on a Tuesday.
	at := func(text string) time.Time { return instantIn(t, w, text) }
	for _, row := range []struct {
		got, want bool
		why       string
	}{
		{w.Add(at("2025-12-31T20:00"), 4*time.Hour).Beyond, false, "up to the end of the last day"},
		{w.Add(at("2025-12-31T20:00"), 4*time.Hour+1).Beyond, true, "a nanosecond after it"},
		{w.Add(at("2025-12-31T20:00"), 0).Beyond, false, "the last day"},
		{w.Add(at("2026-01-01T00:00"), 0).Beyond, true, "the day after"},
		{w.Add(at("2026-01-01T00:00"), -time.Hour).Beyond, false, "back from the end of the last day: the way lies within"},
		{w.Add(at("2025-01-01T01:00"), -time.Hour).Beyond, false, "back to the start of the first day"},
		{w.Add(at("2025-01-01T01:00"), -time.Hour-1).Beyond, true, "a nanosecond before it"},
		{w.Between(at("2025-01-01T00:00"), at("2026-01-01T00:00")).Beyond, false, "all of the coverage"},
		{w.Between(at("2026-01-01T00:00"), at("2025-01-01T00:00")).Beyond, false, "in either order"},
		{w.Between(at("2025-01-01T00:00"), at("2026-01-01T00:00:01")).Beyond, true, "and a second"},
		{w.Between(at("2024-12-31T23:59"), at("2025-06-01T00:00")).Beyond, true, "and a minute before"},
		{w.Between(at("2026-01-01T00:00"), at("2026-01-01T00:00")).Beyond, true, "no time at all, outside"},
		{w.Open(at("2025-12-31T23:59:59")).Beyond, false, "the last second"},
		{w.Open(at("2026-01-01T00:00")).Beyond, true, "the second after"},
		{w.NextOpen(at("2025-12-27T02:00")).Beyond, false, "Saturday to Monday"},
		{w.NextOpen(at("2026-01-03T02:00")).Beyond, true, "the same outside"},
		{w.NthDay(at("2025-12-30T00:00"), 1).Beyond, false, "the last day at midnight"},
		{w.NthDay(at("2025-12-31T00:00"), 1).Beyond, true, "the day after at midnight"},
		{w.NthClose(at("2025-12-30T12:00"), 1).Beyond, false, "the last day's close, at 24:00"},
		{w.NthClose(at("2025-12-31T12:00"), 1).Beyond, true, "the next"},
		{w.NthClose(at("2025-01-01T12:00"), -1).Beyond, true, "before the first"},
		{w.NthClose(at("2025-12-31T12:00"), 0).Beyond, false, "the last day itself"},
		{w.At(c.To, 24*3600).Beyond, false, "the end of the last day"},
		{w.At(c.To+1, 0).Beyond, true, "the start of the next, the same instant"},
	} {
		if row.got != row.want {
			t.Errorf("beyond is %t: %s", row.got, row.why)
		}
	}
}

// TestNone wants a search without an end to say so (E38).
func TestNone(t *testing.T) {
	may := calendar.DateFrom(2025, 5, 1)
	h := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	once := calendar.Calendar{Exceptions: []calendar.Exception{{Date: may, Hours: h}}}
	far := calendar.Calendar{Exceptions: []calendar.Exception{{Date: calendar.DateFrom(2150, 6, 1), Hours: h}}}
	bounded := once
	bounded.From, bounded.To = may, may
	noon := time.Date(2025, 5, 1, 12, 0, 0, 0, time.UTC)
	for _, zone := range []string{"UTC", "America/New_York", "Asia/Shanghai"} {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		t0 := time.Date(2025, 5, 1, 12, 0, 0, 0, loc)
		always := calendar.Calendar{Week: calendar.Every(h, 0, 1, 2, 3, 4, 5, 6)}.In(loc)
		dawn, dusk := time.Date(1, 1, 1, 10, 0, 0, 0, loc), time.Date(9999, 12, 31, 16, 0, 0, 0, loc)
		for _, row := range []struct {
			got, want calendar.Instant
			why       string
		}{
			{calendar.Calendar{}.In(loc).Add(noon, 1), calendar.Instant{None: true}, "the zero calendar"},
			{calendar.Calendar{}.In(loc).NextOpen(noon), calendar.Instant{None: true}, "the zero calendar"},
			{once.In(loc).Add(t0, 5*time.Hour), calendar.Instant{At: t0.Add(5 * time.Hour)}, "all there is"},
			{once.In(loc).Add(t0, 5*time.Hour+1), calendar.Instant{None: true}, "a nanosecond more"},
			{once.In(loc).Add(t0, -3*time.Hour), calendar.Instant{At: t0.Add(-3 * time.Hour)}, "all there is before"},
			{once.In(loc).Add(t0, -3*time.Hour-1), calendar.Instant{None: true}, "a nanosecond more"},
			{once.In(loc).Add(t0, math.MaxInt64), calendar.Instant{None: true}, "no overflow"},
			{once.In(loc).Add(t0, math.MinInt64), calendar.Instant{None: true}, "no overflow"},
			{once.In(loc).NthDay(t0, 1), calendar.Instant{None: true}, "no other date"},
			{once.In(loc).NthDay(t0, -1), calendar.Instant{None: true}, "no other date"},
			{once.In(loc).NthClose(t0.AddDate(0, 0, 1), 0), calendar.Instant{None: true}, "no working date any more"},
			{once.In(loc).Close(may), calendar.Instant{At: t0.Add(5 * time.Hour)}, "the close of the date"},
			{once.In(loc).Close(may + 1), calendar.Instant{None: true}, "a closed date"},
			{bounded.In(loc).Close(may + 1), calendar.Instant{None: true, Beyond: true}, "a date not covered"},
			{once.In(loc).Close(0), calendar.Instant{None: true, Beyond: true}, "no date"},
			{far.In(loc).NextOpen(t0), calendar.Instant{At: time.Date(2150, 6, 1, 9, 0, 0, 0, loc)}, "one date, 125 years ahead"},
			{bounded.In(loc).NthDay(t0, 1), calendar.Instant{None: true, Beyond: true}, "none known"},
			{bounded.In(loc).Add(t0, 6*time.Hour), calendar.Instant{None: true, Beyond: true}, "none known"},
			{always.Add(dawn, -time.Hour), calendar.Instant{At: dawn.Add(-time.Hour)}, "the first instant of all"},
			{always.Add(dawn, -time.Hour-1), calendar.Instant{None: true}, "nothing before it"},
			{always.Add(dusk, time.Hour), calendar.Instant{At: dusk.Add(time.Hour)}, "the last instant of all"},
			{always.Add(dusk, time.Hour+1), calendar.Instant{None: true}, "nothing after it"},
			{always.NextOpen(dusk.Add(time.Hour)), calendar.Instant{None: true}, "nothing after it"},
			{always.NthDay(dusk, 1), calendar.Instant{None: true}, "nothing after it"},
			{always.NthDay(dawn, -1), calendar.Instant{None: true}, "nothing before the first"},
			{always.NthDay(t0, math.MaxInt), calendar.Instant{None: true}, "no overflow"},
			{always.NthDay(t0, math.MinInt), calendar.Instant{None: true}, "no overflow"},
			{always.NthDay(dusk.AddDate(9, 0, 0), 1), calendar.Instant{None: true, Beyond: true}, "no date to count from"},
			{always.At(0, 0), calendar.Instant{None: true, Beyond: true}, "no date"},
			{always.At(may, -1), calendar.Instant{None: true, Beyond: true}, "no time"},
		} {
			if diff := cmp.Diff(row.want, row.got); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", zone, row.why, diff)
			}
		}
	}
}

// TestOutOfRange asks about instants without a date and lengths that no
// Duration holds.
func TestOutOfRange(t *testing.T) {
	always := calendar.Calendar{Week: calendar.Every(calendar.Hours{{Open: 0, Close: 24 * 3600}}, 0, 1, 2, 3, 4, 5, 6)}.In(time.UTC)
	early, late := time.Date(-5000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)
	first, after := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		got, want any
		why       string
	}{
		{always.Between(early, late), calendar.Span{Duration: math.MaxInt64, Beyond: true}, "held at the longest"},
		{always.Between(late, early), calendar.Span{Duration: math.MinInt64, Beyond: true}, "and the shortest"},
		{always.Between(first, after), calendar.Span{Duration: math.MaxInt64}, "all there is"},
		{always.Between(first, first.Add(math.MaxInt64)), calendar.Span{Duration: math.MaxInt64}, "just as long"},
		{always.Between(first, first.Add(math.MaxInt64-1)), calendar.Span{Duration: math.MaxInt64 - 1}, "a nanosecond less"},
		{always.Between(first.Add(math.MaxInt64), first.Add(1)), calendar.Span{Duration: -math.MaxInt64 + 1}, "and backwards"},
		{always.NextOpen(early), calendar.Instant{At: first, Beyond: true}, "from before the first date"},
		{always.Add(early, time.Hour), calendar.Instant{At: first.Add(time.Hour), Beyond: true}, "from before the first date"},
		{always.Add(late, -time.Hour), calendar.Instant{At: after.Add(-time.Hour), Beyond: true}, "from after the last"},
		{always.Add(late, 0), calendar.Instant{At: late, Beyond: true}, "nothing changes nothing"},
		{always.Add(late, 1), calendar.Instant{None: true, Beyond: true}, "nothing ahead"},
		{always.Add(early, -1), calendar.Instant{None: true, Beyond: true}, "nothing behind"},
		{always.Open(late), calendar.Status{Beyond: true}, "no date, no hours"},
		{always.Open(early), calendar.Status{Beyond: true}, "no date, no hours"},
		{always.NthDay(late, 0), calendar.Instant{At: late, Beyond: true}, "nothing changes nothing"},
		{always.NthDay(late, -1), calendar.Instant{None: true, Beyond: true}, "no date to count from"},
	} {
		if diff := cmp.Diff(row.want, row.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", row.why, diff)
		}
	}
}

// TestNoLocation wants a working time without a location to refuse all.
func TestNoLocation(t *testing.T) {
	noon := time.Date(2025, 5, 1, 12, 0, 0, 0, time.UTC)
	never := calendar.Instant{None: true, Beyond: true}
	for _, w := range []*calendar.WorkTime{nil, {}, may2025(t).In(nil)} {
		for _, got := range []calendar.Instant{
			w.Add(noon, 0), w.Add(noon, 1), w.NextOpen(noon), w.NthDay(noon, 0), w.NthDay(noon, 1), w.NthClose(noon, 1), w.At(1, 0), w.Close(1),
		} {
			if got != never {
				t.Errorf("%+v", got)
			}
		}
		if got := w.Between(noon, noon.Add(1)); got != (calendar.Span{Beyond: true}) {
			t.Errorf("%+v", got)
		}
		if got := w.Open(noon); got != (calendar.Status{Beyond: true}) {
			t.Errorf("%+v", got)
		}
		for s := range w.Stretches(noon, noon.Add(time.Hour)) {
			t.Errorf("%+v", s)
		}
		if w.Location() != nil {
			t.Errorf("in %s", w.Location())
		}
	}
}

func TestStretches(t *testing.T) {
	c := may2025(t)
	c.Week[time.Wednesday] = append(c.Week[time.Wednesday], calendar.Interval{Open: calendar.Clock(20, 0), Close: calendar.Clock(24, 0)})
	w := c.In(time.UTC)
	var got []string
	for s := range w.Stretches(instantIn(t, w, "2025-04-30T10:00"), instantIn(t, w, "2025-05-06T09:30")) {
		got = append(got, s.Date.String()+s.From.Format(" 15:04-")+s.To.Format("15:04"))
	}
	want := []string{"2025-04-30 10:00-18:00", "2025-04-30 20:00-00:00", "2025-05-06 09:00-09:30"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("over Labour Day (-want +got):\n%s", diff)
	}
	marks := []bool{}
	for s := range w.Stretches(instantIn(t, w, "2025-12-31T10:00"), instantIn(t, w, "2027-12-31T10:00")) {
		marks = append(marks, s.Beyond)
		if len(marks) == 3 {
			break
		}
	}
	if diff := cmp.Diff([]bool{false, false, true}, marks); diff != "" {
		t.Errorf("beyond the coverage (-want +got):\n%s", diff)
	}
}

// TestInIsACopy changes a calendar after preparing it.
func TestInIsACopy(t *testing.T) {
	c := may2025(t)
	w := c.In(time.UTC)
	at := time.Date(2025, 5, 6, 10, 0, 0, 0, time.UTC)
	c.Week[at.Weekday()][0] = calendar.Interval{}
	c.Exceptions[0] = calendar.Exception{Date: calendar.DateIn(at, time.UTC)}
	if !w.Open(at).Open {
		t.Error("a change of the calendar reached its working time")
	}
}

// TestUnorderedCalendars gives working time calendars that Validate refuses:
// hours count once however often they stand there, the first exception of a
// date decides, and what lies outside the day is cut off.
func TestUnorderedCalendars(t *testing.T) {
	r := prng.Seed(11)
	center := calendar.DateFrom(2024, 3, 10)
	loc, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	for range 200 {
		good := randomCalendar(r, center, time.Minute)
		bad := good
		for d, h := range bad.Week {
			bad.Week[d] = unordered(r, h)
		}
		bad.Exceptions = nil
		for _, e := range good.Exceptions {
			e.Hours = unordered(r, e.Hours)
			bad.Exceptions = append(bad.Exceptions, e)
		}
		for _, e := range good.Exceptions {
			bad.Exceptions = append(bad.Exceptions, calendar.Exception{Date: e.Date, Hours: randomHours(r, time.Minute)})
		}
		bad.Exceptions = append(bad.Exceptions, calendar.Exception{Date: 0, Hours: randomHours(r, time.Minute)})
		a, b := good.In(loc), bad.In(loc)
		for range 20 {
			at := time.Date(2024, 3, 10, r.Between(-100, 100), r.IntN(60), 0, 0, time.UTC)
			d := time.Duration(r.Between(-40, 40)) * 30 * time.Minute
			if diff := cmp.Diff(a.Add(at, d), b.Add(at, d)); diff != "" {
				t.Errorf("%v (-want +got):\n%s", bad, diff)
			}
		}
	}
}

// unordered is the same hours of a day in a form that Validate refuses.
func unordered(r *prng.Rand, h calendar.Hours) calendar.Hours {
	var out calendar.Hours
	for _, i := range h {
		middle := i.Open + calendar.TimeOfDay(r.IntN(i.Seconds()))
		first, second := calendar.Interval{Open: i.Open, Close: middle}, calendar.Interval{Open: middle, Close: i.Close}
		if i.Open == 0 {
			first.Open = -100
		}
		if i.Close == 24*3600 {
			second.Close = math.MaxInt32
		}
		out = append(out, second, first, i)
	}
	return append(out, calendar.Interval{Open: 500, Close: 400}, calendar.Interval{Open: -20, Close: -10})
}

func TestAddDoesNotAllocate(t *testing.T) {
	c, loc := yearOfWork(t)
	w, at := c.In(loc), time.Date(2025, 3, 7, 16, 20, 0, 0, loc)
	allocs := testing.AllocsPerRun(100, func() {
		w.Add(at, 100*time.Hour)
		w.Add(at, -100*time.Hour)
		w.Between(at, at.AddDate(0, 1, 0))
		w.NextOpen(at)
		w.NthDay(at, 15)
		w.NthClose(at, -15)
		w.Open(at)
		w.At(20000, 3600)
		w.Close(20000)
	})
	if allocs != 0 {
		t.Errorf("%v allocations", allocs)
	}
}
