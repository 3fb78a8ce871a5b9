package export

import (
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// clock writes wall times in the form that a diary asks for.
type clock struct {
	zone string             // TZID of wall times, "" for none
	work *calendar.WorkTime // turns wall times into instants; nil for wall times
	list []observance       // the rules to write
}

// clock chooses the form for a diary's events.
func (d Diary) clock(events []event) clock {
	from, to := reach(events)
	if d.Zone == nil || from == 0 {
		return clock{list: noZone(events)}
	}
	list := observances(d.Zone, from, to)
	switch {
	case tooFar(list):
		return clock{}
	case d.UTC, d.Zone.String() == "UTC":
		return clock{work: calendar.Calendar{}.In(d.Zone)}
	}
	return clock{zone: zoneID(d.Zone.String()), list: list}
}

// noZone is a rule for a file without events, which would otherwise hold no
// component at all, as it must (RFC 5545, 3.6).
func noZone(events []event) []observance {
	if len(events) > 0 {
		return nil
	}
	return []observance{{name: "UTC"}}
}

// reach is the first and the last date of the events, unset for none.
func reach(events []event) (first, last calendar.Date) {
	for i := range events {
		if d := events[i].date; first == 0 || d < first {
			first = d
		}
		last = max(last, events[i].date)
	}
	return first, last
}

// zoneID is a location's name as a parameter that needs no quotes.
func zoneID(name string) string {
	id := []byte(name)
	for i, c := range id {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '/' || c == '_' || c == '-' || c == '+') {
			id[i] = '-'
		}
	}
	if len(id) == 0 {
		return "local"
	}
	return string(id)
}

// span writes DTSTART and, where the end is a later time, DTEND.
func (c clock) span(l *lines, e *event) {
	start, ok := "", false
	if !e.whole {
		start, ok = c.at(e.date, e.time.Open)
	}
	if !ok {
		l.put("DTSTART;VALUE=DATE", civil(e.date))
		return
	}
	name := ""
	if c.zone != "" {
		name = ";TZID=" + c.zone
	}
	l.put("DTSTART"+name, start)
	// Both are of one form and length, so that their order is that of time.
	if end, ok := c.at(e.date, e.time.Close); ok && end > start {
		l.put("DTEND"+name, end)
	}
}

// at is a wall time in the form of the clock; ok is false if it has none.
func (c clock) at(d calendar.Date, t calendar.TimeOfDay) (text string, ok bool) {
	if !t.Valid() {
		return "", false
	}
	if c.work != nil {
		at := c.work.At(d, t).At.UTC()
		return instant(at), inYears(at)
	}
	if t == dayEnd {
		d, t = d.AddDays(1), 0
	}
	if !d.Valid() {
		return "", false
	}
	out := append([]byte(civil(d)), 'T')
	out = appendPadded(out, int64(t/3600), 2)
	out = appendPadded(out, int64(t/60%60), 2)
	return string(appendPadded(out, int64(t%60), 2)), true
}

const dayEnd calendar.TimeOfDay = 24 * 3600

// civil is a date as 20260506.
func civil(d calendar.Date) string {
	y, m, day := d.Civil()
	return string(appendPadded(appendPadded(appendPadded(nil, int64(y), 4), int64(m), 2), int64(day), 2))
}

// instant is an instant in UTC as 20260506T070000Z.
func instant(t time.Time) string {
	if t = t.UTC(); !inYears(t) {
		t = time.Time{}
	}
	return t.Format("20060102T150405Z")
}

func inYears(t time.Time) bool { return t.Year() >= 1 && t.Year() <= 9999 }
