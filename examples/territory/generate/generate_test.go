package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The committed folder is what the generator writes: nothing edited by hand,
// nothing left over.
func TestCommittedDataIsGenerated(t *testing.T) {
	folder := filepath.Join("..", "data")
	want := map[string]bool{}
	total := 0
	for _, f := range files() {
		want[f.name] = true
		total += len(f.text)
		got, err := os.ReadFile(filepath.Join(folder, f.name))
		if err != nil {
			t.Error(err)
			continue
		}
		if string(got) != string(f.text) {
			t.Errorf("%s is not what the generator writes; run go generate ./examples/territory", f.name)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !want[e.Name()] {
			t.Errorf("%s is not written by the generator", e.Name())
		}
	}
	if total > 600_000 {
		t.Errorf("%d bytes are more than a clone should carry", total)
	}
}

// The same seed gives the same bytes within one process, too.
func TestFilesRepeat(t *testing.T) {
	again := files()
	for i, f := range files() {
		if string(f.text) != string(again[i].text) {
			t.Errorf("%s differs between two runs", f.name)
		}
	}
}
