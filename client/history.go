package client

import "github.com/rapport-go/rapport/schedule/calendar"

// history tells which accounts of a book count, by what is known of each alone.
type history struct {
	from, to calendar.Date
	settled  calendar.Date // the last first day of business that is long enough ago
	days     int           // of the period; 0 if it measures no history
}

// historyOf is the history that a book measures.
func historyOf(b Book, minMonths int) history { return historyIn(b.From, b.To, minMonths) }

func historyIn(from, to calendar.Date, minMonths int) history {
	h := history{from: from, to: to}
	if minMonths > 0 && from.Valid() && to.Valid() && from <= to {
		h.days = to.DaysSince(from) + 1
		h.settled = monthsBefore(to, minMonths)
	}
	return h
}

// monthsBefore is the last first day of business from which n full months have
// passed at the end of to: for 3 months to 31 March it is 1 January. Unset if
// there is no such date.
func monthsBefore(to calendar.Date, n int) calendar.Date {
	_, _, day := to.Civil()
	end, day := to.Month(), day+1 // the day after to
	if to == end.Last() {
		end, day = end+1, 1
	}
	year, month := (end - calendar.Month(n)).Civil()
	for ; day > 28; day-- {
		if d := calendar.DateFrom(year, month, day); d != 0 {
			return d
		}
	}
	return calendar.DateFrom(year, month, day)
}

// code is why an account stands outside the total, 0 if it does not. It leaves
// the size of the sales to scaled.Int or exact.Bounded.
func (h history) code(closed bool, since calendar.Date) Code {
	switch {
	case closed:
		return Frozen
	case h.days > 0 && since > h.settled:
		if since > h.to {
			return NotOpen
		}
		return Provisional
	}
	return 0
}

// openDays is the days of the period on which a retailer was in business.
func (h history) openDays(a *Account) int {
	return h.to.DaysSince(max(a.Since, h.from)) + 1
}
