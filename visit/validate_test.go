package visit_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// classes is a client policy with the classes A, B and C.
func classes() client.Policy {
	var p client.Policy
	p.Classes.Cuts = []client.Cut{{Class: "A"}, {Class: "B"}}
	p.Classes.Rest = "C"
	return p
}

func TestPresetsAreValid(t *testing.T) {
	for name, p := range map[string]visit.Policy{"founding": visit.Default(), "fmcg": visit.WeeklyFMCG()} {
		if err := p.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	p := visit.Default()
	p.Order = []client.Class{"A", "B", "C"}
	if err := p.ValidateWith(classes()); err != nil {
		t.Error(err)
	}
}

func TestValidate(t *testing.T) {
	good := visit.Gap{Min: 10, Target: 15, Max: 20, Unit: visit.CalendarDays}
	only := func(c visit.Cadence) func(*visit.Policy) {
		return func(p *visit.Policy) { p.Cadences = []visit.Cadence{c} }
	}
	own := func(o visit.Override) func(*visit.Policy) {
		return func(p *visit.Policy) { p.Overrides = append(p.Overrides, o) }
	}
	tests := []struct {
		why    string
		change func(*visit.Policy)
		want   string
	}{
		{"S1-33: all shops are covered, so a policy without cadences is a slip",
			func(p *visit.Policy) { p.Cadences = nil }, "/cadences: is empty, so no shop is ever visited"},
		{"S1-10: the lower gap is the norm's guard; two visits a day are one",
			only(visit.Cadence{PerMonth: 2, Gap: visit.Gap{Min: 0, Target: 15, Max: 20, Unit: visit.CalendarDays}}),
			"/cadences/0/gap/min: 0 is below 1"},
		{"S1-10: a target below the lower gap can never be met",
			only(visit.Cadence{PerMonth: 2, Gap: visit.Gap{Min: 10, Target: 9, Max: 20, Unit: visit.CalendarDays}}),
			"/cadences/0/gap/target: 9 is below the min, 10"},
		{"S1-33: an upper gap below the target can never be kept",
			only(visit.Cadence{PerMonth: 2, Gap: visit.Gap{Min: 10, Target: 18, Max: 17, Unit: visit.CalendarDays}}),
			"/cadences/0/gap/max: 17 is below the target, 18"},
		{"S1-3: two visits 15 days apart do not fit every February",
			only(visit.Cadence{PerMonth: 2, Gap: visit.Gap{Min: 15, Target: 15, Max: 20, Unit: visit.CalendarDays}}),
			"/cadences/0/gap/min: 2 visits 15 days apart do not fit the 28 days of the shortest month"},
		{"S1-3: no month has more working days than days",
			only(visit.Cadence{PerMonth: 4, Gap: visit.Gap{Min: 8, Target: 8, Max: 20, Unit: visit.WorkingDays}}),
			"/cadences/0/gap/min: 4 visits 8 days apart do not fit the 28 days of the shortest month"},
		{"S1-4: one visit a month cannot come every 30 days in a month of 31",
			only(visit.Cadence{PerMonth: 1, Gap: visit.Gap{Min: 21, Target: 25, Max: 30, Unit: visit.CalendarDays}}),
			"/cadences/0/gap/max: 1 visits 30 days apart do not span the 31 days of the longest month"},
		{"S1-33: a gap of years is a slip",
			only(visit.Cadence{PerMonth: 1, Gap: visit.Gap{Min: 21, Target: 25, Max: 367, Unit: visit.WorkingDays}}),
			"/cadences/0/gap/max: 367 is above 366"},
		{"S1-33: days of what?",
			only(visit.Cadence{PerMonth: 2, Gap: visit.Gap{Min: 10, Target: 15, Max: 20}}),
			`/cadences/0/gap/unit: "" is neither "calendar_days" nor "working_days"`},
		{"S1-6: more visits than days",
			only(visit.Cadence{PerMonth: 29, Gap: good}), "/cadences/0/per_month: 29 is not between 0 and 28"},
		{"S1-4: less than none",
			only(visit.Cadence{PerMonth: -1, Gap: good}), "/cadences/0/per_month: -1 is not between 0 and 28"},
		{"S1-4: a gap between no visits is a slip",
			only(visit.Cadence{Gap: good}), "/cadences/0/gap: is given, but per_month is 0"},
		{"S1-3: the markets are three",
			only(visit.Cadence{Market: 4, PerMonth: 2, Gap: good}), "/cadences/0/market: 4 is not between 0 and 3"},
		{"the first that fits decides, so one behind a wider one is a slip",
			func(p *visit.Policy) {
				p.Cadences = []visit.Cadence{{PerMonth: 2, Gap: good}, {Class: "A", PerMonth: 2, Gap: good}}
			}, "/cadences/1: is never reached: /cadences/0 fits every shop that it fits"},
		{"S1-1: coming more often to better the relation is refused",
			own(visit.Override{Retailer: "R1", PerMonth: 2, Gap: good, Cause: visit.ImproveRelations}),
			`/overrides/0/cause: "improve_relations" is refused: coming more often does not better a relation (S1-1)`},
		{"an override without its cause on record",
			own(visit.Override{Retailer: "R1", PerMonth: 2, Gap: good}), "/overrides/0/cause: is empty"},
		{"an override of nobody",
			own(visit.Override{PerMonth: 2, Gap: good, Cause: "hardship"}), "/overrides/0/retailer: is empty"},
		{"an override's gap obeys the same limits",
			own(visit.Override{Retailer: "R1", PerMonth: 4, Gap: good, Cause: "hardship"}),
			"/overrides/0/gap/min: 4 visits 10 days apart do not fit the 28 days of the shortest month"},
		{"two overrides of one shop contradict",
			func(p *visit.Policy) {
				o := visit.Override{Retailer: "R1", PerMonth: 2, Gap: good, Cause: "hardship"}
				p.Overrides = []visit.Override{o, o}
			}, `/overrides/1/retailer: "R1" is given twice`},
		{"S1-8: the order of classes is an order",
			func(p *visit.Policy) { p.Order = []client.Class{"A", "B", "A"} }, `/order/2: "A" is given twice`},
		{"S1-8: a class has a name",
			func(p *visit.Policy) { p.Order = []client.Class{""} }, "/order/0: is empty"},
		{"how months join is said, not guessed",
			func(p *visit.Policy) { p.Joins = 0 }, `/joins: "" is neither "continue" nor "restart"`},
		{"S1-6: a visit of no length is a stamp visit",
			func(p *visit.Policy) { p.Minutes = 0 }, "/minutes: 0 is not between 1 and 1440"},
		{"S1-13: a peak that ends before it starts",
			func(p *visit.Policy) {
				p.Windows.Peaks = calendar.Hours{{Open: calendar.Clock(12, 0), Close: calendar.Clock(10, 0)}}
			}, "/windows/peaks: 10:00 is not after 12:00"},
		{"S1-32: hours beyond the day",
			func(p *visit.Policy) { p.Windows.Unknown[1] = calendar.Hours{{Open: 0, Close: 24*3600 + 1}} },
			"/windows/unknown: Mo "},
	}
	for _, test := range tests {
		if test.why == "" {
			t.Error("a row without why")
		}
		p := visit.Default()
		test.change(&p)
		err := p.Validate()
		if err == nil {
			t.Errorf("%s: no fault", test.why)
			continue
		}
		var fault *calendar.Fault
		if !errors.As(err, &fault) {
			t.Errorf("%s: no calendar.Fault in %v", test.why, err)
		}
		if got := err.Error(); !strings.HasPrefix(got, test.want) || strings.Contains(got, "\n") {
			t.Errorf("%s (-want +got):\n%s", test.why, cmp.Diff(test.want, got))
		}
	}
}

func TestValidateFindsEveryFault(t *testing.T) {
	err := visit.Policy{Cadences: []visit.Cadence{{PerMonth: 1}}, Joins: 9}.Validate()
	want := strings.Join([]string{
		`/cadences/0/gap/unit: "" is neither "calendar_days" nor "working_days"`,
		"/cadences/0/gap/min: 0 is below 1",
		`/joins: "Join(9)" is neither "continue" nor "restart"`,
		"/minutes: 0 is not between 1 and 1440",
	}, "\n")
	if err == nil {
		t.Fatal("no fault")
	}
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

func TestValidateWith(t *testing.T) {
	twice := visit.Gap{Min: 10, Target: 15, Max: 20, Unit: visit.CalendarDays}
	p := visit.Default()
	p.Cadences = []visit.Cadence{
		{Class: "A", PerMonth: 2, Gap: twice},
		{Class: "B", Market: client.Urban, PerMonth: 2, Gap: twice},
		{Class: "X", PerMonth: 2, Gap: twice},
		{Class: "C", PerMonth: 2, Gap: twice},
	}
	p.Order = []client.Class{"A", "Y"}
	want := strings.Join([]string{
		`/cadences/2/class: "X" is not a class of the client policy: A, B, C`,
		`/order/1: "Y" is not a class of the client policy: A, B, C`,
		`/cadences: class "B" has no cadence in town markets`,
		`/cadences: class "B" has no cadence in rural markets`,
	}, "\n")
	err := p.ValidateWith(classes())
	if err == nil {
		t.Fatal("no fault")
	}
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}
