package visit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/brief"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/words"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func randomTopics(r *prng.Rand, d calendar.Date) []visit.Topic {
	var topics []visit.Topic
	for range r.IntN(7) {
		t := visit.Topic{
			Kind: visit.TopicKind(r.Between(0, 7)), Code: prng.Pick(r, []string{"a", "b", "c"}),
			About: prng.Pick(r, []string{"late delivery", "价签不符", "averyveryverylongwordwithoutanyspaceinitatall\nand more"}),
			Ref:   prng.Pick(r, []string{"", "", "C7"}),
		}
		if r.Chance(1, 3) {
			t.Since, t.Until = d+calendar.Date(r.Between(-20, 5)), d+calendar.Date(r.Between(-5, 20))
		}
		topics = append(topics, t)
	}
	return topics
}

// TestAgendas makes a year of random visits and wants of each agenda what the
// rules promise of any.
func TestAgendas(t *testing.T) {
	p := visit.Default().Agendas
	refused := 0
	for seed := range uint64(brief.Rounds(200)) {
		r := prng.Seed(seed)
		var before []visit.Agenda
		d := calendar.DateFrom(2025, 1, 2)
		for range 12 {
			o := visit.Occasion{
				Retailer: "R1", Date: d, Topics: randomTopics(r, d), Minutes: r.IntN(3) * r.Between(5, 40),
				Soured: r.Chance(1, 10), Before: before,
			}
			for range r.IntN(3) {
				o.Purposes = append(o.Purposes, visit.Purpose(r.Between(1, 6)))
			}
			a := p.Make(o)
			checkAgenda(t, p, o, a)
			if a.Refused {
				refused++
			}
			if t.Failed() {
				t.Fatalf("seed %d: %+v\n%s", seed, o, a.Checklist(calendar.English, 0))
			}
			before = append([]visit.Agenda{a}, before...)
			d += calendar.Date(r.Between(5, 30))
		}
	}
	if refused == 0 {
		t.Error("no agenda was refused")
	}
}

func checkAgenda(t *testing.T, p visit.AgendaPolicy, o visit.Occasion, a visit.Agenda) {
	t.Helper()
	sum := 0
	for i, s := range a.Steps {
		sum += s.Minutes
		if i > 0 && s.Step <= a.Steps[i-1].Step {
			t.Errorf("%s comes after %s", s.Step, a.Steps[i-1].Step)
		}
		for _, c := range p.Calls {
			for _, least := range c.Steps {
				if slices.Contains(a.Purposes, c.Purpose) && least.Step == s.Step && s.Minutes < least.Least {
					t.Errorf("%s has %d minutes, at least %d for %s", s.Step, s.Minutes, least.Least, c.Purpose)
				}
			}
		}
	}
	if sum != a.Minutes {
		t.Errorf("the steps sum to %d of %d minutes", sum, a.Minutes)
	}
	if short := hasCode(a.Because, visit.ShortStay); !short && o.Minutes > 0 && a.Minutes != o.Minutes {
		t.Errorf("the stay is %d minutes, not %d", a.Minutes, o.Minutes)
	}
	var got []visit.Topic
	for _, g := range a.Goals {
		if g.Do != visit.LearnFirst && g.Topic != (visit.Topic{}) {
			got = append(got, g.Topic)
		}
	}
	if diff := cmp.Diff(sortedTopics(o.Topics), sortedTopics(append(got, a.Left...))); diff != "" {
		t.Errorf("topics in goals and left (-want +got):\n%s", diff)
	}
	if !a.Refused {
		for _, b := range o.Before {
			if !b.Refused {
				if b.Ask.Code == a.Ask.Code {
					t.Errorf("asks %s again", a.Ask.Code)
				}
				break
			}
		}
		if a.Ask.Code == "" || a.Tell.Code == "" || a.Hear.Code == "" {
			t.Error("does not ask, tell and hear")
		}
	}
	checkPrint(t, a)
}

func sortedTopics(topics []visit.Topic) []visit.Topic {
	sorted := slices.Clone(topics)
	slices.SortFunc(sorted, func(a, b visit.Topic) int {
		key := func(t visit.Topic) string {
			return strings.Join([]string{t.Kind.String(), t.Code, t.Ref, t.About, t.Since.String(), t.Until.String()}, "|")
		}
		return strings.Compare(key(a), key(b))
	})
	return sorted
}

// checkPrint: every line fits, every step, goal and phrase is there in full and
// in order.
func checkPrint(t *testing.T, a visit.Agenda) {
	t.Helper()
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
		for _, width := range []int{-1, 16, 23, 32, 40, 80} {
			text := a.Checklist(lang, width)
			if width < 0 {
				width = 40
			}
			for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
				if words.Width(line) > width || strings.TrimSpace(line) == "" || strings.HasSuffix(line, " ") {
					t.Errorf("line %q of width %d in %d columns", line, words.Width(line), width)
				}
			}
			whole := squeeze(text)
			for _, g := range a.Goals {
				if !strings.Contains(whole, squeeze(g.Text(lang))) {
					t.Errorf("%q is not in\n%s", g.Text(lang), text)
				}
			}
			for _, p := range []visit.Phrase{a.Ask, a.Tell, a.Hear} {
				if !strings.Contains(whole, squeeze(p.In(lang))) {
					t.Errorf("%q is not in\n%s", p.In(lang), text)
				}
			}
			if boxes := strings.Count(text, "[ ]"); boxes < len(a.Steps)+len(a.Goals) {
				t.Errorf("%d boxes for %d steps and %d goals", boxes, len(a.Steps), len(a.Goals))
			}
		}
	}
}
