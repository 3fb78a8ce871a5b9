package guidance_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/guidance"
	"github.com/rapport-go/rapport/schedule/calendar"
)

var march = calendar.MonthFrom(2025, 3)

func TestDefault(t *testing.T) {
	p := guidance.Default()
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	back, err := guidance.ParsePolicy(text)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, back); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func TestParsePolicyFaults(t *testing.T) {
	text, err := json.Marshal(guidance.Default())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, old, new, want string }{
		{"a currency is ISO 4217", `"CNY"`, `"yuan"`, `/currency: "yuan" is not three capital letters`},
		{"a step rounds", `"step":"0.01"`, `"step":"0"`, `/money/step: 0 is not above 0`},
		{"a step is bounded", `"step":"1"`, `"step":"1e-19"`, `/volume/step`},
		{"a unit has a name (S3-61)", `"many":"cartons"`, `"many":""`, `/volume/many: is empty`},
		{"a name is short (S3-59)", `"many":"cartons"`, `"many":"` + strings.Repeat("x", 13) + `"`, `/volume/many: 13 columns are more than 12`},
		{"two averages are defined", `"paid"`, `"asked"`, `/average`},
		{"the average is named", `"average":"paid"`, `"average":""`, `/average: "" is not paid or sold`},
		{"rows have a name", `"brand"`, `"colour"`, `/group`},
		{"a percentage", `"80"`, `"101"`, `/coverage: 101 is not between 0 and 100`},
		{"one page (S3-59)", `"causes":3`, `"causes":4`, `/rows/causes: 4 is not between 0 and 3`},
		{"no fewer than none", `"notices":3`, `"notices":-1`, `/rows/notices: -1 is not between 0 and 3`},
		{"what is ordered has a name", `"piece":{"one":"carton"`, `"piece":{"one":""`, `/orders/piece/one: is empty`},
		{"a method is known", `"fitting"`, `"magic"`, `/orders/method`},
		{"a rule is named", `"cover"`, `""`, `/orders/rule: "" is not cover or one_and_half`},
		{"a weight is part of one", `"alpha":"0.1"`, `"alpha":"1.1"`, `/orders/alpha: 1.1 is not above 0 and at most 1`},
		{"a service level has its z", `"service":95`, `"service":96`, `/orders/service: 96 is not 50, 80, 85, 90, 95, 98 or 99`},
		{"a delivery does not come before the order", `"lead":2`, `"lead":-1`, `/orders/lead: -1 is not between 0 and 3660`},
		{"a part of the days", `"in_stock":30`, `"in_stock":101`, `/orders/in_stock: 101 is not between 0 and 100`},
		{"further out is further", `"wide":"10"`, `"wide":"4"`, `/substitution/wide: 4 is below near, 5`},
		{"three fit the page", `"most":3`, `"most":4`, `/substitution/most: 4 is not between 1 and 3`},
		{"a gap has a size", `"percent":"20"`, `"percent":"-1"`, `/gap/percent: -1 is not`},
		{"slow is slower than hot", `"slow_days":60`, `"slow_days":6`, `/advice/slow_days: 6 is below hot_days, 7`},
		{"keys are known", `"coverage"`, `"cover"`, `/cover`},
		{"keys are not mis-cased", `"coverage"`, `"Coverage"`, `/Coverage`},
		{"null is nothing", `"80"`, `null`, `/coverage`},
		{"nothing follows", `}}`, `}} x`, ``},
	} {
		t.Run(c.why, func(t *testing.T) {
			bad := strings.Replace(string(text), c.old, c.new, 1)
			if bad == string(text) {
				t.Fatalf("nothing to replace: %s", c.old)
			}
			_, err := guidance.ParsePolicy([]byte(bad))
			if err == nil {
				t.Fatal("it is accepted")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %q, want %q in it", err, c.want)
			}
			var f *calendar.Fault
			if !errors.As(err, &f) {
				t.Errorf("no fault in %T", err)
			}
		})
	}
}

func FuzzParsePolicy(f *testing.F) {
	text, err := json.Marshal(guidance.Default())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"coverage":1e1000000000}`))
	f.Add([]byte(`{"currency":"CNY","currency":"USD"}`))
	f.Add([]byte(`{"money":{"step":-1}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := guidance.ParsePolicy(data)
		if err != nil {
			return
		}
		text, err := json.Marshal(p)
		if err != nil {
			t.Fatalf("no wire form: %v", err)
		}
		back, err := guidance.ParsePolicy(text)
		if err != nil {
			t.Fatalf("its own form is refused: %v", err)
		}
		if diff := cmp.Diff(p, back); diff != "" {
			t.Errorf("read back (-want +got):\n%s", diff)
		}
	})
}
