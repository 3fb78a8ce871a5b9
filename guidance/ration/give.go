package ration

// tierLevel is what a level means for one tier.
type tierLevel struct {
	packs    int32   // of each, up to its cap
	entitled Balance // of each, up to its cap
	floored  bool    // the floor is above what the level gives
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
				floored:  int64(t.Floor) > packs(w),
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
	case st.cap > at.packs && at.floored:
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
