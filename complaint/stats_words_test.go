package complaint_test

import (
	"fmt"
	"strconv"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// systemic raises three cases of three retailers on one cause, a day apart,
// and reports on them.
func (w *world) systemic(scenario.Line) error {
	var cases []complaint.Case
	for i := range 3 {
		o := newWorld()
		o.c.ID = "s" + strconv.Itoa(i)
		o.now = o.now.AddDate(0, 0, i)
		for _, line := range []string{"raise", "vent", "acknowledge", "find_cause cause=late_order"} {
			if err := o.do(line); err != nil {
				return err
			}
		}
		o.c.Retailer = client.ID(o.c.ID)
		cases = append(cases, o.c)
	}
	r := w.desk.Report(cases, complaint.DefaultMeasures(), w.now.AddDate(0, 0, 7))
	w.note(r.Systemic)
	if len(r.Systemic) != 1 || r.Systemic[0].Count != 3 {
		return fmt.Errorf("the hints are %v", r.Systemic)
	}
	return nil
}

// spent wants where the time of a case went: "spent closed 219h".
func (w *world) spent(l scenario.Line) error {
	name, want, _ := l.Cut(" ")
	s := w.desk.Spent(w.c, w.now)
	part, ok := map[string]complaint.Length{"worked_on": s.WorkedOn, "deferred": s.Deferred, "waiting": s.Waiting, "closed": s.Closed}[name]
	if !ok {
		return fmt.Errorf("no such part: %q", name)
	}
	return same(part.String(), want)
}

// unparseable wants the hours of a day refused.
func unparseable(l scenario.Line) error {
	if hours, err := calendar.ParseHours(l.Rest); err == nil && hours.Validate() == nil {
		return fmt.Errorf("it reads as %v", hours)
	}
	return nil
}
