package complaint_test

import (
	"fmt"

	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

func (w *world) systemic(scenario.Line) error { return nil }
func (w *world) spent(scenario.Line) error    { return nil }

// unparseable wants the hours of a day refused.
func unparseable(l scenario.Line) error {
	if week, err := calendar.ParseHours(l.Rest); err == nil && week.Validate() == nil {
		return fmt.Errorf("it reads as %v", week)
	}
	return nil
}
