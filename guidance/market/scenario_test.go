package market_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/guidance/market"
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
	scenario.Examples(t, os.DirFS("."), "code.go", "Code", func(i int) string { return market.Code(i).String() }, language)
}

func TestEveryCodeHasItsTextsAndRules(t *testing.T) {
	for _, c := range allCodes() {
		if len(c.Rules()) == 0 {
			t.Errorf("%s names no rule", c)
		}
		english, chinese := market.Reason{Code: c}.Text(calendar.English), market.Reason{Code: c}.Text(calendar.Chinese)
		if english == "" || chinese == "" || english == chinese || english == c.String() {
			t.Errorf("%s reads %q and %q", c, english, chinese)
		}
		for _, text := range []string{english, chinese} {
			if strings.ContainsAny(text, "{}") {
				t.Errorf("%s has a hole that nothing fills: %q", c, text)
			}
		}
		if got := (market.Reason{Code: c}).Text("fr"); got != english {
			t.Errorf("%s in a language without texts reads %q", c, got)
		}
	}
	for _, c := range []market.Code{0, market.Code(len(allCodes()) + 1), 255} {
		if got := (market.Reason{Code: c}).String(); got != c.String() || c.Rules() != nil {
			t.Errorf("code %d reads %q with rules %q", c, got, c.Rules())
		}
	}
}
