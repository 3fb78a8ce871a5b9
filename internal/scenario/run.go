package scenario

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// Run plays every block of every .txt file of a folder, each in a world of its
// own, and returns the reason codes raised, sorted, each once.
func Run(t *testing.T, folder fs.FS, world func() Language) []string {
	t.Helper()
	files, err := fs.Glob(folder, "*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenario files (%v)", err)
	}
	var raised []string
	for _, file := range files {
		text, err := fs.ReadFile(folder, file)
		if err != nil {
			t.Fatal(err)
		}
		blocks, err := Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if len(blocks) == 0 {
			t.Fatalf("%s: no scenario", file)
		}
		for _, b := range blocks {
			t.Run(strings.TrimSuffix(file, ".txt")+"/"+b.Name, func(t *testing.T) {
				l := world()
				if err := l.Play(b); err != nil {
					t.Errorf("%s: %v", file, err)
				}
				raised = append(raised, l.Raised()...)
			})
		}
	}
	slices.Sort(raised)
	return slices.Compact(raised)
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
	docs := constDocs(t, file, source, typeName)
	if len(docs) == 0 {
		t.Fatalf("%s declares no constant of type %s", file, typeName)
	}
	for i, d := range docs {
		t.Run(d.name, func(t *testing.T) {
			code := text(i + 1)
			_, example, ok := strings.Cut(d.doc, "Example:")
			if !ok {
				t.Fatalf("%s has no Example: in its doc comment", d.name)
			}
			l := world()
			for n, raw := range strings.Split(example, "\n") {
				if strings.TrimSpace(raw) == "" {
					continue
				}
				line := parseLine(n+1, strings.TrimSpace(raw))
				do, ok := l.Facts[line.Word]
				if !ok {
					do, ok = l.Claims[line.Word]
				}
				if !ok {
					t.Fatalf("no such word: %q", line.Word)
				}
				if err := do(line); err != nil {
					t.Fatalf("%s %s: %v", line.Word, line.Rest, err)
				}
			}
			if raised := l.Raised(); !slices.Contains(raised, code) {
				t.Errorf("the example of %s raises %q, not %q", d.name, raised, code)
			}
		})
	}
}

type constDoc struct{ name, doc string }

// constDocs is the constants of a type with their doc comments, in the order
// declared. Within one const block the type carries on from the line that
// names it, as iota declarations do.
func constDocs(t *testing.T, file string, source []byte, typeName string) []constDoc {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var docs []constDoc
	for _, decl := range parsed.Decls {
		block, ok := decl.(*ast.GenDecl)
		if !ok || block.Tok != token.CONST {
			continue
		}
		inType := false
		for _, spec := range block.Specs {
			value := spec.(*ast.ValueSpec)
			if value.Type != nil {
				name, ok := value.Type.(*ast.Ident)
				inType = ok && name.Name == typeName
			} else if len(value.Values) > 0 {
				inType = false
			}
			if inType && len(value.Names) == 1 && value.Names[0].Name != "_" {
				docs = append(docs, constDoc{value.Names[0].Name, value.Doc.Text()})
			}
		}
	}
	return docs
}
