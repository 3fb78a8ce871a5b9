package market_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/market"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// scene is one scenario: facts, and what is asked of them. The period is March
// 2025 with the three months before it, unless the lines say otherwise.
//
// Facts:
//
//	shop a east A sample since 2025-01-01 closed 2025-03-20 area e1
//	moves a 2025-03-15 west B
//	buys a 2025-03-02 x 5 for 60            units; a return is negative
//	visits a 2025-03-02
//	sees a 2025-03-02 x listed shown stock 5 out 1/7 price 12 cost 10
//	asks a 2025-03-02 x wanted 5 supplied 0 allowed 10
//	sells a 2025-03-02 x 5 for 60 cartons 1 packs 2
//	puts east 2025-03-02 x 100              on the market
//	period 2025-03-01 2025-03-31, before 2025-02-01 2025-02-28, year 2024-03-01 2024-03-31
//	against 2025-02-01 2025-02-28           the earlier table of a mix
//	items x y, small 10, points 20
//	by region class                         cells; region if unset
//	ask coverage_shops                      the rate of all, for an example
//	explain …, compare, merge-with FROM TO  the same
//
// Claims:
//
//	rate coverage_shops 2/3                 of all; undefined where it is
//	cell coverage_shops east A 1/2          of one cell, - for unset
//	says coverage_shops …                   the reason of the rate of all; zh in Chinese
//	noted moved 1 unknown_shop 2            what the count could not use
//	mix out_days_watched 3.00 own -1.00 shift 4.00
//	part out_days_watched east own -1.00 shift 4.00
//	told out_days_watched against_parts own_decides
//	peers a growth_behind
type scene struct {
	facts   market.Facts
	ask     market.Ask
	against market.Period
	policy  market.Policy
	asked   []string // codes met
}

func language() scenario.Language {
	s := &scene{policy: market.Default()}
	s.policy.SmallCell = 0
	s.ask = market.Ask{
		Period: period("2025-03-01", "2025-03-31"),
		Before: []market.Period{period("2025-02-01", "2025-02-28"), period("2025-01-01", "2025-01-31"), period("2024-12-01", "2024-12-31")},
		By:     []market.Dimension{market.ByRegion},
	}
	return scenario.Language{
		Facts: map[string]scenario.Do{
			"shop": s.shop, "moves": s.moves, "buys": s.buys, "visits": s.visits, "sees": s.sees, "asks": s.asks,
			"sells": s.sells, "puts": s.puts, "period": s.period(&s.ask.Period), "year": s.period(&s.ask.Year),
			"against": s.period(&s.against), "before": s.before, "items": s.items, "by": s.by,
			"small":  func(l scenario.Line) (err error) { s.policy.SmallCell, err = strconv.Atoi(l.Rest); return err },
			"points": func(l scenario.Line) (err error) { s.policy.Behind, err = decimal.NewFromString(l.Rest); return err },
			"ask":    func(l scenario.Line) error { s.rate(l.Rest); return nil },
			"explain": func(l scenario.Line) error {
				_, err := s.mix(l.Rest)
				return err
			},
			"compare": func(scenario.Line) error { s.compare(); return nil },
			"merge-with": func(l scenario.Line) error {
				var p market.Period
				err := s.period(&p)(l)
				s.meet(s.count().Merge(market.Count(s.facts, market.Ask{Period: p, By: s.ask.By})).Because)
				return err
			},
		},
		Claims: map[string]scenario.Do{
			"rate": s.rateIs, "cell": s.cellIs, "says": s.says(calendar.English), "zh": s.says(calendar.Chinese), "noted": s.noted,
			"mix": s.mixIs, "part": s.partIs, "told": s.told, "peers": s.peers,
		},
		Raised: func() []string { return s.asked },
	}
}

func day(text string) calendar.Date {
	if text == "-" {
		return 0
	}
	d, err := calendar.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func period(from, to string) market.Period { return market.Period{From: day(from), To: day(to)} }

func num(text string) decimal.Decimal {
	d, err := decimal.NewFromString(text)
	if err != nil {
		panic(err)
	}
	return d
}

func (s *scene) period(to *market.Period) scenario.Do {
	return func(l scenario.Line) error {
		from, until, _ := l.Cut(" ")
		*to = period(from, until)
		return nil
	}
}

// words is what stands between word and the next, by word.
func words(fields []string) map[string]string {
	out := map[string]string{}
	for i := 0; i < len(fields); i++ {
		switch fields[i] {
		case "sample", "listed", "shown":
			out[fields[i]] = "yes"
		default:
			if i+1 < len(fields) {
				out[fields[i]] = fields[i+1]
				i++
			}
		}
	}
	return out
}

func dash(text string) string {
	if text == "-" {
		return ""
	}
	return text
}

func (s *scene) shop(l scenario.Line) error {
	f := l.Fields()
	w := words(f[3:])
	shop := market.Shop{Retailer: client.ID(f[0]), Sample: w["sample"] != ""}
	if w["since"] != "" {
		shop.Since = day(w["since"])
	}
	if w["closed"] != "" {
		shop.Closed = day(w["closed"])
	}
	shop.Places = []market.Place{{Region: dash(f[1]), Class: client.Class(dash(f[2])), Area: w["area"]}}
	s.facts.Shops = append(s.facts.Shops, shop)
	return nil
}

func (s *scene) moves(l scenario.Line) error {
	f := l.Fields()
	for i := range s.facts.Shops {
		if shop := &s.facts.Shops[i]; string(shop.Retailer) == f[0] {
			shop.Places = append(shop.Places, market.Place{From: day(f[1]), Region: f[2], Class: client.Class(f[3])})
			return nil
		}
	}
	return fmt.Errorf("there is no shop %s", f[0])
}

func (s *scene) buys(l scenario.Line) error {
	f := l.Fields()
	line := client.Line{Retailer: client.ID(f[0]), Date: day(f[1]), Item: client.ItemID(f[2]), Quantity: num(f[3])}
	if w := words(f[4:]); w["for"] != "" {
		line.Amount = num(w["for"])
	}
	s.facts.Lines = append(s.facts.Lines, line)
	return nil
}

func (s *scene) visits(l scenario.Line) error {
	f := l.Fields()
	s.facts.Visits = append(s.facts.Visits, market.Visit{Retailer: client.ID(f[0]), Date: day(f[1])})
	return nil
}

func (s *scene) sees(l scenario.Line) (err error) {
	f := l.Fields()
	w := words(f[3:])
	g := market.Sighting{Retailer: client.ID(f[0]), Date: day(f[1]), Item: client.ItemID(f[2]), Listed: w["listed"] != "", Shown: w["shown"] != ""}
	if w["stock"] != "" {
		g.Counted, g.Stock = true, num(w["stock"])
	}
	if out, days, ok := strings.Cut(w["out"], "/"); ok {
		if g.Out, err = strconv.Atoi(out); err != nil {
			return err
		}
		if g.Days, err = strconv.Atoi(days); err != nil {
			return err
		}
	}
	if w["price"] != "" {
		g.Price = num(w["price"])
	}
	if w["cost"] != "" {
		g.Cost = num(w["cost"])
	}
	s.facts.Sightings = append(s.facts.Sightings, g)
	return nil
}

func (s *scene) asks(l scenario.Line) error {
	f := l.Fields()
	w := words(f[3:])
	d := market.Demand{Retailer: client.ID(f[0]), Date: day(f[1]), Item: client.ItemID(f[2]), Wanted: num(w["wanted"]), Supplied: num(w["supplied"])}
	if w["allowed"] != "" {
		d.Allowed = num(w["allowed"])
	}
	s.facts.Demands = append(s.facts.Demands, d)
	return nil
}

func (s *scene) sells(l scenario.Line) (err error) {
	f := l.Fields()
	w := words(f[4:])
	till := market.Till{Retailer: client.ID(f[0]), Date: day(f[1]), Item: client.ItemID(f[2]), Units: num(f[3])}
	if w["for"] != "" {
		till.Amount = num(w["for"])
	}
	if w["cartons"] != "" {
		if till.Cartons, err = strconv.Atoi(w["cartons"]); err != nil {
			return err
		}
	}
	if w["packs"] != "" {
		till.Packs, err = strconv.Atoi(w["packs"])
	}
	s.facts.Tills = append(s.facts.Tills, till)
	return err
}

func (s *scene) puts(l scenario.Line) error {
	f := l.Fields()
	s.facts.Releases = append(s.facts.Releases, market.Release{Region: f[0], Date: day(f[1]), Item: client.ItemID(f[2]), Units: num(f[3])})
	return nil
}

func (s *scene) before(l scenario.Line) error {
	s.ask.Before = nil
	f := l.Fields()
	for i := 0; i+1 < len(f); i += 2 {
		s.ask.Before = append(s.ask.Before, period(f[i], f[i+1]))
	}
	return nil
}

func (s *scene) items(l scenario.Line) error {
	for _, item := range l.Fields() {
		s.ask.Items = append(s.ask.Items, client.ItemID(item))
	}
	return nil
}

func (s *scene) by(l scenario.Line) error {
	s.ask.By = nil
	for _, word := range l.Fields() {
		var d market.Dimension
		if err := d.UnmarshalText([]byte(word)); err != nil {
			return err
		}
		s.ask.By = append(s.ask.By, d)
	}
	return nil
}

func (s *scene) meet(reasons []market.Reason) {
	for _, r := range reasons {
		s.asked = append(s.asked, r.Code.String())
	}
}

func (s *scene) count() market.Table {
	t := market.Count(s.facts, s.ask)
	s.meet(t.Because)
	return t
}

// definition reads a word; one that is none is the definition 255.
func definition(word string) (d market.Definition) {
	if d.UnmarshalText([]byte(word)) != nil {
		return 255
	}
	return d
}

func (s *scene) rate(word string) market.Rate {
	r := s.policy.Rate(s.count().Total(), definition(word))
	s.meet(r.Because)
	return r
}

func want(claim, is string) error {
	if claim != is {
		return fmt.Errorf("it is %s", is)
	}
	return nil
}

func text(r client.Ratio) string {
	if !r.Defined() {
		return "undefined"
	}
	return r.Num.String() + "/" + r.Den.String()
}

func (s *scene) rateIs(l scenario.Line) error {
	word, claim, _ := l.Cut(" ")
	return want(claim, text(s.rate(word).Ratio))
}

func (s *scene) cellIs(l scenario.Line) error {
	f := l.Fields()
	for _, c := range s.count().Cells {
		if c.Region == dash(f[1]) && c.Class == client.Class(dash(f[2])) {
			return want(f[3], text(s.policy.Rate(c, definition(f[0])).Ratio))
		}
	}
	return fmt.Errorf("there is no such cell")
}

func (s *scene) says(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		word, claim, _ := l.Cut(" ")
		return want(claim, s.rate(word).Because[0].Text(lang))
	}
}

func (s *scene) noted(l scenario.Line) error {
	var is []string
	for _, r := range s.count().Because {
		is = append(is, r.Code.String(), strconv.Itoa(r.Count))
	}
	return want(l.Rest, strings.Join(is, " "))
}

func (s *scene) mix(word string) (market.Mix, error) {
	ask := s.ask
	ask.Period = s.against
	m := s.policy.Mix(market.Count(s.facts, ask), s.count(), definition(word))
	s.meet(m.Because)
	return m, nil
}

func effects(own, shift decimal.Decimal) string {
	return fmt.Sprintf("own %s shift %s", own.StringFixed(2), shift.StringFixed(2))
}

func (s *scene) mixIs(l scenario.Line) error {
	word, claim, _ := l.Cut(" ")
	m, _ := s.mix(word)
	return want(claim, m.Change.StringFixed(2)+" "+effects(m.Own, m.Shift))
}

func (s *scene) partIs(l scenario.Line) error {
	word, rest, _ := l.Cut(" ")
	region, claim, _ := strings.Cut(rest, " ")
	m, _ := s.mix(word)
	for _, row := range m.Rows {
		if row.Region == region {
			return want(claim, effects(row.Own, row.Shift))
		}
	}
	return fmt.Errorf("there is no part %s", region)
}

func (s *scene) told(l scenario.Line) error {
	word, claim, _ := l.Cut(" ")
	m, _ := s.mix(word)
	var is []string
	for _, r := range m.Because {
		is = append(is, r.Code.String())
	}
	return want(claim, strings.Join(is, " "))
}

func (s *scene) compare() []market.Standing {
	ask := s.ask
	ask.By = append(slices.Clone(ask.By), market.ByRetailer)
	all := s.policy.Compare(market.Count(s.facts, ask))
	for _, shop := range all {
		s.meet(shop.Because)
	}
	return all
}

func (s *scene) peers(l scenario.Line) error {
	id, claim, _ := l.Cut(" ")
	for _, shop := range s.compare() {
		if string(shop.Retailer) == id {
			return want(claim, shop.Because[0].Code.String())
		}
	}
	return fmt.Errorf("there is no shop %s", id)
}

// allCodes is every code that has a text form.
func allCodes() []market.Code {
	var codes []market.Code
	for c := market.Code(1); ; c++ {
		if _, err := c.MarshalText(); err != nil {
			return slices.Clip(codes)
		}
		codes = append(codes, c)
	}
}
