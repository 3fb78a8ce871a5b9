package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/examples/internal/page"
)

// cellWidth is the columns of a day in the month's grid.
const cellWidth = 13

// printMonth is the month as a calendar: visits and minutes on the way of
// each day, and what is special about it.
func (r *report) printMonth() {
	r.head(r.say(sayMonth, r.monthName(r.month)))
	var names strings.Builder
	for i := range 7 {
		names.WriteString(center(r.weekday(time.Weekday((i+1)%7)), cellWidth))
	}
	r.line(names.String())
	var week [7]*dayView
	for i := range r.days {
		at := (int(r.days[i].Date.Weekday()) + 6) % 7
		week[at] = &r.days[i]
		if at == 6 || i == len(r.days)-1 {
			r.printWeek(week)
			week = [7]*dayView{}
		}
	}
	r.line("")
	r.para(r.say(sayFiles))
}

func (r *report) printWeek(week [7]*dayView) {
	r.line(strings.Repeat("-", 7*cellWidth))
	var lines [3]strings.Builder
	for _, d := range week {
		for i, text := range r.cell(d) {
			lines[i].WriteString(center(page.Clip(text, cellWidth-1), cellWidth))
		}
	}
	for i := range lines {
		if text := strings.TrimRight(lines[i].String(), " "); text != "" {
			r.line(text)
		}
	}
}

// cell is the three lines of one day.
func (r *report) cell(d *dayView) [3]string {
	if d == nil {
		return [3]string{}
	}
	_, _, n := d.Date.Civil()
	day := strconv.Itoa(n)
	switch {
	case !d.open && d.note != "":
		return [3]string{day, d.note}
	case !d.open:
		return [3]string{day, "·"}
	}
	visits, way := r.say(sayCellVisits, len(d.stops)), r.say(sayCellWay, d.Travel)
	if d.note != "" {
		day += " " + d.note
	}
	return [3]string{day, visits, way}
}
