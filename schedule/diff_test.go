package schedule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// TestDiff sets two plans against each other that share nothing with a planner.
func TestDiff(t *testing.T) {
	key := func(id client.ID) visit.Key { return visit.Key{Retailer: id, Nth: 1} }
	at := func(day, clock int) schedule.Slot {
		return schedule.Slot{Date: date(day), Time: interval(clock, clock+10)}
	}
	plan := func(travel int, missed []client.ID, slots map[client.ID][]schedule.Slot) schedule.Plan {
		var pl schedule.Plan
		for d := range calendar.MonthFrom(2025, 3).Days() {
			day := schedule.Day{Date: d, Travel: travel}
			travel = 0
			for _, id := range []client.ID{"R2", "R1", "R3"} {
				for _, s := range slots[id] {
					if s.Date == d {
						day.Bookings = append(day.Bookings, schedule.Booking{Need: key(id), Start: s.Time.Open, End: s.Time.Close})
					}
				}
			}
			pl.Days = append(pl.Days, day)
		}
		for _, id := range missed {
			pl.Missed = append(pl.Missed, schedule.Miss{Need: key(id)})
		}
		return pl
	}
	type slots = map[client.ID][]schedule.Slot
	for _, test := range []struct {
		why           string
		before, after schedule.Plan
		want          schedule.Diff
	}{
		{"S1-33: nothing is nothing", schedule.Plan{}, schedule.Plan{}, schedule.Diff{}},
		{
			"S1-33: what stays is counted, and no more", plan(5, nil, slots{"R1": {at(4, 900)}}), plan(9, nil, slots{"R1": {at(4, 900)}}),
			schedule.Diff{Kept: 1, Travel: 4},
		},
		{
			"S1-33: another time, another day, in the order of the needs",
			plan(0, nil, slots{"R2": {at(4, 900)}, "R1": {at(4, 930)}}), plan(0, nil, slots{"R2": {at(5, 900)}, "R1": {at(4, 940)}}),
			schedule.Diff{Retimed: 1, Moved: 1, Changes: []schedule.Change{
				{Need: key("R1"), Fate: schedule.Retimed, From: at(4, 930), To: at(4, 940)},
				{Need: key("R2"), Fate: schedule.Moved, From: at(4, 900), To: at(5, 900)},
			}},
		},
		{
			"S1-33: a booking that is missed now is dropped, one of which nothing is said is withdrawn",
			plan(0, nil, slots{"R2": {at(4, 900)}, "R1": {at(4, 930)}}), plan(0, []client.ID{"R2"}, slots{"R3": {at(6, 900)}}),
			schedule.Diff{Dropped: 1, Withdrawn: 1, Added: 1, Changes: []schedule.Change{
				{Need: key("R1"), Fate: schedule.Withdrawn, From: at(4, 930)},
				{Need: key("R2"), Fate: schedule.Dropped, From: at(4, 900)},
				{Need: key("R3"), Fate: schedule.Added, To: at(6, 900)},
			}},
		},
		{
			"S1-33: what was missed before and is still is no change", plan(0, []client.ID{"R1"}, nil), plan(0, []client.ID{"R1"}, nil),
			schedule.Diff{},
		},
		{
			"S1-33: a need booked twice is compared in order of time",
			plan(0, nil, slots{"R1": {at(4, 900), at(6, 900)}}), plan(0, nil, slots{"R1": {at(4, 900)}}),
			schedule.Diff{Kept: 1, Withdrawn: 1, Changes: []schedule.Change{{Need: key("R1"), Fate: schedule.Withdrawn, From: at(6, 900)}}},
		},
	} {
		if test.why == "" {
			t.Fatal("a row without a why")
		}
		if diff := cmp.Diff(test.want, test.before.Diff(test.after)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
