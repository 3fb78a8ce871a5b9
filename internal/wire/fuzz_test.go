package wire_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/wire"
)

// No text panics; what is accepted is JSON, is written, reads back equal and is
// written the same again.
func FuzzUnmarshal(f *testing.F) {
	for _, seed := range []string{
		``, `{}`, `null`, `{"name":"a","NAME":"b"}`, `{"unit":"1e1000000000"}`, `{"unit":-1.50}`,
		`{"name":"\ud83d\ude00\u2028","colour":"red","cuts":[{"class":"A","share":80}],"pair":[1,2]}`,
		`{"small":-128,"count":65535,"large":9223372036854775807,"open":true,"spare":{"share":"0e18"}}`,
		`{"at":"2025-03-14T09:30:00.5+08:00","node":{"node":{"name":"x"}}}`, "[[[[", "{\"name\":\"\xff\"}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first, second rules
		if wire.Unmarshal(data, &first, nil) != nil {
			return
		}
		if !json.Valid(data) {
			t.Fatal("accepted, but not JSON")
		}
		once, err := wire.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		if err := wire.Unmarshal(once, &second, nil); err != nil {
			t.Fatalf("%s: %v", once, err)
		}
		if diff := cmp.Diff(first, second, cmp.AllowUnexported(rules{}, cut{})); diff != "" {
			t.Fatalf("(-first +second)\n%s", diff)
		}
		if twice, err := wire.Marshal(second); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%s then %s, %v", once, twice, err)
		}
	})
}
