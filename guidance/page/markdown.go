package page

import (
	"strings"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Markdown is the sheet in CommonMark with pipe tables. Whatever stands in a
// name is text: no markup comes from it.
func Markdown(s guidance.Sheet, lang calendar.Lang) string {
	p := s.Prose(lang)
	var b strings.Builder
	block := func(prefix string, lines ...string) {
		for _, line := range lines {
			b.WriteString(prefix + literal(line) + "\n")
		}
		if len(lines) > 0 {
			b.WriteString("\n")
		}
	}
	block("# ", p.Shop+" · "+p.Title+" · "+p.Month)
	block("", p.Headline)
	for _, line := range p.Says {
		block("", line)
	}
	pipes(&b, p.Figures.Head, p.Figures.Rows)
	if len(p.Year.Marks) > 0 {
		block("", p.Year.Title+" "+p.Year.Blocks+" "+caption(p.Year))
	}
	if len(p.Orders.Rows) > 0 {
		block("## ", p.Orders.Title)
		pipes(&b, p.Orders.Head, p.Orders.Rows)
		if p.Orders.More != "" {
			block("", p.Orders.More)
		}
	}
	for _, c := range p.Charts {
		block("## ", c.Title)
		var rows [][]string
		for _, bar := range append(append([]guidance.Bar(nil), c.Bars...), c.Total) {
			name := bar.Name
			if bar.Note != "" {
				name += " (" + bar.Note + ")"
			}
			rows = append(rows, []string{name, bar.Mark + bar.Number})
		}
		pipes(&b, []string{c.Name, c.Unit}, rows)
	}
	for _, s := range p.Sections {
		block("## ", s.Title)
		lines := s.Lines
		if s.More != "" {
			lines = append(lines[:len(lines):len(lines)], s.More)
		}
		block("- ", lines...)
	}
	b.WriteString("---\n\n")
	block("", strings.Join(p.Footer, " "))
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// pipes writes a table, its first column to the left and the others to the
// right.
func pipes(b *strings.Builder, head []string, rows [][]string) {
	write := func(cells []string) {
		for _, cell := range cells {
			b.WriteString("| " + literal(cell) + " ")
		}
		b.WriteString("|\n")
	}
	write(head)
	for i := range head {
		if i == 0 {
			b.WriteString("| --- ")
		} else {
			b.WriteString("| ---: ")
		}
	}
	b.WriteString("|\n")
	for _, row := range rows {
		write(row)
	}
	b.WriteString("\n")
}

// literal escapes what Markdown would read as markup: some characters
// anywhere, and a mark of a list or of a heading at the start of a line.
func literal(s string) string {
	var b strings.Builder
	s = strings.Join(strings.Fields(s), " ")
	digits := true // only digits so far
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|~&#!$", r),
			i == 0 && strings.ContainsRune("-+=", r),
			i > 0 && digits && (r == '.' || r == ')') && (i+1 == len(s) || s[i+1] == ' '):
			b.WriteByte('\\')
		}
		digits = digits && r >= '0' && r <= '9'
		b.WriteRune(r)
	}
	return b.String()
}
