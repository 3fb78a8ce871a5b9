package schedule_test

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// crowdedVillage is a month of one Wednesday and six visits, of which the day
// takes four.
func crowdedVillage() (schedule.Policy, schedule.Territory) {
	policy, t := schedule.Default(), village()
	policy.Limits.Visits = 4
	t.Rep.Field = calendar.Week{3: schedule.FieldWeek()[3]}
	t.Rep.Away = []schedule.Away{{From: t.Month.First().AddDays(5), To: t.Month.Last(), Kind: schedule.Leave}}
	t.Retailers, t.Needs = nil, nil
	for _, shop := range []struct {
		id    client.ID
		class client.Class
		n     int
	}{{"A1", "A", 2}, {"B1", "B", 2}, {"D1", "D", 1}, {"D2", "D", 1}} {
		t.Retailers = append(t.Retailers, client.Retailer{ID: shop.id, Class: shop.class})
		for nth := 1; nth <= shop.n; nth++ {
			t.Needs = append(t.Needs, visit.Need{
				Key: visit.Key{Retailer: shop.id, Month: t.Month, Nth: nth}, Class: shop.class, Minutes: 10, Rank: nth,
				Earliest: t.Month.First(), Latest: t.Month.Last(),
			})
		}
	}
	return policy, t
}

// What if: change the policy and ask again.
func ExamplePolicy_Ration() {
	policy, territory := crowdedVillage()
	show := func() {
		r := policy.Ration(territory)
		for _, c := range r.Classes {
			fmt.Printf("%s %d of %d, ", c.Class, c.Kept, c.Wanted)
		}
		for _, s := range r.Slips {
			fmt.Printf("-%s", s.Retailer)
		}
		fmt.Println()
	}
	show()
	policy.Rationing.By, policy.Rationing.Floors = schedule.ClassByClass, nil
	show()
	policy.Limits.Visits = 5
	show()
	// Output:
	// A 1 of 2, B 1 of 2, D 2 of 2, -B1-A1
	// A 2 of 2, B 2 of 2, D 0 of 2, -D1-D2
	// A 2 of 2, B 2 of 2, D 1 of 2, -D2
}

func ExamplePolicy_Today() {
	policy, territory := crowdedVillage()
	list := policy.Today(territory, schedule.Now{Date: territory.Month.First().AddDays(4), Time: calendar.Clock(14, 30), Minutes: 45})
	for _, e := range list.Entries {
		fmt.Println(e.Place, e.Need.Retailer, e.Need.Nth, e.Fits, e.InTour, e.Because[0])
	}
	fmt.Println(list.Explain(list.Entries[0].Need, list.Entries[1].Need))
	// Output:
	// 1 A1 1 true true 2025-03-05 is the last day that can serve it
	// 2 B1 1 true true 2025-03-05 is the last day that can serve it
	// 3 D1 1 true false 2025-03-05 is the last day that can serve it
	// 4 D2 1 true false 2025-03-05 is the last day that can serve it
	// 5 A1 2 false false its visit A1/2025-03/1 comes first
	// 6 B1 2 false false its visit B1/2025-03/1 comes first
	// it stands before B1/2025-03/1 by the place of its value class: 1 against 2
}

func ExamplePolicy_Suggest() {
	policy, territory := schedule.Default(), village()
	plan := policy.Plan(context.Background(), territory)
	shop := client.Retailer{ID: "R4", Market: client.Rural}
	territory.Retailers = append(territory.Retailers, shop)
	asked := visit.Need{Key: visit.Key{Retailer: shop.ID}, Minutes: 20, Target: calendar.DateFrom(2025, time.March, 6)}
	s := policy.Suggest(territory, plan, asked)
	for _, o := range s.Days[:2] {
		fmt.Printf("%s costs %d, %s-%s: %v\n", o.Date, o.Cost, o.Start, o.End, o.Because)
	}
	last := s.Days[len(s.Days)-1]
	fmt.Println(last.Date, last.Because)

	plan, _ = policy.Book(territory, plan, asked, s.Days[0].Date)
	territory.Needs = append(territory.Needs, s.Need)
	fmt.Println("violations:", len(policy.Check(territory, plan)))
	// Output:
	// 2025-03-05 costs 57, 13:18-13:38: [2025-03-05 is 1 day from its target, 2025-03-06 it adds 8 minutes of way 2025-03-05 has 2 visits besides]
	// 2025-03-06 costs 64, 09:08-09:28: [2025-03-06 is its target it adds 16 minutes of way 2025-03-06 has 0 visits besides]
	// 2025-03-30 [no work is done on 2025-03-30]
	// violations: 0
}

func ExamplePolicy_Assign() {
	policy, t := schedule.Default(), village()
	east, west := t.Rep, t.Rep
	east.ID, east.Home = "wang", client.Position{Lat: 30_000_000, Lon: 120_100_000}
	west.ID, west.Home = "li", client.Position{Lat: 30_000_000, Lon: 120_000_000}
	team := schedule.Team{
		Month: t.Month, Calendar: t.Calendar, Reps: []schedule.Rep{east, west}, Needs: t.Needs, Retailers: t.Retailers,
		Travel: schedule.Travel{Speed: 500, Unknown: 8},
	}
	for i := range team.Retailers {
		team.Retailers[i].Rep = "wang"
		team.Retailers[i].Position = client.Position{Lat: 30_000_000, Lon: int32(120_000_000 + 40_000*i)}
	}
	a := policy.Assign(team)
	for _, r := range a.Retailers {
		fmt.Println(r.Retailer, r.Was, r.Rep, r.Because[0])
	}
	for _, r := range a.After.Reps {
		fmt.Println(r.Rep, "visits", r.Visits, "stays", r.Minutes, "ways", r.Ways)
	}
	// Output:
	// R1 wang li it leaves wang: that saves 77 minutes a month, all weighed, where 30 are asked
	// R2 wang li it leaves wang: that saves 75 minutes a month, all weighed, where 30 are asked
	// R3 wang wang it stays with wang: the best change would save 0 minutes a month, and 30 are asked
	// wang visits 1 stays 10 ways 8
	// li visits 2 stays 20 ways 16
}
