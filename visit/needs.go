package visit

import (
	"math"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Roster is what the needs of a month are found from.
type Roster struct {
	Month calendar.Month `json:"month"`
	// From is the first day still open to visits, for a month that has begun:
	// a visit planned before it and not recorded as done was not made. Unset
	// is the month's first day, and every visit planned still counts.
	From      calendar.Date     `json:"from,omitzero"`
	Retailers []client.Retailer `json:"retailers"`
	// Visits is the record in any order: done, missed, and still planned. Those
	// of other retailers are passed over.
	Visits []Visit `json:"visits,omitzero"`
	// Pulls is the causes to see a retailer on certain days, in any order; those
	// of other retailers are passed over.
	Pulls    []Pull            `json:"pulls,omitzero"`
	Calendar calendar.Calendar `json:"calendar"` // the working days
}

// None is a retailer that no visit is owed in the month, and why.
type None struct {
	Retailer client.ID `json:"retailer"`
	Because  []Reason  `json:"because"`
}

// Needs is the visits that the month owes the retailers of a roster, by rank
// and then key, and the retailers it owes none, by id. Every retailer is in one
// of the two and in no other, a retailer listed twice among those owed none,
// once for each time it is listed. The doc of the package has the rules in
// order.
//
// It takes O(n log n) time in retailers and visits, and besides for a retailer
// with k visits in a month of d working days O(k d²), or O(k² d²) if not all
// fit or some are booked and some are not, and k times that if one is pulled; k
// and d are at most 31.
func (p Policy) Needs(r Roster) ([]Need, []None) {
	b := p.newBook(&r)
	expected := b.expected()
	b.debts = make([]debt, 0, min(expected, len(b.roll)))
	b.drafts = make([]draft, 0, expected)
	b.order = make([]precedence, 0, expected)
	var none []None
	for i, l := range b.roll {
		owed := false
		switch {
		case !r.Month.Valid():
			b.notes.say(NoMonth)
		case l.repeated:
			b.notes.say(Repeated)
		default:
			owed = b.shop(i)
		}
		if !owed {
			none = append(none, None{Retailer: b.retailer(i).ID, Because: b.notes.take()})
		}
	}
	return b.ranked(), none
}

// expected is about how many needs there will be, to set memory aside.
func (b *book) expected() int {
	n := 0
	for i := range b.roll {
		c, _ := b.cadences.fitting(b.retailer(i))
		n += min(max(c.PerMonth, 0), longestMonth)
	}
	return n
}

// book is a roster made ready: what all its retailers share, and the needs
// found so far.
type book struct {
	policy    *Policy
	cadences  cadences
	month     calendar.Month
	from      calendar.Date
	retailers []client.Retailer
	roll      []listed // of the retailers
	record    record
	pulls     []Pull // by retailer and urgency
	calendar  *calendar.Calendar
	names     []string        // of the month's days
	off       bitset          // those without hours, from 0 for the first
	work      []calendar.Date // those that work and that the calendar covers
	beyond    []Reason        // days of the month that it does not cover
	next      calendar.Date   // first working day after the month, unset if there is none
	byWeek    bool            // that day is one by the week alone
	first     calendar.Date   // of the month
	last      calendar.Date
	byDay     *axis // of gaps in calendar days, once one is used
	byWorkday *axis // in working days

	drafts   []draft
	order    []precedence // of the drafts
	debts    []debt
	rarities []rarity
	notes    notes

	// Memory, used for one shop after the other.
	booked  [longestMonth]int32 // see booking
	parts   []stretch           // see stretches
	spacing spacing
}

func (p *Policy) newBook(r *Roster) *book {
	b := &book{
		policy: p, cadences: newCadences(p), month: r.Month, from: r.From,
		retailers: r.Retailers, roll: byID(r.Retailers), pulls: p.byUrgency(r.Pulls), calendar: &r.Calendar,
		first: r.Month.First(), last: r.Month.Last(),
		notes: notes{size: min(max(4*len(r.Retailers), 8), fullBlock)},
	}
	b.record = newRecord(r, b.roll)
	if !r.From.Valid() {
		b.from = 0
	}
	missing := Reason{Code: Beyond}
	b.names = make([]string, 0, longestMonth)
	b.work = make([]calendar.Date, 0, longestMonth)
	for d := range r.Month.Days() {
		day := r.Calendar.Day(d)
		b.names = append(b.names, day.Name)
		works := day.Hours.Seconds() > 0
		if i := int(d - b.first); !works {
			b.off |= bitsFrom(i, i)
		}
		switch {
		case day.Beyond:
			if missing.Have == 0 {
				missing.Date = d
			}
			missing.Have++
		case works:
			b.work = append(b.work, d)
		}
	}
	if missing.Have > 0 {
		b.beyond = []Reason{missing}
	}
	b.next, _ = r.Calendar.AddWorkingDays(b.last, 1)
	b.byWeek = r.Calendar.Day(b.next).Beyond
	return b
}

// axis is the one on which gaps of a unit are measured.
func (b *book) axis(unit GapUnit) *axis {
	at := &b.byDay
	if unit == WorkingDays {
		at = &b.byWorkday
	}
	if *at == nil {
		*at = newAxis(b.calendar, b.month, unit, b.work, b.next)
	}
	return *at
}

// retailer is the i-th of the roll.
func (b *book) retailer(i int) *client.Retailer { return &b.retailers[b.roll[i].at] }

// shop adds the needs of the i-th retailer of the roll and reports whether it
// has any. If not, the reasons are in the notes.
func (b *book) shop(i int) bool {
	r := b.retailer(i)
	o := owed{book: b, row: i, retailer: r, others: len(b.drafts)}
	open, shut := b.span(r)
	if shut != 0 {
		b.history(&o.history, b.record.chapters[i], open)
		said := b.notes.say(shut)
		said.Date = r.Since
		if shut == ClosedForGood {
			said.Date = r.Closed
		}
		return false
	}
	o.cadence = b.cadences.of(r, &b.notes)
	o.norm = b.norm(r, o.cadence)
	b.history(&o.history, b.record.chapters[i], open)
	have := o.history.done + o.history.booked
	free := max(0, o.norm-have)
	if len(b.pulls) > 0 {
		o.pulls = b.causes(r.ID, o.history.booked)
		free = o.pulls.share(b.policy, free, have, o.norm)
	}
	if free+o.history.booked == 0 {
		b.enough(o.cadence, o.history.done, o.norm)
		b.notes.repeat(o.pulls.because)
		return false
	}
	b.notes.repeat(b.beyond)
	b.notes.repeat(o.pulls.because)
	open.from = max(open.from, o.history.past.AddDays(1))
	o.open, o.class = open, b.policy.place(r.Class)
	o.needs(free)
	return true
}

// enough says why nothing more is owed, unless it is that no cadence fits.
func (b *book) enough(c *Cadence, done, norm int) {
	code := NormDone
	switch {
	case norm == 0 && c == &b.cadences.none:
		return
	case norm == 0:
		code = NoVisits
	case done > norm:
		code = OverVisited
	}
	said := b.notes.say(code)
	if norm > 0 {
		said.Have, said.Want = done, norm
	}
}

// span is the days of the month open to a retailer's visits, and the code that
// says why if the shop itself is open on none.
func (b *book) span(r *client.Retailer) (s span, shut Code) {
	s = span{from: max(b.first, b.from), to: b.last, booked: b.from, shut: math.MaxInt32}
	if r.Since.Valid() {
		if r.Since > s.to {
			return span{booked: r.Since, shut: math.MaxInt32}, NotYetOpen
		}
		s.from, s.booked = max(s.from, r.Since), max(s.booked, r.Since)
	}
	if r.Closed.Valid() {
		s.shut = r.Closed
		if r.Closed <= s.from && r.Closed <= s.to {
			return s, ClosedForGood
		}
		s.to = min(s.to, r.Closed-1)
	}
	return s, 0
}

// norm is the visits of the month by the cadence. A shop that opens or closes
// within the month is owed what fits its days at the target gap, and at least
// one; no shop more visits than the month has days.
func (b *book) norm(r *client.Retailer, c *Cadence) int {
	first, last := b.first, b.last
	norm := max(0, c.PerMonth)
	if days := last.DaysSince(first) + 1; norm > days {
		said := b.notes.say(Capped)
		said.Have, said.Want = norm, days
		norm = days
	}
	from, to := first, last
	if r.Since.Valid() {
		from = max(from, r.Since)
	}
	if r.Closed.Valid() {
		to = min(to, r.Closed-1)
	}
	if from == first && to == last {
		return norm
	}
	gap := c.Gap.bounded()
	days := to.DaysSince(from) + 1
	if gap.Unit == WorkingDays {
		days, _ = b.calendar.WorkingDays(from, to)
	}
	if fit := max(1, (days-1)/gap.Target+1); fit < norm {
		said := b.notes.say(PartMonth)
		said.Date, said.Until, said.Have, said.Want = from, to, fit, norm
		norm = fit
	}
	return norm
}
