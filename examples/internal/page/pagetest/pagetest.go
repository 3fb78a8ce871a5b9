// Package pagetest holds an example program's report to its golden files.
package pagetest

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// MaxLines is the most lines of a report.
const MaxLines = 125

var update = flag.Bool("update", false, "write the golden files")

// Run runs a program in some languages: each report fits the page, fills in
// all it says, and is the one in testdata. A language that there is not is an
// error.
func Run(t *testing.T, run func(lang string, w io.Writer) error, languages ...calendar.Lang) {
	t.Helper()
	for _, lang := range languages {
		var got bytes.Buffer
		if err := run(string(lang), &got); err != nil {
			t.Fatal(err)
		}
		fits(t, string(lang), got.String())
		golden(t, "report."+string(lang)+".golden.txt", got.String())
	}
	if err := run("fr", io.Discard); err == nil || !strings.Contains(err.Error(), "fr") {
		t.Errorf("the language fr gives the error %v", err)
	}
}

func fits(t *testing.T, lang, report string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(report, "\n"), "\n")
	if len(lines) > MaxLines {
		t.Errorf("%s: %d lines, at most %d", lang, len(lines), MaxLines)
	}
	for i, line := range lines {
		if n := page.Columns(line); n > page.Width {
			t.Errorf("%s: line %d has %d columns", lang, i+1, n)
		}
		if strings.Contains(line, "%!") {
			t.Errorf("%s: line %d: %s", lang, i+1, line)
		}
	}
}

// golden compares a report with a file of testdata, or writes the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	at := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(at, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	want := string(file)
	if got == want {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Fatalf("%s: line %d:\n got %s\nwant %s\nrun go test -update if the new one is right", at, i+1, gotLines[i], wantLines[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", at, len(gotLines), len(wantLines))
}
