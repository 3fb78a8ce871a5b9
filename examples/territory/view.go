package main

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// dayView is one day of the plan as the report, the picture and the day lists
// show it.
type dayView struct {
	schedule.Day
	stops []stopView
	open  bool   // the rep is in the field for at least part of it
	note  string // the holiday, the make-up day, or why the rep is away
}

// stopView is one booking with its shop.
type stopView struct {
	schedule.Booking
	shop   member
	agreed bool // an appointment
}

// views is the days of the plan, in order.
func (d *decisions) views() []dayView {
	var out []dayView
	for _, day := range d.plan.Days {
		v := dayView{Day: day, note: d.noteOn(day.Date)}
		v.open = d.cal.Works(day.Date) && d.away(day.Date) != wholeDay
		for _, b := range day.Bookings {
			v.stops = append(v.stops, stopView{b, d.shop(b.Need.Retailer), d.needs[b.Need].Fixed.Seconds() > 0})
		}
		out = append(out, v)
	}
	return out
}

// home is the minutes of the way home.
func (d dayView) home() int {
	way := d.Travel
	for _, s := range d.stops {
		way -= s.Travel
	}
	return way
}

// presence is how much of a day the rep is away.
type presence int

const (
	noPart presence = iota
	partly
	wholeDay
)

func (t *territory) away(d calendar.Date) presence {
	p := noPart
	for _, a := range t.rep.Away {
		switch {
		case d < a.From || d > a.To:
		case a.Hours.Seconds() == 0:
			p = wholeDay
		default:
			p = max(p, partly)
		}
	}
	return p
}

// noteOn is what is special about a date, "" for nothing.
func (t *territory) noteOn(d calendar.Date) string {
	switch day := t.cal.Day(d); {
	case day.Exception && t.cal.Works(d):
		return t.say(sayMakeUp)
	case day.Exception:
		return day.Name
	}
	for _, a := range t.rep.Away {
		if d < a.From || d > a.To || !t.cal.Works(d) {
			continue
		}
		p := map[schedule.AwayKind]phrase{schedule.Leave: sayLeave, schedule.Office: sayOffice, schedule.Weather: sayWeather}[a.Kind]
		if a.Hours.Seconds() > 0 {
			return t.say(p) + " " + a.Hours.String()
		}
		return t.say(p)
	}
	return ""
}

// shown is the day that the report prints minute by minute: the one with an
// appointment in it, of several the one with most visits, else the day with
// most visits; of equals the first.
func shown(days []dayView) dayView {
	if len(days) == 0 {
		return dayView{}
	}
	return slices.MaxFunc(days, func(a, b dayView) int { return cmp.Compare(weightOf(a), weightOf(b)) })
}

func weightOf(d dayView) int {
	n := len(d.stops)
	if slices.ContainsFunc(d.stops, func(s stopView) bool { return s.agreed }) {
		n += 1000
	}
	return n
}

// percent is a ratio in percent with one place, "–" where it has no meaning.
func percent(r client.Ratio) string {
	if !r.Defined() {
		return "–"
	}
	return r.Num.Mul(decimal.New(100, 0)).DivRound(r.Den, 1).StringFixed(1) + " %"
}

// tenths is n/d with one place, halves up; "–" for d = 0.
func tenths(n, d int) string {
	if d == 0 {
		return "–"
	}
	return decimal.New(int64(n), 0).DivRound(decimal.New(int64(d), 0), 1).StringFixed(1)
}

// money is an amount with its thousands apart, in whole units of the currency.
func money(d decimal.Decimal) string { return number(d.Round(0).IntPart()) }
