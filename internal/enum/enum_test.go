package enum_test

import (
	"math"
	"testing"

	"github.com/rapport-go/rapport/internal/enum"
)

var units = enum.Words{Kind: "GapUnit", List: []string{"calendar_days", "working_days"}}

func TestWords(t *testing.T) {
	for _, row := range []struct {
		value             int
		text, refused, of string
	}{
		{0, "", "", "unset"},
		{1, "calendar_days", "", "the first"},
		{2, "working_days", "", "the last"},
		{3, "GapUnit(3)", "gap unit: 3 is not between 0 and 2", "one too many"},
		{-1, "GapUnit(-1)", "gap unit: -1 is not between 0 and 2", "negative"},
		{math.MaxInt, "", "", "far out"},
	} {
		got, err := units.Append(row.value)
		switch {
		case row.value == math.MaxInt:
			if err == nil || units.String(row.value) == "" {
				t.Errorf("%s is accepted", row.of)
			}
			continue
		case units.String(row.value) != row.text:
			t.Errorf("%s prints %s, want %s", row.of, units.String(row.value), row.text)
		case row.refused != "" && (err == nil || err.Error() != row.refused || got != nil):
			t.Errorf("%s: got %s, %v, want %s", row.of, got, err, row.refused)
		case row.refused == "" && (err != nil || string(got) != row.text):
			t.Errorf("%s: got %s, %v, want %s", row.of, got, err, row.text)
		}
		if row.refused != "" {
			continue
		}
		if back, err := units.Parse(got); err != nil || back != row.value {
			t.Errorf("%s reads back as %d, %v", row.of, back, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"Calendar_Days", "calendar", "GapUnit(3)", "1", " working_days", "\x00"} {
		v, err := units.Parse([]byte(text))
		if v != 0 || err == nil {
			t.Errorf("%q is read as %d, %v", text, v, err)
		}
	}
	_, err := units.Parse([]byte("weeks"))
	if want := `gap unit: "weeks" is not one of calendar_days, working_days`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
