package arch_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// rules is the checks of one package's sources.
var rules = []func(*source) []string{imports, purity, state, wireTypes, decimalForms, comments}

// TestModule checks every package, and that the checks bite.
func TestModule(t *testing.T) {
	all := list(t)
	t.Run("packages", func(t *testing.T) { packages(t, all) })
	t.Run("bites", func(t *testing.T) { bites(t, all) })
}

func packages(t *testing.T, all []listed) {
	sources := load(t, all)
	if len(sources) < 5 {
		t.Fatalf("only %d packages found", len(sources))
	}
	for _, s := range sources {
		for _, rule := range rules {
			for _, text := range rule(s) {
				t.Errorf("%s: %s", "./"+s.path, text)
			}
		}
	}
	for _, p := range own(all) {
		for _, text := range testImports(p) {
			t.Errorf("%s: %s", "./"+within(p.ImportPath), text)
		}
	}
}

func TestTree(t *testing.T) {
	faults, err := tree(os.DirFS(root))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range faults {
		t.Error(text)
	}
}

// Each bad source is refused for the reason given, and its good twin is not.
func bites(t *testing.T, all []listed) {
	c := newChecker(all)
	const header = "// Package p is bad.\npackage p\n"
	for _, row := range []struct{ path, text, want string }{
		// Imports.
		{"client", `import _ "github.com/rapport-go/rapport/visit"`, "p.go:3: imports visit; it may import internal, schedule/calendar"},
		{"schedule/calendar", `import _ "github.com/rapport-go/rapport/client"`, "p.go:3: imports client; it may import internal"},
		{"internal/words", `import _ "github.com/rapport-go/rapport/client"`, "p.go:3: imports client; internal packages know no business words"},
		{"client", `import _ "github.com/rapport-go/rapport/internal/scenario"`, "p.go:3: imports internal/scenario, which is for tests"},
		{"examples/x", `import _ "github.com/rapport-go/rapport/internal/fault"`, "p.go:3: imports internal/fault; an example is a program that anyone could write"},
		{"crm", `import _ "github.com/rapport-go/rapport/client"`, "p.go:3: this package is not in the drawing of the imports"},
		{"client", `import _ "reflect"`, "p.go:3: imports reflect, which a pure function has no use for"},
		{"client", `import _ "testing"`, "p.go:3: imports testing, which a pure function has no use for"},

		// The clock, the zone, printing.
		{"client", "import \"time\"\nfunc f() time.Time { return time.Now() }", "p.go:4: uses time.Now: time is an argument"},
		{"client", "import \"time\"\nvar now = time.Now", "p.go:4: uses time.Now: time is an argument"},
		{"client", "import t \"time\"\nfunc f(x t.Time) t.Duration { return t.Since(x) }", "p.go:4: uses time.Since: time is an argument"},
		{"client", "import \"time\"\nfunc f() *time.Location { return time.Local }", "p.go:4: uses time.Local: the zone is an argument"},
		{"client", "import \"time\"\nfunc f(x time.Time) time.Time { return x.Local() }", "p.go:4: uses (time.Time).Local: the zone is an argument"},
		{"client", "import \"time\"\nfunc f() { _, _ = time.LoadLocation(\"\") }", "p.go:4: uses time.LoadLocation: the zone is an argument"},
		{"client", "import \"time\"\nfunc f() { <-time.After(1) }", "p.go:4: uses time.After: nothing waits"},
		{"client", "import \"time\"\nfunc f() { time.NewTimer(1) }", "p.go:4: uses time.NewTimer: nothing waits"},
		{"client", "import \"fmt\"\nfunc f() { fmt.Println() }", "p.go:4: uses fmt.Println: nothing is printed"},
		{"client", "func f() { println() }", "p.go:3: uses println: nothing is printed"},
		{"client", "func f() { go f() }", "p.go:3: starts a goroutine; the caller decides what runs side by side"},

		// Decimals.
		{"client", "import \"github.com/shopspring/decimal\"\nfunc f(d decimal.Decimal) decimal.Decimal { return d.Div(d) }",
			"p.go:4: uses (decimal.Decimal).Div: it rounds by DivisionPrecision; use DivRound"},
		{"client", "import \"github.com/shopspring/decimal\"\nvar f = decimal.Decimal.Div",
			"p.go:4: uses (decimal.Decimal).Div: it rounds by DivisionPrecision; use DivRound"},
		{"client", "import \"github.com/shopspring/decimal\"\nvar d = decimal.NewFromFloat32(1)", "p.go:4: uses decimal.NewFromFloat32: a float is not exact"},
		{"client", "import \"github.com/shopspring/decimal\"\nvar d = decimal.Avg(decimal.New(1, 0))", "p.go:4: uses decimal.Avg: it rounds by DivisionPrecision; use DivRound"},
		{"client", "import \"github.com/shopspring/decimal\"\nvar d = decimal.Zero", "p.go:4: uses decimal.Zero: anyone can write it; use decimal.Decimal{}"},
		{"client", "import \"github.com/shopspring/decimal\"\nvar s = decimal.New(1, 0).String()",
			"p.go:4: uses (decimal.Decimal).String: it obeys TrimTrailingZeros; use internal/exact or StringFixed"},
		{"client", "import \"github.com/shopspring/decimal\"\nvar d, _ = decimal.New(1, 0).PowInt32(2)", "p.go:4: uses (decimal.Decimal).PowInt32: it rounds by settings"},

		// State.
		{"client", "var Table = []int{1}", "p.go:3: Table is an exported variable; anyone can write it"},
		{"client", "func init() {}", "p.go:3: func init runs before the caller asks"},
		{"client", "var n int\nfunc f() { n = 1 }", "p.go:4: n may change after its declaration"},
		{"client", "var n int\nfunc f() { n++ }", "p.go:4: n may change after its declaration"},
		{"client", "var n int\nfunc f() *int { return &n }", "p.go:4: n may change after its declaration"},
		{"client", "var n struct{ a [2]int }\nfunc f() { (n.a)[1] += 1 }", "p.go:4: n may change after its declaration"},
		{"client", "var n = []int{1}\nfunc f() []int { return append(n, 1) }", "p.go:4: n may change after its declaration"},
		{"client", "var n = []int{1}\nfunc f() { for n[0] = range 3 {} }", "p.go:4: n may change after its declaration"},
		{"client", "var n = map[string]int{}\nfunc f() { clear(n) }", "p.go:4: n may change after its declaration"},
		{"client", "import \"slices\"\nvar n = []int{1}\nfunc f() { slices.Sort(n) }", "p.go:5: n may change after its declaration"},
		{"client", "import \"strings\"\nvar b strings.Builder\nfunc f() { b.Reset() }", "p.go:5: b may change after its declaration"},
		{"client", "var p = new(int)\nfunc f() { *p = 1 }", "p.go:4: p may change after its declaration"},
		{"client", "import \"github.com/shopspring/decimal\"\nfunc f() { decimal.DivisionPrecision = 3 }", "p.go:4: uses decimal.DivisionPrecision: it is the host's\np.go:4: DivisionPrecision may change after its declaration"},

		// Wire types.
		{"client", "// T is.\ntype T struct { A int `json:\"a\"`; B int }", "p.go:4: T.B has the key \"\", not one in snake_case"},
		{"client", "// T is.\ntype T struct { A int `json:\"perMonth\"` }", "p.go:4: T.A has the key \"perMonth\", not one in snake_case"},
		{"client", "// T is.\ntype T struct { A int `json:\"a,omitempty\"` }", "p.go:4: T.A has the option \"omitempty\"; the wire form knows omitzero alone"},
		{"client", "// T is.\ntype T struct { A int `json:\"a\"`; b int }", "p.go:4: T.b is not exported, so the wire form loses it"},
		{"client", "// T is.\ntype T struct { A float64 `json:\"a\"` }", "p.go:4: T.A is or holds a float64, which has no wire form"},
		{"client", "// T is.\ntype T struct { A []map[string]int `json:\"a\"` }", "p.go:4: T.A is or holds a map[string]int, which has no wire form"},
		{"client", "// T is.\ntype T struct { A any `json:\"a\"` }", "p.go:4: T.A is or holds a any, which has no wire form"},
		{"client", "import \"github.com/shopspring/decimal\"\n// T is.\ntype T struct { A []decimal.Decimal `json:\"a\"` }",
			"p.go:5: T holds decimals and needs MarshalJSON and UnmarshalJSON of its own, by internal/wire"},
		{"client", "// K is.\ntype K struct{}\n// MarshalText is.\nfunc (K) MarshalText() ([]byte, error) { return nil, nil }\n// T is.\ntype T struct { K; A int `json:\"a\"` }",
			"p.go:8: T is given MarshalText by what it embeds and would lose its other fields in encoding/json"},

		// What looks alike and is right.
		{"client", "import \"math/big\"\nvar n = new(big.Int).Div(big.NewInt(6), big.NewInt(2)) // never decimal.Div, time.Now", ""},
		{"client", "import \"github.com/shopspring/decimal\"\nvar d = decimal.New(1, 0).DivRound(decimal.New(3, 0), 2)", ""},
		{"client", "import \"time\"\nfunc f(x time.Time, l *time.Location) time.Time { return x.In(l) }", ""},
		{"client", "var n = []int{1}\nfunc f() int { n := append([]int(nil), n...); n[0]++; return n[0] }", ""},
		{"client", "import \"strings\"\nvar r = strings.NewReplacer(\"a\", \"b\")\nfunc f() string { return r.Replace(\"a\") }", ""},
		{"examples/x", "import (\n\"fmt\"\n\"os\"\n)\n// Out is.\nvar Out = os.Stdout\nfunc f() { fmt.Println() }", ""},
		{"internal/wire", `import _ "reflect"`, ""},
		{"guidance/page", `import _ "html/template"`, ""},
	} {
		s, err := c.check(row.path, []string{"p.go"}, []string{header + row.text})
		if err != nil && !strings.Contains(err.Error(), "could not import") {
			t.Errorf("%s: %v", row.text, err)
			continue
		}
		var faults []string
		for _, rule := range rules {
			faults = append(faults, rule(s)...)
		}
		if got := strings.Join(faults, "\n"); got != row.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", row.path, row.text, got, row.want)
		}
	}
}

// Every path of the outside world is refused, in every package that is not
// excepted, and dependencies, too.
func TestBitesImports(t *testing.T) {
	for _, path := range []string{"os", "os/exec", "net", "net/http", "log", "log/slog", "math/rand", "math/rand/v2", "unsafe", "syscall",
		"embed", "io/ioutil", "path/filepath", "sync", "sync/atomic", "runtime", "runtime/debug", "database/sql", "reflect", "testing",
		"testing/fstest", "html/template", "text/template", "crypto/rand", "hash/maphash", "go/ast", "C",
		"github.com/google/go-cmp/cmp", "golang.org/x/text/number"} {
		if refused("client", path) == "" {
			t.Errorf("client may import %s", path)
		}
	}
	for _, path := range []string{"context", "fmt", "math/big", "math/bits", "time", "slices", "strings", "unicode/utf8", "html", "encoding/json",
		"github.com/shopspring/decimal", module + "/internal/wire"} {
		if text := refused("client", path); text != "" {
			t.Errorf("client %s", text)
		}
	}
	bad := listed{Name: "client", TestGoFiles: []string{"a_test.go", "export_test.go"}, XTestImports: []string{"os", "github.com/stretchr/testify/assert"}}
	if faults := testImports(bad); len(faults) != 2 {
		t.Errorf("got %q", faults)
	}
}

func TestBitesTree(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	good := func() fstest.MapFS {
		return fstest.MapFS{".gitignore": file("*.prof\n/out/\n"), "go.mod": file(""), "client/a.go": file(strings.Repeat("\n", maxLines)),
			"client/a_test.go": file(strings.Repeat("\n", 2*maxLines)), "cpu.prof": file(""), "out/x": file("see /" + "home/me"), ".git": file("")}
	}
	for _, row := range []struct{ name, text, want string }{
		{"client/b.go", "package client", ""},
		{"utils/a.go", "", "utils: the design knows no such name at the top"},
		{"Makefile", "", "Makefile: the design knows no such name at the top"},
		{"client/b.go", strings.Repeat("\n", maxLines+1), "client/b.go: 451 lines; a file is one idea in at most 450"},
		{"README.md", "\nfetch from proxy." + "golang.org", "README.md:2: \"proxy." + "golang.org\" speaks of a workplace"},
		{"client/b.go", "// see /" + "home/me/notes", "client/b.go:1: \"/" + "home/\" speaks of a workplace"},
		{"client/b.bin", "\x00/" + "home/me", ""},
	} {
		repository := good()
		repository[row.name] = file(row.text)
		faults, err := tree(repository)
		if got := strings.Join(faults, "\n"); err != nil || got != row.want {
			t.Errorf("%s: got %s, %v, want %s", row.name, got, err, row.want)
		}
	}
}
