package schedule

import (
	"math"
	"slices"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// The facts as Check reads them from the territory, apart from the planner's
// reading of them.

// fieldHours is when the rep is in the field on a date, and why not at all if
// so.
func (c *checker) fieldHours(d calendar.Date) ([]calendar.Interval, Code) {
	day := c.t.Calendar.Day(d)
	if day.Beyond {
		return nil, BeyondCalendar
	}
	if day.Hours.Seconds() == 0 {
		if day.Exception {
			return nil, Holiday
		}
		return nil, DayOff
	}
	field := slices.Clone(c.t.Rep.Field.On(d))
	if day.Exception {
		makeUp := field.Seconds() == 0 && c.t.Calendar.Week.On(d).Seconds() == 0
		if makeUp {
			field = slices.Clone(day.Hours)
		} else {
			field = common(field, day.Hours)
		}
	}
	if field.Seconds() == 0 {
		return nil, NoFieldHours
	}
	for _, a := range c.t.Rep.Away {
		if d < a.From || d > a.To {
			continue
		}
		if a.Hours == (calendar.Interval{}) {
			return nil, RepAway
		}
		if field = cut(field, a.Hours); field.Seconds() == 0 {
			return nil, RepAway
		}
	}
	return field, 0
}

// common is what two lists of hours share.
func common(a, b calendar.Hours) (out calendar.Hours) {
	for _, x := range a {
		for _, y := range b {
			if both := (calendar.Interval{Open: max(x.Open, y.Open), Close: min(x.Close, y.Close)}); both.Seconds() > 0 {
				out = append(out, both)
			}
		}
	}
	return out
}

// cut is hours without an interval.
func cut(hours calendar.Hours, gone calendar.Interval) calendar.Hours {
	if gone.Seconds() == 0 {
		return hours
	}
	return common(hours, calendar.Hours{{Open: math.MinInt32, Close: gone.Open}, {Open: gone.Close, Close: math.MaxInt32}})
}

// openHours is a retailer's opening hours on a date.
func (c *checker) openHours(r client.Retailer, d calendar.Date) []calendar.Interval {
	if r.Closed.Valid() && d >= r.Closed || r.Since.Valid() && d < r.Since {
		return nil
	}
	for _, e := range r.Dated {
		if e.Date == d {
			return e.Hours
		}
	}
	told := slices.ContainsFunc(r.Hours[:], func(h calendar.Hours) bool { return h.Seconds() > 0 })
	if told {
		return r.Hours.On(d)
	}
	return c.policy.Visit.Windows.Unknown.On(d)
}

// covered reports whether hours that may touch or overlap cover an interval.
func covered(hours []calendar.Interval, i calendar.Interval) bool {
	for t := i.Open; t < i.Close; {
		k := slices.IndexFunc(hours, func(h calendar.Interval) bool { return h.Open <= t && t < h.Close })
		if k < 0 {
			return false
		}
		t = hours[k].Close
	}
	return true
}

// cross reports whether two intervals share any time.
func cross(a, b calendar.Interval) bool {
	return max(a.Open, b.Open) < min(a.Close, b.Close)
}

// way is the minutes between two rows of the travel matrix.
func (c *checker) way(from, to int) int {
	t := c.t.Travel
	if from == to {
		return 0
	}
	if from < len(t.Minutes) && to < len(t.Minutes[from]) && t.Minutes[from][to] >= 0 {
		return int(t.Minutes[from][to])
	}
	a, b := c.position(from), c.position(to)
	if a == (client.Position{}) || b == (client.Position{}) || t.Speed <= 0 {
		return max(0, t.Unknown)
	}
	detour, speed := int64(min(t.Detour, math.MaxInt32)), int64(min(t.Speed, math.MaxInt32))
	if detour <= 0 {
		detour = 100
	}
	hundredths := distance(a, b) * detour
	minutes := hundredths / (100 * speed)
	if hundredths%(100*speed) != 0 {
		minutes++
	}
	return int(min(minutes, math.MaxInt32/4)) + max(0, min(t.Stop, math.MaxInt32/4))
}

func (c *checker) position(row int) client.Position {
	if row == home {
		return c.t.Rep.Home
	}
	return c.t.Retailers[row-1].Position
}

// distance is the great circle in whole metres, by the haversine formula.
func distance(a, b client.Position) int64 {
	const radius, degree = 6371009, math.Pi / 180e6
	lat1, lat2 := float64(a.Lat)*degree, float64(b.Lat)*degree
	lon1, lon2 := float64(a.Lon)*degree, float64(b.Lon)*degree
	sinLat, sinLon := math.Sin((lat1-lat2)/2), math.Sin((lon1-lon2)/2)
	h := float64(sinLat*sinLat) + float64(float64(sinLon*sinLon)*float64(math.Cos(lat1)*math.Cos(lat2)))
	return int64(math.Round(2 * radius * math.Asin(math.Sqrt(max(0, min(1, h))))))
}

// daysApart is the days between two dates in a unit, whichever is the earlier.
func (c *checker) daysApart(a, b calendar.Date, unit visit.GapUnit) int {
	if a > b {
		a, b = b, a
	}
	if unit != visit.WorkingDays {
		return int(b) - int(a)
	}
	n := 0
	for wd := time.Sunday; wd <= time.Saturday; wd++ {
		if c.t.Calendar.Week[wd].Seconds() == 0 {
			continue
		}
		// The dates of a weekday up to and with d, as dates count from 1 and
		// date 7 is a Sunday.
		upTo := func(d calendar.Date) int { return (int(d) - int(wd) + 7) / 7 }
		n += upTo(b) - upTo(a)
	}
	for _, e := range c.t.Calendar.Exceptions {
		if e.Date > a && e.Date <= b {
			usual, now := c.t.Calendar.Week.On(e.Date).Seconds() > 0, e.Hours.Seconds() > 0
			if now && !usual {
				n++
			}
			if usual && !now {
				n--
			}
		}
	}
	return n
}
