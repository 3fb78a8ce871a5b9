package ration

import (
	"slices"

	"github.com/rapport-go/rapport/internal/fault"
)

// Allocation is a lot shared out. Every claim has an award, every pack is in
// an award or left.
type Allocation struct {
	Awards []Award `json:"awards"` // row i is that of the lot's Claims[i]
	Record Record  `json:"record"` // what is published: anyone can recompute an award from it
}

// Award is what one retailer gets and the rule that decided it. The retailer
// is the one of the same row of the lot, and Policy.Explain gives the whole
// trace: an award is small because a country has millions.
type Award struct {
	Packs int     `json:"packs"`
	Owed  Balance `json:"owed,omitzero"` // to be carried into the next period of this item
	Code  Code    `json:"code"`
}

// Share shares a lot by weighted equal awards: pack by pack, the next one goes
// to whom it is worth most, that is to the smallest (2x+1)/(2w) for x packs had
// and weight w, among those below their cap. The cap is the least of the order,
// the tier's cap and the store's need; floors are given first.
//
// So an order is a ceiling and inflating it gains nothing; more supply, weight
// or cap never means fewer packs, and more for another never more for oneself.
// Among equals for whom the packs do not suffice go first those who are owed
// most from earlier periods, then those with the lower Key; the order of the
// list plays no part. An id that comes twice is two claims here; see
// Lot.Validate.
//
// Floors that need more than the supply contradict the policy: then nobody gets
// anything and the record says so. O(n) time and memory for n claims, unless
// most caps differ.
func (p Policy) Share(l Lot) Allocation {
	s := sharing{policy: &p, lot: &l, round: roundOf(l.Period, l.Item)}
	s.out.Awards = make([]Award, len(l.Claims))
	s.out.Record = p.newRecord(l)
	if code := p.refuses(l); code != 0 {
		for i := range s.out.Awards {
			s.out.Awards[i] = Award{Owed: l.Claims[i].Owed, Code: code}
		}
		s.leave(code)
		return s.out
	}
	s.admit()
	s.join()
	s.fill()
	switch sum := s.sum(); {
	case l.Supply == 0:
		s.refuse(NoSupply)
	case len(s.stakes) == 0 || sum.caps == 0:
		s.leave(NobodyEligible)
	case sum.floors > int64(l.Supply):
		s.refuse(FloorsExceedSupply)
	case sum.caps <= int64(l.Supply):
		s.giveAll()
		s.leave(SupplyCoversAll)
	default:
		s.giveByLevel()
	}
	s.part()
	s.tally()
	return s.out
}

// refuses is why nothing can be shared at all, 0 if it can.
func (p Policy) refuses(l Lot) Code {
	var faults fault.List
	if p.checkSharing(&faults); faults.Err() != nil {
		return PolicyRefused
	}
	if l.Supply < 0 || l.Supply > maxPacks {
		return SupplyOutOfBounds
	}
	return 0
}

// sharing is one lot being shared.
type sharing struct {
	policy *Policy
	lot    *Lot
	round  round
	stakes []stake // one a claim, then one an owner of several shops
	owners []owner
	pools  []pool
	levels []tierLevel
	out    Allocation
}

// stake is who takes part in the sharing: a claim, or an owner for all his
// shops. Its row counts on from the claims to the owners.
type stake struct {
	cap  int32
	tier int16 // none for a stake that takes no part
}

const none = -1

// admit puts every claim into its tier, or gives it the code that excludes it.
func (s *sharing) admit() {
	s.stakes = make([]stake, len(s.lot.Claims), len(s.lot.Claims)+len(s.lot.Claims)/64)
	for i := range s.lot.Claims {
		c, a := &s.lot.Claims[i], &s.out.Awards[i]
		tier, code := s.policy.judge(s.lot, c)
		a.Code = code
		s.stakes[i].tier = none
		if code == OutOfBounds {
			continue
		}
		a.Owed = c.Owed - Balance(c.Returned)*Pack
		if code == 0 {
			s.stakes[i] = stake{cap: int32(s.policy.Tiers[tier].capOf(c)), tier: int16(tier)}
		}
	}
}

// judge is the tier of a claim, or the code that excludes it.
func (p *Policy) judge(l *Lot, c *Claim) (tier int, code Code) {
	switch {
	case !c.bounded():
		return 0, OutOfBounds
	case c.Unlicensed:
		return 0, NoLicence
	case c.Credit != "" && slices.Contains(p.Barred, c.Credit):
		return 0, BarredConduct
	case p.MinDays > 0 && c.Since.Valid() && l.Date.Valid() && l.Date.DaysSince(c.Since) < p.MinDays:
		return 0, TooNew
	}
	for i := range p.Tiers {
		if !p.Tiers[i].fits(c) {
			continue
		}
		switch {
		case p.Tiers[i].Weight == 0:
			return i, NoWeight
		case c.Order == 0:
			return i, NothingOrdered
		case c.NeedKnown && c.Need == 0:
			return i, NothingNeeded
		}
		return i, 0
	}
	return 0, NoTier
}

// capOf is the most packs that a claim of the tier can get.
func (t *Tier) capOf(c *Claim) int {
	n := min(c.Order, t.limit())
	if c.NeedKnown {
		n = min(n, c.Need)
	}
	return n
}

// fill counts the stakes by tier and cap.
func (s *sharing) fill() {
	counts := make([]map[int64]int64, len(s.policy.Tiers))
	for i := range counts {
		counts[i] = map[int64]int64{}
	}
	for _, st := range s.stakes {
		if st.tier != none {
			counts[st.tier][int64(st.cap)]++
		}
	}
	s.levels = make([]tierLevel, len(counts))
	for i, t := range s.policy.Tiers {
		if len(counts[i]) > 0 {
			s.pools = append(s.pools, newPool(t, counts[i]))
		}
	}
}

// sums is what all stakes take at the least and at the most.
type sums struct{ floors, caps int64 }

func (s *sharing) sum() (all sums) {
	for i := range s.pools {
		all.floors += s.pools[i].packs(0)
		all.caps += s.pools[i].packs(maxPacks)
	}
	return all
}

// tierLevel is what a level means for one tier.
type tierLevel struct {
	packs    int32   // of each, up to its cap
	entitled Balance // of each, up to its cap
	ties     bool    // each whose cap is higher ties for one pack more
}

// giveAll gives every stake its cap.
func (s *sharing) giveAll() {
	for i := range s.levels {
		s.levels[i] = tierLevel{packs: maxPacks, entitled: maxBalance}
	}
	s.give()
}

// giveByLevel gives every stake what stands below the level, and what is then
// left to all who have a pack at it or, if it does not suffice, to the first of
// them.
func (s *sharing) giveByLevel() {
	at := find(s.pools, int64(s.lot.Supply))
	share := evenly(s.pools, int64(s.lot.Supply))
	under := taken(s.pools, at.under)
	left := int64(s.lot.Supply) - under // 0 where the floors take all
	packs, all := at.under, left == taken(s.pools, at.upTo)-under
	if all {
		packs, left = at.upTo, 0
	}
	for i, t := range s.policy.Tiers {
		if w := int64(t.Weight); w > 0 {
			s.levels[i] = tierLevel{
				packs:    int32(min(max(packs(w), int64(t.Floor)), maxPacks)),
				entitled: max(Balance(entitled(int64(share), w, maxPacks)), Balance(t.Floor)*Pack),
				ties:     left > 0 && at.ties(w) && packs(w) >= int64(t.Floor),
			}
		}
	}
	s.out.Record.Level = at.record(all)
	s.out.Record.Even = share
	s.settle(s.give(), int(left))
}

// give sets every award but the packs that are tied for, and returns the rows
// that tie.
func (s *sharing) give() (tied []int32) {
	claims := len(s.lot.Claims)
	for i, st := range s.stakes {
		if st.tier == none {
			continue
		}
		at, packs := &s.levels[st.tier], st.cap
		if packs > at.packs {
			packs = at.packs
			if at.ties {
				tied = append(tied, int32(i))
			}
		}
		a := s.award(i, claims)
		a.Packs = int(packs)
		a.Owed += min(at.entitled, Balance(st.cap)*Pack) - Balance(packs)*Pack
		a.Code = s.decided(i, st, at)
	}
	return tied
}

// award is the award of a stake.
func (s *sharing) award(row, claims int) *Award {
	if row < claims {
		return &s.out.Awards[row]
	}
	return &s.owners[row-claims].award
}

// decided is the code of a stake that has no tie.
func (s *sharing) decided(row int, st stake, at *tierLevel) Code {
	t := &s.policy.Tiers[st.tier]
	switch {
	case st.cap > at.packs && t.Floor > 0 && int(at.packs) == t.Floor && !at.ties:
		return FloorKept
	case st.cap > at.packs:
		return LevelReached
	case row >= len(s.lot.Claims):
		return OrderMet
	}
	switch c := &s.lot.Claims[row]; int(st.cap) {
	case c.Order:
		return OrderMet
	case t.Cap:
		return CapReached
	}
	return NeedMet
}

// refuse gives nobody anything, for a reason that is not the claims'.
func (s *sharing) refuse(code Code) {
	for i, st := range s.stakes {
		if st.tier != none {
			s.award(i, len(s.lot.Claims)).Code = code
		}
	}
	s.leave(code)
}

// leave says why packs are left.
func (s *sharing) leave(code Code) {
	s.out.Record.Because = []Reason{{Code: code, Of: s.lot.Supply}}
}

// owner is the shops of one owner, sharing as one.
type owner struct {
	id    string
	rows  []int32
	award Award
	owed  Balance
}

// idOf is the id that a stake's key is made of.
func (s *sharing) idOf(row int) string {
	if row < len(s.lot.Claims) {
		return string(s.lot.Claims[row].Retailer)
	}
	return s.owners[row-len(s.lot.Claims)].id
}
