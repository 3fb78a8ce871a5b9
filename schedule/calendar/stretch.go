package calendar

import (
	"iter"
	"time"
)

// Stretch is a stretch of working time [From, To) on one date.
type Stretch struct {
	Date     Date
	From, To time.Time
	Beyond   bool // the date is outside the calendar's coverage
}

// Stretches walks the working time from a to b in order, cut at midnight: what
// Between adds up. There is none if b is not after a. It takes O(log n) for each
// stretch, and nothing for closed days between them.
func (w *WorkTime) Stretches(a, b time.Time) iter.Seq[Stretch] {
	return func(yield func(Stretch) bool) {
		if w.Location() == nil {
			return
		}
		end := momentOf(b)
		for at := momentOf(a); at.before(end); {
			n, open := w.worked(at.unix)
			if !open {
				unix, ok := w.opening(n)
				if at = (moment{unix: unix}); !ok || !at.before(end) {
					return
				}
			}
			to, date := w.stretch(at, end)
			if !yield(Stretch{Date: date, From: w.time(at), To: w.time(to), Beyond: w.leaves(date, date)}) {
				return
			}
			at = to
		}
	}
}

// stretch is where the stretch of a working instant ends, at the latest at end,
// and its date. A clock change ends it only by closing or by another date.
func (w *WorkTime) stretch(at, end moment) (to moment, d Date) {
	var far zone
	for {
		z := w.zone(byEnd, at.unix+1, &far)
		local := at.unix + z.shift
		if d == 0 {
			d = dateOf(local)
		}
		close, open := w.book.closes(local)
		if !open || dateOf(local) != d {
			return at, d
		}
		at = moment{unix: min(close-z.shift, z.end)}
		if !at.before(end) {
			return end, d
		}
		if at.unix < z.end {
			return at, d
		}
	}
}

func (m moment) before(o moment) bool { return m.unix < o.unix || m.unix == o.unix && m.ns < o.ns }
