package main

import (
	"slices"
	"strings"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/examples/internal/page"
)

// report is the page and the desk that answers.
type report struct {
	*page.Page
	desk complaint.Desk
}

// happens puts events to the desk and prints a line for each.
func (r *report) happens(c complaint.Case, events ...complaint.Event) (complaint.Case, error) {
	c, err := take(r.desk, c, commands(c, shelf, events...)...)
	if err != nil {
		return c, err
	}
	for _, e := range events {
		r.line(e, told[e.Step])
	}
	return c, nil
}

// line is one step of the story.
func (r *report) line(e complaint.Event, text page.Phrase) {
	r.Table("lll", page.Row(page.Pad(r.when(e.At), 16), page.Pad(r.word(steps, e.Step), 11), r.Say(text)))
}

// refused prints what stands against a command: each reason with its code, its
// rules and the step that would lift it.
func (r *report) refused(c complaint.Case, e complaint.Event, facts complaint.Facts) {
	decision := r.desk.Decide(c, commands(c, facts, e)[0])
	r.line(e, verdict(decision))
	for _, why := range decision.Blocked {
		r.reason(why)
	}
}

// verdict is whether a command may be carried out.
func verdict(d complaint.Decision) page.Phrase {
	if len(d.Blocked) > 0 {
		return sayBlocked
	}
	return sayPossible
}

// reason is one reason of the library: its prose, its code, its rules and what
// lifts it.
func (r *report) reason(why complaint.Reason) {
	about := why.Code.String()
	if rules := why.Code.Rules(); len(rules) > 0 {
		about += " " + strings.Join(rules, " ")
	}
	if why.Unblock != 0 {
		about += r.Say(sayUnblock, r.word(steps, why.Unblock))
	}
	r.Item(r.Say(sayReason, why.Text(r.Lang()), about))
}

// candidate prints what the desk says of a substitute before it is offered,
// less what it says of the case anyway.
func (r *report) candidate(c complaint.Case, e complaint.Event) {
	decision := r.desk.Decide(c, commands(c, shelf, e)[0])
	before := r.desk.View(c, e.At).Advice
	why := slices.Clone(decision.Blocked)
	for _, advice := range decision.Advice {
		if !slices.ContainsFunc(before, func(b complaint.Reason) bool { return b.Code == advice.Code }) {
			why = append(why, advice)
		}
	}
	r.Table("lll", page.Row(e.Finding.Item, page.Pad(r.Say(verdict(decision)), 8), page.Join(r.Page, why)))
}

// view prints a case at an instant: where it stands, its clocks, what may be
// done, why some steps may not, and what to mind.
func (r *report) view(c complaint.Case, now time.Time, ask ...complaint.Step) {
	v := r.desk.View(c, now)
	r.Para(sayView, r.when(now), r.word(states, v.State), r.word(roles, v.Holder))
	rows := [][]string{}
	for _, k := range v.Clocks {
		switch k.Phase {
		case complaint.Running:
			rows = append(rows, page.Row(r.Say(sayClock), r.word(clocks, k.Clock), r.Say(sayDue, r.when(k.Due))))
		case complaint.Paused:
			rows = append(rows, page.Row(r.Say(sayClock), r.word(clocks, k.Clock), r.Say(sayPaused, r.when(k.IfResumed))))
		}
	}
	var allowed []string
	for _, step := range v.Allowed {
		if slices.Contains(ours, step) {
			allowed = append(allowed, r.word(steps, step))
		}
	}
	rows = append(rows, page.Row(r.Say(sayAllowed), "", strings.Join(allowed, r.Say(sayComma))))
	for _, step := range ask {
		if why := r.desk.Blocked(c, step, now); len(why) > 0 {
			rows = append(rows, page.Row(r.Say(sayBlocked), r.word(steps, step), page.Join(r.Page, why)))
		}
	}
	for _, advice := range v.Advice {
		rows = append(rows, page.Row(r.Say(sayAdvice), "", advice.Text(r.Lang())))
	}
	if v.VisitBy.Valid() {
		rows = append(rows, page.Row(r.Say(sayVisitBy), "", v.VisitBy.String()))
	}
	r.Table("lll", rows...)
}

// ours are the steps that move a case on; a View lists the others as well.
var ours = []complaint.Step{
	complaint.Vent, complaint.Acknowledge, complaint.Clarify, complaint.FindCause, complaint.RecordView, complaint.FindBeyond,
	complaint.Escalate, complaint.Return, complaint.Offer, complaint.Defer, complaint.Substitute, complaint.RemoveCause,
	complaint.Promise, complaint.Accept, complaint.Decline, complaint.FollowUp, complaint.Learn,
}

// explain prints how a clock's date comes about.
func (r *report) explain(c complaint.Case, clock complaint.Clock) {
	trace := r.desk.Explain(c, clock)
	r.Para(sayTrace, r.word(clocks, clock), r.when(trace.Due), trace.Days)
	var rows [][]string
	for _, s := range trace.Segments {
		work := ""
		if s.Kind != complaint.Skipped {
			work = r.hours(s.Work)
		}
		rows = append(rows, page.Row(r.word(segments, s.Kind), r.when(s.From), r.when(s.To), work, strings.Repeat("*", s.Days)))
	}
	r.Table("lllrl", rows...)
}

// when is "Fri 13 Feb 17:20".
func (r *report) when(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return r.Say(page.Phrase{En: "%[1]s %[2]d %[3]s %[5]s", Zh: "%[4]d月%[2]d日%[1]s %[5]s"},
		r.word(weekdays, t.Weekday().String()[:3]), t.Day(), t.Month().String()[:3], int(t.Month()), t.Format("15:04"))
}

// hours is a length in whole hours and minutes.
func (r *report) hours(l complaint.Length) string {
	d := l.Duration().Round(time.Minute)
	return r.Say(page.Phrase{En: "%[1]dh%02[2]d", Zh: "%[1]d小时%02[2]d分"}, int(d.Hours()), int(d.Minutes())%60)
}
