package page

// clip cuts a text to so many columns, the last of them an ellipsis where
// something was cut.
func clip(s string, room int) string {
	if width(s) <= room {
		return s
	}
	columns := 0
	for i, r := range s {
		columns += runeWidth(r)
		if columns > room-1 {
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

// width is the columns that a text takes in a terminal.
func width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if r >= 0x1100 && (r <= 0x115f || r >= 0x2e80 && r <= 0xffe6 && r != 0x303f) {
		return 2
	}
	return 1
}
