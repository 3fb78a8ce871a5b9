package visit

import (
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Default is the founding preset: every class alike, two visits a month in
// urban and town markets (S1-3) and one in rural ones (S1-4), no visit in the
// sales peaks from 10 to 12 (S1-13) and from 16 to 19 (S1-14).
//
// The founding documents give the visits a month and the peaks. Theirs are not
// the gaps, chosen so that the norm fits every month, the ten minutes of a
// stay (with the way, what 13 to 18 shops a day leave), the market taken for a
// shop whose own is not known (the urban one), and the hours taken for a shop
// that has told none (8 to 20 every day), and the order of
// causes but for hardship before good times (S3-19) and the rank of a shop whose
// scarce item is missing (S0-19).
//
// Nor have they numbers for when service is uneven (S1-8, S1-9): that A is big
// and C and D small is theirs, that 20 percentage points of coverage or 10
// minutes of stay, a routine visit's, are too much is ours. Nor for the
// supervisor, who goes along "whenever possible" (S1-26) and has shops asked
// (S1-30): one day a period, three with a manager new in the last three months,
// one in each month of a quarter, and five shops, one more than the classes, are
// ours.
func Default() Policy {
	twice := Gap{Min: 10, Target: 15, Max: 20, Unit: CalendarDays}
	once := Gap{Min: 21, Target: 30, Max: 40, Unit: CalendarDays}
	return Policy{
		Cadences: []Cadence{
			{Market: client.Urban, PerMonth: 2, Gap: twice},
			{Market: client.Town, PerMonth: 2, Gap: twice},
			{Market: client.Rural, PerMonth: 1, Gap: once},
			{PerMonth: 2, Gap: twice},
		},
		Order: []client.Class{"A", "B", "C", "D"},
		Pulls: []PullRule{
			{Code: ComplaintDue, Extra: true}, {Code: HardshipHelp, Extra: true}, {Code: CooledTalk},
			{Code: ScarceMissing}, {Code: PolicyChanged}, {Code: ProductNew},
		},
		Joins:   Continue,
		Minutes: 10,
		Windows: Windows{
			Peaks: calendar.Hours{
				{Open: calendar.Clock(10, 0), Close: calendar.Clock(12, 0)},
				{Open: calendar.Clock(16, 0), Close: calendar.Clock(19, 0)},
			},
			Unknown: everyDay(calendar.Clock(8, 0), calendar.Clock(20, 0)),
		},
		Agendas:  founding(),
		Reports:  foundingReports(),
		Findings: foundingFindings(),
		Messages: foundingMessages(),
		Coverage: CoveragePolicy{Big: []client.Class{"A"}, Small: []client.Class{"C", "D"}, Gap: 20, Minutes: 10},
		Conduct:  ConductPolicy{Topics: []string{"business", "health", "daily_life"}},
		Rides:    RidePolicy{Rides: 1, NewRides: 3, NewMonths: 3, Sample: 5},
	}
}

// WeeklyFMCG is a preset for fast-moving consumer goods: the best class every
// week, the next every fortnight, the rest once a month, in working days of a
// five-day week, so that a shop keeps its weekday and a holiday moves it
// without crowding its visits. The frequencies are those published for beat
// plans (class A 4 to 6 visits a month, B 2 or 3, C 1 or 2).
func WeeklyFMCG() Policy {
	p := Default()
	p.Cadences = []Cadence{
		{Class: "A", PerMonth: 4, Gap: Gap{Min: 3, Target: 5, Max: 8, Unit: WorkingDays}},
		{Class: "B", PerMonth: 2, Gap: Gap{Min: 7, Target: 10, Max: 15, Unit: WorkingDays}},
		{PerMonth: 1, Gap: Gap{Min: 15, Target: 21, Max: 28, Unit: WorkingDays}},
	}
	return p
}

func everyDay(open, end calendar.TimeOfDay) calendar.Week {
	return calendar.Every(calendar.Hours{{Open: open, Close: end}},
		time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday)
}
