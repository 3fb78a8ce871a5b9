package complaint

import "github.com/rapport-go/rapport/internal/enum"

// State is where a case stands. The zero State is a case that was not raised.
type State uint8

// The states, in the order a case passes them when nothing goes wrong.
const (
	_            State = iota
	Listening          // raised; the retailer speaks
	Acknowledged       // accepted as the retailer's trouble, before any explanation
	Understood         // cause and viewpoint known
	Escalated          // with a higher rung of the ladder
	Deferred           // nobody can solve it now; taken up again at a visit
	Offered            // a solution or substitute lies with the retailer
	Resolved           // accepted; to be followed up
	Closed             // finished, the lesson still open
	Learned            // finished, the lesson written down
)

var states = enum.Words{Kind: "State", List: []string{
	"listening", "acknowledged", "understood", "escalated", "deferred", "offered", "resolved", "closed", "learned",
}}

// String is the state's word, "" for a case that was not raised.
func (s State) String() string { return states.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s State) MarshalText() ([]byte, error) { return states.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *State) UnmarshalText(text []byte) error {
	v, err := states.Parse(text)
	*s = State(v)
	return err
}

// Open reports whether work on the case goes on: raised and not closed.
func (s State) Open() bool { return s >= Listening && s <= Resolved }
