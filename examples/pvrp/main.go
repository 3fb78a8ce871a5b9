// Pvrp solves the public instances of the periodic vehicle routing problem, with
// time windows or without (Cordeau, Gendreau and Laporte 1997; Cordeau, Laporte
// and Mercier 2001), and judges each solution by a checker of its own:
//
//	go run . [-effort N] [-seed S] [-out DIR] [-known CSV] FILE...
//
// For each file it prints the cost, the best known and the gap to it if a table
// of these is given, the seconds, and whether the checker finds the solution
// feasible; last the mean gaps. The table is a CSV file with the columns instance
// and best_known; a further column is what another method costs, or its gap if
// the name ends in _gap_pct, and is printed beside ours. With -out it writes each
// solution as a .res file.
// An interrupt ends the search and prints what it has found so far.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"github.com/rapport-go/rapport/schedule/route"
)

// defaultEffort takes about ten seconds for each of the published instances
// without windows, on one core.
const defaultEffort = 1_000_000

// options are what the command line asks for.
type options struct {
	effort int
	seed   uint64
	out    string
	known  string
	files  []string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := run(ctx, os.Args[1:], os.Stdout)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "pvrp:", err)
		stop()
		os.Exit(1)
	}
}

// parseFlags reads the command line. A request for help is flag.ErrHelp.
func parseFlags(args []string, usage io.Writer) (options, error) {
	var o options
	set := flag.NewFlagSet("pvrp", flag.ContinueOnError)
	set.SetOutput(usage)
	set.IntVar(&o.effort, "effort", defaultEffort, "iterations for each file")
	set.Uint64Var(&o.seed, "seed", 1, "seed of the search")
	set.StringVar(&o.out, "out", "", "folder for the solutions")
	set.StringVar(&o.known, "known", "", "CSV file with the columns instance, best_known and any other methods")
	if err := set.Parse(args); err != nil {
		return options{}, err
	}
	o.files = set.Args()
	if len(o.files) == 0 {
		return options{}, errors.New("no file is given; -help shows the flags")
	}
	return o, nil
}

// run solves all files and prints the table. Every file is read before the first
// is solved, so that a mistake in one is told at once.
func run(ctx context.Context, args []string, out io.Writer) error {
	o, err := parseFlags(args, out)
	if err != nil {
		return err
	}
	known, err := readKnown(o.known)
	if err != nil {
		return err
	}
	var all []*instance
	for _, path := range o.files {
		in, err := readInstance(path)
		if err != nil {
			return err
		}
		all = append(all, in)
	}
	fmt.Fprintf(out, "effort %d, seed %d\n", o.effort, o.seed)
	fmt.Fprintf(out, "%-12s %10s %10s %7s %8s  %-8s", "instance", "cost", "best known", "gap %", "seconds", "feasible")
	for _, method := range known.methods {
		fmt.Fprintf(out, "  %s", method)
	}
	fmt.Fprintln(out)
	return o.solveAll(ctx, all, known, out)
}

// solveAll prints a line for each instance and the mean gaps.
func (o options) solveAll(ctx context.Context, all []*instance, known table, out io.Writer) error {
	own := mean{}
	others := make([]mean, len(known.methods))
	bad := 0
	for _, in := range all {
		start := time.Now()
		trips := in.trips(route.Solve(ctx, in.problem(o.effort, o.seed)))
		seconds := time.Since(start).Seconds()
		cost, faults := in.check(trips)
		r := known.rows[in.name]
		best, above := "-", gap(cost, r.best)
		if r.best > 0 {
			best = fmt.Sprintf("%.2f", r.best)
		}
		feasible := "yes"
		if len(faults) > 0 {
			feasible = "no"
			bad++
		} else {
			own.add(above)
		}
		fmt.Fprintf(out, "%-12s %10.2f %10s %7s %8.1f  %-8s", in.name, cost, best, percent(above), seconds, feasible)
		for i, gap := range r.gaps {
			others[i].add(gap)
			fmt.Fprintf(out, "  %*s", len(known.methods[i]), percent(gap))
		}
		fmt.Fprintln(out)
		for _, fault := range faults {
			fmt.Fprintln(out, "   ", fault)
		}
		if err := o.write(in, cost, trips); err != nil {
			return err
		}
	}
	own.print(out, "mean gap", "feasible")
	for i := range others {
		others[i].print(out, known.methods[i], "known")
	}
	if bad > 0 {
		return fmt.Errorf("%d of %d solutions are not feasible", bad, len(all))
	}
	return nil
}

// mean is of the gaps that are known.
type mean struct {
	sum   float64
	count int
}

// add adds a gap; NaN changes nothing.
func (m *mean) add(gap float64) {
	if !math.IsNaN(gap) {
		m.sum += gap
		m.count++
	}
}

// print prints the mean of what there is.
func (m *mean) print(out io.Writer, what, of string) {
	if m.count > 0 {
		fmt.Fprintf(out, "%s %.3f %% of %d %s\n", what, m.sum/float64(m.count), m.count, of)
	}
}

// write writes the solution to the folder asked for.
func (o options) write(in *instance, cost float64, trips []trip) error {
	if o.out == "" {
		return nil
	}
	if err := os.MkdirAll(o.out, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, in.name+".res"), []byte(in.writeRes(cost, trips)), 0o644)
}
