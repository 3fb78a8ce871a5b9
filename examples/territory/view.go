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
		work := d.cal.Day(day.Date)
		v.open = work.Hours.Seconds() > 0 && !work.Beyond && !d.awayAllDay(day.Date)
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

// awayAllDay reports whether the rep is not in the field at all on a date.
func (t *territory) awayAllDay(d calendar.Date) bool {
	return slices.ContainsFunc(t.rep.Away, func(a schedule.Away) bool {
		return d >= a.From && d <= a.To && a.Hours.Seconds() == 0
	})
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

// shown is the day that the report prints minute by minute: the one that shows
// most, of equals the first.
func (d *decisions) shown(days []dayView) dayView {
	if len(days) == 0 {
		return dayView{}
	}
	return slices.MaxFunc(days, func(a, b dayView) int { return cmp.Compare(d.interest(a), d.interest(b)) })
}

// interest is how much a day shows: an appointment in a peak, else any
// appointment, else visits.
func (d *decisions) interest(day dayView) int {
	n := len(day.stops)
	for _, s := range day.stops {
		if s.agreed {
			n += 100
		}
		for _, peak := range d.policy.Visit.Windows.Peaks {
			if s.agreed && s.Start < peak.Close && peak.Open < s.End {
				n += 1000
			}
		}
	}
	return n
}

// percent is a ratio in percent with one place, "–" where it has no meaning.
func (t *territory) percent(r client.Ratio) string {
	if !r.Defined() {
		return "–"
	}
	return t.say(sayPercent, r.Num.Mul(decimal.New(100, 0)).DivRound(r.Den, 1).StringFixed(1))
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
