package complaint_test

import (
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// cityTypes are the kinds of complaint to a city with at least ten cases whose
// dates follow a rule: so many working days (Monday to Friday, holidays count),
// or so many calendar days.
var cityTypes = []struct {
	name    string
	days    int
	working bool
}{
	{"Schedule a Bulk Item Pickup", 2, true},
	{"Street Light Outages", 10, true},
	{"Tree Emergencies", 1, true},
	{"Missed Trash/Recycling/Yard Waste/Bulk Item", 2, true},
	{"Request for Recycling Cart", 20, true},
	{"Graffiti Removal", 45, true},
	{"General Comments For a Program or Policy", 10, true},
	{"Traffic Signal Repair", 1, true},
	{"Sidewalk Repair (Make Safe)", 2, true},
	{"Request for Pothole Repair", 2, true},
	{"Abandoned Vehicles", 20, true},
	{"Pick up Dead Animal", 1, true},
	{"Sticker Request", 2, true},
	{"Requests for Street Cleaning", 2, true},
	{"Building Inspection Request", 3, true},
	{"Sign Repair", 10, true},
	{"Major System Failure", 1, true},
	{"Parking Enforcement", 2, true},
	{"Park Maintenance Requests", 5, true},
	{"Street Light Knock Downs", 1, true},
	{"Missing Sign", 10, true},
	{"Unsanitary Conditions - Establishment", 2, true},
	{"Utility Call-In", 2, true},
	{"Contractor Complaints", 5, true},
	{"Electrical", 5, true},
	{"Illegal Occupancy", 5, true},
	{"Overflowing or Un-kept Dumpster", 2, true},
	{"Empty Litter Basket", 1, true},
	{"Illegal Rooming House", 5, true},
	{"Unsanitary Conditions - Food", 2, true},
	{"Parks Lighting/Electrical Issues", 7, true},
	{"Recycling Cart Return", 10, true},
	{"Parking Meter Repairs", 15, true},
	{"Zoning", 5, true},
	{"Abandoned Building", 5, true},
	{"Request for Litter Basket Installation", 10, true},
	{"Exceeding Terms of Permit", 5, true},
	{"Plumbing", 5, true},
	{"Illegal Use", 5, true},
	{"Protection of Adjoining Property", 5, true},
	{"Illegal Auto Body Shop", 3, true},
	{"Maintenance - Homeowner", 5, true},
	{"Unsanitary Conditions - Employees", 2, true},
	{"Work Hours-Loud Noise Complaints", 3, true},
	{"No-Tow Complaint Confirmation", 3, true},
	{"Food Alert - Unconfirmed", 2, true},
	{"Food Alert - Confirmed", 2, true},
	{"Fire in Food Establishment", 1, true},
	{"Unsatisfactory Living Conditions", 120, false},
	{"Rodent Activity", 30, false},
	{"New Sign Crosswalk or Pavement Marking", 45, false},
	{"Work w/out Permit", 2, false},
	{"Unsafe Dangerous Conditions", 1, false},
	{"General Lighting Request", 45, false},
	{"Bed Bugs", 120, false},
	{"Mice Infestation - Residential", 120, false},
	{"Maintenance Complaint - Residential", 90, false},
	{"Trash on Vacant Lot", 30, false},
	{"Chronic Dampness/Mold", 90, false},
	{"Pavement Marking Maintenance", 90, false},
	{"Cross Metering - Sub-Metering", 90, false},
	{"Breathe Easy", 90, false},
	{"Rental Unit Delivery Conditions", 90, false},
	{"Pest Infestation - Residential", 120, false},
	{"No Utilities Residential - Electricity", 30, false},
	{"Unsatisfactory Utilities - Electrical Plumbing", 90, false},
	{"Requests for Traffic Signal Studies or Reviews", 90, false},
	{"No Utilities Residential - Water", 30, false},
	{"Heat - Excessive Insufficient", 30, false},
	{"Overcrowding", 120, false},
	{"Sewage/Septic Back-Up", 120, false},
	{"Lead", 120, false},
	{"Pigeon Infestation", 30, false},
	{"Squalid Living Conditions", 180, false},
	{"No Utilities Residential - Gas", 30, false},
	{"Student Overcrowding", 180, false},
	{"Carbon Monoxide", 30, false},
	{"General Traffic Engineering Request", 30, false},
	{"Tree Maintenance Requests", 545, false},
	{"Sidewalk Repair", 365, false},
	{"New Tree Requests", 720, false},
	{"Sidewalk Repair (Internal)", 365, false},
	{"Working Beyond Hours", 720, false},
	{"Contractors Complaint", 720, false},
}

// TestCityDates computes the due dates of a city's complaints with the
// calendar and compares them with the dates that the city set. Run it with -v
// for how many of how many agree, type by type, and why the rest do not.
//
// The rule for working days: a case opened on a weekend counts from Monday at
// the same hour; from 17:00 on the clock starts at 08:30 of the next working
// day; then so many working days at the same hour. The city's clock started
// when its clerk opened the form, some seconds before the case was written
// down, so dates up to a minute earlier agree. The others are sorted: the form
// was open for longer, the type had another number of days for a while, or the
// date was set by hand.
//
// The types that follow a rule are counted in two ways: those with at least ten
// dated cases, and the frequent ones with at least sixty, of which nine in ten
// agree or had the form open for longer.
func TestCityDates(t *testing.T) {
	shared := os.Getenv("RAPPORT_SHARED")
	if shared == "" {
		t.Skip("RAPPORT_SHARED is not set")
	}
	cases, undated := cityCases(t, filepath.Join(shared, "data", "boston311", "cases.csv.gz"))
	week, err := calendar.ParseWeek("Mo-Fr 00:00-24:00")
	if err != nil {
		t.Fatal(err)
	}
	city := newCity(calendar.Calendar{Week: week}.In(location("America/New_York")))
	var all, frequent tally
	types, exceptions := 0, []string{}
	for _, tt := range cityTypes {
		var sum tally
		for _, c := range cases[tt.name] {
			sum.add(city.judge(c, tt.days, tt.working))
		}
		t.Logf("%s: %s", sum, tt.name)
		if 10*sum.agree < 8*sum.cases() || sum.cases() < 10 || sum.cases() != len(cases[tt.name]) {
			t.Errorf("%s: only %d of %d agree", tt.name, sum.agree, sum.cases())
		}
		all.join(sum)
		switch {
		case sum.cases() < 60:
		case 10*(sum.agree+sum.early) < 9*sum.cases():
			exceptions = append(exceptions, tt.name)
		default:
			types++
			frequent.join(sum)
		}
		delete(cases, tt.name)
	}
	t.Logf("%s: all %d types with at least ten cases", all, len(cityTypes))
	t.Logf("%s: the %d types with at least sixty cases of which nine in ten follow the rule; not %q", frequent, types, exceptions)
	if types != 45 || len(exceptions) != 1 {
		t.Errorf("%d frequent types follow the rule, %q do not", types, exceptions)
	}
	if 100*all.agree < 98*all.cases() {
		t.Errorf("only %d of %d agree", all.agree, all.cases())
	}
	restOfCity(t, cases, all.cases(), undated)
}

// restOfCity accounts for the cases that no rule was compared with.
func restOfCity(t *testing.T, cases map[string][]cityCase, compared, undated int) {
	few := 0
	for name, list := range cases {
		if few += len(list); len(list) >= 10 {
			t.Errorf("%s: %d cases and no rule", name, len(list))
		}
	}
	t.Logf("%5d more have no date, and %d are of %d types with fewer than ten", undated, few, len(cases))
	if sum := compared + undated + few; sum != 31828 {
		t.Errorf("%d cases accounted for, not 31828", sum)
	}
}

type cityCase struct{ opened, target time.Time }

// cityCases reads the cases with a date, by type, and counts the others.
func cityCases(t *testing.T, path string) (cases map[string][]cityCase, undated int) {
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(unzipped).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	cases = map[string][]cityCase{}
	zone := location("America/New_York")
	for _, row := range rows[1:] {
		if row[2] == "" {
			undated++
			continue
		}
		opened, err := time.ParseInLocation(time.DateTime, row[1], zone)
		if err != nil {
			t.Fatal(err)
		}
		target, err := time.ParseInLocation(time.DateTime, row[2], zone)
		if err != nil {
			t.Fatal(err)
		}
		cases[row[8]] = append(cases[row[8]], cityCase{opened, target})
	}
	return cases, undated
}

// city counts working days as the city does, and calendar days by the hard
// clock of a policy for each number of them.
type city struct {
	time *calendar.WorkTime
	desk complaint.Desk
}

func newCity(w *calendar.WorkTime) city {
	c := city{time: w, desk: complaint.Desk{Calendars: []complaint.Calendar{{Version: "city", Time: w}}}}
	for n := range 721 {
		c.desk.Policies = append(c.desk.Policies, complaint.Policy{Version: strconv.Itoa(n), Clocks: []complaint.ClockRule{
			{Clock: complaint.HardClock, Target: complaint.Elapsed(n)},
		}})
	}
	return c
}

// due is the date of a case.
func (c city) due(opened time.Time, days int, working bool) time.Time {
	if !working {
		raise := complaint.Event{ID: "1", Step: complaint.Raise, At: opened,
			Intake: &complaint.Intake{Policy: strconv.Itoa(days), Calendar: "city"}}
		k, err := c.desk.Evolve(complaint.Case{}, raise)
		if err != nil {
			panic(err)
		}
		return c.desk.Explain(k, complaint.HardClock).Due
	}
	start := opened
	if !c.time.Open(start).Open {
		start = c.time.NthDay(start, 1).At
	}
	if start.Hour() >= 17 {
		next := c.time.NthDay(start, 1).At
		start = c.time.At(calendar.DateIn(next, c.time.Location()), calendar.Clock(8, 30)).At
	}
	return c.time.NthDay(start, days).At
}

type verdict int

const (
	agree verdict = iota
	early
	other
	hand
)

// judge compares one case's date with the city's.
func (c city) judge(k cityCase, days int, working bool) verdict {
	near := func(due time.Time, within time.Duration) bool {
		d := due.Sub(k.target)
		return d >= -time.Second && d <= within
	}
	switch due := c.due(k.opened, days, working); {
	case near(due, time.Minute):
		return agree
	case near(due, 6*time.Hour):
		return early
	}
	for n := range 121 {
		if near(c.due(k.opened, n, true), time.Hour) || near(c.due(k.opened, n, false), time.Hour) {
			return other
		}
	}
	return hand
}

type tally struct{ agree, early, other, hand int }

func (s *tally) add(v verdict) {
	switch v {
	case agree:
		s.agree++
	case early:
		s.early++
	case other:
		s.other++
	default:
		s.hand++
	}
}

func (s *tally) join(o tally) {
	s.agree, s.early, s.other, s.hand = s.agree+o.agree, s.early+o.early, s.other+o.other, s.hand+o.hand
}

func (s *tally) cases() int { return s.agree + s.early + s.other + s.hand }

func (s tally) String() string {
	return fmt.Sprintf("%5d of %5d agree; %3d opened over a minute before, %3d other number of days, %3d by hand",
		s.agree, s.cases(), s.early, s.other, s.hand)
}
