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
// with k visits in a month of d working days O(k² d²), or O(k³ d²) if some are
// booked and some are not; k and d are at most 31.
func (p Policy) Needs(r Roster) ([]Need, []None) {
	b := p.newBook(r)
	retailers := slices.Clone(r.Retailers)
	slices.SortStableFunc(retailers, func(a, b client.Retailer) int { return cmp.Compare(a.ID, b.ID) })
	var needs []Need
	var none []None
	for i, shop := range retailers {
		because := []Reason(nil)
		switch {
		case !r.Month.Valid():
			because = []Reason{{Code: NoMonth}}
		case i > 0 && retailers[i-1].ID == shop.ID || i+1 < len(retailers) && retailers[i+1].ID == shop.ID:
			because = []Reason{{Code: Repeated}}
		default:
			var own []Need
			own, because = b.shop(shop)
			needs = append(needs, own...)
			if len(own) > 0 {
				continue
			}
		}
		none = append(none, None{Retailer: shop.ID, Because: because})
	}
	p.rank(needs)
	return needs, none
}

// book is a roster made ready: what all its retailers share.
type book struct {
	policy   Policy
	month    calendar.Month
	from     calendar.Date
	visits   []Visit // by retailer and date
	pulls    []Pull  // by retailer and urgency
	calendar calendar.Calendar
	days     []calendar.Date // of the month, that work and that the calendar covers
	beyond   []Reason        // days of the month that it does not cover
	next     calendar.Date   // first working day after the month, unset if there is none
	spacing  spacing         // memory for the search
}

func (p Policy) newBook(r Roster) *book {
	b := &book{policy: p, month: r.Month, from: r.From, visits: byRetailer(r.Visits), pulls: p.byUrgency(r.Pulls), calendar: r.Calendar}
	if !r.From.Valid() {
		b.from = 0
	}
	b.spacing.calendar, b.spacing.base = r.Calendar, r.Month.First()
	missing := Reason{Code: Beyond}
	for d := range r.Month.Days() {
		switch day := r.Calendar.Day(d); {
		case day.Beyond:
			if missing.Have == 0 {
				missing.Date = d
			}
			missing.Have++
		case day.Hours.Seconds() > 0:
			b.days = append(b.days, d)
		}
	}
	if missing.Have > 0 {
		b.beyond = []Reason{missing}
	}
	b.next, _ = r.Calendar.AddWorkingDays(r.Month.Last(), 1)
	return b
}

// shop is the needs of one retailer, or the reasons why it has none.
func (b *book) shop(r client.Retailer) ([]Need, []Reason) {
	open, closed := b.span(r)
	h := read(visitsOf(b.visits, r.ID), b.month, open)
	if closed.Code != 0 {
		return nil, append(h.because, closed)
	}
	cadence, because := b.policy.CadenceOf(r)
	norm, cut := b.norm(r, cadence)
	because = append(because, cut...)
	free := max(0, norm-h.done-len(h.booked))
	causes := pulls{}
	causes.sort(pullsOf(b.pulls, r.ID), b.month, h.booked)
	if free == 0 && norm > 0 {
		if p, ok := causes.extra(b.policy); ok {
			free = 1
			said := p.reason(PullExtra)
			said.Have, said.Want = h.done+len(h.booked)+1, norm
			causes.because = append(causes.because, said)
		}
	}
	if free == 0 {
		causes.wait()
	}
	if free+len(h.booked) == 0 {
		return nil, slices.Concat(because, h.because, enough(because, h, norm), causes.because)
	}
	open.from = max(open.from, h.past.AddDays(1))
	o := &owed{
		book: b, retailer: r, cadence: cadence, history: h, open: open, pulls: causes, norm: norm,
		because: slices.Concat(because, h.because, b.beyond, causes.because),
	}
	return o.needs(free), nil
}

// enough says why nothing more is owed, unless it is that no cadence fits.
func enough(because []Reason, h history, norm int) []Reason {
	switch {
	case norm > 0 && h.done > norm:
		return []Reason{{Code: OverVisited, Have: h.done, Want: norm}}
	case norm > 0:
		return []Reason{{Code: NormDone, Have: h.done, Want: norm}}
	case !has(because, NoCadence):
		return []Reason{{Code: NoVisits}}
	}
	return nil
}

func has(because []Reason, c Code) bool {
	return slices.ContainsFunc(because, func(r Reason) bool { return r.Code == c })
}

// span is the days of the month open to a retailer's visits, and the reason if
// the shop itself is open on none.
func (b *book) span(r client.Retailer) (span, Reason) {
	s := span{from: b.month.First(), to: b.month.Last(), booked: b.from, shut: math.MaxInt32}
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
// one; no shop more visits than the month has days.
func (b *book) norm(r client.Retailer, c Cadence) (int, []Reason) {
	first, last := b.month.First(), b.month.Last()
	norm := max(0, c.PerMonth)
	var because []Reason
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
