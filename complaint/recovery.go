package complaint

import (
	"cmp"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// Times are percentiles by the nearest rank: a value that occurred, never one
// between two. Open cases have no time to resolve yet, so their number and age
// stand beside: without them the slow ones are left out.
type Times struct {
	Resolved int         `json:"resolved"`
	Elapsed  Percentiles `json:"elapsed"`
	Work     Percentiles `json:"work"` // working time
	Open     int         `json:"open"`
	OpenAge  Percentiles `json:"open_age"` // elapsed
}

// Percentiles are the 50th, 90th and 95th, zero where there is no value.
type Percentiles struct {
	P50 Length `json:"p50"`
	P90 Length `json:"p90"`
	P95 Length `json:"p95"`
}

// Bar is one cause of a Pareto list. The cause "" is the unknown one.
type Bar struct {
	Cause Cause           `json:"cause"`
	Count int             `json:"count"`
	Money decimal.Decimal `json:"money"`
	// Upto is the share of all, this bar and those before it, in percent with
	// one place.
	Upto  decimal.Decimal `json:"upto"`
	Vital bool            `json:"vital,omitzero"` // up to the cut
}

// Recovery is how the complaints were put right.
type Recovery struct {
	Compensated       int             `json:"compensated"`  // cases with money granted
	Compensation      decimal.Decimal `json:"compensation"` // all of it
	WithinRep         int             `json:"within_rep"`   // compensated cases within the first rung's limit
	Escalated         int             `json:"escalated"`    // cases that were escalated by a step
	Needless          int             `json:"needless"`     // of them: the first rung can solve the cause
	LateEscalations   int             `json:"late_escalations"`
	MinutesToEscalate int             `json:"minutes_to_escalate"` // median, from beyond to escalated
	Deferrals         int             `json:"deferrals"`
	Substituted       int             `json:"substituted"` // deferrals that ended in an accepted substitute
	Promises          Share           `json:"promises"`    // kept in time, of those whose date is over or that were kept
}

// durations collects what the percentiles are taken of.
type durations struct {
	elapsed, work, age, escalate []Length
}

func (d *durations) add(b book, c *Case, now time.Time) {
	switch {
	case !c.Resolved.IsZero():
		d.elapsed = append(d.elapsed, Length(c.Resolved.Sub(c.Received)))
		d.work = append(d.work, Length(b.time.Between(c.Received, c.Resolved).Duration))
	case c.State.Open():
		d.age = append(d.age, Length(max(0, now.Sub(c.Received))))
	}
}

func (d *durations) sum() Times {
	return Times{
		Resolved: len(d.elapsed), Elapsed: percentiles(d.elapsed), Work: percentiles(d.work),
		Open: len(d.age), OpenAge: percentiles(d.age),
	}
}

func percentiles(list []Length) Percentiles {
	return Percentiles{P50: rank(list, 50), P90: rank(list, 90), P95: rank(list, 95)}
}

// rank is the percentile by the nearest rank: the smallest value that so many
// percent of all are no larger than.
func rank(list []Length, percent int) Length {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[max((percent*len(list)+99)/100, 1)-1]
}

// recover adds what one case tells of recovery.
func (b book) recover(r *Recovery, d *durations, c *Case, now time.Time) {
	if exact.Bounded(c.Granted) && c.Granted.Sign() > 0 {
		r.Compensated++
		r.Compensation = sum(r.Compensation, c.Granted)
		if len(b.policy.Ladder) > 0 && exact.Bounded(b.policy.Ladder[0].PerCase) && c.Granted.Cmp(b.policy.Ladder[0].PerCase) <= 0 {
			r.WithinRep++
		}
	}
	escalated, substituted := false, false
	for i := range c.Log {
		switch c.Log[i].Step {
		case Escalate:
			escalated = true
		case Defer:
			r.Deferrals++
		case Substitute:
			substituted = true
		case Accept:
			if substituted {
				r.Substituted++
			}
			substituted = false
		case Decline:
			substituted = false
		}
	}
	if escalated {
		r.Escalated++
		if rule := b.policy.cause(c.Cause); rule != nil && rule.Solver != "" && b.policy.rung(rule.Solver) == 0 {
			r.Needless++
		}
	}
	for i := range c.Runs {
		run := &c.Runs[i]
		switch {
		case run.Clock == EscalateClock && run.Phase == Stopped:
			d.escalate = append(d.escalate, Length(run.Stopped.Sub(run.Started)))
			if late, _ := b.missed(c, run, now); !late.IsZero() {
				r.LateEscalations++
			}
		case run.Clock == PromiseClock:
			if late, _ := b.missed(c, run, now); !late.IsZero() {
				r.Promises.All++
			} else if run.Phase == Stopped {
				r.Promises.All++
				r.Promises.Of++
			}
		}
	}
}

// pareto lists the causes by count and by money, the largest first, equal ones
// by name.
func pareto(cases []Case, m Measures) (byCount, byMoney []Bar) {
	var bars []Bar
	place := map[Cause]int{}
	for i := range cases {
		c := &cases[i]
		if c.State == 0 || c.Outcome == Duplicated {
			continue
		}
		at, ok := place[c.Cause]
		if !ok {
			at = len(bars)
			place[c.Cause] = at
			bars = append(bars, Bar{Cause: c.Cause})
		}
		bars[at].Count++
		if exact.Bounded(c.Granted) {
			bars[at].Money = sum(bars[at].Money, c.Granted)
		}
	}
	byCount, byMoney = slices.Clone(bars), bars
	slices.SortFunc(byCount, func(a, b Bar) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Cause, b.Cause)) })
	slices.SortFunc(byMoney, func(a, b Bar) int { return cmp.Or(b.Money.Cmp(a.Money), cmp.Compare(a.Cause, b.Cause)) })
	accumulate(byCount, m, func(b *Bar) decimal.Decimal { return decimal.New(int64(b.Count), 0) })
	accumulate(byMoney, m, func(b *Bar) decimal.Decimal { return b.Money })
	return byCount, byMoney
}

// accumulate fills the running shares, and marks the bars up to the first that
// reaches the cut.
func accumulate(bars []Bar, m Measures, of func(*Bar) decimal.Decimal) {
	var all, upto decimal.Decimal
	for i := range bars {
		all = all.Add(of(&bars[i]))
	}
	if all.Sign() <= 0 {
		return
	}
	hundred, cut := decimal.New(100, 0), all.Mul(decimal.New(int64(m.VitalPercent), 0))
	for i := range bars {
		bars[i].Vital = upto.Mul(hundred).Cmp(cut) < 0
		upto = upto.Add(of(&bars[i]))
		bars[i].Upto = upto.Mul(hundred).DivRound(all, 1)
	}
}
