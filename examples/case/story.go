package main

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/examples/internal/page"
)

// The items of the story: what is short, what costs the same, what costs more,
// and what is short as well.
const (
	blue client.ItemID = "blue-12"
	jade client.ItemID = "jade-12"
	gold client.ItemID = "gold-20"
	grey client.ItemID = "grey-12"
)

// shelf is what the caller knows of the items, from its own stock and price
// lists.
var shelf = complaint.Facts{Items: []complaint.ItemFact{
	{Item: blue, Tier: "C", Gone: true}, {Item: jade, Tier: "C"}, {Item: gold, Tier: "A"}, {Item: grey, Tier: "C", Gone: true},
}}

// story tells the case, chapter by chapter. Each takes the case as it stands
// and gives it back one step further.
func (r *report) story() error {
	c := complaint.Case{ID: "k-301"}
	for _, chapter := range []func(complaint.Case) (complaint.Case, error){
		r.call, r.authority, r.deferral, r.lateNote, r.holiday, r.secondVisit, r.lesson,
	} {
		var err error
		if c, err = chapter(c); err != nil {
			return fmt.Errorf("%s: %w", c.ID, err)
		}
	}
	return nil
}

// call is the Friday evening. Whoever explains first is told to listen.
func (r *report) call(c complaint.Case) (complaint.Case, error) {
	r.Head(sayCall)
	c, err := r.happens(c, complaint.Event{
		Step: complaint.Raise, At: at(13, 17, 20), Channel: complaint.Phone,
		Intake: &complaint.Intake{Retailer: "north-gate"},
	})
	if err != nil {
		return c, err
	}
	r.refused(c, complaint.Event{Step: complaint.Clarify, At: at(13, 17, 21), By: "rep-7"}, complaint.Facts{})
	c, err = r.happens(c,
		complaint.Event{Step: complaint.Vent, At: at(13, 17, 30), Anger: 3},
		complaint.Event{Step: complaint.Acknowledge, At: at(13, 17, 35), By: "rep-7"},
	)
	if err != nil {
		return c, err
	}
	r.view(c, at(13, 17, 36), complaint.Clarify, complaint.Offer)
	return c, nil
}

// authority is the make-up Saturday: the cause and what the shop wants are
// known, and what the rep may not give goes up.
func (r *report) authority(c complaint.Case) (complaint.Case, error) {
	r.Head(sayAuthority)
	c, err := r.happens(c,
		complaint.Event{Step: complaint.FindCause, At: at(14, 9, 30), By: "rep-7", Finding: &complaint.Finding{Cause: complaint.ScarceSupply, Item: blue}},
		complaint.Event{Step: complaint.RecordView, At: at(14, 9, 40), Loss: complaint.Both, Finding: &complaint.Finding{Sought: complaint.Credit}},
	)
	if err != nil {
		return c, err
	}
	r.refused(c, complaint.Event{
		Step: complaint.Offer, At: at(14, 9, 45), By: "rep-7",
		Terms: &complaint.Terms{Role: complaint.Rep, Remedy: complaint.Credit, Amount: yuan(300)},
	}, complaint.Facts{Granted: yuan(450).Amount, Grants: 1}) // to this shop, this quarter, in another case
	c, err = r.happens(c,
		complaint.Event{Step: complaint.FindBeyond, At: at(14, 9, 50), By: "rep-7"},
		complaint.Event{Step: complaint.Escalate, At: at(14, 10, 20), By: "rep-7", Why: complaint.ForMoney},
	)
	if err != nil {
		return c, err
	}
	r.refused(c, complaint.Event{
		Step: complaint.Promise, At: at(14, 10, 40), By: "chief-2", Text: "twenty cartons by March", Terms: &complaint.Terms{Due: at(30, 18, 0)},
	}, complaint.Facts{})
	return c, nil
}

// deferral: nobody has the goods, so the case waits for the next visit.
func (r *report) deferral(c complaint.Case) (complaint.Case, error) {
	c, err := r.happens(c, complaint.Event{
		Step: complaint.Defer, At: at(14, 11, 0), By: "chief-2", Terms: &complaint.Terms{Role: complaint.ShopManager, Visit: at(25, 10, 40)},
	})
	if err != nil {
		return c, err
	}
	r.view(c, at(16, 9, 0), complaint.Substitute, complaint.Offer)
	return c, nil
}

// lateNote is a colleague's note, found an hour later: on Friday somebody
// argued. Evolve refuses what comes out of order, and the case stays as it was;
// Insert puts it where it belongs.
func (r *report) lateNote(c complaint.Case) (complaint.Case, error) {
	r.Head(sayLate)
	note := complaint.Event{ID: "note-1", Step: complaint.Argue, At: at(13, 17, 22), By: "rep-7"}
	same, err := r.desk.Evolve(c, note)
	var order *complaint.OrderError
	if !errors.As(err, &order) {
		return c, fmt.Errorf("an event out of order gives %v", err)
	}
	r.Para(sayOutOfOrder, note.ID, r.when(order.At), order.Last, r.when(order.LastTime), len(same.Log))

	other := c.Log[0]
	other.Channel = complaint.Letter
	same, err = r.desk.Evolve(c, other)
	var conflict *complaint.ConflictError
	if !errors.As(err, &conflict) {
		return c, fmt.Errorf("an id with other content gives %v", err)
	}
	r.Para(sayConflict, conflict.ID, len(same.Log))

	if c, err = r.desk.Insert(c, note); err != nil {
		return c, err
	}
	r.Para(sayInserted, len(c.Log), c.Argued)
	for _, advice := range r.desk.View(c, at(14, 12, 0)).Advice {
		if advice.Code == complaint.ConductMark || advice.Code == complaint.MakeGraver {
			r.reason(advice)
		}
	}
	return c, nil
}

// holiday is what a scheduler sees ahead if nobody does anything more: it
// sleeps until NextWake, and sends what DueBetween lists.
func (r *report) holiday(c complaint.Case) (complaint.Case, error) {
	r.Head(sayAhead)
	rows := [][]string{r.Heads(colAt, colID, colClock, colTell, colNotify)}
	for now, end := at(14, 12, 0), at(28, 0, 0); ; {
		wake, ok := r.desk.NextWake(c, now)
		if !ok || wake.After(end) {
			break
		}
		due := r.desk.DueBetween(c, now, wake)
		for _, item := range due {
			rows = append(rows, page.Row(r.when(item.At), item.ID, r.word(clocks, item.Clock), r.word(roles, item.To), r.when(item.NotifyAt)))
		}
		if len(due) == 0 {
			rows = append(rows, page.Row(r.when(wake), "–", r.Say(sayViewChanges), "", ""))
		}
		now = wake
	}
	r.Table("lllll", rows...)
	return c, nil
}

// secondVisit is the Wednesday after the holiday: the shop has cooled down.
func (r *report) secondVisit(c complaint.Case) (complaint.Case, error) {
	r.Head(saySecond)
	for _, item := range []client.ItemID{grey, gold, jade} {
		r.candidate(c, complaint.Event{Step: complaint.Substitute, At: at(25, 10, 0), By: "rep-7", Terms: &complaint.Terms{Role: complaint.Rep}, Finding: &complaint.Finding{Item: item}})
	}
	c, err := r.happens(c,
		complaint.Event{Step: complaint.Substitute, At: at(25, 10, 0), By: "rep-7", Terms: &complaint.Terms{Role: complaint.Rep}, Finding: &complaint.Finding{Item: jade}},
		complaint.Event{Step: complaint.Decline, At: at(25, 10, 10)},
	)
	if err != nil {
		return c, err
	}
	r.explain(c, complaint.SolveClock)
	return r.happens(c,
		complaint.Event{Step: complaint.Offer, At: at(25, 10, 20), By: "rep-7", Terms: &complaint.Terms{Role: complaint.Rep, Remedy: complaint.Goods, Amount: yuan(120)}},
		complaint.Event{Step: complaint.Accept, At: at(25, 10, 25), By: "owner of north-gate", Terms: &complaint.Terms{Visit: at(32, 10, 0)}},
	)
}

// lesson is the end: the shop is asked whether it really is well, and what is
// done differently has an owner.
func (r *report) lesson(c complaint.Case) (complaint.Case, error) {
	r.Head(sayLesson)
	c, err := r.happens(c,
		complaint.Event{Step: complaint.FollowUp, At: at(32, 9, 50), By: "rep-7", Satisfied: true, Rated: true, Score: 9},
		complaint.Event{Step: complaint.Learn, At: at(33, 16, 0), By: "chief-2", Text: r.Say(sayAction), Finding: &complaint.Finding{Cause: complaint.ScarceSupply, Owner: "rep-7"}},
	)
	if err != nil {
		return c, err
	}
	r.Para(sayLearned, r.word(states, c.State), c.Action, c.Owner)
	spent := r.desk.Spent(c, at(33, 17, 0))
	r.Para(saySpent, r.hours(spent.WorkedOn), r.hours(spent.Deferred), r.hours(spent.Total()))
	return c, nil
}

func yuan(n int64) client.Money {
	return client.Money{Amount: decimal.New(n, 0), Currency: "CNY"}
}

// number is an event's id: the case has each once.
func number(c complaint.Case, i int) string { return fmt.Sprintf("%s/%d", c.ID, len(c.Log)+i+1) }

// commands gives events ids, and the facts that the caller knows.
func commands(c complaint.Case, facts complaint.Facts, events ...complaint.Event) []complaint.Command {
	out := make([]complaint.Command, len(events))
	for i, e := range events {
		e.ID = number(c, i)
		out[i] = complaint.Command{Event: e, Facts: facts}
	}
	return out
}
