package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Violation is one way in which a plan breaks the rules or contradicts itself:
// a Reason about the booking of Need on Date or, without a Need, about the day
// or, without a Date, about the plan.
type Violation Reason

// Check judges a plan, whoever made it, by the facts of the territory and this
// policy: working days, field hours, absences, opening hours, peaks,
// appointments, gaps, limits, ways, lunch, the times of each day, and that
// every need is booked or missed once. It returns what it finds in the order
// of the plan, and nothing for a plan that holds.
//
// It shares nothing with Plan but the types, so that neither can hide a
// mistake of the other. It does not judge whether a miss could have been
// avoided.
func (p Policy) Check(t Territory, pl Plan) []Violation { return p.checkFrom(t, pl, Replan{}) }

// checkFrom is Check of a plan that stands as it is before a freeze line: its
// days there are not judged, nor what they do to one another.
func (p Policy) checkFrom(t Territory, pl Plan, r Replan) []Violation {
	c := p.newChecker(t, r)
	c.checkFrame(pl)
	for i := range pl.Days {
		if pl.Days[i].Date >= c.frozen {
			c.checkDay(&pl.Days[i])
		}
	}
	c.checkGaps(pl)
	c.checkAccount(pl)
	return c.found
}

// newChecker reads the facts.
func (p Policy) newChecker(t Territory, r Replan) *checker {
	c := &checker{policy: p, t: t, from: r.From, frozen: max(r.From, r.Frozen), shops: map[client.ID]int{}, needs: map[visit.Key]*visit.Need{}}
	for i := range t.Retailers {
		if _, ok := c.shops[t.Retailers[i].ID]; !ok {
			c.shops[t.Retailers[i].ID] = i
		}
	}
	for i := range t.Needs {
		if _, ok := c.needs[t.Needs[i].Key]; !ok {
			c.needs[t.Needs[i].Key] = &t.Needs[i]
		}
	}
	return c
}

// checker is one check under way.
type checker struct {
	policy Policy
	t      Territory
	from   calendar.Date     // what was booked before it and is not done was missed
	frozen calendar.Date     // days before it are not judged
	shops  map[client.ID]int // the first retailer of each id
	needs  map[visit.Key]*visit.Need
	found  []Violation
}

func (c *checker) report(v Violation) { c.found = append(c.found, v) }

// wasMissed reports whether a visit that was booked on a date was not made.
func (c *checker) wasMissed(k visit.Key, d calendar.Date) bool {
	missed := d < c.from
	for _, v := range c.t.Visits {
		if v.Retailer == k.Retailer && v.Date == d {
			if v.State == visit.Done {
				return false
			}
			missed = missed || v.State == visit.Missed
		}
	}
	return missed
}

// checkFrame wants the plan to be of the territory's rep and month, with each
// day of it once and in order.
func (c *checker) checkFrame(pl Plan) {
	if pl.Month != c.t.Month {
		c.report(Violation{Code: WrongMonth, Name: pl.Month.String()})
	}
	if pl.Rep != c.t.Rep.ID {
		c.report(Violation{Code: WrongRep, Name: string(pl.Rep)})
	}
	var want []calendar.Date
	for d := range c.t.Month.Days() {
		want = append(want, d)
	}
	for i := range max(len(want), len(pl.Days)) {
		switch {
		case i >= len(pl.Days):
			c.report(Violation{Code: WrongDays, Date: want[i]})
			return
		case i >= len(want) || pl.Days[i].Date != want[i]:
			c.report(Violation{Code: WrongDays, Date: pl.Days[i].Date})
			return
		}
	}
}

// checkAccount wants every need booked or missed as often as it is given,
// nothing else, and each miss with a verdict and a strength.
func (c *checker) checkAccount(pl Plan) {
	given, got := map[visit.Key]int{}, map[visit.Key]int{}
	var keys []visit.Key
	for i := range c.t.Needs {
		given[c.t.Needs[i].Key]++
		keys = append(keys, c.t.Needs[i].Key)
	}
	for i := range pl.Days {
		d := pl.Days[i].Date
		for _, b := range pl.Days[i].Bookings {
			if d < c.frozen && (given[b.Need] == got[b.Need] || c.wasMissed(b.Need, d)) {
				continue
			}
			got[b.Need]++
			keys = append(keys, b.Need)
		}
	}
	for _, m := range pl.Missed {
		got[m.Need]++
		keys = append(keys, m.Need)
		if m.Verdict == 0 || len(m.Because) == 0 {
			c.report(Violation{Code: NoProof, Need: m.Need})
		}
	}
	slices.SortFunc(keys, func(a, b visit.Key) int {
		return cmp.Or(cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Nth, b.Nth))
	})
	for _, k := range slices.Compact(keys) {
		switch {
		case given[k] == 0:
			c.report(Violation{Code: ForeignNeed, Need: k})
		case got[k] < given[k]:
			c.report(Violation{Code: NeedLost, Need: k, Have: got[k], Want: given[k]})
		case got[k] > given[k]:
			c.report(Violation{Code: NeedRepeated, Need: k, Have: got[k], Want: given[k]})
		}
	}
}
