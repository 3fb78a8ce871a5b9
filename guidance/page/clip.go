package page

import (
	"strings"

	"github.com/rapport-go/rapport/internal/words"
)

// clip cuts a text to so many columns, the last of them an ellipsis where
// something was cut.
func clip(s string, room int) string {
	if words.Width(s) <= room {
		return s
	}
	columns := 0
	for i, r := range s {
		if columns += words.Width(string(r)); columns > room-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// fit cuts texts so that, broken into lines of so many columns, they take no
// more than room lines in all. Every text keeps at least one line; what the
// earlier ones leave, the later ones may take.
func fit(texts []string, room, columns int) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		after := len(texts) - i - 1
		lines := max(1, room-after)
		out[i] = clip(s, lines*columns)
		room -= len(wrap(out[i], columns))
	}
	return out
}

// wrap breaks a text into lines of at most so many columns, after a space or
// beside a wide character, and within a word only if the word is too long.
func wrap(s string, columns int) []string {
	var lines []string
	for words.Width(s) > columns {
		end, last, at := 0, 0, 0
		for i, r := range s {
			w := words.Width(string(r))
			if at += w; at > columns {
				break
			}
			end = i + len(string(r))
			if r == ' ' || w == 2 {
				last = end
			}
		}
		if last > 0 {
			end = last
		}
		if end == 0 { // one character is wider than the line
			break
		}
		lines = append(lines, strings.TrimRight(s[:end], " "))
		s = s[end:]
	}
	return append(lines, s)
}
