package main

import (
	"fmt"
	"time"

	"github.com/rapport-go/rapport/complaint"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// office is the desk: the founding policy, and an office that works from nine
// to six on weekdays. The Spring Festival closes nine days; the Saturdays
// before it and after it are worked instead.
func office() complaint.Desk {
	week, _ := calendar.ParseWeek("Mo-Fr 09:00-18:00")
	work := calendar.Calendar{
		Week: week,
		From: calendar.DateFrom(2026, time.January, 1),
		To:   calendar.DateFrom(2026, time.December, 31),
	}
	nine := calendar.Hours{{Open: calendar.Clock(9, 0), Close: calendar.Clock(18, 0)}}
	work.Exceptions = append(work.Exceptions, calendar.Exception{Date: calendar.DateFrom(2026, time.February, 14), Hours: nine, Name: "make-up"})
	for day := 15; day <= 23; day++ {
		work.Exceptions = append(work.Exceptions, calendar.Exception{Date: calendar.DateFrom(2026, time.February, day), Name: "Spring Festival"})
	}
	work.Exceptions = append(work.Exceptions, calendar.Exception{Date: calendar.DateFrom(2026, time.February, 28), Hours: nine, Name: "make-up"})
	return complaint.Desk{
		Policies:  []complaint.Policy{complaint.Default()},
		Calendars: []complaint.Calendar{{Version: "2026", Time: work.In(zone())}},
	}
}

// zone is where the office stands. Nothing reads the machine's zone.
func zone() *time.Location { return time.FixedZone("UTC+8", 8*3600) }

// at is an instant of February 2026, and of March from the 29th on.
func at(day, hour, minute int) time.Time {
	return time.Date(2026, time.February, day, hour, minute, 0, 0, zone())
}

// take puts commands to the desk, one after the other, and gives the case with
// the events that they bring. A command that is blocked is an error here,
// because the story says that it happened.
func take(desk complaint.Desk, c complaint.Case, commands ...complaint.Command) (complaint.Case, error) {
	for _, cmd := range commands {
		decision := desk.Decide(c, cmd)
		if len(decision.Blocked) > 0 {
			return c, fmt.Errorf("%s of %s: %v", cmd.Event.Step, cmd.Event.ID, decision.Blocked)
		}
		next, err := desk.Evolve(c, decision.Events...)
		if err != nil {
			return c, err
		}
		c = next
	}
	return c, nil
}
