// Package fault holds what is wrong with a text or a policy: one Fault a
// mistake, with a JSON pointer to it, and all of them reported together.
package fault

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Fault is one mistake in what a caller wrote.
//
// Path is a JSON pointer (RFC 6901) from the top of the policy, "" for the
// whole. Text names the value and the limit: "80 is not above 80". Line and
// Column count from 1, columns in bytes; both are 0 where there is no text.
type Fault struct {
	Path   string
	Text   string
	Line   int
	Column int
}

// Error is the place, the path and the text, each left out where unset.
func (f *Fault) Error() string {
	var b strings.Builder
	if f.Line > 0 {
		fmt.Fprintf(&b, "line %d column %d: ", f.Line, f.Column)
	}
	if f.Path != "" {
		b.WriteString(f.Path)
		b.WriteString(": ")
	}
	b.WriteString(f.Text)
	return b.String()
}

// List collects faults under a path. The zero List is empty and at the top.
type List struct {
	path string
	all  *[]*Fault
}

// In is the list for the part of the value at the given steps: a field name
// or, for an int, an index. What is added to it is added to l.
func (l *List) In(steps ...any) *List {
	if l.all == nil {
		l.all = new([]*Fault)
	}
	return &List{path: Join(l.path, steps...), all: l.all}
}

// Add notes a fault at l's path followed by step ("" for l itself).
func (l *List) Add(step, format string, args ...any) {
	below := ""
	if step != "" {
		below = Join("", step)
	}
	l.add(below, fmt.Sprintf(format, args...))
}

// add notes a fault at a pointer below l's path.
func (l *List) add(below, text string) {
	if l.all == nil {
		l.all = new([]*Fault)
	}
	*l.all = append(*l.all, &Fault{Path: l.path + below, Text: text})
}

// Take adds the faults of err under l's path, for a part that another package
// validates: l.In("visit").Take(p.Visit.Validate()). An error that holds no
// Faults is one fault at l itself; nil adds nothing.
func (l *List) Take(err error) {
	var faults Faults
	switch {
	case err == nil:
	case errors.As(err, &faults):
		for _, f := range faults {
			l.add(f.Path, f.Text)
		}
	default:
		l.Add("", "%v", err)
	}
}

// Err is nil when nothing was added, and otherwise a Faults in the order of
// addition.
func (l *List) Err() error {
	if l.all == nil || len(*l.all) == 0 {
		return nil
	}
	return Faults(slices.Clone(*l.all))
}

// Faults is every fault found, as one error: a line each.
type Faults []*Fault

func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As find each Fault.
func (fs Faults) Unwrap() []error {
	out := make([]error, len(fs))
	for i, f := range fs {
		out[i] = f
	}
	return out
}

// escaper escapes a step of a JSON pointer.
var escaper = strings.NewReplacer("~", "~0", "/", "~1")

// Join extends a JSON pointer by field names and indexes.
func Join(path string, steps ...any) string {
	for _, s := range steps {
		switch s := s.(type) {
		case int:
			path += "/" + strconv.Itoa(s)
		case string:
			path += "/" + escaper.Replace(s)
		default:
			path += "/" + fmt.Sprint(s)
		}
	}
	return path
}
