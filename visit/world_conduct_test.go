package visit_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func (w *world) seen(l scenario.Line) (err error) {
	f := l.Fields()
	if len(f) < 3 {
		return fmt.Errorf("want REP DATE MARK [SHOP] [topic CODE] [disputed]")
	}
	e := visit.Event{Rep: client.RepID(f[0])}
	if e.Date, err = parseDate(f[1]); err != nil {
		return err
	}
	if err := e.Mark.UnmarshalText([]byte(f[2])); err != nil {
		return err
	}
	for i := 3; i < len(f); i++ {
		switch {
		case f[i] == "disputed":
			e.Disputed = true
		case f[i] == "topic" && i+1 < len(f):
			i++
			e.Topic = f[i]
		default:
			e.Retailer = client.ID(f[i])
		}
	}
	w.events = append(w.events, e)
	return nil
}

func (w *world) review(l scenario.Line) error {
	rep, days, _ := l.Cut(" ")
	span, err := parseDays(days)
	w.profile = w.policy.Conduct.Review(client.RepID(rep), span[0], span[1], w.events)
	w.note(w.profile.Because)
	return err
}

func (w *world) profileLine(l scenario.Line) error {
	part, want, _ := strings.Cut(l.Rest, " ")
	p := w.profile
	tallies := map[string][]visit.Tally{
		"flags": p.Flags, "breaches": p.Breaches, "merits": p.Merits, "diligences": p.Diligences,
	}
	var got []string
	switch part {
	case "flags", "breaches", "merits", "diligences":
		for _, t := range tallies[part] {
			text := fmt.Sprintf("%s:%d", t.Mark, t.Times)
			if t.Disputed > 0 {
				text += fmt.Sprintf("+%d", t.Disputed)
			}
			got = append(got, text)
		}
	case "care":
		for _, c := range p.Care {
			got = append(got, fmt.Sprintf("%s:%d", c.Topic, c.Times))
		}
	case "because":
		got = append(got, codeWords(p.Because))
	default:
		return numbers(l.Rest, p)
	}
	return equal(want, strings.Join(got, " "))
}

func (w *world) reviewSays(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		var all []string
		for _, r := range w.profile.Because {
			all = append(all, r.Text(lang))
		}
		if !slices.Contains(all, l.Rest) {
			return fmt.Errorf("it says %q", all)
		}
		return nil
	}
}
