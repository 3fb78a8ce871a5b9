package complaint_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/scenario"
)

// TestScenarios plays every scenario and wants every reason code raised in one.
func TestScenarios(t *testing.T) {
	raised := scenario.Run(t, os.DirFS("testdata"), language)
	for c := complaint.NotRaised; c <= complaint.Systemic; c++ {
		if !slices.Contains(raised, c.String()) {
			t.Errorf("no scenario raises %s", c)
		}
	}
}

// TestCodeExamples plays the example of every code.
func TestCodeExamples(t *testing.T) {
	first := 1
	for _, part := range []struct {
		file string
		last complaint.Code
	}{{"code.go", complaint.UnknownRole}, {"code_guard.go", complaint.NotOtherCase}, {"code_advice.go", complaint.Systemic}} {
		offset := first - 1
		scenario.Examples(t, os.DirFS("."), part.file, "Code", func(i int) string { return complaint.Code(offset + i).String() }, language)
		first = int(part.last) + 1
	}
}

// TestEdgeCasesComplete wants a scenario for every edge case.
func TestEdgeCasesComplete(t *testing.T) {
	text, err := os.ReadFile("testdata/edge_cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= 72; i++ {
		if !strings.Contains(string(text), fmt.Sprintf("\nname: E%d ", i)) {
			t.Errorf("E%d has no scenario", i)
		}
	}
}
