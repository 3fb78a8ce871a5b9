package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
)

// table is what is known of instances: the best cost, and what other methods
// reach.
type table struct {
	methods []string // in the order of their columns
	rows    map[string]results
}

// results is what is known of one instance.
type results struct {
	best float64   // 0 where nothing is known
	gaps []float64 // of each method to the best in percent; NaN where nothing is known
}

// Columns of a table are the instance, the best known cost, numbers that
// describe the instance, and methods: a column holds the cost that a method
// reaches, or, if its name ends in gapSuffix, its gap in percent.
const (
	nameColumn = "instance"
	bestColumn = "best_known"
	gapSuffix  = "_gap_pct"
)

// describes reports whether a column only describes the instance.
func describes(column string) bool {
	return slices.Contains([]string{nameColumn, bestColumn, "customers", "vehicles", "days", "visits"}, column)
}

// readKnown reads a table from a CSV file.
func readKnown(path string) (table, error) {
	if path == "" {
		return table{}, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return table{}, err
	}
	defer file.Close()
	known, err := parseKnown(file)
	if err != nil {
		return table{}, fmt.Errorf("%s:%w", path, err)
	}
	return known, nil
}

// parseKnown reads a table. Errors begin with the line.
func parseKnown(from io.Reader) (table, error) {
	file := csv.NewReader(from)
	head, err := file.Read()
	if err != nil {
		return table{}, fmt.Errorf("1: %w", err)
	}
	if !slices.Contains(head, nameColumn) || !slices.Contains(head, bestColumn) {
		return table{}, errors.New("1: there is no column instance or none best_known")
	}
	known := table{rows: map[string]results{}}
	for _, column := range head {
		if !describes(column) {
			known.methods = append(known.methods, strings.TrimSuffix(column, gapSuffix))
		}
	}
	for {
		record, err := file.Read()
		if err == io.EOF {
			return known, nil
		}
		if err != nil {
			var fault *csv.ParseError
			if errors.As(err, &fault) {
				return table{}, fmt.Errorf("%d: %w", fault.Line, fault.Err)
			}
			return table{}, err
		}
		line, _ := file.FieldPos(0)
		if err := known.add(head, record); err != nil {
			return table{}, fmt.Errorf("%d: %w", line, err)
		}
	}
}

// add adds the record of one instance.
func (k *table) add(head, record []string) error {
	name := record[slices.Index(head, nameColumn)]
	if _, twice := k.rows[name]; twice {
		return fmt.Errorf("%q is given twice", name)
	}
	best, err := cost(record[slices.Index(head, bestColumn)])
	if err != nil {
		return err
	}
	r := results{best: best}
	for i, column := range head {
		if describes(column) {
			continue
		}
		gap, err := gapOf(column, record[i], best)
		if err != nil {
			return err
		}
		r.gaps = append(r.gaps, gap)
	}
	k.rows[name] = r
	return nil
}

// gapOf is a method's gap.
func gapOf(column, text string, best float64) (float64, error) {
	if text == "" {
		return math.NaN(), nil
	}
	if strings.HasSuffix(column, gapSuffix) {
		gap, err := strconv.ParseFloat(text, 64)
		if err != nil || !(gap >= -100 && gap < 1e6) {
			return 0, fmt.Errorf("%q is not a gap in percent", text)
		}
		return gap, nil
	}
	reached, err := cost(text)
	return gap(reached, best), err
}

// gap is how far a cost is above the best in percent, NaN if there is none.
func gap(cost, best float64) float64 {
	if best == 0 {
		return math.NaN()
	}
	return 100 * (cost/best - 1)
}

// cost reads a cost.
func cost(text string) (float64, error) {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || !(x > 0 && x < 1e12) {
		return 0, fmt.Errorf("%q is not a cost", text)
	}
	return x, nil
}

// percent is a gap as printed: to a hundredth, and none that rounds to 0 with a
// sign.
func percent(gap float64) string {
	text := strconv.FormatFloat(gap, 'f', 2, 64)
	switch text {
	case "NaN":
		return "-"
	case "-0.00":
		return "0.00"
	}
	return text
}
