package calendar

import "sort"

// WorkingDays counts the dates from one to another, both included, that the
// calendar works on; 0 if to is before from or either is unset. beyond is true
// if the coverage leaves some of them out.
//
// It takes O(log n) of the exceptions plus those within.
func (c Calendar) WorkingDays(from, to Date) (n int, beyond bool) {
	beyond = c.beyond(from) || c.beyond(to)
	if !from.Valid() || !to.Valid() || to < from {
		return 0, beyond
	}
	var works [7]int
	for d, h := range c.Week {
		if h.Seconds() > 0 {
			works[d] = 1
			n += int(to-from) / 7
		}
	}
	for d := from + (to-from)/7*7; d <= to; d++ {
		n += works[d.Weekday()]
	}
	for i := c.exception(from); i < len(c.Exceptions) && c.Exceptions[i].Date <= to; i++ {
		e := c.Exceptions[i]
		n -= works[e.Date.Weekday()]
		if e.Hours.Seconds() > 0 {
			n++
		}
	}
	return n, beyond
}

// AddWorkingDays is the n-th working date after d, or before it for n < 0; d
// itself does not count, and is the answer for n = 0. It is unset if there is
// none in the years 1 to 9999, or d is unset. beyond is true if the way there
// leaves the coverage.
//
// It takes O(log n) steps of WorkingDays.
func (c Calendar) AddWorkingDays(d Date, n int) (to Date, beyond bool) {
	if !d.Valid() {
		return 0, true
	}
	step, want, room := 1, min(n, int(lastDate)), int(lastDate-d)
	if n < 0 {
		step, want, room = -1, -max(n, -int(lastDate)), int(d-firstDate)
	}
	enough := func(days int) bool {
		end := d.AddDays(step * days)
		found := 0
		if days > 0 {
			found, _ = c.WorkingDays(min(end, d+1), max(end, d-1))
		}
		return found >= want
	}
	// A guess that is doubled keeps the search to the exceptions near d.
	reach := min(room, 2*want)
	for reach < room && !enough(reach) {
		reach = min(room, 2*reach)
	}
	days := sort.Search(reach+1, enough)
	end := d.AddDays(step * min(days, room))
	beyond = c.beyond(d) || c.beyond(end)
	if days > reach {
		return 0, beyond
	}
	return end, beyond
}

// NextWorking is the first working date on d or after it, unset and beyond as
// in AddWorkingDays.
func (c Calendar) NextWorking(d Date) (next Date, beyond bool) {
	if c.Works(d) {
		return d, c.beyond(d)
	}
	return c.AddWorkingDays(d, 1)
}
