package main

import (
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule/calendar"
)

var (
	visitsHeader = []string{"date", "store", "state", "start", "minutes", "agreed"}
	repHeader    = []string{"rep", "name", "name_zh", "lat", "lon"}
)

// theRep looks after every shop.
const theRep = "rep 7"

// visitRows are the visits of April and the two appointments of May. A shop
// in the county seat or a town was seen in each half of April, a village shop
// once; some visits failed.
func visitRows(r *prng.Rand, shops []shop) [][]string {
	var days []calendar.Date
	for d := range months[2].Days() {
		if works(d) {
			days = append(days, d)
		}
	}
	half := len(days) / 2
	seen := make([][]shop, len(days))
	often, once := split(shops)
	for i, s := range often {
		seen[i*half/len(often)] = append(seen[i*half/len(often)], s)
		later := half + i*(len(days)-half)/len(often)
		seen[later] = append(seen[later], s)
	}
	for i, s := range once {
		on := i * len(days) / len(once)
		seen[on] = append(seen[on], s)
	}
	var rows [][]string
	for i, d := range days {
		rows = append(rows, dayRows(r, d, seen[i])...)
	}
	return append(rows, appointments(shops)...)
}

// split parts the shops visited twice a month from those visited once, and
// leaves out those that were closed.
func split(shops []shop) (often, once []shop) {
	for _, s := range shops {
		switch {
		case s.closed != 0:
		case s.place.market == "rural":
			once = append(once, s)
		default:
			often = append(often, s)
		}
	}
	return often, once
}

// dayRows are one day's visits, from nine and again from noon. A shop that
// opened later than the day was not visited.
func dayRows(r *prng.Rand, d calendar.Date, seen []shop) [][]string {
	var rows [][]string
	at := calendar.Clock(9, 0)
	for _, s := range seen {
		if s.from > d {
			continue
		}
		minutes := r.Between(8, 12)
		if at < calendar.Clock(12, 0) && at+calendar.TimeOfDay(60*minutes) > calendar.Clock(10, 0) {
			at = calendar.Clock(12, 0)
		}
		row := []string{d.String(), s.id, "done", at.String(), fmt.Sprint(minutes), ""}
		if r.Chance(1, 40) {
			row = []string{d.String(), s.id, "missed", "", "", ""}
		}
		rows = append(rows, row)
		at += calendar.TimeOfDay(60 * (minutes + r.Between(3, 5)))
	}
	return rows
}

func appointments(shops []shop) [][]string {
	var rows [][]string
	for _, s := range shops {
		switch {
		case s.phone != "":
			rows = append(rows, []string{s.promised.String(), s.id, "planned", s.phone, "20", "yes"})
		case s.promised != 0:
			rows = append(rows, []string{s.promised.String(), s.id, "planned", "14:00", "15", "yes"})
		}
	}
	slices.SortFunc(rows, func(a, b []string) int { return slices.Compare(a, b) })
	return rows
}

func repRows() [][]string {
	return [][]string{{theRep, "Rep 7", "客户经理7号", "33.196000", "114.507000"}}
}

func awayRows() [][]string {
	return [][]string{
		{"2026-05-14", "2026-05-14", "", "leave"},
		{"2026-05-25", "2026-05-25", "", "office"},
	}
}
