package complaint

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// note writes down what an event says, before the state and the clocks move.
func (f *fold) note(way *route, e *Event) {
	c := &f.c
	switch e.Step {
	case Raise:
		in := e.intake()
		c.Retailer, c.Policy, c.Calendar, c.Channel = in.Retailer, in.Policy, in.Calendar, e.Channel
		c.Received, c.Recorded, c.Tier = e.At, in.Recorded, in.Tier
		if c.Tier == "" && len(f.policy.Tiers) > 0 {
			c.Tier = f.policy.Tiers[0]
		}
	case Vent:
		f.vent(e)
	case Argue:
		c.Argued++
	case FindCause:
		found := e.finding()
		c.Cause = found.Cause
		if found.Item != "" {
			c.Scarce = found.Item
		}
	case RecordView:
		c.Viewed, c.Loss, c.Sought = true, e.Loss, e.finding().Sought
	case Escalate, TimeOut:
		f.climb(e.terms().To)
	case Return:
		c.Level = 0
	case Wait, Hear:
		c.Waiting = e.Step == Wait
	case Acknowledge, Contact, Clarify, FindBeyond, Promise, Keep: // the log has it
	case Offer, Substitute:
		f.offer(e)
	case Defer, RemoveCause, Overrun:
		f.deferral(e)
	default:
		f.answer(way, e)
	}
}

// vent takes the anger, and draws out a cool-off that runs: it never shortens.
func (f *fold) vent(e *Event) {
	c := &f.c
	c.Listened = true
	c.Anger = int(min(max(e.Anger, 0), 3))
	if c.State == Deferred {
		f.coolFrom(e.At)
	}
}

func (f *fold) coolFrom(t time.Time) {
	off := f.policy.coolOff(f.c.Anger)
	if off == 0 {
		return
	}
	if end := t.Add(off.Duration()); end.After(f.c.NotBefore) {
		f.c.NotBefore = end
	}
}

// climb moves the case to a rung, the next one if none is named.
func (f *fold) climb(to Role) {
	next := min(f.c.Level+1, len(f.policy.Ladder)-1)
	if rung := f.policy.rung(to); rung >= 0 {
		next = rung
	}
	f.c.Level = max(next, 0)
}

func (f *fold) offer(e *Event) {
	c := &f.c
	c.Offers++
	c.Remedy, c.Offered, c.OfferEnds = e.terms().Remedy, e.terms().Amount.Amount, e.terms().Due
	c.Level = max(c.Level, f.policy.rung(e.terms().Role))
	if e.Step == Substitute {
		c.Substitute = e.finding().Item
		f.deferral(e)
	}
}

// deferral begins one or ends it.
func (f *fold) deferral(e *Event) {
	c := &f.c
	if e.Step == Defer {
		c.Deferrals++
		c.DeferredAt, c.NotBefore, c.Level = e.At, time.Time{}, 0
		f.coolFrom(e.At)
		return
	}
	c.Deferred += Length(e.At.Sub(c.DeferredAt))
	c.NotBefore = time.Time{}
}

// answer notes the steps that answer an offer, end a case or bring it back.
func (f *fold) answer(way *route, e *Event) {
	c := &f.c
	switch e.Step {
	case Accept:
		c.Resolved, c.SameContact, c.Outcome = e.At, e.SameContact, Fully
		if e.Partly {
			c.Outcome = Partly
		}
		c.Granted, c.Offered = sum(c.Granted, c.Offered), decimal.Decimal{}
	case Decline:
		c.Declines++
		c.Offered = decimal.Decimal{}
	case FollowUp:
		c.Rated, c.Score = e.Rated, int(e.Score)
	case Learn:
		c.Root, c.Action, c.Owner = e.finding().Cause, e.Text, e.finding().Owner
	case Reject:
		c.Resolved, c.Outcome = e.At, Rejected
	case Withdraw:
		c.Outcome = Withdrawn
	case Duplicate:
		c.Outcome, c.Other = Duplicated, e.intake().Other
	case Lapse:
		c.Outcome = Unanswered
	case Reopen:
		c.Reopens++
		c.Level = 0 // and from there up, if it is the limit
	}
	switch way.to {
	case Understood:
		c.Level = 0
	case Escalated:
		f.climb("")
	case Resolved, Closed:
		c.Waiting = false
	}
	f.finish(way.to, e.At)
}

// finish keeps the instants of being resolved and closed.
func (f *fold) finish(to State, t time.Time) {
	c := &f.c
	switch {
	case to == 0:
	case to == Closed && c.State != Closed, to == Learned && c.State == Resolved:
		c.Closed = t
	case to.Open() && to != Resolved:
		if c.State == Resolved || !c.State.Open() {
			c.Resolved, c.Closed, c.Outcome, c.SameContact = time.Time{}, time.Time{}, 0, false
		}
	}
}

// sum adds two amounts; one that is out of bounds, which no offer may have,
// counts nothing.
func sum(a, b decimal.Decimal) decimal.Decimal {
	switch {
	case !exact.Bounded(b):
		return a
	case !exact.Bounded(a):
		return b
	}
	return a.Add(b)
}
