package wire

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// encoder writes values until the first that has no form.
type encoder struct {
	kinds kinds
	out   []byte
	path  path
	err   error
}

func (e *encoder) fail(format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf("wire: %s%w", e.path.prefix(), fmt.Errorf(format, args...))
	}
}

func (e *encoder) value(v reflect.Value, depth int) {
	k := e.kinds.of(v.Type())
	if depth > maxDepth {
		e.fail("nested deeper than %d", maxDepth)
	}
	if e.err != nil {
		return
	}
	switch k.form {
	case decimalForm:
		e.decimal(v.Interface().(decimal.Decimal))
	case textForm:
		e.text(v)
	case structForm:
		e.object(v, k, depth)
	case listForm, arrayForm:
		e.list(v, depth)
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
		e.value(v.Elem(), depth+1)
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
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok { // the method is the pointer's
		p := reflect.New(v.Type())
		p.Elem().Set(v)
		if m, ok = p.Interface().(encoding.TextMarshaler); !ok {
			e.fail("%s has UnmarshalText but no MarshalText", v.Type())
			return
		}
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
	for _, f := range k.fields {
		part := v.FieldByIndex(f.index)
		if f.omit && e.unset(part) {
			continue
		}
		if !first {
			e.out = append(e.out, ',')
		}
		first = false
		e.string(f.name)
		e.out = append(e.out, ':')
		e.path = append(e.path, step{key: f.name, keyed: true})
		e.value(part, depth+1)
		e.path = e.path[:len(e.path)-1]
	}
	e.out = append(e.out, '}')
}

func (e *encoder) list(v reflect.Value, depth int) {
	e.out = append(e.out, '[')
	for i := range v.Len() {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.path = append(e.path, step{index: i})
		e.value(v.Index(i), depth+1)
		e.path = e.path[:len(e.path)-1]
	}
	e.out = append(e.out, ']')
}

// unset reports whether omitzero leaves a value out: by its IsZero, or else if
// every part of it is unset. A slice is unset when it is empty.
func (e *encoder) unset(v reflect.Value) bool {
	k := e.kinds.of(v.Type())
	if k.zeroer && !(k.form == pointerForm && v.IsNil()) {
		return v.Interface().(interface{ IsZero() bool }).IsZero()
	}
	switch k.form {
	case listForm:
		return v.Len() == 0
	case arrayForm:
		for i := range v.Len() {
			if !e.unset(v.Index(i)) {
				return false
			}
		}
		return true
	case structForm:
		for _, f := range k.fields {
			if !e.unset(v.FieldByIndex(f.index)) {
				return false
			}
		}
		return true
	}
	return v.IsZero()
}

const hexDigits = "0123456789abcdef"

// string writes a quoted string. U+2028 and U+2029 are escaped because a
// script that embeds the bytes would end its line there.
func (e *encoder) string(s string) {
	if !utf8.ValidString(s) {
		e.fail("text is not UTF-8: %q", clip(s))
		return
	}
	e.out = append(e.out, '"')
	start := 0
	for i, r := range s {
		escape, width := escaped(r)
		if escape == "" {
			continue
		}
		e.out = append(e.out, s[start:i]...)
		e.out = append(e.out, escape...)
		start = i + width
	}
	e.out = append(e.out, s[start:]...)
	e.out = append(e.out, '"')
}

// escaped is the escape that stands for a rune, "" if it stands for itself,
// and the rune's bytes.
func escaped(r rune) (escape string, width int) {
	switch r {
	case '"':
		return `\"`, 1
	case '\\':
		return `\\`, 1
	case '\b':
		return `\b`, 1
	case '\f':
		return `\f`, 1
	case '\n':
		return `\n`, 1
	case '\r':
		return `\r`, 1
	case '\t':
		return `\t`, 1
	case '\u2028':
		return `\u2028`, 3
	case '\u2029':
		return `\u2029`, 3
	}
	if r < ' ' {
		return string([]byte{'\\', 'u', '0', '0', hexDigits[r>>4], hexDigits[r&15]}), 1
	}
	return "", 0
}
