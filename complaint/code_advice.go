package complaint

// The codes of advice: what to mind next.
const (

	// The right first answer to each cause.

	// AnswerFacts: reason with facts (the industry, merging brands, local
	// supply) and do not brush it off. Example:
	//
	//	understood cause=scarce_supply
	//	view
	AnswerFacts Code = iota + NotOtherCase + 1

	// AnswerExplain: explain the rule with facts. Example:
	//
	//	understood cause=policy_misunderstanding
	//	view
	AnswerExplain

	// AnswerAtOnce: handle poor goods at once. Example:
	//
	//	understood cause=poor_goods
	//	view
	AnswerAtOnce

	// AnswerOwnError: own the error, explain, record. Example:
	//
	//	understood cause=order_error
	//	view
	AnswerOwnError

	// AnswerTrace: find the order and say when it comes. Example:
	//
	//	understood cause=late_order
	//	view
	AnswerTrace

	// AnswerReport: take the details and pass them to the monopoly office.
	// Example:
	//
	//	understood cause=unlicensed_rival
	//	view
	AnswerReport

	// AnswerDecode: find out what lies behind, then put that right. Example:
	//
	//	understood cause=neighbour_breach
	//	view
	AnswerDecode

	// AnswerSupply: tell policy, availability and substitute. Example:
	//
	//	understood cause=goods_withheld
	//	view
	AnswerSupply

	// AnswerTeach: understand, and help to sell. Example:
	//
	//	understood cause=weak_trade
	//	view
	AnswerTeach

	// AnswerApologise: apologise for the service, and change it. Example:
	//
	//	understood cause=poor_service
	//	view
	AnswerApologise

	// Advice on what to do next.

	// HearOut: listen to the end with full attention, to small matters as to
	// large ones, with short words of agreement and no dispute.
	// Example:
	//
	//	raise
	//	view
	HearOut

	// ConductMark: somebody of ours argued: a mark, and coaching. Example:
	//
	//	raise
	//	do argue
	//	view
	ConductMark

	// MakeGraver: a complaint that was not listened to is graver, by one tier
	// however long the case goes on: the advice ends when the case is moved to
	// a graver tier, until somebody argues again. Example:
	//
	//	raise
	//	do argue
	//	view
	MakeGraver

	// AskRemedy: most want sympathy: ask what they want before compensating.
	// Example:
	//
	//	heard
	//	view
	AskRemedy

	// EscalateNow: it is beyond the holder: to the next rung at once. Example:
	//
	//	understood
	//	do find_beyond
	//	view
	EscalateNow

	// CoolDown: stay off the topic until the retailer has cooled down. Example:
	//
	//	deferred
	//	view
	CoolDown

	// PlanVisit: no visit is planned by the date to come back. Example:
	//
	//	understood
	//	do defer due=2025-06-12T18:00
	//	view
	PlanVisit

	// TellSubstitute: the anger has cooled: propose a substitute at the same
	// price. Example:
	//
	//	deferred
	//	at 2025-06-10 10:00
	//	view
	TellSubstitute

	// HelpSell: a substitute that sells badly needs promotion, leaflets,
	// advice. Example:
	//
	//	deferred
	//	do substitute item=B from_retailer
	//	view
	HelpSell

	// OtherPriceTier: the substitute is of another price tier. Example:
	//
	//	deferred
	//	do substitute item=B from_retailer tiers=A:high,B:low
	OtherPriceTier

	// WithinAuthority: whoever escalates could solve it. Example:
	//
	//	understood cause=order_error
	//	do escalate why=request
	WithinAuthority

	// WasRecordedLate: the complaint was written down after it was received.
	// Example:
	//
	//	do raise recorded=2025-06-09T09:00
	//	view
	WasRecordedLate

	// TopSilent: the top of the ladder was silent past its clock. Example:
	//
	//	understood
	//	do escalate to=director why=policy
	//	at 2025-06-20 10:00
	//	view
	TopSilent

	// LinkCase: raise a new case and name the old one. Example:
	//
	//	closed
	//	at 2025-09-20 10:00
	//	try reopen
	LinkCase

	// ReopenedTooOften: the case was reopened so often that it starts with a
	// higher rung. Example:
	//
	//	closed
	//	do reopen
	//	understood_again
	//	do reopen
	//	view
	ReopenedTooOften

	// BeyondCalendar: a date lies past what the calendar covers. Example:
	//
	//	calendar short
	//	raise
	//	view
	BeyondCalendar

	// WriteLesson: the lesson is still to be written down. Example:
	//
	//	closed
	//	view
	WriteLesson

	// Systemic: several retailers complain of one cause in a short time: look
	// for the common fault. Example:
	//
	//	systemic
	Systemic
)
