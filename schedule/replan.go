package schedule

import (
	"context"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Replan is what a re-plan is held to. The zero value holds it tightest: every
// date may be planned anew, but no booking leaves a day that it could keep.
type Replan struct {
	// Frozen is the first day that may still change. What is booked before it
	// stays as it is, minute and all, whatever the facts say now, and nothing
	// is added there. Unset, no day is frozen.
	Frozen calendar.Date `json:"frozen,omitzero"`
	// Budget is the most bookings that leave a day they could have kept, be it
	// for another day or for none. A booking that its day can no longer hold,
	// and one whose need is gone, does not count; nor does another time on the
	// same day, which Diff.Retimed counts.
	Budget int `json:"budget,omitzero"`
	// Refill also looks again at what the earlier plan misses if nothing else
	// calls for a change: it books what there is room for now, and proves the
	// other misses anew.
	Refill bool `json:"refill,omitzero"`
	// Priced also makes the plan that is free of the earlier one from Frozen
	// on, to say in Revision.Price what keeping to it costs. It takes as long
	// as Plan does.
	Priced bool `json:"priced,omitzero"`
}

// Revision is a plan made from an earlier one.
type Revision struct {
	Plan  Plan  `json:"plan"`
	Diff  Diff  `json:"diff"`           // from the earlier plan to this one
	Spent int   `json:"spent,omitzero"` // of the budget
	Price Price `json:"price,omitzero"` // where it is asked for
}

// Price sets the ways of a plan beside those of the plan that would be made
// if nothing had to stay as it was, both from the freeze line on.
type Price struct {
	Travel     int `json:"travel"`      // minutes on the way
	Free       int `json:"free"`        // minutes on the way of the free plan
	Missed     int `json:"missed"`      // needs missed
	FreeMissed int `json:"free_missed"` // needs that the free plan misses
}

// Minutes is what stability costs: the minutes of way that the free plan would
// save, less than 0 where it has more, be it for visits that this plan misses.
func (p Price) Minutes() int { return p.Travel - p.Free }

// Replan revises a plan, whoever made it, to the territory as it stands now,
// with as little change as it can: ….
func (p Policy) Replan(ctx context.Context, t Territory, earlier Plan, r Replan) Revision {
	return Revision{}
}

// Price says what a plan's keeping to the earlier plan and to Stability costs,
// by making the plan that does neither from a date on.
func (p Policy) Price(ctx context.Context, t Territory, pl Plan, from calendar.Date) Price {
	return Price{}
}

// CheckRevision is Check for a revision….
func (p Policy) CheckRevision(t Territory, earlier Plan, r Replan, rev Revision) []Violation {
	return nil
}
