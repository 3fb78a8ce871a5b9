package complaint

import (
	"fmt"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
)

// Validate reports every mistake of a policy: each a calendar.Fault with the
// JSON pointer, the value and the limit.
func (p Policy) Validate() error {
	var l fault.List
	p.check(&l)
	return l.Err()
}

// Validate reports every mistake of a desk: of its policies, versions without
// a name or given twice, and calendars in whose week nobody works.
func (d Desk) Validate() error {
	var l fault.List
	names := make([]string, 0, len(d.Policies))
	for i := range d.Policies {
		in := l.In("policies", i)
		d.Policies[i].check(in)
		once(in, "version", d.Policies[i].Version, &names)
	}
	names = names[:0]
	for i, c := range d.Calendars {
		in := l.In("calendars", i)
		if c.Version == "" {
			in.Add("version", "is empty")
		}
		once(in, "version", c.Version, &names)
		// Long after every dated exception only the week works.
		if c.Time.NextOpen(time.Date(9000, 1, 1, 0, 0, 0, 0, time.UTC)).None {
			in.Add("time", "no working time in the week")
		}
	}
	return l.Err()
}

// once notes a name that was there before.
func once(l *fault.List, step, name string, seen *[]string) {
	if slices.Contains(*seen, name) {
		l.Add(step, "%q is given twice", name)
	}
	*seen = append(*seen, name)
}

func (p *Policy) check(l *fault.List) {
	if p.Version == "" {
		l.Add("version", "is empty")
	}
	p.checkMoney(l)
	checkNames(l.In("tiers"), p.Tiers)
	checkNames(l.In("remedies"), p.Remedies)
	for i := range p.Clocks {
		p.checkClock(l.In("clocks", i), i)
	}
	last := Length(0)
	for i, off := range p.CoolOff {
		if off < last {
			l.In("cool_off", i).Add("", "%s is below %s", off, last)
		}
		last = max(last, off)
	}
	p.checkLadder(l)
	p.checkCauses(l)
	atLeast(l.In("deferral"), "count", p.Deferral.Count, 0)
	atLeast(l.In("deferral"), "total_days", p.Deferral.TotalDays, 0)
	atLeast(l, "declines", p.Declines, 0)
	atLeast(l.In("reopen"), "window_days", p.Reopen.WindowDays, 0)
	atLeast(l.In("reopen"), "limit", p.Reopen.Limit, 0)
	if p.Reopen.Mode > Ignore {
		l.In("reopen").Add("mode", "%s is not resume, restart or ignore", p.Reopen.Mode)
	}
}

func (p *Policy) checkMoney(l *fault.List) {
	code := p.Currency
	upper := len(code) == 3
	for i := range code {
		upper = upper && code[i] >= 'A' && code[i] <= 'Z'
	}
	if code != "" && !upper {
		l.Add("currency", "%q is not three capital letters", code)
	}
	if !exact.Bounded(p.Unit) || p.Unit.Sign() < 0 || code != "" && p.Unit.Sign() == 0 {
		l.Add("unit", "%s is not above 0", exact.Text(p.Unit))
	}
}

// checkNames wants names that are not empty and not repeated.
func checkNames[T ~string](l *fault.List, names []T) {
	for i, n := range names {
		switch {
		case n == "":
			l.In(i).Add("", "is empty")
		case slices.Contains(names[:i], n):
			l.In(i).Add("", "%q is given twice", string(n))
		}
	}
}

func atLeast(l *fault.List, step string, have, want int) {
	if have < want {
		l.Add(step, "%d is below %d", have, want)
	}
}

func (p *Policy) checkClock(l *fault.List, i int) {
	r := &p.Clocks[i]
	if r.Clock < AckClock || r.Clock >= PromiseClock {
		l.Add("clock", "%q is not a clock that a policy sets", r.Clock.String())
	}
	if r.Tier != "" && !slices.Contains(p.Tiers, r.Tier) {
		l.Add("tier", "%q is not a tier of the policy", string(r.Tier))
	}
	if r.Channel > Letter {
		l.Add("channel", "%s is not a channel", r.Channel)
	}
	if r.Level != 0 && (r.Clock != LevelClock || r.Level < 0 || r.Level >= len(p.Ladder)) {
		l.Add("level", "%d is not a rung above the first, for the level clock", r.Level)
	}
	for j := range p.Clocks[:i] {
		if p.Clocks[j].hides(r) {
			l.Add("", "is never reached: /clocks/%d fits all its cases", j)
			break
		}
	}
	r.Target.check(l.In("target"), true)
	r.AtMost.check(l.In("at_most"), false)
	r.Extend.check(l.In("extend"), false)
	if r.FromAcknowledge && r.Clock != HardClock {
		l.Add("from_acknowledge", "is for the hard clock only")
	}
	if r.Reopen > Ignore {
		l.Add("reopen", "%s is not resume, restart or ignore", r.Reopen)
	}
	r.checkPauses(l)
	p.checkReminders(l, r)
}

// hides reports whether a rule fits every case that a later one fits.
func (r *ClockRule) hides(o *ClockRule) bool {
	return r.Clock == o.Clock && (r.Tier == "" || r.Tier == o.Tier) && (r.Channel == 0 || r.Channel == o.Channel) &&
		(r.Level == 0 || r.Level == o.Level)
}

func (r *ClockRule) checkPauses(l *fault.List) {
	if !r.PausedWaiting && len(r.PausedIn) == 0 {
		return
	}
	step := "paused_in"
	if len(r.PausedIn) == 0 {
		step = "paused_waiting"
	}
	switch {
	case !r.Clock.pauses():
		l.Add(step, "the clock %s never pauses", r.Clock)
	case r.Target.Kind == ElapsedTime:
		l.Add(step, "a pause does not move elapsed time")
	}
	for i, s := range r.PausedIn {
		if s < Listening || s > Resolved {
			l.In("paused_in", i).Add("", "%q is not an open state", s.String())
		}
	}
}

func (p *Policy) checkReminders(l *fault.List, r *ClockRule) {
	var levels []int
	for i := range r.Reminders {
		m, in := &r.Reminders[i], l.In("reminders", i)
		if slices.Contains(levels, m.Level) {
			in.Add("level", "%d is given twice", m.Level)
		}
		levels = append(levels, m.Level)
		if m.To != "" && p.rung(m.To) < 0 {
			in.Add("to", "%q is no rung of the ladder", string(m.To))
		}
		switch kind := m.Offset.Kind; {
		case m.Level == 0 && m.Offset != (Target{}):
			in.Add("offset", "level 0 is the date itself")
		case m.Level != 0 && kind != ElapsedTime && kind != BusinessTime:
			in.In("offset").Add("kind", "%q is not elapsed or business", kind.String())
		case m.Level != 0:
			m.Offset.check(in.In("offset"), true)
		}
	}
}

// most bounds the lengths and days of a policy: nothing that people wait for
// takes longer.
const (
	mostLength = Length(10 * 366 * 24 * time.Hour)
	mostTarget = 3660
)

func (t Target) check(l *fault.List, wanted bool) {
	switch t.Kind {
	case 0:
		if wanted || t != (Target{}) {
			l.Add("kind", "is missing")
		}
	case ElapsedTime:
		t.checkRange(l)
		if t.Days < 0 || t.Length < 0 || t.Days == 0 && t.Length == 0 {
			l.Add("length", "%s and %d days are not above 0", t.Length, t.Days)
		}
	case BusinessTime:
		t.checkRange(l)
		if t.Length <= 0 || t.Days != 0 {
			l.Add("length", "%s is not above 0, or days are given", t.Length)
		}
	case BusinessDay:
		t.checkRange(l)
		if t.Days < 0 || t.Length != 0 {
			l.Add("days", "%d is below 0, or a length is given", t.Days)
		}
	default:
		l.Add("kind", "%q is not elapsed, business or business_day", t.Kind.String())
	}
}

func (t Target) checkRange(l *fault.List) {
	if t.Days > mostTarget {
		l.Add("days", "%d is above %d", t.Days, mostTarget)
	}
	if t.Length > mostLength {
		l.Add("length", "%s is above %s", t.Length, mostLength)
	}
}

func (p *Policy) checkLadder(l *fault.List) {
	var seen []string
	for i := range p.Ladder {
		r, in := &p.Ladder[i], l.In("ladder", i)
		if r.Role == "" {
			in.Add("role", "is empty")
		}
		once(in, "role", string(r.Role), &seen)
		p.checkSum(in, "per_case", r.PerCase)
		p.checkSum(in, "per_period", r.PerPeriod)
		atLeast(in, "grants", r.Grants, 0)
		checkNames(in.In("remedies"), r.Remedies)
		for j, remedy := range r.Remedies {
			if !slices.Contains(p.Remedies, remedy) {
				in.In("remedies", j).Add("", "%q is not a remedy of the policy", string(remedy))
			}
		}
	}
}

func (p *Policy) checkSum(l *fault.List, step string, d decimal.Decimal) {
	switch {
	case !exact.Bounded(d):
		l.Add(step, "%s has more than 18 digits", exact.Text(d))
	case d.Sign() < 0:
		l.Add(step, "%s is below 0", exact.Text(d))
	case d.Sign() > 0 && p.Currency == "":
		l.Add(step, "%s has no currency", exact.Text(d))
	case !whole(d, p.Unit):
		l.Add(step, "%s is not a multiple of %s", exact.Text(d), exact.Text(p.Unit))
	}
}

func (p *Policy) checkCauses(l *fault.List) {
	var seen []string
	for i := range p.Causes {
		c, in := &p.Causes[i], l.In("causes", i)
		if c.Cause == "" {
			in.Add("cause", "is empty")
		}
		once(in, "cause", string(c.Cause), &seen)
		if c.Answer != 0 && !c.Answer.answer() {
			in.Add("answer", "%s is not a first answer", c.Answer)
		}
		if c.Defer > Confirmed {
			in.Add("defer", "%s is not alone or confirmed", c.Defer)
		}
		if c.Solver != "" && p.rung(c.Solver) < 0 {
			in.Add("solver", "%q is no rung of the ladder", string(c.Solver))
		}
		if c.Solver != "" && c.Defer != 0 {
			in.Add("defer", "what %s can always solve is not deferred", fmt.Sprint(c.Solver))
		}
	}
}
