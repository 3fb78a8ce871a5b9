package visit_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// deskwork is what a scenario holds of findings, messages and reports.
type deskwork struct {
	findings []visit.Finding
	log      []visit.Message
	today    calendar.Date
	reports  []visit.Report
}

// actions is all that is to be done.
func (w *world) actions() []visit.Action {
	var all []visit.Action
	for _, a := range w.policy.Findings.Act(w.roster.Calendar, w.findings) {
		all = append(all, a.Actions...)
	}
	all = append(all, w.policy.Messages.Open(w.roster.Calendar, w.log, w.today)...)
	for _, v := range w.verdicts() {
		all = append(all, v.Actions...)
	}
	return all
}

func (w *world) verdicts() []visit.Verdict {
	return w.policy.CheckReports(w.roster.Calendar, w.reports)
}

func (w *world) found(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 3 || len(f)%2 == 0 {
		return fmt.Errorf("want SHOP DATE KIND [ref ID] [outcome clean|found]")
	}
	v := visit.Finding{Retailer: client.ID(f[0])}
	if v.Date, err = parseDate(f[1]); err != nil {
		return err
	}
	if err := v.Kind.UnmarshalText([]byte(f[2])); err != nil {
		return err
	}
	for i := 3; i < len(f); i += 2 {
		switch f[i] {
		case "ref":
			v.Ref = f[i+1]
		case "outcome":
			err = v.Outcome.UnmarshalText([]byte(f[i+1]))
		default:
			err = fmt.Errorf("no such word: %q", f[i])
		}
		if err != nil {
			return err
		}
	}
	w.findings = append(w.findings, v)
	return nil
}

func (w *world) remedies(l scenario.Line) error {
	if l.Rest != "none" {
		return fmt.Errorf("want none")
	}
	w.policy.Findings.Remedies = nil
	return nil
}

func (w *world) message(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 4 {
		return fmt.Errorf("want ID SHOP WAY DATE [count] [verified DATE] [passed DATE]")
	}
	m := visit.Message{ID: f[0], Retailer: client.ID(f[1])}
	if err := m.Way.UnmarshalText([]byte(f[2])); err != nil {
		return err
	}
	if m.Date, err = parseDate(f[3]); err != nil {
		return err
	}
	for i := 4; i < len(f); i++ {
		switch {
		case f[i] == "count":
			m.Count = true
		case i+1 == len(f):
			err = fmt.Errorf("%s needs a date", f[i])
		case f[i] == "verified":
			i++
			m.Verified, err = parseDate(f[i])
		case f[i] == "passed":
			i++
			m.PassedOn, err = parseDate(f[i])
		default:
			err = fmt.Errorf("no such word: %q", f[i])
		}
		if err != nil {
			return err
		}
	}
	w.log = append(w.log, m)
	return nil
}

func (w *world) setToday(l scenario.Line) (err error) {
	w.today, err = parseDate(l.Rest)
	return err
}

func (w *world) report(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 4 {
		return fmt.Errorf("want SHOP DATE TIME MINUTES [agreed] [count ITEM N [asked]] [without WHAT…]")
	}
	r := visit.Report{
		Retailer: client.ID(f[0]), Rep: "M1", Planned: true, Summary: true, Told: true, Heard: true,
		Steps:  []visit.Step{visit.Greet, visit.LookRound, visit.Talk, visit.SumUp},
		Counts: []visit.Count{{Item: "blue", Quantity: 3, Verified: true}},
	}
	if r.Date, err = parseDate(f[1]); err != nil {
		return err
	}
	if r.Start, err = parseTime(f[2]); err != nil {
		return err
	}
	if r.Minutes, err = strconv.Atoi(f[3]); err != nil {
		return err
	}
	for i := 4; i < len(f); i++ {
		switch f[i] {
		case "agreed":
			r.Agreed = true
		case "asked":
			r.Counts[len(r.Counts)-1].Verified = false
		case "count":
			if i+2 >= len(f) {
				return fmt.Errorf("want count ITEM N")
			}
			n, err := strconv.Atoi(f[i+2])
			if err != nil {
				return err
			}
			r.Counts = append(r.Counts, visit.Count{Item: client.ItemID(f[i+1]), Quantity: n, Verified: true})
			i += 2
		case "without":
			for _, what := range f[i+1:] {
				if err := withoutPart(&r, what); err != nil {
					return err
				}
			}
			i = len(f)
		default:
			return fmt.Errorf("no such word: %q", f[i])
		}
	}
	w.reports = append(w.reports, r)
	return nil
}

func withoutPart(r *visit.Report, what string) error {
	switch what {
	case "data":
		r.Counts = nil
	case "plan":
		r.Planned = false
	case "summary":
		r.Summary = false
	case "told":
		r.Told = false
	case "heard":
		r.Heard = false
	default:
		var s visit.Step
		if err := s.UnmarshalText([]byte(what)); err != nil {
			return err
		}
		r.Steps = slices.DeleteFunc(r.Steps, func(own visit.Step) bool { return own == s })
	}
	return nil
}

// acts claims the actions about one shop: "R1 tidy_tags:manager:2025-03-12 …".
func (w *world) acts(l scenario.Line) error {
	shop, want, _ := strings.Cut(l.Rest, " ")
	var got []string
	for _, a := range w.actions() {
		if string(a.Retailer) == shop {
			got = append(got, fmt.Sprintf("%s:%s:%s", a.Do, a.Owner, a.Due))
		}
	}
	return equal(want, strings.Join(got, " "))
}

// action claims the sentence of an action, or of a reason for it.
func (w *world) action(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		var all []string
		for _, a := range w.actions() {
			all = append(all, a.Text(lang))
			for _, r := range a.Because {
				all = append(all, r.Text(lang))
			}
		}
		if !slices.Contains(all, l.Rest) {
			return fmt.Errorf("the actions are %q", all)
		}
		return nil
	}
}

// worth claims a verdict: "R1 invalid [stamp] CODE…".
func (w *world) worth(l scenario.Line) error {
	shop, want, _ := strings.Cut(l.Rest, " ")
	for _, v := range w.verdicts() {
		if string(v.Retailer) == shop {
			got := v.Worth.String()
			if v.Stamp {
				got += " stamp"
			}
			return equal(want, got+" "+codeWords(v.Because))
		}
	}
	return fmt.Errorf("no report of %s", shop)
}

func (w *world) shared(l scenario.Line) error {
	var all []string
	for _, f := range w.policy.Findings.SharedFaults(w.today, w.findings, w.roster.Retailers) {
		got := fmt.Sprintf("%s %s found%s", f.Class, f.Kind, spaced(f.Found))
		if len(f.Prevent) > 0 {
			got += " prevent" + spaced(f.Prevent)
		}
		all = append(all, got+" since "+f.Since.String())
	}
	if len(all) == 0 {
		all = []string{"none"}
	}
	if !slices.Contains(all, l.Rest) {
		return fmt.Errorf("are %q", all)
	}
	return nil
}

func spaced(ids []client.ID) string {
	text := ""
	for _, id := range ids {
		text += " " + string(id)
	}
	return text
}
