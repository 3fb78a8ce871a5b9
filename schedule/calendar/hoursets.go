package calendar

import (
	"cmp"
	"slices"
)

// Union is the time of day that is in h or in o: valid hours, cut to the day,
// in order, joined where they overlap or touch. With nil it puts h in order.
// The result shares no memory with either.
func (h Hours) Union(o Hours) Hours {
	var all Hours
	for _, i := range slices.Concat(h, o) {
		i = Interval{Open: max(i.Open, 0), Close: min(i.Close, midnight)}
		if i.Valid() {
			all = append(all, i)
		}
	}
	slices.SortFunc(all, func(a, b Interval) int { return cmp.Compare(a.Open, b.Open) })
	joined := all[:0]
	for _, i := range all {
		if n := len(joined); n > 0 && i.Open <= joined[n-1].Close {
			joined[n-1].Close = max(joined[n-1].Close, i.Close)
		} else {
			joined = append(joined, i)
		}
	}
	return joined
}

// Minus is the time of day that is in h and not in o, in the form of Union.
func (h Hours) Minus(o Hours) Hours {
	var left Hours
	cuts := o.Union(nil)
	for _, i := range h.Union(nil) {
		for _, cut := range cuts {
			if cut.Open > i.Open {
				left = append(left, Interval{Open: i.Open, Close: min(i.Close, cut.Open)})
			}
			i.Open = max(i.Open, cut.Close)
		}
		left = append(left, i)
	}
	return left.Union(nil)
}

// Common is the time of day that is both in h and in o, in the form of Union.
func (h Hours) Common(o Hours) Hours { return h.Minus(h.Minus(o)) }
