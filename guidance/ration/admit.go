package ration

import "slices"

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
