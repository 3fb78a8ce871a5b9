package page

import (
	"strings"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// columns is the width of a page of text.
const columns = 76

// Text is the sheet as plain text of 76 columns, in tables that line up in a
// terminal where a Chinese character is two wide. Only names in tables are cut.
func Text(s guidance.Sheet, lang calendar.Lang) string {
	p := s.Prose(lang)
	var b strings.Builder
	write := func(indent string, lines ...string) {
		for _, line := range lines {
			for i, part := range words.Wrap(line, columns-2*len(indent)) {
				if i > 0 {
					b.WriteString(indent)
				}
				b.WriteString(indent + part + "\n")
			}
		}
	}
	write("", p.Shop+" · "+p.Title+" · "+p.Month, "", p.Headline)
	write("", p.Says...)
	write("", "")
	table(&b, append([][]string{p.Figures.Head}, p.Figures.Rows...))
	if len(p.Year.Marks) > 0 {
		write("", "", p.Year.Title+"  "+p.Year.Blocks, caption(p.Year))
	}
	if len(p.Orders.Rows) > 0 {
		write("", "", p.Orders.Title)
		write("", orders(p.Orders)...)
		if p.Orders.More != "" {
			write("  ", p.Orders.More)
		}
	}
	for _, c := range p.Charts {
		write("", "", c.Title)
		var rows [][]string
		for _, bar := range c.Bars {
			rows = append(rows, row(bar))
		}
		table(&b, append(rows, row(c.Total)))
	}
	for _, s := range p.Sections {
		write("", "", s.Title)
		write("  ", s.Lines...)
		if s.More != "" {
			write("  ", s.More)
		}
	}
	write("", "")
	write("", p.Footer...)
	return b.String()
}

// orders is the order table with its reasons below the numbers, because they
// are too long for a column.
func orders(t guidance.Table) (lines []string) {
	var b strings.Builder
	rows := [][]string{{"  " + t.Head[0], t.Head[1], t.Head[2]}}
	for _, row := range t.Rows {
		rows = append(rows, []string{"  " + words.Clip(row[0], nameRoom), row[1], row[2]})
	}
	table(&b, rows)
	for i, line := range strings.Split(strings.TrimRight(b.String(), "\n"), "\n") {
		lines = append(lines, line)
		if i > 0 {
			for _, part := range words.Wrap(t.Rows[i-1][3], columns-4) {
				lines = append(lines, "    "+part)
			}
		}
	}
	return lines
}

func row(bar guidance.Bar) []string {
	name := words.Clip(bar.Name, nameRoom)
	if bar.Note != "" {
		name += " (" + bar.Note + ")"
	}
	return []string{"  " + name, bar.Mark + bar.Number}
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
