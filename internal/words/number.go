package words

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// Number is d with so many digits after the point, 0 to 18, padded with zeros:
// "1,234,567.89". English groups the thousands; Chinese does so from one 万
// (10,000) up and leaves smaller numbers whole.
func Number(d decimal.Decimal, places int32, lang string) string {
	text, ok := fixed(d, places)
	if !ok {
		return text
	}
	return grouped(text, lang)
}

// Signed is Number with a plus sign where the number as rounded is above zero.
func Signed(d decimal.Decimal, places int32, lang string) string {
	text := Number(d, places, lang)
	if text[0] == '-' || strings.Trim(text, "0.") == "" {
		return text
	}
	return "+" + text
}

// Percent is n of d in percent, rounded once from the exact quotient: "47.3%".
// Of nothing there is no percentage: "" for a zero d, and for an n or d outside
// the bounds.
func Percent(n, d decimal.Decimal, places int32, lang string) string {
	if d.IsZero() || !exact.Bounded(n) || !exact.Bounded(d) {
		return ""
	}
	percent := n.Mul(decimal.New(100, 0)).DivRound(d, clamp(places))
	if !exact.Bounded(percent) {
		return ""
	}
	return Number(percent, places, lang) + "%"
}

// Short is d in the reader's large units, with at most so many digits after
// the point and no zeros at the end: "12.3万" and "1.2亿" in Chinese, "123K",
// "1.2M" and "3.4B" in English. Below the first unit it is the number itself.
func Short(d decimal.Decimal, places int32, lang string) string {
	if !exact.Bounded(d) {
		return exact.Text(d)
	}
	units, step := []string{"", "K", "M", "B"}, int32(3)
	if lang == "zh" {
		units, step = []string{"", "万", "亿"}, 4
	}
	// The unit is chosen by the rounded number, so that 99,999,999 is 1亿 and
	// not 10000万.
	next, i := decimal.New(1, step), 0
	rounded := d.Round(clamp(places))
	for i+1 < len(units) && rounded.Abs().Cmp(next) >= 0 {
		i++
		rounded = d.Shift(-step * int32(i)).Round(clamp(places))
	}
	text := rounded.StringFixed(clamp(places))
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return grouped(text, lang) + units[i]
}

// fixed is a bounded d rounded to so many places; ok is false where d is not
// bounded and the text is its coefficient and exponent.
func fixed(d decimal.Decimal, places int32) (text string, ok bool) {
	if !exact.Bounded(d) {
		return exact.Text(d), false
	}
	return d.StringFixed(clamp(places)), true
}

func clamp(places int32) int32 { return min(max(places, 0), exact.Digits) }

// grouped groups the digits of a number the way the language does.
func grouped(text, lang string) string {
	whole, _, _ := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	if lang == "zh" && len(whole) < 5 {
		return text
	}
	return group(text)
}

// group puts a comma between every three digits before the point.
func group(text string) string {
	start := 0
	if strings.HasPrefix(text, "-") {
		start = 1
	}
	end := strings.IndexByte(text, '.')
	if end < 0 {
		end = len(text)
	}
	var b strings.Builder
	for i := range len(text) {
		if i > start && i < end && (end-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}
