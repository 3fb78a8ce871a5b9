package guidance_test

import (
	"testing"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestCatalogueIsPlain judges every sentence of the package in both languages
// and every form.
func TestCatalogueIsPlain(t *testing.T) {
	for code := guidance.Code(1); code <= guidance.Earns; code++ {
		if code >= guidance.TooLong && code <= guidance.SaysNothing {
			continue // they are for who writes, and quote what is wrong
		}
		for form := range guidance.FormCount(code) {
			r := guidance.Reason{
				Code: code, Form: form, Item: "Alpha", Name: "Alpha", Date: march.First(), Count: 2, Have: dec("12.50"), Want: dec("3"),
				By: dec("5"), In: guidance.Default().Volume, Each: guidance.Default().Volume,
			}
			for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
				for _, found := range guidance.Lint(r.Text(lang), lang, "Alpha") {
					t.Errorf("%s, form %d, %s: %s: %s", code, form, lang, found.Code, r.Text(lang))
				}
			}
		}
	}
}

// TestSheetIsPlain judges whole sheets, orders and substitutes among them, and
// finds what a caller's note does wrong.
func TestSheetIsPlain(t *testing.T) {
	r := prng.Seed(21)
	for range 60 {
		f := randomFacts(r, 12)
		f.Stocks = []guidance.Stock{{Item: "a", Name: "Alpha", OnHand: dec("2"), Peers: dec("1"), Pack: dec("5")}}
		f.Scarce = []guidance.Good{{Item: client.Item{ID: "s", Name: "Sigma", Retail: dec("100")}}}
		f.Goods = []guidance.Good{{Item: client.Item{ID: "t", Name: "Tau", Retail: dec("99")}, Supply: dec("9")}}
		s, _ := guidance.Default().Sheet(f).Reword(guidance.Memory{})
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			for _, found := range s.LintSheet(lang) {
				t.Errorf("%s: %s", lang, found)
			}
		}
		s.Notices = []guidance.Note{{English: "Keep it up.", Chinese: "多上重点品牌"}}
		if len(s.LintSheet(calendar.English)) == 0 || len(s.LintSheet(calendar.Chinese)) == 0 {
			t.Error("S3-52, S3-60: a bad note is not found")
		}
	}
}

func FuzzLint(f *testing.F) {
	f.Add("多上重点品牌", "金叶")
	f.Add("Keep it up. 3.5 of 4!", "")
	f.Add("\xff\xfe.\x00", ".")
	f.Fuzz(func(t *testing.T, text, name string) {
		for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
			for _, r := range guidance.Lint(text, lang, name) {
				if r.String() == "" || r.Text(calendar.Chinese) == "" {
					t.Errorf("%s has no words", r.Code)
				}
			}
		}
	})
}
