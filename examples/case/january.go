package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/complaint"
)

// january is a month of invented cases, the same every time, and how many each
// rep's shops raised. A case is a course of events, of which those before an
// instant have happened.
func january(desk complaint.Desk, now time.Time) (cases []complaint.Case, raised []int64, err error) {
	random := rand.New(rand.NewPCG(2026, 1))
	raised = make([]int64, len(reps))
	for day := 4; day < 31; day++ {
		start := time.Date(2026, time.January, day, 0, 0, 0, 0, zone())
		if weekday := start.Weekday(); weekday == time.Saturday || weekday == time.Sunday {
			continue
		}
		for range 1 + random.IntN(3) {
			rep := random.IntN(3) // the shops of the last rep do not complain
			in := invented{
				retailer: client.ID(fmt.Sprintf("shop-%d-%d", rep, random.IntN(reps[rep].shops))),
				rep:      reps[rep].id,
				at:       start.Add(time.Duration(9*60+random.IntN(8*60)) * time.Minute),
				random:   random,
			}
			in.cause = frequent[random.IntN(len(frequent))]
			if day >= 19 && day <= 21 {
				in.cause = complaint.LateOrder // a van stood still
			}
			c, err := take(desk, complaint.Case{ID: fmt.Sprintf("j-%02d", len(cases)+1)}, in.course(now)...)
			if err != nil {
				return nil, nil, err
			}
			cases, raised[rep] = append(cases, c), raised[rep]+1
		}
	}
	return cases, raised, nil
}

// frequent are the causes, each as often as it comes.
var frequent = []complaint.Cause{
	complaint.ScarceSupply, complaint.ScarceSupply, complaint.ScarceSupply, complaint.ScarceSupply, complaint.ScarceSupply,
	complaint.PolicyMisunderstood, complaint.PolicyMisunderstood, complaint.PolicyMisunderstood,
	complaint.LateOrder, complaint.LateOrder, complaint.PoorGoods, complaint.WrongOrder, complaint.PoorService,
}

// invented is one case to be: who complains of what, and when.
type invented struct {
	retailer client.ID
	rep      string
	cause    complaint.Cause
	at       time.Time
	random   *rand.Rand
	events   []complaint.Event
}

// course is the whole of a case, cut off at an instant.
func (in *invented) course(now time.Time) []complaint.Command {
	in.then(0, complaint.Event{Step: complaint.Raise, Channel: complaint.Phone, Intake: &complaint.Intake{Retailer: in.retailer}})
	in.then(5, complaint.Event{Step: complaint.Vent, Anger: int8(1 + in.random.IntN(2))})
	if in.random.IntN(8) == 0 {
		in.at = in.at.Add(26 * time.Hour) // nobody rang back
	}
	in.then(5, complaint.Event{Step: complaint.Acknowledge})
	in.then(10, complaint.Event{Step: complaint.FindCause, Finding: &complaint.Finding{Cause: in.cause, Item: blue}})
	in.then(5, complaint.Event{Step: complaint.RecordView, Loss: complaint.Material})
	switch in.cause {
	case complaint.ScarceSupply:
		visit := in.at.Add(time.Duration(5+in.random.IntN(5)) * 24 * time.Hour)
		in.then(5, complaint.Event{Step: complaint.Defer, Terms: &complaint.Terms{Role: complaint.Rep, Visit: visit}})
		in.at = visit.Add(-time.Hour)
		in.then(0, complaint.Event{Step: complaint.Substitute, Terms: &complaint.Terms{Role: complaint.Rep}, Finding: &complaint.Finding{Item: jade}})
		in.then(10, complaint.Event{Step: complaint.Accept, By: "owner"})
	case complaint.PolicyMisunderstood, complaint.WrongOrder:
		in.offer(complaint.Explanation, 0, 5)
		in.then(5, complaint.Event{Step: complaint.Accept, By: "owner", SameContact: true})
	default:
		in.offer(complaint.Goods, 60, 60*(1+in.random.IntN(120)))
		in.then(60*4, complaint.Event{Step: complaint.Accept, By: "owner"})
	}
	in.then(60*24*5, complaint.Event{Step: complaint.FollowUp, Satisfied: true, Rated: true, Score: int8(7 + in.random.IntN(4))})
	in.then(60*24*3, complaint.Event{Step: complaint.Learn, Text: "told the team", Finding: &complaint.Finding{Cause: in.cause, Owner: in.rep}})

	var out []complaint.Command
	for i, e := range in.events {
		if e.At.After(now) {
			break
		}
		e.ID, e.By = fmt.Sprint(i+1), cmp.Or(e.By, in.rep)
		out = append(out, complaint.Command{Event: e, Facts: shelf})
	}
	return out
}

// offer is an offer of the rep after so many minutes.
func (in *invented) offer(remedy complaint.Remedy, amount int64, minutes int) {
	in.then(minutes, complaint.Event{Step: complaint.Offer, Terms: &complaint.Terms{
		Role: complaint.Rep, Remedy: remedy, Amount: yuan(amount),
	}})
}

// then adds an event so many minutes after the one before.
func (in *invented) then(minutes int, e complaint.Event) {
	in.at = in.at.Add(time.Duration(minutes) * time.Minute)
	e.At = in.at
	in.events = append(in.events, e)
}
