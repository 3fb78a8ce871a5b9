package calendar

import "time"

// NthDay is the n-th working date after the local date of t, or before it for
// n < 0, at the wall time of t; the hour of t does not matter, so Saturday and
// Monday 20:00 have their first working date on Monday and on Tuesday. For
// n = 0 it is t.
//
// A wall time that the date does not have is the first instant after it, and
// one that it has twice is the first of the two.
func (w *WorkTime) NthDay(t time.Time, n int) Instant {
	if w.Location() == nil {
		return Instant{None: true, Beyond: true}
	}
	from := momentOf(t)
	if n == 0 {
		return Instant{At: t.Round(0).In(w.loc), Beyond: w.beyond(from, from)}
	}
	local := w.local(from)
	d, found := w.nthDate(dateOf(local), n)
	if found.None {
		return found
	}
	unix, exact := w.resolve(int64(d)*day + local%day)
	at := moment{unix: unix}
	if exact {
		at.ns = from.ns
	}
	found.At = w.time(at)
	return found
}

// NthClose is the close of the n-th working date after the local date of t, or
// before it for n < 0. For n = 0 it is the close of the date itself, or of the
// first working date after it if it is none.
func (w *WorkTime) NthClose(t time.Time, n int) Instant {
	if w.Location() == nil {
		return Instant{None: true, Beyond: true}
	}
	d, found := w.nthDate(dateOf(w.local(momentOf(t))), n)
	if !found.None {
		found.At = w.close(d)
	}
	return found
}

// Close is the close of a date, none if it is no working date.
func (w *WorkTime) Close(d Date) Instant {
	if w.Location() == nil || !d.Valid() {
		return Instant{None: true, Beyond: true}
	}
	beyond := w.leaves(d, d)
	if !w.book.works(d) {
		return Instant{None: true, Beyond: beyond}
	}
	return Instant{At: w.close(d), Beyond: beyond}
}

// close is the close of a working date.
func (w *WorkTime) close(d Date) time.Time {
	hours := w.book.on(d)
	unix, _ := w.resolve(int64(d)*day + hours[len(hours)-1].close)
	return w.time(moment{unix: unix})
}

// At is the first instant at which the local clock shows a time of a date, or
// a later one where the clocks leave it out. There is none for a date or a
// time that is not valid.
func (w *WorkTime) At(d Date, t TimeOfDay) Instant {
	if w.Location() == nil || !d.Valid() || !t.Valid() {
		return Instant{None: true, Beyond: true}
	}
	unix, _ := w.resolve(int64(d)*day + int64(t))
	return Instant{At: w.time(moment{unix: unix}), Beyond: w.leaves(d, d)}
}

// nthDate is the n-th working date from d; for n = 0 the first on d or after
// it. Its Instant holds the marks of the answer.
func (w *WorkTime) nthDate(d Date, n int) (Date, Instant) {
	if !d.Valid() {
		return 0, Instant{None: true, Beyond: true}
	}
	days := &w.book.days
	want := min(max(int64(n), -int64(lastDate)), int64(lastDate))
	edge := lastDate
	if n > 0 {
		want += days.before(d + 1)
	} else {
		want += days.before(d) + 1
	}
	if n < 0 {
		edge = firstDate
	}
	if want <= days.none || want > days.all {
		return 0, Instant{None: true, Beyond: w.leaves(d, edge)}
	}
	found, _, _ := days.reaches(want)
	return found, Instant{Beyond: w.leaves(d, found)}
}

// leaves reports whether one of two dates is outside the coverage.
func (w *WorkTime) leaves(a, b Date) bool { return min(a, b) < w.first || max(a, b) > w.last }

// local is the local second of an instant.
func (w *WorkTime) local(m moment) int64 {
	if z := w.search(byEnd, m.unix+1); m.unix < z.end {
		return m.unix + z.shift
	}
	return m.unix + shiftAt(w.loc, m.unix)
}

// dateOf is the date of a local second, unset outside the years.
func dateOf(local int64) Date {
	if local < firstSecond || local >= lastSecond {
		return 0
	}
	return Date(local / day)
}
