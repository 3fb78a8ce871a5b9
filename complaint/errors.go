package complaint

import (
	"fmt"
	"time"
)

// OrderError says that an event is older than the last one of the case. Late
// knowledge goes in with Desk.Insert.
type OrderError struct {
	ID, Last     string // the event, and the last one of the case
	At, LastTime time.Time
}

func (e *OrderError) Error() string {
	return fmt.Sprintf("out_of_order: event %q of %s is older than event %q of %s",
		e.ID, e.At.Format(time.RFC3339Nano), e.Last, e.LastTime.Format(time.RFC3339Nano))
}

// ConflictError says that the case has an event of this id with other content.
type ConflictError struct{ ID string }

func (e *ConflictError) Error() string {
	return fmt.Sprintf("conflict: the case has another event %q", e.ID)
}

// UnknownError says that an event names something the desk does not know, or
// does not name it: its step, its version, its id, a policy, a calendar.
type UnknownError struct {
	ID   string // the event
	What string // "step", "event version", "id", "policy", "calendar"
	Name string // what it says
}

func (e *UnknownError) Error() string {
	return fmt.Sprintf("unknown: event %q: no %s %q", e.ID, e.What, e.Name)
}

// StepError says that a step cannot follow in the state the case is in,
// because the table refuses it there.
type StepError struct {
	ID    string // the event
	Step  Step
	State State
}

func (e *StepError) Error() string {
	return fmt.Sprintf("impossible: event %q: no %s when the case is %q", e.ID, e.Step, e.State)
}
