// Command team shares a book of shops out among four reps and plans their month:
// what the book asks against the people there are, the shares before and after,
// the plans and their sums, what it costs to keep each shop's weekday, and who
// goes without when one rep falls out.
//
//	go run ./examples/team
//	go run ./examples/team -lang zh
//
// It shows package schedule for several reps. The book is invented and stands
// in facts.go.
package main

import (
	"context"
	"io"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func main() { page.Main("team", run) }

// report is the page, the rules, and the team that they are asked about.
type report struct {
	*page.Page
	policy schedule.Policy
	team   schedule.Team
}

// run is the whole program.
func run(lang string, w io.Writer) error {
	p, err := page.New(calendar.Lang(lang))
	if err != nil {
		return err
	}
	r := &report{Page: p, policy: rules(), team: book()}
	r.team.Needs, _ = r.policy.Visit.Needs(roster(r.team))
	r.workload()
	r.shares()
	plan, err := r.plans(context.Background())
	if err != nil {
		return err
	}
	if err := r.steady(context.Background(), plan); err != nil {
		return err
	}
	if err := r.fallsOut(context.Background()); err != nil {
		return err
	}
	_, err = p.WriteTo(w)
	return err
}
