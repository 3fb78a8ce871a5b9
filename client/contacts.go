package client

import (
	"strings"

	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Contacts is the policy of contact risk: whom a retailer is known by, and what
// happens when that person goes (rules S4-15, S1-32).
type Contacts struct {
	Reserves int      `json:"reserves,omitzero"` // people known beside the decision maker, at least
	Settled  int      `json:"settled,omitzero"`  // full months in post below which somebody is new; 0 is none
	Rotation int      `json:"rotation,omitzero"` // full months in post from which a change is to be reckoned with; 0 is none
	Roles    []string `json:"roles,omitzero"`    // that somebody must hold, the decision maker included
}

// ContactRisk is the people of a retailer, judged.
type ContactRisk struct {
	DecisionMaker string   `json:"decision_maker,omitzero"` // the name of the first of People
	Reserves      int      `json:"reserves"`
	Because       []Reason `json:"because"` // every risk, or contacts_safe
}

// Check judges the people of a retailer on a day. The first of People is the
// decision maker, all others with a name are reserves. Every risk names who is
// in question or which role is missing.
func (c Contacts) Check(r Retailer, asOf calendar.Date) ContactRisk {
	var faults fault.List
	if c.check(&faults); faults.Err() != nil {
		return ContactRisk{Because: []Reason{{Code: PolicyRefused}}}
	}
	var out ContactRisk
	var named []Contact
	for _, p := range r.People {
		if p.Name != "" {
			named = append(named, p)
		}
	}
	if len(named) > 0 {
		out.DecisionMaker, out.Reserves = named[0].Name, len(named)-1
	}
	switch {
	case len(named) == 0:
		out.Because = append(out.Because, Reason{Code: ContactNone, Of: c.Reserves + 1})
	case len(named) == 1 && c.Reserves > 0:
		out.Because = append(out.Because, Reason{Code: ContactSingle, Name: named[0].Name, Of: c.Reserves})
	case out.Reserves < c.Reserves:
		out.Because = append(out.Because, Reason{Code: ReservesShort, Days: out.Reserves, Of: c.Reserves})
	}
	out.Because = append(out.Because, c.roles(named)...)
	for i, p := range named {
		out.Because = append(out.Because, c.person(p, i == 0, asOf)...)
	}
	if len(out.Because) == 0 {
		out.Because = []Reason{{Code: ContactsSafe, Name: out.DecisionMaker, Days: out.Reserves}}
	}
	return out
}

// roles is a reason for each role that nobody holds.
func (c Contacts) roles(people []Contact) (missing []Reason) {
	for _, role := range c.Roles {
		held := false
		for _, p := range people {
			held = held || strings.EqualFold(p.Role, role)
		}
		if !held {
			missing = append(missing, Reason{Code: RoleMissing, Name: role})
		}
	}
	return missing
}

// person is the risks in one contact. Only the decision maker's time in post
// matters: nobody depends on a reserve.
func (c Contacts) person(p Contact, decides bool, asOf calendar.Date) (risks []Reason) {
	if !decides {
		return nil
	}
	if p.Phone == "" {
		risks = append(risks, Reason{Code: PhoneMissing, Name: p.Name})
	}
	known := p.Since.Valid() && asOf.Valid() && p.Since <= asOf
	full := func(months int) bool { return p.Since <= monthsBefore(asOf, months) }
	switch {
	case c.Settled == 0 && c.Rotation == 0:
	case !known:
		risks = append(risks, Reason{Code: TenureUnknown, Name: p.Name})
	case c.Settled > 0 && !full(c.Settled):
		risks = append(risks, Reason{Code: ContactNew, Name: p.Name, Days: asOf.DaysSince(p.Since), Of: c.Settled, From: p.Since, To: asOf})
	case c.Rotation > 0 && full(c.Rotation):
		risks = append(risks, Reason{Code: RotationDue, Name: p.Name, Days: asOf.DaysSince(p.Since), Of: c.Rotation, From: p.Since, To: asOf})
	}
	return risks
}

func (c Contacts) empty() bool {
	return c.Reserves == 0 && c.Settled == 0 && c.Rotation == 0 && len(c.Roles) == 0
}

func (c Contacts) check(l *fault.List) {
	if c.Reserves < 0 || c.Reserves > maxParts {
		l.Add("reserves", "%d is not between 0 and %d", c.Reserves, maxParts)
	}
	if c.Settled < 0 || c.Settled > maxMonths {
		l.Add("settled", "%d is not between 0 and %d", c.Settled, maxMonths)
	}
	if c.Rotation < 0 || c.Rotation > maxMonths {
		l.Add("rotation", "%d is not between 0 and %d", c.Rotation, maxMonths)
	}
	if c.Rotation > 0 && c.Rotation <= c.Settled {
		l.Add("rotation", "%d is not above settled, %d", c.Rotation, c.Settled)
	}
	for i, role := range c.Roles {
		if role == "" {
			l.In("roles", i).Add("", "is empty")
		}
	}
}
