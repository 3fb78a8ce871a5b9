package main

import (
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// reports judges the day's reports: what counts, what does not, and what makes
// it good.
func (r *report) reports() {
	all := []visit.Step{visit.LookRound, visit.Arrange, visit.CountStock, visit.Talk, visit.SumUp}
	sound := func(shop client.ID, hour, minute, stay int) visit.Report {
		return visit.Report{
			Retailer: shop, Rep: rep, Date: today(), Start: calendar.Clock(hour, minute), Minutes: stay, Steps: all,
			Counts:  []visit.Count{{Item: "blue-12", Quantity: 6, Verified: true}},
			Planned: true, Summary: true, Told: true, Heard: true,
		}
	}
	short, peak, asked := sound("dyers-row", 12, 57, 3), sound("north-gate", 15, 50, 15), sound("ferry-side", 13, 17, 10)
	asked.Counts = []visit.Count{{Item: "blue-12", Quantity: 40}}
	reports := []visit.Report{sound("mill-lane", 14, 0, 20), short, asked, peak}

	r.Head(sayReports)
	for i, v := range r.policy.Visit.CheckReports(r.book.Calendar, reports) {
		stay := r.Say(sayStay, reports[i].Start, reports[i].Minutes)
		r.Table("llll", page.Row(page.Pad(string(v.Retailer), 11), page.Pad(stay, 13), page.Pad(r.Say(worth[v.Worth]), 10), page.Join(r.Page, v.Because)))
		page.Items(r.Page, v.Actions)
		if v.Worth != visit.Invalid { // what is not valid was no visit
			r.book.Visits = append(r.book.Visits, visit.Visit{Retailer: v.Retailer, Rep: v.Rep, Date: v.Date, State: visit.Done, Minutes: reports[i].Minutes})
		}
	}
}

// findings turns what the visits found into actions, each with an owner and a
// day.
func (r *report) findings() {
	found := []visit.Finding{
		{Retailer: "ferry-side", Date: today(), Kind: visit.StockOut, About: "blue-12"},
		{Retailer: "new-cut", Date: today(), Kind: visit.OutsideGoods},
		{Retailer: "hay-street", Date: today(), Kind: visit.Uneasy},
	}
	r.Head(sayFindings)
	for _, answer := range r.policy.Visit.Findings.Act(r.book.Calendar, found) {
		first := page.Pad(string(answer.Finding.Retailer), 11)
		for _, a := range answer.Actions {
			r.Table("ll", page.Row(first, a.Text(r.Lang())))
			first = page.Pad("", 11)
		}
		for _, why := range answer.Actions[len(answer.Actions)-1].Because {
			if why.Code == visit.CheckPending {
				r.Item(why.Text(r.Lang()))
			}
		}
	}
}

// messages is the log between shops and company: what is not passed on yet.
func (r *report) messages() {
	log := []visit.Message{
		{ID: "m-11", Retailer: "mill-lane", Way: visit.ToCompany, Date: march(12)},
		{ID: "m-12", Retailer: "ferry-side", Way: visit.ToShop, Date: march(16), PassedOn: march(17)},
		{ID: "m-13", Retailer: "ferry-side", Way: visit.ToCompany, Date: today(), Count: true},
	}
	r.Head(sayMessages)
	for _, a := range r.policy.Visit.Messages.Open(r.book.Calendar, log, today()) {
		r.Table("lll", page.Row(a.Ref, page.Pad(string(a.Retailer), 11), a.Text(r.Lang())))
		for _, why := range a.Because {
			if why.Code == visit.ActionLate {
				r.Item(why.Text(r.Lang()))
			}
		}
	}
}

// conduct is the month so far: what was seen, the good beside the bad.
func (r *report) conduct() {
	seen := []visit.Event{
		{Rep: rep, Retailer: "north-gate", Date: march(2), Mark: visit.MouthDiligence},
		{Rep: rep, Retailer: "north-gate", Date: march(2), Mark: visit.CareTouch, Topic: "business"},
		{Rep: rep, Retailer: "mill-lane", Date: march(3), Mark: visit.HandDiligence},
		{Rep: rep, Retailer: "mill-lane", Date: march(3), Mark: visit.ArguedBlame},
		{Rep: rep, Retailer: "bell-yard", Date: march(5), Mark: visit.ShowsDispleasure},
		{Rep: rep, Retailer: "dyers-row", Date: march(5), Mark: visit.LikesToWin, Disputed: true},
		{Rep: rep, Retailer: "old-bridge", Date: march(4), Mark: visit.TookScolding},
	}
	v := r.policy.Visit.Conduct.Review(rep, march(1), today(), seen)
	r.Head(sayConduct, v.Counted)
	for _, group := range []struct {
		name    page.Phrase
		tallies []visit.Tally
	}{{sayFlags, v.Flags}, {sayBreaches, v.Breaches}, {sayDiligences, v.Diligences}, {sayMerits, v.Merits}} {
		var marks []string
		for _, t := range group.tallies {
			switch {
			case t.Disputed > 0:
				marks = append(marks, r.Say(sayDisputed, t.Mark.Text(r.Lang()), t.Times, t.Disputed))
			case t.Times > 0:
				marks = append(marks, r.Say(sayTimes, t.Mark.Text(r.Lang()), t.Times))
			}
		}
		r.Table("ll", page.Row(page.Pad(r.Say(group.name), 9), strings.Join(marks, r.Say(sayComma))))
	}
	page.Items(r.Page, v.Because)
}
