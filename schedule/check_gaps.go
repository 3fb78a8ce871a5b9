package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// seen is a visit of a retailer as the gaps see it: a booking of the plan, or
// one that is done or booked outside the month.
type seen struct {
	date calendar.Date
	need *visit.Need // nil for one outside the plan
}

// checkGaps judges the days between the visits of each retailer.
func (c *checker) checkGaps(pl Plan) {
	visits := map[client.ID][]seen{}
	var order []client.ID
	for i := range pl.Days {
		for _, b := range pl.Days[i].Bookings {
			d := pl.Days[i].Date
			if n, ok := c.needs[b.Need]; ok && (d >= c.frozen || !c.wasMissed(b.Need, d)) {
				id := b.Need.Retailer
				if len(visits[id]) == 0 {
					order = append(order, id)
				}
				visits[id] = append(visits[id], seen{d, n})
			}
		}
	}
	for _, v := range c.t.Visits {
		done := v.State == visit.Done || v.State == visit.Planned && v.Date.Month() != c.t.Month
		if len(visits[v.Retailer]) > 0 && v.Date.Valid() && done {
			visits[v.Retailer] = append(visits[v.Retailer], seen{date: v.Date})
		}
	}
	for _, id := range order {
		all := visits[id]
		slices.SortStableFunc(all, func(a, b seen) int { return cmp.Compare(a.date, b.date) })
		for i := range all {
			if i > 0 && (c.judges(all[i-1]) || c.judges(all[i])) {
				c.checkPair(all[i-1], all[i])
			}
			if c.judges(all[i]) {
				c.checkEnds(all[i])
			}
		}
	}
}

// judges reports whether a visit is a booking that may still change.
func (c *checker) judges(s seen) bool { return s.need != nil && s.date >= c.frozen }

// checkPair judges two neighbouring visits, the first no later than the second.
func (c *checker) checkPair(a, b seen) {
	if a.need != nil {
		c.checkNear(a, b.date)
	}
	if b.need != nil {
		c.checkNear(b, a.date)
	}
	if a.need == nil || b.need == nil {
		return
	}
	v := Violation{Need: b.need.Key, Date: b.date, Until: a.date}
	if after := cmp.Or(cmp.Compare(a.need.Month, b.need.Month), cmp.Compare(a.need.Nth, b.need.Nth)); after > 0 {
		c.report(v.as(OutOfTurn))
		return
	}
	if a.need.Month != b.need.Month || b.need.Nth-a.need.Nth != 1 || b.need.Stretched {
		return // nothing is due between them, or the need says that no upper gap holds
	}
	for _, gap := range []visit.Gap{a.need.Gap, b.need.Gap} {
		if have := c.daysApart(a.date, b.date, gap.Unit); gap.Max > 0 && have > gap.Max {
			v.Have, v.Want, v.Unit = have, gap.Max, gap.Unit
			c.report(v.as(TooFar))
			return
		}
	}
}

// checkNear wants the least gap between a booking and another visit.
func (c *checker) checkNear(s seen, other calendar.Date) {
	gap := s.need.Gap
	if have, want := c.daysApart(s.date, other, gap.Unit), max(1, gap.Min); have < want {
		c.report(Violation{
			Code: TooClose, Need: s.need.Key, Date: s.date, Until: other, Have: have, Want: want, Unit: gap.Unit,
		})
	}
}

// checkEnds wants the least gap to the visits before and after the month that
// the need itself names.
func (c *checker) checkEnds(s seen) {
	if s.need == nil {
		return
	}
	if s.need.After.Valid() {
		c.checkNear(s, s.need.After)
	}
	if s.need.Before.Valid() {
		c.checkNear(s, s.need.Before)
	}
}
