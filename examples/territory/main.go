// Command territory plans one rep's month: it reads a territory's shops,
// purchases and visits, classes the shops, sets their supply bands, reads the
// early warnings, works out which visits the shops are owed, plans them by day
// and minute, and prints a page a manager would like to read. With -out it
// writes the guidance sheets, the plan and the day lists.
//
//	go run ./examples/territory
//	go run ./examples/territory -data DIR -month 2022-08 -out DIR
//
// Without -data it plans an embedded territory of 200 invented shops. Run it
// with -h for the form of the files.
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
)

//go:generate go run ./generate data

//go:embed data/*.csv
var embedded embed.FS

// The exit codes beside 0.
const (
	exitData  = 1 // the data, or writing the result
	exitUsage = 2 // the command line
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is the whole program: it prints the report to out and mistakes to errs,
// and gives the exit code.
func run(args []string, out, errs io.Writer) int {
	o, err := parseFlags(args)
	var usage usageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(out, usageText)
		return 0
	case err != nil:
		fmt.Fprintf(errs, "territory: %v\nRun it with -h for help.\n", err)
		return exitUsage
	}
	switch err := work(o, out); {
	case errors.As(err, &usage):
		fmt.Fprintf(errs, "territory: %v\nRun it with -h for help.\n", err)
		return exitUsage
	case err != nil:
		fmt.Fprintf(errs, "territory: %v\n", err)
		return exitData
	}
	return 0
}

// open is the folder to read.
func open(o options) (fs.FS, error) {
	if o.data == "" {
		return fs.Sub(embedded, "data")
	}
	switch at, err := os.Stat(o.data); {
	case err != nil:
		return nil, fmt.Errorf("-data %s: %w", o.data, errors.Unwrap(err))
	case !at.IsDir():
		return nil, fmt.Errorf("-data %s: not a folder", o.data)
	}
	return os.DirFS(o.data), nil
}

// work reads, decides and prints.
func work(o options, out io.Writer) error {
	folder, err := open(o)
	if err != nil {
		return err
	}
	if o.out != "" {
		if err := checkOut(o.out); err != nil {
			return err
		}
	}
	r, err := load(folder)
	if err != nil {
		return err
	}
	if o.month == 0 {
		o.month = r.last.Month().Add(1)
	}
	t, err := assume(r, o.month, o.lang)
	if err != nil {
		return err
	}
	t.zone = o.zone
	d := decide(context.Background(), t)
	if o.out != "" {
		files, err := d.files()
		if err != nil {
			return err
		}
		if err := writeOut(o.out, files); err != nil {
			return err
		}
	}
	_, err = io.WriteString(out, d.print())
	return err
}
