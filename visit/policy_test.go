package visit_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

const weekly = `{
  "cadences": [
    {"class": "A", "market": "urban", "per_month": 4, "gap": {"min": 3, "target": 5, "max": 8, "unit": "working_days"}},
    {"class": "D", "per_month": 0},
    {"per_month": 1, "gap": {"min": 21, "target": 30, "max": 40, "unit": "calendar_days"}}
  ],
  "overrides": [
    {"retailer": "R17", "per_month": 2, "gap": {"min": 10, "target": 15, "max": 20, "unit": "calendar_days"}, "cause": "hardship"}
  ],
  "order": ["A", "D"],
  "joins": "restart",
  "minutes": 12,
  "windows": {"peaks": "10:00-12:00,16:00-19:00", "unknown": "Mo-Su 08:00-20:00"}
}`

func TestParsePolicy(t *testing.T) {
	got, err := visit.ParsePolicy([]byte(weekly))
	if err != nil {
		t.Fatal(err)
	}
	want := visit.Policy{
		Cadences: []visit.Cadence{
			{Class: "A", Market: client.Urban, PerMonth: 4, Gap: visit.Gap{Min: 3, Target: 5, Max: 8, Unit: visit.WorkingDays}},
			{Class: "D"},
			{PerMonth: 1, Gap: visit.Gap{Min: 21, Target: 30, Max: 40, Unit: visit.CalendarDays}},
		},
		Overrides: []visit.Override{{
			Retailer: "R17", PerMonth: 2, Cause: "hardship",
			Gap: visit.Gap{Min: 10, Target: 15, Max: 20, Unit: visit.CalendarDays},
		}},
		Order: []client.Class{"A", "D"}, Joins: visit.Restart, Minutes: 12, Windows: visit.Default().Windows,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("policy (-want +got):\n%s", diff)
	}
}

// TestParsePolicyRefuses: a policy file with each kind of mistake, and where it
// is said to be.
func TestParsePolicyRefuses(t *testing.T) {
	tests := []struct{ why, old, new, want string }{
		{"an unknown key", `"minutes": 12`, `"minutes": 12, "minute": 1`, "/minute"},
		{"a key given twice", `"minutes": 12`, `"minutes": 12, "minutes": 1`, "/minutes"},
		{"a key in another case", `"minutes"`, `"Minutes"`, "/Minutes"},
		{"null is no value", `"minutes": 12`, `"minutes": null`, "/minutes"},
		{"text after the end", `"minutes": 12`, `"minutes": 12}} {`, "stands after the end"},
		{"a number that is not whole", `"minutes": 12`, `"minutes": 12.5`, "/minutes"},
		{"a number of a billion digits", `"minutes": 12`, `"minutes": 1e1000000000`, "/minutes"},
		{"a word that is none of the list", `"restart"`, `"again"`, "continue, restart"},
		{"S1-1: the one cause that no override may have", `"hardship"`, `"improve_relations"`, "line 8 column 120: /overrides/0/cause"},
		{"hours that end before they start", `16:00-19:00`, `19:00-16:00`, "/windows/peaks"},
		{"S1-10: a lower gap that does not fit", `"min": 3`, `"min": 8`, "line 3 column 70: /cadences/0/gap/min"},
	}
	for _, test := range tests {
		if test.why == "" {
			t.Error("a row without why")
		}
		p, err := visit.ParsePolicy([]byte(strings.Replace(weekly, test.old, test.new, 1)))
		if err == nil {
			t.Errorf("%s: accepted", test.why)
			continue
		}
		var fault *calendar.Fault
		if !errors.As(err, &fault) || fault.Line == 0 || fault.Column == 0 {
			t.Errorf("%s: no line and column in %v", test.why, err)
		}
		if !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %q does not name %s", test.why, err, test.want)
		}
		if diff := cmp.Diff(visit.Policy{}, p); diff != "" {
			t.Errorf("%s: a policy came with the error:\n%s", test.why, diff)
		}
	}
}

func TestWireRoundTrip(t *testing.T) {
	for _, p := range append(presets(), visit.Policy{}) {
		data, err := wire.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var back visit.Policy
		if err := wire.Unmarshal(data, &back, nil); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if diff := cmp.Diff(p, back); diff != "" {
			t.Errorf("policy (-want +got):\n%s", diff)
		}
	}
	type result struct {
		Needs []visit.Need `json:"needs"`
		None  []visit.None `json:"none"`
		Open  visit.Open   `json:"open"`

		Agenda   visit.Agenda     `json:"agenda"`
		Answers  []visit.Answer   `json:"answers"`
		Verdicts []visit.Verdict  `json:"verdicts"`
		Mail     []visit.Action   `json:"mail"`
		Ledger   visit.Ledger     `json:"ledger"`
		Gaps     []visit.Scissors `json:"gaps"`
		Profile  visit.Profile    `json:"profile"`
		Plan     visit.RidePlan   `json:"plan"`

		Shared []visit.SharedFault `json:"shared"`
	}
	roster := randomBook(rand7(), 50)
	var want, back result
	want.Needs, want.None = visit.Default().Needs(roster)
	want.Open = visit.Default().Windows.On(roster.Retailers[0], roster.Month.First())
	p, d := visit.Default(), roster.Month.First()
	want.Agenda = p.Agendas.Make(visit.Occasion{Retailer: "R1", Date: d, Topics: randomTopics(rand7(), d)})
	want.Answers = p.Findings.Act(roster.Calendar, []visit.Finding{{Retailer: "R1", Date: d, Kind: visit.Uneasy}})
	want.Verdicts = p.CheckReports(roster.Calendar, []visit.Report{{Retailer: "R1", Date: d, Minutes: 3}})
	want.Mail = p.Messages.Open(roster.Calendar, []visit.Message{{ID: "M1", Way: visit.ToShop, Date: d}}, d+9)
	want.Ledger = p.Ledger(roster)
	want.Gaps = p.Coverage.Gaps(want.Ledger)
	want.Profile = p.Conduct.Review("M1", d, d+30, []visit.Event{{Rep: "M1", Date: d, Mark: visit.LikesToWin}})
	want.Plan = p.Rides.Plan(randomSeason(rand7()))
	p.Findings.FaultShops = 1
	want.Shared = p.Findings.SharedFaults(d, []visit.Finding{{Retailer: "R1", Date: d, Kind: visit.StockOut}}, []client.Retailer{
		{ID: "R1", Class: "A"}, {ID: "R2", Class: "A"},
	})
	if len(want.Shared) != 1 {
		t.Fatalf("%d shared faults", len(want.Shared))
	}
	data, err := wire.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if err := wire.Unmarshal(data, &back, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, back); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	data, err = wire.Marshal(roster)
	if err != nil {
		t.Fatal(err)
	}
	var again visit.Roster
	if err := wire.Unmarshal(data, &again, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(roster, again); diff != "" {
		t.Errorf("roster (-want +got):\n%s", diff)
	}
}

// TestVocabularies: every word of a closed vocabulary reads back, and nothing
// else is accepted.
func TestVocabularies(t *testing.T) {
	type enum interface {
		String() string
		MarshalText() ([]byte, error)
	}
	check := func(v enum, read func([]byte) (enum, error)) {
		t.Helper()
		text, err := v.MarshalText()
		if err != nil || string(text) != v.String() {
			t.Errorf("%v: %s, %v", v, text, err)
			return
		}
		if back, err := read(text); err != nil || back != v {
			t.Errorf("%s reads back as %v, %v", text, back, err)
		}
		if _, err := read([]byte("no such word")); err == nil {
			t.Errorf("a word that %v's vocabulary lacks is accepted", v)
		}
	}
	for u := range visit.WorkingDays + 1 {
		check(u, func(b []byte) (enum, error) { var v visit.GapUnit; err := v.UnmarshalText(b); return v, err })
	}
	for j := range visit.Restart + 1 {
		check(j, func(b []byte) (enum, error) { var v visit.Join; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.ProductNew + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.PullCode; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.RideAlong + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Purpose; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.Debrief + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Step; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.ClassFault + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.TopicKind; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.PreventFault + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.GoalKind; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.CompleteReport + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Deed; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.UnusualEvent + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.FindingKind; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.Found + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Outcome; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.ToShop + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Way; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.Invalid + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Worth; err := v.UnmarshalText(b); return v, err })
	}
	for v := range visit.KeptPromise + 1 {
		check(v, func(b []byte) (enum, error) { var v visit.Mark; err := v.UnmarshalText(b); return v, err })
	}
	for s := range visit.Missed + 1 {
		check(s, func(b []byte) (enum, error) { var v visit.State; err := v.UnmarshalText(b); return v, err })
	}
	for _, v := range []enum{visit.GapUnit(9), visit.Join(9), visit.State(9), visit.Code(200)} {
		if _, err := v.MarshalText(); err == nil || !strings.HasSuffix(v.String(), ")") {
			t.Errorf("%s has a text form", v)
		}
	}
}
