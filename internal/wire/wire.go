// Package wire is the JSON form of the library's values: strict in, the same
// bytes out everywhere.
//
// The form of a value follows from its type alone:
//
//   - a struct is an object with its exported fields in the order declared,
//     named by their json tags, or else by the field's name in snake_case;
//     embedded structs are flattened; "-" leaves a field out for good and
//     omitzero where it is unset
//   - a decimal is a quoted plain number, "1200.50", with the places it is
//     written with, whatever the settings of the decimal module
//   - a type with a text form (MarshalText, UnmarshalText) is that string
//   - slices and arrays are lists; a nil slice is [], and as a nil and an empty
//     slice mean the same, omitzero leaves both out and [] reads as nil
//   - integers, strings and booleans are themselves; a pointer is what it
//     points to
//   - floats, maps, interfaces, channels and functions have no form
//
// Unset is IsZero where a type has that method, and otherwise the zero value.
//
// MarshalJSON and UnmarshalJSON are never called, so that a type can implement
// them with Marshal and Unmarshal.
package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/rapport-go/rapport/internal/fault"
)

// maxDepth bounds how deep values nest, read or written.
const maxDepth = 100

// Marshal is the wire form of a value: one line without spaces. Its error says
// which part has none: a type without a form, text that is not UTF-8, a
// decimal with more than 18 digits before or after the point, an enum without
// a word.
func Marshal(v any) ([]byte, error) {
	if v == nil {
		return nil, errors.New("wire: nil has no form")
	}
	top := reflect.New(reflect.TypeOf(v)).Elem()
	top.Set(reflect.ValueOf(v))
	var e encoder
	e.value(top, kinds{}.of(top.Type()), 1)
	if e.err != nil {
		return nil, e.err
	}
	return e.out, nil
}

// MarshalIndent is Marshal with line breaks and two spaces a level, for people.
func MarshalIndent(v any) ([]byte, error) {
	line, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = json.Indent(&b, line, "", "  ")
	return b.Bytes(), err
}

// Unmarshal reads the wire form into *v, which starts from its zero value:
// what the text leaves out is unset. Then it calls check, unless that is nil;
// check sees *v as it was read.
//
// The error is a fault.Faults that holds every mistake with its line, column
// and path, those of the text in its order and then those of check, each at
// the nearest part of the text that its path names. A mistake of syntax stands
// alone, because nothing after it can be trusted. Mistakes are: a key that is
// unknown, mis-cased or repeated (in another case, too), null, a value of
// another kind, a number out of its type's range, a decimal with more than 18
// digits before or after the point, text that a type refuses, a list of the
// wrong length, text that is not UTF-8, anything after the value, and nesting
// deeper than 100.
//
// A decimal is read exactly from its digits, quoted or bare: people who write a
// policy by hand may write 80 for "80".
//
// If there is an error, *v is as it was before.
func Unmarshal(data []byte, v any, check func() error) error {
	target := reflect.ValueOf(v)
	switch {
	case target.Kind() != reflect.Pointer:
		return fmt.Errorf("wire: cannot read into %T: it is not a pointer", v)
	case target.IsNil():
		return fmt.Errorf("wire: cannot read into %T: it is a nil pointer", v)
	}
	text, err := parse(string(data))
	if err != nil {
		return err
	}
	d := decoder{text: text}
	fresh := reflect.New(target.Type().Elem()).Elem()
	d.value(0, fresh, kinds{}.of(fresh.Type()))
	switch {
	case d.err != nil:
		return d.err
	case len(d.faults) > 0:
		return d.faults
	}
	before := reflect.New(fresh.Type()).Elem()
	before.Set(target.Elem())
	target.Elem().Set(fresh)
	if check == nil {
		return nil
	}
	if err := check(); err != nil {
		target.Elem().Set(before)
		var faults fault.Faults
		if errors.As(err, &faults) {
			return text.place(faults)
		}
		return err
	}
	return nil
}
