package complaint

import (
	"slices"
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
	Known  []Known `json:"known,omitzero"`  // at most one of a cycle
	Misses []Miss  `json:"misses,omitzero"` // at most one of a cycle
	Log    []Event `json:"log,omitzero"`    // every event once
}

// Run is one cycle of one clock.
type Run struct {
	Clock Clock `json:"clock"`
	Phase Phase `json:"phase"`
	Level int8  `json:"level,omitzero"` // the rung, for the level clock
	Dated bool  `json:"dated,omitzero"` // Named is the date itself, not the end of the next visit
	// Settled is that Misses tell whether the cycle was late, because it
	// stopped under another policy or calendar, or while it stood still.
	// Otherwise its dates tell.
	Settled bool `json:"settled,omitzero"`
	// Cycle counts from 1, by clock. Cycles of the inform clock that are
	// missing were kept in time; there are many.
	Cycle int32 `json:"cycle"`
	// Rule is the place from 1 of the clock's rule in the pinned policy, 0 if
	// its date is its own.
	Rule    int32     `json:"rule,omitzero"`
	Started time.Time `json:"started"`
	Stopped time.Time `json:"stopped,omitzero"` // stopped or cancelled
	Named   time.Time `json:"named,omitzero"`   // by an event
}

// live reports whether the clock still counts.
func (r *Run) live() bool { return r.Phase == Running || r.Phase == Paused }

// over reports whether the clock has stopped.
func (r *Run) over() bool { return r.Phase == Stopped || r.Phase == Cancelled }

// Known is when the date of a cycle came to be known, of a cycle for which that
// is not its start. A date that is set to the past falls due then. A pause that
// ended later and moved the date counts on top of it.
type Known struct {
	Clock Clock     `json:"clock"`
	Cycle int32     `json:"cycle"`
	At    time.Time `json:"at"`
}

// known is when a date of a cycle came to be known. A pause that began after
// the date did not move it.
func (c *Case) known(r *Run, due time.Time) time.Time {
	at := r.Started
	if i := c.knownAt(r); i >= 0 {
		at = c.Known[i].At
	}
	for i := range c.Pauses {
		p := &c.Pauses[i]
		if p.Clock == r.Clock && p.Cycle == r.Cycle && !p.From.After(due) && p.To.After(at) {
			at = p.To
		}
	}
	return at
}

// knownAt is the index of a cycle among Known, -1 if it is not there.
func (c *Case) knownAt(r *Run) int {
	return slices.IndexFunc(c.Known, func(k Known) bool { return k.Clock == r.Clock && k.Cycle == r.Cycle })
}

// Miss is a date that had passed when the cycle changed in a way after which it
// does not tell any more.
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
