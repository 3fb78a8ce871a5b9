package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// Explain is the trace behind one row of a classification: each rule tried, in
// order, with what the retailer has and what it takes, and last the rule that
// decided, with the row's code and class. c and b are those of the Classify
// call that gave r. It is nil for a row that is not there.
//
// O(classes): the cut values of r's tiers stand for the whole book.
func (c Classes) Explain(b Book, r Classification, row int) []Reason {
	if row < 0 || row >= min(len(b.Accounts), len(r.Standings)) {
		return nil
	}
	a, s := &b.Accounts[row], r.Standings[row]
	last := Reason{Code: s.Code, Class: s.Class, Have: a.Net}
	switch s.Code {
	case NotOpen, Frozen, OutOfBounds, PolicyRefused:
		return []Reason{{Code: s.Code, Class: s.Class}}
	case Provisional:
		h := historyOf(b, c.MinMonths)
		last.Days, last.Of = h.openDays(a), h.days
		return []Reason{last}
	case CutReached, BelowCuts, RiseHeld, FallHeld, DropLimited:
		return append(c.tried(a, r.Tiers), c.decided(last, r.Tiers)...)
	}
	return []Reason{last}
}

// tried is the rules up to the class that the sales are worth.
func (c Classes) tried(a *Account, tiers []Tier) []Reason {
	var trace []Reason
	switch {
	case a.Previous == "":
		trace = append(trace, Reason{Code: NoneHeld})
	case find(c.Names(), a.Previous) < 0:
		trace = append(trace, Reason{Code: UnknownHeld, Class: a.Previous})
	}
	for _, t := range tiers[:max(len(tiers)-1, 0)] {
		try := Reason{Code: CutMissed, Class: t.Class, Have: a.Net, Want: t.Least}
		if reaches(a.Net, t.Least) {
			try.Code = CutReached
			return append(trace, try)
		}
		trace = append(trace, try)
	}
	return append(trace, Reason{Code: BelowCuts, Class: c.Rest, Have: a.Net})
}

// reaches reports whether sales come up to a cut value, which is 0 where
// nobody reaches it.
func reaches(net, least decimal.Decimal) bool {
	return exact.Bounded(net) && exact.Bounded(least) && least.Sign() > 0 && net.Cmp(least) >= 0
}

// decided is the rule that took another class than the sales are worth, if one
// did.
func (c Classes) decided(last Reason, tiers []Tier) []Reason {
	i := find(c.Names(), last.Class)
	switch {
	case last.Code == CutReached || last.Code == BelowCuts:
		return nil
	case last.Code == RiseHeld && i > 0 && i <= len(tiers):
		last.Want = tiers[i-1].Enter
	case last.Code == FallHeld && i >= 0 && i < len(tiers):
		last.Want = tiers[i].Keep
	}
	return []Reason{last}
}
