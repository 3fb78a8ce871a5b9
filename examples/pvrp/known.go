package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
)

// readKnown reads the best known cost of each instance from a CSV file with the
// columns instance and best_known.
func readKnown(path string) (map[string]float64, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	known, err := parseKnown(file)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	return known, nil
}

// parseKnown reads the table. Errors begin with the line.
func parseKnown(from io.Reader) (map[string]float64, error) {
	table := csv.NewReader(from)
	head, err := table.Read()
	if err != nil {
		return nil, fmt.Errorf("1: %w", err)
	}
	name, best := slices.Index(head, "instance"), slices.Index(head, "best_known")
	if name < 0 || best < 0 {
		return nil, errors.New("1: there is no column instance or none best_known")
	}
	known := map[string]float64{}
	for {
		record, err := table.Read()
		line, _ := table.FieldPos(0)
		if err == io.EOF {
			return known, nil
		}
		if err != nil {
			var fault *csv.ParseError
			if errors.As(err, &fault) {
				return nil, fmt.Errorf("%d: %w", fault.Line, fault.Err)
			}
			return nil, err
		}
		cost, err := strconv.ParseFloat(record[best], 64)
		if err != nil || !(cost > 0 && cost < 1e12) {
			return nil, fmt.Errorf("%d: %q is not a cost", line, record[best])
		}
		if _, twice := known[record[name]]; twice {
			return nil, fmt.Errorf("%d: %q is given twice", line, record[name])
		}
		known[record[name]] = cost
	}
}
