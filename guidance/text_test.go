package guidance_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// holes is the names of a template's holes, sorted.
func holes(template string) (names []string) {
	for _, part := range strings.Split(template, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// TestPhrases says that both languages are there and say the same: every
// template has both, with the same holes, or holes that only English needs
// because it has a plural.
func TestPhrases(t *testing.T) {
	for _, p := range guidance.Phrases() {
		if p.English == "" || p.Chinese == "" && p.English != " " {
			t.Errorf("%s: a language is missing: %q, %q", p.Name, p.English, p.Chinese)
		}
		if diff := cmp.Diff(holes(p.English), holes(p.Chinese)); diff != "" {
			t.Errorf("%s: holes (-English +Chinese):\n%s", p.Name, diff)
		}
		for _, r := range p.English {
			if r > 0x2fff {
				t.Errorf("%s: Chinese in the English: %q", p.Name, p.English)
			}
		}
	}
}

// TestCodes says that every code has its text form, its words in both
// languages without a hole left, and rules that exist.
func TestCodes(t *testing.T) {
	n := 0
	for code := guidance.Code(1); code.String() != "" && !strings.HasPrefix(code.String(), "Code("); code++ {
		n++
		var back guidance.Code
		if err := back.UnmarshalText([]byte(code.String())); err != nil || back != code {
			t.Errorf("%s reads back as %v, %v", code, back, err)
		}
		full := guidance.Reason{
			Code: code, Item: "item", Name: "name", Date: march.First(), Count: 2,
			In: guidance.Default().Volume, Each: guidance.Default().Volume,
		}
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			if text := full.Text(lang); text == "" || strings.ContainsAny(text, "{}") {
				t.Errorf("%s in %s: %q", code, lang, text)
			}
		}
		for _, rule := range code.Rules() {
			if !strings.HasPrefix(rule, "S3-") && !strings.HasPrefix(rule, "S0-") {
				t.Errorf("%s: no such rule: %s", code, rule)
			}
		}
	}
	if n == 0 {
		t.Fatal("no codes")
	}
	if got := (guidance.Reason{Code: guidance.Code(n + 1)}).String(); got != "" {
		t.Errorf("a code without words says %q", got)
	}
	if got := (guidance.Reason{}).String(); got != "" {
		t.Errorf("the zero reason says %q", got)
	}
}

// TestBadSentences says that the founding documents' bad sentences cannot be
// made: praise and advice without a fact (S3-52: "sales fine, keep it up"),
// profit read off a share of cheap goods (S3-51), and jargon (S3-60).
func TestBadSentences(t *testing.T) {
	banned := []struct{ why, word string }{
		{"S3-52", "keep it up"}, {"S3-52", "keep up"}, {"S3-52", "fine"}, {"S3-52", "well done"}, {"S3-52", "not bad"},
		{"S3-52", "good"}, {"S3-52", "继续"}, {"S3-52", "保持"}, {"S3-52", "不错"}, {"S3-52", "良好"}, {"S3-52", "努力"},
		{"S3-51", "share"}, {"S3-51", "low-price"}, {"S3-51", "占比"}, {"S3-51", "低档"}, {"S3-51", "高档"}, {"S3-51", "利润"},
		{"S3-60", "环比"}, {"S3-60", "同比"}, {"S3-60", "动销"}, {"S3-60", "存销比"}, {"S3-60", "毛利"}, {"S3-60", "上柜"},
		{"S3-60", "断货"}, {"S3-60", "投放"}, {"S3-60", "品规"}, {"S3-60", "单条"}, {"S3-60", "紧俏"}, {"S3-60", "积压"},
		{"S3-60", "结构"}, {"S3-60", "重点品牌"}, {"S3-60", "一二类"}, {"S3-60", "sku"}, {"S3-60", "abc"}, {"S3-60", "rfm"},
		{"S3-60", "pareto"}, {"S3-60", "margin"}, {"S3-60", "mix"}, {"S3-60", "month-on-month"},
	}
	for _, p := range guidance.Phrases() {
		english := strings.ReplaceAll(strings.ToLower(p.English), "goods", "")
		for _, b := range banned {
			if strings.Contains(english, b.word) || strings.Contains(p.Chinese, b.word) {
				t.Errorf("%s: %s bars %q", p.Name, b.why, b.word)
			}
		}
		for _, sentence := range strings.FieldsFunc(p.Chinese, func(r rune) bool { return r == '。' }) {
			bare := sentence
			for _, hole := range holes(sentence) {
				bare = strings.ReplaceAll(bare, "{"+hole+"}", "")
			}
			if n := utf8.RuneCountInString(bare); n > 30 || strings.Count(bare, "，") > 3 {
				t.Errorf("%s: S3-59: %d characters in one sentence: %s", p.Name, n, sentence)
			}
		}
	}
}

// TestEverySentenceHasAFact says that what a sheet says about a month names a
// number, a name or a date: no template of these codes is without.
func TestEverySentenceHasAFact(t *testing.T) {
	for code := guidance.BoughtMore; code <= guidance.NextVisit; code++ {
		for _, p := range guidance.Phrases() {
			if p.Name == code.String() && len(holes(p.English)) == 0 {
				t.Errorf("S3-52: %s says nothing in particular: %s", p.Name, p.English)
			}
		}
	}
}
