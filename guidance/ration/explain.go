package ration

// Explain is the trace behind one row of an allocation: what excluded the
// claim, or its tier and what its cap comes from, what the level gives, and
// last the rule that decided, with the row's code. p and l are those of the
// Share call that gave a. It is nil for a row that is not there.
func (p Policy) Explain(l Lot, a Allocation, row int) []Reason {
	if row < 0 || row >= min(len(l.Claims), len(a.Awards)) {
		return nil
	}
	c, award := &l.Claims[row], a.Awards[row]
	last := Reason{Code: award.Code, Packs: award.Packs, Owed: award.Owed}
	tier, excluded := p.judge(&l, c)
	if excluded != 0 || award.Code.refusesAll() || tier >= len(p.Tiers) {
		return []Reason{p.excluded(l, c, tier, last)}
	}
	t := &p.Tiers[tier]
	last.Name, last.Weight, last.Cap = t.Name, t.Weight, t.capOf(c)
	trace := []Reason{
		{Code: InTier, Name: t.Name, Weight: t.Weight},
		{Code: Capped, Cap: last.Cap, Of: c.Order},
	}
	switch award.Code {
	case TieWon, TieLost:
		tie := a.Record.Tie
		last.Of, last.Want = tie.Claims, tie.Packs
		last.Owed = c.Owed - Balance(c.Returned)*Pack
		last.Key = Key(l.Period, l.Item, c.Retailer)
	case SharedByOwner:
		last.Name = c.Owner
	}
	return append(trace, last)
}

// excluded fills the one reason of a claim that has no share.
func (p Policy) excluded(l Lot, c *Claim, tier int, r Reason) Reason {
	switch r.Code {
	case BarredConduct:
		r.Name = string(c.Credit)
	case TooNew:
		r.Of, r.Want = l.Date.DaysSince(c.Since), p.MinDays
	case NoWeight:
		if tier < len(p.Tiers) {
			r.Name = p.Tiers[tier].Name
		}
	case FloorsExceedSupply, NoSupply, SupplyOutOfBounds:
		r.Of = l.Supply
	}
	return r
}
