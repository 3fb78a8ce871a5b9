package calendar

import (
	"cmp"
	"slices"
)

// span is an interval with the seconds open before it on its day.
type span struct{ open, close, before int64 }

// hourBook is a calendar's working time along the local clock, counted in
// seconds, and its working dates.
type hourBook struct {
	week    [7][]span
	dated   [][]span // of the exceptions
	seconds tally
	days    tally
}

// newHourBook prepares a calendar, with the given dates closed: those that the
// zone leaves out.
func newHourBook(c Calendar, closed []Date) hourBook {
	var b hourBook
	var seconds, days [7]int64
	for d, h := range c.Week {
		b.week[d], seconds[d], days[d] = spans(h)
	}
	exceptions := make([]Exception, 0, len(closed)+len(c.Exceptions))
	for _, d := range closed {
		exceptions = append(exceptions, Exception{Date: d})
	}
	for _, e := range c.Exceptions {
		if e.Date.Valid() {
			exceptions = append(exceptions, e)
		}
	}
	slices.SortStableFunc(exceptions, func(a, b Exception) int { return cmp.Compare(a.Date, b.Date) })
	exceptions = slices.CompactFunc(exceptions, func(a, b Exception) bool { return a.Date == b.Date })
	dates := make([]int64, len(exceptions))
	datedSeconds := make([]int64, len(exceptions))
	datedDays := make([]int64, len(exceptions))
	b.dated = make([][]span, len(exceptions))
	for i, e := range exceptions {
		dates[i] = int64(e.Date)
		b.dated[i], datedSeconds[i], datedDays[i] = spans(e.Hours)
	}
	b.seconds = newTally(seconds, dates, datedSeconds)
	b.days = newTally(days, dates, datedDays)
	return b
}

// spans prepares the hours of a day: the stretches, their seconds together,
// and 1 for a day that has some.
func spans(h Hours) (list []span, seconds, days int64) {
	for _, i := range h.Union(nil) {
		list = append(list, span{int64(i.Open), int64(i.Close), seconds})
		seconds += int64(i.Seconds())
		days = 1
	}
	return list, seconds, days
}

// A local second is counted from the start of date 0, so that dividing it by
// the day gives the date.
const (
	day         = int64(midnight)
	firstSecond = int64(firstDate) * day
	lastSecond  = int64(lastDate+1) * day
)

// upto is the working seconds before a local second, and whether that second
// is one.
func (b *hourBook) upto(local int64) (n int64, open bool) {
	within := min(max(local, firstSecond), lastSecond)
	d, second := Date(within/day), within%day
	i, dated := b.seconds.index(d)
	n = b.seconds.base[i] + b.seconds.weekly(d)
	list := b.at(d, i, dated)
	for k := len(list) - 1; k >= 0; k-- {
		if s := &list[k]; second >= s.open {
			open = second < s.close && dateOf(local).Valid()
			return n + s.before + min(second, s.close) - s.open, open
		}
	}
	return n, false
}

// end is the end of the n-th working second, for n as tally.reaches takes it.
func (b *hourBook) end(n int64) int64 {
	d, i, rest := b.seconds.reaches(n)
	list := b.at(d, i, i >= 0)
	k := len(list) - 1
	for list[k].before >= rest {
		k--
	}
	return int64(d)*day + list[k].open + rest - list[k].before
}

// closes is the local second at which the interval around a local second ends,
// if there is one.
func (b *hourBook) closes(local int64) (close int64, open bool) {
	d := dateOf(local)
	for _, s := range b.on(d) {
		if second := local % day; d.Valid() && second >= s.open && second < s.close {
			return int64(d)*day + s.close, true
		}
	}
	return 0, false
}

// on is the hours of a date.
func (b *hourBook) on(d Date) []span {
	i, dated := b.seconds.index(d)
	return b.at(d, i, dated)
}

// at is on where the index of d is known.
func (b *hourBook) at(d Date, i int, dated bool) []span {
	if dated {
		return b.dated[i]
	}
	return b.week[d%7]
}

// works reports whether d is a working date.
func (b *hourBook) works(d Date) bool { return len(b.on(d)) > 0 }

// lasts reports whether there may be hours on d or later.
func (b *hourBook) lasts(d Date) bool {
	i, _ := b.seconds.index(d)
	return b.seconds.week[7] > 0 || i < len(b.dated)
}

// quiet is the local second up to which only the week decides, from a given
// one: the start of the next exception or the end of all dates.
func (b *hourBook) quiet(local int64) int64 {
	i, _ := b.seconds.index(Date(min(max(local, 0), lastSecond) / day))
	if i < len(b.dated) {
		return b.seconds.dates.keys[i] * day
	}
	return lastSecond
}
