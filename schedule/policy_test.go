package schedule_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func TestDefaultIsValidAndItsOwnText(t *testing.T) {
	want := schedule.Default()
	if err := want.Validate(); err != nil {
		t.Fatal(err)
	}
	data, err := wire.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := schedule.ParsePolicy(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestValidate(t *testing.T) {
	for _, test := range []struct {
		why    string
		damage func(*schedule.Policy)
		want   string
	}{
		{"a day has a number of visits", func(p *schedule.Policy) { p.Limits.Visits = -1 }, "/limits/visits: -1 is not between 0 and 1440"},
		{"a day has 1440 minutes", func(p *schedule.Policy) { p.Limits.Minutes = 1441 }, "/limits/minutes: 1441 is not between 0 and 1440"},
		{"S1-5: the norm is a range", func(p *schedule.Policy) { p.Norm.High = 12 }, "/norm/high: 12 is below the low of 13"},
		{"S1-5: the norm is of visits", func(p *schedule.Policy) { p.Norm.Low = -3 }, "/norm/low: -3 is not between 0 and 1440"},
		{"a habit is worth minutes of a day", func(p *schedule.Policy) { p.Stability.Weekday = -1 }, "/stability/weekday: -1 is not between 0 and 1440"},
		{"a habit is worth minutes of a day", func(p *schedule.Policy) { p.Stability.Week = 1441 }, "/stability/week: 1441 is not between 0 and 1440"},
		{"a cycle is of weeks of a year", func(p *schedule.Policy) { p.Stability.Cycle = 54 }, "/stability/cycle: 54 is not between 0 and 53"},
		{"S1-32: a wish is worth minutes of a day", func(p *schedule.Policy) { p.Stability.Fallback = -2 }, "/stability/fallback: -2 is not between 0 and 1440"},
		{"the visit policy's own faults are under visit", func(p *schedule.Policy) { p.Visit.Minutes = 0 }, "/visit/minutes: 0 is not between 1 and 1440"},
		{"S1-33: an estimate is a fraction", func(p *schedule.Policy) { p.Ways = schedule.WayRate{Minutes: -1, Visits: 1} }, "/ways/minutes: -1 is not between 0 and 16777216"},
		{"S1-8: a floor is a share", func(p *schedule.Policy) { p.Rationing.Floors[2].Percent = 101 }, "/rationing/floors/2/percent: 101 is not between 0 and 100"},
		{"S1-8: a class slips once", func(p *schedule.Policy) { p.Rationing.Order[1] = "D" }, "/rationing/order/1: D is named twice"},
		{"S1-8: a way to cut is one of three", func(p *schedule.Policy) { p.Rationing.By = 4 }, "/rationing/by: 4 is not between 0 and 3"},
		{"S1-7: a criterion decides once", func(p *schedule.Policy) { p.Priorities.By[1] = schedule.ByAppointment }, "/priorities/by/1: appointment is named twice"},
		{"S1-7: a criterion is one there is", func(p *schedule.Policy) { p.Priorities.By[1] = 0 }, "/priorities/by/1: 0 is not between 1 and 9"},
		{"S1-8: a place is reserved among some", func(p *schedule.Policy) { p.Priorities.Every = -1 }, "/priorities/every: -1 is not between 0 and 1440"},
		{"S1-8: a class is small once", func(p *schedule.Policy) { p.Priorities.Small[1] = "C" }, "/priorities/small/1: C is named twice"},
		{"S1-33: a day costs no less than nothing", func(p *schedule.Policy) { p.Offers.Even = -1 }, "/offers/even: -1 is not between 0 and 10000"},
		{"S1-8: shares have weights", func(p *schedule.Policy) { p.Sharing.Classes = 1001 }, "/sharing/classes: 1001 is not between 0 and 1000"},
		{"S1-33: a change of rep does not pay by itself", func(p *schedule.Policy) { p.Sharing.Keep = -1 }, "/sharing/keep: -1 is not between 0 and 100000"},
		{
			"every fault is reported", func(p *schedule.Policy) { p.Visit.Minutes, p.Limits.Visits, p.Norm.High = 0, -1, 1441 },
			"/visit/minutes: 0 is not between 1 and 1440\n/limits/visits: -1 is not between 0 and 1440\n/norm/high: 1441 is not between 0 and 1440",
		},
	} {
		if test.why == "" {
			t.Fatal("a row without a why")
		}
		p := schedule.Default()
		test.damage(&p)
		err := p.Validate()
		if err == nil {
			t.Errorf("%s: accepted", test.why)
			continue
		}
		if diff := cmp.Diff(test.want, err.Error()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

func TestParsePolicyRefuses(t *testing.T) {
	data, err := wire.Marshal(schedule.Default())
	if err != nil {
		t.Fatal(err)
	}
	good := string(data)
	for _, test := range []struct{ why, old, new, path string }{
		{"an unknown key", `"norm"`, `"nrom"`, "/nrom"},
		{"a key in another case", `"norm"`, `"Norm"`, "/Norm"},
		{"a number that is none", `"low":13`, `"low":"13"`, "/norm/low"},
		{"a key given twice", `"low":13`, `"low":13,"low":13`, "/norm/low"},
		{"null", `"low":13`, `"low":null`, "/norm/low"},
		{"a value beyond its limit", `"low":13`, `"low":19`, "/norm/high"},
	} {
		text := strings.Replace(good, test.old, test.new, 1)
		if test.why == "" || text == good {
			t.Fatalf("%q changes nothing", test.why)
		}
		_, err := schedule.ParsePolicy([]byte(text))
		var fault *calendar.Fault
		if !errors.As(err, &fault) || !strings.Contains(err.Error(), test.path) || fault.Line != 1 {
			t.Errorf("%s: got %v", test.why, err)
		}
	}
}

// TestWords: every closed vocabulary reads back what it prints and refuses the
// rest.
func TestWords(t *testing.T) {
	for v := schedule.Leave; v <= schedule.Weather; v++ {
		wordOf(t, v, new(schedule.AwayKind))
	}
	for v := schedule.Impossible; v <= schedule.Outranked; v++ {
		wordOf(t, v, new(schedule.Verdict))
	}
	for v := schedule.AnyPlan; v <= schedule.ThisPlan; v++ {
		wordOf(t, v, new(schedule.Strength))
	}
	for v := schedule.ByVisits; v <= schedule.ByMinutes; v++ {
		wordOf(t, v, new(schedule.Measure))
	}
	for v := schedule.ByAppointment; v <= schedule.ByRank; v++ {
		wordOf(t, v, new(schedule.Criterion))
	}
	for v := schedule.LaterVisits; v <= schedule.Evenly; v++ {
		wordOf(t, v, new(schedule.Cut))
	}
	if _, err := schedule.Verdict(99).MarshalText(); err == nil {
		t.Error("a verdict that does not exist has a text")
	}
}

func wordOf[T interface {
	comparable
	MarshalText() ([]byte, error)
}, P interface {
	*T
	UnmarshalText([]byte) error
}](t *testing.T, v T, back P) {
	t.Helper()
	text, err := v.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	if err := back.UnmarshalText(text); err != nil || *back != v {
		t.Errorf("%q reads back as %v (%v)", text, *back, err)
	}
	if err := back.UnmarshalText([]byte("junk")); err == nil {
		t.Errorf("%T takes junk", v)
	}
}

// TestFoundingWorkload: 200 shops of which half are visited twice need 300
// visits, which in March 2025 is between 13 and 18 a day (S1-2, S1-3, S1-4,
// S1-5).
func TestFoundingWorkload(t *testing.T) {
	_, terr := town(200)
	read, ways := newFacts(schedule.Default(), terr).read(schedule.Plan{}), 0
	for i := range terr.Needs {
		ways += read.least(&terr.Needs[i])
	}
	got := schedule.Default().Workload(terr)
	want := schedule.Workload{
		Rep: "rep", Month: terr.Month, Days: 21, Before: 21, Visits: 300, Minutes: 3000, Ways: ways, Likely: ways,
		Classes:  []schedule.ClassLoad{{Retailers: 200, Visits: 300, Minutes: 3000}},
		Capacity: 378, Room: 6300, Field: 7560, People: 1, Staff: 1,
		Because: []schedule.Reason{{Code: schedule.WithinNorm, Have: 300}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
