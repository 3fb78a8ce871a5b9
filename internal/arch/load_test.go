package arch_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	root   = "../.." // of the repository, from this folder
	module = "github.com/rapport-go/rapport"
)

// listed is what go list says of a package.
type listed struct {
	Dir, ImportPath, Name, Export string
	GoFiles, TestGoFiles          []string
	TestImports, XTestImports     []string
}

// source is one package with its syntax and types.
type source struct {
	path  string // within the module, "" at the top
	fset  *token.FileSet
	files []*ast.File
	info  *types.Info
	pkg   *types.Package
}

// at is a place in the sources, for messages.
func (s *source) at(p token.Pos) string {
	place := s.fset.Position(p)
	return fmt.Sprintf("%s:%d", filepath.Base(place.Filename), place.Line)
}

// list asks the go command for the module's packages and all they import.
func list(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json", "./...")
	cmd.Dir = root
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// checker gives sources their types. Imports come from the compiler's export
// data, which go list has in the build cache.
type checker struct {
	fset     *token.FileSet
	importer types.Importer
}

func newChecker(all []listed) *checker {
	fset := token.NewFileSet()
	exports := map[string]string{}
	for _, p := range all {
		exports[p.ImportPath] = p.Export
	}
	open := func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("no export data for %q", path)
		}
		return os.Open(exports[path])
	}
	return &checker{fset: fset, importer: importer.ForCompiler(fset, "gc", open)}
}

// check parses and types the files of one package; texts stand for the files'
// contents where they are not nil.
func (c *checker) check(path string, names []string, texts []string) (*source, error) {
	s := &source{path: path, fset: c.fset, info: &types.Info{
		Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Types: map[ast.Expr]types.TypeAndValue{},
	}}
	for i, name := range names {
		var text any
		if texts != nil {
			text = texts[i]
		}
		file, err := parser.ParseFile(c.fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, file)
	}
	var err error
	config := types.Config{Importer: c.importer}
	s.pkg, err = config.Check(strings.TrimSuffix(module+"/"+path, "/"), c.fset, s.files, s.info)
	return s, err
}

// load is every package of the module with its types, in the order of paths.
func load(t *testing.T, all []listed) []*source {
	t.Helper()
	c := newChecker(all)
	var sources []*source
	for _, p := range own(all) {
		var names []string
		for _, name := range p.GoFiles {
			names = append(names, filepath.Join(p.Dir, name))
		}
		s, err := c.check(within(p.ImportPath), names, nil)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, s)
	}
	return sources
}

// own is the module's packages among those listed, by path.
func own(all []listed) []listed {
	var mine []listed
	for _, p := range all {
		if p.ImportPath == module || strings.HasPrefix(p.ImportPath, module+"/") {
			mine = append(mine, p)
		}
	}
	slices.SortFunc(mine, func(a, b listed) int { return strings.Compare(a.ImportPath, b.ImportPath) })
	return mine
}

// within is a package's path within the module.
func within(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
}

// under reports whether a path is a folder or lies in it.
func under(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}
