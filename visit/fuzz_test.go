package visit_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/internal/wire"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

func rand7() *prng.Rand { return prng.Seed(7) }

func FuzzParsePolicy(f *testing.F) {
	f.Add([]byte(weekly))
	for _, p := range presets() {
		data, err := wire.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		``, `{}`, `null`, `{"minutes":1e1000000000}`, `{"minutes":-1}`, `{"Minutes":1,"minutes":1}`,
		`{"cadences":[{"per_month":9223372036854775807,"gap":{"min":-1}}]}`, `{"windows":{"peaks":"10:00-09:00"}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := visit.ParsePolicy(data)
		if err != nil {
			return
		}
		if err := p.Validate(); err != nil {
			t.Fatalf("a policy that parses is not valid: %v", err)
		}
		out, err := wire.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		back, err := visit.ParsePolicy(out)
		if err != nil {
			t.Fatalf("%s: %v", out, err)
		}
		if diff := cmp.Diff(p, back); diff != "" {
			t.Errorf("policy (-want +got):\n%s", diff)
		}
	})
}

// wild draws numbers that no policy should hold, and some that many do.
type wild struct{ *prng.Rand }

func (w wild) int() int {
	return prng.Pick(w.Rand, []int{0, 1, 2, 3, 7, 10, 20, 31, 400, -1, -30, 1 << 22, math.MaxInt, math.MinInt, w.IntN(60)})
}

func (w wild) date(near calendar.Date) calendar.Date {
	return prng.Pick(w.Rand, []calendar.Date{
		near + calendar.Date(w.Between(-60, 60)), near + calendar.Date(w.Between(-60, 60)), near + calendar.Date(w.IntN(31)),
		0, 1, 3652059, 3652060, -1, math.MaxInt32, math.MinInt32,
	})
}

func (w wild) hours() calendar.Hours {
	var h calendar.Hours
	for range w.IntN(4) {
		times := []calendar.TimeOfDay{0, 1, 24 * 3600, -1, math.MaxInt32, math.MinInt32, calendar.TimeOfDay(w.IntN(24 * 3600))}
		h = append(h, calendar.Interval{Open: prng.Pick(w.Rand, times), Close: prng.Pick(w.Rand, times)})
	}
	return h
}

func (w wild) week() (week calendar.Week) {
	for i := range week {
		if w.Chance(2, 3) {
			week[i] = w.hours()
		}
	}
	return week
}

func (w wild) gap() visit.Gap {
	return visit.Gap{Min: w.int(), Target: w.int(), Max: w.int(), Unit: visit.GapUnit(w.IntN(4))}
}

func (w wild) policy() visit.Policy {
	p := visit.Policy{
		Joins: visit.Join(w.IntN(4)), Minutes: w.int(), Order: []client.Class{"A", "", "A"},
		Windows: visit.Windows{Peaks: w.hours(), Unknown: w.week()},
	}
	for range w.IntN(4) {
		p.Cadences = append(p.Cadences, visit.Cadence{
			Class: w.class(), Market: client.Market(w.IntN(5)), PerMonth: w.int(), Gap: w.gap(),
		})
	}
	for range w.IntN(3) {
		p.Pulls = append(p.Pulls, visit.PullRule{Code: visit.PullCode(w.IntN(9)), Extra: w.Chance(1, 2)})
		p.Overrides = append(p.Overrides, visit.Override{
			Retailer: w.id(), PerMonth: w.int(), Gap: w.gap(), Cause: prng.Pick(w.Rand, []string{"", "hardship", visit.ImproveRelations}),
		})
	}
	return p
}

func (w wild) class() client.Class { return prng.Pick(w.Rand, []client.Class{"", "A", "B"}) }

func (w wild) id() client.ID { return prng.Pick(w.Rand, []client.ID{"", "R1", "R2", "R3", "R4"}) }

func (w wild) roster() visit.Roster {
	month := prng.Pick(w.Rand, []calendar.Month{12, 119999, 0, -5, 12 * 10000, math.MaxInt32, 12*2025 + 2, 12*2025 + 2, 12*2024 + 1, 12*2025 + 9})
	near := month.First()
	r := visit.Roster{Month: month, Calendar: calendar.Calendar{Week: w.week()}}
	if w.Chance(1, 3) {
		r.From, r.Calendar.From, r.Calendar.To = w.date(near), w.date(near), w.date(near)
	}
	for range w.IntN(6) {
		r.Calendar.Exceptions = append(r.Calendar.Exceptions, calendar.Exception{Date: w.date(near), Hours: w.hours()})
	}
	for range w.IntN(5) {
		shop := client.Retailer{ID: w.id(), Class: w.class(), Market: client.Market(w.IntN(5))}
		if w.Chance(1, 2) {
			shop.Since, shop.Closed, shop.Hours = w.date(near), w.date(near), w.week()
			shop.Dated = []calendar.Exception{{Date: w.date(near), Hours: w.hours()}}
		}
		r.Retailers = append(r.Retailers, shop)
	}
	for range w.IntN(20) {
		if w.Chance(1, 4) {
			r.Pulls = append(r.Pulls, visit.Pull{Retailer: w.id(), Code: visit.PullCode(w.IntN(9)), From: w.date(near), By: w.date(near)})
		}
		r.Visits = append(r.Visits, visit.Visit{
			Retailer: w.id(), Date: w.date(near), State: visit.State(w.IntN(5)), Minutes: w.int(),
			Start: calendar.TimeOfDay(w.int()), Agreed: w.Chance(1, 2),
		})
	}
	return r
}

// FuzzNeeds: no policy and no roster makes a verb panic, and every shop is
// accounted for.
func FuzzNeeds(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := wild{prng.Seed(seed)}
		p, r := w.policy(), w.roster()
		_ = p.Validate()
		_ = p.ValidateWith(classes())
		needs, none := p.Needs(r)
		for _, shop := range r.Retailers {
			owed := slices.ContainsFunc(needs, func(n visit.Need) bool { return n.Retailer == shop.ID })
			free := slices.ContainsFunc(none, func(n visit.None) bool { return n.Retailer == shop.ID && len(n.Because) > 0 })
			if owed == free {
				t.Errorf("%q is owed visits: %t, and none: %t", shop.ID, owed, free)
			}
			d := w.date(r.Month.First())
			open := p.Windows.On(shop, d)
			if err := open.Hours.Validate(); err != nil {
				t.Error(err)
			}
			at := calendar.Interval{Open: calendar.TimeOfDay(w.int()), Close: calendar.TimeOfDay(w.int())}
			ok, because := p.Windows.Allows(shop, d, at, w.Chance(1, 2))
			if !ok && len(because) == 0 {
				t.Error("refused without a reason")
			}
			say(t, open.Because)
			say(t, because)
		}
		for _, n := range needs {
			say(t, n.Because)
			if stay := int(n.Fixed.Close) - int(n.Fixed.Open); stay < 0 || stay > 24*3600 {
				t.Errorf("%s is fixed for %s", n.Key, n.Fixed)
			}
			if n.Latest >= n.Earliest && (n.Target < n.Earliest || n.Target > n.Latest || n.SafeFrom > n.Target || n.SafeTo < n.Target) {
				t.Errorf("%s: %s is not within %s..%s and safe %s..%s", n.Key, n.Target, n.Earliest, n.Latest, n.SafeFrom, n.SafeTo)
			}
		}
		for _, n := range none {
			say(t, n.Because)
		}
	})
}

func say(t *testing.T, because []visit.Reason) {
	for _, r := range because {
		if r.Text(calendar.English) == "" || r.Text(calendar.Chinese) == "" {
			t.Errorf("%v has no text", r.Code)
		}
	}
}

// text draws codes and words, also odd ones.
func (w wild) text() string {
	return prng.Pick(w.Rand, []string{"", "a", "b", "business", "价签", "a b\nc", "\xff\x00", "R1", "M1"})
}

func (w wild) parts(p *visit.Policy) {
	for range w.IntN(4) {
		call := visit.Call{Purpose: visit.Purpose(w.IntN(9)), Goals: w.int()}
		for range w.IntN(5) {
			call.Steps = append(call.Steps, visit.StepTime{Step: visit.Step(w.IntN(16)), Least: w.int(), Usual: w.int()})
		}
		p.Agendas.Calls = append(p.Agendas.Calls, call)
		p.Agendas.Asks = append(p.Agendas.Asks, visit.Phrase{Code: w.text(), English: w.text(), Chinese: w.text()})
		p.Agendas.Hears = append(p.Agendas.Hears, visit.Phrase{Code: w.text(), English: w.text(), Chinese: w.text()})
		p.Pulls = append(p.Pulls, visit.PullRule{Code: visit.PullCode(w.IntN(9)), Extra: w.Chance(1, 2)})
		p.Reports.Tasks = append(p.Reports.Tasks, visit.Step(w.IntN(16)))
		p.Findings.Remedies = append(p.Findings.Remedies, visit.Remedy{
			Finding: visit.FindingKind(w.IntN(14)), Do: visit.Deed(w.IntN(30)), Owner: visit.Owner(w.text()), Days: w.int(), If: visit.Outcome(w.IntN(4)),
		})
		p.Conduct.Topics = append(p.Conduct.Topics, w.text())
		p.Coverage.Big = append(p.Coverage.Big, w.class())
		p.Coverage.Small = append(p.Coverage.Small, w.class())
	}
	p.Findings.FaultShops, p.Findings.FaultDays = w.int(), w.int()
	p.Reports.Least, p.Reports.Days, p.Reports.TwoWay = w.int(), w.int(), w.Chance(1, 2)
	p.Messages = visit.MessagePolicy{ToCompany: visit.Owner(w.text()), Days: w.int()}
	p.Coverage.Gap, p.Coverage.Minutes, p.Coverage.Over = w.int(), w.int(), w.int()
	p.Rides = visit.RidePolicy{Rides: w.int(), NewRides: w.int(), NewMonths: w.int(), Sample: w.int()}
}

func (w wild) topics(near calendar.Date) (topics []visit.Topic) {
	for range w.IntN(4) {
		topics = append(topics, visit.Topic{
			Kind: visit.TopicKind(w.IntN(9)), Code: w.text(), About: w.text(), Ref: w.text(), Since: w.date(near), Until: w.date(near),
		})
	}
	return topics
}

// FuzzVisits: no policy and no input makes any of the other verbs panic, and
// each accounts for what it is given.
func FuzzVisits(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := wild{prng.Seed(seed)}
		p, r := w.policy(), w.roster()
		w.parts(&p)
		_ = p.Validate()
		_ = p.ValidateWith(classes())
		near := r.Month.First()
		fuzzAgendas(t, w, p.Agendas, near)
		fuzzActions(t, w, p, r.Calendar, near)
		l := p.Ledger(r)
		all := l.Total()
		if sum := all.Done + all.Planned + all.Missed + all.Lapsed + l.Strange + l.Outside + l.Shut + l.Second + l.Void; sum != len(r.Visits) {
			t.Errorf("%d of %d records are accounted for", sum, len(r.Visits))
		}
		l.Rows = append(l.Rows, visit.LedgerRow{Class: "A", Goal: w.int(), Kept: w.int(), Timed: w.int(), Minutes: w.int()})
		for _, s := range p.Coverage.Gaps(l.Add(l)) {
			say(t, s.Because)
		}
		var events []visit.Event
		for range w.IntN(20) {
			events = append(events, visit.Event{
				Rep: client.RepID(w.text()), Retailer: w.id(), Date: w.date(near), Mark: visit.Mark(w.IntN(60)), Topic: w.text(), Disputed: w.Chance(1, 3),
			})
		}
		profile := p.Conduct.Review("M1", w.date(near), w.date(near), events)
		if profile.Counted+profile.Repeats+profile.Outside+profile.Void != len(events) {
			t.Errorf("%+v does not account for %d events", profile, len(events))
		}
		say(t, profile.Because)
		plan := p.Rides.Plan(visit.Season{
			From: w.date(near), To: w.date(near), Nth: w.int(), Seed: w.Uint64(), Calendar: r.Calendar, Retailers: r.Retailers,
			Riders: []visit.Rider{{Rep: "M1", Since: w.date(near)}, {Rep: "", Since: w.date(near)}, {Rep: "M1"}},
		})
		say(t, plan.Because)
	})
}

func fuzzAgendas(t *testing.T, w wild, p visit.AgendaPolicy, near calendar.Date) {
	var before []visit.Agenda
	for range 3 {
		o := visit.Occasion{
			Retailer: w.id(), Date: w.date(near), Minutes: w.int(), Topics: w.topics(near), Soured: w.Chance(1, 2), Before: before,
			Purposes: []visit.Purpose{visit.Purpose(w.IntN(9)), visit.Purpose(w.IntN(9))},
		}
		a := p.Make(o)
		sum := 0
		for _, s := range a.Steps {
			sum += s.Minutes
		}
		if sum != a.Minutes || a.Minutes < 0 {
			t.Errorf("the steps sum to %d of %d minutes", sum, a.Minutes)
		}
		_ = a.Checklist(calendar.Chinese, w.int())
		say(t, a.Because)
		say(t, p.Check(a, before))
		before = append(before, a)
	}
}

func fuzzActions(t *testing.T, w wild, p visit.Policy, c calendar.Calendar, near calendar.Date) {
	var actions []visit.Action
	var findings []visit.Finding
	for range w.IntN(4) {
		findings = append(findings, visit.Finding{
			Retailer: w.id(), Date: w.date(near), Kind: visit.FindingKind(w.IntN(14)), Outcome: visit.Outcome(w.IntN(4)),
		})
	}
	for _, f := range p.Findings.SharedFaults(w.date(near), findings, []client.Retailer{
		{ID: w.id(), Class: w.class(), Since: w.date(near), Closed: w.date(near)}, {ID: w.id(), Class: w.class()},
	}) {
		if len(f.Found) == 0 || len(f.Found) < p.Findings.FaultShops {
			t.Errorf("%+v is shared", f)
		}
	}
	for _, a := range p.Findings.Act(c, findings) {
		if len(a.Actions) == 0 {
			t.Errorf("nothing is done about %+v", a.Finding)
		}
		actions = append(actions, a.Actions...)
	}
	actions = append(actions, p.Messages.Open(c, []visit.Message{
		{ID: w.text(), Way: visit.Way(w.IntN(4)), Date: w.date(near), Count: w.Chance(1, 2), Verified: w.date(near), PassedOn: w.date(near)},
	}, w.date(near))...)
	reports := []visit.Report{
		{Retailer: w.id(), Date: w.date(near), Start: calendar.TimeOfDay(w.int()), Minutes: w.int(), Counts: []visit.Count{{Quantity: w.int()}}},
		{Retailer: w.id(), Date: near, Start: calendar.TimeOfDay(w.int()), Minutes: w.int(), Steps: []visit.Step{visit.Step(w.IntN(16))}},
		{Retailer: w.id(), Date: near, Start: calendar.TimeOfDay(w.int()), Minutes: w.int()},
	}
	for _, v := range p.CheckReports(c, reports) {
		if v.Worth == 0 || len(v.Because) == 0 {
			t.Errorf("%+v says nothing", v)
		}
		say(t, v.Because)
		actions = append(actions, v.Actions...)
	}
	for _, a := range actions {
		if a.Owner == "" || len(a.Because) == 0 || a.Text(calendar.English) == "" || a.Text(calendar.Chinese) == "" {
			t.Errorf("%+v has no owner, reason or text", a)
		}
		say(t, a.Because)
	}
}
