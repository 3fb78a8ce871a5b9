// Command day follows a customer manager through one working day on a small
// month: what the month asks, whom to see this afternoon, what the first visit
// is for, what the evening's reports are worth, what is done about what was
// found, and where a phone call that asks for a visit is best put.
//
//	go run ./examples/day
//	go run ./examples/day -lang zh
//
// It shows the verbs of packages visit and schedule as a CRM would call them in
// the course of a day. All facts are invented and stand in facts.go.
package main

import (
	"io"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func main() { page.Main("day", run) }

// report is the page, the rules, and the book of shops that they are asked
// about.
type report struct {
	*page.Page
	policy schedule.Policy
	book   schedule.Territory
}

// run is the whole program.
func run(lang string, w io.Writer) error {
	p, err := page.New(calendar.Lang(lang))
	if err != nil {
		return err
	}
	r := &report{Page: p, policy: schedule.Default(), book: book()}
	r.month()
	first := r.afternoon()
	r.agenda(first)
	r.reports()
	r.findings()
	r.messages()
	r.conduct()
	r.coverage()
	if err := r.call(); err != nil {
		return err
	}
	r.rides()
	_, err = p.WriteTo(w)
	return err
}
