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
	p.Order, p.Coverage.Small = []client.Class{"A", "B", "C"}, []client.Class{"C"}
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
		{"S3-19: two rules of one cause contradict",
			func(p *visit.Policy) { p.Pulls = append(p.Pulls, visit.PullRule{Code: visit.HardshipHelp}) },
			`/pulls/6/code: "hardship_help" is given twice`},
		{"S0-19: a cause there is not",
			func(p *visit.Policy) { p.Pulls[0].Code = 7 }, "/pulls/0/code: 7 is not between 1 and 6"},
		{"S3-87: a purpose there is not",
			func(p *visit.Policy) { p.Agendas.Calls[0].Purpose = 0 }, "/agendas/calls/0/purpose: 0 is not between 1 and 6"},
		{"S3-87: one call for a purpose",
			func(p *visit.Policy) { p.Agendas.Calls[1].Purpose = visit.FirstMeeting }, `/agendas/calls/1/purpose: "first_meeting" is given twice`},
		{"S3-33: fewer goals than none",
			func(p *visit.Policy) { p.Agendas.Calls[1].Goals = -1 }, "/agendas/calls/1/goals: -1 is below 0"},
		{"S3-87: a visit has steps",
			func(p *visit.Policy) { p.Agendas.Calls[1].Steps = nil }, "/agendas/calls/1/steps: is empty"},
		{"S1-6: a step that usually takes less than its least",
			func(p *visit.Policy) { p.Agendas.Calls[0].Steps[2].Usual = 9 }, "/agendas/calls/0/steps/2/usual: 9 is not between the least, 10, and 1440"},
		{"S1-6: a step of negative length",
			func(p *visit.Policy) { p.Agendas.Calls[0].Steps[2].Least = -1 }, "/agendas/calls/0/steps/2/least: -1 is not between 0 and 1440"},
		{"S3-87: a step there is not",
			func(p *visit.Policy) { p.Agendas.Calls[0].Steps[2].Step = 14 }, "/agendas/calls/0/steps/2/step: 14 is not between 1 and 13"},
		{"S3-87: a step taken twice",
			func(p *visit.Policy) { p.Agendas.Calls[0].Steps[2].Step = visit.Greet }, `/agendas/calls/0/steps/2/step: "greet" is given twice`},
		{"S1-6: a visit longer than a day",
			func(p *visit.Policy) {
				p.Agendas.Calls[0].Steps = []visit.StepTime{{Step: visit.Talk, Least: 1000, Usual: 1000}, {Step: visit.SumUp, Least: 600, Usual: 600}}
			}, "/agendas/calls/0/steps: take at least 1600 minutes, a stay at most 1440"},
		{"S3-86: one question is asked at every visit",
			func(p *visit.Policy) { p.Agendas.Asks = p.Agendas.Asks[:1] }, "/agendas/asks: has 1, and visits in a row need 2 to differ (S3-86)"},
		{"S3-86: two wordings under one code",
			func(p *visit.Policy) { p.Agendas.Tells[1].Code = "peers" }, `/agendas/tells/1/code: "peers" is given twice`},
		{"a wording without its Chinese",
			func(p *visit.Policy) { p.Agendas.Hears[1].Chinese = "" }, "/agendas/hears/1/chinese: is empty"},
		{"a wording without its English",
			func(p *visit.Policy) { p.Agendas.Hears[1].English = "" }, "/agendas/hears/1/english: is empty"},
		{"S3-86: a wording without a code never has its turn",
			func(p *visit.Policy) { p.Agendas.Hears[1].Code = "" }, "/agendas/hears/1/code: is empty"},
		{"S1-6: a least stay longer than a day",
			func(p *visit.Policy) { p.Reports.Least = 1441 }, "/reports/least: 1441 is not between 0 and 1440"},
		{"S1-6: a task there is not",
			func(p *visit.Policy) { p.Reports.Tasks[0] = 0 }, "/reports/tasks/0: 0 is not between 1 and 13"},
		{"S1-6: a task twice",
			func(p *visit.Policy) { p.Reports.Tasks[1] = visit.LookRound }, `/reports/tasks/1: "look_round" is given twice`},
		{"S3-13: due before the visit",
			func(p *visit.Policy) { p.Reports.Days = -1 }, "/reports/days: -1 is not between 0 and 366"},
		{"S3-88: a fault is of the class in some number of shops",
			func(p *visit.Policy) { p.Findings.FaultShops = -1 }, "/findings/fault_shops: -1 is below 0"},
		{"S3-88: what was found long ago is over",
			func(p *visit.Policy) { p.Findings.FaultDays = 367 }, "/findings/fault_days: 367 is not between 0 and 366"},
		{"S3-96: a finding there is not",
			func(p *visit.Policy) { p.Findings.Remedies[0].Finding = 0 }, "/findings/remedies/0/finding: 0 is not between 1 and 11"},
		{"S3-96: a deed there is not",
			func(p *visit.Policy) { p.Findings.Remedies[0].Do = 24 }, "/findings/remedies/0/do: 24 is not between 1 and 23"},
		{"S3-96: an action without an owner is nobody's",
			func(p *visit.Policy) { p.Findings.Remedies[0].Owner = "" }, "/findings/remedies/0/owner: is empty"},
		{"S3-96: due in years",
			func(p *visit.Policy) { p.Findings.Remedies[0].Days = 400 }, "/findings/remedies/0/days: 400 is not between 0 and 366"},
		{"S3-96: the same remedy twice",
			func(p *visit.Policy) { p.Findings.Remedies[1] = p.Findings.Remedies[0] }, "/findings/remedies/1: is given twice"},
		{"S3-82: an outcome there is not",
			func(p *visit.Policy) { p.Findings.Remedies[13].If = 3 }, "/findings/remedies/13/if: 3 is not between 0 and 2"},
		{"S3-82: an outcome of a check that nobody makes",
			func(p *visit.Policy) {
				p.Findings.Remedies = []visit.Remedy{{Finding: visit.Uneasy, Do: visit.BriefLaw, Owner: visit.Manager, If: visit.Clean}}
			}, `/findings/remedies/0/if: "clean" is the outcome of a check, and no remedy makes one`},
		{"S0-25: messages that nobody passes on",
			func(p *visit.Policy) { p.Messages.ToShop = "" }, "/messages/to_shop: is empty"},
		{"S1-8: a class both big and small",
			func(p *visit.Policy) { p.Coverage.Small[0] = "A" }, `/coverage/small/0: "A" is among the big classes too`},
		{"S1-8: a class twice",
			func(p *visit.Policy) { p.Coverage.Small[0] = "D" }, `/coverage/small/1: "D" is given twice`},
		{"S1-8: a class without a name",
			func(p *visit.Policy) { p.Coverage.Big[0] = "" }, "/coverage/big/0: is empty"},
		{"S1-8: big compared with nothing",
			func(p *visit.Policy) { p.Coverage.Small = nil }, "/coverage: names big or small classes and not the other, so nothing is compared"},
		{"S1-8: a gap of more than all",
			func(p *visit.Policy) { p.Coverage.Gap = 101 }, "/coverage/gap: 101 is not between 0 and 100"},
		{"S1-8: a stay longer by more than a day",
			func(p *visit.Policy) { p.Coverage.Minutes = -1 }, "/coverage/minutes: -1 is not between 0 and 1440"},
		{"S1-10: more visits borne than days",
			func(p *visit.Policy) { p.Coverage.Over = 32 }, "/coverage/over: 32 is not between 0 and 31"},
		{"S0-1: a topic twice",
			func(p *visit.Policy) { p.Conduct.Topics[1] = "business" }, `/conduct/topics/1: "business" is given twice`},
		{"S0-1: a topic without a name",
			func(p *visit.Policy) { p.Conduct.Topics[1] = "" }, "/conduct/topics/1: is empty"},
		{"S1-26: fewer rides than none",
			func(p *visit.Policy) { p.Rides.Sample = -1 }, "/rides/sample: -1 is not between 0 and 366"},
		{"S1-26: a new manager is seen less",
			func(p *visit.Policy) { p.Rides.NewRides = 0 }, "/rides/new_rides: 0 is below the rides, 1, of a manager who is not new"},
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
		`/coverage/small/1: "D" is not a class of the client policy: A, B, C`,
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
