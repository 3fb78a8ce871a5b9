package schedule_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule"
)

// wholeTeam is the team with its matrix: the reps have the field hours and the
// lunch of the territory's.
func (w *world) wholeTeam() schedule.Team {
	t := w.team
	t.Month, t.Calendar, t.Travel = w.territory.Month, w.territory.Calendar, w.territory.Travel
	t.Needs, t.Visits = w.territory.Needs, w.territory.Visits
	t.Retailers = append(w.territory.Retailers[:len(w.territory.Retailers):len(w.territory.Retailers)], t.Retailers...)
	t.Reps = nil
	var ids []client.ID
	for _, r := range w.team.Reps {
		r.Field, r.Lunch = w.territory.Rep.Field, w.territory.Rep.Lunch
		t.Reps = append(t.Reps, r)
		ids = append(ids, client.ID("home-"+r.ID))
	}
	for _, r := range t.Retailers {
		ids = append(ids, r.ID)
	}
	for _, from := range ids {
		row := make([]int32, len(ids))
		for j, to := range ids {
			row[j] = -1
			if n, ok := w.ways[[2]client.ID{from, to}]; ok {
				row[j] = n
			}
		}
		t.Travel.Minutes = append(t.Travel.Minutes, row)
	}
	return t
}

// The facts of teams.

func (w *world) rep(l scenario.Line) error {
	w.team.Reps = append(w.team.Reps, schedule.Rep{ID: client.RepID(l.Rest)})
	return nil
}

func (w *world) has(l scenario.Line) error {
	f := l.Fields()
	if len(f) == 3 {
		w.team.Retailers = append(w.team.Retailers, client.Retailer{ID: client.ID(f[1]), Rep: client.RepID(f[0])})
		return nil
	}
	w.retailer(f[1]).Rep = client.RepID(f[0])
	return nil
}

func (w *world) pin(l scenario.Line) error {
	f := l.Fields()
	w.team.Pins = append(w.team.Pins, schedule.Pin{Retailer: client.ID(f[0]), Rep: client.RepID(f[1])})
	return nil
}

func (w *world) absentRep(l scenario.Line) (err error) {
	name, days, _ := l.Cut(" ")
	for i := range w.team.Reps {
		if r := &w.team.Reps[i]; string(r.ID) == name {
			a := schedule.Away{Kind: schedule.Leave}
			a.From, a.To, err = parseDays(days)
			r.Away = append(r.Away, a)
		}
	}
	return err
}

func (w *world) sharing(l scenario.Line) (err error) {
	s := &w.policy.Sharing
	_, err = fmt.Sscanf(l.Rest, "keep %d balance %d classes %d", &s.Keep, &s.Balance, &s.Classes)
	return err
}

// The claims of teams.

func (w *world) teams(l scenario.Line) error {
	a := w.policy.Assign(w.wholeTeam())
	var parts []string
	for _, r := range w.team.Reps {
		part := string(r.ID)
		for _, h := range a.Retailers {
			if h.Rep == r.ID {
				part += " " + string(h.Retailer)
			}
		}
		parts = append(parts, part)
	}
	return same(strings.Join(parts, " | "), l.Rest)
}

func (w *world) whose(l scenario.Line) error {
	id, want, _ := l.Cut(" ")
	for _, h := range w.policy.Assign(w.wholeTeam()).Retailers {
		if string(h.Retailer) == id {
			return same(codesOf(h.Because), want)
		}
	}
	return fmt.Errorf("%s is nobody's", id)
}

func (w *world) nobody(l scenario.Line) error {
	id, want, _ := l.Cut(" ")
	for _, h := range w.policy.Assign(w.wholeTeam()).Left {
		if string(h.Retailer) == id {
			return same(codesOf(h.Because), want)
		}
	}
	return fmt.Errorf("%s has a rep", id)
}

func (w *world) share(l scenario.Line) error {
	id, want, _ := l.Cut(" ")
	for _, r := range w.policy.Assign(w.wholeTeam()).After.Reps {
		if string(r.Rep) == id {
			return same(strconv.Itoa(r.Visits)+fmt.Sprintf(" stays %d ways %d use %d", r.Minutes, r.Ways, r.Use), want)
		}
	}
	return fmt.Errorf("no such rep: %s", id)
}

func (w *world) teamed(l scenario.Line) error {
	return same(codesOf(w.policy.Assign(w.wholeTeam()).Because), l.Rest)
}
