package main

import (
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/schedule"
)

// workload sets the whole book against the people there are: as if one rep had
// it, to see how many of them it takes.
func (r *report) workload() {
	load := r.policy.Workload(whole(r.team))
	r.Head(sayWorkload, r.team.Month.String(), len(r.team.Reps), len(r.team.Retailers))
	r.Para(sayOwed, load.Visits, load.Minutes, load.Ways, load.Days, load.Field, load.People, len(r.team.Reps))
	rows := [][]string{{r.Say(colClass), r.Say(colShops), r.Say(colVisits), r.Say(colMinutes)}}
	for _, c := range byClass(load.Classes) {
		rows = append(rows, []string{string(c.Class), fmt.Sprint(c.Retailers), fmt.Sprint(c.Visits), fmt.Sprint(c.Minutes)})
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

// shares is the assignment before and after, and what it would be if every
// shop had to stay with its rep.
func (r *report) shares() {
	a := r.policy.Assign(r.team)
	r.Head(sayShares)
	rows := [][]string{{r.Say(colRep), r.Say(colShops), "", r.Say(colVisits), "", r.Say(colWays), "", r.Say(colUse), ""}}
	for i, before := range a.Before.Reps {
		after := a.After.Reps[i]
		rows = append(rows, []string{
			string(before.Rep), fmt.Sprint(before.Retailers), arrow(after.Retailers), fmt.Sprint(before.Visits), arrow(after.Visits),
			fmt.Sprint(before.Ways), arrow(after.Ways), percent(before.Use), "> " + percent(after.Use),
		})
	}
	r.Table("lrrrrrrrr", rows...)
	for _, why := range a.Because {
		r.Item(why.Text(r.Lang()))
	}
	moved := slices.IndexFunc(a.Retailers, func(s schedule.Assigned) bool { return s.Rep != s.Was })
	kept := slices.IndexFunc(a.Retailers, func(s schedule.Assigned) bool { return s.Rep == s.Was })
	same := 0
	for _, s := range a.Retailers {
		if s.Rep == s.Was {
			same++
		}
	}
	r.Para(saySame, same, len(a.Retailers))
	for _, i := range []int{moved, kept} {
		if i >= 0 {
			r.Item(r.Say(sayOne, string(a.Retailers[i].Retailer), string(a.Retailers[i].Rep), a.Retailers[i].Because[0].Text(r.Lang())))
		}
	}
	fixed := r.team
	fixed.Fixed = true
	f := r.policy.Assign(fixed)
	r.Para(sayFixed, percent(f.After.Spread), percent(a.After.Spread))
	r.Item(f.Retailers[moved].Because[0].Text(r.Lang()))
}

func arrow(n int) string { return "> " + fmt.Sprint(n) }

// percent is thousandths as a percentage.
func percent(thousandths int) string { return fmt.Sprintf("%d.%d%%", thousandths/10, thousandths%10) }
