package main

import (
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
)

// workload sets the whole book against the people there are: as if one rep had
// it, to see how many of them it takes.
func (r *report) workload() {
	load := r.policy.Workload(whole(r.team))
	r.Head(sayWorkload, r.team.Month, len(r.team.Reps), len(r.team.Retailers))
	r.Para(sayOwed, load.Visits, load.Minutes, load.Ways, load.Days, load.Field, load.People, len(r.team.Reps))
	rows := [][]string{r.Heads(colClass, colShops, colVisits, colMinutes)}
	for _, c := range byClass(load.Classes) {
		rows = append(rows, page.Row(c.Class, c.Retailers, c.Visits, c.Minutes))
	}
	r.Table("lrrr", rows...)
}

// whole is the book as one rep's.
func whole(t schedule.Team) schedule.Territory {
	return schedule.Territory{
		Month: t.Month, Rep: t.Reps[0], Retailers: t.Retailers, Needs: t.Needs, Visits: t.Visits, Calendar: t.Calendar, Travel: t.Travel,
	}
}

// byClass is the loads of all markets of a class together.
func byClass(loads []schedule.ClassLoad) (out []schedule.ClassLoad) {
	for _, l := range loads {
		if n := len(out); n > 0 && out[n-1].Class == l.Class {
			out[n-1].Retailers += l.Retailers
			out[n-1].Visits += l.Visits
			out[n-1].Minutes += l.Minutes
			continue
		}
		out = append(out, l)
	}
	return out
}

// shares is the assignment before and after.
func (r *report) shares() {
	a := r.policy.Assign(r.team)
	r.Head(sayShares)
	rows := [][]string{r.Heads(colRep, colShops, page.Phrase{}, colVisits, page.Phrase{}, colWays, page.Phrase{}, colUse, page.Phrase{})}
	for i, before := range a.Before.Reps {
		after := a.After.Reps[i]
		rows = append(rows, page.Row(
			before.Rep, before.Retailers, arrow(after.Retailers), before.Visits, arrow(after.Visits),
			before.Ways, arrow(after.Ways), percent(before.Use), "> "+percent(after.Use),
		))
	}
	r.Table("lrrrrrrrr", rows...)
	page.Items(r.Page, a.Because)
	r.whose(a)
}

// whose says of one shop that changes its rep and of one that does not why, and
// what becomes of both if every shop has to stay.
func (r *report) whose(a schedule.Assignment) {
	same := 0
	for _, s := range a.Retailers {
		if s.Rep == s.Was {
			same++
		}
	}
	moved := slices.IndexFunc(a.Retailers, func(s schedule.Assigned) bool { return s.Rep != s.Was })
	kept := slices.IndexFunc(a.Retailers, func(s schedule.Assigned) bool { return s.Rep == s.Was })
	r.Para(saySame, same, len(a.Retailers))
	for _, i := range []int{moved, kept} {
		s := a.Retailers[i]
		r.Item(r.Say(sayOne, s.Retailer, s.Rep, s.Because[0].Text(r.Lang())))
	}
	team := r.team
	team.Fixed = true
	fixed := r.policy.Assign(team)
	r.Para(sayFixed, percent(fixed.After.Spread), percent(a.After.Spread))
	s := fixed.Retailers[moved]
	r.Item(r.Say(sayOne, s.Retailer, s.Rep, s.Because[0].Text(r.Lang())))
}

func arrow(n int) string { return "> " + fmt.Sprint(n) }

// percent is thousandths as a percentage.
func percent(thousandths int) string { return fmt.Sprintf("%d.%d%%", thousandths/10, thousandths%10) }
