package main

import (
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/examples/internal/page"
)

// month prints what January's complaints add up to on the morning of
// 2 February, open ones included.
func (r *report) month() error {
	now := time.Date(2026, time.February, 2, 9, 0, 0, 0, zone())
	cases, raised, err := january(r.desk, now)
	if err != nil {
		return err
	}
	m := complaint.DefaultMeasures()
	m.SystemicCount = 8 // of 74 shops; the default is 3
	s := r.desk.Report(cases, m, now)

	r.Head(sayMonth, s.Raised)
	rows := [][]string{r.Heads(colRep, colCases, colVisits, colRate, colBetween)}
	all := int64(0)
	for i, rep := range reps {
		all += rep.visits
		rows = append(rows, r.rate(rep.id, complaint.RateOf(raised[i], rep.visits)))
	}
	rows = append(rows, r.rate(r.Say(sayAll), complaint.RateOf(int64(s.Raised), all)))
	r.Table("lrrrr", rows...)
	r.Para(sayInterval)
	r.Para(sayFirst, s.FirstContact.Gross.Of, s.FirstContact.Gross.All, s.FirstContact.Net.Of, s.FirstContact.Net.All, s.FirstContact.Pending)
	r.Para(sayTimes, s.ToResolve.Resolved, r.hours(s.ToResolve.Elapsed.P50), r.hours(s.ToResolve.Elapsed.P90), s.ToResolve.Open, r.hours(s.ToResolve.OpenAge.P90))
	r.Para(sayRecovery, s.Recovery.Compensated, s.Recovery.Compensation.StringFixed(2), s.Recovery.Deferrals, s.Recovery.Substituted, s.Reopened.Of, s.Reopened.All)

	rows = [][]string{r.Heads(colClock, colMet, colMissed, colRunning)}
	for _, k := range s.OnTime {
		rows = append(rows, page.Row(r.word(clocks, k.Clock), k.Met, k.Missed, k.Running))
	}
	r.Table("lrrr", rows...)

	r.Para(sayCauses, m.VitalPercent)
	rows = nil
	for _, bar := range s.Causes {
		few := ""
		if bar.Vital {
			few = "*"
		}
		rows = append(rows, page.Row(r.word(causes, bar.Cause), bar.Count, bar.Upto.StringFixed(1)+"%", few, r.answer(bar.Cause)))
	}
	r.Table("lrrll", rows...)
	for _, hint := range s.Systemic {
		r.reason(hint)
	}
	return nil
}

// answer is the right first answer to a cause, by the policy.
func (r *report) answer(cause complaint.Cause) string {
	for _, policy := range r.desk.Policies {
		for _, rule := range policy.Causes {
			if rule.Cause == cause && rule.Answer != 0 {
				return complaint.Reason{Code: rule.Answer, Cause: cause}.Text(r.Lang())
			}
		}
	}
	return ""
}

// rate is a row of complaints per thousand visits with its bounds.
func (r *report) rate(name string, rate complaint.Rate) []string {
	return page.Row(
		name, rate.Count, rate.Exposure,
		rate.PerMille.StringFixed(1), rate.Low.StringFixed(1)+"–"+rate.High.StringFixed(1),
	)
}

// reps are who visits, and how often in January. The complaints of each are
// those of its shops.
var reps = []struct {
	id     string
	visits int64
	shops  int
}{{"rep-7", 310, 24}, {"rep-8", 290, 22}, {"rep-9", 305, 24}, {"rep-10", 95, 4}}
