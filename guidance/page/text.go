package page

import (
	"strings"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Text is the sheet as plain text, in columns that line up in a terminal where
// a Chinese character is two wide.
func Text(s guidance.Sheet, lang calendar.Lang) string {
	p := s.Prose(lang)
	var b strings.Builder
	line := func(text string) { b.WriteString(strings.TrimRight(text, " ") + "\n") }
	line(p.Shop + " · " + p.Title + " · " + p.Month)
	line("")
	line(p.Headline)
	for _, s := range p.Says {
		line(s)
	}
	line("")
	table(&b, append([][]string{p.Figures.Head}, p.Figures.Rows...))
	for _, c := range p.Charts {
		line("")
		line(c.Title)
		var rows [][]string
		for _, bar := range append(append([]guidance.Bar(nil), c.Bars...), c.Total) {
			name := clip(bar.Name, nameRoom)
			if bar.Note != "" {
				name += " (" + bar.Note + ")"
			}
			rows = append(rows, []string{"  " + name, bar.Mark + bar.Number})
		}
		table(&b, rows)
	}
	for _, s := range p.Sections {
		line("")
		line(s.Title)
		for _, l := range s.Lines {
			line("  " + l)
		}
	}
	line("")
	for _, l := range p.Footer {
		line(l)
	}
	return b.String()
}

// table writes rows with the first column to the left and the others to the
// right.
func table(b *strings.Builder, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], words.Width(cell))
		}
	}
	for _, row := range rows {
		text := words.Pad(row[0], widths[0])
		for i, cell := range row[1:] {
			text += "  " + words.PadLeft(cell, widths[i+1])
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
}
