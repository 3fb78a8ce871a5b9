package page

import (
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/words"
)

// chart is the causes of a figure with a bar each, from a line for zero to the
// right for more and to the left for less. All coordinates are whole numbers.
type chart struct {
	guidance.Chart
	Width, Height int
	Zero          int // where the bars start
	Bars          []bar
}

type bar struct {
	guidance.Bar
	X, Y, Width, Height int
	Up                  bool
}

// A row of the drawing is 20 high with a bar of 12 in it; the longest bars of
// the two sides share what is between the margins.
const (
	rowHeight = 20
	barHeight = 12
	margin    = 2
	span      = 200
)

func draw(c guidance.Chart) chart {
	left, right := 0, 0
	for _, b := range c.Bars {
		left, right = max(left, -b.Size), max(right, b.Size)
	}
	whole := max(left+right, 1)
	d := chart{Chart: c, Width: span + 2*margin, Height: rowHeight * len(c.Bars), Zero: margin + span*left/whole}
	d.Title = words.Clip(c.Title, nameRoom)
	for i, b := range c.Bars {
		size := span * b.Size / whole
		b.Name = words.Clip(b.Name, nameRoom)
		d.Bars = append(d.Bars, bar{
			Bar: b, X: d.Zero + min(size, 0), Y: rowHeight*i + (rowHeight-barHeight)/2,
			Width: max(size, -size), Height: barHeight, Up: size >= 0,
		})
	}
	return d
}
