package calendar

import (
	"slices"
	"time"
)

// zone is a stretch of time [start, end) in Unix seconds, within which a
// location's local seconds are the Unix seconds plus shift.
type zone struct {
	start, end int64
	shift      int64
	// skew is what the clock changes up to here add to the working seconds of
	// the local clock; works is the sum of both at the end.
	skew, works int64
	// shows is the most that the local clock shows up to the end.
	shows int64
}

// zoneKey is what zones are searched by. Every key grows from zone to zone.
type zoneKey uint8

const (
	byEnd zoneKey = iota
	byWorks
	byShows
)

func (z *zone) key(k zoneKey) int64 {
	switch k {
	case byEnd:
		return z.end
	case byWorks:
		return z.works
	}
	return z.shows
}

const (
	epoch   = 719163 * day // the local second of 1970-01-01T00:00
	century = 100 * 366 * day
	// Instants before earliest or after latest have no date in any location.
	earliest = firstSecond - epoch - century
	latest   = lastSecond - epoch + century
	// cycle is 400 years: whole weeks, after which dates, weekdays and with
	// them the rules of clock changes repeat.
	cycle = 146097 * day
	// horizon is 2100-01-01. Zones that start later are worked out when asked
	// for, one after the other.
	horizon = 4102444800
)

// zonesOf lists a location's zones to the horizon, by their times and shifts.
func zonesOf(loc *time.Location) []zone {
	z := nextZone(loc, zone{end: earliest})
	zones := []zone{z}
	for z.end < horizon {
		z = nextZone(loc, z)
		zones = append(zones, z)
	}
	return zones
}

// nextZone is the times and the shift of the zone after z.
func nextZone(loc *time.Location, z zone) zone {
	next := zone{start: z.end, end: z.end, shift: shiftAt(loc, z.end)}
	for {
		_, end := time.Unix(next.end, 0).In(loc).ZoneBounds()
		switch at := end.Unix(); {
		case end.IsZero() || at >= latest:
			next.end = latest
			return next
		case at > next.end:
			next.end = at
		default:
			// By a rule without end the time package ends every year after
			// 365 days; the 366th is in the same zone.
			next.end += day
		}
		if shiftAt(loc, next.end) != next.shift {
			return next
		}
	}
}

// shiftAt is what a location adds to Unix seconds to make them local ones.
func shiftAt(loc *time.Location, unix int64) int64 {
	_, offset := time.Unix(unix, 0).In(loc).Zone()
	return epoch + min(max(int64(offset), -century), century)
}

// follow fills in what z owes to the zone before it.
func (b *hourBook) follow(before, z zone) zone {
	start, _ := b.upto(z.start + z.shift)
	end, _ := b.upto(z.end + z.shift)
	z.skew = before.works - start
	z.works = end + z.skew
	z.shows = max(before.shows, z.end+z.shift)
	return z
}

// leap is z so many cycles later, for the zone one cycle before z.
func (z zone) leap(before zone, cycles int64) zone {
	z.start += cycles * cycle
	z.end += cycles * cycle
	z.skew += cycles * (z.skew - before.skew)
	z.works += cycles * (z.works - before.works)
	z.shows += cycles * (z.shows - before.shows)
	return z
}

// skipped lists the dates that a location's clock leaves out as a whole, as
// Apia's did with 2011-12-30.
func skipped(zones []zone) []Date {
	var dates []Date
	for i, z := range zones[1:] {
		from := zones[i].end + zones[i].shift
		for d := (from + day - 1) / day; (d+1)*day <= z.start+z.shift; d++ {
			if date := dateOf(d * day); date.Valid() {
				dates = append(dates, date)
			}
		}
	}
	slices.Sort(dates)
	return slices.Compact(dates)
}
