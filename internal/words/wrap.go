package words

import (
	"strings"
	"unicode/utf8"
)

// Clip is s cut to so many columns, the last of them "…" where something was
// cut. A text that fits stays whole.
func Clip(s string, width int) string {
	if room := cut(s, width); room == len(s) {
		return s
	}
	if width < 1 {
		return ""
	}
	return s[:cut(s, width-1)] + "…"
}

// Wrap breaks a text into lines of at most so many columns: after a space, or
// beside a wide character where Chinese allows it, and within a word only if
// the word is longer than a line. The spaces at a break go. A character wider
// than the line stands alone.
func Wrap(s string, width int) []string {
	var lines []string
	for {
		end := cut(s, width)
		if end == len(s) {
			return append(lines, s)
		}
		if end == 0 {
			_, end = utf8.DecodeRuneInString(s)
		}
		end = lastBreak(s, end)
		lines = append(lines, strings.TrimRight(s[:end], " "))
		if s = strings.TrimLeft(s[end:], " "); s == "" {
			return lines
		}
	}
}

// cut is how many bytes of s take at most so many columns.
func cut(s string, width int) int {
	columns := 0
	for i, r := range s {
		if columns += runeWidth(r); columns > width {
			return i
		}
	}
	return len(s)
}

// lastBreak is the last place up to end where a line may break, and end if
// there is none.
func lastBreak(s string, end int) int {
	for at := end; at > 0; {
		before, size := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at:])
		if mayBreak(before, after) {
			return at
		}
		at -= size
	}
	return end
}

// mayBreak reports whether a line may end between two characters. No line
// begins with closing punctuation or ends with opening punctuation.
func mayBreak(before, after rune) bool {
	const closing, opening = "，。、；：！？）」』》】”’％", "（「『《【“‘￥"
	switch {
	case before == ' ', after == ' ':
		return true
	case strings.ContainsRune(closing, after), strings.ContainsRune(opening, before):
		return false
	}
	return runeWidth(before) == 2 || runeWidth(after) == 2
}
