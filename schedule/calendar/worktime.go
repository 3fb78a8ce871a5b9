package calendar

import (
	"math"
	"time"
)

// WorkTime is a calendar's working time in a location.
//
// An instant is working time if and only if its local wall time, on its local
// date, lies in an interval [open, close) of that date; the length of working
// time is the time that elapses in it. So an hour that the clocks leave out is
// not worked, one that they repeat is worked twice, and a date that a location
// left out is no working date.
//
// A WorkTime is immutable and safe for use by several goroutines. The methods
// take about constant time up to the year 2100, and O(log n) of exceptions and
// clock changes that crowd; after that they take about a microsecond for each
// clock change of some centuries. They keep nanoseconds, and give instants in the location.
//
// The zero WorkTime and a nil one never work and cover no date.
type WorkTime struct {
	loc         *time.Location
	book        hourBook
	zones       []zone // to the horizon, at least one
	guides      [byShows + 1]guide
	none        int64 // the working seconds before the first date
	later       bool  // there may be working time after the horizon
	first, last Date  // the coverage
	from, to    int64 // its start and end in Unix seconds
	start, stop int64 // the start of the first date of all and the end of the last
}

// Instant is what a method found on the time line.
type Instant struct {
	At     time.Time // unset if None
	None   bool      // there is no such instant in the years 1 to 9999
	Beyond bool      // dates on the way are outside the calendar's coverage
}

// Span is a length of working time.
type Span struct {
	Duration time.Duration // at most what the type holds, 292 years
	Beyond   bool          // dates within are outside the calendar's coverage
}

// Status is whether an instant is working time.
type Status struct {
	Open   bool
	Beyond bool // its date is outside the calendar's coverage
}

// In prepares a calendar's working time for a location. It shares no memory
// with the calendar. Without a location no instant has a local date, so In(nil)
// is a WorkTime that never works.
func (c Calendar) In(loc *time.Location) *WorkTime {
	if loc == nil {
		return &WorkTime{}
	}
	w := &WorkTime{loc: loc, zones: zonesOf(loc), first: firstDate, last: lastDate}
	w.book = newHourBook(c, skipped(w.zones))
	w.none, _ = w.book.upto(firstSecond)
	before := zone{works: w.none, shows: math.MinInt64}
	for i, z := range w.zones {
		before = w.book.follow(before, z)
		w.zones[i] = before
	}
	for k := range w.guides {
		keys := make([]int64, len(w.zones))
		for i := range w.zones {
			keys[i] = w.zones[i].key(zoneKey(k))
		}
		w.guides[k] = newGuide(keys)
	}
	w.later = w.book.lasts(dateOf(horizon+epoch) - 7)
	if c.From.Valid() {
		w.first = c.From
	}
	if c.To.Valid() {
		w.last = c.To
	}
	w.from, _ = w.resolve(int64(w.first) * day)
	w.to, _ = w.resolve(int64(w.last+1) * day)
	w.start, _ = w.resolve(firstSecond)
	w.stop, _ = w.resolve(lastSecond)
	return w
}

// Location is the location of the wall times, nil if there is none.
func (w *WorkTime) Location() *time.Location {
	if w == nil {
		return nil
	}
	return w.loc
}

// Add is the instant by which d of working time has passed since t: for d > 0
// the earliest, so that Friday 16:00 and an hour is Friday 17:00 and not
// Monday 09:00 (see NextOpen); for d < 0 the latest from which that much leads
// up to t; and t itself for d = 0, at whatever hour.
func (w *WorkTime) Add(t time.Time, d time.Duration) Instant {
	if w.Location() == nil {
		return Instant{None: true, Beyond: true}
	}
	from := momentOf(t)
	if d == 0 {
		return Instant{At: t.Round(0).In(w.loc), Beyond: w.beyond(from, from)}
	}
	var far zone
	z := w.zone(byEnd, from.unix+1, &far)
	n, open := w.book.workedIn(z, from.unix)
	ns := int64(0)
	if open {
		ns = from.ns
	}
	n, ns = carry(n+int64(d/time.Second), ns+int64(d%time.Second))
	last := int64(0) // the second found is the last of those that count
	if d < 0 || ns > 0 {
		n, last = n+1, 1
	}
	var unix int64
	ok := d > 0 && n <= z.works
	if ok { // no clock change lies between
		unix = w.book.end(n-z.skew) - z.shift
	} else {
		unix, ok = w.closing(n)
	}
	return w.instant(from, moment{unix - last, ns}, ok, d > 0)
}

// Between is the working time from a to b, negative if b is earlier.
func (w *WorkTime) Between(a, b time.Time) Span {
	if w.Location() == nil {
		return Span{Beyond: true}
	}
	from, to := momentOf(a), momentOf(b)
	n1, ns1 := w.clock(from)
	n2, ns2 := w.clock(to)
	return Span{Duration: duration(n2-n1, ns2-ns1), Beyond: w.beyond(from, to)}
}

// Open reports whether t is working time.
func (w *WorkTime) Open(t time.Time) Status {
	if w.Location() == nil {
		return Status{Beyond: true}
	}
	at := momentOf(t)
	_, open := w.worked(at.unix)
	return Status{Open: open, Beyond: w.beyond(at, at)}
}

// NextOpen is the first working instant at t or after it.
func (w *WorkTime) NextOpen(t time.Time) Instant {
	if w.Location() == nil {
		return Instant{None: true, Beyond: true}
	}
	from := momentOf(t)
	n, open := w.worked(from.unix)
	if open {
		return Instant{At: w.time(from), Beyond: w.beyond(from, from)}
	}
	unix, ok := w.opening(n)
	return w.instant(from, moment{unix: unix}, ok, true)
}
