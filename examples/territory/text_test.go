package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Every phrase has both languages, the Chinese one in Chinese, and both take
// the same arguments: numbered ones, so that word order is free.
func TestPhrases(t *testing.T) {
	names, err := filepath.Glob("text*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok || len(lit.Elts) != 2 {
				return true
			}
			if kind, ok := lit.Type.(*ast.Ident); !ok || kind.Name != "phrase" {
				return true
			}
			found++
			checkPhrase(t, unquote(t, lit.Elts[0]), unquote(t, lit.Elts[1]))
			return true
		})
	}
	if found < 50 {
		t.Errorf("only %d phrases found", found)
	}
}

func checkPhrase(t *testing.T, en, zh string) {
	t.Helper()
	numbered := regexp.MustCompile(`%\[\d\][sd]`)
	verbs := func(s string) []string {
		v := numbered.FindAllString(s, -1)
		slices.Sort(v)
		return slices.Compact(v)
	}
	for _, s := range []string{en, zh} {
		if s == "" {
			t.Errorf("%q, %q: one language is missing", en, zh)
		}
		if left := strings.ReplaceAll(numbered.ReplaceAllString(s, ""), "%%", ""); strings.Contains(left, "%") {
			t.Errorf("%q: a verb without its number", s)
		}
	}
	letters := strings.ContainsFunc(numbered.ReplaceAllString(en, ""), unicode.IsLetter)
	if letters && !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		t.Errorf("%q is not Chinese", zh)
	}
	e, z := verbs(en), verbs(zh)
	for _, v := range z {
		if !slices.Contains(e, v) {
			t.Errorf("%q takes %s, %q does not", zh, v, en)
		}
	}
	for _, v := range e {
		if !slices.Contains(z, v) {
			t.Errorf("%q takes %s, %q does not", en, v, zh)
		}
	}
}

func unquote(t *testing.T, e ast.Expr) string {
	t.Helper()
	lit, ok := e.(*ast.BasicLit)
	if !ok {
		t.Fatal("a phrase that is not two plain strings")
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
