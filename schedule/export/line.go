package export

import "unicode/utf8"

// lines is an iCalendar text in the making.
type lines struct {
	out  []byte
	line []byte // the line that is being made, not yet folded
}

// put writes a property whose value is in its final form.
func (l *lines) put(name, value string) {
	l.line = append(append(append(l.line[:0], name...), ':'), value...)
	l.fold()
}

// text writes a property that is a text, or a list of texts.
func (l *lines) text(name string, values ...string) {
	l.line = append(l.line[:0], name...)
	for i, value := range values {
		separator := byte(',')
		if i == 0 {
			separator = ':'
		}
		l.line = appendText(append(l.line, separator), value)
	}
	l.fold()
}

// maxOctets is the most of a line without its end (RFC 5545, 3.1).
const maxOctets = 75

// fold ends the line, cut where it is too long but never within a character.
func (l *lines) fold() {
	rest, room := l.line, maxOctets
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		l.out = append(append(l.out, rest[:cut]...), "\r\n "...)
		rest, room = rest[cut:], maxOctets-1
	}
	l.out = append(append(l.out, rest...), "\r\n"...)
}

// appendText appends a text as a value (RFC 5545, 3.3.11). Line ends of every
// kind become \n, because readers differ in which of them end a line; other
// control characters go, and what is not UTF-8 becomes U+FFFD.
func appendText(out []byte, text string) []byte {
	var before rune
	for _, r := range text {
		switch {
		case r == '\\', r == ';', r == ',':
			out = append(out, '\\', byte(r))
		case r == '\n' && before == '\r':
		case r == '\n', r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
			out = append(out, `\n`...)
		case r < ' ' && r != '\t', r >= 0x7f && r <= 0x9f:
		default:
			out = utf8.AppendRune(out, r)
		}
		before = r
	}
	return out
}
