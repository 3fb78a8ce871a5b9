package calendar

import (
	"slices"
	"time"
)

// tally sums an amount that every date has: one for its weekday, save on the
// dated exceptions. Both ways take O(log n) of the exceptions, because the
// weeks between them are all alike.
type tally struct {
	week   [8]int64 // the sum of the weekdays before each, from Sunday; [7] is a whole week's
	dates  []Date   // the exceptions, in order
	start  []int64  // the sum of all dates before each exception
	amount []int64  // of each exception
}

func newTally(week [7]int64, dates []Date, amount []int64) tally {
	t := tally{amount: amount}
	for d, a := range week {
		t.week[d+1] = t.week[d] + a
	}
	for _, d := range dates {
		start := t.before(d)
		t.start = append(t.start, start)
		t.dates = append(t.dates, d)
	}
	return t
}

// index is where d stands among the exceptions, or would.
func (t *tally) index(d Date) (i int, found bool) { return slices.BinarySearch(t.dates, d) }

// before is the sum of all dates before d.
func (t *tally) before(d Date) int64 {
	i, _ := t.index(d)
	return t.beforeAt(i, d)
}

// beforeAt is before where the index of d is known.
func (t *tally) beforeAt(i int, d Date) int64 {
	if i == 0 {
		return t.weekly(d)
	}
	return t.start[i-1] + t.amount[i-1] + t.weekly(d) - t.weekly(t.dates[i-1]+1)
}

// weekly is before without exceptions, up to a constant. Date 0 is a Sunday.
func (t *tally) weekly(d Date) int64 { return int64(d/7)*t.week[7] + t.week[d%7] }

// reaches is the first date by whose end the sum is n, which must be more than
// the sum before the first date and no more than the sum of all. i is its index
// among the exceptions, -1 if it is none, and rest the part of n that is due on
// the date itself.
func (t *tally) reaches(n int64) (d Date, i int, rest int64) {
	i, _ = slices.BinarySearch(t.start, n)
	if i > 0 {
		i--
		n -= t.start[i]
		if n <= t.amount[i] {
			return t.dates[i], i, n
		}
		n += t.weekly(t.dates[i]+1) - t.amount[i]
	}
	weeks := (n - 1) / t.week[7]
	rest = n - weeks*t.week[7]
	weekday := time.Sunday
	for t.week[weekday+1] < rest {
		weekday++
	}
	return Date(weeks*7) + Date(weekday), -1, rest - t.week[weekday]
}
