package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Warnings is the policy of early warnings. Each limit warns when it is
// reached, those called least when it is missed and those called most when it
// is passed; 0 turns a warning off.
type Warnings struct {
	// OrderDrop is the fall of sales against the period before, in percent.
	OrderDrop decimal.Decimal `json:"order_drop,omitzero"`
	// Running warns of sales that fell in two periods running, however little.
	Running bool `json:"running,omitzero"`
	// Quiet is the days without an order.
	Quiet int `json:"quiet,omitzero"`
	// Behind is the percentage points by which growth is behind that of all
	// retailers of the class: the difference of the two, never their ratio,
	// which says nothing where one of them is below 0.
	Behind decimal.Decimal `json:"behind,omitzero"`
	// LeastItems is the different items bought, in percent of the mean of the
	// class.
	LeastItems decimal.Decimal `json:"least_items,omitzero"`
	// Scarce is the days that a scarce item is missing on the shelf.
	Scarce int `json:"scarce,omitzero"`
	// Profit warns of a channel partner's real profit below what it expects.
	Profit bool `json:"profit,omitzero"`
	// ContactDrop is the fall, in percent, of the contacts in the ContactDays
	// from a deal against as many days before it.
	ContactDrop decimal.Decimal `json:"contact_drop,omitzero"`
	ContactDays int             `json:"contact_days,omitzero"`
	// LeastService is the orders filled, delivered on time and invoiced without
	// error for a key account, in percent.
	LeastService decimal.Decimal `json:"least_service,omitzero"`
	// MostFall is the points that the relation score may fall by since the last
	// review.
	MostFall decimal.Decimal `json:"most_fall,omitzero"`
	// Leak warns when more old retailers were lost than new ones gained.
	Leak bool `json:"leak,omitzero"`
}

// Watch is what warnings are read from: a period and the one before it.
type Watch struct {
	From  calendar.Date `json:"from"`
	To    calendar.Date `json:"to"`
	Since calendar.Date `json:"since"` // first day of the period before
	Rows  []Signs       `json:"rows"`
}

// Signs are the facts of one retailer. What is unset is not judged.
type Signs struct {
	Retailer ID              `json:"retailer"`
	Class    Class           `json:"class,omitzero"`
	Key      bool            `json:"key,omitzero"`    // a key account
	Closed   bool            `json:"closed,omitzero"` // closed or suspended: judged for nothing
	Now      decimal.Decimal `json:"now"`             // net sales in the period
	Before   decimal.Decimal `json:"before"`          // in the period before
	Earlier  decimal.Decimal `json:"earlier"`         // in the one before that
	Last     calendar.Date   `json:"last,omitzero"`   // of the last order
	Items    int             `json:"items,omitzero"`  // different items bought in the period
	Missing  ItemID          `json:"missing,omitzero"`
	Days     int             `json:"days,omitzero"` // that the scarce item Missing has been missing

	Profit   decimal.Decimal `json:"profit,omitzero"`   // the partner's real profit in the period
	Expected decimal.Decimal `json:"expected,omitzero"` // what it expects, 0 for not known

	Deal           calendar.Date `json:"deal,omitzero"`            // the last deal
	ContactsBefore int           `json:"contacts_before,omitzero"` // in ContactDays before it
	ContactsAfter  int           `json:"contacts_after,omitzero"`  // in as many days from it

	Filled   Tally `json:"filled,omitzero"`
	Punctual Tally `json:"punctual,omitzero"`
	Invoiced Tally `json:"invoiced,omitzero"`

	Reviewed       calendar.Date   `json:"reviewed,omitzero"`        // the last review of the relation
	RelationBefore decimal.Decimal `json:"relation_before,omitzero"` // its score then, as of CardScore
	Relation       decimal.Decimal `json:"relation,omitzero"`        // its score now
}

// Tally is how many of some were done well.
type Tally struct {
	Done int `json:"done"`
	Of   int `json:"of"`
}

// Alerts is the warnings of a period. Every row is counted in exactly one of
// Judged and Excluded.
type Alerts struct {
	Warnings []Warning `json:"warnings"` // by row, in the order of the policy's fields
	Flow     Flow      `json:"flow"`
	Because  []Reason  `json:"because"` // of the whole book: leak_found, policy_refused
	Judged   int       `json:"judged"`
	Excluded int       `json:"excluded"` // closed, or with an amount beyond 18 digits
}

// Warning is one warning about one retailer: the reason carries what is there,
// what is wanted, and the days of the data behind it.
type Warning struct {
	Row      int    `json:"row"`
	Retailer ID     `json:"retailer"`
	Reason   Reason `json:"reason"`
}

// Flow counts who came and went between the two periods. A retailer buys where
// its net sales are above 0.
type Flow struct {
	New       int `json:"new"`
	Repeating int `json:"repeating"`
	Lost      int `json:"lost"`
	Idle      int `json:"idle"` // in neither
}

// ValidateWatch reports everything in a watch that the policy cannot account
// for: dates that contradict each other, a retailer without an id or given
// twice, amounts of more than 18 digits before or after the point, counts that
// cannot be.
//
// The error is a list of calendar.Fault with JSON pointers into the watch.
func (p Policy) ValidateWatch(w Watch) error {
	var l fault.List
	switch {
	case !w.From.Valid() || !w.To.Valid() || !w.Since.Valid():
		l.Add("", "from, to and since are not all dates")
	case w.To < w.From || w.From <= w.Since:
		l.Add("", "since, from and to, %v, %v and %v, do not follow each other", w.Since, w.From, w.To)
	}
	rows := newRoster(len(w.Rows))
	for i, s := range w.Rows {
		rows.check(&l, "rows", i, s.Retailer)
		at := l.In("rows", i)
		for _, d := range []struct {
			name  string
			value decimal.Decimal
		}{{"now", s.Now}, {"before", s.Before}, {"earlier", s.Earlier}, {"profit", s.Profit}, {"expected", s.Expected},
			{"relation_before", s.RelationBefore}, {"relation", s.Relation}} {
			if !exact.Bounded(d.value) {
				at.Add(d.name, "%s has more than 18 digits before or after the point", short(d.value))
			}
		}
		for _, t := range []struct {
			name  string
			tally Tally
		}{{"filled", s.Filled}, {"punctual", s.Punctual}, {"invoiced", s.Invoiced}} {
			if t.tally.Done < 0 || t.tally.Of < t.tally.Done {
				at.Add(t.name, "%d of %d cannot be", t.tally.Done, t.tally.Of)
			}
		}
		if s.Items < 0 || s.Days < 0 || s.ContactsBefore < 0 || s.ContactsAfter < 0 {
			at.Add("", "a count is below 0")
		}
		if s.Last > w.To {
			at.Add("last", "%v is after %v, the last day of the period", s.Last, w.To)
		}
		if s.Reviewed > w.To {
			at.Add("reviewed", "%v is after %v, the last day of the period", s.Reviewed, w.To)
		}
	}
	return l.Err()
}

func (w Warnings) empty() bool {
	for _, d := range []decimal.Decimal{w.OrderDrop, w.Behind, w.LeastItems, w.ContactDrop, w.LeastService, w.MostFall} {
		if d.Sign() != 0 {
			return false
		}
	}
	return !w.Running && !w.Profit && !w.Leak && w.Quiet == 0 && w.Scarce == 0 && w.ContactDays == 0
}

func (w Warnings) check(l *fault.List) {
	for _, d := range []struct {
		name  string
		value decimal.Decimal
	}{
		{"order_drop", w.OrderDrop}, {"behind", w.Behind}, {"least_items", w.LeastItems},
		{"contact_drop", w.ContactDrop}, {"least_service", w.LeastService}, {"most_fall", w.MostFall},
	} {
		if !percentage(d.value, maxPlaces) {
			l.Add(d.name, "%s is not between 0 and 100 with at most %d places", short(d.value), maxPlaces)
		}
	}
	for _, d := range []struct {
		name string
		days int
	}{{"quiet", w.Quiet}, {"scarce", w.Scarce}, {"contact_days", w.ContactDays}} {
		if d.days < 0 || d.days > maxDays {
			l.Add(d.name, "%d is not between 0 and %d", d.days, maxDays)
		}
	}
	if (w.ContactDrop.Sign() > 0) != (w.ContactDays > 0) {
		l.Add("contact_days", "%d stands beside a drop of %s; both are set, or neither", w.ContactDays, short(w.ContactDrop))
	}
}

// maxDays bounds the days of a limit: ten years.
const maxDays = 3660
