package client_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/client"
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

// TestCodeExamples plays the examples of each file of codes; a file's codes
// follow those of the one before.
func TestCodeExamples(t *testing.T) {
	before := 0
	for _, file := range []struct {
		name string
		last client.Code
	}{
		{"reason.go", client.PolicyRefused},
		{"reason_band.go", client.GradeGiven},
		{"reason_habit.go", client.Follows},
		{"reason_care.go", client.OrderTakingRefused},
		{"reason_warn.go", client.LeakFound},
		{"reason_card.go", client.CardPenalty},
		{"reason_partner.go", client.OtherTooMany},
		{"reason_brief.go", client.RulesMissing},
		{"reason_campaign.go", client.CampaignUnusable},
	} {
		text := func(i int) string { return client.Code(before + i).String() }
		scenario.Examples(t, os.DirFS("."), file.name, "Code", text, language)
		before = int(file.last)
	}
	if all := len(allCodes()); before != all {
		t.Errorf("the files declare %d codes of %d", before, all)
	}
}

func TestEveryCodeHasItsTextsAndRules(t *testing.T) {
	for _, c := range allCodes() {
		if len(c.Rules()) == 0 {
			t.Errorf("%s names no rule", c)
		}
		english, chinese := client.Reason{Code: c}.Text(calendar.English), client.Reason{Code: c}.Text(calendar.Chinese)
		if english == "" || chinese == "" || english == chinese || english == c.String() {
			t.Errorf("%s reads %q and %q", c, english, chinese)
		}
		for _, text := range []string{english, chinese} {
			if strings.ContainsAny(text, "{}") {
				t.Errorf("%s has a hole that nothing fills: %q", c, text)
			}
		}
		if got := (client.Reason{Code: c}).Text("fr"); got != english {
			t.Errorf("%s in a language without texts reads %q", c, got)
		}
	}
	for _, c := range []client.Code{0, client.Code(len(allCodes()) + 1), 255} {
		if got := (client.Reason{Code: c}).String(); got != c.String() || c.Rules() != nil {
			t.Errorf("code %d reads %q with rules %q", c, got, c.Rules())
		}
	}
}
