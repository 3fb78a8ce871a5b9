package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// history is what the record holds of one retailer, seen from a month.
type history struct {
	after   calendar.Date // last visit made or booked before the days still open
	before  calendar.Date // first visit after the month
	past    calendar.Date // last day of the month that the record shows to be over
	done    int           // visits done in the month
	booked  []Visit       // visits still to come in the month, by date, one a day
	because []Reason
}

// byRetailer is the visits by retailer, date and, on one date, the one that
// counts first: done before planned before missed, then the one with a time.
func byRetailer(visits []Visit) []Visit {
	weight := func(s State) int {
		switch s {
		case Done:
			return 0
		case Planned:
			return 1
		case Missed:
			return 2
		}
		return 3
	}
	compare := func(a, b Visit) int {
		if order := cmp.Or(cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.Date, b.Date)); order != 0 {
			return order
		}
		return cmp.Or(
			cmp.Compare(weight(a.State), weight(b.State)),
			cmp.Compare(a.State, b.State),
			cmp.Compare(b.start(), a.start()),
			cmp.Compare(b.flag(), a.flag()),
			cmp.Compare(a.Minutes, b.Minutes),
			cmp.Compare(a.Rep, b.Rep),
			cmp.Compare(a.Start, b.Start),
		)
	}
	if slices.IsSortedFunc(visits, compare) {
		return visits
	}
	sorted := slices.Clone(visits)
	slices.SortFunc(sorted, compare)
	return sorted
}

// start is the time of a visit, 0 if it has none that a day can hold.
func (v Visit) start() calendar.TimeOfDay {
	if v.Start > 0 && v.Start < 24*3600 {
		return v.Start
	}
	return 0
}

func (v Visit) flag() int {
	if v.Agreed {
		return 1
	}
	return 0
}

// visitsOf cuts one retailer's visits out of the sorted record. Retailers are
// asked for in the order of their ids.
func (b *book) visitsOf(id client.ID) []Visit {
	for b.read < len(b.visits) && b.visits[b.read].Retailer < id {
		b.read++
	}
	from := b.read
	for b.read < len(b.visits) && b.visits[b.read].Retailer == id {
		b.read++
	}
	return b.visits[from:b.read]
}

// history takes in a retailer's visits. Days of the open span are those on
// which they can still lie.
func (b *book) history(visits []Visit, open span) history {
	h := history{booked: b.bookings[:0]}
	var last calendar.Date
	for i := range visits {
		v := &visits[i]
		if !v.Date.Valid() || v.State < Planned || v.State > Missed || v.Date == last {
			h.because = append(h.because, Reason{Code: LeftOut, Date: v.Date})
			continue
		}
		last = v.Date
		h.take(v, b.first, b.last, open)
	}
	b.bookings = h.booked[:0]
	h.lapse()
	return h
}

func (h *history) take(v *Visit, first, last calendar.Date, open span) {
	inMonth := v.Date >= first && v.Date <= last
	switch {
	case v.State == Missed && inMonth:
		h.because = append(h.because, Reason{Code: NotMade, Date: v.Date})
		h.past = v.Date
	case v.State == Missed:
	case v.State == Planned && (v.Date < open.booked || v.Date >= open.shut):
		h.because = append(h.because, Reason{Code: Lapsed, Date: v.Date})
	case v.Date > last:
		if h.before == 0 {
			h.before = v.Date
		}
	case inMonth && v.State == Planned:
		h.booked = append(h.booked, *v)
	case inMonth:
		h.after, h.past = v.Date, v.Date
		h.done++
	default:
		// What the record holds of days before a visit made is settled by it.
		h.after = v.Date
		h.because = slices.DeleteFunc(h.because, func(r Reason) bool { return r.Date.Valid() })
	}
}

// lapse drops the bookings of days that the record shows to be over.
func (h *history) lapse() {
	n := 0
	for n < len(h.booked) && h.booked[n].Date <= h.past {
		h.because = append(h.because, Reason{Code: Lapsed, Date: h.booked[n].Date})
		n++
	}
	h.booked = h.booked[n:]
}

// span is the days open to a retailer's visits in a month.
type span struct {
	from, to calendar.Date // both included; empty if to is before from
	booked   calendar.Date // first day on which a booking can still be kept
	shut     calendar.Date // first day on which none can any more
}
