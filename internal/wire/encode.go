package wire

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// encoder writes values until the first that has no form. Every value it is
// given is addressable, so that methods are called without a copy.
type encoder struct {
	out  []byte
	path path
	err  error
}

func (e *encoder) fail(format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf("wire: %s%w", e.path.prefix(), fmt.Errorf(format, args...))
	}
}

func (e *encoder) value(v reflect.Value, k *kind, depth int) {
	if depth > maxDepth {
		e.fail("nested deeper than %d", maxDepth)
	}
	if e.err != nil {
		return
	}
	switch k.form {
	case decimalForm:
		e.decimal(*v.Addr().Interface().(*decimal.Decimal))
	case textForm:
		e.text(v)
	case structForm:
		e.object(v, k, depth)
	case listForm, arrayForm:
		e.list(v, k, depth)
	case stringForm:
		e.string(v.String())
	case boolForm:
		e.out = strconv.AppendBool(e.out, v.Bool())
	case intForm:
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
	case uintForm:
		e.out = strconv.AppendUint(e.out, v.Uint(), 10)
	case pointerForm:
		if v.IsNil() {
			e.fail("a nil pointer has no form")
			return
		}
		e.value(v.Elem(), k.part, depth+1)
	default:
		e.fail("%s has no form", v.Type())
	}
}

func (e *encoder) decimal(d decimal.Decimal) {
	if !exact.Bounded(d) {
		e.fail("a decimal has more than %d digits before or after the point", exact.Digits)
		return
	}
	e.out = append(e.out, '"')
	e.out = exact.Append(e.out, d)
	e.out = append(e.out, '"')
}

func (e *encoder) text(v reflect.Value) {
	m, ok := v.Addr().Interface().(encoding.TextMarshaler)
	if !ok {
		e.fail("%s has UnmarshalText but no MarshalText", v.Type())
		return
	}
	text, err := m.MarshalText()
	if err != nil {
		e.fail("%w", err)
		return
	}
	e.string(string(text))
}

func (e *encoder) object(v reflect.Value, k *kind, depth int) {
	if k.err != nil {
		e.fail("%w", k.err)
		return
	}
	e.out = append(e.out, '{')
	first := true
	for i := range k.fields {
		f := &k.fields[i]
		part := f.of(v)
		if f.omit && unset(part, f.kind) {
			continue
		}
		if !first {
			e.out = append(e.out, ',')
		}
		first = false
		e.string(f.name)
		e.out = append(e.out, ':')
		e.path = append(e.path, step{key: f.name, keyed: true})
		e.value(part, f.kind, depth+1)
		e.path = e.path[:len(e.path)-1]
	}
	e.out = append(e.out, '}')
}

func (e *encoder) list(v reflect.Value, k *kind, depth int) {
	e.out = append(e.out, '[')
	for i := range v.Len() {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.path = append(e.path, step{index: i})
		e.value(v.Index(i), k.part, depth+1)
		e.path = e.path[:len(e.path)-1]
	}
	e.out = append(e.out, ']')
}

// unset reports whether omitzero leaves a value out: by its IsZero, or else if
// every part of it is unset. A slice is unset when it is empty.
func unset(v reflect.Value, k *kind) bool {
	if k.zeroer && (k.form != pointerForm || !v.IsNil()) {
		return v.Addr().Interface().(interface{ IsZero() bool }).IsZero()
	}
	switch k.form {
	case listForm:
		return v.Len() == 0
	case arrayForm:
		for i := range v.Len() {
			if !unset(v.Index(i), k.part) {
				return false
			}
		}
		return true
	case structForm:
		for i := range k.fields {
			if f := &k.fields[i]; !unset(f.of(v), f.kind) {
				return false
			}
		}
		return true
	}
	return v.IsZero()
}

const hexDigits = "0123456789abcdef"

// A byte of controls is written as a backslash and the letter in its place.
const (
	controls = "\"\\\b\f\n\r\t"
	letters  = `"\bfnrt`
)

// string writes a quoted string. U+2028 and U+2029 are escaped because a
// script that embeds the bytes would end its line there.
func (e *encoder) string(s string) {
	if !utf8.ValidString(s) {
		e.fail("text is not UTF-8: %q", clip(s))
		return
	}
	e.out = append(e.out, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= ' ' && c != '"' && c != '\\' && c != lineSeparator[0] {
			continue
		}
		escape, width := escaped(s[i:])
		if width == 0 {
			continue
		}
		e.out = append(e.out, s[start:i]...)
		e.out = append(e.out, escape...)
		start = i + width
	}
	e.out = append(e.out, s[start:]...)
	e.out = append(e.out, '"')
}

const lineSeparator, paragraphSeparator = "\u2028", "\u2029"

// escaped is the escape that a text's start needs and how many bytes it stands
// for, 0 if it needs none.
func escaped(s string) (escape string, width int) {
	if i := strings.IndexByte(controls, s[0]); i >= 0 {
		return `\` + letters[i:i+1], 1
	}
	switch {
	case s[0] < ' ':
		return string([]byte{'\\', 'u', '0', '0', hexDigits[s[0]>>4], hexDigits[s[0]&15]}), 1
	case strings.HasPrefix(s, lineSeparator):
		return `\u2028`, len(lineSeparator)
	case strings.HasPrefix(s, paragraphSeparator):
		return `\u2029`, len(paragraphSeparator)
	}
	return "", 0
}
