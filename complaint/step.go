package complaint

import "github.com/rapport-go/rapport/internal/enum"

// Step is something that happens in a case: what a command asks for and what
// an event records.
type Step uint8

// The steps.
const (
	_           Step = iota
	Raise            // the complaint is received
	Vent             // the retailer lets out anger, 0 (calm) to 3
	Argue            // somebody of ours argued: a conduct mark
	Contact          // we or the retailer get in touch, by any channel
	Acknowledge      // we accept it as the retailer's trouble
	Clarify          // we explain with facts
	FindCause        // the cause is known
	RecordView       // the retailer's viewpoint is known: loss and remedy sought
	FindBeyond       // whoever holds it sees that it is beyond them
	Escalate         // to a higher rung
	TimeOut          // the rung was silent past its clock: to the next (automatic)
	Return           // the higher rung answers and gives it back
	Offer            // a solution is offered
	Defer            // nobody can solve it now: to the next visit
	Substitute       // a substitute is offered for what is scarce
	RemoveCause      // the cause has gone: the goods are back
	Overrun          // the visit of a deferral was missed (automatic)
	Wait             // we wait for something from the retailer
	Hear             // what we waited for has come
	Promise          // something is promised by a date
	Keep             // a promise is kept
	Accept           // the retailer accepts
	Decline          // the retailer declines
	Reject           // a second person rejects the complaint, with reasons
	FollowUp         // we ask whether it really is well
	Extend           // one clock gets a later date
	Reopen           // the retailer comes back
	Learn            // the lesson is written down
	Withdraw         // the retailer withdraws
	Duplicate        // another case covers it
	Absorb           // a duplicate of this case is taken in
	Lapse            // a manager closes it unanswered
	Retarget         // other policy version or tier
	Recalendar       // other calendar version
)

var steps = enum.Words{Kind: "Step", List: []string{
	"raise", "vent", "argue", "contact", "acknowledge", "clarify", "find_cause", "record_view", "find_beyond",
	"escalate", "time_out", "return", "offer", "defer", "substitute", "remove_cause", "overrun", "wait", "hear",
	"promise", "keep", "accept", "decline", "reject", "follow_up", "extend", "reopen", "learn", "withdraw",
	"duplicate", "absorb", "lapse", "retarget", "recalendar",
}}

// String is the step's word, "" for unset.
func (s Step) String() string { return steps.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Step) MarshalText() ([]byte, error) { return steps.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Step) UnmarshalText(text []byte) error {
	v, err := steps.Parse(text)
	*s = Step(v)
	return err
}

// Automatic reports whether the step falls due by itself and is never asked
// for.
func (s Step) Automatic() bool { return s == TimeOut || s == Overrun }
