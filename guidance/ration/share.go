package ration

import "github.com/rapport-go/rapport/internal/fault"

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

// sums is what all stakes take at the least and at the most.
type sums struct{ floors, caps int64 }

func (s *sharing) sum() (all sums) {
	for i := range s.pools {
		all.floors += s.pools[i].packs(0)
		all.caps += s.pools[i].packs(maxPacks)
	}
	return all
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
