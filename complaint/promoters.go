package complaint

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
)

// NetPromoters counts the answers after a complaint: 9 and 10 promote, 7 and 8
// are passive, the rest detract. Score is promoters less detractors of all.
type NetPromoters struct {
	Promoters  int `json:"promoters"`
	Passives   int `json:"passives"`
	Detractors int `json:"detractors"`
}

func (n *NetPromoters) add(score int) {
	switch {
	case score >= 9:
		n.Promoters++
	case score >= 7:
		n.Passives++
	default:
		n.Detractors++
	}
}

func (n NetPromoters) all() int { return n.Promoters + n.Passives + n.Detractors }

// Score is from -100 to 100 with one place; ok is false without an answer.
func (n NetPromoters) Score() (score decimal.Decimal, ok bool) {
	all := n.all()
	if all <= 0 {
		return decimal.Decimal{}, false
	}
	return decimal.New(int64(n.Promoters-n.Detractors)*100, 0).DivRound(decimal.New(int64(all), 0), 1), true
}

// Rating is a retailer's answer, 0 to 10, from before a complaint.
type Rating struct {
	Retailer client.ID `json:"retailer"`
	Score    int       `json:"score"`
}

// PromoterChange compares answers before and after complaints, of the same
// retailers: who answered only once tells nothing of a change, and is counted
// apart.
type PromoterChange struct {
	Before     NetPromoters `json:"before"`
	After      NetPromoters `json:"after"`
	OnlyBefore int          `json:"only_before"` // retailers without an answer after
	OnlyAfter  int          `json:"only_after"`  // retailers without an answer before
	Invalid    int          `json:"invalid"`     // answers that are not 0 to 10
}

// Delta is the score after less the score before, from -200 to 200 with one
// place; ok is false without a pair. It is rounded once.
func (p PromoterChange) Delta() (delta decimal.Decimal, ok bool) {
	all := p.After.all()
	if all <= 0 || all != p.Before.all() {
		return decimal.Decimal{}, false
	}
	change := p.After.Promoters - p.After.Detractors - p.Before.Promoters + p.Before.Detractors
	return decimal.New(int64(change)*100, 0).DivRound(decimal.New(int64(all), 0), 1), true
}

// ChangeOf pairs what retailers answered before with the answers to the
// follow-up of their cases. Of several answers of a retailer the last counts:
// in the list before, and by the time of receipt after.
func ChangeOf(before []Rating, cases []Case) PromoterChange {
	var p PromoterChange
	was := map[client.ID]int{}
	for _, r := range before {
		if r.Score < 0 || r.Score > 10 {
			p.Invalid++
			continue
		}
		was[r.Retailer] = r.Score
	}
	var rated []*Case
	for i := range cases {
		switch c := &cases[i]; {
		case !c.Rated:
		case c.Score < 0 || c.Score > 10:
			p.Invalid++
		default:
			rated = append(rated, c)
		}
	}
	slices.SortStableFunc(rated, func(a, b *Case) int {
		return cmp.Or(cmp.Compare(a.Retailer, b.Retailer), a.Received.Compare(b.Received), cmp.Compare(a.ID, b.ID))
	})
	pairs := 0
	for i, c := range rated {
		if i+1 < len(rated) && rated[i+1].Retailer == c.Retailer {
			continue
		}
		score, ok := was[c.Retailer]
		if !ok {
			p.OnlyAfter++
			continue
		}
		pairs++
		p.Before.add(score)
		p.After.add(c.Score)
	}
	p.OnlyBefore = len(was) - pairs
	return p
}
