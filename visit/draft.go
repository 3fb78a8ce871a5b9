package visit

import (
	"slices"

	"github.com/rapport-go/rapport/schedule/calendar"
)

// draft is a need while ranks are still open: what the needs of one retailer do
// not have in common. Needs are large and full of pointers, which are costly to
// move while the collector runs, so each is written only once, where it stays.
// A draft holds none.
type draft struct {
	debt             int32 // the retailer's, among those of the book
	visit            int32 // the one booked, in the record: below 0 for a free need
	rarely           int32 // its rarities, among those of the book: below 0 if it has none
	because          list
	earliest, latest calendar.Date
	target           calendar.Date
	safeFrom, safeTo calendar.Date
	nth              uint8
	stretched        bool
}

// debt is what all needs of one retailer have in common.
type debt struct {
	retailer      int32 // on the roll
	after, before calendar.Date
	cadence       *Cadence
}

func (d *draft) booked() bool { return d.visit >= 0 }

// rarity is what few needs have.
type rarity struct {
	holes   []calendar.Date
	pulls   []Pull
	because []Reason // said last
}

// rare is a draft's rarities, to be added to.
func (b *book) rare(d *draft) *rarity {
	if d.rarely < 0 {
		d.rarely = int32(len(b.rarities))
		b.rarities = append(b.rarities, rarity{})
	}
	return &b.rarities[d.rarely]
}

// ranked is the needs in the order of their ranks and keys, written from the
// drafts, which are in the order of their keys.
//
//  1. A visit that is booked goes first: its day is promised.
//  2. Then a visit pulled by a cause that may ask for a visit of its own, then
//     one that is overdue, then one pulled by another cause (S0-19, S3-19).
//  3. Pulled visits by the place of their cause in Policy.Pulls.
//  4. Then the n-th visit of a month before any (n+1)-th, so that nobody has a
//     second visit at the cost of somebody's first (S1-8).
//  5. Then the class that comes earlier in Policy.Order.
//
// What is equal by all five has the same rank.
func (b *book) ranked() []Need {
	slices.Sort(b.order)
	needs := make([]Need, len(b.order))
	rank := 0
	for i, p := range b.order {
		if i == 0 || p.urgency() != b.order[i-1].urgency() {
			rank++
		}
		needs[i].Rank = rank
		b.write(&needs[i], &b.drafts[p.at()])
	}
	return needs
}

// write fills in a need from its draft.
func (b *book) write(n *Need, d *draft) {
	owed := &b.debts[d.debt]
	r := b.retailer(int(owed.retailer))
	n.Retailer, n.Month, n.Nth = r.ID, b.month, int(d.nth)
	n.Class, n.Market, n.Gap, n.Minutes = r.Class, r.Market, owed.cadence.Gap, max(0, b.policy.Minutes)
	n.After, n.Before = owed.after, owed.before
	n.Earliest, n.Latest, n.Target = d.earliest, d.latest, d.target
	n.SafeFrom, n.SafeTo, n.Stretched = d.safeFrom, d.safeTo, d.stretched
	if d.booked() {
		v := &b.record.visits[d.visit]
		n.Minutes, n.Fixed = b.policy.stay(v), b.policy.appointment(v)
		n.Agreed = v.Agreed && v.start() != 0
	}
	n.Because = b.notes.of(d.because)
	if d.rarely >= 0 {
		rare := &b.rarities[d.rarely]
		n.Holes, n.Pulls = rare.holes, rare.pulls
		n.Because = append(n.Because, rare.because...)
	}
}
