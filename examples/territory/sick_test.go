package main

import (
	"context"
	"strings"
	"testing"

	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/schedule/export"
	"github.com/rapport-go/rapport/visit"
)

// The sick day holds no visit, everything before it is as it was, and every
// need is accounted for.
func TestSickDay(t *testing.T) {
	d := ours(t)
	s := d.sick
	if s.date == 0 || s.lost == 0 || len(s.violations) > 0 {
		t.Fatalf("date %s, %d visits lost, violations %v", s.date, s.lost, s.violations)
	}
	if found := d.policy.Check(s.input, s.revision.Plan); len(found) > 0 {
		t.Errorf("the revised plan has violations: %v", found)
	}
	was, is := booked(d.plan), booked(s.revision.Plan)
	for key, at := range was {
		if at.Date < s.date && is[key] != at {
			t.Errorf("%s was at %v, before the sick day, and is at %v", key, at, is[key])
		}
	}
	for key, at := range is {
		if at.Date == s.date {
			t.Errorf("%s is on the sick day", key)
		}
	}
	if len(is)+len(s.revision.Plan.Missed) != len(d.input.Needs) {
		t.Errorf("%d booked and %d missed of %d needs", len(is), len(s.revision.Plan.Missed), len(d.input.Needs))
	}
	diff := s.revision.Diff
	if diff.Moved == 0 || diff.Moved+diff.Dropped < s.lost || s.revision.Spent > sickBudget {
		t.Errorf("moved %d, dropped %d of %d, spent %d", diff.Moved, diff.Dropped, s.lost, s.revision.Spent)
	}
}

func booked(p schedule.Plan) map[visit.Key]schedule.Slot {
	at := map[visit.Key]schedule.Slot{}
	for _, day := range p.Days {
		for _, b := range day.Bookings {
			at[b.Need] = schedule.Slot{Date: day.Date, Time: calendar.Interval{Open: b.Start, Close: b.End}}
		}
	}
	return at
}

// The calendar file of the re-plan cancels what it drops and keeps the rest
// under the same identifiers.
func TestSickDiary(t *testing.T) {
	d := ours(t)
	status := map[string]string{}
	for _, event := range strings.Split(string(d.sickDiary()), "BEGIN:VEVENT\r\n")[1:] {
		var uid string
		for line := range strings.Lines(event) {
			name, value, _ := strings.Cut(strings.TrimSuffix(line, "\r\n"), ":")
			switch name {
			case "UID":
				uid = value
			case "STATUS":
				status[uid] = value
			}
		}
	}
	for key := range booked(d.sick.revision.Plan) {
		if got := status[export.UID(d.plan.Rep, key)]; got != "CONFIRMED" {
			t.Errorf("%s is booked and %q", key, got)
		}
	}
	for _, c := range d.sick.revision.Diff.Changes {
		if got := status[export.UID(d.plan.Rep, c.Need)]; c.Fate == schedule.Dropped && got != "CANCELLED" {
			t.Errorf("%s is dropped and %q", c.Need, got)
		}
	}
}

// A month without visits has no sick day to tell of.
func TestNoSickDay(t *testing.T) {
	files := small()
	files["away.csv"] = "from,to,kind\n0001-01-01,9999-12-31,leave\n"
	d := whole(t, folder(files), "en")
	d.supposeIll(context.Background())
	if d.sick.date != 0 {
		t.Errorf("ill on %s", d.sick.date)
	}
}
