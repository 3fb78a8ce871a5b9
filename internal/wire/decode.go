package wire

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// decoder fills values from a document and collects the faults on the way.
type decoder struct {
	text   *document
	path   path
	given  []*node // scratch of keys: a stack of the objects open
	faults fault.Faults
	err    error // the target has a type without a form
}

func (d *decoder) fail(at int, format string, args ...any) {
	f := &fault.Fault{Path: d.path.String(), Text: fmt.Sprintf(format, args...)}
	f.Line, f.Column = d.text.position(at)
	d.faults = append(d.faults, f)
}

// value reads node i into v.
func (d *decoder) value(i int, v reflect.Value, k *kind) {
	n := &d.text.nodes[i]
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
		d.value(i, v.Elem(), k.part)
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
	*v.Addr().Interface().(*decimal.Decimal) = value
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
		d.err = fmt.Errorf("wire: %s%s has MarshalText but no UnmarshalText", d.path.prefix(), v.Type())
		return
	}
	err := u.UnmarshalText([]byte(n.text))
	var several fault.Faults
	var one *fault.Fault
	switch {
	case err == nil:
		return
	case errors.As(err, &several):
	case errors.As(err, &one):
		several = fault.Faults{one}
	default:
		several = fault.Faults{{Text: err.Error()}}
	}
	for _, f := range several { // their places count within the string alone
		d.fail(n.at, "%s", f.Text)
		d.faults[len(d.faults)-1].Path += f.Path
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
		d.value(part, v.Index(index), k.part)
		d.path = d.path[:len(d.path)-1]
		part = d.text.nodes[part].next
	}
}

func (d *decoder) object(i int, v reflect.Value, k *kind) {
	n := &d.text.nodes[i]
	base := len(d.given)
	d.given = append(d.given, make([]*node, len(k.fields))...)
	defer func() { d.given = d.given[:base] }()
	given := keys{fields: k.fields, first: d.given[base:]}
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
			f := &k.fields[index]
			d.value(part, f.of(v), f.kind)
		}
		d.path = d.path[:len(d.path)-1]
	}
}
