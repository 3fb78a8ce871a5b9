package wire

import (
	"fmt"
	"strings"
)

// keys follows the keys of one object as they are read.
type keys struct {
	fields []field
	first  []*node          // by field: where its key stood
	others map[string]*node // by lower case: the first key that names no field
	next   int              // the field expected next, as most texts keep the order
}

// note takes the key of a part. index is the field it names, -1 for none, and
// first is the part that had the key before, in this case or another.
func (ks *keys) note(p *node) (index int, first *node) {
	index = ks.find(p.key)
	if index >= 0 && ks.others == nil {
		first = ks.first[index]
		if first == nil {
			ks.first[index] = p
		}
		return index, first
	}
	lower := strings.ToLower(p.key)
	if first = ks.others[lower]; first != nil {
		return index, first
	}
	if index >= 0 {
		if first = ks.first[index]; first == nil {
			ks.first[index] = p
		}
		return index, first
	}
	for i, f := range ks.fields {
		if ks.first[i] != nil && strings.ToLower(f.name) == lower {
			return -1, ks.first[i]
		}
	}
	if ks.others == nil {
		ks.others = map[string]*node{}
	}
	ks.others[lower] = p
	return -1, nil
}

// find is the field of a key, exactly as written.
func (ks *keys) find(key string) int {
	for range ks.fields {
		i := ks.next
		if ks.next++; ks.next == len(ks.fields) {
			ks.next = 0
		}
		if ks.fields[i].name == key {
			return i
		}
	}
	return -1
}

// hint helps the writer of an unknown key: the key meant, if only case and
// separators differ, or else all keys that the object can have.
func (ks *keys) hint(key string) string {
	var names []string
	for _, f := range ks.fields {
		if squash(f.name) == squash(key) {
			return fmt.Sprintf("did you mean %q", f.name)
		}
		names = append(names, f.name)
	}
	if len(names) == 0 {
		return "there are no keys here"
	}
	return "the keys here are " + strings.Join(names, ", ")
}

// squash is a key without case and separators: PerMonth, per-month and
// per_month are one.
func squash(key string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(key))
}
