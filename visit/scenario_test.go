package visit_test

import (
	"os"
	"slices"
	"testing"

	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// allCodes is every code that has a text form.
func allCodes() []visit.Code {
	var codes []visit.Code
	for c := visit.Code(1); ; c++ {
		if _, err := c.MarshalText(); err != nil {
			return codes
		}
		codes = append(codes, c)
	}
}

func TestScenarios(t *testing.T) {
	raised := scenario.Run(t, os.DirFS("testdata"), language)
	for _, c := range allCodes() {
		if !slices.Contains(raised, c.String()) {
			t.Errorf("no scenario raises %s", c)
		}
	}
}

func TestCodeExamples(t *testing.T) {
	for _, part := range []struct {
		file  string
		after visit.Code // the last code of the file before
		last  visit.Code
	}{
		{"reason.go", 0, visit.NoTime},
		{"reason_pull.go", visit.NoTime, visit.PullVoid},
		{"reason_agenda.go", visit.PullVoid, visit.SameAgenda},
		{"reason_action.go", visit.SameAgenda, visit.NothingHeard},
		{"reason_coverage.go", visit.NothingHeard, visit.EvenService},
		{"reason_conduct.go", visit.EvenService, visit.NoCare},
		{"reason_ride.go", visit.NoCare, visit.ClassesInTurn},
	} {
		t.Run(part.file, func(t *testing.T) {
			played := 0
			text := func(i int) string {
				played = max(played, i)
				return (part.after + visit.Code(i)).String()
			}
			scenario.Examples(t, os.DirFS("."), part.file, "Code", text, language)
			if got := part.after + visit.Code(played); got != part.last {
				t.Errorf("the last code of %s is %s, not %s", part.file, got, part.last)
			}
		})
	}
}

func TestCodeTexts(t *testing.T) {
	for _, c := range allCodes() {
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			if text := (visit.Reason{Code: c}).Text(lang); text == "" || text == c.String() {
				t.Errorf("%s has no text in %s", c, lang)
			}
		}
		var back visit.Code
		text, _ := c.MarshalText()
		if err := back.UnmarshalText(text); err != nil || back != c {
			t.Errorf("%s reads back as %s (%v)", c, back, err)
		}
	}
	beyond := visit.Code(len(allCodes()) + 1)
	if got := (visit.Reason{Code: beyond}).String(); got != beyond.String() || beyond.Rules() != nil {
		t.Errorf("a code that does not exist reads %q", got)
	}
}
