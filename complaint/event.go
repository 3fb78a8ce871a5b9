package complaint

import (
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Event is one step of a case, as it happened. One form serves all steps; each
// says which fields it reads, those behind the colon in Details:
//
//	raise        Channel: Retailer, Tier, Recorded, Policy, Calendar, Text
//	vent         Anger                           (0 says: calm)
//	contact      FromRetailer, Channel
//	find_cause   : Cause, Item                   (what is scarce, if something is)
//	record_view  Loss: Sought
//	escalate     Why: To                         (To unset: the next rung)
//	offer        Role: Remedy, Amount, Due       (Due: the offer lapses)
//	defer        Role: Due, Visit                (Visit: end of the next planned visit)
//	substitute   FromRetailer: Item              (FromRetailer: the retailer raised the topic)
//	promise      : Text, Due, Basis
//	keep         : Number                        (which promise, from 1; 0 the oldest open one)
//	accept       By, Partly, SameContact
//	reject       By, Told: Text                  (Told: the other ways open to the retailer)
//	follow_up    Satisfied, Rated, Score
//	extend       Clock: Number, Due, Text
//	reopen       : Text
//	learn        : Cause, Text, Owner            (root cause, action, who sees to it)
//	duplicate    : Other
//	absorb       : Other, Received
//	lapse        By, Role
//	retarget     : Policy, Tier                  (unset: as it is)
//	recalendar   : Calendar
//
// A visit planned for the follow-up goes with accept, in Details. Every step
// has ID and At, and may have By and Role (who of ours acted) and Recorded.
type Event struct {
	ID string `json:"id"`
	// At is when it happened; of a raise, when the complaint was received.
	At           time.Time `json:"at"`
	By           string    `json:"by,omitzero"`
	Role         Role      `json:"role,omitzero"`
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
	Score        int8      `json:"score,omitzero"`   // 0 to 10, if Rated
	Details      *Details  `json:"details,omitzero"` // nil: none of them
}

// Details are what few events say. They stand apart because a case is copied
// with its log, and most events say none of this.
type Details struct {
	Retailer client.ID     `json:"retailer,omitzero"`
	Policy   string        `json:"policy,omitzero"`
	Calendar string        `json:"calendar,omitzero"`
	Tier     Tier          `json:"tier,omitzero"`
	Recorded time.Time     `json:"recorded,omitzero"` // when it was written down, unset for at once
	Received time.Time     `json:"received,omitzero"`
	Cause    Cause         `json:"cause,omitzero"`
	Item     client.ItemID `json:"item,omitzero"`
	Sought   Remedy        `json:"sought,omitzero"`
	Remedy   Remedy        `json:"remedy,omitzero"`
	Amount   client.Money  `json:"amount,omitzero"`
	To       Role          `json:"to,omitzero"`
	Due      time.Time     `json:"due,omitzero"`
	Visit    time.Time     `json:"visit,omitzero"`
	Number   int32         `json:"number,omitzero"`
	Other    string        `json:"other,omitzero"` // another case
	Basis    string        `json:"basis,omitzero"` // who confirmed a promise
	Owner    string        `json:"owner,omitzero"`
	Text     string        `json:"text,omitzero"`
}

// formVersion is the event form that this release writes and reads.
const formVersion = 1

// noDetails is what an event without details says.
var noDetails Details

// say is the event's details, to be read only.
func (e *Event) say() *Details {
	if e.Details == nil {
		return &noDetails
	}
	return e.Details
}

// alone is the event with memory of its own.
func (e Event) alone() Event {
	if e.Details != nil {
		d := *e.Details
		e.Details = &d
	}
	return e
}

// detach gives the events of a log details of their own, in one block.
func detach(log []Event) {
	n := 0
	for i := range log {
		if log[i].Details != nil {
			n++
		}
	}
	if n == 0 {
		return
	}
	block := make([]Details, 0, n)
	for i := range log {
		if d := log[i].Details; d != nil {
			block = append(block, *d)
			log[i].Details = &block[len(block)-1]
		}
	}
}

// same reports whether two events say the same. Instants are compared as
// instants, amounts as numbers.
func (e Event) same(o Event) bool {
	if !e.At.Equal(o.At) || !e.say().same(*o.say()) {
		return false
	}
	e.At, e.Details, e.Version = o.At, o.Details, max(e.Version, formVersion)
	o.Version = max(o.Version, formVersion)
	return e == o
}

func (d Details) same(o Details) bool {
	for _, pair := range [...][2]*time.Time{
		{&d.Recorded, &o.Recorded}, {&d.Due, &o.Due}, {&d.Visit, &o.Visit}, {&d.Received, &o.Received},
	} {
		if !pair[0].Equal(*pair[1]) {
			return false
		}
		*pair[0], *pair[1] = time.Time{}, time.Time{}
	}
	a, b := d.Amount.Amount, o.Amount.Amount
	if a.Exponent() != b.Exponent() && (!exact.Bounded(a) || !exact.Bounded(b)) || a.Cmp(b) != 0 {
		return false
	}
	d.Amount.Amount, o.Amount.Amount = a, a
	return d == o
}
