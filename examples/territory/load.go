package main

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// records is what a folder says, before anything is assumed about what it
// leaves out.
type records struct {
	shops    []shop        // in the order of stores.csv
	items    []item        // in the order of items.csv
	sales    []sale        // by month, shop and item
	currency string        // of the sales, ISO 4217
	lines    int           // read from the lines files
	first    calendar.Date // of the lines
	last     calendar.Date
	visits   []visit.Visit // in the order of visits.csv; nil without the file
	holidays []holiday     // by date; nil without the file
	rep      rep
	away     []schedule.Away

	// Whether stores.csv has a column rep, so that it says whose each shop is.
	repsKnown bool

	shopAt map[string]int32
	itemAt map[string]int32
}

// shop is one row of stores.csv.
type shop struct {
	id            client.ID
	name, nameZH  string
	city          string
	kind          string
	market        client.Market
	position      client.Position
	hours         calendar.Week
	hoursKnown    bool
	first, last   calendar.Date
	closedForGood bool
	rep           client.RepID
	class         client.Class // held now
	line          int
}

// item is one row of items.csv.
type item struct {
	id              client.ItemID
	name, nameZH    string
	brand, brandZH  string
	category        string
	units, bottleML int64 // units are thousandths
	shelf           int64 // cents; 0 is not known
	pack            int64 // pieces in a box; 0 is not known
	line            int
}

// sale is what a shop bought of an item in a month, returns taken off.
type sale struct {
	month  calendar.Month
	shop   int32 // index into records.shops
	item   int32 // index into records.items
	pieces int64
	cents  int64
	first  calendar.Date // of the lines summed here
	last   calendar.Date

	ordered calendar.Date // the last that is no return; unset if all are
}

// holiday is one row of holidays.csv.
type holiday struct {
	date         calendar.Date
	name, nameZH string
	work         bool
	line         int
}

// rep is the row of rep.csv.
type rep struct {
	id           client.RepID
	name, nameZH string
	home         client.Position
}

// load reads a folder. Every mistake names the file, the line, the column,
// the value, and what was expected; the first one ends it.
func load(folder fs.FS) (*records, error) {
	r := &records{shopAt: map[string]int32{}, itemAt: map[string]int32{}}
	for _, part := range []struct {
		file   string
		needed bool
		read   func(fs.FS, string) error
	}{
		{"stores.csv", true, r.readStores},
		{"items.csv", true, r.readItems},
		{"visits.csv", false, r.readVisits},
		{"holidays.csv", false, r.readHolidays},
		{"rep.csv", false, r.readRep},
		{"away.csv", false, r.readAway},
	} {
		name, err := find(folder, part.file)
		if err != nil {
			return nil, err
		}
		if name == "" {
			if part.needed {
				return nil, fmt.Errorf("%s is missing; it was expected here, plain or as %s.gz", part.file, part.file)
			}
			continue
		}
		if err := part.read(folder, name); err != nil {
			return nil, err
		}
	}
	if err := r.readAllLines(folder); err != nil {
		return nil, err
	}
	return r, nil
}

// find is the name under which a folder holds a file: plain, gzipped, or not
// at all.
func find(folder fs.FS, file string) (string, error) {
	var found []string
	for _, name := range []string{file, file + ".gz"} {
		if _, err := fs.Stat(folder, name); err == nil {
			found = append(found, name)
		}
	}
	switch len(found) {
	case 0:
		return "", nil
	case 1:
		return found[0], nil
	}
	return "", fmt.Errorf("%s and %s are both there; one was expected", found[0], found[1])
}

// readAllLines reads every lines file of the folder, by name.
func (r *records) readAllLines(folder fs.FS) error {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return err
	}
	sums := map[cell]*sums{}
	files := 0
	for _, e := range entries {
		plain := strings.TrimSuffix(e.Name(), ".gz")
		if ok, _ := path.Match("lines*.csv", plain); !ok {
			continue
		}
		if plain != e.Name() {
			if _, err := fs.Stat(folder, plain); err == nil {
				return fmt.Errorf("%s and %s are both there; one was expected", plain, e.Name())
			}
		}
		files++
		if err := r.readLines(folder, e.Name(), sums); err != nil {
			return err
		}
	}
	switch {
	case files == 0:
		return fmt.Errorf("lines*.csv is missing; at least one file of purchases was expected, plain or .gz")
	case r.lines == 0:
		return fmt.Errorf("lines*.csv: no purchase in %d files; at least one line was expected", files)
	}
	for c, s := range sums {
		r.sales = append(r.sales, sale{c.month, c.shop, c.item, s.pieces, s.cents, s.first, s.last, s.ordered})
	}
	slices.SortFunc(r.sales, compareSales)
	return nil
}
