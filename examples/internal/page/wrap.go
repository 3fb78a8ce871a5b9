package page

import (
	"strings"
	"unicode"
)

// Columns is the columns that a text takes in a fixed font: two for a Chinese
// character and its punctuation, one for the rest.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60 {
		return 2
	}
	return 1
}

// Pad is a text with spaces behind it, up to so many columns.
func Pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-Columns(s))) }

func padLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-Columns(s))) + s }

// wrap cuts a text into lines of at most n columns: at spaces, and beside a
// Chinese character but never before its punctuation. A longer word stays
// whole.
func wrap(s string, n int) []string {
	var lines []string
	for Columns(s) > n {
		at := breakAt(s, n)
		lines = append(lines, strings.TrimRight(s[:at], " "))
		s = strings.TrimLeft(s[at:], " ")
	}
	if s != "" || lines == nil {
		lines = append(lines, s)
	}
	return lines
}

// breakAt is the byte before which a text breaks: the last place within n
// columns, or else the first.
func breakAt(s string, n int) int {
	best, used := 0, 0
	var before rune
	for i, r := range s {
		wide := runeColumns(r) == 2 || runeColumns(before) == 2
		if i > 0 && (r == ' ' || wide && !strings.ContainsRune("，。；：、！？）》”", r) && !strings.ContainsRune("（《“", before)) {
			if used > n && best > 0 {
				return best
			}
			best = i
		}
		used += runeColumns(r)
		before = r
		if used > n && best > 0 {
			return best
		}
	}
	if best > 0 {
		return best
	}
	return len(s)
}
