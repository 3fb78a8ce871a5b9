package main

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// table reads one CSV file row by row, and its fields by the names in the
// header. Its first mistake ends it: the readers of fields then give zero
// values, next is false, and err says what is wrong, where, and what was
// expected.
type table struct {
	name   string
	csv    *csv.Reader
	close  func() error
	header []string
	row    []string
	err    error
}

// openTable opens a CSV file, gzipped if its name ends in .gz, and wants the
// needed columns in its header. Columns may stand in any order; those that
// nobody asks for are ignored.
func openTable(folder fs.FS, name string, needed ...string) (*table, error) {
	file, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	t := &table{name: name, close: file.Close}
	var from io.Reader = file
	if strings.HasSuffix(name, ".gz") {
		unzip, err := gzip.NewReader(file)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("%s: not a gzip file: %w", name, err), file.Close())
		}
		from = unzip
	}
	t.csv = csv.NewReader(from)
	t.csv.ReuseRecord = true
	if err := t.readHeader(needed); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return t, nil
}

func (t *table) readHeader(needed []string) error {
	row, err := t.csv.Read()
	if err == io.EOF {
		return fmt.Errorf("%s:1: the file is empty; a header was expected", t.name)
	}
	if err != nil {
		return t.syntax(err)
	}
	t.header = slices.Clone(row)
	t.header[0] = strings.TrimPrefix(t.header[0], "\ufeff")
	for i, name := range t.header {
		if first := slices.Index(t.header, name); first < i {
			return fmt.Errorf("%s:1: column %s stands twice in the header", t.name, name)
		}
	}
	for _, name := range needed {
		if !slices.Contains(t.header, name) {
			return fmt.Errorf("%s:1: column %s is missing; the header has %s", t.name, name, strings.Join(t.header, ", "))
		}
	}
	return nil
}

// syntax words a mistake in the CSV or gzip form.
func (t *table) syntax(err error) error {
	var parse *csv.ParseError
	switch {
	case errors.As(err, &parse) && errors.Is(err, csv.ErrFieldCount):
		return fmt.Errorf("%s:%d: %d fields, but the header has %d", t.name, parse.Line, len(t.row), len(t.header))
	case errors.As(err, &parse):
		return fmt.Errorf("%s:%d: byte %d: %w", t.name, parse.Line, parse.Column, parse.Err)
	}
	return fmt.Errorf("%s: %w", t.name, err)
}

// next reads the next row; it is false at the end and after a mistake.
func (t *table) next() bool {
	if t.err != nil {
		return false
	}
	row, err := t.csv.Read()
	if err == io.EOF {
		return false
	}
	t.row = row
	if err != nil {
		t.err = t.syntax(err)
		return false
	}
	return true
}

// end closes the file and gives the first mistake.
func (t *table) end() error { return errors.Join(t.err, t.close()) }

// column is a column's place in the row, -1 if the file has none.
func (t *table) column(name string) int { return slices.Index(t.header, name) }

// line is the line of the file that the row starts on.
func (t *table) line() int {
	line, _ := t.csv.FieldPos(0)
	return line
}

// fail notes a mistake in a field: its value, and what was expected.
func (t *table) fail(column int, format string, args ...any) {
	if t.err == nil {
		line, _ := t.csv.FieldPos(column)
		t.err = fmt.Errorf("%s:%d: column %s: %q %s", t.name, line, t.header[column], t.row[column], fmt.Sprintf(format, args...))
	}
}

// text is a field as it stands, "" for a column the file has not got. It is
// valid until the next row.
func (t *table) text(column int) string {
	if column < 0 {
		return ""
	}
	s := t.row[column]
	if !utf8.ValidString(s) {
		t.fail(column, "is not UTF-8 text")
		return ""
	}
	return s
}

// keep is text that outlives the row: a copy without the row's other fields.
func (t *table) keep(column int) string { return strings.Clone(t.text(column)) }

// must is keep for a field that may not be empty.
func (t *table) must(column int) string {
	s := t.keep(column)
	if s == "" {
		t.fail(column, "is empty")
	}
	return s
}

// date reads a field such as 2026-05-01; unset for an empty one.
func (t *table) date(column int) calendar.Date {
	s := t.text(column)
	if s == "" {
		return 0
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.fail(column, "is not a date like 2026-05-01")
	}
	return d
}

// mustDate is date for a field that may not be empty.
func (t *table) mustDate(column int) calendar.Date {
	if t.text(column) == "" {
		t.fail(column, "is not a date like 2026-05-01")
		return 0
	}
	return t.date(column)
}

// scaled reads a decimal number as a whole number of its last places: "1.5"
// with 2 places is 150. More places are refused unless they are zeros, and
// so is a number beyond ±limit (in whole units). Empty is 0.
func (t *table) scaled(column, places int, limit int64, what string) int64 {
	s := t.text(column)
	if s == "" {
		return 0
	}
	n, ok := parseScaled(s, places)
	if !ok || n > limit*pow10(places) || n < -limit*pow10(places) {
		t.fail(column, "%s", what)
		return 0
	}
	return n
}

// word reads one of a few words, "" for an empty field.
func (t *table) word(column int, words ...string) string {
	s := t.text(column)
	if s != "" && !slices.Contains(words, s) {
		t.fail(column, "is not one of %s", strings.Join(words, ", "))
		return ""
	}
	return strings.Clone(s)
}
