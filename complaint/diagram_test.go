package complaint_test

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/complaint"
)

var update = flag.Bool("update", false, "write the golden files")

// TestDiagrams compares both drawings of the process with the files that were
// looked at.
func TestDiagrams(t *testing.T) {
	for file, draw := range map[string]func() string{
		"testdata/process.mmd": complaint.Mermaid,
		"testdata/process.dot": complaint.DOT,
	} {
		got := draw()
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
		for range 20 {
			if draw() != got {
				t.Fatalf("%s is not always the same", file)
			}
		}
	}
}
