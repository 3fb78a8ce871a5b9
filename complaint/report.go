package complaint

import (
	"cmp"
	"slices"
	"time"

	"github.com/rapport-go/rapport/client"
)

// Measures are the choices behind a report.
type Measures struct {
	FirstContactDays int `json:"first_contact_days"` // a reopening or repeat within them undoes a first-contact solution
	RepeatDays       int `json:"repeat_days"`        // a new case of the retailer on the cause, after closing
	SystemicCount    int `json:"systemic_count"`     // so many retailers on one cause
	SystemicDays     int `json:"systemic_days"`      // within so many days
	VitalPercent     int `json:"vital_percent"`      // where the Pareto list is cut
}

// DefaultMeasures are 7 days for the first contact, 30 for a repeat, three
// retailers in a week for the systemic hint, and 80 percent.
func DefaultMeasures() Measures {
	return Measures{FirstContactDays: 7, RepeatDays: 30, SystemicCount: 3, SystemicDays: 7, VitalPercent: 80}
}

// Share is a numerator and a denominator; it is not divided here.
type Share struct {
	Of  int `json:"of"`
	All int `json:"all"`
}

// Report is what a set of cases shows at an instant.
type Report struct {
	Raised       int            `json:"raised"`
	Closed       int            `json:"closed"`
	Open         int            `json:"open"`
	FirstContact FirstContact   `json:"first_contact"`
	Reopened     Share          `json:"reopened"` // cases closed at least once that came back
	Repeated     Share          `json:"repeated"` // cases that repeat a closed one, of all
	OnTime       []OnTime       `json:"on_time"`  // by clock
	ToResolve    Times          `json:"to_resolve"`
	Causes       []Bar          `json:"causes"` // by count
	Costs        []Bar          `json:"costs"`  // by money
	Recovery     Recovery       `json:"recovery"`
	Satisfaction NetPromoters   `json:"satisfaction"`
	Outcomes     []OutcomeCount `json:"outcomes"` // of the closed cases, by outcome
	Systemic     []Reason       `json:"systemic"` // causes with a common fault to look for
}

// FirstContact counts what was accepted in the contact that raised it and
// stayed so. Pending are those whose window is not over; they are in neither
// share.
type FirstContact struct {
	Gross   Share `json:"gross"` // of all cases that are decided
	Net     Share `json:"net"`   // of those whose cause the rep can solve
	Pending int   `json:"pending"`
}

// OnTime counts the cycles of one clock. In time is Met of Met and Missed.
type OnTime struct {
	Clock     Clock `json:"clock"`
	Met       int   `json:"met"`
	Missed    int   `json:"missed"` // by time alone
	Caused    int   `json:"caused"` // put into the past by a step (retarget, late recording): apart
	Running   int   `json:"running"`
	Cancelled int   `json:"cancelled"`
}

// OutcomeCount counts the closed cases of one outcome.
type OutcomeCount struct {
	Outcome Outcome `json:"outcome"`
	Count   int     `json:"count"`
}

// Report measures cases, each once, at an instant.
//
// It takes O(n log n) for n cases, and a replay of each.
func (d Desk) Report(cases []Case, m Measures, now time.Time) Report {
	var r Report
	var times durations
	onTime := make([]OnTime, PromiseClock)
	outcomes := make([]OutcomeCount, Unanswered)
	again := repeats(cases, m)
	for i := range cases {
		c := &cases[i]
		if c.State == 0 {
			continue
		}
		r.Raised++
		b := d.book(c)
		if c.State.Open() {
			r.Open++
		} else {
			r.Closed++
			if c.Outcome >= Fully && c.Outcome <= Unanswered {
				outcomes[c.Outcome-1].Count++
			}
		}
		if !c.State.Open() || c.Reopens > 0 {
			r.Reopened.All++
			r.Reopened.Of += min(c.Reopens, 1)
		}
		r.Repeated.Of += again.is(i)
		b.firstContact(&r.FirstContact, c, again.after(i), m, now)
		b.count(onTime, c, now)
		times.add(b, c, now)
		b.recover(&r.Recovery, &times, c, now)
		if c.Rated {
			r.Satisfaction.add(c.Score)
		}
	}
	r.Repeated.All = r.Raised
	r.ToResolve = times.sum()
	r.Recovery.MinutesToEscalate = int(rank(times.escalate, 50) / Minutes(1))
	for i := range onTime {
		if onTime[i].Clock = Clock(i + 1); onTime[i] != (OnTime{Clock: Clock(i + 1)}) {
			r.OnTime = append(r.OnTime, onTime[i])
		}
	}
	for i := range outcomes {
		if outcomes[i].Outcome = Outcome(i + 1); outcomes[i].Count > 0 {
			r.Outcomes = append(r.Outcomes, outcomes[i])
		}
	}
	r.Causes, r.Costs = pareto(cases, m)
	r.Systemic = systemic(cases, m)
	return r
}

// firstContact judges whether a case was settled in its first contact.
func (b book) firstContact(f *FirstContact, c *Case, repeated time.Time, m Measures, now time.Time) {
	i := slices.IndexFunc(c.Log, func(e Event) bool { return e.Step == Accept })
	solved := i >= 0 && c.Log[i].SameContact
	if solved {
		end := c.Log[i].At.Add(Elapsed(m.FirstContactDays).elapsed())
		back := slices.ContainsFunc(c.Log[i:], func(e Event) bool {
			return (e.Step == Reopen || e.Step == FollowUp && !e.Satisfied) && !e.At.After(end)
		})
		if !repeated.IsZero() && !repeated.After(end) {
			back = true
		}
		if !back && now.Before(end) {
			f.Pending++
			return
		}
		solved = !back
	} else if i < 0 && c.State.Open() {
		f.Pending++
		return
	}
	n := 0
	if solved {
		n = 1
	}
	f.Gross.All, f.Gross.Of = f.Gross.All+1, f.Gross.Of+n
	if rule := b.policy.cause(c.Cause); rule != nil && rule.Solver != "" && b.policy.rung(rule.Solver) == 0 {
		f.Net.All, f.Net.Of = f.Net.All+1, f.Net.Of+n
	}
}

// count sorts the cycles of a case's clocks.
func (b book) count(rows []OnTime, c *Case, now time.Time) {
	informed := int32(0)
	for i := range c.Runs {
		r := &c.Runs[i]
		if r.Clock < AckClock || r.Clock > PromiseClock {
			continue
		}
		row := &rows[r.Clock-1]
		if r.Clock == InformClock {
			row.Met += int(max(r.Cycle-informed-1, 0))
			informed = r.Cycle
		}
		missed, by := b.missed(c, r, now)
		switch {
		case r.Phase == Cancelled:
			row.Cancelled++
		case !missed.IsZero() && by != 0:
			row.Caused++
		case !missed.IsZero():
			row.Missed++
		case r.live():
			row.Running++
		default:
			row.Met++
		}
	}
}

// repeated is, by case, whether it repeats another and when it is repeated.
type repeated struct {
	earlier []bool
	next    []time.Time
}

func (r *repeated) is(i int) int {
	if r.earlier[i] {
		return 1
	}
	return 0
}

func (r *repeated) after(i int) time.Time { return r.next[i] }

// repeats finds the cases that a retailer raised on the same cause after an
// earlier one was resolved or closed.
func repeats(cases []Case, m Measures) *repeated {
	r := &repeated{earlier: make([]bool, len(cases)), next: make([]time.Time, len(cases))}
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := &cases[a], &cases[b]
		return cmp.Or(cmp.Compare(x.Retailer, y.Retailer), cmp.Compare(x.Cause, y.Cause), x.Received.Compare(y.Received))
	})
	for k := 1; k < len(order); k++ {
		before, c := &cases[order[k-1]], &cases[order[k]]
		end := before.Closed
		if end.IsZero() {
			end = before.Resolved
		}
		if c.Cause == "" || c.Cause != before.Cause || c.Retailer != before.Retailer || end.IsZero() || c.Received.Before(end) {
			continue
		}
		r.next[order[k-1]] = c.Received
		r.earlier[order[k]] = !c.Received.After(end.Add(Elapsed(m.RepeatDays).elapsed()))
	}
	return r
}

// systemic is a hint for every cause of which enough retailers complained
// within the days, by cause (rule S3-88: find the shared fault). The count is
// the most in any such stretch.
func systemic(cases []Case, m Measures) []Reason {
	type one struct {
		cause    Cause
		at       time.Time
		retailer client.ID
	}
	var all []one
	for i := range cases {
		if c := &cases[i]; c.Cause != "" && c.State != 0 && c.Outcome != Duplicated {
			all = append(all, one{c.Cause, c.Received, c.Retailer})
		}
	}
	slices.SortFunc(all, func(a, b one) int {
		return cmp.Or(cmp.Compare(a.cause, b.cause), a.at.Compare(b.at), cmp.Compare(a.retailer, b.retailer))
	})
	var out []Reason
	for from := 0; from < len(all); {
		to, first, most, seen := from, from, 0, map[client.ID]int{}
		for ; to < len(all) && all[to].cause == all[from].cause; to++ {
			for all[to].at.Sub(all[first].at) > Elapsed(m.SystemicDays).elapsed() {
				if seen[all[first].retailer]--; seen[all[first].retailer] == 0 {
					delete(seen, all[first].retailer)
				}
				first++
			}
			seen[all[to].retailer]++
			most = max(most, len(seen))
		}
		if m.SystemicCount > 0 && most >= m.SystemicCount {
			out = append(out, Reason{Code: Systemic, Cause: all[from].cause, Count: most, Limit: m.SystemicDays})
		}
		from = to
	}
	return out
}
