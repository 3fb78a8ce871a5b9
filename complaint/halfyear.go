package complaint

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// HalfYear is the complaints return that the British regulator asks for every
// half-year (FCA Handbook DISP 1.10 and its annex 1), over any period. Its
// counts add up: Outstanding, Opened and Reopened are Closed and Left.
type HalfYear struct {
	Outstanding int `json:"outstanding"` // open at the start
	Opened      int `json:"opened"`      // received in the period
	Reopened    int `json:"reopened"`    // closed at the start, and taken up again in the period
	Closed      int `json:"closed"`      // in the period, as things stand at its end
	Left        int `json:"left"`        // open at the end
	// InThreeDays are closed by the close of the third business day after the
	// day of receipt, InEightWeeks later than that and within eight weeks, and
	// Later after them: of the closed.
	InThreeDays  Share `json:"in_three_days"`
	InEightWeeks Share `json:"in_eight_weeks"`
	Later        Share `json:"later"`
	// Upheld are accepted in full or in part, or paid without a decision, of
	// the closed. What was rejected counts rejected, whatever was paid.
	Upheld  Share           `json:"upheld"`
	Redress decimal.Decimal `json:"redress"` // granted in the closed
	// Duplicates are cases that another covers: they are in no other count.
	Duplicates int `json:"duplicates"`
	Unread     int `json:"unread"` // cases whose log does not replay at this desk
}

// HalfYear counts cases, each once, from one instant to before another, as they
// stood then: each log is replayed up to there. A case is closed when the
// retailer accepts, when it is rejected, withdrawn or lapses. The amounts are
// added whatever the currency of the policies.
//
// Cases received after the period, and those closed before it for good, are in
// no count.
func (d Desk) HalfYear(cases []Case, from, to time.Time) HalfYear {
	var r HalfYear
	for i := range cases {
		end, ok := d.before(&cases[i], to)
		switch {
		case !ok:
			r.Unread++
		case end.State == 0 || !end.Received.Before(to):
		case end.Outcome == Duplicated:
			r.Duplicates++
		default:
			start, _ := d.before(&cases[i], from)
			r.add(d.book(&end), &start, &end, from)
		}
	}
	for _, s := range []*Share{&r.InThreeDays, &r.InEightWeeks, &r.Later, &r.Upheld} {
		s.All = r.Closed
	}
	return r
}

// before is a case as it was before an instant; ok is false if its log does not
// replay.
func (d Desk) before(c *Case, t time.Time) (was Case, ok bool) {
	n := 0
	for n < len(c.Log) && c.Log[n].At.Before(t) {
		n++
	}
	if n == len(c.Log) {
		return *c, true
	}
	was, err := d.Evolve(Case{ID: c.ID}, c.Log[:n]...)
	return was, err == nil
}

// add counts one case that was received before the end of the period, by what
// it was at the start and at the end.
func (r *HalfYear) add(b book, start, end *Case, from time.Time) {
	closed, over := end.ended()
	_, before := start.ended()
	switch {
	case over && closed.Before(from):
		return
	case !end.Received.Before(from):
		r.Opened++
	case before:
		r.Reopened++
	default:
		r.Outstanding++
	}
	if !over {
		r.Left++
		return
	}
	r.Closed++
	third := b.time.NthClose(end.Received, 3)
	week8 := b.onTheWall(end.Received, Elapsed(56))
	switch {
	case !third.None && !closed.After(third.At):
		r.InThreeDays.Of++
	case !closed.After(week8.At):
		r.InEightWeeks.Of++
	default:
		r.Later.Of++
	}
	paid := exact.Bounded(end.Granted) && end.Granted.Sign() > 0
	if end.Outcome == Fully || end.Outcome == Partly || end.Outcome != Rejected && paid {
		r.Upheld.Of++
	}
	if paid {
		r.Redress = sum(r.Redress, end.Granted)
	}
}

// ended is when a case that is resolved or closed came to its end.
func (c *Case) ended() (at time.Time, ok bool) {
	switch {
	case c.State < Resolved:
		return time.Time{}, false
	case !c.Resolved.IsZero():
		return c.Resolved, true
	}
	return c.Closed, true
}
