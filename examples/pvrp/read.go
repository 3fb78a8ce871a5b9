package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// instance is a problem as its file states it.
type instance struct {
	name     string
	vehicles int
	days     []limits
	places   []place // the depot first
	windows  bool
}

// limits is what every vehicle of a day may do; a duration of 0 is no limit.
type limits struct{ duration, load float64 }

// place is the depot or a customer.
type place struct {
	x, y         float64
	service      float64
	demand       float64
	visits       int
	combinations []uint64 // bit strings of as many digits as there are days, the leftmost the first day
	early, late  float64
}

// Types of problem, the first number of a file.
const (
	typePVRP   = 1
	typePVRPTW = 5
)

// Bounds on what a file may ask for, far above any published instance. Between
// coordinates within maxNumber no way is longer than the engine takes.
const (
	maxCustomers = 5000
	maxDays      = 62
	maxVehicles  = 1000
	maxNumber    = 35_000
)

// readInstance reads a file in either of the public formats. The shape of the
// lines decides whether there are time windows, because some files carry the
// type number of another set.
func readInstance(path string) (*instance, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	in, err := parseInstance(string(text))
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	in.name = base(path)
	return in, nil
}

// base is the name of a file without its folder and ending.
func base(path string) string {
	path = path[strings.LastIndexByte(path, '/')+1:]
	name, _, _ := strings.Cut(path, ".")
	return name
}

// parseInstance reads the text of a file. Errors begin with the line.
func parseInstance(text string) (*instance, error) {
	lines := rows{lines: strings.Split(text, "\n")}
	head, err := lines.next("type, vehicles, customers, days", 4, 4)
	if err != nil {
		return nil, err
	}
	if head.whole(0, 0, 100) != typePVRP && head.whole(0, 0, 100) != typePVRPTW {
		head.fail(0, "is not a type of problem read here: 1 or 5")
	}
	in := &instance{vehicles: head.whole(1, 1, maxVehicles)}
	customers, days := head.whole(2, 0, maxCustomers), head.whole(3, 1, maxDays)
	if head.err != nil {
		return nil, head.err
	}
	for range days {
		row, err := lines.next("duration, load", 2, 2)
		if err != nil {
			return nil, err
		}
		in.days = append(in.days, limits{duration: row.number(0, 0, maxNumber), load: row.number(1, 0, maxNumber)})
		if row.err != nil {
			return nil, row.err
		}
	}
	for i := range customers + 1 {
		if err := in.addPlace(&lines, i); err != nil {
			return nil, err
		}
	}
	if lines.more() {
		return nil, fmt.Errorf("%d: text after the last of %d customers", lines.at+1, customers)
	}
	return in, nil
}

// addPlace reads the line of the depot or of a customer.
func (in *instance) addPlace(lines *rows, i int) error {
	row, err := lines.next("number, x, y, service, demand, visits, combinations", 7, 1<<20)
	if err != nil {
		return err
	}
	if n := row.whole(0, 0, maxCustomers); n != i {
		row.fail(0, fmt.Sprintf("is not the number that follows: %d", i))
	}
	p := place{
		x: row.number(1, -maxNumber, maxNumber), y: row.number(2, -maxNumber, maxNumber),
		service: row.number(3, 0, maxNumber), demand: row.number(4, 0, maxNumber), visits: row.whole(5, 0, len(in.days)),
	}
	count := row.whole(6, 0, 1<<16)
	if row.err != nil {
		return row.err
	}
	windows := len(row.fields) == 9+count
	if !windows && len(row.fields) != 7+count {
		return fmt.Errorf("%d: %d combinations need %d fields, or %d with a time window, not %d", row.line, count, 7+count, 9+count, len(row.fields))
	}
	if i > 0 && windows != in.windows {
		return fmt.Errorf("%d: some places have a time window and some have none", row.line)
	}
	in.windows = windows
	for k := range count {
		p.combinations = append(p.combinations, uint64(row.whole(7+k, 1, 1<<len(in.days)-1)))
	}
	if windows {
		p.early, p.late = row.number(7+count, 0, maxNumber), row.number(8+count, 0, maxNumber)
	}
	in.places = append(in.places, p)
	return row.err
}

// rows goes through the lines that hold something.
type rows struct {
	lines []string
	at    int
}

// row is one line in fields. Its first fault stays.
type row struct {
	line   int // from 1
	fields []string
	err    error
}

// more goes on to the next line that holds something and reports whether there
// is one.
func (r *rows) more() bool {
	for r.at < len(r.lines) && strings.TrimSpace(r.lines[r.at]) == "" {
		r.at++
	}
	return r.at < len(r.lines)
}

// next is the next line, which must have so many fields.
func (r *rows) next(what string, least, most int) (*row, error) {
	if !r.more() {
		return nil, fmt.Errorf("%d: the file ends where %s are wanted", r.at, what)
	}
	fields := strings.Fields(r.lines[r.at])
	r.at++
	if len(fields) < least || len(fields) > most {
		return nil, fmt.Errorf("%d: %d fields where %s are wanted", r.at, len(fields), what)
	}
	return &row{line: r.at, fields: fields}, nil
}

// whole is a field as a whole number in a range.
func (r *row) whole(field, least, most int) int {
	n, err := strconv.Atoi(r.fields[field])
	if err != nil {
		r.fail(field, "is not a whole number")
	} else if n < least || n > most {
		r.fail(field, fmt.Sprintf("is not between %d and %d", least, most))
	}
	return n
}

// number is a field as a number in a range.
func (r *row) number(field int, least, most float64) float64 {
	x, err := strconv.ParseFloat(r.fields[field], 64)
	if err != nil {
		r.fail(field, "is not a number")
	} else if !(x >= least && x <= most) {
		r.fail(field, fmt.Sprintf("is not between %g and %g", least, most))
	}
	return x
}

// fail records the row's first fault.
func (r *row) fail(field int, text string) {
	if r.err == nil {
		r.err = fmt.Errorf("%d: %q %s", r.line, r.fields[field], text)
	}
}
