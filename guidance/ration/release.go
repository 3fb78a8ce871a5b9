package ration

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Case is one budget of support, with all that is known of it.
type Case struct {
	Budget decimal.Decimal `json:"budget"`
	Agreed calendar.Date   `json:"agreed"` // the day of the agreement
	Today  calendar.Date   `json:"today"`
	// Proofs are measures by the day on which they were handed in. Of two of one
	// measure on one day the later in the list counts.
	Proofs []Proof         `json:"proofs,omitzero"`
	Holds  []Hold          `json:"holds,omitzero"`
	Paid   decimal.Decimal `json:"paid,omitzero"` // paid out so far
}

// Proof is a measure as handed in on a day. A ratio without a denominator is
// undefined and meets no gate.
type Proof struct {
	Date    calendar.Date `json:"date"`
	Measure string        `json:"measure"`
	Ratio   client.Ratio  `json:"ratio"`
}

// Hold is days, both included, on which conduct lets nothing be released. It
// delays and takes nothing away. Without To it has not ended.
type Hold struct {
	From calendar.Date `json:"from"`
	To   calendar.Date `json:"to,omitzero"`
}

// Release is what is released of a budget by today.
type Release struct {
	Stages   []Released      `json:"stages"`
	Released decimal.Decimal `json:"released"` // all stages that are released
	Due      decimal.Decimal `json:"due"`      // of it, not paid yet
	Because  []Reason        `json:"because,omitzero"`
}

// Released is one stage.
type Released struct {
	Name    string          `json:"name"`
	Amount  decimal.Decimal `json:"amount"`
	Date    calendar.Date   `json:"date,omitzero"` // of the release; unset: not yet
	Because []Reason        `json:"because"`       // what released it, or each thing that stands in the way today
}

// Release says what is released by today, from the facts alone: a stage is
// released on the first day on which the stage before is released and its time
// has passed, its gates and those of all stages before it are met by the latest
// proofs, and conduct does not hold it. A proof that comes late releases on the
// day it comes and not before.
//
// A release stays, whatever comes after; a gate that is no longer met blocks the
// stages that follow. An undefined rate meets no gate. The same facts give the
// same release however often it is computed, and only the difference to what is
// paid is due. The reasons are made of the facts alone, so a stage is never given
// a reason that is not true.
func (s Support) Release(c Case) Release {
	amounts := s.Amounts(c.Budget)
	if amounts == nil || !exact.Bounded(c.Paid) || c.Paid.Sign() < 0 || !c.Agreed.Valid() || !c.Today.Valid() {
		return s.refused()
	}
	out := Release{Stages: make([]Released, len(s.Stages))}
	before := c.Agreed
	for i, stage := range s.Stages {
		r := &out.Stages[i]
		r.Name, r.Amount = stage.Name, amounts[i]
		if before == 0 {
			r.Because = []Reason{{Code: StageBlocked, Name: s.Stages[i-1].Name}}
			continue
		}
		from := max(before.AddDays(stage.After), stage.From)
		r.Date = s.day(c, i, from)
		if before = r.Date; before == 0 {
			r.Because = s.obstacles(c, i, from, c.Today)
			continue
		}
		r.Because = []Reason{{Code: StageReleased, Name: stage.Name, Date: r.Date}}
		out.Released = out.Released.Add(r.Amount)
	}
	if out.Due = out.Released.Sub(c.Paid); out.Due.Sign() < 0 {
		out.Because = []Reason{{Code: Overpaid, Cost: c.Paid, Gain: out.Released}}
		out.Due = decimal.Decimal{}
	}
	return out
}

// refused releases nothing.
func (s Support) refused() Release {
	out := Release{Because: []Reason{{Code: SupportRefused}}}
	for _, stage := range s.Stages {
		out.Stages = append(out.Stages, Released{Name: stage.Name, Because: []Reason{{Code: SupportRefused}}})
	}
	return out
}

// day is the first day by today on which nothing stands in the way of a stage,
// unset if there is none. Only on the days of proofs and after holds does
// anything change for the better.
func (s Support) day(c Case, stage int, from calendar.Date) calendar.Date {
	days := []calendar.Date{from}
	for _, p := range c.Proofs {
		days = append(days, p.Date)
	}
	for _, h := range c.Holds {
		days = append(days, h.To.AddDays(1))
	}
	slices.Sort(days)
	for _, d := range slices.Compact(days) {
		if d.Valid() && d >= from && d <= c.Today && len(s.obstacles(c, stage, from, d)) == 0 {
			return d
		}
	}
	return 0
}

// obstacles is what stands in the way of a stage on a day.
func (s Support) obstacles(c Case, stage int, from, day calendar.Date) []Reason {
	var out []Reason
	if !from.Valid() || day < from {
		out = append(out, Reason{Code: StageWaits, Name: s.Stages[stage].Name, Date: from})
	}
	for _, h := range c.Holds {
		if day >= h.From && (day <= h.To || h.To == 0) {
			out = append(out, Reason{Code: StageHeld, Name: s.Stages[stage].Name, Date: h.From})
			break
		}
	}
	for i := range stage + 1 {
		for _, g := range s.Stages[i].Gates {
			if r := g.unmet(c.Proofs, day); r.Code != 0 {
				r.Name = s.Stages[i].Name
				out = append(out, r)
			}
		}
	}
	return out
}

// unmet is why a gate is not met on a day, without a code if it is.
func (g Gate) unmet(proofs []Proof, day calendar.Date) Reason {
	var latest Proof
	for _, p := range proofs {
		if p.Measure == g.Measure && p.Date.Valid() && p.Date <= day && p.Date >= latest.Date {
			latest = p
		}
	}
	r := Reason{Measure: g.Measure, Date: latest.Date}
	switch num, den := latest.Ratio.Num, latest.Ratio.Den; {
	case latest.Date == 0:
		r.Code = GateUnproved
	case !exact.Bounded(num) || !exact.Bounded(den) || den.Sign() <= 0:
		r.Code = GateUndefined
	case g.AtLeast.Defined() && less(latest.Ratio, g.AtLeast):
		r.Code, r.Rate, r.Goal = GateBelow, latest.Ratio, g.AtLeast
	case g.AtMost.Defined() && less(g.AtMost, latest.Ratio):
		r.Code, r.Rate, r.Goal = GateAbove, latest.Ratio, g.AtMost
	}
	return r
}

// less compares two fractions with denominators above 0.
func less(a, b client.Ratio) bool { return a.Num.Mul(b.Den).Cmp(b.Num.Mul(a.Den)) < 0 }
