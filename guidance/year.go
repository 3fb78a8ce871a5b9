package guidance

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Volume is what the shop bought in one month, in common units, returns taken
// off.
type Volume struct {
	Month calendar.Month  `json:"month"`
	Units decimal.Decimal `json:"units"`
}

// Point is one month of the last year. A month that is not known is a gap, not
// a month of 0.
type Point struct {
	Month calendar.Month  `json:"month"`
	Known bool            `json:"known,omitzero"`
	Units decimal.Decimal `json:"units,omitzero"`
}

// yearMonths is the months of a year's line.
const yearMonths = 12

// year is the twelve months to the sheet's, the oldest first, from the history
// of the facts; none without a history. Of two volumes of one month the first
// counts; that and months outside are counted as lines of other dates.
func (l *ledger) year(f Facts) []Point {
	if len(f.History) == 0 || !f.Month.Valid() {
		return nil
	}
	points := make([]Point, yearMonths)
	for i := range points {
		points[i].Month = f.Month.Add(i + 1 - yearMonths)
	}
	for _, v := range f.History {
		at := yearMonths - 1
		for at >= 0 && points[at].Month != v.Month {
			at--
		}
		switch {
		case at < 0 || points[at].Known:
			l.dates++
		case !bounded(v.Units):
			l.say(Reason{Code: TooLarge, Name: v.Month.String()})
		default:
			points[at].Known, points[at].Units = true, v.Units
		}
	}
	return points
}

// compared puts the two months of the sheet, where they are known, in the place
// of what the history says of them.
func compared(points []Point, volume Figure) []Point {
	for i, of := range [...]struct {
		known Presence
		units decimal.Decimal
	}{{OnlyThis, volume.This}, {OnlyLast, volume.Last}} {
		if len(points) > i && volume.Known&of.known != 0 {
			p := &points[len(points)-1-i]
			p.Known, p.Units = true, of.units
		}
	}
	return points
}

// Line is the last year of purchases as a small picture.
type Line struct {
	Title  string   // what it counts
	Blocks string   // a block a month, "·" for one that is not known
	Says   []string // its lowest and its highest month, and how many are not known
	Marks  []LineMark
}

// LineMark is one month of a Line.
type LineMark struct {
	Known  bool
	Height int // in percent, from the lowest month to the highest; 50 where all are the same
	Low    bool
	High   bool
}

// blocks is the months of a line of text, the lowest first.
const blocks = "▁▂▃▄▅▆▇█"

// gap is a month that is not known.
const gap = '·'

// year is the line of the last year, nothing where fewer than two months are
// known.
func (v speaker) year() (line Line) {
	low, high, known := -1, -1, 0
	for i, p := range v.Year {
		if !p.Known || !bounded(p.Units) {
			continue
		}
		known++
		if low < 0 || p.Units.Cmp(v.Year[low].Units) < 0 {
			low = i
		}
		if high < 0 || p.Units.Cmp(v.Year[high].Units) > 0 {
			high = i
		}
	}
	if known < 2 {
		return line
	}
	room := v.Year[high].Units.Sub(v.Year[low].Units)
	var text strings.Builder
	for i, p := range v.Year {
		mark := LineMark{Known: p.Known && bounded(p.Units), Low: i == low, High: i == high}
		if mark.Known {
			if mark.Height = 50; room.Sign() > 0 {
				mark.Height = percent(p.Units.Sub(v.Year[low].Units), room)
			}
			text.WriteRune([]rune(blocks)[min(mark.Height*8/100, 7)])
		} else {
			text.WriteRune(gap)
		}
		line.Marks = append(line.Marks, mark)
	}
	line.Title = v.fill(labels[labelYear], "units", v.Measure.name(false, v.lang))
	line.Blocks = text.String()
	say := func(l label, at int) {
		line.Says = append(line.Says, v.fill(labels[l],
			"number", v.Measure.number(v.Year[at].Units, v.lang), "month", monthText(v.Year[at].Month, v.lang)))
	}
	say(labelLowest, low)
	say(labelHighest, high)
	if missing := len(v.Year) - known; missing > 0 {
		line.Says = append(line.Says, v.fill(labels[labelGaps], "count", strconv.Itoa(missing)))
	}
	return line
}
