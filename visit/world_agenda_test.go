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

type topicOf struct {
	shop  client.ID
	topic visit.Topic
}

func (w *world) topic(l scenario.Line) error {
	f := l.Fields()
	if len(f) < 3 || len(f)%2 == 0 {
		return fmt.Errorf("want SHOP KIND CODE [ref ID] [since DATE] [until DATE]")
	}
	t := visit.Topic{Code: f[2], About: f[2]}
	if n, err := strconv.Atoi(f[1]); err == nil {
		t.Kind = visit.TopicKind(n)
	} else if err := t.Kind.UnmarshalText([]byte(f[1])); err != nil {
		return err
	}
	for i := 3; i < len(f); i += 2 {
		var err error
		switch f[i] {
		case "ref":
			t.Ref = f[i+1]
		case "since":
			t.Since, err = parseDate(f[i+1])
		case "until":
			t.Until, err = parseDate(f[i+1])
		default:
			err = fmt.Errorf("no such word: %q", f[i])
		}
		if err != nil {
			return err
		}
	}
	w.topics = append(w.topics, topicOf{client.ID(f[0]), t})
	return nil
}

func (w *world) agenda(l scenario.Line) error {
	head, purposes, _ := l.Cut(" for ")
	f := strings.Fields(head)
	if len(f) < 2 {
		return fmt.Errorf("want SHOP DATE [MINUTES] [soured] [for PURPOSE…]")
	}
	o := visit.Occasion{Retailer: client.ID(f[0]), Before: w.agendas}
	var err error
	if o.Date, err = parseDate(f[1]); err != nil {
		return err
	}
	for _, word := range f[2:] {
		if word == "soured" {
			o.Soured = true
		} else if o.Minutes, err = strconv.Atoi(word); err != nil {
			return err
		}
	}
	for _, word := range strings.Fields(purposes) {
		var p visit.Purpose
		if n, err := strconv.Atoi(word); err == nil {
			p = visit.Purpose(n)
		} else if err := p.UnmarshalText([]byte(word)); err != nil {
			return err
		}
		o.Purposes = append(o.Purposes, p)
	}
	for _, t := range w.topics {
		if t.shop == o.Retailer {
			o.Topics = append(o.Topics, t.topic)
		}
	}
	a := w.policy.Agendas.Make(o)
	w.note(a.Because)
	w.agendas = append(w.agendas, a)
	return nil
}

func (w *world) call(l scenario.Line) error {
	if !w.ownCalls {
		w.policy.Agendas.Calls, w.ownCalls = nil, true
	}
	f := l.Fields()
	name, goals, _ := strings.Cut(f[0], "/")
	var c visit.Call
	if err := c.Purpose.UnmarshalText([]byte(name)); err != nil {
		return err
	}
	if goals != "" {
		c.Goals, _ = strconv.Atoi(goals)
	}
	for _, word := range f[1:] {
		step, minutes, _ := strings.Cut(word, ":")
		var s visit.StepTime
		if err := s.Step.UnmarshalText([]byte(step)); err != nil {
			return err
		}
		if _, err := fmt.Sscanf(minutes, "%d/%d", &s.Least, &s.Usual); err != nil {
			return err
		}
		c.Steps = append(c.Steps, s)
	}
	w.policy.Agendas.Calls = append(w.policy.Agendas.Calls, c)
	return nil
}

func (w *world) phrases(list *[]visit.Phrase) scenario.Do {
	return func(l scenario.Line) error {
		*list = nil
		for _, f := range l.Fields() {
			if f != "none" {
				*list = append(*list, visit.Phrase{Code: f, English: f, Chinese: f})
			}
		}
		return nil
	}
}

func (w *world) onAgenda(l scenario.Line) error {
	if len(w.agendas) == 0 {
		return fmt.Errorf("there is no agenda")
	}
	a := w.agendas[len(w.agendas)-1]
	part, want, _ := strings.Cut(l.Rest, " ")
	var got []string
	switch part {
	case "minutes":
		got = append(got, strconv.Itoa(a.Minutes))
	case "steps":
		for _, s := range a.Steps {
			got = append(got, s.Step.String()+":"+strconv.Itoa(s.Minutes))
		}
	case "goals":
		for _, g := range a.Goals {
			text := g.Do.String() + ":" + g.Topic.Code
			if g.Nth > 0 {
				text += "#" + strconv.Itoa(g.Nth)
			}
			got = append(got, text)
		}
	case "left":
		for _, t := range a.Left {
			got = append(got, t.Code)
		}
	case "ask":
		got = append(got, a.Ask.Code)
	case "tell":
		got = append(got, a.Tell.Code)
	case "hear":
		got = append(got, a.Hear.Code)
	case "because":
		got = append(got, codeWords(a.Because))
	case "refused":
		got = append(got, map[bool]string{true: "yes", false: "no"}[a.Refused])
	default:
		return fmt.Errorf("an agenda has no %q", part)
	}
	return equal(want, strings.Join(got, " "))
}

func (w *world) line(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		if len(w.agendas) == 0 {
			return fmt.Errorf("there is no agenda")
		}
		text := w.agendas[len(w.agendas)-1].Checklist(lang, 32)
		lines := strings.Split(text, "\n")
		if !slices.ContainsFunc(lines, func(line string) bool { return strings.TrimSpace(line) == l.Rest }) {
			return fmt.Errorf("the checklist is\n%s", text)
		}
		return nil
	}
}

// under claims what is to be ticked off under a step: "under talk show: jade".
func (w *world) under(l scenario.Line) error {
	name, want, _ := l.Cut(" ")
	if len(w.agendas) == 0 {
		return fmt.Errorf("there is no agenda")
	}
	a := w.agendas[len(w.agendas)-1]
	i := -1
	var all []string
	for _, line := range strings.Split(a.Checklist(calendar.English, 10000), "\n") {
		if strings.HasPrefix(line, "[ ]") {
			i++
		} else if i >= 0 && a.Steps[i].Step.String() == name {
			all = append(all, strings.TrimPrefix(strings.TrimSpace(line), "[ ] "))
		}
	}
	if !slices.Contains(all, want) {
		return fmt.Errorf("under %s is %q", name, all)
	}
	return nil
}
