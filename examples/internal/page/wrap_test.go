package page_test

import (
	"strings"
	"testing"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/internal/prng"
)

func TestWidth(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "周一": 4, "5月，": 5, "é": 1, "e\u0301": 1, "（a）": 5, "±5–7": 4} {
		if got := page.Columns(text); got != want {
			t.Errorf("page.Columns(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		why, text string
		n         int
		want      []string
	}{
		{"fits", "one two", 7, []string{"one two"}},
		{"at the space", "one two three", 8, []string{"one two", "three"}},
		{"a long word", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"between Chinese", "本月计划拜访", 5, []string{"本月", "计划", "拜访"}},
		{"no comma first", "本月计，划", 6, []string{"本月", "计，划"}},
		{"no bracket last", "本月（五", 6, []string{"本月", "（五"}},
		{"narrower than a character", "本月", 1, []string{"本", "月"}},
		{"empty", "", 5, []string{""}},
	} {
		if got := page.Wrap(c.text, c.n); strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Wrapping loses no character but spaces, and no line is too wide.
func TestWrapKeepsText(t *testing.T) {
	r := prng.Seed(3)
	letters := []rune("ab 月日，。（） -é")
	for range 2000 {
		var b strings.Builder
		for range r.IntN(60) {
			b.WriteRune(prng.Pick(r, letters))
		}
		text, n := b.String(), r.Between(2, 30)
		lines := page.Wrap(text, n)
		for _, l := range lines {
			if page.Columns(l) > n {
				t.Fatalf("page.Wrap(%q, %d): %q is too wide", text, n, l)
			}
		}
		if squeeze(strings.Join(lines, "")) != squeeze(text) {
			t.Fatalf("page.Wrap(%q, %d) = %q", text, n, lines)
		}
	}
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }
