package complaint_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// said is a word of a vocabulary: its stable form and what people say.
type said interface {
	fmt.Stringer
	Text(calendar.Lang) string
}

// vocabularies are the closed ones, each with its value of a number.
var vocabularies = []func(i uint8) said{
	func(i uint8) said { return complaint.State(i) },
	func(i uint8) said { return complaint.Step(i) },
	func(i uint8) said { return complaint.Clock(i) },
	func(i uint8) said { return complaint.Phase(i) },
	func(i uint8) said { return complaint.TargetKind(i) },
	func(i uint8) said { return complaint.ReopenMode(i) },
	func(i uint8) said { return complaint.Channel(i) },
	func(i uint8) said { return complaint.Loss(i) },
	func(i uint8) said { return complaint.Why(i) },
	func(i uint8) said { return complaint.Outcome(i) },
	func(i uint8) said { return complaint.May(i) },
	func(i uint8) said { return complaint.SegmentKind(i) },
	func(i uint8) said { return complaint.Limit(i) },
	func(i uint8) said { return complaint.Condition(i) },
}

var han = regexp.MustCompile(`\p{Han}`)

// spoken reports what is wrong with what people say for a word.
func spoken(en, zh string) string {
	switch {
	case en == "" || han.MatchString(en) || strings.ContainsAny(en, "_(") || en != strings.ToLower(en):
		return fmt.Sprintf("in English %q", en)
	case !han.MatchString(zh) || strings.ContainsAny(zh, "_("):
		return fmt.Sprintf("in Chinese %q", zh)
	}
	return ""
}

// TestClosedVocabulariesAreSaid: every value has words of its own in both
// languages; unset is "", and a value that does not exist its form.
func TestClosedVocabulariesAreSaid(t *testing.T) {
	for _, of := range vocabularies {
		if got := of(0).Text(calendar.English) + of(0).Text(calendar.Chinese); got != "" {
			t.Errorf("%T: unset is %q", of(0), got)
		}
		var all [2][]string
		for i := uint8(1); !strings.HasSuffix(of(i).String(), fmt.Sprintf("(%d)", i)); i++ {
			en, zh := of(i).Text(calendar.English), of(i).Text(calendar.Chinese)
			if wrong := spoken(en, zh); wrong != "" {
				t.Errorf("%T %s: %s", of(i), of(i), wrong)
			}
			for lang, text := range []string{en, zh} {
				if slices.Contains(all[lang], text) {
					t.Errorf("%T %s: %q is said of another too", of(i), of(i), text)
				}
				all[lang] = append(all[lang], text)
			}
		}
		if len(all[0]) == 0 {
			t.Errorf("%T has no values", of(0))
		}
		if v := of(255); v.Text(calendar.English) != v.String() || v.Text(calendar.Chinese) != v.String() {
			t.Errorf("%T: a value that does not exist is %q", v, v.Text(calendar.Chinese))
		}
	}
}

// TestConditionsAreSaid: a condition has no form but what is said, so those of
// the table are asked for.
func TestConditionsAreSaid(t *testing.T) {
	for _, row := range complaint.Transitions() {
		if when := row.When; when != complaint.Always {
			if wrong := spoken(when.Text(calendar.English), when.Text(calendar.Chinese)); wrong != "" {
				t.Errorf("%s on %s: %s", row.On, row.To, wrong)
			}
		}
	}
}

// TestPresetsAreSaid: every word of a preset has words in both languages, and
// any other word stays as it is.
func TestPresetsAreSaid(t *testing.T) {
	check := func(word string, text func(calendar.Lang) string) {
		if wrong := spoken(text(calendar.English), text(calendar.Chinese)); wrong != "" {
			t.Errorf("%q: %s", word, wrong)
		}
	}
	for _, p := range presets() {
		for _, v := range p.Tiers {
			check(string(v), v.Text)
		}
		for _, v := range p.Ladder {
			check(string(v.Role), v.Role.Text)
		}
		for _, v := range p.Causes {
			check(string(v.Cause), v.Cause.Text)
		}
		for _, v := range p.Remedies {
			check(string(v), v.Text)
		}
	}
	for _, word := range []string{"", "own_word", "late_order "} {
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			got := []string{complaint.Tier(word).Text(lang), complaint.Role(word).Text(lang), complaint.Cause(word).Text(lang), complaint.Remedy(word).Text(lang)}
			if slices.ContainsFunc(got, func(text string) bool { return text != word }) {
				t.Errorf("%q becomes %q", word, got)
			}
		}
	}
}

// sample is a reason with every fact, its words those of the founding preset.
func sample(code complaint.Code, step complaint.Step, n int) complaint.Reason {
	r := complaint.Reason{
		Code: code, Step: step, Unblock: complaint.Escalate, Clock: complaint.FollowUpClock, Count: n, Limit: n, Role: complaint.ShopManager,
		Cause: complaint.LateOrder, Item: "jade-12", Have: decimal.New(int64(n), 0), Want: decimal.New(int64(n), 0),
		Until: time.Date(2025, 6, 6, 17, 0, 0, 0, time.UTC),
	}
	switch code {
	case complaint.UnknownTier, complaint.MakeGraver:
		r.Name = string(complaint.Major)
	case complaint.UnknownRole, complaint.NotHigher, complaint.OverAuthority, complaint.PeriodLimit:
		r.Name = string(complaint.AreaManager)
	case complaint.RemedyNotAllowed:
		r.Name = string(complaint.Credit)
	case complaint.UnknownCause:
		r.Name = string(complaint.PoorGoods)
	default:
		r.Name = "rep-7"
	}
	return r
}

// TestTextsAreSentences: with any number, and with no facts at all, a text has
// no raw code, no noun in the wrong number, no gap where a name should be and
// no doubled punctuation.
func TestTextsAreSentences(t *testing.T) {
	wrong := regexp.MustCompile(`_|\{|\}|  | [,;:.)]|\( |[,;:，；：。、]$|[,;:，；：。、]{2}|（）|“”|\b1 (?:\w+ )?(?:times|days|grants|retailers|closes|hours|minutes)\b|\b[02] (?:time|day|grant|retailer|close)\b`)
	for c := complaint.NotRaised; c <= complaint.Systemic; c++ {
		for n := range 3 {
			for step := complaint.Raise; step <= complaint.Recalendar; step++ {
				r := sample(c, step, n)
				for _, text := range []string{r.Text(calendar.English), r.Text(calendar.Chinese)} {
					if at := wrong.FindString(text); at != "" {
						t.Errorf("%s with %d: %q in %q", c, n, at, text)
					}
				}
			}
		}
		bare := complaint.Reason{Code: c, Step: complaint.Offer, Clock: complaint.SolveClock}
		for _, text := range []string{bare.Text(calendar.English), bare.Text(calendar.Chinese)} {
			if at := wrong.FindString(text); at != "" {
				t.Errorf("%s without facts: %q in %q", c, at, text)
			}
		}
	}
}

// TestTextsUseTheVocabulary: a reason's text has the words of its own language.
func TestTextsUseTheVocabulary(t *testing.T) {
	for _, row := range []struct {
		why    string
		code   complaint.Code
		en, zh string
	}{
		{"S4-4: a role and a remedy", complaint.RemedyNotAllowed, "the shop manager may not offer this remedy: credit", "店长无权提供“货款补偿”"},
		{"S2-13: two roles", complaint.OverAuthority,
			"1 with what was granted before is above the 1 that the area manager may grant in a case; the shop manager may",
			"连同已给的共1，超过片区经理的每案限额1；店长有此权限"},
		{"S3-88: a cause", complaint.Systemic, "1 retailer with the same complaint within 1 day, look for the common fault: late order",
			"1天内有1户投诉“订单迟到”：查找共同原因"},
		{"S2-5: a tier", complaint.MakeGraver, "it was argued, not heard: treat it as major", "没有倾听反而争辩：按“重大”等级处理"},
		{"a clock", complaint.NotRunning, "follow up: the clock does not run", "“回访”时限未在计时"},
		{"S2-3: a step that comes after accepting", complaint.NotListened,
			"hear the retailer out and accept the complaint before you offer a solution", "先听完、先受理，再提出方案"},
	} {
		r := sample(row.code, complaint.Offer, 1)
		if en, zh := r.Text(calendar.English), r.Text(calendar.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s:\n%s\n%s", row.why, en, zh)
		}
	}
	r := sample(complaint.NotListened, complaint.Acknowledge, 1)
	if en, zh := r.Text(calendar.English), r.Text(calendar.Chinese); en != "hear the retailer out before you acknowledge" || zh != "先听完，再受理" {
		t.Errorf("S2-3: accepting is asked before it is done:\n%s\n%s", en, zh)
	}
}
