package ration_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/rapport-go/rapport/client"
	"github.com/rapport-go/rapport/guidance/ration"
	"github.com/rapport-go/rapport/internal/scenario"
	"github.com/rapport-go/rapport/schedule/calendar"
)

// world is the scene of one scenario: a lot to share, a support in stages or a
// joint promotion. Claims count from 1 and are named R1, R2, and so on.
//
// Facts of sharing, each with a value a claim where it speaks of claims:
//
//	tier high min-band 20 class A weight 3 floor 1 cap 9   in order, the first that fits
//	barred D W, min-days 30, date 2025-03-31, joint-owners
//	item gold, period 2025-03
//	supply 10
//	orders 5 5 9
//	need - 4 -                  - where it is not known
//	band 20 19 1, class A B -, credit A D -, owner Li Li -
//	unlicensed no yes no, since - 2025-03-10 -
//	owed 0 0.5 -0.5, returned 0 1 0
//	carry                       the balances of this sharing into the next
//
// Claims of sharing:
//
//	awards 3 3 4                packs
//	left 1, level 5/2, carried 0.5 -0.5 0
//	why 2 in_tier capped order_met
//	says 2 5 packs: …           the text of the reason that decided; zh in Chinese
//	lot-says …                  the reason of the whole lot
//
// Facts of support (agreed on 2025-01-01):
//
//	budget 100
//	stage one 1/2 from 2025-06-01 after 30 gate coverage at-least 6/10 at-most 9/10
//	proof 2025-02-01 coverage 59/100
//	hold 2025-01-01 -
//	paid 50, today 2025-03-01
//
// Claims of support:
//
//	amounts 33.34 33.33 33.33
//	released 2025-01-01 2025-03-01 -
//	due 33.33
//	stage-says two …            the first reason of a stage
//
// Facts of a joint promotion:
//
//	party us maker own cost 1 gain 1 upkeep 5
//	task posters by us outside 60
//	gain 200
//
// Claims of a joint promotion:
//
//	costs 50 50, gains 100 100, pays 10 -10
//	verdict agreed, verdict refused
//	told own_loss maker_alone
type world struct {
	policy    ration.Policy
	lot       ration.Lot
	support   ration.Support
	supported ration.Case
	promotion ration.Promotion
	seen      []string // codes of sharings before the last carry
}

func language() scenario.Language {
	w := &world{
		lot:       ration.Lot{Item: "gold", Period: "2025-03"},
		support:   ration.Support{Unit: decimal.New(1, -2)},
		supported: ration.Case{Agreed: date("2025-01-01")},
		promotion: ration.Promotion{Unit: decimal.New(1, -2)},
	}
	return scenario.Language{
		Facts: map[string]scenario.Do{
			"tier": w.tier, "barred": w.barred, "min-days": whole(&w.policy.MinDays), "date": day(&w.lot.Date),
			"joint-owners": func(scenario.Line) error { w.policy.JointOwners = true; return nil },
			"item":         func(l scenario.Line) error { w.lot.Item = client.ItemID(l.Rest); return nil },
			"period":       func(l scenario.Line) error { w.lot.Period = l.Rest; return nil },
			"supply":       whole(&w.lot.Supply), "orders": w.orders, "carry": w.carry,
			"need": w.rows(func(c *ration.Claim, word string) (err error) {
				if c.NeedKnown = word != ""; c.NeedKnown {
					c.Need, err = strconv.Atoi(word)
				}
				return err
			}),
			"band":       w.rows(func(c *ration.Claim, word string) (err error) { c.Band, err = strconv.Atoi(word); return err }),
			"returned":   w.rows(func(c *ration.Claim, word string) (err error) { c.Returned, err = strconv.Atoi(word); return err }),
			"class":      w.rows(func(c *ration.Claim, word string) error { c.Class = client.Class(word); return nil }),
			"credit":     w.rows(func(c *ration.Claim, word string) error { c.Credit = client.Grade(word); return nil }),
			"owner":      w.rows(func(c *ration.Claim, word string) error { c.Owner = word; return nil }),
			"unlicensed": w.rows(func(c *ration.Claim, word string) error { c.Unlicensed = word == "yes"; return nil }),
			"since":      w.rows(func(c *ration.Claim, word string) error { return c.Since.UnmarshalText([]byte(word)) }),
			"owed":       w.rows(func(c *ration.Claim, word string) error { return c.Owed.UnmarshalText([]byte(word)) }),

			"budget": amountInto(&w.supported.Budget), "paid": amountInto(&w.supported.Paid), "today": day(&w.supported.Today),
			"stage": w.stage, "proof": w.proof, "hold": w.hold,

			"party": w.party, "task": w.task, "gain": amountInto(&w.promotion.Gain),
		},
		Claims: map[string]scenario.Do{
			"awards": w.awards, "left": w.left, "level": w.level, "carried": w.carried, "why": w.why,
			"says": w.says(calendar.English), "zh": w.says(calendar.Chinese), "lot-says": w.lotSays,
			"amounts": w.amounts, "released": w.releasedOn, "due": w.due, "stage-says": w.stageSays,
			"costs":   w.settled(func(s ration.Settled) decimal.Decimal { return s.Cost }),
			"gains":   w.settled(func(s ration.Settled) decimal.Decimal { return s.Gain }),
			"pays":    w.settled(func(s ration.Settled) decimal.Decimal { return s.Pays }),
			"verdict": w.verdict, "told": w.told,
		},
		Raised: w.raised,
	}
}

func date(text string) calendar.Date {
	d, err := calendar.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func day(to *calendar.Date) scenario.Do {
	return func(l scenario.Line) error { return to.UnmarshalText([]byte(l.Rest)) }
}

func whole(to *int) scenario.Do {
	return func(l scenario.Line) (err error) {
		*to, err = strconv.Atoi(l.Rest)
		return err
	}
}

func amountInto(to *decimal.Decimal) scenario.Do {
	return func(l scenario.Line) (err error) {
		*to, err = decimal.NewFromString(l.Rest)
		return err
	}
}

func want(claim, is string) error {
	if claim != is {
		return fmt.Errorf("it is %s", is)
	}
	return nil
}

func (w *world) tier(l scenario.Line) error {
	fields := l.Fields()
	t := ration.Tier{Name: fields[0]}
	for i := 1; i+1 < len(fields); i += 2 {
		n, err := strconv.Atoi(fields[i+1])
		switch fields[i] {
		case "weight":
			t.Weight = n
		case "floor":
			t.Floor = n
		case "cap":
			t.Cap = n
		case "min-band":
			t.MinBand = n
		case "max-band":
			t.MaxBand = n
		case "class":
			t.Class, err = client.Class(fields[i+1]), nil
		case "market":
			err = t.Market.UnmarshalText([]byte(fields[i+1]))
		default:
			return fmt.Errorf("%s is not part of a tier", fields[i])
		}
		if err != nil {
			return err
		}
	}
	w.policy.Tiers = append(w.policy.Tiers, t)
	return nil
}

func (w *world) barred(l scenario.Line) error {
	for _, g := range l.Fields() {
		w.policy.Barred = append(w.policy.Barred, client.Grade(g))
	}
	return nil
}

func (w *world) orders(l scenario.Line) error {
	for i, text := range l.Fields() {
		n, err := strconv.Atoi(text)
		if err != nil {
			return err
		}
		w.lot.Claims = append(w.lot.Claims, ration.Claim{Retailer: client.ID("R" + strconv.Itoa(i+1)), Order: n})
	}
	return nil
}

// rows hands each claim its word, "" for -.
func (w *world) rows(set func(*ration.Claim, string) error) scenario.Do {
	return func(l scenario.Line) error {
		fields := l.Fields()
		if len(fields) != len(w.lot.Claims) {
			return fmt.Errorf("%d words for %d claims", len(fields), len(w.lot.Claims))
		}
		for i, word := range fields {
			if word == "-" {
				word = ""
			}
			if err := set(&w.lot.Claims[i], word); err != nil {
				return err
			}
		}
		return nil
	}
}

func (w *world) share() ration.Allocation { return w.policy.Share(w.lot) }

func (w *world) carry(scenario.Line) error {
	w.seen = append(w.seen, w.raised()...)
	for i, a := range w.share().Awards {
		w.lot.Claims[i].Owed = a.Owed
	}
	return nil
}

func (w *world) awards(l scenario.Line) error {
	var is []string
	for _, a := range w.share().Awards {
		is = append(is, strconv.Itoa(a.Packs))
	}
	return want(l.Rest, strings.Join(is, " "))
}

func (w *world) carried(l scenario.Line) error {
	var is []string
	for _, a := range w.share().Awards {
		is = append(is, a.Owed.String())
	}
	return want(l.Rest, strings.Join(is, " "))
}

func (w *world) left(l scenario.Line) error { return want(l.Rest, strconv.Itoa(w.share().Record.Left)) }

func (w *world) level(l scenario.Line) error { return want(l.Rest, w.share().Record.Level.String()) }

func (w *world) lotSays(l scenario.Line) error {
	return want(l.Rest, join(w.share().Record.Because, ration.Reason.String))
}

func join(reasons []ration.Reason, text func(ration.Reason) string) string {
	var all []string
	for _, r := range reasons {
		all = append(all, text(r))
	}
	return strings.Join(all, " ")
}

func code(r ration.Reason) string { return r.Code.String() }

// row splits off the number of a claim and explains it.
func (w *world) row(l scenario.Line) (trace []ration.Reason, rest string, err error) {
	first, rest, _ := l.Cut(" ")
	n, err := strconv.Atoi(first)
	if err != nil {
		return nil, "", err
	}
	if trace = w.policy.Explain(w.lot, w.share(), n-1); len(trace) == 0 {
		return nil, "", fmt.Errorf("claim %d has no reasons", n)
	}
	return trace, rest, nil
}

func (w *world) why(l scenario.Line) error {
	trace, claim, err := w.row(l)
	if err != nil {
		return err
	}
	return want(claim, join(trace, code))
}

func (w *world) says(lang calendar.Lang) scenario.Do {
	return func(l scenario.Line) error {
		trace, claim, err := w.row(l)
		if err != nil {
			return err
		}
		return want(claim, trace[len(trace)-1].Text(lang))
	}
}

func ratioOf(text string) (r client.Ratio, err error) {
	num, den, _ := strings.Cut(text, "/")
	if r.Num, err = decimal.NewFromString(num); err != nil {
		return r, err
	}
	r.Den, err = decimal.NewFromString(den)
	return r, err
}

func (w *world) stage(l scenario.Line) error {
	fields := l.Fields()
	share, err := ratioOf(fields[1])
	if err != nil {
		return err
	}
	s := ration.Stage{Name: fields[0], Share: ration.Fraction{Num: share.Num.IntPart(), Den: share.Den.IntPart()}}
	for i := 2; i+1 < len(fields); i += 2 {
		switch word := fields[i+1]; fields[i] {
		case "from":
			err = s.From.UnmarshalText([]byte(word))
		case "after":
			s.After, err = strconv.Atoi(word)
		case "gate":
			s.Gates = append(s.Gates, ration.Gate{Measure: word})
		case "at-least":
			s.Gates[len(s.Gates)-1].AtLeast, err = ratioOf(word)
		case "at-most":
			s.Gates[len(s.Gates)-1].AtMost, err = ratioOf(word)
		default:
			err = fmt.Errorf("%s is not part of a stage", fields[i])
		}
		if err != nil {
			return err
		}
	}
	w.support.Stages = append(w.support.Stages, s)
	return nil
}

func (w *world) proof(l scenario.Line) error {
	fields := l.Fields()
	ratio, err := ratioOf(fields[2])
	w.supported.Proofs = append(w.supported.Proofs, ration.Proof{Date: date(fields[0]), Measure: fields[1], Ratio: ratio})
	return err
}

func (w *world) hold(l scenario.Line) error {
	from, to, _ := l.Cut(" ")
	h := ration.Hold{From: date(from)}
	if to != "-" {
		h.To = date(to)
	}
	w.supported.Holds = append(w.supported.Holds, h)
	return nil
}

func (w *world) release() ration.Release { return w.support.Release(w.supported) }

func (w *world) amounts(l scenario.Line) error {
	var is []string
	for _, s := range w.release().Stages {
		is = append(is, s.Amount.String())
	}
	return want(l.Rest, strings.Join(is, " "))
}

func (w *world) releasedOn(l scenario.Line) error {
	var is []string
	for _, s := range w.release().Stages {
		if is = append(is, s.Date.String()); s.Date == 0 {
			is[len(is)-1] = "-"
		}
	}
	return want(l.Rest, strings.Join(is, " "))
}

func (w *world) due(l scenario.Line) error { return want(l.Rest, w.release().Due.String()) }

func (w *world) stageSays(l scenario.Line) error {
	name, claim, _ := l.Cut(" ")
	for _, s := range w.release().Stages {
		if s.Name == name && len(s.Because) > 0 {
			return want(claim, s.Because[0].String())
		}
	}
	return fmt.Errorf("there is no stage %s", name)
}

func (w *world) party(l scenario.Line) error {
	fields := l.Fields()
	y := ration.Party{Name: fields[0], Own: slices.Contains(fields, "own")}
	if err := y.Role.UnmarshalText([]byte(fields[1])); err != nil {
		return err
	}
	for i := 2; i+1 < len(fields); i++ {
		n, err := decimal.NewFromString(fields[i+1])
		switch {
		case fields[i] == "cost" && err == nil:
			y.CostPart = n
		case fields[i] == "gain" && err == nil:
			y.GainPart = n
		case fields[i] == "upkeep" && err == nil:
			y.Upkeep = n
		}
	}
	w.promotion.Parties = append(w.promotion.Parties, y)
	return nil
}

func (w *world) task(l scenario.Line) error {
	fields := l.Fields() // posters by us outside 60
	t := ration.Task{Name: fields[0], By: fields[2]}
	if err := t.Side.UnmarshalText([]byte(fields[3])); err != nil {
		return err
	}
	var err error
	t.Cost, err = decimal.NewFromString(fields[4])
	w.promotion.Tasks = append(w.promotion.Tasks, t)
	return err
}

func (w *world) settled(value func(ration.Settled) decimal.Decimal) scenario.Do {
	return func(l scenario.Line) error {
		var is []string
		for _, s := range w.promotion.Agree().Sides {
			is = append(is, value(s).String())
		}
		return want(l.Rest, strings.Join(is, " "))
	}
}

func (w *world) verdict(l scenario.Line) error {
	is := "agreed"
	if w.promotion.Agree().Refused {
		is = "refused"
	}
	return want(l.Rest, is)
}

func (w *world) told(l scenario.Line) error {
	return want(l.Rest, join(w.promotion.Agree().Because, code))
}

// raised is every code of whatever the scene holds.
func (w *world) raised() []string {
	codes := slices.Clone(w.seen)
	add := func(reasons []ration.Reason) {
		for _, r := range reasons {
			codes = append(codes, r.Code.String())
		}
	}
	if len(w.lot.Claims) > 0 {
		got := w.share()
		add(got.Record.Because)
		for i := range w.lot.Claims {
			add(w.policy.Explain(w.lot, got, i))
		}
	}
	if len(w.support.Stages) > 0 {
		got := w.release()
		add(got.Because)
		for _, s := range got.Stages {
			add(s.Because)
		}
	}
	if len(w.promotion.Parties) > 0 {
		add(w.promotion.Agree().Because)
	}
	return codes
}

// allCodes is every code that has a text form.
func allCodes() []ration.Code {
	var codes []ration.Code
	for c := ration.Code(1); ; c++ {
		if _, err := c.MarshalText(); err != nil {
			return slices.Clip(codes)
		}
		codes = append(codes, c)
	}
}
