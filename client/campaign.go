package client

import (
	"cmp"
	"slices"

	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Campaigns is the policy of campaigns for what the relation is measured by,
// such as display and first recommendation: they run at intervals, neither
// without a pause nor once and never again (rule S1-29).
type Campaigns struct {
	Kinds []Interval `json:"kinds"`
}

// Interval is the days free between two campaigns of a kind: after the last day
// of one and before the first day of the next.
type Interval struct {
	Name  string `json:"name"`
	Least int    `json:"least"`
	Most  int    `json:"most"`
}

// Campaign is one that was held, runs, or is planned.
type Campaign struct {
	Name string        `json:"name"` // its kind
	From calendar.Date `json:"from"` // first day
	To   calendar.Date `json:"to"`   // last day
}

// CampaignPlan is when the next campaigns are due. Every campaign is counted in
// exactly one of Used and Unused.
type CampaignPlan struct {
	Next    []CampaignDue `json:"next"` // one a kind, in the policy's order
	Because []Reason      `json:"because"`
	Used    int           `json:"used"`
	Unused  int           `json:"unused"` // of no kind of the policy, or with dates that cannot be
}

// CampaignDue is the days on which the next campaign of a kind may begin, after
// all that are held or planned. Both are unset after the last date there is.
type CampaignDue struct {
	Name     string        `json:"name"`
	Earliest calendar.Date `json:"earliest,omitzero"`
	Latest   calendar.Date `json:"latest,omitzero"`
}

// Plan says on a day when the next campaign of each kind is due, and which ones
// were too close or too far apart. A kind without any is due on that day; on a
// day that is none, no kind is late.
// O(n log n) for each kind.
func (c Campaigns) Plan(held []Campaign, asOf calendar.Date) CampaignPlan {
	var faults fault.List
	if c.check(&faults); faults.Err() != nil {
		return CampaignPlan{Because: []Reason{{Code: PolicyRefused}}, Unused: len(held)}
	}
	if !asOf.Valid() {
		asOf = 0
	}
	out := CampaignPlan{}
	for _, h := range held {
		known := slices.ContainsFunc(c.Kinds, func(k Interval) bool { return k.Name == h.Name })
		if known && h.possible() {
			out.Used++
			continue
		}
		out.Unused++
		out.Because = append(out.Because, Reason{Code: CampaignUnusable, Name: h.Name, From: h.From, To: h.To})
	}
	for _, k := range c.Kinds {
		next, because := k.plan(held, asOf)
		out.Next = append(out.Next, next)
		out.Because = append(out.Because, because...)
	}
	return out
}

func (c Campaign) possible() bool { return c.From.Valid() && c.To.Valid() && c.From <= c.To }

// plan goes through the campaigns of one kind by date.
func (k Interval) plan(held []Campaign, asOf calendar.Date) (CampaignDue, []Reason) {
	var own []Campaign
	for _, h := range held {
		if h.Name == k.Name && h.possible() {
			own = append(own, h)
		}
	}
	if len(own) == 0 {
		return CampaignDue{Name: k.Name, Earliest: asOf, Latest: asOf}, []Reason{{Code: CampaignNone, Name: k.Name, To: asOf}}
	}
	slices.SortFunc(own, func(a, b Campaign) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	var because []Reason
	end := own[0].To // of all so far: a long one may outlast the next
	for _, h := range own[1:] {
		free := h.From.DaysSince(end) - 1
		switch {
		case free < k.Least:
			because = append(because, Reason{Code: CampaignsClose, Name: k.Name, Days: max(free, 0), Of: k.Least, From: end, To: h.From})
		case free > k.Most:
			because = append(because, Reason{Code: CampaignsFar, Name: k.Name, Days: free, Of: k.Most, From: end, To: h.From})
		}
		end = max(end, h.To)
	}
	next := CampaignDue{Name: k.Name, Earliest: end.AddDays(k.Least + 1), Latest: end.AddDays(k.Most + 1)}
	if next.Latest.Valid() && asOf > next.Latest {
		return next, append(because, Reason{Code: CampaignLate, Name: k.Name, Days: asOf.DaysSince(next.Latest), From: end, To: next.Latest})
	}
	return next, append(because, Reason{Code: CampaignNext, Name: k.Name, From: next.Earliest, To: next.Latest})
}

func (c Campaigns) empty() bool { return len(c.Kinds) == 0 }

func (c Campaigns) check(l *fault.List) {
	if len(c.Kinds) == 0 || len(c.Kinds) > maxParts {
		l.Add("kinds", "%d kinds are not between 1 and %d", len(c.Kinds), maxParts)
		return
	}
	for i, k := range c.Kinds {
		at := l.In("kinds", i)
		if k.Name == "" {
			at.Add("name", "is empty")
		}
		checkRefused(at, "name", k.Name)
		for j, other := range c.Kinds[:i] {
			if k.Name != "" && k.Name == other.Name {
				at.Add("name", "%q stands at %d already", k.Name, j)
				break
			}
		}
		if k.Least < 1 || k.Least > maxDays {
			at.Add("least", "%d is not between 1 and %d", k.Least, maxDays)
		}
		if k.Most < k.Least || k.Most > maxDays {
			at.Add("most", "%d is not between least, %d, and %d", k.Most, k.Least, maxDays)
		}
	}
}
