package wire

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/rapport-go/rapport/internal/fault"
)

// shape is the kind of a value in the text.
type shape uint8

const (
	objectShape shape = iota
	arrayShape
	stringShape
	numberShape
	boolShape
	nullShape
)

// String is the shape with its article, for messages.
func (s shape) String() string {
	return [...]string{"an object", "a list", "a string", "a number", "a boolean", "null"}[s]
}

// node is one value of the text. A text's nodes stand in its order, so the
// parts of an object or list follow it directly, and next skips them.
type node struct {
	shape shape
	at    int    // offset of the value
	keyAt int    // offset of its key, in an object
	key   string // in an object
	text  string // a string's content, or the literal of a number or boolean
	next  int    // the first node after the value and its parts
}

// document is a text and its values.
type document struct {
	source string
	nodes  []node
	lines  []int // offset of each line, once needed
}

// parse reads a text by the grammar of RFC 8259. Its error is a fault.Faults
// with the first mistake.
func parse(source string) (*document, error) {
	// Every value but the first follows a comma or opens an object or list.
	most := 1 + strings.Count(source, ",") + strings.Count(source, "{") + strings.Count(source, "[")
	p := parser{document: &document{source: source, nodes: make([]node, 0, most)}}
	if at := firstInvalid(source); at >= 0 {
		p.fail(at, "text is not UTF-8")
		return nil, fault.Faults{p.fault}
	}
	p.space()
	if p.at == len(source) {
		p.fail(p.at, "the text is empty")
	}
	p.value(node{}, 1)
	p.space()
	if p.at < len(source) {
		p.fail(p.at, "%s stands after the end of the value", p.here())
	}
	if p.fault != nil {
		return nil, fault.Faults{p.fault}
	}
	return p.document, nil
}

func firstInvalid(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return i
		}
	}
	return -1
}

// parser reads on until its first fault and does nothing from then on.
type parser struct {
	*document
	at    int
	fault *fault.Fault
}

func (p *parser) fail(at int, format string, args ...any) {
	if p.fault == nil {
		p.fault = &fault.Fault{Text: fmt.Sprintf(format, args...)}
		p.fault.Line, p.fault.Column = p.position(at)
	}
}

// here names what stands at the parser's place, for messages.
func (p *parser) here() string {
	if p.at >= len(p.source) {
		return "the end of the text"
	}
	r, _ := utf8.DecodeRuneInString(p.source[p.at:])
	return fmt.Sprintf("%q", r)
}

func (p *parser) space() {
	for p.at < len(p.source) && strings.IndexByte(" \t\r\n", p.source[p.at]) >= 0 {
		p.at++
	}
}

// take consumes c, if it stands next.
func (p *parser) take(c byte) bool {
	if p.fault == nil && p.at < len(p.source) && p.source[p.at] == c {
		p.at++
		return true
	}
	return false
}

// value reads a value into n, which has its key already.
func (p *parser) value(n node, depth int) {
	if p.fault != nil {
		return
	}
	if depth > maxDepth {
		p.fail(p.at, "nested deeper than %d", maxDepth)
		return
	}
	n.at = p.at
	self := len(p.nodes)
	p.nodes = append(p.nodes, n)
	switch {
	case p.take('{'):
		p.nodes[self].shape = objectShape
		p.parts('}', depth, true)
	case p.take('['):
		p.nodes[self].shape = arrayShape
		p.parts(']', depth, false)
	case p.at < len(p.source) && p.source[p.at] == '"':
		text := p.quoted()
		p.nodes[self].shape, p.nodes[self].text = stringShape, text
	default:
		p.literal(&p.nodes[self])
	}
	p.nodes[self].next = len(p.nodes)
}

// parts reads what stands between the brackets of an object or list.
func (p *parser) parts(end byte, depth int, keyed bool) {
	p.space()
	if p.take(end) {
		return
	}
	for p.fault == nil {
		p.space()
		var n node
		if keyed {
			n.keyAt = p.at
			if n.key = p.quoted(); p.fault != nil {
				return
			}
			p.space()
			if !p.take(':') {
				p.fail(p.at, "%s stands where a colon belongs", p.here())
				return
			}
			p.space()
		}
		p.value(n, depth+1)
		p.space()
		if p.take(end) {
			return
		}
		if !p.take(',') {
			p.fail(p.at, "%s stands where a comma or %q belongs", p.here(), rune(end))
		}
	}
}

// literal reads a number, true, false or null.
func (p *parser) literal(n *node) {
	word := p.source[p.at:]
	if i := strings.IndexFunc(word, endsLiteral); i >= 0 {
		word = word[:i]
	}
	switch {
	case word == "true", word == "false":
		n.shape = boolShape
	case word == "null":
		n.shape = nullShape
	case isNumber(word):
		n.shape = numberShape
	case word == "":
		p.fail(p.at, "%s stands where a value belongs", p.here())
	default:
		p.fail(p.at, "%q is not a value", clip(word))
	}
	n.text = word
	p.at += len(word)
}

func endsLiteral(r rune) bool { return strings.ContainsRune(" \t\r\n,:[]{}\"", r) }

// quoted reads a string and returns its content, a part of the source where it
// has no escape.
func (p *parser) quoted() string {
	if !p.take('"') {
		p.fail(p.at, "%s stands where a quoted key belongs", p.here())
		return ""
	}
	start := p.at
	var out []byte // the content so far, once there was an escape
	for p.at < len(p.source) {
		switch c := p.source[p.at]; {
		case c == '"':
			content := p.source[start:p.at]
			p.at++
			if out != nil {
				return string(append(out, content...))
			}
			return content
		case c < ' ':
			p.fail(p.at, "%q in a string must be written as an escape", rune(c))
			return ""
		case c == '\\':
			out = slices.Grow(out, 16)
			out = append(out, p.source[start:p.at]...)
			out = p.escape(out)
			start = p.at
			if p.fault != nil {
				return ""
			}
		default:
			p.at++
		}
	}
	p.fail(p.at, "the text ends within a string")
	return ""
}

// escape reads the escape at hand and appends what it stands for.
func (p *parser) escape(out []byte) []byte {
	at := p.at
	p.at++
	if p.at == len(p.source) {
		return out // the caller finds the end
	}
	c := p.source[p.at]
	p.at++
	if c == 'u' {
		r := p.hex()
		if utf16.IsSurrogate(r) {
			low := rune(-1)
			if strings.HasPrefix(p.source[p.at:], `\u`) {
				p.at += 2
				low = p.hex()
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				p.fail(at, "half of a surrogate pair is not text")
			}
		}
		if r < 0 {
			p.fail(at, `\u wants four hexadecimal digits`)
		}
		return utf8.AppendRune(out, r)
	}
	i := strings.IndexByte(`"\/bfnrt`, c)
	if i < 0 {
		p.at--
		p.fail(at, `there is no escape \%s`, strings.Trim(p.here(), "'"))
		return out
	}
	return append(out, "\"\\/\b\f\n\r\t"[i])
}

// hex reads four hexadecimal digits, -1 if they are not there.
func (p *parser) hex() rune {
	if len(p.source)-p.at < 4 {
		return -1
	}
	var r rune
	for _, c := range []byte(p.source[p.at : p.at+4]) {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return -1
		}
		r = r<<4 | rune(c)
	}
	p.at += 4
	return r
}

// isNumber reports whether a word is a number by JSON's grammar.
func isNumber(word string) bool {
	digits := func() bool {
		rest := strings.TrimLeft(word, "0123456789")
		some := len(rest) < len(word)
		word = rest
		return some
	}
	word = strings.TrimPrefix(word, "-")
	if len(word) > 1 && word[0] == '0' && word[1] >= '0' && word[1] <= '9' || !digits() {
		return false
	}
	if after, ok := strings.CutPrefix(word, "."); ok {
		if word = after; !digits() {
			return false
		}
	}
	if word != "" && (word[0] == 'e' || word[0] == 'E') {
		word = word[1:]
		if word != "" && (word[0] == '+' || word[0] == '-') {
			word = word[1:]
		}
		if !digits() {
			return false
		}
	}
	return word == ""
}

// clip shortens a text for a message, at a rune's end.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
