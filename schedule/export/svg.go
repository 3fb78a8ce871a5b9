package export

import (
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// SVG is a month on one A4 page: a calendar whose days hold their visits, the
// mix of classes, the minutes of way and a small map of the way, and below it a
// map of the territory that tells the shops visited from those missed.
//
// Nothing is told by colour alone: classes have a letter, a shade and a shape,
// days off a pattern and a word. All coordinates are whole tenths, so the same
// month gives the same bytes. The picture is well-formed XML without scripts,
// fonts or links; its title and desc say what it shows, and so does the title
// of each day and shop, which browsers show under the pointer.
func SVG(m Month, lang calendar.Lang) []byte {
	p := newPoster(m, lang)
	p.open()
	p.head()
	p.calendar(margin + headHeight)
	top := margin + headHeight + nameHeight + cellHeight*len(p.weeks) + 14
	p.territory(box{margin, top, inner - keyWidth - 20, pageHeight - margin - top})
	p.legend(box{pageWidth - margin - keyWidth, top, keyWidth, pageHeight - margin - top})
	p.raw("</svg>\n")
	return p.out
}

// The page in quarters of a millimetre: A4, upright.
const (
	pageWidth  = 840
	pageHeight = 1188
	margin     = 40
	inner      = pageWidth - 2*margin
	headHeight = 62 // the title and what it sums up
	nameHeight = 22 // the weekdays
	cellHeight = 112
	keyWidth   = 196 // the legend
)

// poster is the picture in the making.
type poster struct {
	paper
	Month
	book
	lang    calendar.Lang
	land    land
	weeks   [][7]*cell
	columns [7]column
	classes []client.Class
	shops   []*shop
	busiest int  // most visits of a day
	crowded bool // a day has no room for the minutes of way beside its classes
	sums    sums
}

// sums is what a month, or a week of it, adds up to.
type sums struct{ visits, days, minutes int }

func (s *sums) add(c *cell) {
	s.visits += len(c.Bookings)
	s.minutes += c.Travel
	if len(c.Bookings) > 0 {
		s.days++
	}
}

// column is a weekday's place.
type column struct{ x, width int }

// The widths of what stands beside the days that are used.
const (
	idleWidth = 34 // of a weekday without anything on it
	sumWidth  = 78 // of the sums of the weeks
)

func newPoster(m Month, lang calendar.Lang) *poster {
	p := &poster{Month: m, book: newBook(m.Territory), lang: lang}
	p.shops = shopsOf(m, p.book)
	at := places(m.Territory.Rep.Home)
	for _, s := range p.shops {
		at = append(at, places(p.shop(s.ID).Position)...)
	}
	p.land = newLand(at)
	p.classes = classesOf(p.shops)
	p.fillWeeks()
	p.setColumns()
	p.crowded = p.isCrowded()
	return p
}

// mostClasses is how many classes the legend has room for; what is more is
// counted together as otherClasses.
const (
	mostClasses  = 6
	otherClasses = client.Class("…")
)

// classesOf is the classes of some shops in order, those without one last.
func classesOf(shops []*shop) []client.Class {
	var classes []client.Class
	none := false
	for _, s := range shops {
		none = none || s.Class == ""
		if s.Class != "" {
			classes = append(classes, s.Class)
		}
	}
	slices.Sort(classes)
	classes = slices.Compact(classes)
	if none {
		classes = append(classes, "")
	}
	if len(classes) > mostClasses {
		classes = append(classes[:mostClasses-1], otherClasses)
	}
	return classes
}

// fillWeeks puts the days of the plan into the weeks of the month.
func (p *poster) fillWeeks() {
	on := map[calendar.Date]schedule.Day{}
	for _, d := range p.Plan.Days {
		if _, ok := on[d.Date]; !ok {
			on[d.Date] = d
		}
	}
	for date := range p.Plan.Month.Days() {
		at := weekColumn(date.Weekday())
		if at == 0 || len(p.weeks) == 0 {
			p.weeks = append(p.weeks, [7]*cell{})
		}
		c := newCell(date, on[date], p.Territory.Calendar, p.lang)
		p.weeks[len(p.weeks)-1][at] = c
		p.busiest = max(p.busiest, len(c.Bookings))
		p.sums.add(c)
	}
}

// weekColumn is a weekday's place in a week that begins on Monday.
func weekColumn(d time.Weekday) int { return (int(d) + 6) % 7 }

// setColumns gives the weekdays on which something happens the room that the
// others do not need.
func (p *poster) setColumns() {
	var used [7]bool
	n := 0
	for i := range used {
		used[i] = slices.ContainsFunc(p.weeks, func(w [7]*cell) bool { return w[i] != nil && w[i].kind != idle })
		if used[i] {
			n++
		}
	}
	x, wide := margin, (inner-sumWidth)/7
	if n > 0 {
		wide = (inner - sumWidth - (7-n)*idleWidth) / n
	}
	for i := range used {
		width := idleWidth
		if used[i] || n == 0 {
			width = wide
		}
		p.columns[i] = column{x, width}
		x += width
	}
}

// widest is the width of a day on which something happens.
func (p *poster) widest() int {
	wide := 0
	for _, c := range p.columns {
		wide = max(wide, c.width)
	}
	return wide
}

// open begins the document.
func (p *poster) open() {
	p.id = "m" + uuid("picture", string(p.Plan.Rep), p.Plan.Month.String())[:8]
	lang := "en"
	if p.lang == calendar.Chinese {
		lang = "zh-CN"
	}
	p.add(`<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="%s" width="210mm" height="297mm" viewBox="0 0 %d %d" font-family="Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif" font-size="11" fill="%s">`,
		lang, pageWidth, pageHeight, ink)
	p.title(p.name(math.MaxInt))
	p.raw("<desc>")
	p.escape(p.about())
	p.raw("</desc>\n")
	// Printed by itself it fills a page of any paper; within another document it
	// is no root, so that its pages stay as they are.
	p.raw("<style>@media print{svg:root{width:100vw;height:100vh}}</style>\n<defs>\n")
	p.add(`<pattern id="%s-off" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0H6V6H0z" fill="#f6f1e6"/><path d="M0 3H6" stroke="#d9c89f" stroke-width="1.5"/></pattern>`, p.id)
	p.add(`<pattern id="%s-away" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 0H6V6H0z" fill="#eef1f5"/><path d="M1.5 1.5h.01M4.5 4.5h.01" stroke="#8494a3" stroke-width="1.6" stroke-linecap="round"/></pattern>`, p.id)
	if p.land.known {
		small := p.miniature(column{width: p.widest()}, 0)
		p.backdrop(box{0, 0, small.width, small.height})
	}
	p.raw("</defs>\n")
	p.add(`<rect width="%d" height="%d" fill="#fff"/>`, pageWidth, pageHeight)
}

// name is whose month it is, with as much of the rep's name as fits so many
// columns.
func (p *poster) name(room int) string {
	rep := p.Territory.Rep.Name
	if rep == "" {
		rep = string(p.Plan.Rep)
	}
	rep = words.Clip(rep, room)
	year, month := p.Plan.Month.Civil()
	if year == 0 {
		return rep + " " + p.Plan.Month.String()
	}
	if p.lang == calendar.Chinese {
		return posterTitle.in(p.lang, rep, strconv.Itoa(year), strconv.Itoa(int(month)))
	}
	return posterTitle.in(p.lang, rep, strconv.Itoa(year), month.String())
}

// about is the month in one line, with the visits of days that the calendar does not
// show: those of another month or given twice.
func (p *poster) about() string {
	text := posterAbout.in(p.lang, visits.of(p.sums.visits, p.lang), days.of(p.sums.days, p.lang),
		visits.of(len(p.Plan.Missed), p.lang), minutes.of(p.sums.minutes, p.lang))
	stray := -p.sums.visits
	for _, d := range p.Plan.Days {
		stray += len(d.Bookings)
	}
	if stray > 0 {
		text = posterStray.in(p.lang, text, visits.of(stray, p.lang))
	}
	return text
}

// head writes the title and the sums.
func (p *poster) head() {
	p.text(margin, margin+20, p.name(36), `font-size="24" font-weight="bold"`)
	p.text(margin, margin+43, p.about(), `font-size="13" fill="`+faintInk+`"`)
}
