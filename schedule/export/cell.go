package export

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// kind is what a day is to the calendar.
type kind uint8

const (
	worked  kind = iota // in the field, with or without visits
	idle                // no work, and nothing to say about it
	dayOff              // a holiday
	dayAway             // the rep is elsewhere
)

// cell is one day of the calendar.
type cell struct {
	schedule.Day
	kind kind
	note string // what is special about it
}

func newCell(date calendar.Date, d schedule.Day, cal calendar.Calendar, lang calendar.Lang) *cell {
	d.Date = date
	c := &cell{Day: d}
	for _, why := range d.Because {
		k, note := aboutDay(why, lang)
		if c.note == "" || k > c.kind {
			c.note = note
		}
		c.kind = max(c.kind, k)
	}
	if len(d.Bookings) > 0 {
		c.kind = worked
	}
	if c.note != "" || c.kind != worked {
		return c
	}
	// The plan need not say so where the rep's hours are the same on all days.
	if work := cal.Day(date); work.Exception && work.Hours.Seconds() > 0 && cal.Week.On(date).Seconds() == 0 {
		c.note = makeUp.in(lang)
	} else if len(d.Bookings) == 0 {
		c.note = noVisits.in(lang)
	}
	return c
}

// aboutDay is what a reason makes of a day, and how to say it in a word.
func aboutDay(why schedule.Reason, lang calendar.Lang) (kind, string) {
	named := func(p phrase) string {
		if why.Name != "" {
			return why.Name
		}
		return p.in(lang)
	}
	switch why.Code {
	case schedule.DayOff:
		return idle, ""
	case schedule.Holiday:
		return dayOff, named(holiday)
	case schedule.MakeUpDay:
		return worked, makeUp.in(lang)
	case schedule.ShortDay:
		return worked, named(shortened)
	case schedule.BeyondCalendar:
		return dayAway, beyond.in(lang)
	case schedule.NoFieldHours:
		return idle, noField.in(lang)
	case schedule.RepAway:
		p := away
		switch why.Away {
		case schedule.Leave:
			p = leave
		case schedule.Office:
			p = office
		case schedule.Weather:
			p = weather
		}
		if why.Time.Seconds() > 0 {
			return worked, p.in(lang) + " " + why.Time.String()
		}
		return dayAway, p.in(lang)
	}
	return worked, ""
}

// calendar draws the weeks below a height.
func (p *poster) calendar(y int) {
	head := `font-size="12" font-weight="bold" fill="` + faintInk + `"`
	for i, c := range p.columns {
		p.text(c.x+c.width/2, y+14, weekday(time.Weekday((i+1)%7), p.lang), `text-anchor="middle" `+head)
	}
	p.text(pageWidth-margin, y+14, weekOf.in(p.lang), `text-anchor="end" `+head)
	y += nameHeight
	for _, week := range p.weeks {
		var s sums
		for i, c := range week {
			if c != nil {
				p.day(p.columns[i], y, c)
				s.add(c)
			}
		}
		if s.visits > 0 {
			p.text(pageWidth-margin, y+18, visits.of(s.visits, p.lang), `text-anchor="end" font-size="12" font-weight="bold"`)
			p.text(pageWidth-margin, y+34, shortWay.in(p.lang, strconv.Itoa(s.minutes)), `text-anchor="end" fill="`+faintInk+`"`)
		}
		y += cellHeight
	}
}

// day draws one day.
func (p *poster) day(at column, y int, c *cell) {
	fill, style := "#fff", `font-size="16" font-weight="bold"`
	switch c.kind {
	case idle:
		fill, style = "#f4f6f8", `font-size="13" fill="#6b7c8c"`
	case dayOff:
		fill = "url(#" + p.id + "-off)"
	case dayAway:
		fill = "url(#" + p.id + "-away)"
	}
	p.raw("<g>")
	p.title(p.dayTitle(c))
	p.add(`<rect x="%d" y="%d" width="%d" height="%d" fill="%s" stroke="%s"/>`, at.x, y, at.width, cellHeight, fill, lineInk)
	_, _, n := c.Date.Civil()
	p.text(at.x+6, y+18, strconv.Itoa(n), style)
	if len(c.Bookings) == 0 {
		p.note(at, y, c)
	} else {
		p.busy(at, y, c)
	}
	p.raw("</g>\n")
}

// halo keeps a text readable on what lies below it.
const halo = ` stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`

// busy draws what a day with visits holds. The minutes of way stand beside the
// classes, or above the map where a day of the month has no room for both, but
// not on a day with a note, which stands there.
func (p *poster) busy(at column, y int, c *cell) {
	p.way(p.miniature(at, y), c)
	p.bar(at, y+88, c)
	wide, left, right := room(at.width-12, 10), at.x+6, at.x+at.width-6
	p.text(right, y+16, visits.of(len(c.Bookings), p.lang), `text-anchor="end" font-size="12" font-weight="bold"`)
	way, foot, mix := shortWay.in(p.lang, strconv.Itoa(c.Travel)), y+106, wide
	switch {
	case c.note != "":
		p.text(left, y+30, words.Clip(c.note, wide), `font-size="10" fill="#7a5b12"`+halo)
		mix -= words.Width(way) + 1
	case p.crowded:
		foot = y + 30
	}
	p.text(left, y+106, words.Clip(p.mix(c), mix), `font-size="10"`)
	p.text(right, foot, way, `text-anchor="end" font-size="10" fill="`+faintInk+`"`+halo)
}

// isCrowded reports whether a day has no room for its minutes of way beside its
// classes.
func (p *poster) isCrowded() bool {
	for _, week := range p.weeks {
		for i, c := range week {
			if c != nil && words.Width(p.mix(c))+1+words.Width(shortWay.in(p.lang, strconv.Itoa(c.Travel))) > room(p.columns[i].width-12, 10) {
				return true
			}
		}
	}
	return false
}

// miniature is the place of a day's small map.
func (p *poster) miniature(at column, y int) box {
	if p.crowded {
		return box{at.x + 8, y + 35, at.width - 16, 49}
	}
	return box{at.x + 8, y + 24, at.width - 16, 60}
}

// note writes what is said about a day without visits in its middle. What is
// idle may have little room, and says why in its title alone.
func (p *poster) note(at column, y int, c *cell) {
	if c.kind == idle || c.note == "" {
		return
	}
	wide := room(at.width-12, 12)
	rows := words.Wrap(c.note, wide)
	if len(rows) > 3 {
		rows = append(rows[:2], words.Clip(rows[2]+" "+rows[3], wide))
	}
	colour := ink
	if c.kind == worked {
		colour = "#6b7c8c"
	}
	for i, row := range rows {
		p.text(at.x+at.width/2, y+cellHeight/2+4+15*i-7*(len(rows)-1), row, `text-anchor="middle" font-size="12" fill="`+colour+`"`+halo)
	}
}

// counts is how many of a day's visits are to each class.
func (p *poster) counts(c *cell) []int {
	n := make([]int, len(p.classes))
	for _, b := range c.Bookings {
		n[p.classIndex(p.class(b.Need.Retailer))]++
	}
	return n
}

// bar draws the classes of a day's visits as long as they are many.
func (p *poster) bar(at column, y int, c *cell) {
	done := 0
	for i, n := range p.counts(c) {
		if n > 0 {
			from, to := done*(at.width-12)/p.busiest, (done+n)*(at.width-12)/p.busiest
			p.add(`<rect x="%d" y="%d" width="%d" height="7" fill="%s" stroke="%s" stroke-width=".7"/>`, at.x+6+from, y, to-from, shadeOf(i), routeInk)
			done += n
		}
	}
}

// mix is the classes of a day's visits in words.
func (p *poster) mix(c *cell) string {
	var said []string
	for i, n := range p.counts(c) {
		if n > 0 {
			said = append(said, letter(p.classes[i])+strconv.Itoa(n))
		}
	}
	return strings.Join(said, " ")
}

// letter is a class short enough for the calendar.
func letter(c client.Class) string {
	if c == "" {
		return "–"
	}
	return words.Clip(string(c), 3)
}

// classIndex is the place of a class among those of the month, the last for one
// that is not named there.
func (p *poster) classIndex(c client.Class) int {
	if i := slices.Index(p.classes, c); i >= 0 {
		return i
	}
	return len(p.classes) - 1
}

// dayTitle is a day in one line.
func (p *poster) dayTitle(c *cell) string {
	name := dayName(c.Date, p.lang)
	if len(c.Bookings) == 0 {
		if c.note != "" {
			return noteTitle.in(p.lang, name, c.note)
		}
		return name
	}
	return dayTitle.in(p.lang, name, visits.of(len(c.Bookings), p.lang), minutes.of(c.Travel, p.lang))
}
