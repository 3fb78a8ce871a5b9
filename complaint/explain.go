package complaint

import (
	"time"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Trace is how the date of a clock comes about: what counted, what was skipped
// and where it stood still, in order and without gaps. Anybody can add it up.
type Trace struct {
	Clock    Clock     `json:"clock"`
	Cycle    int       `json:"cycle,omitzero"` // 0: the clock never started
	Phase    Phase     `json:"phase,omitzero"`
	Started  time.Time `json:"started,omitzero"`
	Target   Target    `json:"target,omitzero"` // that decides: the target, or at_most if it is earlier
	Limit    Limit     `json:"limit,omitzero"`
	Segments []Segment `json:"segments"`
	// Work and Days are what counted up to the date, or to where the trace
	// ends: working time, and closes of working days.
	Work Length `json:"work,omitzero"`
	Days int    `json:"days,omitzero"`
	// Due is the date; unset while the clock stands still, and if there is
	// none.
	Due    time.Time `json:"due,omitzero"`
	Beyond bool      `json:"beyond,omitzero"` // the date lies past what the calendar covers
	// Missed is the date that passed, if the clock got a later one since.
	Missed time.Time `json:"missed,omitzero"`
	By     Step      `json:"by,omitzero"`
}

// Segment is a stretch of a trace.
type Segment struct {
	Kind SegmentKind `json:"kind"`
	From time.Time   `json:"from"`
	To   time.Time   `json:"to"`
	Work Length      `json:"work,omitzero"` // working time in it, whether it counts or not
	Days int         `json:"days,omitzero"` // closes of working days in it
}

// SegmentKind is what a stretch of time did for a clock.
type SegmentKind uint8

// The kinds.
const (
	_          SegmentKind = iota
	Counted                // it counts
	Skipped                // nobody works
	StoodStill             // a pause: deferred or waiting
	WasClosed              // the case was resolved or closed
)

var segmentKinds = enum.Words{Kind: "SegmentKind", List: []string{"counted", "skipped", "paused", "closed"}}

// Limit is what decides a date.
type Limit uint8

// The limits.
const (
	_           Limit = iota
	ByTarget          // the rule's target
	ByAtMost          // the rule's at_most, which is earlier
	ByNextVisit       // the next visit, which is earlier
	ByEvent           // the event named it: a promise, an extension
)

var limits = enum.Words{Kind: "Limit", List: []string{"target", "at_most", "next_visit", "event"}}

// Explain derives how the date of a clock's latest cycle comes about, as the
// case stands after its last event. For a clock that stopped it is the date it
// had then.
func (d Desk) Explain(c Case, clock Clock) Trace {
	t := Trace{Clock: clock}
	r := c.latest(clock)
	if r == nil {
		return t
	}
	b := d.book(&c)
	due := b.due(&c, r)
	t.Cycle, t.Phase, t.Started = int(r.Cycle), r.Phase, r.Started
	if m := c.miss(r); m != nil {
		t.Missed, t.By = m.Due, m.By
	}
	t.Limit, t.Target = b.limit(&c, r, due)
	end := due.At
	if r.Phase == Paused {
		end = c.Last()
	} else if !due.None {
		t.Due, t.Beyond = due.At, due.Beyond
	}
	if end.Before(r.Started) {
		return t
	}
	b.segments(&t, &c, r, end)
	return t
}

// limit is what decided a date.
func (b book) limit(c *Case, r *Run, due calendar.Instant) (Limit, Target) {
	rule := b.policy.at(r.Rule)
	visit, bounded := r.nextVisit(rule)
	switch {
	case r.Dated:
		return ByEvent, Target{Kind: FixedDate}
	case rule == nil || due.None:
		return 0, Target{}
	case bounded && visit.Equal(due.At):
		return ByNextVisit, Target{Kind: FixedDate}
	}
	if rule.AtMost.Kind != 0 {
		if at := b.reach(c, r, rule.AtMost); !at.None && at.At.Equal(due.At) && !b.reach(c, r, rule.Target).At.Equal(due.At) {
			return ByAtMost, rule.AtMost
		}
	}
	return ByTarget, rule.Target
}

// segments cuts the time from the start to an end at the pauses, and what lies
// between them at the dates.
func (b book) segments(t *Trace, c *Case, r *Run, end time.Time) {
	from, cut := r.Started, false
	for i := range c.Pauses {
		p := &c.Pauses[i]
		if p.Clock != r.Clock || p.Cycle != r.Cycle || p.From.After(end) {
			continue
		}
		b.dates(t, edge{from, cut}, edge{p.From, true})
		to := p.To
		if to.IsZero() || to.After(end) {
			to = end
		}
		kind := StoodStill
		if p.Ended {
			kind = WasClosed
		}
		t.add(b.segment(kind, edge{p.From, true}, edge{to, true}))
		from, cut = to, true
	}
	b.dates(t, edge{from, cut}, edge{end, false})
	for _, s := range t.Segments {
		if s.Kind == Counted {
			t.Work, t.Days = t.Work+s.Work, t.Days+s.Days
		}
	}
	// The day of the start does not count.
	onStart := b.time.Close(calendar.DateIn(r.Started, b.time.Location()))
	if t.Target.Kind == BusinessDay && t.Target.Days > 0 && !onStart.None && onStart.At.After(r.Started) &&
		!onStart.At.After(end) && !c.pausedAt(r, onStart.At) {
		t.Days--
	}
}

// edge is the end of a segment. At a cut, where a pause begins or ends, the
// instant itself belongs to what follows; elsewhere to what went before.
type edge struct {
	at  time.Time
	cut bool
}

// last is the last instant that belongs to what went before.
func (e edge) last() time.Time {
	if e.cut {
		return e.at.Add(-1)
	}
	return e.at
}

// mostStretches bounds how many stretches a trace lists one by one; what is
// further off is one segment.
const mostStretches = 1000

// dates adds a stretch in which the clock ran: cut where work begins and ends,
// if it counts working time or days.
func (b book) dates(t *Trace, from, to edge) {
	if t.Target.Kind != BusinessTime && t.Target.Kind != BusinessDay {
		t.add(b.segment(Counted, from, to))
		return
	}
	at, n := from, 0
	for s := range b.time.Stretches(from.at, to.at) {
		if n++; n > mostStretches {
			t.add(b.segment(Counted, at, to))
			return
		}
		t.add(b.segment(Skipped, at, edge{at: s.From}))
		end := edge{at: s.To}
		if s.To.Equal(to.at) {
			end = to
		}
		t.add(b.segment(Counted, edge{at: s.From}, end))
		at = end
	}
	t.add(b.segment(Skipped, at, to))
}

// add appends a segment. A close at which the clock went on counts, whatever
// follows.
func (t *Trace) add(s Segment) {
	if !s.From.Before(s.To) {
		return
	}
	if s.Kind == Skipped && s.Days > 0 {
		s.Kind = Counted
	}
	t.Segments = append(t.Segments, s)
}

// segment measures a stretch: its working time, and the closes of working days
// that belong to it.
func (b book) segment(kind SegmentKind, from, to edge) Segment {
	s := Segment{Kind: kind, From: from.at, To: to.at, Work: Length(b.time.Between(from.at, to.at).Duration)}
	first, last, loc := from.last(), to.last(), b.time.Location()
	// A day may close at the midnight that is the next date's.
	day, end := calendar.DateIn(first, loc).AddDays(-1), calendar.DateIn(last, loc)
	for n := 0; day.Valid() && day <= end && n < mostDays; n++ {
		if at := b.time.Close(day); !at.None && at.At.After(first) && !at.At.After(last) {
			s.Days++
		}
		day = day.AddDays(1)
	}
	return s
}

// String is the kind's word, "" for unset.
func (k SegmentKind) String() string { return segmentKinds.String(int(k)) }

// MarshalText is String, with an error for a value that has no word.
func (k SegmentKind) MarshalText() ([]byte, error) { return segmentKinds.Append(int(k)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (k *SegmentKind) UnmarshalText(text []byte) error {
	v, err := segmentKinds.Parse(text)
	*k = SegmentKind(v)
	return err
}

// String is the limit's word, "" for unset.
func (l Limit) String() string { return limits.String(int(l)) }

// MarshalText is String, with an error for a value that has no word.
func (l Limit) MarshalText() ([]byte, error) { return limits.Append(int(l)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (l *Limit) UnmarshalText(text []byte) error {
	v, err := limits.Parse(text)
	*l = Limit(v)
	return err
}
