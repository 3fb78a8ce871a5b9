package visit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

type word interface {
	fmt.Stringer
	Text(calendar.Lang) string
}

// TestVocabulariesAreSaid: every value has words of its own in both languages;
// unset is "", and a value that does not exist its form.
func TestVocabulariesAreSaid(t *testing.T) {
	for _, of := range []func(uint8) word{
		func(i uint8) word { return visit.Purpose(i) }, func(i uint8) word { return visit.Step(i) },
		func(i uint8) word { return visit.TopicKind(i) }, func(i uint8) word { return visit.GoalKind(i) },
		func(i uint8) word { return visit.FindingKind(i) }, func(i uint8) word { return visit.Outcome(i) },
		func(i uint8) word { return visit.Worth(i) }, func(i uint8) word { return visit.State(i) },
		func(i uint8) word { return visit.Way(i) }, func(i uint8) word { return visit.PullCode(i) },
		func(i uint8) word { return visit.Deed(i) },
	} {
		if got := of(0).Text(calendar.English) + of(0).Text(calendar.Chinese); got != "" {
			t.Errorf("%T: unset is %q", of(0), got)
		}
		if none := of(255); none.Text(calendar.Chinese) != none.String() {
			t.Errorf("%T: a value that does not exist is %q", none, none.Text(calendar.Chinese))
		}
		var said []string
		for i := uint8(1); !strings.HasSuffix(of(i).String(), fmt.Sprintf("(%d)", i)); i++ {
			en, zh := of(i).Text(calendar.English), of(i).Text(calendar.Chinese)
			if en == "" || strings.ContainsFunc(en, func(r rune) bool { return r == '_' || unicode.Is(unicode.Han, r) }) {
				t.Errorf("%T %s in English: %q", of(i), of(i), en)
			}
			if !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%T %s in Chinese: %q", of(i), of(i), zh)
			}
			if slices.Contains(said, en) || slices.Contains(said, zh) {
				t.Errorf("%T %s: %q or %q is said of another too", of(i), of(i), en, zh)
			}
			said = append(said, en, zh)
		}
		if len(said) == 0 {
			t.Errorf("%T has no values", of(0))
		}
	}
}

// An owner that the package does not know is the caller's own word.
func TestOwnersAreSaid(t *testing.T) {
	for _, o := range []visit.Owner{visit.Manager, visit.PhoneClerk, visit.Supervisor, visit.MarketManager, visit.MonopolyOffice} {
		if o.Text(calendar.English) == o.Text(calendar.Chinese) || strings.Contains(o.Text(calendar.English), "_") {
			t.Errorf("%s: %q", o, o.Text(calendar.English))
		}
	}
	if o := visit.Owner("depot"); o.Text(calendar.Chinese) != "depot" || visit.Owner("").Text(calendar.Chinese) != "" {
		t.Errorf("%q", o.Text(calendar.Chinese))
	}
}
