package complaint

import (
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Desk is what cases are handled with: every policy version and every calendar
// version that some open case is pinned to. The last policy and the last
// calendar are those of new cases.
//
// A Desk is not changed by its methods and may be used by several goroutines.
// The zero Desk knows no version, so nothing can be raised at it.
type Desk struct {
	Policies  []Policy
	Calendars []Calendar
}

// Calendar is one version of the working time.
type Calendar struct {
	Version string
	Time    *calendar.WorkTime // nil never works
}

// Policy finds a version; ok is false if the desk does not know it. The policy
// shares memory with the desk.
func (d Desk) Policy(name string) (p Policy, ok bool) {
	if p := version(d.Policies, name); p != nil {
		return *p, true
	}
	return Policy{}, false
}

// book is one case's policy and working time.
type book struct {
	policy *Policy
	time   *calendar.WorkTime
}

// noPolicy stands in for a version that the desk does not know.
var noPolicy = new(Policy)

// book finds the versions that a case is pinned to. One that the desk does not
// know gives no clock and no authority.
func (d Desk) book(c *Case) book {
	b := book{policy: version(d.Policies, c.Policy)}
	if b.policy == nil {
		b.policy = noPolicy
	}
	b.time, _ = d.workTime(c.Calendar)
	return b
}

func (d Desk) workTime(name string) (w *calendar.WorkTime, ok bool) {
	for i := range d.Calendars {
		if d.Calendars[i].Version == name {
			return d.Calendars[i].Time, true
		}
	}
	return nil, false
}

// current is an event with memory of its own; a raise that names no version is
// given the last policy and the last calendar.
func (d Desk) current(e Event) Event {
	own := []Event{e}
	detach(own)
	if e = own[0]; e.Step != Raise {
		return e
	}
	if e.Intake == nil {
		e.Intake = new(Intake)
	}
	if n := len(d.Policies); n > 0 && e.Intake.Policy == "" {
		e.Intake.Policy = d.Policies[n-1].Version
	}
	if n := len(d.Calendars); n > 0 && e.Intake.Calendar == "" {
		e.Intake.Calendar = d.Calendars[n-1].Version
	}
	return e
}
