package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWriteOut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "result")
	files := []outFile{{"index.html", []byte("a")}, {"sheets/S1.html", []byte("b")}}
	if err := writeOut(dir, files); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if got, err := os.ReadFile(filepath.Join(dir, f.path)); err != nil || string(got) != string(f.text) {
			t.Errorf("%s: %q, %v", f.path, got, err)
		}
	}
	beside(t, dir, 1)
	err := writeOut(dir, files)
	if want := "-out " + dir + ": the folder is not empty (it holds index.html); name a new or an empty one"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if err := writeOut(".", files); err == nil || err.Error() != "-out .: the working folder cannot be replaced; name one in it" {
		t.Errorf("got %v", err)
	}
	if err := writeOut(filepath.Join(dir, "index.html"), files); err == nil {
		t.Error("a file was taken for a folder")
	}
}

// An empty folder is filled, and one mistake leaves nothing behind.
func TestWriteOutWhole(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "result")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	bad := []outFile{{"a", []byte("a")}, {"a/b", []byte("a file lies where a folder should")}}
	if err := writeOut(dir, bad); err == nil {
		t.Fatal("no error")
	}
	beside(t, dir, 1)
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("half a result: %v, %v", entries, err)
	}
	if err := writeOut(dir, bad[:1]); err != nil {
		t.Error(err)
	}
	beside(t, dir, 1)
}

// beside wants so many entries in the folder around dir.
func beside(t *testing.T, dir string, want int) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(entries) != want {
		t.Errorf("%d entries beside %s (%v), want %d", len(entries), dir, err, want)
	}
}

func TestSafeName(t *testing.T) {
	for id, want := range map[string]string{"S001": "S001", "a/b": "a=2Fb", "..": "=2E=2E", "店1": "=E5=BA=971", "a=2Fb": "a=3D2Fb", "A-b_9": "A-b_9"} {
		if got := safeName(id); got != want {
			t.Errorf("safeName(%q) = %q, want %q", id, got, want)
		}
	}
}
