package words_test

import (
	"math/big"
	"strings"
	"testing"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/words"
)

func TestFill(t *testing.T) {
	value := func(name string) string { return "<" + name + ">" }
	for _, row := range []struct{ template, want, why string }{
		{"", "", "nothing"},
		{"no hole", "no hole", "no hole"},
		{"{have} of {want}", "<have> of <want>", "two holes"},
		{"{a}{a}", "<a><a>", "the same twice"},
		{"少 {have} 天", "少 <have> 天", "Chinese"},
		{"{}", "<>", "a hole without a name"},
		{"a } b {c", "a } b {c", "braces that open or close nothing"},
	} {
		if got := words.Fill(row.template, value); got != row.want {
			t.Errorf("%s: got %q, want %q", row.why, got, row.want)
		}
	}
	if got := words.Fill("{a} {b}", func(string) string { return "{a}" }); got != "{a} {a}" {
		t.Errorf("what fills a hole is filled again: %q", got)
	}
}

func TestNumber(t *testing.T) {
	for _, row := range []struct {
		d         string
		places    int32
		en, zh    string
		signed    string
		short     string // in English
		shortZh   string
		shortness int32
		why       string
	}{
		{"1234567.89", 2, "1,234,567.89", "1,234,567.89", "+1,234,567.89", "1.2M", "123.5万", 1, "a vector that other formatters turn into NaN"},
		{"0", 2, "0.00", "0.00", "0.00", "0", "0", 1, "a zero has no sign"},
		{"-0.001", 2, "0.00", "0.00", "0.00", "0", "0", 1, "nor what rounds to it"},
		{"0.005", 2, "0.01", "0.01", "+0.01", "0", "0", 1, "half away from zero"},
		{"-0.005", 2, "-0.01", "-0.01", "-0.01", "0", "0", 1, "on both sides"},
		{"2.5", 0, "3", "3", "+3", "2.5", "2.5", 1, "not half to even"},
		{"999.995", 2, "1,000.00", "1000.00", "+1,000.00", "1K", "1000", 1, "rounding makes a digit"},
		{"-1000", 0, "-1,000", "-1000", "-1,000", "-1K", "-1000", 1, "the sign takes no comma"},
		{"9999.5", 0, "10,000", "10,000", "+10,000", "10K", "9999.5", 1, "Chinese groups from 万 up"},
		{"123456", 0, "123,456", "123,456", "+123,456", "123.5K", "12.3万", 1, "万"},
		{"120000", 0, "120,000", "120,000", "+120,000", "120K", "12万", 1, "no zeros at the end"},
		{"99999999", 0, "99,999,999", "99,999,999", "+99,999,999", "100M", "1亿", 1, "not 10000万"},
		{"99949999", 0, "99,949,999", "99,949,999", "+99,949,999", "99.9M", "9995万", 1, "below it"},
		{"-123456789", 0, "-123,456,789", "-123,456,789", "-123,456,789", "-123.46M", "-1.23亿", 2, "亿, two places"},
		{"5600000000000", 0, "5,600,000,000,000", "5,600,000,000,000", "+5,600,000,000,000", "5,600B", "56,000亿", 1, "beyond the last unit"},
		{"1e3", -4, "1,000", "1000", "+1,000", "1K", "1000", -1, "fewer than no places"},
		{"1.5", 99, "1.500000000000000000", "1.500000000000000000", "+1.500000000000000000", "1.5", "1.5", 99, "more than 18 places"},
	} {
		d := decimal.RequireFromString(row.d)
		for _, c := range []struct{ call, got, want string }{
			{"Number en", words.Number(d, row.places, "en"), row.en},
			{"Number zh", words.Number(d, row.places, "zh"), row.zh},
			{"Signed", words.Signed(d, row.places, "en"), row.signed},
			{"Short en", words.Short(d, row.shortness, "en"), row.short},
			{"Short zh", words.Short(d, row.shortness, "zh"), row.shortZh},
		} {
			if c.got != c.want {
				t.Errorf("%s of %s (%s): got %s, want %s", c.call, row.d, row.why, c.got, c.want)
			}
		}
	}
}

func TestNumberBeyondBounds(t *testing.T) {
	huge := decimal.New(-7, 1_000_000_000)
	if n, s, k := words.Number(huge, 2, "en"), words.Signed(huge, 2, "en"), words.Short(huge, 2, "en"); n != "-7e1000000000" || s != n || k != n {
		t.Errorf("got %s, %s, %s", n, s, k)
	}
	one := decimal.New(1, 0)
	if p, q := words.Percent(huge, one, 0, "en"), words.Percent(one, huge, 0, "en"); p != "" || q != "" {
		t.Errorf("got %q, %q", p, q)
	}
}

func TestPercent(t *testing.T) {
	for _, row := range []struct {
		n, d      string
		places    int32
		want, why string
	}{
		{"1", "3", 1, "33.3%", "down"},
		{"2", "3", 1, "66.7%", "up"},
		{"1", "8", 0, "13%", "12.5: half away from zero"},
		{"-1", "8", 0, "-13%", "on both sides"},
		{"1", "-8", 0, "-13%", "a negative whole"},
		{"1", "2000", 1, "0.1%", "0.05: half"},
		{"0", "7", 1, "0.0%", "none"},
		{"7", "0", 1, "", "of nothing there is no percentage"},
		{"50", "1", 0, "5,000%", "grouped"},
		{"999999999999999999", "0.000000000000000001", 0, "", "beyond the bounds"},
	} {
		got := words.Percent(decimal.RequireFromString(row.n), decimal.RequireFromString(row.d), row.places, "en")
		if got != row.want {
			t.Errorf("%s of %s (%s): got %s, want %s", row.n, row.d, row.why, got, row.want)
		}
	}
}

// Percent agrees with rational arithmetic.
func TestPercentAgrees(t *testing.T) {
	r := prng.Seed(5)
	for range 5_000 {
		n, d := int64(r.Between(-5000, 5000)), int64(r.Between(1, 5000))
		places := r.IntN(5)
		got := words.Percent(decimal.New(n, 0), decimal.New(d, 0), int32(places), "en")
		want := big.NewRat(100*n, d).FloatString(places) // half away from zero, too
		if strings.Trim(want, "-0.") == "" {
			want = strings.TrimPrefix(want, "-")
		}
		if strings.ReplaceAll(got, ",", "") != want+"%" {
			t.Fatalf("%d of %d at %d: got %s, want %s%%", n, d, places, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 visits", 1: "1 visit", 2: "2 visits", -1: "-1 visits", 1200: "1,200 visits"} {
		if got := words.Count(n, "visit", "visits"); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestWidth(t *testing.T) {
	for _, row := range []struct {
		text string
		want int
		why  string
	}{
		{"", 0, "nothing"},
		{"Rapport", 7, "Latin"},
		{"é", 1, "one letter"},
		{"e\u0301", 1, "a letter and its mark"},
		{"客户经理", 8, "Han"},
		{"A类 12.3万", 10, "mixed"},
		{"，。（）", 8, "full-width punctuation"},
		{"ｱｲｳ", 3, "half-width kana"},
		{"カ", 2, "kana"},
		{"한국", 4, "Hangul"},
		{"😀", 2, "an emoji"},
		{"☎️", 1, "a narrow sign and its variation selector"},
		{"a\u200bb\t\x00", 2, "what has no picture"},
		{"…①", 2, "ambiguous counts 1"},
		{"\xff", 1, "a byte that is no text"},
		{"𠮷", 2, "Han beyond 16 bits"},
	} {
		if got := words.Width(row.text); got != row.want {
			t.Errorf("%s (%s): got %d, want %d", row.text, row.why, got, row.want)
		}
	}
}

// Every Chinese character is wide: the table against the standard library's
// script.
func TestWidthOfHan(t *testing.T) {
	for r := rune(0x2e80); r <= unicode.MaxRune; r++ {
		if unicode.In(r, unicode.Han, unicode.Hiragana) && !unicode.In(r, unicode.Mn, unicode.Me) && words.Width(string(r)) != 2 {
			t.Errorf("%U %c is %d wide", r, r, words.Width(string(r)))
		}
	}
}

func TestPad(t *testing.T) {
	if got := words.Pad("客户", 6) + "|" + words.PadLeft("1.2万", 6) + "|" + words.Pad("客户经理", 3) + "|" + words.PadLeft("abc", -1); got != "客户  | 1.2万|客户经理|abc" {
		t.Errorf("got %q", got)
	}
}

func TestClip(t *testing.T) {
	for _, row := range []struct {
		text      string
		width     int
		want, why string
	}{
		{"Rapport", 7, "Rapport", "it fits"},
		{"Rapport", 6, "Rappo…", "one column for the mark"},
		{"客户经理", 8, "客户经理", "wide text that fits"},
		{"客户经理", 7, "客户经…", "an odd width"},
		{"客户经理", 6, "客户…", "half a character is none"},
		{"客户", 1, "…", "room for the mark alone"},
		{"客户", 0, "", "no room"},
		{"客户", -3, "", "less than none"},
		{"", 0, "", "nothing needs no room"},
		{"a\xff\xffb", 3, "a\xff…", "bytes that are no text"},
	} {
		if got := words.Clip(row.text, row.width); got != row.want {
			t.Errorf("%s: got %q, want %q", row.why, got, row.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, row := range []struct {
		text      string
		width     int
		want, why string
	}{
		{"", 5, "", "nothing is one empty line"},
		{"one two three", 7, "one two|three", "after a space"},
		{"one two three", 8, "one two|three", "the space does not count at the end"},
		{"one  two", 4, "one|two", "nor do two"},
		{"abcdefgh", 3, "abc|def|gh", "a word longer than a line"},
		{"客户经理拜访", 5, "客户|经理|拜访", "beside a wide character"},
		{"拜访A类客户", 5, "拜访A|类客|户", "beside a wide and a narrow one"},
		{"今天休息，明天", 8, "今天休|息，明天", "no line begins with a comma"},
		{"他说（今天）", 6, "他说|（今|天）", "nor ends with an opening bracket, nor begins with a closing one"},
		{"客户", 1, "客|户", "a character wider than the line stands alone"},
		{"ab", -1, "a|b", "less than no width is one character"},
		{"end   ", 4, "end", "spaces at the end"},
		{"a\xff\xff b", 3, "a\xff\xff|b", "bytes that are no text"},
	} {
		if got := strings.Join(words.Wrap(row.text, row.width), "|"); got != row.want {
			t.Errorf("%s: got %q, want %q", row.why, got, row.want)
		}
	}
}

// Lines fit, lose nothing but spaces, and no text panics.
func FuzzWrap(f *testing.F) {
	f.Add("今天休息，明天 come back（again）", 7)
	f.Add("\xff 漢 \u0301", 0)
	f.Fuzz(func(t *testing.T, text string, width int) {
		joined := ""
		for _, line := range words.Wrap(text, width) {
			joined += line
			if words.Width(line) > max(width, 2) {
				t.Fatalf("%q is wider than %d", line, width)
			}
		}
		if squeeze := strings.NewReplacer(" ", ""); squeeze.Replace(joined) != squeeze.Replace(text) {
			t.Fatalf("%q became %q", text, joined)
		}
		if clipped := words.Clip(text, width); words.Width(clipped) > max(width, 0) {
			t.Fatalf("%q is wider than %d", clipped, width)
		}
	})
}

// The host's decimal settings change no text.
func TestDecimalSettings(t *testing.T) {
	d := decimal.New(-12345678950, -4)
	run := func() string {
		return words.Number(d, 3, "en") + words.Signed(d, 2, "zh") + words.Short(d, 2, "zh") +
			words.Percent(d, decimal.New(3, 0), 4, "en")
	}
	want := run()
	division, pow, exp, decode := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	bare, trim, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = division, pow, exp, decode
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = bare, trim, scientific
	})
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = 1, 1, 1, 1
	decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = !bare, !trim, !scientific
	if got := run(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// No number panics, and every number keeps its digits.
func FuzzNumber(f *testing.F) {
	f.Add(int64(123456789), int32(-2), int32(2))
	f.Add(int64(-5), int32(1_000_000_000), int32(-7))
	f.Add(int64(1<<63-1), int32(-18), int32(18))
	f.Fuzz(func(t *testing.T, coefficient int64, exponent, places int32) {
		d := decimal.New(coefficient, exponent)
		for _, lang := range []string{"en", "zh", ""} {
			words.Signed(d, places, lang)
			words.Short(d, places, lang)
			words.Percent(d, decimal.New(7, 0), places, lang)
			text := strings.ReplaceAll(words.Number(d, places, lang), ",", "")
			if exponent < -18 || exponent > 0 {
				continue
			}
			back := decimal.RequireFromString(text)
			if off := back.Sub(d).Abs(); off.Cmp(decimal.New(5, -1-min(max(places, 0), 18))) > 0 {
				t.Fatalf("%v is written %s", d, text)
			}
		}
	})
}
