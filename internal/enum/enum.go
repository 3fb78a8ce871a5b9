// Package enum gives closed vocabularies their text form: values count from
// 1, 0 is unset and prints as nothing, and nothing else is ever accepted.
package enum

import (
	"fmt"
	"strings"
	"unicode"
)

// Words names a vocabulary: Kind in messages ("Market"), List[i] the word of
// value i+1.
type Words struct {
	Kind string
	List []string
}

// String is the word, "" for 0, and "Kind(9)" for a value that has none.
func (w Words) String(i int) string {
	switch {
	case i == 0:
		return ""
	case i > 0 && i <= len(w.List):
		return w.List[i-1]
	}
	return fmt.Sprintf("%s(%d)", w.Kind, i)
}

// Append is MarshalText: the word, or an error for a value that has none.
func (w Words) Append(i int) ([]byte, error) {
	if i < 0 || i > len(w.List) {
		return nil, fmt.Errorf("%s: %d is not between 0 and %d", w.noun(), i, len(w.List))
	}
	return []byte(w.String(i)), nil
}

// Parse is UnmarshalText: the value of a word, 0 for "".
func (w Words) Parse(text []byte) (int, error) {
	if len(text) == 0 {
		return 0, nil
	}
	for i, word := range w.List {
		if word == string(text) {
			return i + 1, nil
		}
	}
	return 0, fmt.Errorf("%s: %q is not one of %s", w.noun(), text, strings.Join(w.List, ", "))
}

// noun is Kind in a sentence: "gap unit" for GapUnit.
func (w Words) noun() string {
	var b strings.Builder
	for i, r := range w.Kind {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
