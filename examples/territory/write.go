package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// outFile is one file of the result, by its path below the folder.
type outFile struct {
	path string
	text []byte
}

// checkOut refuses a folder that already holds something, and the one that the
// program runs in.
func checkOut(dir string) error {
	if here, err := os.Getwd(); err == nil {
		if at, err := filepath.Abs(dir); err == nil && at == here {
			return fmt.Errorf("-out %s: the working folder cannot be replaced; name one in it", dir)
		}
	}
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("-out %s: not a folder that can be read", dir)
	case len(entries) > 0:
		return fmt.Errorf("-out %s: the folder is not empty (it holds %s); name a new or an empty one", dir, entries[0].Name())
	}
	return nil
}

// writeOut writes the files into a new folder beside dir, and gives it dir's
// name when it is whole: nobody ever sees half a result.
func writeOut(dir string, files []outFile) (err error) {
	if err := checkOut(dir); err != nil {
		return err
	}
	dir = filepath.Clean(dir)
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), ".territory-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(temp))
		}
	}()
	for _, f := range files {
		at := filepath.Join(temp, filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(at, f.text, 0o644); err != nil {
			return err
		}
	}
	if err := os.Chmod(temp, 0o755); err != nil {
		return err
	}
	// An empty folder would be in the way on some systems.
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(temp, dir)
}

// safeName is an id as a file name that also stands in a link: letters and
// digits of ASCII, - and _ stay, every other byte becomes =XX, so that two ids
// never share a name.
func safeName(id string) string {
	const hex = "0123456789ABCDEF"
	var out []byte
	for i := range len(id) {
		c := id[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '_':
			out = append(out, c)
		default:
			out = append(out, '=', hex[c>>4], hex[c&15])
		}
	}
	return string(out)
}
