package complaint

import (
	"slices"

	"github.com/rapport-go/rapport/internal/enum"
)

// Code names a reason. The set is closed; its text form is stable.
type Code uint8

// The codes of steps that are not possible. Each one's example is a scenario
// in which it is raised; testdata shows the words at work.
const (

	// The step is not possible in the state the case is in.

	// NotRaised: nothing was raised yet. Example:
	//
	//	try vent
	NotRaised Code = iota + 1

	// AlreadyRaised: the case was raised before. Example:
	//
	//	raise
	//	try raise
	AlreadyRaised

	// Automatic: the step falls due by itself. Example:
	//
	//	raise
	//	try time_out
	Automatic

	// NotListened: the retailer was not heard out and accepted first: no
	// explanation, offer or excuse before that. Example:
	//
	//	raise
	//	try clarify
	NotListened

	// AlreadyAcknowledged: the complaint was accepted before. Example:
	//
	//	heard
	//	try acknowledge
	AlreadyAcknowledged

	// NoCause: the cause is not known. Example:
	//
	//	heard
	//	try offer role=rep remedy=apology
	NoCause

	// NoViewpoint: the retailer's viewpoint is not known: what was lost, what
	// would put it right. Example:
	//
	//	heard
	//	try offer role=rep remedy=apology
	NoViewpoint

	// AlreadyEscalated: it is with a higher rung already. Example:
	//
	//	understood
	//	do escalate why=money
	//	try find_beyond
	AlreadyEscalated

	// NotEscalated: it is not with a higher rung. Example:
	//
	//	understood
	//	try return
	NotEscalated

	// IsDeferred: the case waits for the next visit. Example:
	//
	//	deferred
	//	try offer role=rep remedy=apology
	IsDeferred

	// NotDeferred: the case is not deferred. Example:
	//
	//	understood
	//	try remove_cause
	NotDeferred

	// IsOffered: an offer lies with the retailer. Example:
	//
	//	offered
	//	try defer due=2025-06-12T18:00
	IsOffered

	// NotOffered: there is no offer to answer. Example:
	//
	//	understood
	//	try accept who=owner
	NotOffered

	// IsResolved: the solution was accepted and is to be followed up. Example:
	//
	//	resolved
	//	try promise due=2025-06-12T18:00 basis=warehouse
	IsResolved

	// NotResolved: the case is not resolved. Example:
	//
	//	heard
	//	try follow_up satisfied
	NotResolved

	// IsClosed: the case is closed. Example:
	//
	//	closed
	//	try vent anger=1
	IsClosed

	// NotClosed: the case is still open. Example:
	//
	//	heard
	//	try reopen
	NotClosed

	// AlreadyLearned: the lesson is written down. Example:
	//
	//	closed
	//	do learn cause=late_order text=checklist owner=depot
	//	try learn cause=late_order text=checklist owner=depot
	AlreadyLearned

	// The command itself is at fault.

	// NoID: the event has no id. Example:
	//
	//	try raise id=
	NoID

	// IDTaken: the case has another event of this id. Example:
	//
	//	raise
	//	do vent anger=1 id=x
	//	try vent anger=2 id=x
	IDTaken

	// OutOfOrder: the event is older than the last one. Example:
	//
	//	raise
	//	at 2025-06-01 10:00
	//	try vent
	OutOfOrder

	// UnknownStep: the command names no step. Example:
	//
	//	raise
	//	try 99
	UnknownStep

	// UnknownPolicy: the desk does not hold the policy version. Example:
	//
	//	try raise policy=none
	UnknownPolicy

	// UnknownCalendar: the desk does not hold the calendar version. Example:
	//
	//	try raise calendar=none
	UnknownCalendar

	// UnknownTier: the policy has no such tier. Example:
	//
	//	try raise tier=none
	UnknownTier

	// RecordedEarly: it was written down before it was received. Example:
	//
	//	try raise recorded=2025-06-01T09:00
	RecordedEarly

	// BadAnger: the anger is not 0 to 3. Example:
	//
	//	raise
	//	try vent anger=4
	BadAnger

	// UnknownCause: the policy does not know the cause. Example:
	//
	//	heard
	//	try find_cause cause=moon
	UnknownCause

	// EmptyView: neither a loss nor a remedy sought is named. Example:
	//
	//	heard
	//	try record_view
	EmptyView

	// AlreadyBeyond: it is known already that it is beyond the holder. Example:
	//
	//	understood
	//	do find_beyond
	//	try find_beyond
	AlreadyBeyond

	// UnknownRole: the role is no rung of the ladder. Example:
	//
	//	understood
	//	try offer role=nobody remedy=apology
	UnknownRole
)

var codes = enum.Words{Kind: "Code", List: []string{
	"not_raised", "already_raised", "automatic", "not_listened", "already_acknowledged", "no_cause",
	"no_viewpoint", "already_escalated", "not_escalated", "is_deferred", "not_deferred", "is_offered",
	"not_offered", "is_resolved", "not_resolved", "is_closed", "not_closed", "already_learned", "no_id",
	"id_taken", "out_of_order", "unknown_step", "unknown_policy", "unknown_calendar", "unknown_tier",
	"recorded_early", "bad_anger", "unknown_cause", "empty_view", "already_beyond", "unknown_role",
	"no_higher_level", "not_higher", "no_ground", "not_holder", "remedy_not_allowed", "currency_mismatch",
	"bad_amount", "over_authority", "period_limit", "cause_not_deferrable", "needs_confirmation", "solvable",
	"no_revisit", "defer_limit", "after_hard_deadline", "too_early", "no_item", "same_item",
	"item_unavailable", "already_waiting", "not_waiting", "unconfirmed_promise", "no_date", "no_promise",
	"no_person", "offer_expired", "needs_manager", "answer_pending", "second_person", "no_reason",
	"no_alternative", "bad_score", "no_action", "no_owner", "window_over", "not_running", "already_missed",
	"max_extension", "not_other_case", "answer_facts", "answer_explain", "answer_at_once", "answer_own_error",
	"answer_trace", "answer_report", "answer_decode", "answer_supply", "answer_teach", "answer_apologise",
	"hear_out", "conduct_mark", "make_graver", "ask_remedy", "escalate_now", "cool_down", "plan_visit",
	"tell_substitute", "help_sell", "other_price_tier", "within_authority", "was_recorded_late", "top_silent",
	"link_case", "reopened_too_often", "beyond_calendar", "write_lesson", "systemic",
}}

// String is the code's word, "" for unset.
func (c Code) String() string { return codes.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Code) MarshalText() ([]byte, error) { return codes.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Code) UnmarshalText(text []byte) error {
	v, err := codes.Parse(text)
	*c = Code(v)
	return err
}

// answer reports whether the code is a first answer to a cause.
func (c Code) answer() bool { return c >= AnswerFacts && c <= AnswerApologise }

// Rules are the ids of the founding rules behind a code, nil where it stands
// on a standard or on plain order.
func (c Code) Rules() []string {
	if int(c) >= len(texts) {
		return nil
	}
	return slices.Clone(texts[c].rules)
}
