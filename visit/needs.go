package visit

import (
	"cmp"
	"math"
	"slices"

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
	shops := byID(r.Retailers)
	b.needs = make([]Need, 0, 2*len(shops))
	b.order = make([]precedence, 0, 2*len(shops))
	var none []None
	for i, shop := range shops {
		var because []Reason
		switch {
		case !r.Month.Valid():
			because = b.reasons.keep(Reason{Code: NoMonth})
		case i > 0 && shops[i-1].ID == shop.ID || i+1 < len(shops) && shops[i+1].ID == shop.ID:
			because = b.reasons.keep(Reason{Code: Repeated})
		default:
			because = b.shop(shop)
		}
		if because != nil {
			none = append(none, None{Retailer: shop.ID, Because: because})
		}
	}
	rank(b.needs, b.order)
	return b.needs, none
}

// byID is the retailers in the order of their ids, those of one id as they were.
func byID(retailers []client.Retailer) []*client.Retailer {
	shops := make([]*client.Retailer, len(retailers))
	sorted := true
	for i := range retailers {
		shops[i] = &retailers[i]
		sorted = sorted && (i == 0 || retailers[i-1].ID <= retailers[i].ID)
	}
	if !sorted {
		slices.SortStableFunc(shops, func(a, b *client.Retailer) int { return cmp.Compare(a.ID, b.ID) })
	}
	return shops
}

// book is a roster made ready: what all its retailers share, and the needs
// found so far.
type book struct {
	policy    *Policy
	cadences  cadences
	month     calendar.Month
	from      calendar.Date
	record    record
	pulls     []Pull // by retailer and urgency
	calendar  calendar.Calendar
	days      []calendar.Day  // of the month
	work      []calendar.Date // those that work and that the calendar covers
	beyond    []Reason        // days of the month that it does not cover
	next      calendar.Date   // first working day after the month, unset if there is none
	byWeek    bool            // that day is one by the week alone
	first     calendar.Date   // of the month
	last      calendar.Date
	byDay     *axis // of gaps in calendar days, once one is used
	byWorkday *axis // in working days

	needs   []Need
	order   []precedence // theirs
	reasons arena

	// Memory, used for one shop after the other.
	booked  []*Visit
	told    []Reason // of its visits
	said    []Reason // of the shop
	parts   []stretch
	spacing spacing
}

func (p *Policy) newBook(r *Roster) *book {
	b := &book{
		policy: p, cadences: newCadences(p), month: r.Month, from: r.From,
		record: newRecord(r.Visits), pulls: p.byUrgency(r.Pulls), calendar: r.Calendar,
		first: r.Month.First(), last: r.Month.Last(),
		reasons: arena{block: min(max(4*len(r.Retailers), 8), 256)},
	}
	if !r.From.Valid() {
		b.from = 0
	}
	missing := Reason{Code: Beyond}
	b.days = make([]calendar.Day, 0, longestMonth)
	b.work = make([]calendar.Date, 0, longestMonth)
	for d := range r.Month.Days() {
		day := r.Calendar.Day(d)
		b.days = append(b.days, day)
		switch {
		case day.Beyond:
			if missing.Have == 0 {
				missing.Date = d
			}
			missing.Have++
		case day.Hours.Seconds() > 0:
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
		*at = newAxis(&b.calendar, b.month, unit, b.work)
	}
	return *at
}

// shop adds the needs of one retailer, or gives the reasons why it has none.
func (b *book) shop(r *client.Retailer) (none []Reason) {
	open, closed := b.span(r)
	h := b.history(r.ID, open)
	if closed.Code != 0 {
		return b.reasons.keep(append(h.because, closed)...)
	}
	cadence, because := b.cadences.of(r, b.said[:0])
	norm, because := b.norm(r, cadence, because)
	because = append(because, h.because...)
	free := max(0, norm-h.done-len(h.booked))
	causes := b.causes(r.ID, h.booked)
	if free == 0 && norm > 0 {
		free = causes.extra(b.policy, h.done+len(h.booked), norm)
	}
	if free == 0 {
		causes.wait()
	}
	if free+len(h.booked) == 0 {
		because = append(enough(because, h.done, norm), causes.because...)
		b.said = because
		return b.reasons.keep(because...)
	}
	open.from = max(open.from, h.past.AddDays(1))
	because = append(append(because, b.beyond...), causes.because...)
	b.said = because
	o := owed{
		book: b, retailer: r, cadence: cadence, class: b.policy.place(r.Class), history: h, open: open, pulls: causes, norm: norm,
		because: because, others: len(b.needs),
	}
	o.needs(free)
	return nil
}

// enough says why nothing more is owed, unless it is that no cadence fits.
func enough(because []Reason, done, norm int) []Reason {
	switch {
	case norm > 0 && done > norm:
		return append(because, Reason{Code: OverVisited, Have: done, Want: norm})
	case norm > 0:
		return append(because, Reason{Code: NormDone, Have: done, Want: norm})
	case !has(because, NoCadence):
		return append(because, Reason{Code: NoVisits})
	}
	return because
}

func has(because []Reason, c Code) bool {
	return slices.ContainsFunc(because, func(r Reason) bool { return r.Code == c })
}

// span is the days of the month open to a retailer's visits, and the reason if
// the shop itself is open on none.
func (b *book) span(r *client.Retailer) (span, Reason) {
	s := span{from: b.first, to: b.last, booked: b.from, shut: math.MaxInt32}
	if b.from > s.from {
		s.from = b.from
	}
	if r.Since.Valid() {
		if r.Since > s.to {
			return span{booked: r.Since, shut: math.MaxInt32}, Reason{Code: NotYetOpen, Date: r.Since}
		}
		s.from, s.booked = max(s.from, r.Since), max(s.booked, r.Since)
	}
	if r.Closed.Valid() {
		s.shut = r.Closed
		if r.Closed <= s.from && r.Closed <= s.to {
			return s, Reason{Code: ClosedForGood, Date: r.Closed}
		}
		s.to = min(s.to, r.Closed-1)
	}
	return s, Reason{}
}

// norm is the visits of the month by the cadence. A shop that opens or closes
// within the month is owed what fits its days at the target gap, and at least
// one; no shop more visits than the month has days. Its reasons come after those
// given.
func (b *book) norm(r *client.Retailer, c *Cadence, because []Reason) (int, []Reason) {
	first, last := b.first, b.last
	norm := max(0, c.PerMonth)
	if days := last.DaysSince(first) + 1; norm > days {
		because = append(because, Reason{Code: Capped, Have: norm, Want: days})
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
		return norm, because
	}
	gap := c.Gap.bounded()
	days := to.DaysSince(from) + 1
	if gap.Unit == WorkingDays {
		days, _ = b.calendar.WorkingDays(from, to)
	}
	if fit := max(1, (days-1)/gap.Target+1); fit < norm {
		because = append(because, Reason{Code: PartMonth, Date: from, Until: to, Have: fit, Want: norm})
		norm = fit
	}
	return norm, because
}
