package wire

import (
	"slices"
	"strings"

	"github.com/rapport-go/rapport/internal/fault"
)

// position is the line and column of an offset, both from 1, columns in bytes.
func (d *document) position(at int) (line, column int) {
	if d.lines == nil {
		d.lines = []int{0}
		for i := range len(d.source) {
			if d.source[i] == '\n' {
				d.lines = append(d.lines, i+1)
			}
		}
	}
	i, found := slices.BinarySearch(d.lines, at)
	if !found {
		i--
	}
	return i + 1, at - d.lines[i] + 1
}

// place gives each fault the line and column of the value that its path names,
// or of the nearest value around it that the text has.
func (d *document) place(faults fault.Faults) fault.Faults {
	wanted := map[string]int{"": 0} // path to node
	for _, f := range faults {
		for path := f.Path; path != ""; path = parent(path) {
			wanted[path] = -1
		}
	}
	d.find(0, "", wanted)
	out := make(fault.Faults, len(faults))
	for i, f := range faults {
		path := f.Path
		for wanted[path] < 0 {
			path = parent(path)
		}
		placed := *f
		placed.Line, placed.Column = d.position(d.nodes[wanted[path]].at)
		out[i] = &placed
	}
	return out
}

// find notes the nodes of the wanted paths at and below a node.
func (d *document) find(i int, path string, wanted map[string]int) {
	if _, ok := wanted[path]; !ok {
		return
	}
	wanted[path] = i
	n := d.nodes[i]
	for index, part := 0, i+1; part < n.next; index, part = index+1, d.nodes[part].next {
		if n.shape == objectShape {
			d.find(part, fault.Join(path, d.nodes[part].key), wanted)
		} else {
			d.find(part, fault.Join(path, index), wanted)
		}
	}
}

func parent(path string) string { return path[:max(0, strings.LastIndexByte(path, '/'))] }

// path is the way down to the value at hand. It becomes text only for a fault.
type path []step

type step struct {
	key   string
	index int
	keyed bool
}

// String is the path as a JSON pointer.
func (p path) String() string {
	pointer := ""
	for _, s := range p {
		if s.keyed {
			pointer = fault.Join(pointer, s.key)
		} else {
			pointer = fault.Join(pointer, s.index)
		}
	}
	return pointer
}

// prefix is the path in front of a message, "" at the top.
func (p path) prefix() string {
	if len(p) == 0 {
		return ""
	}
	return p.String() + ": "
}
