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
	b := p.newBook(r)
	retailers := r.Retailers
	byID := func(a, b client.Retailer) int { return cmp.Compare(a.ID, b.ID) }
	if !slices.IsSortedFunc(retailers, byID) {
		retailers = slices.Clone(retailers)
		slices.SortStableFunc(retailers, byID)
	}
	needs := make([]Need, 0, 2*len(retailers))
	var none []None
	for i := range retailers {
		shop := &retailers[i]
		because := []Reason(nil)
		switch {
		case !r.Month.Valid():
			because = []Reason{{Code: NoMonth}}
		case i > 0 && retailers[i-1].ID == shop.ID || i+1 < len(retailers) && retailers[i+1].ID == shop.ID:
			because = []Reason{{Code: Repeated}}
		default:
			before := len(needs)
			needs, because = b.shop(shop, needs)
			if len(needs) > before {
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
	byWeek   bool            // that day is one by the week alone
	first    calendar.Date   // of the month
	last     calendar.Date

	// Memory, used for one shop after the other.
	read     int // visits read
	bookings []Visit
	said     []Reason // of the shop
	more     []Reason // of one need
	kept     []Reason // the rest of a block of reasons that results hold
	block    int      // the size of the next
	parts    []stretch
	spacing  spacing
}

// keep is reasons in memory of their own.
func (b *book) keep(parts ...[]Reason) []Reason {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	if n == 0 {
		return nil
	}
	if len(b.kept) < n {
		b.kept = make([]Reason, max(n, b.block))
	}
	out := b.kept[:0:n]
	for _, part := range parts {
		out = append(out, part...)
	}
	b.kept = b.kept[n:]
	return out
}

func (p Policy) newBook(r Roster) *book {
	b := &book{policy: p, month: r.Month, from: r.From, visits: byRetailer(r.Visits), pulls: p.byUrgency(r.Pulls), calendar: r.Calendar}
	if !r.From.Valid() {
		b.from = 0
	}
	b.first, b.last = r.Month.First(), r.Month.Last()
	b.spacing.calendar, b.spacing.base = r.Calendar, b.first
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
	b.next, _ = r.Calendar.AddWorkingDays(b.last, 1)
	b.byWeek = r.Calendar.Day(b.next).Beyond
	b.block = min(max(4*len(r.Retailers), 8), 512)
	return b
}

// shop adds the needs of one retailer, or gives the reasons why it has none.
func (b *book) shop(r *client.Retailer, needs []Need) ([]Need, []Reason) {
	open, closed := b.span(r)
	h := b.history(b.visitsOf(r.ID), open)
	if closed.Code != 0 {
		return needs, append(h.because, closed)
	}
	cadence, because := b.policy.cadenceOf(r, b.said[:0])
	norm, because := b.norm(r, cadence, because)
	free := max(0, norm-h.done-len(h.booked))
	causes := pulls{}
	causes.sort(pullsOf(b.pulls, r.ID), b.last, h.booked)
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
		return needs, b.keep(because, h.because, enough(because, h, norm), causes.because)
	}
	open.from = max(open.from, h.past.AddDays(1))
	because = append(append(append(because, h.because...), b.beyond...), causes.because...)
	b.said = because
	o := owed{
		book: b, retailer: r, cadence: cadence, history: h, open: open, pulls: causes, norm: norm,
		because: because, unranked: b.policy.unranked(r.Class), all: needs, before: len(needs),
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
func (b *book) norm(r *client.Retailer, c Cadence, because []Reason) (int, []Reason) {
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
