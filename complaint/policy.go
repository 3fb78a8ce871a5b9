package complaint

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Policy is every rule of this package as data, under one version. A case is
// pinned to the version it was raised under; Retarget moves it to another.
//
// The zero Policy runs no clock and gives nobody authority: every offer and
// deferral is blocked, with the reason.
type Policy struct {
	Version  string          `json:"version"`           // "founding-1"; not ""
	Since    calendar.Date   `json:"since,omitzero"`    // in force from
	Sources  []string        `json:"sources,omitzero"`  // where its numbers come from
	Currency string          `json:"currency,omitzero"` // ISO 4217; "" if no money is given
	Unit     decimal.Decimal `json:"unit,omitzero"`     // smallest amount of the currency: 0.01
	Tiers    []Tier          `json:"tiers,omitzero"`    // the first is a new case's, unless it names one
	Clocks   []ClockRule     `json:"clocks,omitzero"`   // the first that fits a case decides
	// CoolOff is how long to stay away after anger 1, 2 and 3, elapsed (rule
	// S0-15). Missing levels are as the last.
	CoolOff  []Length    `json:"cool_off,omitzero"`
	Ladder   []Rung      `json:"ladder,omitzero"` // the rep first
	Causes   []CauseRule `json:"causes,omitzero"`
	Remedies []Remedy    `json:"remedies,omitzero"`
	Deferral Deferral    `json:"deferral,omitzero"`
	// Declines is the number of declined offers that escalates. 0 is never.
	Declines int       `json:"declines,omitzero"`
	Reopen   Reopening `json:"reopen,omitzero"`
	// FourEyes asks that whoever rejects a complaint did not handle it.
	FourEyes bool `json:"four_eyes,omitzero"`
}

// ClockRule says when one clock is due. Tier, Channel and Level narrow it to
// some cases; unset fits all.
type ClockRule struct {
	Clock     Clock   `json:"clock"`
	Tier      Tier    `json:"tier,omitzero"`
	Channel   Channel `json:"channel,omitzero"`
	Level     int     `json:"level,omitzero"` // the rung that holds the case, for the level clock; 0 fits all
	Target    Target  `json:"target"`
	AtMost    Target  `json:"at_most,omitzero"`    // due at the earlier of the two
	NextVisit bool    `json:"next_visit,omitzero"` // and at the end of the next visit, if that is earlier
	// Extend is the latest that an extension may reach, from the clock's
	// start. Unset: the clock cannot be extended.
	Extend Target `json:"extend,omitzero"`
	// FromAcknowledge lets the hard clock start when the complaint is
	// acknowledged, not when it is received.
	FromAcknowledge bool `json:"from_acknowledge,omitzero"`
	// PausedIn are the states in which the clock stands still, and
	// PausedWaiting makes it stand still while we wait for the retailer.
	PausedIn      []State    `json:"paused_in,omitzero"`
	PausedWaiting bool       `json:"paused_waiting,omitzero"`
	Reopen        ReopenMode `json:"reopen,omitzero"` // unset: as the policy's
	Reminders     []Reminder `json:"reminders,omitzero"`
}

// Target is how long a clock may run. The zero Target is unset.
type Target struct {
	Kind   TargetKind `json:"kind"`
	Length Length     `json:"length,omitzero"` // of elapsed and business time
	Days   int        `json:"days,omitzero"`   // elapsed: calendar days; business_day: the n-th
}

// Elapsed is a target of n calendar days, at the same hour of the wall clock.
func Elapsed(days int) Target { return Target{Kind: ElapsedTime, Days: days} }

// ElapsedFor is a target of so much time on the wall.
func ElapsedFor(l Length) Target { return Target{Kind: ElapsedTime, Length: l} }

// Business is a target of so much working time.
func Business(l Length) Target { return Target{Kind: BusinessTime, Length: l} }

// NthDay is the close of the n-th working day after the day a clock starts; 0
// is the close of the day it starts, or of the next working day.
func NthDay(n int) Target { return Target{Kind: BusinessDay, Days: n} }

// Reminder is one level of reminding: before the due date for a negative
// Level, at it for 0, after it for a positive one.
type Reminder struct {
	Level  int    `json:"level"`
	Offset Target `json:"offset,omitzero"` // elapsed (days of 24 hours) or business time before or after
	To     Role   `json:"to,omitzero"`
}

// Rung is one step of the ladder of authority (rule S2-13). Sums are in the
// policy's currency; an unset limit gives no money.
type Rung struct {
	Role Role `json:"role"`
	// PerCase and PerPeriod are the most this role may grant in one case, and
	// to one retailer in the period that the caller counts. Grants is how
	// often in the period; 0 is no limit on the number.
	PerCase   decimal.Decimal `json:"per_case,omitzero"`
	PerPeriod decimal.Decimal `json:"per_period,omitzero"`
	Grants    int             `json:"grants,omitzero"`
	Remedies  []Remedy        `json:"remedies,omitzero"` // which it may offer; none: all of the policy's
}

// CauseRule is one cause of complaints and its right first answer.
type CauseRule struct {
	Cause  Cause `json:"cause"`
	Answer Code  `json:"answer,omitzero"`
	Defer  May   `json:"defer,omitzero"` // unset: it may not be deferred
	// Solver is the lowest role that can always solve it; "" if that depends.
	Solver Role `json:"solver,omitzero"`
}

// Deferral limits what is put off (rules S0-14, S0-15). How long one deferral
// lasts is the target of the revisit clock.
type Deferral struct {
	Count     int `json:"count,omitzero"`      // most deferrals of a case; 0 is none
	TotalDays int `json:"total_days,omitzero"` // longest, all deferrals of a case together, days of 24 hours
}

// Reopening says what happens when a retailer comes back.
type Reopening struct {
	Mode       ReopenMode `json:"mode,omitzero"`        // unset: resume
	WindowDays int        `json:"window_days,omitzero"` // after closing, days of 24 hours; 0 is without end
	Limit      int        `json:"limit,omitzero"`       // from this reopening on it starts escalated; 0 is never
}

// Version finds a policy among several, nil if there is none.
func version(policies []Policy, name string) *Policy {
	for i := range policies {
		if policies[i].Version == name {
			return &policies[i]
		}
	}
	return nil
}

// rule is the place, from 1, of the first rule that fits a case's clock, 0 if
// none does.
func (p *Policy) rule(clock Clock, c *Case, level int) int32 {
	return p.ruleFrom(1, clock, c, level)
}

// ruleFrom is rule where the rules before a place are known not to be the
// clock's.
func (p *Policy) ruleFrom(place int32, clock Clock, c *Case, level int) int32 {
	for i := int(place) - 1; i < len(p.Clocks); i++ {
		r := &p.Clocks[i]
		if r.Clock == clock && (r.Tier == "" || r.Tier == c.Tier) && (r.Channel == 0 || r.Channel == c.Channel) &&
			(r.Level == 0 || r.Level == level) {
			return int32(i + 1)
		}
	}
	return 0
}

// digest is what a fold asks of a policy again and again.
type digest struct {
	first  [PromiseClock + 1]int32 // the place from 1 of a clock's first rule, 0 for none
	stands [Learned + 2]clockSet   // by state, the last for any other: the clocks that may stand still in it
	waits  clockSet                // the clocks that may stand still while we wait
}

// clockSet is a bit for each of some clocks.
type clockSet uint16

func (s clockSet) has(k Clock) bool { return s>>(k%16)&1 != 0 }

// read makes the digest that of a policy.
func (d *digest) read(p *Policy) {
	*d = digest{}
	for i := range p.Clocks {
		r := &p.Clocks[i]
		if r.Clock > PromiseClock {
			continue
		}
		if d.first[r.Clock] == 0 {
			d.first[r.Clock] = int32(i + 1)
		}
		bit := clockSet(1) << (r.Clock % 16)
		for _, s := range r.PausedIn {
			d.stands[min(s, Learned+1)] |= bit
		}
		if r.PausedWaiting {
			d.waits |= bit
		}
	}
}

// at is the rule in a place as rule gives it, nil if there is none.
func (p *Policy) at(place int32) *ClockRule {
	if place < 1 || int(place) > len(p.Clocks) {
		return nil
	}
	return &p.Clocks[place-1]
}

// rung is the place of a role on the ladder, -1 if it has none.
func (p *Policy) rung(role Role) int {
	for i := range p.Ladder {
		if p.Ladder[i].Role == role {
			return i
		}
	}
	return -1
}

// role is the role of a rung, "" if there is none.
func (p *Policy) role(level int) Role {
	if level < 0 || level >= len(p.Ladder) {
		return ""
	}
	return p.Ladder[level].Role
}

// cause finds the rule of a cause, nil if the policy does not know it.
func (p *Policy) cause(c Cause) *CauseRule {
	for i := range p.Causes {
		if p.Causes[i].Cause == c {
			return &p.Causes[i]
		}
	}
	return nil
}

// coolOff is how long to stay away after an anger.
func (p *Policy) coolOff(anger int) Length {
	if anger < 1 || len(p.CoolOff) == 0 {
		return 0
	}
	return max(0, p.CoolOff[min(anger, len(p.CoolOff))-1])
}

// starts reports whether the clock starts with a step that the table names: the
// hard clock has two, of which the rule takes one.
func (r *ClockRule) starts(s Step) bool {
	if r.Clock == HardClock && (s == Raise || s == Acknowledge) {
		return r.FromAcknowledge == (s == Acknowledge)
	}
	return true
}

// warns reports whether somebody is reminded before the date.
func (r *ClockRule) warns() bool {
	if r != nil {
		for i := range r.Reminders {
			if r.Reminders[i].Level < 0 {
				return true
			}
		}
	}
	return false
}

// pausedBy reports whether the clock stands still in a state.
func (r *ClockRule) pausedBy(s State, waiting bool) bool {
	return (waiting && r.PausedWaiting || slices.Contains(r.PausedIn, s)) && r.Clock.pauses()
}
