package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// CheckRevision is Check for a revision of an earlier plan. From the freeze
// line on it judges the plan as Check does. Before it the plan must be the
// earlier one; a booking there serves its need unless the visit was missed. The difference must be what the two plans say. And no more than
// the budget may have left their day of the bookings with which, by the facts
// as they are now, nothing was wrong: neither with themselves, nor with their
// day, nor with the other visits of their retailer.
func (p Policy) CheckRevision(t Territory, earlier Plan, r Replan, rev Revision) []Violation {
	c := p.newChecker(t, r)
	c.found = p.checkFrom(t, rev.Plan, r)
	c.checkLine(earlier, rev.Plan)
	c.checkBudget(p.checkFrom(t, earlier, r), earlier, r, rev)
	c.checkDiff(earlier, rev)
	return c.found
}

// checkFrozen judges the days before the freeze line alone, each by itself, as
// far as needs are still to be served there.
func (p Policy) checkFrozen(t Territory, pl Plan, r Replan) []Violation {
	c := p.newChecker(t, r)
	for i := range pl.Days {
		if pl.Days[i].Date < c.frozen {
			c.checkDay(&pl.Days[i])
		}
	}
	return slices.DeleteFunc(c.found, func(v Violation) bool {
		_, known := c.needs[v.Need]
		return v.Need != visit.Key{} && (!known || c.wasMissed(v.Need, v.Date))
	})
}

// checkLine wants the days before the freeze line as they were.
func (c *checker) checkLine(earlier, later Plan) {
	for d := range c.t.Month.Days() {
		if d >= c.frozen {
			return
		}
		was, is := onDate(earlier, d), onDate(later, d)
		v := Violation{Code: FrozenMoved, Date: d, Until: c.frozen}
		if was.Lunch != is.Lunch || was.Start != is.Start || was.Back != is.Back || was.Travel != is.Travel {
			c.report(v)
		}
		for i := range max(len(was.Bookings), len(is.Bookings)) {
			switch {
			case i >= len(is.Bookings):
				v.Need = was.Bookings[i].Need
			case i >= len(was.Bookings):
				v.Need = is.Bookings[i].Need
			case sameBooking(was.Bookings[i], is.Bookings[i]):
				continue
			default:
				v.Need = was.Bookings[i].Need
			}
			c.report(v)
		}
	}
}

// onDate is a plan's day of a date, with the bookings of any other entry for
// it behind its own.
func onDate(pl Plan, d calendar.Date) (out Day) {
	for _, day := range pl.Days {
		switch {
		case day.Date != d:
		case out.Date == 0:
			out = day
		default:
			out.Bookings = append(slices.Clone(out.Bookings), day.Bookings...)
		}
	}
	return out
}

func sameBooking(a, b Booking) bool {
	return a.Need == b.Need && a.Travel == b.Travel && a.Arrive == b.Arrive && a.Start == b.Start && a.End == b.End
}

// stayAt is a booking as a difference sees it.
type stayAt struct {
	need visit.Key
	at   Slot
}

// staysOf is the bookings of a plan in no particular order, and those of a
// need that it misses.
func staysOf(pl Plan) (out []stayAt, missed map[visit.Key]bool) {
	missed = map[visit.Key]bool{}
	for _, d := range pl.Days {
		for _, b := range d.Bookings {
			out = append(out, stayAt{b.Need, Slot{d.Date, calendar.Interval{Open: b.Start, Close: b.End}}})
		}
	}
	for _, m := range pl.Missed {
		missed[m.Need] = true
	}
	return out, missed
}

// checkBudget counts the bookings that left their day and with which nothing
// was wrong in the earlier plan.
func (c *checker) checkBudget(found []Violation, earlier Plan, r Replan, rev Revision) {
	faulty := func(s stayAt) bool {
		return slices.ContainsFunc(found, func(v Violation) bool {
			return v.Date == s.at.Date || v.Until == s.at.Date || v.Need.Retailer == s.need.Retailer || v.Code == WrongDays
		})
	}
	after, _ := staysOf(rev.Plan)
	before, _ := staysOf(earlier)
	have := 0
	for _, s := range before {
		_, needed := c.needs[s.need]
		stayed := slices.ContainsFunc(after, func(o stayAt) bool { return o.need == s.need && o.at.Date == s.at.Date })
		if needed && !stayed && s.at.Date >= c.frozen && s.at.Date.Month() == c.t.Month && !faulty(s) {
			have++
		}
	}
	if want := max(0, r.Budget); have > want || rev.Spent > want {
		c.report(Violation{Code: OverBudget, Have: max(have, rev.Spent), Want: want})
	}
}

// checkDiff wants each change to be true of the two plans, and the bookings of
// which it says nothing to be the same in both.
func (c *checker) checkDiff(earlier Plan, rev Revision) {
	before, _ := staysOf(earlier)
	after, missed := staysOf(rev.Plan)
	var counts [Added + 1]int
	for _, ch := range rev.Diff.Changes {
		from, to := ch.From != Slot{}, ch.To != Slot{}
		good := false
		switch ch.Fate {
		case Kept:
			good = from && ch.From == ch.To && len(ch.Because) > 0
		case Retimed:
			good = from && ch.From != ch.To && ch.From.Date == ch.To.Date
		case Moved:
			good = from && to && ch.From.Date != ch.To.Date
		case Dropped:
			good = from && !to && missed[ch.Need]
		case Withdrawn:
			good = from && !to && !missed[ch.Need]
		case Added:
			good = !from && to
		}
		good = good && (!from || strike(&before, stayAt{ch.Need, ch.From})) && (!to || strike(&after, stayAt{ch.Need, ch.To}))
		if !good {
			c.report(Violation{Code: WrongDiff, Need: ch.Need, Date: cmp.Or(ch.From.Date, ch.To.Date)})
			continue
		}
		counts[ch.Fate]++
	}
	for _, s := range before {
		if strike(&after, s) {
			counts[Kept]++
		} else {
			c.report(Violation{Code: WrongDiff, Need: s.need, Date: s.at.Date})
		}
	}
	for _, s := range after {
		c.report(Violation{Code: WrongDiff, Need: s.need, Date: s.at.Date})
	}
	d := rev.Diff
	travel := 0
	for _, day := range rev.Plan.Days {
		travel += day.Travel
	}
	for _, day := range earlier.Days {
		travel -= day.Travel
	}
	if got := [Added + 1]int{0, d.Kept, d.Retimed, d.Moved, d.Dropped, d.Withdrawn, d.Added}; got != counts || d.Travel != travel {
		c.report(Violation{Code: WrongDiff})
	}
}

// strike removes a booking from a list and reports whether it was there.
func strike(all *[]stayAt, s stayAt) bool {
	i := slices.Index(*all, s)
	if i < 0 {
		return false
	}
	*all = slices.Delete(*all, i, i+1)
	return true
}
