package complaint

import (
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Event is one step of a case, as it happened. One form serves all steps; each
// says which fields it reads, those of a part by the part's name:
//
//	raise        Channel, Text, Intake: Retailer, Tier, Policy, Calendar
//	vent         Anger                                (0 says: calm)
//	contact      FromRetailer, Channel
//	find_cause   Finding: Cause, Item                 (what is scarce, if something is)
//	record_view  Loss, Finding: Sought
//	escalate     Why, Terms: To                       (To unset: the next rung)
//	offer        Terms: Role, Remedy, Amount, Due     (Due: the offer lapses)
//	defer        Terms: Role, Due, Visit              (Visit: end of the next planned visit)
//	substitute   FromRetailer, Finding: Item          (FromRetailer: the retailer raised the topic)
//	promise      Text, Terms: Due, Basis
//	keep         Terms: Number                        (which promise, from 1; 0 the oldest open one)
//	accept       By, Partly, SameContact, Terms: Visit
//	reject       By, Text, Told                       (Told: the other ways open to the retailer)
//	follow_up    Satisfied, Rated, Score
//	extend       Clock, Text, Terms: Number, Due
//	reopen       Text
//	learn        Text, Finding: Cause, Owner          (root cause, action, who sees to it)
//	duplicate    Intake: Other
//	absorb       Intake: Other, Received
//	lapse        By, Terms: Role
//	retarget     Intake: Policy, Tier                 (unset: as it is)
//	recalendar   Intake: Calendar
//
// Every step has ID and At, and may have By, Text, and Intake's Recorded.
type Event struct {
	ID string `json:"id"`
	// At is when it happened; of a raise, when the complaint was received.
	At           time.Time `json:"at"`
	Version      int16     `json:"version,omitzero"` // of this form: 0 and 1 are this one
	Step         Step      `json:"step"`
	Channel      Channel   `json:"channel,omitzero"`
	Anger        int8      `json:"anger,omitzero"` // 0 to 3
	Clock        Clock     `json:"clock,omitzero"`
	Loss         Loss      `json:"loss,omitzero"`
	Why          Why       `json:"why,omitzero"`
	FromRetailer bool      `json:"from_retailer,omitzero"`
	Partly       bool      `json:"partly,omitzero"`
	SameContact  bool      `json:"same_contact,omitzero"` // settled in the contact in which it was raised
	Told         bool      `json:"told,omitzero"`
	Satisfied    bool      `json:"satisfied,omitzero"`
	Rated        bool      `json:"rated,omitzero"`
	Score        int8      `json:"score,omitzero"` // 0 to 10, if Rated
	By           string    `json:"by,omitzero"`    // who acted
	Text         string    `json:"text,omitzero"`
	// The parts are apart because a case is copied with its log, and few
	// events have one. A nil part says nothing.
	Intake  *Intake  `json:"intake,omitzero"`
	Finding *Finding `json:"finding,omitzero"`
	Terms   *Terms   `json:"terms,omitzero"`
}

// Intake is whose complaint it is, how it came in, and by what rules it is
// handled.
type Intake struct {
	Retailer client.ID `json:"retailer,omitzero"`
	Policy   string    `json:"policy,omitzero"`
	Calendar string    `json:"calendar,omitzero"`
	Tier     Tier      `json:"tier,omitzero"`
	Recorded time.Time `json:"recorded,omitzero"` // when the event was written down, unset for at once
	Received time.Time `json:"received,omitzero"` // of the other case
	Other    string    `json:"other,omitzero"`    // another case
}

// Finding is what is the matter, and what would put it right.
type Finding struct {
	Cause  Cause         `json:"cause,omitzero"`
	Item   client.ItemID `json:"item,omitzero"`
	Sought Remedy        `json:"sought,omitzero"`
	Owner  string        `json:"owner,omitzero"`
}

// Terms are what is given, by whom and by when.
type Terms struct {
	Role   Role         `json:"role,omitzero"` // that gives it
	To     Role         `json:"to,omitzero"`
	Remedy Remedy       `json:"remedy,omitzero"`
	Amount client.Money `json:"amount,omitzero"`
	Due    time.Time    `json:"due,omitzero"`
	Visit  time.Time    `json:"visit,omitzero"`
	Basis  string       `json:"basis,omitzero"` // who confirmed a promise
	Number int32        `json:"number,omitzero"`
}

// formVersion is the event form that this release writes and reads.
const formVersion = 1

// The parts of an event that has none: they say nothing. Nobody writes to them.
var (
	noIntake  = new(Intake)
	noFinding = new(Finding)
	noTerms   = new(Terms)
)

// intake is the event's, to read.
func (e *Event) intake() *Intake {
	if e.Intake == nil {
		return noIntake
	}
	return e.Intake
}

// finding is the event's, to read.
func (e *Event) finding() *Finding {
	if e.Finding == nil {
		return noFinding
	}
	return e.Finding
}

// terms are the event's, to read.
func (e *Event) terms() *Terms {
	if e.Terms == nil {
		return noTerms
	}
	return e.Terms
}

// detach gives events parts of their own, those of a kind in one piece of
// memory.
func detach(events []Event) {
	var intakes, findings, terms int
	for i := range events {
		e := &events[i]
		intakes += one(e.Intake)
		findings += one(e.Finding)
		terms += one(e.Terms)
	}
	in, found, agreed := make([]Intake, intakes), make([]Finding, findings), make([]Terms, terms)
	for i := range events {
		e := &events[i]
		if e.Intake != nil {
			e.Intake, in = copied(e.Intake, in)
		}
		if e.Finding != nil {
			e.Finding, found = copied(e.Finding, found)
		}
		if e.Terms != nil {
			e.Terms, agreed = copied(e.Terms, agreed)
		}
	}
}

// one counts a part, if there is one.
func one[T any](part *T) int {
	if part == nil {
		return 0
	}
	return 1
}

// copied is a part in the first place of free memory, and the memory behind it.
func copied[T any](part *T, free []T) (*T, []T) {
	free[0] = *part
	return &free[0], free[1:]
}

// same reports whether two events say the same. Instants are compared as
// instants, amounts as numbers.
func (e *Event) same(o *Event) bool {
	a, b := *e, *o
	a.At, a.Version, a.Intake, a.Finding, a.Terms = time.Time{}, max(e.Version, formVersion), nil, nil, nil
	b.At, b.Version, b.Intake, b.Finding, b.Terms = time.Time{}, max(o.Version, formVersion), nil, nil, nil
	return a == b && e.At.Equal(o.At) && e.intake().same(*o.intake()) && *e.finding() == *o.finding() && e.terms().same(*o.terms())
}

func (p Intake) same(o Intake) bool {
	return alike(&p.Recorded, &o.Recorded) && alike(&p.Received, &o.Received) && p == o
}

func (p Terms) same(o Terms) bool {
	a, b := p.Amount.Amount, o.Amount.Amount
	if a.Exponent() != b.Exponent() && (!exact.Bounded(a) || !exact.Bounded(b)) || a.Cmp(b) != 0 {
		return false
	}
	p.Amount.Amount, o.Amount.Amount = a, a
	return alike(&p.Due, &o.Due) && alike(&p.Visit, &o.Visit) && p == o
}

// alike reports whether two instants are one, and makes them equal values if so.
func alike(a, b *time.Time) bool {
	if !a.Equal(*b) {
		return false
	}
	*b = *a
	return true
}
