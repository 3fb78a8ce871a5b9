package route_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/schedule/route"
)

var update = flag.Bool("update", false, "write the golden file")

// A problem with something of everything has the same solution, byte by byte, on
// every platform and in every release that does not say otherwise.
func TestGolden(t *testing.T) {
	data, err := os.ReadFile("testdata/mixed.json")
	if err != nil {
		t.Fatal(err)
	}
	var p route.Problem
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	s := solve(p)
	for _, fault := range verifyStrict(&p, s, true) {
		t.Error(fault)
	}
	got, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	const name = "testdata/mixed.golden.json"
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("(-want +got)\n%s", cmp.Diff(string(want), string(got)))
	}
}
