package schedule

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// Offers is what a day costs when it is suggested, in points: the weights of
// what is added up.
type Offers struct {
	Way    int `json:"way"`    // of a minute of way added, and of one that Stability charges
	Target int `json:"target"` // of a day off the need's target
	Even   int `json:"even"`   // of a visit that is on the day already
}

// PlannersOffers is the preset: what Plan weighs when it books one visit more.
func PlannersOffers() Offers {
	return Offers{Way: wayWeight, Target: targetWeight, Even: 2 * evenWeight}
}

// Suggestion is what every day of the month would cost a need.
type Suggestion struct {
	// Need is the need asked for, complete: a caller who gave a new one adds it
	// to the territory before Check or Plan sees it.
	Need visit.Need `json:"need"`
	Days []Offer    `json:"days"` // those that do, the cheapest first; then the others, by date
}

// Offer is one day, with a cost or a blocker.
type Offer struct {
	Date   calendar.Date      `json:"date"`
	Place  int                `json:"place,omitzero"`  // among the days that do, from 1; 0 is a day that does not
	Cost   int                `json:"cost,omitzero"`   // in points, by Policy.Offers
	Way    int                `json:"way,omitzero"`    // minutes of way added, below 0 where the way past a shop is longer than by it
	Off    int                `json:"off,omitzero"`    // days from the target
	Habit  int                `json:"habit,omitzero"`  // minutes that Policy.Stability charges for the day
	Others int                `json:"others,omitzero"` // visits of the day besides
	Before int                `json:"before,omitzero"` // visits of the day that come before it
	Arrive calendar.TimeOfDay `json:"arrive,omitzero"`
	Start  calendar.TimeOfDay `json:"start,omitzero"`
	End    calendar.TimeOfDay `json:"end,omitzero"`
	// Because is what the cost is made of or, for a day that does not do, the
	// blocker: a fact, or what stands on the day in this plan.
	Because []Reason `json:"because"`
}

// Suggest prices every day of the month for one need, with a plan as the
// background, at the place in the day's sequence where it adds the least way.
// Where the plan books the need already, that booking is set aside.
//
// The need is that of the territory with the key of n, whatever else n says. A
// key that the territory has not is a new need, and what n leaves unset is
// filled in: Month and days are those of the territory, Nth the next of the
// retailer, Minutes the policy's, Gap the lower gap of its cadence. A new need
// so comes after what the retailer is owed already; to come to a shop sooner,
// ask for the visit it is owed.
//
// A day that is offered is one that Book can book, and then Check finds no more
// than it did before; the other visits of the day may change their times. A day
// of the plan that cannot be driven as it is offers nothing.
func (p Policy) Suggest(t Territory, pl Plan, n visit.Need) Suggestion {
	b, i := p.brought(&t, n)
	g := b.background(pl, b.needs[i].Key)
	out := Suggestion{Need: cloneNeed(b.needs[i])}
	for day := range b.field {
		out.Days = append(out.Days, g.offer(i, day))
	}
	slices.SortStableFunc(out.Days, func(x, y Offer) int {
		switch {
		case x.Place == 0 && y.Place == 0:
			return cmp.Compare(x.Date, y.Date)
		case x.Place == 0:
			return 1
		case y.Place == 0:
			return -1
		}
		return cmp.Or(cmp.Compare(x.Cost, y.Cost), cmp.Compare(x.Off, y.Off), cmp.Compare(x.Date, y.Date))
	})
	for k := range out.Days {
		if out.Days[k].Place != 0 {
			out.Days[k].Place = k + 1
		}
	}
	return out
}

// Book books a need on a day of a plan where Suggest would, or says what keeps
// it off and returns the plan as it is; the Reason has no Code if it is booked.
// Days that change are timed and explained anew, and the need is no longer
// missed.
func (p Policy) Book(t Territory, pl Plan, n visit.Need, d calendar.Date) (Plan, Reason) {
	b, i := p.brought(&t, n)
	key := b.needs[i].Key
	g := b.background(pl, key)
	out := pl.clone()
	day := b.dayOf(d)
	if day == nowhere {
		return out, Reason{Code: OutsideMonth, Date: d, Name: t.Month.String()}
	}
	place, _, r := g.room(i, day)
	if r.Code != 0 {
		return out, r
	}
	g.search.put(b.job[i], day, place)
	g.rebook(&out, key, day)
	return out, Reason{}
}

// rebook takes over into the plan the day on which a need now is and the one on
// which it was. From a day that cannot be driven it is only taken away.
func (g *background) rebook(pl *Plan, key visit.Key, day int) {
	is := func(b Booking) bool { return b.Need == key }
	placed := false
	for k := range pl.Days {
		at := g.dayOf(pl.Days[k].Date)
		switch {
		case at == day:
			pl.Days[k], placed = g.day(g.search, day), true
		case !slices.ContainsFunc(pl.Days[k].Bookings, is):
		case at == nowhere || g.broken[at]:
			pl.Days[k].Bookings = slices.DeleteFunc(pl.Days[k].Bookings, is)
		default:
			pl.Days[k] = g.day(g.search, at)
		}
	}
	if !placed {
		pl.Days = append(pl.Days, g.day(g.search, day))
		slices.SortStableFunc(pl.Days, func(x, y Day) int { return cmp.Compare(x.Date, y.Date) })
	}
	pl.Missed = slices.DeleteFunc(pl.Missed, func(m Miss) bool { return m.Need == key })
}

// brought is the brief of a territory with a need, and its place in it.
func (p Policy) brought(t *Territory, n visit.Need) (b *brief, i int) {
	known := func(o visit.Need) bool { return o.Key == n.Key }
	if !slices.ContainsFunc(t.Needs, known) {
		n = p.complete(t, n)
		t.Needs = append(slices.Clip(slices.Clone(t.Needs)), n)
	}
	b = p.turn(t)
	return b, slices.IndexFunc(b.needs, known)
}

// complete fills in what a new need leaves unset.
func (p Policy) complete(t *Territory, n visit.Need) visit.Need {
	if !n.Month.Valid() {
		n.Month = t.Month
	}
	if n.Nth <= 0 {
		n.Nth = 1
		for _, o := range t.Needs {
			if o.Retailer == n.Retailer && o.Month == n.Month {
				n.Nth = max(n.Nth, o.Nth+1)
			}
		}
	}
	if n.Minutes <= 0 {
		n.Minutes = p.Visit.Minutes
	}
	if n.Earliest == 0 {
		n.Earliest = t.Month.First()
	}
	if n.Latest == 0 {
		n.Latest = t.Month.Last()
	}
	if i := slices.IndexFunc(t.Retailers, func(r client.Retailer) bool { return r.ID == n.Retailer }); i >= 0 && n.Gap == (visit.Gap{}) {
		cadence, _ := p.Visit.CadenceOf(t.Retailers[i])
		n.Gap = visit.Gap{Min: cadence.Gap.Min, Unit: cadence.Gap.Unit}
	}
	return n
}
