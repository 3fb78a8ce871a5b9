package visit

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Pull is a cause to see a retailer on certain days: the visit next due is
// moved among them as far as the gaps let it, and goes before others.
type Pull struct {
	Retailer client.ID `json:"retailer"`
	Code     PullCode  `json:"code"`
	// From is the first day that serves: when tempers have cooled (S0-15), when
	// the news is out. Unset is any day.
	From calendar.Date `json:"from,omitzero"`
	// By is the last day that serves. Unset is any day: the pull raises the
	// rank alone.
	By  calendar.Date `json:"by,omitzero"`
	Ref string        `json:"ref,omitzero"` // the caller's own: a case, an item
}

// PullCode is the cause of a pull.
type PullCode uint8

// The causes of a pull.
const (
	_             PullCode = iota
	ComplaintDue           // a complaint is to be visited by a date
	HardshipHelp           // the retailer is in hardship (S3-19)
	CooledTalk             // an angry contact is talked over once it has cooled (S0-15)
	ScarceMissing          // a scarce item has been out for days (S0-19)
	PolicyChanged          // a new policy is to be told (S3-20)
	ProductNew             // a new product is to be told (S3-20)
)

// PullRule is what a cause may do.
type PullRule struct {
	Code PullCode `json:"code"`
	// Extra: where the month's norm leaves no visit for it, the cause is owed
	// one of its own. It goes before what is overdue.
	Extra bool `json:"extra,omitzero"`
}

var pullCodes = enum.Words{Kind: "PullCode", List: []string{
	"complaint_due", "hardship_help", "cooled_talk", "scarce_missing", "policy_changed", "product_new",
}}

// String is the cause's text form, "" for unset.
func (c PullCode) String() string { return pullCodes.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c PullCode) MarshalText() ([]byte, error) { return pullCodes.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *PullCode) UnmarshalText(text []byte) error {
	v, err := pullCodes.Parse(text)
	*c = PullCode(v)
	return err
}

// urgency is the place of a cause in the policy, and whether it may ask for a
// visit of its own. Causes that the policy leaves out come last.
func (p *Policy) urgency(c PullCode) (place int, extra bool) {
	for i, rule := range p.Pulls {
		if rule.Code == c {
			return i, rule.Extra
		}
	}
	return len(p.Pulls), false
}

// byUrgency is the pulls by retailer, then the most urgent first.
func (p *Policy) byUrgency(pulls []Pull) []Pull {
	if len(pulls) == 0 {
		return nil
	}
	sorted := slices.Clone(pulls)
	slices.SortFunc(sorted, func(a, b Pull) int {
		x, _ := p.urgency(a.Code)
		y, _ := p.urgency(b.Code)
		return cmp.Or(
			cmp.Compare(a.Retailer, b.Retailer), cmp.Compare(x, y), cmp.Compare(a.last(), b.last()),
			cmp.Compare(a.From, b.From), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Ref, b.Ref),
		)
	})
	return sorted
}

// last is the last day that serves a pull.
func (p Pull) last() calendar.Date {
	if p.By.Valid() {
		return p.By
	}
	return allDates
}

// serves reports whether a visit on a date serves the pull.
func (p Pull) serves(d calendar.Date) bool {
	return (!p.From.Valid() || d >= p.From) && d <= p.last()
}

// reason says something of the pull.
func (p Pull) reason(c Code) Reason {
	r := Reason{Code: c, Name: p.Code.String(), Ref: p.Ref}
	if p.By.Valid() {
		r.Date = p.By
	}
	return r
}

func pullsOf(sorted []Pull, id client.ID) []Pull {
	from, _ := slices.BinarySearchFunc(sorted, id, func(p Pull, id client.ID) int { return cmp.Compare(p.Retailer, id) })
	to := from
	for to < len(sorted) && sorted[to].Retailer == id {
		to++
	}
	return sorted[from:to]
}

// pulls is what the causes for one retailer come to in its month.
type pulls struct {
	bound   []Pull   // those that one free visit is to serve, most urgent first
	booked  []Pull   // those that a booked visit serves
	because []Reason // of those that change nothing this month
}

// causes says which pulls bind a visit of a retailer. Those that cannot share
// their days with a more urgent one wait.
func (b *book) causes(id client.ID, booked int) pulls {
	var ps pulls
	for _, p := range pullsOf(b.pulls, id) {
		serves := func(i int32) bool { return p.serves(b.record.visits[i].Date) }
		switch {
		case p.From.Valid() && p.By.Valid() && p.By < p.From:
			ps.because = append(ps.because, p.reason(PullVoid))
		case p.From.Valid() && p.From > b.last:
			ps.because = append(ps.because, Reason{Code: PullLater, Date: p.From, Name: p.Code.String(), Ref: p.Ref})
		case slices.ContainsFunc(b.booked[:booked], serves):
			ps.booked = append(ps.booked, p)
		case !ps.meets(p):
			ps.because = append(ps.because, p.reason(PullWaits))
		default:
			ps.bound = append(ps.bound, p)
		}
	}
	return ps
}

// meets reports whether a day serves a pull and all those bound before it.
func (ps *pulls) meets(p Pull) bool {
	w := windowOf(append(slices.Clone(ps.bound), p))
	return w.from <= w.by
}

// share is the free visits of a shop that has some: one for the most urgent
// bound pull that may ask for a visit of its own, if there was none. Where there
// still is none, what is bound waits.
func (ps *pulls) share(p *Policy, free, have, norm int) int {
	if free == 0 && norm > 0 {
		for _, pull := range ps.bound {
			if _, extra := p.urgency(pull.Code); extra {
				said := pull.reason(PullExtra)
				said.Have, said.Want = have+1, norm
				ps.because = append(ps.because, said)
				return 1
			}
		}
	}
	if free == 0 {
		for _, p := range ps.bound {
			ps.because = append(ps.because, p.reason(PullWaits))
		}
		ps.bound = nil
	}
	return free
}

// window is the days on which one visit of a stretch is wanted. The zero
// window wants nothing.
type window struct{ from, by calendar.Date }

// windowOf is the days that serve all pulls.
func windowOf(pulls []Pull) window {
	if len(pulls) == 0 {
		return window{}
	}
	w := window{by: allDates}
	for _, p := range pulls {
		if p.From.Valid() {
			w.from = max(w.from, p.From)
		}
		w.by = min(w.by, p.last())
	}
	return w
}

func (w window) set() bool { return w.by != 0 }

func (w window) holds(d calendar.Date) bool { return d >= w.from && d <= w.by }

// pull has a visit of the stretch in which the first day that serves lies serve
// the bound pulls.
func (o *owed) pull(stretches []stretch) {
	w := windowOf(o.pulls.bound)
	if !w.set() {
		return
	}
	i := 0
	for i < o.history.booked && o.booking(i).Date < w.from {
		i++
	}
	stretches[i].pulled = true
	stretches[i].serve = o.spacing.during(w.from, w.by)
}

// pulled says, when the needs are drafted, which of them serve the pulls, or why
// none does, and ranks them anew.
func (o *owed) pulled() {
	o.served()
	for i := range o.made() {
		if d := &o.made()[i]; d.rarely >= 0 {
			at := &o.order[o.others+i]
			*at = at.pulled(o.policy, o.rarities[d.rarely].pulls)
		}
	}
}

func (o *owed) served() {
	for _, p := range o.pulls.booked {
		for i := range o.made() {
			if d := &o.made()[i]; d.booked() && p.serves(d.target) {
				o.serve(d, p, p.reason(PullBooked))
				break
			}
		}
	}
	if len(o.made()) == 0 || len(o.pulls.bound) == 0 {
		return
	}
	w := windowOf(o.pulls.bound)
	at := slices.IndexFunc(o.made(), func(d draft) bool { return w.holds(d.earliest) && w.holds(d.latest) && d.earliest <= d.latest })
	for _, p := range o.pulls.bound {
		if at >= 0 {
			o.serve(&o.made()[at], p, p.reason(PulledForward))
			continue
		}
		o.late(p, w)
	}
}

func (o *owed) serve(d *draft, p Pull, because Reason) {
	rare := o.rare(d)
	rare.pulls = append(rare.pulls, p)
	rare.because = append(rare.because, because)
}

// late puts a pull that no day can serve on the first free need after its days,
// or else on the last.
func (o *owed) late(p Pull, w window) {
	made := o.made()
	at := slices.IndexFunc(made, func(d draft) bool { return !d.booked() && (d.latest < d.earliest || d.target > w.by) })
	if at < 0 {
		at = len(made) - 1
	}
	said := p.reason(PullLate)
	if d := &made[at]; d.earliest <= d.latest {
		said.Until = d.earliest
	}
	o.serve(&made[at], p, said)
}
