package schedule_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"github.com/rapport-go/rapport/internal/prng"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// patient is a clean plan about to be damaged.
type patient struct {
	*facts
	r    *prng.Rand
	plan schedule.Plan
}

// copied is a plan that shares nothing that a damage changes.
func copied(pl schedule.Plan) schedule.Plan {
	pl.Days, pl.Missed = slices.Clone(pl.Days), slices.Clone(pl.Missed)
	for i := range pl.Days {
		pl.Days[i].Bookings = slices.Clone(pl.Days[i].Bookings)
	}
	return pl
}

const minute calendar.TimeOfDay = 60

// booked is the bookings that will do, each as its day and place.
func (x *patient) booked(do func(d *schedule.Day, k int) bool) (out [][2]int) {
	for i := range x.plan.Days {
		for k := range x.plan.Days[i].Bookings {
			if do(&x.plan.Days[i], k) {
				out = append(out, [2]int{i, k})
			}
		}
	}
	return out
}

// any is one of the bookings that will do, nil if there is none.
func (x *patient) any(do func(d *schedule.Day, k int) bool) (*schedule.Day, int) {
	all := x.booked(do)
	if len(all) == 0 {
		return nil, 0
	}
	at := prng.Pick(x.r, all)
	return &x.plan.Days[at[0]], at[1]
}

func every(*schedule.Day, int) bool { return true }

// on changes one booking that will do.
func (x *patient) on(do func(d *schedule.Day, k int) bool, change func(d *schedule.Day, b *schedule.Booking)) bool {
	d, k := x.any(do)
	if d != nil {
		change(d, &d.Bookings[k])
	}
	return d != nil
}

// move takes a booking to a day that will do, in its own time.
func (x *patient) move(do func(n *visit.Need, d calendar.Date) bool) bool {
	for _, at := range x.booked(every) {
		from := &x.plan.Days[at[0]]
		b := from.Bookings[at[1]]
		for i := range x.plan.Days {
			if to := &x.plan.Days[i]; i != at[0] && do(x.need[b.Need], to.Date) {
				from.Bookings = slices.Delete(from.Bookings, at[1], at[1]+1)
				to.Bookings = append(to.Bookings, b)
				return true
			}
		}
	}
	return false
}

// free reports whether a need has no appointment.
func (x *patient) free(b *schedule.Booking) bool { return x.need[b.Need].Fixed.Seconds() == 0 }

// busyDay is a day with bookings that will do.
func (x *patient) busyDay(do func(d *schedule.Day) bool) *schedule.Day {
	var all []*schedule.Day
	for i := range x.plan.Days {
		if d := &x.plan.Days[i]; len(d.Bookings) > 0 && do(d) {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return nil
	}
	return prng.Pick(x.r, all)
}

// starts puts a stay of its own length at a time.
func starts(b *schedule.Booking, t calendar.TimeOfDay) { b.Start, b.End = t, t+b.End-b.Start }

// open reports whether the retailer of a need is open at all on a date, and
// during an interval of it.
func (x *patient) open(n *visit.Need, d calendar.Date, i calendar.Interval) (day, at bool) {
	shop := x.t.Retailers[x.row[n.Retailer]-1]
	week := shop.Hours
	if !slices.ContainsFunc(week[:], func(h calendar.Hours) bool { return len(h) > 0 }) {
		week = x.policy.Visit.Windows.Unknown
	}
	hours := week.On(d)
	for k := len(shop.Dated) - 1; k >= 0; k-- {
		if shop.Dated[k].Date == d {
			hours = shop.Dated[k].Hours
		}
	}
	if shop.Closed != 0 && d >= shop.Closed {
		hours = nil
	}
	return len(hours) > 0, slices.ContainsFunc(hours, func(h calendar.Interval) bool { return h.Open <= i.Open && i.Close <= h.Close })
}

// pair is two bookings of one retailer in succession, if do will have them.
func (x *patient) pair(do func(a, b *visit.Need, from, to calendar.Date) bool) (a, b *schedule.Booking) {
	for _, p := range x.booked(every) {
		for _, q := range x.booked(every) {
			a, b = &x.plan.Days[p[0]].Bookings[p[1]], &x.plan.Days[q[0]].Bookings[q[1]]
			if a.Need.Retailer == b.Need.Retailer && b.Need.Nth == a.Need.Nth+1 &&
				do(x.need[a.Need], x.need[b.Need], x.plan.Days[p[0]].Date, x.plan.Days[q[0]].Date) {
				return a, b
			}
		}
	}
	return nil, nil
}

// damages is what may be wrong with a plan, and the code that must say so. do
// reports whether there was anything to damage.
var damages = []struct {
	name string
	want schedule.Code
	do   func(x *patient) bool
}{
	{"of another month", schedule.WrongMonth, func(x *patient) bool { x.plan.Month++; return true }},
	{"of another rep", schedule.WrongRep, func(x *patient) bool { x.plan.Rep += "'"; return true }},
	{"a day left out", schedule.WrongDays, func(x *patient) bool {
		i := x.r.IntN(len(x.plan.Days))
		x.plan.Days = slices.Delete(x.plan.Days, i, i+1)
		return true
	}},
	{"a day twice", schedule.WrongDays, func(x *patient) bool {
		i := x.r.IntN(len(x.plan.Days))
		x.plan.Days = slices.Insert(x.plan.Days, i, x.plan.Days[i])
		return true
	}},
	{"two days in the wrong order", schedule.WrongDays, func(x *patient) bool {
		i := x.r.IntN(len(x.plan.Days) - 1)
		x.plan.Days[i], x.plan.Days[i+1] = x.plan.Days[i+1], x.plan.Days[i]
		return true
	}},
	{"a booking of no need", schedule.ForeignNeed, func(x *patient) bool {
		return x.on(every, func(_ *schedule.Day, b *schedule.Booking) { b.Need.Nth += 1000 })
	}},
	{"a miss of no need", schedule.ForeignNeed, func(x *patient) bool {
		x.plan.Missed = append(x.plan.Missed, schedule.Miss{Need: visit.Key{Retailer: "X"}, Verdict: schedule.NoCapacity, Because: []schedule.Reason{{Code: schedule.NoPlace}}})
		return true
	}},
	{"a booking forgotten", schedule.NeedLost, func(x *patient) bool {
		d, k := x.any(every)
		if d != nil {
			d.Bookings = slices.Delete(d.Bookings, k, k+1)
		}
		return d != nil
	}},
	{"a miss forgotten", schedule.NeedLost, func(x *patient) bool {
		if len(x.plan.Missed) == 0 {
			return false
		}
		x.plan.Missed = x.plan.Missed[1:]
		return true
	}},
	{"booked twice", schedule.NeedRepeated, func(x *patient) bool {
		d, k := x.any(every)
		if d != nil {
			d.Bookings = append(d.Bookings, d.Bookings[k])
		}
		return d != nil
	}},
	{"booked and missed", schedule.NeedRepeated, func(x *patient) bool {
		return x.on(every, func(_ *schedule.Day, b *schedule.Booking) {
			x.plan.Missed = append(x.plan.Missed, schedule.Miss{Need: b.Need, Verdict: schedule.Outranked, Because: []schedule.Reason{{Code: schedule.NoPlace}}})
		})
	}},
	{"a miss without a verdict", schedule.NoProof, func(x *patient) bool {
		if len(x.plan.Missed) == 0 {
			return false
		}
		x.plan.Missed[x.r.IntN(len(x.plan.Missed))].Verdict = 0
		return true
	}},
	{"a miss without a reason", schedule.NoProof, func(x *patient) bool {
		if len(x.plan.Missed) == 0 {
			return false
		}
		x.plan.Missed[x.r.IntN(len(x.plan.Missed))].Because = nil
		return true
	}},
	{"before its days", schedule.TooEarly, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool { return d < n.Earliest })
	}},
	{"after its days", schedule.TooLate, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool { return d > n.Latest })
	}},
	{"on a day off", schedule.DayOff, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool {
			day := x.t.Calendar.Day(d)
			return !day.Beyond && !day.Exception && day.Hours.Seconds() == 0
		})
	}},
	{"on a holiday", schedule.Holiday, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool {
			day := x.t.Calendar.Day(d)
			return !day.Beyond && day.Exception && day.Hours.Seconds() == 0
		})
	}},
	{"on a day that the calendar does not reach", schedule.BeyondCalendar, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool { return x.t.Calendar.Day(d).Beyond })
	}},
	{"on a weekday without field hours", schedule.NoFieldHours, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool {
			day := x.t.Calendar.Day(d)
			return !day.Beyond && !day.Exception && day.Hours.Seconds() > 0 && x.t.Rep.Field.On(d).Seconds() == 0
		})
	}},
	{"on leave", schedule.RepAway, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool {
			away := slices.ContainsFunc(x.t.Rep.Away, func(a schedule.Away) bool { return a.From <= d && d <= a.To && a.Hours == (calendar.Interval{}) })
			day := x.t.Calendar.Day(d)
			return away && !day.Beyond && !day.Exception && day.Hours.Seconds() > 0 && x.t.Rep.Field.On(d).Seconds() > 0
		})
	}},
	{"on a day the shop is closed", schedule.ShopClosed, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool { day, _ := x.open(n, d, calendar.Interval{}); return !day })
	}},
	{"outside the shop's hours", schedule.OutsideHours, func(x *patient) bool {
		night := calendar.Clock(3, 0)
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) { starts(b, night) })
	}},
	{"before the field opens", schedule.OutsideField, func(x *patient) bool {
		return x.on(func(d *schedule.Day, k int) bool { return k == 0 }, func(d *schedule.Day, b *schedule.Booking) {
			starts(b, calendar.TimeOfDay(x.start[d.Date]-1)*minute)
		})
	}},
	{"into a peak", schedule.InPeak, func(x *patient) bool {
		if len(x.policy.Visit.Windows.Peaks) == 0 {
			return false
		}
		return x.on(func(d *schedule.Day, k int) bool { return x.free(&d.Bookings[k]) }, func(d *schedule.Day, b *schedule.Booking) {
			starts(b, prng.Pick(x.r, x.policy.Visit.Windows.Peaks).Close-minute)
		})
	}},
	{"a minute of a peak", schedule.InPeak, func(x *patient) bool {
		if len(x.policy.Visit.Windows.Peaks) == 0 {
			return false
		}
		return x.on(func(d *schedule.Day, k int) bool { return x.free(&d.Bookings[k]) }, func(d *schedule.Day, b *schedule.Booking) {
			starts(b, prng.Pick(x.r, x.policy.Visit.Windows.Peaks).Open+minute-(b.End-b.Start))
		})
	}},
	{"an appointment moved", schedule.WrongTime, func(x *patient) bool {
		return x.on(func(d *schedule.Day, k int) bool { return !x.free(&d.Bookings[k]) }, func(d *schedule.Day, b *schedule.Booking) {
			starts(b, b.Start+5*minute)
		})
	}},
	{"a minute longer", schedule.WrongLength, func(x *patient) bool {
		return x.on(func(d *schedule.Day, k int) bool { return x.free(&d.Bookings[k]) }, func(d *schedule.Day, b *schedule.Booking) { b.End += minute })
	}},
	{"over before it begins", schedule.WrongLength, func(x *patient) bool {
		return x.on(func(d *schedule.Day, k int) bool { return x.free(&d.Bookings[k]) }, func(d *schedule.Day, b *schedule.Booking) { b.Start, b.End = b.End, b.Start })
	}},
	{"half a minute later", schedule.BadTime, func(x *patient) bool {
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) { b.Start, b.End = b.Start+30, b.End+30 })
	}},
	{"beyond midnight", schedule.BadTime, func(x *patient) bool {
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) { starts(b, calendar.Clock(24, 0)) })
	}},
	{"a way a minute shorter than it is", schedule.WrongWay, func(x *patient) bool {
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) { b.Travel-- })
	}},
	{"a way of no sense", schedule.WrongWay, func(x *patient) bool {
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) {
			b.Travel = prng.Pick(x.r, []int{math.MinInt, math.MaxInt, 100000})
		})
	}},
	{"a stay a minute later than the next way begins", schedule.WayTooShort, func(x *patient) bool {
		tight := func(d *schedule.Day, k int) bool {
			return k+1 < len(d.Bookings) && d.Bookings[k+1].Travel > 0 && d.Bookings[k+1].Start > d.Bookings[k].End &&
				d.Bookings[k+1].Arrive-calendar.TimeOfDay(d.Bookings[k+1].Travel)*minute == d.Bookings[k].End
		}
		return x.on(tight, func(d *schedule.Day, b *schedule.Booking) { starts(b, b.Start+minute) })
	}},
	{"there a minute before the way is over", schedule.WayTooShort, func(x *patient) bool {
		return x.on(func(d *schedule.Day, k int) bool { return k > 0 && d.Bookings[k].Travel > 0 }, func(d *schedule.Day, b *schedule.Booking) {
			k := slices.IndexFunc(d.Bookings, func(o schedule.Booking) bool { return o.Need == b.Need })
			b.Arrive = d.Bookings[k-1].End + calendar.TimeOfDay(b.Travel-1)*minute
		})
	}},
	{"on the way when the field is closed", schedule.WayOutsideField, func(x *patient) bool {
		split := func(d *schedule.Day, k int) bool {
			b, m := d.Bookings[k], int(d.Bookings[k].Start)/60
			for m > 0 && x.field[d.Date][m-1] {
				m--
			}
			return k > 0 && b.Travel > 1 && m > x.start[d.Date] && int(b.Start)/60 > m && int(d.Bookings[k-1].End)/60 <= m+1-b.Travel
		}
		return x.on(split, func(d *schedule.Day, b *schedule.Booking) {
			m := int(b.Start) / 60
			for m > 0 && x.field[d.Date][m-1] {
				m--
			}
			b.Arrive = calendar.TimeOfDay(m+1) * minute
		})
	}},
	{"two stops the other way round", schedule.OutOfOrder, func(x *patient) bool {
		d, k := x.any(func(d *schedule.Day, k int) bool { return k > 0 })
		if d != nil {
			d.Bookings[k-1], d.Bookings[k] = d.Bookings[k], d.Bookings[k-1]
		}
		return d != nil
	}},
	{"begun before arrival", schedule.StartsEarly, func(x *patient) bool {
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) { b.Arrive = b.Start + minute })
	}},
	{"no lunch", schedule.NoLunch, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return x.lunch[d.Date] != nil })
		if d != nil {
			d.Lunch = calendar.Interval{}
		}
		return d != nil
	}},
	{"lunch a minute short", schedule.NoLunch, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return x.lunch[d.Date] != nil })
		if d != nil {
			d.Lunch.Close -= minute
		}
		return d != nil
	}},
	{"lunch at night", schedule.LunchOutside, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return x.lunch[d.Date] != nil })
		if d != nil {
			d.Lunch = calendar.Interval{Open: 0, Close: calendar.TimeOfDay(x.t.Rep.Lunch.Minutes) * minute}
		}
		return d != nil
	}},
	{"lunch during a visit", schedule.LunchBusy, func(x *patient) bool {
		return x.on(every, func(d *schedule.Day, b *schedule.Booking) {
			d.Lunch = calendar.Interval{Open: b.End - minute, Close: b.End + calendar.TimeOfDay(x.t.Rep.Lunch.Minutes)*minute}
		})
	}},
	{"out before the field opens", schedule.LeavesEarly, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return true })
		if d != nil {
			d.Start = calendar.TimeOfDay(x.start[d.Date]-1) * minute
		}
		return d != nil
	}},
	{"out too late for the first way", schedule.LeavesEarly, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return true })
		if d != nil {
			d.Start = d.Bookings[0].Arrive - calendar.TimeOfDay(d.Bookings[0].Travel)*minute + minute
		}
		return d != nil
	}},
	{"home a minute early", schedule.WrongBack, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return true })
		if d != nil {
			last := d.Bookings[len(d.Bookings)-1]
			d.Back = last.End + calendar.TimeOfDay(x.way(x.row[last.Need.Retailer], 0)-1)*minute
		}
		return d != nil
	}},
	{"home tomorrow", schedule.WrongBack, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return true })
		if d != nil {
			d.Back = calendar.Clock(24, 1)
		}
		return d != nil
	}},
	{"the ways a minute more than they are", schedule.WrongTravel, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return true })
		if d != nil {
			d.Travel++
		}
		return d != nil
	}},
	{"on the way on an idle day", schedule.WrongTravel, func(x *patient) bool {
		for i := range x.plan.Days {
			if d := &x.plan.Days[i]; len(d.Bookings) == 0 {
				d.Travel = 5
				return true
			}
		}
		return false
	}},
	{"an idle day with a lunch", schedule.IdleTimes, func(x *patient) bool {
		for i := range x.plan.Days {
			if d := &x.plan.Days[i]; len(d.Bookings) == 0 {
				d.Lunch = interval(1200, 1300)
				return true
			}
		}
		return false
	}},
	{"a day fuller than the limit", schedule.DayFull, func(x *patient) bool {
		d := x.busyDay(func(d *schedule.Day) bool { return true })
		for i := range x.plan.Days {
			if other := &x.plan.Days[i]; d != nil && other.Date != d.Date && x.policy.Limits.Visits > 0 && len(d.Bookings) <= x.policy.Limits.Visits {
				d.Bookings, other.Bookings = append(d.Bookings, other.Bookings...), nil
			}
		}
		return d != nil && x.policy.Limits.Visits > 0 && len(d.Bookings) > x.policy.Limits.Visits
	}},
	{"a day with more minutes than the limit", schedule.MinutesFull, func(x *patient) bool {
		d, stays := x.busyDay(func(d *schedule.Day) bool { return true }), 0
		for i := range x.plan.Days {
			if other := &x.plan.Days[i]; d != nil && other.Date != d.Date && x.policy.Limits.Minutes > 0 {
				d.Bookings, other.Bookings = append(d.Bookings, other.Bookings...), nil
			}
		}
		if d == nil || x.policy.Limits.Minutes == 0 {
			return false
		}
		for _, b := range d.Bookings {
			stays += int(b.End-b.Start) / 60
		}
		return stays > x.policy.Limits.Minutes
	}},
	{"too close to another visit", schedule.TooClose, func(x *patient) bool {
		return x.move(func(n *visit.Need, d calendar.Date) bool {
			return slices.ContainsFunc(x.t.Visits, func(v visit.Visit) bool {
				return v.Retailer == n.Retailer && v.State == visit.Done && v.Date < d && x.apart(v.Date, d, n.Gap.Unit) < n.Gap.Min
			})
		})
	}},
	{"two visits of a shop on one day", schedule.TooClose, func(x *patient) bool {
		at := map[calendar.Date]map[string]bool{}
		for _, p := range x.booked(every) {
			d := x.plan.Days[p[0]]
			if at[d.Date] == nil {
				at[d.Date] = map[string]bool{}
			}
			at[d.Date][string(d.Bookings[p[1]].Need.Retailer)] = true
		}
		return x.move(func(n *visit.Need, d calendar.Date) bool { return at[d][string(n.Retailer)] })
	}},
	{"too far from the visit before", schedule.TooFar, func(x *patient) bool {
		a, b := x.pair(func(a, b *visit.Need, from, to calendar.Date) bool {
			return !b.Stretched && a.Gap.Max > 0 && x.apart(from, x.t.Month.Last(), a.Gap.Unit) > a.Gap.Max && x.plan.Days[len(x.plan.Days)-1].Date != to
		})
		if a == nil {
			return false
		}
		moved, last := *b, &x.plan.Days[len(x.plan.Days)-1]
		for i := range x.plan.Days {
			d := &x.plan.Days[i]
			d.Bookings = slices.DeleteFunc(d.Bookings, func(o schedule.Booking) bool {
				return o.Need == moved.Need || o.Need.Retailer == moved.Need.Retailer && o.Need.Nth > moved.Need.Nth
			})
		}
		last.Bookings = append(last.Bookings, moved)
		return !slices.ContainsFunc(x.t.Visits, func(v visit.Visit) bool {
			return v.Retailer == moved.Need.Retailer && v.Date >= x.t.Month.First() && v.Date <= x.t.Month.Last()
		})
	}},
	{"two visits of a shop out of turn", schedule.OutOfTurn, func(x *patient) bool {
		a, b := x.pair(func(a, b *visit.Need, from, to calendar.Date) bool { return true })
		if a == nil {
			return false
		}
		a.Need, b.Need = b.Need, a.Need
		return !slices.ContainsFunc(x.t.Visits, func(v visit.Visit) bool {
			return v.Retailer == a.Need.Retailer && v.Date >= x.t.Month.First() && v.Date <= x.t.Month.Last()
		})
	}},
	{"a visit to nobody", schedule.UnknownRetailer, func(x *patient) bool {
		for i, m := range x.plan.Missed {
			if m.Need.Retailer == "nobody" {
				return x.on(every, func(d *schedule.Day, b *schedule.Booking) {
					b.Need = m.Need
					x.plan.Missed = slices.Delete(x.plan.Missed, i, i+1)
				})
			}
		}
		return false
	}},
}

// TestThirtyDamages damages clean plans, of random months and of a town, in
// every way above, and wants Check to say what is wrong.
func TestThirtyDamages(t *testing.T) {
	const months, enough = 600, 20
	applied := make([]int, len(damages))
	for seed := 0; seed < months && slices.Min(applied) < enough; seed++ {
		p, terr := random(prng.Seed(uint64(seed)))
		if seed%100 == 0 {
			p, terr = town(30)
		}
		plan := p.Plan(context.Background(), terr)
		f := newFacts(p, terr)
		for i, damage := range damages {
			if applied[i] >= enough {
				continue
			}
			x := &patient{facts: f, r: prng.Seed(uint64(seed)), plan: copied(plan)}
			if !damage.do(x) {
				continue
			}
			applied[i]++
			found := p.Check(terr, x.plan)
			if !slices.ContainsFunc(found, func(v schedule.Violation) bool { return v.Code == damage.want }) {
				t.Fatalf("seed %d, %s: no %s in %+v", seed, damage.name, damage.want, found)
			}
		}
	}
	for i, damage := range damages {
		if applied[i] < 10 {
			t.Errorf("%s: only %d plans could be damaged so", damage.name, applied[i])
		}
	}
	if len(damages) < 30 {
		t.Errorf("only %d kinds of damage", len(damages))
	}
}
