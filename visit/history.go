package visit

import "github.com/rapport-go/rapport/schedule/calendar"

// history is what the record holds of one retailer, seen from a month.
type history struct {
	after  calendar.Date // last visit made or booked before the days still open
	before calendar.Date // first visit after the month
	past   calendar.Date // last day of the month that the record shows to be over
	done   int           // visits done in the month
	booked int           // visits still to come in the month, one a day: see booking
}

// history takes in a retailer's visits and notes which of them do not count.
// Days of the open span are those on which they can still lie.
func (b *book) history(h *history, c chapter, open span) {
	visits := b.record.visits[:c.to]
	from := int(c.from)
	for from < len(visits) && !visits[from].Date.Valid() {
		b.notes.say(LeftOut).Date = visits[from].Date
		from++
	}
	var last calendar.Date
	for i := b.settled(visits, from, open); i < len(visits); i++ {
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
			b.booked[h.booked] = int32(i)
			h.booked++
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

// settled is the first visit, from one on, that need be read: one before the
// month that was made, or is to be, settles what the record holds of the days
// before it.
func (b *book) settled(visits []Visit, from int, open span) int {
	i := len(visits) - 1
	for ; i > from; i-- {
		if v := &visits[i]; v.Date < b.first && (v.State == Done || v.State == Planned && !open.voids(v)) {
			break
		}
	}
	for i > from && visits[i-1].Date == visits[i].Date {
		i--
	}
	return max(i, from)
}

// booking is the i-th visit still to come in the month.
func (b *book) booking(i int) *Visit { return &b.record.visits[b.booked[i]] }

// voids reports whether a booking cannot be kept any more.
func (s span) voids(v *Visit) bool {
	return v.State == Planned && (v.Date < s.booked || v.Date >= s.shut)
}

// stay is the minutes of a visit that is booked: a routine one's if it names none.
func (p *Policy) stay(v *Visit) int {
	if v.Minutes > 0 {
		return v.Minutes
	}
	return max(0, p.Minutes)
}

// appointment is the time of a visit that is booked, unset if it has none.
func (p *Policy) appointment(v *Visit) calendar.Interval {
	start := v.start()
	if start == 0 {
		return calendar.Interval{}
	}
	return calendar.Interval{Open: start, Close: start + calendar.TimeOfDay(min(p.stay(v), 24*60)*60)}
}

// lapse drops the bookings of days that the record shows to be over.
func (b *book) lapse(h *history) {
	n := 0
	for n < h.booked && b.booking(n).Date <= h.past {
		b.notes.say(Lapsed).Date = b.booking(n).Date
		n++
	}
	h.booked = copy(b.booked[:], b.booked[n:h.booked])
}

// span is the days open to a retailer's visits in a month.
type span struct {
	from, to calendar.Date // both included; empty if to is before from
	booked   calendar.Date // first day on which a booking can still be kept
	shut     calendar.Date // first day on which none can any more
}
