package guidance

import (
	"sort"
	"strings"
	"unicode"
)

// fold writes a text as it is compared: characters that Unicode calls
// compatible become one, as far as they turn up in the names of Chinese and
// English goods. It folds, as NFKC does:
//
//   - full-width letters, digits and signs, small signs, the signs of money;
//     half-width katakana with its marks;
//   - spaces of fixed width, without a break, and ideographic;
//   - numbers in circles and brackets or with a point, Chinese ones too; letters
//     in circles and brackets; Roman, raised and lowered numbers; fractions;
//   - the Latin ligatures, dots in a row, №, ™, ℃ and the signs of measures,
//     such as ㎏;
//   - a Latin letter or kana followed by its accent or mark.
//
// It leaves the rest of NFKC out: the radicals and compatible forms of Chinese
// characters, squared words and months, Hangul by letters, Arabic forms,
// letters for mathematics, and several accents on one letter.
func fold(s string) string {
	if !strings.ContainsFunc(s, func(c rune) bool { return c >= 0xA0 && !unicode.Is(unicode.Han, c) }) {
		return s
	}
	out := make([]rune, 0, len(s))
	for _, c := range s {
		for _, c := range compatible(c) {
			if n := len(out); n > 0 && unicode.Is(unicode.Mn, c) {
				if whole := composed(out[n-1], c); whole != 0 {
					out[n-1] = whole
					continue
				}
			}
			out = append(out, c)
		}
	}
	return string(out)
}

// compatible is what a character stands for.
func compatible(c rune) string {
	switch {
	case c < 0xA0:
	case c >= '！' && c <= '～':
		return string(c - '！' + '!')
	case c == '\u00a0', c == '\u202f', c == '\u205f', c == '\u3000', c >= '\u2000' && c <= '\u200a':
		return " "
	default:
		at := sort.Search(len(foldings), func(i int) bool { return foldings[i].last >= c })
		if at < len(foldings) && c >= foldings[at].first {
			return strings.Fields(foldings[at].texts)[c-foldings[at].first]
		}
	}
	return string(c)
}

// folding is what the characters from first to last stand for, in a row.
type folding struct {
	first, last rune
	texts       string
}

// composed is a letter with a mark as one character, 0 if there is none.
func composed(letter, mark rune) rune {
	var triple [3]rune
	n := 0
	for _, c := range compositions {
		if triple[n] = c; n == 2 && triple[1] == letter && triple[2] == mark {
			return triple[0]
		}
		n = (n + 1) % 3
	}
	return 0
}
