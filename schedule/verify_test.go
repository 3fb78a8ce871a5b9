package schedule_test

import (
	"fmt"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule"
	"github.com/rapport-go/rapport/schedule/calendar"
	"github.com/rapport-go/rapport/visit"
)

// booked is a plan as the slow path reads it.
type booked struct {
	*facts
	days map[calendar.Date][]*visit.Need
	at   map[client.ID][]booking
	done map[client.ID][]calendar.Date // visits that gaps count from
	from calendar.Date                 // of a revision: the first day that may change
}

type booking struct {
	need *visit.Need
	date calendar.Date
}

func (f *facts) read(pl schedule.Plan) *booked { return f.readRevised(pl, schedule.Replan{}) }

// readRevised reads a plan that stands as it is before a freeze line: bookings
// there that were missed, or whose need is gone, count for nothing.
func (f *facts) readRevised(pl schedule.Plan, rules schedule.Replan) *booked {
	frozen := max(rules.From, rules.Frozen)
	b := &booked{
		from:  frozen,
		facts: f, days: map[calendar.Date][]*visit.Need{}, at: map[client.ID][]booking{}, done: map[client.ID][]calendar.Date{},
	}
	for _, day := range pl.Days {
		for _, k := range day.Bookings {
			n := f.need[k.Need]
			if day.Date < frozen && (n == nil || f.wasMissed(k.Need, day.Date, rules.From)) {
				continue
			}
			b.days[day.Date] = append(b.days[day.Date], n)
			b.at[n.Retailer] = append(b.at[n.Retailer], booking{n, day.Date})
		}
	}
	for _, v := range f.t.Visits {
		if v.State == visit.Done || v.State == visit.Planned && v.Date.Month() != f.t.Month {
			b.done[v.Retailer] = append(b.done[v.Retailer], v.Date)
		}
	}
	return b
}

func (f *facts) wasMissed(k visit.Key, d, from calendar.Date) bool {
	states := map[visit.State]bool{}
	for _, v := range f.t.Visits {
		if v.Retailer == k.Retailer && v.Date == d {
			states[v.State] = true
		}
	}
	return !states[visit.Done] && (states[visit.Missed] || d < from)
}

// apart is the days between two dates, counted one by one.
func (f *facts) apart(a, b calendar.Date, unit visit.GapUnit) int {
	if a > b {
		a, b = b, a
	}
	n := 0
	for d := a + 1; d <= b; d++ {
		if unit != visit.WorkingDays || f.t.Calendar.Works(d) {
			n++
		}
	}
	return n
}

// spaced reports whether a need on a date keeps its gaps to the visits done
// and to the bookings of its retailer but for except.
func (b *booked) spaced(n *visit.Need, d calendar.Date, except *visit.Need) bool {
	return b.freeOfDone(n, d) && !slices.ContainsFunc(b.at[n.Retailer], func(o booking) bool {
		return o.need != except && !b.agree(n, d, o.need, o.date)
	})
}

func (b *booked) freeOfDone(n *visit.Need, d calendar.Date) bool {
	for _, other := range append([]calendar.Date{n.After, n.Before}, b.done[n.Retailer]...) {
		if other != 0 && b.apart(d, other, n.Gap.Unit) < max(1, n.Gap.Min) {
			return false
		}
	}
	return true
}

// agree reports whether two needs of a retailer can be on two dates.
func (b *booked) agree(m *visit.Need, d calendar.Date, n *visit.Need, e calendar.Date) bool {
	if m.Nth > n.Nth {
		m, n, d, e = n, m, e, d
	}
	for _, g := range []visit.Gap{m.Gap, n.Gap} {
		apart := b.apart(d, e, g.Unit)
		if d >= e || apart < max(1, g.Min) || n.Nth == m.Nth+1 && g.Max > 0 && apart > g.Max && !n.Stretched {
			return false
		}
	}
	return true
}

// inserts reports whether a need fits at any place of a date once except is
// gone.
func (b *booked) inserts(n *visit.Need, d calendar.Date, except *visit.Need) bool {
	rest := slices.DeleteFunc(slices.Clone(b.days[d]), func(o *visit.Need) bool { return o == except })
	for k := range len(rest) + 1 {
		if b.drives(d, slices.Insert(slices.Clone(rest), k, n)) {
			return true
		}
	}
	return false
}

// exchanges reports whether a need fits on any of its days in exchange for one
// booking whose rank will do.
func (b *booked) exchanges(n *visit.Need, do func(rank int) bool) error {
	return b.exchangesFrom(n, 0, do)
}

// exchangesFrom is exchanges with nothing before a date to be changed.
func (b *booked) exchangesFrom(n *visit.Need, from calendar.Date, do func(rank int) bool) error {
	for d := max(n.Earliest, from, b.t.Month.First()); d <= min(n.Latest, b.t.Month.Last()); d++ {
		var rivals []booking
		for _, o := range b.days[d] {
			rivals = append(rivals, booking{o, d})
		}
		for _, o := range b.at[n.Retailer] {
			if o.date != d && o.date >= from {
				rivals = append(rivals, o)
			}
		}
		for _, o := range rivals {
			if !do(o.need.Rank) || !b.spaced(n, d, o.need) || !b.inserts(n, d, o.need) {
				continue
			}
			left := slices.DeleteFunc(slices.Clone(b.days[o.date]), func(x *visit.Need) bool { return x == o.need })
			if o.date == d || b.drives(o.date, left) {
				return fmt.Errorf("%s fits on %s in exchange for %s", n.Key, d, o.need.Key)
			}
		}
	}
	return nil
}

// verify checks the proof of a miss.
func (b *booked) verify(m schedule.Miss) error {
	n := b.need[m.Need]
	switch b.hopeless(n) {
	case true:
		if m.Verdict != schedule.Impossible || m.Proof.Strength != schedule.AnyPlan {
			return fmt.Errorf("%s is impossible, but it says %s by %s", m.Need, m.Verdict, m.Proof.Strength)
		}
		return b.verifyRemedies(n, m.Because)
	case false:
		if m.Verdict == schedule.Impossible {
			return fmt.Errorf("%s is not impossible", m.Need)
		}
	}
	if m.Proof.Strength == schedule.AnyPlan {
		if err := b.verifyRoom(n, m.Proof); err != nil {
			return err
		}
	}
	if m.Verdict == schedule.Withheld {
		return b.verifyWithheld(n, m)
	}
	// What no plan can do this plan cannot do either.
	for d := max(n.Earliest, b.t.Month.First()); d <= min(n.Latest, b.t.Month.Last()); d++ {
		if b.spaced(n, d, nil) && b.inserts(n, d, nil) {
			return fmt.Errorf("%s fits on %s", n.Key, d)
		}
	}
	if err := b.exchanges(n, func(rank int) bool { return rank > n.Rank }); err != nil {
		return err
	}
	outranked := b.exchangesFrom(n, b.from, func(rank int) bool { return rank < n.Rank }) != nil
	if outranked != (m.Verdict == schedule.Outranked) {
		return fmt.Errorf("%s: outranked is %t, the verdict is %s", n.Key, outranked, m.Verdict)
	}
	return b.verifyDays(n, m)
}

// hopeless reports whether no day could serve a need even alone.
func (b *booked) hopeless(n *visit.Need) bool {
	if b.row[n.Retailer] == 0 || length(n) <= 0 {
		return true
	}
	alone := &booked{facts: b.facts, done: b.done}
	for d := max(n.Earliest, b.t.Month.First()); d <= min(n.Latest, b.t.Month.Last()); d++ {
		if alone.spaced(n, d, nil) && alone.inserts(n, d, nil) {
			return false
		}
	}
	return true
}

// verifyRoom recounts the room of a stretch and what is bound to it.
func (b *booked) verifyRoom(n *visit.Need, p schedule.Proof) error {
	month := b.t.Month
	bound := func(k *visit.Need) bool {
		return max(k.Earliest, month.First()) >= p.From && min(k.Latest, month.Last()) <= p.To
	}
	rivals := []*visit.Need{n}
	for _, k := range p.Rivals {
		o := b.need[k]
		if o == nil || slices.Contains(rivals, o) || !bound(o) || o.Rank > n.Rank {
			return fmt.Errorf("%s: %s is no rival in %s..%s", n.Key, k, p.From, p.To)
		}
		rivals = append(rivals, o)
	}
	if !bound(n) {
		return fmt.Errorf("%s is not bound to %s..%s", n.Key, p.From, p.To)
	}
	room, want := 0, 0
	for d := p.From; d <= p.To; d++ {
		room += b.roomOn(d, p.Measure)
	}
	for _, o := range rivals {
		if want++; p.Measure == schedule.ByMinutes {
			want += length(o) + b.least(o) - 1
		}
	}
	if room != p.Room || want != p.Want || want <= room {
		return fmt.Errorf("%s: recounted room %d and want %d, the proof says %d and %d", n.Key, room, want, p.Room, p.Want)
	}
	return nil
}

func (b *booked) roomOn(d calendar.Date, m schedule.Measure) int {
	if b.start[d] > lastMinute {
		return 0
	}
	if m == schedule.ByVisits {
		if b.policy.Limits.Visits == 0 {
			return 1 << 20
		}
		return b.policy.Limits.Visits
	}
	room := 0
	for m := range b.field[d] {
		if b.field[d][m] {
			room++
		}
	}
	if b.lunch[d] != nil {
		room -= b.t.Rep.Lunch.Minutes
	}
	if b.policy.Limits.Minutes > 0 {
		room = min(room, b.policy.Limits.Minutes)
	}
	return room
}

// least is the least way to a need's retailer from home or another needed one.
func (b *booked) least(n *visit.Need) int {
	to, least := b.row[n.Retailer], lastMinute+1
	for _, from := range b.wanted {
		if from != to {
			least = min(least, b.way(from, to))
		}
	}
	return least
}

// verifyDays wants one reason for each day of the need, and the remedies to
// hold.
func (b *booked) verifyDays(n *visit.Need, m schedule.Miss) error {
	d := max(n.Earliest, b.t.Month.First())
	for _, r := range m.Proof.Days {
		if r.Date != d || r.Code == 0 {
			return fmt.Errorf("%s: the proof has %s where %s should be", n.Key, r.Date, d)
		}
		d++
	}
	if d != min(n.Latest, b.t.Month.Last())+1 {
		return fmt.Errorf("%s: the proof stops before %s", n.Key, d)
	}
	return b.verifyRemedies(n, m.Because)
}

// verifyRemedies tries the remedies out.
func (b *booked) verifyRemedies(n *visit.Need, because []schedule.Reason) error {
	for _, r := range because {
		if err := b.verifyRemedy(n, r); err != nil {
			return err
		}
	}
	return nil
}

// verifyRemedy tries a remedy out.
func (b *booked) verifyRemedy(n *visit.Need, r schedule.Reason) error {
	was := b.policy.Limits
	defer func() { b.policy.Limits = was }()
	other, gap := *n, n.Gap
	switch r.Code {
	case schedule.FitsWithVisits:
		b.policy.Limits.Visits = r.Want
	case schedule.FitsWithMinutes:
		b.policy.Limits.Minutes = r.Want
	case schedule.FitsWithGap:
		if r.Want < r.Have {
			gap.Min = r.Want
		} else {
			gap.Max = r.Want
		}
	case schedule.FitsOn:
	default:
		return nil
	}
	tried := *b
	tried.at = map[client.ID][]booking{}
	for _, o := range b.at[n.Retailer] {
		changed := *o.need
		if r.Code == schedule.FitsWithGap {
			changed.Gap = gap
		}
		tried.at[n.Retailer] = append(tried.at[n.Retailer], booking{&changed, o.date})
	}
	other.Gap = gap
	if !tried.spaced(&other, r.Date, nil) || !tried.inserts(&other, r.Date, nil) {
		return fmt.Errorf("%s: the remedy does not hold: %s", n.Key, r)
	}
	return nil
}

// verifyWithheld wants something to let the need in that touches a frozen day
// or a booking, and nothing that touches neither.
func (b *booked) verifyWithheld(n *visit.Need, m schedule.Miss) error {
	less := func(rank int) bool { return rank > n.Rank }
	witness := b.exchanges(n, less) != nil
	for d := max(n.Earliest, b.t.Month.First()); d <= min(n.Latest, b.t.Month.Last()); d++ {
		if !b.spaced(n, d, nil) || !b.inserts(n, d, nil) {
			continue
		}
		if d >= b.from {
			return fmt.Errorf("%s is withheld, and fits on %s", n.Key, d)
		}
		witness = true
	}
	if !witness {
		return fmt.Errorf("%s is withheld, and nothing would let it in", n.Key)
	}
	budget := slices.ContainsFunc(m.Because, func(r schedule.Reason) bool { return r.Code == schedule.BudgetSpent })
	if open := b.exchangesFrom(n, b.from, less) != nil; open != budget {
		return fmt.Errorf("%s: by an exchange from the freeze line on: %t, for the budget: %t", n.Key, open, budget)
	}
	return b.verifyDays(n, m)
}
