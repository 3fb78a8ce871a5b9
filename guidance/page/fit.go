package page

import "github.com/rapport-go/rapport/internal/words"

// fit cuts texts to so many lines of so many columns together. Short texts stay
// whole: only those that would take more than an even share of what the others
// leave are cut. Each keeps a line.
func fit(texts []string, room, columns int) []string {
	most := 1
	for taken(texts, most+1, columns) <= room && most < room {
		most++
	}
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = clipLines(s, most, columns)
	}
	return out
}

// taken is the lines of texts of which none takes more than most.
func taken(texts []string, most, columns int) int {
	sum := 0
	for _, s := range texts {
		sum += min(lines(s, columns), most)
	}
	return sum
}

// clipLines cuts a text that wraps to more than so many lines.
func clipLines(s string, lines, columns int) string {
	out := s
	columns = widened(s, columns)
	for width := lines * columns; len(words.Wrap(out, columns)) > lines && width > 0; width-- {
		out = words.Clip(s, width)
	}
	return out
}
