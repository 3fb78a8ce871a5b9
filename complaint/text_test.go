package complaint_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestTexts: every code has words in both languages, whose facts are filled in,
// and the two name the same facts.
func TestTexts(t *testing.T) {
	hole := regexp.MustCompile(`[{}]|Code\(`)
	fact := regexp.MustCompile(`\b(?:\d{4}-\d\d-\d\d \d\d:\d\d|741|913|31\.5|62\.5|role|cause|item|name)\b`)
	for c := complaint.NotRaised; c <= complaint.Systemic; c++ {
		r := complaint.Reason{
			Code: c, Step: complaint.Offer, Clock: complaint.SolveClock, Count: 741, Limit: 913, Role: "role", Cause: "cause", Item: "item", Name: "name",
			Have: decimal.New(315, -1), Want: decimal.New(625, -1), Until: time.Date(2025, 6, 6, 17, 0, 0, 0, time.UTC),
		}
		en, zh := r.Text(calendar.English), r.Text(calendar.Chinese)
		if en == "" || hole.MatchString(en) || han.MatchString(en) {
			t.Errorf("%s in English: %q", c, en)
		}
		if !han.MatchString(zh) || hole.MatchString(zh) {
			t.Errorf("%s in Chinese: %q", c, zh)
		}
		if en != r.String() {
			t.Errorf("%s: String is not the English", c)
		}
		for _, f := range fact.FindAllString(zh, -1) {
			if !strings.Contains(en, f) {
				t.Errorf("%s: the Chinese names %q, the English does not:\n%s\n%s", c, f, en, zh)
			}
		}
	}
	if got := (complaint.Reason{Code: 250}).Text(calendar.Chinese); got != "Code(250)" {
		t.Errorf("a code without words prints %q", got)
	}
}

// TestRules: the ids are of the founding documents' form, and a copy.
func TestRules(t *testing.T) {
	id := regexp.MustCompile(`^S[0-4]-\d{1,3}$`)
	for c := complaint.Code(0); c <= complaint.Systemic; c++ {
		for _, rule := range c.Rules() {
			if !id.MatchString(rule) {
				t.Errorf("%s: %q is no rule id", c, rule)
			}
		}
	}
	complaint.NotListened.Rules()[0] = "changed"
	if got := complaint.NotListened.Rules()[0]; got != "S2-2" {
		t.Errorf("the rules can be changed from outside: %s", got)
	}
}
