package client_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/internal/scenario"
)

// cardWords are the words of relation scores.
//
// Facts:
//
//	card display 60 10 opinion 40 100    measures of the relation: name, weight, full value
//	card-results sales 100 500           measures of the results
//	card-places 2
//	card-lines 80 60 14                  praise, pass, days to improve
//	light friendship giveaways
//	max-light 10
//	ratchet 20
//	offset 60 10                         enough result points, and the most offset
//	scored 9 70 / 400 improve=2025-04-01 target=100 actual=100 next=120
//
// Claims:
//
//	relation-score 1 88, result-score 1 80
//	offset-score 1 10
//	verdict 1 card_improve 2025-04-24    the date is optional
func (w *world) cardWords(l scenario.Language) {
	s := &w.policy.Scorecard
	for word, do := range map[string]scenario.Do{
		"card-places": whole(&s.Places), "max-light": whole(&s.MaxLight), "ratchet": whole(&s.Ratchet), "scored": w.card,
		"card": func(l scenario.Line) (err error) {
			s.Relation, err = weighted(l.Fields())
			return err
		},
		"card-results": func(l scenario.Line) (err error) {
			s.Result, err = weighted(l.Fields())
			return err
		},
		"light": func(l scenario.Line) error {
			s.Light = l.Fields()
			return nil
		},
		"offset": func(l scenario.Line) error {
			n, err := ints(l.Fields())
			if err != nil || len(n) != 2 {
				return fmt.Errorf("two numbers: %w", err)
			}
			s.Enough, s.MaxOffset = n[0], n[1]
			return nil
		},
		"card-lines": func(l scenario.Line) error {
			n, err := ints(l.Fields())
			if err != nil || len(n) != 3 {
				return fmt.Errorf("three numbers: %w", err)
			}
			s.Praise, s.Pass, s.Days = n[0], n[1], n[2]
			return nil
		},
	} {
		l.Facts[word] = do
	}
	for word, part := range map[string]func(client.CardScore) string{
		"relation-score": func(c client.CardScore) string { return c.Relation.String() },
		"result-score":   func(c client.CardScore) string { return c.Result.String() },
		"offset-score":   func(c client.CardScore) string { return c.Offset.String() },
		"verdict": func(c client.CardScore) string {
			return strings.TrimSpace(c.Code.String() + " " + c.Improve.String())
		},
	} {
		l.Claims[word] = func(l scenario.Line) error {
			n, claim, err := row(l)
			if err != nil {
				return err
			}
			return want(claim, part(s.Score(w.cards, w.asOf)[n-1]))
		}
	}
	w.about("card", func() (traces [][]client.Reason) {
		for _, c := range w.cards {
			traces = append(traces, s.Explain(c, w.asOf))
		}
		return traces
	})
}

func (w *world) card(l scenario.Line) (err error) {
	plain, keyed := pairs(l.Rest)
	c := client.Card{Retailer: client.ID(strconv.Itoa(len(w.cards) + 1))}
	relation, result, _ := strings.Cut(strings.Join(plain, " "), "/")
	if c.Relation, err = numbers(relation); err != nil {
		return err
	}
	if c.Result, err = numbers(result); err != nil {
		return err
	}
	for key, to := range map[string]*decimal.Decimal{"target": &c.Target, "actual": &c.Actual, "next": &c.Next} {
		if keyed[key] != "" {
			if *to, err = number(keyed[key]); err != nil {
				return err
			}
		}
	}
	c.Improve, err = day(keyed["improve"])
	w.cards = append(w.cards, c)
	return err
}

// partnerWords are the words of relation kinds, markets and formats.
//
// Facts:
//
//	relations 90 5                  days between profit checks, years of an old partner
//	partner channel margin=yes supplied=yes checked=2025-01-01 profit=5 expected=8
//	partner upstream downturn=yes years=15, cooperative dispute=yes needed=yes, terminal false=yes
//	market rural residents          a market and its committee
//	max-other 5
//	formats Z Q - B/closed          of retailers, - for none
//
// Claims:
//
//	becomes urban
//	others 1 of 20 unknown 0 closed 1
func (w *world) partnerWords(l scenario.Language) {
	became := client.Market(0)
	l.Facts["partner"] = w.partnerOf
	l.Facts["relations"] = func(l scenario.Line) error {
		n, err := ints(l.Fields())
		if err == nil && len(n) == 2 {
			w.policy.Relations = client.Relations{ProfitDays: n[0], LongYears: n[1]}
		}
		return err
	}
	l.Facts["market"] = func(l scenario.Line) error {
		var m client.Market
		var c client.Committee
		market, committee, _ := l.Cut(" ")
		if err := m.UnmarshalText([]byte(strings.Trim(market, "-"))); err != nil {
			return err
		}
		if err := c.UnmarshalText([]byte(committee)); err != nil {
			return err
		}
		var why client.Reason
		became, why = m.Under(c)
		w.became = &why
		return nil
	}
	l.Facts["max-other"] = func(l scenario.Line) (err error) {
		w.policy.Formats.MaxOther, err = number(l.Rest)
		return err
	}
	l.Facts["formats"] = func(l scenario.Line) error {
		for _, word := range l.Fields() {
			format, _, closed := strings.Cut(word, "/closed")
			r := client.Retailer{Format: client.Format(strings.Trim(format, "-"))}
			if closed {
				r.Closed = w.asOf
			}
			w.formats = append(w.formats, r)
		}
		return nil
	}
	l.Claims["becomes"] = func(l scenario.Line) error { return want(l.Rest, became.String()) }
	l.Claims["others"] = func(l scenario.Line) error {
		c := w.policy.Formats.Check(w.formats, w.asOf)
		return want(l.Rest, fmt.Sprintf("%d of %d unknown %d closed %d", c.Other, c.Known, c.Unknown, c.Closed))
	}
	w.about("partner", func() [][]client.Reason {
		if w.partner == nil {
			return nil
		}
		return [][]client.Reason{w.policy.Relations.Advise(*w.partner, w.asOf)}
	})
	w.about("market", func() [][]client.Reason {
		if w.became == nil {
			return nil
		}
		return [][]client.Reason{{*w.became}}
	})
	w.about("formats", func() [][]client.Reason {
		if len(w.formats) == 0 {
			return nil
		}
		return [][]client.Reason{{w.policy.Formats.Check(w.formats, w.asOf).Because}}
	})
}

func (w *world) partnerOf(l scenario.Line) (err error) {
	plain, keyed := pairs(l.Rest)
	p := client.Partner{
		Downturn: keyed["downturn"] == "yes", Dispute: keyed["dispute"] == "yes", Needed: keyed["needed"] == "yes",
		Margin: keyed["margin"] == "yes", Supplied: keyed["supplied"] == "yes", FalseClaim: keyed["false"] == "yes",
	}
	if len(plain) != 1 {
		return fmt.Errorf("one kind of relation, or -")
	}
	if plain[0] != "-" {
		if err = p.Relation.UnmarshalText([]byte(plain[0])); err != nil {
			return err
		}
	}
	p.Years, _ = strconv.Atoi(keyed["years"])
	for key, to := range map[string]*decimal.Decimal{"profit": &p.Profit, "expected": &p.Expected} {
		if keyed[key] != "" {
			if *to, err = number(keyed[key]); err != nil {
				return err
			}
		}
	}
	p.Checked, err = day(keyed["checked"])
	w.partner = &p
	return err
}
