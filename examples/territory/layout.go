package main

import (
	"strings"

	"github.com/rapport-go/rapport/examples/internal/page"
)

// pageWidth is the columns of the report: an A4 page in a ten point fixed
// font.
const pageWidth = 96

// paper is plain text, put together line by line.
type paper struct{ strings.Builder }

// line ends the current line with a text; trailing spaces are not kept.
func (p *paper) line(text string) {
	p.WriteString(strings.TrimRight(text, " "))
	p.WriteByte('\n')
}

// head is a heading with a rule below it.
func (p *paper) head(text string) {
	p.line("")
	p.line(text)
	p.line(strings.Repeat("-", page.Columns(text)))
}

// item is a paragraph behind a dash, wrapped.
func (p *paper) item(text string) { p.hang("  - ", "    ", text) }

// para is a paragraph, wrapped.
func (p *paper) para(text string) { p.hang("  ", "  ", text) }

// hang is a paragraph, wrapped, with one lead on its first line and another on
// the rest.
func (p *paper) hang(first, rest, text string) {
	for i, l := range page.Wrap(text, pageWidth-page.Columns(rest)) {
		if i == 0 {
			p.line(first + l)
		} else {
			p.line(rest + l)
		}
	}
}

// table is rows in columns two spaces apart. align has a letter a column: l
// left, r right. The first row is the heading.
func (p *paper) table(align string, rows [][]string) {
	widths := make([]int, len(align))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], page.Columns(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString("  ")
			if align[i] == 'r' {
				b.WriteString(page.PadLeft(cell, widths[i]))
			} else {
				b.WriteString(page.Pad(cell, widths[i]))
			}
		}
		p.line(b.String())
	}
}

func center(s string, n int) string {
	room := max(0, n-page.Columns(s))
	return strings.Repeat(" ", room/2) + s + strings.Repeat(" ", room-room/2)
}
