package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
)

// shownChanges is the most visits of one fate that the page lists.
const shownChanges = 8

// fates is what the page tells visit by visit, with its sign.
var fates = []struct {
	fate schedule.Fate
	sign string
}{{schedule.Moved, ">"}, {schedule.Added, "+"}, {schedule.Dropped, "-"}, {schedule.Withdrawn, "-"}}

// printSick is the re-plan after a sick day as a difference to the plan.
func (r *report) printSick() {
	s := r.sick
	if s.date == 0 {
		return
	}
	diff, price := s.revision.Diff, s.revision.Price
	r.head(r.say(saySick, r.dayName(s.date)))
	r.para(r.say(sayLost, s.lost, sickBudget))
	r.para(r.say(sayRevised, diff.Kept, diff.Retimed, diff.Moved, diff.Dropped, diff.Added, s.revision.Spent))
	r.para(r.say(sayPrice, number(int64(price.Travel)), price.Missed, number(int64(price.Free)), price.FreeMissed))
	r.printChanges(diff.Changes)
	r.line("")
	r.para(r.say(saySickFile))
	r.line(r.say(sayRevisionCheck, len(s.violations)))
	for _, v := range s.violations {
		r.item(schedule.Reason(v).Text(r.lang))
	}
}

// printChanges lists the visits that change their day, by fate and then by the
// time they had, and tells why for the first of each.
func (r *report) printChanges(changes []schedule.Change) {
	rows := [][]string{{"", r.say(colFrom), r.say(colTo), r.say(colShop), r.say(colClass)}}
	var more, whys []string
	for _, f := range fates {
		of := r.changesOf(changes, f.fate)
		for i, c := range of {
			if i == shownChanges {
				more = append(more, r.say(sayMoreChanges, f.sign, len(of)-shownChanges))
				break
			}
			shop := r.shop(c.Need.Retailer)
			rows = append(rows, []string{f.sign, r.slot(c.From), r.slot(c.To), page.Clip(shop.Name, 32), string(shop.Class)})
		}
		if len(of) > 0 {
			whys = append(whys, r.say(sayExample, r.shop(of[0].Need.Retailer).Name, r.why(of[0].Because)))
		}
	}
	if len(rows) == 1 {
		return
	}
	r.line("")
	r.table("lllll", rows)
	if len(more) > 0 {
		r.line("")
		r.para(strings.Join(more, r.say(sayJoin)))
	}
	r.line("")
	for _, text := range whys {
		r.item(text)
	}
}

// changesOf is the changes of one fate by the time of before, or of now for
// those that had none.
func (r *report) changesOf(changes []schedule.Change, fate schedule.Fate) []schedule.Change {
	var out []schedule.Change
	for _, c := range changes {
		if c.Fate == fate {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b schedule.Change) int {
		return cmp.Or(cmp.Compare(a.From.Date, b.From.Date), cmp.Compare(a.From.Time.Open, b.From.Time.Open),
			cmp.Compare(a.To.Date, b.To.Date), cmp.Compare(a.To.Time.Open, b.To.Time.Open))
	})
	return out
}

// slot is a day and a time, "" for none.
func (r *report) slot(s schedule.Slot) string {
	if s.Date == 0 {
		return ""
	}
	return r.dayName(s.Date) + " " + s.Time.Open.String()
}

// why is some reasons in a row.
func (r *report) why(because []schedule.Reason) string {
	var texts []string
	for _, b := range because {
		texts = append(texts, b.Text(r.lang))
	}
	return strings.Join(texts, r.say(sayJoin))
}
