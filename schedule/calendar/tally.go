package calendar

import "time"

// tally sums an amount that every date has: one for its weekday, save on the
// dated exceptions. Both ways take about constant time, because the weeks
// between exceptions are all alike.
type tally struct {
	week   [8]int64 // the sum of the weekdays before each, from Sunday; [7] is a whole week's
	dates  guide    // the exceptions
	start  guide    // the sum of all dates before each exception
	amount []int64  // of each exception
	base   []int64  // by place among the exceptions: what they add to weekly before a date
	none   int64    // the sum before the first date of all
	all    int64    // the sum before the end of the last
}

func newTally(week [7]int64, dates, amount []int64) tally {
	t := tally{amount: amount, base: make([]int64, 1, len(dates)+1)}
	for d, a := range week {
		t.week[d+1] = t.week[d] + a
	}
	start := make([]int64, len(dates))
	for i, d := range dates {
		start[i] = t.base[i] + t.weekly(Date(d))
		t.base = append(t.base, start[i]+amount[i]-t.weekly(Date(d)+1))
	}
	t.dates, t.start = newGuide(dates), newGuide(start)
	t.none, t.all = t.before(firstDate), t.before(lastDate+1)
	return t
}

// index is where d stands among the exceptions, or would.
func (t *tally) index(d Date) (i int, found bool) {
	i = t.dates.place(int64(d))
	return i, i < len(t.dates.keys) && t.dates.keys[i] == int64(d)
}

// before is the sum of all dates before d.
func (t *tally) before(d Date) int64 { return t.base[t.dates.place(int64(d))] + t.weekly(d) }

// weekly is before without exceptions, up to a constant. Date 0 is a Sunday.
func (t *tally) weekly(d Date) int64 { return int64(d/7)*t.week[7] + t.week[d%7] }

// reaches is the first date by whose end the sum is n, which must be more than
// none and no more than all. i is its index among the exceptions, -1 if it is
// none, and rest the part of n that is due on the date itself.
func (t *tally) reaches(n int64) (d Date, i int, rest int64) {
	i = t.start.place(n)
	if i > 0 {
		if rest = n - t.start.keys[i-1]; rest <= t.amount[i-1] {
			return Date(t.dates.keys[i-1]), i - 1, rest
		}
	}
	n -= t.base[i]
	weeks := (n - 1) / t.week[7]
	rest = n - weeks*t.week[7]
	weekday := time.Sunday
	for t.week[weekday+1] < rest {
		weekday++
	}
	return Date(weeks*7) + Date(weekday), -1, rest - t.week[weekday]
}
