package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/guidance/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
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
}

func (r *report) printWeek(week [7]*dayView) {
	r.line(strings.Repeat("-", 7*cellWidth))
	var lines [3]strings.Builder
	for _, d := range week {
		for i, text := range r.cell(d) {
			lines[i].WriteString(center(clip(text, cellWidth-1), cellWidth))
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

// printDay is one day minute by minute.
func (r *report) printDay() {
	d := shown(r.days)
	r.head(r.say(sayDay, r.dayName(d.Date)))
	if len(d.stops) == 0 {
		r.para(r.say(sayNoVisits))
		return
	}
	rows := [][]string{{r.say(colTime), r.say(colShop), r.say(colClassShort), r.say(colWay), r.say(colWhy)}}
	rows = append(rows, []string{d.Start.String(), r.say(sayLeaves)})
	lunch := d.Lunch.Seconds() > 0
	for _, s := range d.stops {
		if lunch && s.Start >= d.Lunch.Close {
			rows = append(rows, []string{d.Lunch.String(), r.say(sayLunch)})
			lunch = false
		}
		rows = append(rows, []string{
			calendar.Interval{Open: s.Start, Close: s.End}.String(), clip(s.shop.Name, 30), string(s.shop.Class),
			strconv.Itoa(s.Travel), r.why(s),
		})
	}
	if lunch {
		rows = append(rows, []string{d.Lunch.String(), r.say(sayLunch)})
	}
	rows = append(rows, []string{d.Back.String(), r.say(sayBack)})
	r.stops(rows)
	r.line("")
	r.para(r.say(sayDaySum, len(d.stops), d.Travel))
}

// stops is rows whose last column is wrapped under itself.
func (r *report) stops(rows [][]string) {
	const shop = 30
	lead := 2 + 11 + 2 + shop + 2 + 5 + 2 + 4 + 2
	for _, row := range rows {
		row = append(row, "", "", "", "")[:5]
		text := fmt.Sprintf("  %s  %s  %s  %s  ", padRight(row[0], 11), padRight(row[1], shop), padRight(row[2], 5), padLeft(row[3], 4))
		for i, l := range wrap(row[4], pageWidth-lead) {
			if i > 0 {
				text = strings.Repeat(" ", lead)
			}
			r.line(text + l)
		}
	}
}

// why is a booking's reasons in one line of text.
func (r *report) why(s stopView) string {
	var all []string
	for _, b := range s.Because {
		all = append(all, b.Text(r.lang))
	}
	return strings.Join(all, r.say(sayJoin))
}

// The most misses that the page tells in full; the rest are counted.
const fullMisses = 8

// printMissed is who is not visited, why, and what would change it.
func (r *report) printMissed() {
	missed := r.plan.Missed
	r.head(r.say(sayMissed, len(missed)))
	if len(missed) == 0 {
		r.para(r.say(sayNobodyMissed))
	}
	counts := map[string]int{}
	var verdicts []string
	for _, m := range missed {
		v := r.verdict(m.Verdict)
		if counts[v]++; counts[v] == 1 {
			verdicts = append(verdicts, v)
		}
	}
	for _, v := range verdicts {
		r.para(r.say(sayVerdict, counts[v], v))
	}
	for i, m := range missed {
		if i == fullMisses {
			r.para(r.say(sayMore, len(missed)-fullMisses))
			break
		}
		r.line("")
		shop := r.shop(m.Need.Retailer)
		r.para(r.say(sayMiss, shop.Name, m.Need.Nth, string(shop.Class), r.verdict(m.Verdict)))
		for _, b := range m.Because {
			r.item(b.Text(r.lang))
		}
	}
}

func (r *report) verdict(v schedule.Verdict) string {
	switch v {
	case schedule.Impossible:
		return r.say(sayImpossible)
	case schedule.NoCapacity:
		return r.say(sayNoCapacity)
	}
	return r.say(sayOutranked)
}

// printSheet is the guidance sheet of the first shop of the day shown that
// bought in both months.
func (r *report) printSheet() {
	m, ok := r.sheetShop()
	if !ok {
		return
	}
	r.head(r.say(saySheet, m.Name))
	for _, l := range strings.Split(strings.TrimRight(page.Text(r.sheet(m), r.lang), "\n"), "\n") {
		r.line("  " + l)
	}
}

// sheetShop is the shop of the day shown that bought most, or of all shops if
// nobody is visited.
func (r *report) sheetShop() (member, bool) {
	var best member
	for _, s := range shown(r.days).stops {
		if best.ID == "" || s.shop.net > best.net {
			best = s.shop
		}
	}
	if best.ID == "" && len(r.shops) > 0 {
		best = r.shops[0]
	}
	return best, best.ID != ""
}

func (r *report) printCheck() {
	r.line("")
	r.line(r.say(sayCheck, len(r.violations)))
	for _, v := range r.violations {
		r.item(schedule.Reason(v).Text(r.lang))
	}
}
