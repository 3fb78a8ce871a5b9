package arch_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// top is the names at the top of the repository.
var top = []string{
	"client", "visit", "schedule", "complaint", "guidance", "examples", "internal", ".ci",
	"go.mod", "go.sum", "doc.go", "example_test.go", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore",
}

// maxLines is the most lines of a file that is not a test.
const maxLines = 450

// workplace is what no file speaks of: hosts of registries and paths of
// somebody's machine. They are spelt so that this file does not hold them.
var workplace = []string{
	"proxy." + "golang.org", "sum." + "golang.org", "vuln." + "go.dev", "registry." + "npmjs", "registry." + "yarnpkg", "pypi." + "org",
	"/" + "work/", "/" + "root/", "/" + "home/", "/" + "Users/",
}

// tree refuses names at the top that the design does not know, files that are
// too long, and words of a workplace.
func tree(repository fs.FS) (faults []string, err error) {
	ignored, err := fs.ReadFile(repository, ".gitignore")
	if err != nil {
		return nil, err
	}
	patterns := strings.Fields(string(ignored))
	err = fs.WalkDir(repository, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".":
			return nil
		case name == ".git":
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil // a worktree's
		case slices.ContainsFunc(patterns, func(p string) bool { return ignores(p, name) }):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.Contains(name, "/") && !slices.Contains(top, name) {
			faults = append(faults, name+": the design knows no such name at the top")
		}
		if entry.IsDir() {
			return nil
		}
		text, err := fs.ReadFile(repository, name)
		if err == nil {
			faults = append(faults, fileFaults(name, text)...)
		}
		return err
	})
	return faults, err
}

// ignores reports whether a line of .gitignore covers a name; it knows the
// forms *.ext, name and /folder/.
func ignores(pattern, name string) bool {
	if anchored, ok := strings.CutPrefix(pattern, "/"); ok {
		return under(name, strings.TrimSuffix(anchored, "/"))
	}
	ok, _ := path.Match(pattern, path.Base(name))
	return ok
}

func fileFaults(name string, text []byte) (faults []string) {
	if !utf8.Valid(text) || bytes.IndexByte(text, 0) >= 0 {
		return nil // not a text
	}
	lines := bytes.Count(text, []byte("\n"))
	if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") && lines > maxLines {
		faults = append(faults, fmt.Sprintf("%s: %d lines; a file is one idea in at most %d", name, lines, maxLines))
	}
	for _, word := range workplace {
		if before, _, found := strings.Cut(string(text), word); found {
			faults = append(faults, fmt.Sprintf("%s:%d: %q speaks of a workplace", name, 1+strings.Count(before, "\n"), word))
		}
	}
	return faults
}

// comments refuses a package without a comment.
func comments(s *source) []string {
	for _, file := range s.files {
		if strings.HasPrefix(file.Doc.Text(), "Package ") || strings.HasPrefix(file.Doc.Text(), "Command ") ||
			s.pkg.Name() == "main" && file.Doc.Text() != "" {
			return nil
		}
	}
	return []string{s.pkg.Name() + ": no file has a package comment"}
}
