package schedule

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// home is the row of the rep's home in the travel matrix; retailer i has row
// i+1.
const home = 0

// checkDay judges one day: whether it is worked at all, each booking, the day's
// limits, lunch and the times of the day.
func (c *checker) checkDay(d *Day) {
	if len(d.Bookings) == 0 {
		if d.Travel != 0 {
			c.report(Violation{Code: WrongTravel, Date: d.Date, Have: d.Travel})
		}
		if d.Lunch != (calendar.Interval{}) || d.Start != 0 || d.Back != 0 {
			c.report(Violation{Code: IdleTimes, Date: d.Date, Time: d.Lunch})
		}
		return
	}
	field, off := c.fieldHours(d.Date)
	if off != 0 {
		c.report(Violation{Code: off, Date: d.Date})
	}
	minutes := 0
	var busy []calendar.Interval
	place, free := home, calendar.TimeOfDay(0)
	if len(field) > 0 {
		free = field[0].Open
	}
	for i := range d.Bookings {
		b := &d.Bookings[i]
		c.checkStay(d.Date, b, field)
		row := home
		if i, ok := c.shops[b.Need.Retailer]; ok {
			row = i + 1
		}
		way := c.way(place, row)
		c.checkWay(d.Date, b, way, free, field)
		leave := b.Arrive - calendar.TimeOfDay(60*clip(b.Travel))
		if i == 0 && (d.Start > leave || len(field) > 0 && d.Start < field[0].Open) {
			c.report(Violation{Code: LeavesEarly, Date: d.Date, Time: calendar.Interval{Open: d.Start, Close: leave}})
		}
		busy = append(busy, calendar.Interval{Open: leave, Close: b.Arrive}, calendar.Interval{Open: b.Start, Close: b.End})
		minutes += way + (int(b.End)-int(b.Start))/60
		place, free = row, max(free, b.End)
	}
	back := c.way(place, home)
	leave := d.Back - calendar.TimeOfDay(60*clip(back))
	if !d.Back.Valid() || leave < free {
		c.report(Violation{Code: WrongBack, Date: d.Date, Time: calendar.Interval{Open: free, Close: d.Back}, Want: back})
	}
	busy = append(busy, calendar.Interval{Open: leave, Close: d.Back})
	c.checkLunch(d, field, busy)
	c.checkTotals(d, minutes+back, back)
}

// clip keeps minutes of a way within what a time of day can be moved by.
func clip(minutes int) int { return max(0, min(minutes, 1<<20)) }

// checkTotals judges the day's sums: limits and the minutes on the way.
func (c *checker) checkTotals(d *Day, minutes, back int) {
	travel := back
	for _, b := range d.Bookings {
		travel += clip(b.Travel)
	}
	if d.Travel != travel {
		c.report(Violation{Code: WrongTravel, Date: d.Date, Have: d.Travel, Want: travel})
	}
	if most := c.policy.Limits.Visits; most > 0 && len(d.Bookings) > most {
		c.report(Violation{Code: DayFull, Date: d.Date, Have: len(d.Bookings), Want: most})
	}
	if most := c.policy.Limits.Minutes; most > 0 && minutes > most {
		c.report(Violation{Code: MinutesFull, Date: d.Date, Have: minutes, Want: most})
	}
}

// checkStay judges where a stay lies: on the need's days, in its length, at its
// appointment, in the field, in the shop's hours and out of the peaks.
func (c *checker) checkStay(d calendar.Date, b *Booking, field []calendar.Interval) {
	stay := calendar.Interval{Open: b.Start, Close: b.End}
	v := Violation{Need: b.Need, Date: d, Time: stay}
	if !b.Arrive.Valid() || !b.Start.Valid() || !b.End.Valid() || b.Arrive%60 != 0 || b.Start%60 != 0 || b.End%60 != 0 {
		c.report(v.as(BadTime))
	}
	if !covered(field, stay) {
		c.report(v.as(OutsideField))
	}
	n, known := c.needs[b.Need]
	if known {
		c.checkNeed(n, v)
	}
	shop, ok := c.shops[b.Need.Retailer]
	if !ok {
		c.report(v.as(UnknownRetailer))
		return
	}
	hours := c.openHours(c.t.Retailers[shop], d)
	switch {
	case !slices.ContainsFunc(hours, func(h calendar.Interval) bool { return h.Seconds() > 0 }):
		c.report(v.as(ShopClosed))
	case !covered(hours, stay):
		c.report(v.as(OutsideHours))
	}
	if known && n.Agreed && n.Fixed.Seconds() > 0 {
		return
	}
	for _, p := range c.policy.Visit.Windows.Peaks {
		if cross(p, stay) {
			v.Time = p
			c.report(v.as(InPeak))
		}
	}
}

// as is v with another code.
func (v Violation) as(code Code) Violation {
	v.Code = code
	return v
}

// checkNeed judges a booking against its need: days, length and appointment.
func (c *checker) checkNeed(n *visit.Need, v Violation) {
	if v.Date < n.Earliest {
		early := v.as(TooEarly)
		early.Until = n.Earliest
		c.report(early)
	}
	if v.Date > n.Latest {
		late := v.as(TooLate)
		late.Until = n.Latest
		c.report(late)
	}
	start, end := v.Time.Open, v.Time.Close
	if n.Fixed.Seconds() > 0 {
		// An appointment that is not of whole minutes is booked from the minute
		// it begins in to the minute it ends in.
		if start > n.Fixed.Open || n.Fixed.Open-start >= 60 || end < n.Fixed.Close || end-n.Fixed.Close >= 60 {
			wrong := v.as(WrongTime)
			wrong.Time = n.Fixed
			c.report(wrong)
		}
	} else if have := int(end) - int(start); have != 60*n.Minutes {
		wrong := v.as(WrongLength)
		wrong.Have, wrong.Want = have/60, n.Minutes
		c.report(wrong)
	}
}

// checkWay judges the way to a stay and the order of the day: the minutes are
// those of the travel data, the way begins when the rep is free, lies in the
// field, and the stay begins after it.
func (c *checker) checkWay(d calendar.Date, b *Booking, way int, free calendar.TimeOfDay, field []calendar.Interval) {
	v := Violation{Need: b.Need, Date: d, Have: b.Travel, Want: way}
	if b.Travel != way {
		c.report(v.as(WrongWay))
	}
	leave := b.Arrive - calendar.TimeOfDay(60*clip(way))
	v.Time = calendar.Interval{Open: leave, Close: b.Arrive}
	switch {
	case b.Start < free:
		c.report(v.as(OutOfOrder))
	case leave < free:
		c.report(v.as(WayTooShort))
	case way > 0 && !covered(field, v.Time):
		c.report(v.as(WayOutsideField))
	}
	if b.Start < b.Arrive {
		v.Time.Open = b.Start
		c.report(v.as(StartsEarly))
	}
}

// checkLunch wants lunch on a day whose field leaves room for it in its
// interval, there and then, and any lunch clear of stays and ways.
func (c *checker) checkLunch(d *Day, field, busy []calendar.Interval) {
	lunch, room := c.t.Rep.Lunch, false
	var where []calendar.Interval
	for _, f := range field {
		part := calendar.Interval{Open: max(f.Open, lunch.Within.Open), Close: min(f.Close, lunch.Within.Close)}
		where = append(where, part)
		// Whole minutes are what a plan can use of it.
		whole := int(part.Close)/60 - (int(part.Open)+59)/60
		room = room || whole >= lunch.Minutes
	}
	v := Violation{Date: d.Date, Time: d.Lunch, Have: d.Lunch.Seconds() / 60, Want: lunch.Minutes}
	due := lunch.Minutes > 0 && room
	switch {
	case !due:
	case v.Have < lunch.Minutes:
		c.report(v.as(NoLunch))
	case !covered(where, d.Lunch):
		c.report(v.as(LunchOutside))
	}
	for _, b := range busy {
		if cross(b, d.Lunch) {
			v.Time = b
			c.report(v.as(LunchBusy))
			return
		}
	}
}
