package visit_test

import (
	"fmt"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func office() calendar.Calendar {
	nine := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(17, 0)}}
	return calendar.Calendar{
		Week: calendar.Every(nine, time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday),
	}
}

// A town shop last seen on 21 February has two visits in March.
func ExamplePolicy_Needs() {
	needs, none := visit.Default().Needs(visit.Roster{
		Month:     calendar.MonthFrom(2025, time.March),
		Calendar:  office(),
		Retailers: []client.Retailer{{ID: "R17", Class: "B", Market: client.Town}},
		Visits: []visit.Visit{
			{Retailer: "R17", Date: calendar.DateFrom(2025, time.February, 21), State: visit.Done},
		},
	})
	for _, n := range needs {
		fmt.Printf("%s from %s to %s, best on %s\n", n.Key, n.Earliest, n.Latest, n.Target)
		for _, r := range n.Because {
			fmt.Println(" ", r)
		}
	}
	fmt.Println(len(none), "owed none")
	// Output:
	// R17/2025-03/1 from 2025-03-03 to 2025-03-13, best on 2025-03-07
	//   2 visits a month for any class in town markets
	//   due 14 days after the visit of 2025-02-21, where 15 are best
	// R17/2025-03/2 from 2025-03-13 to 2025-03-31, best on 2025-03-21
	//   2 visits a month for any class in town markets
	//   14 days after the one of 2025-03-07, where 15 are best
	//   11 days before 2025-04-01, the first day for the next, 20 are allowed
	// 0 owed none
}

// An override to better a relation is refused.
func ExamplePolicy_CadenceOf() {
	p := visit.Default()
	p.Overrides = []visit.Override{{Retailer: "R17", PerMonth: 8, Cause: visit.ImproveRelations}}
	cadence, because := p.CadenceOf(client.Retailer{ID: "R17", Market: client.Rural})
	fmt.Println(cadence.PerMonth, because)
	// Output:
	// 1 [8 visits a month instead of 1 refused: coming more often does not better a relation 1 visit a month for any class in rural markets]
}

// Every fault comes with its path, the value and the limit.
func ExamplePolicy_Validate() {
	p := visit.Default()
	p.Cadences[0].Gap.Min = 16
	p.Minutes = 0
	fmt.Println(p.Validate())
	// Output:
	// /cadences/0/gap/min: 2 visits 16 days apart do not fit the 28 days of the shortest month
	// /cadences/0/gap/target: 15 is below the min, 16
	// /minutes: 0 is not between 1 and 1440
}

func ExampleWindows_On() {
	w := visit.Default().Windows
	hours, _ := calendar.ParseWeek("Mo-Sa 09:00-21:00")
	open := w.On(client.Retailer{ID: "R17", Hours: hours}, calendar.DateFrom(2025, time.March, 12))
	fmt.Println(open.Hours)
	for _, r := range open.Because {
		fmt.Println(r.Code, r.Code.Rules())
	}
	// Output:
	// 09:00-10:00,12:00-16:00,19:00-21:00
	// in_peak [S1-12 S1-13 S1-14]
	// in_peak [S1-12 S1-13 S1-14]
}

func ExampleWindows_Allows() {
	w, shop, day := visit.Default().Windows, client.Retailer{ID: "R17"}, calendar.DateFrom(2025, time.March, 12)
	eleven := calendar.Interval{Open: calendar.Clock(11, 0), Close: calendar.Clock(11, 10)}
	fmt.Println(w.Allows(shop, day, eleven, false))
	fmt.Println(w.Allows(shop, day, eleven, true))
	// Output:
	// false [the shop's hours are not known, the usual ones are taken 10:00-12:00 is a sales peak]
	// true [the shop's hours are not known, the usual ones are taken 10:00-12:00 is a sales peak, but the shop agreed]
}

// A complaint is followed up on the day a product is launched: one visit serves
// both, and prints as a list to tick off on a phone.
func ExampleAgendaPolicy_Make() {
	a := visit.Default().Agendas.Make(visit.Occasion{
		Retailer: "R17",
		Date:     calendar.DateFrom(2025, time.March, 12),
		Purposes: []visit.Purpose{visit.Launch, visit.FollowUp},
		Topics: []visit.Topic{
			{Kind: visit.LaunchNews, Code: "blue", About: "Blue 20s"},
			{Kind: visit.OpenProblem, Code: "late", About: "deliveries come late", Ref: "C7"},
		},
	})
	fmt.Print(a.Checklist(calendar.English, 40))
	// Output:
	// R17  2025-03-12  14 min
	// follow-up, launch
	// [ ]  - prepare, before the stay
	//     [ ] learn before the visit: Blue 20s
	// [ ]  1 greet, wait while a customer is
	//        served
	// [ ]  6 hear the case and how the shop
	//        sees it
	// [ ]  4 show the new product
	//     [ ] show: Blue 20s
	// [ ]  2 tell, ask, hear
	//     [ ] take up: deliveries come late
	//         (C7)
	//     [ ] tell: Blue 20s
	//     [ ] ask: How would you set out the
	//         counter, if it were yours alone
	//         to decide?
	//     [ ] hear: what the shop needs
	// [ ]  1 sum up: who does what by when
	// [ ]  - record, after the stay
}

// An uneasy shopkeeper: everything is counted, and what follows waits for it.
func ExampleFindingPolicy_Act() {
	for _, answer := range visit.Default().Findings.Act(office(), []visit.Finding{
		{Retailer: "R17", Date: calendar.DateFrom(2025, time.March, 12), Kind: visit.OutsideGoods},
		{Retailer: "R18", Date: calendar.DateFrom(2025, time.March, 12), Kind: visit.Uneasy},
	}) {
		fmt.Println(answer.Finding.Retailer, answer.Finding.Kind, answer.Finding.Kind.Rules())
		for _, action := range answer.Actions {
			fmt.Println(" ", action.Text(calendar.English))
		}
	}
	// Output:
	// R17 outside_goods [S3-95]
	//   customer manager by 2025-03-12: persuade the shop to give up outside goods
	//   customer manager by 2025-03-12: report to the monopoly office
	//   customer manager by 2025-03-19: collect leads to the source
	// R18 uneasy [S3-82 S3-83]
	//   customer manager by 2025-03-12: count all stock, saying what for
}

// A call of three minutes in the sales peak is no visit.
func ExamplePolicy_CheckReports() {
	verdicts := visit.Default().CheckReports(office(), []visit.Report{{
		Retailer: "R17", Rep: "M1", Date: calendar.DateFrom(2025, time.March, 12), Start: calendar.Clock(11, 0), Minutes: 3,
		Steps: []visit.Step{visit.LookRound, visit.Talk}, Counts: []visit.Count{{Item: "blue", Quantity: 4, Verified: true}},
		Planned: true, Summary: true, Told: true, Heard: true,
	}})
	for _, v := range verdicts {
		fmt.Println(v.Worth, v.Stamp)
		for _, r := range v.Because {
			fmt.Println(" ", r, r.Code.Rules())
		}
		for _, a := range v.Actions {
			fmt.Println(" ", a.Text(calendar.English))
		}
	}
	// Output:
	// invalid true
	//   a stay of 3 minutes, a visit needs 5 [S1-6]
	//   10:00-12:00 is a sales peak [S1-12 S1-13 S1-14]
	//   a visit for the record's sake [S1-6]
	//   customer manager by 2025-03-13: make the visit again
}

// The big account has both its visits, the small shop one of two.
func ExampleCoveragePolicy_Gaps() {
	p := visit.Default()
	ledger := p.Ledger(visit.Roster{
		Month:    calendar.MonthFrom(2025, time.March),
		Calendar: office(),
		Retailers: []client.Retailer{
			{ID: "R17", Rep: "M1", Class: "A", Market: client.Town},
			{ID: "R18", Rep: "M1", Class: "C", Market: client.Town},
		},
		Visits: []visit.Visit{
			{Retailer: "R17", Date: calendar.DateFrom(2025, time.March, 5), State: visit.Done},
			{Retailer: "R17", Date: calendar.DateFrom(2025, time.March, 20), State: visit.Done},
			{Retailer: "R18", Date: calendar.DateFrom(2025, time.March, 6), State: visit.Done},
			{Retailer: "R18", Date: calendar.DateFrom(2025, time.March, 21), State: visit.Missed},
		},
	})
	for _, r := range ledger.Rows {
		kept, due := r.Adherence()
		fmt.Printf("%s %s: goal %d, done %d, missed %d, adherence %d of %d\n", r.Rep, r.Class, r.Goal, r.Done, r.Missed, kept, due)
	}
	fmt.Println(p.Coverage.Gaps(ledger)[0].Because)
	// Output:
	// M1 A: goal 2, done 2, missed 0, adherence 2 of 2
	// M1 C: goal 2, done 1, missed 1, adherence 1 of 2
	// [the team: the big classes are served better by 50 percentage points, 20 are allowed: that is how small shops are lost]
}
