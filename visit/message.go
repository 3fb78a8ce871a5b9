package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// MessagePolicy is who passes messages on and how soon. The manager speaks for
// the shop to the company and for the company to the shop (S3-6).
type MessagePolicy struct {
	ToCompany Owner `json:"to_company"` // passes on what a shop says
	ToShop    Owner `json:"to_shop"`    // passes on what the company says
	Verifies  Owner `json:"verifies"`   // checks a count before it is passed on
	Days      int   `json:"days"`       // working days in which a message is passed on
}

// Message is one entry of the log between shop and company.
type Message struct {
	ID       string        `json:"id"`
	Retailer client.ID     `json:"retailer"`
	Way      Way           `json:"way"`
	Date     calendar.Date `json:"date"` // when it came in
	// Count: it reports a count of stock or a price, which is verified before it
	// is passed on (S3-10).
	Count    bool          `json:"count,omitzero"`
	Verified calendar.Date `json:"verified,omitzero"` // the day on which the count was
	PassedOn calendar.Date `json:"passed_on,omitzero"`
}

// Way is the direction of a message.
type Way uint8

// The ways.
const (
	_         Way = iota
	ToCompany     // from the shop
	ToShop        // from the company
)

var ways = enum.Words{Kind: "Way", List: []string{"to_company", "to_shop"}}

// String is "to_company" or "to_shop", "" for unset.
func (w Way) String() string { return ways.String(int(w)) }

// MarshalText is String, with an error for a value that has no word.
func (w Way) MarshalText() ([]byte, error) { return ways.Append(int(w)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (w *Way) UnmarshalText(text []byte) error {
	v, err := ways.Parse(text)
	*w = Way(v)
	return err
}

// Open is what is still to be done, on a day, about the messages of a log: an
// action for each that is not passed on or whose count is not verified, the
// earliest due first, then in the order of the log. What comes in or is done
// after the day is not known on it. Without a day all is known, and nothing is
// late.
func (p MessagePolicy) Open(c calendar.Calendar, log []Message, on calendar.Date) []Action {
	var open []Action
	for _, m := range log {
		known := func(d calendar.Date) bool { return d.Valid() && (!on.Valid() || d <= on) }
		if m.Date.Valid() && !known(m.Date) {
			continue
		}
		unverified, passed := m.Count && !known(m.Verified), known(m.PassedOn)
		if passed && !unverified {
			continue
		}
		a := Action{Retailer: m.Retailer, Ref: m.ID}
		a.Due, a.Because = due(c, m.Date, p.Days)
		switch {
		case unverified && passed:
			a.Do, a.Owner = VerifyCount, p.Verifies
			a.Because = append(a.Because, Reason{Code: PassedUnverified, Date: m.PassedOn, Ref: m.ID})
		case unverified:
			a.Do, a.Owner = VerifyCount, p.Verifies
			a.Because = append(a.Because, Reason{Code: CountUnverified, Ref: m.ID})
		default:
			a.Do, a.Owner = PassOn, p.owner(m.Way)
			a.Because = append(a.Because, Reason{Code: NotPassedOn, Date: m.Date, Name: m.Way.String(), Ref: m.ID})
		}
		if a.Owner == "" {
			a.Owner = Supervisor
		}
		if a.Due.Valid() && on.Valid() && a.Due < on {
			a.Because = append(a.Because, Reason{Code: ActionLate, Date: a.Due, Have: on.DaysSince(a.Due)})
		}
		open = append(open, a)
	}
	slices.SortStableFunc(open, func(a, b Action) int { return cmp.Compare(a.Due, b.Due) })
	return open
}

func (p MessagePolicy) owner(w Way) Owner {
	switch w {
	case ToCompany:
		return p.ToCompany
	case ToShop:
		return p.ToShop
	}
	return Supervisor
}
