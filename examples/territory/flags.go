package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// options are what the command line asks for.
type options struct {
	data  string         // folder to read; "" is the embedded territory
	month calendar.Month // to plan; unset is the month after the last purchase
	lang  calendar.Lang
	out   string         // folder to write; "" writes none
	zone  *time.Location // of the times in the calendar file; nil is none
}

// usageError is a mistake on the command line.
type usageError struct{ error }

// parseFlags reads the command line. A request for help is flag.ErrHelp.
func parseFlags(args []string) (options, error) {
	var o options
	var month, lang, zone string
	set := flag.NewFlagSet("territory", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.StringVar(&o.data, "data", "", "")
	set.StringVar(&o.out, "out", "", "")
	set.StringVar(&month, "month", "", "")
	set.StringVar(&lang, "lang", "en", "")
	set.StringVar(&zone, "zone", "", "")
	if err := set.Parse(args); err != nil {
		return options{}, err
	}
	if set.NArg() > 0 {
		return options{}, fmt.Errorf("%q was not expected; every argument is a flag", set.Arg(0))
	}
	if given(set, "month") {
		m, err := calendar.ParseMonth(month)
		if err != nil {
			return options{}, fmt.Errorf("-month %q is not a month like 2026-05", month)
		}
		o.month = m
	}
	switch o.lang = calendar.Lang(lang); o.lang {
	case calendar.English, calendar.Chinese:
	default:
		return options{}, fmt.Errorf("-lang %q is not one of en, zh", lang)
	}
	if given(set, "zone") {
		loc, err := time.LoadLocation(zone)
		if err != nil || zone == "" {
			return options{}, fmt.Errorf("-zone %q is not a time zone like Asia/Shanghai", zone)
		}
		o.zone = loc
	}
	for _, name := range []string{"data", "out"} {
		if given(set, name) && set.Lookup(name).Value.String() == "" {
			return options{}, errors.New("-" + name + " needs a folder")
		}
	}
	return o, nil
}

func given(set *flag.FlagSet, name string) bool {
	found := false
	set.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

const usageText = `territory plans one rep's month and prints it as a page.

Usage:

    go run ./examples/territory [flags]

Flags:

    -data DIR     read the territory from DIR instead of the embedded one
    -month MONTH  plan this month, such as 2026-05; without it, the month after
                  the last purchase
    -lang LANG    write in en (English) or zh (Chinese); en without it
    -out DIR      also write the guidance sheets (HTML, a file a shop), the plan
                  (JSON, iCalendar, GeoJSON), the day lists (CSV), the month on
                  a page (SVG) and an index.html to DIR, which must be new or
                  empty
    -zone ZONE    the rep's time zone, such as Asia/Shanghai, for the iCalendar
                  file; without it 09:00 is 09:00 wherever it is read
    -h            print this and end

The folder holds CSV files, plain or gzipped (.csv.gz), with a header. Columns
stand in any order, those not named here are ignored, [those in brackets] may
be missing or empty.

    stores.csv     store, name, [name_zh, status: A or I, city, lon, lat, kind,
                   first_sale, last_sale, market: urban, town or rural, hours:
                   OpenStreetMap form such as "Mo-Sa 08:00-20:00", class: held
                   now, rep: where the column is there, only the shops of the
                   rep in rep.csv count]
    items.csv      item, name, [name_zh, category, brand, brand_zh, units: how
                   many units of volume a piece is, bottle_ml, shelf_price: what
                   the shop asks a piece]
    lines*.csv     date, store, item, bottles (pieces; returns are negative),
                   sale_dollars or sale_yuan (what the shop pays); every file
                   whose name starts with "lines" is read
    visits.csv     date, store, state: planned, done or missed, [start: 09:30,
                   minutes, agreed: yes or no]; the file may be missing
    holidays.csv   date, day: off or work, [name, name_zh]; may be missing, and
                   covers the whole of each year it names
    rep.csv        rep, [name, name_zh, lat, lon of home]; may be missing
    away.csv       from, to, kind: leave, office or weather, [hours such as
                   09:00-12:00]; may be missing

What is missing is assumed, and the report says how. A status I means closed
since last_sale. state_cost, the wholesaler's own cost, is never read.

The program ends with 1 for bad data and 2 for a bad command line. It writes
nothing then.
`
