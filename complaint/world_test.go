package complaint_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// world is the scene of one scenario: a desk, one case, a clock on the wall.
type world struct {
	desk     complaint.Desk
	policy   complaint.Policy // the version that the desk will get
	calendar calendar.Calendar
	zone     *time.Location
	c        complaint.Case
	now      time.Time
	ids      int
	last     complaint.Decision
	err      error
	raised   []string
}

// p0 is the calendar of the edge cases: Monday to Friday 09:00 to 18:00 in
// Shanghai, with China's days off and make-up days of 2025.
func p0() calendar.Calendar {
	week, err := calendar.ParseWeek("Mo-Fr 09:00-18:00")
	if err != nil {
		panic(err)
	}
	c := calendar.Calendar{Week: week}
	for _, d := range strings.Fields("2025-01-01 2025-01-26+ 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-02-08+ " +
		"2025-04-04 2025-04-27+ 2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-09-28+ 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08 2025-10-11+") {
		day, opened := strings.CutSuffix(d, "+")
		e := calendar.Exception{Date: date(day)}
		if opened {
			e.Hours = week.On(date("2025-06-09"))
		}
		c.Exceptions = append(c.Exceptions, e)
	}
	return c
}

func date(text string) calendar.Date {
	d, err := calendar.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// p0Policy is the policy of the edge cases: the founding preset with 2 working
// hours to acknowledge and 18 to solve (9 for a major case), and the
// regulator's eight weeks.
func p0Policy() complaint.Policy {
	p := complaint.Default()
	p.Version = "p0-1"
	var kept []complaint.ClockRule
	var reminders []complaint.Reminder
	for _, r := range p.Clocks {
		switch {
		case r.Clock == complaint.SolveClock:
			reminders = r.Reminders
		case r.Clock != complaint.AckClock:
			kept = append(kept, r)
		}
	}
	solve := complaint.ClockRule{
		Clock: complaint.SolveClock, Target: complaint.Business(complaint.Hours(18)), Extend: complaint.NthDay(10),
		PausedIn: []complaint.State{complaint.Deferred}, PausedWaiting: true, Reminders: reminders,
	}
	major := solve
	major.Tier, major.Target = complaint.Major, complaint.Business(complaint.Hours(9))
	p.Clocks = append(kept, major, solve,
		complaint.ClockRule{Clock: complaint.AckClock, Target: complaint.Business(complaint.Hours(2))},
		complaint.ClockRule{Clock: complaint.HardClock, Target: complaint.Elapsed(56), Extend: complaint.Elapsed(70)})
	return p
}

func newWorld() *world {
	w := &world{policy: p0Policy(), calendar: p0(), zone: location("Asia/Shanghai")}
	w.c.ID = "k1"
	w.now = w.instant("2025-06-06 17:00")
	w.desk.Policies = []complaint.Policy{w.policy}
	w.desk.Calendars = []complaint.Calendar{{Version: "cal-1", Time: w.calendar.In(w.zone)}}
	return w
}

func location(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return loc
}

// instant reads a local time or one with an offset.
func (w *world) instant(text string) time.Time {
	text = strings.Replace(text, "T", " ", 1)
	for _, layout := range []string{"2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04Z07:00"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t
		}
	}
	for _, layout := range []string{"2006-01-02 15:04:05.999999999", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, text, w.zone); err == nil {
			return t
		}
	}
	panic("not an instant: " + text)
}

// event reads "offer amount=10 role=rep": bare words are flags.
func (w *world) event(text string) (complaint.Event, complaint.Facts, error) {
	fields := strings.Fields(text)
	w.ids++
	e := complaint.Event{ID: "e" + strconv.Itoa(w.ids), At: w.now}
	f := complaint.Facts{OtherRetailer: w.c.Retailer}
	if len(fields) == 0 {
		return e, f, errors.New("no step")
	}
	if n, err := strconv.Atoi(fields[0]); err == nil {
		e.Step = complaint.Step(n)
	} else if err := e.Step.UnmarshalText([]byte(fields[0])); err != nil {
		return e, f, err
	}
	if e.Step == complaint.Raise {
		e.Intake, e.Channel = &complaint.Intake{Retailer: "shop"}, complaint.Phone
	}
	for _, field := range fields[1:] {
		if err := w.set(&e, &f, field); err != nil {
			return e, f, err
		}
	}
	return e, f, nil
}

// parts are those of an event while it is read.
type parts struct {
	in      complaint.Intake
	finding complaint.Finding
	terms   complaint.Terms
}

// set reads one field; only what an event says makes it have a part.
func (w *world) set(e *complaint.Event, f *complaint.Facts, field string) error {
	p := parts{in: value(e.Intake), finding: value(e.Finding), terms: value(e.Terms)}
	key, rest, _ := strings.Cut(field, "=")
	err := w.read(e, &p, f, key, rest)
	e.Intake, e.Finding, e.Terms = part(p.in), part(p.finding), part(p.terms)
	return err
}

func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

func part[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

func (w *world) read(e *complaint.Event, p *parts, f *complaint.Facts, key, value string) error {
	number := func() int {
		n, err := strconv.Atoi(value)
		if err != nil {
			panic(err)
		}
		return n
	}
	switch key {
	case "id":
		e.ID = value
	case "version":
		e.Version = int16(number())
	case "at":
		e.At = w.instant(value)
	case "recorded":
		p.in.Recorded = w.instant(value)
	case "received":
		p.in.Received = w.instant(value)
	case "due":
		p.terms.Due = w.instant(value)
	case "visit":
		p.terms.Visit = w.instant(value)
	case "who":
		e.By = value
	case "role":
		p.terms.Role = complaint.Role(value)
	case "to":
		p.terms.To = complaint.Role(value)
	case "policy":
		p.in.Policy = value
	case "calendar":
		p.in.Calendar = value
	case "tier":
		p.in.Tier = complaint.Tier(value)
	case "channel":
		return e.Channel.UnmarshalText([]byte(value))
	case "anger":
		e.Anger = int8(number())
	case "clock":
		return e.Clock.UnmarshalText([]byte(value))
	case "loss":
		return e.Loss.UnmarshalText([]byte(value))
	case "why":
		return e.Why.UnmarshalText([]byte(value))
	case "number":
		p.terms.Number = int32(number())
	case "score":
		e.Rated, e.Score = true, int8(number())
	case "cause":
		p.finding.Cause = complaint.Cause(value)
	case "sought":
		p.finding.Sought = complaint.Remedy(value)
	case "remedy":
		p.terms.Remedy = complaint.Remedy(value)
	case "amount":
		amount, err := exact.Parse(value)
		p.terms.Amount.Amount = amount
		if p.terms.Amount.Currency == "" {
			p.terms.Amount.Currency = "CNY"
		}
		return err
	case "currency":
		p.terms.Amount.Currency = value
	case "item":
		p.finding.Item = client.ItemID(value)
	case "other":
		p.in.Other = value
	case "basis":
		p.terms.Basis = value
	case "owner":
		p.finding.Owner = value
	case "text":
		e.Text = value
	case "from_retailer":
		e.FromRetailer = true
	case "partly":
		e.Partly = true
	case "same_contact":
		e.SameContact = true
	case "told":
		e.Told = true
	case "satisfied":
		e.Satisfied = true
	case "granted":
		granted, err := exact.Parse(value)
		f.Granted = granted
		return err
	case "grants":
		f.Grants = number()
	case "solvable":
		f.SolvableBy = complaint.Role(value)
	case "gone":
		f.Items = append(f.Items, complaint.ItemFact{Item: client.ItemID(value), Gone: true})
	case "tiers":
		for _, pair := range strings.Split(value, ",") {
			item, tier, _ := strings.Cut(pair, ":")
			f.Items = append(f.Items, complaint.ItemFact{Item: client.ItemID(item), Tier: tier})
		}
	case "other_retailer":
		f.OtherRetailer = client.ID(value)
	default:
		return fmt.Errorf("no such field: %q", key)
	}
	return nil
}

// try puts a command to the desk and writes what it decides.
func (w *world) try(text string) error {
	e, facts, err := w.event(text)
	if err != nil {
		return err
	}
	w.last = w.desk.Decide(w.c, complaint.Command{Event: e, Facts: facts})
	w.note(w.last.Blocked, w.last.Advice)
	w.c, err = w.desk.Evolve(w.c, w.last.Events...)
	return err
}

// do is try for a command that must not be blocked.
func (w *world) do(lines ...string) error {
	for _, text := range lines {
		if err := w.try(text); err != nil {
			return fmt.Errorf("%s: %w", text, err)
		}
		if len(w.last.Blocked) > 0 {
			return fmt.Errorf("%s: blocked: %v", text, w.last.Blocked)
		}
	}
	return nil
}

func (w *world) note(lists ...[]complaint.Reason) {
	for _, list := range lists {
		for _, r := range list {
			w.raised = append(w.raised, r.Code.String())
		}
	}
}

func (w *world) view() complaint.View {
	v := w.desk.View(w.c, w.now)
	w.note(v.Advice)
	for _, b := range v.Blocked {
		w.raised = append(w.raised, b.Code.String())
	}
	return v
}

func language() scenario.Language {
	w := newWorld()
	return scenario.Language{Facts: w.facts(), Claims: w.claims(), Raised: func() []string { return slices.Clone(w.raised) }}
}

// facts are the words that set the scene.
func (w *world) facts() map[string]scenario.Do {
	steps := func(lines ...string) scenario.Do {
		return func(l scenario.Line) error {
			return w.do(append(lines[:len(lines)-1:len(lines)-1], lines[len(lines)-1]+" "+l.Rest)...)
		}
	}
	heard := []string{"raise", "vent anger=1", "acknowledge who=rep-7"}
	understood := func(cause string, who string) []string {
		return append(slices.Clone(heard), "find_cause item=A cause="+cause+who, "record_view loss=material sought=goods"+who)
	}
	solved := append(understood("late_order", ""), "offer role=rep remedy=apology who=rep-7", "accept who=owner")
	return map[string]scenario.Do{
		"at":     func(l scenario.Line) error { w.now = w.instant(l.Rest); return nil },
		"do":     func(l scenario.Line) error { return w.do(l.Rest) },
		"try":    func(l scenario.Line) error { return w.try(l.Rest) },
		"raise":  steps("raise"),
		"heard":  func(scenario.Line) error { return w.do(heard...) },
		"view":   func(scenario.Line) error { w.view(); return nil },
		"insert": w.insert,
		"evolve": w.evolve,
		"understood": func(l scenario.Line) error {
			cause, who := "scarce_supply", ""
			for _, f := range l.Fields() {
				if v, ok := strings.CutPrefix(f, "cause="); ok {
					cause = v
				} else {
					who = " " + f
				}
			}
			return w.do(understood(cause, who)...)
		},
		"understood_again": func(scenario.Line) error {
			return w.do("offer role=shop_manager remedy=apology", "accept who=owner", "follow_up satisfied")
		},
		"deferred": func(scenario.Line) error {
			return w.do(append(understood("scarce_supply", ""), "defer visit=2025-06-12T12:00 role=rep")...)
		},
		"offered": func(scenario.Line) error {
			return w.do(append(understood("late_order", ""), "offer role=rep remedy=apology")...)
		},
		"resolved": func(scenario.Line) error { return w.do(solved...) },
		"closed":   func(scenario.Line) error { return w.do(append(slices.Clone(solved), "follow_up satisfied")...) },
		"systemic": w.systemic,
		"policy":   w.preset,
		"reopen":   w.reopen,
		"publish":  w.publish,
		"calendar": w.cover,
		"hours":    w.hours,
		"closed_on": func(l scenario.Line) error {
			w.calendar.Exceptions = append(w.calendar.Exceptions, calendar.Exception{Date: date(l.Rest)})
			w.desk.Calendars[len(w.desk.Calendars)-1].Time = w.calendar.In(w.zone)
			return nil
		},
	}
}

// preset handles new cases by another preset.
func (w *world) preset(l scenario.Line) error {
	for _, p := range presets() {
		if strings.HasPrefix(p.Version, l.Rest) {
			w.desk.Policies = append(w.desk.Policies, p)
			return nil
		}
	}
	return fmt.Errorf("no preset %q", l.Rest)
}

func presets() []complaint.Policy {
	return []complaint.Policy{complaint.Default(), complaint.FCA(), complaint.PSD2(), complaint.CFPB(), complaint.ASIC(), complaint.RBI(), complaint.SAMR()}
}

// reopen changes what the one policy says of reopening.
func (w *world) reopen(l scenario.Line) error {
	return w.desk.Policies[0].Reopen.Mode.UnmarshalText([]byte(l.Rest))
}

// publish adds a version of the policy: "publish p0-2 solve=9h", or one of the
// calendar: "publish cal-2 closed=2025-06-09".
func (w *world) publish(l scenario.Line) error {
	name, rest, _ := l.Cut(" ")
	key, value, _ := strings.Cut(rest, "=")
	switch key {
	case "closed":
		w.calendar.Exceptions = append(w.calendar.Exceptions, calendar.Exception{Date: date(value)})
		slices.SortFunc(w.calendar.Exceptions, func(a, b calendar.Exception) int { return int(a.Date - b.Date) })
		w.calendar.To = 0
		w.desk.Calendars = append(w.desk.Calendars, complaint.Calendar{Version: name, Time: w.calendar.In(w.zone)})
		return nil
	case "solve", "none":
		p := w.policy
		p.Version = name
		p.Clocks = slices.Clone(p.Clocks)
		for i := range p.Clocks {
			if p.Clocks[i].Clock == complaint.SolveClock {
				if err := p.Clocks[i].Target.Length.UnmarshalText([]byte(value)); err != nil && key == "solve" {
					return err
				}
			}
		}
		if key == "none" {
			p.Clocks = nil
		}
		w.desk.Policies = append(w.desk.Policies, p)
		return nil
	}
	return fmt.Errorf("publish what? %q", key)
}

// cover ends the calendar's coverage on a date, or with "short" in June.
func (w *world) cover(l scenario.Line) error {
	w.calendar.To = date(strings.Replace(l.Rest, "short", "2025-06-08", 1))
	w.desk.Calendars[0].Time = w.calendar.In(w.zone)
	return nil
}

// hours works by another week in another zone: "hours UTC Tu 08:00-17:00".
func (w *world) hours(l scenario.Line) error {
	zone, week, _ := l.Cut(" ")
	parsed, err := calendar.ParseWeek(week)
	if err != nil {
		return err
	}
	w.zone, w.calendar = location(zone), calendar.Calendar{Week: parsed}
	w.desk.Calendars[0].Time = w.calendar.In(w.zone)
	return nil
}

// insert adds an event that became known late.
func (w *world) insert(l scenario.Line) error {
	e, _, err := w.event(l.Rest)
	if err != nil {
		return err
	}
	w.c, w.err = w.desk.Insert(w.c, e)
	return nil
}

// evolve adds an event without asking Decide, and remembers the error.
func (w *world) evolve(l scenario.Line) error {
	e, _, err := w.event(l.Rest)
	if err != nil {
		return err
	}
	w.c, w.err = w.desk.Evolve(w.c, e)
	return nil
}
