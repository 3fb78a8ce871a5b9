// Package words puts facts into words: templates with named holes, and numbers
// the way the reader writes them.
package words

import "strings"

// Fill replaces every {name} of a template by value(name). An opening brace
// that is never closed stands as it is.
func Fill(template string, value func(name string) string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(template, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, after, ok := strings.Cut(rest, "}")
		if !ok {
			b.WriteString("{" + rest)
			return b.String()
		}
		b.WriteString(value(name))
		template = after
	}
}
