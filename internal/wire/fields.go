package wire

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"
)

var (
	decimalType   = reflect.TypeFor[decimal.Decimal]()
	textType      = reflect.TypeFor[encoding.TextMarshaler]()
	unmarshalType = reflect.TypeFor[encoding.TextUnmarshaler]()
	zeroerType    = reflect.TypeFor[interface{ IsZero() bool }]()
)

// form is what a type looks like on the wire.
type form uint8

const (
	formless form = iota
	decimalForm
	textForm
	structForm
	listForm
	arrayForm
	stringForm
	boolForm
	intForm
	uintForm
	pointerForm
)

// kind is the wire form of one type, worked out once per call of Marshal or
// Unmarshal: a cache that outlives the call would be state.
type kind struct {
	form   form
	fields []field // of a struct
	part   *kind   // of what a list, an array or a pointer holds
	zeroer bool    // has IsZero
	err    error   // why the struct has no form
}

// field is one key of an object.
type field struct {
	name  string
	index []int
	kind  *kind
	omit  bool // leave out where unset
}

// of is the field of a struct value.
func (f *field) of(v reflect.Value) reflect.Value {
	if len(f.index) == 1 {
		return v.Field(f.index[0])
	}
	return v.FieldByIndex(f.index)
}

// kinds is the types met so far in one call.
type kinds map[reflect.Type]*kind

func (ks kinds) of(t reflect.Type) *kind {
	if k, ok := ks[t]; ok {
		return k
	}
	k := &kind{form: formOf(t), zeroer: reflect.PointerTo(t).Implements(zeroerType)}
	ks[t] = k // before its parts: a type may hold itself
	switch k.form {
	case structForm:
		k.fields, k.err = fieldsOf(t, nil)
		for i, f := range k.fields {
			k.fields[i].kind = ks.of(t.FieldByIndex(f.index).Type)
		}
	case listForm, arrayForm, pointerForm:
		k.part = ks.of(t.Elem())
	}
	return k
}

func formOf(t reflect.Type) form {
	if t == decimalType {
		return decimalForm
	}
	if hasText(t) {
		return textForm
	}
	switch t.Kind() {
	case reflect.Struct:
		return structForm
	case reflect.Slice:
		return listForm
	case reflect.Array:
		return arrayForm
	case reflect.String:
		return stringForm
	case reflect.Bool:
		return boolForm
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return intForm
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return uintForm
	case reflect.Pointer:
		return pointerForm
	}
	return formless
}

// hasText reports whether a type has a text form of its own. A struct that
// merely embeds a type with one would be promoted to it and lose its other
// fields, so such a struct is an object.
func hasText(t reflect.Type) bool {
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Interface {
		return false
	}
	if p := reflect.PointerTo(t); !p.Implements(textType) && !p.Implements(unmarshalType) {
		return false
	}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			f := t.Field(i)
			if f.Anonymous && (f.Type.Implements(textType) || reflect.PointerTo(f.Type).Implements(textType)) {
				return false
			}
		}
	}
	return true
}

// fieldsOf is the keys of a struct type, those of embedded structs in their
// place. A key of the struct itself hides the same key of an embedded one.
func fieldsOf(t reflect.Type, index []int) ([]field, error) {
	var fields []field
	own := map[string]bool{}
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && !flattened(f) {
			own[nameOf(f)] = true
		}
	}
	seen := map[string]bool{}
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() && !f.Anonymous || f.Tag.Get("json") == "-" {
			continue
		}
		at := append(index[:len(index):len(index)], i)
		if flattened(f) {
			inner, err := fieldsOf(f.Type, at)
			if err != nil {
				return nil, err
			}
			for _, in := range inner {
				if !own[in.name] {
					fields = append(fields, in)
				}
			}
			continue
		}
		if f.IsExported() {
			_, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			fields = append(fields, field{name: nameOf(f), index: at, omit: options == "omitzero"})
		}
	}
	for _, f := range fields {
		if seen[f.name] {
			return nil, fmt.Errorf("wire: %s has two fields for the key %q", t, f.name)
		}
		seen[f.name] = true
	}
	return fields, nil
}

// flattened reports whether the keys of a field's struct stand among those of
// the struct around it.
func flattened(f reflect.StructField) bool {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct
}

// nameOf is the key of a field.
func nameOf(f reflect.StructField) string {
	if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
		return name
	}
	return snake(f.Name)
}

// snake is a Go name in snake_case: PerMonth is per_month, RepID is rep_id,
// HTMLPage is html_page.
func snake(name string) string {
	runes := []rune(name)
	var b strings.Builder
	for i, r := range runes {
		lower := func(j int) bool { return j < len(runes) && unicode.IsLower(runes[j]) }
		if i > 0 && unicode.IsUpper(r) && (!unicode.IsUpper(runes[i-1]) || lower(i+1)) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
