package schedule

import (
	"context"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Team is several reps over one book of retailers: one month. The order of
// Retailers, Needs and Visits is of no consequence. Of two retailers or two
// reps with one id the first counts.
type Team struct {
	Month calendar.Month `json:"month"`
	Reps  []Rep          `json:"reps"`
	// Retailers is the book. Retailer.Rep is who has the retailer now.
	Retailers []client.Retailer `json:"retailers"`
	Needs     []visit.Need      `json:"needs"`
	Visits    []visit.Visit     `json:"visits,omitzero"`
	Wishes    []Wish            `json:"wishes,omitzero"`
	Calendar  calendar.Calendar `json:"calendar"`
	// Travel is as in a Territory, but that the first rows and columns of its
	// matrix are the homes of Reps, in their order, and then come Retailers.
	Travel Travel `json:"travel"`
	// Fixed leaves every retailer with the rep who has it; otherwise the
	// assignment is free, but for Pins.
	Fixed bool  `json:"fixed,omitzero"`
	Pins  []Pin `json:"pins,omitzero"`
}

// Pin ties a retailer to a rep, whatever it costs.
type Pin struct {
	Retailer client.ID    `json:"retailer"`
	Rep      client.RepID `json:"rep"`
}

// TeamPlan is a team's month. Every need of the team is booked or missed in one
// of Plans, or named in Assignment.Faults, once.
type TeamPlan struct {
	Assignment Assignment `json:"assignment"`
	Plans      []Plan     `json:"plans"` // by rep, in the order of the team
}

// PlanTeam assigns the retailers and plans each rep's month, one after the
// other. Each plan is one pure call of Plan on one of Team.Territories, so a
// caller may as well make them side by side.
func (p Policy) PlanTeam(ctx context.Context, t Team) TeamPlan {
	out := TeamPlan{Assignment: p.Assign(t)}
	for _, territory := range t.Territories(out.Assignment) {
		out.Plans = append(out.Plans, p.Plan(ctx, territory))
	}
	return out
}

// Territories is the territory of each rep under an assignment, in the order of
// the reps: the retailers that are the rep's, with all of their needs, wishes
// and record, whoever made the visits. The values are copied; what a value
// holds, as the hours of a retailer, is still the team's.
func (t Team) Territories(a Assignment) []Territory {
	at := make(map[client.RepID]int, len(t.Reps))
	var out []Territory
	for i := range t.Reps {
		if _, ok := at[t.Reps[i].ID]; !ok {
			at[t.Reps[i].ID] = len(out)
			out = append(out, Territory{Month: t.Month, Rep: t.Reps[i], Calendar: t.Calendar, Travel: t.Travel})
		}
	}
	of := make(map[client.ID]int, len(a.Retailers))
	for _, r := range a.Retailers {
		if i, ok := at[r.Rep]; ok {
			of[r.Retailer] = i
		}
	}
	rows := make([][]int, len(out)) // of the team's matrix, home first
	for i := range t.Reps {
		if k := at[t.Reps[i].ID]; len(rows[k]) == 0 {
			rows[k] = []int{i}
		}
	}
	seen := make(map[client.ID]bool, len(t.Retailers))
	for i := range t.Retailers {
		id := t.Retailers[i].ID
		if k, ok := of[id]; ok && !seen[id] {
			seen[id] = true
			out[k].Retailers = append(out[k].Retailers, t.Retailers[i])
			rows[k] = append(rows[k], len(t.Reps)+i)
		}
	}
	for _, n := range t.Needs {
		if k, ok := of[n.Retailer]; ok && seen[n.Retailer] {
			out[k].Needs = append(out[k].Needs, n)
		}
	}
	for _, v := range t.Visits {
		if k, ok := of[v.Retailer]; ok {
			out[k].Visits = append(out[k].Visits, v)
		}
	}
	for _, w := range t.Wishes {
		if k, ok := of[w.Retailer]; ok {
			out[k].Wishes = append(out[k].Wishes, w)
		}
	}
	for k := range out {
		out[k].Travel.Minutes = t.Travel.part(rows[k])
	}
	return out
}

// part is the caller's matrix for some of its rows, none if there is none.
func (t Travel) part(rows []int) [][]int32 {
	if len(t.Minutes) == 0 {
		return nil
	}
	out := make([][]int32, len(rows))
	for i, from := range rows {
		out[i] = make([]int32, len(rows))
		for j, to := range rows {
			out[i][j] = -1
			if minutes, ok := t.given(from, to); ok {
				out[i][j] = int32(minutes)
			}
		}
	}
	return out
}
