package complaint

import (
	"slices"
	"time"
)

// question is a step put to the guards. Asked is false where only the step's
// name is known, as for a View: then a guard that needs more stays silent.
type question struct {
	book
	desk  Desk
	c     *Case
	e     *Event
	facts *Facts
	asked bool
	cause *CauseRule // once causeRule found it
}

// reasons are those against a step, none if it may be taken.
func (q *question) reasons() (out []Reason) {
	codes, sure := cellOf(q.c.State, q.e.Step).against()
	for _, code := range codes {
		out = q.guard(out, code, sure)
	}
	return out
}

// blocks appends the same in short, for a View. The reason is only room.
func (q *question) blocks(to []Block, p *prospect, r *Reason) []Block {
	for _, code := range p.codes {
		r.Unblock = unblocks[code]
		if q.stands(code, r) || p.sure {
			to = append(to, Block{Step: p.step, Code: code, Unblock: r.Unblock})
		}
	}
	return to
}

// guard appends the reason of a code if it blocks, or if the table refuses the
// step whatever the facts.
func (q *question) guard(to []Reason, code Code, refused bool) []Reason {
	if !refused && !q.asked && !code.stands() {
		return to
	}
	to = append(to, Reason{Code: code, Step: q.e.Step, Unblock: unblocks[code]})
	r := &to[len(to)-1]
	if q.stands(code, r) || q.asked && q.argues(code, r) || refused {
		return to
	}
	return to[:len(to)-1]
}

// listen is what has to happen before a retailer counts as heard.
func (q *question) listen() Step {
	if q.c.Listened {
		return Acknowledge
	}
	return Vent
}

// unblocks is the step that lifts a block, where one step does.
var unblocks = [...]Step{
	NotRaised: Raise, NoCause: FindCause, NoViewpoint: RecordView, NotEscalated: Escalate, IsDeferred: Substitute,
	NotDeferred: Defer, IsOffered: Decline, NotOffered: Offer, IsResolved: FollowUp, NotResolved: Accept, IsClosed: Reopen,
	NotHolder: Return, OverAuthority: Escalate, PeriodLimit: Escalate, NeedsConfirmation: Escalate, Solvable: Escalate,
	DeferLimit: Escalate, AfterHardDeadline: Extend, AlreadyWaiting: Hear, NotWaiting: Wait, NoPromise: Promise,
	OfferExpired: Decline, WindowOver: Raise, Systemic: 0,
}

// stands reports whether the case and the instant alone can raise a code; see
// question.stands.
func (c Code) stands() bool {
	switch c {
	case NotListened, NoCause, NoViewpoint, AlreadyBeyond, NoHigherLevel, AlreadyWaiting, NotWaiting, NoPromise,
		CauseNotDeferrable, NeedsConfirmation, Solvable, DeferLimit, TooEarly, OfferExpired, AnswerPending, WindowOver,
		AfterHardDeadline:
		return true
	}
	return false
}

// stands asks the guards that the case and the instant decide.
func (q *question) stands(code Code, r *Reason) bool {
	c := q.c
	switch code {
	case NotListened:
		r.Unblock = q.listen()
		return !c.Listened
	case NoCause:
		return c.Cause == ""
	case NoViewpoint:
		return !c.Viewed
	case AlreadyBeyond:
		last := c.latest(EscalateClock)
		return last != nil && last.live()
	case AlreadyEscalated:
		r.Role = q.policy.role(c.Level)
	case NoHigherLevel:
		r.Role = q.policy.role(c.Level)
		return c.Level+1 >= len(q.policy.Ladder)
	case AlreadyWaiting:
		return c.Waiting
	case NotWaiting:
		return !c.Waiting
	case NoPromise:
		r.Count = int(q.e.terms().Number)
		return !c.promised(q.e.terms().Number)
	case CauseNotDeferrable, NeedsConfirmation, Solvable, DeferLimit, TooEarly:
		return q.defers(code, r)
	case OfferExpired, AnswerPending, WindowOver:
		return q.ends(code, r)
	case AfterHardDeadline:
		return q.afterHard(q.e.At, r)
	}
	return false
}

// promised reports whether a promise of that number, or any for 0, is open.
func (c *Case) promised(number int32) bool {
	for i := range c.Runs {
		if r := &c.Runs[i]; r.Clock == PromiseClock && r.live() && (number == 0 || number == r.Cycle) {
			return true
		}
	}
	return false
}

// ends asks the guards of an end that only time lifts or brings.
func (q *question) ends(code Code, r *Reason) bool {
	c := q.c
	switch code {
	case OfferExpired:
		r.Until = c.OfferEnds
		return !c.OfferEnds.IsZero() && q.e.At.After(c.OfferEnds)
	case AnswerPending:
		last := c.latest(AnswerClock)
		if last == nil || !last.live() {
			return false
		}
		due := q.due(c, last)
		r.Until = due.At
		return due.None || !q.e.At.After(due.At)
	}
	end, ok := q.window(c)
	r.Until = end
	return ok && q.e.At.After(end)
}

// window is the end of the time in which a closed case may be reopened.
func (b book) window(c *Case) (end time.Time, ok bool) {
	if b.policy.Reopen.WindowDays < 1 || c.State != Closed && c.State != Learned {
		return time.Time{}, false
	}
	return c.Closed.Add(Elapsed(b.policy.Reopen.WindowDays).elapsed()), true
}

// argues asks the guards that need to know what the step says.
func (q *question) argues(code Code, r *Reason) bool {
	e := q.e
	switch code {
	case UnknownPolicy:
		r.Name = e.intake().Policy
		return (e.Step == Raise || e.intake().Policy != "") && version(q.desk.Policies, e.intake().Policy) == nil
	case UnknownCalendar:
		r.Name = e.intake().Calendar
		_, ok := q.desk.workTime(e.intake().Calendar)
		return !ok
	case UnknownTier:
		p := q.policy
		if to := version(q.desk.Policies, e.intake().Policy); to != nil {
			p = to
		}
		r.Name = string(e.intake().Tier)
		return e.intake().Tier != "" && !slices.Contains(p.Tiers, e.intake().Tier)
	case RecordedEarly:
		r.Until = e.At
		return !e.intake().Recorded.IsZero() && e.intake().Recorded.Before(e.At)
	case BadAnger:
		r.Count = int(e.Anger)
		return e.Anger < 0 || e.Anger > 3
	case UnknownCause:
		r.Name = string(e.finding().Cause)
		return q.policy.cause(e.finding().Cause) == nil
	case EmptyView:
		return e.Loss == 0 && e.finding().Sought == ""
	}
	return q.climbs(code, r) || q.grants(code, r) || q.returns(code, r) || q.answers(code, r) || q.extends(code, r)
}
