package complaint

import (
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
)

// Event is one step of a case, as it happened. One flat form serves all steps;
// each says which fields it reads:
//
//	raise        Retailer, Channel, Tier, Recorded, Policy, Calendar, Text
//	vent         Anger                          (0 says: calm)
//	contact      FromRetailer, Channel
//	find_cause   Cause, Item                    (what is scarce, if something is)
//	record_view  Loss, Sought
//	escalate     To, Why                        (To unset: the next rung)
//	offer        Remedy, Amount, Role, Due      (Due: the offer lapses)
//	defer        Role, Due, Visit               (Visit: end of the next planned visit)
//	substitute   Item, FromRetailer             (FromRetailer: the retailer raised the topic)
//	promise      Text, Due, Basis
//	keep         Number                         (which promise, from 1; 0 the oldest open one)
//	accept       By, Partly, SameContact, Visit
//	reject       By, Text, Told                 (Told: the other ways open to the retailer)
//	follow_up    Satisfied, Rated, Score
//	extend       Clock, Number, Due, Text
//	reopen       Text
//	learn        Cause, Text, Owner             (root cause, action, who sees to it)
//	duplicate    Other
//	absorb       Other, Received
//	lapse        By, Role
//	retarget     Policy, Tier                   (unset: as it is)
//	recalendar   Calendar
//
// Every step has ID, At, and may have By and Role (who of ours acted).
type Event struct {
	ID      string `json:"id"`
	Version int    `json:"version,omitzero"` // of this form: 0 and 1 are this one
	Step    Step   `json:"step"`
	// At is when it happened; of a raise, when the complaint was received.
	// Recorded is when it was written down, unset for at once.
	At           time.Time     `json:"at"`
	Recorded     time.Time     `json:"recorded,omitzero"`
	By           string        `json:"by,omitzero"`
	Role         Role          `json:"role,omitzero"`
	Retailer     client.ID     `json:"retailer,omitzero"`
	Policy       string        `json:"policy,omitzero"`
	Calendar     string        `json:"calendar,omitzero"`
	Tier         Tier          `json:"tier,omitzero"`
	Channel      Channel       `json:"channel,omitzero"`
	Anger        int8          `json:"anger,omitzero"` // 0 to 3
	Clock        Clock         `json:"clock,omitzero"`
	Loss         Loss          `json:"loss,omitzero"`
	Why          Why           `json:"why,omitzero"`
	FromRetailer bool          `json:"from_retailer,omitzero"`
	Partly       bool          `json:"partly,omitzero"`
	SameContact  bool          `json:"same_contact,omitzero"` // settled in the contact in which it was raised
	Told         bool          `json:"told,omitzero"`
	Satisfied    bool          `json:"satisfied,omitzero"`
	Rated        bool          `json:"rated,omitzero"`
	Score        int8          `json:"score,omitzero"` // 0 to 10, if Rated
	Number       int32         `json:"number,omitzero"`
	Cause        Cause         `json:"cause,omitzero"`
	Sought       Remedy        `json:"sought,omitzero"`
	Remedy       Remedy        `json:"remedy,omitzero"`
	Amount       client.Money  `json:"amount,omitzero"`
	Item         client.ItemID `json:"item,omitzero"`
	To           Role          `json:"to,omitzero"`
	Due          time.Time     `json:"due,omitzero"`
	Visit        time.Time     `json:"visit,omitzero"`
	Received     time.Time     `json:"received,omitzero"`
	Other        string        `json:"other,omitzero"` // another case
	Basis        string        `json:"basis,omitzero"` // who confirmed a promise
	Owner        string        `json:"owner,omitzero"`
	Text         string        `json:"text,omitzero"`
}

// formVersion is the event form that this release writes and reads.
const formVersion = 1

// same reports whether two events say the same. Instants are compared as
// instants, amounts as numbers.
func (e Event) same(o Event) bool {
	for _, pair := range [...][2]*time.Time{
		{&e.At, &o.At}, {&e.Recorded, &o.Recorded}, {&e.Due, &o.Due}, {&e.Visit, &o.Visit}, {&e.Received, &o.Received},
	} {
		if !pair[0].Equal(*pair[1]) {
			return false
		}
		*pair[0], *pair[1] = time.Time{}, time.Time{}
	}
	a, b := e.Amount.Amount, o.Amount.Amount
	if a.Exponent() != b.Exponent() && (!exact.Bounded(a) || !exact.Bounded(b)) || a.Cmp(b) != 0 {
		return false
	}
	e.Amount.Amount, o.Amount.Amount = a, a
	e.Version, o.Version = max(e.Version, formVersion), max(o.Version, formVersion)
	return e == o
}
