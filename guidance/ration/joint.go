package ration

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/exact"
)

// Promotion is a joint promotion as proposed: what it costs and brings, how
// cost and gain are shared, and who does what (rule S4-12).
type Promotion struct {
	Unit    decimal.Decimal `json:"unit"` // smallest amount of the currency: 0.01
	Parties []Party         `json:"parties"`
	Tasks   []Task          `json:"tasks"`
	Gain    decimal.Decimal `json:"gain"` // of all parties together, as expected
}

// Party is one side of a joint promotion.
type Party struct {
	Name string `json:"name"`
	Role Role   `json:"role"`
	Own  bool   `json:"own,omitzero"` // the side whose interest this policy guards
	// CostPart and GainPart are the ratios by which cost and gain are shared.
	CostPart decimal.Decimal `json:"cost_part"`
	GainPart decimal.Decimal `json:"gain_part"`
	// Upkeep is what keeping the relation costs the party besides (S4-34). It is
	// not shared.
	Upkeep decimal.Decimal `json:"upkeep,omitzero"`
}

// Task is a piece of the work.
type Task struct {
	Name string          `json:"name"`
	By   string          `json:"by"` // the name of the party that does it, and pays for it at first
	Side Side            `json:"side"`
	Cost decimal.Decimal `json:"cost,omitzero"`
}

// Role is what a party is.
type Role uint8

// The roles.
const (
	_     Role = iota
	Maker      // the maker or wholesaler: work outside the store is its own
	Store      // the store: work inside is its own
)

// Side is where work is done.
type Side uint8

// The sides.
const (
	_       Side = iota
	Inside       // in the store: display, till, staff
	Outside      // out of it: advertising, goods, street
)

var (
	roles = enum.Words{Kind: "Role", List: []string{"maker", "store"}}
	sides = enum.Words{Kind: "Side", List: []string{"inside", "outside"}}
)

// String is "maker" or "store", "" for unset.
func (r Role) String() string { return roles.String(int(r)) }

// MarshalText is String, with an error for a value that has no word.
func (r Role) MarshalText() ([]byte, error) { return roles.Append(int(r)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (r *Role) UnmarshalText(text []byte) error {
	v, err := roles.Parse(text)
	*r = Role(v)
	return err
}

// String is "inside" or "outside", "" for unset.
func (s Side) String() string { return sides.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Side) MarshalText() ([]byte, error) { return sides.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Side) UnmarshalText(text []byte) error {
	v, err := sides.Parse(text)
	*s = Side(v)
	return err
}

// Agreement is a promotion worked out. Costs and gains of the parties add up
// exactly to those of the whole, and their settlements to 0.
type Agreement struct {
	Sides   []Settled       `json:"sides"` // row i is the promotion's Parties[i]; none if nothing could be computed
	Cost    decimal.Decimal `json:"cost"`  // of all tasks
	Gain    decimal.Decimal `json:"gain"`
	Refused bool            `json:"refused,omitzero"` // the own side would lose (S4-4)
	Because []Reason        `json:"because"`
}

// Settled is what a joint promotion is for one party.
type Settled struct {
	Name   string          `json:"name"`
	Tasks  []string        `json:"tasks,omitzero"` // what it does
	Cost   decimal.Decimal `json:"cost"`           // its part of the cost
	Gain   decimal.Decimal `json:"gain"`           // its part of the gain
	Upkeep decimal.Decimal `json:"upkeep,omitzero"`
	Spends decimal.Decimal `json:"spends"` // the cost of its own tasks
	Pays   decimal.Decimal `json:"pays"`   // to the others, so that it bears its Cost; negative: it is paid
}

// Agree works a promotion out: cost and gain are split by their ratios to the
// unit (see Split), each party does its tasks, and what it spends on them above
// or below its part is settled.
//
// A split by which the own side gains less than it costs it, upkeep of the
// relation counted, is refused, however welcome it would be (S4-4, S4-34). A
// loss of another party is pointed out, because it will not do its work gladly
// (S4-24), and so is work that one side does alone: a store without a part in a
// promotion stands in its way (S4-40).
func (p Promotion) Agree() Agreement {
	var a Agreement
	for _, t := range p.Tasks {
		if !exact.Bounded(t.Cost) || t.Cost.Sign() < 0 || !p.known(t.By) {
			return Agreement{Because: []Reason{{Code: TaskRefused, Name: t.Name}}}
		}
		a.Cost = a.Cost.Add(t.Cost)
	}
	var costParts, gainParts []Part
	for _, y := range p.Parties {
		if !exact.Bounded(y.Upkeep) || y.Upkeep.Sign() < 0 {
			return Agreement{Because: []Reason{{Code: RatioRefused, Name: y.Name}}}
		}
		costParts = append(costParts, Part{y.Name, y.CostPart})
		gainParts = append(gainParts, Part{y.Name, y.GainPart})
	}
	costs, gains := Split(a.Cost, p.Unit, costParts), Split(p.Gain, p.Unit, gainParts)
	if costs == nil || gains == nil {
		return Agreement{Because: []Reason{{Code: RatioRefused}}}
	}
	a.Gain = p.Gain
	for i, y := range p.Parties {
		a.Sides = append(a.Sides, p.settle(y, costs[i], gains[i]))
	}
	p.judge(&a)
	return a
}

// known reports whether exactly one party has the name.
func (p Promotion) known(name string) bool {
	n := 0
	for _, y := range p.Parties {
		if y.Name == name {
			n++
		}
	}
	return n == 1
}

func (p Promotion) settle(y Party, cost, gain decimal.Decimal) Settled {
	s := Settled{Name: y.Name, Cost: cost, Gain: gain, Upkeep: y.Upkeep}
	for _, t := range p.Tasks {
		if t.By == y.Name {
			s.Tasks = append(s.Tasks, t.Name)
			s.Spends = s.Spends.Add(t.Cost)
		}
	}
	s.Pays = s.Cost.Sub(s.Spends)
	return s
}

// judge says what is to be known about an agreement, the refusal first.
func (p Promotion) judge(a *Agreement) {
	for i, s := range a.Sides {
		bears := s.Cost.Add(s.Upkeep)
		switch lost := s.Gain.Cmp(bears) < 0; {
		case lost && p.Parties[i].Own:
			a.Refused = true
			a.Because = append(a.Because, Reason{Code: OwnLoss, Name: s.Name, Cost: bears, Gain: s.Gain})
		case lost:
			a.Because = append(a.Because, Reason{Code: PartnerLoss, Name: s.Name, Cost: bears, Gain: s.Gain})
		}
	}
	for i, s := range a.Sides {
		if len(p.Tasks) > 0 && len(s.Tasks) == len(p.Tasks) && len(a.Sides) > 1 {
			code := MakerAlone
			if p.Parties[i].Role == Store {
				code = StoreAlone
			}
			a.Because = append(a.Because, Reason{Code: code, Name: s.Name})
		}
	}
	for _, t := range p.Tasks {
		for _, y := range p.Parties {
			switch {
			case y.Name != t.By:
			case y.Role == Maker && t.Side == Inside:
				a.Because = append(a.Because, Reason{Code: TakenOver, Name: y.Name, Measure: t.Name})
			case y.Role == Store && t.Side == Outside:
				a.Because = append(a.Because, Reason{Code: OutsideByStore, Name: y.Name, Measure: t.Name})
			}
		}
	}
	if !a.Refused {
		a.Because = append(a.Because, Reason{Code: SplitAgreed, Cost: a.Cost, Gain: a.Gain})
	}
}
