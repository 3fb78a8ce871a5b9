package page

import (
	"strings"

	"github.com/rapport-go/rapport/guidance"
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
			name := bar.Name
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
			widths[i] = max(widths[i], width(cell))
		}
	}
	for _, row := range rows {
		text := ""
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-width(cell))
			if i == 0 {
				text = cell + gap
			} else {
				text += "  " + gap + cell
			}
		}
		b.WriteString(strings.TrimRight(text, " ") + "\n")
	}
}

func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xffe6 && r != 0x303f) {
			n++
		}
	}
	return n
}
