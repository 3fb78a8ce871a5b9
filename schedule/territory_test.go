package schedule_test

import (
	"fmt"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

var workweek = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}

func hours(times ...int) calendar.Hours {
	var out calendar.Hours
	for i := 0; i+1 < len(times); i += 2 {
		out = append(out, calendar.Interval{
			Open: calendar.Clock(times[i]/100, times[i]%100), Close: calendar.Clock(times[i+1]/100, times[i+1]%100),
		})
	}
	return out
}

func interval(open, close int) calendar.Interval { return hours(open, close)[0] }

func date(day int) calendar.Date { return calendar.DateFrom(2025, time.March, day) }

// founding is the policy and an empty territory of the founding documents:
// March 2025, Monday to Friday, 9 to 16, lunch in the peak of 10 to 12.
func founding() (schedule.Policy, schedule.Territory) {
	p := schedule.Policy{
		Limits: schedule.Limits{Visits: 18},
		Norm:   schedule.Norm{Low: 13, High: 18},
	}
	p.Visit.Windows.Peaks = hours(1000, 1200, 1600, 1900)
	p.Visit.Windows.Unknown = calendar.Every(hours(800, 2000), time.Sunday, time.Monday, time.Tuesday, time.Wednesday,
		time.Thursday, time.Friday, time.Saturday)
	t := schedule.Territory{
		Month:    calendar.MonthFrom(2025, time.March),
		Calendar: calendar.Calendar{Week: calendar.Every(hours(900, 1700), workweek...)},
		Rep: schedule.Rep{
			ID: "rep", Home: client.Position{Lat: 30_000_000, Lon: 120_000_000},
			Field: calendar.Every(hours(900, 1600), workweek...),
			Lunch: schedule.Lunch{Within: interval(1000, 1200), Minutes: 60},
		},
		Travel: schedule.Travel{Speed: 500, Detour: 130, Stop: 1, Unknown: 8},
	}
	return p, t
}

// random is a territory with something odd about it more often than not.
func random(r *prng.Rand) (schedule.Policy, schedule.Territory) {
	p, t := founding()
	size := r.Between(1, 24)
	if r.Chance(1, 25) {
		size = r.Between(60, 120)
	}
	p.Limits.Visits = prng.Pick(r, []int{18, 18, 3, 2, 1, 0})
	if r.Chance(1, 4) {
		p.Limits.Minutes = r.Between(20, 300)
	}
	if r.Chance(1, 20) {
		p.Visit.Windows.Unknown = calendar.Week{}
	}
	if r.Chance(1, 6) {
		p.Visit.Windows.Peaks = prng.Pick(r, []calendar.Hours{nil, hours(1130, 1300), hours(900, 1000, 1500, 2400)})
	}
	t.Month = calendar.MonthFrom(2025, time.Month(r.Between(1, 12)))
	randomRep(r, &t)
	randomCalendar(r, &t)
	for i := range size {
		shop := randomShop(r, t, i)
		t.Retailers = append(t.Retailers, shop)
		randomNeeds(r, &t, shop)
	}
	if r.Chance(1, 4) {
		oweNeeds(r, &p, &t)
	}
	if r.Chance(1, 8) {
		t.Needs = append(t.Needs, visit.Need{
			Key: visit.Key{Retailer: "nobody", Month: t.Month, Nth: 1}, Minutes: 10, Rank: 1,
			Earliest: t.Month.First(), Latest: t.Month.Last(),
		})
	}
	if r.Chance(1, 8) {
		randomMatrix(r, &t)
	}
	if r.Chance(1, 6) {
		crowd(r, &p, &t)
	}
	if r.Chance(1, 3) {
		p.Effort, p.Seed = r.Between(1, 60), r.Uint64()
	}
	return p, t
}

func randomRep(r *prng.Rand, t *schedule.Territory) {
	if r.Chance(1, 3) {
		t.Rep.Field = calendar.Every(prng.Pick(r, []calendar.Hours{
			hours(900, 1200), hours(830, 1130, 1330, 1700), hours(1100, 1900), hours(600, 1015), hours(900, 1000, 1015, 1030, 1200, 1300),
		}), workweek...)
	}
	if r.Chance(1, 10) {
		t.Rep.Field[r.Between(1, 5)] = nil
	}
	if r.Chance(1, 4) {
		t.Rep.Lunch = prng.Pick(r, []schedule.Lunch{
			{}, {Within: interval(1100, 1400), Minutes: 30}, {Within: interval(1000, 1200), Minutes: 120}, {Within: interval(1200, 1300), Minutes: 90},
		})
	}
	if r.Chance(1, 40) {
		t.Rep.Field = calendar.Week{}
	}
	if r.Chance(1, 6) {
		t.Rep.Home = client.Position{}
	}
	for range r.IntN(4) {
		from := t.Month.First().AddDays(r.Between(-3, 28))
		a := schedule.Away{From: from, To: from.AddDays(r.IntN(5)), Kind: schedule.AwayKind(r.Between(1, 3))}
		if r.Chance(1, 2) {
			a.Hours = prng.Pick(r, []calendar.Interval{interval(900, 1030), interval(1000, 1200), interval(1300, 1415), interval(1500, 1800)})
		}
		t.Rep.Away = append(t.Rep.Away, a)
	}
}

func randomCalendar(r *prng.Rand, t *schedule.Territory) {
	for d := t.Month.First().AddDays(-40); d < t.Month.Last().AddDays(40); d++ {
		if r.Chance(1, 12) {
			t.Calendar.Exceptions = append(t.Calendar.Exceptions, calendar.Exception{
				Date: d, Name: "Feast", Hours: prng.Pick(r, []calendar.Hours{nil, nil, hours(900, 1200), hours(900, 1700)}),
			})
		}
	}
	if r.Chance(1, 16) {
		t.Calendar.To = t.Month.First().AddDays(r.IntN(31))
	}
}

func randomShop(r *prng.Rand, t schedule.Territory, i int) client.Retailer {
	shop := client.Retailer{ID: client.ID(fmt.Sprintf("S%03d", i))}
	if r.Chance(9, 10) {
		shop.Position = client.Position{Lat: int32(r.Between(29_900_000, 30_100_000)), Lon: int32(r.Between(119_900_000, 120_100_000))}
	}
	if r.Chance(1, 60) {
		shop.Position.Lat += 5_000_000
	}
	if r.Chance(2, 3) {
		shop.Hours = calendar.Every(prng.Pick(r, []calendar.Hours{
			hours(800, 2100), hours(930, 1800), hours(900, 1130, 1330, 1700), hours(1500, 2300), hours(700, 1005), hours(1200, 1210, 1400, 1430),
		}), prng.Pick(r, [][]time.Weekday{workweek, workweek, workweek, workweek[:2], workweek[3:]})...)
	}
	for range r.IntN(3) {
		e := calendar.Exception{Date: t.Month.First().AddDays(r.IntN(30))}
		if r.Chance(1, 2) {
			e.Hours = hours(1000, 1500)
		}
		shop.Dated = append(shop.Dated, e)
	}
	if r.Chance(1, 20) {
		shop.Closed = t.Month.First().AddDays(r.IntN(40))
	}
	return shop
}

func randomNeeds(r *prng.Rand, t *schedule.Territory, shop client.Retailer) {
	first, last := t.Month.First(), t.Month.Last()
	n := r.Between(1, 3)
	gap := prng.Pick(r, []visit.Gap{
		{Min: 10, Target: 15, Max: 20, Unit: visit.CalendarDays}, {Min: 5, Target: 7, Max: 9, Unit: visit.WorkingDays},
		{Min: 3, Target: 4, Max: 5, Unit: visit.CalendarDays}, {},
	})
	var after calendar.Date
	if r.Chance(1, 2) {
		after = first.AddDays(-r.Between(1, 20))
		t.Visits = append(t.Visits, visit.Visit{Retailer: shop.ID, Date: after, State: visit.Done})
	}
	if r.Chance(1, 6) {
		t.Visits = append(t.Visits, visit.Visit{Retailer: shop.ID, Date: last.AddDays(r.Between(1, 9)), State: visit.Planned})
	}
	rank := r.Between(1, 5)
	for k := range n {
		from := first.AddDays(k * 30 / n)
		need := visit.Need{
			Key: visit.Key{Retailer: shop.ID, Month: t.Month, Nth: k + 1}, Minutes: prng.Pick(r, []int{10, 10, 10, 25, 60}),
			Gap: gap, After: after, Earliest: max(first, from.AddDays(-r.IntN(10))), Latest: min(last, from.AddDays(r.Between(-1, 20))),
			Target: from.AddDays(r.IntN(10)), Rank: rank,
		}
		switch {
		case r.Chance(1, 16):
			need.Latest = need.Earliest
			need.Fixed = prng.Pick(r, []calendar.Interval{interval(915, 925), interval(1030, 1100), interval(1400, 1430), interval(1630, 1640)})
			need.Minutes = need.Fixed.Seconds() / 60
			need.Agreed = r.Chance(2, 3)
		case r.Chance(1, 40):
			need.Latest = need.Earliest - 1
		case r.Chance(1, 60):
			need.Minutes = 0
		}
		t.Needs = append(t.Needs, need)
	}
}

func randomMatrix(r *prng.Rand, t *schedule.Territory) {
	n := len(t.Retailers) + 1 - r.IntN(2)
	t.Travel.Minutes = make([][]int32, n)
	for i := range t.Travel.Minutes {
		for range n {
			t.Travel.Minutes[i] = append(t.Travel.Minutes[i], int32(r.Between(-1, 25)))
		}
	}
}

// crowd binds long stays to a few days, so that minutes run out before visits.
func crowd(r *prng.Rand, p *schedule.Policy, t *schedule.Territory) {
	p.Limits.Visits, p.Visit.Windows.Peaks = 0, nil
	from := t.Month.First().AddDays(r.IntN(20))
	for i := range t.Needs {
		n := &t.Needs[i]
		if n.Nth == 1 && n.Fixed.Seconds() == 0 {
			n.Minutes, n.Earliest, n.Latest = r.Between(40, 90), from, from.AddDays(r.IntN(4))
		}
	}
}

// oweNeeds has the visit policy say what is needed, appointments among it.
func oweNeeds(r *prng.Rand, p *schedule.Policy, t *schedule.Territory) {
	owed := prng.Pick(r, []visit.Policy{visit.Default(), visit.WeeklyFMCG()})
	p.Visit.Cadences, p.Visit.Joins, p.Visit.Minutes, p.Visit.Order = owed.Cadences, owed.Joins, owed.Minutes, owed.Order
	for i := range t.Retailers {
		shop := &t.Retailers[i]
		shop.Class = prng.Pick(r, []client.Class{"A", "B", "C", "D"})
		shop.Market = prng.Pick(r, []client.Market{client.Urban, client.Town, client.Rural})
		if r.Chance(1, 12) {
			v := visit.Visit{Retailer: shop.ID, State: visit.Planned, Date: t.Month.First().AddDays(r.IntN(28)), Agreed: r.Chance(1, 2)}
			v.Start, v.Minutes = calendar.Clock(r.Between(9, 15), prng.Pick(r, []int{0, 30})), r.Between(10, 30)
			t.Visits = append(t.Visits, v)
		}
		if r.Chance(1, 12) {
			t.Visits = append(t.Visits, visit.Visit{Retailer: shop.ID, State: visit.Done, Date: t.Month.First().AddDays(r.IntN(9))})
		}
	}
	t.Needs, _ = p.Visit.Needs(visit.Roster{Month: t.Month, Retailers: t.Retailers, Visits: t.Visits, Calendar: t.Calendar})
}
