package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// printDay is one day minute by minute: a line a stop, and below it why this
// day and this minute.
func (r *report) printDay() {
	d := r.shown(r.days)
	r.head(r.say(sayDay, r.dayName(d.Date)))
	if len(d.stops) == 0 {
		r.para(r.say(sayNoVisits))
		return
	}
	r.stop(r.say(colTime), r.say(colShop), r.say(colClass), r.say(colBand), r.say(colWay))
	r.stop(d.Start.String(), r.say(sayLeaves), "", "", "")
	lunch := d.Lunch.Seconds() > 0
	lead := strings.Repeat(" ", 15)
	var before []string
	for _, s := range d.stops {
		if lunch && s.Start >= d.Lunch.Close {
			r.stop(d.Lunch.String(), r.say(sayLunch), "", "", "")
			lunch = false
		}
		at := calendar.Interval{Open: s.Start, Close: s.End}
		r.stop(at.String(), s.shop.Name, string(s.shop.Class), bandText(s.shop), strconv.Itoa(s.Travel))
		why := r.because(s, aboutMinutes)
		if days := r.because(s, aboutDays); slices.Equal(days, before) {
			why = append([]string{r.say(sayAsBefore)}, why...)
		} else {
			before = days
			why = append(days, why...)
		}
		r.hang(lead, lead, strings.Join(why, r.say(sayJoin)))
	}
	if lunch {
		r.stop(d.Lunch.String(), r.say(sayLunch), "", "", "")
	}
	r.stop(d.Back.String(), r.say(sayBack), "", "", strconv.Itoa(d.home()))
	r.line("")
	r.para(r.say(sayDaySum, len(d.stops), d.Travel))
}

// stop is one line of the day.
func (r *report) stop(at, name, class, band, way string) {
	r.line("  " + page.Pad(at, 11) + "  " + page.Pad(page.Clip(name, 50), 50) + "  " + page.Pad(class, 5) + "  " + page.PadLeft(band, 4) + "  " + page.PadLeft(way, 4))
}

// aboutMinutes tells the reasons for a booking's minute, which are what its
// way and its waiting cost, from those for its day.
func aboutMinutes(c schedule.Code) bool { return c == schedule.Detour || c == schedule.Waits }

func aboutDays(c schedule.Code) bool { return !aboutMinutes(c) }

// because is the reasons of a booking that are about something, in order.
func (d *decisions) because(s stopView, about func(schedule.Code) bool) []string {
	var texts []string
	for _, b := range s.Because {
		if about(b.Code) {
			texts = append(texts, b.Text(d.lang))
		}
	}
	return texts
}
