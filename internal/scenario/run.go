package scenario

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// Run plays every block of every .txt file of a folder, each in a world of its
// own, and returns the reason codes raised, sorted, each once.
func Run(t *testing.T, folder fs.FS, world func() Language) []string {
	t.Helper()
	files, err := Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	var raised []string
	for _, f := range files {
		for _, b := range f.Blocks {
			t.Run(strings.TrimSuffix(f.Name, ".txt")+"/"+b.Name, func(t *testing.T) {
				l := world()
				if err := l.Play(b); err != nil {
					t.Errorf("%s: %v", f.Name, err)
				}
				raised = append(raised, l.Raised()...)
			})
		}
	}
	slices.Sort(raised)
	return slices.Compact(raised)
}

// File is one scenario file.
type File struct {
	Name   string
	Blocks []Block
}

// Load reads the .txt files of a folder, by name. A folder without files is an
// error and so is a file without a block: either would pass in silence.
func Load(folder fs.FS) ([]File, error) {
	names, err := fs.Glob(folder, "*.txt")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("the folder has no scenario file (*.txt)")
	}
	var files []File
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		blocks, err := Parse(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if len(blocks) == 0 {
			return nil, fmt.Errorf("%s: no scenario", name)
		}
		files = append(files, File{Name: name, Blocks: blocks})
	}
	return files, nil
}

// Examples plays the "Example:" in the doc comment of every constant of the
// named type in a Go file and wants it to raise that constant's code. The
// example's lines need no name: line and no claim. text gives the code's
// text form by the constant's place in the declaration, from 1.
func Examples(t *testing.T, folder fs.FS, file, typeName string, text func(i int) string, world func() Language) {
	t.Helper()
	source, err := fs.ReadFile(folder, file)
	if err != nil {
		t.Fatal(err)
	}
	examples, err := Documented(source, typeName)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for i, b := range examples {
		t.Run(b.Name, func(t *testing.T) {
			if err := world().Raise(b, text(i+1)); err != nil {
				t.Errorf("the example of %s: %v", b.Name, err)
			}
		})
	}
}
