package complaint

import "github.com/rapport-go/rapport/internal/enum"

// Clock is one of the clocks that may run in a case.
type Clock uint8

// The clocks, from what starts them to what stops them.
const (
	_             Clock = iota
	AckClock            // Raise to Acknowledge
	CauseClock          // Acknowledge to cause and viewpoint known
	EscalateClock       // FindBeyond to Escalate
	SolveClock          // Raise to Accept or Reject
	LevelClock          // Escalated to that rung's answer
	InformClock         // our last contact to our next
	AnswerClock         // an offer to its answer
	RevisitClock        // Defer to Substitute or RemoveCause
	FollowUpClock       // Resolved to FollowUp
	LearnClock          // Closed to Learn
	HardClock           // Raise to closed; the regulator's
	PromiseClock        // Promise to Keep
)

var clocks = enum.Words{Kind: "Clock", List: []string{
	"ack", "cause", "escalate", "solve", "level", "inform", "answer", "revisit", "follow_up", "learn", "hard", "promise",
}}

// pauses reports whether a policy may pause the clock: hard and inform always
// run, and so does what has a date of its own.
func (c Clock) pauses() bool {
	return c != HardClock && c != InformClock && c != PromiseClock && c != RevisitClock
}

// TargetKind is the way a clock's target is counted.
type TargetKind uint8

// The kinds. A pause moves the second and the third only.
const (
	_            TargetKind = iota
	ElapsedTime             // so much time on the wall: calendar days at the same hour, then hours
	BusinessTime            // so much working time
	BusinessDay             // the close of the n-th working day after the day it starts
	FixedDate               // the date that the event names
)

var kinds = enum.Words{Kind: "TargetKind", List: []string{"elapsed", "business", "business_day", "fixed"}}

// Phase is what a clock does.
type Phase uint8

// The phases.
const (
	_ Phase = iota
	Running
	Paused
	Stopped
	Cancelled
)

var phases = enum.Words{Kind: "Phase", List: []string{"running", "paused", "stopped", "cancelled"}}

// ReopenMode is what reopening does to a clock that had stopped.
type ReopenMode uint8

// The modes.
const (
	_       ReopenMode = iota
	Resume             // it goes on where it stopped; the time closed does not count
	Restart            // it starts anew, as a new cycle
	Ignore             // it stays stopped
)

var modes = enum.Words{Kind: "ReopenMode", List: []string{"resume", "restart", "ignore"}}

// String is the clock's word, "" for unset.
func (c Clock) String() string { return clocks.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Clock) MarshalText() ([]byte, error) { return clocks.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Clock) UnmarshalText(text []byte) error {
	v, err := clocks.Parse(text)
	*c = Clock(v)
	return err
}

// String is the kind's word, "" for unset.
func (k TargetKind) String() string { return kinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k TargetKind) MarshalText() ([]byte, error) { return kinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *TargetKind) UnmarshalText(text []byte) error {
	v, err := kinds.Parse(text)
	*k = TargetKind(v)
	return err
}

// String is the phase's word, "" for unset.
func (p Phase) String() string { return phases.String(int(p)) }

// MarshalText is String, with an error for a value that has no word.
func (p Phase) MarshalText() ([]byte, error) { return phases.Append(int(p)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (p *Phase) UnmarshalText(text []byte) error {
	v, err := phases.Parse(text)
	*p = Phase(v)
	return err
}

// String is the mode's word, "" for unset.
func (m ReopenMode) String() string { return modes.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m ReopenMode) MarshalText() ([]byte, error) { return modes.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *ReopenMode) UnmarshalText(text []byte) error {
	v, err := modes.Parse(text)
	*m = ReopenMode(v)
	return err
}
