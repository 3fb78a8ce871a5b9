package complaint

import "slices"

// Transition is one row of the table that is the process: in a state of From a
// step On leads to To (unset: the state stays) when the Condition holds. Its
// Guards are the reasons that may block it. The clocks are moved in the order
// stop, cancel, pause, start, so that at one instant a stop beats a pause and
// a pause a start.
type Transition struct {
	From    []State // unset state: a case that was not raised
	On      Step
	When    Condition
	To      State
	Guards  []Code
	Stops   []Clock
	Cancels []Clock
	Revives []Clock // as the policy's reopening says
	Starts  []Clock
}

// Refusal is one row of the other half: in a state of From the steps On are
// blocked for one or more of Because, whatever the facts.
type Refusal struct {
	From    []State
	On      []Step
	Because []Code
}

// Condition chooses between transitions of one state and step; of several that
// hold the first in the table counts.
type Condition uint8

// The conditions, asked of the case as the step finds it.
const (
	Always        Condition = iota
	FromUs                  // the contact is ours, not the retailer's
	CauseKnown              // the cause is known
	ViewKnown               // the viewpoint is known
	BothKnown               // cause and viewpoint are known
	DeclinesLeft            // fewer declines than the policy allows, this one counted
	SatisfiedDone           // satisfied, and the lesson is written down
	SatisfiedOnly           // satisfied
	ReopenedOften           // at the policy's limit of reopenings, this one counted
)

// The groups of states.
var (
	unraised = []State{0}
	working  = []State{Listening, Acknowledged, Understood, Escalated, Deferred, Offered}
	open     = []State{Listening, Acknowledged, Understood, Escalated, Deferred, Offered, Resolved}
	ended    = []State{Closed, Learned}
	raised   = []State{Listening, Acknowledged, Understood, Escalated, Deferred, Offered, Resolved, Closed, Learned}
	accepted = []State{Acknowledged, Understood, Escalated, Deferred, Offered}
	every    = []Clock{AckClock, CauseClock, EscalateClock, SolveClock, LevelClock, InformClock, AnswerClock,
		RevisitClock, FollowUpClock, LearnClock, HardClock, PromiseClock}
	beforeEnd = []Clock{AckClock, CauseClock, EscalateClock, LevelClock, AnswerClock, FollowUpClock, InformClock}
)

var transitions = []Transition{
	{From: unraised, On: Raise, To: Listening, Guards: []Code{UnknownPolicy, UnknownCalendar, UnknownTier, RecordedEarly},
		Starts: []Clock{AckClock, SolveClock, InformClock, HardClock}},

	{From: open, On: Vent, Guards: []Code{BadAnger}},
	{From: open, On: Argue},
	{From: working, On: Contact, When: FromUs, Stops: []Clock{InformClock}, Starts: []Clock{InformClock}},
	{From: raised, On: Contact},
	{From: []State{Listening}, On: Acknowledge, To: Acknowledged, Guards: []Code{NotListened},
		Stops: []Clock{AckClock, InformClock}, Starts: []Clock{CauseClock, InformClock, HardClock}},
	{From: accepted, On: Clarify, Stops: []Clock{InformClock}, Starts: []Clock{InformClock}},

	{From: []State{Acknowledged}, On: FindCause, When: ViewKnown, To: Understood, Guards: []Code{UnknownCause}, Stops: []Clock{CauseClock}},
	{From: []State{Escalated}, On: FindCause, When: ViewKnown, Guards: []Code{UnknownCause}, Stops: []Clock{CauseClock}},
	{From: []State{Acknowledged, Understood, Escalated}, On: FindCause, Guards: []Code{UnknownCause}},
	{From: []State{Acknowledged}, On: RecordView, When: CauseKnown, To: Understood, Guards: []Code{EmptyView}, Stops: []Clock{CauseClock}},
	{From: []State{Escalated}, On: RecordView, When: CauseKnown, Guards: []Code{EmptyView}, Stops: []Clock{CauseClock}},
	{From: []State{Acknowledged, Understood, Escalated}, On: RecordView, Guards: []Code{EmptyView}},

	{From: []State{Listening, Acknowledged, Understood}, On: FindBeyond, Guards: []Code{AlreadyBeyond}, Starts: []Clock{EscalateClock}},
	{From: []State{Acknowledged, Understood}, On: Escalate, To: Escalated, Guards: []Code{NoHigherLevel, UnknownRole, NotHigher, NoGround},
		Stops: []Clock{EscalateClock}, Starts: []Clock{LevelClock}},
	{From: []State{Escalated}, On: Escalate, Guards: []Code{NoHigherLevel, UnknownRole, NotHigher, NoGround},
		Stops: []Clock{LevelClock}, Starts: []Clock{LevelClock}},
	{From: []State{Escalated}, On: TimeOut, Stops: []Clock{LevelClock}, Starts: []Clock{LevelClock}},
	{From: []State{Escalated}, On: Return, When: BothKnown, To: Understood, Stops: []Clock{LevelClock}},
	{From: []State{Escalated}, On: Return, To: Acknowledged, Stops: []Clock{LevelClock}},

	{From: []State{Understood, Escalated}, On: Offer, To: Offered,
		Guards: []Code{NoCause, NoViewpoint, UnknownRole, NotHolder, RemedyNotAllowed, CurrencyMismatch, BadAmount, OverAuthority, PeriodLimit},
		Stops:  []Clock{LevelClock, InformClock}, Cancels: []Clock{EscalateClock}, Starts: []Clock{AnswerClock, InformClock}},
	{From: []State{Understood, Escalated}, On: Defer, To: Deferred,
		Guards: []Code{NoCause, NoViewpoint, CauseNotDeferrable, NeedsConfirmation, Solvable, NoRevisit, DeferLimit, AfterHardDeadline},
		Stops:  []Clock{LevelClock, InformClock}, Cancels: []Clock{EscalateClock}, Starts: []Clock{RevisitClock, InformClock}},
	{From: []State{Deferred}, On: Substitute, To: Offered, Guards: []Code{TooEarly, NoItem, SameItem, ItemUnavailable},
		Stops: []Clock{RevisitClock, InformClock}, Starts: []Clock{AnswerClock, InformClock}},
	{From: []State{Deferred}, On: RemoveCause, To: Understood, Stops: []Clock{RevisitClock}},
	{From: []State{Deferred}, On: Overrun, To: Understood, Stops: []Clock{RevisitClock}},
	{From: working, On: Wait, Guards: []Code{AlreadyWaiting, AfterHardDeadline}},
	{From: working, On: Hear, Guards: []Code{NotWaiting}},
	{From: working, On: Promise, Guards: []Code{UnconfirmedPromise, NoDate}, Stops: []Clock{InformClock}, Starts: []Clock{PromiseClock, InformClock}},
	{From: raised, On: Keep, Guards: []Code{NoPromise}, Stops: []Clock{PromiseClock}},

	{From: []State{Offered}, On: Accept, To: Resolved, Guards: []Code{NoPerson, OfferExpired},
		Stops: []Clock{SolveClock, AnswerClock, InformClock}, Starts: []Clock{FollowUpClock}},
	{From: []State{Offered}, On: Decline, When: DeclinesLeft, To: Understood, Stops: []Clock{AnswerClock}},
	{From: []State{Offered}, On: Decline, To: Escalated, Stops: []Clock{AnswerClock}, Starts: []Clock{LevelClock}},
	{From: []State{Offered}, On: Lapse, To: Closed, Guards: []Code{NeedsManager, AnswerPending},
		Stops: append([]Clock{HardClock}, beforeEnd...), Cancels: []Clock{SolveClock}, Starts: []Clock{LearnClock}},
	{From: []State{Understood, Escalated}, On: Reject, To: Closed,
		Guards: []Code{NoCause, NoViewpoint, NoPerson, SecondPerson, NoReason, NoAlternative},
		Stops:  append([]Clock{SolveClock, HardClock}, beforeEnd...), Starts: []Clock{LearnClock}},
	{From: []State{Resolved}, On: FollowUp, When: SatisfiedDone, To: Learned, Guards: []Code{BadScore}, Stops: []Clock{FollowUpClock, HardClock}},
	{From: []State{Resolved}, On: FollowUp, When: SatisfiedOnly, To: Closed, Guards: []Code{BadScore},
		Stops: []Clock{FollowUpClock, HardClock}, Starts: []Clock{LearnClock}},
	{From: []State{Resolved}, On: FollowUp, To: Understood, Guards: []Code{BadScore}, Stops: []Clock{FollowUpClock},
		Revives: []Clock{SolveClock}, Starts: []Clock{InformClock}},
	{From: []State{Resolved}, On: Learn, Guards: []Code{UnknownCause, NoAction, NoOwner}},
	{From: []State{Closed}, On: Learn, To: Learned, Guards: []Code{UnknownCause, NoAction, NoOwner}, Stops: []Clock{LearnClock}},
	{From: ended, On: Reopen, When: ReopenedOften, To: Escalated, Guards: []Code{WindowOver}, Cancels: []Clock{LearnClock},
		Revives: []Clock{SolveClock, HardClock}, Starts: []Clock{InformClock, LevelClock}},
	{From: ended, On: Reopen, To: Understood, Guards: []Code{WindowOver}, Cancels: []Clock{LearnClock},
		Revives: []Clock{SolveClock, HardClock}, Starts: []Clock{InformClock}},

	{From: open, On: Extend, Guards: []Code{NotRunning, AlreadyMissed, NoDate, NoReason, MaxExtension}},
	{From: open, On: Withdraw, To: Closed, Cancels: every},
	{From: open, On: Duplicate, To: Closed, Guards: []Code{NotOtherCase}, Cancels: every},
	{From: open, On: Absorb, Guards: []Code{NotOtherCase}},
	{From: open, On: Retarget, Guards: []Code{UnknownPolicy, UnknownTier}},
	{From: open, On: Recalendar, Guards: []Code{UnknownCalendar}},
}

var refusals = []Refusal{
	{From: unraised, On: except(Raise, TimeOut, Overrun), Because: []Code{NotRaised}},
	{From: raised, On: []Step{Raise}, Because: []Code{AlreadyRaised}},
	{From: append([]State{0}, without(raised, Escalated)...), On: []Step{TimeOut}, Because: []Code{Automatic}},
	{From: append([]State{0}, without(raised, Deferred)...), On: []Step{Overrun}, Because: []Code{Automatic}},
	{From: []State{Listening}, On: []Step{Clarify, FindCause, RecordView, Escalate, Offer, Defer, Reject}, Because: []Code{NotListened}},
	{From: []State{Acknowledged}, On: []Step{Offer, Defer, Reject}, Because: []Code{NoCause, NoViewpoint}},
	{From: []State{Escalated}, On: []Step{FindBeyond}, Because: []Code{AlreadyEscalated}},
	{From: []State{Deferred}, On: []Step{FindCause, RecordView, FindBeyond, Escalate, Offer, Defer, Reject}, Because: []Code{IsDeferred}},
	{From: []State{Offered}, On: []Step{FindCause, RecordView, FindBeyond, Escalate, Offer, Defer, Reject}, Because: []Code{IsOffered}},
	{From: []State{Resolved}, On: []Step{Clarify, FindCause, RecordView, FindBeyond, Escalate, Offer, Defer, Reject, Wait, Hear, Promise},
		Because: []Code{IsResolved}},
	{From: without(open, Listening), On: []Step{Acknowledge}, Because: []Code{AlreadyAcknowledged}},
	{From: without(open, Escalated), On: []Step{Return}, Because: []Code{NotEscalated}},
	{From: without(open, Deferred), On: []Step{Substitute, RemoveCause}, Because: []Code{NotDeferred}},
	{From: without(open, Offered), On: []Step{Accept, Decline, Lapse}, Because: []Code{NotOffered}},
	{From: working, On: []Step{FollowUp, Learn}, Because: []Code{NotResolved}},
	{From: open, On: []Step{Reopen}, Because: []Code{NotClosed}},
	{From: []State{Learned}, On: []Step{Learn}, Because: []Code{AlreadyLearned}},
	{From: ended, On: except(Raise, Contact, TimeOut, Overrun, Keep, Learn, Reopen), Because: []Code{IsClosed}},
}

// Transitions is the process as data, row by row: what is possible.
func Transitions() []Transition {
	rows := slices.Clone(transitions)
	for i := range rows {
		r := &rows[i]
		r.From, r.Guards = slices.Clone(r.From), slices.Clone(r.Guards)
		r.Stops, r.Cancels = slices.Clone(r.Stops), slices.Clone(r.Cancels)
		r.Revives, r.Starts = slices.Clone(r.Revives), slices.Clone(r.Starts)
	}
	return rows
}

// Refusals is the other half: what is not possible, and why. Every pair of a
// state and a step is in Transitions or here, and never in both.
func Refusals() []Refusal {
	rows := slices.Clone(refusals)
	for i := range rows {
		rows[i].From, rows[i].On, rows[i].Because = slices.Clone(rows[i].From), slices.Clone(rows[i].On), slices.Clone(rows[i].Because)
	}
	return rows
}

func without(list []State, s State) []State {
	return slices.DeleteFunc(slices.Clone(list), func(x State) bool { return x == s })
}

// except is every step but some.
func except(but ...Step) []Step {
	var list []Step
	for s := Raise; s <= Recalendar; s++ {
		if !slices.Contains(but, s) {
			list = append(list, s)
		}
	}
	return list
}
