package page

import "github.com/rapport-go/rapport/internal/words"

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

func clipAll(lines []string, room int) []string {
	out := make([]string, len(lines))
	for i, s := range lines {
		out[i] = clip(s, room)
	}
	return out
}
