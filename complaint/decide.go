package complaint

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// Command asks for one step: the event as it would be written, and the facts
// that the case itself does not hold.
type Command struct {
	Event Event `json:"event"`
	Facts Facts `json:"facts,omitzero"`
}

// Facts are what the caller knows from elsewhere at the time of a command.
type Facts struct {
	// Granted is the money granted to the retailer in the period, by the role
	// that acts, in other cases; Grants how many times.
	Granted decimal.Decimal `json:"granted,omitzero"`
	Grants  int             `json:"grants,omitzero"`
	// SolvableBy is a role that can solve the case now, "" if none is known.
	SolvableBy Role `json:"solvable_by,omitzero"`
	// Items are what is known of the scarce item and the substitute.
	Items []ItemFact `json:"items,omitzero"`
	// OtherRetailer is the retailer of the other case that the event names.
	OtherRetailer client.ID `json:"other_retailer,omitzero"`
}

// ItemFact is what is known of an item.
type ItemFact struct {
	Item client.ItemID `json:"item"`
	Gone bool          `json:"gone,omitzero"` // not available
	Tier string        `json:"tier,omitzero"` // price tier, "" for not known
}

// Decision is the answer to a command.
type Decision struct {
	// Events are what is to be written: first what fell due by itself before
	// the command, then the command's own event unless it is blocked.
	Events   []Event  `json:"events"`
	Blocked  []Reason `json:"blocked"`           // why the step is not possible, all the reasons
	Advice   []Reason `json:"advice"`            // what to mind, once the events are written
	Repeated bool     `json:"repeated,omitzero"` // the case has this very event: nothing to do
}

// Decide answers a command: with the events that make it so, or with every
// reason against it. It does not change the case; Evolve does, with the
// events. It is total: any case, command and desk have an answer.
//
// What fell due by itself comes first even if the command is blocked; its ids
// are stable, so that writing it twice changes nothing.
func (d Desk) Decide(c Case, cmd Command) Decision {
	e := d.current(cmd.Event)
	var f fold
	f.desk, f.c = d, c
	f.begin(len(d.book(&c).policy.Ladder) + 1)
	q := question{book: f.book, desk: d, c: &f.c, e: &e, facts: &cmd.Facts, asked: true}
	if r, repeated := f.inadmissible(&e); r.Code != 0 || repeated {
		return Decision{Blocked: list(r), Repeated: repeated}
	}
	out := Decision{Events: f.catchUp(e.At)}
	if e.Step == Raise && c.State == 0 {
		if p := version(d.Policies, e.intake().Policy); p != nil {
			q.policy = p
		}
	}
	switch {
	case e.Step.Automatic():
		out.Blocked = q.guard(nil, Automatic, true)
	default:
		out.Blocked = q.reasons()
	}
	if len(out.Blocked) > 0 {
		out.Advice = q.instead(out.Blocked)
		return out
	}
	noted := q.noted()
	if err := f.add(&e); err != nil {
		// The guards let nothing through that Evolve refuses; a test proves
		// it.
		return out
	}
	out.Events = append(out.Events, e)
	out.Advice = append(f.advice(&f.c, e.At), noted...)
	return out
}

// inadmissible is why an event cannot be read at all.
func (f *fold) inadmissible(e *Event) (r Reason, repeated bool) {
	repeated, err := f.admit(e)
	switch err := err.(type) {
	case nil:
	case *OrderError:
		r = Reason{Code: OutOfOrder, Step: e.Step, Name: err.Last, Until: err.LastTime}
	case *ConflictError:
		r = Reason{Code: IDTaken, Step: e.Step, Name: e.ID}
	default:
		r = Reason{Code: UnknownStep, Step: e.Step}
		if e.ID == "" && e.Step >= Raise && e.Step <= Recalendar {
			r.Code = NoID
		}
	}
	return r, repeated
}

func list(r Reason) []Reason {
	if r.Code == 0 {
		return nil
	}
	return []Reason{r}
}

// instead advises on a step that is blocked.
func (q *question) instead(blocked []Reason) []Reason {
	for _, r := range blocked {
		if r.Code == WindowOver {
			return []Reason{{Code: LinkCase, Name: q.c.ID}}
		}
	}
	return nil
}

// noted advises on the step itself, before it is written.
func (q *question) noted() []Reason {
	switch q.e.Step {
	case Escalate:
		rung := q.policy.rung(q.solver())
		if q.c.Cause != "" && rung >= 0 && rung <= q.c.Level {
			return []Reason{{Code: WithinAuthority, Role: q.solver()}}
		}
	case Substitute:
		if q.otherTier() {
			return []Reason{{Code: OtherPriceTier, Item: q.e.finding().Item}}
		}
	}
	return nil
}

// advice is what to mind in a case at an instant, in the order of the process.
func (b book) advice(c *Case, now time.Time) (out []Reason) {
	p := b.policy
	if c.State == Listening {
		out = append(out, Reason{Code: HearOut})
	}
	if c.State.Open() && c.Argued > 0 {
		out = append(out, Reason{Code: ConductMark, Count: c.Argued})
		if tier := p.graver(c.Tier); tier != "" && !p.madeGraver(c) {
			out = append(out, Reason{Code: MakeGraver, Name: string(tier)})
		}
	}
	if c.State.Open() && c.Recorded.After(c.Received) {
		out = append(out, Reason{Code: WasRecordedLate, Until: c.Received})
	}
	if c.State == Acknowledged && !c.Viewed {
		out = append(out, Reason{Code: AskRemedy})
	}
	if rule := p.cause(c.Cause); rule != nil && rule.Answer.answer() && c.State >= Acknowledged && c.State <= Deferred {
		out = append(out, Reason{Code: rule.Answer, Cause: c.Cause, Item: c.Scarce})
	}
	out = b.escalationAdvice(out, c, now)
	out = b.deferralAdvice(out, c, now)
	if c.State.Open() && p.Reopen.Limit > 0 && c.Reopens >= p.Reopen.Limit {
		out = append(out, Reason{Code: ReopenedTooOften, Count: c.Reopens, Role: p.role(c.Level)})
	}
	if c.State == Closed && c.Owner == "" && c.Outcome != Duplicated && c.Outcome != Withdrawn {
		out = append(out, Reason{Code: WriteLesson})
	}
	return out
}

// graver is the tier after a tier, "" if it is the gravest or unknown.
func (p *Policy) graver(t Tier) Tier {
	for i := range p.Tiers {
		if p.Tiers[i] == t && i+1 < len(p.Tiers) {
			return p.Tiers[i+1]
		}
	}
	return ""
}

// madeGraver reports whether the case was moved to a graver tier since somebody
// of ours last argued: an argument makes it graver once (rule S2-5).
func (p *Policy) madeGraver(c *Case) bool {
	// A raise that names no tier is of the first.
	gravity := func(t Tier) int { return max(slices.Index(p.Tiers, t), 0) }
	at, graver := 0, false
	for i := range c.Log {
		switch e := &c.Log[i]; {
		case e.Step == Argue:
			graver = false
		case (e.Step == Raise || e.Step == Retarget) && e.intake().Tier != "":
			was := at
			at = gravity(e.intake().Tier)
			graver = graver || e.Step == Retarget && at > was
		}
	}
	return graver
}

func (b book) escalationAdvice(out []Reason, c *Case, now time.Time) []Reason {
	if beyond := c.latest(EscalateClock); beyond != nil && beyond.live() {
		out = append(out, Reason{Code: EscalateNow, Role: b.policy.role(c.Level)})
	}
	if c.State != Escalated || c.Level+1 < len(b.policy.Ladder) {
		return out
	}
	if r := c.latest(LevelClock); r != nil && r.live() {
		if due := b.due(c, r); !due.None && now.After(due.At) {
			out = append(out, Reason{Code: TopSilent, Role: b.policy.role(c.Level), Until: due.At})
		}
	}
	return out
}

func (b book) deferralAdvice(out []Reason, c *Case, now time.Time) []Reason {
	if c.State == Offered && c.Substitute != "" {
		out = append(out, Reason{Code: HelpSell, Item: c.Substitute})
	}
	if c.State != Deferred {
		return out
	}
	switch {
	case now.Before(c.NotBefore):
		out = append(out, Reason{Code: CoolDown, Until: c.NotBefore})
	case c.Scarce != "":
		out = append(out, Reason{Code: TellSubstitute, Item: c.Scarce})
	}
	if r := c.latest(RevisitClock); r != nil && r.live() && !c.visitPlanned() {
		if due := b.due(c, r); !due.None {
			out = append(out, Reason{Code: PlanVisit, Until: due.At})
		}
	}
	return out
}

// visitPlanned reports whether the latest deferral named a visit.
func (c *Case) visitPlanned() bool {
	for i := len(c.Log) - 1; i >= 0; i-- {
		if c.Log[i].Step == Defer {
			return !c.Log[i].terms().Visit.IsZero()
		}
	}
	return false
}
