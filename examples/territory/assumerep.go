package main

import (
	"cmp"
	"slices"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// fillRep sets the rep's home, hours and days away.
func (t *territory) fillRep() {
	r := t.records.rep
	if r.id == "" {
		r = rep{id: "rep", name: "the rep", nameZH: "客户经理"}
	}
	// The hours hold for every day of the week, because a make-up day may fall
	// on any; which days are worked the calendar says.
	hours := schedule.FieldWeek()[time.Monday]
	t.rep = schedule.Rep{
		ID: r.id, Name: cmp.Or(t.either(r.name, r.nameZH), string(r.id)), Home: r.home,
		Field: calendar.Every(hours, 0, 1, 2, 3, 4, 5, 6),
		Lunch: schedule.Lunch{
			Within:  calendar.Interval{Open: calendar.Clock(11, 0), Close: calendar.Clock(12, 0)},
			Minutes: lunchMinutes,
		},
		Away: t.records.away,
	}
	if r.home == (client.Position{}) {
		t.rep.Home = t.middle()
		t.note(noteHome)
	}
	t.note(noteField, hours, t.rep.Lunch.Within, lunchMinutes)
}

// middle is the median position of the shops.
func (t *territory) middle() client.Position {
	var lat, lon []int32
	for _, m := range t.shops {
		if m.Position != (client.Position{}) {
			lat, lon = append(lat, m.Position.Lat), append(lon, m.Position.Lon)
		}
	}
	if len(lat) == 0 {
		return client.Position{}
	}
	slices.Sort(lat)
	slices.Sort(lon)
	return client.Position{Lat: lat[len(lat)/2], Lon: lon[len(lon)/2]}
}

// fillCalendar sets the working days: Monday to Friday, the holidays, and the
// working days that make up for them.
func (t *territory) fillCalendar() {
	work := calendar.Hours{{Open: calendar.Clock(8, 0), Close: calendar.Clock(18, 0)}}
	t.cal.Week = calendar.Every(work, 1, 2, 3, 4, 5)
	all := t.records.holidays
	for _, h := range all {
		e := calendar.Exception{Date: h.date, Name: t.either(h.name, h.nameZH)}
		if h.work {
			e.Hours = work
		}
		t.cal.Exceptions = append(t.cal.Exceptions, e)
	}
	if len(all) == 0 {
		t.note(noteNoHolidays)
		return
	}
	first, _, _ := all[0].date.Civil()
	last, _, _ := all[len(all)-1].date.Civil()
	t.cal.From, t.cal.To = calendar.MonthFrom(first, 1).First(), calendar.MonthFrom(last, 12).Last()
	t.note(noteHolidays, t.cal.From, t.cal.To)
	if t.month.First() < t.cal.From || t.month.Last() > t.cal.To {
		t.note(noteBeyond, t.month)
	}
}

// fillCadence says how the month follows on from the visits before.
func (t *territory) fillCadence() {
	t.joins = visit.Continue
	if t.records.visits == nil {
		t.joins = visit.Restart
		t.note(noteRestart)
		return
	}
	t.note(noteContinue, len(t.records.visits))
}
