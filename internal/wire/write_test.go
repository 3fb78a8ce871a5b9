package wire_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
)

func TestMarshal(t *testing.T) {
	type untagged struct{ PerMonth, RepID, X, HTMLPage int }
	type outer struct {
		Share string `json:"share"`
		cut          // its share is hidden by the outer one
	}
	type shelf struct {
		Hours [2][]int `json:"hours,omitzero"`
		List  []int    `json:"list"`
		Kinds []colour `json:"kinds,omitzero"`
		Inner cut      `json:"inner,omitzero"`
	}
	for _, row := range []struct {
		value     any
		want, why string
	}{
		{rules{}, `{"name":""}`, "what is unset is left out, what has no omitzero stays"},
		{rules{Name: "a", secret: 7, Skipped: 7}, `{"name":"a"}`, "unexported fields and skipped ones have no key"},
		{&rules{Name: "a"}, `{"name":"a"}`, "a pointer is what it points to"},
		{rules{Unit: decimal.New(0, -2)}, `{"name":""}`, "IsZero decides: 0.00 is unset"},
		{rules{At: time.Date(2025, 3, 14, 1, 2, 3, 4000, time.UTC)}, `{"name":"","at":"2025-03-14T01:02:03.000004Z"}`, "text of its own"},
		{rules{Cuts: []cut{{key{"A"}, decimal.New(8050, -2)}}}, `{"name":"","cuts":[{"class":"A","share":"80.50"}]}`, "embedded keys stand in place, decimals keep their places"},
		{rules{Cuts: []cut{}}, `{"name":""}`, "an empty slice is as unset as nil"},
		{rules{Spare: &cut{}}, `{"name":"","spare":{"class":"","share":"0"}}`, "a set pointer is not unset"},
		{rules{Small: -128, Large: math.MinInt64, Count: 65535, Open: true}, `{"name":"","small":-128,"count":65535,"large":-9223372036854775808,"open":true}`, "the ends of the integers"},
		{untagged{1, 2, 3, 4}, `{"per_month":1,"rep_id":2,"x":3,"html_page":4}`, "names without tags"},
		{outer{Share: "all", cut: cut{key: key{"A"}}}, `{"share":"all","class":"A"}`, "the outer key hides the embedded one"},
		{struct {
			*Label
			X int
		}{&Label{"a"}, 1}, `{"label":"a","x":1}`, "text of what is embedded is not the whole's, by pointer either"},
		{shelf{}, `{"list":[]}`, "a nil slice is a list"},
		{shelf{Hours: [2][]int{nil, {}}}, `{"list":[]}`, "an array of nothing is unset"},
		{shelf{Hours: [2][]int{nil, {7}}, Kinds: []colour{1, 2}}, `{"hours":[[],[7]],"list":[],"kinds":["red","green"]}`, "small enums are not bytes"},
		{shelf{Inner: cut{Share: decimal.New(1, 0)}}, `{"list":[],"inner":{"class":"","share":"1"}}`, "a struct is set as soon as a part is"},
		{"\x00\x1f\"\\/\b\f\n\r\t<>&é…\u2028\u2029😀\x7f", `"\u0000\u001f\"\\/\b\f\n\r\t<>&é…\u2028\u2029😀` + "\x7f\"", "escapes, and only those needed"},
		{[]int(nil), `[]`, "a list at the top"},
		{decimal.New(1, 3), `"1000"`, "no exponent on the wire"},
		{decimal.New(-5, -2), `"-0.05"`, "zeros after the point"},
		{decimal.New(0, 5), `"0"`, "a zero is one digit"},
		{decimal.New(0, -3), `"0.000"`, "with its places"},
		{decimal.RequireFromString("-999999999999999999.999999999999999999"), `"-999999999999999999.999999999999999999"`, "the largest"},
		{own{1}, `{"x":1}`, "the type's own MarshalJSON is not called, or it would never end"},
	} {
		got, err := wire.Marshal(row.value)
		if err != nil {
			t.Errorf("%s: %v", row.why, err)
		}
		if diff := cmp.Diff(row.want, string(got)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", row.why, diff)
		}
		if !json.Valid(got) {
			t.Errorf("%s: %s is not JSON", row.why, got)
		}
	}
}

// Label has text of its own where it stands alone, by pointer.
type Label struct{ Text string }

func (l *Label) MarshalText() ([]byte, error) { return []byte(l.Text), nil }

// own has a MarshalJSON and UnmarshalJSON by way of the package.
type own struct {
	X int `json:"x"`
}

func (o own) MarshalJSON() ([]byte, error)     { return wire.Marshal(o) }
func (o *own) UnmarshalJSON(data []byte) error { return wire.Unmarshal(data, o, nil) }

func TestMarshalInsideEncodingJSON(t *testing.T) {
	data, err := json.Marshal([]own{{1}, {2}})
	if err != nil || string(data) != `[{"x":1},{"x":2}]` {
		t.Errorf("%s, %v", data, err)
	}
	var back []own
	if err := json.Unmarshal(data, &back); err != nil || len(back) != 2 || back[1].X != 2 {
		t.Errorf("%v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`[{"X":1}]`), &back); err == nil {
		t.Error("encoding/json does not make the form less strict")
	}
}

func TestMarshalRefuses(t *testing.T) {
	type part[T any] struct{ Parts []T }
	ring := &rules{}
	ring.Node = ring
	for _, row := range []struct {
		value     any
		want, why string
	}{
		{nil, "wire: nil has no form", "nothing"},
		{1.5, "wire: float64 has no form", "a float is not exact"},
		{part[float64]{[]float64{0}}, "wire: /parts/0: float64 has no form", "nor is one within"},
		{part[map[string]int]{make([]map[string]int, 1)}, "wire: /parts/0: map[string]int has no form", "a map has no order"},
		{part[any]{[]any{1}}, "wire: /parts/0: interface {} has no form", "an interface could not be read back"},
		{part[*int]{[]*int{nil}}, "wire: /parts/0: a nil pointer has no form", "null is refused on reading"},
		{part[string]{[]string{"a", "\xff"}}, `wire: /parts/1: text is not UTF-8: "\xff"`, "the byte would be lost"},
		{part[decimal.Decimal]{[]decimal.Decimal{decimal.New(1, 1_000_000_000)}}, "wire: /parts/0: a decimal has more than 18 digits before or after the point", "a billion zeros"},
		{part[decimal.Decimal]{[]decimal.Decimal{decimal.New(1, -19)}}, "wire: /parts/0: a decimal has more than 18 digits before or after the point", "19 places"},
		{part[colour]{[]colour{9}}, "wire: /parts/0: colour: 9 is not between 0 and 2", "an enum without a word"},
		{part[twice]{make([]twice, 1)}, `wire: /parts/0: wire: wire_test.twice has two fields for the key "per_month"`, "one key, two values"},
		{part[deaf]{make([]deaf, 1)}, "wire: /parts/0: wire_test.deaf has UnmarshalText but no MarshalText", "half a text form"},
		{ring, "nested deeper than 100", "a ring never ends"},
	} {
		got, err := wire.Marshal(row.value)
		if got != nil || err == nil || err.Error() != row.want && row.value != ring {
			t.Errorf("%s: got %s, %v, want %s", row.why, got, err, row.want)
		}
		if _, err := wire.MarshalIndent(row.value); err == nil {
			t.Errorf("%s: MarshalIndent accepts it", row.why)
		}
	}
	wrapped := part[failing]{make([]failing, 1)}
	if _, err := wire.Marshal(wrapped); !errors.Is(err, errFailing) {
		t.Errorf("the type's own error is not to be found in %v", err)
	}
}

// deaf can be read and not written.
type deaf struct{}

func (*deaf) UnmarshalText([]byte) error { return nil }

var errFailing = errors.New("fails")

type failing struct{}

func (failing) MarshalText() ([]byte, error)  { return nil, errFailing }
func (*failing) UnmarshalText(_ []byte) error { return errFailing }

func TestMarshalIndent(t *testing.T) {
	got, err := wire.MarshalIndent(rules{Name: "a", Pair: [2]int{1, 2}})
	want := "{\n  \"name\": \"a\",\n  \"pair\": [\n    1,\n    2\n  ]\n}"
	if diff := cmp.Diff(want, string(got)); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
}

// The host's decimal settings change nothing, in or out.
func TestDecimalSettings(t *testing.T) {
	values := []string{"0", "1200.50", "-0.010", "999999999999999999", "1000", "0.333333333333333333"}
	run := func() (out string) {
		for _, text := range values {
			var d decimal.Decimal
			if err := wire.Unmarshal([]byte(`"`+text+`"`), &d, nil); err != nil {
				t.Fatal(err)
			}
			data, err := wire.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			out += string(data)
		}
		return out
	}
	want := run()
	oddSettings(t)
	if diff := cmp.Diff(want, run()); diff != "" {
		t.Errorf("the settings show (-default +odd)\n%s", diff)
	}
	if want != `"0""1200.50""-0.010""999999999999999999""1000""0.333333333333333333"` {
		t.Errorf("wrote %s", want)
	}
}

// oddSettings sets all seven of decimal's package settings to odd values for
// the rest of the test.
func oddSettings(t *testing.T) {
	division, pow, exp, decode := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	bare, trim, scientific := decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = 1, 1, 1, 1
	decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = !bare, !trim, !scientific
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = division, pow, exp, decode
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = bare, trim, scientific
	})
}

// What is written reads back equal, and encoding/json reads the same from it.
func TestRoundTrip(t *testing.T) {
	r := prng.Seed(1)
	for i := range 2_000 {
		want := randomRules(r, 3)
		data, err := wire.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got rules
		if err := wire.Unmarshal(data, &got, nil); err != nil {
			t.Fatalf("round %d: %s: %v", i, data, err)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(rules{}, cut{})); diff != "" {
			t.Fatalf("round %d: (-want +got)\n%s", i, diff)
		}
		var plain struct{ Name string }
		if err := json.Unmarshal(data, &plain); err != nil || plain.Name != want.Name {
			t.Fatalf("round %d: encoding/json reads %q, %v", i, plain.Name, err)
		}
	}
}

func randomRules(r *prng.Rand, depth int) rules {
	v := rules{
		Name: randomText(r), Unit: randomDecimal(r), Colour: colour(r.IntN(3)),
		Pair: [2]int{r.Between(-9, 9), r.IntN(2)}, PerMonth: int(int32(r.Uint64())),
		Small: int8(r.Uint64()), Count: uint16(r.Uint64()), Large: int64(r.Uint64()), Open: r.Chance(1, 2),
	}
	for range r.IntN(4) {
		v.Cuts = append(v.Cuts, cut{key{randomText(r)}, randomDecimal(r)})
	}
	if r.Chance(1, 2) {
		v.Spare = &cut{key{randomText(r)}, randomDecimal(r)}
		v.At = time.Unix(int64(r.IntN(1<<30)), int64(r.IntN(1e9))).UTC()
	}
	if depth > 0 && r.Chance(1, 2) {
		inner := randomRules(r, depth-1)
		v.Node = &inner
	}
	return v
}

func randomText(r *prng.Rand) string {
	letters := []rune("aB\"\\/\n\t\x00é漢\u2028😀<")
	text := make([]rune, r.IntN(8))
	for i := range text {
		text[i] = prng.Pick(r, letters)
	}
	return string(text)
}

func randomDecimal(r *prng.Rand) decimal.Decimal {
	return decimal.New(int64(r.Uint64())>>r.Between(4, 63), int32(r.Between(-18, 0)))
}
