package client

import (
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Cycle is how often bands are set.
type Cycle uint8

// The cycles.
const (
	_         Cycle = iota
	Monthly         // every calendar month
	Quarterly       // every calendar quarter
)

var cycles = enum.Words{Kind: "Cycle", List: []string{"monthly", "quarterly"}}

// String is "monthly" or "quarterly", "" for unset.
func (c Cycle) String() string { return cycles.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Cycle) MarshalText() ([]byte, error) { return cycles.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Cycle) UnmarshalText(text []byte) error {
	v, err := cycles.Parse(text)
	*c = Cycle(v)
	return err
}

// Of is the first and the last day of the cycle that a date lies in, both unset
// for a date or a cycle that is not one.
func (c Cycle) Of(date calendar.Date) (from, to calendar.Date) {
	if !date.Valid() || c != Monthly && c != Quarterly {
		return 0, 0
	}
	first, last := date.Month(), date.Month()
	if c == Quarterly {
		_, month := first.Civil()
		first = first.Add(-(int(month) - 1) % 3)
		last = first.Add(2)
	}
	return first.First(), last.Last()
}

// Before is the first and the last day of the last cycle that is over before a
// date's own: what a decision of that date is measured on.
func (c Cycle) Before(date calendar.Date) (from, to calendar.Date) {
	first, _ := c.Of(date)
	return c.Of(first.AddDays(-1))
}
