package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// ConductPolicy is what a review of conduct keeps.
type ConductPolicy struct {
	// Topics is the codes that a care touch may have (S0-1). The code alone is
	// kept, never what was said.
	Topics []string `json:"topics,omitzero"`
}

// Event is one thing seen of a manager's conduct.
type Event struct {
	Rep      client.RepID  `json:"rep"`
	Retailer client.ID     `json:"retailer,omitzero"`
	Date     calendar.Date `json:"date"`
	Mark     Mark          `json:"mark"`
	Topic    string        `json:"topic,omitzero"`    // of a care touch: one of the policy's codes
	Disputed bool          `json:"disputed,omitzero"` // the manager tells it otherwise
}

// Profile is what a period shows of a manager's conduct: marks with their
// counts, the good beside the bad. It has no score and passes no judgement; each
// mark names its rules.
//
// Every event counts in Counted or in one of the numbers after it: they sum to
// the events.
type Profile struct {
	Rep  client.RepID  `json:"rep"`
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to"`
	// Flags is the dangerous behaviours seen (S2-25 to S2-39), Breaches what was
	// done against courtesy and good faith, Merits what was done well: each in
	// the order of the marks, those seen at least once.
	Flags    []Tally `json:"flags,omitzero"`
	Breaches []Tally `json:"breaches,omitzero"`
	Merits   []Tally `json:"merits,omitzero"`
	// Diligences is mouth, leg and hand, whether seen or not (S3-17).
	Diligences []Tally    `json:"diligences"`
	Care       []CareSeen `json:"care,omitzero"` // in the order of the policy's topics
	Counted    int        `json:"counted,omitzero"`
	Repeats    int        `json:"repeats,omitzero"` // of one mark, shop and day
	Outside    int        `json:"outside,omitzero"` // of other days or managers
	Void       int        `json:"void,omitzero"`    // without a mark or a date, or a care touch without a topic of the policy
	Because    []Reason   `json:"because,omitzero"`
}

// Tally is how often a mark was seen.
type Tally struct {
	Mark     Mark          `json:"mark"`
	Times    int           `json:"times"`             // undisputed
	Disputed int           `json:"disputed,omitzero"` // counted apart
	Last     calendar.Date `json:"last,omitzero"`     // seen, disputed or not
}

// CareSeen is how often a topic of care was touched.
type CareSeen struct {
	Topic string `json:"topic"`
	Times int    `json:"times"`
}

// Review is the profile of a manager for the days from from to to, both
// included. Two events of one mark, shop and day are one; it is disputed if one
// of them is.
//
// Any dangerous behaviour undisputed asks for attention (S2-40). A diligence or
// care not seen is said as a reminder, unless nothing at all is recorded:
// then the record says nothing of the manager.
func (p ConductPolicy) Review(rep client.RepID, from, to calendar.Date, events []Event) Profile {
	v := Profile{Rep: rep, From: from, To: to}
	var tallies [lastMark + 1]Tally
	care := make([]int, len(p.Topics))
	secret := 0
	events = byMark(events)
	for i, e := range events {
		topic := slices.Index(p.Topics, e.Topic)
		switch {
		case e.Rep != rep || e.Date.Valid() && (e.Date < from || e.Date > to):
			v.Outside++
			continue
		case !e.Date.Valid() || e.Mark < 1 || e.Mark > lastMark:
			v.Void++
			continue
		case e.Mark == CareTouch && topic < 0:
			v.Void++
			secret++
			continue
		case i > 0 && e.repeats(events[i-1]):
			v.Repeats++
			continue
		}
		v.Counted++
		t := &tallies[e.Mark]
		t.Last = max(t.Last, e.Date)
		if e.Disputed {
			t.Disputed++
			continue
		}
		t.Times++
		if e.Mark == CareTouch {
			care[topic]++
		}
	}
	v.list(tallies[:])
	for i, n := range care {
		if n > 0 {
			v.Care = append(v.Care, CareSeen{Topic: p.Topics[i], Times: n})
		}
	}
	v.say(tallies[:], secret)
	return v
}

// byMark is the events in an order in which those that are one stand together,
// the disputed first.
func byMark(events []Event) []Event {
	flag := func(b bool) int {
		if b {
			return 0
		}
		return 1
	}
	events = slices.Clone(events)
	slices.SortFunc(events, func(a, b Event) int {
		return cmp.Or(
			cmp.Compare(a.Rep, b.Rep), cmp.Compare(a.Mark, b.Mark), cmp.Compare(a.Date, b.Date),
			cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.topic(), b.topic()), cmp.Compare(flag(a.Disputed), flag(b.Disputed)),
		)
	})
	return events
}

// topic is the topic of a care touch.
func (e Event) topic() string {
	if e.Mark != CareTouch {
		return ""
	}
	return e.Topic
}

// repeats reports whether two events are one.
func (e Event) repeats(f Event) bool {
	return e.Rep == f.Rep && e.Mark == f.Mark && e.Date == f.Date && e.Retailer == f.Retailer && e.topic() == f.topic()
}

// list sorts the tallies into their groups.
func (v *Profile) list(tallies []Tally) {
	for i, t := range tallies[1:] {
		t.Mark = Mark(i + 1)
		seen := t.Times+t.Disputed > 0
		switch {
		case t.Mark >= MouthDiligence && t.Mark <= HandDiligence:
			v.Diligences = append(v.Diligences, t)
		case !seen:
		case t.Mark <= DropsHelpers:
			v.Flags = append(v.Flags, t)
		case t.Mark < MouthDiligence:
			v.Breaches = append(v.Breaches, t)
		default:
			v.Merits = append(v.Merits, t)
		}
	}
}

// say gives the reasons: what asks for attention, then reminders.
func (v *Profile) say(tallies []Tally, secret int) {
	flags, disputed := 0, 0
	for i, t := range tallies {
		disputed += t.Disputed
		if i >= 1 && i <= int(DropsHelpers) && t.Times > 0 {
			flags++
		}
	}
	if flags > 0 {
		v.Because = append(v.Because, Reason{Code: DangerSeen, Have: flags, Want: int(DropsHelpers)})
	}
	for _, t := range v.Breaches {
		if t.Times > 0 {
			v.Because = append(v.Because, Reason{Code: BreachSeen, Have: t.Times, Date: t.Last, Name: t.Mark.String()})
		}
	}
	if disputed > 0 {
		v.Because = append(v.Because, Reason{Code: ToldOtherwise, Have: disputed})
	}
	if secret > 0 {
		v.Because = append(v.Because, Reason{Code: CareNotKept, Have: secret})
	}
	if v.Counted == 0 {
		v.Because = append(v.Because, Reason{Code: NothingRecorded})
		return
	}
	for _, t := range v.Diligences {
		if t.Times == 0 {
			v.Because = append(v.Because, Reason{Code: NoDiligence, Name: t.Mark.String()})
		}
	}
	if tallies[CareTouch].Times == 0 {
		v.Because = append(v.Because, Reason{Code: NoCare})
	}
}
