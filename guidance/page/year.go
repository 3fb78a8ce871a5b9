package page

import (
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/guidance"
)

// year is the line of the last year as a drawing of whole numbers, one month
// beside the other. Months that are not known are gaps.
type year struct {
	guidance.Line
	Width, Height int
	Path          string // the line, which starts anew after each gap
	Dots          []dot
}

// dot marks a month: the last that is known, the lowest and the highest, and
// those that stand alone between gaps.
type dot struct {
	X, Y, Radius int
	Open         bool // not filled: the lowest
}

// A month takes 18 of the drawing; the line keeps clear of its edges.
const (
	monthWidth = 18
	yearHeight = 40
	yearMargin = 6
)

func drawYear(l guidance.Line) year {
	d := year{Line: l, Width: monthWidth*(max(len(l.Marks), 1)-1) + 2*yearMargin, Height: yearHeight}
	known := func(i int) bool { return i >= 0 && i < len(l.Marks) && l.Marks[i].Known }
	last := len(l.Marks) - 1
	for last >= 0 && !known(last) {
		last--
	}
	var path strings.Builder
	for i, m := range l.Marks {
		if !m.Known {
			continue
		}
		x := yearMargin + monthWidth*i
		y := yearHeight - yearMargin - (yearHeight-2*yearMargin)*m.Height/100
		step := "L"
		if !known(i - 1) {
			step = "M"
		}
		path.WriteString(step + strconv.Itoa(x) + " " + strconv.Itoa(y))
		switch alone := !known(i-1) && !known(i+1); {
		case i == last:
			d.Dots = append(d.Dots, dot{X: x, Y: y, Radius: 4, Open: m.Low})
		case m.Low || m.High:
			d.Dots = append(d.Dots, dot{X: x, Y: y, Radius: 3, Open: m.Low})
		case alone:
			d.Dots = append(d.Dots, dot{X: x, Y: y, Radius: 2})
		}
	}
	d.Path = path.String()
	return d
}

// caption is what is said beside the line.
func caption(l guidance.Line) string { return strings.Join(l.Says, " · ") }
