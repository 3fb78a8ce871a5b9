package complaint

import "github.com/rapport-go/rapport/internal/enum"

// Open vocabularies: the policy lists the members.
type (
	// Tier is how grave a complaint is (general, major, urgent).
	Tier string
	// Role is who acts: a rung of the ladder.
	Role string
	// Cause is why the retailer complains.
	Cause string
	// Remedy is what is done about it.
	Remedy string
)

// Channel is how the retailer reached us.
type Channel uint8

// The channels. FaceToFace has clocks of its own.
const (
	_ Channel = iota
	FaceToFace
	Phone
	Message
	Hotline
	Letter
)

// Loss is the harm behind a complaint (rule S2-42).
type Loss uint8

// The losses.
const (
	_        Loss = iota
	Mental        // hurt, slighted, anxious
	Material      // money, goods, time
	Both
)

// Why is the ground for an escalation.
type Why uint8

// The grounds.
const (
	_            Why = iota
	ForMoney         // beyond the holder's authority in money
	ForKnowledge     // the holder does not know
	ForPolicy        // the rule itself is in question
	ForTime          // the holder cannot in time
	ForRequest       // the retailer asks for somebody higher
)

// Outcome is how a case ended.
type Outcome uint8

// The outcomes.
const (
	_          Outcome = iota
	Fully              // accepted, all of it
	Partly             // accepted in part
	Rejected           // wholly rejected
	Withdrawn          // taken back by the retailer
	Duplicated         // covered by another case
	Unanswered         // the offer was never answered
)

var (
	channels = enum.Words{Kind: "Channel", List: []string{"face_to_face", "phone", "message", "hotline", "letter"}}
	losses   = enum.Words{Kind: "Loss", List: []string{"mental", "material", "both"}}
	whys     = enum.Words{Kind: "Why", List: []string{"money", "knowledge", "policy", "time", "request"}}
	outcomes = enum.Words{Kind: "Outcome", List: []string{"fully", "partly", "rejected", "withdrawn", "duplicated", "unanswered"}}
)

// String is the channel's word, "" for unset.
func (c Channel) String() string { return channels.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Channel) MarshalText() ([]byte, error) { return channels.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Channel) UnmarshalText(text []byte) error {
	v, err := channels.Parse(text)
	*c = Channel(v)
	return err
}

// String is the loss's word, "" for unset.
func (l Loss) String() string { return losses.String(int(l)) }

// MarshalText is String, with an error for a value that has no word.
func (l Loss) MarshalText() ([]byte, error) { return losses.Append(int(l)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (l *Loss) UnmarshalText(text []byte) error {
	v, err := losses.Parse(text)
	*l = Loss(v)
	return err
}

// String is the ground's word, "" for unset.
func (w Why) String() string { return whys.String(int(w)) }

// MarshalText is String, with an error for a value that has no word.
func (w Why) MarshalText() ([]byte, error) { return whys.Append(int(w)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (w *Why) UnmarshalText(text []byte) error {
	v, err := whys.Parse(text)
	*w = Why(v)
	return err
}

// String is the outcome's word, "" for unset.
func (o Outcome) String() string { return outcomes.String(int(o)) }

// MarshalText is String, with an error for a value that has no word.
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Append(int(o)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (o *Outcome) UnmarshalText(text []byte) error {
	v, err := outcomes.Parse(text)
	*o = Outcome(v)
	return err
}

// May is whether a cause may be deferred, and by whom. The zero May is no.
type May uint8

// The permissions.
const (
	_         May = iota
	Alone         // by whoever holds the case
	Confirmed     // by a higher rung only
)

var mays = enum.Words{Kind: "May", List: []string{"alone", "confirmed"}}

// String is the permission's word, "" for no.
func (m May) String() string { return mays.String(int(m)) }

// MarshalText is String, with an error for a value that has no word.
func (m May) MarshalText() ([]byte, error) { return mays.Append(int(m)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (m *May) UnmarshalText(text []byte) error {
	v, err := mays.Parse(text)
	*m = May(v)
	return err
}
