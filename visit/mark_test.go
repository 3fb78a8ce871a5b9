package visit_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// TestMarks: every mark has its rules and its words, and the first fifteen are
// the dangerous behaviours in the order of the documents.
func TestMarks(t *testing.T) {
	for m := visit.LikesToWin; m <= visit.KeptPromise; m++ {
		if len(m.Rules()) == 0 || m.Text(calendar.English) == "" || m.Text(calendar.Chinese) == "" || m.Text(calendar.English) == m.String() {
			t.Errorf("%s has no rule or no words", m)
		}
	}
	for i := range 15 {
		want := []string{fmt.Sprintf("S2-%d", 25+i)}
		if diff := cmp.Diff(want, (visit.LikesToWin + visit.Mark(i)).Rules()); diff != "" {
			t.Errorf("behaviour %d (-want +got):\n%s", i+1, diff)
		}
	}
	if beyond := visit.KeptPromise + 1; beyond.Rules() != nil || beyond.Text(calendar.English) != beyond.String() {
		t.Errorf("a mark that does not exist reads %q", beyond.Text(calendar.English))
	}
}

// TestFindingsAreAnswered: every kind of finding has its rules, and a remedy in
// the preset.
func TestFindingsAreAnswered(t *testing.T) {
	p := visit.Default().Findings
	for k := visit.PriceTags; k <= visit.UnusualEvent; k++ {
		a := p.Act(office(), []visit.Finding{{Retailer: "R1", Date: calendar.DateFrom(2025, 3, 12), Kind: k}})
		if len(k.Rules()) == 0 || a[0].Actions[0].Do == visit.Refer {
			t.Errorf("%s has no rules or no remedy", k)
		}
	}
	if (visit.UnusualEvent + 1).Rules() != nil {
		t.Error("a kind that does not exist has rules")
	}
}
