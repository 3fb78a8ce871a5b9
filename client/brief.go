package client

import (
	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/internal/enum"
	"github.com/rapport-go/rapport/internal/fault"
)

// Briefs is the policy of key-account briefs.
type Briefs struct {
	Messages int `json:"messages"` // at most of each kind of news: few but relevant ones (S3-33)
}

// Concern is what a supermarket's supervisor asks of an offer (rule S4-6).
type Concern uint8

// The six concerns.
const (
	_        Concern = iota
	Novelty          // new, or better made
	Fit              // fits the shop: pack, price, taste, shape, use
	Bundle           // sold together, joint promotions
	Service          // delivery, urgent supply
	Profit           // the store's own
	Footfall         // more shoppers
)

var concerns = enum.Words{Kind: "Concern", List: []string{"novelty", "fit", "bundle", "service", "profit", "footfall"}}

// String is "novelty", "fit", "bundle", "service", "profit" or "footfall", ""
// for unset.
func (c Concern) String() string { return concerns.String(int(c)) }

// MarshalText is String, with an error for a value that has no word.
func (c Concern) MarshalText() ([]byte, error) { return concerns.Append(int(c)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (c *Concern) UnmarshalText(text []byte) error {
	v, err := concerns.Parse(text)
	*c = Concern(v)
	return err
}

// Season is how busy the store's trade is.
type Season uint8

// The seasons.
const (
	_     Season = iota
	Peak         // 旺季
	Slack        // 淡季
)

var seasons = enum.Words{Kind: "Season", List: []string{"peak", "slack"}}

// String is "peak" or "slack", "" for unset.
func (s Season) String() string { return seasons.String(int(s)) }

// MarshalText is String, with an error for a value that has no word.
func (s Season) MarshalText() ([]byte, error) { return seasons.Append(int(s)) }

// UnmarshalText reads String's form; anything else is an error that lists the
// accepted words.
func (s *Season) UnmarshalText(text []byte) error {
	v, err := seasons.Parse(text)
	*s = Season(v)
	return err
}

// KeyFacts is what is known before a talk with a key account.
type KeyFacts struct {
	Retailer   ID              `json:"retailer"`
	Answers    []Answer        `json:"answers,omitzero"` // to the supervisor's concerns
	Season     Season          `json:"season,omitzero"`
	Activity   string          `json:"activity,omitzero"`   // that helps the department meet its target in the peak
	Traffic    string          `json:"traffic,omitzero"`    // that brings shoppers in the slack season
	Elsewhere  []string        `json:"elsewhere,omitzero"`  // what other stores do and sell
	Market     []string        `json:"market,omitzero"`     // changes in the market
	Chances    []string        `json:"chances,omitzero"`    // foreseen
	Work       string          `json:"work,omitzero"`       // of the store's that is taken over
	Department Change          `json:"department,omitzero"` // the whole department's sales, without and with the offer
	Brand      Change          `json:"brand,omitzero"`      // our own
	Target     decimal.Decimal `json:"target,omitzero"`     // the supervisor's, for the department
	Demands    []Demanded      `json:"demands,omitzero"`    // ours
	Strength   Strength        `json:"strength,omitzero"`   // of our brand
	Stance     string          `json:"stance,omitzero"`     // how the other side negotiates
	Rules      []string        `json:"rules,omitzero"`      // the other side's, for a negotiation
}

// Strength is what a store prefers a brand for (rule S4-19).
type Strength struct {
	Capital string `json:"capital,omitzero"` // behind the brand
	Share   string `json:"share,omitzero"`   // of the market
	Volume  string `json:"volume,omitzero"`  // it sells
}

// Answer is what is offered for one concern.
type Answer struct {
	Concern Concern `json:"concern"`
	Offer   string  `json:"offer"`
}

// Change is sales before and after.
type Change struct {
	Before decimal.Decimal `json:"before"`
	After  decimal.Decimal `json:"after"`
}

func (c Change) known() bool {
	return allBounded(c.Before, c.After) && (c.Before.Sign() != 0 || c.After.Sign() != 0)
}

// Demanded is something that we ask for: with a reason, a gain for the store and
// a limit (rule S4-23).
type Demanded struct {
	What   string `json:"what"`
	Reason string `json:"reason,omitzero"`
	Gain   string `json:"gain,omitzero"`
	Limit  string `json:"limit,omitzero"`
}

// Brief is what to bring to the talk, in the order to say it, and what is not
// known for it.
type Brief struct {
	Lines   []Reason `json:"lines"`
	Missing []Reason `json:"missing,omitzero"`
}

// Brief is built from the facts given alone; what is not known is listed, never
// guessed. Offers that are gifts to a person are refused (rule S4-22).
func (b Briefs) Brief(f KeyFacts) Brief {
	var faults fault.List
	if b.check(&faults); faults.Err() != nil {
		return Brief{Missing: []Reason{{Code: PolicyRefused}}}
	}
	var out Brief
	out.department(f)
	out.strength(f.Strength)
	out.concerns(f.Answers)
	out.season(f)
	out.news(StoresElsewhere, ElsewhereMissing, f.Elsewhere, b.Messages)
	out.news(MarketChange, 0, f.Market, b.Messages)
	out.news(ChanceSeen, 0, f.Chances, b.Messages)
	if f.Work != "" {
		out.offer(WorkTakenOver, f.Work)
	}
	out.otherSide(f)
	for _, d := range f.Demands {
		out.demand(d)
	}
	return out
}

func (b *Brief) say(r Reason)  { b.Lines = append(b.Lines, r) }
func (b *Brief) miss(r Reason) { b.Missing = append(b.Missing, r) }

// offer says something unless its words are those of a gift.
func (b *Brief) offer(code Code, text string) {
	if refused(text) == GiftRefused {
		b.miss(Reason{Code: GiftRefused, Name: text})
		return
	}
	b.say(Reason{Code: code, Name: text})
}

// department puts the department's gain first: the store counts that, not the
// share of one brand (rule S4-18).
func (b *Brief) department(f KeyFacts) {
	switch {
	case !f.Department.known():
		b.miss(Reason{Code: DepartmentMissing})
	case f.Department.After.Cmp(f.Department.Before) > 0:
		b.say(Reason{Code: DepartmentGain, Have: f.Department.After, Want: f.Department.Before})
	default:
		b.say(Reason{Code: DepartmentNoGain, Have: f.Department.After, Want: f.Department.Before})
	}
	if f.Brand.known() && f.Department.known() {
		brand, all := f.Brand.After.Sub(f.Brand.Before), f.Department.After.Sub(f.Department.Before)
		if brand.Cmp(all) > 0 {
			b.say(Reason{Code: BrandTakesOver, Have: brand, Want: all})
		}
	}
	switch {
	case !allBounded(f.Target) || f.Target.Sign() <= 0:
		b.miss(Reason{Code: TargetMissing})
	case f.Department.known():
		b.say(Reason{Code: TargetHelp, Have: f.Department.After, Want: f.Target})
	}
}

// strength says why the store may prefer our brand.
func (b *Brief) strength(s Strength) {
	for _, part := range []struct{ name, fact string }{{"capital", s.Capital}, {"share", s.Share}, {"volume", s.Volume}} {
		if part.fact == "" {
			b.miss(Reason{Code: StrengthMissing, Name: part.name})
			continue
		}
		b.offer(StrengthShown, part.fact)
	}
}

// otherSide is what to know of the other side before anything is asked of it:
// how it negotiates and by which rules, never what is private (rules S4-20,
// S4-22).
func (b *Brief) otherSide(f KeyFacts) {
	b.learn(StanceKnown, StanceMissing, f.Stance)
	b.learn(RulesKnown, RulesMissing, f.Rules...)
}

// learn says every fact that there is.
func (b *Brief) learn(code, missing Code, facts ...string) {
	known := false
	for _, fact := range facts {
		if fact == "" {
			continue
		}
		known = true
		if refused(fact) == PryingRefused {
			b.miss(Reason{Code: PryingRefused, Name: fact})
			continue
		}
		b.offer(code, fact)
	}
	if !known {
		b.miss(Reason{Code: missing})
	}
}

// concerns answers the six, in their order.
func (b *Brief) concerns(answers []Answer) {
	for c := Novelty; c <= Footfall; c++ {
		said := false
		for _, a := range answers {
			if a.Concern == c && a.Offer != "" {
				said = true
				b.offer(ConcernMet, a.Offer)
			}
		}
		if !said {
			b.miss(Reason{Code: ConcernMissing, Name: c.String()})
		}
	}
}

func (b *Brief) season(f KeyFacts) {
	switch {
	case f.Season == Peak && f.Activity != "":
		b.offer(PeakActivity, f.Activity)
	case f.Season == Peak:
		b.miss(Reason{Code: ActivityMissing})
	case f.Season == Slack && f.Traffic != "":
		b.offer(SlackTraffic, f.Traffic)
	case f.Season == Slack:
		b.miss(Reason{Code: TrafficMissing})
	default:
		b.miss(Reason{Code: SeasonMissing})
	}
}

// news tells the first few of a list and counts the rest.
func (b *Brief) news(code, missing Code, list []string, most int) {
	said := 0
	for _, text := range list {
		switch {
		case text == "":
		case said < most:
			b.offer(code, text)
			said++
		default:
			b.miss(Reason{Code: NewsLeftOut, Name: text, Of: most})
		}
	}
	if said == 0 && missing != 0 {
		b.miss(Reason{Code: missing})
	}
}

// demand says what we ask for, if it has all that a demand needs.
func (b *Brief) demand(d Demanded) {
	if refused(d.What) == GiftRefused {
		b.miss(Reason{Code: GiftRefused, Name: d.What})
		return
	}
	whole := true
	for _, part := range []struct {
		code Code
		text string
	}{{DemandReason, d.Reason}, {DemandGain, d.Gain}, {DemandLimit, d.Limit}} {
		if part.text == "" {
			whole = false
			b.miss(Reason{Code: part.code, Name: d.What})
		}
	}
	if whole {
		b.say(Reason{Code: DemandReady, Name: d.What})
	}
}

func (b Briefs) empty() bool { return b == Briefs{} }

func (b Briefs) check(l *fault.List) {
	if b.Messages < 1 || b.Messages > maxParts {
		l.Add("messages", "%d is not between 1 and %d", b.Messages, maxParts)
	}
}
