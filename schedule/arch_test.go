package schedule_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCheckSharesNoFunction: a second path is only one if it calls nothing of
// the first (DESIGN principle 9).
func TestCheckSharesNoFunction(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no source (%v)", err)
	}
	set := token.NewFileSet()
	defined := map[string]bool{} // functions by name, true if of Check
	var checks []*ast.File
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ofCheck := strings.HasPrefix(name, "check")
		if ofCheck {
			checks = append(checks, file)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				if before, ok := defined[f.Name.Name]; ok && before != ofCheck {
					t.Errorf("%s is defined on both sides", f.Name.Name)
				}
				defined[f.Name.Name] = ofCheck
			}
		}
	}
	if len(checks) < 2 {
		t.Fatalf("%d files of Check", len(checks))
	}
	for _, file := range checks {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if id, ok := call.Fun.(*ast.Ident); ok {
				if ofCheck, ok := defined[id.Name]; ok && !ofCheck {
					t.Errorf("%s: Check calls %s of the planner", set.Position(id.Pos()), id.Name)
				}
			}
			return true
		})
		source, err := os.ReadFile(set.Position(file.Pos()).Filename)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range []string{"Windows.On", "Windows.Allows", ".WorkingDays(", ".turn(", ".field("} {
			if strings.Contains(string(source), call) {
				t.Errorf("%s calls %s", set.Position(file.Pos()).Filename, call)
			}
		}
	}
}
