package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// tooCloseToSeen is the reason why a need cannot be on a day for a visit that
// is done or booked outside the month, the nearest one; its Code is 0 if there
// is none.
func (b *brief) tooCloseToSeen(n *visit.Need, site, day int) Reason {
	d, seen := b.field[day].date, b.seen[site]
	var near [4]calendar.Date
	near[0], near[1] = n.After, n.Before
	next, _ := slices.BinarySearch(seen, d)
	if next < len(seen) {
		near[2] = seen[next]
	}
	if next > 0 {
		near[3] = seen[next-1]
	}
	var out Reason
	for _, other := range near {
		if !other.Valid() {
			continue
		}
		want := max(1, n.Gap.Min)
		have := b.gap(other, day, n.Gap.Unit)
		if have < want && (out.Code == 0 || have < out.Have) {
			out = Reason{Code: TooClose, Need: n.Key, Date: d, Until: other, Have: have, Want: want, Unit: n.Gap.Unit}
		}
	}
	return out
}

// gap is the days between a date and a day of the month.
func (b *brief) gap(other calendar.Date, day int, unit visit.GapUnit) int {
	d := b.field[day].date
	if unit != visit.WorkingDays {
		return abs(d.DaysSince(other))
	}
	from, to := min(other, d), max(other, d)
	n, _ := b.territory.Calendar.WorkingDays(from+1, to)
	return n
}

// countWorkingDays fills in working.
func (b *brief) countWorkingDays() {
	n := 0
	b.working = make([]int, len(b.field))
	for day := range b.field {
		n += b.works(day)
		b.working[day] = n
	}
}

// works is 1 on a working day of the month, else 0.
func (b *brief) works(day int) int {
	if b.territory.Calendar.Works(b.field[day].date) {
		return 1
	}
	return 0
}

// indexes is 0, 1, … n-1.
func indexes(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}
