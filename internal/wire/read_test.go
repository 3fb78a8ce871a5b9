package wire_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/internal/wire"
)

// rules is a policy with a field of every form.
type rules struct {
	Name     string          `json:"name"`
	Unit     decimal.Decimal `json:"unit,omitzero"`
	Colour   colour          `json:"colour,omitzero"`
	Cuts     []cut           `json:"cuts,omitzero"`
	Pair     [2]int          `json:"pair,omitzero"`
	PerMonth int             `json:"per_month,omitzero"`
	Small    int8            `json:"small,omitzero"`
	Count    uint16          `json:"count,omitzero"`
	Large    int64           `json:"large,omitzero"`
	Open     bool            `json:"open,omitzero"`
	Spare    *cut            `json:"spare,omitzero"`
	At       time.Time       `json:"at,omitzero"`
	Node     *rules          `json:"node,omitzero"`
	Gate     gate            `json:"gate,omitzero"`
	secret   int
	Skipped  int `json:"-"`
}

type cut struct {
	key
	Share decimal.Decimal `json:"share"`
}

// key is embedded and has text of its own: what embeds it is still an object.
type key struct {
	Class string `json:"class"`
}

func (k key) MarshalText() ([]byte, error)     { return []byte(k.Class), nil }
func (k *key) UnmarshalText(text []byte) error { k.Class = string(text); return nil }

// gate refuses text with faults of its own.
type gate struct{}

func (gate) MarshalText() ([]byte, error) { return nil, nil }

func (*gate) UnmarshalText(text []byte) error {
	switch string(text) {
	case "one":
		return &fault.Fault{Text: "is shut", Line: 7, Column: 7}
	case "two":
		return fault.Faults{{Path: "/left", Text: "is shut"}, {Path: "/right", Text: "is shut"}}
	}
	return nil
}

type colour uint8

var colours = enum.Words{Kind: "Colour", List: []string{"red", "green"}}

func (c colour) MarshalText() ([]byte, error) { return colours.Append(int(c)) }

func (c *colour) UnmarshalText(text []byte) error {
	v, err := colours.Parse(text)
	*c = colour(v)
	return err
}

func TestUnmarshalRefuses(t *testing.T) {
	deep := strings.Repeat("[", 101) + strings.Repeat("]", 101)
	for _, row := range []struct{ text, want, why string }{
		// The text as a whole.
		{"", "line 1 column 1: the text is empty", "no bytes are not a policy"},
		{" \n\t", "line 2 column 2: the text is empty", "nor is white space"},
		{"\ufeff{}", `line 1 column 1: "\ufeff" is not a value`, "a byte order mark is not JSON"},
		{"{\"name\":\"\xff\"}", "line 1 column 10: text is not UTF-8", "bytes would be lost silently"},
		{`{"name":"a"} {}`, "line 1 column 14: '{' stands after the end of the value", "a second value would be lost"},
		{`{"name":"a"}}`, "line 1 column 13: '}' stands after the end of the value", "one bracket too many"},
		{`null`, "line 1 column 1: is null; what is unset is left out", "null has no meaning"},
		{`[]`, "line 1 column 1: is a list, not an object", "the kind of the whole"},
		{`"rules"`, "line 1 column 1: is a string, not an object", "the kind of the whole"},

		// Syntax: the first mistake stands alone.
		{`{`, "line 1 column 2: the end of the text stands where a quoted key belongs", "cut off in an object"},
		{`{"name"`, "line 1 column 8: the end of the text stands where a colon belongs", "cut off after a key"},
		{`{"name":`, "line 1 column 9: the end of the text stands where a value belongs", "cut off before a value"},
		{`{"name":"a"`, "line 1 column 12: the end of the text stands where a comma or '}' belongs", "cut off after a value"},
		{`{"name":"a",}`, "line 1 column 13: '}' stands where a quoted key belongs", "trailing comma"},
		{`{"cuts":[,]}`, "line 1 column 10: ',' stands where a value belongs", "nothing before the comma"},
		{`{"cuts":[{} {}]}`, "line 1 column 13: '{' stands where a comma or ']' belongs", "missing comma"},
		{`{name:"a"}`, "line 1 column 2: 'n' stands where a quoted key belongs", "unquoted key"},
		{`{"name" "a"}`, "line 1 column 9: '\"' stands where a colon belongs", "missing colon"},
		{"{\"\ufffd\":\"\xff\"}", "line 1 column 9: text is not UTF-8", "the replacement character itself is text"},
		{`{"per_month":1.5x}`, `line 1 column 14: "1.5x" is not a value`, "a number and more"},
		{`{"per_month":1e5x}`, `line 1 column 14: "1e5x" is not a value`, "an exponent and more"},
		{`{"name":'a'}`, `line 1 column 9: "'a'" is not a value`, "single quotes"},
		{`{"open":True}`, `line 1 column 9: "True" is not a value`, "Python's word"},
		{`{"name":"a" // x` + "\n}", "line 1 column 13: '/' stands where a comma or '}' belongs", "JSON has no comments"},
		{`{"per_month":+1}`, `line 1 column 14: "+1" is not a value`, "JSON has no plus sign"},
		{`{"per_month":01}`, `line 1 column 14: "01" is not a value`, "a leading zero is octal to some"},
		{`{"per_month":1.}`, `line 1 column 14: "1." is not a value`, "no digit after the point"},
		{`{"per_month":.5}`, `line 1 column 14: ".5" is not a value`, "no digit before the point"},
		{`{"per_month":1e}`, `line 1 column 14: "1e" is not a value`, "no digit in the exponent"},
		{`{"per_month":-}`, `line 1 column 14: "-" is not a value`, "a sign alone"},
		{`{"per_month":NaN}`, `line 1 column 14: "NaN" is not a value`, "not JSON"},
		{`{"name":"a`, "line 1 column 11: the text ends within a string", "cut off in a string"},
		{`{"name":"a\`, "line 1 column 12: the text ends within a string", "cut off in an escape"},
		{"{\"name\":\"a\nb\"}", `line 1 column 11: '\n' in a string must be written as an escape`, "a raw line break"},
		{`{"name":"\x41"}`, `line 1 column 10: there is no escape \x`, "not JSON's escape"},
		{`{"name":"\u12g4"}`, `line 1 column 10: \u wants four hexadecimal digits`, "not hexadecimal"},
		{`{"name":"\u12`, `line 1 column 10: \u wants four hexadecimal digits`, "cut off in a number"},
		{`{"name":"\ud800"}`, "line 1 column 10: half of a surrogate pair is not text", "a lone high surrogate"},
		{`{"name":"\ud800\u0041"}`, "line 1 column 10: half of a surrogate pair is not text", "a high one and a letter"},
		{`{"name":"\udc00"}`, "line 1 column 10: half of a surrogate pair is not text", "a lone low surrogate"},
		{deep, "line 1 column 101: nested deeper than 100", "the stack is bounded"},
		{"{\n  \"name\": \"a\",\n  \"cuts\": [1 2]\n}", "line 3 column 14: '2' stands where a comma or ']' belongs", "lines and columns"},
		{`{"Name":1, "name":}`, "line 1 column 19: '}' stands where a value belongs", "syntax hides what comes before, too"},

		// Keys.
		{`{"colors":1}`, "line 1 column 2: /colors: unknown key; the keys here are name, unit, colour, cuts, pair, per_month, small, count, large, open, spare, at, node, gate",
			"a misspelt rule must not be a rule left out"},
		{`{"Name":"a"}`, `line 1 column 2: /Name: unknown key; did you mean "name"`, "mis-cased"},
		{`{"perMonth":1}`, `line 1 column 2: /perMonth: unknown key; did you mean "per_month"`, "another style of names"},
		{`{"Skipped":1}`, "line 1 column 2: /Skipped: unknown key; the keys here are name, unit, colour, cuts, pair, per_month, small, count, large, open, spare, at, node, gate",
			"a field that has no key"},
		{`{"secret":1}`, "line 1 column 2: /secret: unknown key; the keys here are name, unit, colour, cuts, pair, per_month, small, count, large, open, spare, at, node, gate",
			"an unexported field"},
		{`{"name":"a","name":"b"}`, `line 1 column 13: /name: the key is given twice: "name" stands on line 1 column 2`, "the last would win silently"},
		{`{"name":"a","NAME":"b"}`, `line 1 column 13: /NAME: the key is given twice: "name" stands on line 1 column 2`, "repeated in another case"},
		{"{\"NAME\":\"a\",\n\"name\":\"b\"}", "line 1 column 2: /NAME: unknown key; did you mean \"name\"\n" +
			`line 2 column 1: /name: the key is given twice: "NAME" stands on line 1 column 2`, "the wrong case first"},
		{`{"x":1,"X":2}`, "line 1 column 2: /x: unknown key; the keys here are name, unit, colour, cuts, pair, per_month, small, count, large, open, spare, at, node, gate\n" +
			`line 1 column 8: /X: the key is given twice: "x" stands on line 1 column 2`, "repeated and unknown"},
		{`{"x":1,"name":"a","name":"b"}`, "line 1 column 2: /x: unknown key; the keys here are name, unit, colour, cuts, pair, per_month, small, count, large, open, spare, at, node, gate\n" +
			`line 1 column 19: /name: the key is given twice: "name" stands on line 1 column 8`, "an unknown key hides no repetition"},
		{`{"a/b~c":1}`, "line 1 column 2: /a~1b~0c: unknown key; the keys here are name, unit, colour, cuts, pair, per_month, small, count, large, open, spare, at, node, gate",
			"RFC 6901 escapes / and ~"},

		// Kinds.
		{`{"name":null}`, "line 1 column 9: /name: is null; what is unset is left out", "null"},
		{`{"name":1}`, "line 1 column 9: /name: is a number, not a string", "a number for a name"},
		{`{"per_month":"1"}`, "line 1 column 14: /per_month: is a string, not a number", "a quoted integer"},
		{`{"open":1}`, "line 1 column 9: /open: is a number, not a boolean", "1 for true"},
		{`{"cuts":{}}`, "line 1 column 9: /cuts: is an object, not a list", "one for many"},
		{`{"cuts":[[]]}`, "line 1 column 10: /cuts/0: is a list, not an object", "a list in a list"},
		{`{"spare":"A"}`, "line 1 column 10: /spare: is a string, not an object", "embedded text is not the whole's"},
		{`{"colour":1}`, "line 1 column 11: /colour: is a number, not a string", "an enum's number"},
		{`{"unit":true}`, "line 1 column 9: /unit: is a boolean, not a decimal", "a boolean for an amount"},
		{`{"pair":[1]}`, "line 1 column 9: /pair: has 1 values, not 2", "an array too short"},
		{`{"pair":[1,2,3]}`, "line 1 column 9: /pair: has 3 values, not 2", "an array too long"},

		// Numbers.
		{`{"small":128}`, "line 1 column 10: /small: 128 is not between -128 and 127", "int8 overflows"},
		{`{"small":-129}`, "line 1 column 10: /small: -129 is not between -128 and 127", "int8 overflows below"},
		{`{"count":-1}`, "line 1 column 10: /count: -1 is not between 0 and 65535", "unsigned"},
		{`{"count":65536}`, "line 1 column 10: /count: 65536 is not between 0 and 65535", "uint16 overflows"},
		{`{"large":9223372036854775808}`, "line 1 column 10: /large: 9223372036854775808 is not between -9223372036854775808 and 9223372036854775807", "int64 overflows"},
		{`{"per_month":1.0}`, "line 1 column 14: /per_month: 1.0 is not written as a whole number", "a fraction, even of nothing"},
		{`{"per_month":1e1000000000}`, "line 1 column 14: /per_month: 1e1000000000 is not written as a whole number", "an exponent"},

		// Decimals.
		{`{"unit":""}`, `line 1 column 9: /unit: "" is not a decimal number`, "empty is not zero"},
		{`{"unit":"1,5"}`, `line 1 column 9: /unit: "1,5" is not a decimal number`, "a decimal comma"},
		{`{"unit":" 1"}`, `line 1 column 9: /unit: " 1" is not a decimal number`, "a space"},
		{`{"unit":"+1"}`, `line 1 column 9: /unit: "+1" is not a decimal number`, "a plus sign"},
		{`{"unit":"−5"}`, `line 1 column 9: /unit: "−5" is not a decimal number`, "U+2212, which decimal.NewFromString takes"},
		{`{"unit":"1_000"}`, `line 1 column 9: /unit: "1_000" is not a decimal number`, "Go's separator"},
		{`{"unit":"0x10"}`, `line 1 column 9: /unit: "0x10" is not a decimal number`, "hexadecimal"},
		{`{"unit":"Infinity"}`, `line 1 column 9: /unit: "Infinity" is not a decimal number`, "not a number"},
		{`{"unit":"1e1000000000"}`, `line 1 column 9: /unit: "1e1000000000" has more than 18 digits before the point`, "one Cmp with it would take the memory"},
		{`{"unit":1e99999999999999999999}`, "line 1 column 9: /unit: 1e99999999999999999999 has more than 18 digits before the point", "an exponent that fits no integer"},
		{`{"unit":"1e-1000000000"}`, `line 1 column 9: /unit: "1e-1000000000" has more than 18 digits after the point`, "the same below"},
		{`{"unit":"0e1000000000"}`, `line 1 column 9: /unit: "0e1000000000" has more than 18 digits before the point`, "a zero that would scale its neighbour"},
		{`{"unit":"1000000000000000000"}`, `line 1 column 9: /unit: "1000000000000000000" has more than 18 digits before the point`, "19 digits"},
		{`{"unit":"0.0000000000000000001"}`, `line 1 column 9: /unit: "0.0000000000000000001" has more than 18 digits after the point`, "19 places"},
		{`{"unit":"` + strings.Repeat("9", 1000) + `"}`, `line 1 column 9: /unit: "` + strings.Repeat("9", 40) + `…" has more than 18 digits before the point`, "the message stays short"},

		{`{"unit":"` + strings.Repeat("漢", 20) + `"}`, `line 1 column 9: /unit: "` + strings.Repeat("漢", 13) + `…" is not a decimal number`, "and whole characters"},

		// Text of a type's own.
		{`{"colour":"blue"}`, `line 1 column 11: /colour: colour: "blue" is not one of red, green`, "a word that is not in the vocabulary"},
		{`{"at":"yesterday"}`, `line 1 column 7: /at: parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006"`, "the type's own words"},

		{`{"gate":"one"}`, "line 1 column 9: /gate: is shut", "a fault's text, not its place within the string"},
		{`{"gate":"two"}`, "line 1 column 9: /gate/left: is shut\nline 1 column 9: /gate/right: is shut", "faults of parts"},

		// Every mistake, in the order of the text.
		{"{\n \"colour\": \"blue\",\n \"cuts\": [{\"class\":1,\"share\":\"x\"}, null],\n \"NAME\": \"\"\n}",
			"line 2 column 12: /colour: colour: \"blue\" is not one of red, green\n" +
				"line 3 column 20: /cuts/0/class: is a number, not a string\n" +
				"line 3 column 30: /cuts/0/share: \"x\" is not a decimal number\n" +
				"line 3 column 36: /cuts/1: is null; what is unset is left out\n" +
				"line 4 column 2: /NAME: unknown key; did you mean \"name\"", "one reading shows all"},
	} {
		if row.why == "" {
			t.Fatalf("%s: the row does not say why", row.text)
		}
		before := rules{Name: "before", Cuts: []cut{{key: key{"A"}}}}
		got := before
		err := wire.Unmarshal([]byte(row.text), &got, nil)
		if err == nil {
			t.Errorf("%s is accepted (%s)", row.text, row.why)
			continue
		}
		if diff := cmp.Diff(row.want, err.Error()); diff != "" {
			t.Errorf("%s (%s): (-want +got)\n%s", row.text, row.why, diff)
		}
		if diff := cmp.Diff(before, got, cmp.AllowUnexported(rules{}, cut{})); diff != "" {
			t.Errorf("%s: the target is written (-before +after)\n%s", row.text, diff)
		}
		var one *fault.Fault
		if !errors.As(err, &one) || one.Line < 1 || one.Column < 1 {
			t.Errorf("%s: no fault with a place in %#v", row.text, err)
		}
	}
}

func TestUnmarshalReads(t *testing.T) {
	text := `{
		"name": "a\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00 漢",
		"unit": "-0.010", "colour": "green",
		"cuts": [{"share": 8e+1, "class": "A"}, {"class": "B", "share": "1e3"}],
		"pair": [-1, 0], "per_month": -0, "small": -128, "count": 65535,
		"large": -9223372036854775808, "open": true, "spare": {"class": "C", "share": "0"},
		"at": "2025-03-14T09:30:00+08:00", "node": {"name": ""}
	}`
	want := rules{
		Name: "a\"\\/\b\f\n\r\téé😀 漢", Unit: decimal.New(-10, -3), Colour: 2,
		Cuts: []cut{{key{"A"}, decimal.New(80, 0)}, {key{"B"}, decimal.New(1, 3)}},
		Pair: [2]int{-1, 0}, Small: -128, Count: 65535, Large: -1 << 63, Open: true,
		Spare: &cut{key{"C"}, decimal.Decimal{}},
		At:    time.Date(2025, 3, 14, 9, 30, 0, 0, time.FixedZone("", 8*3600)),
		Node:  &rules{},
	}
	got := rules{Skipped: 7, PerMonth: 9}
	if err := wire.Unmarshal([]byte(text), &got, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(rules{}, cut{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What check says gets the place of the value that its path names, or of the
// nearest value around it.
func TestUnmarshalPlacesChecks(t *testing.T) {
	text := "{\n \"name\": \"a\",\n \"cuts\": [\n  {\"class\": \"A\",\n   \"share\": 80}\n ]\n}"
	for _, row := range []struct{ path, want, why string }{
		{"", "line 1 column 1: bad", "the whole"},
		{"/name", "line 2 column 10: /name: bad", "a field"},
		{"/cuts", "line 3 column 10: /cuts: bad", "a list"},
		{"/cuts/0", "line 4 column 3: /cuts/0: bad", "an element"},
		{"/cuts/0/share", "line 5 column 13: /cuts/0/share: bad", "a field of an element"},
		{"/cuts/0/share/deeper", "line 5 column 13: /cuts/0/share/deeper: bad", "below a value"},
		{"/cuts/1", "line 3 column 10: /cuts/1: bad", "an element that is not there"},
		{"/cuts/x", "line 3 column 10: /cuts/x: bad", "not an index"},
		{"/unit", "line 1 column 1: /unit: bad", "a field that is not there"},
		{"/spare/class", "line 1 column 1: /spare/class: bad", "two levels that are not there"},
		{"no pointer", "line 1 column 1: no pointer: bad", "not a pointer at all"},
	} {
		before := rules{Name: "before"}
		got, seen := before, ""
		err := wire.Unmarshal([]byte(text), &got, func() error {
			seen = got.Name
			return fault.Faults{{Path: row.path, Text: "bad"}}
		})
		if err == nil || err.Error() != row.want {
			t.Errorf("%s: got %v, want %s", row.why, err, row.want)
		}
		if seen != "a" {
			t.Errorf("%s: check saw %q, not what was read", row.why, seen)
		}
		if diff := cmp.Diff(before, got, cmp.AllowUnexported(rules{})); diff != "" {
			t.Errorf("%s: the target is written (-before +after)\n%s", row.why, diff)
		}
	}
	other := errors.New("other")
	if err := wire.Unmarshal([]byte(text), new(rules), func() error { return other }); err != other {
		t.Errorf("an error that is no fault comes back as %v", err)
	}
}

// With check content, what was read stays.
func TestUnmarshalChecks(t *testing.T) {
	var got struct{ Name string }
	calls := 0
	err := wire.Unmarshal([]byte(`{"name":"a"}`), &got, func() error { calls++; return nil })
	if err != nil || calls != 1 || got.Name != "a" {
		t.Errorf("%v, %d calls, %q", err, calls, got.Name)
	}
}

func TestUnmarshalWantsATarget(t *testing.T) {
	type form[T any] struct{ Part T }
	for _, row := range []struct {
		target any
		want   string
	}{
		{nil, "wire: cannot read into <nil>: it is not a pointer"},
		{rules{}, "wire: cannot read into wire_test.rules: it is not a pointer"},
		{(*rules)(nil), "wire: cannot read into *wire_test.rules: it is a nil pointer"},
		{new(form[float64]), "wire: /part: float64 has no form"},
		{new(form[map[string]int]), "wire: /part: map[string]int has no form"},
		{new(form[any]), "wire: /part: interface {} has no form"},
		{new(form[twice]), `wire: wire_test.twice has two fields for the key "per_month"`},
		{new(form[struct{ twice }]), `wire: wire_test.twice has two fields for the key "per_month"`},
		{new(float64), "wire: float64 has no form"},
		{new(struct{}), "line 1 column 2: /part: unknown key; there are no keys here"},
		{new(form[mute]), "wire: /part: wire_test.mute has MarshalText but no UnmarshalText"},
	} {
		err := wire.Unmarshal([]byte(`{"part": 1}`), row.target, nil)
		if _, ok := row.target.(*form[mute]); ok {
			err = wire.Unmarshal([]byte(`{"part": "1"}`), row.target, nil)
		}
		if err == nil || err.Error() != row.want {
			t.Errorf("got %v, want %s", err, row.want)
		}
	}
}

// twice has two fields for one key.
type twice struct {
	PerMonth int
	Monthly  int `json:"per_month"`
}

// mute can be written and not read.
type mute struct{}

func (mute) MarshalText() ([]byte, error) { return nil, nil }

// A text with very many mistakes costs no more than its length.
func TestUnmarshalManyFaults(t *testing.T) {
	const n = 50_000
	text := []byte(`{"cuts":[` + strings.Repeat("{},\n", n-1) + `{}]}`)
	start := time.Now()
	err := wire.Unmarshal(text, new(rules), func() error {
		var l fault.List
		for i := range n {
			l.In("cuts", i).Add("share", "is missing")
		}
		return l.Err()
	})
	var faults fault.Faults
	if !errors.As(err, &faults) || len(faults) != n {
		t.Fatalf("%d faults", len(faults))
	}
	if last := faults[n-1]; last.Line != n || last.Column != 1 {
		t.Errorf("the last fault stands on line %d column %d", last.Line, last.Column)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}
