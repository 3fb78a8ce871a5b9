package main

import (
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// month sets what the shops are owed against the rep's month.
func (r *report) month() {
	whole, roster := r.book, r.roster(0)
	roster.Visits = slices.DeleteFunc(slices.Clone(roster.Visits), func(v visit.Visit) bool { return v.Date >= march(1) })
	whole.Needs, _ = r.policy.Visit.Needs(roster) // as on the first of the month
	load := r.policy.Workload(whole)

	r.Head(sayMonth, r.book.Month, rep)
	r.Para(sayOwed, load.Visits, len(whole.Retailers), load.Before, load.Days)
	page.Items(r.Page, load.Because)
	r.Para(sayRoom, load.Minutes, load.Room, load.Ways, load.People)
}

// afternoon is today's list at half past twelve, with the time left.
func (r *report) afternoon() client.ID {
	r.book.Needs, _ = r.policy.Visit.Needs(r.roster(today()))
	list := r.policy.Today(r.book, schedule.Now{Date: today(), Time: calendar.Clock(12, 30), Minutes: 180, Lunched: true})

	r.Head(sayToday, list.Date, list.Time, list.Left)
	rows := [][]string{r.Heads(colPlace, colShop, colClass, colWay, colTime, colWhy)}
	for _, b := range list.Tour {
		i := slices.IndexFunc(list.Entries, func(e schedule.Entry) bool { return e.Need == b.Need })
		e := list.Entries[i]
		class := string(e.Class)
		if e.Turn {
			class += "*"
		}
		rows = append(rows, page.Row(
			e.Place, e.Need.Retailer, class, e.Way,
			b.Start.String()+"–"+b.End.String(), e.Because[0].Text(r.Lang()),
		))
	}
	r.Table("rllrll", rows...)
	r.Para(sayPairs, len(list.Tour), len(list.Entries), list.Spare)
	kept := slices.IndexFunc(list.Entries, func(e schedule.Entry) bool { return e.Turn })
	rows = nil
	for _, i := range []int{0, 2, kept} {
		if i < 0 || i+1 >= len(list.Entries) {
			continue
		}
		e, next := list.Entries[i], list.Entries[i+1]
		rows = append(rows, page.Row(e.Place, list.Explain(e.Need, next.Need).Text(r.Lang())))
	}
	r.Table("rl", rows...)
	return list.Tour[0].Need.Retailer
}

// agenda is what the first visit is for, as a list on a phone; and one for the
// visit after it that asks the same, which is refused.
func (r *report) agenda(shop client.ID) {
	agendas := r.policy.Visit.Agendas
	a := agendas.Make(visit.Occasion{
		Retailer: shop, Date: today(), Purposes: []visit.Purpose{visit.FollowUp, visit.Launch},
		Topics: []visit.Topic{
			{Kind: visit.OpenProblem, Code: "late", About: r.Say(topicLate), Ref: "k-301", Since: march(4)},
			{Kind: visit.LaunchNews, Code: "jade-12", About: r.Say(topicJade), Since: march(9)},
		},
	})
	r.Head(sayAgenda, shop)
	r.Verbatim(a.Checklist(r.Lang(), 0))
	again := a
	again.Date = march(24)
	r.Para(sayAgain, again.Date)
	page.Items(r.Page, agendas.Check(again, []visit.Agenda{a}))
}
