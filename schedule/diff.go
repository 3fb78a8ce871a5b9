package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Diff is how one plan differs from an earlier one, booking by booking. Its
// zero value is no difference but for Kept.
type Diff struct {
	// Changes is every booking of either plan that is not as it was, by need.
	// A re-plan also lists those it keeps before the freeze line although the
	// facts speak against them.
	Changes   []Change `json:"changes,omitzero"`
	Kept      int      `json:"kept,omitzero"`
	Retimed   int      `json:"retimed,omitzero"`
	Moved     int      `json:"moved,omitzero"`
	Dropped   int      `json:"dropped,omitzero"`
	Withdrawn int      `json:"withdrawn,omitzero"`
	Added     int      `json:"added,omitzero"`
	Travel    int      `json:"travel,omitzero"` // minutes on the way, more than before
}

// Change is what became of one booking.
type Change struct {
	Need    visit.Key `json:"need"`
	Fate    Fate      `json:"fate"`
	From    Slot      `json:"from,omitzero"` // in the earlier plan, unset if Added
	To      Slot      `json:"to,omitzero"`   // in the later one, unset if Dropped or Withdrawn
	Because []Reason  `json:"because,omitzero"`
}

// Slot is when a stay is.
type Slot struct {
	Date calendar.Date     `json:"date"`
	Time calendar.Interval `json:"time"`
}

// Fate is what became of a booking.
type Fate uint8

// The fates.
const (
	_         Fate = iota
	Kept           // the same day and time
	Retimed        // the same day, another time
	Moved          // another day
	Dropped        // missed now
	Withdrawn      // neither booked nor missed: the need is gone
	Added          // not booked before
)

// Diff compares two plans, whoever made them, booking by booking. Where a plan
// books a need more than once its bookings are set against each other in order
// of date and time. It gives no reasons; Replan does.
func (pl Plan) Diff(later Plan) Diff {
	before, after := pl.slots(), later.slots()
	missed := make(map[visit.Key]bool, len(later.Missed))
	for i := range later.Missed {
		missed[later.Missed[i].Need] = true
	}
	out := Diff{Travel: later.travel() - pl.travel()}
	for len(before) > 0 || len(after) > 0 {
		var c Change
		order := -1
		switch {
		case len(before) == 0:
			order = 1
		case len(after) > 0:
			order = compareKeys(before[0].need, after[0].need)
		}
		if order <= 0 {
			c.Need, c.From, before = before[0].need, before[0].Slot, before[1:]
		}
		if order >= 0 {
			c.Need, c.To, after = after[0].need, after[0].Slot, after[1:]
		}
		c.Fate = c.fate(order, missed[c.Need])
		out.count(c)
	}
	return out
}

// fate is what became of a booking that is in the earlier plan alone (order
// below 0), in both, or in the later alone.
func (c *Change) fate(order int, missed bool) Fate {
	switch {
	case order > 0:
		return Added
	case order < 0 && missed:
		return Dropped
	case order < 0:
		return Withdrawn
	case c.From == c.To:
		return Kept
	case c.From.Date == c.To.Date:
		return Retimed
	}
	return Moved
}

// count enters a change.
func (d *Diff) count(c Change) {
	n := [...]*int{Kept: &d.Kept, Retimed: &d.Retimed, Moved: &d.Moved, Dropped: &d.Dropped, Withdrawn: &d.Withdrawn, Added: &d.Added}[c.Fate]
	if *n++; c.Fate != Kept {
		d.Changes = append(d.Changes, c)
	}
}

// addFrozen adds the bookings before the freeze line against which the facts
// speak, as found.
func (d *Diff) addFrozen(found []Violation, pl Plan, frozen calendar.Date) {
	for i := range pl.Days {
		day := &pl.Days[i]
		for _, b := range day.Bookings {
			c := Change{Need: b.Need, Fate: Kept, From: b.slot(day.Date)}
			c.To, c.Because = c.From, []Reason{{Code: Frozen, Need: b.Need, Date: day.Date, Until: frozen}}
			for _, v := range found {
				if v.Date == day.Date && (v.Need == b.Need || v.Need == visit.Key{}) {
					c.Because = append(c.Because, Reason(v))
				}
			}
			if len(c.Because) > 1 {
				d.Changes = append(d.Changes, c)
			}
		}
	}
	slices.SortStableFunc(d.Changes, func(a, b Change) int { return compareKeys(a.Need, b.Need) })
}

// travel is the minutes on the way of all days, whatever their dates.
func (pl Plan) travel() int {
	sum := 0
	for i := range pl.Days {
		sum += pl.Days[i].Travel
	}
	return sum
}

// keyed is the slot of a need.
type keyed struct {
	need visit.Key
	Slot
}

// slots is the bookings of a plan by need, then date and time.
func (pl Plan) slots() []keyed {
	var out []keyed
	for i := range pl.Days {
		for _, b := range pl.Days[i].Bookings {
			out = append(out, keyed{b.Need, b.slot(pl.Days[i].Date)})
		}
	}
	slices.SortStableFunc(out, func(a, b keyed) int {
		return cmp.Or(compareKeys(a.need, b.need), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Time.Open, b.Time.Open), cmp.Compare(a.Time.Close, b.Time.Close))
	})
	return out
}

func (b *Booking) slot(d calendar.Date) Slot {
	return Slot{Date: d, Time: calendar.Interval{Open: b.Start, Close: b.End}}
}
