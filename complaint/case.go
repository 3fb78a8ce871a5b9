package complaint

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// Case is one complaint: what its events add up to. The zero Case was not
// raised. A Case is a value: verbs give a new one and share no memory with the
// one they were given. Log alone rebuilds the rest (see Desk.Evolve).
type Case struct {
	ID       string    `json:"id"`
	Retailer client.ID `json:"retailer"`
	Policy   string    `json:"policy"`   // version it is pinned to
	Calendar string    `json:"calendar"` // version it is pinned to
	State    State     `json:"state,omitzero"`
	Tier     Tier      `json:"tier,omitzero"`
	Channel  Channel   `json:"channel,omitzero"`
	Received time.Time `json:"received,omitzero"`
	Recorded time.Time `json:"recorded,omitzero"` // when it was written down

	Listened bool   `json:"listened,omitzero"` // the retailer spoke out
	Waiting  bool   `json:"waiting,omitzero"`  // for the retailer
	Anger    int    `json:"anger,omitzero"`    // 0 to 3, as last seen
	Argued   int    `json:"argued,omitzero"`   // conduct marks
	Level    int    `json:"level,omitzero"`    // rung that holds it, 0 the rep
	Cause    Cause  `json:"cause,omitzero"`
	Viewed   bool   `json:"viewed,omitzero"` // the viewpoint is known
	Loss     Loss   `json:"loss,omitzero"`
	Sought   Remedy `json:"sought,omitzero"`

	Scarce     client.ItemID   `json:"scarce,omitzero"`     // the item that is short
	Substitute client.ItemID   `json:"substitute,omitzero"` // the item offered for it
	Remedy     Remedy          `json:"remedy,omitzero"`     // on offer, or accepted
	Offered    decimal.Decimal `json:"offered,omitzero"`    // money on offer
	OfferEnds  time.Time       `json:"offer_ends,omitzero"`
	Granted    decimal.Decimal `json:"granted,omitzero"` // money accepted in this case
	Offers     int             `json:"offers,omitzero"`
	Declines   int             `json:"declines,omitzero"`

	Deferrals  int       `json:"deferrals,omitzero"`
	DeferredAt time.Time `json:"deferred_at,omitzero"` // the latest
	Deferred   Length    `json:"deferred,omitzero"`    // in earlier deferrals
	NotBefore  time.Time `json:"not_before,omitzero"`  // end of the cool-off

	Resolved    time.Time `json:"resolved,omitzero"` // accepted or rejected, the latest
	Closed      time.Time `json:"closed,omitzero"`
	Outcome     Outcome   `json:"outcome,omitzero"`
	SameContact bool      `json:"same_contact,omitzero"` // accepted in the contact that raised it
	Reopens     int       `json:"reopens,omitzero"`
	Rated       bool      `json:"rated,omitzero"`
	Score       int       `json:"score,omitzero"`
	Other       string    `json:"other,omitzero"` // the case that covers it
	Root        Cause     `json:"root,omitzero"`  // the lesson: root cause
	Action      string    `json:"action,omitzero"`
	Owner       string    `json:"owner,omitzero"`

	Runs   []Run   `json:"runs,omitzero"`   // in the order started
	Pauses []Pause `json:"pauses,omitzero"` // in the order begun
	Misses []Miss  `json:"misses,omitzero"` // at most one of a cycle
	Log    []Event `json:"log,omitzero"`    // every event once
}

// Run is one cycle of one clock.
type Run struct {
	Clock Clock `json:"clock"`
	Phase Phase `json:"phase"`
	Level int8  `json:"level,omitzero"` // the rung, for the level clock
	Dated bool  `json:"dated,omitzero"` // Named is the date itself, not the end of the next visit
	Cycle int32 `json:"cycle"`          // from 1, by clock
	// Kept counts the cycles of the inform clock that this one replaced: each
	// was in time, and there are many.
	Kept int32 `json:"kept,omitzero"`
	// Rule is the place from 1 of the clock's rule in the pinned policy, 0 if
	// its date is its own.
	Rule    int32     `json:"rule,omitzero"`
	Started time.Time `json:"started"`
	Stopped time.Time `json:"stopped,omitzero"` // stopped or cancelled
	Named   time.Time `json:"named,omitzero"`   // by an event
	// Known is the instant from which the present due date holds: a date that
	// is set to the past falls due then.
	Known time.Time `json:"known"`
}

// Miss is a date that had passed when its clock stopped, stood still or got
// another date. A date that a running clock passed is the View's to tell.
type Miss struct {
	Clock Clock `json:"clock"`
	// By is the step that put the date into the past at a stroke (retarget,
	// recalendar, absorb, or raise for a complaint recorded late), unset if
	// time alone did.
	By    Step      `json:"by,omitzero"`
	Cycle int32     `json:"cycle"`
	Due   time.Time `json:"due"`
	Fell  time.Time `json:"fell"` // when it counted as passed
}

// live reports whether the clock still counts.
func (r *Run) live() bool { return r.Phase == Running || r.Phase == Paused }

// Pause is a stretch in which one cycle of a clock stood still.
type Pause struct {
	Clock Clock     `json:"clock"`
	Ended bool      `json:"ended,omitzero"` // the case was resolved or closed meanwhile, not deferred or waiting
	Cycle int32     `json:"cycle"`
	From  time.Time `json:"from"`
	To    time.Time `json:"to,omitzero"` // unset: it still does
}

// miss is the date that a cycle missed, nil if it is not known to have missed
// one.
func (c *Case) miss(r *Run) *Miss {
	for i := range c.Misses {
		if m := &c.Misses[i]; m.Clock == r.Clock && m.Cycle == r.Cycle {
			return m
		}
	}
	return nil
}

// Last is the instant of the latest event, unset if there is none.
func (c Case) Last() time.Time {
	if len(c.Log) == 0 {
		return time.Time{}
	}
	return c.Log[len(c.Log)-1].At
}

// Run is the latest cycle of a clock; ok is false if it never started.
func (c Case) Run(clock Clock) (r Run, ok bool) {
	if p := c.latest(clock); p != nil {
		return *p, true
	}
	return Run{}, false
}

func (c *Case) latest(clock Clock) *Run {
	for i := len(c.Runs) - 1; i >= 0; i-- {
		if c.Runs[i].Clock == clock {
			return &c.Runs[i]
		}
	}
	return nil
}
