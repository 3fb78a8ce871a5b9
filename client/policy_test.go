package client_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestDefaultIsValid(t *testing.T) {
	if err := client.Default().Validate(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff([]client.Class{"A", "B", "C", "D"}, client.Default().Classes.Names()); diff != "" {
		t.Errorf("the preset's classes (-want +got):\n%s", diff)
	}
}

// TestDefaultLetsEveryClassBeReached wants no class of the preset that a
// retailer of the next one could not rise to or fall from.
func TestDefaultLetsEveryClassBeReached(t *testing.T) {
	c := client.Default().Classes
	b := client.Book{}
	for range 1000 {
		b.Accounts = append(b.Accounts, client.Account{Net: decimal.New(1, 0), Previous: "C"})
	}
	for i := range b.Accounts {
		b.Accounts[i].Net = decimal.New(int64(i+1), 0) // all different
	}
	got := c.Classify(b)
	for _, tier := range got.Tiers {
		if tier.Count == 0 {
			t.Errorf("nobody who held C is in %s now", tier.Class)
		}
	}
}

// edit is the default policy, changed.
func edit(change func(*client.Policy)) client.Policy {
	p := client.Default()
	change(&p)
	return p
}

func TestPolicyFaults(t *testing.T) {
	cut := func(i int, share string) func(*client.Policy) {
		return func(p *client.Policy) { p.Classes.Cuts[i].Share = dec(share) }
	}
	for _, test := range []struct {
		why    string
		policy client.Policy
		want   string
	}{
		{"S1-7: the preset has no fault", client.Default(), ""},
		{"S3-22: nothing is decided by an empty policy", client.Policy{}, `/currency: "" is not a code of three capital letters
/unit: 0 is not above 0 with at most 18 digits before and after the point
/classes/cuts: there is no cut
/classes/rest: is empty`},
		{"S1-7: shares rise", edit(cut(1, "80")), "/classes/cuts/1/share: 80 is not above 80"},
		{"S1-7: shares rise from the last valid one", edit(cut(1, "70.5")), "/classes/cuts/1/share: 70.5 is not above 80"},
		{"S1-7: a share of nothing cuts nothing", edit(cut(0, "0")), "/classes/cuts/0/share: 0 is not above 0"},
		{"S1-7: a share of all leaves no rest", edit(cut(2, "100")), "/classes/cuts/2/share: 100 is not below 100"},
		{"S1-7: a share is bounded before it is compared", edit(func(p *client.Policy) { p.Classes.Cuts[2].Share = decimal.New(1, 1_000_000_000) }),
			"/classes/cuts/2/share: 1e1000000000 has more than 18 digits before or after the point"},
		{"S3-22: a class stands once", edit(func(p *client.Policy) { p.Classes.Cuts[2].Class = "A" }), `/classes/cuts/2/class: "A" is the class of /classes/cuts/0 already`},
		{"S3-22: the rest is a class of its own", edit(func(p *client.Policy) { p.Classes.Rest = "B" }), `/classes/cuts/1/class: "B" is the class of the rest`},
		{"S3-22: a class has a name", edit(func(p *client.Policy) { p.Classes.Cuts[0].Class = "" }), "/classes/cuts/0/class: is empty"},
		{"S3-22: a margin is no bonus", edit(func(p *client.Policy) { p.Classes.Margin = dec("-1") }), "/classes/margin: -1 is below 0"},
		{"S3-22: a margin leaves the last cut passable", edit(func(p *client.Policy) { p.Classes.Margin = dec("1") }), "/classes/margin: 1 from the cut at 99 reaches 100"},
		{"S3-22: a margin leaves the first cut passable", edit(func(p *client.Policy) {
			p.Classes.Cuts, p.Classes.Margin = []client.Cut{{Class: "A", Share: dec("3")}}, dec("3")
		}), "/classes/margin: 3 from the cut at 3 reaches 0"},
		{"S3-22: margins do not cross", edit(func(p *client.Policy) {
			p.Classes.Cuts[2].Share, p.Classes.Margin = dec("97"), dec("1.01")
		}), "/classes/margin: 1.01 from the cut at 97 crosses that of the cut at 95"},
		{"S3-22: margins may touch", edit(func(p *client.Policy) {
			p.Classes.Cuts[2].Share, p.Classes.Margin = dec("97"), dec("1")
		}), ""},
		{"S1-7: months of history", edit(func(p *client.Policy) { p.Classes.MinMonths = -1 }), "/classes/min_months: -1 is not between 0 and 1200"},
		{"S1-7: a fall is a number of classes", edit(func(p *client.Policy) { p.Classes.MaxDrop = -2 }), "/classes/max_drop: -2 is below 0"},
		{"S1-7: the currency is a code", edit(func(p *client.Policy) { p.Currency = "Yuan" }), `/currency: "Yuan" is not a code of three capital letters`},
		{"S1-7: the unit is an amount", edit(func(p *client.Policy) { p.Unit = dec("0") }), "/unit: 0 is not above 0 with at most 18 digits before and after the point"},
	} {
		if test.why == "" {
			t.Fatal("a row without its why")
		}
		got := ""
		if err := test.policy.Validate(); err != nil {
			got = err.Error()
			var fault *calendar.Fault
			if !errors.As(err, &fault) {
				t.Errorf("%s: the error holds no fault", test.why)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestParsePolicyFaults reads a policy file with each kind of mistake.
func TestParsePolicyFaults(t *testing.T) {
	valid, err := os.ReadFile("testdata/policy.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := client.ParsePolicy(valid)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(classesAlone(), p); diff != "" {
		t.Errorf("the file is not the preset's classes (-want +got):\n%s", diff)
	}
	for _, test := range []struct{ why, old, new, want string }{
		{"an unknown key", `"max_drop"`, `"max_fall"`, `line 11 column 5: /classes/max_fall: `},
		{"a mis-cased key", `"margin"`, `"Margin"`, `line 9 column 5: /classes/Margin: `},
		{"a repeated key", `"rest": "D",`, `"rest": "D", "rest": "E",`, `line 8 column 18: /classes/rest: `},
		{"null", `"0.5"`, `null`, `line 9 column 15: /classes/margin: `},
		{"trailing text", "\n}\n", "\n} true\n", `line 13 column 3: `},
		{"a share of too many digits", `"95"`, `"95e1000000000"`, `line 6 column 31: /classes/cuts/1/share: `},
		{"a share out of order", `"95"`, `"80"`, `line 6 column 31: /classes/cuts/1/share: 80 is not above 80`},
	} {
		text := strings.Replace(string(valid), test.old, test.new, 1)
		if text == string(valid) {
			t.Fatalf("%s: %q is not in the file", test.why, test.old)
		}
		_, err := client.ParsePolicy([]byte(text))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %s…", test.why, err, test.want)
		}
	}
}

// classesAlone is the preset without the parts that may be left out.
func classesAlone() client.Policy {
	p := client.Default()
	return client.Policy{Currency: p.Currency, Unit: p.Unit, Classes: p.Classes}
}

func TestPolicyRoundTrip(t *testing.T) {
	const want = `{"currency":"CNY","unit":"0.01","classes":{"cuts":[{"class":"A","share":"80"},{"class":"B","share":"95"},` +
		`{"class":"C","share":"99"}],"rest":"D","margin":"0.5","min_months":3,"max_drop":1}}`
	preset, err := os.ReadFile("testdata/default.json")
	if err != nil {
		t.Fatal(err)
	}
	var flat bytes.Buffer
	if err := json.Compact(&flat, preset); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		why    string
		policy client.Policy
		want   string
	}{
		{"S3-22: a part left out is not used", classesAlone(), want},
		{"S3-21: the preset is published as a file", client.Default(), flat.String()},
	} {
		data, err := json.Marshal(test.policy)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, string(data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		back, err := client.ParsePolicy(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.policy, back); diff != "" {
			t.Errorf("%s, read back (-want +got):\n%s", test.why, diff)
		}
	}
}

func FuzzParsePolicy(f *testing.F) {
	for _, seed := range []string{
		`{"currency":"CNY","unit":"0.01","classes":{"cuts":[{"class":"A","share":"80"}],"rest":"B"}}`,
		`{"currency":"CNY","unit":1e1000000000,"classes":{"cuts":[{"class":"A","share":-1}],"rest":"A"}}`,
		`{"Currency":"CNY","currency":"CNY"}`, `null`, `{}`, `{} {}`,
	} {
		f.Add([]byte(seed))
	}
	preset, err := json.Marshal(client.Default())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(preset)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := client.ParsePolicy(data)
		if err != nil {
			return
		}
		text, err := json.Marshal(p)
		if err != nil {
			t.Fatalf("a parsed policy has no text: %v", err)
		}
		back, err := client.ParsePolicy(text)
		if err != nil {
			t.Fatalf("%s does not parse: %v", text, err)
		}
		if diff := cmp.Diff(p, back); diff != "" {
			t.Fatalf("read back (-first +second):\n%s", diff)
		}
	})
}
