package pagetest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// numbered is a verb of a phrase, such as %[1]s or %02[2]d.
var numbered = regexp.MustCompile(`%0?\d*\[(\d)\][sd]`)

// Phrases reads a file of a program: every phrase in it has both languages,
// the Chinese one in Chinese, and both fill in the same arguments by number.
func Phrases(t *testing.T, name string) {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	ast.Inspect(file, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok || len(lit.Elts) == 0 {
			return true
		}
		said := map[string]string{}
		for _, e := range lit.Elts {
			pair, ok := e.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			key, named := pair.Key.(*ast.Ident)
			text, plain := pair.Value.(*ast.BasicLit)
			if !named || !plain || key.Name != "En" && key.Name != "Zh" {
				return true
			}
			said[key.Name], _ = strconv.Unquote(text.Value)
		}
		found++
		phrase(t, said["En"], said["Zh"])
		return true
	})
	if found < 20 {
		t.Errorf("%s: only %d phrases found", name, found)
	}
}

func phrase(t *testing.T, en, zh string) {
	t.Helper()
	for _, s := range []string{en, zh} {
		if strings.Contains(strings.ReplaceAll(numbered.ReplaceAllString(s, ""), "%%", ""), "%") && numbered.MatchString(s) {
			t.Errorf("%q: a verb without its number", s)
		}
	}
	words := strings.ContainsFunc(numbered.ReplaceAllString(en, ""), unicode.IsLetter)
	if en == "" || zh == "" || words && !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		t.Errorf("%q, %q: a language is missing", en, zh)
	}
	if e, z := arguments(en), arguments(zh); !slices.Equal(e, z) {
		t.Errorf("%q fills in %v, %q fills in %v", en, e, zh, z)
	}
}

// arguments are the numbers of what a phrase fills in, each once.
func arguments(s string) []string {
	all := map[string]bool{}
	for _, m := range numbered.FindAllStringSubmatch(s, -1) {
		all[m[1]] = true
	}
	return slices.Sorted(maps.Keys(all))
}
