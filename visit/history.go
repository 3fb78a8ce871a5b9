package visit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// history is what the record holds of one retailer, seen from a month.
type history struct {
	after  calendar.Date // last visit made or booked before the days still open
	before calendar.Date // first visit after the month
	past   calendar.Date // last day of the month that the record shows to be over
	done   int           // visits done in the month
	booked []*Visit      // visits still to come in the month, by date, one a day
}

// record is the visits of all retailers, read retailer by retailer.
type record struct {
	visits []Visit // by retailer and date
	ends   []int32 // of each retailer's, in their order
	read   int     // ends passed
}

// newRecord sorts visits by retailer, date and, on one date, the one that counts
// first. It expects those of so many retailers.
func newRecord(visits []Visit, retailers int) record {
	if ends, sorted := endsOf(visits, retailers); sorted {
		return record{visits: visits, ends: ends}
	}
	visits = slices.Clone(visits)
	slices.SortFunc(visits, func(a, b Visit) int { return compareVisits(&a, &b) })
	ends, _ := endsOf(visits, retailers)
	return record{visits: visits, ends: ends}
}

// endsOf is where each retailer's visits end, if they are sorted. It expects
// visits of so many retailers.
func endsOf(visits []Visit, retailers int) (ends []int32, sorted bool) {
	ends = make([]int32, 0, retailers)
	for i := 1; i < len(visits); i++ {
		a, b := &visits[i-1], &visits[i]
		switch {
		case a.Retailer != b.Retailer:
			if a.Retailer > b.Retailer {
				return nil, false
			}
			ends = append(ends, int32(i))
		case a.Date > b.Date || a.Date == b.Date && compareSameDay(a, b) > 0:
			return nil, false
		}
	}
	if len(visits) > 0 {
		ends = append(ends, int32(len(visits)))
	}
	return ends, true
}

// of cuts one retailer's visits out of the record. Retailers are asked for in
// the order of their ids.
func (r *record) of(id client.ID) []Visit {
	for ; r.read < len(r.ends); r.read++ {
		end := r.ends[r.read]
		switch at := r.visits[end-1].Retailer; {
		case at == id:
			from := int32(0)
			if r.read > 0 {
				from = r.ends[r.read-1]
			}
			return r.visits[from:end]
		case at > id:
			return nil
		}
	}
	return nil
}

func compareVisits(a, b *Visit) int {
	switch {
	case a.Retailer != b.Retailer:
		return strings.Compare(string(a.Retailer), string(b.Retailer))
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

// history takes in a retailer's visits and notes which of them do not count.
// Days of the open span are those on which they can still lie.
func (b *book) history(h *history, id client.ID, open span) {
	h.booked = b.booked[:0]
	visits := b.record.of(id)
	for len(visits) > 0 && !visits[0].Date.Valid() {
		b.notes.say(LeftOut).Date = visits[0].Date
		visits = visits[1:]
	}
	var last calendar.Date
	for i := b.settled(visits, open); i < len(visits); i++ {
		v := &visits[i]
		if !v.Date.Valid() || v.State < Planned || v.State > Missed || v.Date == last {
			b.notes.say(LeftOut).Date = v.Date
			continue
		}
		last = v.Date
		inMonth := v.Date >= b.first && v.Date <= b.last
		switch {
		case v.State == Missed && inMonth:
			b.notes.say(NotMade).Date = v.Date
			h.past = v.Date
		case v.State == Missed:
		case open.voids(v):
			b.notes.say(Lapsed).Date = v.Date
		case v.Date > b.last:
			if h.before == 0 {
				h.before = v.Date
			}
		case inMonth && v.State == Planned:
			h.booked = append(h.booked, v)
		default:
			h.after = v.Date
			if inMonth {
				h.past = v.Date
				h.done++
			}
		}
	}
	b.lapse(h)
}

// settled is how many visits need not be read, because one before the month that
// was made, or is to be, settles what the record holds of the days before it.
func (b *book) settled(visits []Visit, open span) int {
	i := len(visits) - 1
	for ; i >= 0; i-- {
		if v := &visits[i]; v.Date < b.first && (v.State == Done || v.State == Planned && !open.voids(v)) {
			break
		}
	}
	for i > 0 && visits[i-1].Date == visits[i].Date {
		i--
	}
	return max(i, 0)
}

// voids reports whether a booking cannot be kept any more.
func (s span) voids(v *Visit) bool {
	return v.State == Planned && (v.Date < s.booked || v.Date >= s.shut)
}

// lapse drops the bookings of days that the record shows to be over.
func (b *book) lapse(h *history) {
	n := 0
	for n < len(h.booked) && h.booked[n].Date <= h.past {
		b.notes.say(Lapsed).Date = h.booked[n].Date
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
