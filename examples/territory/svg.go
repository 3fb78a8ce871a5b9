package main

import (
	"fmt"
	"html"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// The geometry of the picture, in whole units so that its bytes never differ.
const (
	svgMinute = 2  // width of a minute
	svgRow    = 26 // height of a day
	svgBar    = 18 // height of a visit
	svgLeft   = 168
	svgRight  = 132
	svgTop    = 84
	svgBottom = 58
)

// shade is how a class is drawn: from dark to light, so that grey paper shows
// the order too, with its letter on top.
type shade struct{ fill, ink string }

func (d *decisions) shadeOf(c client.Class) shade {
	shades := [...]shade{{"#123a5e", "#ffffff"}, {"#3f78ad", "#ffffff"}, {"#9cc3e4", "#10202e"}, {"#dbe9f5", "#10202e"}}
	for i, t := range d.classes.Tiers {
		if t.Class == c && i < len(shades) {
			return shades[i]
		}
	}
	return shade{"#ffffff", "#10202e"}
}

// picture draws the month: a row a day, a bar a visit at its time, a line for
// the ways between.
type picture struct {
	strings.Builder
	*decisions
	days      []dayView
	from, to  calendar.TimeOfDay
	wide, end int // width and height
}

// svg is the picture of the month.
func (d *decisions) svg() []byte {
	p := &picture{decisions: d, days: d.views()}
	p.from, p.to = calendar.Clock(9, 0), calendar.Clock(16, 0)
	for _, day := range p.days {
		if len(day.stops) > 0 {
			p.from, p.to = min(p.from, day.Start), max(p.to, day.Back)
		}
	}
	p.from = p.from / 3600 * 3600
	p.to = (p.to + 3599) / 3600 * 3600
	p.wide = svgLeft + p.x(p.to) - p.x(p.from) + svgRight
	p.end = svgTop + svgRow*len(p.days) + svgBottom
	p.frame()
	p.hours()
	for i, day := range p.days {
		p.day(svgTop+svgRow*i, day)
	}
	p.legend()
	p.WriteString("</svg>\n")
	return []byte(p.String())
}

func (p *picture) x(t calendar.TimeOfDay) int { return svgLeft + int(t-p.from)/60*svgMinute }

// add writes one element, its texts escaped by the caller.
func (p *picture) add(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *picture) text(x, y int, style, text string) {
	p.add(`<text x="%d" y="%d" %s>%s</text>`, x, y, style, html.EscapeString(text))
}

func (p *picture) frame() {
	title := p.say(sayTitle, p.monthName(p.month), p.rep.Name)
	booked := 0
	for _, d := range p.days {
		booked += len(d.stops)
	}
	about := p.say(svgAbout, booked, len(p.plan.Missed))
	p.add(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %d %d" width="%d" height="%d" lang="%s" font-family="Helvetica, Arial, 'Noto Sans CJK SC', 'Noto Sans', sans-serif" font-size="13" fill="#10202e">`,
		p.wide, p.end, p.wide, p.end, p.lang)
	p.add(`<title>%s</title>`, html.EscapeString(title))
	p.add(`<desc>%s</desc>`, html.EscapeString(about))
	p.add(`<rect width="%d" height="%d" fill="#ffffff"/>`, p.wide, p.end)
	p.text(20, 34, `font-size="21" font-weight="bold"`, title)
	p.text(20, 56, `fill="#44576a"`, about)
	p.text(p.wide-svgRight+58, svgTop-12, `text-anchor="end" font-size="12" fill="#44576a"`, p.say(svgVisits))
	p.text(p.wide-20, svgTop-12, `text-anchor="end" font-size="12" fill="#44576a"`, p.say(svgWay))
}

// hours shades the sales peaks and marks every hour.
func (p *picture) hours() {
	bottom := svgTop + svgRow*len(p.days)
	for _, peak := range p.policy.Visit.Windows.Peaks {
		from, to := max(peak.Open, p.from), min(peak.Close, p.to)
		if from < to {
			p.add(`<rect x="%d" y="%d" width="%d" height="%d" fill="#f1ece1"/>`, p.x(from), svgTop, p.x(to)-p.x(from), bottom-svgTop)
			p.text((p.x(from)+p.x(to))/2, svgTop-28, `text-anchor="middle" font-size="11" fill="#7a6a45"`, p.say(svgPeak))
		}
	}
	for t := p.from; t <= p.to; t += 3600 {
		p.add(`<path d="M%d %dV%d" stroke="#c9d3dc"/>`, p.x(t), svgTop-6, bottom)
		p.text(p.x(t), svgTop-12, `text-anchor="middle" font-size="12" fill="#44576a"`, t.String())
	}
}

// day draws the row of one day.
func (p *picture) day(y int, d dayView) {
	middle, base := y+svgRow/2, y+svgRow/2+5
	p.add(`<path d="M20 %dH%d" stroke="#e3e9ee"/>`, y+svgRow, p.wide-20)
	ink := `fill="#10202e"`
	if !d.open {
		ink = `fill="#8494a3"`
	}
	p.text(20, base, ink, p.dayName(d.Date))
	switch {
	case !d.open && d.note == "":
		return
	case !d.open:
		p.add(`<rect x="%d" y="%d" width="%d" height="%d" rx="3" fill="#eef1f4"/>`, p.x(p.from), y+4, p.x(p.to)-p.x(p.from), svgBar)
		p.text((p.x(p.from)+p.x(p.to))/2, base, `text-anchor="middle" fill="#44576a"`, d.note)
		return
	case d.note != "":
		p.text(svgLeft-10, base, `text-anchor="end" font-size="11" fill="#44576a"`, clip(d.note, 10))
	}
	p.ways(middle, d)
	if d.Lunch.Seconds() > 0 {
		p.bar(d.Lunch, y, shade{"#ffffff", "#7a6a45"}, `stroke="#b09a63" stroke-dasharray="3 2"`, p.say(sayLunch))
	}
	for _, s := range d.stops {
		stroke := `stroke="#123a5e"`
		if s.agreed {
			stroke = `stroke="#10202e" stroke-width="3"`
		}
		p.bar(calendar.Interval{Open: s.Start, Close: s.End}, y, p.shadeOf(s.shop.Class), stroke, letter(s.shop.Class))
	}
	p.text(p.wide-svgRight+58, base, `text-anchor="end"`, fmt.Sprint(len(d.stops)))
	p.text(p.wide-20, base, `text-anchor="end" fill="#44576a"`, fmt.Sprint(d.Travel))
}

// ways draws the way to each stop, the waiting there, and the way home.
func (p *picture) ways(y int, d dayView) {
	if len(d.stops) == 0 {
		return
	}
	for _, s := range d.stops {
		p.way(y, s.Arrive, s.Travel)
		if s.Arrive < s.Start {
			p.add(`<path d="M%d %dH%d" stroke="#5b6b7a" stroke-dasharray="1 3"/>`, p.x(s.Arrive), y, p.x(s.Start))
		}
	}
	p.way(y, d.Back, d.home())
}

// way draws a way of some minutes that ends at a time.
func (p *picture) way(y int, end calendar.TimeOfDay, minutes int) {
	p.add(`<path d="M%d %dH%d" stroke="#5b6b7a" stroke-width="2"/>`, p.x(end)-minutes*svgMinute, y, p.x(end))
}

// letter is a class short enough for its bar.
func letter(c client.Class) string { return clip(string(c), 2) }

func (p *picture) bar(i calendar.Interval, y int, s shade, style, text string) {
	x, w := p.x(i.Open), p.x(i.Close)-p.x(i.Open)
	p.add(`<rect x="%d" y="%d" width="%d" height="%d" rx="2" fill="%s" %s/>`, x, y+4, max(w, 2), svgBar, s.fill, style)
	p.text(x+w/2, y+svgRow/2+4, `text-anchor="middle" font-size="11" fill="`+s.ink+`"`, text)
}

// legend says what the bars mean.
func (p *picture) legend() {
	y := p.end - svgBottom + 18
	x := svgLeft
	for _, t := range p.classes.Tiers {
		s := p.shadeOf(t.Class)
		p.add(`<rect x="%d" y="%d" width="20" height="%d" rx="2" fill="%s" stroke="#123a5e"/>`, x, y, svgBar, s.fill)
		p.text(x+10, y+13, `text-anchor="middle" font-size="11" fill="`+s.ink+`"`, letter(t.Class))
		label := p.say(svgClass, string(t.Class))
		p.text(x+28, y+14, `fill="#44576a"`, label)
		x += 28 + 8*width(label) + 18
	}
	p.add(`<rect x="%d" y="%d" width="20" height="%d" rx="2" fill="#ffffff" stroke="#10202e" stroke-width="3"/>`, x, y, svgBar)
	p.text(x+28, y+14, `fill="#44576a"`, p.say(svgAgreed))
	x += 28 + 8*width(p.say(svgAgreed)) + 18
	p.add(`<path d="M%d %dh24" stroke="#5b6b7a" stroke-width="2"/>`, x, y+9)
	p.text(x+32, y+14, `fill="#44576a"`, p.say(svgOnTheWay))
	x += 32 + 8*width(p.say(svgOnTheWay)) + 18
	p.add(`<path d="M%d %dh24" stroke="#5b6b7a" stroke-dasharray="1 3"/>`, x, y+9)
	p.text(x+32, y+14, `fill="#44576a"`, p.say(svgWaits))
}
