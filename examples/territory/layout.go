package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	p.line(strings.Repeat("-", width(text)))
}

// item is a paragraph behind a dash, wrapped.
func (p *paper) item(text string) { p.hang("  - ", "    ", text) }

// para is a paragraph, wrapped.
func (p *paper) para(text string) { p.hang("  ", "  ", text) }

// hang is a paragraph, wrapped, with one lead on its first line and another on
// the rest.
func (p *paper) hang(first, rest, text string) {
	for i, l := range wrap(text, pageWidth-width(rest)) {
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
			widths[i] = max(widths[i], width(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString("  ")
			if align[i] == 'r' {
				b.WriteString(padLeft(cell, widths[i]))
			} else {
				b.WriteString(padRight(cell, widths[i]))
			}
		}
		p.line(b.String())
	}
}

// width is the columns that a text takes in a fixed font: two for a Chinese
// character and its punctuation, one for the rest.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case unicode.Is(unicode.Han, r), r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xff60:
		return 2
	}
	return 1
}

func padRight(s string, n int) string { return s + strings.Repeat(" ", max(0, n-width(s))) }
func padLeft(s string, n int) string  { return strings.Repeat(" ", max(0, n-width(s))) + s }

func center(s string, n int) string {
	room := max(0, n-width(s))
	return strings.Repeat(" ", room/2) + s + strings.Repeat(" ", room-room/2)
}

// clip is as much of a text as fits n columns.
func clip(s string, n int) string {
	used := 0
	for i, r := range s {
		if used += runeWidth(r); used > n {
			return s[:i]
		}
	}
	return s
}

// wrap cuts a text into lines of at most n columns: at spaces, and before or
// behind any Chinese character but never before its punctuation.
func wrap(s string, n int) []string {
	var lines []string
	for width(s) > n {
		at := breakAt(s, n)
		lines = append(lines, strings.TrimRight(s[:at], " "))
		s = strings.TrimLeft(s[at:], " ")
	}
	if s != "" || lines == nil {
		lines = append(lines, s)
	}
	return lines
}

// breakAt is the byte before which a text longer than n columns breaks.
func breakAt(s string, n int) int {
	best, used := 0, 0
	var before rune
	for i, r := range s {
		space := r == ' '
		wide := runeWidth(r) == 2 || runeWidth(before) == 2 && before != 0
		if i > 0 && (space || wide && !closing(r) && !opening(before)) {
			best = i
		}
		if used += runeWidth(r); used > n {
			break
		}
		before = r
	}
	if best > 0 {
		return best
	}
	// One long word: break it where the line ends.
	if cut := len(clip(s, n)); cut > 0 {
		return cut
	}
	_, size := utf8.DecodeRuneInString(s)
	return size
}

func closing(r rune) bool {
	return strings.ContainsRune("，。；：、！？）》」』”%.,;:)", r)
}
func opening(r rune) bool { return strings.ContainsRune("（《「『“(", r) }
