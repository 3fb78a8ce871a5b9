package visit_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/visit"
)

func (w *world) rider(l scenario.Line) (err error) {
	rep, since, ok := l.Cut(" since ")
	r := visit.Rider{Rep: client.RepID(rep)}
	if ok {
		r.Since, err = parseDate(since)
	}
	w.riders = append(w.riders, r)
	return err
}

func (w *world) sample(l scenario.Line) (err error) {
	w.policy.Rides.Sample, err = strconv.Atoi(l.Rest)
	return err
}

func (w *world) season(l scenario.Line) error {
	f := l.Fields()
	if len(f) != 3 && len(f) != 5 {
		return fmt.Errorf("want FROM..TO seed N [nth N]")
	}
	days, err := parseDays(f[0])
	if err != nil {
		return err
	}
	seed, err := strconv.ParseUint(f[2], 10, 64)
	if err != nil {
		return err
	}
	s := visit.Season{
		From: days[0], To: days[1], Seed: seed, Riders: w.riders, Retailers: w.roster.Retailers, Calendar: w.roster.Calendar,
	}
	if len(f) == 5 {
		if s.Nth, err = strconv.Atoi(f[4]); err != nil {
			return err
		}
	}
	w.plan = w.policy.Rides.Plan(s)
	w.note(w.plan.Because)
	for _, r := range w.plan.Rides {
		w.note(r.Because)
	}
	return nil
}

func (w *world) rides(l scenario.Line) error {
	rep, want, _ := l.Cut(" ")
	n, why := 0, ""
	for _, r := range w.plan.Rides {
		if string(r.Rep) == rep {
			n, why = n+1, " "+codeWords(r.Because)
		}
	}
	return equal(want, strconv.Itoa(n)+why)
}

func (w *world) asked(l scenario.Line) error {
	rep, want, _ := l.Cut(" ")
	var got []string
	n := 0
	for i, a := range w.plan.Sample {
		if string(a.Rep) != rep {
			continue
		}
		n++
		if i+1 == len(w.plan.Sample) || w.plan.Sample[i+1].Class != a.Class || w.plan.Sample[i+1].Rep != a.Rep {
			got = append(got, fmt.Sprintf("%s:%d", a.Class, n))
			n = 0
		}
	}
	return equal(want, strings.Join(got, " "))
}

func (w *world) rideSays(l scenario.Line) error {
	var all []string
	for _, r := range w.plan.Because {
		all = append(all, r.String())
	}
	for _, r := range w.plan.Rides {
		all = append(all, r.Because[0].String())
	}
	for _, text := range all {
		if text == l.Rest {
			return nil
		}
	}
	return fmt.Errorf("it says %q", all)
}
