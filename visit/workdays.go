package visit

import (
	"slices"
	"sort"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// workdays counts the working days of a calendar from the first date there is,
// so that a gap in working days is a difference of two counts.
type workdays struct {
	upTo  [7]int          // working days of a week from Monday to each weekday, the week's total under Sunday
	dates []calendar.Date // the dates on which the calendar departs from its week, in order
	delta []int           // what they have added to the count by then
}

func countWorkdays(c calendar.Calendar) workdays {
	var w workdays
	n := 0
	for i := 1; i <= 7; i++ {
		if c.Week[i%7].Seconds() > 0 {
			n++
		}
		w.upTo[i%7] = n
	}
	for _, e := range c.Exceptions {
		if e.Date.Valid() {
			w.dates = append(w.dates, e.Date)
		}
	}
	slices.Sort(w.dates)
	w.dates = slices.Compact(w.dates)
	w.delta = make([]int, len(w.dates))
	sum := 0
	for i, d := range w.dates {
		byWeek := c.Week.On(d).Seconds() > 0
		switch works := c.Works(d); {
		case works && !byWeek:
			sum++
		case byWeek && !works:
			sum--
		}
		w.delta[i] = sum
	}
	return w
}

// count is the working days up to and including d, in O(log n) of the
// exceptions.
func (w workdays) count(d calendar.Date) int {
	n := int(d) / 7 * w.upTo[0]
	if rest := int(d) % 7; rest > 0 {
		n += w.upTo[rest]
	}
	i := sort.Search(len(w.dates), func(i int) bool { return w.dates[i] > d })
	if i > 0 {
		n += w.delta[i-1]
	}
	return n
}

// nth is the first date by which n days of the unit are over, unset if there
// is none.
func (w workdays) nth(u GapUnit, n int) calendar.Date {
	if u != WorkingDays {
		return max(0, calendar.Date(min(n, 1<<30))).AddDays(0)
	}
	const dates = 3652059
	d := calendar.Date(1 + sort.Search(dates, func(i int) bool { return w.count(calendar.Date(i+1)) >= n }))
	return d.AddDays(0)
}

// at is the place of a date on the axis a gap is measured on: the gap between
// two dates is the difference of their places.
func (w workdays) at(u GapUnit, d calendar.Date) int {
	if u == WorkingDays {
		return w.count(d)
	}
	return int(d)
}
