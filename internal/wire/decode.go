package wire

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// decoder fills values from a document and collects the faults on the way.
type decoder struct {
	text   *document
	kinds  kinds
	path   path
	faults fault.Faults
	err    error // the target has a type without a form
}

func (d *decoder) fail(at int, format string, args ...any) {
	f := &fault.Fault{Path: d.path.String(), Text: fmt.Sprintf(format, args...)}
	f.Line, f.Column = d.text.position(at)
	d.faults = append(d.faults, f)
}

// value reads node i into v.
func (d *decoder) value(i int, v reflect.Value) {
	n := &d.text.nodes[i]
	k := d.kinds.of(v.Type())
	if n.shape == nullShape {
		d.fail(n.at, "is null; what is unset is left out")
		return
	}
	switch k.form {
	case decimalForm:
		d.decimal(n, v)
	case textForm:
		if d.want(n, stringShape) {
			d.unmarshalText(n, v)
		}
	case structForm:
		if k.err != nil {
			d.err = k.err
		} else if d.want(n, objectShape) {
			d.object(i, v, k)
		}
	case listForm, arrayForm:
		if d.want(n, arrayShape) {
			d.list(i, v, k)
		}
	case stringForm:
		if d.want(n, stringShape) {
			v.SetString(strings.Clone(n.text))
		}
	case boolForm:
		if d.want(n, boolShape) {
			v.SetBool(n.text == "true")
		}
	case intForm, uintForm:
		if d.want(n, numberShape) {
			d.integer(n, v, k)
		}
	case pointerForm:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(i, v.Elem())
	default:
		d.err = fmt.Errorf("wire: %s%s has no form", d.path.prefix(), v.Type())
	}
}

// want reports whether a value has the shape its type needs.
func (d *decoder) want(n *node, s shape) bool {
	if n.shape != s {
		d.fail(n.at, "is %v, not %v", n.shape, s)
		return false
	}
	return true
}

func (d *decoder) decimal(n *node, v reflect.Value) {
	if n.shape != stringShape && n.shape != numberShape {
		d.fail(n.at, "is %v, not a decimal", n.shape)
		return
	}
	value, err := exact.Parse(n.text)
	if err != nil {
		d.fail(n.at, "%s %v", quote(n), err)
		return
	}
	v.Set(reflect.ValueOf(value))
}

// quote is a scalar as the text writes it, shortened.
func quote(n *node) string {
	if n.shape == stringShape {
		return strconv.Quote(clip(n.text))
	}
	return clip(n.text)
}

func (d *decoder) integer(n *node, v reflect.Value, k *kind) {
	if strings.ContainsAny(n.text, ".eE") {
		d.fail(n.at, "%s is not written as a whole number", quote(n))
		return
	}
	bits := v.Type().Bits()
	if k.form == intForm {
		value, err := strconv.ParseInt(n.text, 10, bits)
		if err != nil {
			d.fail(n.at, "%s is not between %d and %d", quote(n), int64(-1)<<(bits-1), int64(1)<<(bits-1)-1)
			return
		}
		v.SetInt(value)
		return
	}
	value, err := strconv.ParseUint(n.text, 10, bits)
	if err != nil {
		d.fail(n.at, "%s is not between 0 and %d", quote(n), ^uint64(0)>>(64-bits))
		return
	}
	v.SetUint(value)
}

func (d *decoder) unmarshalText(n *node, v reflect.Value) {
	u, ok := v.Addr().Interface().(encoding.TextUnmarshaler)
	if !ok {
		d.err = fmt.Errorf("wire: %s has MarshalText but no UnmarshalText", v.Type())
		return
	}
	err := u.UnmarshalText([]byte(n.text))
	var inner fault.Faults
	switch {
	case err == nil:
	case errors.As(err, &inner):
		for _, f := range inner {
			d.fail(n.at, "%s", f.Text)
			d.faults[len(d.faults)-1].Path += f.Path
		}
	default:
		d.fail(n.at, "%v", err)
	}
}

func (d *decoder) list(i int, v reflect.Value, k *kind) {
	n := &d.text.nodes[i]
	length := 0
	for part := i + 1; part < n.next; part = d.text.nodes[part].next {
		length++
	}
	switch {
	case k.form == arrayForm && length != v.Len():
		d.fail(n.at, "has %d values, not %d", length, v.Len())
		return
	case k.form == listForm && length > 0:
		v.Set(reflect.MakeSlice(v.Type(), length, length))
	}
	part := i + 1
	for index := range length {
		d.path = append(d.path, step{index: index})
		d.value(part, v.Index(index))
		d.path = d.path[:len(d.path)-1]
		part = d.text.nodes[part].next
	}
}

func (d *decoder) object(i int, v reflect.Value, k *kind) {
	n := &d.text.nodes[i]
	given := keys{fields: k.fields, first: make([]*node, len(k.fields))}
	for part := i + 1; part < n.next; part = d.text.nodes[part].next {
		p := &d.text.nodes[part]
		d.path = append(d.path, step{key: p.key, keyed: true})
		index, first := given.note(p)
		switch {
		case first != nil:
			line, column := d.text.position(first.keyAt)
			d.fail(p.keyAt, "the key is given twice: %q stands on line %d column %d", clip(first.key), line, column)
		case index < 0:
			d.fail(p.keyAt, "unknown key; %s", given.hint(p.key))
		default:
			d.value(part, v.FieldByIndex(k.fields[index].index))
		}
		d.path = d.path[:len(d.path)-1]
	}
}
