package main

import (
	"cmp"
	"io/fs"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// readVisits reads the visits made, missed and promised.
func (r *records) readVisits(folder fs.FS, name string) error {
	t, err := openTable(folder, name, "date", "store", "state")
	if err != nil {
		return err
	}
	r.visits = []visit.Visit{}
	states := map[string]visit.State{"planned": visit.Planned, "done": visit.Done, "missed": visit.Missed}
	for t.next() {
		at := r.shopOf(t, t.column("store"))
		v := visit.Visit{
			Date:    t.mustDate(t.column("date")),
			State:   states[t.word(t.column("state"), "planned", "done", "missed")],
			Start:   t.clock(t.column("start")),
			Minutes: int(t.positive(t.column("minutes"), 0, "is not a whole number of minutes")),
			Agreed:  t.word(t.column("agreed"), "yes", "no") == "yes",
		}
		if v.State == 0 {
			t.fail(t.column("state"), "is not one of planned, done, missed")
		}
		if t.err == nil {
			v.Retailer = r.shops[at].id
			r.visits = append(r.visits, v)
		}
	}
	return t.end()
}

// readHolidays reads the days off and the make-up working days. A date given
// twice is a mistake.
func (r *records) readHolidays(folder fs.FS, name string) error {
	t, err := openTable(folder, name, "date", "day")
	if err != nil {
		return err
	}
	r.holidays = []holiday{}
	for t.next() {
		h := holiday{
			date:   t.mustDate(t.column("date")),
			name:   t.keep(t.column("name")),
			nameZH: t.keep(t.column("name_zh")),
			line:   t.line(),
		}
		switch day := t.column("day"); t.text(day) {
		case "off":
		case "work":
			h.work = true
		default:
			t.fail(day, "is not one of off, work")
		}
		if i := slices.IndexFunc(r.holidays, func(o holiday) bool { return o.date == h.date }); i >= 0 {
			t.fail(t.column("date"), "stands on line %d already", r.holidays[i].line)
		}
		r.holidays = append(r.holidays, h)
	}
	slices.SortFunc(r.holidays, func(a, b holiday) int { return cmp.Compare(a.date, b.date) })
	return t.end()
}

// readRep reads the one row of rep.csv.
func (r *records) readRep(folder fs.FS, name string) error {
	t, err := openTable(folder, name, "rep")
	if err != nil {
		return err
	}
	for t.next() {
		if r.rep.id != "" {
			t.fail(t.column("rep"), "is a second rep; one was expected")
			break
		}
		r.rep = rep{
			id:     client.RepID(t.must(t.column("rep"))),
			name:   t.keep(t.column("name")),
			nameZH: t.keep(t.column("name_zh")),
			home:   t.position(),
		}
	}
	return t.end()
}

// readAway reads the rep's days, or hours, out of the field.
func (r *records) readAway(folder fs.FS, name string) error {
	t, err := openTable(folder, name, "from", "to", "kind")
	if err != nil {
		return err
	}
	kinds := map[string]schedule.AwayKind{"leave": schedule.Leave, "office": schedule.Office, "weather": schedule.Weather}
	for t.next() {
		a := schedule.Away{
			From:  t.mustDate(t.column("from")),
			To:    t.mustDate(t.column("to")),
			Hours: t.interval(t.column("hours")),
			Kind:  kinds[t.word(t.column("kind"), "leave", "office", "weather")],
		}
		if a.Kind == 0 {
			t.fail(t.column("kind"), "is not one of leave, office, weather")
		}
		if a.To < a.From {
			t.fail(t.column("to"), "is before %s", a.From)
		}
		r.away = append(r.away, a)
	}
	return t.end()
}

// clock reads a time of day such as 09:30; 00:00 for an empty field.
func (t *table) clock(column int) calendar.TimeOfDay {
	s := t.text(column)
	if s == "" {
		return 0
	}
	at, err := calendar.ParseTimeOfDay(s)
	if err != nil {
		t.fail(column, "is not a time of day like 09:30")
	}
	return at
}

// interval reads a stretch of a day such as 09:00-12:00; empty is unset.
func (t *table) interval(column int) calendar.Interval {
	s := t.text(column)
	if s == "" {
		return calendar.Interval{}
	}
	i, err := calendar.ParseInterval(s)
	if err != nil {
		t.fail(column, "is not a stretch of a day like 09:00-12:00")
	}
	return i
}
