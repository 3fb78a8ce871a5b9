package export_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

var stamp = time.Date(2026, 2, 27, 16, 30, 0, 0, time.UTC)

func TestICalendarGolden(t *testing.T) {
	for _, lang := range []calendar.Lang{calendar.English, calendar.Chinese} {
		d := export.Diary{Lang: lang, Name: "Rep 7", Zone: location(t, "America/Chicago"), Stamp: stamp, Lunch: true, Notes: true}
		golden(t, "month."+string(lang)+".golden.ics", d.ICalendar(small(lang)))
	}
}

// TestICalendarBooksThePlan reads random months back by a second path, in every
// form, and wants the bookings of the plan and nothing else.
func TestICalendarBooksThePlan(t *testing.T) {
	zones := []string{"", "UTC", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia"}
	booked, folded := 0, 0
	for seed := range uint64(150) {
		m := random(seed)
		r := prng.Seed(seed)
		d := export.Diary{Stamp: stamp, Sequence: r.IntN(4), UTC: r.Chance(1, 3), Lang: prng.Pick(r, []calendar.Lang{"en", "zh"})}
		if name := prng.Pick(r, zones); name != "" {
			d.Zone = location(t, name)
		}
		data := d.ICalendar(m)
		folded += strings.Count(string(data), "\r\n ")
		c, err := read(data)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		events := c.named("VEVENT")
		for _, day := range m.Plan.Days {
			for _, b := range day.Bookings {
				if len(events) == 0 {
					t.Fatalf("seed %d: %s is lost", seed, b.Need)
				}
				sameVisit(t, d, m, day.Date, b, c, events[0])
				events = events[1:]
				booked++
			}
		}
		if len(events) > 0 || len(c.all("X-RAPPORT-LEFT-OUT")) > 0 {
			t.Fatalf("seed %d: %d events more than bookings", seed, len(events))
		}
	}
	if booked < 500 || folded < 500 {
		t.Errorf("only %d bookings and %d folds seen", booked, folded)
	}
}

// sameVisit compares an event with the booking it is made from.
func sameVisit(t *testing.T, d export.Diary, m export.Month, date calendar.Date, b schedule.Booking, c, e component) {
	t.Helper()
	shop := m.Territory.Retailers[slices.IndexFunc(m.Territory.Retailers, func(r client.Retailer) bool { return r.ID == b.Need.Retailer })]
	name := shop.Name
	if name == "" {
		name = string(shop.ID)
	}
	if got := text(t, e.one(t, "SUMMARY").value); got != plain(name) {
		t.Errorf("summary %q, want %q", got, plain(name))
	}
	if got := e.one(t, "UID").value; got != export.UID(m.Plan.Rep, b.Need) {
		t.Errorf("uid %s", got)
	}
	if got := e.one(t, "DTSTAMP").value; got != "20260227T163000Z" {
		t.Errorf("stamp %s", got)
	}
	var about []string
	for _, why := range b.Because {
		about = append(about, plain(why.Text(d.Lang)))
	}
	if got := text(t, e.one(t, "DESCRIPTION").value); !strings.Contains(got, strings.Join(about, "\n")) {
		t.Errorf("the description %q lacks %q", got, about)
	}
	if (e.one(t, "GEO").value != "") != shop.Position.Set() {
		t.Errorf("%q for %v", e.one(t, "GEO").value, shop.Position)
	}
	for _, end := range []struct {
		name string
		time calendar.TimeOfDay
	}{{"DTSTART", b.Start}, {"DTEND", b.End}} {
		p := e.one(t, end.name)
		y, month, day := date.Civil()
		want := time.Date(y, month, day, 0, 0, int(end.time), 0, time.UTC)
		zoned, utc := strings.HasPrefix(p.params, "TZID="), strings.HasSuffix(p.value, "Z")
		switch {
		case d.Zone == nil:
			if zoned || utc {
				t.Fatalf("%+v does not float", p)
			}
		case d.UTC || d.Zone.String() == "UTC":
			if zoned || !utc {
				t.Fatalf("%+v is not in UTC", p)
			}
			// Nobody is visited while clocks change, so the offset is that of
			// the instant.
			at := wall(t, strings.TrimSuffix(p.value, "Z"))
			_, offset := at.In(d.Zone).Zone()
			if got := at.Add(time.Duration(offset) * time.Second); got != want {
				t.Errorf("%s is %s there, want %s", p.value, got, want)
			}
			continue
		default:
			zones := c.named("VTIMEZONE")
			if !zoned || len(zones) != 1 || "TZID="+zones[0].one(t, "TZID").value != p.params {
				t.Fatalf("%+v has no zone", p)
			}
			list := rules(t, zones[0])
			unix := want.Unix() - int64(offsetAt(t, list, want.Unix()))
			if got := time.Unix(unix, 0).In(d.Zone).Format("20060102T150405"); got != p.value {
				t.Errorf("by the rules %s is %s", p.value, got)
			}
		}
		if got := wall(t, p.value); got != want {
			t.Errorf("%s %s, want %s", end.name, got, want)
		}
	}
}

// plain is what a reader may expect of a text, written another way than the
// package writes it.
func plain(s string) string {
	s = strings.ToValidUTF8(mark(s), "�")
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

// mark puts a replacement for every single byte that is not UTF-8, where
// ToValidUTF8 puts one for a run.
func mark(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
	}
	return b.String()
}

// TestRulesOfZones steps through the hours of months with and without clock
// changes and wants the offset that the location has.
func TestRulesOfZones(t *testing.T) {
	for _, row := range []struct {
		zone  string
		month calendar.Month
		rules int
		why   string
	}{
		{"America/New_York", calendar.MonthFrom(2026, time.March), 2, "spring forward on the 8th"},
		{"America/New_York", calendar.MonthFrom(2026, time.November), 2, "fall back on the 1st"},
		{"America/New_York", calendar.MonthFrom(2026, time.July), 1, "no change"},
		{"Asia/Shanghai", calendar.MonthFrom(2026, time.May), 1, "no summer time since 1991"},
		{"Asia/Shanghai", calendar.MonthFrom(1988, time.April), 2, "but then there was"},
		{"Australia/Lord_Howe", calendar.MonthFrom(2026, time.October), 2, "half an hour of summer time"},
		{"Africa/Casablanca", calendar.MonthFrom(2026, time.February), 2, "standard time in Ramadan alone"},
		{"Pacific/Apia", calendar.MonthFrom(2011, time.December), 2, "a day left out"},
		{"Europe/Amsterdam", calendar.MonthFrom(1937, time.July), 2, "an offset with seconds"},
		{"Asia/Kathmandu", calendar.MonthFrom(2026, time.May), 1, "three quarters of an hour"},
		{"America/New_York", calendar.MonthFrom(2199, time.March), 2, "a rule without end"},
		{"Etc/GMT+12", calendar.MonthFrom(2026, time.May), 1, "an offset for ever"},
		{"Europe/London", calendar.MonthFrom(1800, time.May), 1, "before all records"},
	} {
		loc := location(t, row.zone)
		m := export.Month{Plan: schedule.Plan{Month: row.month}}
		for d := range row.month.Days() {
			m.Plan.Days = append(m.Plan.Days, schedule.Day{Date: d, Bookings: []schedule.Booking{
				{Need: visit.Key{Retailer: "R", Month: row.month, Nth: int(d)}, Start: calendar.Clock(9, 0), End: calendar.Clock(9, 10)},
			}})
		}
		c, err := read(export.Diary{Zone: loc}.ICalendar(m))
		if err != nil {
			t.Fatal(err)
		}
		list := rules(t, c.named("VTIMEZONE")[0])
		if len(list) != row.rules {
			t.Errorf("%s %s: %d rules, want %d (%s)", row.zone, row.month, len(list), row.rules, row.why)
		}
		for _, r := range list {
			_, before := time.Unix(r.onset-1, 0).In(loc).Zone()
			if r.from != r.to && r.from != before {
				t.Errorf("%s: before %s the offset is %d, not %d (%s)", row.zone, time.Unix(r.onset, 0).In(loc), before, r.from, row.why)
			}
		}
		if list[len(list)-1].from == list[len(list)-1].to && row.rules > 1 {
			t.Errorf("%s: the last rule changes nothing (%s)", row.zone, row.why)
		}
		y, month, _ := row.month.First().Civil()
		for at := time.Date(y, month, 1, 0, 0, 0, 0, loc); at.Month() == month; at = at.Add(15 * time.Minute) {
			_, want := at.Zone()
			if got := offsetAt(t, list, at.Unix()); got != want {
				t.Fatalf("%s: %s has the offset %d, want %d (%s)", row.zone, at, got, want, row.why)
			}
		}
	}
}

// TestTimesOfAStay: what is not a plain stretch of a day.
func TestTimesOfAStay(t *testing.T) {
	const clock = calendar.TimeOfDay(60)
	newYork := location(t, "America/New_York")
	for _, row := range []struct {
		start, end calendar.TimeOfDay
		diary      export.Diary
		want       string
		why        string
	}{
		{570 * clock, 580 * clock, export.Diary{}, "20260308T093000 20260308T094000", "a plain stay"},
		{570*clock + 5, 580 * clock, export.Diary{}, "20260308T093005 20260308T094000", "seconds stay"},
		{1430 * clock, 1440 * clock, export.Diary{}, "20260308T235000 20260309T000000", "24:00 is 00:00 of the next day"},
		{1430 * clock, 1440 * clock, export.Diary{Zone: newYork, UTC: true}, "20260309T035000Z 20260309T040000Z", "in UTC, too"},
		{570 * clock, 570 * clock, export.Diary{}, "20260308T093000", "an end must be later than its start (RFC 5545, 3.6.1)"},
		{570 * clock, 560 * clock, export.Diary{}, "20260308T093000", "so an earlier one is none"},
		{570 * clock, -1, export.Diary{}, "20260308T093000", "nor one that is no time"},
		{-1, 580 * clock, export.Diary{}, "VALUE=DATE:20260308", "without a start it is of the whole day"},
		{125 * clock, 135 * clock, export.Diary{Zone: newYork}, "TZID=America/New_York:20260308T020500 TZID=America/New_York:20260308T021500", "a wall time stays one"},
		{125 * clock, 135 * clock, export.Diary{Zone: newYork, UTC: true}, "20260308T070000Z", "the hour left out is over at once"},
		{115 * clock, 185 * clock, export.Diary{Zone: newYork, UTC: true}, "20260308T065500Z 20260308T070500Z", "and is not counted"},
		{570 * clock, 580 * clock, export.Diary{Zone: time.UTC}, "20260308T093000Z 20260308T094000Z", "UTC needs no rules"},
		{570 * clock, 580 * clock, export.Diary{Zone: time.FixedZone("a:b", -3600)}, "TZID=a-b:20260308T093000 TZID=a-b:20260308T094000", "a name that no parameter could hold"},
		{570 * clock, 580 * clock, export.Diary{Zone: time.FixedZone("far", 86400)}, "20260308T093000 20260308T094000", "an offset that has no form"},
	} {
		m := export.Month{Plan: schedule.Plan{Days: []schedule.Day{{
			Date: calendar.DateFrom(2026, 3, 8), Bookings: []schedule.Booking{{Start: row.start, End: row.end}},
		}}}}
		c, err := read(row.diary.ICalendar(m))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range c.named("VEVENT")[0].props {
			if strings.HasPrefix(p.name, "DTSTART") || p.name == "DTEND" {
				got = append(got, strings.TrimPrefix(p.params+":"+p.value, ":"))
			}
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s to %s: %s, want %s (%s)", row.start, row.end, strings.Join(got, " "), row.want, row.why)
		}
	}
}

// TestUIDVector: the values are those of Python's uuid.uuid5(NAMESPACE_URL, …).
func TestUIDVector(t *testing.T) {
	may := calendar.MonthFrom(2026, time.May)
	for _, row := range []struct {
		rep  client.RepID
		key  visit.Key
		want string
		why  string
	}{
		{"rep 7", visit.Key{Retailer: "north-gate", Month: may, Nth: 1}, "01006e2d-4e7b-5cd4-b547-edc66d48e29d", "…/visit/rep%207/north-gate/2026-05/1"},
		{"李", visit.Key{Retailer: "a/b\xff", Month: may, Nth: -2}, "8121379b-ccad-5495-8ef5-72d7ddc74016", "…/visit/%E6%9D%8E/a%2Fb%FF/2026-05/-2"},
	} {
		if got := export.UID(row.rep, row.key); got != row.want {
			t.Errorf("%s, want %s (%s)", got, row.want, row.why)
		}
	}
}

// TestUIDTellsApart: parts never run into each other.
func TestUIDTellsApart(t *testing.T) {
	may := calendar.MonthFrom(2026, time.May)
	seen := map[string]bool{}
	for _, rep := range []client.RepID{"", "a", "a/b", "a%2Fb", "b"} {
		for _, shop := range []client.ID{"", "b", "b/c", "c", "a", "\xff", "�"} {
			for _, nth := range []int{0, 1, 11} {
				uid := export.UID(rep, visit.Key{Retailer: shop, Month: may, Nth: nth})
				if seen[uid] {
					t.Errorf("%s %s %d: repeated", rep, shop, nth)
				}
				seen[uid] = true
			}
		}
	}
}

// TestICalendarOfBeforeAndAfter: a second plan moves, keeps and cancels by uid.
func TestICalendarOfBeforeAndAfter(t *testing.T) {
	may := calendar.MonthFrom(2026, time.May)
	key := func(shop client.ID) visit.Key { return visit.Key{Retailer: shop, Month: may, Nth: 1} }
	on := func(n int, shops ...client.ID) schedule.Day {
		d := schedule.Day{Date: may.First().AddDays(n - 1)}
		for i, s := range shops {
			at := calendar.Clock(9+i, 0)
			d.Bookings = append(d.Bookings, schedule.Booking{Need: key(s), Arrive: at, Start: at, End: at + 600})
		}
		return d
	}
	m := export.Month{
		Before: schedule.Plan{Rep: "r", Month: may, Days: []schedule.Day{on(4, "kept", "moved"), on(5, "dropped")}},
		Plan:   schedule.Plan{Rep: "r", Month: may, Days: []schedule.Day{on(4, "kept"), on(6, "moved", "new")}},
	}
	c, err := read(export.Diary{Sequence: 2, Method: "PUBLISH"}.ICalendar(m))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range c.named("VEVENT") {
		got = append(got, strings.Join([]string{text(t, e.one(t, "SUMMARY").value), e.one(t, "DTSTART").value, e.one(t, "STATUS").value, e.one(t, "SEQUENCE").value}, " "))
	}
	want := []string{
		"kept 20260504T090000 CONFIRMED 2", "moved 20260506T090000 CONFIRMED 2", "new 20260506T100000 CONFIRMED 2", "dropped 20260505T090000 CANCELLED 2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := c.one(t, "METHOD").value; got != "PUBLISH" {
		t.Errorf("method %q", got)
	}
}

// TestICalendarMerges: two reps' months are one file with each event once, and
// one rule for the zone over all their days.
func TestICalendarMerges(t *testing.T) {
	a, b := small(calendar.English), small(calendar.English)
	b.Plan.Rep = "rep 8"
	d := export.Diary{Zone: location(t, "America/Chicago"), Stamp: stamp}
	count := func(months ...export.Month) (events, left int) {
		c, err := read(d.ICalendar(months...))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(c.named("VTIMEZONE")); n != 1 {
			t.Errorf("%d zones", n)
		}
		return len(c.named("VEVENT")), len(c.all("X-RAPPORT-LEFT-OUT"))
	}
	one, _ := count(a)
	if both, left := count(a, b); both != 2*one || left != 0 {
		t.Errorf("%d events of two reps, %d left out, want %d", both, left, 2*one)
	}
	if both, left := count(a, a); both != one || left != one {
		t.Errorf("%d events of one month given twice, %d left out, want %d", both, left, one)
	}
}

// TestICalendarOfNonsense: whatever the plan, the text is well formed and every
// booking is in it once.
func TestICalendarOfNonsense(t *testing.T) {
	odd := []calendar.TimeOfDay{-1, 0, 86399, 86400, 86401, 1 << 30}
	dates := []calendar.Date{-5, 0, 1, 3652059, 3652060, calendar.DateFrom(2026, 3, 8)}
	zones := []*time.Location{nil, time.UTC, time.FixedZone("", 0), time.FixedZone("a;b:\"c\"\r\n", -86399), time.FixedZone("wild", 1<<30), location(t, "America/New_York")}
	for seed := range uint64(200) {
		r := prng.Seed(seed)
		var m export.Month
		n := r.IntN(6)
		for i := range n {
			m.Plan.Days = append(m.Plan.Days, schedule.Day{
				Date: prng.Pick(r, dates), Lunch: calendar.Interval{Open: prng.Pick(r, odd), Close: prng.Pick(r, odd)},
				Bookings: []schedule.Booking{{
					Need: visit.Key{Retailer: client.ID(prng.Pick(r, names)), Month: calendar.Month(r.IntN(9)), Nth: i}, Travel: r.Between(-9, 99),
					Arrive: prng.Pick(r, odd), Start: prng.Pick(r, odd), End: prng.Pick(r, odd),
				}},
			})
		}
		d := export.Diary{
			Zone: prng.Pick(r, zones), UTC: r.Chance(1, 2), Lunch: true, Notes: true, Name: prng.Pick(r, names), Method: prng.Pick(r, []string{"", "A B", "x"}),
			Sequence: r.Between(-2, 2), Stamp: time.Date(prng.Pick(r, []int{-9, 0, 1, 2026, 9999, 10000}), 1, 1, 0, 0, 0, 0, time.UTC),
		}
		c, err := read(d.ICalendar(m))
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if len(c.parts) == 0 {
			t.Errorf("seed %d: no component", seed)
		}
		visits := 0
		for _, e := range c.named("VEVENT") {
			if e.one(t, "DTSTART").value == "" || e.one(t, "DTSTAMP").value == "" {
				t.Errorf("seed %d: %+v", seed, e)
			}
			if e.one(t, "SUMMARY").value != "lunch" {
				visits++
			}
		}
		if left := len(c.all("X-RAPPORT-LEFT-OUT")); visits+left != n {
			t.Errorf("seed %d: %d bookings, %d events, %d left out", seed, n, visits, left)
		}
	}
}
