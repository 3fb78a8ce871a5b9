// Package words puts facts into words: templates with named holes, numbers the
// way the reader writes them, and columns that line up.
//
// Languages are "zh" for Chinese and anything else for English. Numbers are
// rounded half away from zero, from exact decimals; no float and none of the
// decimal module's settings has a part in them. A decimal outside the library's
// bounds (internal/exact) is written as its coefficient and exponent, unrounded.
package words

import (
	"strconv"
	"strings"
)

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

// Count is a number with its English noun: "1 visit", "2 visits", "1,200
// visits". Chinese has one form for all and needs no help.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return group(strconv.Itoa(n)) + " " + many
}
