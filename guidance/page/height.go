package page

import (
	"slices"
	"unicode"

	"github.com/rapport-go/rapport/internal/words"
)

// Heights on the printed page in tenths of a millimetre, as the style sheet
// sets them: of a line of each size, and of what stands around.
const (
	pageHeight    = 2730 // A4 without its margins
	textLine      = 53   // 12 pt
	smallLine     = 44   // 10 pt
	titleLine     = 81
	headlineLine  = 71
	barLine       = 50
	orderLine     = 58
	denseOrder    = 48
	headerRoom    = 27
	headlineSpace = 35
	sayGap        = 5
	figuresRoom   = 340
	yearRoom      = 90
	ordersRoom    = 80
	gridGap       = 25
	headingLine   = 58
	footerRoom    = 40
)

// The columns of a line of each size.
const (
	titleColumns    = shopRoom / 2
	headlineColumns = headlineRoom / 2
	sayColumns      = sayRoom / 2
	footerColumns   = 92
)

// height is about how high the page is, rather more than what a browser makes of
// it, because capitals are wide; rows of orders stand as close as on a full page
// if dense.
func (a arranged) height(dense bool) int {
	sum := headerRoom + max(titleLine*lines(a.Shop, titleColumns), 2*textLine)
	sum += headlineSpace + headlineLine*lines(a.Headline, headlineColumns)
	for _, text := range a.Says {
		sum += sayGap + textLine*lines(text, sayColumns)
	}
	sum += figuresRoom
	if len(a.Year.Marks) > 0 {
		sum += yearRoom
	}
	if n := len(a.Orders.Rows); n > 0 {
		row := orderLine
		if dense {
			row = denseOrder
		}
		sum += ordersRoom + row*(n+1)
	}
	var cells []int
	for _, c := range a.Charts {
		cells = append(cells, headingLine+barLine*(len(c.Bars)+1))
	}
	for _, s := range a.Sections {
		columns := halfLine
		if s.Wide {
			columns = fullLine
		}
		cell := headingLine
		for _, text := range s.Lines {
			cell += textLine * lines(text, columns)
		}
		cells = append(cells, cell)
	}
	for pair := range slices.Chunk(cells, 2) {
		sum += gridGap + slices.Max(pair)
	}
	footer := ""
	for _, text := range a.Footer {
		footer += text + " "
	}
	return sum + footerRoom + smallLine*lines(footer, footerColumns)
}

func lines(text string, columns int) int {
	return max(1, len(words.Wrap(text, widened(text, columns))))
}

// widened is the columns of a line for a text: most letters are narrower than
// half a Chinese character, capitals are wider.
func widened(text string, columns int) int {
	capitals, small, han := 0, 0, 0
	for _, c := range text {
		switch {
		case unicode.IsUpper(c):
			capitals++
		case unicode.IsLower(c):
			small++
		case unicode.Is(unicode.Han, c):
			han++
		}
	}
	if small > 2*capitals && han == 0 {
		columns = columns * 6 / 5
	}
	return columns
}
