package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Relations is the policy of how each kind of partner is held (rule S2-17).
type Relations struct {
	ProfitDays int `json:"profit_days"` // between two checks of a channel partner's real profit
	LongYears  int `json:"long_years"`  // of working together that make a partner an old one
}

// Partner is the facts of one partner. What is unset is not known.
type Partner struct {
	Relation   Relation        `json:"relation"`
	Years      int             `json:"years,omitzero"`       // of working together
	Downturn   bool            `json:"downturn,omitzero"`    // business is bad for the partner now
	Dispute    bool            `json:"dispute,omitzero"`     // there is a quarrel
	Needed     bool            `json:"needed,omitzero"`      // its help will be needed soon
	Margin     bool            `json:"margin,omitzero"`      // a price policy that assures its margin is agreed
	Supplied   bool            `json:"supplied,omitzero"`    // supply has begun
	Checked    calendar.Date   `json:"checked,omitzero"`     // when its real profit was last looked at
	Profit     decimal.Decimal `json:"profit,omitzero"`      // its real profit
	Expected   decimal.Decimal `json:"expected,omitzero"`    // what it expects, 0 for not known
	FalseClaim bool            `json:"false_claim,omitzero"` // it has found one of our arguments false
}

// Advise is the strategy for a partner on a day: first what holds this kind of
// partner, then what its facts ask for.
func (r Relations) Advise(p Partner, asOf calendar.Date) []Reason {
	var faults fault.List
	if r.check(&faults); faults.Err() != nil {
		return []Reason{{Code: PolicyRefused}}
	}
	switch p.Relation {
	case Upstream:
		return r.upstream(p)
	case Cooperative:
		return r.cooperative(p)
	case Channel:
		return r.channel(p, asOf)
	case Terminal:
		return r.terminal(p)
	}
	return []Reason{{Code: RelationUnknown}}
}

func (r Relations) upstream(p Partner) []Reason {
	out := []Reason{{Code: HoldByLoyalty}}
	if p.Downturn {
		out = append(out, Reason{Code: StayInDownturn, Days: p.Years})
	}
	if p.Years >= r.LongYears {
		out = append(out, Reason{Code: OldPartner, Days: p.Years, Of: r.LongYears})
	}
	return out
}

func (r Relations) cooperative(p Partner) []Reason {
	out := []Reason{{Code: HoldByGoodwill}}
	if p.Needed {
		out = append(out, Reason{Code: KeepUpBefore})
	}
	if p.Dispute {
		out = append(out, Reason{Code: SeekConsensus})
	}
	return out
}

func (r Relations) channel(p Partner, asOf calendar.Date) []Reason {
	out := []Reason{{Code: HoldByProfit}}
	switch {
	case !p.Margin && p.Supplied:
		out = append(out, Reason{Code: SuppliedUnassured})
	case !p.Margin:
		out = append(out, Reason{Code: MarginFirst})
	}
	switch known := p.Checked.Valid() && asOf.Valid() && p.Checked <= asOf; {
	case !known:
		out = append(out, Reason{Code: ProfitUnchecked, Of: r.ProfitDays})
	case asOf.DaysSince(p.Checked) >= r.ProfitDays:
		out = append(out, Reason{Code: ProfitCheckDue, Days: asOf.DaysSince(p.Checked), Of: r.ProfitDays, From: p.Checked, To: asOf})
	}
	if allBounded(p.Profit, p.Expected) && p.Expected.Sign() > 0 && p.Profit.Cmp(p.Expected) < 0 {
		out = append(out, Reason{Code: ProfitShort, Have: p.Profit, Want: p.Expected, From: p.Checked, To: asOf})
	}
	return out
}

func (r Relations) terminal(p Partner) []Reason {
	out := []Reason{{Code: HoldByReason}}
	if p.FalseClaim {
		out = append(out, Reason{Code: FalseClaimFound})
	}
	return out
}

func (r Relations) empty() bool { return r == Relations{} }

func (r Relations) check(l *fault.List) {
	if r.ProfitDays < 1 || r.ProfitDays > maxDays {
		l.Add("profit_days", "%d is not between 1 and %d", r.ProfitDays, maxDays)
	}
	if r.LongYears < 1 || r.LongYears > 100 {
		l.Add("long_years", "%d is not between 1 and 100", r.LongYears)
	}
}
