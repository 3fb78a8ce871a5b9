package words

import (
	"strings"
	"unicode"
)

// Width is the columns that a line of text takes in a fixed-width font: 2 for
// East Asian wide and full-width characters and for emoji, 0 for marks that
// combine and for characters without a picture, and 1 for the rest. Characters
// whose width is ambiguous (UAX #11), such as "…" and "①", count 1. An emoji
// made of several joined ones counts each of them.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	switch {
	case r < 0x300: // Latin: no table needed
		if unicode.IsPrint(r) {
			return 1
		}
		return 0
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}

// Pad is s with spaces after it to the given width. A text that is wider stays
// whole.
func Pad(s string, width int) string { return s + spaces(width-Width(s)) }

// PadLeft is s with spaces before it, as numbers stand in a column.
func PadLeft(s string, width int) string { return spaces(width-Width(s)) + s }

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// wide is the characters of two columns: East_Asian_Width W and F of Unicode
// 14, blocks of one script merged over their gaps.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x1100, 0x115f, 1}, // Hangul consonants
		{0x231a, 0x231b, 1}, {0x2329, 0x232a, 1}, {0x23e9, 0x23ec, 1}, {0x23f0, 0x23f3, 3},
		{0x25fd, 0x25fe, 1}, {0x2614, 0x2615, 1}, {0x2648, 0x2653, 1}, {0x267f, 0x2693, 20},
		{0x26a1, 0x26a1, 1}, {0x26aa, 0x26ab, 1}, {0x26bd, 0x26be, 1}, {0x26c4, 0x26c5, 1},
		{0x26ce, 0x26d4, 6}, {0x26ea, 0x26ea, 1}, {0x26f2, 0x26f3, 1}, {0x26f5, 0x26fa, 5},
		{0x26fd, 0x2705, 8}, {0x270a, 0x270b, 1}, {0x2728, 0x2728, 1}, {0x274c, 0x274e, 2},
		{0x2753, 0x2755, 1}, {0x2757, 0x2757, 1}, {0x2795, 0x2797, 1}, {0x27b0, 0x27bf, 15},
		{0x2b1b, 0x2b1c, 1}, {0x2b50, 0x2b55, 5},
		{0x2e80, 0x303e, 1},                      // radicals, punctuation
		{0x3041, 0x3247, 1},                      // kana, bopomofo, letters in circles
		{0x3250, 0x4dbf, 1},                      // squared letters, Han extension A
		{0x4e00, 0xa4c6, 1},                      // Han, Yi
		{0xa960, 0xa97c, 1},                      // Hangul consonants
		{0xac00, 0xd7a3, 1},                      // Hangul
		{0xf900, 0xfaff, 1},                      // Han for compatibility
		{0xfe10, 0xfe19, 1}, {0xfe30, 0xfe6b, 1}, // vertical and small punctuation
		{0xff01, 0xff60, 1}, {0xffe0, 0xffe6, 1}, // full-width Latin and signs
	},
	R32: []unicode.Range32{
		{0x16fe0, 0x18d08, 1}, // Tangut, Khitan
		{0x1aff0, 0x1b2fb, 1}, // kana, Nüshu
		{0x1f004, 0x1f0cf, 203}, {0x1f18e, 0x1f18e, 1}, {0x1f191, 0x1f19a, 1}, {0x1f200, 0x1f265, 1},
		{0x1f300, 0x1f320, 1}, {0x1f32d, 0x1f335, 1}, {0x1f337, 0x1f37c, 1}, {0x1f37e, 0x1f393, 1},
		{0x1f3a0, 0x1f3ca, 1}, {0x1f3cf, 0x1f3d3, 1}, {0x1f3e0, 0x1f3f0, 1}, {0x1f3f4, 0x1f3f4, 1},
		{0x1f3f8, 0x1f43e, 1}, {0x1f440, 0x1f440, 1}, {0x1f442, 0x1f4fc, 1}, {0x1f4ff, 0x1f53d, 1},
		{0x1f54b, 0x1f54e, 1}, {0x1f550, 0x1f567, 1}, {0x1f57a, 0x1f57a, 1}, {0x1f595, 0x1f596, 1},
		{0x1f5a4, 0x1f5a4, 1}, {0x1f5fb, 0x1f64f, 1}, {0x1f680, 0x1f6c5, 1}, {0x1f6cc, 0x1f6cc, 1},
		{0x1f6d0, 0x1f6d2, 1}, {0x1f6d5, 0x1f6df, 1}, {0x1f6eb, 0x1f6ec, 1}, {0x1f6f4, 0x1f6fc, 1},
		{0x1f7e0, 0x1f7f0, 1}, {0x1f90c, 0x1f93a, 1}, {0x1f93c, 0x1f945, 1}, {0x1f947, 0x1f9ff, 1},
		{0x1fa70, 0x1faff, 1},
		{0x20000, 0x3fffd, 1}, // Han extensions
	},
}
