package main

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/rapport-go/rapport/schedule/route"
)

// data is the folder of the public instances, named by RAPPORT_SHARED.
func data(t *testing.T) string {
	t.Helper()
	shared, ok := os.LookupEnv("RAPPORT_SHARED")
	if !ok {
		t.Skip("RAPPORT_SHARED does not name the folder of the data")
	}
	return filepath.Join(shared, "data")
}

// files is the paths a pattern names, which must be so many.
func files(t *testing.T, pattern string, want int) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) != want {
		t.Fatalf("%s: %d files, want %d; %v", pattern, len(paths), want, err)
	}
	return paths
}

// The solutions published in 1997 are feasible by the checker, at the cost they
// state.
func TestPublishedSolutions(t *testing.T) {
	folder := data(t)
	for _, path := range files(t, filepath.Join(folder, "pvrp/solutions/*.res"), 21) {
		in, err := readInstance(filepath.Join(folder, "pvrp/instances", base(path)))
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		stated, trips, err := parseRes(string(text))
		if err != nil {
			t.Fatalf("%s:%v", path, err)
		}
		cost, faults := in.check(trips)
		if len(faults) > 0 {
			t.Errorf("%s: %q", in.name, faults)
		}
		if math.Abs(cost-stated) > 0.01 {
			t.Errorf("%s: cost %.4f, stated %.2f", in.name, cost, stated)
		}
	}
}

// A short search of the instances with up to 60 customers is feasible and near
// the best known.
func TestShortSearch(t *testing.T) {
	folder := data(t)
	known, err := readKnown(filepath.Join(folder, "pvrp/best_known.csv"))
	if err != nil {
		t.Fatal(err)
	}
	small := 0
	for _, path := range files(t, filepath.Join(folder, "pvrp/instances/*"), 21) {
		in, err := readInstance(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(in.places) > 61 {
			continue
		}
		small++
		cost := feasible(t, in, 10_000)
		if limit := 1.05 * known.rows[in.name].best; limit == 0 || cost > limit {
			t.Errorf("%s: cost %.2f is above %.2f", in.name, cost, limit)
		}
	}
	if small < 5 {
		t.Errorf("only %d instances are small", small)
	}
}

// A short search of the smaller instances with time windows is feasible.
func TestShortSearchWithWindows(t *testing.T) {
	folder := data(t)
	for _, path := range files(t, filepath.Join(folder, "pvrptw/*"), 10) {
		in, err := readInstance(path)
		if err != nil {
			t.Fatal(err)
		}
		if !in.windows {
			t.Errorf("%s: no windows are read", in.name)
		}
		if len(in.places) <= 80 {
			feasible(t, in, 5_000)
		}
	}
}

// feasible is the cost of a solution that has to be feasible, and to cost what
// the engine says to 0.01 by the ways of the file.
func feasible(t *testing.T, in *instance, effort int) float64 {
	t.Helper()
	s := route.Solve(context.Background(), in.problem(effort, 1))
	cost, faults := in.check(in.trips(s))
	if len(faults) > 0 || len(s.Left) > 0 {
		t.Errorf("%s: %q, left out %v", in.name, faults, s.Left)
	}
	if math.Abs(cost-float64(s.Cost)/scale) > 0.02 {
		t.Errorf("%s: cost %.4f, by the engine %.4f", in.name, cost, float64(s.Cost)/scale)
	}
	return cost
}

// What is written is read back the same.
func TestResRoundTrip(t *testing.T) {
	for _, path := range files(t, filepath.Join(data(t), "pvrptw/pr*"), 10)[:2] {
		in, err := readInstance(path)
		if err != nil {
			t.Fatal(err)
		}
		trips := in.trips(route.Solve(context.Background(), in.problem(0, 1)))
		cost, _ := in.check(trips)
		text := in.writeRes(cost, trips)
		stated, back, err := parseRes(text)
		if err != nil {
			t.Fatal(err)
		}
		if again := in.writeRes(stated, back); again != text {
			t.Errorf("%s: written %q, again %q", in.name, text, again)
		}
	}
}
