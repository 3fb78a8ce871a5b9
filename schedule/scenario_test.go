package schedule_test

import (
	"os"
	"slices"
	"testing"

	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// allCodes is every code that has a text form.
func allCodes() []schedule.Code {
	var codes []schedule.Code
	for c := schedule.Code(1); ; c++ {
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
	ofPlans := func(i int) string { return schedule.Code(i).String() }
	ofChecks := func(i int) string { return (schedule.Waits + schedule.Code(i)).String() }
	scenario.Examples(t, os.DirFS("."), "code_plan.go", "Code", ofPlans, language)
	ofReplans := func(i int) string { return (schedule.TooMuch + schedule.Code(i)).String() }
	scenario.Examples(t, os.DirFS("."), "code_check.go", "Code", ofChecks, language)
	scenario.Examples(t, os.DirFS("."), "code_replan.go", "Code", ofReplans, language)
	ofToday := func(i int) string { return (schedule.VisitsSlip + schedule.Code(i)).String() }
	scenario.Examples(t, os.DirFS("."), "code_today.go", "Code", ofToday, language)
	ofDays := func(i int) string { return (schedule.SpareTime + schedule.Code(i)).String() }
	scenario.Examples(t, os.DirFS("."), "code_suggest.go", "Code", ofDays, language)
	ofTeams := func(i int) string { return (schedule.WithOthers + schedule.Code(i)).String() }
	scenario.Examples(t, os.DirFS("."), "code_team.go", "Code", ofTeams, language)
	ofLoads := func(i int) string { return (schedule.WrongDiff + schedule.Code(i)).String() }
	scenario.Examples(t, os.DirFS("."), "code_load.go", "Code", ofLoads, language)
}

func TestCodeTexts(t *testing.T) {
	for _, c := range allCodes() {
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			if text := (schedule.Reason{Code: c}).Text(lang); text == "" || text == c.String() {
				t.Errorf("%s has no text in %s", c, lang)
			}
		}
		var back schedule.Code
		text, _ := c.MarshalText()
		if err := back.UnmarshalText(text); err != nil || back != c {
			t.Errorf("%s reads back as %s (%v)", c, back, err)
		}
	}
	beyond := schedule.Code(len(allCodes()) + 1)
	if got := (schedule.Reason{Code: beyond}).String(); got != beyond.String() || beyond.Rules() != nil {
		t.Errorf("a code that does not exist reads %q", got)
	}
}
