package calendar_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// TestParseWeekOnRealShops reads the opening hours of real shops as they stand
// in OpenStreetMap, and prints how many are refused for which reason.
func TestParseWeekOnRealShops(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(shared(t, "hours/strings.txt")), "\n")
	read, refused := 0, map[string]int{}
	for _, line := range lines {
		week, err := calendar.ParseWeek(line)
		if err != nil {
			var fault *calendar.Fault
			if !errors.As(err, &fault) || fault.Column < 1 || fault.Column > len(line)+1 {
				t.Errorf("%q: no column in %v", line, err)
				continue
			}
			refused[reason(fault)]++
			continue
		}
		read++
		if err := week.Validate(); err != nil {
			t.Errorf("%q: %v", line, err)
		}
		again, err := calendar.ParseWeek(week.String())
		if err != nil {
			t.Errorf("%q prints as %q: %v", line, week, err)
		}
		if diff := cmp.Diff(week, again); diff != "" {
			t.Errorf("%q prints as %q (-want +got):\n%s", line, week, diff)
		}
	}
	t.Logf("%d strings: %d read, %d refused", len(lines), read, len(lines)-read)
	reasons := make([]string, 0, len(refused))
	for r := range refused {
		reasons = append(reasons, r)
	}
	slices.Sort(reasons)
	for _, r := range reasons {
		t.Logf("%4d %s", refused[r], r)
	}
	if read*100 < len(lines)*95 {
		t.Errorf("only %d of %d are read", read, len(lines))
	}
}

var quoted = regexp.MustCompile("^(\"[^\"]*\"|'.{1,2}')")

// reason is a refusal without the text that was refused.
func reason(f *calendar.Fault) string {
	_, text, _ := strings.Cut(f.Text, "): ")
	return quoted.ReplaceAllString(text, "…")
}

// shared reads a file of real data, or skips the test where there is none.
func shared(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("RAPPORT_SHARED")
	if root == "" {
		t.Skip("RAPPORT_SHARED is not set")
	}
	data, err := os.ReadFile(filepath.Join(root, "data", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
