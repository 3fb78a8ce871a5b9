package complaint

// The codes of the guards: the step is possible, and what it says or the facts
// are against it.
const (

	// Escalation and authority.

	// NoHigherLevel: the top of the ladder holds the case. Example:
	//
	//	understood
	//	do escalate to=director why=policy
	//	try escalate why=policy
	NoHigherLevel Code = iota + UnknownRole + 1

	// NotHigher: the rung named is not above the one that holds it. Example:
	//
	//	understood
	//	do escalate to=area_manager why=money
	//	try escalate to=shop_manager why=money
	NotHigher

	// NoGround: no ground for the escalation is named. Example:
	//
	//	understood
	//	try escalate
	NoGround

	// NotHolder: a higher rung holds the case. Example:
	//
	//	understood
	//	do escalate why=money
	//	try offer role=rep remedy=apology
	NotHolder

	// RemedyNotAllowed: the role may not offer the remedy. Example:
	//
	//	understood
	//	try offer role=rep remedy=credit
	RemedyNotAllowed

	// CurrencyMismatch: the amount is in another currency than the policy's.
	// Example:
	//
	//	understood
	//	try offer role=rep remedy=goods amount=10 currency=EUR
	CurrencyMismatch

	// BadAmount: the amount is negative, not a multiple of the smallest unit,
	// or out of bounds. Example:
	//
	//	understood
	//	try offer role=rep remedy=goods amount=-1
	BadAmount

	// OverAuthority: the case would cost more than the role may grant. Example:
	//
	//	understood
	//	try offer role=rep remedy=goods amount=200.01
	OverAuthority

	// PeriodLimit: the retailer would get more in the period than the role may
	// grant. Example:
	//
	//	understood
	//	try offer role=rep remedy=goods amount=10 grants=2
	PeriodLimit

	// Deferral.

	// CauseNotDeferrable: the policy does not let the cause be put off.
	// Example:
	//
	//	understood cause=poor_goods
	//	try defer due=2025-06-12T18:00
	CauseNotDeferrable

	// NeedsConfirmation: the cause may be put off only by a higher rung.
	// Example:
	//
	//	understood cause=unlicensed_rival
	//	try defer due=2025-06-12T18:00
	NeedsConfirmation

	// Solvable: somebody can solve it now. Example:
	//
	//	understood cause=scarce_supply
	//	try defer due=2025-06-12T18:00 solvable=shop_manager
	Solvable

	// NoRevisit: neither a visit nor a date to come back is named. Example:
	//
	//	understood
	//	try defer
	NoRevisit

	// DeferLimit: the case was put off as often or as long as the policy
	// allows. Example:
	//
	//	understood
	//	do defer due=2025-06-12T18:00
	//	do remove_cause
	//	do defer due=2025-06-12T18:00
	//	do remove_cause
	//	try defer due=2025-06-12T18:00
	DeferLimit

	// AfterHardDeadline: the date lies after the case's hard deadline. Example:
	//
	//	policy fca
	//	understood
	//	do extend clock=hard due=2025-06-10T10:00 text=agreed
	//	try defer due=2025-06-12T18:00
	AfterHardDeadline

	// TooEarly: the retailer is cooling down and did not raise the topic.
	// Example:
	//
	//	deferred
	//	try substitute item=B
	TooEarly

	// NoItem: no substitute is named. Example:
	//
	//	deferred
	//	try substitute from_retailer
	NoItem

	// SameItem: the substitute is the scarce item itself. Example:
	//
	//	deferred
	//	try substitute item=A from_retailer
	SameItem

	// ItemUnavailable: the substitute is not available either. Example:
	//
	//	deferred
	//	try substitute item=B from_retailer gone=B
	ItemUnavailable

	// AlreadyWaiting: we wait for the retailer already. Example:
	//
	//	heard
	//	do wait
	//	try wait
	AlreadyWaiting

	// NotWaiting: we do not wait for the retailer. Example:
	//
	//	heard
	//	try hear
	NotWaiting

	// UnconfirmedPromise: nobody confirmed what is promised. Example:
	//
	//	heard
	//	try promise text=next_week due=2025-06-16T18:00
	UnconfirmedPromise

	// NoDate: the date is missing or past. Example:
	//
	//	heard
	//	try promise text=goods basis=warehouse
	NoDate

	// NoPromise: there is no open promise of that number. Example:
	//
	//	heard
	//	try keep
	NoPromise

	// Answers and ends.

	// NoPerson: nobody is named who answered or decided. Example:
	//
	//	offered
	//	try accept
	NoPerson

	// OfferExpired: the offer ended. Example:
	//
	//	understood
	//	do offer role=rep remedy=apology due=2025-06-06T18:00
	//	at 2025-06-09 10:00
	//	try accept who=owner
	OfferExpired

	// NeedsManager: only a higher rung may close a case unanswered. Example:
	//
	//	offered
	//	at 2025-06-20 10:00
	//	try lapse who=rep-7 role=rep
	NeedsManager

	// AnswerPending: the time to answer is not over. Example:
	//
	//	offered
	//	try lapse who=manager-2 role=shop_manager
	AnswerPending

	// SecondPerson: who rejects has handled the case. Example:
	//
	//	understood who=rep-7
	//	try reject who=rep-7 text=unfounded told
	SecondPerson

	// NoReason: no reason is given in words. Example:
	//
	//	understood
	//	try reject who=manager-2 told
	NoReason

	// NoAlternative: the other ways open to the retailer were not told.
	// Example:
	//
	//	understood
	//	try reject who=manager-2 text=unfounded
	NoAlternative

	// BadScore: the score is not 0 to 10. Example:
	//
	//	resolved
	//	try follow_up satisfied score=11
	BadScore

	// NoAction: the lesson has no action. Example:
	//
	//	closed
	//	try learn cause=late_order owner=depot
	NoAction

	// NoOwner: the lesson has no owner. Example:
	//
	//	closed
	//	try learn cause=late_order text=checklist
	NoOwner

	// WindowOver: the window for reopening is over. Example:
	//
	//	closed
	//	at 2025-09-20 10:00
	//	try reopen
	WindowOver

	// NotRunning: the clock does not run. Example:
	//
	//	heard
	//	try extend clock=answer due=2025-06-20T18:00 text=agreed
	NotRunning

	// AlreadyMissed: the clock's date has passed. Example:
	//
	//	heard
	//	at 2025-06-20 10:00
	//	try extend clock=solve due=2025-06-20T18:00 text=agreed
	AlreadyMissed

	// MaxExtension: the policy does not let the clock be drawn out so far.
	// Example:
	//
	//	heard
	//	try extend clock=solve due=2025-09-20T18:00 text=agreed
	MaxExtension

	// NotOtherCase: a duplicate needs another case of the same retailer.
	// Example:
	//
	//	raise
	//	try duplicate other=k9 other_retailer=somebody_else
	NotOtherCase
)
