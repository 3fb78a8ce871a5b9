// Package page writes the reports of the example programs: headings, sentences
// and tables in plain text, aligned in a fixed font in English and Chinese.
// Nothing in it knows a rule.
package page

import (
	"fmt"
	"io"
	"strings"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Width is the most columns of a line.
const Width = 100

// Phrase is a text of a program in English and Chinese: formats with the same
// numbered arguments, because the order of words differs.
type Phrase struct{ En, Zh string }

// In is the phrase in a language, filled in.
func (p Phrase) In(lang calendar.Lang, args ...any) string {
	text := p.En
	if lang == calendar.Chinese {
		text = p.Zh
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Text is what the library's reasons have: prose in a language.
type Text interface{ Text(calendar.Lang) string }

// Page is a report in one language, put together line by line.
type Page struct {
	lang calendar.Lang
	text strings.Builder
}

// New is an empty page. A language that no report is written in is an error.
func New(lang calendar.Lang) (*Page, error) {
	if lang != calendar.English && lang != calendar.Chinese {
		return nil, fmt.Errorf("-lang %q is not one of en, zh", lang)
	}
	return &Page{lang: lang}, nil
}

// Lang is the page's language.
func (p *Page) Lang() calendar.Lang { return p.lang }

// Say is a phrase in the page's language.
func (p *Page) Say(phrase Phrase, args ...any) string { return phrase.In(p.lang, args...) }

// Head is a heading with a rule below it.
func (p *Page) Head(phrase Phrase, args ...any) {
	text := p.Say(phrase, args...)
	if p.text.Len() > 0 {
		p.line("")
	}
	p.line(text)
	p.line(strings.Repeat("-", Columns(text)))
}

// Para is a paragraph, wrapped.
func (p *Page) Para(phrase Phrase, args ...any) { p.hang("  ", "  ", p.Say(phrase, args...)) }

// Item is a text behind a dash, wrapped.
func (p *Page) Item(text string) { p.hang("  - ", "    ", text) }

// Items are the library's reasons, each behind a dash.
func Items[T Text](p *Page, reasons []T) {
	for _, r := range reasons {
		p.Item(r.Text(p.lang))
	}
}

// Join is the library's reasons in one line.
func Join[T Text](p *Page, reasons []T) string {
	texts := make([]string, len(reasons))
	for i, r := range reasons {
		texts[i] = r.Text(p.lang)
	}
	return strings.Join(texts, p.Say(Phrase{"; ", "；"}))
}

// Verbatim is a text of lines as they are, set in.
func (p *Page) Verbatim(text string) {
	for line := range strings.Lines(text) {
		p.line("    " + strings.TrimRight(line, "\n"))
	}
}

// Table is rows in columns two spaces apart. Align has a letter a column: l
// left, r right. What the last column is too wide for goes on below it.
func (p *Page) Table(align string, rows ...[]string) {
	widths := make([]int, len(align))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], Columns(cell))
		}
	}
	for _, row := range rows {
		line := "  "
		for i, cell := range row {
			switch {
			case align[i] == 'r':
				line += PadLeft(cell, widths[i]) + "  "
			case i < len(row)-1:
				line += Pad(cell, widths[i]) + "  "
			default:
				p.hang(line, strings.Repeat(" ", Columns(line)), cell)
				line = ""
			}
		}
		if line != "" {
			p.line(line)
		}
	}
}

// Heads is a table's first row.
func (p *Page) Heads(phrases ...Phrase) []string {
	row := make([]string, len(phrases))
	for i, phrase := range phrases {
		row[i] = p.Say(phrase)
	}
	return row
}

// Row is a table's row of texts and numbers.
func Row(cells ...any) []string {
	row := make([]string, len(cells))
	for i, cell := range cells {
		row[i] = fmt.Sprint(cell)
	}
	return row
}

// WriteTo writes the page.
func (p *Page) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, p.text.String())
	return int64(n), err
}

// line ends the current line with a text; trailing spaces are not kept.
func (p *Page) line(text string) {
	p.text.WriteString(strings.TrimRight(text, " "))
	p.text.WriteByte('\n')
}

// hang is a wrapped text with one lead on its first line and another on the
// rest.
func (p *Page) hang(first, rest, text string) {
	for i, line := range Wrap(text, Width-Columns(rest)) {
		if i > 0 {
			first = rest
		}
		p.line(first + line)
	}
}
