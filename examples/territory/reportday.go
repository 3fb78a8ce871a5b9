package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// printDay is one day minute by minute: a line a stop, and below it why this
// day and this minute.
func (r *report) printDay() {
	d := shown(r.days)
	r.head(r.say(sayDay, r.dayName(d.Date)))
	if len(d.stops) == 0 {
		r.para(r.say(sayNoVisits))
		return
	}
	r.stop(r.say(colTime), r.say(colShop), r.say(colClass), r.say(colWay))
	r.stop(d.Start.String(), r.say(sayLeaves), "", "")
	lunch := d.Lunch.Seconds() > 0
	before := ""
	for _, s := range d.stops {
		if lunch && s.Start >= d.Lunch.Close {
			r.stop(d.Lunch.String(), r.say(sayLunch), "", "")
			lunch = false
		}
		at := calendar.Interval{Open: s.Start, Close: s.End}
		r.stop(at.String(), s.shop.Name, string(s.shop.Class), strconv.Itoa(s.Travel))
		days, minutes := r.whyDay(s), r.whyMinute(s)
		if days == before {
			days = r.say(sayAsBefore)
		} else {
			before = days
		}
		r.hang(strings.Repeat(" ", 15), strings.Repeat(" ", 15), days+r.say(sayJoin)+minutes)
	}
	if lunch {
		r.stop(d.Lunch.String(), r.say(sayLunch), "", "")
	}
	r.stop(d.Back.String(), r.say(sayBack), "", strconv.Itoa(d.home()))
	r.line("")
	r.para(r.say(sayDaySum, len(d.stops), d.Travel))
}

// stop is one line of the day.
func (r *report) stop(at, name, class, way string) {
	r.line("  " + padRight(at, 11) + "  " + padRight(clip(name, 50), 50) + "  " + padRight(class, 5) + "  " + padLeft(way, 4))
}

// whyDay is why a booking stands on its day.
func (d *decisions) whyDay(s stopView) string {
	return d.because(s, func(c schedule.Code) bool { return !aboutMinutes(c) })
}

// whyMinute is what the way to a booking and the waiting there cost.
func (d *decisions) whyMinute(s stopView) string { return d.because(s, aboutMinutes) }

func aboutMinutes(c schedule.Code) bool {
	return slices.Contains([]schedule.Code{schedule.Detour, schedule.Waits}, c)
}

// because is the reasons of a booking, those about some codes, in a line.
func (d *decisions) because(s stopView, about func(schedule.Code) bool) string {
	var all []string
	for _, b := range s.Because {
		if about(b.Code) {
			all = append(all, b.Text(d.lang))
		}
	}
	return strings.Join(all, d.say(sayJoin))
}
