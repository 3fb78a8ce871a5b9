package ration_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestScenarios(t *testing.T) {
	raised := scenario.Run(t, os.DirFS("testdata"), language)
	for _, c := range allCodes() {
		if !slices.Contains(raised, c.String()) {
			t.Errorf("no scenario raises %s", c)
		}
	}
}

func TestCodeExamples(t *testing.T) {
	from := func(first ration.Code) func(int) string {
		return func(i int) string { return (first + ration.Code(i) - 1).String() }
	}
	scenario.Examples(t, os.DirFS("."), "code.go", "Code", from(ration.PolicyRefused), language)
	scenario.Examples(t, os.DirFS("."), "stagecode.go", "Code", from(ration.StageReleased), language)
}

func TestEveryCodeHasItsTextsAndRules(t *testing.T) {
	for _, c := range allCodes() {
		if len(c.Rules()) == 0 {
			t.Errorf("%s names no rule", c)
		}
		english, chinese := ration.Reason{Code: c}.Text(calendar.English), ration.Reason{Code: c}.Text(calendar.Chinese)
		if english == "" || chinese == "" || english == chinese || english == c.String() {
			t.Errorf("%s reads %q and %q", c, english, chinese)
		}
		for _, text := range []string{english, chinese} {
			if strings.ContainsAny(text, "{}") {
				t.Errorf("%s has a hole that nothing fills: %q", c, text)
			}
		}
		if got := (ration.Reason{Code: c}).Text("fr"); got != english {
			t.Errorf("%s in a language without texts reads %q", c, got)
		}
	}
	for _, c := range []ration.Code{0, ration.Code(len(allCodes()) + 1), 255} {
		if got := (ration.Reason{Code: c}).String(); got != c.String() || c.Rules() != nil {
			t.Errorf("code %d reads %q with rules %q", c, got, c.Rules())
		}
	}
}
