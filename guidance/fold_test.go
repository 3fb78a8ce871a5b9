package guidance_test

import (
	"testing"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestFold writes compatible characters as they are compared. Every row is what
// NFKC gives, but those that say otherwise.
func TestFold(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"S3-61: full width", "ＡＢＣ（１２）！～", "ABC(12)!~"},
		{"S3-61: spaces", "a\u3000b\u00a0c\u2003d\u202fe", "a b c d e"},
		{"S3-61: circles and brackets", "①⑳㉑㊿⓪⑴⒈Ⓐⓩ㈠㊀", "12021500(1)1.Az(一)一"},
		{"S3-61: Roman, raised and lowered", "ⅣⅻⅯm²x₀½", "IVxiiMm2x01⁄2"},
		{"S3-61: ligatures", "ﬁneﬄuﬆ", "finefflust"},
		{"S3-61: measures and signs", "5㎏500㎖№1™20℃…", "5kg500mlNo1TM20°C..."},
		{"S3-61: half-width katakana", "ｶﾞｷﾞﾊﾟｳﾞｰﾟ", "ガギパヴー\u309a"},
		{"S3-61: kana with marks", "か\u3099は\u309aウ\u3099", "がぱヴ"},
		{"S3-61: accents", "Cafe\u0301 Pe\u0301trus", "Café Pétrus"},
		{"S3-61: money and small signs", "￥5￡￦﹐﹟", "¥5£₩,#"},
		{"S3-61: nothing to do", "金叶 plain, 。、", "金叶 plain, 。、"},
		{"not NFKC: a radical stays", "⼀", "⼀"},
		{"not NFKC: a second accent stays", "e\u0301\u0323", "é\u0323"},
		{"broken text", "\xffＡ", "\ufffdA"},
	} {
		if got := guidance.Fold(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if once := guidance.Fold(c.text); guidance.Fold(once) != once {
			t.Errorf("%s: folded twice it is %q", c.why, guidance.Fold(once))
		}
	}
}

// TestFoldedTextsAreOne says that texts which differ in width alone are alike,
// and that two such sheets are not told apart.
func TestFoldedTextsAreOne(t *testing.T) {
	if got := guidance.Likeness([]string{"进了ＡＢＣ５条，①"}, []string{"进了abc6条,2"}); got != 100 {
		t.Errorf("S3-48: %d %% alike, want 100", got)
	}
	if found := guidance.Lint("ＳＫＵ卖得快", calendar.Chinese); len(found) != 1 || found[0].Code != guidance.Jargon {
		t.Errorf("S3-60: %v", found)
	}
}

func FuzzFold(f *testing.F) {
	f.Add("ＡＢＣ①ﾊﾟ")
	f.Add("e\u0301\u0301\xff")
	f.Fuzz(func(t *testing.T, text string) {
		if once := guidance.Fold(text); guidance.Fold(once) != once {
			t.Errorf("%q folds to %q and then to %q", text, once, guidance.Fold(once))
		}
	})
}
