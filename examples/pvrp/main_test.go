package main

import (
	"context"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small is two days, one vehicle a day, three customers round the depot: the
// first on both days, the others on either.
const small = `1 1 3 2
0 10
0 10
0 0 0 0 0 0 0
1 3 0 0 4 2 1 3

2 0 4 0 4 1 2 1 2
3 3 4 0 4 1 2 1 2
`

// timed is one day with windows: the second customer opens late.
const timed = `5 1 2 1
100 10
0 0 0 0 0 0 0 0 200
1 10 0 5 1 1 1 1 20 30
2 20 0 5 1 1 1 1 90 95
`

func parse(t *testing.T, text string) *instance {
	t.Helper()
	in, err := parseInstance(text)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func TestCheck(t *testing.T) {
	day := func(day, vehicle int, customers ...int) trip { return trip{day, vehicle, customers} }
	for _, row := range []struct {
		why, file string
		trips     []trip
		cost      float64
		want      string
	}{
		{"all rules kept", small, []trip{day(1, 1, 1, 2), day(2, 1, 1, 3)}, 12 + 12, ""},
		{"a customer without a visit", small, []trip{day(1, 1, 1, 2), day(2, 1, 1)}, 12 + 6, "customer 3: 0 visits, on days 00, are none of its combinations"},
		{"a day too few", small, []trip{day(1, 1, 1, 2), day(2, 1, 3)}, 12 + 10, "customer 1: 1 visits, on days 10, are none of its combinations"},
		{"twice on a day", small, []trip{day(1, 1, 2, 2), day(2, 1, 1, 3)}, 8 + 12, "day 1 vehicle 1: customer 2 is visited twice that day; customer 1: 1 visits, on days 01, are none of its combinations"},
		{"too heavy", small, []trip{day(1, 1, 1, 2, 3), day(2, 1, 1)}, 3 + 5 + 3 + 5 + 6, "day 1 vehicle 1: load 12 is above 10"},
		{"a vehicle that is not there", small, []trip{day(1, 2, 1, 2), day(2, 1, 1, 3)}, 12, "day 1 vehicle 2: there is no such day or vehicle; customer 1: 1 visits, on days 01, are none of its combinations; customer 2: 0 visits, on days 00, are none of its combinations"},
		{"a vehicle used twice", small, []trip{day(1, 1, 1), day(1, 1, 2), day(2, 1, 1, 3)}, 6 + 8 + 12, "day 1 vehicle 1: has two routes"},
		{"a customer that is not there", small, []trip{day(1, 1, 9)}, 0, "day 1 vehicle 1: there is no customer 9; customer 1: 0 visits, on days 00, are none of its combinations; customer 2: 0 visits, on days 00, are none of its combinations; customer 3: 0 visits, on days 00, are none of its combinations"},
		{"windows kept, leaving late enough", timed, []trip{day(1, 1, 1, 2)}, 40, ""},
		{"the first is closed by then", timed, []trip{day(1, 1, 2, 1)}, 40, "day 1 vehicle 1: customer 1 begins at 105.0000, after 30"},
		{"waiting counts", strings.Replace(timed, "100 10", "94 10", 1), []trip{day(1, 1, 1, 2)}, 40, "day 1 vehicle 1: duration 95.0000 is above 94"},
		{"back too late", strings.Replace(timed, "0 200", "0 110", 1), []trip{day(1, 1, 1, 2)}, 40, "day 1 vehicle 1: is back at 115.0000, after 110"},
		{"service counts", strings.Replace(strings.Replace(small, "0 10", "13 10", 1), "1 3 0 0 4", "1 3 0 2 4", 1), []trip{day(1, 1, 1, 2), day(2, 1, 1, 3)}, 24, "day 1 vehicle 1: duration 14.0000 is above 13"},
		{"within the duration", strings.Replace(small, "0 10", "13 10", 1), []trip{day(1, 1, 1, 2), day(2, 1, 1, 3)}, 24, ""},
		{"too long", strings.Replace(small, "0 10", "11 10", 1), []trip{day(1, 1, 1, 2), day(2, 1, 1, 3)}, 24, "day 1 vehicle 1: duration 12.0000 is above 11"},
	} {
		cost, faults := parse(t, row.file).check(row.trips)
		if got := strings.Join(faults, "; "); got != row.want || math.Abs(cost-row.cost) > 1e-9 {
			t.Errorf("%s:\ngot  %s, cost %g\nwant %s, cost %g", row.why, got, cost, row.want, row.cost)
		}
	}
}

// A malformed file is refused with its line.
func TestMalformed(t *testing.T) {
	edit := func(old, new string) string { return strings.Replace(small, old, new, 1) }
	for _, row := range []struct{ why, text, want string }{
		{"nothing", "", "1: the file ends where type, vehicles, customers, days are wanted"},
		{"a field too few", "1 1 3\n", "1: 3 fields where type, vehicles, customers, days are wanted"},
		{"another problem", edit("1 1 3 2", "2 1 3 2"), `1: "2" is not a type of problem read here: 1 or 5`},
		{"too many days", edit("1 1 3 2", "1 1 3 63"), `1: "63" is not between 1 and 62`},
		{"no number", edit("0 10", "0 x"), `2: "x" is not a number`},
		{"not a finite number", edit("0 10", "NaN 10"), `2: "NaN" is not between 0 and 35000`},
		{"numbers out of turn", edit("2 0 4", "7 0 4"), `7: "7" is not the number that follows: 2`},
		{"a combination of no day", edit("1 2 1 2", "1 2 0 2"), `7: "0" is not between 1 and 3`},
		{"a list cut off", edit("1 2 1 2", "1 3 1"), "7: 3 combinations need 10 fields, or 12 with a time window, not 8"},
		{"a window for one customer alone", edit("1 2 1 2", "1 2 1 2 5 9"), "7: some places have a time window and some have none"},
		{"a customer too few", edit("1 1 3 2", "1 1 4 2"), "9: the file ends where number, x, y, service, demand, visits, combinations are wanted"},
		{"a customer too many", edit("1 1 3 2", "1 1 2 2"), "8: text after the last of 2 customers"},
	} {
		_, err := parseInstance(row.text)
		if err == nil || err.Error() != row.want {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
	}
}

func TestMalformedRes(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"x\n", `1: "x" is not a number`},
		{"1\n1 1 1 1 0\n", "2: 5 fields where day, vehicle, duration, load, 0, customers, 0 are wanted"},
		{"1\n\n1 1 1 1 0 3 4\n", `3: "4" is not between 0 and 0`},
	} {
		if _, _, err := parseRes(row.text); err == nil || err.Error() != row.want {
			t.Errorf("got %v, want %s", err, row.want)
		}
	}
}

func TestMalformedKnown(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"", "1: EOF"},
		{"name,best_known\n", "1: there is no column instance or none best_known"},
		{"instance,best_known\na,1\nb,x\n", `3: "x" is not a cost`},
		{"instance,best_known\na,1\na,2\n", `3: "a" is given twice`},
		{"instance,best_known\na,1,2\n", "2: wrong number of fields"},
		{"instance,best_known,tabu\na,1,2\nb,1,-3\n", `3: "-3" is not a cost`},
		{"instance,best_known,tabu_gap_pct\n\na,1,x\n", `3: "x" is not a gap in percent`},
	} {
		if _, err := parseKnown(strings.NewReader(row.text)); err == nil || err.Error() != row.want {
			t.Errorf("%q: got %v, want %s", row.text, err, row.want)
		}
	}
}

// The whole program on a small file.
func TestRun(t *testing.T) {
	folder := t.TempDir()
	file, known, out := filepath.Join(folder, "small"), filepath.Join(folder, "known.csv"), filepath.Join(folder, "out")
	for path, text := range map[string]string{file: small, known: "instance,best_known,days,tabu,other_gap_pct,third\nsmall,24,2,30,1.5,\n"} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	if err := run(context.Background(), []string{"-effort", "500", "-out", out, "-known", known, file}, &b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"effort 500, seed 1\n", "feasible  tabu  other  third\n", "small             24.00      24.00", "yes       25.00   1.50      -\n",
		"mean gap 0.000 % of 1 feasible\ntabu 25.000 % of 1 known\nother 1.500 % of 1 known\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
	text, err := os.ReadFile(filepath.Join(out, "small.res"))
	if err != nil {
		t.Fatal(err)
	}
	_, trips, err := parseRes(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if cost, faults := parse(t, small).check(trips); cost != 24 || len(faults) > 0 {
		t.Errorf("cost %g, %q of\n%s", cost, faults, text)
	}
}

// A mistake on the command line, or a file that is not there, is an error that
// names it.
func TestRunRefuses(t *testing.T) {
	for _, row := range []struct {
		args []string
		want string
	}{
		{nil, "no file is given"},
		{[]string{"-effort", "x", "f"}, "invalid value"},
		{[]string{"no-such-file"}, "no-such-file"},
		{[]string{"-known", "no-such-table", "f"}, "no-such-table"},
	} {
		var b strings.Builder
		if err := run(context.Background(), row.args, &b); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: got %v, want %s", row.args, err, row.want)
		}
	}
}
