// Command case follows one angry complaint over a scarce item from the call on
// the Friday evening before a long holiday to the lesson, and then reads a
// month of complaints.
//
//	go run ./examples/case
//	go run ./examples/case -lang zh
//
// It shows package complaint as a CRM would call it: a Desk decides each
// command, the caller keeps the events, and everything else (the next step, the
// clocks, why a step is blocked) is worked out from them. All facts are
// invented and stand in story.go and month.go.
package main

import (
	"io"

	"github.com/rapport-go/rapport/examples/internal/page"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func main() { page.Main("case", run) }

// run is the whole program.
func run(lang string, w io.Writer) error {
	p, err := page.New(calendar.Lang(lang))
	if err != nil {
		return err
	}
	desk := office()
	r := &report{Page: p, desk: desk}
	if err := r.story(); err != nil {
		return err
	}
	if err := r.month(); err != nil {
		return err
	}
	_, err = p.WriteTo(w)
	return err
}
