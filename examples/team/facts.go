package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// shops is the size of the book.
const shops = 160

// rules are the preset, with stays of half an hour. The engine's effort is a
// fifth of the preset's, so that the program takes a second or two.
func rules() schedule.Policy {
	p := schedule.Default()
	p.Visit.Minutes = 30
	p.Effort = 2_000
	return p
}

// book is June for four reps, who sit at the four corners of a county and are in
// the field on four afternoons a week.
func book() schedule.Team {
	hours, _ := calendar.ParseWeek("Mo-Su 08:00-20:00")
	field, _ := calendar.ParseWeek("Mo-Th 13:00-16:00")
	work, _ := calendar.ParseWeek("Mo-Fr 08:00-18:00")
	t := schedule.Team{
		Month:    calendar.MonthFrom(2026, time.June),
		Calendar: calendar.Calendar{Week: work},
		Travel:   schedule.Travel{Speed: 500, Detour: 130, Stop: 2},
	}
	corners := [...]client.Position{place(4, 4), place(4, -4), place(-4, 4), place(-4, -4)}
	for i, home := range corners {
		t.Reps = append(t.Reps, schedule.Rep{ID: client.RepID(fmt.Sprintf("rep-%d", i+1)), Home: home, Field: field})
	}
	random := rand.New(rand.NewPCG(2026, 6))
	for i := range shops {
		shop := client.Retailer{
			ID: client.ID(fmt.Sprintf("shop-%03d", i+1)), Hours: hours,
			Class:    []client.Class{"A", "B", "B", "C", "C", "C", "D", "D"}[random.IntN(8)],
			Market:   []client.Market{client.Urban, client.Town, client.Town, client.Rural}[random.IntN(4)],
			Position: place(random.IntN(17)-8, random.IntN(17)-8),
		}
		shop.Rep = t.Reps[holder(shop.Position, random.IntN(10))].ID
		t.Retailers = append(t.Retailers, shop)
		// Last seen in May, on any weekday that the reps are out.
		last := calendar.DateFrom(2026, time.May, 18).AddDays(7*random.IntN(2) + random.IntN(4))
		if shop.Market == client.Rural {
			last = last.AddDays(-14)
		}
		t.Visits = append(t.Visits, visit.Visit{Retailer: shop.ID, Rep: shop.Rep, Date: last, State: visit.Done})
	}
	return t
}

// holder is the rep who has a shop now: the nearest corner's but, of ten shops,
// three are still with the first rep, who was here before the others.
func holder(at client.Position, draw int) int {
	corner := 0
	if at.Lat < place(0, 0).Lat {
		corner += 2
	}
	if at.Lon < place(0, 0).Lon {
		corner++
	}
	if draw < 3 {
		return 0
	}
	return corner
}

// place is a position some kilometres north and east of the middle.
func place(north, east int) client.Position {
	return client.Position{Lat: int32(30_000_000 + 9_000*north), Lon: int32(120_000_000 + 10_400*east)}
}

// roster is what the needs of the team's month are found from.
func roster(t schedule.Team) visit.Roster {
	return visit.Roster{Month: t.Month, Retailers: t.Retailers, Visits: t.Visits, Calendar: t.Calendar}
}
