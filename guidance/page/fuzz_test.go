package page_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/guidance/page"
)

// FuzzPage prints sheets with any text in them: nothing panics, no markup of a
// name becomes markup of the page, and every page is there.
func FuzzPage(f *testing.F) {
	f.Add("Shop", "Brand", "Notice", "carton")
	f.Add("<script>", "</title>", "{{.}}", "\"'`")
	f.Add("很长的名字很长的名字很长的名字很长的名字很长的名字", "\xff\xfe", "\u202e\u0000", "条")
	f.Fuzz(func(t *testing.T, name, brand, note, unit string) {
		facts := shop(name)
		buy(&facts, "a", brand, "3", "1", "2", "4", "9")
		buy(&facts, "b", note, "0", "2", "2", "0", "0")
		facts.Notices = []guidance.Note{{English: note, Chinese: brand}}
		p := guidance.Default()
		p.Volume.One, p.Volume.Many, p.Volume.Chinese = unit, unit, unit
		s := p.Sheet(facts)
		for _, lang := range langs {
			html := string(page.HTML(s, lang))
			if !strings.HasSuffix(html, "</html>\n") && !strings.Contains(html, "</html>") {
				t.Error("the page is cut off")
			}
			if strings.Count(html, "<script") > 0 || strings.Count(html, "<title>") != 1+strings.Count(html, "<svg") {
				t.Errorf("markup in the page: %s", html)
			}
			_ = page.Markdown(s, lang)
			if text := page.Text(s, lang); text == "" || valid(name, brand, note, unit) && !utf8.ValidString(text) {
				t.Errorf("the text is broken: %q", text)
			}
		}
	})
}

// valid reports whether each text is UTF-8; two that are not may be together.
func valid(texts ...string) bool {
	return !slices.ContainsFunc(texts, func(s string) bool { return !utf8.ValidString(s) })
}
