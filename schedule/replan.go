package schedule

import (
	"context"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// Replan is what a re-plan is held to. The zero value holds it tightest: every
// date may be planned anew, but no booking leaves a day that it could keep.
type Replan struct {
	// From is the first day still open to visits, as visit.Roster has it: what
	// is booked before it and not done, as the record has it, was missed. Unset,
	// only what the record has as missed was.
	From calendar.Date `json:"from,omitzero"`
	// Frozen is the first day that may still change, From if that is later.
	// What is booked before it stays as it is, minute and all, whatever the
	// facts say now, and nothing is added there. With neither, no day is frozen.
	Frozen calendar.Date `json:"frozen,omitzero"`
	// Budget is the most bookings that leave a day they could have kept, be it
	// for another day or for none; below 0 is 0. A booking that its day can no
	// longer hold, and one whose need is gone, does not count; nor does another
	// time on the same day, which Diff.Retimed counts.
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

// Replan revises a plan, whoever made it, to the territory as it stands now: a
// rep who is ill or kept in by the weather is Away, a visit that was missed is
// in the record as such, or before From and not in it as done, with its need
// open again, a holiday that moved is in the calendar, a new need is among the
// needs.
//
// A plan that the facts still bear out from the freeze line on, as Check
// judges, is returned as it is, but see Refill. Otherwise:
//
//   - Nothing booked before the freeze line changes. Where the facts now speak
//     against it, the Diff says so. It serves its need still, unless the visit
//     was missed.
//   - A booking keeps its day if the facts and the bookings there that are at
//     least as urgent leave it room, and its minute too if they can; else it
//     has lost its day.
//   - The needs left open, those of lost bookings among them, are placed in the
//     order of urgency: on the day they had, where no other booking changes its
//     time, where others only change their time, in place of one that can move
//     elsewhere, or in exchange for one less urgent. The last two count in the
//     budget where the one that goes could have stayed. In the end whoever can
//     go back to his old day does.
//   - A day none of whose bookings change is kept to the letter. On the others
//     the stays keep their minute where that leaves room for the rest, or
//     else change as little as the sequence asks.
//
// Needs are missed with a proof as in Plan; Withheld says that the freeze line
// or the budget is what forbids the booking. The same input gives the same
// revision in whatever order its needs, retailers and visits are listed. It
// takes less time than Plan unless Priced; ctx is as in Plan.
func (p Policy) Replan(ctx context.Context, t Territory, earlier Plan, r Replan) Revision {
	var out Revision
	r.Frozen = max(r.Frozen, r.From)
	found := p.checkFrom(t, earlier, r)
	if len(found) == 0 && !r.Refill {
		out.Plan = earlier.clone()
		out.Diff = earlier.Diff(out.Plan)
	} else {
		v := p.revise(ctx, &t, earlier, r)
		v.stay()
		v.placeAll()
		out.Plan = v.plan(found)
		out.Diff = earlier.Diff(out.Plan)
		v.explain(&out.Diff, &out.Plan)
		out.Spent = v.spent()
	}
	out.Diff.addFrozen(p.checkFrozen(t, out.Plan, r), out.Plan, r.Frozen)
	if r.Priced {
		out.Price = p.Price(ctx, t, out.Plan, r)
	}
	return out
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
// save. It is below 0 where the free plan has more of them, for visits that
// this plan misses or because neither is the best there is.
func (p Price) Minutes() int { return p.Travel - p.Free }

// Price says what it costs that a plan keeps to an earlier one and to habits
// and wishes: it makes the plan that does neither, without Stability and with
// nothing kept but what is booked before the freeze line. The zero Replan has
// none, and prices a plan whole.
func (p Policy) Price(ctx context.Context, t Territory, pl Plan, r Replan) Price {
	r.Frozen = max(r.Frozen, r.From)
	out := Price{Travel: pl.travelFrom(r.Frozen), Missed: len(pl.Missed)}
	p.Stability = Stability{}
	v := p.revise(ctx, &t, pl, r)
	v.search.run()
	s := v.refine(ctx, v.search)
	for day := s.from; day < len(s.routes); day++ {
		for _, leg := range s.routes[day].legs {
			out.Free += leg
		}
	}
	for _, i := range v.leftOut(s) {
		if !v.stands[i] {
			out.FreeMissed++
		}
	}
	return out
}

// travelFrom is the minutes on the way from a date on.
func (pl Plan) travelFrom(d calendar.Date) int {
	sum := 0
	for i := range pl.Days {
		if pl.Days[i].Date >= d {
			sum += pl.Days[i].Travel
		}
	}
	return sum
}
