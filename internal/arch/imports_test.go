package arch_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// mayImport is the drawing: which packages of the module a package may import,
// those in internal/ apart. What is not in it may not exist.
var mayImport = map[string][]string{
	"":                  {},
	"schedule/calendar": {},
	"schedule/route":    {},
	"client":            {"schedule/calendar"},
	"visit":             {"client", "schedule/calendar"},
	"complaint":         {"client", "schedule/calendar"},
	"schedule":          {"visit", "client", "schedule/calendar", "schedule/route"},
	"schedule/export":   {"schedule", "visit", "client", "schedule/calendar"},
	"schedule/plantest": {"schedule", "visit", "client", "schedule/calendar", "schedule/route"},
	"guidance/ration":   {"client", "schedule/calendar"},
	"guidance/market":   {"client", "schedule/calendar"},
	"guidance":          {"guidance/ration", "guidance/market", "client", "schedule/calendar"},
	"guidance/page":     {"guidance", "guidance/ration", "guidance/market", "client", "schedule/calendar"},
}

// world is the standard library that reaches out of a pure function, or shares
// state between calls, with the packages that may have it all the same.
var world = map[string][]string{
	"C": nil, "crypto/rand": nil, "database/sql": nil, "embed": nil, "expvar": nil, "hash/maphash": nil,
	"io/ioutil": nil, "log": nil, "math/rand": nil, "net": nil, "os": nil, "path/filepath": nil,
	"plugin": nil, "runtime": nil, "sync": nil, "syscall": nil, "text/template": nil, "unique": nil,
	"unsafe": nil, "weak": nil,
	"go":            {"internal/scenario"}, // reads the examples in doc comments
	"html/template": {"guidance/page"},
	"reflect":       {"internal/wire"},
	"testing":       {"internal/brief", "internal/scenario", "schedule/plantest"},
}

// imports refuses what a package's files may not import.
func imports(s *source) (faults []string) {
	for _, file := range s.files {
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if text := refused(s.path, path); text != "" {
				faults = append(faults, fmt.Sprintf("%s: %s", s.at(spec.Pos()), text))
			}
		}
	}
	return faults
}

// refused is why a package may not import another, "" if it may.
func refused(from, path string) string {
	first, _, _ := strings.Cut(path, "/")
	switch {
	case under(path, module):
		return against(from, within(path))
	case strings.Contains(first, "."):
		if path != "github.com/shopspring/decimal" {
			return fmt.Sprintf("imports %s; the library depends on decimal alone", path)
		}
		return ""
	case under(from, "examples"):
		return "" // a program may reach the world
	}
	for folder, except := range world {
		if under(path, folder) && !slices.Contains(except, from) {
			return fmt.Sprintf("imports %s, which a pure function has no use for", path)
		}
	}
	return ""
}

// against is why an import within the module runs against the drawing.
func against(from, to string) string {
	switch {
	case to == "internal/scenario", to == "internal/brief":
		return fmt.Sprintf("imports %s, which is for tests", to)
	case from == "examples/territory/generate":
		return "" // the repository's own generator of the data, not an example
	case under(from, "examples"):
		if under(to, "internal") {
			return fmt.Sprintf("imports %s; an example is a program that anyone could write", to)
		}
		return ""
	case under(to, "internal"):
		return ""
	case under(from, "internal"):
		return fmt.Sprintf("imports %s; internal packages know no business words", to)
	}
	allowed, known := mayImport[from]
	if !known {
		return "this package is not in the drawing of the imports"
	}
	if !slices.Contains(allowed, to) {
		return fmt.Sprintf("imports %s; it may import %s", to, strings.Join(append([]string{"internal"}, allowed...), ", "))
	}
	return ""
}

// testImports refuses what the tests of a package may not import, and tests
// that stand inside the package they test. A command has no other tests, and
// export_test.go is the one door for tests that need what is not exported.
func testImports(p listed) (faults []string) {
	for _, name := range p.TestGoFiles {
		if p.Name != "main" && name != "export_test.go" {
			faults = append(faults, fmt.Sprintf("%s stands inside the package it tests; use package %s_test", name, p.Name))
		}
	}
	for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
		first, _, _ := strings.Cut(path, "/")
		if strings.Contains(first, ".") && !under(path, module) &&
			path != "github.com/shopspring/decimal" && !under(path, "github.com/google/go-cmp") {
			faults = append(faults, fmt.Sprintf("a test imports %s; tests depend on decimal and go-cmp alone", path))
		}
	}
	return faults
}
