package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// FindingPolicy is what is done about what a visit finds.
type FindingPolicy struct {
	Remedies []Remedy `json:"remedies,omitzero"` // of each kind, in the order in which they are done
	// FaultShops is in how many shops of a class a fault is found, within
	// FaultDays calendar days, for it to be one of the class (S3-88). 0 is never.
	FaultShops int `json:"fault_shops,omitzero"`
	FaultDays  int `json:"fault_days,omitzero"`
}

// Remedy is one action about a kind of finding.
type Remedy struct {
	Finding FindingKind `json:"finding"`
	Do      Deed        `json:"do"`
	Owner   Owner       `json:"owner"`
	Days    int         `json:"days,omitzero"` // working days from the finding; 0 is the same day
	If      Outcome     `json:"if,omitzero"`   // only where the check came out so
}

// Finding is what a visit found.
type Finding struct {
	Retailer client.ID     `json:"retailer"`
	Date     calendar.Date `json:"date"`
	Kind     FindingKind   `json:"kind"`
	About    string        `json:"about,omitzero"`   // an item, a person's words: the caller's own
	Ref      string        `json:"ref,omitzero"`     // the caller's own id
	Outcome  Outcome       `json:"outcome,omitzero"` // of the check that it asked for, once made
}

// FindingKind is what a finding is.
type FindingKind uint8

// The kinds of finding.
const (
	_            FindingKind = iota
	PriceTags                // missing, or not the price (S3-96)
	MessyDisplay             // (S3-96)
	StockOut                 // (S3-8, S0-16)
	SlowStock                // (S3-77)
	OutsideGoods             // not from the channel, or fake (S3-95)
	OffNetwork               // a shop that is not in the network (S3-78)
	Uneasy                   // the shopkeeper is nervous (S3-82)
	Hint                     // of a complaint that is not spoken (S3-84)
	PolicyDoubt              // a policy is misunderstood (S3-85)
	BadGoods                 // a fault in goods sold (S1-22)
	UnusualEvent             // (S3-71)
)

// Outcome is what a check came to.
type Outcome uint8

// The outcomes of a check.
const (
	_     Outcome = iota // not made, or not needed
	Clean                // nothing was found
	Found                // goods were found
)

var (
	findingKinds = enum.Words{Kind: "FindingKind", List: []string{
		"price_tags", "messy_display", "stock_out", "slow_stock", "outside_goods", "off_network", "uneasy", "hint",
		"policy_doubt", "bad_goods", "unusual_event",
	}}
	outcomes = enum.Words{Kind: "Outcome", List: []string{"clean", "found"}}
)

// String is the kind's text form, "" for unset.
func (k FindingKind) String() string { return findingKinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k FindingKind) MarshalText() ([]byte, error) { return findingKinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *FindingKind) UnmarshalText(text []byte) error {
	v, err := findingKinds.Parse(text)
	*k = FindingKind(v)
	return err
}

// String is "clean" or "found", "" for unset.
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

// Answer is what is done about one finding.
type Answer struct {
	Finding Finding  `json:"finding"`
	Actions []Action `json:"actions"` // at least one, in the order in which they are done
}

// Act is what is done about findings: an answer for each, in their order. Each
// has an action with an owner and a due day; what the policy has no remedy for
// goes to the supervisor, to decide by the next working day.
//
// Where a remedy depends on a check that is not made yet, it is not among the
// actions, and the last of them says so.
func (p FindingPolicy) Act(c calendar.Calendar, findings []Finding) []Answer {
	again := times(findings)
	answers := make([]Answer, len(findings))
	for i, f := range findings {
		said := []Reason{{Code: FoundOn, Date: f.Date, Name: f.Kind.String(), Ref: f.Ref}}
		if again[i] > 1 {
			said = append(said, Reason{Code: FoundAgain, Have: again[i], Name: f.Kind.String()})
		}
		answers[i] = Answer{Finding: f, Actions: p.actions(c, f, said)}
	}
	return answers
}

func (p FindingPolicy) actions(c calendar.Calendar, f Finding, said []Reason) []Action {
	var actions []Action
	pending := false
	for _, r := range p.Remedies {
		switch {
		case r.Finding != f.Kind:
		case r.If == 0 || r.If == f.Outcome:
			actions = append(actions, act(c, f, r, said))
		case f.Outcome == 0:
			pending = true
		}
	}
	if len(actions) == 0 {
		said = append(slices.Clone(said), Reason{Code: NoRemedy, Name: f.Kind.String()})
		actions = append(actions, act(c, f, Remedy{Do: Refer, Owner: Supervisor, Days: 1}, said))
	}
	if pending {
		last := &actions[len(actions)-1]
		last.Because = append(last.Because, Reason{Code: CheckPending, Name: f.Kind.String()})
	}
	return actions
}

func act(c calendar.Calendar, f Finding, r Remedy, said []Reason) Action {
	on, because := due(c, f.Date, r.Days)
	a := Action{Retailer: f.Retailer, Do: r.Do, Owner: r.Owner, Due: on, Ref: f.Ref, Because: slices.Concat(said, because)}
	if a.Owner == "" {
		a.Owner = Supervisor
	}
	return a
}

// times is for each finding how often its retailer had one of its kind, on so
// many different days up to its own.
func times(findings []Finding) []int {
	order := make([]int, len(findings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := findings[i], findings[j]
		return cmp.Or(cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Date, b.Date))
	})
	n := make([]int, len(findings))
	for at, i := range order {
		n[i] = 1
		if at == 0 {
			continue
		}
		f, g := findings[i], findings[order[at-1]]
		if f.Retailer == g.Retailer && f.Kind == g.Kind {
			n[i] = n[order[at-1]]
			if f.Date != g.Date {
				n[i]++
			}
		}
	}
	return n
}

// Topic is the finding as a topic of the next agenda.
func (f Finding) Topic() Topic {
	about := f.About
	if about == "" {
		about = f.Kind.String()
	}
	return Topic{Kind: OpenProblem, Code: f.Kind.String(), About: about, Ref: f.Ref, Since: f.Date}
}

// Rules is the ids of the founding rules behind the kind, none for unset.
func (k FindingKind) Rules() []string {
	if k < PriceTags || k > UnusualEvent {
		return nil
	}
	return append([]string(nil), findingRules[k-1]...)
}

var findingRules = [...][]string{
	{"S3-18", "S3-96"}, {"S3-18", "S3-96"}, {"S0-16", "S3-8"}, {"S3-77"}, {"S3-95"}, {"S3-78"}, {"S3-82", "S3-83"}, {"S3-84"},
	{"S3-85"}, {"S1-22"}, {"S3-71"},
}
