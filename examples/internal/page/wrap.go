package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0
	case unicode.Is(unicode.Han, r), r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xff60:
		return 2
	}
	return 1
}

// Pad is a text with spaces behind it, up to so many columns.
func Pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-Columns(s))) }

// PadLeft is a text with spaces before it, up to so many columns.
func PadLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-Columns(s))) + s }

// Clip is as much of a text as fits n columns.
func Clip(s string, n int) string {
	used := 0
	for i, r := range s {
		if used += runeColumns(r); used > n {
			return s[:i]
		}
	}
	return s
}

// Wrap cuts a text into lines of at most n columns: at spaces, and before or
// behind any Chinese character but never before its punctuation.
func Wrap(s string, n int) []string {
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

// breakAt is the byte before which a text longer than n columns breaks.
func breakAt(s string, n int) int {
	best, used := 0, 0
	var before rune
	for i, r := range s {
		space := r == ' '
		wide := runeColumns(r) == 2 || runeColumns(before) == 2 && before != 0
		if i > 0 && (space || wide && !closing(r) && !opening(before)) {
			best = i
		}
		if used += runeColumns(r); used > n {
			break
		}
		before = r
	}
	if best > 0 {
		return best
	}
	// One long word: break it where the line ends.
	if cut := len(Clip(s, n)); cut > 0 {
		return cut
	}
	_, size := utf8.DecodeRuneInString(s)
	return size
}

func closing(r rune) bool {
	return strings.ContainsRune("，。；：、！？）》」』”%.,;:)", r)
}
func opening(r rune) bool { return strings.ContainsRune("（《「『“(", r) }
