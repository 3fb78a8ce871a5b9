package export_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/export"
)

// TestPlanAsJSON: a plan and a whole month survive encoding/json, whose bytes
// are those of the library's strict form, which reads them, too.
func TestPlanAsJSON(t *testing.T) {
	for seed := range uint64(20) {
		m := random(seed)
		for i := range m.Territory.Retailers {
			m.Territory.Retailers[i].Name = plainJSON(m.Territory.Retailers[i].Name)
		}
		same(t, m.Plan)
		same(t, m)
	}
	same(t, schedule.Plan{})
}

func same[T schedule.Plan | export.Month](t *testing.T, v T) {
	t.Helper()
	strict, err := wire.Marshal(v)
	if err != nil {
		// A text that is not UTF-8 has no form; encoding/json would change it.
		if !bytes.Contains([]byte(err.Error()), []byte("UTF-8")) {
			t.Fatal(err)
		}
		return
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	var plain, read T
	if err := json.Unmarshal(b.Bytes(), &plain); err != nil {
		t.Fatal(err)
	}
	if err := wire.Unmarshal(strict, &read, nil); err != nil {
		t.Fatal(err)
	}
	for _, got := range []T{plain, read} {
		if diff := cmp.Diff(v, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
