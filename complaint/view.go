package complaint

import (
	"time"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// View is a case at an instant.
//
// Everything in it but the measures of the clocks (Clock's IfResumed, Overdue
// and OverdueWork) stays as it is until Desk.NextWake.
type View struct {
	State  State       `json:"state,omitzero"`
	Holder Role        `json:"holder,omitzero"` // the rung that holds the case
	Clocks []ClockView `json:"clocks"`          // by clock: its latest cycle, and every open promise
	// Allowed are the steps that nothing known stands against; what a step
	// says may still block it. Blocked is what stands against the others:
	// first what the state itself refuses, then what the case and the hour do,
	// each by step. Desk.Blocked tells more of one step.
	Allowed []Step   `json:"allowed"`
	Blocked []Block  `json:"blocked"`
	Advice  []Reason `json:"advice"`
	// VisitBy is the date by which the retailer is to be visited for this
	// case: the deferral's, the offer's or the follow-up's; unset for none.
	VisitBy calendar.Date `json:"visit_by,omitzero"`
}

// Block is what stands against a step, in short.
type Block struct {
	Step    Step `json:"step"`
	Code    Code `json:"code"`
	Unblock Step `json:"unblock,omitzero"` // the step that would lift it
}

// ClockView is one clock at an instant.
type ClockView struct {
	Clock   Clock     `json:"clock"`
	Cycle   int       `json:"cycle"`
	Phase   Phase     `json:"phase"`
	Started time.Time `json:"started"`
	Due     time.Time `json:"due,omitzero"`    // of a running clock
	Beyond  bool      `json:"beyond,omitzero"` // Due lies past what the calendar covers
	Level   int       `json:"level,omitzero"`  // the highest reminder that fell
	Stopped time.Time `json:"stopped,omitzero"`
	Missed  time.Time `json:"missed,omitzero"` // the date that passed, also if the clock got a later one
	By      Step      `json:"by,omitzero"`     // what put it in the past at a stroke
	// IfResumed is when a paused clock would be due if it went on now.
	IfResumed time.Time `json:"if_resumed,omitzero"`
	// Overdue and OverdueWork are how long ago the date passed, on the wall
	// and in working time, until the clock stopped or now.
	Overdue     Length `json:"overdue,omitzero"`
	OverdueWork Length `json:"overdue_work,omitzero"`
}

// View is the case at an instant: where it stands, its clocks, what may be
// done next and what may not and why. What fell due by itself before then is
// taken as done (Decide writes it). An instant before the last event is taken
// as that event's.
func (d Desk) View(c Case, now time.Time) View {
	b, now := d.catchUp(&c, now)
	v := View{State: c.State, Holder: b.policy.role(c.Level), Clocks: b.clocks(&c, now), Advice: b.advice(&c, now)}
	d.steps(&v, b, &c, now)
	for i := range v.Clocks {
		k := &v.Clocks[i]
		if k.Beyond {
			v.Advice = append(v.Advice, Reason{Code: BeyondCalendar, Clock: k.Clock, Until: k.Due})
		}
		if (k.Clock == RevisitClock || k.Clock == AnswerClock || k.Clock == FollowUpClock) && k.Phase == Running {
			v.VisitBy = calendar.DateIn(k.Due, b.time.Location())
		}
	}
	return v
}

// Blocked is why a step cannot be taken at an instant, whatever it says; none
// if nothing known stands against it. Decide tells what a whole command lacks.
func (d Desk) Blocked(c Case, step Step, now time.Time) []Reason {
	b, now := d.catchUp(&c, now)
	q := question{book: b, desk: d, c: &c, e: &Event{At: now, Step: step}, facts: &Facts{}}
	if step.Automatic() {
		return q.guard(nil, Automatic, true)
	}
	return q.reasons()
}

// catchUp adds to a case, in memory of its own, what fell due by itself before
// an instant, which is at the earliest that of the last event.
func (d Desk) catchUp(c *Case, now time.Time) (book, time.Time) {
	if last := c.Last(); now.Before(last) {
		now = last
	}
	b := d.book(c)
	if _, ok := b.fallen(c, now); ok {
		var f fold
		f.desk, f.c = d, *c
		f.begin(len(b.policy.Ladder) + 1)
		f.catchUp(now)
		*c = f.c
	}
	return b, now
}

// steps sorts every step into allowed and blocked.
func (d Desk) steps(v *View, b book, c *Case, now time.Time) {
	if c.State > Learned {
		return
	}
	p := plans[c.State]
	v.Allowed = make([]Step, 0, len(p.open))
	v.Blocked = append(make([]Block, 0, len(p.shut)+2*len(p.open)), p.shut...)
	e := Event{At: now}
	q := question{book: b, desk: d, c: c, e: &e, facts: &Facts{}}
	var room Reason // once for all steps: it is large
	for i := range p.open {
		n := len(v.Blocked)
		e.Step = p.open[i].step
		if v.Blocked = q.blocks(v.Blocked, &p.open[i], &room); len(v.Blocked) == n {
			v.Allowed = append(v.Allowed, e.Step)
		}
	}
}

// clocks is a row for the latest cycle of each clock, and for each promise
// that is open.
func (b book) clocks(c *Case, now time.Time) []ClockView {
	var latest [PromiseClock + 1]int
	rows := 0
	for i := range c.Runs {
		k := c.Runs[i].Clock
		if k > PromiseClock {
			continue
		}
		if latest[k] == 0 || k == PromiseClock {
			rows++
		}
		latest[k] = i + 1
	}
	out := make([]ClockView, 0, rows)
	for k := AckClock; k < PromiseClock; k++ {
		if i := latest[k]; i > 0 {
			out = out[:len(out)+1]
			b.clock(&out[len(out)-1], c, &c.Runs[i-1], now)
		}
	}
	for i := range c.Runs {
		if r := &c.Runs[i]; r.Clock == PromiseClock && (r.live() || latest[PromiseClock] == i+1) {
			out = out[:len(out)+1]
			b.clock(&out[len(out)-1], c, r, now)
		}
	}
	return out
}

// clock fills the row of one cycle of a clock.
func (b book) clock(v *ClockView, c *Case, r *Run, now time.Time) {
	v.Clock, v.Cycle, v.Phase, v.Started, v.Stopped = r.Clock, int(r.Cycle), r.Phase, r.Started, r.Stopped
	due := calendar.Instant{None: true}
	switch r.Phase {
	case Running:
		due = b.due(c, r)
		v.Due, v.Beyond = due.At, due.Beyond
		if m := c.miss(r); m != nil {
			v.Missed, v.By = m.Due, m.By
		} else if !due.None && due.At.Before(now) {
			v.Missed, v.By = due.At, c.blame(r, due.At)
		}
		v.Level = b.level(c, r, due, now)
	case Paused:
		v.IfResumed = b.dueIfResumed(c, r, now).At
		fallthrough
	default:
		v.Missed, v.By = b.missed(c, r, now)
	}
	if !v.Missed.IsZero() {
		end := now
		if !r.live() {
			end = r.Stopped
		}
		v.Overdue = Length(end.Sub(v.Missed))
		v.OverdueWork = Length(b.time.Between(v.Missed, end).Duration)
	}
}
