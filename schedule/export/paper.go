package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
)

// The inks of the picture. They differ in lightness, so that they keep apart in
// grey and for every kind of colour blindness.
const (
	ink      = "#10202e"
	faintInk = "#4c5f70"
	lineInk  = "#c9d3dc"
	routeInk = "#123a5e"
	alarmInk = "#c2410c" // of what is missed, always as a ring
)

// shadeOf is the fill of the n-th class, from dark to light and then grey.
func shadeOf(n int) string {
	all := [...]string{"#123a5e", "#3f78ad", "#9cc3e4", "#dbe9f5", "#a8a8a8"}
	return all[min(max(n, 0), len(all)-1)]
}

// paper is an XML document in the making.
type paper struct {
	out []byte
	id  string // before every id, so that two pictures fit in one document
}

func (p *paper) raw(text string) { p.out = append(p.out, text...) }

// add writes a line of markup; its texts hold nothing to escape.
func (p *paper) add(format string, args ...any) {
	p.out = fmt.Appendf(p.out, format, args...)
	p.out = append(p.out, '\n')
}

// escape writes a text; what XML cannot hold becomes U+FFFD.
func (p *paper) escape(text string) {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a bytes.Buffer does not fail
	p.out = append(p.out, b.Bytes()...)
}

// title writes what an element is called.
func (p *paper) title(text string) {
	p.raw("<title>")
	p.escape(text)
	p.raw("</title>")
}

// text writes a text with its baseline at a height.
func (p *paper) text(x, y int, text, style string) {
	p.out = fmt.Appendf(p.out, `<text x="%d" y="%d"`, x, y)
	if style != "" {
		p.raw(" " + style)
	}
	p.raw(">")
	p.escape(text)
	p.raw("</text>\n")
}

// room is how many columns of a font size fit a width.
func room(width, size int) int { return width * 100 / (size * 56) }

// tenths is a number of tenths that is not negative, as 12 or 12.3.
func tenths(n int64) string {
	text := strconv.FormatInt(n/10, 10)
	if n%10 != 0 {
		text += "." + strconv.FormatInt(n%10, 10)
	}
	return text
}
