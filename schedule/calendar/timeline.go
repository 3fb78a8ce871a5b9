package calendar

import (
	"math"
	"time"
)

// moment is an instant in Unix seconds and the nanoseconds after them.
type moment struct{ unix, ns int64 }

// momentOf moves an instant without a date to the edge of those that have one.
func momentOf(t time.Time) moment {
	switch unix := t.Unix(); {
	case unix < earliest:
		return moment{unix: earliest}
	case unix >= latest:
		return moment{unix: latest}
	default:
		return moment{unix, int64(t.Nanosecond())}
	}
}

func (w *WorkTime) time(m moment) time.Time { return time.Unix(m.unix, m.ns).In(w.loc) }

// instant is the answer of a search that set out from an instant and went
// ahead or back.
func (w *WorkTime) instant(from, to moment, found, ahead bool) Instant {
	switch {
	case found:
		return Instant{At: w.time(to), Beyond: w.beyond(from, to)}
	case ahead:
		return Instant{None: true, Beyond: w.beyond(from, moment{unix: w.stop})}
	default:
		return Instant{None: true, Beyond: w.beyond(from, moment{unix: w.start})}
	}
}

// beyond reports whether the coverage leaves out some of the time from a to b,
// whichever is first, or of the instant where they are one.
func (w *WorkTime) beyond(a, b moment) bool {
	if b.unix < a.unix {
		a, b = b, a
	}
	return a.unix < w.from || a.unix >= w.to || b.unix > w.to || b.unix == w.to && b.ns > 0
}

// clock is the working time before an instant.
func (w *WorkTime) clock(m moment) (n, ns int64) {
	n, open := w.worked(m.unix)
	if open {
		return n, m.ns
	}
	return n, 0
}

// worked is the working seconds before a second, and whether it is one.
func (w *WorkTime) worked(unix int64) (n int64, open bool) {
	var far zone
	return w.book.workedIn(w.zone(byEnd, unix+1, &far), unix)
}

// workedIn is worked in the second's zone.
func (b *hourBook) workedIn(z *zone, unix int64) (n int64, open bool) {
	n, open = b.upto(unix + z.shift)
	return n + z.skew, open
}

// closing is the earliest second before which there are n working seconds;
// there must be one before it.
func (w *WorkTime) closing(n int64) (unix int64, ok bool) {
	if n <= w.none || n > w.zones[len(w.zones)-1].works && !w.later {
		return 0, false
	}
	var far zone
	z := w.zone(byWorks, n, &far)
	if n > z.works {
		return 0, false
	}
	return w.book.end(n-z.skew) - z.shift, true
}

// opening is the latest second before which there are n working seconds; it is
// a working second itself.
func (w *WorkTime) opening(n int64) (unix int64, ok bool) {
	unix, ok = w.closing(n + 1)
	return unix - 1, ok
}

// resolve is the first second at which the local clock shows a local second or
// a later one; exact if it shows that one.
func (w *WorkTime) resolve(local int64) (unix int64, exact bool) {
	z := *w.search(byShows, local+1)
	if z.shows <= local {
		// A rule for the years to come shifts a clock by a day at most.
		z = nextZone(w.loc, zone{end: local - epoch - 2*day})
		for z.end+z.shift <= local && z.end < latest {
			z = nextZone(w.loc, z)
		}
	}
	return max(z.start, local-z.shift), local-z.shift >= z.start
}

// zone is the first zone whose key is at least v, and the last of all if there
// is none. One after the horizon is put into far. It must not be written to.
func (w *WorkTime) zone(k zoneKey, v int64, far *zone) *zone {
	found := w.search(k, v)
	if found.key(k) >= v || found.end >= latest {
		return found
	}
	*far = w.walk(*found, k, v)
	return far
}

// walk is zone after the horizon: it goes from zone to zone. Once it has gone
// through a cycle of rules without exceptions, it leaps over those that follow.
func (w *WorkTime) walk(z zone, k zoneKey, v int64) zone {
	var first zone // of the cycle
	for z.key(k) < v && z.end < latest {
		z = w.book.follow(z, nextZone(w.loc, z))
		switch {
		case first.end == 0 || w.book.quiet(first.start+first.shift) < z.end+z.shift:
			first = z
		case z.end == first.end+cycle && z.shift == first.shift:
			leaps := (w.book.quiet(z.end+z.shift) - z.end - z.shift) / cycle
			if grown := z.key(k) - first.key(k); grown > 0 {
				leaps = min(leaps, (v-1-z.key(k))/grown)
			}
			z = z.leap(first, max(leaps, 0))
			first = zone{}
		}
	}
	return z
}

// search is zone up to the horizon, and the last zone there for more.
func (w *WorkTime) search(k zoneKey, v int64) *zone {
	return &w.zones[min(w.guides[k].place(v), len(w.zones)-1)]
}

// carry brings the nanoseconds into one second.
func carry(n, ns int64) (int64, int64) {
	const second = int64(time.Second)
	switch {
	case ns < 0:
		return n - 1, ns + second
	case ns >= second:
		return n + 1, ns - second
	}
	return n, ns
}

// duration is seconds and nanoseconds, held at the ends of what the type holds.
func duration(n, ns int64) time.Duration {
	const (
		second = int64(time.Second)
		most   = math.MaxInt64 / second
	)
	switch {
	case n < 0 && ns > 0:
		n, ns = n+1, ns-second
	case n > 0 && ns < 0:
		n, ns = n-1, ns+second
	}
	switch {
	case n > most || n == most && ns > math.MaxInt64%second:
		return math.MaxInt64
	case n < -most || n == -most && ns < math.MinInt64%second:
		return math.MinInt64
	}
	return time.Duration(n*second + ns)
}
