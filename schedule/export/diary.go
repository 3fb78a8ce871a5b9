package export

import (
	"strconv"
	"strings"
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Diary is how plans become an iCalendar file (RFC 5545). The zero Diary writes
// visits alone, in English, at the local time of whoever reads it.
type Diary struct {
	Lang calendar.Lang // of the descriptions
	Name string        // of the calendar, as its reader shows it; "" gives none
	// Zone is where the plan's wall times are meant. The file holds its rules
	// for the days of the events, so that a reader needs to know no zone. Without
	// one, or with offsets of a day or more, times float: 09:00 is 09:00 where
	// the reader is.
	Zone *time.Location
	UTC  bool // writes the instants of Zone in UTC, without its rules
	// Stamp is when the file is made (DTSTAMP); an instant outside the years 1
	// to 9999 in UTC counts as unset, which is the first of year 1.
	Stamp time.Time
	// Sequence is 0 for what is sent first and higher each time that changes
	// are sent (SEQUENCE). Below 0 it is left out, which readers take for 0.
	Sequence int
	// Method is for files that are sent as messages, such as PUBLISH; "" gives
	// none, as does a word of other characters than letters, digits and "-".
	Method string
	Lunch  bool // an event for each lunch
	Notes  bool // an event for each holiday, make-up day, short day and absence of the plan
}

// ICalendar is one iCalendar object of the visits of several months or reps: a
// VEVENT a booking, in the order given. The order of properties is fixed, lines
// end in CRLF and are folded at 75 octets, and the same input gives the same
// bytes.
//
//	UID          see the function UID
//	DTSTART      and DTEND: the stay; all day where its times are no times of day
//	SUMMARY      the retailer's name
//	LOCATION     its coordinates, which map programs find; GEO holds them too
//	CATEGORIES   its value class
//	STATUS       CONFIRMED; CANCELLED for what Before books and Plan does not
//	DESCRIPTION  when to set off, why this day and minute, why the visit is owed
//
// A booking that no calendar can show, because its day is no date or because
// its need is booked before, stands in X-RAPPORT-LEFT-OUT by its key.
func (d Diary) ICalendar(months ...Month) []byte {
	events, left := d.events(months)
	c := d.clock(events)
	var l lines
	l.put("BEGIN", "VCALENDAR")
	l.put("VERSION", "2.0")
	l.put("PRODID", "-//github.com/rapport-go/rapport//schedule/export//EN")
	if plainWord(d.Method) {
		l.put("METHOD", d.Method)
	}
	if d.Name != "" {
		l.text("NAME", d.Name)
		l.text("X-WR-CALNAME", d.Name)
	}
	for _, key := range left {
		l.text("X-RAPPORT-LEFT-OUT", key)
	}
	c.rules(&l)
	for i := range events {
		d.event(&l, c, &events[i])
	}
	l.put("END", "VCALENDAR")
	return l.out
}

// event writes one VEVENT.
func (d Diary) event(l *lines, c clock, e *event) {
	l.put("BEGIN", "VEVENT")
	l.put("UID", e.uid)
	l.put("DTSTAMP", instant(d.Stamp))
	if d.Sequence >= 0 {
		l.put("SEQUENCE", strconv.Itoa(d.Sequence))
	}
	c.span(l, e)
	l.text("SUMMARY", e.summary)
	if placed(e.at) {
		lat, lon := string(appendDegrees(nil, e.at.Lat)), string(appendDegrees(nil, e.at.Lon))
		l.text("LOCATION", lat+", "+lon)
		l.put("GEO", lat+";"+lon)
	}
	if e.class != "" {
		l.text("CATEGORIES", string(e.class))
	}
	l.put("STATUS", e.status())
	if e.free {
		l.put("TRANSP", "TRANSPARENT")
	}
	if len(e.about) > 0 {
		l.text("DESCRIPTION", strings.Join(e.about, "\n"))
	}
	l.put("END", "VEVENT")
}

// plainWord reports whether a text may stand for an iana-token.
func plainWord(text string) bool {
	for _, c := range []byte(text) {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') {
			return false
		}
	}
	return text != ""
}
