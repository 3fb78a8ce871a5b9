package arch_test

import (
	"fmt"
	"go/types"
	"iter"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

var snake = regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)

// wireStructs is the wire types of a package, with their fields: the exported
// structs of which a field has a json tag.
func wireStructs(s *source) iter.Seq2[*types.TypeName, *types.Struct] {
	return func(yield func(*types.TypeName, *types.Struct) bool) {
		if under(s.path, "examples") || under(s.path, "internal") {
			return
		}
		for _, name := range s.pkg.Scope().Names() {
			named, ok := s.pkg.Scope().Lookup(name).(*types.TypeName)
			if !ok || !named.Exported() {
				continue
			}
			if body, ok := named.Type().Underlying().(*types.Struct); ok && tagged(body) && !yield(named, body) {
				return
			}
		}
	}
}

// wireTypes refuses fields of wire types without a key in snake_case, with an
// option other than omitzero, or of a type that has no wire form.
func wireTypes(s *source) (faults []string) {
	for name, body := range wireStructs(s) {
		for i := range body.NumFields() {
			field := body.Field(i)
			if text := fieldFault(field, reflect.StructTag(body.Tag(i)).Get("json")); text != "" {
				faults = append(faults, fmt.Sprintf("%s: %s.%s %s", s.at(field.Pos()), name.Name(), field.Name(), text))
			}
		}
		if promoted := promotes(body); promoted != "" && !declared(name.Type())[promoted] {
			faults = append(faults, fmt.Sprintf("%s: %s is given %s by what it embeds and would lose its other fields in encoding/json",
				s.at(name.Pos()), name.Name(), promoted))
		}
	}
	return faults
}

// decimalForms refuses a wire type that holds a decimal and leaves it to
// encoding/json, where the decimal module's settings decide its form.
func decimalForms(s *source) (faults []string) {
	for name, body := range wireStructs(s) {
		own := declared(name.Type())
		if holdsDecimal(body, nil) && !(own["MarshalJSON"] && own["UnmarshalJSON"]) {
			faults = append(faults, fmt.Sprintf("%s: %s holds decimals and needs MarshalJSON and UnmarshalJSON of its own, by internal/wire",
				s.at(name.Pos()), name.Name()))
		}
	}
	return faults
}

// promotes is the method by which an embedded type writes itself, "" for none.
func promotes(body *types.Struct) string {
	for i := range body.NumFields() {
		if field := body.Field(i); field.Embedded() {
			for _, method := range []string{"MarshalJSON", "MarshalText"} {
				if declared(field.Type())[method] {
					return method
				}
			}
		}
	}
	return ""
}

func tagged(body *types.Struct) bool {
	for i := range body.NumFields() {
		if _, ok := reflect.StructTag(body.Tag(i)).Lookup("json"); ok {
			return true
		}
	}
	return false
}

// fieldFault is what is wrong with a field of a wire type.
func fieldFault(field *types.Var, tag string) string {
	key, options, _ := strings.Cut(tag, ",")
	switch {
	case !field.Exported() && !field.Embedded():
		return "is not exported, so the wire form loses it"
	case field.Embedded() && tag == "" || tag == "-":
		return ""
	case !snake.MatchString(key):
		return fmt.Sprintf("has the key %q, not one in snake_case", key)
	case options != "" && options != "omitzero":
		return fmt.Sprintf("has the option %q; the wire form knows omitzero alone", options)
	}
	if part := formless(field.Type(), nil); part != "" {
		return "is or holds a " + part + ", which has no wire form"
	}
	return ""
}

// formless is the part of a type that has no wire form, "" if all have.
func formless(t types.Type, above []types.Type) string {
	if slices.Contains(above, t) || declared(t)["MarshalText"] {
		return ""
	}
	above = append(above, t)
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if u.Info()&(types.IsFloat|types.IsComplex) != 0 || u.Kind() == types.UnsafePointer {
			return u.String()
		}
	case *types.Slice:
		return formless(u.Elem(), above)
	case *types.Array:
		return formless(u.Elem(), above)
	case *types.Pointer:
		return formless(u.Elem(), above)
	case *types.Struct:
		for i := range u.NumFields() {
			if part := formless(u.Field(i).Type(), above); part != "" && !isDecimal(t) {
				return part
			}
		}
	default:
		return t.String()
	}
	return ""
}

// holdsDecimal reports whether encoding/json would meet a decimal in a struct
// before a type that writes itself.
func holdsDecimal(t types.Type, above []types.Type) bool {
	if isDecimal(t) {
		return true
	}
	if slices.Contains(above, t) || declared(t)["MarshalText"] || declared(t)["MarshalJSON"] {
		return false
	}
	above = append(above, t)
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return holdsDecimal(u.Elem(), above)
	case *types.Array:
		return holdsDecimal(u.Elem(), above)
	case *types.Pointer:
		return holdsDecimal(u.Elem(), above)
	case *types.Struct:
		for i := range u.NumFields() {
			if holdsDecimal(u.Field(i).Type(), above) {
				return true
			}
		}
	}
	return false
}

func isDecimal(t types.Type) bool { return t.String() == "github.com/shopspring/decimal.Decimal" }

// declared is the names of the methods that a type itself declares.
func declared(t types.Type) map[string]bool {
	names := map[string]bool{}
	if named, ok := t.(*types.Named); ok {
		for i := range named.NumMethods() {
			names[named.Method(i).Name()] = true
		}
	}
	return names
}
