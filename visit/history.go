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
	booked  []*Visit      // visits still to come in the month, by date, one a day
	because []Reason
}

// record is the visits of all retailers, read retailer by retailer.
type record struct {
	visits []Visit // by retailer and date
	read   int
}

// newRecord sorts visits by retailer, date and, on one date, the one that counts
// first.
func newRecord(visits []Visit) record {
	for i := 1; i < len(visits); i++ {
		if compareVisits(&visits[i-1], &visits[i]) > 0 {
			visits = slices.Clone(visits)
			slices.SortFunc(visits, func(a, b Visit) int { return compareVisits(&a, &b) })
			break
		}
	}
	return record{visits: visits}
}

// of cuts one retailer's visits out of the record. Retailers are asked for in
// the order of their ids.
func (r *record) of(id client.ID) []Visit {
	for r.read < len(r.visits) && r.visits[r.read].Retailer < id {
		r.read++
	}
	from := r.read
	for r.read < len(r.visits) && r.visits[r.read].Retailer == id {
		r.read++
	}
	return r.visits[from:r.read]
}

func compareVisits(a, b *Visit) int {
	switch {
	case a.Retailer != b.Retailer:
		return cmp.Compare(a.Retailer, b.Retailer)
	case a.Date != b.Date:
		return cmp.Compare(a.Date, b.Date)
	}
	return compareSameDay(a, b)
}

// compareSameDay orders the visits of one day: done before planned before
// missed, then the one with a time.
func compareSameDay(a, b *Visit) int {
	return cmp.Or(
		cmp.Compare(a.State.weight(), b.State.weight()),
		cmp.Compare(a.State, b.State),
		cmp.Compare(b.start(), a.start()),
		cmp.Compare(b.flag(), a.flag()),
		cmp.Compare(a.Minutes, b.Minutes),
		cmp.Compare(a.Rep, b.Rep),
		cmp.Compare(a.Start, b.Start),
	)
}

func (s State) weight() int {
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

// start is the time of a visit, 0 if it has none that a day can hold.
func (v *Visit) start() calendar.TimeOfDay {
	if v.Start > 0 && v.Start < 24*3600 {
		return v.Start
	}
	return 0
}

func (v *Visit) flag() int {
	if v.Agreed {
		return 1
	}
	return 0
}

// history takes in a retailer's visits. Days of the open span are those on
// which they can still lie.
func (b *book) history(id client.ID, open span) history {
	h := history{booked: b.booked[:0], because: b.told[:0]}
	visits := b.record.of(id)
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
	b.booked = h.booked
	h.lapse()
	b.told = h.because
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
		h.booked = append(h.booked, v)
	case inMonth:
		h.after, h.past = v.Date, v.Date
		h.done++
	default:
		// What the record holds of days before a visit made is settled by it.
		h.after = v.Date
		if len(h.because) > 0 {
			h.because = slices.DeleteFunc(h.because, func(r Reason) bool { return r.Date.Valid() })
		}
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
