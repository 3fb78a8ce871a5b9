package main

import (
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// rep is whose day it is.
const rep client.RepID = "rep-7"

// march is a date of the month, today the day of the report: a Tuesday.
func march(day int) calendar.Date { return calendar.DateFrom(2026, time.March, day) }
func today() calendar.Date        { return march(17) }

// book is a month of twenty shops: who they are, when they are open, and which
// visits the record has up to yesterday.
func book() schedule.Territory {
	shops := []struct {
		id     client.ID
		class  client.Class
		market client.Market
	}{
		{"north-gate", "A", client.Urban}, {"mill-lane", "A", client.Urban}, {"old-bridge", "A", client.Town},
		{"bell-yard", "B", client.Urban}, {"corn-market", "B", client.Urban}, {"dyers-row", "B", client.Town},
		{"east-dock", "B", client.Town}, {"ferry-side", "C", client.Urban}, {"glass-house", "C", client.Urban},
		{"hay-street", "C", client.Town}, {"iron-well", "C", client.Town}, {"joiners", "C", client.Rural},
		{"kiln-end", "C", client.Rural}, {"long-acre", "D", client.Urban}, {"moss-side", "D", client.Town},
		{"new-cut", "D", client.Town}, {"oak-tree", "D", client.Rural}, {"ponds", "D", client.Rural},
		{"quarry", "D", client.Rural}, {"rope-walk", "D", client.Rural},
	}
	t := schedule.Territory{
		Month:    march(1).Month(),
		Calendar: calendar.Calendar{Week: schedule.FieldWeek()},
		Rep: schedule.Rep{
			ID: rep, Home: place(0, 0), Field: schedule.FieldWeek(), Lunch: schedule.PeakLunch(),
			Away: []schedule.Away{{From: march(24), To: march(25), Kind: schedule.Office}},
		},
		Travel: schedule.Travel{Speed: 500, Detour: 130, Stop: 2},
	}
	hours, _ := calendar.ParseWeek("Mo-Sa 08:00-20:00")
	for i, s := range shops {
		// A spiral: the urban shops near home, the rural ones far out.
		far := map[client.Market]int{client.Urban: 3, client.Town: 8, client.Rural: 16}[s.market]
		t.Retailers = append(t.Retailers, client.Retailer{
			ID: s.id, Rep: rep, Class: s.class, Market: s.market, Hours: hours,
			Position: place(far*(i*7%11-5), far*(i*5%9-4)),
		})
		t.Visits = append(t.Visits, record(i, t.Retailers[i])...)
	}
	return t
}

// place is a position some hundreds of metres north and east of home.
func place(north, east int) client.Position {
	return client.Position{Lat: int32(30_000_000 + 1_000*north), Lon: int32(120_000_000 + 1_000*east)}
}

// record is a shop's visits up to yesterday, and the one agreed for today. The
// big shops were seen in March already; the small ones were not.
func record(i int, shop client.Retailer) []visit.Visit {
	done := func(d calendar.Date, minutes int) visit.Visit {
		return visit.Visit{Retailer: shop.ID, Rep: rep, Date: d, State: visit.Done, Minutes: minutes}
	}
	february := func(day int) calendar.Date { return march(1).AddDays(day - 29) }
	switch {
	case shop.ID == "mill-lane":
		agreed := visit.Visit{Retailer: shop.ID, Rep: rep, Date: today(), State: visit.Planned, Start: calendar.Clock(14, 0), Agreed: true}
		return []visit.Visit{done(february(16), 20), done(march(3), 24), agreed}
	case shop.ID == "moss-side":
		missed := visit.Visit{Retailer: shop.ID, Rep: rep, Date: march(10), State: visit.Missed}
		return []visit.Visit{done(february(26), 9), missed}
	case shop.Class == "A":
		return []visit.Visit{done(february(16), 20), done(march(2+i), 22)}
	case shop.Class == "B":
		return []visit.Visit{done(february(17), 12), done(march(3+i%4), 12)}
	case shop.Market == client.Rural:
		return []visit.Visit{done(february(9+i%5), 8)}
	}
	return []visit.Visit{done(february(25+i%3), 9)}
}

// roster is what the needs of the month are found from; with a day, those that
// are still open on it.
func (r *report) roster(from calendar.Date) visit.Roster {
	return visit.Roster{Month: r.book.Month, From: from, Retailers: r.book.Retailers, Visits: r.book.Visits, Calendar: r.book.Calendar}
}
