package visit_test

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/visit"
)

func (w *world) rep(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 2 {
		return fmt.Errorf("want SHOP REP")
	}
	r, err := w.find(f[0])
	if err == nil {
		r.Rep = client.RepID(f[1])
	}
	return err
}

func (w *world) stayed(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 3 {
		return fmt.Errorf("want SHOP DATE MINUTES")
	}
	d, err := parseDate(f[1])
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(f[2])
	w.roster.Visits = append(w.roster.Visits, visit.Visit{Retailer: client.ID(f[0]), Date: d, State: visit.Done, Minutes: n})
	return err
}

func (w *world) gaps(scenario.Line) error {
	for _, s := range w.policy.Coverage.Gaps(w.policy.Ledger(w.roster)) {
		w.note(s.Because)
	}
	return nil
}

func (w *world) gap(l scenario.Line) error {
	rep, want, _ := strings.Cut(l.Rest, " ")
	if rep == "team" {
		rep = ""
	}
	for _, s := range w.policy.Coverage.Gaps(w.policy.Ledger(w.roster)) {
		if string(s.Rep) == rep {
			w.note(s.Because)
			return equal(want, map[bool]string{true: "yes", false: "no"}[s.Alarm]+" "+codeWords(s.Because))
		}
	}
	return fmt.Errorf("no rep %q", rep)
}

func (w *world) ledger(l scenario.Line) error {
	name, want, _ := strings.Cut(l.Rest, " ")
	ledger := w.policy.Ledger(w.roster)
	if name == "total" {
		return numbers(want, ledger.Total())
	}
	rep, class, _ := strings.Cut(name, "/")
	for _, r := range ledger.Rows {
		if dash(string(r.Rep)) == rep && dash(string(r.Class)) == class {
			return numbers(want, r)
		}
	}
	return fmt.Errorf("no such row in %+v", ledger.Rows)
}

func (w *world) records(l scenario.Line) error {
	_, want, _ := strings.Cut(l.Rest, " ")
	return numbers(want, w.policy.Ledger(w.roster))
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// numbers claims fields of a struct by name: "goal 2 done 1".
func numbers(want string, of any) error {
	f := strings.Fields(want)
	var got []string
	for i := 0; i+1 < len(f); i += 2 {
		name := strings.ReplaceAll(f[i], "_", "")
		field := reflect.ValueOf(of).FieldByNameFunc(func(s string) bool { return strings.EqualFold(s, name) })
		if !field.IsValid() {
			return fmt.Errorf("no field %q", f[i])
		}
		got = append(got, f[i], strconv.FormatInt(field.Int(), 10))
	}
	return equal(want, strings.Join(got, " "))
}
