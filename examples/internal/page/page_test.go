package page_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestTable(t *testing.T) {
	tests := []struct {
		why   string
		align string
		rows  [][]string
		want  string
	}{
		{"numbers stand to the right, texts to the left", "lr",
			[][]string{{"a", "1"}, {"bcd", "22"}},
			"  a     1\n  bcd  22\n"},
		{"a Chinese character takes two columns", "ll",
			[][]string{{"中文", "x"}, {"ab", "y"}},
			"  中文  x\n  ab    y\n"},
		{"the last column goes on below itself", "ll",
			[][]string{{"a", strings.Repeat("word ", 20)}},
			"  a  " + strings.TrimSpace(strings.Repeat("word ", 19)) + "\n     word\n"},
		{"a Chinese line breaks beside a character, never before its full stop", "ll",
			[][]string{{"a", strings.Repeat("字", 47) + "。字"}},
			"  a  " + strings.Repeat("字", 46) + "\n     字。字\n"},
		{"a word longer than the line breaks where the line ends", "l",
			[][]string{{strings.Repeat("x", 120) + " y"}},
			"  " + strings.Repeat("x", 98) + "\n  " + strings.Repeat("x", 22) + " y\n"},
	}
	for _, test := range tests {
		p, err := page.New(calendar.Chinese)
		if err != nil {
			t.Fatal(err)
		}
		p.Table(test.align, test.rows...)
		var got strings.Builder
		if _, err := p.WriteTo(&got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got.String()); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", test.why, diff)
		}
	}
}
