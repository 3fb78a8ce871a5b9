package export

import (
	"strconv"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// event is one entry of a diary.
type event struct {
	uid       string
	key       string // of the need, "" for what is no visit
	date      calendar.Date
	time      calendar.Interval // not read where it is of the whole day
	whole     bool              // of the whole day
	free      bool              // takes no time
	cancelled bool
	summary   string
	class     client.Class
	at        client.Position
	about     []string
}

func (e *event) status() string {
	if e.cancelled {
		return "CANCELLED"
	}
	return "CONFIRMED"
}

// events lists what is to be written, and the keys of the bookings that cannot
// be: without a date, or with an identifier that another event has.
func (d Diary) events(months []Month) (events []event, left []string) {
	seen := map[string]bool{}
	books := make([]book, len(months))
	for i, m := range months {
		books[i] = newBook(m.Territory)
		for _, e := range d.eventsOf(m.Plan, books[i]) {
			switch {
			case e.date.Valid() && !seen[e.uid]:
				seen[e.uid] = true
				events = append(events, e)
			case e.key != "":
				left = append(left, e.key)
			}
		}
	}
	// Only when every plan is in is it known what none of them has.
	for i, m := range months {
		for _, e := range d.eventsOf(m.Before, books[i]) {
			if e.date.Valid() && !seen[e.uid] {
				seen[e.uid], e.cancelled = true, true
				events = append(events, e)
			}
		}
	}
	return events, left
}

// eventsOf is the events of one plan, day by day.
func (d Diary) eventsOf(p schedule.Plan, b book) []event {
	var events []event
	for _, day := range p.Days {
		if d.Notes {
			events = append(events, d.notes(p.Rep, day)...)
		}
		if d.Lunch && day.Lunch.Seconds() > 0 {
			events = append(events, event{
				uid: uuid("lunch", string(p.Rep), day.Date.String()), date: day.Date, time: day.Lunch, summary: lunch.in(d.Lang),
			})
		}
		for _, booking := range day.Bookings {
			events = append(events, d.visit(p.Rep, day.Date, booking, b))
		}
	}
	return events
}

// visit is the event of a booking.
func (d Diary) visit(rep client.RepID, date calendar.Date, booking schedule.Booking, b book) event {
	shop := b.shop(booking.Need.Retailer)
	e := event{
		uid: UID(rep, booking.Need), key: booking.Need.String(), date: date,
		time:    calendar.Interval{Open: booking.Start, Close: booking.End},
		whole:   !booking.Start.Valid(),
		summary: nameOf(shop), class: b.class(booking.Need.Retailer), at: shop.Position,
	}
	if leave := booking.Arrive - calendar.TimeOfDay(booking.Travel*60); booking.Travel > 0 && leave.Valid() && booking.Arrive.Valid() {
		e.about = append(e.about, setOff.in(d.Lang, leave.String(), booking.Arrive.String(), strconv.Itoa(booking.Travel)))
	}
	for _, why := range booking.Because {
		e.about = append(e.about, why.Text(d.Lang))
	}
	for _, why := range b.need(booking.Need).Because {
		e.about = append(e.about, why.Text(d.Lang))
	}
	e.about = append(e.about, e.key)
	return e
}

// notes is what the plan says about a day, as events.
func (d Diary) notes(rep client.RepID, day schedule.Day) []event {
	var events []event
	for _, why := range day.Because {
		if !special(why.Code) {
			continue
		}
		e := event{
			uid:  uuid("day", string(rep), day.Date.String(), why.Code.String(), why.Time.String()),
			date: day.Date, time: why.Time, whole: why.Time.Seconds() <= 0,
			free: why.Code != schedule.RepAway, summary: why.Text(d.Lang),
		}
		events = append(events, e)
	}
	return events
}

// special reports whether a reason of a day is for the diary: what happens on
// it, and not merely that no work is done.
func special(c schedule.Code) bool {
	switch c {
	case schedule.Holiday, schedule.MakeUpDay, schedule.ShortDay, schedule.RepAway:
		return true
	}
	return false
}
