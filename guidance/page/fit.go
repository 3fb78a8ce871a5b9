package page

import "github.com/rapport-go/rapport/internal/words"

// fit cuts texts so that, broken into lines of so many columns, they take no
// more than room lines in all, or one each. Each has an equal part of the room
// and what those before it left.
func fit(texts []string, room, columns int) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		lines := max(1, room/(len(texts)-i))
		out[i] = words.Clip(s, lines*columns)
		room -= len(words.Wrap(out[i], columns))
	}
	return out
}
