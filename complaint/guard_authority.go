package complaint

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
)

// climbs asks the guards of escalation and of the role that acts.
func (q *question) climbs(code Code, r *Reason) bool {
	c, e, p := q.c, q.e, q.policy
	switch code {
	case UnknownRole:
		name := e.terms().Role
		if e.Step == Escalate {
			name = e.terms().To
		}
		r.Name = string(name)
		return (e.Step != Escalate || name != "") && p.rung(name) < 0
	case NotHigher:
		r.Role, r.Name = p.role(c.Level), string(e.terms().To)
		rung := p.rung(e.terms().To)
		return rung >= 0 && rung <= c.Level && c.Level+1 < len(p.Ladder)
	case NoGround:
		return e.Why < ForMoney || e.Why > ForRequest
	case NotHolder:
		r.Role = p.role(c.Level)
		rung := p.rung(e.terms().Role)
		return rung >= 0 && rung < c.Level
	}
	return false
}

// grants asks the guards of an offer's remedy and money.
func (q *question) grants(code Code, r *Reason) bool {
	e, p := q.e, q.policy
	amount := e.terms().Amount.Amount
	switch code {
	case RemedyNotAllowed:
		r.Role, r.Name = e.terms().Role, string(e.terms().Remedy)
		rung := p.rung(e.terms().Role)
		return rung >= 0 && !p.may(rung, e.terms().Remedy)
	case CurrencyMismatch:
		r.Name = e.terms().Amount.Currency
		return e.terms().Amount.Currency != "" && e.terms().Amount.Currency != p.Currency
	case BadAmount:
		r.Have, r.Want = amount, p.Unit
		return !whole(amount, p.Unit)
	case OverAuthority, PeriodLimit:
		rung := p.rung(e.terms().Role)
		if rung < 0 || !whole(amount, p.Unit) || amount.Sign() == 0 {
			return false
		}
		return q.over(code, rung, r)
	}
	return false
}

// over compares what a role would grant with its limits, and names the lowest
// rung above whose limits it is within.
func (q *question) over(code Code, rung int, r *Reason) bool {
	p := q.policy
	before, limit := q.c.Granted, func(l *Rung) decimal.Decimal { return l.PerCase }
	if code == PeriodLimit {
		before, limit = q.facts.Granted, func(l *Rung) decimal.Decimal { return l.PerPeriod }
		r.Count = q.facts.Grants + 1
	}
	r.Have = before
	if exact.Bounded(before) {
		r.Have = before.Add(q.e.terms().Amount.Amount)
	}
	over := func(l *Rung) bool {
		often := code == PeriodLimit && l.Grants > 0 && q.facts.Grants >= l.Grants
		return often || !exact.Bounded(r.Have) || !exact.Bounded(limit(l)) || r.Have.Cmp(limit(l)) > 0
	}
	held := &p.Ladder[rung]
	r.Name, r.Want, r.Limit = string(held.Role), limit(held), held.Grants
	if !over(held) {
		return false
	}
	for i := rung + 1; i < len(p.Ladder); i++ {
		if !over(&p.Ladder[i]) && p.may(i, q.e.terms().Remedy) {
			r.Role = p.Ladder[i].Role
			break
		}
	}
	return true
}

// may reports whether a rung may offer a remedy.
func (p *Policy) may(rung int, remedy Remedy) bool {
	list := p.Ladder[rung].Remedies
	if len(list) == 0 {
		list = p.Remedies
	}
	return slices.Contains(list, remedy)
}

// whole reports whether an amount is bounded, not negative and a multiple of
// the smallest unit, if there is one.
func whole(amount, unit decimal.Decimal) bool {
	if !exact.Bounded(amount) || amount.Sign() < 0 {
		return false
	}
	if !exact.Bounded(unit) || unit.Sign() <= 0 {
		return true
	}
	_, rest := amount.QuoRem(unit, 0)
	return rest.Sign() == 0
}
