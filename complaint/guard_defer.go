package complaint

import (
	"slices"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// defers asks the guards of a deferral that the case decides.
func (q *question) defers(code Code, r *Reason) bool {
	c, p := q.c, q.policy
	if code == TooEarly {
		r.Until = c.NotBefore
		return q.e.At.Before(c.NotBefore) && !q.e.FromRetailer
	}
	if c.Cause == "" {
		return false
	}
	rule := q.causeRule()
	r.Cause = c.Cause
	switch code {
	case CauseNotDeferrable:
		return rule == nil || rule.Defer < Alone || rule.Defer > Confirmed
	case NeedsConfirmation:
		return rule != nil && rule.Defer == Confirmed && c.State != Escalated
	case Solvable:
		r.Role = q.solver()
		return r.Role != ""
	}
	r.Count, r.Limit = c.Deferrals, p.Deferral.Count
	latest := q.e.At.Add(Elapsed(p.Deferral.TotalDays).elapsed() - c.Deferred.Duration())
	r.Until = latest
	if c.Deferrals >= p.Deferral.Count || !latest.After(q.e.At) {
		return true
	}
	if !q.asked {
		return false
	}
	planned := q.revisit()
	return !planned.None && planned.At.After(latest)
}

// causeRule is the rule of the case's cause, nil if there is none. Several
// guards ask for it.
func (q *question) causeRule() *CauseRule {
	if q.cause == nil {
		q.cause = q.policy.cause(q.c.Cause)
	}
	return q.cause
}

// solver is who can solve the case now, "" if nobody is known to.
func (q *question) solver() Role {
	if q.facts.SolvableBy != "" {
		return q.facts.SolvableBy
	}
	if rule := q.causeRule(); rule != nil {
		return rule.Solver
	}
	return ""
}

// revisit is when the case would be taken up again after this deferral.
func (q *question) revisit() calendar.Instant {
	r := Run{Clock: RevisitClock, Started: q.e.At}
	named := calendar.Instant{At: q.e.visit()}
	named.None = named.At.IsZero()
	if r.Rule = q.policy.rule(RevisitClock, q.c, 0); r.Rule == 0 {
		return named
	}
	return earlier(named, q.due(q.c, &r))
}

// returns asks the guards of a deferral and its substitute that need to know
// what the step says.
func (q *question) returns(code Code, r *Reason) bool {
	c, e := q.c, q.e
	switch code {
	case NoRevisit:
		return !e.visit().After(e.At)
	case AfterHardDeadline:
		planned := q.revisit()
		return e.Step == Defer && !planned.None && q.afterHard(planned.At, r)
	case NoItem:
		return e.finding().Item == ""
	case SameItem:
		r.Item = e.finding().Item
		return e.finding().Item != "" && e.finding().Item == c.Scarce
	case ItemUnavailable:
		r.Item = e.finding().Item
		return slices.ContainsFunc(q.facts.Items, func(i ItemFact) bool { return i.Item == e.finding().Item && i.Gone })
	case UnconfirmedPromise:
		return e.terms().Basis == ""
	case NoDate:
		return !e.terms().Due.After(e.At)
	}
	return false
}

// afterHard reports whether an instant lies after the hard deadline, from which
// on a case is extended or brought to its end, and nothing waits.
func (q *question) afterHard(t time.Time, r *Reason) bool {
	hard := q.c.latest(HardClock)
	if hard == nil || !hard.live() || q.early(q.c, hard, t) {
		return false
	}
	due := q.due(q.c, hard)
	r.Until = due.At
	return !due.None && t.After(due.At)
}

// otherTier reports whether the substitute is known to be of another price
// tier than the scarce item.
func (q *question) otherTier() bool {
	tier := func(item client.ItemID) string {
		for _, i := range q.facts.Items {
			if i.Item == item {
				return i.Tier
			}
		}
		return ""
	}
	a, b := tier(q.c.Scarce), tier(q.e.finding().Item)
	return a != "" && b != "" && a != b
}

// extends asks the guards of an extension.
func (q *question) extends(code Code, r *Reason) bool {
	e := q.e
	r.Clock = e.Clock
	run := q.c.extended(e)
	switch code {
	case NotRunning:
		return run == nil
	case AlreadyMissed, MaxExtension:
	default:
		r.Clock = 0
		return false
	}
	if run == nil {
		return false
	}
	due := q.due(q.c, run)
	r.Until = due.At
	if code == AlreadyMissed {
		late, _ := q.missed(q.c, run, e.At)
		if !late.IsZero() {
			r.Until = late
		}
		return !late.IsZero()
	}
	if rule := q.policy.at(run.Rule); rule != nil && rule.Extend.Kind != 0 {
		due = q.reach(q.c, run, rule.Extend)
		r.Until = due.At
	}
	return due.None || e.terms().Due.After(due.At)
}
