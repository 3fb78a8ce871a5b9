package export

import (
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// observance is a stretch of time in which a zone's clocks have one offset from
// UTC, and how it came to that.
type observance struct {
	name    string // abbreviation
	summer  bool
	onset   int64 // Unix seconds
	from    int   // seconds east of UTC before the onset
	to      int   // and after it
	always  bool  // there is no onset: it was so before all records
	earlier bool  // in use before 1970
}

// A location's rules are asked for a little more than the days of the events,
// because a date begins up to a day before or after that of UTC.
const (
	day      = 86400
	epoch    = 719163 // the date of 1970-01-01
	maxShift = day    // offsets that have a form are shorter
)

// observances is a location's rules for the dates from first to last, in order.
func observances(loc *time.Location, first, last calendar.Date) []observance {
	at := int64(first-epoch-1) * day
	end := int64(last-epoch+2) * day
	list := []observance{inForce(loc, at)}
	for at < end {
		_, until := time.Unix(at, 0).In(loc).ZoneBounds()
		if until.IsZero() {
			break
		}
		// By a rule without end the time package ends every year after 365
		// days; the 366th is in the same zone.
		if until.Unix() > at {
			at = until.Unix()
		} else {
			at += day
		}
		if next := observed(loc, at); at < end && next.differs(list[len(list)-1]) {
			next.from = list[len(list)-1].to
			list = append(list, next)
		}
	}
	return list
}

// observed is the offset at an instant, as if it began there.
func observed(loc *time.Location, at int64) observance {
	t := time.Unix(at, 0).In(loc)
	name, offset := t.Zone()
	return observance{name: name, summer: t.IsDST(), onset: at, from: offset, to: offset}
}

func (o observance) differs(p observance) bool {
	return o.to != p.to || o.summer != p.summer || o.name != p.name
}

// inForce is the observance at an instant with its true onset.
func inForce(loc *time.Location, at int64) observance {
	o := observed(loc, at)
	o.earlier = at < 0
	for {
		start, _ := time.Unix(o.onset, 0).In(loc).ZoneBounds()
		if start.IsZero() || start.Year() < 1 {
			o.always = true
			return o
		}
		o.onset = start.Unix()
		before := observed(loc, o.onset-1)
		if before.differs(o) {
			o.from = before.to
			return o
		}
		o.onset--
	}
}

// tooFar reports whether an offset has no form in a file.
func tooFar(list []observance) bool {
	for _, o := range list {
		if max(o.from, -o.from, o.to, -o.to) >= maxShift {
			return true
		}
	}
	return false
}

// rules writes the VTIMEZONE, if the clock has one.
func (c clock) rules(l *lines) {
	if len(c.list) == 0 {
		return
	}
	l.put("BEGIN", "VTIMEZONE")
	if c.zone == "" {
		l.put("TZID", "UTC")
	} else {
		l.put("TZID", c.zone)
	}
	for _, o := range c.list {
		kind := "STANDARD"
		if o.summer {
			kind = "DAYLIGHT"
		}
		l.put("BEGIN", kind)
		l.put("DTSTART", o.start())
		l.put("TZOFFSETFROM", offset(o.from))
		l.put("TZOFFSETTO", offset(o.to))
		if o.name != "" {
			l.text("TZNAME", o.name)
		}
		l.put("END", kind)
	}
	l.put("END", "VTIMEZONE")
}

// start is the onset on the clocks as they were before it.
func (o observance) start() string {
	switch {
	case o.always && o.earlier:
		return "00010101T000000"
	case o.always:
		return "19700101T000000"
	}
	return time.Unix(o.onset+int64(o.from), 0).UTC().Format("20060102T150405")
}

// offset is seconds east of UTC as +0930, with seconds where there are any.
func offset(seconds int) string {
	out := []byte{'+'}
	if seconds < 0 {
		out[0], seconds = '-', -seconds
	}
	out = appendPadded(out, int64(seconds/3600), 2)
	out = appendPadded(out, int64(seconds/60%60), 2)
	if seconds%60 != 0 {
		out = appendPadded(out, int64(seconds%60), 2)
	}
	return string(out)
}
