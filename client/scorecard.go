package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/exact"
	"github.com/rapport-go/rapport/internal/fault"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// Scorecard is the policy of the relation score. The relation stands beside the
// results and is never merged with them: a good relation eases results and does
// not replace them (rules S0-26, S4-39). Taking orders is no measure of either
// (S3-5).
type Scorecard struct {
	Relation  []Weighted `json:"relation"`            // weights make 100
	Result    []Weighted `json:"result,omitzero"`     // weights make 100, or there are none
	Places    int        `json:"places,omitzero"`     // of a point: what is beyond is cut off
	Light     []string   `json:"light,omitzero"`      // measures that hold only as long as one gives
	MaxLight  int        `json:"max_light"`           // points that the light ones of the relation earn together at most
	Praise    int        `json:"praise"`              // relation points from which there is praise
	Pass      int        `json:"pass"`                // relation points below which there is a date to improve by
	Days      int        `json:"days"`                // until that date
	Enough    int        `json:"enough,omitzero"`     // result points below which some are short
	MaxOffset int        `json:"max_offset,omitzero"` // points of those that the relation offsets at most; 0 is none
	Ratchet   int        `json:"ratchet,omitzero"`    // percent by which a met target raised is a ratchet; 0 is off
}

// Card is the facts of one score: a retailer, or a customer manager over all of
// his. Values stand in the order of the policy's measures.
type Card struct {
	Retailer ID                `json:"retailer"`
	Relation []decimal.Decimal `json:"relation"`
	Result   []decimal.Decimal `json:"result,omitzero"`
	Improve  calendar.Date     `json:"improve,omitzero"` // the date to improve by that was set before
	Target   decimal.Decimal   `json:"target,omitzero"`  // the last target
	Actual   decimal.Decimal   `json:"actual,omitzero"`  // what was reached of it
	Next     decimal.Decimal   `json:"next,omitzero"`    // the next target
}

// CardScore is the outcome of one card.
type CardScore struct {
	Relation decimal.Decimal `json:"relation"`        // points of 100
	Result   decimal.Decimal `json:"result"`          // points of 100
	Offset   decimal.Decimal `json:"offset,omitzero"` // of the result points short of enough; in neither of the two above
	Code     Code            `json:"code"`            // card_praised, card_passed, card_improve, card_penalty, or why there is no score
	Improve  calendar.Date   `json:"improve,omitzero"`
	Ratchet  bool            `json:"ratchet,omitzero"` // the target is raised because the last one was met
}

// Score is the score of every card on a day. A relation below Pass has a date
// to improve by, or a penalty if a date set before is past. A card without a
// value for each measure has no score: nothing is guessed. O(n).
func (s Scorecard) Score(cards []Card, asOf calendar.Date) []CardScore {
	out := make([]CardScore, len(cards))
	if !s.valid() {
		for i := range out {
			out[i].Code = PolicyRefused
		}
		return out
	}
	relation, result := newWeighers(s.Relation, s.Places), newWeighers(s.Result, s.Places)
	high, low := s.units(s.Praise), s.units(s.Pass)
	mint := newMint(int32(-s.Places), len(cards))
	for i := range cards {
		c, to := &cards[i], &out[i]
		points, _, code := total(relation, c.Relation)
		results, _, missing := total(result, c.Result)
		if code == 0 {
			code = missing
		}
		if to.Code = code; code != 0 {
			continue
		}
		to.Relation, to.Result = mint.of(points), mint.of(results)
		if o := s.offset(relation, c.Relation, results); o.made > 0 {
			to.Offset = mint.of(o.made)
		}
		to.Ratchet = s.ratchet(c)
		to.Code, to.Improve = s.verdict(points, high, low, c.Improve, asOf)
	}
	return out
}

// mint makes points decimals. Of many cards few have different ones, so each is
// made once.
type mint struct {
	exp   int32
	known []decimal.Decimal // by points, where the number of cards is worth it
}

func newMint(exp int32, cards int) mint {
	m := mint{exp: exp}
	most := 100
	for range -exp {
		most *= 10
	}
	if most < cards {
		m.known = make([]decimal.Decimal, most+1)
	}
	return m
}

func (m mint) of(points int64) decimal.Decimal {
	if points >= int64(len(m.known)) {
		return decimal.New(points, m.exp)
	}
	if m.known[points].Sign() == 0 {
		m.known[points] = decimal.New(points, m.exp)
	}
	return m.known[points]
}

// units are whole points in units of a point's last place.
func (s Scorecard) units(points int) int64 {
	units := int64(points)
	for range s.Places {
		units *= 10
	}
	return units
}

// verdict is what a relation of so many points brings.
func (s Scorecard) verdict(points, high, low int64, improve, asOf calendar.Date) (Code, calendar.Date) {
	switch {
	case points >= high:
		return CardPraised, 0
	case points >= low:
		return CardPassed, 0
	case !improve.Valid():
		return CardImprove, asOf.AddDays(s.Days)
	case asOf > improve:
		return CardPenalty, improve
	}
	return CardImprove, improve
}

// ratchet reports whether a target that was met is followed by one that is
// higher by the policy's percentage or more (rule S3-31).
func (s Scorecard) ratchet(c *Card) bool {
	if s.Ratchet == 0 || !allBounded(c.Target, c.Actual, c.Next) || c.Target.Sign() <= 0 || c.Actual.Cmp(c.Target) < 0 {
		return false
	}
	return c.Next.Mul(hundred).Cmp(c.Target.Mul(decimal.New(int64(100+s.Ratchet), 0))) >= 0
}

// Explain traces every point of one card to its measure, and then the verdict.
func (s Scorecard) Explain(c Card, asOf calendar.Date) []Reason {
	score := s.Score([]Card{c}, asOf)[0]
	if score.Code == PolicyRefused {
		return []Reason{{Code: PolicyRefused}}
	}
	var trace []Reason
	for _, part := range []struct {
		code     Code
		measures []Weighted
		values   []decimal.Decimal
	}{{RelationPoints, s.Relation, c.Relation}, {ResultPoints, s.Result, c.Result}} {
		ws := newWeighers(part.measures, s.Places)
		for i, m := range part.measures {
			if i >= len(part.values) {
				trace = append(trace, Reason{Code: MeasureMissing, Name: m.Name})
				continue
			}
			points, ok := ws[i].points(part.values[i])
			if !ok {
				trace = append(trace, Reason{Code: OutOfBounds, Name: m.Name})
				continue
			}
			trace = append(trace, Reason{Code: part.code, Name: m.Name, Have: decimal.New(points, int32(-s.Places)), Want: m.Weight})
		}
	}
	trace = append(trace, s.offsetTrace(c, score)...)
	if score.Ratchet {
		trace = append(trace, Reason{Code: TargetRatchet, Have: c.Next, Want: c.Target})
	}
	if score.Code != MeasureMissing && score.Code != OutOfBounds {
		want := decimal.New(int64(s.Pass), 0)
		if score.Code == CardPraised {
			want = decimal.New(int64(s.Praise), 0)
		}
		trace = append(trace, Reason{Code: score.Code, Have: score.Relation, Want: want, To: score.Improve})
	}
	return trace
}

func (s Scorecard) empty() bool {
	return len(s.Relation)+len(s.Result)+len(s.Light) == 0 && s.Places|s.MaxLight|s.Praise|s.Pass|s.Days|s.Enough|s.MaxOffset|s.Ratchet == 0
}

func (s Scorecard) valid() bool {
	var l fault.List
	s.check(&l)
	return l.Err() == nil
}

func (s Scorecard) check(l *fault.List) {
	checkWeights(l, "relation", s.Relation, s.Places)
	if len(s.Result) > 0 {
		checkWeights(l, "result", s.Result, s.Places)
	}
	for i, m := range s.Relation {
		checkRefused(l.In("relation", i), "name", m.Name)
		for j, other := range s.Result {
			if m.Name != "" && m.Name == other.Name {
				l.In("result", j).Add("name", "%q is a measure of the relation; results stand beside it", m.Name)
			}
		}
	}
	for i, m := range s.Result {
		checkRefused(l.In("result", i), "name", m.Name)
	}
	s.checkLight(l)
	s.checkOffset(l)
	if s.Praise < 0 || s.Praise > 100 {
		l.Add("praise", "%d is not between 0 and 100", s.Praise)
	}
	if s.Pass < 0 || s.Pass > s.Praise {
		l.Add("pass", "%d is not between 0 and praise, %d", s.Pass, s.Praise)
	}
	if s.Days < 1 || s.Days > maxDays {
		l.Add("days", "%d is not between 1 and %d", s.Days, maxDays)
	}
	if s.Ratchet < 0 || s.Ratchet > 1000 {
		l.Add("ratchet", "%d is not between 0 and 1000", s.Ratchet)
	}
}

// checkLight wants giveaways, meals and friendship to weigh little: a relation
// is more than what was spent on it (rules S4-1, S4-2, S4-29, S4-30).
func (s Scorecard) checkLight(l *fault.List) {
	if s.MaxLight < 0 || s.MaxLight > 100 {
		l.Add("max_light", "%d is not between 0 and 100", s.MaxLight)
	}
	sum := decimal.Decimal{}
	for _, m := range s.Relation {
		for _, light := range s.Light {
			if m.Name == light && exact.Bounded(m.Weight) {
				sum = sum.Add(m.Weight)
				break
			}
		}
	}
	if sum.Cmp(decimal.New(int64(s.MaxLight), 0)) > 0 {
		l.Add("light", "what holds only as long as one gives weighs %s, more than %d", short(sum), s.MaxLight)
	}
}
